//! Polygons for Python: which is the smallest of the polygons near a point?
//!
//! The steps of a ladder, from a loop that Python calls for each point to the whole search. Each is written as somebody would who
//! takes this step and no other.

#[cfg(not(target_family = "wasm"))]
mod arrays;
mod class;

use kernels::polygons::{Found, InvalidInput, Point, validate};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

/// The smallest polygon near a point.
#[pymodule]
pub mod polygons {
    use kernels::polygons as methods;
    use pyo3::prelude::*;
    use pyo3::types::PyList;

    #[cfg(not(target_family = "wasm"))]
    #[pymodule_export]
    use super::arrays::close_of_arrays;
    #[pymodule_export]
    use super::class::{Polygon, close_by_class, close_in_place};

    /// The indices of the polygons, objects of Python, whose centre is nearer than the limit.
    // #region close-of-tuples
    #[pyfunction]
    fn close_of_tuples(
        polygons: Vec<Bound<'_, PyAny>>,
        point: (f64, f64),
        limit: f64,
    ) -> PyResult<Vec<usize>> {
        let mut close = Vec::new();
        for (index, polygon) in polygons.iter().enumerate() {
            let (x, y): (f64, f64) =
                polygon.getattr("centre")?.extract()?;
            if (x - point.0).hypot(y - point.1) < limit {
                close.push(index);
            }
        }
        Ok(close)
    }
    // #endregion close-of-tuples

    /// The index of the smallest polygon near each point, by two loops.
    #[pyfunction]
    fn outer(
        points: Vec<[f64; 2]>,
        polygons: &Bound<'_, PyList>,
        limit: f64,
    ) -> PyResult<Vec<u32>> {
        super::search(methods::outer, &points, polygons, limit)
    }

    /// As `outer`, in vectors.
    #[pyfunction]
    fn simd(
        points: Vec<[f64; 2]>,
        polygons: &Bound<'_, PyList>,
        limit: f64,
    ) -> PyResult<Vec<u32>> {
        super::search(methods::simd, &points, polygons, limit)
    }

    /// As `outer`, by an index over the centres.
    #[pyfunction]
    fn index(
        points: Vec<[f64; 2]>,
        polygons: &Bound<'_, PyList>,
        limit: f64,
    ) -> PyResult<Vec<u32>> {
        super::search(methods::index, &points, polygons, limit)
    }
}

/// Checks the points, takes the polygons out of their objects, and looks for the smallest.
fn search(
    method: fn(&[Point], &[kernels::polygons::Polygon], f64) -> Found,
    points: &[Point],
    polygons: &Bound<'_, pyo3::types::PyList>,
    limit: f64,
) -> PyResult<Vec<u32>> {
    validate(points, limit).map_err(refused)?;
    let polygons: Vec<_> = polygons
        .iter()
        .map(|object| {
            let polygon = object.cast::<class::Polygon>()?;
            Ok(polygon.get().measured)
        })
        .collect::<PyResult<_>>()?;
    method(points, &polygons, limit).map_err(refused)
}

fn refused(error: InvalidInput) -> PyErr {
    PyValueError::new_err(error.to_string())
}
