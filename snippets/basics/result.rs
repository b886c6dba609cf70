// expect: runs
use std::error::Error;

// #region pay
fn pay(order: &str) -> Result<u32, Box<dyn Error>> {
    let (count, price) = order.split_once(" x ").ok_or("no x")?;
    let count: u32 = count.parse()?;
    let price: u32 = price.parse()?;
    Ok(count * price)
}
// #endregion pay

fn main() {
    println!("{:?}", pay("3 x 4"));
    println!("{:?}", pay("3 x tea"));
}
