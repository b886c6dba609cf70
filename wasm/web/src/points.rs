//! Points that lie in wasm memory: the methods convert and copy nothing.

use kernels::distances::{
    self, Method, Points, validate, working_bytes,
};
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

use crate::floats::{
    Float64Array, copy_of, length_of, no_room, with_room,
};

/// Two sets of points in wasm memory: points that ask, and others that they measure to. `free()` gives them back.
///
/// A method finds the distance from every point to the nearest other one, keeps them all, and returns the last (0 if there is
/// none); [`ResidentPoints::distances`] gives a copy.
#[wasm_bindgen]
pub struct ResidentPoints {
    points: Coordinates,
    other: Coordinates,
    /// The points as `pairs` takes them; empty until it is called.
    point_pairs: Vec<[f64; 2]>,
    other_pairs: Vec<[f64; 2]>,
    found: Vec<f64>,
}

#[wasm_bindgen]
impl ResidentPoints {
    /// Copies the coordinates into wasm memory, and makes room there for what the methods need.
    ///
    /// # Errors
    /// Of the first of these: an array that is no `Float64Array`, or detached; sets with more coordinates of one kind; points that do
    /// not fit into wasm memory with what the methods need (nothing is allocated then); a coordinate that is NaN, infinite or too
    /// large (says the set and the index); an empty other set.
    #[wasm_bindgen(constructor)]
    #[allow(
        clippy::similar_names,
        reason = "coordinates differ by a letter"
    )]
    pub fn new(
        xs: &Float64Array,
        ys: &Float64Array,
        other_xs: &Float64Array,
        other_ys: &Float64Array,
    ) -> Result<ResidentPoints, JsError> {
        let (set, other_set) = ([xs, ys], [other_xs, other_ys]);
        let names = [["xs", "ys"], ["otherXs", "otherYs"]];
        make_room(
            size_of_set(set, names[0])?,
            size_of_set(other_set, names[1])?,
        )?;
        let resident = Self {
            points: Coordinates::new(set, names[0])?,
            other: Coordinates::new(other_set, names[1])?,
            point_pairs: Vec::new(),
            other_pairs: Vec::new(),
            found: Vec::new(),
        };
        validate(resident.points.points(), resident.other.points())?;
        Ok(resident)
    }

    /// The nearest by brute force over an array of pairs: `distances::pairs`. The first call makes that array.
    ///
    /// # Errors
    /// If there is no room for the array of pairs.
    pub fn pairs(&mut self) -> Result<f64, JsError> {
        if self.other_pairs.is_empty() {
            self.point_pairs = self.points.pairs()?;
            self.other_pairs = self.other.pairs()?;
        }
        self.found = Vec::new();
        self.found =
            distances::pairs(&self.point_pairs, &self.other_pairs);
        Ok(self.last())
    }

    /// The nearest by brute force: `distances::arrays`.
    pub fn arrays(&mut self) -> f64 {
        self.find(distances::arrays)
    }

    /// The nearest by brute force in vectors: `distances::simd`. Only where there are vectors.
    #[cfg(target_feature = "simd128")]
    pub fn simd(&mut self) -> f64 {
        self.find(distances::simd)
    }

    /// The nearest by a uniform grid: `distances::grid`.
    pub fn grid(&mut self) -> f64 {
        self.find(distances::grid)
    }

    /// The nearest by a k-d tree: `distances::tree`.
    pub fn tree(&mut self) -> f64 {
        self.find(distances::tree)
    }

    /// The nearest by the tree of a library: `distances::kiddo`. Only in the build `kiddo`; takes memory beyond what was made room for.
    #[cfg(feature = "kiddo")]
    pub fn kiddo(&mut self) -> f64 {
        self.find(distances::kiddo)
    }

    /// The nearest by what suits the points: `distances::auto`.
    pub fn auto(&mut self) -> f64 {
        self.find(distances::auto)
    }

    /// What `auto` takes for these points: `brute force`, `grid` or `tree`.
    #[wasm_bindgen(
        unchecked_return_type = "'brute force' | 'grid' | 'tree'"
    )]
    pub fn chosen(&self) -> String {
        let (points, other) =
            (self.points.points(), self.other.points());
        let name = match distances::chosen(points, other) {
            Method::BruteForce => "brute force",
            Method::Grid => "grid",
            Method::Tree => "tree",
        };
        name.to_owned()
    }

    /// A copy of what the last method found, a distance for every point; empty before the first.
    pub fn distances(&self) -> Vec<f64> {
        self.found.clone()
    }
}

impl ResidentPoints {
    fn find(&mut self, method: fn(Points, Points) -> Vec<f64>) -> f64 {
        // Given back before the method asks for as much.
        self.found = Vec::new();
        self.found = method(self.points.points(), self.other.points());
        self.last()
    }

    fn last(&self) -> f64 {
        self.found.last().copied().unwrap_or_default()
    }
}

/// Coordinates of a set, as many of one kind as of the other.
pub struct Coordinates {
    pub xs: Vec<f64>,
    pub ys: Vec<f64>,
}

impl Coordinates {
    /// Copies a set into wasm memory.
    ///
    /// # Errors
    /// If its arrays are no `Float64Array`, detached, of unequal lengths, or too long.
    pub fn new(
        [xs, ys]: [&Float64Array; 2],
        names: [&str; 2],
    ) -> Result<Self, JsError> {
        size_of_set([xs, ys], names)?;
        Ok(Self { xs: copy_of(xs)?, ys: copy_of(ys)? })
    }

    /// The set, as kernels take it.
    pub fn points(&self) -> Points<'_> {
        let Ok(points) = Points::new(&self.xs, &self.ys) else {
            unreachable!("lengths are compared before they are copied")
        };
        points
    }

    fn pairs(&self) -> Result<Vec<[f64; 2]>, JsError> {
        let mut pairs = with_room(self.xs.len())?;
        pairs.extend(self.points().iter());
        Ok(pairs)
    }
}

/// The number of points of a set, of which nothing is in wasm memory yet.
fn size_of_set(
    [xs, ys]: [&Float64Array; 2],
    [xs_name, ys_name]: [&str; 2],
) -> Result<usize, JsError> {
    let size = length_of(xs, xs_name)?;
    let other_size = length_of(ys, ys_name)?;
    if size == other_size {
        return Ok(size);
    }
    Err(JsError::new(&format!(
        "{xs_name} has {size} values but {ys_name} has {other_size}: a point needs one of each"
    )))
}

/// Takes all that the points and the methods need from the engine at once, or nothing: no method runs out of memory later.
fn make_room(points: usize, other: usize) -> Result<(), JsError> {
    // Two coordinates each, and a copy of the result.
    let all = points as u64 + other as u64;
    let bytes = (16 * all + 8 * points as u64)
        .saturating_add(working_bytes(points, other));
    let room = usize::try_from(bytes)
        .is_ok_and(|bytes| with_room::<u8>(bytes).is_ok());
    if room {
        return Ok(());
    }
    let all = usize::try_from(all).unwrap_or(usize::MAX);
    Err(no_room(all, "points", bytes))
}
