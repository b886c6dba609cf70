"""Counting vowels: answers, and a text to race on."""

from collections.abc import Mapping
from random import Random
from typing import Any

FUNCTION = "count_vowels"


def argument(length: int) -> str:
    """A text of small letters and spaces, the same each time."""
    return "".join(Random(7).choices("abcdefghijklmnopqrstuvwxyz ", k=length))


def check(solution: Mapping[str, Any]) -> None:
    """Raises AssertionError for the first wrong answer."""
    count = solution[FUNCTION]
    for text in ("", "b", "a", "tea for two", "queue", "AEIOU", "été", argument(200)):
        right = len([letter for letter in text if letter in "aeiou"])
        assert count(text) == right, f"{FUNCTION}({text!r}) is {right}, not {count(text)}."
