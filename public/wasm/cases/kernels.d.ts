/* tslint:disable */
/* eslint-disable */

/**
 * Points (n x d, row by row) and responsibilities (n x k) in wasm memory: the methods convert and copy nothing. `free()` gives them
 * back.
 *
 * A method estimates weights, means and covariances, keeps them ([`ResidentMixture::estimates`] gives a copy), and returns the last
 * value.
 */
export class ResidentMixture {
    free(): void;
    [Symbol.dispose](): void;
    /**
     * A copy of what the last method estimated: weights (k), means (k x d), covariances (k x d x d); empty before the first.
     */
    estimates(): Float64Array;
    /**
     * The M-step by `for_each`: `mixture::for_each`.
     *
     * # Errors
     * As `mixture::maximise`.
     */
    forEach(): number;
    /**
     * The M-step in one pass: `mixture::fused`.
     *
     * # Errors
     * As `mixture::maximise`, which holds for every method.
     */
    fused(): number;
    /**
     * The M-step by indices: `mixture::indexed`.
     *
     * # Errors
     * As `mixture::maximise`.
     */
    indexed(): number;
    /**
     * An M-step, regularised, and an E-step, always from the same responsibilities. Returns the mean log-likelihood of a point.
     *
     * # Errors
     * As `mixture::maximise` and `mixture::expect`.
     */
    iterate(regularisation: number): number;
    /**
     * The M-step by iterators: `mixture::iterators`.
     *
     * # Errors
     * As `mixture::maximise`.
     */
    iterators(): number;
    /**
     * Copies both tables into wasm memory.
     *
     * # Errors
     * If one is no `Float64Array`, detached, does not fit into wasm memory, or is no table of that many columns.
     */
    constructor(points: Float64Array, dimensions: number, responsibilities: Float64Array, components: number);
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
     * The nearest by brute force in vectors: `distances::simd`. Only where there are vectors.
     */
    simd(): number;
    /**
     * The nearest by a k-d tree: `distances::tree`.
     */
    tree(): number;
}

/**
 * Points and polygons in wasm memory. `free()` gives them back. Only in the build `cases`.
 *
 * A method finds the smallest polygon near each point, keeps their indices, and returns the last (0 if there is no point);
 * [`ResidentPolygons::found`] gives a copy.
 */
export class ResidentPolygons {
    free(): void;
    [Symbol.dispose](): void;
    /**
     * A copy of what the last method found, an index for every point; empty before the first.
     */
    found(): Uint32Array;
    /**
     * The smallest polygon near each point by an index over the centres: `polygons::index`.
     *
     * # Errors
     * If a point has none near.
     */
    index(): number;
    /**
     * Copies the points (x, y of each) and measures the polygons (x of all corners, then y, of each).
     *
     * # Errors
     * Of the first of these: an array that is no `Float64Array`, detached or of no whole number of points or polygons; a limit that
     * is not above 0; a point that is not finite; a polygon of fewer than three corners, or with one that is not finite.
     */
    constructor(points: Float64Array, polygons: Float64Array, corners: number, limit: number);
    /**
     * The smallest polygon near each point by two loops: `polygons::outer`.
     *
     * # Errors
     * As all methods: if a point has none near.
     */
    outer(): number;
    /**
     * The smallest polygon near each point in vectors: `polygons::simd`.
     *
     * # Errors
     * If a point has none near.
     */
    simd(): number;
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
 * A mixture in training, for a picture: `mixture::Em`.
 */
export class Training {
    free(): void;
    [Symbol.dispose](): void;
    /**
     * One iteration. Returns the mean log-likelihood of a point.
     *
     * # Errors
     * If a component has lost all its points, or its covariance is singular.
     */
    iterate(): number;
    /**
     * Copies the points (n x d, row by row), and gives each to the nearest of `components` points, drawn by `seed`.
     *
     * # Errors
     * If they are no `Float64Array`, detached, not finite, or no table of that many columns; if there are not from 1 to n components.
     */
    constructor(points: Float64Array, dimensions: number, components: number, seed: number, regularisation: number);
    /**
     * k x d x d.
     */
    readonly covariances: Float64Array;
    /**
     * k x d.
     */
    readonly means: Float64Array;
    /**
     * n x k.
     */
    readonly responsibilities: Float64Array;
    /**
     * k.
     */
    readonly weights: Float64Array;
}

/**
 * What a method looks at while it finds, for every point, the nearest other one; told by the structure that measures. For few
 * points: it keeps all pairs that were compared. Only in builds with vectors, for a picture needs one build.
 */
export class Witness {
    free(): void;
    [Symbol.dispose](): void;
    /**
     * The indices of the other points that a point was compared with, in order; empty for an index that no point has.
     */
    compared(point: number): Uint32Array;
    /**
     * Watches `brute`, `grid` or `tree` on two sets of points.
     *
     * # Errors
     * If there is no such method, and as `ResidentPoints`.
     */
    constructor(method: string, xs: Float64Array, ys: Float64Array, other_xs: Float64Array, other_ys: Float64Array);
    /**
     * What parts the plane, a grid's lines or a tree's cuts: x0, y0, x1, y1 of each.
     */
    readonly lines: Float64Array;
    /**
     * For each point, the index of its nearest other one; the first of those that are equally near.
     */
    readonly nearest: Uint32Array;
    /**
     * For each point, with how many other ones it was compared.
     */
    readonly tested: Uint32Array;
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
    readonly __wbg_residentmixture_free: (a: number, b: number) => void;
    readonly __wbg_residentpoints_free: (a: number, b: number) => void;
    readonly __wbg_residentpolygons_free: (a: number, b: number) => void;
    readonly __wbg_residenttext_free: (a: number, b: number) => void;
    readonly __wbg_training_free: (a: number, b: number) => void;
    readonly __wbg_witness_free: (a: number, b: number) => void;
    readonly build: () => [number, number];
    readonly countBlocksFromStr: (a: number, b: number) => number;
    readonly countBytesFromStr: (a: number, b: number) => number;
    readonly countCharsFromStr: (a: number, b: number) => number;
    readonly countCharsOnceFromStr: (a: number, b: number) => number;
    readonly countSimdFromStr: (a: number, b: number) => number;
    readonly emptyCall: () => void;
    readonly residentmixture_estimates: (a: number) => [number, number];
    readonly residentmixture_forEach: (a: number) => [number, number, number];
    readonly residentmixture_fused: (a: number) => [number, number, number];
    readonly residentmixture_indexed: (a: number) => [number, number, number];
    readonly residentmixture_iterate: (a: number, b: number) => [number, number, number];
    readonly residentmixture_iterators: (a: number) => [number, number, number];
    readonly residentmixture_new: (a: any, b: number, c: any, d: number) => [number, number, number];
    readonly residentpoints_arrays: (a: number) => number;
    readonly residentpoints_auto: (a: number) => number;
    readonly residentpoints_chosen: (a: number) => [number, number];
    readonly residentpoints_distances: (a: number) => [number, number];
    readonly residentpoints_grid: (a: number) => number;
    readonly residentpoints_new: (a: any, b: any, c: any, d: any) => [number, number, number];
    readonly residentpoints_pairs: (a: number) => [number, number, number];
    readonly residentpoints_simd: (a: number) => number;
    readonly residentpoints_tree: (a: number) => number;
    readonly residentpolygons_found: (a: number) => [number, number];
    readonly residentpolygons_index: (a: number) => [number, number, number];
    readonly residentpolygons_new: (a: any, b: any, c: number, d: number) => [number, number, number];
    readonly residentpolygons_outer: (a: number) => [number, number, number];
    readonly residentpolygons_simd: (a: number) => [number, number, number];
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
    readonly training_covariances: (a: number) => [number, number];
    readonly training_iterate: (a: number) => [number, number, number];
    readonly training_means: (a: number) => [number, number];
    readonly training_new: (a: any, b: number, c: number, d: number, e: number) => [number, number, number];
    readonly training_responsibilities: (a: number) => [number, number];
    readonly training_weights: (a: number) => [number, number];
    readonly witness_compared: (a: number, b: number) => [number, number];
    readonly witness_lines: (a: number) => [number, number];
    readonly witness_nearest: (a: number) => [number, number];
    readonly witness_new: (a: number, b: number, c: any, d: any, e: any, f: any) => [number, number, number];
    readonly witness_tested: (a: number) => [number, number];
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
