//! Coordinates on their way between Python and the kernels.

use std::borrow::Cow;
use std::ops::Deref;

use kernels::distances::{InvalidInput, Points};
use pyo3::buffer::PyBuffer;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyList, PyTuple};
#[cfg(feature = "stubs")]
use pyo3::{
    inspect::PyStaticExpr, type_hint_identifier, type_hint_subscript,
    type_hint_union,
};

/// Doubles that Python gave: `bytes` are read where they lie, for nobody can write to them. Another buffer of doubles
/// (`array('d')`, a memoryview, `NumPy`'s) is copied as one block, since others may write to it once the GIL is released; a list or a
/// tuple is taken apart number by number.
pub struct Coordinates<'py>(Cow<'py, [f64]>);

impl Deref for Coordinates<'_> {
    type Target = [f64];

    fn deref(&self) -> &[f64] {
        &self.0
    }
}

impl<'a, 'py> FromPyObject<'a, 'py> for Coordinates<'a> {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(
        type_hint_identifier!("_typeshed", "ReadableBuffer"),
        type_hint_subscript!(
            type_hint_identifier!("collections.abc", "Sequence"),
            type_hint_identifier!("builtins", "float")
        )
    );

    fn extract(given: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        if given.is_instance_of::<PyBytes>() {
            return in_place(given.extract()?).map(Self);
        }
        if given.is_instance_of::<PyList>()
            || given.is_instance_of::<PyTuple>()
        {
            return Ok(Self(Cow::Owned(given.extract()?)));
        }
        copied(given).map(|doubles| Self(Cow::Owned(doubles)))
    }
}

/// A point as Python has it: a tuple.
pub type Pair = (f64, f64);

fn parted(
    pairs: Vec<Pair>,
) -> (Coordinates<'static>, Coordinates<'static>) {
    let (xs, ys) = pairs.into_iter().unzip();
    (Coordinates(Cow::Owned(xs)), Coordinates(Cow::Owned(ys)))
}

/// Two sets of points.
pub struct Sets<'a> {
    pub xs: Coordinates<'a>,
    pub ys: Coordinates<'a>,
    pub other_xs: Coordinates<'a>,
    pub other_ys: Coordinates<'a>,
}

impl Sets<'_> {
    pub fn from_pairs(points: Vec<Pair>, others: Vec<Pair>) -> Self {
        let (xs, ys) = parted(points);
        let (other_xs, other_ys) = parted(others);
        Self { xs, ys, other_xs, other_ys }
    }

    /// The points that ask, and the others.
    pub fn points(
        &self,
    ) -> Result<(Points<'_>, Points<'_>), InvalidInput> {
        let points = Points::new(&self.xs, &self.ys)?;
        Ok((points, Points::new(&self.other_xs, &self.other_ys)?))
    }
}

fn in_place(bytes: &[u8]) -> PyResult<Cow<'_, [f64]>> {
    if !bytes.len().is_multiple_of(size_of::<f64>()) {
        return Err(PyTypeError::new_err(format!(
            "{} bytes are no whole number of doubles of 8 bytes",
            bytes.len()
        )));
    }
    Ok(match bytemuck::try_cast_slice(bytes) {
        Ok(doubles) => Cow::Borrowed(doubles),
        // An allocator may put them where no double may lie.
        Err(_) => Cow::Owned(bytemuck::pod_collect_to_vec(bytes)),
    })
}

fn copied(given: Borrowed<'_, '_, PyAny>) -> PyResult<Vec<f64>> {
    // An empty array's memory is nowhere, which a buffer of doubles may not be.
    if given.len().is_ok_and(|length| length == 0) {
        return Ok(Vec::new());
    }
    let wrong = |error: PyErr| {
        PyTypeError::new_err(format!(
            "coordinates are an array('d'), bytes, another buffer of doubles or a list of floats, not this {}: {error}",
            given.get_type()
        ))
    };
    let buffer = PyBuffer::<f64>::get(&given).map_err(wrong)?;
    if buffer.dimensions() != 1 {
        return Err(wrong(PyTypeError::new_err(format!(
            "it has {} dimensions",
            buffer.dimensions()
        ))));
    }
    buffer.to_vec(given.py()).map_err(wrong)
}

/// An `array('d')` for Python.
pub struct Doubles(pub Vec<f64>);

impl<'py> IntoPyObject<'py> for Doubles {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("array", "array"),
        type_hint_identifier!("builtins", "float")
    );

    fn into_pyobject(
        self,
        py: Python<'py>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let bytes = PyBytes::new(py, bytemuck::cast_slice(&self.0));
        py.import("array")?.getattr("array")?.call1(("d", bytes))
    }
}
