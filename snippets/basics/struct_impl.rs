// expect: runs
#[rustfmt::skip] // Short, for a slide.
// #region cup
struct Cup { ml: u32 }
impl Cup {
    fn sip(&mut self, ml: u32) {
        self.ml -= ml;
    }
}
// #endregion cup

fn main() {
    let mut cup = Cup { ml: 250 };
    cup.sip(50);
    println!("{} ml left", cup.ml);
}
