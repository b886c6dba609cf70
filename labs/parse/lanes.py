"""What Python runs, by implementation id."""

import hashlib
import json
from collections.abc import Callable, Mapping
from functools import partial
from types import ModuleType
from typing import Any

from labs.shared.lane import Lane


# region json
def parse_json(data: bytes) -> Any:
    """The standard library: a scanner in C."""
    return json.loads(data)


# endregion json


# region jiter
def parse_jiter(data: bytes) -> Any:
    """The parser that pydantic uses, by itself."""
    import jiter

    return jiter.from_json(data)


# endregion jiter


# region orjson
def parse_orjson(data: bytes) -> Any:
    """Read by yyjson, in C; Rust makes the objects. Recorded natively only."""
    import orjson

    return orjson.loads(data)


# endregion orjson

PARSERS: dict[str, Callable[[bytes], Any]] = {
    "python-json": parse_json,
    "jiter-json": parse_jiter,
    "orjson-json": parse_orjson,
}


def prepare(lane: Lane, data: bytes, builds: Mapping[str, ModuleType]) -> Callable[[], int]:
    """A call that parses and tells how many records there are: see `check` for what is in them.

    Raises LookupError for a lane that does not run in Python, ImportError where its library is missing.
    """
    if lane.id not in PARSERS:
        raise lane.unknown()
    parser = PARSERS[lane.id]
    parser(b"[]")
    return partial(count, parser, data)


def count(parser: Callable[[bytes], Any], data: bytes) -> int:
    """How many records come of it."""
    return len(parser(data))


def check(lane: Lane, data: bytes, builds: Mapping[str, ModuleType]) -> str:
    """The answer that is compared: the objects as JSON again, their keys sorted, by its sha256."""
    text = json.dumps(PARSERS[lane.id](data), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
