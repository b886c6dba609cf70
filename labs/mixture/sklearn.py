"""One iteration of training with scikit-learn, as most in science would train a mixture. Recorded natively only."""

import numpy as np
from numpy.typing import NDArray
from sklearn.mixture import GaussianMixture

Array = NDArray[np.float64]

REGULARISATION = 1e-6


def prepared(components: int) -> GaussianMixture:
    """A model that has not been trained."""
    return GaussianMixture(components, reg_covar=REGULARISATION)


# region iterate
def iterate(model: GaussianMixture, points: Array, log_responsibilities: Array) -> float:
    """Both steps of `fit`, without its checks: the mean log-likelihood of a point; the model has the estimates."""
    model._m_step(points, log_responsibilities)
    likelihood, _ = model._e_step(points)
    return float(likelihood)


# endregion iterate
