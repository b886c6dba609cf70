use std::cell::RefCell;
use std::rc::Rc;
use std::thread;

/// Adds up what `count` says of each line, a thread each.
pub fn total(
    lines: Vec<String>,
    count: fn(&str) -> usize,
) -> usize {
    let sum = Rc::new(RefCell::new(0));
    let mut threads = Vec::new();
    for line in lines {
        let sum = Rc::clone(&sum);
        threads.push(thread::spawn(move || {
            *sum.borrow_mut() += count(&line);
        }));
    }
    for thread in threads {
        thread.join().unwrap();
    }
    let total = *sum.borrow();
    total
}
