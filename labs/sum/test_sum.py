"""The sum's lanes, natively."""

from array import array
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labs.shared.lane import Lane
from labs.sum import lanes

# Multiples of 1/1024, as the lab's input has them: every order of addition is exact.
exact = st.lists(st.integers(0, 2**20 - 1).map(lambda step: step / 1024), max_size=100)


@pytest.mark.parametrize("lane", ["python-sum", "python-loop"])
@given(values=exact)
def test_adds(lane: str, values: list[float]) -> None:
    expected = sum(int(value * 1024) for value in values) / 1024
    assert lanes.prepare(Lane(lane), array("d", values).tobytes(), {})() == expected


def test_hands_rust_a_list_or_an_array() -> None:
    floats = SimpleNamespace(sum_list=type, sum_buffer=type)
    builds = {"release": SimpleNamespace(floats=floats)}
    assert lanes.prepare(Lane("pyo3-list", "sum", "release", "floats.sum_list"), bytes(8), builds)() is list  # type: ignore[arg-type,comparison-overlap]
    assert lanes.prepare(Lane("pyo3-buffer", "sum", "release", "floats.sum_buffer"), bytes(8), builds)() is array  # type: ignore[arg-type,comparison-overlap]


def test_refuses_a_lane_that_python_does_not_run() -> None:
    with pytest.raises(LookupError, match="js-sum does not run in Python"):
        lanes.prepare(Lane("js-sum"), b"", {})
