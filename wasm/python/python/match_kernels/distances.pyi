from array import array
from collections.abc import Sequence
from typing import Literal, TypeAlias

from _typeshed import ReadableBuffer

__all__ = ["nearest", "nearest_of_pairs", "nearest_parallel"]

Coordinates: TypeAlias = ReadableBuffer | Sequence[float]
Method: TypeAlias = Literal["auto", "pairs", "simd", "grid", "tree"]

def nearest(
    xs: Coordinates, ys: Coordinates, other_xs: Coordinates, other_ys: Coordinates, *, method: Method = "auto"
) -> array[float]: ...
def nearest_of_pairs(points: Sequence[tuple[float, float]], others: Sequence[tuple[float, float]]) -> list[float]: ...
def nearest_parallel(
    xs: Coordinates, ys: Coordinates, other_xs: Coordinates, other_ys: Coordinates, *, method: Method = "auto"
) -> array[float]: ...
