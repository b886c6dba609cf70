//! Where training starts.

use rand_xoshiro::Xoshiro128StarStar;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

use super::Table;

/// Responsibilities (n x k, 0 or 1) that give each point to the nearest of `k` points, which are chosen far from each other.
///
/// The generator is that of the labs' inputs, xoshiro128** with its state filled by splitmix32, so that a seed starts alike in every
/// language. `k` is from 1 to n.
///
/// Source: k-means++ (Arthur & Vassilvitskii, 2007), in its greedy form: of some points that are drawn, the best is taken.
pub fn start(points: Table, k: usize, seed: u32) -> Vec<f64> {
    let mut random = generator(seed);
    let mut unit = || f64::from(random.next_u32()) / 4_294_967_296.0;
    let mut squares = vec![f64::INFINITY; points.rows()];
    let mut nearest = vec![0; points.rows()];
    let tries = 2 + k.ilog2() as usize;
    for chosen in 0..k {
        let drawn = (0..if chosen == 0 { 1 } else { tries })
            .map(|_| with(points, &squares, draw(&squares, unit())))
            .min_by(|a, b| sum(a).total_cmp(&sum(b)))
            .unwrap_or_default();
        for (nearest, (old, new)) in
            nearest.iter_mut().zip(squares.iter().zip(&drawn))
        {
            if new < old {
                *nearest = chosen;
            }
        }
        squares = drawn;
    }
    let mut responsibilities = vec![0.0; points.rows() * k];
    for (row, nearest) in
        responsibilities.chunks_exact_mut(k).zip(nearest)
    {
        row[nearest] = 1.0;
    }
    responsibilities
}

fn sum(squares: &[f64]) -> f64 {
    squares.iter().sum()
}

/// A point drawn with a probability in proportion to its square; all alike where none is finite, or all are 0.
fn draw(squares: &[f64], unit: f64) -> usize {
    let total = sum(squares);
    if !(total > 0.0 && total.is_finite()) {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "rounds down to an index"
        )]
        return (unit * squares.len() as f64) as usize;
    }
    let mut left = unit * total;
    let found = squares.iter().position(|square| {
        left -= square;
        left < 0.0
    });
    found.unwrap_or(squares.len() - 1)
}

/// The squared distances from the nearest of those chosen before, and of one more.
fn with(points: Table, squares: &[f64], chosen: usize) -> Vec<f64> {
    let d = points.columns();
    let centre = &points.values()[chosen * d..][..d];
    let nearer = |(point, &before): (&[f64], &f64)| {
        let square: f64 = point
            .iter()
            .zip(centre)
            .map(|(x, y)| (x - y) * (x - y))
            .sum();
        if square < before { square } else { before }
    };
    points.iter().zip(squares).map(nearer).collect()
}

fn generator(seed: u32) -> Xoshiro128StarStar {
    let mut counter = seed;
    let words: [u32; 4] =
        std::array::from_fn(|_| splitmix32(&mut counter));
    let mut state = [0; 16];
    for (to, word) in state.chunks_exact_mut(4).zip(words) {
        to.copy_from_slice(&word.to_le_bytes());
    }
    Xoshiro128StarStar::from_seed(state)
}

/// One step of splitmix32 with the finaliser of `MurmurHash3` (Appleby, 2008).
fn splitmix32(counter: &mut u32) -> u32 {
    *counter = counter.wrapping_add(0x9e37_79b9);
    let mut mixed = *counter;
    mixed = (mixed ^ (mixed >> 16)).wrapping_mul(0x85eb_ca6b);
    mixed = (mixed ^ (mixed >> 13)).wrapping_mul(0xc2b2_ae35);
    mixed ^ (mixed >> 16)
}
