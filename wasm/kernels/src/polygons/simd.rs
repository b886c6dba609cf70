//! The whole search, in vectors.

use super::{Best, Found, Point, Polygon, all_found};
use crate::distances::lanes::Lanes;

/// Polygons whose areas are compared in one turn: four vectors.
const TURN: usize = 8;

/// Asks for the area first, of eight polygons at a time, and for the distance only where an area would be the least so far.
///
/// Idea: once a small polygon is found near, few are smaller, so that nearly all turns end after one comparison and a jump that
/// the machine foresees.
/// Cost: O(m n) time, O(n) memory.
/// Loses: to [`index`](super::index) from some hundred polygons on.
/// Source: ours.
///
/// # Errors
///
/// [`InvalidInput::NoneNear`](super::InvalidInput::NoneNear) for the first point with no polygon near.
pub fn simd(
    points: &[Point],
    polygons: &[Polygon],
    limit: f64,
) -> Found {
    let (turns, rest) = polygons.as_chunks::<TURN>();
    let areas: Vec<_> =
        turns.iter().map(|turn| turn.map(|one| one.area)).collect();
    // #region simd
    let best = |&point: &Point| {
        let mut best = Best::NONE;
        let mut first = 0;
        for (areas, turn) in areas.iter().zip(turns) {
            if least(areas) < best.area {
                for (index, polygon) in (first..).zip(turn) {
                    best.meet(index, polygon, point, limit);
                }
            }
            first += 8;
        }
        for (index, polygon) in (first..).zip(rest) {
            best.meet(index, polygon, point, limit);
        }
        best.index
    };
    // #endregion simd
    all_found(points.iter().map(best).collect())
}

/// The least of the areas.
#[inline]
fn least(areas: &[f64; TURN]) -> f64 {
    let (vectors, _) = areas.as_chunks();
    let first = Lanes::splat(f64::INFINITY);
    vectors
        .iter()
        .fold(first, |least, areas| least.min(Lanes::load(areas)))
        .least()
}
