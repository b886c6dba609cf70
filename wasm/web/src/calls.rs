//! Fibonacci numbers and divisors for JavaScript, as `BigInt`s.

use kernels::calls::{self, Refused};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

// An error of a kind that JavaScript knows; js-sys would triple the size of this module's bindings.
#[wasm_bindgen]
extern "C" {
    type RangeError;
    #[wasm_bindgen(constructor)]
    fn new(message: &str) -> RangeError;

    type TypeError;
    #[wasm_bindgen(constructor)]
    fn new(message: &str) -> TypeError;
}

/// The Fibonacci number `n`: `calls::fib`.
///
/// # Errors
/// A `RangeError` below 0 and above 186, a `TypeError` where it is no `BigInt`.
#[wasm_bindgen]
pub fn fib(
    #[wasm_bindgen(unchecked_param_type = "bigint")] n: &JsValue,
) -> Result<u128, JsValue> {
    calls::fib(count("n", n)?).map_err(|refused| thrown(&refused))
}

/// The greatest common divisor of two `BigInt`s of up to 128 bits: `calls::gcd`.
///
/// # Errors
/// A `RangeError` beyond 128 bits, a `TypeError` where one is no `BigInt`.
#[wasm_bindgen]
pub fn gcd(
    #[wasm_bindgen(unchecked_param_type = "bigint")] a: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "bigint")] b: &JsValue,
) -> Result<u128, JsValue> {
    Ok(calls::gcd(magnitude("a", a)?, magnitude("b", b)?))
}

/// A round in one call: `calls::iteration`.
///
/// # Errors
/// As [`fib`].
#[wasm_bindgen]
pub fn iteration(
    #[wasm_bindgen(unchecked_param_type = "bigint")] n: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "bigint")] m: &JsValue,
) -> Result<u128, JsValue> {
    calls::iteration(count("n", n)?, count("m", m)?)
        .map_err(|refused| thrown(&refused))
}

/// All rounds in one call: `calls::iterations`.
///
/// # Errors
/// As [`fib`], of the rounds too.
#[wasm_bindgen]
pub fn iterations(
    #[wasm_bindgen(unchecked_param_type = "bigint")] n: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "bigint")] m: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "bigint")] rounds: &JsValue,
) -> Result<u128, JsValue> {
    let [n, m, rounds] =
        [count("n", n)?, count("m", m)?, count("rounds", rounds)?];
    calls::iterations(n, m, rounds).map_err(|refused| thrown(&refused))
}

/// Taken as a value, because as an `i64` whatever is too large would wrap, and a string would be read as a number.
fn count(name: &str, value: &JsValue) -> Result<i64, JsValue> {
    big_int(name, value)?;
    // What is beyond 64 bits is as large as they get, and refused with the large ones.
    Ok(i64::try_from(value.clone()).unwrap_or_else(|_| {
        if value.lt(&JsValue::from(0_i64)) {
            i64::MIN
        } else {
            i64::MAX
        }
    }))
}

/// An integer without its sign: a divisor has none.
fn magnitude(name: &str, value: &JsValue) -> Result<u128, JsValue> {
    big_int(name, value)?;
    u128::try_from(value.clone())
        .or_else(|_| {
            i128::try_from(value.clone()).map(i128::unsigned_abs)
        })
        .map_err(|_| {
            let message = format!("{name} is too large for 128 bits");
            RangeError::new(&message).into()
        })
}

fn big_int(name: &str, value: &JsValue) -> Result<(), JsValue> {
    if value.is_bigint() {
        return Ok(());
    }
    let message =
        format!("{name} is not a BigInt: write 111n, not 111");
    Err(TypeError::new(&message).into())
}

fn thrown(refused: &Refused) -> JsValue {
    RangeError::new(&refused.to_string()).into()
}
