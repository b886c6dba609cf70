"""The smallest polygon near each point with NumPy, in three ways: as the library had it, in part, and throughout."""

from collections.abc import Callable
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from labs.polygons.checks import Point, check_corners, check_search, none_near
from labs.polygons.python import smallest

Array = NDArray[np.float64]

FindClose = Callable[[list["Polygon"], Point, float], list[int]]


class Polygon:
    """A polygon whose corners and whose centre are arrays."""

    def __init__(self, xs: list[float], ys: list[float]) -> None:
        """Raises ValueError where the corners make no polygon."""
        check_corners(xs, ys)
        self.xs = np.array(xs, dtype=float)
        self.ys = np.array(ys, dtype=float)

    @cached_property
    def centre(self) -> Array:
        """The mean of the corners."""
        return np.array([self.xs.mean(), self.ys.mean()])

    @cached_property
    def area(self) -> float:
        """By the shoelace formula."""
        before = np.roll(self.xs, 1), np.roll(self.ys, 1)
        return float(abs(before[0] @ self.ys - self.xs @ before[1]) / 2)


# region per-pair
def find_close(polygons: list[Polygon], point: Point, limit: float) -> list[int]:
    """The indices of the polygons whose centre is nearer than the limit: a call of NumPy for two numbers."""
    place = np.array(point)
    close = []
    for index, polygon in enumerate(polygons):
        if np.linalg.norm(polygon.centre - place) < limit:
            close.append(index)
    return close


# endregion per-pair


def with_array(find_close: Callable[[list[Polygon], Array, float], list[int]]) -> FindClose:
    """The same for a point as the library's users have it, which becomes an array once."""

    def find(polygons: list[Polygon], point: Point, limit: float) -> list[int]:
        return find_close(polygons, np.array(point), limit)

    return find


# region part
def find_best_in_part(points: list[Point], polygons: list[Polygon], limit: float) -> list[int]:
    """For each point the index of the smallest polygon near it: NumPy measures, Python chooses."""
    check_search(points, limit)
    places = np.array(points, dtype=float).reshape(-1, 2)
    near = [np.linalg.norm(polygon.centre - places, axis=1) < limit for polygon in polygons]
    best = []
    for index in range(len(points)):
        close = [other for other, is_near in enumerate(near) if is_near[index]]
        if not close:
            raise none_near(index)
        best.append(smallest(polygons, close))
    return best


# endregion part


# region whole
def find_best_in_whole(points: list[Point], polygons: list[Polygon], limit: float) -> list[int]:
    """For each point the index of the smallest polygon near it: a table of all pairs."""
    check_search(points, limit)
    if not points:
        return []
    if not polygons:
        raise none_near(0)
    centres = np.array([polygon.centre for polygon in polygons])
    areas = np.array([polygon.area for polygon in polygons])
    apart = np.array(points, dtype=float)[:, np.newaxis] - centres
    near = np.einsum("pcd,pcd->pc", apart, apart) < limit * limit
    best = np.where(near, areas, np.inf).argmin(axis=1)
    found = near[np.arange(len(points)), best]
    if not found.all():
        raise none_near(int(np.flatnonzero(~found)[0]))
    chosen: list[int] = best.tolist()
    return chosen


# endregion whole
