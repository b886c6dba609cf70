// expect: E0382
fn main() {
    // #region code
    let row = vec![0, 0];
    let mut rows = vec![];
    for _ in 0..2 {
        rows.push(row);
    }
    rows[0][0] = 1;
    // #endregion code
}
