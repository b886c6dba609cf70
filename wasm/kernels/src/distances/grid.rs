//! Distances by a uniform grid.

use super::Points;
use super::lanes::{Lanes, nearer};
use super::order::{Query, by_key, ends, narrow};
use super::watch::Watch;

mod axis;
mod frame;

use frame::Frame;

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
    frame: Frame,
    /// Where each cell's points start; one more entry for the end.
    starts: Vec<u32>,
    size: usize,
    xs: Vec<f64>,
    ys: Vec<f64>,
}

impl Grid {
    /// Sorts the points by counting.
    pub fn new(other: Points) -> Self {
        let frame = Frame::new(other);
        let width = frame.columns.cells() + 2;
        let cell = |here| {
            let [column, row] = frame.cell(here);
            narrow((row + 1) * width + column + 1)
        };
        let cells: Vec<_> = other.iter().map(cell).collect();
        let mut starts = ends(&cells, width * (frame.rows.cells() + 2));
        // Runs are scanned in strides, which may end where nothing is near.
        let mut xs = vec![f64::INFINITY; other.len() + STRIDE];
        let mut ys = xs.clone();
        for (&cell, [x, y]) in cells.iter().zip(other.iter()) {
            let start = &mut starts[cell as usize];
            *start -= 1;
            xs[*start as usize] = x;
            ys[*start as usize] = y;
        }
        Self { frame, starts, size: other.len(), xs, ys }
    }

    /// Points in the cell of a point of the set, on average: 1 more than a cell is made for where they are spread evenly, all
    /// of them where they share one cell.
    pub fn crowding(&self) -> u64 {
        let cells = self.starts.windows(2);
        let pairs: u64 =
            cells.map(|run| u64::from(run[1] - run[0]).pow(2)).sum();
        pairs / (self.size as u64).max(1)
    }

    /// Whether a point lies in the rectangle that holds the set.
    pub fn covers(&self, here: [f64; 2]) -> bool {
        self.frame.covers(here)
    }

    /// The distances from the points to the set. Points of a row are taken one after another: what they look at is in the cache.
    pub fn distances(&self, points: Points) -> Vec<f64> {
        let row = |here| narrow(self.frame.cell(here)[1]);
        let rows: Vec<_> = points.iter().map(row).collect();
        let order = by_key(points, &rows, self.frame.rows.cells());
        let mut distances = vec![0.0; points.len()];
        for Query { here, index, .. } in order {
            let squared = self.nearest(here, &mut ());
            distances[index as usize] = squared.sqrt();
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
        let [column, row] = self.frame.cell(here);
        let best = self.block(column, row, here, watch);
        if best <= self.frame.gap_squared(here, [column, row]) {
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
            let columns = self.frame.columns.around(column, ring);
            for there in self.frame.rows.around(row, ring) {
                if there.abs_diff(row) == ring {
                    let run = columns.start + 1..columns.end + 1;
                    lanes =
                        self.scan(there + 1, run, here, lanes, watch);
                    continue;
                }
                for side in self.frame.columns.sides(column, ring) {
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
        let dx = self.frame.columns.gap(x, column, ring);
        let dy = self.frame.rows.gap(y, row, ring);
        let (outside_x, outside_y) =
            (self.frame.columns.outside(x), self.frame.rows.outside(y));
        let beside = dx * dx + outside_y * outside_y;
        let above = outside_x * outside_x + dy * dy;
        beside.min(above)
    }

    /// The least of `best` and the squared distances to points of adjoining cells of a row, the border counted in.
    #[inline]
    fn scan(
        &self,
        row: usize,
        columns: std::ops::Range<usize>,
        here: [f64; 2],
        mut best: Lanes,
        watch: &mut impl Watch,
    ) -> Lanes {
        let first = row * (self.frame.columns.cells() + 2);
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
        [self.frame.columns.edges(), self.frame.rows.edges()]
    }

    /// The points in the order in which they are kept, and told of.
    pub fn order(&self) -> [&[f64]; 2] {
        [&self.xs[..self.size], &self.ys[..self.size]]
    }
}
