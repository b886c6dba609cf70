"""Several builds of match_kernels, side by side in one interpreter."""

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

PACKAGE = "match_kernels"


def load_build(directory: str | Path, name: str = PACKAGE) -> ModuleType:
    """Imports the match_kernels that was unpacked into `directory`, as `name`.

    Raises ImportError, naming the folder, where there is none or it was compiled for another Python.
    """
    package = Path(directory) / PACKAGE
    spec = spec_from_file_location(name, package / "__init__.py", submodule_search_locations=[str(package)])
    if spec is None or spec.loader is None or not (package / "__init__.py").exists():
        raise ImportError(f"There is no {PACKAGE} in {directory}")
    module = module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except ImportError as error:
        del sys.modules[name]
        raise ImportError(f"The {PACKAGE} in {directory} does not load here: {error}") from error
    return module
