//! The M-step by all of the machine's threads, as "numeric-rust-python-tutorial" (Ulbrich, 2023) has it.

#![allow(
    clippy::needless_pass_by_value,
    reason = "views are passed by value, as slices are"
)]

use kernels::mixture::{Mixture, Table, by_style};
use numpy::ndarray::{
    Array3, ArrayView2, ArrayView3, Axis, NewAxis, s,
};
use rayon::prelude::*;

/// The source's M-step, each component's covariance by one of the threads.
pub fn parallel(points: Table, responsibilities: Table) -> Mixture {
    by_style(sum_parallel, points, responsibilities)
}

// #region parallel
fn sum_parallel(
    apart: ArrayView3<f64>,
    shares: ArrayView2<f64>,
) -> Array3<f64> {
    let (_, k, d) = apart.dim();
    let mut sums = Array3::zeros((k, d, d));
    let components: Vec<_> =
        sums.outer_iter_mut().enumerate().collect();
    components.into_par_iter().for_each(|(m, mut sum)| {
        let apart = apart.index_axis(Axis(1), m);
        let shares = shares.index_axis(Axis(1), m);
        let weighted = &apart * &shares.slice(s![.., NewAxis]);
        sum += &apart.t().dot(&weighted);
    });
    sums
}
// #endregion parallel
