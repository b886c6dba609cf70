"""What Python runs, by implementation id."""

from collections.abc import Callable, Mapping
from functools import partial
from types import ModuleType

from labs.shared.lane import Lane


# region length
def length(text: str) -> int:
    """As little as a function can do."""
    return len(text)


# endregion length


def prepare(lane: Lane, data: bytes, builds: Mapping[str, ModuleType]) -> Callable[[], int]:
    """A call with its text in place.

    Raises LookupError for a lane that does not run in Python.
    """
    text = data.decode()
    return partial(length if lane.id == "python-call" else lane.function(builds), text)
