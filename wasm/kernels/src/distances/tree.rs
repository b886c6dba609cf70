//! Distances by a k-d tree.

use std::ops::Range;

use super::Points;
use super::lanes::{Lanes, nearer};
use super::order::{Query, by_key, narrow};
use super::watch::Watch;

mod build;
mod divide;
mod rectangle;

pub use build::Cut;
use rectangle::Rectangle;

/// Points in a leaf, whole vectors of them: scanning this many costs about as much as going down a level, the wrong guess at
/// its jump counted in.
const BUCKET: usize = 16;

/// Finds the nearest points in a tree of cuts.
///
/// Idea: halve the points across their wider side until a bucket is left. Look in the bucket on whose sides of the cuts a point
/// is, then go up, and look into the other half wherever its rectangle is nearer than the best. Points are taken bucket by
/// bucket.
/// Cost: O(n log n) time to build, about O(log n) for a point, O(m + n) memory.
/// Loses: to [`grid`](super::grid) where points are spread evenly, to [`simd`](super::simd) below some hundred points.
/// Source: Bentley (1975) and Friedman, Bentley & Finkel (1977), "An algorithm for finding best matches in logarithmic expected
/// time"; rectangles drawn tightly as in R-trees.
pub fn tree(points: Points, other: Points) -> Vec<f64> {
    let tree = Tree::new(other);
    let leaf = |here| narrow(tree.leaf(here));
    let leaves: Vec<_> = points.iter().map(leaf).collect();
    let mut distances = vec![0.0; points.len()];
    let order = by_key(points, &leaves, tree.cuts.len());
    for Query { here, index, key } in order {
        let squared = tree.nearest(key as usize, here, &mut ());
        distances[index as usize] = squared.sqrt();
    }
    distances
}

/// The cuts as a heap: the children of `i`, from 1 on, are `2 i` and `2 i + 1`. Below them are as many leaves, a bucket of the
/// points each; where points are fewer, the last leaves are empty.
pub struct Tree {
    cuts: Vec<Cut>,
    /// What holds the points below each node; of leaves after those of the cuts.
    rectangles: Vec<Rectangle>,
    size: usize,
    /// In the order of the leaves.
    xs: Vec<f64>,
    ys: Vec<f64>,
}

impl Tree {
    /// Sorts the points into the leaves.
    pub fn new(other: Points) -> Self {
        build::build(other)
    }

    /// The leaf on whose sides of the cuts a point is.
    #[inline]
    pub fn leaf(&self, here: [f64; 2]) -> usize {
        let mut node = 1;
        while let Some(cut) = self.cuts.get(node) {
            node = 2 * node + usize::from(cut.is_above(here));
        }
        node - self.cuts.len()
    }

    /// The least squared distance, the search starting in a leaf.
    #[inline]
    pub fn nearest(
        &self,
        leaf: usize,
        here: [f64; 2],
        watch: &mut impl Watch,
    ) -> f64 {
        // #region tree
        let mut node = self.cuts.len() + leaf;
        let mut best = self.nearer(node, here, f64::MAX, watch);
        while node > 1 {
            best = self.nearer(node ^ 1, here, best, watch);
            node /= 2;
        }
        // #endregion tree
        best
    }

    #[inline]
    fn nearer<W: Watch>(
        &self,
        node: usize,
        here: [f64; 2],
        best: f64,
        watch: &mut W,
    ) -> f64 {
        if self.rectangles[node].beyond(here) < best {
            return self.within(node, here, best, watch);
        }
        best
    }

    fn within<W: Watch>(
        &self,
        node: usize,
        here: [f64; 2],
        best: f64,
        watch: &mut W,
    ) -> f64 {
        let Some(cut) = self.cuts.get(node) else {
            return self.scan(
                node - self.cuts.len(),
                here,
                best,
                watch,
            );
        };
        let near = 2 * node + usize::from(cut.is_above(here));
        let best = self.nearer(near, here, best, watch);
        self.nearer(near ^ 1, here, best, watch)
    }

    #[inline]
    fn scan(
        &self,
        leaf: usize,
        here: [f64; 2],
        best: f64,
        watch: &mut impl Watch,
    ) -> f64 {
        let run = bucket(leaf);
        watch.compared(run.start..run.end.min(self.size));
        let (xs, ys) = (&self.xs[run.clone()], &self.ys[run]);
        nearer::<BUCKET>(xs, ys, here, Lanes::splat(best)).least()
    }

    /// The cuts as segments `[x0, y0, x1, y1]`, each within the part of the plane that it halves.
    pub fn segments(&self) -> Vec<[f64; 4]> {
        let mut segments = Vec::new();
        let mut parts = vec![(1, self.rectangles[1])];
        while let Some((node, part)) = parts.pop() {
            let Some(cut) = self.cuts.get(node) else { continue };
            let (below, above) = part.halves(cut);
            parts.push((2 * node, below));
            if cut.at().is_finite() {
                segments.push(part.segment(cut));
                parts.push((2 * node + 1, above));
            }
        }
        segments
    }

    /// The points in the order in which they are kept, and told of.
    pub fn order(&self) -> [&[f64]; 2] {
        [&self.xs[..self.size], &self.ys[..self.size]]
    }
}

/// Where a leaf's points are.
fn bucket(leaf: usize) -> Range<usize> {
    leaf * BUCKET..(leaf + 1) * BUCKET
}
