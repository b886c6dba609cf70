//! The exponential function, four at a time.

use super::vectors::{Four, multiply_add};

/// Adding it leaves a number's nearest whole one in its lowest bits: 1.5 * 2^52.
const ROUND: f64 = 6_755_399_441_055_744.0;

/// Below this the result is no normal number any more, and counts as nothing.
const LEAST: f64 = -708.0;

/// ln 2 in two parts, the first with enough zeros at its end for a product by a whole number to be exact.
const LN_2: [f64; 2] =
    [6.931_471_803_691_238e-1, 1.908_214_929_270_587_7e-10];

/// 1 / 13!, 1 / 12!, ..., 1 / 1!, 1.
const COEFFICIENTS: [f64; 14] = [
    1.0 / 6_227_020_800.0,
    1.0 / 479_001_600.0,
    1.0 / 39_916_800.0,
    1.0 / 3_628_800.0,
    1.0 / 362_880.0,
    1.0 / 40_320.0,
    1.0 / 5_040.0,
    1.0 / 720.0,
    1.0 / 120.0,
    1.0 / 24.0,
    1.0 / 6.0,
    1.0 / 2.0,
    1.0,
    1.0,
];

/// e to each of four powers that are not above 0: to 4 units in the last place, 0 below -708.
///
/// Idea: e^x = 2^n e^r with |r| up to half of ln 2, a series for e^r, and n put into the exponent's bits. Without a branch, so that
/// it becomes vectors; the library's function is called for one number at a time.
/// Source: Cody & Waite, "Software Manual for the Elementary Functions" (1980).
#[inline(always)]
pub fn exponential<const FMA: bool>(powers: Four) -> Four {
    powers.map(|x| {
        let bounded = if x > LEAST { x } else { LEAST };
        let shifted = multiply_add::<FMA>(
            bounded,
            std::f64::consts::LOG2_E,
            ROUND,
        );
        let whole = shifted - ROUND;
        let rest = multiply_add::<FMA>(-LN_2[0], whole, bounded);
        let rest = multiply_add::<FMA>(-LN_2[1], whole, rest);
        let series = COEFFICIENTS[1..]
            .iter()
            .fold(COEFFICIENTS[0], |sum, &next| {
                multiply_add::<FMA>(sum, rest, next)
            });
        let exponent = shifted.to_bits().wrapping_add(1023) << 52;
        if x > LEAST { series * f64::from_bits(exponent) } else { 0.0 }
    })
}
