/// How many words? Anything but letters and digits parts them.
pub fn words(text: &str) -> usize {
    todo!("one line, with split and filter")
}

/// The mean. An error in words when there is no number.
pub fn mean(numbers: &[f64]) -> Result<f64, String> {
    todo!()
}

/// `"2.50"` is 250 cents. An error in words for anything but
/// digits, a point and two digits.
pub fn cents(text: &str) -> Result<u64, String> {
    todo!("split_once, then parse")
}
