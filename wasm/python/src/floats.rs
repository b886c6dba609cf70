//! Sums of floats for Python: what it costs to take a list out of its objects.

use pyo3::prelude::*;

/// Sums of floats.
#[pymodule]
pub mod floats {
    use pyo3::{buffer::PyBuffer, prelude::*};

    // #region sum-list
    /// Adds the floats of a list: each is copied out of its object first.
    #[pyfunction]
    fn sum_list(values: Vec<f64>) -> f64 {
        values.iter().sum()
    }
    // #endregion sum-list

    // #region sum-buffer
    /// Adds the doubles of an `array('d')` or another buffer, which are copied as one block.
    #[pyfunction]
    fn sum_buffer(values: &Bound<'_, PyAny>) -> PyResult<f64> {
        // An empty array's memory is nowhere, which a buffer of doubles may not be.
        if values.len()? == 0 {
            return Ok(0.0);
        }
        // Reading in place would be unsound: others may write meanwhile.
        let doubles = PyBuffer::<f64>::get(values)?;
        Ok(doubles.to_vec(values.py())?.iter().sum())
    }
    // #endregion sum-buffer
}
