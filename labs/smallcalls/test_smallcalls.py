"""The rounds, through a door that needs none."""

from array import array
from math import gcd
from types import SimpleNamespace
from typing import Any

from labs.shared.lane import Lane
from labs.smallcalls import lanes


def door(**change: Any) -> Any:
    """Whose Fibonacci numbers are known, and nothing else."""
    known = {111: 70492524767089125814114, 123: 22698374052006863956975682}
    return {"door": SimpleNamespace(**{"fib": known.__getitem__, "gcd": gcd, **change})}


ROUNDS = array("I", [0, 9, 18]).tobytes()
LANE = Lane("door")


def test_ends_with_the_last_round() -> None:
    last = "(70492524767089125814114, 9, 22698374052006863956975682, 9)"
    assert lanes.prepare(LANE, ROUNDS, door())() == last


def test_compares_every_result_of_every_round() -> None:
    right = lanes.check(LANE, ROUNDS, door())
    assert right == lanes.check(LANE, ROUNDS, door())
    assert right != lanes.check(LANE, ROUNDS[:8], door())
    assert right != lanes.check(LANE, ROUNDS, door(gcd=lambda a, b: gcd(a, b) if a else 1))
