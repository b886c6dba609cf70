//! One axis of a grid.

use std::ops::Range;

/// How much farther off a cell's edge is taken to be than it is computed, in parts of its distance from the least coordinate:
/// a million times more than what the few roundings of a coordinate's cell and of that distance come to.
const SLACK: f64 = 1e-9;

/// The cells along an axis, of equal width from the least coordinate to the greatest.
///
/// A coordinate is in the cell `(coordinate - least) * cells_per_unit`, truncated: see [`Frame`](super::frame::Frame). Every
/// rounding keeps order, so that a greater coordinate is never in an earlier cell, and a bound with [`SLACK`] that is added to
/// `least` is rounded to no coordinate's other side. Differences too small for the slack are subnormal, and exact.
pub struct Axis {
    cells: usize,
    least: f64,
    greatest: f64,
    cells_per_unit: f64,
    /// For each cell, what no coordinate more than a cell before exceeds, and what none more than a cell behind is below.
    beside: Vec<[f64; 2]>,
}

impl Axis {
    /// Parts the extent of the coordinates into cells, at least one.
    #[allow(
        clippy::cast_precision_loss,
        reason = "a rounded scale does"
    )]
    pub fn new([least, greatest]: [f64; 2], cells: usize) -> Self {
        let cells_per_unit = cells as f64 / (greatest - least);
        let mut axis = Self {
            cells,
            least,
            greatest,
            cells_per_unit,
            beside: Vec::new(),
        };
        let beside =
            |cell| [axis.before(cell, 1), axis.behind(cell, 1)];
        axis.beside = (0..cells).map(beside).collect();
        axis
    }

    /// Number of cells.
    pub fn cells(&self) -> usize {
        self.cells
    }

    /// The least coordinate.
    pub fn least(&self) -> f64 {
        self.least
    }

    /// Infinite where all coordinates are equal, or nearly.
    pub fn cells_per_unit(&self) -> f64 {
        self.cells_per_unit
    }

    /// The cells at most `ring` away.
    #[inline]
    pub fn around(&self, cell: usize, ring: usize) -> Range<usize> {
        cell.saturating_sub(ring)..(cell + ring + 1).min(self.cells)
    }

    /// The cells exactly `ring` away, as many as there are.
    pub fn sides(
        &self,
        cell: usize,
        ring: usize,
    ) -> impl Iterator<Item = usize> {
        let after =
            Some(cell + ring).filter(|&after| after < self.cells);
        cell.checked_sub(ring).into_iter().chain(after)
    }

    /// No coordinate more than `ring` cells before is greater than this.
    fn before(&self, cell: usize, ring: usize) -> f64 {
        if cell <= ring {
            return f64::NEG_INFINITY;
        }
        self.least + self.width(cell - ring) * (1.0 + SLACK)
    }

    /// No coordinate more than `ring` cells behind is less than this.
    fn behind(&self, cell: usize, ring: usize) -> f64 {
        let first = cell + ring + 1;
        if first >= self.cells {
            return f64::INFINITY;
        }
        self.least + self.width(first) * (1.0 - SLACK)
    }

    /// How far the nearest coordinate is, at least, that lies more than `ring` cells from the value's `cell`; infinite if none does.
    pub fn gap(&self, value: f64, cell: usize, ring: usize) -> f64 {
        lesser(
            value - self.before(cell, ring),
            self.behind(cell, ring) - value,
        )
    }

    /// What bounds the coordinates that lie more than a cell from a cell, before and behind.
    #[inline]
    pub fn beside(&self, cell: usize) -> &[f64; 2] {
        &self.beside[cell]
    }

    /// Where cells end, as far as rounding lets them: for a picture.
    pub fn edges(&self) -> Vec<f64> {
        let edge = |cell| self.least + self.width(cell);
        (0..=self.cells).map(edge).collect()
    }

    /// The width of so many cells.
    #[allow(clippy::cast_precision_loss, reason = "edges have slack")]
    fn width(&self, cells: usize) -> f64 {
        cells as f64 / self.cells_per_unit
    }

    /// Whether a value is in the extent of the coordinates.
    pub fn covers(&self, value: f64) -> bool {
        self.least <= value && value <= self.greatest
    }

    /// How far a value is from the extent of the coordinates; 0 within.
    pub fn outside(&self, value: f64) -> f64 {
        let (before, behind) =
            (self.least - value, value - self.greatest);
        greater(greater(before, behind), 0.0)
    }
}

/// The lesser; `f64::min` asks for NaN as well, which takes WebAssembly several instructions.
fn lesser(left: f64, right: f64) -> f64 {
    if right < left { right } else { left }
}

/// The greater; see [`lesser`].
fn greater(left: f64, right: f64) -> f64 {
    if right > left { right } else { left }
}
