"""Python's lanes, natively: right answers, equal to each other, on letters and on other texts."""

import json
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labs.doubles import lanes, python
from labs.shared.lane import Lane

BYTE_LANES = ["python-integer", *lanes.IN_NUMPY]
TEXT_LANES = [lane for lane in python.LANES if lane not in BYTE_LANES]
GOLDEN = json.loads(Path(__file__).with_name("golden.json").read_text())
SHORT = next(one for one in GOLDEN["inputs"] if "text" in one)

any_text = st.text(st.sampled_from("aabé\u0820😀\n\0"), max_size=200)


def naive(items: str | bytes) -> int:
    return len([None for left, right in pairwise(items) if left == right])


def answer(lane: str, text: str) -> int:
    return lanes.prepare(Lane(lane), text.encode(), {})()


@pytest.mark.parametrize("lane", [*TEXT_LANES, *BYTE_LANES])
def test_agrees_with_the_golden_answer(lane: str) -> None:
    assert answer(lane, SHORT["text"]) == SHORT["doubles"]


@pytest.mark.parametrize("lane", TEXT_LANES)
@given(text=any_text)
def test_counts_characters(lane: str, text: str) -> None:
    assert answer(lane, text) == naive(text)


@pytest.mark.parametrize("lane", BYTE_LANES)
@given(text=any_text)
def test_counts_bytes(lane: str, text: str) -> None:
    assert answer(lane, text) == naive(text.encode())


@pytest.mark.parametrize(
    ("text", "characters", "in_bytes"),
    [
        ("", 0, 0),
        ("a", 0, 0),
        ("aaa", 2, 2),
        ("éé", 1, 0),
        ("\u0820", 0, 1),
        ("a\n\nb", 1, 1),
        ("\0", 0, 0),
        ("a\0\0", 1, 1),
    ],
)
def test_tells_characters_from_bytes(text: str, characters: int, in_bytes: int) -> None:
    assert {lane: answer(lane, text) for lane in TEXT_LANES} == dict.fromkeys(TEXT_LANES, characters)
    assert {lane: answer(lane, text) for lane in BYTE_LANES} == dict.fromkeys(BYTE_LANES, in_bytes)


def test_refuses_a_lane_that_python_does_not_run() -> None:
    for lane in ("js-chars", "numpy-median"):
        with pytest.raises(LookupError, match=f"{lane} does not run in Python"):
            lanes.prepare(Lane(lane), b"", {})


def test_a_lane_of_rust_takes_the_build_that_it_names_and_what_it_compares() -> None:
    builds: Any = {
        name: SimpleNamespace(doubles=SimpleNamespace(count=lambda given, name=name: (name, given)))
        for name in ("debug", "simd")
    }
    by_characters = Lane("pyo3-debug", "characters", "debug", "doubles.count")
    by_bytes = Lane("pyo3-simd", "bytes", "simd", "doubles.count")
    answers: list[Any] = [lanes.prepare(lane, b"aa", builds)() for lane in (by_characters, by_bytes)]
    assert answers == [("debug", "aa"), ("simd", b"aa")]


def test_the_forms_are_the_ones_that_run() -> None:
    assert python.count_zip("aab") == python.count_regex("aab") == 1
