"""The rungs of the ladder, natively: the same program on each, the same answers, the same refusals."""

import math
import random
from array import array
from types import ModuleType
from typing import Any

import match_kernels
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from labs.polygons import lanes, python
from labs.polygons.counts import count_calls
from labs.shared.lane import Lane

BUILDS: dict[str, ModuleType] = {"release": match_kernels}
LANES = [
    *(Lane(id) for id in ("python-numpy", "python-loops", "numpy-part", "numpy-whole")),
    Lane("pyo3-arrays", "indices", "release", "polygons.close_of_arrays"),
    Lane("pyo3-tuples", "indices", "release", "polygons.close_of_tuples"),
    Lane("pyo3-class", "indices", "release", "polygons.close_by_class"),
    Lane("pyo3-in-place", "indices", "release", "polygons.close_in_place"),
    *(Lane(f"pyo3-{kernel}", "indices", "release", f"polygons.{kernel}") for kernel in ("outer", "simd", "index")),
]
on_every_rung = pytest.mark.parametrize(
    "rung", [lanes.rung_of(lane, BUILDS) for lane in LANES], ids=[lane.id for lane in LANES]
)

Corners = tuple[list[float], list[float]]
Point = tuple[float, float]

SQUARE: Corners = ([0.0, 2.0, 2.0, 0.0], [0.0, 0.0, 2.0, 2.0])


def main(rung: lanes.Rung, points: Any, shapes: Any, limit: float = 10.0) -> list[int]:
    """The program of the library's user: not a word of it differs from rung to rung."""
    polygons = [rung.polygon(xs, ys) for xs, ys in shapes]
    return rung.find_best(points, polygons, limit)


def square(x: float, y: float, side: float) -> Corners:
    return [x, x + side, x + side, x], [y, y, y + side, y + side]


@on_every_rung
def test_a_polygon_has_a_centre_and_an_area(rung: lanes.Rung) -> None:
    polygon = rung.polygon([0.0, 4.0, 4.0, 0.0], [0.0, 0.0, 3.0, 3.0])
    assert tuple(polygon.centre) == (2.0, 1.5)
    assert polygon.area == 12.0
    assert rung.polygon(list(polygon.xs)[::-1], list(polygon.ys)).area == 12.0


@on_every_rung
def test_takes_the_smallest_that_is_near_and_the_first_of_equals(rung: lanes.Rung) -> None:
    shapes = [square(0, 0, 4), square(1, 1, 2), square(0, 1, 2), square(6, 0, 1), square(50, 50, 8)]
    assert main(rung, [(2.0, 2.0), (50.0, 50.0), (8.0, 0.0)], shapes, 6.0) == [3, 4, 3]
    assert main(rung, [(1.0, 2.0)], shapes, 2.0) == [1]
    assert main(rung, [], shapes) == []
    assert main(rung, [], []) == []


lattice = st.integers(0, 30).map(lambda step: step / 2)
places = st.tuples(lattice, lattice)
squares = st.builds(square, lattice, lattice, st.integers(1, 6).map(float))


@settings(max_examples=40, deadline=None)
@given(
    points=st.lists(places, max_size=8), shapes=st.lists(squares, max_size=25), limit=st.sampled_from([0.5, 5.0, 40.0])
)
def test_all_rungs_give_the_same_indices(points: list[Point], shapes: list[Corners], limit: float) -> None:
    assert len({outcome(rung, points, shapes, limit) for rung in (lanes.rung_of(lane, BUILDS) for lane in LANES)}) == 1


def outcome(rung: lanes.Rung, points: Any, shapes: Any, limit: float) -> str:
    try:
        return str(main(rung, points, shapes, limit))
    except ValueError as error:
        return str(error)


REFUSED: dict[str, tuple[Any, Any, Any, type[Exception], str | None]] = {
    "two corners": ([], [([0.0, 1.0], [0.0, 1.0])], 10.0, ValueError, "a polygon of 2 corners encloses nothing"),
    "no corners": ([], [([], [])], 10.0, ValueError, "a polygon of 0 corners"),
    "unequal": ([], [([0.0, 1.0, 2.0], [0.0, 1.0])], 10.0, ValueError, "3 x coordinates but 2 y coordinates"),
    "a corner of NaN": ([], [([0.0, 1.0, 2.0], [0.0, math.nan, 1.0])], 10.0, ValueError, "corner 1 is NaN"),
    "a corner too far": ([], [([0.0, 1.0, -2e150], [0.0, 0.0, 1.0])], 10.0, ValueError, "corner 2 is NaN, infinite or"),
    "a corner of text": ([], [(["0", 1.0, 2.0], [0.0, 1.0, 0.0])], 10.0, TypeError, None),
    "no list of corners": ([], [(1.0, 2.0)], 10.0, TypeError, None),
    "nothing near": ([(1.0, 1.0), (99.0, 0.0)], [SQUARE], 10.0, ValueError, r"points\[1\] has no polygon near"),
    "no polygon at all": ([(1.0, 1.0)], [], 10.0, ValueError, r"points\[0\] has no polygon near"),
    "just too far": ([(1.0, 11.0)], [SQUARE], 10.0, ValueError, r"points\[0\] has no polygon near"),
    "a point of NaN": ([(1.0, 1.0), (math.nan, 0.0)], [SQUARE], 10.0, ValueError, r"points\[1\] is NaN"),
    "a point too far": ([(0.0, math.inf)], [SQUARE], 10.0, ValueError, r"points\[0\] is NaN, infinite or beyond"),
    "a point in space": ([(1.0, 1.0, 1.0)], [SQUARE], 10.0, ValueError, None),
    "a point of text": ([("1", 1.0)], [SQUARE], 10.0, TypeError, None),
    "a number for a point": ([1.0], [SQUARE], 10.0, TypeError, None),
    "no limit": ([(1.0, 1.0)], [SQUARE], 0.0, ValueError, "the limit has to be a number above 0"),
    "a limit of NaN": ([(1.0, 1.0)], [SQUARE], math.nan, ValueError, "the limit has to be a number above 0"),
    "a limit of text": ([(1.0, 1.0)], [SQUARE], "10", TypeError, None),
}


@on_every_rung
@pytest.mark.parametrize("case", REFUSED)
def test_refuses_with_the_same_exception(rung: lanes.Rung, case: str) -> None:
    points, shapes, limit, kind, message = REFUSED[case]
    with pytest.raises(kind, match=message) as raised:
        main(rung, points, shapes, limit)
    assert raised.type is kind


def test_reads_what_the_lab_wrote() -> None:
    draw = random.Random(1)
    corners = [draw.random() for _ in range(2 * 2 * lanes.CORNERS)]
    data = array("d", [3.0, *range(6), *corners]).tobytes()
    points, shapes = lanes.decode(data)
    assert points == [(0.0, 1.0), (2.0, 3.0), (4.0, 5.0)]
    assert [xs + ys for xs, ys in shapes] == [corners[:20], corners[20:]]
    found = {tuple(lanes.prepare(lane, data, BUILDS)()) for lane in LANES}
    assert len(found) == 1


def test_refuses_a_lane_that_python_does_not_run() -> None:
    with pytest.raises(LookupError, match="js-loops does not run in Python"):
        lanes.prepare(Lane("js-loops"), array("d", [0.0]).tobytes(), BUILDS)


def test_counts_a_call_of_hypot_for_every_pair() -> None:
    polygons = [python.Polygon(*square(x, 0, 1)) for x in range(30)]
    found = count_calls(python.find_best, [(0.0, 0.0)] * 7, polygons, 10.0, python.find_close)
    assert next(iter(found.items())) == ("hypot", 7 * 30)
    assert len(found) == 4
