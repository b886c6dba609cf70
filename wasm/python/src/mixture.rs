//! Mixtures for Python: arrays of `NumPy` are read where they lie. Natively only: `NumPy` is not always in the browser.

mod arrays;
mod parallel;

use kernels::mixture::{
    InvalidInput, Mixture, Table, expect, maximise,
};
use numpy::{PyArray1, PyArray2, PyArray3, PyArrayMethods};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use arrays::{Numbers, writable};

/// The steps of EM for Gaussian mixtures, on arrays of doubles: points n x d, responsibilities n x k.
#[pymodule]
pub mod mixture {
    use kernels::mixture as methods;
    use pyo3::prelude::*;

    use super::{Estimates, Iteration, m_step};

    /// The M-step in one pass: weights, means and covariances. The arrays are read where they lie, and the GIL is kept meanwhile.
    // #region pyo3
    #[pyfunction]
    fn fused<'py>(
        points: &Bound<'py, PyAny>,
        responsibilities: &Bound<'py, PyAny>,
    ) -> PyResult<Estimates<'py>> {
        m_step(methods::fused, points, responsibilities)
    }
    // #endregion pyo3

    /// The M-step on ndarray, by indices.
    #[pyfunction]
    fn indexed<'py>(
        points: &Bound<'py, PyAny>,
        responsibilities: &Bound<'py, PyAny>,
    ) -> PyResult<Estimates<'py>> {
        m_step(methods::indexed, points, responsibilities)
    }

    /// The M-step on ndarray, by iterators.
    #[pyfunction]
    fn iterators<'py>(
        points: &Bound<'py, PyAny>,
        responsibilities: &Bound<'py, PyAny>,
    ) -> PyResult<Estimates<'py>> {
        m_step(methods::iterators, points, responsibilities)
    }

    /// The M-step on ndarray, by `for_each`.
    #[pyfunction]
    fn for_each<'py>(
        points: &Bound<'py, PyAny>,
        responsibilities: &Bound<'py, PyAny>,
    ) -> PyResult<Estimates<'py>> {
        m_step(methods::for_each, points, responsibilities)
    }

    /// The M-step on ndarray, its components shared by all of the machine's threads.
    #[pyfunction]
    fn parallel<'py>(
        points: &Bound<'py, PyAny>,
        responsibilities: &Bound<'py, PyAny>,
    ) -> PyResult<Estimates<'py>> {
        m_step(super::parallel::parallel, points, responsibilities)
    }

    /// The E-step: fills `out` with responsibilities, in place, and returns the mean log-likelihood of a point.
    #[pyfunction]
    fn expect<'py>(
        points: &Bound<'py, PyAny>,
        weights: Vec<f64>,
        means: &Bound<'py, PyAny>,
        covariances: &Bound<'py, PyAny>,
        out: &Bound<'py, PyAny>,
    ) -> PyResult<f64> {
        super::e_step(points, weights, [means, covariances], out)
    }

    /// An M-step, regularised, and an E-step: weights, means, covariances, the mean log-likelihood of a point, and new
    /// responsibilities.
    #[pyfunction]
    #[pyo3(signature = (points, responsibilities, *, regularisation = 1e-6))]
    fn iterate<'py>(
        points: &Bound<'py, PyAny>,
        responsibilities: &Bound<'py, PyAny>,
        regularisation: f64,
    ) -> PyResult<Iteration<'py>> {
        super::iterate(points, responsibilities, regularisation)
    }
}

/// Weights, means, covariances.
type Estimates<'py> = (
    Bound<'py, PyArray1<f64>>,
    Bound<'py, PyArray2<f64>>,
    Bound<'py, PyArray3<f64>>,
);

/// The same with the mean log-likelihood and new responsibilities.
type Iteration<'py> = (
    Bound<'py, PyArray1<f64>>,
    Bound<'py, PyArray2<f64>>,
    Bound<'py, PyArray3<f64>>,
    f64,
    Bound<'py, PyArray2<f64>>,
);

fn value_error(error: InvalidInput) -> PyErr {
    PyValueError::new_err(error.to_string())
}

fn m_step<'py>(
    method: impl Fn(Table, Table) -> Mixture,
    points: &Bound<'py, PyAny>,
    responsibilities: &Bound<'py, PyAny>,
) -> PyResult<Estimates<'py>> {
    let own = Numbers::read(points, "points")?;
    let shares = Numbers::read(responsibilities, "responsibilities")?;
    let mixture = maximise(
        method,
        own.table("points")?,
        shares.table("responsibilities")?,
    )
    .map_err(value_error)?;
    estimates(points.py(), mixture)
}

fn estimates(
    py: Python<'_>,
    mixture: Mixture,
) -> PyResult<Estimates<'_>> {
    let (k, d) = (mixture.components(), mixture.dimensions());
    let means = PyArray1::from_vec(py, mixture.means);
    let covariances = PyArray1::from_vec(py, mixture.covariances);
    Ok((
        PyArray1::from_vec(py, mixture.weights),
        means.reshape([k, d])?,
        covariances.reshape([k, d, d])?,
    ))
}

fn iterate<'py>(
    points: &Bound<'py, PyAny>,
    responsibilities: &Bound<'py, PyAny>,
    regularisation: f64,
) -> PyResult<Iteration<'py>> {
    let py = points.py();
    let own = Numbers::read(points, "points")?;
    let shares = Numbers::read(responsibilities, "responsibilities")?;
    let (own, shares) =
        (own.table("points")?, shares.table("responsibilities")?);
    let mut mixture = maximise(kernels::mixture::fused, own, shares)
        .map_err(value_error)?;
    mixture.regularise(regularisation);
    let mut found = vec![0.0; shares.values().len()];
    let likelihood =
        expect(own, &mixture, &mut found).map_err(value_error)?;
    let found = PyArray1::from_vec(py, found)
        .reshape([shares.rows(), shares.columns()])?;
    let (weights, means, covariances) = estimates(py, mixture)?;
    Ok((weights, means, covariances, likelihood, found))
}

fn e_step<'py>(
    points: &Bound<'py, PyAny>,
    weights: Vec<f64>,
    [means, covariances]: [&Bound<'py, PyAny>; 2],
    out: &Bound<'py, PyAny>,
) -> PyResult<f64> {
    let own = Numbers::read(points, "points")?;
    let own = own.table("points")?;
    let (k, d) = (weights.len(), own.columns());
    let means =
        Numbers::read(means, "means")?.sized(&[k, d], "means")?;
    let covariances = Numbers::read(covariances, "covariances")?
        .sized(&[k, d, d], "covariances")?;
    let mut out = writable(out, "out", &[own.rows(), k])?;
    let mixture = Mixture { weights, means, covariances };
    expect(own, &mixture, out.as_slice_mut()?).map_err(value_error)
}
