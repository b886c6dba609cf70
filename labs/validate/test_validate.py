"""The two validators, natively: the same records pass, and each mistake is found."""

import json
from typing import Any

import pytest

from labs.shared.lane import Lane
from labs.validate import checked, lanes

MEMBER: dict[str, Any] = {
    "id": 1,
    "name": "Ada",
    "email": "ada@example.org",
    "age": 36,
    "balance": 10.25,
    "tags": ["café"],
}
MISTAKES = [
    {"id": 0},
    {"id": True},
    {"name": ""},
    {"name": "x" * 41},
    {"email": "nowhere"},
    {"age": -1},
    {"age": 151},
    {"age": "36"},
    {"balance": "10"},
    {"tags": ["x"] * 9},
    {"tags": [1]},
    {"tags": None},
]
LANES = ["python-dataclass", "pydantic-model"]


def answer(lane: str, records: list[dict[str, Any]]) -> str:
    return lanes.prepare(Lane(lane), json.dumps(records).encode(), {})()


@pytest.mark.parametrize("lane", LANES)
def test_counts_the_valid(lane: str) -> None:
    without_age = {name: value for name, value in MEMBER.items() if name != "age"}
    assert answer(lane, [MEMBER, without_age, {**MEMBER, "age": 40}]) == "2 valid, ages 76"
    assert answer(lane, []) == "0 valid, ages 0"


@pytest.mark.parametrize("lane", LANES)
@pytest.mark.parametrize("mistake", MISTAKES)
def test_finds_a_mistake(lane: str, mistake: dict[str, Any]) -> None:
    assert answer(lane, [{**MEMBER, **mistake}]) == "0 valid, ages 0"


def test_says_what_is_wrong() -> None:
    with pytest.raises(ValueError, match="email: is no address"):
        checked.check({**MEMBER, "email": "nowhere"})
    with pytest.raises(ValueError, match="age: is missing"):
        checked.check({"id": 1, "name": "Ada", "email": "ada@example.org"})


def test_refuses_a_lane_that_python_does_not_run() -> None:
    with pytest.raises(LookupError, match="js-json does not run in Python"):
        lanes.prepare(Lane("js-json"), b"[]", {})
