// expect: E0499
fn main() {
    // #region code
    let mut v = vec![1, 2, 3];
    let x = &mut v;
    let y = &mut v;
    x.push(4);
    y.push(5);
    // #endregion code
}
