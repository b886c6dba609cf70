"""cffi: the C declarations as they are in C; a C compiler checks them when build.py runs."""

from _door_cffi import lib


# region doubles
def doubles(data: bytes) -> int:
    """How many bytes equal the one before."""
    count: int = lib.doubles(data, len(data))
    return count


# endregion doubles


# region fib
def fib(n: int) -> int:
    """The n-th Fibonacci number."""
    number = lib.fib(n)
    joined: int = number.high << 64 | number.low
    return joined


# endregion fib

gcd = lib.gcd
