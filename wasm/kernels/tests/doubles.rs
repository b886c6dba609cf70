//! Every method of counting doubles against its naive twin. The vectors of WebAssembly run in tests/wasm.test.ts.

mod support;

use kernels::doubles;
use proptest::proptest;
use support::{
    any_bytes, any_text, boundary_texts, check_bytes, check_chars,
};

type ByChars = fn(&str) -> usize;
type ByBytes = fn(&[u8]) -> usize;

const BY_CHARS: [ByChars; 2] = [doubles::chars, doubles::chars_once];
const BY_BYTES: [ByBytes; 3] =
    [doubles::bytes, doubles::windows, doubles::blocks];

fn check_all(text: &str) {
    for kernel in BY_CHARS {
        check_chars(kernel, text);
    }
    for kernel in BY_BYTES {
        check_bytes(kernel, text.as_bytes());
    }
}

#[test]
fn known_texts() {
    for (text, characters, bytes) in [
        ("", 0, 0),
        ("a", 0, 0),
        ("aaa", 2, 2),
        ("abbcCddef", 2, 2),
        ("éé", 1, 0),
        ("\u{820}", 0, 1),
    ] {
        for kernel in BY_CHARS {
            assert_eq!(kernel(text), characters, "{text}");
        }
        for kernel in BY_BYTES {
            assert_eq!(kernel(text.as_bytes()), bytes, "{text}");
        }
    }
}

#[test]
fn lengths_around_every_boundary() {
    boundary_texts().for_each(|text| check_all(&text));
}

proptest! {
    #[test]
    fn arbitrary_text(text in any_text()) {
        check_all(&text);
    }

    #[test]
    fn arbitrary_bytes(text in any_bytes()) {
        for kernel in BY_BYTES {
            check_bytes(kernel, &text);
        }
    }
}
