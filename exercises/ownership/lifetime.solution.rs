/// What stands before the separator; the whole text when there is none.
pub fn before<'t>(text: &'t str, separator: &str) -> &'t str {
    text.split(separator).next().unwrap_or(text)
}
