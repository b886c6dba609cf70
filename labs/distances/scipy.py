"""Nearest distances with SciPy, as most people in science would find them. Recorded natively only."""

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree


# region tree
def by_tree(points: NDArray[np.float64], others: NDArray[np.float64]) -> NDArray[np.float64]:
    """The distance from each point to the nearest of the others, both of shape (n, 2); builds the tree first."""
    found: NDArray[np.float64]
    found, _ = cKDTree(others).query(points)
    return found


# endregion tree
