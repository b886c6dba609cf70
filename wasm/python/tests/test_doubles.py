"""The doubles of match_kernels: right answers, and errors that Python knows."""

import json
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import match_kernels
import pytest
from hypothesis import given
from hypothesis import strategies as st
from match_kernels import doubles, ten_lines

ROOT = Path(__file__).parents[3]
GOLDEN = json.loads((ROOT / "labs/doubles/golden.json").read_text())
SHORT = next(one for one in GOLDEN["inputs"] if "text" in one)
MIXED = next(one for one in GOLDEN["characters"] if "text" in one)

BY_CHARACTERS: list[Callable[[str], int]] = [doubles.chars, doubles.chars_once, ten_lines.count_doubles]
any_text = st.text(st.sampled_from("aabé\u0820😀"), max_size=300)


def naive(items: Sequence[object]) -> int:
    return sum(left == right for left, right in pairwise(items))


@pytest.mark.parametrize("count", BY_CHARACTERS)
def test_golden_answers_by_characters(count: Callable[[str], int]) -> None:
    assert count(SHORT["text"]) == SHORT["doubles"]
    assert count(MIXED["text"]) == MIXED["expected"]["characters"]


def test_golden_answers_by_bytes() -> None:
    assert doubles.bytes(SHORT["text"].encode()) == SHORT["doubles"]
    assert doubles.bytes(MIXED["text"].encode()) == MIXED["expected"]["bytes"]


@pytest.mark.parametrize("count", BY_CHARACTERS)
@given(text=any_text)
def test_agrees_with_the_naive_twin_by_characters(count: Callable[[str], int], text: str) -> None:
    assert count(text) == naive(text)


@given(text=any_text)
def test_agrees_with_the_naive_twin_by_bytes(text: str) -> None:
    assert doubles.bytes(text.encode()) == naive(text.encode())


@pytest.mark.parametrize(("text", "characters", "in_bytes"), [("", 0, 0), ("aaa", 2, 2), ("éé", 1, 0), ("ࠠ", 0, 1)])
def test_tells_characters_from_bytes(text: str, characters: int, in_bytes: int) -> None:
    assert doubles.chars(text) == doubles.chars_once(text) == characters
    assert doubles.bytes(text.encode()) == in_bytes


def test_refuses_other_types() -> None:
    no_text: list[Any] = [b"aa", None, 1, ["a", "a"]]
    for wrong in no_text:
        with pytest.raises(TypeError):
            doubles.chars(wrong)
    no_bytes: list[Any] = ["aa", None, [97, 97]]
    for wrong in no_bytes:
        with pytest.raises(TypeError):
            doubles.bytes(wrong)


def test_refuses_a_lone_surrogate() -> None:
    with pytest.raises(UnicodeEncodeError):
        doubles.chars("a\ud800")


def test_says_how_it_was_built() -> None:
    assert match_kernels.build() == "release"
    assert not hasattr(doubles, "simd"), "the vectors are WebAssembly's"
