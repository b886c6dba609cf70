"""Runs files the way a slide runs its cells, and prints each result as a line of JSON.

python run_cells.py FILE...
"""

import json
import os
import platform
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parents[2]
# The labs' modules are there in a slide as well.
sys.path[:0] = [str(ROOT / "bench" / "runtimes" / "python"), str(ROOT)]

from support import run_cell

STDOUT = 1

# An exception's notes come after it.
EXCEPTION = re.compile(r"[\w.]+(?:Error|Exception|Exit|Interrupt|Warning|Group)\b")


@contextmanager
def captured() -> Iterator[IO[bytes]]:
    """Standard output below Python's own: what Rust prints comes by there as well."""
    with tempfile.TemporaryFile() as file:
        kept = os.dup(STDOUT)
        os.dup2(file.fileno(), STDOUT)
        try:
            yield file
        finally:
            os.dup2(kept, STDOUT)
            os.close(kept)


def record(path: str) -> dict[str, str | None]:
    """What the file printed, its last line's repr, and its traceback with the exception's line apart."""
    with captured() as printed:
        # It flushes Python's standard output at its end.
        value, traceback, _ = run_cell(Path(path).read_text(encoding="utf-8"))
        printed.seek(0)
        text = printed.read().decode()
    lines = traceback.splitlines() if traceback else []
    raised = next(filter(EXCEPTION.match, reversed(lines)), lines[-1] if lines else None)
    return {
        "python": platform.python_version(),
        "printed": text,
        "value": value,
        "raised": raised,
        "traceback": traceback,
    }


for argument in sys.argv[1:]:
    print(json.dumps(record(argument)), flush=True)
