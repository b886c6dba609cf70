"""What Python runs, by implementation id."""

import math
from collections.abc import Callable, Mapping
from functools import partial
from types import ModuleType

from labs.calls import python
from labs.shared.lane import Lane


def prepare(lane: Lane, data: bytes, builds: Mapping[str, ModuleType]) -> Callable[[], int]:
    """A call with the number of rounds in place.

    Raises LookupError for a lane that does not run in Python.
    """
    rounds = int.from_bytes(data, "little")
    match lane.id:
        case "python-own":
            return partial(python.four_calls, python.fib, python.gcd, rounds)
        case "python-math":
            return partial(python.four_calls, python.fib, math.gcd, rounds)
    if not lane.id.startswith("pyo3"):
        raise lane.unknown()
    rust = builds[lane.build or "release"].calls
    match lane.id:
        case "pyo3-four":
            return partial(python.four_calls, rust.fib, rust.gcd, rounds)
        case "pyo3-one":
            return partial(python.one_call, rust.iteration, rounds)
        case "pyo3-all":
            return partial(rust.iterations, 111, 123, rounds)
    raise lane.unknown()
