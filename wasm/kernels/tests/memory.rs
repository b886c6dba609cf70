//! What the methods take of memory, counted by the allocator.

#![allow(
    unsafe_code,
    reason = "an allocator is counted through its own interface"
)]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use kernels::distances::{self, Points, working_bytes};

thread_local! {
    static IN_USE: Cell<i64> = const { Cell::new(0) };
    static PEAK: Cell<i64> = const { Cell::new(0) };
}

struct Counting;

// SAFETY: every call is passed on to the system's allocator as it is.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let in_use = IN_USE.get() + size_of(layout);
        IN_USE.set(in_use);
        PEAK.set(PEAK.get().max(in_use));
        // SAFETY: the caller's promises are the system's.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        IN_USE.set(IN_USE.get() - size_of(layout));
        // SAFETY: as above.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

// What a thread gives back may be another's, so that the sum may be negative.
fn size_of(layout: Layout) -> i64 {
    i64::try_from(layout.size()).expect("a size that exists")
}

fn peak(run: impl FnOnce()) -> u64 {
    let before = IN_USE.get();
    PEAK.set(before);
    run();
    u64::try_from(PEAK.get() - before).expect("a peak is no valley")
}

/// Uniform enough: multiples of irrational numbers, less their whole parts.
fn spread(size: u32, step: f64) -> Vec<f64> {
    (0..size).map(|index| (f64::from(index) * step).fract()).collect()
}

#[test]
fn no_method_takes_more_than_it_says() {
    for size in [0, 1, 2, 7, 8, 9, 64, 65, 513, 1025, 3000] {
        let (xs, ys) =
            (spread(size, 2_f64.sqrt()), spread(size, 3_f64.sqrt()));
        let same = vec![0.5; xs.len()];
        let ends: Vec<_> = xs.iter().map(|x| x.powi(9)).collect();
        for (xs, ys) in [
            (&xs, &ys),
            (&xs, &xs),
            (&xs, &same),
            (&same, &same),
            (&ends, &ys),
        ] {
            let points = Points::new(xs, ys).unwrap();
            for (name, method) in [
                (
                    "grid",
                    distances::grid as fn(Points, Points) -> Vec<f64>,
                ),
                ("tree", distances::tree),
                ("auto", distances::auto),
            ] {
                let taken = peak(|| drop(method(points, points)));
                let said = working_bytes(points.len(), points.len());
                assert!(
                    taken <= said,
                    "{name} of {size}: {taken} > {said}"
                );
            }
        }
    }
}
