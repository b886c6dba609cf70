//! What the standard library would bring: an allocator, and an end for panics.

use core::panic::PanicInfo;

/// The allocator that the standard library uses on this target.
#[global_allocator]
static ALLOCATOR: dlmalloc::GlobalDlmalloc = dlmalloc::GlobalDlmalloc;

/// Stops the module: JavaScript sees a `RuntimeError`. Nothing in this crate panics unless it has a bug.
#[panic_handler]
fn panic(_: &PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}
