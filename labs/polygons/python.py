"""The smallest polygon near each point, in plain Python: the library that the ladder makes faster."""

from collections.abc import Callable, Sequence
from functools import cached_property
from math import hypot
from typing import Protocol, TypeVar

from labs.polygons.checks import Point, check_corners, check_search, none_near


class Measured(Protocol):
    """What a search asks of a polygon, whichever class it is of."""

    @property
    def area(self) -> float:
        """Of a polygon whose edges do not cross."""


P = TypeVar("P", bound=Measured)


class Polygon:
    """A polygon: its corners in order. Its centre and its area are computed when they are first asked for."""

    def __init__(self, xs: list[float], ys: list[float]) -> None:
        """Raises ValueError where the corners make no polygon."""
        check_corners(xs, ys)
        self.xs = xs
        self.ys = ys

    @cached_property
    def centre(self) -> Point:
        """The mean of the corners."""
        return sum(self.xs) / len(self.xs), sum(self.ys) / len(self.ys)

    @cached_property
    def area(self) -> float:
        """By the shoelace formula."""
        twice = 0.0
        before = self.xs[-1], self.ys[-1]
        for x, y in zip(self.xs, self.ys):
            twice += before[0] * y - x * before[1]
            before = x, y
        return abs(twice) / 2


# region find-close
def find_close(polygons: list[Polygon], point: Point, limit: float) -> list[int]:
    """The indices of the polygons whose centre is nearer than the limit."""
    close = []
    for index, polygon in enumerate(polygons):
        x, y = polygon.centre
        if hypot(x - point[0], y - point[1]) < limit:
            close.append(index)
    return close


# endregion find-close


def smallest(polygons: Sequence[Measured], close: list[int]) -> int:
    """The first of the smallest of those that are close."""
    return min(close, key=lambda index: polygons[index].area)


# region find-best
def find_best(
    points: list[Point],
    polygons: list[P],
    limit: float,
    find_close: Callable[[list[P], Point, float], list[int]],
) -> list[int]:
    """For each point the index of the smallest polygon near it.

    Raises ValueError for a point with no polygon near, or one that is not finite.
    """
    check_search(points, limit)
    best = []
    for index, point in enumerate(points):
        close = find_close(polygons, point, limit)
        if not close:
            raise none_near(index)
        best.append(smallest(polygons, close))
    return best


# endregion find-best
