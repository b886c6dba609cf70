"""What Python runs, by implementation id: the same in a slide and in a native benchmark."""

from array import array
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import ModuleType
from typing import Any

from labs.accounts import python
from labs.shared.lane import Lane

Open = Callable[[int], Any]


def calls(open_account: Open, opening: int, changes: Sequence[int]) -> int:
    """A new account, and a call for each change."""
    return python.move(open_account(opening), changes)


def calls_over_javascript(open_account: Open, opening: int, changes: Sequence[int]) -> int:
    """The same where nobody frees the account by itself."""
    account = open_account(opening)
    try:
        return python.move(account, changes)
    finally:
        account.free()


def one_call(open_account: Open, opening: int, changes: Sequence[int]) -> int:
    """A new account, and one call for all changes."""
    balance: int = open_account(opening).apply(changes)
    return balance


def prepare(lane: Lane, data: bytes, builds: Mapping[str, ModuleType]) -> Callable[[], int]:
    """A call with its changes in place: a list of ints, or an array of them, which is one block of memory.

    Raises LookupError for a lane that does not run in Python.
    """
    given = array("q", data)
    opening, changes = given[0], given[1:]
    match lane.id:
        case "python-calls":
            return partial(calls, python.Account, opening, changes.tolist())
        case "python-apply":
            return partial(one_call, python.Account, opening, changes.tolist())
        case "bridge-calls":
            return partial(calls_over_javascript, builds["bridge"].account, opening, changes.tolist())
        case "pyo3-calls":
            return partial(calls, builds["release"].accounts.Account, opening, changes.tolist())
        case "pyo3-list":
            return partial(one_call, builds["release"].accounts.Account, opening, changes.tolist())
        case "pyo3-array":
            return partial(one_call, builds["release"].accounts.Account, opening, changes)
    raise lane.unknown()
