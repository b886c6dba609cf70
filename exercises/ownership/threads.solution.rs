use std::sync::{Arc, Mutex};
use std::thread;

/// Adds up what `count` says of each line, a thread each.
pub fn total(
    lines: Vec<String>,
    count: fn(&str) -> usize,
) -> usize {
    let sum = Arc::new(Mutex::new(0));
    let mut threads = Vec::new();
    for line in lines {
        let sum = Arc::clone(&sum);
        threads.push(thread::spawn(move || {
            *sum.lock().unwrap() += count(&line);
        }));
    }
    for thread in threads {
        thread.join().unwrap();
    }
    let total = *sum.lock().unwrap();
    total
}
