//! Distances by brute force: every pair is looked at.

use super::Points;

/// Finds the nearest of all pairs of points.
///
/// Idea: compare squared distances and take one square root at the end; the form that the source uses.
/// Cost: O(m n) time, O(1) memory beside the result.
/// Loses: to [`simd`](super::simd) at any size worth timing, to [`grid`](super::grid) from some hundred points on.
/// Source: "pyo3-example-distances" (bast, 2021), written afresh.
// #region pairs
pub fn pairs(points: &[[f64; 2]], other: &[[f64; 2]]) -> Vec<f64> {
    let nearest = |point: &[f64; 2]| {
        let mut best = f64::MAX;
        for there in other {
            let dx = point[0] - there[0];
            let dy = point[1] - there[1];
            best = best.min(dx * dx + dy * dy);
        }
        best.sqrt()
    };
    points.iter().map(nearest).collect()
}
// #endregion pairs

/// Finds the nearest of all pairs, the coordinates in arrays of their own.
///
/// Idea: neighbours in memory are what a vector wants to load, so the compiler is free to use vectors.
/// Cost: O(m n) time, O(1) memory beside the result.
/// Loses: to [`simd`](super::simd), since a minimum of doubles keeps its order and does not become vectors by itself.
/// Source: the structure of arrays, folklore.
// #region arrays
pub fn arrays(points: Points, other: Points) -> Vec<f64> {
    let nearest = |[x, y]: [f64; 2]| {
        let squares = other.iter().map(|there| {
            let (dx, dy) = (x - there[0], y - there[1]);
            dx * dx + dy * dy
        });
        squares.fold(f64::MAX, f64::min).sqrt()
    };
    points.iter().map(nearest).collect()
}
// #endregion arrays
