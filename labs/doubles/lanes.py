"""What Python runs, by implementation id: the same in a slide and in a native benchmark."""

from collections.abc import Callable, Mapping
from functools import partial
from operator import attrgetter
from types import ModuleType

from labs.doubles import python

# By id: the build, and its function that takes the text, or its bytes. `bridge` goes through JavaScript.
ON_TEXT = {
    "pyo3-debug": ("debug", "doubles.chars"),
    "pyo3-chars": ("release", "doubles.chars"),
    "pyo3-chars-once": ("release", "doubles.chars_once"),
    "bridge-convert": ("bridge", "convert"),
    "bridge-chars": ("bridge", "count_chars"),
}
ON_BYTES = {
    "pyo3-bytes": ("release", "doubles.bytes"),
    "pyo3-simd": ("simd", "doubles.simd"),
}
IN_NUMPY = {"numpy-mask": "count_mask", "numpy-count": "count_nonzero"}

# Only the browser has the bridge, and a build with its vector instructions.
NATIVE = (
    *python.LANES,
    *IN_NUMPY,
    *(id for id, (build, _) in (ON_TEXT | ON_BYTES).items() if build in ("debug", "release")),
)


def prepare(id: str, data: bytes, builds: Mapping[str, ModuleType]) -> Callable[[], int]:
    """A call with its input in place.

    `builds` holds match_kernels by how it was built, and in a slide `bridge`: the way over JavaScript.
    Raises LookupError for an id that does not run in Python, ImportError where a library is missing.
    """
    if id in python.LANES:
        return partial(python.LANES[id], data.decode())
    if id in IN_NUMPY:
        # Imported only when needed, because it needs NumPy.
        from labs.doubles import numpy

        return partial(getattr(numpy, IN_NUMPY[id]), data)
    if id in ON_TEXT:
        return partial(function(builds, *ON_TEXT[id]), data.decode())
    if id in ON_BYTES:
        return partial(function(builds, *ON_BYTES[id]), data)
    raise LookupError(f"{id} does not run in Python")


def function(builds: Mapping[str, ModuleType], build: str, path: str) -> Callable[..., int]:
    """The function at `path` of a build, such as `doubles.chars`."""
    found: Callable[..., int] = attrgetter(path)(builds[build])
    return found
