//! The measured Rust, written once: every door (wasm-bindgen, PyO3) translates to these functions and adds no algorithm.
//!
//! A module is a problem, a function in it is a method of solving it. The code between `#region` marks is shown on
//! slides: it is the code that runs.

#![no_std]

extern crate alloc;

pub mod distances;
pub mod doubles;
pub mod input;
pub mod limit;
