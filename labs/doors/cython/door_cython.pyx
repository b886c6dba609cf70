# cython: language_level=3, boundscheck=False, wraparound=False, cdivision=True
"""Cython: Python with C's types, compiled by way of C."""

from libc.stdint cimport uint8_t, uint32_t, uint64_t

cdef extern from *:
    ctypedef unsigned long long uint128_t "unsigned __int128"


# region doubles
def doubles(bytes data not None):
    cdef const uint8_t *at = data
    cdef Py_ssize_t i
    cdef uint64_t count = 0
    for i in range(1, len(data)):
        count += at[i - 1] == at[i]
    return count
# endregion doubles


# region fib
def fib(uint32_t n):
    cdef uint128_t a = 0, b = 1
    cdef uint32_t i
    for i in range(n):
        a, b = b, a + b
    return a
# endregion fib


def gcd(uint64_t a, uint64_t b):
    while b != 0:
        a, b = b, a % b
    return a
