static COUNTED_BY: std::sync::Mutex<Vec<std::thread::ThreadId>> = std::sync::Mutex::new(Vec::new());

fn count_words(line: &str) -> usize {
    COUNTED_BY.lock().unwrap().push(std::thread::current().id());
    line.split_whitespace().count()
}

fn check() {
    let lines = ["tea for two", "and two for tea", ""].map(String::from).to_vec();
    assert_eq!(total(lines, count_words), 7, "three lines have seven words");
    let threads = COUNTED_BY.lock().unwrap();
    let mut different: Vec<_> = threads.iter().map(|id| format!("{id:?}")).collect();
    different.sort();
    different.dedup();
    assert_eq!(different.len(), 3, "each line has to be counted in a thread of its own");
    assert!(!threads.contains(&std::thread::current().id()), "a line was counted in the main thread");
}
