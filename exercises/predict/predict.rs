struct Tea(u32);
impl Drop for Tea {
    fn drop(&mut self) { println!("washing {} cups", self.0) }
}

fn pour(tea: Tea) -> u32 { tea.0 * 2 }

fn main() {
    let (first, second) = (Tea(2), Tea(5));
    println!("{} spoons", pour(first));
    println!("{} cups left", second.0);
}
