"""The totals' lanes, natively: the same cents for each account."""

import json
from array import array
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from labs.shared.lane import Lane
from labs.totals import lanes

Booking = tuple[int, int]

bookings = st.lists(st.tuples(st.integers(0, 999), st.integers(-999_999, 999_999)), max_size=100)


def encode(booked: list[Booking]) -> bytes:
    return array("q", [account for account, _ in booked] + [cents for _, cents in booked]).tobytes()


def answer(totals: list[Booking]) -> str:
    return sha256(json.dumps(totals, separators=(",", ":")).encode()).hexdigest()


# The first call of a library is no measure of anything.
@pytest.mark.parametrize("lane", [*lanes.PAIRS])
@settings(deadline=None)
@given(booked=bookings)
def test_adds_what_belongs_together(lane: str, booked: list[Booking]) -> None:
    accounts = sorted({account for account, _ in booked})
    expected = [(account, sum(cents for of, cents in booked if of == account)) for account in accounts]
    assert lanes.prepare(Lane(lane), encode(booked), {})() == len(accounts)
    assert lanes.check(Lane(lane), encode(booked), {}) == answer(expected)


@pytest.mark.parametrize("lane", [*lanes.PAIRS])
def test_keeps_an_account_that_comes_to_nothing(lane: str) -> None:
    booked = [(7, 250), (3, 100), (7, -250)]
    assert lanes.check(Lane(lane), encode(booked), {}) == answer([(3, 100), (7, 0)])


@pytest.mark.parametrize("lane", [*lanes.PAIRS])
def test_loses_no_cent_of_large_sums(lane: str) -> None:
    booked = [(1, 999_999)] * 20_000 + [(1, 1)]
    assert lanes.check(Lane(lane), encode(booked), {}) == answer([(1, 999_999 * 20_000 + 1)])


def test_refuses_a_lane_that_python_does_not_run() -> None:
    with pytest.raises(LookupError, match="js-map does not run in Python"):
        lanes.prepare(Lane("js-map"), b"", {})
