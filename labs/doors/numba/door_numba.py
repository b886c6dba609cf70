"""Numba: Python's own functions, compiled by LLVM for this machine when they are first called."""

import numpy as np
from numba import njit
from numpy.typing import NDArray


# region doubles
@njit
def count(data: NDArray[np.uint8]) -> int:
    """How many bytes equal the one before."""
    found = 0
    for i in range(1, data.size):
        if data[i - 1] == data[i]:
            found += 1
    return found


def doubles(data: bytes) -> int:
    """As `count`, of bytes: they are read where they are."""
    found: int = count(np.frombuffer(data, np.uint8))
    return found


# endregion doubles


# region fib
@njit
def halves(n: int) -> tuple[np.uint64, np.uint64]:
    """The n-th Fibonacci number in two halves: Numba has no integer of 128 bits."""
    a_high, a_low, b_high, b_low = np.uint64(0), np.uint64(0), np.uint64(0), np.uint64(1)
    for _ in range(n):
        low = a_low + b_low
        high = a_high + b_high + np.uint64(low < a_low)
        a_high, a_low, b_high, b_low = b_high, b_low, high, low
    return a_high, a_low


def fib(n: int) -> int:
    """The n-th Fibonacci number."""
    high, low = halves(n)
    return int(high) << 64 | int(low)


# endregion fib


@njit
def gcd(a: int, b: int) -> int:
    """The greatest common divisor, by Euclid; unsigned, for Python's rule for the sign of a rest costs time."""
    left, right = np.uint64(a), np.uint64(b)
    while right != 0:
        left, right = right, left % right
    return left  # type: ignore[return-value]
