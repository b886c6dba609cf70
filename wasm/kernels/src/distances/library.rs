//! Distances by a library.

use kiddo::{ImmutableKdTree, SquaredEuclidean};

use super::Points;

/// Finds the nearest points in the tree of kiddo.
///
/// Idea: what a sensible person takes first: a library that many use, in the form that it recommends for points known up front.
/// Cost: as that of [`tree`](super::tree).
/// Loses: in size, by more than all methods of this module weigh together.
/// Source: the crate kiddo.
///
/// # Panics
/// If there are more others than a `u32` counts.
// #region kiddo
pub fn kiddo(points: Points, other: Points) -> Vec<f64> {
    let other: Vec<_> = other.iter().collect();
    let tree = ImmutableKdTree::new_from_slice(&other)
        .expect("a u32 counts the others");
    let nearest = |here: [f64; 2]| {
        let query = tree.query(&here);
        let query = query.nearest_one::<SquaredEuclidean<f64>>();
        // Infinite where there is no other point.
        query.execute().distance.min(f64::MAX).sqrt()
    };
    points.iter().map(nearest).collect()
}
// #endregion kiddo
