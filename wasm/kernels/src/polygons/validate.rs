//! What cannot be answered for.

use std::fmt;

use super::Point;

/// The largest magnitude of a coordinate: squares of differences, and areas, stay below `f64::MAX`.
pub const LARGEST: f64 = 1e150;

/// Why an input is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidInput {
    /// A polygon has more coordinates of one kind than of the other.
    UnequalLengths {
        /// Number of first coordinates.
        xs: usize,
        /// Number of second coordinates.
        ys: usize,
    },
    /// A polygon encloses nothing.
    FewCorners {
        /// Number of its corners.
        corners: usize,
    },
    /// A corner is NaN, infinite or beyond [`LARGEST`].
    Corner {
        /// The first such corner's index.
        index: usize,
    },
    /// A point is NaN, infinite or beyond [`LARGEST`].
    Point {
        /// The first such point's index.
        index: usize,
    },
    /// The limit is NaN, not above 0 or beyond [`LARGEST`].
    Limit,
    /// A point has no polygon near.
    NoneNear {
        /// The first such point's index.
        index: usize,
    },
}

/// Checks the points and the limit; a [`Polygon`](super::Polygon) is checked when it is made.
///
/// # Errors
///
/// The first of: a limit that is NaN, not above 0 or beyond [`LARGEST`]; a point that is NaN or beyond [`LARGEST`].
pub fn validate(
    points: &[Point],
    limit: f64,
) -> Result<(), InvalidInput> {
    if !(limit > 0.0 && limit <= LARGEST) {
        return Err(InvalidInput::Limit);
    }
    let fits = |value: &f64| value.abs() <= LARGEST;
    match points.iter().position(|point| !point.iter().all(fits)) {
        Some(index) => Err(InvalidInput::Point { index }),
        None => Ok(()),
    }
}

impl fmt::Display for InvalidInput {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnequalLengths { xs, ys } => write!(
                to,
                "{xs} x coordinates but {ys} y coordinates: a corner needs one of each"
            ),
            Self::FewCorners { corners } => write!(
                to,
                "a polygon of {corners} corners encloses nothing: it needs at least 3"
            ),
            Self::Corner { index } => write!(
                to,
                "corner {index} is NaN, infinite or beyond 1e150: remove it"
            ),
            Self::Point { index } => write!(
                to,
                "points[{index}] is NaN, infinite or beyond 1e150: remove it"
            ),
            // Without the number: what formats a double would make the module half as large again.
            Self::Limit => to.write_str(
                "the limit has to be a number above 0, at most 1e150",
            ),
            Self::NoneNear { index } => write!(
                to,
                "points[{index}] has no polygon near: pass a larger limit, or leave the point out"
            ),
        }
    }
}

impl std::error::Error for InvalidInput {}
