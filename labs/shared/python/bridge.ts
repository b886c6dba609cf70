/** The way from Python over JavaScript into wasm/web: what a Python module in the browser is spared. */
import type { KernelsOf } from '../kernels.ts'

/** The most bytes of UTF-8 that a UTF-16 code unit takes. */
const BYTES_PER_UNIT = 3

export interface Bridge {
  /** The text's bytes, converted and counted: what `chars` does before and after the kernel. */
  convert: (text: string) => number
  chars: (text: string) => number
  length: (text: string) => number
  /** An object of wasm/web; who asks for one frees it. */
  account: (cents: number) => InstanceType<KernelsOf['labs']['Account']>
}

/** Functions for Python, which hands every argument over as a JavaScript value: a `str` is copied. */
export function createBridge({ countCharsFromStr, Account }: Pick<KernelsOf['labs'], 'countCharsFromStr' | 'Account'>): Bridge {
  const encoder = new TextEncoder()
  let buffer = new Uint8Array()
  return {
    // #region convert
    convert: (text) => {
      if (buffer.length < text.length * BYTES_PER_UNIT)
        buffer = new Uint8Array(text.length * BYTES_PER_UNIT)
      return encoder.encodeInto(text, buffer).written
    },
    // #endregion convert
    chars: countCharsFromStr,
    // #region length
    length: text => text.length,
    // #endregion length
    // #region account
    account: cents => new Account(cents),
    // #endregion account
  }
}
