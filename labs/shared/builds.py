"""Several builds of match_kernels, side by side in one interpreter."""

import sys
from importlib import import_module
from importlib.machinery import EXTENSION_SUFFIXES
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
    except BaseException as error:
        for loaded in [key for key in sys.modules if key == name or key.startswith(f"{name}.")]:
            del sys.modules[loaded]
        if isinstance(error, ImportError):
            raise ImportError(f"The {PACKAGE} in {directory} does not load here: {explain(package, error)}") from error
        raise
    return module


def load_door(directory: str | Path, door: str) -> ModuleType:
    """Imports the module of a door (labs/doors) from the folder that it was built in.

    Raises ImportError, naming the folder, where it is not there.
    """
    sys.path.insert(0, str(directory))
    try:
        return import_module(f"door_{door}")
    except ModuleNotFoundError as error:
        raise ImportError(f"The door in {directory} does not load: {error}") from error
    finally:
        sys.path.remove(str(directory))


def explain(package: Path, error: ImportError) -> str:
    """Names a compiled file that is not for this Python, which the import itself does not look at."""
    compiled = [path.name for path in package.glob("_native.*")]
    if any(f"_native{suffix}" in compiled for suffix in EXTENSION_SUFFIXES):
        return str(error)
    return f"it has {', '.join(compiled) or 'no _native'}, and this Python takes _native{EXTENSION_SUFFIXES[0]}"
