"""What Python runs, by implementation id: the same in a slide and in a native benchmark."""

from collections.abc import Callable, Mapping
from functools import partial
from types import ModuleType

from labs.doubles import python

NATIVE = (
    "python-zip",
    "python-once",
    "python-sum",
    "python-regex",
    "numpy-mask",
    "numpy-count",
    "pyo3-debug",
    "pyo3-chars",
    "pyo3-chars-once",
    "pyo3-bytes",
)


def prepare(id: str, data: bytes, builds: Mapping[str, ModuleType]) -> Callable[[], int]:
    """A call with its input in place.

    `builds` holds match_kernels by how it was built, and in a slide `bridge`: the way over JavaScript.
    Raises LookupError for an id that does not run in Python, ImportError where a library is missing.
    """
    if id.startswith("numpy-"):
        return prepare_numpy(id, data)
    text = data.decode()
    match id:
        case "python-zip":
            return partial(python.count_zip, text)
        case "python-once":
            return partial(python.count_once, text)
        case "python-sum":
            return partial(python.count_sum, text)
        case "python-regex":
            return partial(python.count_regex, text)
        case "pyo3-debug":
            return partial(builds["debug"].doubles.chars, text)
        case "pyo3-chars":
            return partial(builds["release"].doubles.chars, text)
        case "pyo3-chars-once":
            return partial(builds["release"].doubles.chars_once, text)
        case "pyo3-bytes":
            return partial(builds["release"].doubles.bytes, data)
        case "pyo3-simd":
            return partial(builds["simd"].doubles.simd, data)
        case "bridge-convert":
            return partial(builds["bridge"].convert, text)
        case "bridge-chars":
            return partial(builds["bridge"].count_chars, text)
    raise LookupError(f"{id} does not run in Python")


def prepare_numpy(id: str, data: bytes) -> Callable[[], int]:
    """Apart from the others: importing this module takes NumPy."""
    from labs.doubles import numpy

    match id:
        case "numpy-mask":
            return partial(numpy.count_mask, data)
        case "numpy-count":
            return partial(numpy.count_nonzero, data)
    raise LookupError(f"{id} does not run in Python")
