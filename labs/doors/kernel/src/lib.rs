//! What every door leads to, in Rust: a count over bytes, a sum of 128 bits, a division in a loop.

// #region doubles
/// How many bytes equal the one before.
pub fn doubles(data: &[u8]) -> u64 {
    data.iter()
        .zip(data.iter().skip(1))
        .filter(|(left, right)| left == right)
        .count() as u64
}
// #endregion doubles

// #region fib
/// The n-th Fibonacci number, modulo 2^128 from n = 187 on, as it is behind every compiled door.
pub fn fib(n: u32) -> u128 {
    let (mut a, mut b) = (0_u128, 1_u128);
    for _ in 0..n {
        (a, b) = (b, a.wrapping_add(b));
    }
    a
}
// #endregion fib

/// The greatest common divisor, by Euclid.
pub fn gcd(mut a: u64, mut b: u64) -> u64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}
