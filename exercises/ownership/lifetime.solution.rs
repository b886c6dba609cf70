/// What stands before the separator; without one, all of it.
pub fn before<'t>(text: &'t str, separator: &str) -> &'t str {
    text.split(separator).next().unwrap_or(text)
}
