// expect: runs
// #region rises
fn rises(prices: &[f64]) -> usize {
    prices
        .iter()
        .zip(prices.iter().skip(1))
        .filter(|(before, after)| after > before)
        .count()
}
// #endregion rises

fn main() {
    println!("{} rises", rises(&[2.5, 3.0, 2.8, 4.2]));
}
