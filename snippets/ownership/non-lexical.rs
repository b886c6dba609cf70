// expect: runs
// #region code
fn main() {
    let mut v = vec![1, 2, 3];
    let first = &v[0];
    println!("{first}");
    v.push(4);
    assert_eq!(v, [1, 2, 3, 4]);
}
// #endregion code
