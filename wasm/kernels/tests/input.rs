//! Golden inputs: every language that makes random letters has to make these.

#[allow(
    dead_code,
    reason = "this file needs a part of what the tests share"
)]
mod support;

use kernels::doubles;
use sha2::{Digest, Sha256};
use support::letters;

/// Size, seed, SHA-256 and doubles of random texts.
const GOLDEN: [(usize, u32, &str, usize); 4] = [
    (
        0,
        1,
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        0,
    ),
    (
        1_000,
        1,
        "e124f09ea48fa20a869990defd2f94d2707027a5bc96f1d7cbeab5a4904b8cd4",
        33,
    ),
    (
        1_000_000,
        1,
        "1932b523247c86bde2431c531e3965eee1554c7059e40a831b0ef9b7907c4d9a",
        19321,
    ),
    (
        999_983,
        7,
        "646641e93d00c9394af8c8ee847a9853b74a088a3e5ffa6f2a965547de177d00",
        19212,
    ),
];

fn sha256(text: &str) -> String {
    format!("{:x}", Sha256::digest(text))
}

#[test]
fn first_letters_of_seed_1() {
    assert_eq!(
        letters(64, 1),
        "dnuZYzSbRsaofXNmifoCTvyeVYxiZpfxNzOJDSSexvyfGhMSewBBBQxbvkBucFSN"
    );
}

#[test]
fn golden_texts() {
    for (size, seed, hash, count) in GOLDEN {
        let text = letters(size, seed);
        assert_eq!(
            (sha256(&text).as_str(), doubles::chars(&text)),
            (hash, count),
            "{size} of seed {seed}"
        );
    }
}

#[test]
fn letters_are_spread_evenly() {
    let text = letters(520_000, 3);
    for letter in ('A'..='Z').chain('a'..='z') {
        let found = text.matches(letter).count();
        // Six standard deviations of a binomial count.
        assert!((9_400..=10_600).contains(&found), "{letter}: {found}");
    }
}
