//! Every method of finding the nearest against brute force, bit for bit, and what is refused.

use kernels::distances::{
    self, InvalidInput, LARGEST, Method, Points, Set, validate,
};
use proptest::prelude::*;

type Point = [f64; 2];
type Kernel = fn(Points, Points) -> Vec<f64>;

const METHODS: &[(&str, Kernel)] = &[
    ("arrays", distances::arrays),
    ("simd", distances::simd),
    ("grid", distances::grid),
    ("tree", distances::tree),
    ("auto", distances::auto),
    #[cfg(feature = "kiddo")]
    ("kiddo", distances::kiddo),
];

fn unzip(points: &[Point]) -> (Vec<f64>, Vec<f64>) {
    points.iter().map(|point| (point[0], point[1])).unzip()
}

fn check_all(points: &[Point], other: &[Point]) {
    let expected = distances::pairs(points, other);
    let (points, other) = (unzip(points), unzip(other));
    let points = Points::new(&points.0, &points.1).unwrap();
    let other = Points::new(&other.0, &other.1).unwrap();
    let bits = |values: Vec<f64>| -> Vec<u64> {
        values.into_iter().map(f64::to_bits).collect()
    };
    let expected = bits(expected);
    for (name, method) in METHODS {
        assert_eq!(bits(method(points, other)), expected, "{name}");
    }
}

/// Coordinates of the kinds that part methods: spread, in clusters, few values, from huge to subnormal.
fn any_set() -> impl Strategy<Value = Vec<Point>> {
    let unit = || -1.0..1.0_f64;
    let spread = [unit(), unit()];
    let cluster = (0..4_i32, unit(), unit())
        .prop_map(|(at, x, y)| [f64::from(at) + 1e-6 * x, 1e-6 * y]);
    let collinear = unit().prop_map(|x| [x, 3.0 * x]);
    let upright = unit().prop_map(|y| [0.5, y]);
    let few = [0..3_i32, 0..3_i32].prop_map(|at| at.map(f64::from));
    let scale = || {
        (unit(), -1074..=509_i32).prop_map(|(x, e)| x * 2_f64.powi(e))
    };
    let subnormal =
        [0..5_u64, 0..5_u64].prop_map(|at| at.map(f64::from_bits));
    prop_oneof![
        sets(spread),
        sets(cluster),
        sets(collinear),
        sets(upright),
        sets(few),
        sets([scale(), scale()]),
        sets(subnormal),
        sets(Just([0.1, -0.0])),
        sets(Just([LARGEST, -LARGEST])),
    ]
}

fn sets(
    point: impl Strategy<Value = Point>,
) -> impl Strategy<Value = Vec<Point>> {
    prop::collection::vec(point, 0..300)
}

#[test]
fn known_distances() {
    check_all(&[], &[]);
    check_all(&[[0.0, 0.0]], &[]);
    check_all(&[], &[[0.0, 0.0]]);
    let found =
        distances::pairs(&[[0.0, 0.0], [3.0, 5.0]], &[[3.0, 4.0]]);
    assert_eq!(found, [5.0, 1.0]);
}

proptest! {
    #[test]
    fn same_kind(
        (points, other) in (any_set(), any_set()),
        shared in any_set(),
    ) {
        check_all(&points, &other);
        check_all(&shared, &shared);
        let (half, rest) = shared.split_at(shared.len() / 3);
        check_all(half, rest);
    }
}

proptest! {
    #[test]
    fn witnesses_what_is_compared(
        (points, other) in (any_set(), any_set()),
    ) {
        if !other.is_empty() {
            check_witnesses(&points, &other);
        }
    }
}

fn check_witnesses(points: &[Point], other: &[Point]) {
    let expected = distances::pairs(points, other);
    let (queries, others) = (unzip(points), unzip(other));
    let queries = Points::new(&queries.0, &queries.1).unwrap();
    let others = Points::new(&others.0, &others.1).unwrap();
    for method in [Method::BruteForce, Method::Grid, Method::Tree] {
        let found = distances::witness(method, queries, others);
        assert_eq!(found.nearest.len(), points.len());
        for (index, &nearest) in found.nearest.iter().enumerate() {
            let there = other[nearest as usize];
            let distance = distances::pairs(&[points[index]], &[there]);
            assert_eq!(distance, [expected[index]], "{method:?}");
        }
        assert_eq!(found.compared.len(), expected.len());
        let tested: usize = found.compared.iter().map(Vec::len).sum();
        let all = points.len() * other.len();
        assert!(tested <= all, "{method:?}");
        assert!(tested == all || method != Method::BruteForce);
        for (compared, nearest) in
            found.compared.iter().zip(found.nearest)
        {
            assert!(compared.is_sorted_by(|left, right| left < right));
            assert!(compared.contains(&nearest));
        }
        let finite =
            |line: &[f64; 4]| line.iter().all(|at| at.is_finite());
        assert!(found.lines.iter().all(finite), "{method:?}");
    }
}

fn refusal(points: &[Point], other: &[Point]) -> Option<InvalidInput> {
    let (points, other) = (unzip(points), unzip(other));
    validate(
        Points::new(&points.0, &points.1).unwrap(),
        Points::new(&other.0, &other.1).unwrap(),
    )
    .err()
}

#[test]
fn refuses_what_has_no_distance() {
    let fine = [0.0, LARGEST];
    assert_eq!(refusal(&[fine], &[fine]), None);
    assert_eq!(refusal(&[], &[fine]), None);
    assert_eq!(refusal(&[fine], &[]), Some(InvalidInput::EmptyOther));
    for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let refused = refusal(&[fine, [0.0, bad], [bad, 0.0]], &[fine]);
        let set = Set::Points;
        let expected = InvalidInput::NotFinite { set, index: 1 };
        assert_eq!(refused, Some(expected));
    }
    let set = Set::Other;
    let refused =
        refusal(&[fine], &[fine, fine, [-LARGEST * 1.1, 0.0]]);
    let expected = InvalidInput::TooLarge { set, index: 2 };
    assert_eq!(refused, Some(expected));
    assert!(expected.to_string().contains("other[2]"));
}

#[test]
fn refuses_unequal_lengths() {
    let refused = Points::new(&[1.0], &[]).unwrap_err();
    assert_eq!(refused, InvalidInput::UnequalLengths { xs: 1, ys: 0 });
}

#[test]
fn largest_differences_have_finite_squares() {
    let far = [-LARGEST, -LARGEST];
    let found = distances::pairs(&[[LARGEST, LARGEST]], &[far]);
    assert_eq!(found, [LARGEST * 2.0 * 2_f64.sqrt()]);
}
