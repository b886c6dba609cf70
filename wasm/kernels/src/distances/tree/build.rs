//! How a tree is built.

use super::super::Points;
use super::divide::divide;
use super::{BUCKET, Rectangle, Tree};

/// A cut through the plane, across one axis: the least coordinates above it, infinite along the other axis, and along both where
/// nothing is above.
#[derive(Clone, Copy)]
pub struct Cut([f64; 2]);

impl Cut {
    const NOTHING_ABOVE: Self = Self([f64::INFINITY; 2]);

    fn across(axis: usize, at: f64) -> Self {
        let mut cut = Self::NOTHING_ABOVE;
        cut.0[axis] = at;
        cut
    }

    /// The axis that it is across.
    pub fn axis(&self) -> usize {
        usize::from(self.0[1] < self.0[0])
    }

    /// Where it is on its axis.
    pub fn at(&self) -> f64 {
        self.0[self.axis()]
    }

    /// On which side to look for a point first.
    #[inline]
    #[allow(
        clippy::needless_bitwise_bool,
        reason = "choosing the axis would be a jump that nobody foresees"
    )]
    pub fn is_above(&self, here: [f64; 2]) -> bool {
        (here[0] >= self.0[0]) | (here[1] >= self.0[1])
    }
}

/// Sorts the points into the leaves.
pub fn build(other: Points) -> Tree {
    let mut points: Vec<_> = other.iter().collect();
    let leaves = points.len().div_ceil(BUCKET).next_power_of_two();
    let mut heap = Heap {
        cuts: vec![Cut::NOTHING_ABOVE; leaves],
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
        let mut cut = Cut::NOTHING_ABOVE;
        if points.len() > half {
            cut = Cut::across(axis, divide(points, half, axis));
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
