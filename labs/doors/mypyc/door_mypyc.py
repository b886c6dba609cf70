"""mypyc: Python with type hints, compiled by way of C. `i64` is an integer of the machine."""

from mypy_extensions import i64


# region doubles
def doubles(data: bytes) -> i64:
    """How many bytes equal the one before."""
    count: i64 = 0
    for i in range(1, i64(len(data))):
        if data[i - 1] == data[i]:
            count += 1
    return count


# endregion doubles


# region fib
def fib(n: i64) -> int:
    """The n-th Fibonacci number up to n = 180, in two parts of 62 bits: mypyc has none of 128, and none unsigned."""
    a_high: i64 = 0
    a_low: i64 = 0
    b_high: i64 = 0
    b_low: i64 = 1
    for _ in range(n):
        low: i64 = a_low + b_low
        high: i64 = a_high + b_high + (low >> 62)
        a_high, a_low, b_high, b_low = b_high, b_low, high, low & 0x3FFF_FFFF_FFFF_FFFF
    return int(a_high) << 62 | int(a_low)


# endregion fib


def gcd(a: i64, b: i64) -> i64:
    """The greatest common divisor, by Euclid."""
    while b != 0:
        a, b = b, a % b
    return a
