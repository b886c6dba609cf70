"""The account in plain Python, with the rules of the one in Rust, which is compared with it.

It has no lock: where threads share it, two changes at the same moment may count as one.
"""

import re
from array import array
from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from math import isfinite
from typing import NoReturn, Protocol, final

MOST = 2**53 - 1
"""Cents that an account holds at most: JavaScript's numbers, and JSON in most languages, count no further."""

PICKLED = 1
SHOWN = 40
IN_64_BITS = range(-(2**63), 2**63)
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")

type_of_changes = (list, tuple, array)

Amount = int | float | str | Decimal


@final
class InsufficientFunds(ValueError):
    """More was asked for than an account holds; both in cents."""

    def __init__(self, balance: int, requested: int) -> None:
        super().__init__(balance, requested)
        self.balance = balance
        self.requested = requested

    def __str__(self) -> str:
        return f"the account holds {self.balance} cents, {self.requested} were asked for"


@final
class Account:
    """An account in whole cents, which never holds less than nothing. What is refused changes nothing."""

    __slots__ = ("_balance",)

    def __init__(self, opening: Amount) -> None:
        self._balance = cents_of(opening)

    @property
    def balance(self) -> int:
        """What there is, in cents."""
        return self._balance

    # region class
    def deposit(self, amount: Amount) -> int:
        """Puts an amount in, and gives the new balance in cents."""
        balance = self._balance + cents_of(amount)
        if balance > MOST:
            raise too_much()
        self._balance = balance
        return balance

    def withdraw(self, amount: Amount) -> int:
        """Takes an amount out, and gives it in cents."""
        cents = cents_of(amount)
        if cents > self._balance:
            raise InsufficientFunds(self._balance, cents)
        self._balance -= cents
        return cents

    # endregion class

    def transfer(self, to: "Account", amount: Amount) -> None:
        """Moves an amount into another account, or nothing at all."""
        if not isinstance(to, Account):
            raise TypeError(f"an amount is moved to an Account, not to {type(to).__name__}")
        cents = self.withdraw(amount)
        try:
            to.deposit(cents)
        except OverflowError:
            self._balance += cents
            raise

    # region apply
    def apply(self, changes: Sequence[int]) -> int:
        """Goes through changes in cents, or makes none of them, and gives the new balance."""
        if not isinstance(changes, type_of_changes) or not set(map(type, changes)) <= {int}:
            raise TypeError("changes are ints in a list or a tuple, or in an array('q')")
        balance = self._balance
        for change in changes:
            balance += change
            if not 0 <= balance <= MOST:
                raise why_not(balance - change, change)
        self._balance = balance
        return balance

    # endregion apply

    def __str__(self) -> str:
        return f"{self._balance // 100}.{self._balance % 100:02}"

    def __repr__(self) -> str:
        return f"Account('{self}')"

    def __eq__(self, other: object) -> bool:
        return self._balance == other._balance if isinstance(other, Account) else NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __reduce__(self) -> tuple[type, tuple[int], tuple[int, int]]:
        return Account, (0,), (PICKLED, self._balance)

    def __setstate__(self, state: tuple[int, int]) -> None:
        version, *told = state
        if version != PICKLED:
            raise ValueError(f"this pickle of an account has version {version}, and version {PICKLED} is read here")
        (balance,) = told
        self._balance = cents_of(balance)


def why_not(balance: int, change: int) -> Exception:
    """What is raised where a change of the balance is refused."""
    if change not in IN_64_BITS:
        return OverflowError("a change of more than 64 bits")
    return InsufficientFunds(balance, -change) if change < 0 else too_much()


def too_much() -> OverflowError:
    """What is raised where an account would be too full."""
    return OverflowError(f"the account would hold more than {MOST} cents")


def cents_of(amount: Amount) -> int:
    """The cents of an amount: an int or a float counts them, a Decimal or a str says euros."""
    if type(amount) is int and 0 <= amount <= MOST:
        return amount
    cents = fraction_of(amount)
    if cents < 0:
        refuse(amount, "an amount is 0 or more")
    if cents.denominator != 1:
        refuse(amount, "an amount is a whole number of cents")
    if cents > MOST:
        raise OverflowError(f"an amount is at most {MOST} cents, not {shown(amount)}")
    return int(cents)


def fraction_of(amount: Amount) -> Fraction:
    """The cents of an amount, exactly, whatever they are."""
    match amount:
        case bool():
            pass
        case int():
            return Fraction(amount)
        case float():
            return Fraction(amount) if isfinite(amount) else refuse(amount, "an amount is a whole number of cents")
        case str():
            return (
                exact(Decimal(amount))
                if NUMBER.fullmatch(amount)
                else refuse(amount, "a text says an amount as euros, 12.34")
            )
        case Decimal():
            return exact(amount) if amount.is_finite() else refuse(amount, "an amount is a whole number of cents")
    raise TypeError(f"an amount is an int of cents, or a Decimal or a str of euros, not {type(amount).__name__}")


def exact(euros: Decimal) -> Fraction:
    """In cents. An exponent beyond all money is brought nearer: as a fraction it could fill the memory."""
    sign, digits, exponent = euros.as_tuple()
    assert isinstance(exponent, int)
    near = min(max(exponent, -30 - len(digits)), 30)
    return 100 * Fraction(Decimal((sign, digits, near)))


def refuse(amount: object, why: str) -> NoReturn:
    """Says what was given."""
    raise ValueError(f"{why}, not {shown(amount)}")


def shown(amount: object) -> str:
    """Its repr, shortened."""
    try:
        text = repr(amount)
    except ValueError:
        return "one with thousands of digits"
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


class Moving(Protocol):
    """An account of any language."""

    @property
    def balance(self) -> int:
        """In cents."""

    def deposit(self, amount: int, /) -> object:
        """Puts cents in."""

    def withdraw(self, amount: int, /) -> object:
        """Takes cents out."""


# region calls
def move(account: Moving, changes: Iterable[int]) -> int:
    """A call for each change; gives the balance."""
    for change in changes:
        if change < 0:
            account.withdraw(-change)
        else:
            account.deposit(change)
    return account.balance


# endregion calls
