//! What a method looked at, for a picture of its work.

use std::ops::Range;

use super::grid::Grid;
use super::tree::Tree;
use super::watch::Watch;
use super::{Method, Points};

/// What a method looked at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Witness {
    /// For each point, the index of its nearest other one; the first of those that are equally near.
    pub nearest: Vec<u32>,
    /// For each point, the indices of the other ones that it was compared with, in order.
    pub compared: Vec<Vec<u32>>,
    /// The segments `[x0, y0, x1, y1]` that part the plane: a grid's lines, or a tree's cuts.
    pub lines: Vec<[f64; 4]>,
}

/// Finds the nearest points by the structures that measure, and tells what they looked at. The other set must not be empty.
pub fn witness(
    method: Method,
    points: Points,
    other: Points,
) -> Witness {
    match method {
        Method::BruteForce => {
            let all =
                |_, watch: &mut Runs| watch.compared(0..other.len());
            let order = [other.xs(), other.ys()];
            watch(points, other, order, all, Vec::new())
        }
        Method::Grid => {
            let grid = Grid::new(other);
            let search = |here, watch: &mut Runs| {
                grid.nearest(here, watch);
            };
            watch(
                points,
                other,
                grid.order(),
                search,
                lines(grid.edges()),
            )
        }
        Method::Tree => {
            let tree = Tree::new(other);
            let search = |here, watch: &mut Runs| {
                tree.nearest(tree.leaf(here), here, watch);
            };
            watch(points, other, tree.order(), search, tree.segments())
        }
    }
}

type Runs = Vec<Range<usize>>;

/// Watches the search for each point; `order` has the other points as the search keeps them.
fn watch(
    points: Points,
    other: Points,
    order: [&[f64]; 2],
    search: impl Fn([f64; 2], &mut Runs),
    lines: Vec<[f64; 4]>,
) -> Witness {
    let indices = indices(other, order);
    let others: Vec<_> = other.iter().collect();
    let mut witness = Witness { lines, ..Witness::default() };
    for here in points.iter() {
        let mut runs = Runs::new();
        search(here, &mut runs);
        let mut is_compared = vec![false; others.len()];
        for place in runs.into_iter().flatten() {
            is_compared[indices[place]] = true;
        }
        let compared: Vec<_> = (0..)
            .zip(is_compared)
            .filter_map(|(index, is)| is.then_some(index))
            .collect();
        witness.nearest.push(nearest(here, &compared, &others));
        witness.compared.push(compared);
    }
    witness
}

/// The first index of the nearest among those compared with.
fn nearest(
    here: [f64; 2],
    compared: &[u32],
    others: &[[f64; 2]],
) -> u32 {
    let squared = |&index: &u32| {
        let there = others[index as usize];
        let (dx, dy) = (here[0] - there[0], here[1] - there[1]);
        dx * dx + dy * dy
    };
    let by_distance = |left: &u32, right: &u32| {
        squared(left).total_cmp(&squared(right))
    };
    compared.iter().copied().min_by(by_distance).unwrap_or_default()
}

/// The index of the point at each place of `order`. Points that are equal cannot be told apart, and are taken in turn. It looks for
/// each, which for a picture's few points is quick enough.
fn indices(other: Points, [xs, ys]: [&[f64]; 2]) -> Vec<usize> {
    let mut left: Vec<_> = other.iter().map(Some).collect();
    let is = |here: [f64; 2], there: Option<[f64; 2]>| {
        there.map(|there| there.map(f64::to_bits))
            == Some(here.map(f64::to_bits))
    };
    let mut index = |here| {
        let index = left.iter().position(|&there| is(here, there));
        let index = index.unwrap_or_default();
        left[index] = None;
        index
    };
    xs.iter().zip(ys).map(|(&x, &y)| index([x, y])).collect()
}

/// A grid's lines, from edge to edge.
fn lines([xs, ys]: [Vec<f64>; 2]) -> Vec<[f64; 4]> {
    let ends = |edges: &[f64]| Some([*edges.first()?, *edges.last()?]);
    let (Some([left, right]), Some([low, high])) =
        (ends(&xs), ends(&ys))
    else {
        return Vec::new();
    };
    let upright = xs.iter().map(|&x| [x, low, x, high]);
    let level = ys.iter().map(|&y| [left, y, right, y]);
    upright.chain(level).collect()
}
