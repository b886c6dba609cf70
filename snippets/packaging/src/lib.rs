//! The bindings for Python: they only translate.

mod account;

use account::Refusal;
use pyo3::exceptions::{PyOverflowError, PyValueError};
use pyo3::prelude::*;

impl From<Refusal> for PyErr {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Negative(cents) => PyValueError::new_err(format!(
                "an amount is 0 cents or more, not {cents}"
            )),
            Refusal::Overdraft { balance, asked } => {
                PyValueError::new_err(format!(
                    "the account holds {balance} cents, {asked} were asked for"
                ))
            }
            Refusal::TooMuch => PyOverflowError::new_err(
                "the balance would not fit into 64 bits",
            ),
        }
    }
}

/// Accounts in whole cents.
#[pymodule(name = "accounts")]
mod python {
    #[pymodule_export]
    use super::Account;
}

/// An account in whole cents.
#[pyclass(module = "accounts")]
struct Account(account::Account);

#[pymethods]
impl Account {
    /// Takes cents out and gives them; a `ValueError` if too few.
    fn withdraw(&mut self, cents: i64) -> Result<i64, Refusal> {
        self.0.withdraw(cents)
    }

    #[new]
    fn new(cents: i64) -> Result<Self, Refusal> {
        account::Account::open(cents).map(Self)
    }

    /// Puts cents in and gives the new balance.
    fn deposit(&mut self, cents: i64) -> Result<i64, Refusal> {
        self.0.deposit(cents)
    }

    /// What there is, in cents.
    #[getter]
    fn balance(&self) -> i64 {
        self.0.balance()
    }

    fn __repr__(&self) -> String {
        format!("Account({})", self.0.balance())
    }
}
