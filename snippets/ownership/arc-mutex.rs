// expect: runs
use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    // #region code
    let n = Arc::new(Mutex::new(1));
    let other = Arc::clone(&n);
    let t = thread::spawn(move || {
        *other.lock().unwrap() += 1;
    });
    t.join().unwrap();
    println!("{}", n.lock().unwrap());
    // #endregion code
    assert_eq!(*n.lock().unwrap(), 2);
}
