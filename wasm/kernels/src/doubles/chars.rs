//! Doubles by characters: the text is decoded from UTF-8 while it is read.

/// Counts equal adjacent characters by walking the text beside itself, one character ahead.
///
/// Idea: zip the characters with the characters after the first; the form that the source uses.
/// Cost: O(n) time, O(1) memory, but every character is decoded twice. The second walk is moved on by hand: `skip(1)`, as the
/// source has it, asks at every step whether it has skipped enough, and takes a quarter longer.
/// Loses: always, to [`chars_once`].
/// Source: "python-rust-how-to" (jcooper036, 2023), written afresh.
// #region chars
pub fn chars(text: &str) -> usize {
    let mut after = text.chars();
    after.next();
    text.chars()
        .zip(after)
        .filter(|(left, right)| left == right)
        .count()
}
// #endregion chars

/// Counts equal adjacent characters in one pass that remembers the previous one.
///
/// Idea: decode each character once and carry it to the next step.
/// Cost: O(n) time, O(1) memory; decoding dominates.
/// Loses: to [`bytes`](super::bytes) where the text is known to be ASCII.
/// Source: the textbook form.
// #region chars-once
pub fn chars_once(text: &str) -> usize {
    let mut doubles = 0;
    let mut before = None;
    for character in text.chars() {
        doubles += usize::from(before == Some(character));
        before = Some(character);
    }
    doubles
}
// #endregion chars-once
