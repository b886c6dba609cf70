//! The M-step by its definition.

use super::{Mixture, Table};

/// Estimates each component by two passes: its mean, then the squares of the distances from it.
///
/// Idea: none, it is the definition.
/// Cost: O(n k d^2) time in 2 k passes over the points, O(1) memory beside the result.
/// Loses: to [`fused`](super::fused) always. The most exact of all, so the others are compared with it.
pub fn centred(points: Table, responsibilities: Table) -> Mixture {
    let (d, k) = (points.columns(), responsibilities.columns());
    let mut mixture = Mixture::zeros(k, d);
    for component in 0..k {
        let shares = responsibilities.iter().map(|row| row[component]);
        estimate(points, shares, component, &mut mixture);
    }
    mixture
}

/// One component of a mixture: `shares` are its responsibilities for each point.
pub(super) fn estimate(
    points: Table,
    shares: impl Iterator<Item = f64> + Clone,
    component: usize,
    to: &mut Mixture,
) {
    let d = points.columns();
    let total: f64 = shares.clone().sum();
    let mean = &mut to.means[component * d..][..d];
    for (share, point) in shares.clone().zip(points.iter()) {
        for (mean, x) in mean.iter_mut().zip(point) {
            *mean += share * x;
        }
    }
    for mean in &mut *mean {
        *mean /= total;
    }
    let covariance = &mut to.covariances[component * d * d..][..d * d];
    for (share, point) in shares.zip(points.iter()) {
        for p in 0..d {
            for q in 0..d {
                covariance[p * d + q] +=
                    share * (point[p] - mean[p]) * (point[q] - mean[q]);
            }
        }
    }
    for entry in covariance {
        *entry /= total;
    }
    #[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
    let n = points.rows() as f64;
    to.weights[component] = total / n;
}
