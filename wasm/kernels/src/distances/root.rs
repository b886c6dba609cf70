//! The square root, which `core` does not have yet (`core::f64::math` is unstable).

/// The correctly rounded square root.
#[cfg(target_feature = "simd128")]
pub fn root(square: f64) -> f64 {
    use core::arch::wasm32::{
        f64x2_extract_lane, f64x2_splat, f64x2_sqrt,
    };
    f64x2_extract_lane::<0>(f64x2_sqrt(f64x2_splat(square)))
}

/// The correctly rounded square root.
#[cfg(not(target_feature = "simd128"))]
pub fn root(square: f64) -> f64 {
    libm::sqrt(square)
}
