//! Sorting by counting.

use alloc::vec;
use alloc::vec::Vec;

/// The indices of the keys, ordered by key. Keys are below `buckets`.
///
/// Points that are looked for one after another in this order find what they need in the cache.
pub fn by_key(keys: &[u32], buckets: usize) -> Vec<u32> {
    let mut ends = ends(keys, buckets);
    let mut order = vec![0; keys.len()];
    for (index, &key) in (0..).zip(keys) {
        let end = &mut ends[key as usize];
        *end -= 1;
        order[*end as usize] = index;
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

/// An index that [`validate`](super::validate) has found small enough.
#[allow(
    clippy::cast_possible_truncation,
    reason = "sets of more points than u32 counts are refused"
)]
pub fn narrow(index: usize) -> u32 {
    index as u32
}
