"""Builds the extension module, nanobind's own part included."""

from pathlib import Path

import nanobind
from setuptools import Extension, setup

home = Path(nanobind.include_dir()).parent
door = Extension(
    "door_nanobind",
    ["door_nanobind.cpp", str(home / "src" / "nb_combined.cpp")],
    include_dirs=[nanobind.include_dir(), str(home / "ext" / "robin_map" / "include")],
    extra_compile_args=["-std=c++17", "-fvisibility=hidden", "-fno-strict-aliasing"],
)
setup(name="door_nanobind", ext_modules=[door])
