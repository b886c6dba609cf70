//! What the hardware allows: the same bytes read, or copied, with no question asked about them.

/// Words that are read in one turn of the loop.
const UNROLL: usize = 16;

/// Reads every byte and returns their checksum: the exclusive or of all little-endian 32-bit words, the last one filled
/// up with zeros.
///
/// Idea: the cheapest operation whose result depends on every byte, so that no load can be left out.
/// Cost: O(n) time, O(1) memory; bound by loads.
/// Loses: never; it is the bound that a counting kernel is compared with.
/// Source: ours.
// #region read
pub fn read(bytes: &[u8]) -> u32 {
    let (turns, rest) = bytes.as_chunks::<{ 8 * UNROLL }>();
    let mut lanes = [0; UNROLL];
    for turn in turns {
        for (lane, word) in lanes.iter_mut().zip(turn.as_chunks().0) {
            *lane ^= u64::from_le_bytes(*word);
        }
    }
    fold(lanes) ^ read_rest(rest)
}
// #endregion read

/// Checksum of 64-bit lanes: their two halves are words like any other.
fn fold(lanes: [u64; UNROLL]) -> u32 {
    let lane = lanes.into_iter().fold(0, |all, lane| all ^ lane);
    #[allow(
        clippy::cast_possible_truncation,
        reason = "the upper half is folded in beside it"
    )]
    let word = (lane ^ (lane >> 32)) as u32;
    word
}

fn read_rest(bytes: &[u8]) -> u32 {
    bytes.chunks(4).fold(0, |checksum, chunk| {
        let mut word = [0; 4];
        word[..chunk.len()].copy_from_slice(chunk);
        checksum ^ u32::from_le_bytes(word)
    })
}

/// Copies all bytes from one resident buffer to another.
///
/// Idea: one `memory.copy`, which an engine runs as its own tuned copy.
/// Cost: O(n) time, O(1) memory; bound by loads and stores.
/// Loses: to [`read`], which stores nothing; counting can be faster than copying.
/// Source: `slice::copy_from_slice` of the standard library.
///
/// # Panics
/// If the buffers differ in length.
// #region copy
pub fn copy(from: &[u8], to: &mut [u8]) {
    to.copy_from_slice(from);
}
// #endregion copy
