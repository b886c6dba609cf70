"""The account, as Python meets it."""

import math
from decimal import Decimal
from typing import Any

import pytest
from accounts import Account

LARGEST = 2**63 - 1


def test_deposits_and_withdrawals_add_up() -> None:
    first = Account(100_00)
    assert first.deposit(50_00) == 150_00
    second = Account(first.withdraw(25_00))
    assert second.deposit(50_00) == 75_00
    assert (first.balance, second.balance) == (125_00, 75_00)


def test_ten_cents_ten_times_are_a_whole() -> None:
    account = Account(0)
    for _ in range(10):
        account.deposit(10)
    assert account.balance == 1_00


def test_an_account_can_be_emptied_and_no_more() -> None:
    account = Account(100)
    with pytest.raises(ValueError, match="the account holds 100 cents, 101 were asked for"):
        account.withdraw(101)
    assert account.withdraw(100) == 100
    assert account.balance == 0


@pytest.mark.parametrize("act", [Account, Account(5).deposit, Account(5).withdraw])
def test_a_negative_amount_is_refused(act: Any) -> None:
    with pytest.raises(ValueError, match="an amount is 0 cents or more, not -1"):
        act(-1)


@pytest.mark.parametrize("amount", [math.nan, math.inf, 1.5, 1.0, "1", Decimal(1), None])
@pytest.mark.parametrize("act", [Account, Account(5).deposit, Account(5).withdraw])
def test_what_is_no_whole_number_of_cents_is_refused(act: Any, amount: object) -> None:
    with pytest.raises(TypeError):
        act(amount)


def test_a_balance_that_does_not_fit_is_refused_and_the_old_one_kept() -> None:
    account = Account(LARGEST)
    with pytest.raises(OverflowError, match="64 bits"):
        account.deposit(1)
    with pytest.raises(OverflowError):
        account.deposit(LARGEST + 1)
    assert account.balance == LARGEST


def test_it_shows_itself() -> None:
    assert repr(Account(12)) == "Account(12)"
