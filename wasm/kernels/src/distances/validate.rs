//! What distances cannot be answered for.

use std::fmt;

use super::Points;

/// The largest magnitude of a coordinate, 2^510: the sum of the squares of two differences stays below `f64::MAX`.
pub const LARGEST: f64 =
    f64::from_bits((1023 + 510) << (f64::MANTISSA_DIGITS - 1));

/// One of the two sets of points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Set {
    /// The points whose distances are asked for.
    Points,
    /// The points that they are measured to.
    Other,
}

/// Why an input is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidInput {
    /// A set has more coordinates of one kind than of the other.
    UnequalLengths {
        /// Number of first coordinates.
        xs: usize,
        /// Number of second coordinates.
        ys: usize,
    },
    /// There are points, but none to measure to.
    EmptyOther,
    /// A set has more points than a `u32` counts.
    TooMany {
        /// The set.
        set: Set,
    },
    /// A coordinate is NaN or infinite.
    NotFinite {
        /// The set that it is in.
        set: Set,
        /// The first such point's index.
        index: usize,
    },
    /// A coordinate is beyond [`LARGEST`], where squares overflow.
    TooLarge {
        /// The set that it is in.
        set: Set,
        /// The first such point's index.
        index: usize,
    },
}

/// Checks that every point has a distance to the other set that can be computed.
///
/// # Errors
///
/// The first of: a point that is not finite or too large, one of the other set, an empty other set.
pub fn validate(
    points: Points,
    other: Points,
) -> Result<(), InvalidInput> {
    validate_set(points, Set::Points)?;
    validate_set(other, Set::Other)?;
    if other.is_empty() {
        return Err(InvalidInput::EmptyOther);
    }
    Ok(())
}

fn validate_set(points: Points, set: Set) -> Result<(), InvalidInput> {
    if u32::try_from(points.len()).is_err() {
        return Err(InvalidInput::TooMany { set });
    }
    let fits = |value: f64| value.abs() <= LARGEST;
    let Some((index, point)) = points
        .iter()
        .enumerate()
        .find(|(_, point)| !point.iter().all(|&value| fits(value)))
    else {
        return Ok(());
    };
    Err(if point.iter().all(|value| value.is_finite()) {
        InvalidInput::TooLarge { set, index }
    } else {
        InvalidInput::NotFinite { set, index }
    })
}

impl fmt::Display for Set {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(match self {
            Self::Points => "points",
            Self::Other => "other",
        })
    }
}

impl fmt::Display for InvalidInput {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnequalLengths { xs, ys } => write!(
                to,
                "{xs} x coordinates but {ys} y coordinates: a point needs one of each"
            ),
            Self::EmptyOther => write!(
                to,
                "the other set is empty: pass at least one point to measure to"
            ),
            Self::TooMany { set } => write!(
                to,
                "{set} has more than 4,294,967,295 points: pass fewer"
            ),
            Self::NotFinite { set, index } => write!(
                to,
                "{set}[{index}] has a coordinate that is NaN or infinite: remove it"
            ),
            Self::TooLarge { set, index } => write!(
                to,
                "{set}[{index}] has a coordinate beyond 2^510 (about 3e153), whose square overflows: scale the points down"
            ),
        }
    }
}

impl std::error::Error for InvalidInput {}
