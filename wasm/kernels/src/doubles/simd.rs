//! Doubles by bytes, in the 128-bit vectors of WebAssembly.

use std::arch::wasm32::{
    i8x16_eq, i8x16_shuffle, i8x16_sub, u8x16_splat,
    u16x8_extadd_pairwise_u8x16, u32x4_extadd_pairwise_u16x8,
    u32x4_extract_lane, v128, v128_load,
};

use super::bytes;

/// A vector's bytes.
const LANES: usize = 16;

/// Vectors that are compared in one turn of the loop, each with a counter of its own, so that the additions of one turn
/// do not wait for each other.
const UNROLL: usize = 4;

/// Turns until a counter's byte could overflow: each adds at most 1.
const TURNS: usize = 255;

/// The vectors of one turn.
type Turn = [[u8; LANES]; UNROLL];

/// A counter of one byte for each lane of a turn.
type Counters = [v128; UNROLL];

/// Counts equal adjacent bytes, 16 in an instruction.
///
/// Idea: load every vector once; a shuffle of it with the one before gives each byte's predecessor. Equal bytes compare
/// as -1, which is subtracted from counters of one byte that are widened before they could overflow.
/// Cost: O(n) time, O(1) memory; one load per 16 bytes, about twice a pass that only reads.
/// Loses: to [`bytes`] below 64 bytes, which it hands over to it.
/// Source: "WebAssembly SIMD" (proposal, 2021); counters widened late as in "bytecount" (llogiq, 2016).
pub fn simd(text: &[u8]) -> usize {
    let (vectors, tail) = text.as_chunks::<LANES>();
    let (turns, rest) = vectors.as_chunks::<UNROLL>();
    let Some(&first) = turns.first().map(|turn| &turn[0][0]) else {
        return bytes(text);
    };

    let mut doubles = 0;
    let mut before = u8x16_splat(!first);
    for block in turns.chunks(TURNS) {
        let counters;
        (counters, before) = count_block(block, before);
        doubles +=
            counters.into_iter().map(sum_of_bytes).sum::<usize>();
    }
    let counted = text.len() - rest.len() * LANES - tail.len();
    doubles + bytes(&text[counted - 1..])
}

/// Counts of at most [`TURNS`] turns that follow the vector `before`, and their last vector.
fn count_block(block: &[Turn], mut before: v128) -> (Counters, v128) {
    // #region simd
    let mut counters = [u8x16_splat(0); UNROLL];
    for turn in block {
        for (counter, vector) in counters.iter_mut().zip(turn) {
            let here = load(vector);
            let predecessors = shift_in(before, here);
            let equal = i8x16_eq(here, predecessors); // -1 or 0
            *counter = i8x16_sub(*counter, equal);
            before = here;
        }
    }
    // #endregion simd
    (counters, before)
}

/// Each byte's predecessor: the last byte of `before`, then all but the last of `here`.
#[rustfmt::skip]
fn shift_in(before: v128, here: v128) -> v128 {
    i8x16_shuffle::<
        15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
    >(before, here)
}

#[allow(unsafe_code, reason = "a vector is loaded through a pointer")]
fn load(vector: &[u8; LANES]) -> v128 {
    // SAFETY: the reference is valid for reads of 16 bytes, and the load needs no alignment.
    unsafe { v128_load(vector.as_ptr().cast()) }
}

/// Sum of 16 counters of one byte.
fn sum_of_bytes(counters: v128) -> usize {
    let sums = u32x4_extadd_pairwise_u16x8(
        u16x8_extadd_pairwise_u8x16(counters),
    );
    let low =
        u32x4_extract_lane::<0>(sums) + u32x4_extract_lane::<1>(sums);
    let high =
        u32x4_extract_lane::<2>(sums) + u32x4_extract_lane::<3>(sums);
    (low + high) as usize
}
