from typing import Literal

from . import demo, doubles, floats, ten_lines

__all__ = ["build", "demo", "doubles", "empty_call", "floats", "ten_lines"]

def build() -> Literal["debug", "release", "simd"]: ...
def empty_call() -> None: ...
