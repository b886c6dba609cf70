"""What Python runs: the door of the lane's own id."""

from collections.abc import Callable, Mapping
from functools import partial
from types import ModuleType

from labs.shared.lane import Lane


def prepare(lane: Lane, data: bytes, builds: Mapping[str, ModuleType]) -> Callable[[], int]:
    """A call with its bytes in place. `builds` holds the doors, by their ids."""
    return partial(builds[lane.id].doubles, data)
