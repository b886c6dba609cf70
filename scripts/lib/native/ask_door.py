"""One question to one door, in a process of its own, answered as JSON: doors-columns.ts asks.

- `ask_door.py FOLDER ID start`: what it takes to import the door, and to call each of its functions for the first time
- `ask_door.py FOLDER ID wrong CALL`: what comes of a call that is wrong
- `ask_door.py - PACKAGE size`: what a package takes once it is installed
"""

import json
import re
import sys
import time
from importlib import import_module
from importlib.metadata import distribution
from types import ModuleType


def start(folder: str, door: str) -> dict[str, float]:
    """What it takes until every function has answered once, ms."""
    before = time.perf_counter()
    module = load(folder, door)
    imported = time.perf_counter()
    module.doubles(b"aab")
    module.fib(111)
    module.gcd(6, 4)
    answered = time.perf_counter()
    return {"importMs": (imported - before) * 1000, "firstCallsMs": (answered - imported) * 1000}


def wrong(folder: str, door: str, call: str) -> dict[str, str]:
    """What a call raises or returns."""
    module = load(folder, door)
    try:
        return {"outcome": "returned", "value": str(eval(call, vars(module)))}
    # A panic of Rust's is no Exception.
    except BaseException as error:
        kind = type(error)
        # `error` says nothing without its module.
        name = kind.__name__ if kind.__name__[0].isupper() else f"{kind.__module__}.{kind.__name__}"
        # What follows its first line may name folders of this machine.
        return {"outcome": "raised", "type": name, "message": str(error).partition("\n")[0]}


def size(_: str, package: str) -> list[dict[str, object]]:
    """The package and what it requires, each with the bytes of its files."""
    found: dict[str, int] = {}
    names = [package]
    while names:
        one = distribution(names.pop())
        if one.name not in found:
            found[one.name] = sum(path.locate().stat().st_size for path in one.files or [] if path.locate().is_file())
            names += [re.split(r"[^\w.-]", line)[0] for line in one.requires or [] if "extra ==" not in line]
    return [{"name": name, "bytes": count} for name, count in found.items()]


def load(folder: str, door: str) -> ModuleType:
    """The door's module, from its own folder."""
    sys.path.insert(0, folder)
    return import_module(f"door_{door}")


QUESTIONS = {"start": start, "wrong": wrong, "size": size}

if __name__ == "__main__":
    _, folder, name, question, *rest = sys.argv
    print(json.dumps(QUESTIONS[question](folder, name, *rest)), flush=True)
