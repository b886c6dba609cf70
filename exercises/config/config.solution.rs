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
    let mut values = HashMap::new();
    for (index, content) in text.lines().enumerate() {
        let (line, content) = (index + 1, content.trim());
        if content.is_empty() || content.starts_with('#') {
            continue;
        }
        let (key, value) = content
            .split_once('=')
            .ok_or(ConfigError::NoEquals { line })?;
        let key = key.trim().to_string();
        if values.contains_key(&key) {
            return Err(ConfigError::Twice { line, key });
        }
        values.insert(key, value.trim().to_string());
    }
    Ok(values)
}
