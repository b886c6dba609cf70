//! A text that lies in wasm memory: its methods convert and copy nothing.

use kernels::{doubles, limit};
use wasm_bindgen::prelude::{JsError, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};

// The two members of Uint8Array that are needed; js-sys would triple the size of this module's bindings.
#[wasm_bindgen]
extern "C" {
    /// Bytes that lie outside of wasm memory.
    #[wasm_bindgen(typescript_type = "Uint8Array")]
    pub type Uint8Array;

    #[wasm_bindgen(method, getter)]
    fn length(this: &Uint8Array) -> usize;

    #[wasm_bindgen(js_name = "Uint8Array.prototype.set.call")]
    fn set_bytes(to: &mut [u8], from: &Uint8Array);
}

/// A text in wasm memory, and a second buffer of its size for [`ResidentText::copy`]. `free()` gives both back.
#[wasm_bindgen]
pub struct ResidentText {
    text: String,
    copied: Vec<u8>,
}

#[wasm_bindgen]
impl ResidentText {
    /// Copies UTF-8 into wasm memory; takes twice its size, in bytes.
    ///
    /// # Errors
    /// If it is no `Uint8Array` (says what it is), the bytes are not UTF-8 (says where) or do not fit into wasm memory (says how many
    /// there are).
    #[wasm_bindgen(constructor)]
    pub fn new(utf8: &Uint8Array) -> Result<ResidentText, JsError> {
        if !utf8.is_instance_of::<Uint8Array>() {
            return Err(no_bytes(utf8));
        }
        let length = utf8.length();
        let copied = zeros(length)?;
        let mut bytes = zeros(length)?;
        set_bytes(&mut bytes, utf8);
        let text = String::from_utf8(bytes).map_err(|error| {
            let offset = error.utf8_error().valid_up_to();
            JsError::new(&format!(
                "The text is not UTF-8: the first bad byte is at offset {offset}"
            ))
        })?;
        Ok(Self { text, copied })
    }

    /// Size of the text in bytes.
    #[wasm_bindgen(getter, js_name = byteLength)]
    pub fn byte_length(&self) -> usize {
        self.text.len()
    }

    /// Counts equal adjacent characters: `doubles::chars`.
    pub fn chars(&self) -> usize {
        doubles::chars(&self.text)
    }

    /// Counts equal adjacent characters: `doubles::chars_once`.
    #[wasm_bindgen(js_name = charsOnce)]
    pub fn chars_once(&self) -> usize {
        doubles::chars_once(&self.text)
    }

    /// Counts equal adjacent bytes: `doubles::bytes`.
    pub fn bytes(&self) -> usize {
        doubles::bytes(self.text.as_bytes())
    }

    /// Counts equal adjacent bytes: `doubles::windows`.
    pub fn windows(&self) -> usize {
        doubles::windows(self.text.as_bytes())
    }

    /// Counts equal adjacent bytes: `doubles::blocks`.
    pub fn blocks(&self) -> usize {
        doubles::blocks(self.text.as_bytes())
    }

    /// Counts equal adjacent bytes: `doubles::simd`. Only in the build `simd`.
    #[cfg(target_feature = "simd128")]
    pub fn simd(&self) -> usize {
        doubles::simd(self.text.as_bytes())
    }

    /// Reads the text and returns its checksum: `limit::read`.
    pub fn read(&self) -> u32 {
        limit::read(self.text.as_bytes())
    }

    /// Copies the text into the second buffer: `limit::copy`. Check it by [`ResidentText::copy_checksum`].
    pub fn copy(&mut self) {
        limit::copy(self.text.as_bytes(), &mut self.copied);
    }

    /// Checksum of the second buffer, which is all zeros before the first copy: `limit::read`.
    #[wasm_bindgen(js_name = copyChecksum)]
    pub fn copy_checksum(&self) -> u32 {
        limit::read(&self.copied)
    }
}

/// What is said of anything else. A string has a length as well, and would be taken for a text of zeros.
fn no_bytes(given: &JsValue) -> JsError {
    let kind = if given.is_null() {
        "null".to_owned()
    } else {
        given.js_typeof().as_string().unwrap_or_default()
    };
    JsError::new(&format!(
        "The text is not a Uint8Array but of type {kind}: pass new TextEncoder().encode(text)"
    ))
}

/// A buffer of zeros, or an error where wasm memory cannot hold it.
fn zeros(length: usize) -> Result<Vec<u8>, JsError> {
    let mut buffer = Vec::new();
    buffer.try_reserve_exact(length).map_err(|_| {
        JsError::new(&format!(
            "A text of {length} bytes does not fit into wasm memory"
        ))
    })?;
    buffer.resize(length, 0);
    Ok(buffer)
}
