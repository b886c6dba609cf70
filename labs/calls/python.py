"""The round in plain Python, and the loops that call Rust."""

from collections.abc import Callable
from operator import index
from typing import Protocol

# More would take seconds, and nobody could stop it: Rust takes as many.
LARGEST = 100_000


# region euclid
def fib(n: int) -> int:
    """The Fibonacci number `n`, up to 100,000."""
    if n < 0:
        raise ValueError("n is negative: count from 0")
    if n > LARGEST:
        raise OverflowError(f"n is too large: at most {LARGEST}")
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def gcd(a: int, b: int) -> int:
    """The greatest common divisor, by Euclid."""
    a, b = index(a), index(b)
    while b:
        a, b = b, a % b
    return abs(a)


# endregion euclid


# region four-calls
def four_calls(
    fib: Callable[[int], int],
    gcd: Callable[[int, int], int],
    rounds: int,
) -> int:
    """Each number by a call of its own."""
    total = 0
    for _ in range(rounds):
        first = fib(111)
        second = fib(123)
        total += first + gcd(first, 123456789) + second + gcd(second, 987654321)
    return total


# endregion four-calls


class Iteration(Protocol):
    """A round in one call."""

    def __call__(self, n: int, m: int) -> int:
        """The sum of its four numbers."""


# region one-call
def one_call(iteration: Iteration, rounds: int) -> int:
    """Each round by a call of its own."""
    total = 0
    for _ in range(rounds):
        total += iteration(111, 123)
    return total


# endregion one-call
