"""The exercises in Python, by the code that checks them on the page; work is counted, not timed."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from exercises.runner import run

HERE = Path(__file__).parent
RACES = ["loop/vowels", "loop/commonest"]


class CountedWork:
    """A clock that goes on by one for each opcode that Python runs in the functions of the text."""

    def __init__(self) -> None:
        self.opcodes = 0

    def __call__(self) -> float:
        return float(self.opcodes)

    def _trace(self, frame: FrameType, event: str, _: object) -> Any:
        if frame.f_code.co_filename not in ("solution.py", "given.py"):
            return None
        frame.f_trace_opcodes = True
        self.opcodes += event == "opcode"
        return self._trace

    def counting(self, work: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        before = sys.gettrace()
        sys.settrace(self._trace)
        try:
            return work()
        finally:
            sys.settrace(before)


def text(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def checked(step: str, own: str) -> dict[str, Any]:
    work = CountedWork()
    return work.counting(lambda: run(own, text(f"{step}.check.py"), text(f"{step}.py"), work, letters=200))


@pytest.mark.parametrize("step", RACES)
def test_the_start_is_right_and_no_faster(step: str) -> None:
    result = checked(step, text(f"{step}.py"))
    assert result["passed"]
    assert all(given == own for given, own in result["rounds"])


@pytest.mark.parametrize("step", RACES)
def test_the_solution_is_right_and_does_less(step: str) -> None:
    result = checked(step, text(f"{step}.solution.py"))
    assert result["passed"]
    assert all(own * 10 < given for given, own in result["rounds"])


def test_the_benchmark_is_wrong_at_first_and_right_in_the_end() -> None:
    assert "What else does it time?" in checked("benchmark/benchmark", text("benchmark/benchmark.py"))["message"]
    assert checked("benchmark/benchmark", text("benchmark/benchmark.solution.py")) == {"passed": True}


@pytest.mark.parametrize(
    ("own", "message"),
    [
        ("", "count_vowels is gone: the check calls it."),
        ("count_vowels = len", "count_vowels('b') is 0, not 1."),
        ("import re\ndef count_vowels(text): return len(re.findall('[aeiou]', text))", "Line 1 imports something"),
        ("def count_vowels(text):\n    return 1 / 0", "ZeroDivisionError: division by zero, line 2 of solution.py"),
        ("def count_vowels(text)", "SyntaxError: expected ':'"),
        ("raise SystemExit(0)", "SystemExit: 0, line 1 of solution.py"),
    ],
)
def test_says_what_is_wrong(own: str, message: str) -> None:
    result = checked("loop/vowels", own)
    assert not result["passed"]
    assert result["message"].startswith(message)


def test_an_answer_that_is_kept_from_an_earlier_call_wins_nothing() -> None:
    given = text("loop/vowels.py")
    kept = f"{given}\nslow, answers = count_vowels, {{}}\ndef count_vowels(text):\n    if text not in answers:\n"
    kept += "        answers[text] = slow(text)\n    return answers[text]\n"
    result = checked("loop/vowels", kept)
    assert result["passed"]
    assert all(own > given for given, own in result["rounds"])
