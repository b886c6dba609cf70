//! Distances by a k-d tree.

use alloc::vec;
use alloc::vec::Vec;
use core::ops::Range;

use super::Points;
use super::lanes::{WIDTH, scan};
use super::root::root;

/// Points in a leaf at most: scanning this many costs about as much as going down a level.
const BUCKET: usize = 16;

/// Finds the nearest points in a balanced tree of cuts.
///
/// Idea: halve the points at the median of their wider side until a bucket is left; look on the nearer side of each cut
/// first, and on the farther only if the cut is nearer than the best.
/// Cost: O(n log n) time to build, about O(log n) for a point, O(n) memory.
/// Loses: to [`grid`](super::grid) where points are spread evenly, to [`simd`](super::simd) below some hundred points.
/// Source: Bentley (1975) and Friedman, Bentley & Finkel (1977); offsets to the cell as in Arya & Mount (1993).
pub fn tree(points: Points, other: Points) -> Vec<f64> {
    let tree = Tree::new(other);
    points.iter().map(|here| root(tree.nearest(here))).collect()
}

/// A cut through the plane: nothing beyond it is on its hither side, but both sides may touch it.
#[derive(Clone, Copy, Default)]
struct Cut {
    axis: usize,
    at: f64,
}

/// The cuts as a heap (the children of `i` are `2 i + 1` and `2 i + 2`); its leaves are runs of the points.
struct Tree {
    cuts: Vec<Cut>,
    size: usize,
    xs: Vec<f64>,
    ys: Vec<f64>,
}

/// A node on the way down: its place in the heap, its points, and how far its cell is along each axis.
#[derive(Clone)]
struct Node {
    place: usize,
    run: Range<usize>,
    offset: [f64; 2],
}

impl Tree {
    fn new(other: Points) -> Self {
        let mut points: Vec<_> = other.iter().collect();
        let size = points.len();
        let buckets = size.div_ceil(BUCKET).next_power_of_two();
        let mut cuts = vec![Cut::default(); buckets - 1];
        cut(&mut points, &mut cuts, 0);
        // A bucket is scanned in whole vectors, which may end one point later.
        points.extend(points.last().copied());
        let xs = points.iter().map(|point| point[0]).collect();
        let ys = points.iter().map(|point| point[1]).collect();
        Self { cuts, size, xs, ys }
    }

    /// The least squared distance.
    fn nearest(&self, here: [f64; 2]) -> f64 {
        let node =
            Node { place: 0, run: 0..self.size, offset: [0.0; 2] };
        self.nearer(node, here, f64::MAX)
    }

    // #region tree
    fn nearer(&self, node: Node, here: [f64; 2], best: f64) -> f64 {
        let Some(cut) = self.cuts.get(node.place) else {
            return self.scan(node.run, here, best);
        };
        let gap = here[cut.axis] - cut.at;
        let [near, mut far] = node.halves(gap < 0.0);
        far.offset[cut.axis] = gap;
        let best = self.nearer(near, here, best);
        let [dx, dy] = far.offset;
        let beyond = dx * dx + dy * dy;
        if beyond < best { self.nearer(far, here, best) } else { best }
    }
    // #endregion tree

    fn scan(
        &self,
        run: Range<usize>,
        here: [f64; 2],
        best: f64,
    ) -> f64 {
        let end = run.start + run.len().next_multiple_of(WIDTH);
        let run = run.start..end.min(self.xs.len());
        scan(&self.xs[run.clone()], &self.ys[run], here, best)
    }
}

impl Node {
    /// The child on the point's side of the cut, and the other one.
    fn halves(self, is_below: bool) -> [Self; 2] {
        let Self { place, run, offset } = self;
        let middle = run.start + run.len() / 2;
        let lower = Self {
            place: 2 * place + 1,
            run: run.start..middle,
            offset,
        };
        let upper =
            Self { place: 2 * place + 2, run: middle..run.end, offset };
        if is_below { [lower, upper] } else { [upper, lower] }
    }
}

/// Orders the points so that every cut of the heap below `place` parts a run of them in the middle.
fn cut(points: &mut [[f64; 2]], cuts: &mut [Cut], place: usize) {
    if place >= cuts.len() {
        return;
    }
    let axis = wider_axis(points);
    let middle = points.len() / 2;
    let (_, median, _) = points
        .select_nth_unstable_by(middle, |left, right| {
            left[axis].total_cmp(&right[axis])
        });
    cuts[place] = Cut { axis, at: median[axis] };
    let (lower, upper) = points.split_at_mut(middle);
    cut(lower, cuts, 2 * place + 1);
    cut(upper, cuts, 2 * place + 2);
}

/// The axis along which the points extend farther.
fn wider_axis(points: &[[f64; 2]]) -> usize {
    let extent = |axis: usize| {
        let values = points.iter().map(|point| point[axis]);
        let least = values.clone().fold(f64::INFINITY, f64::min);
        values.fold(f64::NEG_INFINITY, f64::max) - least
    };
    usize::from(extent(1) > extent(0))
}
