"""What Python runs, by implementation id: the same in a slide and in a native benchmark."""

from array import array
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from hashlib import sha256
from types import ModuleType
from typing import Any

from labs.distances import python

# The first that is not too slow at a size is what the others are compared with.
NATIVE = (
    "scipy-tree",
    "numpy-blocks",
    "python-brute",
    "pyo3-brute",
    "pyo3-brute-rayon",
    "pyo3-auto",
    "pyo3-auto-rayon",
)

DIGITS = 12


def prepare(id: str, data: bytes, builds: Mapping[str, ModuleType]) -> Callable[[], float]:
    """A call with its input in place; it returns the last distance. `data` is xs, ys, other xs, other ys as doubles.

    Raises LookupError for an id that does not run in Python, ImportError where a library is missing.
    """
    find = finder(id, data, builds)

    def last() -> float:
        return float(find()[-1])

    return last


def check(id: str, data: bytes, builds: Mapping[str, ModuleType]) -> str:
    """A fingerprint of all distances: the beginning of the SHA-256 of their bits."""
    found: Iterable[float] = finder(id, data, builds)()
    return sha256(array("d", found).tobytes()).hexdigest()[:DIGITS]


def finder(id: str, data: bytes, builds: Mapping[str, ModuleType]) -> Callable[[], Any]:
    """A call that returns all distances."""
    if id == "python-brute":
        return partial(python.all_pairs, *as_pairs(data))
    if id == "numpy-blocks":
        return prepare_numpy(data)
    if id == "scipy-tree":
        return prepare_scipy(data)
    if id.startswith("pyo3-"):
        return prepare_pyo3(id, data, builds["release"])
    raise LookupError(f"{id} does not run in Python")


def columns(data: bytes) -> list["array[float]"]:
    """The coordinates xs, ys, other xs, other ys."""
    values = array("d", data)
    size = len(values) // 4
    return [values[start : start + size] for start in range(0, 4 * size, size)]


def as_pairs(data: bytes) -> tuple[list[python.Point], list[python.Point]]:
    """The points and the others, as lists of tuples."""
    xs, ys, other_xs, other_ys = columns(data)
    return list(zip(xs, ys)), list(zip(other_xs, other_ys))


def prepare_pyo3(id: str, data: bytes, module: ModuleType) -> Callable[[], Any]:
    """Those with rayon are there natively only."""
    coordinates = columns(data)
    match id:
        case "pyo3-auto":
            return partial(module.distances.nearest, *coordinates)
        case "pyo3-auto-rayon":
            return partial(module.distances.nearest_parallel, *coordinates)
        case "pyo3-brute":
            return partial(module.distances.nearest, *coordinates, method="pairs")
        case "pyo3-brute-rayon":
            return partial(module.distances.nearest_parallel, *coordinates, method="pairs")
    raise LookupError(f"{id} does not run in Python")


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
