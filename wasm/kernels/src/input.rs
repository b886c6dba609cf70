//! Seeded inputs: the same size and seed give the same bytes in every language.
//!
//! The generator is xoshiro128** (Blackman & Vigna, "Scrambled linear pseudorandom number generators", 2018), its four
//! words of state filled by splitmix32 from a 32-bit seed.

use alloc::string::String;

/// What random texts are made of.
const LETTERS: &[u8; 52] =
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// The generator xoshiro128**: 32 bits a call, period 2^128 - 1. Not for secrets.
pub struct Xoshiro128 {
    state: [u32; 4],
}

impl Xoshiro128 {
    /// A generator whose state is four outputs of splitmix32, started at `seed`.
    pub fn from_seed(seed: u32) -> Self {
        let mut counter = seed;
        Self::from_state(core::array::from_fn(|_| {
            splitmix32(&mut counter)
        }))
    }

    /// A generator in a given state, which must not be all zeros: it would stay there.
    pub fn from_state(state: [u32; 4]) -> Self {
        Self { state }
    }

    /// The next 32 bits.
    pub fn next_u32(&mut self) -> u32 {
        let state = &mut self.state;
        let result =
            state[1].wrapping_mul(5).rotate_left(7).wrapping_mul(9);
        let shifted = state[1] << 9;
        state[2] ^= state[0];
        state[3] ^= state[1];
        state[1] ^= state[2];
        state[0] ^= state[3];
        state[2] ^= shifted;
        state[3] = state[3].rotate_left(11);
        result
    }

    /// A number below `bound`, by the high word of a product: off from uniform by less than `bound` in 2^32.
    pub fn below(&mut self, bound: u32) -> u32 {
        let product = u64::from(self.next_u32()) * u64::from(bound);
        (product >> 32) as u32
    }
}

/// One step of splitmix32 with the finaliser of `MurmurHash3` (Appleby, 2008).
fn splitmix32(counter: &mut u32) -> u32 {
    *counter = counter.wrapping_add(0x9e37_79b9);
    let mut mixed = *counter;
    mixed = (mixed ^ (mixed >> 16)).wrapping_mul(0x85eb_ca6b);
    mixed = (mixed ^ (mixed >> 13)).wrapping_mul(0xc2b2_ae35);
    mixed ^ (mixed >> 16)
}

/// A text of `size` random ASCII letters, of both cases: one in 52 is expected to equal the one before.
///
/// ```
/// assert_eq!(kernels::input::letters(0, 1), "");
/// assert_eq!(kernels::input::letters(5, 1).len(), 5);
/// ```
pub fn letters(size: usize, seed: u32) -> String {
    let mut random = Xoshiro128::from_seed(seed);
    (0..size)
        .map(|_| char::from(LETTERS[random.below(52) as usize]))
        .collect()
}
