//! Distances by a uniform grid.

use alloc::vec;
use alloc::vec::Vec;

use super::Points;
use super::lanes::{Lanes, nearer};
use super::order::{by_key, ends, narrow};
use super::root::root;
use super::watch::Watch;

mod axis;

use axis::Axis;

/// Points in a cell, were they spread evenly: fewer make more empty cells, more make more pairs.
const POINTS_PER_CELL: usize = 1;

/// Points of a run that are always looked at, whole vectors of them: a run of three cells is seldom longer, and a loop that
/// always takes as many turns is foreseen by the machine. What lies behind a run are points as well.
const STRIDE: usize = 6;

/// Finds the nearest points in the cells around.
///
/// Idea: sort the other points by cell; look in a point's cell and its neighbours, then ring by ring, until nothing
/// outside can be nearer. Cells of a row adjoin in memory and are scanned as one; points are taken row by row.
/// Cost: O(m + n) time where points are spread evenly, O(m + n) memory.
/// Loses: to [`tree`](super::tree) where points cluster, so that most share few cells; to [`simd`](super::simd) below some
/// hundred points.
/// Source: cells as in "Optimal expected-time algorithms for closest point problems" (Bentley, Weide & Yao, 1980).
pub fn grid(points: Points, other: Points) -> Vec<f64> {
    Grid::new(other).distances(points)
}

/// Points sorted by cell, row after row. Around the cells is a border of empty ones, so that all have neighbours.
pub struct Grid {
    columns: Axis,
    rows: Axis,
    /// Where each cell's points start; one more entry for the end.
    starts: Vec<u32>,
    size: usize,
    xs: Vec<f64>,
    ys: Vec<f64>,
}

impl Grid {
    /// Sorts the points by counting.
    pub fn new(other: Points) -> Self {
        let (columns, rows) = axes(other);
        let width = columns.cells() + 2;
        let cell = |[x, y]: [f64; 2]| {
            narrow((rows.cell(y) + 1) * width + columns.cell(x) + 1)
        };
        let cells: Vec<_> = other.iter().map(cell).collect();
        let mut starts = ends(&cells, width * (rows.cells() + 2));
        // Runs are scanned in strides, which may end where nothing is near.
        let mut xs = vec![f64::INFINITY; other.len() + STRIDE];
        let mut ys = xs.clone();
        for (&cell, [x, y]) in cells.iter().zip(other.iter()) {
            let start = &mut starts[cell as usize];
            *start -= 1;
            xs[*start as usize] = x;
            ys[*start as usize] = y;
        }
        Self { columns, rows, starts, size: other.len(), xs, ys }
    }

    /// Points in the cell of a point of the set, on average: 1 more than [`POINTS_PER_CELL`] where they are spread
    /// evenly, all of them where they share one cell.
    pub fn crowding(&self) -> u64 {
        let cells = self.starts.windows(2);
        let pairs: u64 =
            cells.map(|run| u64::from(run[1] - run[0]).pow(2)).sum();
        pairs / (self.size as u64).max(1)
    }

    /// Whether a point lies in the rectangle that holds the set.
    pub fn covers(&self, [x, y]: [f64; 2]) -> bool {
        self.columns.outside(x) == 0.0 && self.rows.outside(y) == 0.0
    }

    /// The distances from the points to the set. Points of a row are taken one after another: what they look at is in the cache.
    pub fn distances(&self, points: Points) -> Vec<f64> {
        let row = |&y: &f64| narrow(self.rows.cell(y));
        let rows: Vec<_> = points.ys().iter().map(row).collect();
        let mut distances = vec![0.0; points.len()];
        for point in by_key(&rows, self.rows.cells()) {
            let point = point as usize;
            let here = [points.xs()[point], points.ys()[point]];
            distances[point] = root(self.nearest(here, &mut ()));
        }
        distances
    }

    /// The least squared distance.
    #[inline]
    pub fn nearest(
        &self,
        here: [f64; 2],
        watch: &mut impl Watch,
    ) -> f64 {
        if self.size == 0 {
            return f64::MAX;
        }
        self.search(here, watch)
    }

    // #region grid
    #[inline]
    fn search(&self, here: [f64; 2], watch: &mut impl Watch) -> f64 {
        let column = self.columns.cell(here[0]);
        let row = self.rows.cell(here[1]);
        let best = self.block(column, row, here, watch);
        let [left, right] = self.columns.gaps(here[0], column);
        let [above, below] = self.rows.gaps(here[1], row);
        let gap =
            Lanes::of([left, above]).min(Lanes::of([right, below]));
        if best <= gap.times(gap).least() {
            return best;
        }
        self.rings(column, row, here, best, watch)
    }
    // #endregion grid

    /// The least squared distance to points of the cell and its neighbours.
    #[inline]
    fn block(
        &self,
        column: usize,
        row: usize,
        here: [f64; 2],
        watch: &mut impl Watch,
    ) -> f64 {
        let worst = Lanes::splat(f64::MAX);
        let run = column..column + 3;
        let [above, beside, below] = [row, row + 1, row + 2]
            .map(|row| self.scan(row, run.clone(), here, worst, watch));
        above.min(beside).min(below).least()
    }

    /// The least of `best` and the squared distances to all points that may be nearer, ring by ring.
    #[cold]
    fn rings(
        &self,
        column: usize,
        row: usize,
        here: [f64; 2],
        mut best: f64,
        watch: &mut impl Watch,
    ) -> f64 {
        let mut ring = 1;
        while self.beyond(column, row, ring, here) < best {
            ring += 1;
            let mut lanes = Lanes::splat(best);
            let columns = self.columns.around(column, ring);
            for there in self.rows.around(row, ring) {
                if there.abs_diff(row) == ring {
                    let run = columns.start + 1..columns.end + 1;
                    lanes =
                        self.scan(there + 1, run, here, lanes, watch);
                    continue;
                }
                for side in self.columns.sides(column, ring) {
                    let run = side + 1..side + 2;
                    lanes =
                        self.scan(there + 1, run, here, lanes, watch);
                }
            }
            best = lanes.least();
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

    /// The least of `best` and the squared distances to points of adjoining cells of a row, the border counted in.
    #[inline]
    fn scan(
        &self,
        row: usize,
        columns: core::ops::Range<usize>,
        here: [f64; 2],
        mut best: Lanes,
        watch: &mut impl Watch,
    ) -> Lanes {
        let first = row * (self.columns.cells() + 2);
        let mut start = self.starts[first + columns.start] as usize;
        let end = self.starts[first + columns.end] as usize;
        loop {
            let run = start..start + STRIDE;
            watch.compared(start..run.end.min(self.size));
            best = nearer::<STRIDE>(
                &self.xs[run.clone()],
                &self.ys[run],
                here,
                best,
            );
            start += STRIDE;
            if start >= end {
                return best;
            }
        }
    }

    /// The edges of the cells: their first coordinates, and their second ones.
    pub fn edges(&self) -> [Vec<f64>; 2] {
        [self.columns.edges(), self.rows.edges()]
    }

    /// The points in the order in which they are kept, and told of.
    pub fn order(&self) -> [&[f64]; 2] {
        [&self.xs[..self.size], &self.ys[..self.size]]
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
