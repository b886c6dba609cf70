//! What cell a point is in.

use super::super::Points;
use super::super::lanes::Lanes;
use super::super::order::narrow;
use super::axis::Axis;

/// Points in a cell, were they spread evenly: fewer make more empty cells, more make more pairs.
const POINTS_PER_CELL: usize = 1;

/// The most cells: with the border around them their number fits into a `u32`. The border is largest around a single column,
/// where it makes three of it.
const MOST_CELLS: usize = u32::MAX as usize / 3 - 2;

/// The cells of a rectangle. Both coordinates of a point are reckoned with at once.
pub struct Frame {
    pub columns: Axis,
    pub rows: Axis,
    least: Lanes,
    cells_per_unit: Lanes,
    last: [u32; 2],
}

impl Frame {
    /// Parts the rectangle that holds the points into cells that are about square.
    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "any number of cells is right; the conversion saturates"
    )]
    pub fn new(points: Points) -> Self {
        let [xs, ys] = bounds(points);
        let cells = cells_for(points.len());
        let shape = (xs[1] - xs[0]) / (ys[1] - ys[0]);
        let columns = (cells as f64 * shape).sqrt() as usize;
        let columns = columns.clamp(1, cells);
        let rows = cells / columns;
        let (columns, rows) =
            (Axis::new(xs, columns), Axis::new(ys, rows));
        Self {
            least: Lanes::of([columns.least(), rows.least()]),
            cells_per_unit: Lanes::of([
                columns.cells_per_unit(),
                rows.cells_per_unit(),
            ]),
            last: [&columns, &rows]
                .map(|axis| narrow(axis.cells() - 1)),
            columns,
            rows,
        }
    }

    /// The column and the row of a point, or the nearest to it; greater coordinates never have lesser ones.
    #[inline]
    pub fn cell(&self, here: [f64; 2]) -> [usize; 2] {
        let cells = Lanes::of(here)
            .minus(self.least)
            .times(self.cells_per_unit);
        cells.whole(self.last).map(|cell| cell as usize)
    }

    /// No point outside of the block of a point's cell and its neighbours has a lesser squared distance from it.
    #[inline]
    pub fn gap_squared(
        &self,
        here: [f64; 2],
        [column, row]: [usize; 2],
    ) -> f64 {
        let gaps = [
            Lanes::splat(here[0])
                .minus(Lanes::load(self.columns.beside(column))),
            Lanes::splat(here[1])
                .minus(Lanes::load(self.rows.beside(row))),
        ];
        let [beside, above] = gaps.map(|gap| gap.times(gap));
        beside.min(above).least()
    }

    /// Whether a point lies in the rectangle.
    pub fn covers(&self, [x, y]: [f64; 2]) -> bool {
        self.columns.covers(x) && self.rows.covers(y)
    }
}

/// Number of cells for so many points. From 1.4e9 points on, cells hold more of them, for a cell's index is a `u32`.
fn cells_for(points: usize) -> usize {
    (points / POINTS_PER_CELL).clamp(1, MOST_CELLS)
}

/// The least and the greatest of the first coordinates, and of the second ones; infinite without points.
fn bounds(points: Points) -> [[f64; 2]; 2] {
    let (mut least, mut greatest) =
        (Lanes::splat(f64::INFINITY), Lanes::splat(f64::NEG_INFINITY));
    for here in points.iter().map(Lanes::of) {
        least = least.min(here);
        greatest = greatest.max(here);
    }
    let (least, greatest) = (least.to_array(), greatest.to_array());
    [[least[0], greatest[0]], [least[1], greatest[1]]]
}

#[cfg(test)]
mod tests {
    extern crate std;

    use proptest::prelude::*;
    use std::vec::Vec;

    use super::{Frame, Points, cells_for};

    /// From subnormal to large, and near to each other at a distance from 0.
    fn coordinate() -> impl Strategy<Value = f64> {
        prop_oneof![
            (-1.0..1.0_f64, -1074..=509_i32)
                .prop_map(|(x, e)| x * 2_f64.powi(e)),
            -1.0..1.0_f64,
            (0..50_u64).prop_map(f64::from_bits),
            (0..50_u64).prop_map(|ulps| {
                f64::from_bits(0.1_f64.to_bits() + ulps)
            }),
        ]
    }

    /// As many points as `validate` lets through: a test has no memory for them, but their cells can be reckoned.
    fn size() -> impl Strategy<Value = u32> {
        prop_oneof![
            any::<u32>(),
            Just(u32::MAX),
            1_431_655_700..1_431_655_800_u32,
        ]
    }

    proptest! {
        #[test]
        fn every_cell_has_an_index_and_so_has_the_border(
            points in size(),
            columns in any::<prop::sample::Index>(),
            is_upright in any::<bool>(),
        ) {
            let cells = cells_for(points as usize);
            let columns =
                if is_upright { 1 } else { columns.index(cells) + 1 };
            let rows = cells / columns;
            let all = (columns as u64 + 2) * (rows as u64 + 2);
            prop_assert!(u32::try_from(all).is_ok());
        }

        #[test]
        fn no_point_lies_beyond_its_cell(
            xs in prop::collection::vec(coordinate(), 1..60),
            cell in 0..60_usize,
            ring in 0..5_usize,
        ) {
            let ys: Vec<_> = xs.iter().rev().copied().collect();
            let points = Points::new(&xs, &ys).unwrap();
            let frame = Frame::new(points);
            for here in points.iter() {
                prop_assert!(frame.covers(here));
                let found = frame.cell(here);
                for (axis, at) in [&frame.columns, &frame.rows]
                    .into_iter()
                    .zip([0, 1])
                {
                    let cell = cell.min(axis.cells() - 1);
                    prop_assert!(found[at] < axis.cells());
                    let gap = axis.gap(here[at], cell, ring);
                    if found[at].abs_diff(cell) > ring {
                        prop_assert!(gap <= 0.0);
                    }
                    let [before, behind] = *axis.beside(cell);
                    if found[at] + 1 < cell {
                        prop_assert!(here[at] <= before);
                    }
                    if found[at] > cell + 1 {
                        prop_assert!(here[at] >= behind);
                    }
                }
            }
        }
    }
}
