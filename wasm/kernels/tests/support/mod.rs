//! What every test of a kernel shares: naive twins, the lengths worth trying, and the runner.

use std::iter::repeat_n;

use proptest::prelude::{Strategy, any, prop, prop_oneof};
use rand_xoshiro::Xoshiro128StarStar;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

/// What random texts are made of.
const LETTERS: &[u8; 52] =
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// A text of `size` random ASCII letters, as labs/shared/letters.ts makes it: xoshiro128**, its state filled by splitmix32.
pub fn letters(size: usize, seed: u32) -> String {
    let mut counter = seed;
    let words: [u32; 4] =
        std::array::from_fn(|_| splitmix32(&mut counter));
    let state = words.map(u32::to_le_bytes).concat();
    let state = state.try_into().expect("four words of four bytes");
    let mut random = Xoshiro128StarStar::from_seed(state);
    // The high word of a product: off from uniform by less than 52 in 2^32.
    let below_52 =
        || ((u64::from(random.next_u32()) * 52) >> 32) as u32;
    let letter = |index: u32| char::from(LETTERS[index as usize]);
    std::iter::repeat_with(below_52).map(letter).take(size).collect()
}

/// One step of splitmix32 with the finaliser of `MurmurHash3` (Appleby, 2008).
fn splitmix32(counter: &mut u32) -> u32 {
    *counter = counter.wrapping_add(0x9e37_79b9);
    let mut mixed = *counter;
    mixed = (mixed ^ (mixed >> 16)).wrapping_mul(0x85eb_ca6b);
    mixed = (mixed ^ (mixed >> 13)).wrapping_mul(0xc2b2_ae35);
    mixed ^ (mixed >> 16)
}

/// Lengths at which a kernel starts, ends or fills something: vectors of 16, turns of 64 and 128, blocks of 240, and
/// counters that are full after 255 turns.
const BOUNDARIES: [usize; 8] =
    [0, 16, 64, 128, 240, 255, 16 * 255, 64 * 255];

/// Doubles of anything, by comparing every pair by its indices.
pub fn naive<T: PartialEq>(items: &[T]) -> usize {
    let mut doubles = 0;
    for i in 1..items.len() {
        if items[i] == items[i - 1] {
            doubles += 1;
        }
    }
    doubles
}

/// Checks a kernel by characters against its twin on one text.
pub fn check_chars(kernel: fn(&str) -> usize, text: &str) {
    let characters: Vec<char> = text.chars().collect();
    assert_eq!(kernel(text), naive(&characters), "{text:?}");
}

/// Checks a kernel by bytes against its twin on one text.
pub fn check_bytes(kernel: fn(&[u8]) -> usize, text: &[u8]) {
    assert_eq!(kernel(text), naive(text), "{text:?}");
}

/// Texts of all lengths around each boundary and its double: all equal, alternating, and random.
pub fn boundary_texts() -> impl Iterator<Item = String> {
    let lengths = BOUNDARIES.into_iter().flat_map(|n| [n, 2 * n]);
    lengths.flat_map(|n| n.saturating_sub(2)..=n + 2).flat_map(|n| {
        let equal: String = repeat_n('a', n).collect();
        let alternating: String =
            "ab".chars().cycle().take(n).collect();
        [equal, alternating, letters(n, 1)]
    })
}

/// Arbitrary text, and text of a few characters of one to four bytes, in which doubles are frequent.
pub fn any_text() -> impl Strategy<Value = String> {
    let few =
        prop::sample::select(vec!['a', 'b', 'é', '\u{820}', '😀']);
    prop_oneof![
        any::<String>(),
        prop::collection::vec(few, 0..600).prop_map(String::from_iter),
    ]
}

/// Bytes of two values, in which doubles are frequent.
pub fn any_bytes() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        prop::collection::vec(any::<u8>(), 0..600),
        prop::collection::vec(0..2_u8, 0..5000),
    ]
}
