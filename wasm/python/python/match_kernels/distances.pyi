from array import array
from collections.abc import Sequence
from typing import Literal, TypeAlias

from _typeshed import ReadableBuffer

__all__ = ["nearest", "nearest_of_pairs", "nearest_parallel"]

_Coordinates: TypeAlias = ReadableBuffer | Sequence[float]
_Method: TypeAlias = Literal["auto", "pairs", "simd", "grid", "tree"]

def nearest(
    xs: _Coordinates, ys: _Coordinates, other_xs: _Coordinates, other_ys: _Coordinates, *, method: _Method = "auto"
) -> array[float]: ...
def nearest_of_pairs(points: Sequence[tuple[float, float]], others: Sequence[tuple[float, float]]) -> list[float]: ...
def nearest_parallel(
    xs: _Coordinates, ys: _Coordinates, other_xs: _Coordinates, other_ys: _Coordinates, *, method: _Method = "auto"
) -> array[float]: ...
