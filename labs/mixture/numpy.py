"""The M-step with NumPy in three ways: weights (k), means (k, d) and covariances (k, d, d)."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Estimates = tuple[Array, Array, Array]


# region einsum
def by_einsum(points: Array, shares: Array) -> Estimates:
    """All differences from all means at once, and one sum over them."""
    totals = shares.sum(axis=0)
    means = shares.T @ points / totals[:, np.newaxis]
    apart = points[:, np.newaxis] - means
    sums = np.einsum("nk,nki,nkj->kij", shares, apart, apart)
    return totals / len(points), means, sums / totals[:, np.newaxis, np.newaxis]


# endregion einsum


# region loop
def by_loop(points: Array, shares: Array) -> Estimates:
    """A component at a time: no array has more than n x d values."""
    totals = shares.sum(axis=0)
    means = shares.T @ points / totals[:, np.newaxis]
    covariances = np.empty((len(means), *means.shape[1:] * 2))
    for m, mean in enumerate(means):
        apart = points - mean
        covariances[m] = (shares[:, m] * apart.T) @ apart / totals[m]
    return totals / len(points), means, covariances


# endregion loop


# region moments
def by_moments(points: Array, shares: Array) -> Estimates:
    """Moments of 1, coordinates and their products, by one product."""
    shift = points.mean(axis=0)
    moved = (points - shift).T
    d, n = moved.shape
    squares = (moved[:, np.newaxis] * moved).reshape(d * d, n)
    sums = np.concatenate([np.ones((1, n)), moved, squares]) @ shares
    means = sums[1 : d + 1] / sums[0]
    second = (sums[d + 1 :] / sums[0]).reshape(d, d, -1)
    covariances = second - means[:, np.newaxis] * means
    return sums[0] / n, means.T + shift, covariances.transpose(2, 0, 1)


# endregion moments
