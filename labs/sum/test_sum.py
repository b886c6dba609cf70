"""The sum's lanes, natively."""

from array import array
from types import SimpleNamespace
from typing import Any

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
    # Functions that give back the type of what they get.
    prepare: Any = lanes.prepare
    assert prepare(Lane("pyo3-list", "sum", "release", "floats.sum_list"), bytes(8), builds)() is list
    assert prepare(Lane("pyo3-buffer", "sum", "release", "floats.sum_buffer"), bytes(8), builds)() is array
