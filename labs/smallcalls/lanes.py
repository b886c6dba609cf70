"""What Python runs: the rounds, each by four calls through the door of the lane's own id."""

import json
from array import array
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from hashlib import sha256
from types import ModuleType

from labs.shared.lane import Lane

Results = tuple[int, int, int, int]


def prepare(lane: Lane, data: bytes, builds: Mapping[str, ModuleType]) -> Callable[[], str]:
    """A call with its rounds in place, which gives the last one's results. `builds` holds the doors, by their ids."""
    return partial(run, builds[lane.id], array("I", data).tolist())


# region rounds
def run(door: ModuleType, rounds: Sequence[int]) -> str:
    """Four calls a round, as the source has them."""
    fib, gcd = door.fib, door.gcd
    results: Results = 0, 0, 0, 0
    for number in rounds:
        results = fib(111), gcd(number, 123456789), fib(123), gcd(number, 987654321)
    return str(results)


# endregion rounds


def check(lane: Lane, data: bytes, builds: Mapping[str, ModuleType]) -> str:
    """The answer that is compared: all results as JSON, by its sha256."""
    door = builds[lane.id]
    rounds = [
        [str(int(result)) for result in (door.fib(111), door.gcd(n, 123456789), door.fib(123), door.gcd(n, 987654321))]
        for n in array("I", data)
    ]
    return sha256(json.dumps(rounds, separators=(",", ":")).encode()).hexdigest()
