// expect: E0382
fn total(prices: Vec<i32>) -> i32 {
    prices.iter().sum()
}
fn main() {
    let prices = vec![3, 5, 8];
    println!("sum {}", total(prices));
    println!("of {}", prices.len());
}
