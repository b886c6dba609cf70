use std::collections::HashMap;

#[derive(Debug, PartialEq)]
pub enum ConfigError {
    /// A line without `=`. Lines count from 1.
    NoEquals { line: usize },
    /// A key that an earlier line has set.
    Twice { line: usize, key: String },
}

pub type Config = HashMap<String, String>;

/// Reads lines of `key=value`. Spaces around both don't count.
/// Empty lines and those that begin with `#` are left out.
/// A value may hold further `=`.
pub fn parse(text: &str) -> Result<Config, ConfigError> {
    todo!("about ten lines")
}
