"""The same benchmark: it loads first, checks the answer, and takes the median of single runs."""

from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

with TemporaryDirectory() as folder:
    data = Path(folder, "points.txt")
    data.write_text("1.0\n2.0\n3.0\n", encoding="utf-8")
    expected = 2.0

    def fit(points: list[float]) -> float:
        """Stands for a training: the mean."""
        return sum(points) / len(points)

    # region bench
    def bench(runs: int) -> float:
        points = [float(x) for x in data.read_text().split()]
        times = []
        for _ in range(runs):
            start = perf_counter()
            answer = fit(points)
            times.append(perf_counter() - start)
            assert abs(answer - expected) < 1e-9
        return median(times)

    # endregion bench

    took = bench(3)

took > 0
