"""Answers, and how closely they have to agree: the twin of bench/answers, for native lanes and for tests.

Both are held against bench/answers/cases.json.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

Answer: TypeAlias = "float | str | dict[str, str] | list[Answer]"
Agreement: TypeAlias = Mapping[str, Any]

IDENTICAL: Agreement = {"kind": "identical"}
# As in bench/answers/matching.ts.
LONGEST_MATCHED = 1000
LARGEST_EXACT = 2**53 - 1


@dataclass(frozen=True)
class Difference:
    """The first place where an answer is not the right one.

    `expected` is None where nothing that is expected is left for it.
    """

    answer: Answer
    expected: Answer | None
    at: tuple[int, ...] = ()

    def __str__(self) -> str:
        where = f" at {', '.join(map(str, self.at))}" if self.at else ""
        wanted = "which is none of those expected" if self.expected is None else f"expected {tell(self.expected)}"
        return f"wrong answer{where}: {tell(self.answer)}, {wanted}"


def tell(answer: Answer) -> str:
    """A list is told by its length."""
    return f"a list of {len(answer)}" if isinstance(answer, list) else repr(answer)


def answer_of(value: object) -> Answer:
    """What a lane returned, as JSON keeps it.

    Raises TypeError when it is neither a number, nor a text, nor a list of answers.
    """
    if hasattr(value, "tolist"):  # An array's items, and the scalar of a NumPy scalar.
        value = value.tolist()
    match value:
        case str():
            return value
        case bool():
            raise TypeError("It answered a bool: an answer is a number, a text, or a list of answers")
        case int():
            return value if abs(value) <= LARGEST_EXACT else {"integer": str(value)}
        case float() if math.isfinite(value):
            return value
        case float():
            return {"number": "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"}
        case {"integer": str() as digits}:
            return answer_of(int(digits))
        case {"number": "NaN" | "Infinity" | "-Infinity" as number}:
            return {"number": number}
        case list() | tuple():
            return [answer_of(item) for item in value]
    raise TypeError(f"It answered {type(value).__name__}: an answer is a number, a text, or a list of answers")


def difference_of(answer: Answer, expected: Answer, agreement: Agreement = IDENTICAL) -> Difference | None:
    """Where an answer first differs from the expected one, None where they agree. NaN agrees with nothing.

    Raises ValueError where a list is too long to be matched in any order.
    """
    if not isinstance(answer, list) or not isinstance(expected, list):
        is_list = isinstance(answer, list) or isinstance(expected, list)
        same = not is_list and scalars_agree(answer, expected, agreement)
        return None if same else Difference(answer, expected)
    if len(answer) != len(expected):
        return Difference(answer, expected)
    if agreement["kind"] == "permuted":
        index = unmatched_of(answer, expected, agreement["inner"])
        return None if index is None else Difference(answer[index], None, (index,))
    for index, (item, other) in enumerate(zip(answer, expected)):
        found = difference_of(item, other, agreement)
        if found:
            return Difference(found.answer, found.expected, (index, *found.at))
    return None


def scalars_agree(answer: Answer, expected: Answer, agreement: Agreement) -> bool:
    """Two numbers by their distance; all else has to be the same."""
    if isinstance(answer, int | float) and isinstance(expected, int | float):
        return numbers_agree(float(answer), float(expected), agreement)
    return answer != {"number": "NaN"} and type(answer) is type(expected) and answer == expected


def numbers_agree(answer: float, expected: float, agreement: Agreement) -> bool:
    """By the kind of the agreement."""
    tolerance = float(agreement.get("tolerance", 0))
    match agreement["kind"]:
        case "identical":
            return answer == expected
        case "ulps":
            return abs(place(answer) - place(expected)) <= tolerance
        case "relative":
            return abs(answer - expected) <= tolerance * abs(expected)
        case "absolute":
            return abs(answer - expected) <= tolerance
        case "permuted":
            return numbers_agree(answer, expected, agreement["inner"])
    raise ValueError(f"agreement: there is no kind {agreement['kind']}")


def place(value: float) -> int:
    """The doubles numbered in their order, with 0 and -0 as number 0."""
    bits: int = struct.unpack("<q", struct.pack("<d", value))[0]
    return bits if bits >= 0 else -(bits + 2**63)


def unmatched_of(items: Sequence[Answer], expected: Sequence[Answer], inner: Agreement) -> int | None:
    """The index of an item that no expected one is left for; see bench/answers/matching.ts."""
    pairs = zip(sorted_indices(items, inner), sorted_indices(expected, inner))
    apart = next((own for own, other in pairs if difference_of(items[own], expected[other], inner)), None)
    if apart is None:
        return None
    if len(items) <= LONGEST_MATCHED:
        return first_unmatched(items, expected, lambda item, other: not difference_of(item, other, inner))
    if inner["kind"] != "identical" and any(isinstance(item, list) for item in (*items, *expected)):
        raise ValueError(
            f"permuted: {len(items)} lists cannot be matched with a tolerance, at most {LONGEST_MATCHED} can"
        )
    return apart


def first_unmatched(
    items: Iterable[Answer], expected: Sequence[Answer], agree: Callable[[Answer, Answer], bool]
) -> int | None:
    """Augmenting paths (Berge, 1957)."""
    candidates = [[place for place, other in enumerate(expected) if agree(item, other)] for item in items]
    holders: dict[int, int] = {}

    def settle(index: int, asked: set[int]) -> bool:
        for candidate in candidates[index]:
            if candidate in asked:
                continue
            asked.add(candidate)
            if candidate not in holders or settle(holders[candidate], asked):
                holders[candidate] = index
                return True
        return False

    return next((index for index in range(len(candidates)) if not settle(index, set())), None)


def sorted_indices(items: Sequence[Answer], inner: Agreement) -> list[int]:
    """Numbers by size, then all else by kind and text, lists item by item."""
    keys = [sort_key(canonical(item, inner)) for item in items]
    return sorted(range(len(keys)), key=keys.__getitem__)


def canonical(answer: Answer, agreement: Agreement) -> Answer:
    """With the lists inside that may be in any order sorted as well."""
    if not isinstance(answer, list) or agreement["kind"] != "permuted":
        return answer
    return sorted((canonical(item, agreement["inner"]) for item in answer), key=sort_key)


def sort_key(answer: Answer) -> tuple[Any, ...]:
    """A total order of answers."""
    match answer:
        case int() | float():
            return (0, answer)
        case dict():
            return (1, *answer.values())
        case str():
            return (2, answer)
        case _:
            return (3, [sort_key(item) for item in answer])
