"""The comparison of answers, on the cases that it shares with bench/answers."""

import json
from array import array
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labs.shared.answers import LONGEST_MATCHED, answer_of, difference_of

CASES = json.loads((Path(__file__).parents[2] / "bench/answers/cases.json").read_text())
RELATIVE = {"kind": "relative", "tolerance": 1e-9}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_compares_as_the_page_does(case: dict[str, Any]) -> None:
    agreement = case.get("agreement", {"kind": "identical"})
    found = difference_of(answer_of(case["answer"]), answer_of(case["expected"]), agreement)
    assert (found is None) == case["agrees"]
    assert list(found.at if found else ()) == case.get("at", [])


def test_makes_answers_of_what_lanes_return() -> None:
    assert answer_of((1, [2.5, "a"])) == [1, [2.5, "a"]]
    assert answer_of(array("d", [1.5, float("nan")])) == [1.5, {"number": "NaN"}]
    assert answer_of([2**53 - 1, 2**53, float("-inf")]) == [2**53 - 1, {"integer": str(2**53)}, {"number": "-Infinity"}]


@pytest.mark.parametrize("value", [True, None, {"a": 1}, {1}])
def test_refuses_what_is_no_answer(value: object) -> None:
    with pytest.raises(TypeError, match=f"It answered {'a bool' if value is True else type(value).__name__}"):
        answer_of(value)


@given(st.lists(st.floats(allow_nan=False) | st.integers() | st.text(max_size=3)), st.randoms())
def test_finds_a_permutation_and_survives_json(values: list[Any], random: Any) -> None:
    answer = answer_of(values)
    assert json.loads(json.dumps(answer)) == answer
    assert difference_of(answer, answer, RELATIVE) is None
    other = list(values)
    random.shuffle(other)
    assert difference_of(answer_of(other), answer, {"kind": "permuted", "inner": RELATIVE}) is None


def test_tells_the_first_difference() -> None:
    assert str(difference_of([1.0, [2.0, 3.5]], [1.0, [2.0, 3.0]])) == "wrong answer at 1, 1: 3.5, expected 3.0"
    assert str(difference_of([1.0], [1.0, 2.0])) == "wrong answer: a list of 1, expected a list of 2"
    permuted = {"kind": "permuted", "inner": RELATIVE}
    left_over = difference_of([1.0, 7.0], [2.0, 1.0], permuted)
    assert str(left_over) == "wrong answer at 1: 7.0, which is none of those expected"


def test_refuses_to_match_many_lists_with_a_tolerance() -> None:
    many = answer_of([[number, number] for number in range(LONGEST_MATCHED + 1)])
    with pytest.raises(ValueError, match="1001 lists cannot be matched with a tolerance"):
        difference_of(answer_of([[0, 0]] * (LONGEST_MATCHED + 1)), many, {"kind": "permuted", "inner": RELATIVE})
