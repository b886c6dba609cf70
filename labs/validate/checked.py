"""A member's rules by hand: a dataclass, and a function that checks a record before it makes one."""

import re
from dataclasses import dataclass
from typing import Any

ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


# region dataclass
@dataclass(slots=True)
class Member:
    """A club's member."""

    id: int
    name: str
    email: str
    age: int
    balance: float
    tags: list[str]


def check(record: dict[str, Any]) -> Member:
    """A member, or a ValueError that says what is wrong."""
    member = Member(**{name: field(record, name, kind) for name, kind in KINDS.items()})
    if member.id <= 0:
        raise ValueError("id: has to be above 0")
    if not 1 <= len(member.name) <= 40:
        raise ValueError("name: has to have 1 to 40 characters")
    if not ADDRESS.fullmatch(member.email):
        raise ValueError("email: is no address")
    if not 0 <= member.age <= 150:
        raise ValueError("age: has to be from 0 to 150")
    if len(member.tags) > 8 or not all(isinstance(tag, str) for tag in member.tags):
        raise ValueError("tags: have to be at most 8 texts")
    return member


# endregion dataclass

KINDS: dict[str, type] = {
    "id": int,
    "name": str,
    "email": str,
    "age": int,
    "balance": float,
    "tags": list,
}


def field(record: dict[str, Any], name: str, kind: type) -> Any:
    """The field, of exactly this type: a bool is no age."""
    if name not in record:
        raise ValueError(f"{name}: is missing")
    value = record[name]
    if type(value) is not kind:
        raise ValueError(f"{name}: has to be {kind.__name__}")
    return value
