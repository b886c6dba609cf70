//! The whole search by an index over the centres.

use super::{Best, Found, Point, Polygon, all_found};
use crate::distances::order::ends;

/// Cells along an axis for each limit: with smaller ones fewer polygons are looked at in vain, but more rows of cells are walked.
const CELLS_PER_LIMIT: f64 = 2.0;

/// Looks only in the cells that the limit reaches.
///
/// Idea: sort the polygons by the cell of a uniform grid that their centre is in. Cells of a row adjoin in memory and are scanned
/// as one.
/// Cost: O(n + m k) time for k polygons in reach of a point, O(n) memory.
/// Loses: to [`outer`](super::outer) where the limit reaches most polygons.
/// Source: fixed-radius near neighbours by cells, as in "Finding all near neighbours" (Bentley, Stanat & Williams, 1977).
///
/// # Errors
///
/// [`InvalidInput::NoneNear`](super::InvalidInput::NoneNear) for the first point with no polygon near.
pub fn index(
    points: &[Point],
    polygons: &[Polygon],
    limit: f64,
) -> Found {
    if polygons.is_empty() {
        return all_found(vec![u32::MAX; points.len()]);
    }
    let grid = Grid::new(polygons, limit);
    let best = |&point: &Point| grid.best(point, limit).index;
    all_found(points.iter().map(best).collect())
}

/// Polygons sorted by cell, row after row.
struct Grid {
    columns: Axis,
    rows: Axis,
    /// Where each cell's polygons start; one more entry for the end.
    starts: Vec<u32>,
    /// With its index among those given.
    members: Vec<(u32, Polygon)>,
}

impl Grid {
    /// Sorts the polygons by counting.
    fn new(polygons: &[Polygon], limit: f64) -> Self {
        let axis = |at: usize| {
            let along = polygons.iter().map(|one| one.centre[at]);
            Axis::new(along, polygons.len(), limit)
        };
        let (columns, rows) = (axis(0), axis(1));
        let cell = |one: &Polygon| {
            let [x, y] = one.centre;
            rows.cell(y) * columns.cells + columns.cell(x)
        };
        let cells: Vec<_> = polygons.iter().map(cell).collect();
        let mut starts =
            ends(&cells, (columns.cells * rows.cells) as usize);
        let mut members = vec![(0, polygons[0]); polygons.len()];
        for ((index, &cell), &polygon) in
            (0..).zip(&cells).zip(polygons)
        {
            let start = &mut starts[cell as usize];
            *start -= 1;
            members[*start as usize] = (index, polygon);
        }
        Self { columns, rows, starts, members }
    }

    // #region index
    #[inline]
    fn best(&self, point: Point, limit: f64) -> Best {
        let [x, y] = point;
        let mut best = Best::NONE;
        let columns = self.columns.reach(x, limit);
        for row in self.rows.reach(y, limit) {
            for (index, polygon) in self.run(row, &columns) {
                best.meet(*index, polygon, point, limit);
            }
        }
        best
    }
    // #endregion index

    /// The polygons of adjoining cells of a row.
    #[inline]
    fn run(
        &self,
        row: u32,
        columns: &std::ops::RangeInclusive<u32>,
    ) -> &[(u32, Polygon)] {
        let first = row * self.columns.cells;
        let start = self.starts[(first + columns.start()) as usize];
        let end = self.starts[(first + columns.end() + 1) as usize];
        &self.members[start as usize..end as usize]
    }
}

/// The cells along an axis. A greater coordinate is never in an earlier cell, for every rounding keeps order.
struct Axis {
    cells: u32,
    least: f64,
    cells_per_unit: f64,
}

impl Axis {
    /// At most as many cells as the root of the number of polygons, so that the grid has no more cells than polygons.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "any number of cells is right; the conversion saturates"
    )]
    fn new(
        along: impl Iterator<Item = f64>,
        polygons: usize,
        limit: f64,
    ) -> Self {
        let bounds = (f64::INFINITY, f64::NEG_INFINITY);
        let (least, greatest) = along
            .fold(bounds, |(least, most), at| {
                (least.min(at), most.max(at))
            });
        let extent = greatest - least;
        let most = (polygons as f64).sqrt();
        let cells =
            (extent / limit * CELLS_PER_LIMIT).min(most).max(1.0);
        let cells = cells as u32;
        Self { cells, least, cells_per_unit: f64::from(cells) / extent }
    }

    /// The cell of a coordinate; the first or the last one of those outside.
    #[inline]
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the conversion saturates, and NaN becomes 0"
    )]
    fn cell(&self, at: f64) -> u32 {
        let cell = ((at - self.least) * self.cells_per_unit) as u32;
        cell.min(self.cells - 1)
    }

    /// The cells of all coordinates whose computed distance from here is below the limit: a difference of two doubles is rounded
    /// to below the limit only where it is below.
    #[inline]
    fn reach(
        &self,
        at: f64,
        limit: f64,
    ) -> std::ops::RangeInclusive<u32> {
        self.cell(at - limit)..=self.cell(at + limit)
    }
}
