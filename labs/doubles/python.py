"""Doubles in plain Python: how many characters repeat the one before? `count_integer` alone counts bytes."""

import re
from collections.abc import Callable

DOUBLE = re.compile(r"(?=(.)\1)", re.DOTALL)


# region zip
def count_zip(text: str) -> int:
    """The source's form: a loop over neighbours."""
    doubles = 0
    for left, right in zip(text, text[1:]):
        if left == right:
            doubles += 1
    return doubles


# endregion zip


# region once
def count_once(text: str) -> int:
    """One pass that carries the character before."""
    doubles = 0
    before = ""
    for character in text:
        if character == before:
            doubles += 1
        before = character
    return doubles


# endregion once


# region regex
def count_regex(text: str) -> int:
    """A look-ahead matches at every double and takes no room."""
    return len(DOUBLE.findall(text))


# endregion regex


# region sum
def count_sum(text: str) -> int:
    """A comprehension: True is 1."""
    return sum(left == right for left, right in zip(text, text[1:]))


# endregion sum


# region integer
def count_integer(text: str) -> int:
    """The bytes as one integer: where it and itself, one byte further on, agree, XOR leaves a zero byte."""
    data = text.encode()
    number = int.from_bytes(data, "little")
    differences = (number ^ (number >> 8)).to_bytes(len(data), "little")
    # The last byte has no neighbour to differ from.
    return differences.count(0, 0, -1)


# endregion integer

LANES: dict[str, Callable[[str], int]] = {
    "python-zip": count_zip,
    "python-once": count_once,
    "python-sum": count_sum,
    "python-regex": count_regex,
    "python-integer": count_integer,
}
