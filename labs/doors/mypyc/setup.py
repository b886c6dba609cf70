"""Builds the extension module."""

from mypyc.build import mypycify
from setuptools import setup

setup(name="door_mypyc", ext_modules=mypycify(["door_mypyc.py"], opt_level="3"))
