// expect: runs
fn main() {
    for order in ["3 x 4", "the usual"] {
        // #region order
        match order.split_once(" x ") {
            Some((count, price)) => println!("{count} cups at {price}"),
            None => println!("not an order"),
        }
        // #endregion order
    }
}
