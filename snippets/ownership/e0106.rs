// expect: E0106
// #region code
fn longer(a: &str, b: &str) -> &str {
    if a.len() > b.len() { a } else { b }
}
// #endregion code

fn main() {
    println!("{}", longer("one", "three"));
}
