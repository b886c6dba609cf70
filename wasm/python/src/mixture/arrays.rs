//! Arrays of `NumPy` on their way into the kernels.

use kernels::mixture::Table;
use numpy::{
    BorrowError, PyArrayDyn, PyArrayMethods, PyReadonlyArrayDyn,
    PyReadwriteArrayDyn, PyUntypedArray, PyUntypedArrayMethods,
};
use pyo3::exceptions::{PyBufferError, PyTypeError, PyValueError};
use pyo3::prelude::*;

/// Doubles that Python gave, read where they lie; a copy where its rows do not lie one after the other.
///
/// Nothing else in Rust may write to them meanwhile: that is counted for each array, and refused. No code in Python does, for the GIL
/// is kept. What rust-numpy cannot see is `NumPy` itself, writing in another thread without the GIL: then the array is read half
/// written, as `NumPy`'s own functions would read it.
pub struct Numbers<'py> {
    array: PyReadonlyArrayDyn<'py, f64>,
    copy: Option<Vec<f64>>,
}

impl<'py> Numbers<'py> {
    // #region read
    /// # Errors
    /// `TypeError` for what is no array of doubles, `BufferError`
    /// for an array that is being written to.
    pub fn read(
        given: &Bound<'py, PyAny>,
        name: &str,
    ) -> PyResult<Self> {
        let array = doubles(given, name)?
            .try_readonly()
            .map_err(|error| refused(error, name))?;
        // `as_slice` takes an array by columns, too, and turns it.
        let copy = (!array.is_c_contiguous())
            .then(|| array.as_array().iter().copied().collect());
        Ok(Self { array, copy })
    }
    // #endregion read

    /// As a table, row by row.
    ///
    /// # Errors
    /// `ValueError` where it has other than two dimensions.
    pub fn table(&self, name: &str) -> PyResult<Table<'_>> {
        let &[rows, columns] = self.array.shape() else {
            return Err(PyValueError::new_err(format!(
                "{name} has {} dimensions, not 2: a row for each point",
                self.array.ndim()
            )));
        };
        Table::new(self.values()?, rows, columns)
            .map_err(super::value_error)
    }

    /// All of them, where there are as many as wanted.
    ///
    /// # Errors
    /// `ValueError` for another shape.
    pub fn sized(
        &self,
        shape: &[usize],
        name: &str,
    ) -> PyResult<Vec<f64>> {
        check_shape(self.array.shape(), shape, name)?;
        Ok(self.values()?.to_vec())
    }

    fn values(&self) -> PyResult<&[f64]> {
        match &self.copy {
            Some(copy) => Ok(copy),
            None => Ok(self.array.as_slice()?),
        }
    }
}

/// An array to be written to, of this shape and row by row.
///
/// # Errors
/// As for [`Numbers`]; `ValueError` for one of another shape, not contiguous or read-only.
pub fn writable<'py>(
    given: &Bound<'py, PyAny>,
    name: &str,
    shape: &[usize],
) -> PyResult<PyReadwriteArrayDyn<'py, f64>> {
    let array = doubles(given, name)?;
    check_shape(array.shape(), shape, name)?;
    if !array.is_c_contiguous() {
        return Err(PyValueError::new_err(format!(
            "{name} is not contiguous: pass numpy.empty({shape:?})"
        )));
    }
    array.try_readwrite().map_err(|error| refused(error, name))
}

fn check_shape(
    found: &[usize],
    wanted: &[usize],
    name: &str,
) -> PyResult<()> {
    if found == wanted {
        return Ok(());
    }
    let by = |shape: &[usize]| {
        let sizes: Vec<_> =
            shape.iter().map(usize::to_string).collect();
        sizes.join(" x ")
    };
    Err(PyValueError::new_err(format!(
        "{name} is {}, not {}",
        by(found),
        by(wanted)
    )))
}

fn doubles<'a, 'py>(
    given: &'a Bound<'py, PyAny>,
    name: &str,
) -> PyResult<&'a Bound<'py, PyArrayDyn<f64>>> {
    given.cast::<PyArrayDyn<f64>>().map_err(|_| {
        let what = given.cast::<PyUntypedArray>().map_or_else(
            |_| format!("{}", given.get_type()),
            |array| format!("an array of {}", array.dtype()),
        );
        PyTypeError::new_err(format!(
            "{name} is {what}, not an array of float64: pass numpy.asarray({name}, float)"
        ))
    })
}

fn refused(error: BorrowError, name: &str) -> PyErr {
    match error {
        BorrowError::NotWriteable => PyValueError::new_err(format!(
            "{name} is read-only: pass a copy"
        )),
        _ => PyBufferError::new_err(format!(
            "{name} is in use by a call that writes: wait for it, or pass a copy"
        )),
    }
}
