//! Door 1: the kernels for JavaScript. This crate only translates; every algorithm is in `kernels`.
//!
//! Two ways in are kept apart, for they cost differently: functions of a string, which is encoded and copied into wasm
//! memory on every call (`…FromStr`), and [`resident::ResidentText`], [`points::ResidentPoints`] and `mixture::ResidentMixture`, which
//! were copied once and are only read. `accounts::Account` is an object that lives in here and changes.

#[cfg(feature = "labs")]
mod accounts;
#[cfg(feature = "labs")]
mod calls;
mod floats;
mod from_str;
#[cfg(feature = "cases")]
mod mixture;
mod points;
#[cfg(feature = "cases")]
mod polygons;
mod resident;
#[cfg(target_feature = "simd128")]
mod witness;

use wasm_bindgen::prelude::wasm_bindgen;

/// How this module was compiled: `debug`, `release`, `simd` (release with 128-bit vectors), `kiddo` (that library besides),
/// `labs` (release with what only single labs use), or `cases` (simd with the case studies).
#[wasm_bindgen]
pub fn build() -> String {
    let build = if cfg!(debug_assertions) {
        "debug"
    } else if cfg!(feature = "kiddo") {
        "kiddo"
    } else if cfg!(feature = "labs") {
        "labs"
    } else if cfg!(feature = "cases") {
        "cases"
    } else if cfg!(target_feature = "simd128") {
        "simd"
    } else {
        "release"
    };
    build.to_owned()
}

/// Does nothing: its time is that of a call into wasm and back.
#[wasm_bindgen(js_name = emptyCall)]
pub fn empty_call() {}
