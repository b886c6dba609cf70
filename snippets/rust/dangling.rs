// expect: runs
fn main() {
    let price: *const i32;
    {
        let tea = 3;
        price = &tea;
    }
    println!("{}", unsafe { *price });
}
