"""Doubles with NumPy, on the text's bytes: answers as `bytes` do, not as characters."""

import numpy as np


# region mask
def count_mask(data: bytes) -> int:
    """The source's form: a mask of equal neighbours, summed."""
    letters = np.frombuffer(data, dtype=np.int8)
    return int(np.sum(letters[:-1] == letters[1:]))


# endregion mask


# region count
def count_nonzero(data: bytes) -> int:
    """The same mask, counted: no sum of wide integers."""
    letters = np.frombuffer(data, dtype=np.int8)
    return int(np.count_nonzero(letters[:-1] == letters[1:]))


# endregion count
