// expect: E0277
use std::rc::Rc;
use std::thread;

fn main() {
    // #region code
    let n = Rc::new(1);
    let t = thread::spawn(move || {
        println!("{n}");
    });
    t.join().unwrap();
    // #endregion code
}
