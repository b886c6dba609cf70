//! Amounts of money, checked once: what holds a [`Cents`] has nothing left to check.

use std::fmt;
use std::str::FromStr;

/// A whole number of cents, from 0 to [`Cents::MOST`].
///
/// A `u64`, because there is no amount below 0: what has a sign is refused on its way in, and nothing that is computed here
/// could get one unnoticed.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord,
)]
pub struct Cents(u64);

/// Why something is no amount. Of several reasons, the first of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAnAmount {
    /// A text that is no decimal number.
    NotDecimal,
    /// Less than nothing.
    Negative,
    /// A part of a cent, or no finite number.
    NotWhole,
    /// More than [`Cents::MOST`].
    TooLarge,
}

/// A euro has a hundred cents, two decimal places.
const PLACES: i64 = 2;

/// How many decimal digits [`Cents::MOST`] has.
const MOST_DIGITS: i64 = 16;

impl Cents {
    /// 2^53 - 1 cents, 90 trillion euros: the most that JavaScript's numbers, and JSON in most languages, count to without
    /// leaving one out. So an amount is the same in every language.
    pub const MOST: u64 = (1 << 53) - 1;

    /// How many cents they are.
    pub fn count(self) -> u64 {
        self.0
    }

    /// # Errors
    /// If they are too many.
    pub fn new(count: u64) -> Result<Self, NotAnAmount> {
        if count > Self::MOST {
            return Err(NotAnAmount::TooLarge);
        }
        Ok(Self(count))
    }

    /// The sum, unless that is more than [`Cents::MOST`].
    pub fn checked_add(self, other: Self) -> Option<Self> {
        Self::new(self.0.checked_add(other.0)?).ok()
    }

    /// What is left, unless that is less than nothing.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// The cents of `digits` times ten to the `exponent` euros, exactly: `[1, 2, 3, 4]` and -2 are 1234 cents. This is how
    /// Python's `Decimal` tells its value.
    ///
    /// # Errors
    /// If that is negative (0 with a sign is not), no whole number of cents, or too large.
    pub fn from_decimal(
        is_negative: bool,
        digits: &[u8],
        exponent: i64,
    ) -> Result<Self, NotAnAmount> {
        let Some(last) = digits.iter().rposition(|&digit| digit != 0)
        else {
            return Ok(Self(0));
        };
        if is_negative {
            return Err(NotAnAmount::Negative);
        }
        let dropped = signed(digits.len() - 1 - last);
        let power = exponent.saturating_add(PLACES + dropped);
        if power < 0 {
            return Err(NotAnAmount::NotWhole);
        }
        let leading =
            digits.iter().take_while(|&&digit| digit == 0).count();
        let digits = &digits[leading..=last];
        if power.saturating_add(signed(digits.len())) > MOST_DIGITS {
            return Err(NotAnAmount::TooLarge);
        }
        let ten_fold = |count, digit| count * 10 + u64::from(digit);
        let zeros = (0..power).map(|_| 0);
        Self::new(digits.iter().copied().chain(zeros).fold(0, ten_fold))
    }
}

/// A length as a number that may be compared with negative ones: no slice has more than `isize::MAX` bytes.
fn signed(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}

/// A count of cents.
impl TryFrom<i64> for Cents {
    type Error = NotAnAmount;

    fn try_from(count: i64) -> Result<Self, NotAnAmount> {
        let count = u64::try_from(count);
        Self::new(count.map_err(|_| NotAnAmount::Negative)?)
    }
}

/// A count of cents: a double that is a whole number.
impl TryFrom<f64> for Cents {
    type Error = NotAnAmount;

    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number from 0 on is converted exactly, or becomes u64::MAX, which is too large as well"
    )]
    fn try_from(count: f64) -> Result<Self, NotAnAmount> {
        if !count.is_finite() {
            return Err(NotAnAmount::NotWhole);
        }
        if count < 0.0 {
            return Err(NotAnAmount::Negative);
        }
        if count.fract() != 0.0 {
            return Err(NotAnAmount::NotWhole);
        }
        Self::new(count as u64)
    }
}

/// Euros as people write them: `12.34`, `12`, `12.340`. Digits with at most one point between them, and nothing else: no
/// exponent, no plus, no space, no separator.
impl FromStr for Cents {
    type Err = NotAnAmount;

    fn from_str(euros: &str) -> Result<Self, NotAnAmount> {
        let unsigned = euros.strip_prefix('-');
        let is_negative = unsigned.is_some();
        let number = unsigned.unwrap_or(euros);
        let (whole, part) =
            number.split_once('.').unwrap_or((number, "0"));
        let is_number = |text: &str| {
            !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
        };
        if !is_number(whole) || !is_number(part) {
            return Err(NotAnAmount::NotDecimal);
        }
        let digits: Vec<u8> = whole
            .bytes()
            .chain(part.bytes())
            .map(|b| b - b'0')
            .collect();
        Self::from_decimal(is_negative, &digits, -signed(part.len()))
    }
}

/// In euros, with two decimal places: `12.34`.
impl fmt::Display for Cents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

/// What an amount is, so that a message can go on: `an amount is 0 or more`, not -1.
impl fmt::Display for NotAnAmount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotDecimal => {
                f.write_str("a text says an amount as euros, 12.34")
            }
            Self::Negative => f.write_str("an amount is 0 or more"),
            Self::NotWhole => {
                f.write_str("an amount is a whole number of cents")
            }
            Self::TooLarge => {
                write!(f, "an amount is at most {} cents", Cents::MOST)
            }
        }
    }
}

impl std::error::Error for NotAnAmount {}
