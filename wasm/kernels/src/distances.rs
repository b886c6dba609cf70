//! Distances: for every point of the plane, how far is the nearest point of another set?
//!
//! The problem is that of "pyo3-example-distances" (bast, 2021), which solves it by [`pairs`].
//!
//! Every method gives the same bits: a squared distance is always `dx * dx + dy * dy`, the least of them does not depend on
//! the order, and what is skipped is bounded by that formula, whose roundings keep order. The square root is taken once.
//!
//! Squares limit what can be told apart: coordinates up to [`LARGEST`] do not overflow, and differences below about 1e-154
//! lose digits or count as none. [`validate`] refuses what cannot be answered; the methods take its word and do not check. An
//! empty other set leaves every method at the root of `f64::MAX`.
//!
//! ```
//! use kernels::distances::{self, Points};
//!
//! let points = Points::new(&[0.0, 3.0], &[0.0, 4.0])?;
//! let other = Points::new(&[3.0], &[4.0])?;
//! distances::validate(points, other)?;
//! assert_eq!(distances::grid(points, other), [5.0, 0.0]);
//! # Ok::<(), distances::InvalidInput>(())
//! ```

mod auto;
mod brute;
mod grid;
pub(crate) mod lanes;
#[cfg(feature = "kiddo")]
mod library;
mod memory;
pub(crate) mod order;
mod points;
mod simd;
mod tree;
mod validate;
mod watch;
mod witness;

pub use auto::{Method, auto, chosen};
pub use brute::*;
pub use grid::grid;
#[cfg(feature = "kiddo")]
pub use library::kiddo;
pub use memory::working_bytes;
pub use points::Points;
pub use simd::simd;
pub use tree::tree;
pub use validate::{InvalidInput, LARGEST, Set, validate};
pub use witness::{Witness, witness};
