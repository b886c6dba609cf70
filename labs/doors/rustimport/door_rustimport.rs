// rustimport:pyo3
//
//: [dependencies]
//: pyo3 = "=0.30.1"
//: kernel = { path = "../kernel" }
//:
//: [profile.release]
//: opt-level = 3
//: lto = true
//: codegen-units = 1
//: strip = true
//:
//: [workspace]

use pyo3::prelude::*;

// #region doubles
#[pyfunction]
fn doubles(data: &[u8]) -> u64 {
    kernel::doubles(data)
}
// #endregion doubles

// #region fib
#[pyfunction]
fn fib(n: u32) -> u128 {
    kernel::fib(n)
}
// #endregion fib

#[pyfunction]
fn gcd(a: u64, b: u64) -> u64 {
    kernel::gcd(a, b)
}
