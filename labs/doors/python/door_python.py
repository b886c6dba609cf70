"""No door at all: plain Python."""


# region doubles
def doubles(data: bytes) -> int:
    """How many bytes equal the one before."""
    count = 0
    for left, right in zip(data, data[1:]):
        if left == right:
            count += 1
    return count


# endregion doubles


# region fib
def fib(n: int) -> int:
    """The n-th Fibonacci number."""
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


# endregion fib


def gcd(a: int, b: int) -> int:
    """The greatest common divisor, by Euclid."""
    while b:
        a, b = b, a % b
    return a
