"""The table of amounts, cases.json, as Python reads it; labs/accounts/javascript.test.ts reads the same."""

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

CASES = json.loads(Path(__file__).with_name("cases.json").read_text())

READ: dict[str, Callable[[Any], Any]] = {
    "int": int,
    "float": float,
    "text": str,
    "decimal": Decimal,
    "value": lambda value: value,
}


def given(case: dict[str, Any]) -> Any:
    """The value that a case tells as `{"decimal": "12.34"}`."""
    [(kind, told)] = case.items()
    return READ[kind](told)


def refusal(error: Exception) -> str:
    """Which of the table's refusals an exception is."""
    for name, refused in CASES["refusals"].items():
        # PyO3 says which argument it speaks of.
        says = str(error).removeprefix("argument 'amount': ").removeprefix("argument 'opening': ")
        if type(error).__name__ == refused["python"] and says.startswith(refused["says"]):
            return str(name)
    raise error
