//! Rectangles along the axes.

use super::super::lanes::Lanes;
use super::Cut;

/// A rectangle, its edges included; empty where the least is greater than the greatest.
#[derive(Clone, Copy)]
pub struct Rectangle {
    pub least: [f64; 2],
    pub greatest: [f64; 2],
}

impl Rectangle {
    /// Holds nothing, and is infinitely far away.
    pub const EMPTY: Self = Self {
        least: [f64::INFINITY; 2],
        greatest: [f64::NEG_INFINITY; 2],
    };

    /// The least that holds these points.
    pub fn around(points: &[[f64; 2]]) -> Self {
        points.iter().fold(Self::EMPTY, |around, &point| {
            around.with(Self { least: point, greatest: point })
        })
    }

    /// The least that holds both.
    #[inline]
    pub fn with(self, other: Self) -> Self {
        let least = Lanes::load(&self.least);
        let greatest = Lanes::load(&self.greatest);
        Self {
            least: least.min(Lanes::load(&other.least)).to_array(),
            greatest: greatest
                .max(Lanes::load(&other.greatest))
                .to_array(),
        }
    }

    /// No point of the rectangle is nearer than the root of this: differences, squares and sums are rounded as those of points
    /// are, and rounding keeps order.
    #[inline]
    pub fn beyond(&self, here: [f64; 2]) -> f64 {
        let here = Lanes::load(&here);
        let below = Lanes::load(&self.least).minus(here);
        let above = here.minus(Lanes::load(&self.greatest));
        let gap = below.max(above).max(Lanes::splat(0.0));
        let [x, y] = gap.times(gap).to_array();
        x + y
    }

    /// The axis along which it is longer.
    pub fn longer_axis(&self) -> usize {
        let [x, y] =
            [0, 1].map(|axis| self.greatest[axis] - self.least[axis]);
        usize::from(y > x)
    }

    /// Its parts below and above a cut.
    pub fn halves(self, cut: &Cut) -> (Self, Self) {
        let (axis, at) = (cut.axis(), cut.at());
        let (mut below, mut above) = (self, self);
        below.greatest[axis] = at.min(below.greatest[axis]);
        above.least[axis] = at;
        (below, above)
    }

    /// A cut's segment in it.
    pub fn segment(&self, cut: &Cut) -> [f64; 4] {
        let (mut from, mut to) = (self.least, self.greatest);
        from[cut.axis()] = cut.at();
        to[cut.axis()] = cut.at();
        [from[0], from[1], to[0], to[1]]
    }
}
