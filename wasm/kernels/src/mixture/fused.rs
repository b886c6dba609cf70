//! The M-step in one pass, in vectors.

use std::array::from_fn;

use super::centred::estimate;
use super::vectors::{Four, WIDTH, Work, by_widest, multiply_add};
use super::{Mixture, Table};

/// Points whose products are kept in the cache while all components use them.
const BLOCK: usize = 128;

/// Products that are summed together: with four components each they fill some of a machine's 16 registers. Two dimensions have as
/// many.
const TILE: usize = 6;

/// A tile's products, each for a block of points.
type Products = [[f64; BLOCK]; TILE];

/// A tile's sums for four components.
type Sums = [Four; TILE];

/// A component is estimated again, about its own mean, where its variance is less than this share of what is subtracted to get it:
/// about as many of the 16 digits would be lost.
const NARROW: f64 = 1e-4;

/// Sums all first and second moments in one pass, about the mean of all points.
///
/// Idea: with the coordinate 1 added, all moments are sums of responsibility times a product of two coordinates: one matrix product,
/// (n x k) transposed times n x (d+1)(d+2)/2. The products are computed once for all components, and the sums stay in registers.
/// Cost: O(n k d^2) time in one pass over the responsibilities, O(k d^2) memory.
/// Loses: where components are very narrow, which are estimated again by [`centred`](super::centred): each costs two passes more.
/// Source: shifted moments as in "Algorithms for computing the sample variance" (Chan, Golub & `LeVeque`, 1983); register blocking as in
/// "Anatomy of high-performance matrix multiplication" (Goto & van de Geijn, 2008).
pub fn fused(points: Table, responsibilities: Table) -> Mixture {
    let shift = mean_of(points);
    let moments = by_widest(Moments {
        points,
        responsibilities,
        shift: &shift,
        pairs: pairs_of(points.columns()),
    });
    let k = responsibilities.columns();
    let mut mixture = estimates(&moments, k, &shift, points.rows());
    again_if_narrow(points, responsibilities, &shift, &mut mixture);
    mixture
}

fn mean_of(points: Table) -> Vec<f64> {
    let mut sum = vec![0.0; points.columns()];
    for point in points.iter() {
        sum.iter_mut().zip(point).for_each(|(sum, x)| *sum += x);
    }
    sum.iter().map(|sum| sum / count(points.rows())).collect()
}

#[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
fn count(n: usize) -> f64 {
    n as f64
}

/// Pairs of coordinates, the coordinate 0 being 1: first (0, 0), then (0, q), then (p, q). Padded to whole tiles.
fn pairs_of(d: usize) -> Vec<[usize; 2]> {
    let mut pairs: Vec<_> =
        (0..=d).flat_map(|p| (p..=d).map(move |q| [p, q])).collect();
    pairs.resize(pairs.len().next_multiple_of(TILE), [0, 0]);
    pairs
}

/// Sums by pair and component.
struct Moments<'a> {
    points: Table<'a>,
    responsibilities: Table<'a>,
    shift: &'a [f64],
    pairs: Vec<[usize; 2]>,
}

impl Work for Moments<'_> {
    /// For each pair of coordinates a sum for each component, padded to whole vectors.
    type Output = Vec<Vec<f64>>;

    #[inline(always)]
    fn run<const FMA: bool>(self) -> Self::Output {
        let (d, k) =
            (self.shift.len(), self.responsibilities.columns());
        let width = k.next_multiple_of(WIDTH);
        let mut sums = vec![vec![0.0; width]; self.pairs.len()];
        let mut coordinates = vec![[1.0; BLOCK]; d + 1];
        let mut products = [[0.0; BLOCK]; TILE];
        let points = self.points.values().chunks(BLOCK * d);
        let shares = self.responsibilities.values().chunks(BLOCK * k);
        for (points, shares) in points.zip(shares) {
            move_to(&mut coordinates[1..], points, self.shift);
            let tiles = self.pairs.chunks_exact(TILE);
            for (pairs, sums) in tiles.zip(sums.chunks_exact_mut(TILE))
            {
                multiply(&mut products, pairs, &coordinates);
                add_block::<FMA>(sums, &products, shares, k);
            }
        }
        sums
    }
}

/// The coordinates of a block, moved by `shift`, as columns.
#[inline(always)]
fn move_to(
    columns: &mut [[f64; BLOCK]],
    points: &[f64],
    shift: &[f64],
) {
    let d = shift.len();
    for (p, (column, shift)) in
        columns.iter_mut().zip(shift).enumerate()
    {
        for (to, point) in column.iter_mut().zip(points.chunks_exact(d))
        {
            *to = point[p] - shift;
        }
    }
}

#[inline(always)]
fn multiply(
    products: &mut Products,
    pairs: &[[usize; 2]],
    columns: &[[f64; BLOCK]],
) {
    for (to, &[p, q]) in products.iter_mut().zip(pairs) {
        let factors = columns[p].iter().zip(&columns[q]);
        to.iter_mut().zip(factors).for_each(|(to, (a, b))| *to = a * b);
    }
}

/// Adds a block of points to a tile's sums, four components at a time.
#[inline(always)]
fn add_block<const FMA: bool>(
    sums: &mut [Vec<f64>],
    products: &Products,
    shares: &[f64],
    k: usize,
) {
    for first in (0..k).step_by(WIDTH) {
        let tile = if k - first >= WIDTH {
            let four = |row: &[f64]| {
                let (four, _) = row[first..].as_chunks::<WIDTH>();
                four[0]
            };
            sums_of::<FMA>(products, shares, k, four)
        } else {
            let rest = |row: &[f64]| {
                let share = |lane| row.get(first + lane).copied();
                from_fn(|lane| share(lane).unwrap_or_default())
            };
            sums_of::<FMA>(products, shares, k, rest)
        };
        for (sums, tile) in sums.iter_mut().zip(tile) {
            let sums = &mut sums[first..first + WIDTH];
            sums.iter_mut()
                .zip(tile)
                .for_each(|(sum, own)| *sum += own);
        }
    }
}

// #region fused
/// Sums responsibility times product for six products and four
/// components at a time.
#[inline(always)]
fn sums_of<const FMA: bool>(
    products: &[[f64; BLOCK]; TILE],
    responsibilities: &[f64],
    k: usize,
    four_of: impl Fn(&[f64]) -> Four,
) -> Sums {
    let mut sums = [[0.0; WIDTH]; TILE];
    let rows = responsibilities.chunks_exact(k);
    for (point, row) in rows.enumerate().take(BLOCK) {
        let shares = four_of(row);
        for (sum, products) in sums.iter_mut().zip(products) {
            for (sum, share) in sum.iter_mut().zip(shares) {
                *sum =
                    multiply_add::<FMA>(share, products[point], *sum);
            }
        }
    }
    sums
}
// #endregion fused

/// Weights, means and covariances of the moments about `shift`.
fn estimates(
    moments: &[Vec<f64>],
    k: usize,
    shift: &[f64],
    n: usize,
) -> Mixture {
    let d = shift.len();
    let mut mixture = Mixture::zeros(k, d);
    for (component, &total) in moments[0].iter().enumerate().take(k) {
        let moment = |index: usize| moments[index][component] / total;
        let mean: Vec<_> = (1..=d).map(moment).collect();
        mixture.weights[component] = total / count(n);
        for p in 0..d {
            mixture.means[component * d + p] = shift[p] + mean[p];
        }
        let covariance =
            &mut mixture.covariances[component * d * d..][..d * d];
        let pairs = (0..d).flat_map(|p| (p..d).map(move |q| [p, q]));
        for ([p, q], index) in pairs.zip(d + 1..) {
            let entry = moment(index) - mean[p] * mean[q];
            covariance[p * d + q] = entry;
            covariance[q * d + p] = entry;
        }
    }
    mixture
}

/// Estimates those components again, about their own means, whose variance is lost in that of their distance from `shift`.
fn again_if_narrow(
    points: Table,
    responsibilities: Table,
    shift: &[f64],
    mixture: &mut Mixture,
) {
    let d = shift.len();
    for component in 0..responsibilities.columns() {
        let mean = &mixture.means[component * d..][..d];
        let covariance =
            &mut mixture.covariances[component * d * d..][..d * d];
        let is_narrow = (0..d).any(|p| {
            let distance = mean[p] - shift[p];
            covariance[p * d + p] < NARROW * distance * distance
        });
        if is_narrow {
            covariance.fill(0.0);
            mixture.means[component * d..][..d].fill(0.0);
            let shares =
                responsibilities.iter().map(|row| row[component]);
            estimate(points, shares, component, mixture);
        }
    }
}
