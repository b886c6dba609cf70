//! Sums of floats for Python: what it costs to take a list out of its objects.

use pyo3::prelude::*;

/// Sums of floats.
#[pymodule]
pub mod floats {
    use pyo3::{buffer::PyBuffer, prelude::*};

    // #region sum-list
    /// Adds the floats of a list: each is copied out of its object first.
    #[pyfunction]
    #[allow(
        clippy::needless_pass_by_value,
        reason = "the copy is the subject"
    )]
    fn sum_list(values: Vec<f64>) -> f64 {
        values.iter().sum()
    }
    // #endregion sum-list

    // #region sum-buffer
    /// Adds the doubles of an `array('d')` or another buffer, which are copied as one block.
    #[pyfunction]
    #[allow(
        clippy::needless_pass_by_value,
        reason = "an argument's type"
    )]
    fn sum_buffer(
        py: Python<'_>,
        values: PyBuffer<f64>,
    ) -> PyResult<f64> {
        Ok(values.to_vec(py)?.iter().sum())
    }
    // #endregion sum-buffer
}
