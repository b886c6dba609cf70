// expect: runs
fn main() {
    // #region bill
    let prices = vec![2.5, 3.0, 4.2];
    let mut total = 0.0;
    for price in &prices {
        total += price;
    }
    println!("{} cups, {total}", prices.len());
    // #endregion bill
}
