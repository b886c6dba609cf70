//! The first step of the article: a loop in Rust over objects of Python whose centres are arrays of `NumPy`. Natively only.

use numpy::PyReadonlyArray1;
use pyo3::prelude::*;

/// The indices of the polygons, objects of Python, whose centre, an array, is nearer than the limit.
// #region close-of-arrays
#[pyfunction]
pub fn close_of_arrays(
    polygons: Vec<Bound<'_, PyAny>>,
    point: PyReadonlyArray1<'_, f64>,
    limit: f64,
) -> PyResult<Vec<usize>> {
    let mut close = Vec::new();
    for (index, polygon) in polygons.iter().enumerate() {
        let centre = polygon.getattr("centre")?;
        let centre: PyReadonlyArray1<f64> = centre.extract()?;
        let apart = centre.as_array().to_owned() - point.as_array();
        if apart.dot(&apart).sqrt() < limit {
            close.push(index);
        }
    }
    Ok(close)
}
// #endregion close-of-arrays
