//! The M-step on `ndarray`, in the styles of "numeric-rust-python-tutorial" (Ulbrich, 2023), written afresh.
//!
//! They share all but the sum of the covariances: means by broadcasting, and all differences from all means as one array of
//! n x k x d, which is most of what they take.

#![allow(
    clippy::needless_pass_by_value,
    reason = "views are passed by value, as slices are"
)]

use ndarray::{
    Array2, Array3, ArrayView2, ArrayView3, Axis, NewAxis, s,
};

use super::{Mixture, Table};

/// What the styles share.
fn estimate(
    sum: impl Fn(ArrayView3<f64>, ArrayView2<f64>) -> Array3<f64>,
    points: ArrayView2<f64>,
    shares: ArrayView2<f64>,
) -> (Vec<f64>, Array2<f64>, Array3<f64>) {
    let totals = shares.sum_axis(Axis(0));
    let products = &shares.slice(s![.., .., NewAxis])
        * &points.slice(s![.., NewAxis, ..]);
    let means =
        products.sum_axis(Axis(0)) / totals.slice(s![.., NewAxis]);
    let apart = &points.slice(s![.., NewAxis, ..])
        - &means.slice(s![NewAxis, .., ..]);
    let covariances = sum(apart.view(), shares)
        / totals.slice(s![.., NewAxis, NewAxis]);
    let weights = &totals / totals.sum();
    (weights.to_vec(), means, covariances)
}

/// By indices, as in C.
///
/// Idea: four loops; every access is checked against four bounds.
/// Cost: O(n k d^2) time, O(n k d) memory.
/// Loses: to [`fused`](super::fused) always.
pub fn indexed(points: Table, responsibilities: Table) -> Mixture {
    by_style(sum_indexed, points, responsibilities)
}

/// By loops over iterators, a point at a time.
///
/// Idea: no index, so no bounds; each point adds the product of its differences.
/// Cost: O(n k d^2) time, O(n k d) memory.
/// Loses: to [`for_each`], which multiplies matrices.
pub fn iterators(points: Table, responsibilities: Table) -> Mixture {
    by_style(sum_iterators, points, responsibilities)
}

/// By `for_each` over the components, a matrix product for each.
///
/// Idea: the loop over n is left to a matrix product.
/// Cost: O(n k d^2) time, O(n k d) memory.
/// Loses: to [`fused`](super::fused) always: d x n times n x d is too narrow for a matrix product to be quick.
pub fn for_each(points: Table, responsibilities: Table) -> Mixture {
    by_style(sum_for_each, points, responsibilities)
}

// #region indexed
fn sum_indexed(
    apart: ArrayView3<f64>,
    shares: ArrayView2<f64>,
) -> Array3<f64> {
    let (n, k, d) = apart.dim();
    let mut sums = Array3::zeros((k, d, d));
    for m in 0..k {
        for i in 0..n {
            for p in 0..d {
                for q in 0..d {
                    sums[[m, p, q]] += shares[[i, m]]
                        * apart[[i, m, p]]
                        * apart[[i, m, q]];
                }
            }
        }
    }
    sums
}
// #endregion indexed

// #region iterators
fn sum_iterators(
    apart: ArrayView3<f64>,
    shares: ArrayView2<f64>,
) -> Array3<f64> {
    let (_, k, d) = apart.dim();
    let mut sums = Array3::zeros((k, d, d));
    for (apart, shares) in apart.outer_iter().zip(shares.outer_iter()) {
        let components = sums.outer_iter_mut().zip(apart.outer_iter());
        for ((mut sum, apart), &share) in components.zip(shares) {
            for (mut sum, p) in sum.outer_iter_mut().zip(apart) {
                for (sum, q) in sum.iter_mut().zip(apart) {
                    *sum += share * p * q;
                }
            }
        }
    }
    sums
}
// #endregion iterators

// #region for-each
fn sum_for_each(
    apart: ArrayView3<f64>,
    shares: ArrayView2<f64>,
) -> Array3<f64> {
    let (_, k, d) = apart.dim();
    let mut sums = Array3::zeros((k, d, d));
    sums.outer_iter_mut()
        .zip(apart.axis_iter(Axis(1)))
        .zip(shares.axis_iter(Axis(1)))
        .for_each(|((mut sum, apart), shares)| {
            let weighted = &apart * &shares.slice(s![.., NewAxis]);
            sum += &apart.t().dot(&weighted);
        });
    sums
}
// #endregion for-each

/// The M-step by a style: how the responsibilities (n x k) times the products of all differences (n x k x d) are summed, to k x d x d.
pub fn by_style(
    sum: impl Fn(ArrayView3<f64>, ArrayView2<f64>) -> Array3<f64>,
    points: Table,
    responsibilities: Table,
) -> Mixture {
    let (points, shares) = (view(points), view(responsibilities));
    let (weights, means, covariances) = estimate(sum, points, shares);
    Mixture {
        weights,
        means: means.into_iter().collect(),
        covariances: covariances.into_iter().collect(),
    }
}

fn view(table: Table<'_>) -> ArrayView2<'_, f64> {
    let shape = (table.rows(), table.columns());
    ArrayView2::from_shape(shape, table.values())
        .expect("a table's size is that of its values")
}
