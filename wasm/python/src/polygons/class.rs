//! A polygon as a class of Rust, and two loops over its objects.

use kernels::polygons as kernel;
use pyo3::prelude::*;
use pyo3::types::PyList;

/// A polygon: its corners in order, its centre and its area.
#[pyclass(frozen)]
pub struct Polygon {
    #[pyo3(get)]
    xs: Vec<f64>,
    #[pyo3(get)]
    ys: Vec<f64>,
    pub measured: kernel::Polygon,
}

#[pymethods]
impl Polygon {
    /// Raises `ValueError` where the corners make no polygon.
    #[new]
    fn new(xs: Vec<f64>, ys: Vec<f64>) -> PyResult<Self> {
        let measured =
            kernel::Polygon::new(&xs, &ys).map_err(super::refused)?;
        Ok(Self { xs, ys, measured })
    }

    /// The mean of the corners.
    #[getter]
    fn centre(&self) -> (f64, f64) {
        self.measured.centre.into()
    }

    /// Of a polygon whose edges do not cross.
    #[getter]
    fn area(&self) -> f64 {
        self.measured.area
    }
}

/// The indices of the polygons whose centre is nearer than the limit. Every difference is a vector of its own.
// #region close-by-class
#[pyfunction]
pub fn close_by_class(
    polygons: Vec<PyRef<'_, Polygon>>,
    point: Vec<f64>,
    limit: f64,
) -> Vec<usize> {
    let mut close = Vec::new();
    for (index, polygon) in polygons.iter().enumerate() {
        let centre = polygon.measured.centre.to_vec();
        let apart: Vec<f64> =
            centre.iter().zip(&point).map(|(c, p)| c - p).collect();
        let squares: f64 = apart.iter().map(|d| d * d).sum();
        if squares.sqrt() < limit {
            close.push(index);
        }
    }
    close
}
// #endregion close-by-class

/// The indices of the polygons whose centre is nearer than the limit. Nothing is allocated for a polygon that is not near.
// #region close-in-place
#[pyfunction]
pub fn close_in_place(
    polygons: &Bound<'_, PyList>,
    point: [f64; 2],
    limit: f64,
) -> PyResult<Vec<usize>> {
    let mut close = Vec::new();
    for (index, polygon) in polygons.iter().enumerate() {
        let [x, y] = polygon.cast::<Polygon>()?.get().measured.centre;
        let (dx, dy) = (x - point[0], y - point[1]);
        if dx * dx + dy * dy < limit * limit {
            close.push(index);
        }
    }
    Ok(close)
}
// #endregion close-in-place
