//! Doubles by bytes, written in safe Rust so that the compiler can use vectors.

/// Pairs in a block: the largest multiple of a vector's 16 bytes whose count still fits in a `u8`.
const BLOCK: usize = 240;

/// Counts equal adjacent bytes in blocks short enough for a count of one byte.
///
/// Idea: a sum as narrow as the data lets the compiler compare and add 16 bytes in one instruction; only the sums of
/// blocks are widened.
/// Cost: O(n) time, O(1) memory; two loads per vector, since each byte is in two pairs.
/// Loses: to `simd` on long texts; without vectors (a build without `simd128`) it is only as good as
/// [`bytes`](super::bytes).
/// Source: the blocked byte accumulator of "bytecount" (llogiq, 2016), written afresh.
// #region blocks
pub fn blocks(text: &[u8]) -> usize {
    let after = text.get(1..).unwrap_or_default();
    let pairs = text.chunks(BLOCK).zip(after.chunks(BLOCK));
    pairs
        .map(|(left, right)| usize::from(count_block(left, right)))
        .sum()
}

fn count_block(left: &[u8], right: &[u8]) -> u8 {
    left.iter().zip(right).map(|(a, b)| u8::from(a == b)).sum()
}
// #endregion blocks
