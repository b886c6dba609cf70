//! Doubles: how often is an element of a text followed by its equal? Overlaps count, so `aaa` holds two doubles.
//!
//! The problem is that of "python-rust-how-to" (jcooper036, 2023), whose text is a million ASCII letters. There the
//! characters are the bytes; in other texts they are not, and the parameter's type says which of them is counted:
//!
//! - a function of `&str` counts equal adjacent **characters** (Unicode scalar values),
//! - a function of `&[u8]` counts equal adjacent **bytes**.
//!
//! Neither count bounds the other:
//!
//! ```
//! use kernels::doubles;
//!
//! // Two equal characters, encoded as C3 A9 C3 A9: no two adjacent bytes are equal.
//! assert_eq!(doubles::chars_once("éé"), 1);
//! assert_eq!(doubles::bytes("éé".as_bytes()), 0);
//!
//! // One character, encoded as E0 A0 A0: a byte is repeated, a character is not.
//! assert_eq!(doubles::chars_once("\u{820}"), 0);
//! assert_eq!(doubles::bytes("\u{820}".as_bytes()), 1);
//! ```

mod blocks;
mod bytes;
mod chars;
#[cfg(target_feature = "simd128")]
mod simd;

pub use blocks::*;
pub use bytes::*;
pub use chars::*;
#[cfg(target_feature = "simd128")]
pub use simd::simd;
