// expect: runs
// Read it, and write down its two lines before you run it.
#[derive(Debug)]
struct Tea {
    cups: u32,
}

impl Drop for Tea {
    fn drop(&mut self) {
        println!("washing {} cups", self.cups);
    }
}

// #region pour
fn pour(tea: Tea) -> u32 {
    tea.cups * 2
}

fn main() {
    let tea = Tea { cups: 2 };
    println!("{} spoons", pour(tea));
}
// #endregion pour
