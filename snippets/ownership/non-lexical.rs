// expect: runs
fn main() {
    // #region code
    let mut v = vec![1, 2, 3];
    let first = &v[0];
    println!("{first}");
    v.push(4);
    // #endregion code
    assert_eq!(v, [1, 2, 3, 4]);
}
