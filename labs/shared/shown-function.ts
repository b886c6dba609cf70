/** The function that an implementation's `source` shows: in our Rust a region is named as its function, with hyphens. */

export interface ShownFunction {
  /** The folder or file below `src`: `doubles`. Empty where the source is no Rust of ours. */
  module: string
  /** `chars-once` */
  name: string
}

/** @param source file and region: `wasm/kernels/src/doubles/chars.rs#chars-once` */
export function shownFunction(source: string): ShownFunction {
  const [file = '', name = ''] = source.split('#')
  return { module: /^wasm\/\w+\/src\/(\w+)/.exec(file)?.[1] ?? '', name }
}
