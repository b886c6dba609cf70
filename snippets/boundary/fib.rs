// expect: runs
// #region fib
fn fib(n: u32) -> Option<u128> {
    let (mut a, mut b) = (1_u128, 0_u128);
    for _ in 0..n {
        (a, b) = (b, a.checked_add(b)?);
    }
    Some(b)
}
// #endregion fib

fn main() {
    assert_eq!(fib(0), Some(0));
    assert_eq!(fib(1), Some(1));
    assert_eq!(fib(111), Some(70_492_524_767_089_125_814_114));
    assert!(fib(186).is_some());
    // #region edge
    assert_eq!(fib(187), None);
    // #endregion edge
}
