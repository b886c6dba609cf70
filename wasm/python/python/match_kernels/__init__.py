"""The measured Rust of the talk, for Python.

Several builds may be imported side by side under names of their own, so every import in here is relative.
"""

import sys

from ._native import build, demo, distances, doubles, empty_call, floats, ten_lines

__all__ = ["build", "demo", "distances", "doubles", "empty_call", "floats", "ten_lines"]

# The submodules of a compiled module are its attributes alone: this makes `import match_kernels.doubles` work.
for _module in (demo, distances, doubles, floats, ten_lines):
    sys.modules[f"{__name__}.{_module.__name__.rpartition('.')[2]}"] = _module
