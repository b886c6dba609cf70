/// The text may be long: it must not be copied.
pub struct Letter {
    pub text: String,
}

fn length(letter: Letter) -> usize {
    letter.text.len()
}

/// Gives the length of a letter's text, and the letter back.
pub fn weigh(letter: Letter) -> (usize, Letter) {
    let length = length(letter);
    (length, letter)
}
