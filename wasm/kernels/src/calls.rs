//! Fibonacci numbers and greatest common divisors: so little work that the price of a call shows.
//!
//! The round is that of "pyrs" (dimitrilw, 2023), in 128 bits as there; what it does not check is checked here.

#[cfg(feature = "bigint")]
mod big;

use std::{fmt, hint::black_box};

#[cfg(feature = "bigint")]
pub use big::fib_big;

/// The divisors that a round asks about.
const DIVISORS: [u128; 2] = [123_456_789, 987_654_321];
/// More rounds than anybody waits for: a call cannot be interrupted.
const MOST_ROUNDS: i64 = 100_000_000;

/// Why there is no answer.
#[derive(Debug, PartialEq, Eq)]
pub enum Refused {
    /// A count is below 0; its name.
    Negative(&'static str),
    /// The answer, or the time that it takes, has no room; what the limit is.
    TooLarge(String),
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Negative(name) => {
                write!(f, "{name} is negative: count from 0")
            }
            Self::TooLarge(limit) => f.write_str(limit),
        }
    }
}

/// The Fibonacci number `n`, counted from `fib(0) = 0`.
///
/// Idea: add the last two, `n` times, and check each sum.
/// Cost: O(n) time, O(1) memory.
/// Loses: above 186 to any integer that grows, such as Python's; with so many bits nothing else can.
/// Source: pyrs, whose sums are unchecked.
///
/// # Errors
/// Below 0, and above 186.
// #region fib
pub fn fib(n: i64) -> Result<u128, Refused> {
    let (mut a, mut b) = (1_u128, 0_u128);
    for _ in 0..not_negative("n", n)? {
        (a, b) = (b, a.checked_add(b).ok_or_else(too_large)?);
    }
    Ok(b)
}
// #endregion fib

/// The greatest common divisor; that of 0 and `b` is `b`.
///
/// Idea: Euclid's, by remainders.
/// Cost: O(log min(a, b)) divisions of 128 bits.
/// Loses: to shifts instead of divisions (Stein's), where operands are large.
/// Source: pyrs, whose version divides by 0 where the first is 0.
// #region gcd
pub fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}
// #endregion gcd

/// A round: two Fibonacci numbers and two divisors, added up. The source's are `n = 111` and `m = 123`.
///
/// # Errors
/// As [`fib`]; and where the sum has more than 128 bits.
// #region iteration
pub fn iteration(n: i64, m: i64) -> Result<u128, Refused> {
    let [first, second] = [fib(n)?, fib(m)?];
    let [p, q] = DIVISORS;
    let small = gcd(first, p) + gcd(second, q);
    first
        .checked_add(second)
        .and_then(|sum| sum.checked_add(small))
        .ok_or_else(too_large)
}
// #endregion iteration

/// So many rounds, added up.
///
/// Idea: the loop lies on this side of the boundary. Each round is computed: the compiler is kept from doing it once.
/// Cost: O(rounds) times [`iteration`].
/// Source: ours.
///
/// # Errors
/// As [`iteration`]; for a count below 0, or above 100 million.
// #region iterations
pub fn iterations(
    n: i64,
    m: i64,
    rounds: i64,
) -> Result<u128, Refused> {
    let mut total = 0_u128;
    for _ in 0..as_rounds(rounds)? {
        let sum = iteration(black_box(n), black_box(m))?;
        total = total.checked_add(sum).ok_or_else(too_large)?;
    }
    Ok(total)
}
// #endregion iterations

fn not_negative(name: &'static str, n: i64) -> Result<i64, Refused> {
    if n < 0 { Err(Refused::Negative(name)) } else { Ok(n) }
}

fn as_rounds(rounds: i64) -> Result<i64, Refused> {
    if rounds > MOST_ROUNDS {
        return Err(Refused::TooLarge(format!(
            "rounds is too large: at most {MOST_ROUNDS}"
        )));
    }
    not_negative("rounds", rounds)
}

fn too_large() -> Refused {
    Refused::TooLarge(
        "the answer is too large for 128 bits: fib(186) is the last that fits"
            .to_owned(),
    )
}
