"""Python's lanes, natively: right, alike, the same as scikit-learn's, and alike in what they refuse."""

import json
import threading
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import match_kernels
import numpy as np
import pytest
from numpy.typing import NDArray
from sklearn.mixture import GaussianMixture

from labs.mixture import lanes, numpy
from labs.mixture.checked import check, check_singular
from labs.shared.lane import Lane

Array = NDArray[np.float64]
Way = Callable[[Array, Array], tuple[Array, Array, Array]]

BUILDS: dict[str, ModuleType] = {"release": match_kernels}
NUMPY = {"einsum": numpy.by_einsum, "loop": numpy.by_loop, "moments": numpy.by_moments}
RUST = {
    name: getattr(match_kernels.mixture, name) for name in ("indexed", "iterators", "for_each", "parallel", "fused")
}
WAYS: dict[str, Way] = {**NUMPY, **RUST}
CASES = json.loads(Path(__file__).with_name("refused.json").read_text())["cases"]


def drawn(n: int = 500, d: int = 2, k: int = 5, offset: float = 0.0) -> tuple[Array, Array]:
    """Points on a grid of 1/1024, so that an offset does not round them, and responsibilities."""
    random = np.random.default_rng(1)
    points = np.round((random.normal(size=(n, d)) + np.arange(n)[:, None] % k) * 1024) / 1024
    return points + offset, random.dirichlet(np.ones(k), size=n)


def by_definition(points: Array, shares: Array) -> list[Array]:
    """With the offset taken off first, which no rounding notices."""
    shift = np.floor(points[0])
    weights, means, covariances = numpy.by_loop(points - shift, shares)
    return [weights, means + shift, covariances]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("size", [(1, 1, 1), (7, 3, 7), (500, 2, 5), (300, 5, 9)], ids=str)
@pytest.mark.parametrize("offset", [0.0, 1e8])
def test_agree_near_zero_and_far_from_it(way: str, size: tuple[int, int, int], offset: float) -> None:
    points, shares = drawn(*size, offset)
    for found, right in zip(WAYS[way](points, shares), by_definition(points, shares)):
        np.testing.assert_allclose(found, right, rtol=1e-9, atol=1e-12)


def test_moments_about_zero_would_cancel() -> None:
    points, shares = drawn(offset=1e8)
    second = np.einsum("nk,ni,nj->kij", shares, points, points) / shares.sum(axis=0)[:, None, None]
    means = shares.T @ points / shares.sum(axis=0)[:, None]
    off = second - means[:, :, None] * means[:, None] - by_definition(points, shares)[2]
    assert np.abs(off).min() > 0.01


def as_input(points: Array, shares: Array) -> bytes:
    return np.concatenate([[points.shape[1], shares.shape[1]], points.ravel(), shares.ravel()]).tobytes()


def test_every_lane_gives_all_of_the_answer() -> None:
    data = as_input(*drawn())
    ids = ["numpy-einsum", "numpy-loop", "numpy-moments"]
    own = [Lane(f"pyo3-{name}", "estimates", "release", f"mixture.{name}") for name in RUST]
    answers = [lanes.check(lane, data, BUILDS) for lane in [*(Lane(id, "estimates") for id in ids), *own]]
    assert len(answers[0]) == 5 * (1 + 2 + 4)
    for answer in answers:
        assert answer == pytest.approx(answers[0], rel=1e-9)
    assert lanes.prepare(own[0], data, BUILDS)() == pytest.approx(answers[0][-1], rel=1e-9)
    with pytest.raises(LookupError, match="js-moments does not run in Python"):
        lanes.prepare(Lane("js-moments"), data, BUILDS)


def test_an_iteration_is_that_of_scikit_learn() -> None:
    points, shares = drawn(d=3)
    data = as_input(points, shares)
    ours = Lane("pyo3-iterate", "iteration", "release", "mixture.iterate")
    theirs = lanes.check(Lane("sklearn-iterate", "iteration"), data, BUILDS)
    assert lanes.check(ours, data, BUILDS) == pytest.approx(theirs, rel=1e-8)
    assert lanes.prepare(ours, data, BUILDS)() == pytest.approx(theirs[0], rel=1e-8)

    model = GaussianMixture(5, reg_covar=1e-6)
    model._m_step(points, np.log(shares))
    _, logarithms = model._e_step(points)
    found = match_kernels.mixture.iterate(points, shares)[4]
    np.testing.assert_allclose(found, np.exp(logarithms), rtol=1e-8, atol=1e-12)


def test_an_e_step_writes_where_it_is_told() -> None:
    points, shares = drawn()
    weights, means, covariances, likelihood, expected = match_kernels.mixture.iterate(points, shares)
    out = np.empty_like(shares)
    assert match_kernels.mixture.expect(points, weights, means, covariances, out) == likelihood
    np.testing.assert_array_equal(out, expected)

    def refused(error: type[Exception], says: str, to: Array) -> None:
        with pytest.raises(error, match=says):
            match_kernels.mixture.expect(points, weights, means, covariances, to)

    out.flags.writeable = False
    refused(ValueError, "out is read-only: pass a copy", out)
    refused(ValueError, "out is 500 x 2, not 500 x 5", points)
    refused(ValueError, "out is not contiguous", np.empty((500, 10))[:, ::2])


def test_an_array_that_is_read_is_not_written_to() -> None:
    points, shares = drawn(k=2)
    weights, means, covariances, *_ = match_kernels.mixture.iterate(points, shares)
    with pytest.raises(BufferError, match="out is in use"):
        match_kernels.mixture.expect(points, weights, means, covariances, points)


def test_another_thread_writes_before_or_after_a_call() -> None:
    points, shares = drawn()
    before, after = points[0, 0], points[0, 0] + 1
    answers = set()
    for value in (before, after):
        points[0, 0] = value
        answers.add(RUST["fused"](points, shares)[1][0, 0])
    stopped = threading.Event()

    def write() -> None:
        while not stopped.is_set():
            points[0, 0] = before
            points[0, 0] = after

    writer = threading.Thread(target=write)
    writer.start()
    try:
        assert {RUST["fused"](points, shares)[1][0, 0] for _ in range(300)} <= answers
    finally:
        stopped.set()
        writer.join()


GIVEN: dict[str, Callable[[Array], Any]] = {
    "": lambda points: points,
    "float32": lambda points: points.astype(np.float32),
    "list": lambda points: points.tolist(),
    "flat": lambda points: points.ravel(),
    "strided": lambda points: np.repeat(points, 2, axis=0)[::2],
    "fortran": np.asfortranarray,
}


def given_as(points: Array, kind: str) -> Any:
    if kind == "read-only":
        points.flags.writeable = False
        return points
    return GIVEN[kind](points)


def in_numpy(points: Any, shares: Any) -> Any:
    return numpy.by_loop(*check(points, shares))


def iterate_in_numpy(points: Any, shares: Any) -> Any:
    estimates = in_numpy(points, shares)
    check_singular(estimates[2])
    return estimates


def iterate_in_rust(points: Any, shares: Any) -> Any:
    return match_kernels.mixture.iterate(points, shares, regularisation=0.0)


STEPS = {"maximise": [in_numpy, *RUST.values()], "iterate": [iterate_in_numpy, iterate_in_rust]}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_refuse_alike(case: dict[str, Any]) -> None:
    shares = np.array(case["responsibilities"], float)
    for step in STEPS[case.get("step", "maximise")]:
        points = given_as(np.array(case["points"], float), case.get("as", ""))
        if "means" in case:
            assert step(points, shares)[1].ravel().tolist() == case["means"]
            continue
        with pytest.raises({"ValueError": ValueError, "TypeError": TypeError}[case["raises"]]) as refusal:
            step(points, shares)
        assert case["says"] in str(refusal.value)
