"""What Python runs, by implementation id."""

from array import array
from collections.abc import Callable, Mapping
from functools import partial
from types import ModuleType

from labs.sum import python

NATIVE = ("python-sum", "python-loop", "pyo3-list", "pyo3-buffer")


def prepare(id: str, data: bytes, builds: Mapping[str, ModuleType]) -> Callable[[], float]:
    """A call with its input in place: a list of floats, or an array of them, which is one block of memory.

    Raises LookupError for an id that does not run in Python.
    """
    values = array("d", data)
    match id:
        case "python-sum":
            return partial(python.add_built_in, values.tolist())
        case "python-loop":
            return partial(python.add_loop, values.tolist())
        case "pyo3-list":
            return partial(builds["release"].floats.sum_list, values.tolist())
        case "pyo3-buffer":
            return partial(builds["release"].floats.sum_buffer, values)
    raise LookupError(f"{id} does not run in Python")
