//! The whole search by two loops.

use super::{Found, Point, Polygon, all_found, squared};

/// Looks at every pair of a point and a polygon.
///
/// Idea: the loops of the Python that it stands for, moved to where the numbers are.
/// Cost: O(m n) time, O(1) memory beside the result.
/// Loses: to [`index`](super::index) from some dozen polygons on.
/// Source: "poly-match" (ohadravid, 2023), written afresh.
///
/// # Errors
///
/// [`InvalidInput::NoneNear`](super::InvalidInput::NoneNear) for the first point with no polygon near.
// #region outer
pub fn outer(
    points: &[Point],
    polygons: &[Polygon],
    limit: f64,
) -> Found {
    let best = |&point: &Point| {
        let mut best = u32::MAX;
        let mut least = f64::INFINITY;
        for (index, polygon) in (0..).zip(polygons) {
            let apart = squared(point, polygon.centre);
            if apart < limit * limit && polygon.area < least {
                (best, least) = (index, polygon.area);
            }
        }
        best
    };
    all_found(points.iter().map(best).collect())
}
// #endregion outer
