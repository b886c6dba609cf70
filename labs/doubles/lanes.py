"""What Python runs, by implementation id: the same in a slide and in a native benchmark."""

from collections.abc import Callable, Mapping
from functools import partial
from types import ModuleType

from labs.doubles import python
from labs.shared.lane import Lane

IN_NUMPY = {"numpy-mask": "count_mask", "numpy-count": "count_nonzero"}


def prepare(lane: Lane, data: bytes, builds: Mapping[str, ModuleType]) -> Callable[[], int]:
    """A call with its input in place.

    `builds` holds match_kernels by how it was built, and in a slide `bridge`: the way over JavaScript.
    Raises LookupError for a lane that does not run in Python, ImportError where a library is missing.
    """
    if lane.id in python.LANES:
        return partial(python.LANES[lane.id], data.decode())
    if lane.id in IN_NUMPY:
        # Imported only when needed, because it needs NumPy.
        from labs.doubles import numpy

        return partial(getattr(numpy, IN_NUMPY[lane.id]), data)
    return partial(lane.function(builds), data if lane.answers == "bytes" else data.decode())
