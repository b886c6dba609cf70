// expect: E0277
use std::rc::Rc;
use std::thread;

fn main() {
    // #region code
    let n = Rc::new(1);
    let other = Rc::clone(&n);
    let t = thread::spawn(move || {
        println!("{other}");
    });
    t.join().unwrap();
    // #endregion code
}
