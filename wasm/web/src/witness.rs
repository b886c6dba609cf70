//! What a method looked at, for a picture of its work.

use kernels::distances::{self, Method, validate, witness};
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

use crate::floats::Float64Array;
use crate::points::Coordinates;

/// What a method looks at while it finds, for every point, the nearest other one; told by the structure that measures. For few
/// points: it keeps all pairs that were compared. Only in builds with vectors, for a picture needs one build.
#[wasm_bindgen]
pub struct Witness(distances::Witness);

#[wasm_bindgen]
impl Witness {
    /// Watches `brute`, `grid` or `tree` on two sets of points.
    ///
    /// # Errors
    /// If there is no such method, and as `ResidentPoints`.
    #[wasm_bindgen(constructor)]
    #[allow(
        clippy::similar_names,
        reason = "coordinates differ by a letter"
    )]
    pub fn new(
        method: &str,
        xs: &Float64Array,
        ys: &Float64Array,
        other_xs: &Float64Array,
        other_ys: &Float64Array,
    ) -> Result<Witness, JsError> {
        let method = match method {
            "brute" => Method::BruteForce,
            "grid" => Method::Grid,
            "tree" => Method::Tree,
            _ => {
                return Err(JsError::new(&format!(
                    "There is no method {method}: take brute, grid or tree"
                )));
            }
        };
        let points = Coordinates::new([xs, ys], ["xs", "ys"])?;
        let other = Coordinates::new(
            [other_xs, other_ys],
            ["otherXs", "otherYs"],
        )?;
        let (points, other) = (points.points(), other.points());
        validate(points, other)?;
        Ok(Self(witness(method, points, other)))
    }

    /// For each point, the index of its nearest other one; the first of those that are equally near.
    #[wasm_bindgen(getter)]
    pub fn nearest(&self) -> Vec<u32> {
        self.0.nearest.clone()
    }

    /// For each point, with how many other ones it was compared.
    #[wasm_bindgen(getter)]
    pub fn tested(&self) -> Vec<u32> {
        let count = |compared: &Vec<u32>| {
            u32::try_from(compared.len()).unwrap_or(u32::MAX)
        };
        self.0.compared.iter().map(count).collect()
    }

    /// The indices of the other points that a point was compared with, in order; empty for an index that no point has.
    pub fn compared(&self, point: usize) -> Vec<u32> {
        self.0.compared.get(point).cloned().unwrap_or_default()
    }

    /// What parts the plane, a grid's lines or a tree's cuts: x0, y0, x1, y1 of each.
    #[wasm_bindgen(getter)]
    pub fn lines(&self) -> Vec<f64> {
        self.0.lines.concat()
    }
}
