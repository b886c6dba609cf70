//! Accounts for Python: an object that stays in Rust.

mod given;
mod insufficient;

use std::ptr;
use std::sync::{Mutex, MutexGuard, PoisonError};

use kernels::accounts::{Account as Rules, Cents, Refusal};
use pyo3::exceptions::{PyOverflowError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyTuple, PyType};

use given::{Amount, Changes};
use insufficient::InsufficientFunds;

/// Accounts in whole cents, which never hold less than nothing.
///
/// An amount is an `int` of cents, or euros in decimal as a `Decimal` or a `str`: 1234, `Decimal("12.34")` and `"12.34"` are the
/// same. A `float` counts cents as an `int` does, and has to be a whole number. Everything else is refused, and what is refused
/// changes nothing.
#[pymodule]
pub mod accounts {
    #[pymodule_export]
    use super::Account;
    #[pymodule_export]
    use super::InsufficientFunds;
}

/// The version of what `__reduce__` tells; another one is refused.
const PICKLED: i64 = 1;

/// An account. Threads may share it: each call has it alone, and no call fails because another thread is in one.
// #region class
#[pyclass(module = "match_kernels.accounts", frozen)]
struct Account(Mutex<Rules>);

#[pymethods]
impl Account {
    /// Takes an amount out, and gives it in cents.
    fn withdraw(&self, amount: Amount) -> PyResult<u64> {
        let taken = self.alone().withdraw(amount.0).map_err(refused)?;
        Ok(taken.count())
    }
    // #endregion class

    /// An account that holds this from the start.
    #[new]
    fn new(opening: Amount) -> Self {
        Self(Mutex::new(Rules::open(opening.0)))
    }

    /// Puts an amount in, and gives the new balance in cents.
    fn deposit(&self, amount: Amount) -> PyResult<u64> {
        let balance =
            self.alone().deposit(amount.0).map_err(refused)?;
        Ok(balance.count())
    }

    /// Moves an amount into another account, or nothing at all.
    fn transfer(&self, to: &Self, amount: Amount) -> PyResult<()> {
        let moved = if ptr::eq(self, to) {
            // To itself: nothing is moved, if there is as much.
            self.alone().clone().withdraw(amount.0).map(drop)
        } else {
            let (mut from, mut to) = both_alone(self, to);
            from.transfer(&mut to, amount.0)
        };
        moved.map_err(refused)
    }

    /// Goes through changes in cents, a list of ints or an `array('q')`: what is above 0 is put in, what is below is taken out.
    /// All of them, or none. Gives the new balance in cents.
    // #region apply
    fn apply(&self, changes: Changes) -> PyResult<u64> {
        let balance = self.alone().apply(changes.0).map_err(refused)?;
        Ok(balance.count())
    }
    // #endregion apply

    /// What there is, in cents.
    #[getter]
    fn balance(&self) -> u64 {
        self.cents().count()
    }

    fn __str__(&self) -> String {
        self.cents().to_string()
    }

    fn __repr__(&self) -> String {
        format!("Account('{}')", self.cents())
    }

    /// Whether they hold the same. There is no hash beside it, for the balance changes.
    fn __eq__(&self, other: &Self) -> bool {
        self.cents() == other.cents()
    }

    fn __reduce__<'py>(
        slf: &Bound<'py, Self>,
    ) -> (Bound<'py, PyType>, (u64,), (i64, u64)) {
        let balance = slf.get().balance();
        (slf.get_type(), (0,), (PICKLED, balance))
    }

    /// What pickle calls.
    fn __setstate__(&self, state: &Bound<'_, PyTuple>) -> PyResult<()> {
        let version: i64 = state.get_item(0)?.extract()?;
        if version != PICKLED {
            return Err(PyValueError::new_err(format!(
                "this pickle of an account has version {version}, and version {PICKLED} is read here: open it with the \
                 match_kernels that wrote it"
            )));
        }
        let (_, balance): (i64, Amount) = state.extract()?;
        *self.alone() = Rules::open(balance.0);
        Ok(())
    }
}

impl Account {
    /// The account for one call. A lock rather than `&mut self`, with which PyO3 refuses a call while another thread is in one:
    /// "Already borrowed", now and then, where Python has no GIL. Nobody waits for Python while holding it, so it cannot
    /// deadlock with the GIL; and a balance changes at once or not at all, so a panic leaves none half changed.
    fn alone(&self) -> MutexGuard<'_, Rules> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn cents(&self) -> Cents {
        self.alone().balance()
    }
}

/// Two accounts for one call. The one at the lower address is always locked first, so that two opposite transfers at the same
/// time never wait for each other.
fn both_alone<'a>(
    first: &'a Account,
    second: &'a Account,
) -> (MutexGuard<'a, Rules>, MutexGuard<'a, Rules>) {
    if ptr::from_ref(first) < ptr::from_ref(second) {
        let locked = first.alone();
        (locked, second.alone())
    } else {
        let locked = second.alone();
        (first.alone(), locked)
    }
}

fn refused(refusal: Refusal) -> PyErr {
    match refusal {
        Refusal::InsufficientFunds { balance, requested } => {
            PyErr::new::<InsufficientFunds, _>((balance, requested))
        }
        Refusal::TooMuch => {
            PyOverflowError::new_err(refusal.to_string())
        }
    }
}
