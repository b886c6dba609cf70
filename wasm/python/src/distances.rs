//! Distances for Python: how far is the nearest point of another set?

mod coordinates;

use kernels::distances::{self as methods, InvalidInput, Points};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
#[cfg(feature = "stubs")]
use pyo3::{PyTypeInfo, inspect::PyStaticExpr, types::PyString};

use coordinates::Sets;

/// Nearest distances between two sets of points of the plane.
#[pymodule]
pub mod distances {
    use kernels::distances as methods;
    use pyo3::prelude::*;

    use super::coordinates::{Coordinates, Doubles, Sets};
    use super::{Method, search};

    /// The distance from each point to the nearest of the others, as an `array('d')`; other Python threads go on meanwhile.
    // #region nearest
    #[pyfunction]
    #[pyo3(
        signature = (xs, ys, other_xs, other_ys, *, method = Method::Auto),
        text_signature = "(xs, ys, other_xs, other_ys, *, method='auto')"
    )]
    fn nearest(
        py: Python<'_>,
        xs: Coordinates,
        ys: Coordinates,
        other_xs: Coordinates,
        other_ys: Coordinates,
        method: Method,
    ) -> PyResult<Doubles> {
        let sets = Sets { xs, ys, other_xs, other_ys };
        search(py, &sets, |points, others| method.find(points, others))
            .map(Doubles)
    }
    // #endregion nearest

    /// As `nearest`, by all of the machine's threads. Natively only.
    #[cfg(not(target_family = "wasm"))]
    #[pyfunction]
    #[pyo3(
        signature = (xs, ys, other_xs, other_ys, *, method = Method::Auto),
        text_signature = "(xs, ys, other_xs, other_ys, *, method='auto')"
    )]
    fn nearest_parallel(
        py: Python<'_>,
        xs: Coordinates,
        ys: Coordinates,
        other_xs: Coordinates,
        other_ys: Coordinates,
        method: Method,
    ) -> PyResult<Doubles> {
        let sets = Sets { xs, ys, other_xs, other_ys };
        search(py, &sets, |points, others| {
            super::parallel::find(method, points, others)
        })
        .map(Doubles)
    }

    /// As `nearest`, of lists of pairs and as a list: every number is taken out of its object, and put into one.
    #[pyfunction]
    fn nearest_of_pairs(
        py: Python<'_>,
        points: Vec<(f64, f64)>,
        others: Vec<(f64, f64)>,
    ) -> PyResult<Vec<f64>> {
        let sets = Sets::from_pairs(points, others);
        search(py, &sets, methods::auto)
    }
}

/// Checks the points, and looks for the nearest with the GIL released.
fn search(
    py: Python<'_>,
    sets: &Sets,
    find: impl Fn(Points, Points) -> Vec<f64> + Send + Sync,
) -> PyResult<Vec<f64>> {
    let find = || {
        let (points, others) = sets.points()?;
        methods::validate(points, others)?;
        Ok(find(points, others))
    };
    py.detach(find).map_err(|error: InvalidInput| {
        PyValueError::new_err(error.to_string())
    })
}

/// How the nearest points are looked for.
#[derive(Clone, Copy, PartialEq)]
enum Method {
    Auto,
    Pairs,
    Simd,
    Grid,
    Tree,
}

impl<'py> FromPyObject<'_, 'py> for Method {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr = PyString::TYPE_HINT;

    fn extract(name: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        match name.extract::<&str>()? {
            "auto" => Ok(Self::Auto),
            "pairs" => Ok(Self::Pairs),
            "simd" => Ok(Self::Simd),
            "grid" => Ok(Self::Grid),
            "tree" => Ok(Self::Tree),
            other => Err(PyValueError::new_err(format!(
                "there is no method {other:?}; take auto, pairs, simd, grid or tree"
            ))),
        }
    }
}

impl Method {
    fn find(self, points: Points, others: Points) -> Vec<f64> {
        let find = match self {
            Self::Auto => methods::auto,
            Self::Pairs => pairs,
            Self::Simd => methods::simd,
            Self::Grid => methods::grid,
            Self::Tree => methods::tree,
        };
        find(points, others)
    }
}

/// The source's form works on pairs of coordinates.
fn pairs(points: Points, others: Points) -> Vec<f64> {
    let points: Vec<_> = points.iter().collect();
    let others: Vec<_> = others.iter().collect();
    methods::pairs(&points, &others)
}

#[cfg(not(target_family = "wasm"))]
mod parallel {
    use kernels::distances::Points;
    use rayon::prelude::*;

    use super::Method;

    /// Every thread looks for a run of the points, in a structure of its own.
    // #region rayon
    pub fn find(
        method: Method,
        points: Points,
        others: Points,
    ) -> Vec<f64> {
        let threads = rayon::current_num_threads();
        let share = points.len().div_ceil(threads).max(1);
        let xs = points.xs().par_chunks(share);
        let ys = points.ys().par_chunks(share);
        xs.zip(ys)
            .flat_map_iter(|(xs, ys)| {
                let points = Points::new(xs, ys).expect("equal chunks");
                method.find(points, others)
            })
            .collect()
    }
    // #endregion rayon
}
