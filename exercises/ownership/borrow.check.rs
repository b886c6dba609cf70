/// Nobody can clone this.
struct Cup(u32);

fn check() {
    let mut cups = vec![Cup(3), Cup(5)];
    let (first, count): (&Cup, usize) = add(&mut cups, Cup(8));
    assert_eq!((first.0, count), (3, 3), "add gives another first cup, or another count");
    let all: Vec<u32> = cups.iter().map(|cup| cup.0).collect();
    assert_eq!(all, [3, 5, 8], "the new cup has to be the last one");
}
