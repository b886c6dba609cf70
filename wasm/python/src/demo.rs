//! What crosses the door beside results: errors, panics and output.

use pyo3::prelude::*;

/// What crosses from Rust to Python beside results.
#[pymodule]
pub mod demo {
    use pyo3::{exceptions::PyValueError, prelude::*};

    // #region errors
    /// The square root of a number that is not negative; raises `ValueError` for the others.
    #[pyfunction]
    fn checked_sqrt(x: f64) -> PyResult<f64> {
        if x < 0.0 {
            return Err(PyValueError::new_err(format!(
                "{x} has no real square root"
            )));
        }
        Ok(x.sqrt())
    }

    // #endregion errors

    /// The number of cups in an order such as `3 cups`; raises `ValueError` where that is no number.
    // #region question-mark
    #[pyfunction]
    fn cups(order: &str) -> PyResult<u32> {
        let number = order.trim_end_matches(" cups");
        Ok(number.parse()?)
    }
    // #endregion question-mark

    /// Panics: Python sees a `PanicException`, which is no `Exception`.
    #[pyfunction]
    fn panic(message: &str) {
        panic!("{message}");
    }

    // #region length
    /// The text's length in bytes: as little as a function can do.
    #[pyfunction]
    fn length(text: &str) -> usize {
        text.len()
    }
    // #endregion length

    /// Prints from Rust.
    #[pyfunction]
    #[allow(clippy::print_stdout, reason = "printing is the subject")]
    fn greet(name: &str) {
        println!("Hello {name}, from Rust");
    }
}
