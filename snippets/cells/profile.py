from labs.polygons.counts import count_calls
from labs.polygons.python import Polygon, find_best, find_close

polygons = [Polygon([x, x + 1, x], [0, 0, 1]) for x in range(1000)]
points = [(10 * x, 0) for x in range(100)]
count_calls(find_best, points, polygons, 10, find_close)
