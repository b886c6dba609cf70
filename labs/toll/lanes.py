"""What Python runs, by implementation id."""

from collections.abc import Callable, Mapping
from functools import partial
from types import ModuleType

NATIVE = ("python-call", "pyo3-call")


# region length
def length(text: str) -> int:
    """As little as a function can do."""
    return len(text)


# endregion length


def prepare(id: str, data: bytes, builds: Mapping[str, ModuleType]) -> Callable[[], int]:
    """A call with its text in place.

    Raises LookupError for an id that does not run in Python.
    """
    text = data.decode()
    match id:
        case "python-call":
            return partial(length, text)
        case "pyo3-call":
            return partial(builds["release"].demo.length, text)
        case "bridge-call":
            return partial(builds["bridge"].length, text)
    raise LookupError(f"{id} does not run in Python")
