//! Points as a structure of arrays.

use super::InvalidInput;

/// Points of the plane, their coordinates in two arrays of one length.
#[derive(Clone, Copy, Debug)]
pub struct Points<'a> {
    xs: &'a [f64],
    ys: &'a [f64],
}

impl<'a> Points<'a> {
    /// The points whose coordinates lie at the same index of both arrays.
    ///
    /// # Errors
    ///
    /// [`InvalidInput::UnequalLengths`] where one array is longer.
    pub fn new(
        xs: &'a [f64],
        ys: &'a [f64],
    ) -> Result<Self, InvalidInput> {
        if xs.len() == ys.len() {
            return Ok(Self { xs, ys });
        }
        Err(InvalidInput::UnequalLengths { xs: xs.len(), ys: ys.len() })
    }

    /// The first coordinates.
    pub fn xs(self) -> &'a [f64] {
        self.xs
    }

    /// The second coordinates, as many as the first.
    pub fn ys(self) -> &'a [f64] {
        self.ys
    }

    /// Number of points.
    pub fn len(self) -> usize {
        self.xs.len()
    }

    /// Whether there is no point.
    pub fn is_empty(self) -> bool {
        self.xs.is_empty()
    }

    /// The points one by one, `[x, y]`.
    pub fn iter(self) -> impl Iterator<Item = [f64; 2]> + 'a {
        self.xs.iter().zip(self.ys).map(|(&x, &y)| [x, y])
    }
}
