/* tslint:disable */
/* eslint-disable */

/**
 * An account in whole cents, which never holds less than nothing. `free()` gives its memory back.
 *
 * An amount is a `number` or a `bigint` of cents, or a `string` of euros: 1234, 1234n and `'12.34'` are the same. Everything else
 * is refused: by a `TypeError` where it is of another type, otherwise by a `RangeError`. Where an account holds too little, that
 * is named `InsufficientFunds`, and has the `balance` and what was `requested`, in cents. What is refused changes nothing.
 */
export class Account {
    free(): void;
    [Symbol.dispose](): void;
    /**
     * Goes through changes in cents: what is above 0 is put in, what is below is taken out. All of them, or none. Gives the new
     * balance in cents.
     *
     * # Errors
     * If one is no whole number, and as `deposit` and `withdraw`.
     */
    apply(changes: Float64Array): number;
    /**
     * Puts an amount in, and gives the new balance in cents.
     *
     * # Errors
     * If that is no amount, or the account would hold more than 2^53 - 1 cents.
     */
    deposit(amount: number | bigint | string): number;
    /**
     * An account that holds this from the start.
     *
     * # Errors
     * If that is no amount.
     */
    constructor(opening: number | bigint | string);
    /**
     * What there is, in euros: `12.34`.
     */
    toString(): string;
    /**
     * Moves an amount into another account, or nothing at all.
     *
     * # Errors
     * As `withdraw` of this one, and as `deposit` of the other.
     */
    transfer(to: Account, amount: number | bigint | string): void;
    /**
     * Takes an amount out, and gives it in cents.
     *
     * # Errors
     * If that is no amount, or the account holds less: `InsufficientFunds`.
     */
    withdraw(amount: number | bigint | string): number;
    /**
     * What there is, in cents.
     */
    readonly balance: number;
}

/**
 * Two sets of points in wasm memory: points that ask, and others that they measure to. `free()` gives them back.
 *
 * A method finds the distance from every point to the nearest other one, keeps them all, and returns the last (0 if there is
 * none); [`ResidentPoints::distances`] gives a copy.
 */
export class ResidentPoints {
    free(): void;
    [Symbol.dispose](): void;
    /**
     * The nearest by brute force: `distances::arrays`.
     */
    arrays(): number;
    /**
     * The nearest by what suits the points: `distances::auto`.
     */
    auto(): number;
    /**
     * What `auto` takes for these points: `brute force`, `grid` or `tree`.
     */
    chosen(): 'brute force' | 'grid' | 'tree';
    /**
     * A copy of what the last method found, a distance for every point; empty before the first.
     */
    distances(): Float64Array;
    /**
     * The nearest by a uniform grid: `distances::grid`.
     */
    grid(): number;
    /**
     * Copies the coordinates into wasm memory, and makes room there for what the methods need.
     *
     * # Errors
     * Of the first of these: an array that is no `Float64Array`, or detached; sets with more coordinates of one kind; points that do
     * not fit into wasm memory with what the methods need (nothing is allocated then); a coordinate that is NaN, infinite or too
     * large (says the set and the index); an empty other set.
     */
    constructor(xs: Float64Array, ys: Float64Array, other_xs: Float64Array, other_ys: Float64Array);
    /**
     * The nearest by brute force over an array of pairs: `distances::pairs`. The first call makes that array.
     *
     * # Errors
     * If there is no room for the array of pairs.
     */
    pairs(): number;
    /**
     * The nearest by a k-d tree: `distances::tree`.
     */
    tree(): number;
}

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
     * If it is no `Uint8Array` (says what it is), the bytes are not UTF-8 (says where) or do not fit into wasm memory (says how many
     * there are).
     */
    constructor(utf8: Uint8Array);
    /**
     * Reads the text and returns its checksum: `limit::read`.
     */
    read(): number;
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
 * How this module was compiled: `debug`, `release`, `simd` (release with 128-bit vectors), `kiddo` (that library besides),
 * `labs` (release with what only single labs use), or `cases` (simd with the case studies).
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
 * Does nothing: its time is that of a call into wasm and back.
 */
export function emptyCall(): void;

/**
 * The Fibonacci number `n`: `calls::fib`.
 *
 * # Errors
 * A `RangeError` below 0 and above 186, a `TypeError` where it is no `BigInt`.
 */
export function fib(n: bigint): bigint;

/**
 * The greatest common divisor of two `BigInt`s of up to 128 bits: `calls::gcd`.
 *
 * # Errors
 * A `RangeError` beyond 128 bits, a `TypeError` where one is no `BigInt`.
 */
export function gcd(a: bigint, b: bigint): bigint;

/**
 * A round in one call: `calls::iteration`.
 *
 * # Errors
 * As [`fib`].
 */
export function iteration(n: bigint, m: bigint): bigint;

/**
 * All rounds in one call: `calls::iterations`.
 *
 * # Errors
 * As [`fib`], of the rounds too.
 */
export function iterations(n: bigint, m: bigint, rounds: bigint): bigint;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
    readonly memory: WebAssembly.Memory;
    readonly __wbg_account_free: (a: number, b: number) => void;
    readonly __wbg_residentpoints_free: (a: number, b: number) => void;
    readonly __wbg_residenttext_free: (a: number, b: number) => void;
    readonly account_apply: (a: number, b: any) => [number, number, number];
    readonly account_balance: (a: number) => number;
    readonly account_deposit: (a: number, b: any) => [number, number, number];
    readonly account_new: (a: any) => [number, number, number];
    readonly account_toString: (a: number) => [number, number];
    readonly account_transfer: (a: number, b: number, c: any) => [number, number];
    readonly account_withdraw: (a: number, b: any) => [number, number, number];
    readonly build: () => [number, number];
    readonly countBlocksFromStr: (a: number, b: number) => number;
    readonly countBytesFromStr: (a: number, b: number) => number;
    readonly countCharsFromStr: (a: number, b: number) => number;
    readonly countCharsOnceFromStr: (a: number, b: number) => number;
    readonly emptyCall: () => void;
    readonly fib: (a: any) => [bigint, bigint, number, number];
    readonly gcd: (a: any, b: any) => [bigint, bigint, number, number];
    readonly iteration: (a: any, b: any) => [bigint, bigint, number, number];
    readonly iterations: (a: any, b: any, c: any) => [bigint, bigint, number, number];
    readonly residentpoints_arrays: (a: number) => number;
    readonly residentpoints_auto: (a: number) => number;
    readonly residentpoints_chosen: (a: number) => [number, number];
    readonly residentpoints_distances: (a: number) => [number, number];
    readonly residentpoints_grid: (a: number) => number;
    readonly residentpoints_new: (a: any, b: any, c: any, d: any) => [number, number, number];
    readonly residentpoints_pairs: (a: number) => [number, number, number];
    readonly residentpoints_tree: (a: number) => number;
    readonly residenttext_blocks: (a: number) => number;
    readonly residenttext_byteLength: (a: number) => number;
    readonly residenttext_bytes: (a: number) => number;
    readonly residenttext_chars: (a: number) => number;
    readonly residenttext_charsOnce: (a: number) => number;
    readonly residenttext_copy: (a: number) => void;
    readonly residenttext_copyChecksum: (a: number) => number;
    readonly residenttext_new: (a: any) => [number, number, number];
    readonly residenttext_read: (a: number) => number;
    readonly residenttext_windows: (a: number) => number;
    readonly __wbindgen_malloc: (a: number, b: number) => number;
    readonly __wbindgen_realloc: (a: number, b: number, c: number, d: number) => number;
    readonly __wbindgen_free: (a: number, b: number, c: number) => void;
    readonly __wbindgen_externrefs: WebAssembly.Table;
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
