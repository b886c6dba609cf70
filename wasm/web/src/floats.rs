//! Arrays of doubles on their way into wasm memory.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

// The members that are needed; js-sys would triple the size of this module's bindings.
#[wasm_bindgen]
extern "C" {
    /// Doubles that lie outside of wasm memory.
    #[wasm_bindgen(typescript_type = "Float64Array")]
    pub type Float64Array;

    #[wasm_bindgen(method, getter)]
    fn length(this: &Float64Array) -> usize;

    #[wasm_bindgen(method, getter)]
    fn buffer(this: &Float64Array) -> ArrayBuffer;

    #[wasm_bindgen(js_name = "Float64Array.prototype.set.call")]
    fn set_floats(to: &mut [f64], from: &Float64Array);

    type ArrayBuffer;

    // Absent from older engines, and from memory that is shared.
    #[wasm_bindgen(method, getter)]
    fn detached(this: &ArrayBuffer) -> Option<bool>;
}

/// The number of doubles.
///
/// # Errors
/// If it is no `Float64Array`, or one whose memory is elsewhere by now.
pub fn length_of(
    array: &Float64Array,
    name: &str,
) -> Result<usize, JsError> {
    if !array.is_instance_of::<Float64Array>() {
        return Err(JsError::new(&format!(
            "{name} is not a Float64Array: pass Float64Array.from({name})"
        )));
    }
    if array.buffer().detached() == Some(true) {
        return Err(JsError::new(&format!(
            "{name} is detached: its memory was transferred, to a worker for example; pass a copy of what was transferred"
        )));
    }
    Ok(array.length())
}

/// A copy in wasm memory.
///
/// # Errors
/// If there is no room for it.
pub fn copy_of(array: &Float64Array) -> Result<Vec<f64>, JsError> {
    let mut copy = with_room(array.length())?;
    copy.resize(array.length(), 0.0);
    set_floats(&mut copy, array);
    Ok(copy)
}

/// An empty vector with room for this many values.
///
/// # Errors
/// If there is no room for it.
pub fn with_room<T>(length: usize) -> Result<Vec<T>, JsError> {
    let mut values = Vec::new();
    values.try_reserve_exact(length).map_err(|_| {
        let bytes =
            (length as u64).saturating_mul(size_of::<T>() as u64);
        no_room(length, "values", bytes)
    })?;
    Ok(values)
}

/// What is said where `bytes` cannot be had.
pub fn no_room(count: usize, of: &str, bytes: u64) -> JsError {
    let megabytes = bytes.div_ceil(1 << 20);
    JsError::new(&format!(
        "{count} {of} do not fit into wasm memory, for they take {megabytes} MB: pass fewer"
    ))
}
