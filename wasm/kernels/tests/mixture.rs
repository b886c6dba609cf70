//! Every method of the M-step against the definition, the E-step against its own, training, and what is refused.

use kernels::mixture::{
    self, Em, InvalidInput, Maximise, Mixture, Table, exponential,
    maximise,
};
use proptest::prelude::*;

const METHODS: [(&str, Maximise); 4] = [
    ("fused", mixture::fused),
    ("indexed", mixture::indexed),
    ("iterators", mixture::iterators),
    ("for_each", mixture::for_each),
];

/// Points and responsibilities of n rows each.
#[derive(Clone, Debug)]
struct Input {
    d: usize,
    k: usize,
    points: Vec<f64>,
    shares: Vec<f64>,
}

impl Input {
    fn n(&self) -> usize {
        self.points.len() / self.d
    }

    fn points(&self) -> Table<'_> {
        Table::new(&self.points, self.n(), self.d).unwrap()
    }

    fn shares(&self) -> Table<'_> {
        Table::new(&self.shares, self.n(), self.k).unwrap()
    }
}

/// Clouds about as many middles as there are components, wide or narrow, near zero or far from it; responsibilities that are soft, or
/// almost 0 or 1.
fn any_input() -> impl Strategy<Value = Input> {
    let sizes = (1..5_usize, 1..10_usize, 0..300_usize);
    let kinds = (
        prop::sample::select(vec![1.0, 1e-2, 1e-4]),
        prop::sample::select(vec![0.0, -1e3, 1e5]),
        prop::sample::select(vec![1_i32, 40]),
    );
    (sizes, kinds).prop_flat_map(
        |((d, k, more), (width, offset, sharpness))| {
            let n = k + more;
            let unit = || prop::collection::vec(-1.0..1.0_f64, n * d);
            let raw = prop::collection::vec(0.01..1.0_f64, n * k);
            (unit(), raw).prop_map(move |(units, raw)| {
                let middle = |index: usize| {
                    f64::from(
                        u32::try_from(index / d % k * 7 % 10).unwrap(),
                    )
                };
                let points = units.iter().enumerate();
                let points = points
                    .map(|(at, x)| offset + middle(at) + width * x)
                    .collect();
                let shares = shares_of(&raw, k, sharpness);
                Input { d, k, points, shares }
            })
        },
    )
}

/// Rows that add up to 1; the point's own component has most of it where they are sharp.
fn shares_of(raw: &[f64], k: usize, sharpness: i32) -> Vec<f64> {
    let row = |(at, row): (usize, &[f64])| {
        let powers: Vec<f64> = (0..k)
            .map(|m| {
                let own = if m == at % k { 2.0 } else { row[m] };
                own.powi(sharpness)
            })
            .collect();
        let sum: f64 = powers.iter().sum();
        powers.into_iter().map(move |power| power / sum)
    };
    raw.chunks_exact(k).enumerate().flat_map(row).collect()
}

/// Within 1e-9 of each variance and of what a mean is made of.
fn check_close(name: &str, found: &Mixture, right: &Mixture) {
    let d = right.dimensions();
    for (found, right) in found.weights.iter().zip(&right.weights) {
        assert!((found - right).abs() <= 1e-9 * right, "{name} weight");
    }
    for (found, right) in found.means.iter().zip(&right.means) {
        let scale = right.abs().max(1.0);
        assert!((found - right).abs() <= 1e-9 * scale, "{name} mean");
    }
    let own = right.covariances.chunks_exact(d * d);
    for (found, right) in found.covariances.chunks_exact(d * d).zip(own)
    {
        for at in 0..d * d {
            let (p, q) = (at / d, at % d);
            let scale =
                (right[p * (d + 1)] * right[q * (d + 1)]).sqrt();
            let apart = (found[at] - right[at]).abs();
            assert!(
                apart <= 1e-9 * scale,
                "{name} {p} {q}: {} {}",
                found[at],
                right[at]
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn methods_agree_with_the_definition(input in any_input()) {
        let right = mixture::centred(input.points(), input.shares());
        for (name, method) in METHODS {
            let found = method(input.points(), input.shares());
            check_close(name, &found, &right);
        }
    }

    #[test]
    fn exponential_is_that_of_the_library(x in -750.0..=0.0_f64) {
        let right = if x > -708.0 { x.exp() } else { 0.0 };
        let allowed = 4.0 * (right.next_up() - right);
        for found in [
            exponential::<false>([x, 0.0, x / 2.0, -1e300]),
            exponential::<true>([x, 0.0, x / 2.0, -1e300]),
        ] {
            prop_assert!((found[0] - right).abs() <= allowed);
            let ends = [found[1], found[3]].map(f64::to_bits);
            prop_assert_eq!(ends, [1.0_f64, 0.0].map(f64::to_bits));
        }
    }

    #[test]
    fn expects_as_the_densities_say(input in any_input()) {
        let mut mixture =
            mixture::centred(input.points(), input.shares());
        mixture.regularise(1e-3);
        let mut found = vec![0.0; input.shares.len()];
        let mean =
            mixture::expect(input.points(), &mixture, &mut found);
        let (right, likelihood) = naive_shares(&input, &mixture);
        let mean = mean.unwrap();
        let scale = 1e-9 * likelihood.abs().max(1.0);
        prop_assert!((mean - likelihood).abs() <= scale);
        for (found, right) in found.iter().zip(&right) {
            prop_assert!((found - right).abs() <= 1e-8);
        }
    }
}

/// By logarithms of densities, with a Gauss elimination for each point.
fn naive_shares(input: &Input, mixture: &Mixture) -> (Vec<f64>, f64) {
    let (d, k) = (input.d, input.k);
    let mut all = Vec::new();
    let mut sum = 0.0;
    for point in input.points().iter() {
        let logarithms: Vec<f64> = (0..k)
            .map(|m| {
                let mean = &mixture.means[m * d..][..d];
                let matrix = &mixture.covariances[m * d * d..][..d * d];
                let apart: Vec<f64> = point
                    .iter()
                    .zip(mean)
                    .map(|(x, y)| x - y)
                    .collect();
                let (solved, determinant) = solve(matrix, &apart);
                let square: f64 =
                    apart.iter().zip(solved).map(|(x, y)| x * y).sum();
                let turns = std::f64::consts::TAU
                    .powi(i32::try_from(d).unwrap());
                mixture.weights[m].ln()
                    - 0.5 * (square + (turns * determinant).ln())
            })
            .collect();
        let most = logarithms.iter().copied().fold(f64::MIN, f64::max);
        let total: f64 =
            logarithms.iter().map(|l| (l - most).exp()).sum();
        sum += most + total.ln();
        all.extend(logarithms.iter().map(|l| (l - most).exp() / total));
    }
    #[allow(clippy::cast_precision_loss, reason = "few points")]
    (all, sum / input.n() as f64)
}

/// The solution of a positive definite system, and its determinant.
fn solve(matrix: &[f64], right: &[f64]) -> (Vec<f64>, f64) {
    let d = right.len();
    let mut rows: Vec<Vec<f64>> = matrix
        .chunks_exact(d)
        .zip(right)
        .map(|(row, &right)| [row, &[right]].concat())
        .collect();
    let mut determinant = 1.0;
    for p in 0..d {
        determinant *= rows[p][p];
        let pivot = rows[p].clone();
        for (at, row) in rows.iter_mut().enumerate() {
            let factor = row[p] / pivot[p];
            for (to, from) in row.iter_mut().zip(&pivot) {
                *to -= if at == p { 0.0 } else { factor * from };
            }
        }
    }
    (
        rows.iter()
            .enumerate()
            .map(|(p, row)| row[d] / row[p])
            .collect(),
        determinant,
    )
}

/// The corners of two squares, each of a component; covariances are whole numbers.
fn squares(offset: f64) -> Input {
    let corners = [[-1.0, -1.0], [-1.0, 1.0], [1.0, -1.0], [1.0, 1.0]];
    let points = (0..8).flat_map(|at| {
        let middle = if at < 4 { 10.0 } else { -10.0 };
        corners[at % 4].map(|x| offset + middle + x)
    });
    let shares =
        (0..16).map(|at| f64::from(u8::from(at / 8 == at % 2)));
    Input {
        d: 2,
        k: 2,
        points: points.collect(),
        shares: shares.collect(),
    }
}

#[test]
fn known_moments_far_from_zero() {
    for offset in [0.0, 1e4, 1e8, -1e12] {
        let input = squares(offset);
        for (name, method) in METHODS {
            let found = method(input.points(), input.shares());
            assert_eq!(found.weights, [0.5, 0.5], "{name}");
            let (left, right) = (offset + 10.0, offset - 10.0);
            assert_eq!(
                found.means,
                [left, left, right, right],
                "{name}"
            );
            assert_eq!(
                found.covariances,
                [1.0, 0.0, 0.0, 1.0, 1.0, 0.0, 0.0, 1.0],
                "{name} at {offset}"
            );
        }
    }
}

#[test]
fn moments_about_zero_lose_their_digits_far_from_it() {
    let raw = |offset| {
        let input = squares(offset);
        mixture::raw_moments(input.points(), input.shares()).covariances
            [0]
    };
    assert_eq!(raw(0.0).to_bits(), 1.0_f64.to_bits());
    assert!((raw(1e4) - 1.0).abs() < 1e-6);
    assert!((raw(1e8) - 1.0).abs() > 0.5);
}

#[test]
fn training_recovers_two_squares_and_never_gets_worse() {
    let input = squares(1e3);
    let mut em = Em::new(input.points.clone(), 2, 2, 1, 1e-6).unwrap();
    let likelihoods = em.fit(50, 1e-9).unwrap();
    assert!(likelihoods.len() < 50);
    assert!(likelihoods.is_sorted());
    let mut means = em.mixture().means.clone();
    means.sort_by(f64::total_cmp);
    for (found, right) in
        means.iter().zip([990.0, 990.0, 1010.0, 1010.0])
    {
        assert!((found - right).abs() < 1e-6);
    }
    let own = em.responsibilities().chunks_exact(2);
    assert!(own.map(|row| row[0].max(row[1])).all(|most| most > 0.999));
}

#[test]
fn a_seed_starts_alike() {
    let input = squares(0.0);
    let start = |seed| mixture::start(input.points(), 2, seed);
    assert_eq!(start(7), start(7));
    assert_eq!(
        start(7).iter().sum::<f64>().to_bits(),
        8.0_f64.to_bits()
    );
}

#[test]
fn refuses_what_has_no_answer() {
    let input = squares(0.0);
    let check = |points: Table, shares: Table| {
        maximise(mixture::fused, points, shares)
            .unwrap_err()
            .to_string()
    };
    let short = Table::new(&input.shares[..14], 7, 2).unwrap();
    assert_eq!(
        check(input.points(), short),
        "points is 8 x 2 but responsibilities is 7 x 2: both need a row for each point"
    );
    let none = Table::new(&[], 8, 0).unwrap();
    assert_eq!(
        check(input.points(), none),
        "k is 0, but there are 8 points: ask for 1 to 8 components"
    );
    let mut lost = input.clone();
    lost.shares.iter_mut().skip(1).step_by(2).for_each(|r| *r = 0.0);
    assert!(
        check(lost.points(), lost.shares())
            .starts_with("component 1 has lost all its points")
    );
    let mut broken = input.clone();
    broken.points[5] = f64::NAN;
    assert!(
        check(broken.points(), broken.shares())
            .starts_with("points[2] has a value that is NaN")
    );
    let mut broken = input.clone();
    broken.shares[9] = f64::INFINITY;
    assert!(
        check(broken.points(), broken.shares())
            .starts_with("responsibilities[4] has a value")
    );
    assert!(matches!(
        Table::new(&[1.0], 1, 2),
        Err(InvalidInput::Ragged { .. })
    ));
}

#[test]
fn refuses_a_singular_covariance_unless_it_is_regularised() {
    let line: Vec<f64> = (0..8)
        .flat_map(|x| [f64::from(x), 3.0 * f64::from(x)])
        .collect();
    let mut em = Em::new(line.clone(), 2, 1, 1, 0.0).unwrap();
    assert_eq!(
        em.iterate(),
        Err(InvalidInput::Singular { component: 0 })
    );
    assert!(Em::new(line, 2, 1, 1, 1e-6).unwrap().iterate().is_ok());
    assert_eq!(
        Em::new(vec![1.0; 8], 2, 5, 1, 1e-6).unwrap_err(),
        InvalidInput::Components { k: 5, n: 4 }
    );
}
