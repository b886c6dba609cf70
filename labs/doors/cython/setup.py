"""Builds the extension module."""

from Cython.Build import cythonize
from setuptools import setup

setup(name="door_cython", ext_modules=cythonize("door_cython.pyx"))
