struct Tea {
    cups: u32,
}

impl Drop for Tea {
    fn drop(&mut self) {
        println!("washing {} cups", self.cups);
    }
}

fn pour(tea: Tea) -> u32 {
    println!("pouring {} cups", tea.cups);
    tea.cups * 2
}

fn main() {
    let first = Tea { cups: 2 };
    let second = Tea { cups: 5 };
    println!("{} spoons", pour(first));
    println!("{} cups left", second.cups);
}
