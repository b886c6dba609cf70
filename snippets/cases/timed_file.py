"""A benchmark that times the disk, and does not look at what it computes."""

from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

with TemporaryDirectory() as folder:
    data = Path(folder, "points.txt")
    data.write_text("1.0\n2.0\n3.0\n", encoding="utf-8")

    def fit(points: list[float]) -> float:
        """Stands for a training: the mean."""
        return sum(points) / len(points)

    # region bench
    def bench(runs: int) -> float:
        start = perf_counter()
        for _ in range(runs):
            points = [float(x) for x in data.read_text().split()]
            fit(points)
        return (perf_counter() - start) / runs

    # endregion bench

    took = bench(3)

took > 0
