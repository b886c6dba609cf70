//! The M-step by moments about zero: quick to write, and wrong far from zero.

use super::{Mixture, Table};

/// Estimates each component from its first and second moments about zero.
///
/// Idea: a covariance is the mean of the products less the product of the means, so one pass does.
/// Cost: O(n k d^2) time in one pass, O(k d^2) memory.
/// Loses: its digits, all of them where the points are 10^8 times as far from zero as from each other; two large numbers that are
/// almost equal are subtracted. [`fused`](super::fused) moves the points first.
pub fn raw_moments(points: Table, responsibilities: Table) -> Mixture {
    let (d, k) = (points.columns(), responsibilities.columns());
    let mut sums = Mixture::zeros(k, d);
    for (point, row) in points.iter().zip(responsibilities.iter()) {
        for (component, share) in row.iter().enumerate() {
            sums.weights[component] += share;
            for p in 0..d {
                sums.means[component * d + p] += share * point[p];
                for q in 0..d {
                    sums.covariances[(component * d + p) * d + q] +=
                        share * point[p] * point[q];
                }
            }
        }
    }
    finish(sums, points.rows())
}

fn finish(mut sums: Mixture, n: usize) -> Mixture {
    let d = sums.dimensions();
    for (component, total) in sums.weights.iter_mut().enumerate() {
        let mean = &mut sums.means[component * d..][..d];
        for mean in &mut *mean {
            *mean /= *total;
        }
        let covariance =
            &mut sums.covariances[component * d * d..][..d * d];
        for (index, entry) in covariance.iter_mut().enumerate() {
            *entry =
                *entry / *total - mean[index / d] * mean[index % d];
        }
        #[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
        let n = n as f64;
        *total /= n;
    }
    sums
}
