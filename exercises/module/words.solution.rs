/// How many words? Anything but letters and digits parts them.
pub fn words(text: &str) -> usize {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .count()
}

/// The mean. An error in words when there is no number.
pub fn mean(numbers: &[f64]) -> Result<f64, String> {
    if numbers.is_empty() {
        return Err(String::from("mean: there is no number"));
    }
    Ok(numbers.iter().sum::<f64>() / numbers.len() as f64)
}

/// `"2.50"` is 250 cents. An error in words for anything but
/// digits, a point and two digits.
pub fn cents(text: &str) -> Result<u64, String> {
    let refused = || format!("cents: {text:?} is no amount like 2.50");
    let (whole, rest) = text.split_once('.').ok_or_else(refused)?;
    let is_digits = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit())
    };
    if !is_digits(whole) || !is_digits(rest) || rest.len() != 2 {
        return Err(refused());
    }
    format!("{whole}{rest}").parse().map_err(|_| refused())
}
