//! What the hardware allows: the same bytes read, or copied, with no question asked about them.

/// Bytes that are read in one turn of the loop: eight vectors, so that no load waits for an earlier one.
const UNROLL: usize = 128;

/// Reads every byte and returns their checksum: the exclusive or of all little-endian 32-bit words, the last one filled
/// up with zeros.
///
/// Idea: the cheapest operation whose result depends on every byte, so that no load can be left out. The compiler makes
/// the lanes vectors.
/// Cost: O(n) time, O(1) memory; bound by loads.
/// Loses: without vectors (a build without `simd128`) it goes byte by byte and is no limit at all.
/// Source: ours.
// #region read
pub fn read(bytes: &[u8]) -> u32 {
    let mut lanes = [0; UNROLL];
    let (turns, rest) = bytes.as_chunks::<UNROLL>();
    for turn in turns {
        for (lane, byte) in lanes.iter_mut().zip(turn) {
            *lane ^= byte;
        }
    }
    fold(&lanes) ^ fold(rest)
}
// #endregion read

/// Exclusive or of the words of a few bytes.
fn fold(bytes: &[u8]) -> u32 {
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
