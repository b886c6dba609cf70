from math import sqrt
from labs.polygons.python import Polygon

xs = [corner / 10 for corner in range(10)]
ys = [sqrt(1 - x * x) for x in xs]
grown = [([x * r for x in xs], [y * r for y in ys]) for r in (1, 2, 3)]
areas = {Polygon(*corners).area for corners in grown}
f"{len(areas)} areas, {max(areas) - min(areas):.0f} apart"
