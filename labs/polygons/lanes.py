"""What Python runs, by implementation id: the same in a slide and in a native benchmark.

A rung of the ladder is a class `Polygon` and a function `find_best`; the program that uses them is always the same.
"""

from array import array
from collections.abc import Callable, Mapping
from functools import partial
from types import ModuleType
from typing import Any, NamedTuple

from labs.polygons import python
from labs.polygons.checks import Point
from labs.shared.lane import Lane

CORNERS = 10
LIMIT = 10.0

FindBest = Callable[[list[Point], list[Any], float], list[int]]


class Rung(NamedTuple):
    """A state of the library."""

    # Takes the corners: xs, ys.
    polygon: Callable[[list[float], list[float]], Any]
    find_best: FindBest


def prepare(lane: Lane, data: bytes, builds: Mapping[str, ModuleType]) -> Callable[[], list[int]]:
    """A call with its points and polygons in place.

    Raises LookupError for a lane that does not run in Python, ImportError where a library is missing.
    """
    rung = rung_of(lane, builds)
    points, shapes = decode(data)
    polygons = [rung.polygon(xs, ys) for xs, ys in shapes]
    return partial(rung.find_best, points, polygons, LIMIT)


def rung_of(lane: Lane, builds: Mapping[str, ModuleType]) -> Rung:
    """The library as this lane has it."""
    match lane.id:
        case "python-loops":
            return Rung(python.Polygon, partial(python.find_best, find_close=python.find_close))
        case "python-numpy" | "numpy-part" | "numpy-whole":
            return in_numpy(lane.id)
        case "pyo3-arrays":
            from labs.polygons import numpy

            find_close = numpy.with_array(lane.function(builds))
            return Rung(numpy.Polygon, partial(python.find_best, find_close=find_close))
        case "pyo3-tuples":
            return Rung(python.Polygon, partial(python.find_best, find_close=lane.function(builds)))
    function = lane.function(builds)
    polygon = builds[lane.build or ""].polygons.Polygon
    if lane.id in ("pyo3-class", "pyo3-in-place"):
        return Rung(polygon, partial(python.find_best, find_close=function))
    return Rung(polygon, function)


def in_numpy(id: str) -> Rung:
    """Separate from the others, because importing this module needs NumPy."""
    from labs.polygons import numpy

    ways: dict[str, FindBest] = {
        "python-numpy": partial(python.find_best, find_close=numpy.find_close),
        "numpy-part": numpy.find_best_in_part,
        "numpy-whole": numpy.find_best_in_whole,
    }
    return Rung(numpy.Polygon, ways[id])


def decode(data: bytes) -> tuple[list[Point], list[tuple[list[float], list[float]]]]:
    """The points, and the corners of each polygon: its xs and its ys. labs/polygons/input.ts wrote them."""
    values = array("d", data).tolist()
    end = 1 + 2 * int(values[0])
    points = list(zip(values[1:end:2], values[2:end:2]))
    starts = range(end, len(values), 2 * CORNERS)
    middles = ((start, start + CORNERS) for start in starts)
    return points, [(values[start:middle], values[middle : middle + CORNERS]) for start, middle in middles]
