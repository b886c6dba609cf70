//! Every method of finding the smallest polygon near against the plainest one, and what is refused.

use kernels::polygons::{
    self, Found, InvalidInput, LARGEST, Point, Polygon, validate,
};
use proptest::prelude::*;

type Kernel = fn(&[Point], &[Polygon], f64) -> Found;

const METHODS: [(&str, Kernel); 3] = [
    ("outer", polygons::outer),
    ("simd", polygons::simd),
    ("index", polygons::index),
];

/// Of those near the first of the smallest, by a sort.
fn naive(
    points: &[Point],
    polygons: &[Polygon],
    limit: f64,
) -> Option<Vec<u32>> {
    let best = |point: &Point| {
        let near = |one: &Polygon| {
            let (dx, dy) =
                (point[0] - one.centre[0], point[1] - one.centre[1]);
            dx * dx + dy * dy < limit * limit
        };
        let all = (0..).zip(polygons);
        let mut found: Vec<(u32, _)> =
            all.filter(|(_, one)| near(one)).collect();
        found.sort_by(|a, b| a.1.area.total_cmp(&b.1.area));
        found.first().map(|(index, _)| *index)
    };
    points.iter().map(best).collect()
}

fn check_all(points: &[Point], polygons: &[Polygon], limit: f64) {
    let expected = naive(points, polygons, limit);
    for (name, method) in METHODS {
        let found = method(points, polygons, limit);
        assert_eq!(found.clone().ok(), expected, "{name}");
        // Each point alone: who has none near is told by its index.
        for (index, point) in points.iter().enumerate() {
            let alone = naive(&[*point], polygons, limit);
            if expected.is_none() && alone.is_none() {
                let refused = Err(InvalidInput::NoneNear { index });
                assert_eq!(found, refused, "{name}");
                break;
            }
        }
    }
}

/// Coordinates on a lattice, where ties and distances of exactly the limit are frequent, or anywhere, or far apart.
fn coordinate() -> impl Strategy<Value = f64> {
    prop_oneof![
        (0..12_i32).prop_map(f64::from),
        -20.0..20.0_f64,
        Just(1e9),
        (-150..150_i32).prop_map(|e| 10_f64.powi(e)),
    ]
}

fn polygon() -> impl Strategy<Value = Polygon> {
    let area = prop_oneof![(1..4_u8).prop_map(f64::from), 0.0..9.0_f64];
    ([coordinate(), coordinate()], area)
        .prop_map(|(centre, area)| Polygon { centre, area })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn all_methods_agree(
        points in prop::collection::vec([coordinate(), coordinate()], 0..20),
        polygons in prop::collection::vec(polygon(), 0..150),
        limit in prop_oneof![(1..6_u8).prop_map(f64::from), 0.1..40.0_f64, Just(1e10), Just(LARGEST), Just(1e-9)],
    ) {
        check_all(&points, &polygons, limit);
        let beside: Vec<Point> = polygons.iter().map(|one| one.centre).collect();
        check_all(&beside, &polygons, limit);
    }
}

#[test]
fn the_first_of_equals_counts_and_the_limit_itself_is_not_near() {
    let at = |x: f64, area: f64| Polygon { centre: [x, 0.0], area };
    let polygons =
        [at(5.0, 1.0), at(4.0, 2.0), at(-4.0, 2.0), at(1.0, 3.0)];
    check_all(&[[0.0, 0.0]], &polygons, 5.0);
    for (name, method) in METHODS {
        assert_eq!(
            method(&[[0.0, 0.0]], &polygons, 5.0),
            Ok(vec![1]),
            "{name}"
        );
        assert_eq!(method(&[], &[], 5.0), Ok(vec![]), "{name}");
        let refused =
            method(&[[0.0, 0.0], [90.0, 0.0]], &polygons, 5.0);
        assert_eq!(
            refused,
            Err(InvalidInput::NoneNear { index: 1 }),
            "{name}"
        );
        let refused = method(&[[0.0, 0.0]], &[], 5.0);
        assert_eq!(
            refused,
            Err(InvalidInput::NoneNear { index: 0 }),
            "{name}"
        );
    }
}

#[test]
fn measures_a_polygon() {
    let xs = [0.0, 4.0, 4.0, 0.0];
    let ys = [0.0, 0.0, 3.0, 3.0];
    let expected = Polygon { centre: [2.0, 1.5], area: 12.0 };
    assert_eq!(Polygon::new(&xs, &ys), Ok(expected));
    let backwards: Vec<f64> = xs.iter().rev().copied().collect();
    assert_eq!(Polygon::new(&backwards, &ys), Ok(expected));
}

#[test]
fn refuses_what_has_no_answer() {
    use InvalidInput::{
        Corner, FewCorners, Limit, Point, UnequalLengths,
    };
    let fine = [0.0, 1.0, 0.0];
    let refusal = |xs: &[f64], ys: &[f64]| Polygon::new(xs, ys).err();
    let unequal = UnequalLengths { xs: 3, ys: 2 };
    assert_eq!(refusal(&fine, &fine[..2]), Some(unequal));
    let few = FewCorners { corners: 2 };
    assert_eq!(refusal(&fine[..2], &fine[..2]), Some(few));
    for bad in [f64::NAN, f64::INFINITY, -LARGEST * 1.1] {
        let corner = Some(Corner { index: 1 });
        assert_eq!(refusal(&[0.0, bad, 1.0], &fine), corner);
        assert_eq!(refusal(&fine, &[0.0, bad, bad]), corner);
        let point = Err(Point { index: 1 });
        assert_eq!(validate(&[[0.0; 2], [0.0, bad]], 1.0), point);
    }
    for limit in [0.0, -1.0, f64::INFINITY] {
        assert_eq!(validate(&[], limit), Err(Limit));
    }
    assert!(validate(&[], f64::NAN).is_err());
    assert_eq!(validate(&[[LARGEST; 2]], LARGEST), Ok(()));
}
