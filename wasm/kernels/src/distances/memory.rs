//! What the methods take of memory.

/// Bytes that a structure takes for each point that it holds, at most.
const BYTES_PER_OTHER: u64 = 64;

/// Bytes of a distance, of a point's key, and of its copy in the order in which points are taken.
const BYTES_PER_POINT: u64 = 36;

/// Bytes that a structure takes however few its points are, at most.
const BYTES_AT_LEAST: u64 = 4096;

/// Bytes that any method takes at once beside the points themselves, its result included, at most.
pub fn working_bytes(points: usize, other: usize) -> u64 {
    let structure =
        (other as u64).saturating_mul(BYTES_PER_OTHER) + BYTES_AT_LEAST;
    structure
        .saturating_add((points as u64).saturating_mul(BYTES_PER_POINT))
}
