"""What Python runs, by implementation id."""

import json
from collections.abc import Callable, Mapping
from functools import partial
from types import ModuleType
from typing import Any, Protocol

from labs.shared.lane import Lane


class Aged(Protocol):
    """What both ways make of a record."""

    age: int


def count_valid(check: Callable[[dict[str, Any]], Aged], records: list[dict[str, Any]]) -> str:
    """Checks all of them. Pydantic's ValidationError is a ValueError too."""
    valid = 0
    ages = 0
    for record in records:
        try:
            member = check(record)
        except ValueError:
            continue
        valid += 1
        ages += member.age
    return f"{valid} valid, ages {ages}"


def prepare(lane: Lane, data: bytes, builds: Mapping[str, ModuleType]) -> Callable[[], str]:
    """A call with its records in place, parsed.

    Raises LookupError for a lane that does not run in Python, ImportError where pydantic is missing.
    """
    records = json.loads(data)
    match lane.id:
        case "python-dataclass":
            from labs.validate import checked

            return partial(count_valid, checked.check, records)
        case "pydantic-model":
            from labs.validate import model

            return partial(count_valid, model.Member.model_validate, records)
    raise lane.unknown()
