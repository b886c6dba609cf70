"""What distances take from Python, what they refuse, and that other threads go on meanwhile."""

import math
import threading
import time
from array import array
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from match_kernels import distances

METHODS = ("auto", "pairs", "simd", "grid", "tree")

xs = [0.0, 1.0, 2.0]
ys = [0.0, 0.0, 0.0]
other_xs = [0.0, 5.0]
other_ys = [1.0, 0.0]
EXPECTED = [1.0, math.sqrt(2), math.sqrt(5)]


class Subscript:
    """Stands for any object with a length and nothing else."""

    def __len__(self) -> int:
        return 3


@pytest.mark.parametrize(
    "make",
    [
        lambda values: values,
        tuple,
        lambda values: array("d", values),
        lambda values: array("d", values).tobytes(),
        lambda values: memoryview(array("d", values)),
        lambda values: memoryview(array("d", values).tobytes()).cast("d"),
        lambda values: np.array(values),
        lambda values: np.repeat(values, 3)[::3],
    ],
    ids=["list", "tuple", "array", "bytes", "memoryview", "memoryview of bytes", "NumPy", "NumPy, every third"],
)
@pytest.mark.parametrize("method", METHODS)
def test_takes_whatever_holds_doubles(make: Any, method: Any) -> None:
    sets = [make(values) for values in (xs, ys, other_xs, other_ys)]
    for find in (distances.nearest, distances.nearest_parallel):
        found = find(*sets, method=method)
        assert isinstance(found, array)
        assert found.tolist() == EXPECTED


def test_reads_bytes_wherever_they_begin() -> None:
    data = array("d", [7.0, *xs]).tobytes()
    assert distances.nearest(data[8:], ys, other_xs, other_ys).tolist() == EXPECTED


@given(
    pairs=st.lists(
        st.tuples(st.tuples(st.floats(-9, 9), st.floats(-9, 9)), st.tuples(st.floats(-9, 9), st.floats(-9, 9))),
        min_size=1,
    )
)
def test_lists_of_pairs_give_what_arrays_give(pairs: list[tuple[tuple[float, float], tuple[float, float]]]) -> None:
    points, others = [list(half) for half in zip(*pairs)]
    columns = [[point[axis] for point in half] for half in (points, others) for axis in (0, 1)]
    found = distances.nearest_of_pairs(points, others)
    assert isinstance(found, list)
    assert (
        found == distances.nearest(*columns).tolist() == distances.nearest_parallel(*columns, method="pairs").tolist()
    )


def test_no_points_have_no_distances() -> None:
    assert distances.nearest([], array("d"), [1.0], b"\0" * 8).tolist() == []
    assert distances.nearest_of_pairs([], [(1.0, 1.0)]) == []


def test_a_number_that_is_nearly_nothing_counts() -> None:
    assert distances.nearest([0.0], [0.0], [5e-324], [0.0]).tolist() == [0.0]
    assert distances.nearest([0.0], [1e-150], [0.0], [0.0]).tolist() == [1e-150]


@pytest.mark.parametrize(
    ("sets", "message"),
    [
        (([0.0], [0.0, 1.0], [1.0], [1.0]), r"1 .*2 "),
        (([0.0], [0.0], [1.0, 2.0], [1.0]), r"2 .*1 "),
        (([0.0], [0.0], [], []), r"empty|no point"),
        (([0.0, math.nan], [0.0, 0.0], [1.0], [1.0]), r"\b1\b"),
        (([0.0], [0.0], [1.0, 1.0, 1.0], [1.0, 1.0, -math.inf]), r"\b2\b"),
        (([1e200], [0.0], [1.0], [1.0]), r"\b0\b"),
    ],
    ids=["points of unequal length", "others of unequal length", "no others", "NaN", "infinite", "too large"],
)
def test_refuses_what_has_no_answer_and_says_where(sets: Any, message: str) -> None:
    for find in (distances.nearest, distances.nearest_parallel):
        with pytest.raises(ValueError, match=message):
            find(*sets)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (array("f", [1.0]), "array"),
        (array("q", [1]), "array"),
        (np.ones(1, dtype=np.float32), "ndarray"),
        (np.ones((1, 1)), "2 dimensions"),
        (b"1234567", "7 bytes are no whole number of doubles"),
        ("1.0", "str"),
        (["1.0"], "must be real number, not str"),
        (None, "NoneType"),
        (Subscript(), "Subscript"),
    ],
)
def test_refuses_what_holds_no_doubles(wrong: Any, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        distances.nearest(wrong, [0.0], [1.0], [1.0])


def test_names_the_methods_there_are() -> None:
    with pytest.raises(ValueError, match='no method "magic"; take auto, pairs, simd, grid or tree'):
        distances.nearest(xs, ys, other_xs, other_ys, method="magic")


def test_other_threads_go_on_meanwhile() -> None:
    """With the GIL held all along, the other thread could not count before the call is over."""
    size = 20_000
    column = array("d", (index * 0.618 % 1 for index in range(size)))
    counted = 0
    is_over = False

    def count() -> None:
        nonlocal counted
        while not is_over:
            counted += 1
            time.sleep(0)

    thread = threading.Thread(target=count)
    thread.start()
    before = counted
    distances.nearest(column, column, column, column, method="pairs")
    meanwhile = counted - before
    is_over = True
    thread.join()
    assert meanwhile > 1000
