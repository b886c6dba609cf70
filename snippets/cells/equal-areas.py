from math import sqrt
from labs.polygons.python import Polygon

xs = [corner / 10 for corner in range(10)]
ys = [sqrt(1 - x * x) for x in xs]
moved = [([x + d for x in xs], [y + d for y in ys]) for d in range(100)]
areas = {Polygon(*corners).area for corners in moved}
f"{len(areas)} areas, {max(areas) - min(areas):.0e} apart"
