"""ctypes: a C interface, declared again here. Nothing checks that the two declarations agree."""

from ctypes import CDLL, Structure, c_char_p, c_size_t, c_uint32, c_uint64
from pathlib import Path


class Wide(Structure):
    """128 bits: ctypes has no such integer."""

    _fields_ = (("high", c_uint64), ("low", c_uint64))


# region doubles
library = CDLL(str(Path(__file__).with_name("libdoor.so")))
library.doubles.argtypes = c_char_p, c_size_t
library.doubles.restype = c_uint64


def doubles(data: bytes) -> int:
    """How many bytes equal the one before."""
    count: int = library.doubles(data, len(data))
    return count


# endregion doubles

library.fib.argtypes = (c_uint32,)
library.fib.restype = Wide


# region fib
def fib(n: int) -> int:
    """The n-th Fibonacci number."""
    number = library.fib(n)
    joined: int = number.high << 64 | number.low
    return joined


# endregion fib

gcd = library.gcd
gcd.argtypes = c_uint64, c_uint64
gcd.restype = c_uint64
