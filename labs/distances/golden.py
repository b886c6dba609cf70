"""Right answers by exact arithmetic, apart from every kernel: `python labs/distances/golden.py` prints golden.json.

A double is a rational number, so squared distances are exact fractions and their least is known for sure. Its root is
taken to 100 digits. That a kernel's double is right then means: it is within some units in the last place of that root.
"""

import json
from decimal import Decimal, localcontext
from fractions import Fraction

SIZE = 20
DIGITS = 100
PRINTED = 40

Point = tuple[float, float]


def draw(seed: int = 1) -> tuple[list[Point], list[Point]]:
    """20 points and 20 others in [0, 1)^2, the size of the source's example; drawn by MMIX's generator (Knuth)."""
    state = seed

    def unit() -> float:
        nonlocal state
        state = (6364136223846793005 * state + 1442695040888963407) % 2**64
        return (state >> 11) / 2**53

    points = [(unit(), unit()) for _ in range(SIZE)]
    return points, [(unit(), unit()) for _ in range(SIZE)]


def nearest(point: Point, others: list[Point]) -> Decimal:
    """The exact least of the squared distances, and its root to 100 digits."""
    x, y = map(Fraction, point)
    least = min((x - Fraction(a)) ** 2 + (y - Fraction(b)) ** 2 for a, b in others)
    with localcontext() as context:
        context.prec = DIGITS
        return (Decimal(least.numerator) / Decimal(least.denominator)).sqrt()


def golden() -> dict[str, object]:
    """The points, and the distances to 40 digits."""
    points, others = draw()
    with localcontext() as context:
        context.prec = PRINTED
        distances = [str(+nearest(point, others)) for point in points]
    return {"points": points, "others": others, "distances": distances}


if __name__ == "__main__":
    print(json.dumps(golden(), indent=2))
