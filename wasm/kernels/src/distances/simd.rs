//! Distances by brute force in vectors.

use super::Points;
use super::lanes::{Lanes, WIDTH, scan};

/// Queries that share one walk over the other set: their coordinates and minima fill a machine's 16 registers.
const TILE: usize = 4;

/// Compares four points with two others at a time.
///
/// Idea: the others are loaded once for a tile of queries, whose coordinates and minima stay in registers.
/// Cost: O(m n) time, O(1) memory beside the result; four pairs in some ten instructions.
/// Loses: to [`grid`](super::grid) from some hundred points on; without vectors (a build without `simd128`) to nothing else.
/// Source: register blocking as in "Anatomy of high-performance matrix multiplication" (Goto & van de Geijn, 2008).
pub fn simd(points: Points, other: Points) -> Vec<f64> {
    let (xs, rest) = points.xs().as_chunks::<TILE>();
    let (ys, _) = points.ys().as_chunks::<TILE>();
    let mut distances = Vec::with_capacity(points.len());
    for (x, y) in xs.iter().zip(ys) {
        distances.extend(nearest_of_tile(x, y, other).map(f64::sqrt));
    }
    let done = points.len() - rest.len();
    for (&x, &y) in rest.iter().zip(&points.ys()[done..]) {
        let best = scan(other.xs(), other.ys(), [x, y], f64::MAX);
        distances.push(with_odd_last(best, [x, y], other).sqrt());
    }
    distances
}

/// The least squared distances of a tile's points.
fn nearest_of_tile(
    x: &[f64; TILE],
    y: &[f64; TILE],
    other: Points,
) -> [f64; TILE] {
    let (xs, ys) = (other.xs().as_chunks().0, other.ys().as_chunks().0);
    // #region simd
    let here: [_; TILE] = std::array::from_fn(|query| {
        [Lanes::splat(x[query]), Lanes::splat(y[query])]
    });
    let mut best = [Lanes::splat(f64::MAX); TILE];
    for (x, y) in xs.iter().zip(ys) {
        let (x, y) = (Lanes::load(x), Lanes::load(y));
        for (best, here) in best.iter_mut().zip(here) {
            *best = best.min(Lanes::squared(x, y, here));
        }
    }
    // #endregion simd
    std::array::from_fn(|query| {
        let here = [x[query], y[query]];
        with_odd_last(best[query].least(), here, other)
    })
}

/// The lesser of `best` and the squared distance to the last other point, where their number is odd.
fn with_odd_last(best: f64, here: [f64; 2], other: Points) -> f64 {
    if other.len().is_multiple_of(WIDTH) {
        return best;
    }
    other.iter().last().map_or(best, |there| {
        let (dx, dy) = (here[0] - there[0], here[1] - there[1]);
        best.min(dx * dx + dy * dy)
    })
}
