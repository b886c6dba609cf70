"""The commonest letter: answers, and a text to race on."""

from collections import Counter
from collections.abc import Mapping
from random import Random
from typing import Any

FUNCTION = "commonest"


def argument(length: int) -> str:
    """A text of small letters, the same each time."""
    return "".join(Random(7).choices("abcdefghijklmnopqrstuvwxyz", k=length))


def check(solution: Mapping[str, Any]) -> None:
    """Raises AssertionError for the first wrong answer."""
    commonest = solution[FUNCTION]
    for text in ("b", "bbaa", "abba", "tea for two tee", "zzz", argument(200)):
        right = min(Counter(text).items(), key=lambda one: (-one[1], one[0]))[0]
        assert commonest(text) == right, f"{FUNCTION}({text!r}) is {right!r}, not {commonest(text)!r}."
