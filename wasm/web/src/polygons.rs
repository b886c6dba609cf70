//! Polygons that lie in wasm memory: the methods convert and copy nothing.

use kernels::polygons::{self, Found, Point, Polygon, validate};
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

use crate::floats::{Float64Array, copy_of, length_of};

/// Points and polygons in wasm memory. `free()` gives them back. Only in the build `cases`.
///
/// A method finds the smallest polygon near each point, keeps their indices, and returns the last (0 if there is no point);
/// [`ResidentPolygons::found`] gives a copy.
#[wasm_bindgen]
pub struct ResidentPolygons {
    points: Vec<Point>,
    polygons: Vec<Polygon>,
    limit: f64,
    found: Vec<u32>,
}

#[wasm_bindgen]
impl ResidentPolygons {
    /// Copies the points (x, y of each) and measures the polygons (x of all corners, then y, of each).
    ///
    /// # Errors
    /// Of the first of these: an array that is no `Float64Array`, detached or of no whole number of points or polygons; a limit that
    /// is not above 0; a point that is not finite; a polygon of fewer than three corners, or with one that is not finite.
    #[wasm_bindgen(constructor)]
    pub fn new(
        points: &Float64Array,
        polygons: &Float64Array,
        corners: usize,
        limit: f64,
    ) -> Result<ResidentPolygons, JsError> {
        let points = pieces(points, "points", 2)?;
        let points: Vec<_> = points.as_chunks().0.to_vec();
        validate(&points, limit)?;
        let polygons =
            pieces(polygons, "polygons", 2 * corners.max(1))?
                .chunks(2 * corners.max(1))
                .map(|one| {
                    let (xs, ys) = one.split_at(corners);
                    Polygon::new(xs, ys)
                })
                .collect::<Result<_, _>>()?;
        Ok(Self { points, polygons, limit, found: Vec::new() })
    }

    /// The smallest polygon near each point by two loops: `polygons::outer`.
    ///
    /// # Errors
    /// As all methods: if a point has none near.
    pub fn outer(&mut self) -> Result<u32, JsError> {
        self.find(polygons::outer)
    }

    /// The smallest polygon near each point in vectors: `polygons::simd`.
    ///
    /// # Errors
    /// If a point has none near.
    pub fn simd(&mut self) -> Result<u32, JsError> {
        self.find(polygons::simd)
    }

    /// The smallest polygon near each point by an index over the centres: `polygons::index`.
    ///
    /// # Errors
    /// If a point has none near.
    pub fn index(&mut self) -> Result<u32, JsError> {
        self.find(polygons::index)
    }

    /// A copy of what the last method found, an index for every point; empty before the first.
    pub fn found(&self) -> Vec<u32> {
        self.found.clone()
    }
}

impl ResidentPolygons {
    fn find(
        &mut self,
        method: fn(&[Point], &[Polygon], f64) -> Found,
    ) -> Result<u32, JsError> {
        self.found = method(&self.points, &self.polygons, self.limit)?;
        Ok(self.found.last().copied().unwrap_or_default())
    }
}

/// A copy of an array that has so many numbers for each of its items.
fn pieces(
    array: &Float64Array,
    name: &str,
    each: usize,
) -> Result<Vec<f64>, JsError> {
    let length = length_of(array, name)?;
    if length.is_multiple_of(each) {
        return copy_of(array);
    }
    Err(JsError::new(&format!(
        "{name} has {length} numbers, which is no whole number of items of {each}"
    )))
}
