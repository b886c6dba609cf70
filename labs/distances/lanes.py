"""What Python runs, by implementation id: the same in a slide and in a native benchmark."""

from array import array
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from hashlib import sha256
from types import ModuleType
from typing import Any

from labs.distances import python
from labs.shared.lane import Lane

DIGITS = 12

# How those search that show the work of many threads.
RAYON = {"pyo3-brute-rayon": "pairs", "pyo3-auto-rayon": "auto"}


def prepare(lane: Lane, data: bytes, builds: Mapping[str, ModuleType]) -> Callable[[], float]:
    """A call with its input in place; it returns the last distance. `data` is xs, ys, other xs, other ys as doubles.

    Raises LookupError for a lane that does not run in Python, ImportError where a library is missing.
    """
    find = finder(lane, data, builds)

    def last() -> float:
        return float(find()[-1])

    return last


def check(lane: Lane, data: bytes, builds: Mapping[str, ModuleType]) -> str:
    """A fingerprint of all distances: the beginning of the SHA-256 of their bits."""
    found: Iterable[float] = finder(lane, data, builds)()
    return sha256(array("d", found).tobytes()).hexdigest()[:DIGITS]


def finder(lane: Lane, data: bytes, builds: Mapping[str, ModuleType]) -> Callable[[], Any]:
    """A call that returns all distances."""
    if lane.id == "python-brute":
        return partial(python.all_pairs, *as_pairs(data))
    if lane.id == "numpy-blocks":
        return prepare_numpy(data)
    if lane.id == "scipy-tree":
        return prepare_scipy(data)
    return prepare_pyo3(lane, data, builds)


def columns(data: bytes) -> list["array[float]"]:
    """The coordinates xs, ys, other xs, other ys."""
    values = array("d", data)
    size = len(values) // 4
    return [values[start : start + size] for start in range(0, 4 * size, size)]


def as_pairs(data: bytes) -> tuple[list[python.Point], list[python.Point]]:
    """The points and the others, as lists of tuples."""
    xs, ys, other_xs, other_ys = columns(data)
    return list(zip(xs, ys)), list(zip(other_xs, other_ys))


def prepare_pyo3(lane: Lane, data: bytes, builds: Mapping[str, ModuleType]) -> Callable[[], Any]:
    """A lane that shows a kernel searches by it; those with rayon, natively only, show their own search."""
    coordinates = columns(data)
    if lane.id in RAYON:
        nearest_parallel = replace(lane, call="distances.nearest_parallel").function(builds)
        return partial(nearest_parallel, *coordinates, method=RAYON[lane.id])
    nearest = replace(lane, call="distances.nearest").function(builds)
    return partial(nearest, *coordinates, method=(lane.call or "").rpartition(".")[2])


def prepare_numpy(data: bytes) -> Callable[[], Any]:
    """Separate from the others, because importing this module needs NumPy."""
    import numpy as np

    from labs.distances import numpy

    return partial(numpy.by_blocks, np.frombuffer(data).reshape(4, -1))


def prepare_scipy(data: bytes) -> Callable[[], Any]:
    """Importing this module needs SciPy."""
    import numpy as np

    from labs.distances import scipy

    points, others = (np.ascontiguousarray(pair.T) for pair in np.frombuffer(data).reshape(2, 2, -1))
    return partial(scipy.by_tree, points, others)
