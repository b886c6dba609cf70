//! Distances by a uniform grid.

use alloc::vec;
use alloc::vec::Vec;

use super::Points;
use super::lanes::{WIDTH, scan};
use super::root::root;

mod axis;

use axis::Axis;

/// Points in a cell, were they spread evenly: fewer make more empty cells, more make more pairs.
const POINTS_PER_CELL: usize = 2;

/// Finds the nearest points in the cells around.
///
/// Idea: sort the other points by cell; look in a point's cell and its neighbours, then ring by ring, until nothing
/// outside can be nearer.
/// Cost: O(m + n) time where points are spread evenly, O(n) memory. Cells of a row adjoin in memory and are scanned as one.
/// Loses: to [`tree`](super::tree) where points cluster, so that most share few cells; to [`simd`](super::simd) below some
/// hundred points.
/// Source: cells as in "Optimal expected-time algorithms for closest point problems" (Bentley, Weide & Yao, 1980).
pub fn grid(points: Points, other: Points) -> Vec<f64> {
    Grid::new(other).distances(points)
}

/// Points sorted by cell, row after row.
pub struct Grid {
    columns: Axis,
    rows: Axis,
    /// Where each cell's points start; one more entry for the end.
    starts: Vec<usize>,
    xs: Vec<f64>,
    ys: Vec<f64>,
}

impl Grid {
    /// Sorts the points by counting.
    pub fn new(other: Points) -> Self {
        let (columns, rows) = axes(other);
        let cell = |[x, y]: [f64; 2]| {
            rows.cell(y) * columns.cells() + columns.cell(x)
        };
        let cells: Vec<_> = other.iter().map(cell).collect();
        let mut ends = vec![0; columns.cells() * rows.cells() + 1];
        for &cell in &cells {
            ends[cell] += 1;
        }
        let mut end = 0;
        for count in &mut ends {
            end += *count;
            *count = end;
        }
        // Runs are scanned in whole vectors, which may end one point later.
        let last = other.iter().last().unwrap_or_default();
        let mut xs = vec![last[0]; other.len() + WIDTH - 1];
        let mut ys = vec![last[1]; other.len() + WIDTH - 1];
        for (&cell, [x, y]) in cells.iter().zip(other.iter()) {
            ends[cell] -= 1;
            xs[ends[cell]] = x;
            ys[ends[cell]] = y;
        }
        Self { columns, rows, starts: ends, xs, ys }
    }

    /// Points in the cell of a point of the set, on average: 1 more than [`POINTS_PER_CELL`] where they are spread
    /// evenly, all of them where they share one cell.
    pub fn crowding(&self) -> usize {
        let cells = self.starts.windows(2);
        let pairs: usize =
            cells.map(|run| (run[1] - run[0]).pow(2)).sum();
        pairs / self.size().max(1)
    }

    /// Whether a point lies in the rectangle that holds the set.
    pub fn covers(&self, [x, y]: [f64; 2]) -> bool {
        self.columns.outside(x) == 0.0 && self.rows.outside(y) == 0.0
    }

    /// The distances from the points to the set.
    pub fn distances(&self, points: Points) -> Vec<f64> {
        points.iter().map(|here| root(self.nearest(here))).collect()
    }

    /// The least squared distance.
    fn nearest(&self, here: [f64; 2]) -> f64 {
        if self.size() == 0 {
            return f64::MAX;
        }
        self.search(here)
    }

    // #region grid
    fn search(&self, here: [f64; 2]) -> f64 {
        let [column, row] =
            [self.columns.cell(here[0]), self.rows.cell(here[1])];
        let mut best = self.block(column, row, here);
        let mut ring = 1;
        while self.beyond(column, row, ring, here) < best {
            ring += 1;
            best = self.ring(column, row, ring, here, best);
        }
        best
    }
    // #endregion grid

    fn size(&self) -> usize {
        self.xs.len() + 1 - WIDTH
    }

    /// The least squared distance to points of the cell and its neighbours.
    fn block(&self, column: usize, row: usize, here: [f64; 2]) -> f64 {
        let columns = self.columns.around(column, 1);
        self.rows.around(row, 1).fold(f64::MAX, |best, row| {
            self.scan(row, columns.clone(), here, best)
        })
    }

    /// The least of `best` and the squared distances to points `ring` cells away.
    fn ring(
        &self,
        column: usize,
        row: usize,
        ring: usize,
        here: [f64; 2],
        mut best: f64,
    ) -> f64 {
        let columns = self.columns.around(column, ring);
        for there in self.rows.around(row, ring) {
            if there.abs_diff(row) == ring {
                best = self.scan(there, columns.clone(), here, best);
                continue;
            }
            for side in self.columns.sides(column, ring) {
                best = self.scan(there, side..side + 1, here, best);
            }
        }
        best
    }

    /// No point more than `ring` cells away is nearer than the root of this.
    fn beyond(
        &self,
        column: usize,
        row: usize,
        ring: usize,
        [x, y]: [f64; 2],
    ) -> f64 {
        let dx = self.columns.gap(x, column, ring);
        let dy = self.rows.gap(y, row, ring);
        let (outside_x, outside_y) =
            (self.columns.outside(x), self.rows.outside(y));
        let beside = dx * dx + outside_y * outside_y;
        let above = outside_x * outside_x + dy * dy;
        beside.min(above)
    }

    /// The least of `best` and the squared distances to points of adjoining cells of a row.
    fn scan(
        &self,
        row: usize,
        columns: core::ops::Range<usize>,
        here: [f64; 2],
        best: f64,
    ) -> f64 {
        let first = row * self.columns.cells();
        let start = self.starts[first + columns.start];
        let end = self.starts[first + columns.end];
        let run = start..start + (end - start).next_multiple_of(WIDTH);
        scan(&self.xs[run.clone()], &self.ys[run], here, best)
    }
}

/// Columns and rows of cells that are about square.
#[allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "any number of cells is right; the conversion saturates"
)]
fn axes(other: Points) -> (Axis, Axis) {
    let cells = (other.len() / POINTS_PER_CELL).max(1);
    let shape = axis::extent(other.xs()) / axis::extent(other.ys());
    let columns = root(cells as f64 * shape) as usize;
    let columns = columns.clamp(1, cells);
    (
        Axis::new(other.xs(), columns),
        Axis::new(other.ys(), cells / columns),
    )
}
