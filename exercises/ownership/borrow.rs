/// Adds an item; gives the first one and how many there are.
/// The list is never empty.
pub fn add<T>(items: &mut Vec<T>, new: T) -> (&T, usize) {
    let first = &items[0];
    items.push(new);
    (first, items.len())
}
