//! One axis of a grid.

use alloc::vec;
use alloc::vec::Vec;
use core::ops::Range;

/// The cells along an axis.
///
/// Where cells end is known from the points in them, not from the cells' computed edges: a coordinate of the set is exact,
/// so that rounding cannot make a bound too large.
pub struct Axis {
    cells: usize,
    least: f64,
    cells_per_unit: f64,
    /// The greatest coordinate in cells up to two before each, and up to the last two.
    up_to: Vec<f64>,
    /// The least coordinate in cells from each on, and from two behind the last.
    from: Vec<f64>,
}

impl Axis {
    /// Parts the extent of the coordinates into cells, at least one.
    #[allow(
        clippy::cast_precision_loss,
        reason = "a rounded scale does"
    )]
    pub fn new(values: &[f64], cells: usize) -> Self {
        let [least, greatest] = bounds(values);
        let mut axis = Self {
            cells,
            least,
            cells_per_unit: cells as f64 / (greatest - least),
            up_to: vec![f64::NEG_INFINITY; cells + 2],
            from: vec![f64::INFINITY; cells + 2],
        };
        for &value in values {
            let cell = axis.cell(value);
            axis.up_to[cell + 2] = greater(axis.up_to[cell + 2], value);
            axis.from[cell] = lesser(axis.from[cell], value);
        }
        for cell in 1..cells {
            axis.up_to[cell + 2] =
                greater(axis.up_to[cell + 2], axis.up_to[cell + 1]);
            let mirror = cells - 1 - cell;
            axis.from[mirror] =
                lesser(axis.from[mirror], axis.from[mirror + 1]);
        }
        axis
    }

    /// Number of cells.
    pub fn cells(&self) -> usize {
        self.cells
    }

    /// The cell of a coordinate, or the nearest to it; greater coordinates never have lesser cells.
    #[inline]
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the conversion saturates, and NaN becomes 0"
    )]
    pub fn cell(&self, value: f64) -> usize {
        let cell = (value - self.least) * self.cells_per_unit;
        (cell as usize).min(self.cells - 1)
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

    /// How far the nearest coordinate is that lies more than `ring` cells from the value's `cell`; infinite if none does.
    #[inline]
    pub fn gap(&self, value: f64, cell: usize, ring: usize) -> f64 {
        let below = (cell + 1).checked_sub(ring);
        let below = below.and_then(|cell| self.up_to.get(cell));
        let below = below.copied().unwrap_or(f64::NEG_INFINITY);
        let above = self.from.get(cell + ring + 1);
        let above = above.copied().unwrap_or(f64::INFINITY);
        lesser(value - below, above - value)
    }

    /// How far the nearest coordinates are, below and above, that lie more than a cell from the value's `cell`; infinite if none does.
    #[inline]
    pub fn gaps(&self, value: f64, cell: usize) -> [f64; 2] {
        [value - self.up_to[cell], self.from[cell + 2] - value]
    }

    /// Where cells end, as far as rounding lets them: for a picture.
    #[allow(
        clippy::cast_precision_loss,
        reason = "a rounded edge does"
    )]
    pub fn edges(&self) -> Vec<f64> {
        let edge =
            |cell| self.least + cell as f64 / self.cells_per_unit;
        (0..=self.cells).map(edge).collect()
    }

    /// How far a value is from the extent of the coordinates; 0 within.
    #[inline]
    pub fn outside(&self, value: f64) -> f64 {
        let greatest = self.up_to[self.cells + 1];
        greater(greater(self.least - value, value - greatest), 0.0)
    }
}

/// The difference of the greatest and the least; negative without values.
pub fn extent(values: &[f64]) -> f64 {
    let [least, greatest] = bounds(values);
    greatest - least
}

fn bounds(values: &[f64]) -> [f64; 2] {
    let values = values.iter().copied();
    [
        values.clone().fold(f64::INFINITY, lesser),
        values.fold(f64::NEG_INFINITY, greater),
    ]
}

/// The lesser; `f64::min` asks for NaN as well, which takes WebAssembly several instructions.
fn lesser(left: f64, right: f64) -> f64 {
    if right < left { right } else { left }
}

/// The greater; see [`lesser`].
fn greater(left: f64, right: f64) -> f64 {
    if right > left { right } else { left }
}
