"""What the M-step has no answer for: the same exceptions and words as in Rust (validate.rs among its kernels)."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

LOST = "has lost all its points: ask for fewer components, or start elsewhere"


def check(points: Any, responsibilities: Any) -> tuple[Array, Array]:
    """Both tables, if there is an answer for them.

    Raises TypeError for what is no array of doubles, ValueError for shapes that do not match, a number of components
    that is not from 1 to n, a value that is not finite, and a component without points.
    """
    points, responsibilities = table(points, "points"), table(responsibilities, "responsibilities")
    (n, d), (rows, k) = points.shape, responsibilities.shape
    if d == 0:
        raise ValueError("points has no columns: pass a coordinate at least")
    if rows != n:
        raise ValueError(f"points is {n} x {d} but responsibilities is {rows} x {k}: both need a row for each point")
    if not 1 <= k <= n:
        some = f"there are {n} points: ask for 1 to {n} components" if n else "there are no points"
        raise ValueError(f"k is {k}, but {some}")
    for name, values in (("points", points), ("responsibilities", responsibilities)):
        finite = np.isfinite(values).all(axis=1)
        if not finite.all():
            raise ValueError(f"{name}[{finite.argmin()}] has a value that is NaN or infinite: remove it")
    lost = responsibilities.sum(axis=0) <= 0
    if lost.any():
        raise ValueError(f"component {lost.argmax()} {LOST}")
    return points, responsibilities


def table(values: Any, name: str) -> Array:
    """An array of doubles of two dimensions."""
    if not isinstance(values, np.ndarray) or values.dtype != np.float64:
        what = f"an array of {values.dtype}" if isinstance(values, np.ndarray) else str(type(values))
        raise TypeError(f"{name} is {what}, not an array of float64: pass numpy.asarray({name}, float)")
    if values.ndim != 2:
        raise ValueError(f"{name} has {values.ndim} dimensions, not 2: a row for each point")
    return values


def check_singular(covariances: Array) -> None:
    """Raises ValueError where a covariance has no Cholesky factor, as far as rounding can tell."""
    for component, covariance in enumerate(covariances):
        try:
            diagonal = np.linalg.cholesky(covariance).diagonal() ** 2
        except np.linalg.LinAlgError:
            diagonal = np.zeros(len(covariance))
        if (diagonal <= np.finfo(float).eps * covariance.diagonal()).any():
            raise ValueError(
                f"the covariance of component {component} is singular: its points lie on a line or in one place"
            )
