/// What stands before the separator; the whole text when there is none.
pub fn before(text: &str, separator: &str) -> &str {
    text.split(separator).next().unwrap_or(text)
}
