"""The totals with what Python brings along."""

from collections.abc import Iterable


# region dict
def by_dict(accounts: Iterable[int], cents: Iterable[int]) -> dict[int, int]:
    """What each account comes to."""
    totals: dict[int, int] = {}
    for account, amount in zip(accounts, cents):
        totals[account] = totals.get(account, 0) + amount
    return totals


# endregion dict
