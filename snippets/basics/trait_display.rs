// expect: runs
use std::fmt::{self, Display, Formatter};

struct Cup {
    ml: u32,
}

// #region text
impl Display for Cup {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(f, "a cup of {} ml", self.ml)
    }
}
// #endregion text

fn main() {
    println!("{}", Cup { ml: 250 });
}
