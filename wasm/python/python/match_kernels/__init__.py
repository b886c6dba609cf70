"""The measured Rust of the talk, for Python.

Several builds may be imported side by side under names of their own, so every import in here is relative.
"""

import sys
from types import ModuleType

from . import _native
from ._native import *

# The submodules of a compiled module are its attributes alone: this makes `import match_kernels.doubles` work.
for _name, _module in vars(_native).items():
    if isinstance(_module, ModuleType):
        sys.modules[f"{__name__}.{_name}"] = sys.modules[f"{_native.__name__}.{_name}"] = _module
