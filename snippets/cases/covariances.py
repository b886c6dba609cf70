"""The covariances of a mixture's clusters in three ways, checked against each other, also on data far from zero."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


# region loop
def by_loop(points: Array, shares: Array) -> Array:
    covariances = []
    for share in shares.T:
        mean = share @ points / share.sum()
        apart = points - mean
        covariances.append((share * apart.T) @ apart / share.sum())
    return np.array(covariances)


# endregion loop


def by_einsum(points: Array, shares: Array) -> Array:
    weights = shares.sum(axis=0)
    means = shares.T @ points / weights[:, None]
    apart = points[:, None] - means
    sums = np.einsum("nk,nki,nkj->kij", shares, apart, apart)
    return sums / weights[:, None, None]


# region moments
def by_moments(points: Array, shares: Array) -> Array:
    moved = (points - points.mean(axis=0)).T
    d = len(moved)
    squares = (moved[:, None] * moved).reshape(d * d, -1)
    weights = shares.sum(axis=0)
    means = moved @ shares / weights
    second = (squares @ shares / weights).reshape(d, d, -1)
    return (second - means[:, None] * means).transpose(2, 0, 1)


# endregion moments

rng = np.random.default_rng(1)
checked = 0
for clusters in (1, 2, 20):
    for dimensions in (1, 2, 3):
        for offset in (0.0, 1e6):
            points = offset + rng.normal(size=(500, dimensions))
            shares = rng.dirichlet(np.ones(clusters), size=500)
            expected = by_loop(points, shares)
            for covariances in (by_einsum, by_moments):
                np.testing.assert_allclose(covariances(points, shares), expected, rtol=1e-6, atol=1e-8)
                checked += 1

checked
