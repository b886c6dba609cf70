"""What Python runs, by implementation id."""

from array import array
from collections.abc import Callable, Mapping
from functools import partial
from types import ModuleType

from labs.shared.lane import Lane
from labs.sum import python


def prepare(lane: Lane, data: bytes, builds: Mapping[str, ModuleType]) -> Callable[[], float]:
    """A call with its input in place: a list of floats, or an array of them, which is one block of memory.

    Raises LookupError for a lane that does not run in Python.
    """
    values = array("d", data)
    match lane.id:
        case "python-sum":
            return partial(python.add_built_in, values.tolist())
        case "python-loop":
            return partial(python.add_loop, values.tolist())
        case "pyo3-list":
            return partial(lane.function(builds), values.tolist())
    return partial(lane.function(builds), values)
