"""What the worker needs in Python: calling a lane many times, and running a cell."""

import ast
import linecache
import sys
import traceback
from collections.abc import Callable
from itertools import repeat
from time import perf_counter
from types import CodeType, TracebackType

CELL = "<cell>"
LONGEST_VALUE = 2000


def call_times(call: Callable[[], object], times: int) -> object:
    """Calls it `count` times and returns the last answer: one crossing for many calls."""
    answer = None
    for _ in repeat(None, times):
        answer = call()
    return answer


def run_cell(code: str) -> tuple[str | None, str | None, float]:
    """Runs code in a namespace of its own.

    Returns the last line's repr, where it is an expression and not None; the traceback, where it raised; the ms.
    """
    linecache.cache[CELL] = (len(code), None, code.splitlines(keepends=True), CELL)
    namespace: dict[str, object] = {"__name__": "__main__"}
    start = perf_counter()
    try:
        body, last = compile_cell(code)
        start = perf_counter()
        exec(body, namespace)
        value = eval(last, namespace) if last else None
        elapsed = perf_counter() - start
        return (None if value is None else shorten(repr(value))), None, elapsed * 1000
    except BaseException as error:  # A panic of Rust is no Exception, and a cell may call sys.exit.
        elapsed = perf_counter() - start
        error = error.with_traceback(from_cell(error.__traceback__))
        return None, "".join(traceback.format_exception(error)).rstrip(), elapsed * 1000
    finally:
        sys.stdout.flush()
        sys.stderr.flush()


def compile_cell(code: str) -> tuple[CodeType, CodeType | None]:
    """All but the last line, and the last line where it is an expression."""
    tree = ast.parse(code, CELL)
    last = tree.body[-1] if tree.body else None
    if not isinstance(last, ast.Expr):
        return compile(tree, CELL, "exec"), None
    tree.body.pop()
    return compile(tree, CELL, "exec"), compile(ast.Expression(last.value), CELL, "eval")


def from_cell(frames: TracebackType | None) -> TracebackType | None:
    """The frames from the cell's first on; none, where the cell did not even compile."""
    while frames and frames.tb_frame.f_code.co_filename != CELL:
        frames = frames.tb_next
    return frames


def shorten(text: str) -> str:
    """The text, cut where a slide could not show it anyway."""
    return text if len(text) <= LONGEST_VALUE else f"{text[:LONGEST_VALUE]} …"
