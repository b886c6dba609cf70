//! Doubles of a JavaScript string. Every call encodes the string as UTF-8 and copies it into wasm memory first.

use kernels::doubles;
use wasm_bindgen::prelude::wasm_bindgen;

/// Counts equal adjacent characters of a string: `doubles::chars`.
#[wasm_bindgen(js_name = countCharsFromStr)]
pub fn count_chars_from_str(text: &str) -> usize {
    doubles::chars(text)
}

/// Counts equal adjacent characters of a string: `doubles::chars_once`.
#[wasm_bindgen(js_name = countCharsOnceFromStr)]
pub fn count_chars_once_from_str(text: &str) -> usize {
    doubles::chars_once(text)
}

/// Counts equal adjacent bytes of a string's UTF-8: `doubles::bytes`.
#[wasm_bindgen(js_name = countBytesFromStr)]
pub fn count_bytes_from_str(text: &str) -> usize {
    doubles::bytes(text.as_bytes())
}

/// Counts equal adjacent bytes of a string's UTF-8: `doubles::blocks`.
#[wasm_bindgen(js_name = countBlocksFromStr)]
pub fn count_blocks_from_str(text: &str) -> usize {
    doubles::blocks(text.as_bytes())
}

/// Counts equal adjacent bytes of a string's UTF-8: `doubles::simd`. Only in the build `simd`.
#[cfg(target_feature = "simd128")]
#[wasm_bindgen(js_name = countSimdFromStr)]
pub fn count_simd_from_str(text: &str) -> usize {
    doubles::simd(text.as_bytes())
}
