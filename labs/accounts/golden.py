"""Calls in a random order, and what comes of them: `python -m labs.accounts.golden` writes golden.json.

The answers are those of a model that has whole numbers and nothing else. Every implementation has to give the same.
"""

import json
from pathlib import Path
from random import Random
from typing import Any

from labs.accounts.cases import CASES

SEED = 1
STEPS = 300
MOST = 2**53 - 1
CALLS = ("deposit", "withdraw", "transfer")
# A number of the table in three steps, otherwise one that is likely to be accepted.
FROM_TABLE = 1 / 3

Case = dict[str, Any]


def draw(random: Random) -> Case:
    """What is given, as the table tells it. Python promises the same `random()` for a seed in every version."""
    if random.random() < FROM_TABLE:
        usual = [case for case in CASES["amounts"] if "decimal" not in case["given"]]
        return dict(usual[int(random.random() * len(usual))])
    cents = int(random.random() * 20_000)
    told = {"text": f"{cents // 100}.{cents % 100:02}"} if random.random() < 0.5 else {"int": str(cents)}
    return {"given": told, "cents": cents}


def after(call: str, first: int, second: int, cents: int) -> tuple[int, int] | str:
    """The balances after a call on the first account, or why it is refused."""
    if call == "deposit":
        return (first + cents, second) if first + cents <= MOST else "too-much"
    if cents > first:
        return "insufficient"
    if call == "withdraw":
        return first - cents, second
    return (first - cents, second + cents) if second + cents <= MOST else "too-much"


def golden() -> list[dict[str, Any]]:
    """A line for each call: which, on which of the two accounts, what it is given, and the balances or the refusal."""
    random = Random(SEED)
    balances = (0, 0)
    steps = []
    for _ in range(STEPS):
        call = CALLS[int(random.random() * len(CALLS))]
        on = int(random.random() * 2)
        case = draw(random)
        told = case.get("refused") or after(call, balances[on], balances[1 - on], case["cents"])
        outcome = {}
        if isinstance(told, str):
            outcome["refused"] = told
        else:
            balances = (told[on], told[1 - on])
        steps.append({"call": call, "on": on, "given": case["given"], **outcome, "balances": balances})
    return steps


def written() -> str:
    """The file: a line for each call."""
    # No text in it has a brace.
    lines = [json.dumps(step).replace("{", "{ ").replace("}", " }").replace("{  }", "{}") for step in golden()]
    return "[\n  " + ",\n  ".join(lines) + "\n]\n"


if __name__ == "__main__":
    Path(__file__).with_name("golden.json").write_text(written())
