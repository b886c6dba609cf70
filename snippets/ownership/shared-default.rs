// expect: E0596
// #region code
static ALL: Vec<&str> = Vec::new();

fn add(item: &'static str) {
    ALL.push(item);
}
// #endregion code

fn main() {
    add("tea");
    add("ink");
}
