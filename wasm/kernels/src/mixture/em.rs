//! Training: the two steps in turns.

use super::validate::{validate_components, validate_points};
use super::{
    InvalidInput, Mixture, Table, expect, fused, maximise, start,
};

/// A mixture in training: points, and whose they are so far.
#[derive(Clone, Debug)]
pub struct Em {
    points: Vec<f64>,
    dimensions: usize,
    responsibilities: Vec<f64>,
    mixture: Mixture,
    /// Added to every variance.
    regularisation: f64,
}

impl Em {
    /// Training of `k` components over n x d points, started by [`start`].
    ///
    /// # Errors
    ///
    /// If the values are no table of `dimensions` columns, a point is not finite, or `k` is not from 1 to n.
    pub fn new(
        points: Vec<f64>,
        dimensions: usize,
        k: usize,
        seed: u32,
        regularisation: f64,
    ) -> Result<Self, InvalidInput> {
        if dimensions == 0 {
            return Err(InvalidInput::NoCoordinates);
        }
        let rows = points.len() / dimensions;
        let table = Table::new(&points, rows, dimensions)?;
        validate_points(table)?;
        validate_components(k, rows)?;
        let responsibilities = start(table, k, seed);
        let mut mixture = maximise(
            fused,
            table,
            Table::new(&responsibilities, rows, k)?,
        )?;
        mixture.regularise(regularisation);
        Ok(Self {
            points,
            dimensions,
            responsibilities,
            mixture,
            regularisation,
        })
    }

    /// One iteration, from the responsibilities: M-step, then E-step. Returns the mean log-likelihood of a point.
    ///
    /// # Errors
    ///
    /// If a component has lost all its points, or its covariance is singular.
    // #region iterate
    pub fn iterate(&mut self) -> Result<f64, InvalidInput> {
        let rows = self.points.len() / self.dimensions;
        let k = self.mixture.components();
        let points = Table::new(&self.points, rows, self.dimensions)?;
        let shares = Table::new(&self.responsibilities, rows, k)?;
        self.mixture = maximise(fused, points, shares)?;
        self.mixture.regularise(self.regularisation);
        expect(points, &self.mixture, &mut self.responsibilities)
    }
    // #endregion iterate

    /// Iterates until the mean log-likelihood of a point grows by less than `tolerance`, or `most` times. Returns all of them.
    ///
    /// # Errors
    ///
    /// As [`Em::iterate`].
    pub fn fit(
        &mut self,
        most: usize,
        tolerance: f64,
    ) -> Result<Vec<f64>, InvalidInput> {
        let mut likelihoods = Vec::new();
        while likelihoods.len() < most
            && !has_converged(&likelihoods, tolerance)
        {
            likelihoods.push(self.iterate()?);
        }
        Ok(likelihoods)
    }

    /// What has been estimated; the start's own estimate before the first iteration.
    pub fn mixture(&self) -> &Mixture {
        &self.mixture
    }

    /// n x k.
    pub fn responsibilities(&self) -> &[f64] {
        &self.responsibilities
    }
}

/// Whether the last iteration has gained less than `tolerance`.
pub fn has_converged(likelihoods: &[f64], tolerance: f64) -> bool {
    matches!(likelihoods, [.., before, last] if last - before < tolerance)
}
