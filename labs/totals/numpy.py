"""The totals with NumPy, which has no grouping: counting with weights does it where accounts are small numbers."""

import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.int64]


# region bincount
def by_bincount(accounts: Integers, cents: Integers) -> tuple[Integers, Integers]:
    """The accounts that have a booking, and what each comes to: added in doubles, which hold these sums exactly."""
    totals = np.bincount(accounts, weights=cents)
    found = np.flatnonzero(np.bincount(accounts))
    return found, totals[found].astype(np.int64)


# endregion bincount
