"""For each point, the smallest polygon near it: a program with a hot spot, for a profile."""

import math
import random


class Polygon:
    """Its corners, in order."""

    def __init__(self, x: float, y: float, radius: float, corners: int) -> None:
        angles = [2 * math.pi * corner / corners for corner in range(corners)]
        self.corners = [(x + radius * math.cos(angle), y + radius * math.sin(angle)) for angle in angles]

    def centre(self) -> tuple[float, float]:
        """The mean of the corners."""
        x = y = 0.0
        for corner_x, corner_y in self.corners:
            x += corner_x
            y += corner_y
        return x / len(self.corners), y / len(self.corners)

    def area(self) -> float:
        """By the shoelace formula."""
        twice = 0.0
        before_x, before_y = self.corners[-1]
        for x, y in self.corners:
            twice += before_x * y - x * before_y
            before_x, before_y = x, y
        return abs(twice) / 2


def near(point: tuple[float, float], polygons: list[Polygon], within: float) -> list[Polygon]:
    """Those whose centre is no further away than that."""
    return [polygon for polygon in polygons if math.dist(point, polygon.centre()) <= within]


def smallest(polygons: list[Polygon]) -> float:
    """The least area, 0 of none."""
    return min(map(Polygon.area, polygons), default=0.0)


def main() -> None:
    """Prints the sum over all points."""
    draw = random.Random(7)
    polygons = [Polygon(draw.random(), draw.random(), draw.uniform(0.01, 0.02), 8) for _ in range(500)]
    points = [(draw.random(), draw.random()) for _ in range(500)]
    print(round(sum(smallest(near(point, polygons, 0.1)) for point in points), 6))


if __name__ == "__main__":
    main()
