//! Dividing points by a coordinate.

/// Moves the points with the least coordinates to the front, `at` of them; gives back the coordinate of the first one behind.
///
/// Idea: part the points by a coordinate from among them, and go on in the part that `at` is in. Parting swaps every point, whether
/// it is lesser or not: there is no branch to foresee.
/// Cost: O(n) time on average, whatever the order of the points, O(1) memory.
/// Loses: to the standard library's `select_nth_unstable` where an enemy knows the random numbers; that is ten times as much code.
/// Source: "Algorithm 65: find" (Hoare, 1961), with the partition of Lomuto.
pub fn divide(points: &mut [[f64; 2]], at: usize, axis: usize) -> f64 {
    let (mut start, mut end) = (0, points.len());
    let mut random = Random(1);
    while end - start > 1 {
        let mut draw = || points[random.between(start, end)][axis];
        let pivot = median(draw(), draw(), draw());
        let part = &mut points[start..end];
        let below =
            start + partition(part, |point| point[axis] < pivot);
        if at < below {
            end = below;
        } else if below > start {
            start = below;
        } else {
            // Nothing is lesser: what is equal leaves, so that equal points come to an end.
            let equal =
                start + partition(part, |point| point[axis] <= pivot);
            if at < equal {
                return pivot;
            }
            start = equal;
        }
    }
    points[at][axis]
}

/// Moves the points that are asked for to the front, and counts them.
fn partition(
    points: &mut [[f64; 2]],
    is_front: impl Fn(&[f64; 2]) -> bool,
) -> usize {
    let mut count = 0;
    for index in 0..points.len() {
        let front = is_front(&points[index]);
        points.swap(index, count);
        count += usize::from(front);
    }
    count
}

fn median(a: f64, b: f64, c: f64) -> f64 {
    let (low, high) = if b < a { (b, a) } else { (a, b) };
    if c < low {
        low
    } else if high < c {
        high
    } else {
        c
    }
}

/// Knuth's linear congruential generator of 64 bits ("MMIX").
struct Random(u64);

impl Random {
    #[allow(
        clippy::cast_possible_truncation,
        reason = "the remainder is below a length"
    )]
    fn between(&mut self, start: usize, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        start + ((self.0 >> 33) % (end - start) as u64) as usize
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use proptest::prelude::*;

    use super::divide;

    proptest! {
        #[test]
        fn divides_as_sorting_does(
            values in prop::collection::vec(0..50_i32, 1..200),
            at in any::<prop::sample::Index>(),
        ) {
            let values = values.into_iter().map(f64::from);
            let mut points: std::vec::Vec<_> =
                values.map(|value| [-value, value]).collect();
            let at = at.index(points.len());
            let mut sorted = points.clone();
            sorted.sort_by(|left, right| left[1].total_cmp(&right[1]));
            let first = divide(&mut points, at, 1);
            prop_assert_eq!(first.to_bits(), sorted[at][1].to_bits());
            prop_assert!(points[..at].iter().all(|p| p[1] <= first));
            prop_assert!(points[at..].iter().all(|p| p[1] >= first));
            points.sort_by(|left, right| left[1].total_cmp(&right[1]));
            prop_assert_eq!(points, sorted);
        }
    }
}
