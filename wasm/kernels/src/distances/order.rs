//! Sorting by counting.

use super::Points;

/// A point that asks for its nearest.
#[derive(Clone, Copy, Default)]
pub struct Query {
    pub here: [f64; 2],
    /// Its place among the points.
    pub index: u32,
    pub key: u32,
}

/// The points, ordered by key; a point has the key at its index. Keys are below `buckets`.
///
/// Points that are looked for one after another in this order find what they need in the cache. They are copied: fetching each
/// from where it lies, when its turn comes, would wait for memory as often.
pub fn by_key(
    points: Points,
    keys: &[u32],
    buckets: usize,
) -> Vec<Query> {
    let mut ends = ends(keys, buckets);
    let mut order = vec![Query::default(); keys.len()];
    for ((index, &key), here) in (0..).zip(keys).zip(points.iter()) {
        let end = &mut ends[key as usize];
        *end -= 1;
        order[*end as usize] = Query { here, index, key };
    }
    order
}

/// Where each bucket's keys end if they are sorted; the last entry is one more, for the end of all.
pub fn ends(keys: &[u32], buckets: usize) -> Vec<u32> {
    let mut ends = vec![0; buckets + 1];
    for &key in keys {
        ends[key as usize] += 1;
    }
    let mut end = 0;
    for count in &mut ends {
        end += *count;
        *count = end;
    }
    ends
}

/// An index that fits: [`validate`](super::validate) refuses more points than a `u32` counts, a tree has fewer leaves than points,
/// and a grid makes no more cells than fit with their border.
#[allow(
    clippy::cast_possible_truncation,
    reason = "nothing that is counted here is more than a u32 counts"
)]
pub fn narrow(index: usize) -> u32 {
    debug_assert!(u32::try_from(index).is_ok());
    index as u32
}
