//! Two doubles in a vector: WebAssembly's where there is one, an array elsewhere, so that tests run the same methods natively.

pub use vector::Lanes;

/// Doubles in a vector.
pub const WIDTH: usize = 2;

impl Lanes {
    /// The squared distances of the points `[x, y]` from here.
    #[inline]
    pub fn squared(x: Self, y: Self, here: [Self; 2]) -> Self {
        let (dx, dy) = (here[0].minus(x), here[1].minus(y));
        dx.times(dx).plus(dy.times(dy))
    }
}

/// The lesser of `best` and the squared distances from `here` to `N` points, an even number; a lane for every other one.
///
/// # Panics
/// If either array has another length.
#[inline]
pub fn nearer<const N: usize>(
    xs: &[f64],
    ys: &[f64],
    here: [f64; 2],
    mut best: Lanes,
) -> Lanes {
    let (Ok(xs), Ok(ys)) =
        (<&[f64; N]>::try_from(xs), <&[f64; N]>::try_from(ys))
    else {
        panic!("another number of points");
    };
    let here = here.map(Lanes::splat);
    let (xs, ys) = (xs.as_chunks().0, ys.as_chunks().0);
    for (x, y) in xs.iter().zip(ys) {
        let squared =
            Lanes::squared(Lanes::load(x), Lanes::load(y), here);
        best = best.min(squared);
    }
    best
}

/// The least of `best` and the squared distances from `here` to points in two arrays of the same even length; an odd last
/// point is left out.
#[inline]
pub fn scan(xs: &[f64], ys: &[f64], here: [f64; 2], best: f64) -> f64 {
    let here = here.map(Lanes::splat);
    let mut best = Lanes::splat(best);
    let (xs, ys) = (xs.as_chunks().0, ys.as_chunks().0);
    for (x, y) in xs.iter().zip(ys) {
        let squared =
            Lanes::squared(Lanes::load(x), Lanes::load(y), here);
        best = best.min(squared);
    }
    best.least()
}

#[cfg(target_feature = "simd128")]
mod vector {
    use std::arch::wasm32::{
        f64x2, f64x2_add, f64x2_extract_lane, f64x2_mul, f64x2_pmax,
        f64x2_pmin, f64x2_splat, f64x2_sub, i64x2_shuffle, u32x4,
        u32x4_extract_lane, u32x4_min, u32x4_trunc_sat_f64x2_zero,
        v128, v128_load,
    };

    use super::WIDTH;

    /// A vector of WebAssembly.
    #[derive(Clone, Copy)]
    pub struct Lanes(v128);

    impl Lanes {
        #[inline]
        pub fn splat(value: f64) -> Self {
            Self(f64x2_splat(value))
        }

        #[inline]
        #[allow(
            unsafe_code,
            reason = "a vector is loaded through a pointer"
        )]
        pub fn load(values: &[f64; WIDTH]) -> Self {
            // SAFETY: the reference is valid for reads of 16 bytes, and the load needs no alignment.
            Self(unsafe { v128_load(values.as_ptr().cast()) })
        }

        #[inline]
        pub fn minus(self, other: Self) -> Self {
            Self(f64x2_sub(self.0, other.0))
        }

        #[inline]
        pub fn plus(self, other: Self) -> Self {
            Self(f64x2_add(self.0, other.0))
        }

        #[inline]
        pub fn times(self, other: Self) -> Self {
            Self(f64x2_mul(self.0, other.0))
        }

        #[inline]
        pub fn min(self, other: Self) -> Self {
            Self(f64x2_pmin(self.0, other.0))
        }

        #[inline]
        pub fn max(self, other: Self) -> Self {
            Self(f64x2_pmax(self.0, other.0))
        }

        #[inline]
        pub fn of([left, right]: [f64; WIDTH]) -> Self {
            Self(f64x2(left, right))
        }

        /// The lesser of both lanes. As a vector too: a scalar choice would be a jump that nobody foresees.
        #[inline]
        pub fn least(self) -> f64 {
            let swapped = i64x2_shuffle::<1, 0>(self.0, self.0);
            f64x2_extract_lane::<0>(f64x2_pmin(self.0, swapped))
        }

        #[inline]
        pub fn to_array(self) -> [f64; WIDTH] {
            [
                f64x2_extract_lane::<0>(self.0),
                f64x2_extract_lane::<1>(self.0),
            ]
        }

        /// The lanes without their fractions, from 0 to `last`; NaN becomes 0.
        #[inline]
        pub fn whole(self, last: [u32; WIDTH]) -> [u32; WIDTH] {
            let last = u32x4(last[0], last[1], 0, 0);
            let whole =
                u32x4_min(u32x4_trunc_sat_f64x2_zero(self.0), last);
            [
                u32x4_extract_lane::<0>(whole),
                u32x4_extract_lane::<1>(whole),
            ]
        }
    }
}

#[cfg(not(target_feature = "simd128"))]
mod vector {
    use std::array::from_fn;

    use super::WIDTH;

    /// A vector written out, which a compiler may put into a register.
    #[derive(Clone, Copy)]
    pub struct Lanes([f64; WIDTH]);

    impl Lanes {
        #[inline]
        pub fn splat(value: f64) -> Self {
            Self([value; WIDTH])
        }

        #[inline]
        pub fn load(values: &[f64; WIDTH]) -> Self {
            Self(*values)
        }

        #[inline]
        pub fn minus(self, other: Self) -> Self {
            Self(from_fn(|lane| self.0[lane] - other.0[lane]))
        }

        #[inline]
        pub fn plus(self, other: Self) -> Self {
            Self(from_fn(|lane| self.0[lane] + other.0[lane]))
        }

        #[inline]
        pub fn times(self, other: Self) -> Self {
            Self(from_fn(|lane| self.0[lane] * other.0[lane]))
        }

        #[inline]
        pub fn min(self, other: Self) -> Self {
            Self(from_fn(|lane| {
                let (here, there) = (self.0[lane], other.0[lane]);
                if there < here { there } else { here }
            }))
        }

        #[inline]
        pub fn max(self, other: Self) -> Self {
            Self(from_fn(|lane| {
                let (here, there) = (self.0[lane], other.0[lane]);
                if here < there { there } else { here }
            }))
        }

        #[inline]
        pub fn of(values: [f64; WIDTH]) -> Self {
            Self(values)
        }

        /// The lesser of both lanes.
        #[inline]
        pub fn least(self) -> f64 {
            let [left, right] = self.0;
            if right < left { right } else { left }
        }

        #[inline]
        pub fn to_array(self) -> [f64; WIDTH] {
            self.0
        }

        /// The lanes without their fractions, from 0 to `last`; NaN becomes 0.
        #[inline]
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the conversion saturates, and NaN becomes 0"
        )]
        pub fn whole(self, last: [u32; WIDTH]) -> [u32; WIDTH] {
            from_fn(|lane| (self.0[lane] as u32).min(last[lane]))
        }
    }
}
