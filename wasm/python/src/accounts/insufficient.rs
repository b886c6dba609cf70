//! An exception class with fields.

use kernels::accounts::Refusal;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

/// More was asked for than an account holds; both in cents.
#[pyclass(module = "match_kernels.accounts", extends = PyValueError, frozen)]
pub struct InsufficientFunds {
    /// What the account holds, in cents.
    #[pyo3(get)]
    balance: u64,
    /// What was asked for, in cents.
    #[pyo3(get)]
    requested: u64,
}

#[pymethods]
impl InsufficientFunds {
    #[new]
    fn new(balance: u64, requested: u64) -> Self {
        Self { balance, requested }
    }

    fn __str__(&self) -> String {
        let Self { balance, requested } = *self;
        Refusal::InsufficientFunds { balance, requested }.to_string()
    }
}
