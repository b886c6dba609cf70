//! The E-step: whose is each point?

use super::cholesky::{cholesky, inverse};
use super::exponential::exponential;
use super::vectors::{Four, WIDTH, Work, by_widest, multiply_add};
use super::{InvalidInput, Mixture, Table};

/// Fills `responsibilities` (n x k) with the probability that each point was drawn from each component, and returns the mean
/// log-likelihood of the points.
///
/// Idea: a point's distance from a mean, in units of the covariance, is the length of L⁻¹ (x - μ), L being the Cholesky factor.
/// Probabilities are divided by the largest of a row before they leave the logarithm (log-sum-exp), so that none of them overflows and
/// not all of them are 0. Four components at a time.
/// Cost: O(n k d^2) time, n k exponentials.
///
/// # Errors
///
/// [`InvalidInput::Singular`] where a covariance has no Cholesky factor, [`InvalidInput::NotFinite`] where a point is not finite.
pub fn expect(
    points: Table,
    mixture: &Mixture,
    responsibilities: &mut [f64],
) -> Result<f64, InvalidInput> {
    let groups = groups_of(mixture)?;
    let (n, k) = (points.rows(), mixture.components());
    let sum = by_widest(Expect { points, groups, k, responsibilities });
    #[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
    let mean = sum / n as f64;
    if mean.is_finite() {
        return Ok(mean);
    }
    super::validate::validate_points(points)?;
    Ok(mean)
}

/// Four components, value by value.
struct Group {
    /// d of them.
    means: Vec<Four>,
    /// L⁻¹ row by row: d (d+1) / 2.
    whitening: Vec<Four>,
    /// The logarithm of the weight times the density at the mean; below all numbers where there is no such component.
    constants: Four,
}

fn groups_of(mixture: &Mixture) -> Result<Vec<Group>, InvalidInput> {
    let (k, d) = (mixture.components(), mixture.dimensions());
    let half = d * (d + 1) / 2;
    let group = |first: usize| {
        let mut group = Group {
            means: vec![[0.0; WIDTH]; d],
            whitening: vec![[0.0; WIDTH]; half],
            constants: [f64::NEG_INFINITY; WIDTH],
        };
        for component in first..k.min(first + WIDTH) {
            group.put(mixture, component)?;
        }
        Ok(group)
    };
    (0..k).step_by(WIDTH).map(group).collect()
}

impl Group {
    fn put(
        &mut self,
        mixture: &Mixture,
        component: usize,
    ) -> Result<(), InvalidInput> {
        let (d, lane) = (self.means.len(), component % WIDTH);
        let covariance =
            &mixture.covariances[component * d * d..][..d * d];
        let factor = cholesky(covariance, d)
            .ok_or(InvalidInput::Singular { component })?;
        let diagonal = (0..d).map(|p| factor[p * (p + 3) / 2]);
        let determinant: f64 = diagonal.map(f64::ln).sum();
        let mean = &mixture.means[component * d..][..d];
        for (to, value) in self.means.iter_mut().zip(mean) {
            to[lane] = *value;
        }
        for (to, value) in
            self.whitening.iter_mut().zip(inverse(&factor, d))
        {
            to[lane] = value;
        }
        #[allow(clippy::cast_precision_loss, reason = "few dimensions")]
        let dimensions = d as f64;
        self.constants[lane] = mixture.weights[component].ln()
            - determinant
            - dimensions / 2.0 * std::f64::consts::TAU.ln();
        Ok(())
    }

    /// Half of the squared distances of a point in each component's own units; `apart` has room for d.
    #[inline(always)]
    fn logarithms<const FMA: bool>(
        &self,
        point: &[f64],
        apart: &mut [Four],
    ) -> Four {
        for ((apart, mean), &x) in
            apart.iter_mut().zip(&self.means).zip(point)
        {
            *apart = mean.map(|mean| x - mean);
        }
        let mut squares = [0.0; WIDTH];
        let mut rest = &self.whitening[..];
        for p in 1..=apart.len() {
            let (row, below) = rest.split_at(p);
            rest = below;
            let mut sum = [0.0; WIDTH];
            for (factor, apart) in row.iter().zip(&*apart) {
                for lane in 0..WIDTH {
                    sum[lane] = multiply_add::<FMA>(
                        factor[lane],
                        apart[lane],
                        sum[lane],
                    );
                }
            }
            for (square, sum) in squares.iter_mut().zip(sum) {
                *square = multiply_add::<FMA>(sum, sum, *square);
            }
        }
        let mut logarithms = self.constants;
        for (logarithm, square) in logarithms.iter_mut().zip(squares) {
            *logarithm = multiply_add::<FMA>(-0.5, square, *logarithm);
        }
        logarithms
    }
}

struct Expect<'a> {
    points: Table<'a>,
    groups: Vec<Group>,
    k: usize,
    responsibilities: &'a mut [f64],
}

impl Work for Expect<'_> {
    /// The log-likelihood of all points.
    type Output = f64;

    #[inline(always)]
    fn run<const FMA: bool>(self) -> f64 {
        let mut apart = vec![[0.0; WIDTH]; self.points.columns()];
        let mut row = vec![[0.0; WIDTH]; self.groups.len()];
        let rows = self.responsibilities.chunks_exact_mut(self.k);
        let mut sum = 0.0;
        for (point, to) in self.points.iter().zip(rows) {
            for (four, group) in row.iter_mut().zip(&self.groups) {
                *four = group.logarithms::<FMA>(point, &mut apart);
            }
            sum += normalise::<FMA>(&mut row);
            to.copy_from_slice(&row.as_flattened()[..self.k]);
        }
        sum
    }
}

/// Turns the logarithms of a row into probabilities that add up to 1, and returns the logarithm of their sum before.
#[inline(always)]
fn normalise<const FMA: bool>(row: &mut [Four]) -> f64 {
    let larger = |a: f64, b: f64| if b > a { b } else { a };
    let mut most = [f64::NEG_INFINITY; WIDTH];
    for four in &*row {
        for (most, value) in most.iter_mut().zip(four) {
            *most = larger(*most, *value);
        }
    }
    let most = most.into_iter().fold(f64::NEG_INFINITY, larger);
    let mut sums = [0.0; WIDTH];
    for four in &mut *row {
        *four = exponential::<FMA>(four.map(|value| value - most));
        for (sum, value) in sums.iter_mut().zip(*four) {
            *sum += value;
        }
    }
    let sum: f64 = sums.iter().sum();
    let share = 1.0 / sum;
    for four in row {
        *four = four.map(|value| value * share);
    }
    most + sum.ln()
}
