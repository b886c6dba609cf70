//! The measured Rust, written once: every door (wasm-bindgen, PyO3) translates to these functions and adds no algorithm.
//!
//! A module is a problem, a function in it is a method of solving it. The code between `#region` marks is shown on
//! slides: it is the code that runs.

pub mod accounts;
pub mod calls;
pub mod distances;
pub mod doubles;
pub mod limit;
pub mod mixture;
pub mod polygons;
