//! A C interface to the kernel, for ctypes and cffi.

/// 128 bits as C has them everywhere.
#[repr(C)]
pub struct Wide {
    high: u64,
    low: u64,
}

// #region doubles
/// # Safety
/// `data` points to `length` bytes that nobody changes meanwhile.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn doubles(
    data: *const u8,
    length: usize,
) -> u64 {
    // SAFETY: the caller promises it; no compiler checks that the caller keeps it.
    kernel::doubles(unsafe { std::slice::from_raw_parts(data, length) })
}
// #endregion doubles

// #region fib
#[unsafe(no_mangle)]
pub extern "C" fn fib(n: u32) -> Wide {
    let number = kernel::fib(n);
    Wide { high: (number >> 64) as u64, low: number as u64 }
}
// #endregion fib

#[unsafe(no_mangle)]
pub extern "C" fn gcd(a: u64, b: u64) -> u64 {
    kernel::gcd(a, b)
}
