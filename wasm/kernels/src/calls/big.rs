//! Fibonacci numbers of any size.

use num_bigint::BigUint;

use super::{Refused, not_negative};

/// Its number has 20,899 digits; one of 2^40 would take 95 GB.
const LARGEST: i64 = 100_000;

/// The Fibonacci number `n`, as large as it gets.
///
/// Idea: as [`super::fib`], with integers that grow.
/// Cost: O(n) sums of O(n) bits.
/// Loses: to [`super::fib`] up to 186; to fast doubling for large `n`.
/// Source: crate num-bigint.
///
/// # Errors
/// Below 0, and above 100,000.
// #region fib-big
pub fn fib_big(n: i64) -> Result<BigUint, Refused> {
    if n > LARGEST {
        return Err(Refused::TooLarge(format!(
            "n is too large: at most {LARGEST}"
        )));
    }
    let (mut a, mut b) = (BigUint::from(1_u8), BigUint::ZERO);
    for _ in 0..not_negative("n", n)? {
        a += &b;
        (a, b) = (b, a);
    }
    Ok(b)
}
// #endregion fib-big
