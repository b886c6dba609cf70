//! What a search asks of a polygon.

use super::Point;
use super::validate::{InvalidInput, LARGEST};

/// The fewest corners that enclose anything.
const FEWEST_CORNERS: usize = 3;

/// A polygon's centre and area, computed once.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Polygon {
    /// The mean of the corners.
    pub centre: Point,
    /// Of a polygon whose edges do not cross.
    pub area: f64,
}

impl Polygon {
    /// The polygon with these corners, in order.
    ///
    /// # Errors
    ///
    /// The first of: a corner that lacks a coordinate, fewer than three corners, a coordinate that is NaN or beyond [`LARGEST`].
    pub fn new(xs: &[f64], ys: &[f64]) -> Result<Self, InvalidInput> {
        let corners = xs.len();
        if corners != ys.len() {
            return Err(InvalidInput::UnequalLengths {
                xs: corners,
                ys: ys.len(),
            });
        }
        if corners < FEWEST_CORNERS {
            return Err(InvalidInput::FewCorners { corners });
        }
        let fits = |value: f64| value.abs() <= LARGEST;
        let pairs = xs.iter().zip(ys);
        match pairs
            .into_iter()
            .position(|(&x, &y)| !fits(x) || !fits(y))
        {
            Some(index) => Err(InvalidInput::Corner { index }),
            None => Ok(Self {
                centre: [mean(xs), mean(ys)],
                area: area(xs, ys),
            }),
        }
    }
}

#[allow(
    clippy::cast_precision_loss,
    reason = "no polygon has so many corners"
)]
fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

/// By the shoelace formula.
fn area(xs: &[f64], ys: &[f64]) -> f64 {
    let last = xs.len() - 1;
    let mut twice = xs[last] * ys[0] - xs[0] * ys[last];
    for (x, y) in xs.windows(2).zip(ys.windows(2)) {
        twice += x[0] * y[1] - x[1] * y[0];
    }
    twice.abs() / 2.0
}
