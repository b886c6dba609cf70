//! Door 2: the kernels for Python. This crate only translates; every algorithm is in `kernels`.
//!
//! The package `match_kernels` round it (python/) gives the submodules their names and types.

#![allow(
    clippy::needless_pass_by_value,
    reason = "a `Vec` argument is a list, copied"
)]
#![allow(
    clippy::similar_names,
    reason = "coordinates are called x and y"
)]

mod accounts;
mod calls;
mod demo;
mod distances;
mod doubles;
mod floats;
#[cfg(not(target_family = "wasm"))]
mod mixture;
mod polygons;
mod ten_lines;

use pyo3::prelude::*;

/// The measured Rust of the talk.
#[pymodule]
mod _native {
    use pyo3::prelude::*;

    #[pymodule_export]
    use crate::accounts::accounts;
    #[pymodule_export]
    use crate::calls::calls;
    #[pymodule_export]
    use crate::demo::demo;
    #[pymodule_export]
    use crate::distances::distances;
    #[pymodule_export]
    use crate::doubles::doubles;
    #[pymodule_export]
    use crate::floats::floats;
    #[cfg(not(target_family = "wasm"))]
    #[pymodule_export]
    use crate::mixture::mixture;
    #[pymodule_export]
    use crate::polygons::polygons;
    #[pymodule_export]
    use crate::ten_lines::ten_lines;

    /// How this module was compiled: `debug`, `release`, or `simd` (release with 128-bit vectors).
    #[pyfunction]
    fn build() -> &'static str {
        if cfg!(debug_assertions) {
            "debug"
        } else if cfg!(target_feature = "simd128") {
            "simd"
        } else {
            "release"
        }
    }

    /// Does nothing: its time is that of a call into Rust and back.
    #[pyfunction]
    fn empty_call() {}
}
