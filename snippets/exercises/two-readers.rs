// expect: E0502
// Make it compile, without clone: who needs what, and until when?
fn main() {
    let mut prices = vec![3, 5, 8];
    let cheapest = &prices[0];
    prices.push(13);
    println!("{cheapest} of {}", prices.len());
}
