//! How a tree is built.

use alloc::vec;
use alloc::vec::Vec;

use super::super::Points;
use super::divide::divide;
use super::{BUCKET, Rectangle, Tree};

/// A cut through the plane; infinite where nothing is above.
#[derive(Clone, Copy)]
pub struct Cut {
    pub axis: usize,
    pub at: f64,
}

impl Cut {
    /// On which side to look for a point first.
    #[inline]
    pub fn is_above(&self, here: [f64; 2]) -> bool {
        let value = if self.axis == 0 { here[0] } else { here[1] };
        value >= self.at
    }
}

/// Sorts the points into the leaves.
pub fn build(other: Points) -> Tree {
    let mut points: Vec<_> = other.iter().collect();
    let leaves = points.len().div_ceil(BUCKET).next_power_of_two();
    let nothing = Cut { axis: 0, at: f64::INFINITY };
    let mut heap = Heap {
        cuts: vec![nothing; leaves],
        rectangles: vec![Rectangle::EMPTY; 2 * leaves],
    };
    let whole = Rectangle::around(&points);
    heap.cut(1, &mut points, leaves * BUCKET / 2, whole);
    // The last leaf is scanned like the others, and ends where nothing is near.
    let fill = points.len().next_multiple_of(BUCKET).max(BUCKET);
    let ordered = |axis: usize| {
        let mut values = Vec::with_capacity(fill);
        values.extend(points.iter().map(|point| point[axis]));
        values.resize(fill, f64::INFINITY);
        values
    };
    let (xs, ys) = (ordered(0), ordered(1));
    let size = points.len();
    let Heap { cuts, rectangles } = heap;
    Tree { cuts, rectangles, size, xs, ys }
}

struct Heap {
    cuts: Vec<Cut>,
    rectangles: Vec<Rectangle>,
}

impl Heap {
    /// Orders the points of a node by leaf; `half` is what the leaves below its first child hold. `part` is the part of the plane
    /// that earlier cuts left.
    fn cut(
        &mut self,
        node: usize,
        points: &mut [[f64; 2]],
        half: usize,
        part: Rectangle,
    ) {
        if node >= self.cuts.len() {
            self.rectangles[node] = Rectangle::around(points);
            return;
        }
        let axis = part.longer_axis();
        let mut cut = Cut { axis, at: f64::INFINITY };
        if points.len() > half {
            cut.at = divide(points, half, axis);
        }
        let (below, above) = part.halves(&cut);
        let (lower, upper) =
            points.split_at_mut(half.min(points.len()));
        self.cut(2 * node, lower, half / 2, below);
        if !upper.is_empty() {
            self.cut(2 * node + 1, upper, half / 2, above);
        }
        self.cuts[node] = cut;
        self.rectangles[node] = self.rectangles[2 * node]
            .with(self.rectangles[2 * node + 1]);
    }
}
