"""A subprocess that stays: questions go through one pipe, answers come through another."""

import atexit
from pathlib import Path
from struct import pack
from subprocess import PIPE, Popen

program = Popen([Path(__file__).with_name("door-program")], stdin=PIPE, stdout=PIPE)
assert program.stdin and program.stdout
questions, answers = program.stdin, program.stdout


@atexit.register
def leave() -> None:
    """The end of its input ends the program."""
    program.communicate()


# region doubles
def ask(kind: bytes, a: int, b: int = 0, data: bytes = b"") -> int:
    """One question, one answer of 128 bits."""
    questions.write(pack("<cQQ", kind, a, b))
    questions.write(data)
    questions.flush()
    return int.from_bytes(answers.read(16), "little")


def doubles(data: bytes) -> int:
    """How many bytes equal the one before."""
    return ask(b"d", len(data), data=data)


# endregion doubles


# region fib
def fib(n: int) -> int:
    """The n-th Fibonacci number."""
    return ask(b"f", n)


# endregion fib


def gcd(a: int, b: int) -> int:
    """The greatest common divisor, by Euclid."""
    return ask(b"g", a, b)
