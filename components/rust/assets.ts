/** What the set-up copied for the compiler in the page: public/rustc/index.json. */
import * as v from 'valibot'

const assetsSchema = v.object({
  schema: v.literal(1),
  /** Day of the compiler's build, from its file's name: `2024-06-15`. */
  builtOn: v.string(),
  /** Its own file. */
  compiler: v.string(),
  files: v.record(v.string(), v.object({ bytes: v.number(), sha256: v.string() })),
})

export type RustcAssets = v.InferOutput<typeof assetsSchema>

/** Undefined where that is no index of this schema. */
export function parseAssets(value: unknown): RustcAssets | undefined {
  const result = v.safeParse(assetsSchema, value)
  return result.success ? result.output : undefined
}

/** Files are packed by gzip, and not called so: a server may then tell the browser to unpack them, and another may not. */
export const PACKED = '.packed'

/** `libcore-4b8e8a815d049db3.rlib`, as the compiler looks for it. */
export const unpackedName = (file: string): string => file.slice(0, -PACKED.length)

export const bytesOf = ({ files }: RustcAssets): number => Object.values(files).reduce((sum, { bytes }) => sum + bytes, 0)
