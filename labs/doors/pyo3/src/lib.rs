//! PyO3: a Rust module is a Python module.

use pyo3::prelude::*;

// #region doubles
#[pymodule]
mod door_pyo3 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn doubles(data: &[u8]) -> u64 {
        kernel::doubles(data)
    }
    // #endregion doubles

    // #region fib
    #[pyfunction]
    fn fib(n: u32) -> u128 {
        kernel::fib(n)
    }
    // #endregion fib

    #[pyfunction]
    fn gcd(a: u64, b: u64) -> u64 {
        kernel::gcd(a, b)
    }
}
