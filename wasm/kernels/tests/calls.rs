//! Fibonacci numbers and divisors against naive twins, and at the ends of 128 bits.

use kernels::calls::{Refused, fib, gcd, iteration, iterations};
use proptest::{prop_assert_eq, proptest};

/// Each pair's sum is made of its definition, in nothing but the Fibonacci numbers' own addition.
fn naive_fib(n: i64) -> u128 {
    if n < 2 {
        n.unsigned_abs().into()
    } else {
        naive_fib(n - 1) + naive_fib(n - 2)
    }
}

/// Tries every divisor.
fn naive_gcd(a: u128, b: u128) -> u128 {
    let divides =
        |d: &u128| a.is_multiple_of(*d) && b.is_multiple_of(*d);
    (1..=a.max(b)).rev().find(divides).unwrap_or(0)
}

#[test]
fn the_source_s_own_numbers() {
    let [first, second] = [111, 123].map(|n| fib(n).unwrap());
    assert_eq!(first, 70_492_524_767_089_125_814_114);
    assert_eq!(second, 22_698_374_052_006_863_956_975_682);
    assert_eq!(
        [gcd(first, 123_456_789), gcd(second, 987_654_321)],
        [1, 1]
    );
    assert_eq!(iteration(111, 123), Ok(first + second + 2));
    assert_eq!(iterations(111, 123, 7), Ok(7 * (first + second + 2)));
    assert_eq!(iterations(111, 123, 0), Ok(0));
}

#[test]
fn small_ones() {
    assert!((0..20).all(|n| fib(n) == Ok(naive_fib(n))));
}

#[test]
fn what_has_no_room_is_refused_at_once() {
    assert_eq!(fib(186), Ok(fib(185).unwrap() + fib(184).unwrap()));
    for n in [187, 1 << 40, i64::MAX] {
        assert!(matches!(fib(n), Err(Refused::TooLarge(_))), "{n}");
    }
    assert_eq!(fib(-1), Err(Refused::Negative("n")));
    assert_eq!(fib(i64::MIN), Err(Refused::Negative("n")));
    assert!(matches!(iteration(186, 186), Err(Refused::TooLarge(_))));
    assert!(matches!(iterations(186, 0, 2), Err(Refused::TooLarge(_))));
    assert_eq!(iterations(1, 1, -1), Err(Refused::Negative("rounds")));
    assert!(matches!(
        iterations(1, 1, 1 << 40),
        Err(Refused::TooLarge(_))
    ));
}

#[test]
fn divisors_of_nothing_and_of_the_largest() {
    assert_eq!([gcd(0, 5), gcd(5, 0), gcd(0, 0)], [5, 5, 0]);
    assert_eq!(gcd(u128::MAX, u128::MAX - 1), 1);
    assert_eq!(gcd(u128::MAX, 255), 255);
}

proptest! {
    #[test]
    fn divisors_as_if_all_were_tried(a in 0..300_u128, b in 0..300_u128) {
        prop_assert_eq!(gcd(a, b), naive_gcd(a, b));
    }

    /// gcd(F(a), F(b)) is F(gcd(a, b)), whatever `a` and `b`.
    #[test]
    fn divisors_of_fibonacci_numbers(a in 0..187_i64, b in 0..187_i64) {
        let both = gcd(a.unsigned_abs().into(), b.unsigned_abs().into());
        let expected = fib(i64::try_from(both).unwrap());
        prop_assert_eq!(gcd(fib(a).unwrap(), fib(b).unwrap()), expected.unwrap());
    }
}

#[cfg(feature = "bigint")]
#[test]
fn any_size() {
    use kernels::calls::fib_big;
    for n in 0..187 {
        assert_eq!(fib_big(n), Ok(fib(n).unwrap().into()));
    }
    let [a, b, c] = [9_998, 9_999, 10_000].map(|n| fib_big(n).unwrap());
    assert_eq!(a + b, c);
    assert_eq!(fib_big(-1), Err(Refused::Negative("n")));
    assert!(matches!(fib_big(1 << 40), Err(Refused::TooLarge(_))));
}
