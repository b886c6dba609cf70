//! The read-only pass against its naive twin, and the copy against what it copied.

#[allow(
    dead_code,
    reason = "this file needs a part of what the tests share"
)]
mod support;

use kernels::limit;
use proptest::{prop_assert_eq, proptest};
use support::{any_bytes, boundary_texts};

/// Each byte lands in the word's byte at its offset modulo 4.
fn naive_checksum(bytes: &[u8]) -> u32 {
    let mut checksum = [0; 4];
    for (offset, byte) in bytes.iter().enumerate() {
        checksum[offset % 4] ^= byte;
    }
    u32::from_le_bytes(checksum)
}

#[test]
fn reads_every_byte_around_every_boundary() {
    for text in boundary_texts() {
        assert_eq!(
            limit::read(text.as_bytes()),
            naive_checksum(text.as_bytes()),
            "{text}"
        );
    }
}

proptest! {
    #[test]
    fn reads_every_byte(bytes in any_bytes()) {
        prop_assert_eq!(limit::read(&bytes), naive_checksum(&bytes));
    }

    #[test]
    fn copies_every_byte(bytes in any_bytes()) {
        let mut copied = vec![0; bytes.len()];
        limit::copy(&bytes, &mut copied);
        prop_assert_eq!(copied, bytes);
    }
}
