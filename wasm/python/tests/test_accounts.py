"""Accounts in Rust and in Python: the same calls, the same answers, the same refusals."""

import copy
import pickle
import sys
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Barrier, Thread
from typing import Any

import match_kernels
import pytest
from hypothesis import given as over
from hypothesis import strategies as st

from labs.accounts import golden, python
from labs.accounts.cases import CASES, given, refusal

in_rust: Any = match_kernels.accounts
both = pytest.mark.parametrize("accounts", [python, in_rust], ids=["python", "rust"])


def outcome(call: Callable[[], Any]) -> tuple[Any, str | None]:
    """What a call gives, or which refusal."""
    try:
        return call(), None
    except Exception as error:
        return None, refusal(error)


def said(call: Callable[[], Any]) -> str:
    with pytest.raises(Exception) as raised:
        call()
    return str(raised.value).removeprefix("argument 'opening': ")


@both
@pytest.mark.parametrize("case", CASES["amounts"], ids=lambda case: str(case["given"]))
def test_an_amount_is_taken_exactly_or_refused(accounts: Any, case: dict[str, Any]) -> None:
    amount, why = given(case["given"]), case.get("refused")
    account, refused = outcome(lambda: accounts.Account(amount))
    assert refused == why
    assert account is None or account.balance == case["cents"]
    old = accounts.Account(7)
    for call in (old.deposit, old.withdraw, lambda amount: old.transfer(accounts.Account(0), amount)):
        if why:
            assert outcome(lambda call=call: call(amount)) == (None, why)  # type: ignore[misc]
            assert old.balance == 7


@pytest.mark.parametrize(
    "case", [case for case in CASES["amounts"] if "refused" in case], ids=lambda case: str(case["given"])
)
def test_both_say_it_in_the_same_words(case: dict[str, Any]) -> None:
    amount = given(case["given"])
    assert said(lambda: in_rust.Account(amount)) == said(lambda: python.Account(amount))


@both
def test_calls_in_any_order_do_what_the_model_does(accounts: Any) -> None:
    two = [accounts.Account(0), accounts.Account(0)]
    for step in golden.golden():
        one, other = two[step["on"]], two[1 - step["on"]]
        to = [other] if step["call"] == "transfer" else []
        call = getattr(one, step["call"])
        assert outcome(lambda call=call, to=to, step=step: call(*to, given(step["given"])))[1] == step.get("refused")  # type: ignore[misc]
        assert (two[0].balance, two[1].balance) == step["balances"], step


def test_the_file_of_calls_is_the_one_that_the_model_writes() -> None:
    assert Path(golden.__file__).with_name("golden.json").read_text() == golden.written()


@both
@pytest.mark.parametrize("case", CASES["changes"], ids=lambda case: str(case["changes"]))
@pytest.mark.parametrize("kind", [list, tuple, lambda changes: array("q", changes)], ids=["list", "tuple", "array"])
def test_changes_are_all_made_or_none(accounts: Any, case: dict[str, Any], kind: Callable[[list[int]], Any]) -> None:
    account = accounts.Account(case["opening"])
    balance, refused = outcome(lambda: account.apply(kind(case["changes"])))
    assert refused == case.get("refused")
    assert account.balance == case["balance"]
    assert refused or balance == account.balance


@both
@pytest.mark.parametrize(
    "changes", [[1, True], [1.0], ["1"], b"abc", "12", None, 5, array("d", [1.0]), range(3)], ids=str
)
def test_changes_of_another_type_are_refused(accounts: Any, changes: Any) -> None:
    with pytest.raises(TypeError):
        accounts.Account(5).apply(changes)


@over(opening=st.integers(0, 10**6), changes=st.lists(st.integers(-(10**6), 10**6), max_size=20))
def test_one_call_is_as_many(opening: int, changes: list[int]) -> None:
    try:
        wanted = python.move(python.Account(opening), changes)
    except python.InsufficientFunds as error:
        with pytest.raises(in_rust.InsufficientFunds, match=str(error)):
            in_rust.Account(opening).apply(changes)
    else:
        assert wanted == in_rust.Account(opening).apply(changes) == python.Account(opening).apply(changes)
        assert wanted == python.move(in_rust.Account(opening), changes)


@both
def test_an_overdraft_says_what_there_was(accounts: Any) -> None:
    account = accounts.Account("100.00")
    with pytest.raises(ValueError, match="the account holds 10000 cents, 10001 were asked for") as raised:
        account.withdraw("100.01")
    assert isinstance(raised.value, accounts.InsufficientFunds)
    again = pickle.loads(pickle.dumps(raised.value))
    for error in (raised.value, again):
        assert (error.balance, error.requested, str(error)) == (10_000, 10_001, str(raised.value))
    assert account.balance == 10_000


@both
def test_the_program_of_2021_gives_its_balances(accounts: Any) -> None:
    """Two accounts of 100.00: 50.00 into the first, 25.00 out of the second."""
    first, second = accounts.Account("100.00"), accounts.Account("100.00")
    first.deposit("50.00")
    second.withdraw("25.00")
    assert (str(first), str(second)) == ("150.00", "75.00")


@both
def test_it_moves_to_itself_only_what_it_has(accounts: Any) -> None:
    account = accounts.Account(5)
    account.transfer(account, 5)
    with pytest.raises(accounts.InsufficientFunds):
        account.transfer(account, 6)
    with pytest.raises(TypeError):
        account.transfer("savings", 1)
    assert account.balance == 5


@both
def test_it_is_shown_copied_compared_and_not_hashed(accounts: Any) -> None:
    account = accounts.Account(12_05)
    assert (str(account), repr(account)) == ("12.05", "Account('12.05')")
    for twin in (copy.copy(account), copy.deepcopy(account), pickle.loads(pickle.dumps(account))):
        assert twin == account
        twin.deposit(1)
        assert twin != account
    assert account != 12_05
    with pytest.raises(TypeError, match="unhashable"):
        hash(account)


@both
@pytest.mark.parametrize(
    ("state", "error", "message"),
    [
        ((2, 5), ValueError, "this pickle of an account has version 2, and version 1 is read here"),
        ((2, 5, "EUR"), ValueError, "version 2"),
        ((1, -5), ValueError, "an amount is 0 or more, not -5"),
        ((1, 5, 6), ValueError, "expected"),
    ],
)
def test_a_pickle_of_another_version_is_refused(
    accounts: Any, state: tuple[int, ...], error: type, message: str
) -> None:
    account = accounts.Account(7)
    with pytest.raises(error, match=message):
        account.__setstate__(state)
    assert account.balance == 7


@contextmanager
def switching_often() -> Iterator[None]:
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        yield
    finally:
        sys.setswitchinterval(interval)


def test_threads_share_it_and_lose_nothing() -> None:
    """Transfers in both directions at the same time neither deadlock nor fail, and every cent is somewhere."""
    rounds, count = 2000, 4
    first, second = in_rust.Account(10**6), in_rust.Account(10**6)
    together = Barrier(count)
    failures: list[BaseException] = []

    def work(one: Any, other: Any) -> None:
        together.wait()
        try:
            for _ in range(rounds):
                one.transfer(other, 3)
                one.deposit(5)
                other.withdraw(4)
        except BaseException as error:
            failures.append(error)

    with switching_often():
        threads = [
            Thread(target=work, args=pair, daemon=True) for pair in [(first, second), (second, first)] * (count // 2)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(timeout=60)
    assert not any(thread.is_alive() for thread in threads)
    assert failures == []
    assert first.balance + second.balance == 2 * 10**6 + count * rounds
