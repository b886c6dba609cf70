"""The round in Python and through match_kernels: the same answers, and the same refusals, by one table."""

import json
import math
from pathlib import Path
from types import ModuleType
from typing import Any

import match_kernels
import pytest
from hypothesis import given
from hypothesis import strategies as st
from match_kernels import calls

from labs.calls import lanes, python
from labs.shared.lane import Lane

EDGES = json.loads(Path(__file__).with_name("edges.json").read_text())
ERRORS: dict[str, type[Exception]] = {"negative": ValueError, "too large": OverflowError, "type": TypeError}
# `fixed` has 128 bits; the others' integers grow.
DOORS: dict[str, list[dict[str, Any]]] = {
    "fixed": [vars(calls)],
    "unbounded": [{"fib": python.fib, "gcd": python.gcd}, {"fib": calls.fib_big, "gcd": math.gcd}],
}
BUILDS: dict[str, ModuleType] = {"release": match_kernels}
ROUND = 70492524767089125814114 + 1 + 22698374052006863956975682 + 1


def value_of(argument: Any) -> Any:
    """An integer of any size is written as its digits."""
    if isinstance(argument, str):
        return int(argument)
    return argument and argument.get("text", argument.get("float"))


def on_doors(kind: str) -> list[tuple[Any, list[Any], dict[str, Any]]]:
    return [
        (door[case["call"]], [value_of(argument) for argument in case["arguments"]], case)
        for case in EDGES[kind]
        for name, doors in DOORS.items()
        if case.get("only", name) == name
        for door in doors
    ]


@pytest.mark.parametrize(("call", "arguments", "case"), on_doors("answers"))
def test_answers_at_the_edges(call: Any, arguments: list[Any], case: dict[str, Any]) -> None:
    assert call(*arguments) == int(case["gives"])


@pytest.mark.parametrize(("call", "arguments", "case"), on_doors("refusals"))
def test_refuses_alike(call: Any, arguments: list[Any], case: dict[str, Any]) -> None:
    meaning = None if case["refused"] == "type" else case["refused"]
    with pytest.raises(ERRORS[case["refused"]], match=meaning) as raised:
        call(*arguments)
    assert type(raised.value) is ERRORS[case["refused"]]


@pytest.mark.parametrize("n", [0, 1, 2, 186, 187, 1000, 9_999, 10_000])
def test_integers_that_grow_equal_pythons(n: int) -> None:
    assert calls.fib_big(n) == python.fib(n)


@given(n=st.integers(0, 186), m=st.integers(0, 180))
def test_fibonacci_numbers_equal_pythons(n: int, m: int) -> None:
    assert calls.fib(n) == python.fib(n)
    first, second = python.fib(n), python.fib(m)
    if first + second < 2**127:
        assert calls.iteration(n, m) == first + math.gcd(first, 123456789) + second + math.gcd(second, 987654321)


@given(a=st.integers(-(2**127), 2**128 - 1), b=st.integers(-(2**127), 2**128 - 1))
def test_divisors_equal_those_of_math(a: int, b: int) -> None:
    assert calls.gcd(a, b) == python.gcd(a, b) == math.gcd(a, b)


@pytest.mark.parametrize("lane", ["python-own", "python-math", "pyo3-four", "pyo3-one", "pyo3-all"])
@pytest.mark.parametrize("rounds", [0, 1, 7])
def test_every_form_gives_the_same_sum(lane: str, rounds: int) -> None:
    assert lanes.prepare(Lane(lane), rounds.to_bytes(4, "little"), BUILDS)() == rounds * ROUND


@pytest.mark.parametrize("lane", ["js-own", "pyo3-five"])
def test_refuses_a_lane_that_python_does_not_run(lane: str) -> None:
    with pytest.raises(LookupError, match=f"{lane} does not run in Python"):
        lanes.prepare(Lane(lane), bytes(4), BUILDS)
