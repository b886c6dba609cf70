"""The lanes of accounts, natively; wasm/python/tests/test_accounts.py has the accounts themselves."""

from array import array
from types import SimpleNamespace
from typing import Any

import pytest

from labs.accounts import lanes, python
from labs.shared.lane import Lane

DATA = array("q", [100, 50, -120, 5]).tobytes()


class Counted:
    """An account that counts how often it is called."""

    def __init__(self, opening: int) -> None:
        self._account = python.Account(opening)
        self.asked: list[str] = []

    def __getattr__(self, name: str) -> Any:
        def call(*args: Any) -> Any:
            self.asked.append(name)
            return None if name == "free" else getattr(self._account, name)(*args)

        return self._account.balance if name == "balance" else call


@pytest.mark.parametrize(
    ("lane", "asked"),
    [
        ("pyo3-calls", ["deposit", "withdraw", "deposit"]),
        ("bridge-calls", ["deposit", "withdraw", "deposit", "free"]),
        ("pyo3-list", ["apply"]),
        ("pyo3-array", ["apply"]),
    ],
)
def test_calls_as_often_as_it_says(lane: str, asked: list[str]) -> None:
    opened: list[Counted] = []

    def open_account(opening: int) -> Counted:
        opened.append(Counted(opening))
        return opened[-1]

    builds: Any = {
        "release": SimpleNamespace(accounts=SimpleNamespace(Account=open_account)),
        "bridge": SimpleNamespace(account=open_account),
    }
    call = lanes.prepare(Lane(lane), DATA, builds)
    assert [call(), call()] == [35, 35]
    assert [account.asked for account in opened] == [asked, asked]


@pytest.mark.parametrize("lane", ["python-calls", "python-apply"])
def test_the_objects_of_python_give_the_balance(lane: str) -> None:
    call = lanes.prepare(Lane(lane), DATA, {})
    assert [call(), call()] == [35, 35]


def test_refuses_a_lane_that_python_does_not_run() -> None:
    with pytest.raises(LookupError, match="js-calls does not run in Python"):
        lanes.prepare(Lane("js-calls"), DATA, {})
