//! Work that the compiler turns into vectors: four doubles at a time, in whatever vectors the machine has.

/// Doubles that are worked on together: a vector of AVX, two of SSE2 or of WebAssembly.
pub const WIDTH: usize = 4;

/// Doubles of one turn.
pub type Four = [f64; WIDTH];

/// Something to compute that is compiled once for every machine, and once for those with wide vectors.
pub trait Work {
    /// What comes of it.
    type Output;

    /// Has to be inlined, with all that it calls: only then is it compiled for the vectors at hand. `FMA` says that there is an
    /// instruction for `a * b + c`.
    fn run<const FMA: bool>(self) -> Self::Output;
}

/// `a * b + c` in one rounding where there is an instruction for it, in two elsewhere.
#[inline(always)]
pub fn multiply_add<const FMA: bool>(a: f64, b: f64, c: f64) -> f64 {
    if FMA { a.mul_add(b, c) } else { a * b + c }
}

/// Does the work in the widest vectors that it was compiled for and this processor has.
#[allow(unsafe_code, reason = "compiled for what not all have")]
pub fn by_widest<W: Work>(work: W) -> W::Output {
    #[cfg(target_arch = "x86_64")]
    if is_x86_feature_detected!("avx2")
        && is_x86_feature_detected!("fma")
    {
        // SAFETY: this processor has both.
        return unsafe { with_avx2(work) };
    }
    work.run::<false>()
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2,fma")]
fn with_avx2<W: Work>(work: W) -> W::Output {
    work.run::<true>()
}
