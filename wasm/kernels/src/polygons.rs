//! Polygons: for every point of the plane, which is the smallest of the polygons near it?
//!
//! The problem is that of "poly-match" (ohadravid, 2023). A polygon is near where its centre, the mean of its corners, is nearer
//! than a limit; of several that are equally small, the first counts. A distance is compared by its square, `dx * dx + dy * dy`.
//!
//! [`validate`] refuses points that cannot be answered for; the methods take its word and do not check. A point with no polygon
//! near has no answer, and every method says so.
//!
//! ```
//! use kernels::polygons::{self, Polygon};
//!
//! let square = Polygon::new(&[0.0, 2.0, 2.0, 0.0], &[0.0, 0.0, 2.0, 2.0])?;
//! let triangle = Polygon::new(&[4.0, 5.0, 4.0], &[0.0, 0.0, 1.0])?;
//! let points = [[1.0, 1.0], [4.0, 0.0]];
//! polygons::validate(&points, 2.0)?;
//! assert_eq!(polygons::index(&points, &[square, triangle], 2.0)?, [0, 1]);
//! # Ok::<(), polygons::InvalidInput>(())
//! ```

mod index;
mod outer;
mod polygon;
mod simd;
mod validate;

pub use index::index;
pub use outer::outer;
pub use polygon::Polygon;
pub use simd::simd;
pub use validate::{InvalidInput, LARGEST, validate};

/// A place in the plane, `[x, y]`.
pub type Point = [f64; 2];

/// The index of the best polygon for each point, or what is wrong.
pub type Found = Result<Vec<u32>, InvalidInput>;

/// The squared distance.
#[inline]
fn squared(here: Point, there: Point) -> f64 {
    let (dx, dy) = (here[0] - there[0], here[1] - there[1]);
    dx * dx + dy * dy
}

/// The smallest of the polygons that a point has met near it.
#[derive(Clone, Copy)]
struct Best {
    /// `u32::MAX` before the first.
    index: u32,
    area: f64,
}

impl Best {
    const NONE: Self = Self { index: u32::MAX, area: f64::INFINITY };

    /// Keeps the polygon if it is near and smaller, or as small and earlier. The area is looked at first: seldom is one less.
    #[inline]
    fn meet(
        &mut self,
        index: u32,
        polygon: &Polygon,
        point: Point,
        limit: f64,
    ) {
        let is_better = (polygon.area, index) < (self.area, self.index);
        if is_better && squared(point, polygon.centre) < limit * limit {
            *self = Self { index, area: polygon.area };
        }
    }
}

/// What the points have found.
fn all_found(best: Vec<u32>) -> Found {
    match best.iter().position(|&index| index == u32::MAX) {
        Some(index) => Err(InvalidInput::NoneNear { index }),
        None => Ok(best),
    }
}
