// expect: E0502
fn main() {
    // #region code
    let mut v = vec![1, 2, 3];
    let first = &v[0];
    v.push(4);
    println!("{first}");
    // #endregion code
}
