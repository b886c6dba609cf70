//! Fibonacci numbers and divisors for Python: by a call each, by a call a round, by one call for all rounds.

use kernels::calls::Refused;
use pyo3::{
    exceptions::{PyOverflowError, PyValueError},
    prelude::*,
};

/// As Python's own integers refuse: `ValueError` below 0, `OverflowError` where there is no room.
fn raised(refused: Refused) -> PyErr {
    let message = refused.to_string();
    match refused {
        Refused::Negative(_) => PyValueError::new_err(message),
        Refused::TooLarge(_) => PyOverflowError::new_err(message),
    }
}

/// A count. What is beyond 64 bits is as large as they get, and refused with the large ones.
struct Count(i64);

impl<'a, 'py> FromPyObject<'a, 'py> for Count {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: pyo3::inspect::PyStaticExpr =
        <i64 as FromPyObject>::INPUT_TYPE;

    fn extract(value: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        value.extract().map(Self).or_else(|error: PyErr| {
            if !error.is_instance_of::<PyOverflowError>(value.py()) {
                return Err(error);
            }
            Ok(Self(if value.lt(0)? { i64::MIN } else { i64::MAX }))
        })
    }
}

/// An integer without its sign: a divisor has none.
struct Magnitude(u128);

impl<'a, 'py> FromPyObject<'a, 'py> for Magnitude {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: pyo3::inspect::PyStaticExpr =
        <u128 as FromPyObject>::INPUT_TYPE;

    fn extract(value: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        value
            .extract()
            .or_else(|_| {
                value.extract::<i128>().map(i128::unsigned_abs)
            })
            .map(Self)
            .map_err(|error| {
                if error.is_instance_of::<PyOverflowError>(value.py()) {
                    PyOverflowError::new_err("too large for 128 bits")
                } else {
                    error
                }
            })
    }
}

/// Two Fibonacci numbers and two divisors, by one call or by many.
#[pymodule]
pub mod calls {
    use super::{Count, Magnitude, raised};
    use kernels::calls;
    use num_bigint::BigUint;
    use pyo3::prelude::*;

    // #region fib
    /// The Fibonacci number `n`. Raises `ValueError` below 0, `OverflowError` above 186.
    #[pyfunction]
    fn fib(n: Count) -> PyResult<u128> {
        calls::fib(n.0).map_err(raised)
    }
    // #endregion fib

    /// The Fibonacci number `n`, up to 100,000, as a Python integer that grows.
    #[pyfunction]
    fn fib_big(n: Count) -> PyResult<BigUint> {
        calls::fib_big(n.0).map_err(raised)
    }

    /// The greatest common divisor of two integers of up to 128 bits, as `math.gcd` has it.
    #[pyfunction]
    fn gcd(a: Magnitude, b: Magnitude) -> u128 {
        calls::gcd(a.0, b.0)
    }

    // #region iteration
    /// A round in one call: two Fibonacci numbers and two divisors, added up.
    #[pyfunction]
    fn iteration(n: Count, m: Count) -> PyResult<u128> {
        calls::iteration(n.0, m.0).map_err(raised)
    }
    // #endregion iteration

    // #region iterations
    /// All rounds in one call, added up.
    #[pyfunction]
    fn iterations(n: Count, m: Count, rounds: Count) -> PyResult<u128> {
        calls::iterations(n.0, m.0, rounds.0).map_err(raised)
    }
    // #endregion iterations
}
