"""Nearest distances in plain Python."""

from collections.abc import Sequence
from math import sqrt

Point = tuple[float, float]


# region brute
def all_pairs(points: Sequence[Point], others: Sequence[Point]) -> list[float]:
    """The distance from each point to the nearest of the others, by looking at all of them."""
    found = []
    for x, y in points:
        best = float("inf")
        for other_x, other_y in others:
            squared = (x - other_x) * (x - other_x) + (y - other_y) * (y - other_y)
            best = min(best, squared)
        found.append(sqrt(best))
    return found


# endregion brute
