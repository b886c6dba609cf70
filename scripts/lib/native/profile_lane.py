"""One lane alone, for a profile: how often each function is called, or the same call again and again under py-spy.

profile.ts starts it: `profile_lane.py LANE counts`, `profile_lane.py LANE repeat`, `profile_lane.py LANE read STACKS`.
"""

import cProfile
import gc
import json
import os
import pstats
import re
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from labs.shared.builds import load_build
from labs.shared.lane import Lane

REPEAT_S = 3
# Calls that are counted, after one that is not: it fills the caches.
COUNTED = 3


def prepare(id: str) -> Callable[[], Any]:
    """The lane's call, with its input in place."""
    asked = json.loads(Path(os.environ["NATIVE_PASS"]).read_text())
    builds = {name: load_build(folder, f"match_kernels_{name}") for name, folder in asked["builds"].items()}
    lanes = import_module(f"labs.{asked['lab']}.lanes")
    call: Callable[[], Any] = lanes.prepare(Lane(**asked["lanes"][id]), Path(asked["input"]).read_bytes(), builds)
    call()
    gc.disable()
    return call


def profiled(call: Callable[[], Any]) -> None:
    """What is below this name in a stack is the lane's."""
    end = time.perf_counter() + REPEAT_S
    while time.perf_counter() < end:
        call()


def counts(call: Callable[[], Any]) -> list[dict[str, Any]]:
    """For each function its calls, and its own and its total time in ms, for one call of the lane."""
    profiler = cProfile.Profile()
    profiler.enable()
    for _ in range(COUNTED):
        call()
    profiler.disable()
    stats: dict[tuple[str, int, str], Any] = pstats.Stats(profiler).stats  # type: ignore[attr-defined]
    return [
        {"name": short(name), "calls": calls / COUNTED, "ownMs": own * 1e3 / COUNTED, "totalMs": total * 1e3 / COUNTED}
        for (_, _, name), (_, calls, own, total, _) in stats.items()
        if "_lsprof" not in name
    ]


def short(name: str) -> str:
    """`norm`; of `<built-in method match_kernels._native.polygons.outer>` its last part."""
    return re.sub(r"^<(?:built-in )?method '?([^']*?)'?(?: of .*)?>$", r"\1", name).rpartition(".")[2]


def demangled(stacks: str) -> str:
    """The same stacks with Rust's names as they are written in Rust."""
    from rust_demangler import demangle

    return re.sub(r"\b_R\w+", lambda found: demangle(found[0]).replace(";", ","), stacks)


if __name__ == "__main__":
    lane, mode, *rest = sys.argv[1:]
    match mode:
        case "counts":
            print(json.dumps(counts(prepare(lane))))
        case "repeat":
            profiled(prepare(lane))
        case "read":
            print(demangled(Path(rest[0]).read_text()))
