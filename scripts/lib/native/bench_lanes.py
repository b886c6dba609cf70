"""One native pass: pytest-benchmark over the lanes of a lab that a slide runs. native.ts starts it."""

import json
import os
import time
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from labs.shared.answers import Answer, answer_of, difference_of
from labs.shared.builds import load_build, load_door
from labs.shared.lane import Lane

NATIVE_PASS = json.loads(Path(os.environ["NATIVE_PASS"]).read_text())
LANES = import_module(f"labs.{NATIVE_PASS['lab']}.lanes")
DATA = Path(NATIVE_PASS["input"]).read_bytes()


class Builds(dict[str, ModuleType]):
    """match_kernels by its build, or a door by its id, loaded when it is first asked for."""

    def __missing__(self, build: str) -> ModuleType:
        """Side by side, under names of their own."""
        if build in NATIVE_PASS["doors"]:
            self[build] = load_door(NATIVE_PASS["doors"][build], build)
        else:
            self[build] = load_build(NATIVE_PASS["builds"][build], f"match_kernels_{build}")
        return self[build]


BUILDS = Builds()


def assert_agrees(answer: Answer, expected: Answer) -> None:
    """As closely as the lab asks for."""
    difference = difference_of(answer, expected, NATIVE_PASS["agreement"])
    assert difference is None, str(difference)


@pytest.mark.parametrize("entry", NATIVE_PASS["order"])
def test_lane(benchmark: Any, entry: str) -> None:
    """Checks the answer, then times it. The baseline comes twice: its twin's name has a `~`."""
    lane = Lane(**NATIVE_PASS["lanes"][entry.rstrip("~")])
    call = LANES.prepare(lane, DATA, BUILDS)
    start = time.perf_counter()
    first = call()
    first_call_ms = (time.perf_counter() - start) * 1000
    answer = answer_of(LANES.check(lane, DATA, BUILDS) if hasattr(LANES, "check") else first)
    assert_agrees(answer, NATIVE_PASS["expected"][lane.id])
    benchmark.extra_info.update(entry=entry, answer=answer, first_call_ms=first_call_ms)
    assert_agrees(answer_of(benchmark(call)), answer_of(first))
