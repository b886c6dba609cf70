// expect: E0382
fn main() {
    // #region code
    let a = vec![1, 2, 3];
    let b = a;
    println!("{a:?} {b:?}");
    // #endregion code
}
