/// What stands before the separator; without one, all of it.
pub fn before(text: &str, separator: &str) -> &str {
    text.split(separator).next().unwrap_or(text)
}
