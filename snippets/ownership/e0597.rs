// expect: E0597
fn main() {
    // #region code
    let r;
    {
        let x = 5;
        r = &x;
    }
    println!("{r}");
    // #endregion code
}
