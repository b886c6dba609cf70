"""What Python runs, by implementation id: the same in a slide and in a native benchmark."""

from collections.abc import Callable, Mapping
from functools import partial
from types import ModuleType
from typing import Any

from labs.shared.lane import Lane


def prepare(lane: Lane, data: bytes, builds: Mapping[str, ModuleType]) -> Callable[[], float]:
    """A call with its input in place; it returns the last of what it has found: see `check` for all of it.

    `data` is d, k, the points (n x d) and the responsibilities (n x k) as doubles. Raises LookupError for a lane that
    does not run in Python, ImportError where a library is missing.
    """
    call, _ = prepared(lane, data, builds)
    return partial(LAST.get(lane.answers, last_of_estimates), call)


def check(lane: Lane, data: bytes, builds: Mapping[str, ModuleType]) -> list[float]:
    """What is compared: weights, means, covariances; of a whole iteration the mean log-likelihood before them."""
    call, read = prepared(lane, data, builds)
    return read(call())


def last_of_estimates(call: Callable[[], Any]) -> float:
    """Of weights, means and covariances the last covariance."""
    return float(call()[2][-1, -1, -1])


def last_of_iteration(call: Callable[[], Any]) -> float:
    """The mean log-likelihood: scikit-learn's alone, ours after the estimates."""
    returned = call()
    return float(returned[3] if isinstance(returned, tuple) else returned)


LAST = {"iteration": last_of_iteration}


def prepared(
    lane: Lane, data: bytes, builds: Mapping[str, ModuleType]
) -> tuple[Callable[[], Any], Callable[[Any], list[float]]]:
    """A call, and what reads the answer out of what it returned."""
    if lane.call is None and lane.id not in ("numpy-einsum", "numpy-loop", "numpy-moments", "sklearn-iterate"):
        raise lane.unknown()
    points, responsibilities = tables(data)
    if lane.id == "sklearn-iterate":
        return prepare_sklearn(points, responsibilities)
    if lane.id.startswith("numpy-"):
        from labs.mixture import numpy

        ways = {"numpy-einsum": numpy.by_einsum, "numpy-loop": numpy.by_loop, "numpy-moments": numpy.by_moments}
        return partial(ways[lane.id], points, responsibilities), flattened
    call = partial(lane.function(builds), points, responsibilities)
    return call, iteration if lane.answers == "iteration" else flattened


def tables(data: bytes) -> tuple[Any, Any]:
    """The points and the responsibilities; needs NumPy, as all of these lanes do."""
    import numpy as np

    from labs.mixture.checked import check

    values = np.frombuffer(data)
    d, k = (int(size) for size in values[:2])
    n = (len(values) - 2) // (d + k)
    points, responsibilities = np.split(values[2:], [n * d])
    return check(points.reshape(n, d), responsibilities.reshape(n, k))


def flattened(estimates: Any) -> list[float]:
    """Weights, means and covariances, one after the other."""
    return [float(value) for values in estimates for value in values.ravel()]


def iteration(returned: Any) -> list[float]:
    """The mean log-likelihood, and the estimates."""
    weights, means, covariances, likelihood, _ = returned
    return [likelihood, *flattened((weights, means, covariances))]


def prepare_sklearn(points: Any, responsibilities: Any) -> tuple[Callable[[], Any], Callable[[Any], list[float]]]:
    """Importing this module needs scikit-learn."""
    import numpy as np

    from labs.mixture import sklearn

    model = sklearn.prepared(responsibilities.shape[1])

    def read(likelihood: float) -> list[float]:
        return [likelihood, *flattened((model.weights_, model.means_, model.covariances_))]

    return partial(sklearn.iterate, model, points, np.log(responsibilities)), read
