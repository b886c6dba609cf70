// expect: runs
// A number is copied, so nothing is borrowed any more when the vector grows.
fn main() {
    let mut prices = vec![3, 5, 8];
    let cheapest = prices[0];
    prices.push(13);
    println!("{cheapest} of {}", prices.len());
    assert_eq!((cheapest, prices.len()), (3, 4));
}
