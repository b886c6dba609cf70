from typing import Literal

from . import demo, distances, doubles, floats, ten_lines

__all__ = ["build", "demo", "distances", "doubles", "empty_call", "floats", "ten_lines"]

def build() -> Literal["debug", "release", "simd"]: ...
def empty_call() -> None: ...
