//! Doubles for Python: how often is an element followed by its equal?

use pyo3::prelude::*;

/// How often is an element of a text followed by its equal?
#[pymodule]
pub mod doubles {
    use kernels::doubles;
    use pyo3::prelude::*;

    /// Counts equal adjacent characters of a str.
    #[pyfunction]
    fn chars(text: &str) -> usize {
        doubles::chars(text)
    }

    /// Counts equal adjacent characters of a str, in one pass.
    #[pyfunction]
    fn chars_once(text: &str) -> usize {
        doubles::chars_once(text)
    }

    /// Counts equal adjacent bytes, which are read where they lie.
    #[pyfunction]
    fn bytes(data: &[u8]) -> usize {
        doubles::bytes(data)
    }

    /// Counts equal adjacent bytes with 128-bit vectors. Only in the build `simd`.
    #[cfg(target_feature = "simd128")]
    #[pyfunction]
    fn simd(data: &[u8]) -> usize {
        doubles::simd(data)
    }
}
