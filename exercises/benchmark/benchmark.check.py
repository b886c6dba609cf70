"""The benchmark on a simulated clock: loading takes 5 s, the first training 9 s, the others 1 s but for one that is disturbed."""

from collections.abc import Mapping
from typing import Any


class Lab:
    """Work that takes its time by a clock of its own."""

    def __init__(self, times: list[float], results: list[str]) -> None:
        self.now = 0.0
        self.times = iter(times)
        self.results = iter(results)
        self.trained = 0

    def clock(self) -> float:
        return self.now

    def load(self) -> list[float]:
        self.now += 5.0
        return [1.0, 2.0]

    def train(self, data: list[float]) -> str:
        assert data == [1.0, 2.0], "train has to get what load gives."
        self.trained += 1
        self.now += next(self.times, 1.0)
        return next(self.results, "model")


def timed(bench: Any, times: list[float]) -> tuple[float, Lab]:
    lab = Lab(times, [])
    return bench(lab.load, lab.train, lab.clock, runs=7), lab


def check(solution: Mapping[str, Any]) -> None:
    """Raises AssertionError for the first mistake that is left."""
    bench = solution["bench"]
    seconds, lab = timed(bench, [1.0] * 20)
    assert lab.trained >= 7, f"train has to run 7 times at least, not {lab.trained}."
    assert seconds == 1.0, f"train takes 1 s each time, and bench says {seconds:g} s. What else does it time?"
    seconds, _ = timed(bench, [9.0] + [1.0] * 19)
    assert seconds == 1.0, f"The first run takes 9 s, all others 1 s, and bench says {seconds:g} s. Warm up first."
    seconds, _ = timed(bench, [1.0, 1.0, 1.0, 30.0] + [1.0] * 16)
    assert seconds == 1.0, f"One run of many was disturbed, and bench says {seconds:g} s. A mean hides that; a median does not."
    odd = Lab([], ["model", "model", "model", "another"])
    try:
        bench(odd.load, odd.train, odd.clock, runs=7)
    except ValueError:
        return
    raise AssertionError("One run gives another result than the others. Then there is nothing to quote: raise ValueError.")
