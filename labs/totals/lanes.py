"""What Python runs, by implementation id: the same in a slide and in a native benchmark."""

import json
from array import array
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from hashlib import sha256
from types import ModuleType
from typing import Any

from labs.shared.lane import Lane
from labs.totals import python

# What a lane gives, as pairs of account and cents.
PAIRS: dict[str, Callable[[Any], Iterable[tuple[int, int]]]] = {
    "python-dict": lambda totals: totals.items(),
    "numpy-bincount": lambda totals: zip(*(column.tolist() for column in totals)),
    "polars-group": lambda totals: totals.iter_rows(),
}
COUNTS: dict[str, Callable[[Any], int]] = {**dict.fromkeys(PAIRS, len), "numpy-bincount": lambda totals: len(totals[0])}


def prepare(lane: Lane, data: bytes, builds: Mapping[str, ModuleType]) -> Callable[[], int]:
    """A call with its columns in place; it returns how many accounts there are: see `check` for the totals.

    Raises LookupError for a lane that does not run in Python, ImportError where a library is missing.
    """
    return partial(count, COUNTS.get(lane.id, len), adder(lane, data))


def count(length: Callable[[Any], int], add: Callable[[], Any]) -> int:
    """How many totals come of it."""
    return length(add())


def check(lane: Lane, data: bytes, builds: Mapping[str, ModuleType]) -> str:
    """The answer that is compared: all totals by account as JSON, by its sha256."""
    text = json.dumps(sorted(PAIRS[lane.id](adder(lane, data)())), separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def adder(lane: Lane, data: bytes) -> Callable[[], Any]:
    """A call that gives the totals in the lane's own form. `data` is accounts, then cents, of 64 bits each."""
    match lane.id:
        case "python-dict":
            values = array("q", data)
            half = len(values) // 2
            return partial(python.by_dict, values[:half].tolist(), values[half:].tolist())
        case "numpy-bincount":
            return prepare_numpy(data)
        case "polars-group":
            return prepare_polars(data)
    raise lane.unknown()


def prepare_numpy(data: bytes) -> Callable[[], Any]:
    """Separate from the others, because importing this module needs NumPy."""
    import numpy as np

    from labs.totals import numpy

    return partial(numpy.by_bincount, *np.frombuffer(data, np.int64).reshape(2, -1))


def prepare_polars(data: bytes) -> Callable[[], Any]:
    """Importing this module takes Polars."""
    import numpy as np
    import polars as pl

    from labs.totals import polars

    accounts, cents = np.frombuffer(data, np.int64).reshape(2, -1)
    return partial(polars.by_group, pl.DataFrame({"account": accounts, "cents": cents}))
