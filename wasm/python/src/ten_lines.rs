//! A whole Python module in ten lines, for a slide that takes it apart.

use pyo3::prelude::*;

/// As small as a module can be.
// #region ten-lines
#[pymodule]
pub mod ten_lines {
    use kernels::doubles;
    use pyo3::prelude::*;

    /// How many characters equal the one before?
    #[pyfunction]
    fn count_doubles(text: &str) -> usize {
        doubles::chars(text)
    }
}
// #endregion ten-lines
