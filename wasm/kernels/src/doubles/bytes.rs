//! Doubles by bytes, one at a time. On ASCII text the answer is the one by characters.

/// Counts equal adjacent bytes in one pass that remembers the previous one.
///
/// Idea: one load, one comparison and one addition without a branch per byte.
/// Cost: O(n) time, O(1) memory.
/// Loses: to [`blocks`](super::blocks) from some dozens of bytes on.
/// Source: the textbook form; "python-rust-how-to" (jcooper036, 2023) ends with it.
// #region bytes
pub fn bytes(text: &[u8]) -> usize {
    let mut doubles = 0;
    // Before the first byte: one that differs from it.
    let mut before = text.first().map_or(0, |first| !first);
    for &byte in text {
        doubles += usize::from(byte == before);
        before = byte;
    }
    doubles
}
// #endregion bytes

/// Counts equal adjacent bytes as windows of two.
///
/// Idea: let the iterator hand out every pair of neighbours.
/// Cost: O(n) time, O(1) memory; both bytes of a pair are loaded.
/// Loses: to [`bytes`] where the second load is not hidden, to [`blocks`](super::blocks) on long texts.
/// Source: `slice::windows` of the standard library.
// #region windows
pub fn windows(text: &[u8]) -> usize {
    text.windows(2).filter(|pair| pair[0] == pair[1]).count()
}
// #endregion windows
