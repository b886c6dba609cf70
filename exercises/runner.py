"""Runs a learner's text against the check of a step: in the deck's Python and in this machine's, by the same code."""

from __future__ import annotations

import ast
import json
import random
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any

BATCH_SECONDS = 0.01
"""Long enough for a timer of 0.1 ms."""
ROUNDS = 25
LETTERS = 20_000

Clock = Callable[[], float]


class Solution(dict[str, Any]):
    """What a learner's text defines. What is missing in it is a wrong answer."""

    def __missing__(self, name: str) -> None:
        raise AssertionError(f"{name} is gone: the check calls it.")


def namespace(text: str, name: str) -> dict[str, Any]:
    """What a text defines. Raises whatever it raises."""
    defined: dict[str, Any] = {"__name__": name}
    exec(compile(text, f"{name}.py", "exec"), defined)
    return defined


def seconds_each(function: Callable[[Any], object], arguments: list[str], clock: Clock) -> float:
    """What a call takes: the mean over these arguments."""
    started = clock()
    for argument in arguments:
        function(argument)
    return (clock() - started) / len(arguments)


def turned(text: str, count: int, first: int) -> list[str]:
    """As many different texts of the same letters, so that no answer can be kept from an earlier call."""
    starts = [(first + index) % len(text) for index in range(count)]
    return [text[start:] + text[:start] for start in starts]


def race(given: Callable[[Any], object], own: Callable[[Any], object], text: str, clock: Clock) -> list[list[float]]:
    """Rounds of both in random order: pairs of seconds a call, the given function's first."""
    calls = min(200, max(1, round(BATCH_SECONDS / max(seconds_each(given, turned(text, 3, 0), clock), 1e-9))))
    rounds = []
    for round_index in range(ROUNDS):
        arguments = turned(text, calls, 3 + round_index * calls)
        pair = [0.0, 0.0]
        for index in random.sample((0, 1), 2):
            pair[index] = seconds_each((given, own)[index], arguments, clock)
        rounds.append(pair)
    return rounds


def refuse_imports(text: str) -> None:
    """Raises AssertionError for a text that imports anything."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import | ast.ImportFrom) or (isinstance(node, ast.Name) and node.id == "__import__"):
            raise AssertionError(f"Line {node.lineno} imports something: this one goes without.")


def run(
    text: str, check_text: str, given_text: str, clock: Clock = perf_counter, letters: int = LETTERS
) -> dict[str, Any]:
    """`passed`, and the `message` of what is wrong; or, where the check names a FUNCTION to race, the `rounds`."""
    try:
        own, check = Solution(namespace(text, "solution")), namespace(check_text, "check")
        if "FUNCTION" in check:
            refuse_imports(text)
        check["check"](own)
    except AssertionError as error:
        return {"passed": False, "message": str(error)}
    except BaseException as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        where = f", line {last.lineno} of {last.filename}" if last.filename == "solution.py" else ""
        return {"passed": False, "message": f"{type(error).__name__}: {error}{where}"}
    if "FUNCTION" not in check:
        return {"passed": True}
    name, argument = check["FUNCTION"], check["argument"](letters)
    return {"passed": True, "rounds": race(namespace(given_text, "given")[name], own[name], argument, clock)}


if __name__ == "__main__":
    own, check, given = (Path(path).read_text(encoding="utf-8") for path in sys.argv[1:4])
    print(json.dumps(run(own, check, given)))
