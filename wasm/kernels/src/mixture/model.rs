//! What is estimated, and the M-step by any of its methods.

use super::validate::validate_shapes;
use super::{InvalidInput, Table};

/// Gaussians with their weights.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mixture {
    /// The share of all points that is each component's: k.
    pub weights: Vec<f64>,
    /// k x d.
    pub means: Vec<f64>,
    /// k x d x d, symmetric.
    pub covariances: Vec<f64>,
}

/// A method of the M-step: weights, means and covariances of points (n x d) from responsibilities (n x k).
pub type Maximise = fn(Table, Table) -> Mixture;

/// The M-step by a method, and whether its answer can be used. Only where it cannot are the values looked at one by one.
///
/// # Errors
///
/// Of the first of these: tables of unlike sizes; no component, or more than points; a value that is not finite; a component that has
/// lost all its points.
pub fn maximise(
    method: impl Fn(Table, Table) -> Mixture,
    points: Table,
    responsibilities: Table,
) -> Result<Mixture, InvalidInput> {
    validate_shapes(points, responsibilities)?;
    let mixture = method(points, responsibilities);
    let empty = mixture.weights.iter().position(|&w| w <= 0.0);
    if empty.is_none() && mixture.is_finite() {
        return Ok(mixture);
    }
    Err(InvalidInput::of_values(points, responsibilities).unwrap_or(
        InvalidInput::Empty { component: empty.unwrap_or_default() },
    ))
}

impl Mixture {
    /// Room for `k` components of `d` dimensions: all zeros.
    pub fn zeros(k: usize, d: usize) -> Self {
        Self {
            weights: vec![0.0; k],
            means: vec![0.0; k * d],
            covariances: vec![0.0; k * d * d],
        }
    }

    /// Number of components.
    pub fn components(&self) -> usize {
        self.weights.len()
    }

    /// Number of dimensions.
    pub fn dimensions(&self) -> usize {
        self.means.len() / self.weights.len().max(1)
    }

    /// Adds to each variance, so that no component shrinks to a line or a place.
    pub fn regularise(&mut self, variance: f64) {
        let d = self.dimensions();
        for covariance in self.covariances.chunks_exact_mut(d * d) {
            covariance.iter_mut().step_by(d + 1).for_each(|diagonal| {
                *diagonal += variance;
            });
        }
    }

    fn is_finite(&self) -> bool {
        [&self.weights, &self.means, &self.covariances]
            .iter()
            .all(|values| values.iter().all(|value| value.is_finite()))
    }
}
