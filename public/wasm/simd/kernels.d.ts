/* tslint:disable */
/* eslint-disable */

/**
 * A text in wasm memory, and a second buffer of its size for [`ResidentText::copy`]. `free()` gives both back.
 */
export class ResidentText {
    free(): void;
    [Symbol.dispose](): void;
    /**
     * Counts equal adjacent bytes: `doubles::blocks`.
     */
    blocks(): number;
    /**
     * Counts equal adjacent bytes: `doubles::bytes`.
     */
    bytes(): number;
    /**
     * Counts equal adjacent characters: `doubles::chars_once`.
     */
    charsOnce(): number;
    /**
     * Counts equal adjacent characters: `doubles::chars`.
     */
    chars(): number;
    /**
     * Checksum of the second buffer, which is all zeros before the first copy: `limit::read`.
     */
    copyChecksum(): number;
    /**
     * Copies the text into the second buffer: `limit::copy`. Check it by [`ResidentText::copy_checksum`].
     */
    copy(): void;
    /**
     * Copies UTF-8 into wasm memory; takes twice its size, in bytes.
     *
     * # Errors
     * If the bytes are not UTF-8 (says where) or do not fit into wasm memory (says how many there are).
     */
    constructor(utf8: any);
    /**
     * Reads the text and returns its checksum: `limit::read`.
     */
    read(): number;
    /**
     * Counts equal adjacent bytes: `doubles::simd`. Only in the build `simd`.
     */
    simd(): number;
    /**
     * Counts equal adjacent bytes: `doubles::windows`.
     */
    windows(): number;
    /**
     * Size of the text in bytes.
     */
    readonly byteLength: number;
}

/**
 * How this module was compiled: `debug`, `release`, or `simd` (release with 128-bit vectors).
 */
export function build(): string;

/**
 * Counts equal adjacent bytes of a string's UTF-8: `doubles::blocks`.
 */
export function countBlocksFromStr(text: string): number;

/**
 * Counts equal adjacent bytes of a string's UTF-8: `doubles::bytes`.
 */
export function countBytesFromStr(text: string): number;

/**
 * Counts equal adjacent characters of a string: `doubles::chars`.
 */
export function countCharsFromStr(text: string): number;

/**
 * Counts equal adjacent characters of a string: `doubles::chars_once`.
 */
export function countCharsOnceFromStr(text: string): number;

/**
 * Counts equal adjacent bytes of a string's UTF-8: `doubles::simd`. Only in the build `simd`.
 */
export function countSimdFromStr(text: string): number;

/**
 * Does nothing: its time is that of a call into wasm and back.
 */
export function emptyCall(): void;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
    readonly memory: WebAssembly.Memory;
    readonly __wbg_residenttext_free: (a: number, b: number) => void;
    readonly build: () => [number, number];
    readonly countBlocksFromStr: (a: number, b: number) => number;
    readonly countBytesFromStr: (a: number, b: number) => number;
    readonly countCharsFromStr: (a: number, b: number) => number;
    readonly countCharsOnceFromStr: (a: number, b: number) => number;
    readonly countSimdFromStr: (a: number, b: number) => number;
    readonly emptyCall: () => void;
    readonly residenttext_blocks: (a: number) => number;
    readonly residenttext_byteLength: (a: number) => number;
    readonly residenttext_bytes: (a: number) => number;
    readonly residenttext_chars: (a: number) => number;
    readonly residenttext_charsOnce: (a: number) => number;
    readonly residenttext_copy: (a: number) => void;
    readonly residenttext_copyChecksum: (a: number) => number;
    readonly residenttext_new: (a: any) => [number, number, number];
    readonly residenttext_read: (a: number) => number;
    readonly residenttext_simd: (a: number) => number;
    readonly residenttext_windows: (a: number) => number;
    readonly __wbindgen_externrefs: WebAssembly.Table;
    readonly __wbindgen_free: (a: number, b: number, c: number) => void;
    readonly __wbindgen_malloc: (a: number, b: number) => number;
    readonly __wbindgen_realloc: (a: number, b: number, c: number, d: number) => number;
    readonly __externref_table_dealloc: (a: number) => void;
    readonly __wbindgen_start: () => void;
}

export type SyncInitInput = BufferSource | WebAssembly.Module;

/**
 * Instantiates the given `module`, which can either be bytes or
 * a precompiled `WebAssembly.Module`.
 *
 * @param {{ module: SyncInitInput }} module - Passing `SyncInitInput` directly is deprecated.
 *
 * @returns {InitOutput}
 */
export function initSync(module: { module: SyncInitInput } | SyncInitInput): InitOutput;

/**
 * If `module_or_path` is {RequestInfo} or {URL}, makes a request and
 * for everything else, calls `WebAssembly.instantiate` directly.
 *
 * @param {{ module_or_path: InitInput | Promise<InitInput> }} module_or_path - Passing `InitInput` directly is deprecated.
 *
 * @returns {Promise<InitOutput>}
 */
export default function __wbg_init (module_or_path?: { module_or_path: InitInput | Promise<InitInput> } | InitInput | Promise<InitInput>): Promise<InitOutput>;
