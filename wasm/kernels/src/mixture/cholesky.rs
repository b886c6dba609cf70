//! The factor of a covariance.

/// The lower triangle L of the factor of a symmetric d x d matrix S = L Lᵀ, row by row: d (d+1) / 2 values. None where S is not
/// positive definite, as far as rounding can tell.
///
/// Source: Cholesky, row by row ("Cholesky-Banachiewicz").
pub fn cholesky(matrix: &[f64], d: usize) -> Option<Vec<f64>> {
    let mut factor: Vec<f64> = Vec::with_capacity(d * (d + 1) / 2);
    for p in 0..d {
        let above = p * (p + 1) / 2;
        for q in 0..=p {
            let start = q * (q + 1) / 2;
            let known: f64 = (0..q)
                .map(|r| factor[above + r] * factor[start + r])
                .sum();
            let rest = matrix[p * d + q] - known;
            if q < p {
                factor.push(rest / factor[start + q]);
            } else if rest > f64::EPSILON * matrix[p * d + p] {
                factor.push(rest.sqrt());
            } else {
                return None;
            }
        }
    }
    Some(factor)
}

/// The inverse of a lower triangle, in the same form.
pub fn inverse(factor: &[f64], d: usize) -> Vec<f64> {
    let at = |p: usize, q: usize| p * (p + 1) / 2 + q;
    let mut inverse = vec![0.0; factor.len()];
    for q in 0..d {
        inverse[at(q, q)] = 1.0 / factor[at(q, q)];
        for p in q + 1..d {
            let known: f64 = (q..p)
                .map(|r| factor[at(p, r)] * inverse[at(r, q)])
                .sum();
            inverse[at(p, q)] = -known / factor[at(p, p)];
        }
    }
    inverse
}
