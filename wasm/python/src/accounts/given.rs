//! What Python hands over: an amount of money in one of several types, or many changes of a balance at once.

use kernels::accounts::{Cents, NotAnAmount};
use pyo3::buffer::PyBuffer;
use pyo3::exceptions::{PyOverflowError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{
    PyBool, PyFloat, PyInt, PyList, PyString, PyTuple, PyType,
};
#[cfg(feature = "stubs")]
use pyo3::{
    inspect::PyStaticExpr, type_hint_identifier, type_hint_subscript,
    type_hint_union,
};

/// The longest part of a value that a message repeats, in characters.
const SHOWN: usize = 40;

/// An `int` or a `float` that counts cents, or a `Decimal` or a `str` that says euros.
pub struct Amount(pub Cents);

impl<'py> FromPyObject<'_, 'py> for Amount {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(
        type_hint_identifier!("builtins", "int"),
        type_hint_identifier!("builtins", "float"),
        type_hint_identifier!("builtins", "str"),
        type_hint_identifier!("decimal", "Decimal")
    );

    fn extract(given: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        let cents = if let Ok(int) = given.cast_exact::<PyInt>() {
            of_int(&int)?
        } else {
            of_any(&given)?
        };
        cents.map(Self).map_err(|why| refused(why, &given))
    }
}

type Read = Result<Cents, NotAnAmount>;

fn of_int(int: &Bound<'_, PyInt>) -> PyResult<Read> {
    match int.extract::<i64>() {
        Ok(count) => Ok(Cents::try_from(count)),
        Err(_) if int.lt(0)? => Ok(Err(NotAnAmount::Negative)),
        Err(_) => Ok(Err(NotAnAmount::TooLarge)),
    }
}

fn of_any(given: &Bound<'_, PyAny>) -> PyResult<Read> {
    if let Ok(text) = given.cast::<PyString>() {
        // A str with half of a surrogate pair is no UTF-8, and no number.
        return Ok(text
            .to_str()
            .map_or(Err(NotAnAmount::NotDecimal), str::parse));
    }
    if let Ok(count) = given.cast::<PyFloat>() {
        return Ok(Cents::try_from(count.value()));
    }
    if given.is_instance(decimal(given.py())?)? {
        return of_decimal(given);
    }
    // True is an int as well, but nobody pays in True cents.
    match given.cast::<PyInt>() {
        Ok(int) if !given.is_instance_of::<PyBool>() => of_int(int),
        _ => Err(PyTypeError::new_err(format!(
            "an amount is an int of cents, or a Decimal or a str of euros, not {}",
            given.get_type().name()?
        ))),
    }
}

fn decimal(py: Python<'_>) -> PyResult<&Bound<'_, PyType>> {
    static DECIMAL: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    DECIMAL.import(py, "decimal", "Decimal")
}

fn of_decimal(given: &Bound<'_, PyAny>) -> PyResult<Read> {
    if !given.call_method0("is_finite")?.is_truthy()? {
        return Ok(Err(NotAnAmount::NotWhole));
    }
    let parts = given.call_method0("as_tuple")?;
    let (sign, digits, exponent): (u8, Vec<u8>, i64) =
        parts.cast::<PyTuple>()?.extract()?;
    Ok(Cents::from_decimal(sign == 1, &digits, exponent))
}

/// Says what was given, shortened.
fn refused(why: NotAnAmount, given: &Bound<'_, PyAny>) -> PyErr {
    // An int of thousands of digits has no repr.
    let shown = given.repr().map_or_else(
        |_| "one with thousands of digits".to_owned(),
        |text| text.to_string_lossy().into_owned(),
    );
    let mut short: String = shown.chars().take(SHOWN).collect();
    if short.len() < shown.len() {
        short.push('…');
    }
    let message = format!("{why}, not {short}");
    match why {
        NotAnAmount::TooLarge => PyOverflowError::new_err(message),
        _ => PyValueError::new_err(message),
    }
}

/// Changes of a balance in cents: ints in a list or a tuple, each taken out of its object, or an `array('q')`, copied as a
/// block.
pub struct Changes(pub Vec<i64>);

impl<'py> FromPyObject<'_, 'py> for Changes {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("collections.abc", "Sequence"),
        type_hint_identifier!("builtins", "int")
    );

    fn extract(given: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(list) = given.cast::<PyList>() {
            return one_by_one(list.iter());
        }
        if let Ok(tuple) = given.cast::<PyTuple>() {
            return one_by_one(tuple.iter());
        }
        let wrong = |_| {
            PyTypeError::new_err(
                "changes are ints in a list or a tuple, or in an array('q')",
            )
        };
        // An empty array's memory is nowhere, which a buffer may not be.
        if given.len().map_err(wrong)? == 0 {
            return Ok(Self(Vec::new()));
        }
        let buffer = PyBuffer::<i64>::get(&given).map_err(wrong)?;
        buffer.to_vec(given.py()).map(Self)
    }
}

fn one_by_one<'py>(
    items: impl ExactSizeIterator<Item = Bound<'py, PyAny>>,
) -> PyResult<Changes> {
    let mut changes = Vec::with_capacity(items.len());
    for item in items {
        changes.push(change(&item)?);
    }
    Ok(Changes(changes))
}

fn change(item: &Bound<'_, PyAny>) -> PyResult<i64> {
    let Ok(int) = item.cast_exact::<PyInt>() else {
        return Err(PyTypeError::new_err(format!(
            "a change is an int of cents, not {}",
            item.get_type().name()?
        )));
    };
    int.extract()
}
