"""What a polygon, a point or a limit has to be; the sentences are those of wasm/kernels/src/polygons/validate.rs."""

from collections.abc import Sequence

Point = tuple[float, float]

# Squares of differences, and areas, stay below the largest double.
LARGEST = 1e150
FEWEST_CORNERS = 3


def check_corners(xs: Sequence[float], ys: Sequence[float]) -> None:
    """Raises ValueError where these are no corners of a polygon, TypeError where they are no numbers."""
    if len(xs) != len(ys):
        raise ValueError(f"{len(xs)} x coordinates but {len(ys)} y coordinates: a corner needs one of each")
    if len(xs) < FEWEST_CORNERS:
        raise ValueError(f"a polygon of {len(xs)} corners encloses nothing: it needs at least 3")
    for index, (x, y) in enumerate(zip(xs, ys)):
        if not (abs(x) <= LARGEST and abs(y) <= LARGEST):
            raise ValueError(f"corner {index} is NaN, infinite or beyond 1e150: remove it")


def check_search(points: Sequence[Point], limit: float) -> None:
    """Raises ValueError for a point that is no pair of finite numbers, and for a limit that nothing is nearer than."""
    if not 0 < limit <= LARGEST:
        raise ValueError("the limit has to be a number above 0, at most 1e150")
    for index, (x, y) in enumerate(points):
        if not (abs(x) <= LARGEST and abs(y) <= LARGEST):
            raise ValueError(f"points[{index}] is NaN, infinite or beyond 1e150: remove it")


def none_near(index: int) -> ValueError:
    """For a point that has no answer."""
    return ValueError(f"points[{index}] has no polygon near: pass a larger limit, or leave the point out")
