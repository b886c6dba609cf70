//! Mixtures: which Gaussians, with which weights, explain a cloud of points? Trained by expectation and maximisation (EM).
//!
//! The workload is that of "numeric-rust-python-tutorial" (Ulbrich, 2023): the M-step, which turns responsibilities into weights,
//! means and covariances. Its styles of writing that on `ndarray` are here, and [`fused`], which needs one pass. The rest makes it a
//! whole training: [`start`], [`expect`] and [`Em`].
//!
//! A table is row by row: points are n x d, responsibilities n x k. What cannot be answered is an [`InvalidInput`]; the methods of the
//! M-step take its word for shapes and do not check, so call them by [`maximise`].
//!
//! ```
//! use kernels::mixture::{self, Table};
//!
//! let points = Table::new(&[0.0, 2.0, 10.0, 14.0], 4, 1)?;
//! let sure = [1.0, 0.0, 1.0, 0.0, 0.0, 1.0, 0.0, 1.0];
//! let mixture = mixture::maximise(mixture::fused, points, Table::new(&sure, 4, 2)?)?;
//! assert_eq!(mixture.means, [1.0, 12.0]);
//! assert_eq!(mixture.covariances, [1.0, 4.0]);
//! # Ok::<(), mixture::InvalidInput>(())
//! ```

#![allow(
    clippy::inline_always,
    reason = "compiled again for wider vectors: see `vectors::Work`"
)]

mod centred;
mod cholesky;
mod em;
mod expect;
mod exponential;
mod fused;
mod model;
mod raw;
mod start;
mod styles;
mod table;
mod validate;
mod vectors;

pub use centred::centred;
pub use em::{Em, has_converged};
pub use expect::expect;
pub use exponential::exponential;
pub use fused::fused;
pub use model::{Maximise, Mixture, maximise};
pub use raw::raw_moments;
pub use start::start;
pub use styles::{by_style, for_each, indexed, iterators};
pub use table::Table;
pub use validate::InvalidInput;
