"""Python's lanes, natively: right to the last bit, and alike."""

import json
import math
from array import array
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import match_kernels
import pytest
from hypothesis import given
from hypothesis import strategies as st

from labs.distances import golden, lanes
from labs.shared.lane import Lane

GOLDEN: dict[str, Any] = json.loads(Path(__file__).with_name("golden.json").read_text())
BUILDS: dict[str, ModuleType] = {"release": match_kernels}
KERNELS = ("auto", "pairs", "simd", "grid", "tree")
LANES = [
    *(Lane(id) for id in ("python-brute", "numpy-blocks", "scipy-tree")),
    *(Lane(f"pyo3-{kernel}", "distances", "release", f"distances.{kernel}") for kernel in KERNELS),
    *(Lane(id, "distances", "release", "distances.rayon") for id in lanes.RAYON),
]

Point = tuple[float, float]

coordinate = st.one_of(st.floats(-1e3, 1e3), st.sampled_from([0.0, -0.0, 1.0, 5e-324, 1e-160, 1e150]))
points = st.tuples(coordinate, coordinate)


def as_input(some: list[Point], others: list[Point]) -> bytes:
    columns = [*zip(*some), *zip(*others)]
    return b"".join(array("d", column).tobytes() for column in columns)


def naive(some: list[Point], others: list[Point]) -> list[float]:
    return [min(math.sqrt((x - a) * (x - a) + (y - b) * (y - b)) for a, b in others) for x, y in some]


def found(lane: Lane, some: list[Point], others: list[Point]) -> list[float]:
    return list(lanes.finder(lane, as_input(some, others), BUILDS)())


def test_the_golden_file_is_what_exact_arithmetic_says() -> None:
    assert json.loads(json.dumps(golden.golden())) == GOLDEN


@pytest.mark.parametrize("lane", LANES, ids=lambda lane: lane.id)
def test_agrees_with_exact_arithmetic(lane: Lane) -> None:
    some = [tuple(point) for point in GOLDEN["points"]]
    others = [tuple(point) for point in GOLDEN["others"]]
    for distance, exact in zip(found(lane, some, others), GOLDEN["distances"], strict=True):
        # Two differences, two squares, a sum and a root, each rounded: less than four units in the last place.
        assert abs(Decimal(distance) - Decimal(exact)) < 4 * Decimal(math.ulp(distance))


@pytest.mark.parametrize("lane", LANES, ids=lambda lane: lane.id)
@given(pairs=st.lists(st.tuples(points, points), min_size=1, max_size=60))
def test_gives_the_bits_of_the_naive_form(lane: Lane, pairs: list[tuple[Point, Point]]) -> None:
    some, others = [list(half) for half in zip(*pairs)]
    assert found(lane, some, others) == naive(some, others)


def test_what_is_compared_depends_on_every_bit() -> None:
    data = as_input([(0.0, 0.0), (0.5, 0.5)], [(3.0, 4.0), (1.0, 1.0)])
    moved = as_input([(0.0, math.ulp(0.0)), (0.5, 0.5)], [(3.0, 4.0), (math.nextafter(1.0, 2.0), 1.0)])
    answers = {lanes.check(lane, data, BUILDS) for lane in LANES}
    assert len(answers) == 1
    assert lanes.check(Lane("python-brute"), moved, BUILDS) not in answers
    assert {lanes.prepare(lane, data, BUILDS)() for lane in LANES} == {math.sqrt(0.5)}


def test_refuses_a_lane_that_python_does_not_run() -> None:
    with pytest.raises(LookupError, match="js-brute does not run in Python"):
        lanes.prepare(Lane("js-brute"), bytes(32), BUILDS)
    kiddo = Lane("pyo3-kiddo", "distances", "release", "distances.kiddo")
    with pytest.raises(ValueError, match='no method "kiddo"'):
        lanes.prepare(kiddo, bytes(32), BUILDS)()
