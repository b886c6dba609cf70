//! Distances by the structure that suits the points.

use super::grid::Grid;
use super::{Points, simd, tree};

/// Pairs up to which brute force is done before a structure is built.
const FEW_PAIRS: usize = 4096;

/// Points in the cell of an average point from which a grid loses to a tree.
const CROWDED: u64 = 96;

/// One point in so many may lie outside the grid; from there on, rings are walked in vain.
const OUTSIDE: usize = 8;

/// What [`auto`] may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// [`simd`](super::simd).
    BruteForce,
    /// [`grid`](super::grid).
    Grid,
    /// [`tree`](super::tree).
    Tree,
}

#[allow(clippy::large_enum_variant, reason = "there is one at a time")]
enum Choice {
    BruteForce,
    Grid(Grid),
    Tree,
}

/// Finds the nearest points by brute force, grid or tree.
///
/// Idea: a grid tells by its cells' counts how unevenly the points are spread. Where most share few cells, or where many of the
/// points that ask are outside, a tree is built instead.
/// Cost: that of the method chosen, and of a grid built in vain.
/// Loses: to [`tree`] by the time of that grid, where points cluster.
/// Source: the counts of an adaptive grid, ours.
// #region auto
pub fn auto(points: Points, other: Points) -> Vec<f64> {
    match choose(points, other) {
        Choice::BruteForce => simd(points, other),
        Choice::Grid(grid) => grid.distances(points),
        Choice::Tree => tree(points, other),
    }
}
// #endregion auto

/// What [`auto`] takes for these points, at the cost of a grid.
pub fn chosen(points: Points, other: Points) -> Method {
    match choose(points, other) {
        Choice::BruteForce => Method::BruteForce,
        Choice::Grid(_) => Method::Grid,
        Choice::Tree => Method::Tree,
    }
}

// #region choose
fn choose(points: Points, other: Points) -> Choice {
    if points.len().saturating_mul(other.len()) <= FEW_PAIRS {
        return Choice::BruteForce;
    }
    let grid = Grid::new(other);
    let outside = points.iter().filter(|&here| !grid.covers(here));
    let strays = outside.count() > points.len() / OUTSIDE;
    if strays || grid.crowding() > CROWDED {
        return Choice::Tree;
    }
    Choice::Grid(grid)
}
// #endregion choose
