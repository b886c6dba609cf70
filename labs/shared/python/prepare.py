"""The way from the worker's JavaScript to a lab's lanes."""

import json
from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from types import ModuleType
from typing import Any, Protocol

from labs.shared.lane import Lane


class JavaScriptBytes(Protocol):
    """A Uint8Array, as Pyodide hands it over."""

    def to_bytes(self) -> bytes:
        """A copy in Python's own memory."""


def prepare(lab: str, lane: str, data: JavaScriptBytes, builds: Mapping[str, ModuleType]) -> Callable[[], Any]:
    """What `labs/<lab>/lanes.py` makes of an implementation, told as JSON, and its input."""
    lanes = import_module(f"labs.{lab}.lanes")
    call: Callable[[], Any] = lanes.prepare(Lane(**json.loads(lane)), data.to_bytes(), builds)
    return call


def check(lab: str, lane: str, data: JavaScriptBytes, builds: Mapping[str, ModuleType]) -> Callable[[], Any] | None:
    """What gives the answer to compare, where a lab's call returns too little of it: its `check`."""
    lanes = import_module(f"labs.{lab}.lanes")
    return partial(lanes.check, Lane(**json.loads(lane)), data.to_bytes(), builds) if hasattr(lanes, "check") else None


def read(returned: object) -> str:
    """An answer as JSON, of what a call returned."""
    # Imported when it is asked for: most lanes return what Pyodide converts.
    from labs.shared.answers import answer_of

    return json.dumps(answer_of(returned))
