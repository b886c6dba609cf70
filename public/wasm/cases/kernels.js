/* @ts-self-types="./kernels.d.ts" */

/**
 * Points (n x d, row by row) and responsibilities (n x k) in wasm memory: the methods convert and copy nothing. `free()` gives them
 * back.
 *
 * A method estimates weights, means and covariances, keeps them ([`ResidentMixture::estimates`] gives a copy), and returns the last
 * value.
 */
export class ResidentMixture {
    __destroy_into_raw() {
        const ptr = this.__wbg_ptr;
        this.__wbg_ptr = 0;
        ResidentMixtureFinalization.unregister(this);
        return ptr;
    }
    free() {
        const ptr = this.__destroy_into_raw();
        wasm.__wbg_residentmixture_free(ptr, 0);
    }
    /**
     * A copy of what the last method estimated: weights (k), means (k x d), covariances (k x d x d); empty before the first.
     * @returns {Float64Array}
     */
    estimates() {
        const ret = wasm.residentmixture_estimates(this.__wbg_ptr);
        var v1 = getArrayF64FromWasm0(ret[0], ret[1]).slice();
        wasm.__wbindgen_free(ret[0], ret[1] * 8, 8);
        return v1;
    }
    /**
     * The M-step by `for_each`: `mixture::for_each`.
     *
     * # Errors
     * As `mixture::maximise`.
     * @returns {number}
     */
    forEach() {
        const ret = wasm.residentmixture_forEach(this.__wbg_ptr);
        if (ret[2]) {
            throw takeFromExternrefTable0(ret[1]);
        }
        return ret[0];
    }
    /**
     * The M-step in one pass: `mixture::fused`.
     *
     * # Errors
     * As `mixture::maximise`, which holds for every method.
     * @returns {number}
     */
    fused() {
        const ret = wasm.residentmixture_fused(this.__wbg_ptr);
        if (ret[2]) {
            throw takeFromExternrefTable0(ret[1]);
        }
        return ret[0];
    }
    /**
     * The M-step by indices: `mixture::indexed`.
     *
     * # Errors
     * As `mixture::maximise`.
     * @returns {number}
     */
    indexed() {
        const ret = wasm.residentmixture_indexed(this.__wbg_ptr);
        if (ret[2]) {
            throw takeFromExternrefTable0(ret[1]);
        }
        return ret[0];
    }
    /**
     * An M-step, regularised, and an E-step, always from the same responsibilities. Returns the mean log-likelihood of a point.
     *
     * # Errors
     * As `mixture::maximise` and `mixture::expect`.
     * @param {number} regularisation
     * @returns {number}
     */
    iterate(regularisation) {
        const ret = wasm.residentmixture_iterate(this.__wbg_ptr, regularisation);
        if (ret[2]) {
            throw takeFromExternrefTable0(ret[1]);
        }
        return ret[0];
    }
    /**
     * The M-step by iterators: `mixture::iterators`.
     *
     * # Errors
     * As `mixture::maximise`.
     * @returns {number}
     */
    iterators() {
        const ret = wasm.residentmixture_iterators(this.__wbg_ptr);
        if (ret[2]) {
            throw takeFromExternrefTable0(ret[1]);
        }
        return ret[0];
    }
    /**
     * Copies both tables into wasm memory.
     *
     * # Errors
     * If one is no `Float64Array`, detached, does not fit into wasm memory, or is no table of that many columns.
     * @param {Float64Array} points
     * @param {number} dimensions
     * @param {Float64Array} responsibilities
     * @param {number} components
     */
    constructor(points, dimensions, responsibilities, components) {
        const ret = wasm.residentmixture_new(points, dimensions, responsibilities, components);
        if (ret[2]) {
            throw takeFromExternrefTable0(ret[1]);
        }
        this.__wbg_ptr = ret[0];
        ResidentMixtureFinalization.register(this, this.__wbg_ptr, this);
        return this;
    }
}
if (Symbol.dispose) ResidentMixture.prototype[Symbol.dispose] = ResidentMixture.prototype.free;

/**
 * Two sets of points in wasm memory: points that ask, and others that they measure to. `free()` gives them back.
 *
 * A method finds the distance from every point to the nearest other one, keeps them all, and returns the last (0 if there is
 * none); [`ResidentPoints::distances`] gives a copy.
 */
export class ResidentPoints {
    __destroy_into_raw() {
        const ptr = this.__wbg_ptr;
        this.__wbg_ptr = 0;
        ResidentPointsFinalization.unregister(this);
        return ptr;
    }
    free() {
        const ptr = this.__destroy_into_raw();
        wasm.__wbg_residentpoints_free(ptr, 0);
    }
    /**
     * The nearest by brute force: `distances::arrays`.
     * @returns {number}
     */
    arrays() {
        const ret = wasm.residentpoints_arrays(this.__wbg_ptr);
        return ret;
    }
    /**
     * The nearest by what suits the points: `distances::auto`.
     * @returns {number}
     */
    auto() {
        const ret = wasm.residentpoints_auto(this.__wbg_ptr);
        return ret;
    }
    /**
     * What `auto` takes for these points: `brute force`, `grid` or `tree`.
     * @returns {'brute force' | 'grid' | 'tree'}
     */
    chosen() {
        let deferred1_0;
        let deferred1_1;
        try {
            const ret = wasm.residentpoints_chosen(this.__wbg_ptr);
            deferred1_0 = ret[0];
            deferred1_1 = ret[1];
            return getStringFromWasm0(ret[0], ret[1]);
        } finally {
            wasm.__wbindgen_free(deferred1_0, deferred1_1, 1);
        }
    }
    /**
     * A copy of what the last method found, a distance for every point; empty before the first.
     * @returns {Float64Array}
     */
    distances() {
        const ret = wasm.residentpoints_distances(this.__wbg_ptr);
        var v1 = getArrayF64FromWasm0(ret[0], ret[1]).slice();
        wasm.__wbindgen_free(ret[0], ret[1] * 8, 8);
        return v1;
    }
    /**
     * The nearest by a uniform grid: `distances::grid`.
     * @returns {number}
     */
    grid() {
        const ret = wasm.residentpoints_grid(this.__wbg_ptr);
        return ret;
    }
    /**
     * Copies the coordinates into wasm memory, and makes room there for what the methods need.
     *
     * # Errors
     * Of the first of these: an array that is no `Float64Array`, or detached; sets with more coordinates of one kind; points that do
     * not fit into wasm memory with what the methods need (nothing is allocated then); a coordinate that is NaN, infinite or too
     * large (says the set and the index); an empty other set.
     * @param {Float64Array} xs
     * @param {Float64Array} ys
     * @param {Float64Array} other_xs
     * @param {Float64Array} other_ys
     */
    constructor(xs, ys, other_xs, other_ys) {
        const ret = wasm.residentpoints_new(xs, ys, other_xs, other_ys);
        if (ret[2]) {
            throw takeFromExternrefTable0(ret[1]);
        }
        this.__wbg_ptr = ret[0];
        ResidentPointsFinalization.register(this, this.__wbg_ptr, this);
        return this;
    }
    /**
     * The nearest by brute force over an array of pairs: `distances::pairs`. The first call makes that array.
     *
     * # Errors
     * If there is no room for the array of pairs.
     * @returns {number}
     */
    pairs() {
        const ret = wasm.residentpoints_pairs(this.__wbg_ptr);
        if (ret[2]) {
            throw takeFromExternrefTable0(ret[1]);
        }
        return ret[0];
    }
    /**
     * The nearest by brute force in vectors: `distances::simd`. Only where there are vectors.
     * @returns {number}
     */
    simd() {
        const ret = wasm.residentpoints_simd(this.__wbg_ptr);
        return ret;
    }
    /**
     * The nearest by a k-d tree: `distances::tree`.
     * @returns {number}
     */
    tree() {
        const ret = wasm.residentpoints_tree(this.__wbg_ptr);
        return ret;
    }
}
if (Symbol.dispose) ResidentPoints.prototype[Symbol.dispose] = ResidentPoints.prototype.free;

/**
 * Points and polygons in wasm memory. `free()` gives them back. Only in the build `cases`.
 *
 * A method finds the smallest polygon near each point, keeps their indices, and returns the last (0 if there is no point);
 * [`ResidentPolygons::found`] gives a copy.
 */
export class ResidentPolygons {
    __destroy_into_raw() {
        const ptr = this.__wbg_ptr;
        this.__wbg_ptr = 0;
        ResidentPolygonsFinalization.unregister(this);
        return ptr;
    }
    free() {
        const ptr = this.__destroy_into_raw();
        wasm.__wbg_residentpolygons_free(ptr, 0);
    }
    /**
     * A copy of what the last method found, an index for every point; empty before the first.
     * @returns {Uint32Array}
     */
    found() {
        const ret = wasm.residentpolygons_found(this.__wbg_ptr);
        var v1 = getArrayU32FromWasm0(ret[0], ret[1]).slice();
        wasm.__wbindgen_free(ret[0], ret[1] * 4, 4);
        return v1;
    }
    /**
     * The smallest polygon near each point by an index over the centres: `polygons::index`.
     *
     * # Errors
     * If a point has none near.
     * @returns {number}
     */
    index() {
        const ret = wasm.residentpolygons_index(this.__wbg_ptr);
        if (ret[2]) {
            throw takeFromExternrefTable0(ret[1]);
        }
        return ret[0] >>> 0;
    }
    /**
     * Copies the points (x, y of each) and measures the polygons (x of all corners, then y, of each).
     *
     * # Errors
     * Of the first of these: an array that is no `Float64Array`, detached or of no whole number of points or polygons; a limit that
     * is not above 0; a point that is not finite; a polygon of fewer than three corners, or with one that is not finite.
     * @param {Float64Array} points
     * @param {Float64Array} polygons
     * @param {number} corners
     * @param {number} limit
     */
    constructor(points, polygons, corners, limit) {
        const ret = wasm.residentpolygons_new(points, polygons, corners, limit);
        if (ret[2]) {
            throw takeFromExternrefTable0(ret[1]);
        }
        this.__wbg_ptr = ret[0];
        ResidentPolygonsFinalization.register(this, this.__wbg_ptr, this);
        return this;
    }
    /**
     * The smallest polygon near each point by two loops: `polygons::outer`.
     *
     * # Errors
     * As all methods: if a point has none near.
     * @returns {number}
     */
    outer() {
        const ret = wasm.residentpolygons_outer(this.__wbg_ptr);
        if (ret[2]) {
            throw takeFromExternrefTable0(ret[1]);
        }
        return ret[0] >>> 0;
    }
    /**
     * The smallest polygon near each point in vectors: `polygons::simd`.
     *
     * # Errors
     * If a point has none near.
     * @returns {number}
     */
    simd() {
        const ret = wasm.residentpolygons_simd(this.__wbg_ptr);
        if (ret[2]) {
            throw takeFromExternrefTable0(ret[1]);
        }
        return ret[0] >>> 0;
    }
}
if (Symbol.dispose) ResidentPolygons.prototype[Symbol.dispose] = ResidentPolygons.prototype.free;

/**
 * A text in wasm memory, and a second buffer of its size for [`ResidentText::copy`]. `free()` gives both back.
 */
export class ResidentText {
    __destroy_into_raw() {
        const ptr = this.__wbg_ptr;
        this.__wbg_ptr = 0;
        ResidentTextFinalization.unregister(this);
        return ptr;
    }
    free() {
        const ptr = this.__destroy_into_raw();
        wasm.__wbg_residenttext_free(ptr, 0);
    }
    /**
     * Counts equal adjacent bytes: `doubles::blocks`.
     * @returns {number}
     */
    blocks() {
        const ret = wasm.residenttext_blocks(this.__wbg_ptr);
        return ret >>> 0;
    }
    /**
     * Size of the text in bytes.
     * @returns {number}
     */
    get byteLength() {
        const ret = wasm.residenttext_byteLength(this.__wbg_ptr);
        return ret >>> 0;
    }
    /**
     * Counts equal adjacent bytes: `doubles::bytes`.
     * @returns {number}
     */
    bytes() {
        const ret = wasm.residenttext_bytes(this.__wbg_ptr);
        return ret >>> 0;
    }
    /**
     * Counts equal adjacent characters: `doubles::chars_once`.
     * @returns {number}
     */
    charsOnce() {
        const ret = wasm.residenttext_charsOnce(this.__wbg_ptr);
        return ret >>> 0;
    }
    /**
     * Counts equal adjacent characters: `doubles::chars`.
     * @returns {number}
     */
    chars() {
        const ret = wasm.residenttext_chars(this.__wbg_ptr);
        return ret >>> 0;
    }
    /**
     * Checksum of the second buffer, which is all zeros before the first copy: `limit::read`.
     * @returns {number}
     */
    copyChecksum() {
        const ret = wasm.residenttext_copyChecksum(this.__wbg_ptr);
        return ret >>> 0;
    }
    /**
     * Copies the text into the second buffer: `limit::copy`. Check it by [`ResidentText::copy_checksum`].
     */
    copy() {
        wasm.residenttext_copy(this.__wbg_ptr);
    }
    /**
     * Copies UTF-8 into wasm memory; takes twice its size, in bytes.
     *
     * # Errors
     * If it is no `Uint8Array` (says what it is), the bytes are not UTF-8 (says where) or do not fit into wasm memory (says how many
     * there are).
     * @param {Uint8Array} utf8
     */
    constructor(utf8) {
        const ret = wasm.residenttext_new(utf8);
        if (ret[2]) {
            throw takeFromExternrefTable0(ret[1]);
        }
        this.__wbg_ptr = ret[0];
        ResidentTextFinalization.register(this, this.__wbg_ptr, this);
        return this;
    }
    /**
     * Reads the text and returns its checksum: `limit::read`.
     * @returns {number}
     */
    read() {
        const ret = wasm.residenttext_read(this.__wbg_ptr);
        return ret >>> 0;
    }
    /**
     * Counts equal adjacent bytes: `doubles::simd`. Only in the build `simd`.
     * @returns {number}
     */
    simd() {
        const ret = wasm.residenttext_simd(this.__wbg_ptr);
        return ret >>> 0;
    }
    /**
     * Counts equal adjacent bytes: `doubles::windows`.
     * @returns {number}
     */
    windows() {
        const ret = wasm.residenttext_windows(this.__wbg_ptr);
        return ret >>> 0;
    }
}
if (Symbol.dispose) ResidentText.prototype[Symbol.dispose] = ResidentText.prototype.free;

/**
 * A mixture in training, for a picture: `mixture::Em`.
 */
export class Training {
    __destroy_into_raw() {
        const ptr = this.__wbg_ptr;
        this.__wbg_ptr = 0;
        TrainingFinalization.unregister(this);
        return ptr;
    }
    free() {
        const ptr = this.__destroy_into_raw();
        wasm.__wbg_training_free(ptr, 0);
    }
    /**
     * k x d x d.
     * @returns {Float64Array}
     */
    get covariances() {
        const ret = wasm.training_covariances(this.__wbg_ptr);
        var v1 = getArrayF64FromWasm0(ret[0], ret[1]).slice();
        wasm.__wbindgen_free(ret[0], ret[1] * 8, 8);
        return v1;
    }
    /**
     * One iteration. Returns the mean log-likelihood of a point.
     *
     * # Errors
     * If a component has lost all its points, or its covariance is singular.
     * @returns {number}
     */
    iterate() {
        const ret = wasm.training_iterate(this.__wbg_ptr);
        if (ret[2]) {
            throw takeFromExternrefTable0(ret[1]);
        }
        return ret[0];
    }
    /**
     * k x d.
     * @returns {Float64Array}
     */
    get means() {
        const ret = wasm.training_means(this.__wbg_ptr);
        var v1 = getArrayF64FromWasm0(ret[0], ret[1]).slice();
        wasm.__wbindgen_free(ret[0], ret[1] * 8, 8);
        return v1;
    }
    /**
     * Copies the points (n x d, row by row), and gives each to the nearest of `components` points, drawn by `seed`.
     *
     * # Errors
     * If they are no `Float64Array`, detached, not finite, or no table of that many columns; if there are not from 1 to n components.
     * @param {Float64Array} points
     * @param {number} dimensions
     * @param {number} components
     * @param {number} seed
     * @param {number} regularisation
     */
    constructor(points, dimensions, components, seed, regularisation) {
        const ret = wasm.training_new(points, dimensions, components, seed, regularisation);
        if (ret[2]) {
            throw takeFromExternrefTable0(ret[1]);
        }
        this.__wbg_ptr = ret[0];
        TrainingFinalization.register(this, this.__wbg_ptr, this);
        return this;
    }
    /**
     * n x k.
     * @returns {Float64Array}
     */
    get responsibilities() {
        const ret = wasm.training_responsibilities(this.__wbg_ptr);
        var v1 = getArrayF64FromWasm0(ret[0], ret[1]).slice();
        wasm.__wbindgen_free(ret[0], ret[1] * 8, 8);
        return v1;
    }
    /**
     * k.
     * @returns {Float64Array}
     */
    get weights() {
        const ret = wasm.training_weights(this.__wbg_ptr);
        var v1 = getArrayF64FromWasm0(ret[0], ret[1]).slice();
        wasm.__wbindgen_free(ret[0], ret[1] * 8, 8);
        return v1;
    }
}
if (Symbol.dispose) Training.prototype[Symbol.dispose] = Training.prototype.free;

/**
 * What a method looks at while it finds, for every point, the nearest other one; told by the structure that measures. For few
 * points: it keeps all pairs that were compared. Only in builds with vectors, for a picture needs one build.
 */
export class Witness {
    __destroy_into_raw() {
        const ptr = this.__wbg_ptr;
        this.__wbg_ptr = 0;
        WitnessFinalization.unregister(this);
        return ptr;
    }
    free() {
        const ptr = this.__destroy_into_raw();
        wasm.__wbg_witness_free(ptr, 0);
    }
    /**
     * The indices of the other points that a point was compared with, in order; empty for an index that no point has.
     * @param {number} point
     * @returns {Uint32Array}
     */
    compared(point) {
        const ret = wasm.witness_compared(this.__wbg_ptr, point);
        var v1 = getArrayU32FromWasm0(ret[0], ret[1]).slice();
        wasm.__wbindgen_free(ret[0], ret[1] * 4, 4);
        return v1;
    }
    /**
     * What parts the plane, a grid's lines or a tree's cuts: x0, y0, x1, y1 of each.
     * @returns {Float64Array}
     */
    get lines() {
        const ret = wasm.witness_lines(this.__wbg_ptr);
        var v1 = getArrayF64FromWasm0(ret[0], ret[1]).slice();
        wasm.__wbindgen_free(ret[0], ret[1] * 8, 8);
        return v1;
    }
    /**
     * For each point, the index of its nearest other one; the first of those that are equally near.
     * @returns {Uint32Array}
     */
    get nearest() {
        const ret = wasm.witness_nearest(this.__wbg_ptr);
        var v1 = getArrayU32FromWasm0(ret[0], ret[1]).slice();
        wasm.__wbindgen_free(ret[0], ret[1] * 4, 4);
        return v1;
    }
    /**
     * Watches `brute`, `grid` or `tree` on two sets of points.
     *
     * # Errors
     * If there is no such method, and as `ResidentPoints`.
     * @param {string} method
     * @param {Float64Array} xs
     * @param {Float64Array} ys
     * @param {Float64Array} other_xs
     * @param {Float64Array} other_ys
     */
    constructor(method, xs, ys, other_xs, other_ys) {
        const ptr0 = passStringToWasm0(method, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
        const len0 = WASM_VECTOR_LEN;
        const ret = wasm.witness_new(ptr0, len0, xs, ys, other_xs, other_ys);
        if (ret[2]) {
            throw takeFromExternrefTable0(ret[1]);
        }
        this.__wbg_ptr = ret[0];
        WitnessFinalization.register(this, this.__wbg_ptr, this);
        return this;
    }
    /**
     * For each point, with how many other ones it was compared.
     * @returns {Uint32Array}
     */
    get tested() {
        const ret = wasm.witness_tested(this.__wbg_ptr);
        var v1 = getArrayU32FromWasm0(ret[0], ret[1]).slice();
        wasm.__wbindgen_free(ret[0], ret[1] * 4, 4);
        return v1;
    }
}
if (Symbol.dispose) Witness.prototype[Symbol.dispose] = Witness.prototype.free;

/**
 * How this module was compiled: `debug`, `release`, `simd` (release with 128-bit vectors), `kiddo` (that library besides),
 * `labs` (release with what only single labs use), or `cases` (simd with the case studies).
 * @returns {string}
 */
export function build() {
    let deferred1_0;
    let deferred1_1;
    try {
        const ret = wasm.build();
        deferred1_0 = ret[0];
        deferred1_1 = ret[1];
        return getStringFromWasm0(ret[0], ret[1]);
    } finally {
        wasm.__wbindgen_free(deferred1_0, deferred1_1, 1);
    }
}

/**
 * Counts equal adjacent bytes of a string's UTF-8: `doubles::blocks`.
 * @param {string} text
 * @returns {number}
 */
export function countBlocksFromStr(text) {
    const ptr0 = passStringToWasm0(text, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
    const len0 = WASM_VECTOR_LEN;
    const ret = wasm.countBlocksFromStr(ptr0, len0);
    return ret >>> 0;
}

/**
 * Counts equal adjacent bytes of a string's UTF-8: `doubles::bytes`.
 * @param {string} text
 * @returns {number}
 */
export function countBytesFromStr(text) {
    const ptr0 = passStringToWasm0(text, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
    const len0 = WASM_VECTOR_LEN;
    const ret = wasm.countBytesFromStr(ptr0, len0);
    return ret >>> 0;
}

/**
 * Counts equal adjacent characters of a string: `doubles::chars`.
 * @param {string} text
 * @returns {number}
 */
export function countCharsFromStr(text) {
    const ptr0 = passStringToWasm0(text, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
    const len0 = WASM_VECTOR_LEN;
    const ret = wasm.countCharsFromStr(ptr0, len0);
    return ret >>> 0;
}

/**
 * Counts equal adjacent characters of a string: `doubles::chars_once`.
 * @param {string} text
 * @returns {number}
 */
export function countCharsOnceFromStr(text) {
    const ptr0 = passStringToWasm0(text, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
    const len0 = WASM_VECTOR_LEN;
    const ret = wasm.countCharsOnceFromStr(ptr0, len0);
    return ret >>> 0;
}

/**
 * Counts equal adjacent bytes of a string's UTF-8: `doubles::simd`. Only in the build `simd`.
 * @param {string} text
 * @returns {number}
 */
export function countSimdFromStr(text) {
    const ptr0 = passStringToWasm0(text, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
    const len0 = WASM_VECTOR_LEN;
    const ret = wasm.countSimdFromStr(ptr0, len0);
    return ret >>> 0;
}

/**
 * Does nothing: its time is that of a call into wasm and back.
 */
export function emptyCall() {
    wasm.emptyCall();
}
function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_Error_208446807d0d1e30: function(arg0, arg1) {
            const ret = Error(getStringFromWasm0(arg0, arg1));
            return ret;
        },
        __wbg_Float64Arrayprototypesetcall_2e880f35163c3ae4: function(arg0, arg1, arg2) {
            Float64Array.prototype.set.call(getArrayF64FromWasm0(arg0, arg1), arg2);
        },
        __wbg_Uint8Arrayprototypesetcall_1de29fe14a428c56: function(arg0, arg1, arg2) {
            Uint8Array.prototype.set.call(getArrayU8FromWasm0(arg0, arg1), arg2);
        },
        __wbg___wbindgen_is_null_c22311b1cc228e3a: function(arg0) {
            const ret = arg0 === null;
            return ret;
        },
        __wbg___wbindgen_string_get_7ce8eee7fd327545: function(arg0, arg1) {
            const obj = arg1;
            const ret = typeof(obj) === 'string' ? obj : undefined;
            var ptr1 = isLikeNone(ret) ? 0 : passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
            var len1 = WASM_VECTOR_LEN;
            getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 1, len1, true);
            getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 0, ptr1, true);
        },
        __wbg___wbindgen_throw_4c88d8bf264fd984: function(arg0, arg1) {
            throw new Error(getStringFromWasm0(arg0, arg1));
        },
        __wbg___wbindgen_typeof_ee4990276e02f607: function(arg0) {
            const ret = typeof arg0;
            return ret;
        },
        __wbg_buffer_8614451083519179: function(arg0) {
            const ret = arg0.buffer;
            return ret;
        },
        __wbg_detached_824fdeba630f1cfc: function(arg0) {
            const ret = arg0.detached;
            return isLikeNone(ret) ? 0xFFFFFF : ret ? 1 : 0;
        },
        __wbg_instanceof_Float64Array_fc2da3fc85fcffba: function(arg0) {
            let result;
            try {
                result = arg0 instanceof Float64Array;
            } catch (_) {
                result = false;
            }
            const ret = result;
            return ret;
        },
        __wbg_instanceof_Uint8Array_e1379b7058d6397a: function(arg0) {
            let result;
            try {
                result = arg0 instanceof Uint8Array;
            } catch (_) {
                result = false;
            }
            const ret = result;
            return ret;
        },
        __wbg_length_9633e7e27a0dc84d: function(arg0) {
            const ret = arg0.length;
            return ret;
        },
        __wbg_length_bf6a115a180ef563: function(arg0) {
            const ret = arg0.length;
            return ret;
        },
        __wbindgen_init_externref_table: function() {
            const table = wasm.__wbindgen_externrefs;
            table.set(0, undefined);
            table.set(1024, undefined);
            table.set(1025, null);
            table.set(1026, true);
            table.set(1027, false);
        },
    };
    return {
        __proto__: null,
        "./kernels_bg.js": import0,
    };
}

const ResidentMixtureFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_residentmixture_free(ptr, 1));
const ResidentPointsFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_residentpoints_free(ptr, 1));
const ResidentPolygonsFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_residentpolygons_free(ptr, 1));
const ResidentTextFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_residenttext_free(ptr, 1));
const TrainingFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_training_free(ptr, 1));
const WitnessFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_witness_free(ptr, 1));

function getArrayF64FromWasm0(ptr, len) {
    ptr = ptr >>> 0;
    return getFloat64ArrayMemory0().subarray(ptr / 8, ptr / 8 + len);
}

function getArrayU32FromWasm0(ptr, len) {
    ptr = ptr >>> 0;
    return getUint32ArrayMemory0().subarray(ptr / 4, ptr / 4 + len);
}

function getArrayU8FromWasm0(ptr, len) {
    ptr = ptr >>> 0;
    return getUint8ArrayMemory0().subarray(ptr / 1, ptr / 1 + len);
}

let cachedDataViewMemory0 = null;
function getDataViewMemory0() {
    if (cachedDataViewMemory0 === null || cachedDataViewMemory0.buffer.detached === true || (cachedDataViewMemory0.buffer.detached === undefined && cachedDataViewMemory0.buffer !== wasm.memory.buffer)) {
        cachedDataViewMemory0 = new DataView(wasm.memory.buffer);
    }
    return cachedDataViewMemory0;
}

let cachedFloat64ArrayMemory0 = null;
function getFloat64ArrayMemory0() {
    if (cachedFloat64ArrayMemory0 === null || cachedFloat64ArrayMemory0.byteLength === 0) {
        cachedFloat64ArrayMemory0 = new Float64Array(wasm.memory.buffer);
    }
    return cachedFloat64ArrayMemory0;
}

function getStringFromWasm0(ptr, len) {
    ptr = ptr >>> 0;
    return decodeText(getUint8ArrayMemory0().subarray(ptr, ptr + len));
}

let cachedUint32ArrayMemory0 = null;
function getUint32ArrayMemory0() {
    if (cachedUint32ArrayMemory0 === null || cachedUint32ArrayMemory0.byteLength === 0) {
        cachedUint32ArrayMemory0 = new Uint32Array(wasm.memory.buffer);
    }
    return cachedUint32ArrayMemory0;
}

let cachedUint8ArrayMemory0 = null;
function getUint8ArrayMemory0() {
    if (cachedUint8ArrayMemory0 === null || cachedUint8ArrayMemory0.byteLength === 0) {
        cachedUint8ArrayMemory0 = new Uint8Array(wasm.memory.buffer);
    }
    return cachedUint8ArrayMemory0;
}

function isLikeNone(x) {
    return x === undefined || x === null;
}

function passStringToWasm0(arg, malloc, realloc) {
    if (realloc === undefined) {
        const buf = cachedTextEncoder.encode(arg);
        const ptr = malloc(buf.length, 1) >>> 0;
        getUint8ArrayMemory0().subarray(ptr, ptr + buf.length).set(buf);
        WASM_VECTOR_LEN = buf.length;
        return ptr;
    }

    let len = arg.length;
    let ptr = malloc(len, 1) >>> 0;

    const mem = getUint8ArrayMemory0();

    let offset = 0;

    for (; offset < len; offset++) {
        const code = arg.charCodeAt(offset);
        if (code > 0x7F) break;
        mem[ptr + offset] = code;
    }
    if (offset !== len) {
        if (offset !== 0) {
            arg = arg.slice(offset);
        }
        ptr = realloc(ptr, len, len = offset + arg.length * 3, 1) >>> 0;
        const view = getUint8ArrayMemory0().subarray(ptr + offset, ptr + len);
        const ret = cachedTextEncoder.encodeInto(arg, view);

        offset += ret.written;
        ptr = realloc(ptr, len, offset, 1) >>> 0;
    }

    WASM_VECTOR_LEN = offset;
    return ptr;
}

function takeFromExternrefTable0(idx) {
    const value = wasm.__wbindgen_externrefs.get(idx);
    wasm.__externref_table_dealloc(idx);
    return value;
}

let cachedTextDecoder = new TextDecoder('utf-8', { ignoreBOM: true });
cachedTextDecoder.decode();
const MAX_SAFARI_DECODE_BYTES = 2146435072;
let numBytesDecoded = 0;
function decodeText(bytes) {
    numBytesDecoded += bytes.length;
    if (numBytesDecoded >= MAX_SAFARI_DECODE_BYTES) {
        cachedTextDecoder = new TextDecoder('utf-8', { ignoreBOM: true });
        cachedTextDecoder.decode();
        numBytesDecoded = bytes.length;
    }
    return cachedTextDecoder.decode(bytes);
}

const cachedTextEncoder = new TextEncoder();

if (!('encodeInto' in cachedTextEncoder)) {
    cachedTextEncoder.encodeInto = function (arg, view) {
        const buf = cachedTextEncoder.encode(arg);
        view.set(buf);
        return {
            read: arg.length,
            written: buf.length
        };
    };
}

let WASM_VECTOR_LEN = 0;

let wasmModule, wasmInstance, wasm;
function __wbg_finalize_init(instance, module) {
    wasmInstance = instance;
    wasm = instance.exports;
    wasmModule = module;
    cachedDataViewMemory0 = null;
    cachedFloat64ArrayMemory0 = null;
    cachedUint32ArrayMemory0 = null;
    cachedUint8ArrayMemory0 = null;
    wasm.__wbindgen_start();
    return wasm;
}

async function __wbg_load(module, imports) {
    if (typeof Response === 'function' && module instanceof Response) {
        if (!module.ok) {
            throw new Error(`failed to fetch Wasm: ${module.status} ${module.statusText} fetching '${module.url}'`);
        }

        if (typeof WebAssembly.instantiateStreaming === 'function') {
            try {
                return await WebAssembly.instantiateStreaming(module, imports);
            } catch (e) {
                const validResponse = expectedResponseType(module.type);

                if (validResponse && module.headers.get('Content-Type') !== 'application/wasm') {
                    console.warn("`WebAssembly.instantiateStreaming` failed because your server does not serve Wasm with `application/wasm` MIME type. Falling back to `WebAssembly.instantiate` which is slower. Original error:\n", e);

                } else { throw e; }
            }
        }

        const bytes = await module.arrayBuffer();
        return await WebAssembly.instantiate(bytes, imports);
    } else {
        const instance = await WebAssembly.instantiate(module, imports);

        if (instance instanceof WebAssembly.Instance) {
            return { instance, module };
        } else {
            return instance;
        }
    }

    function expectedResponseType(type) {
        switch (type) {
            case 'basic': case 'cors': case 'default': return true;
        }
        return false;
    }
}

function initSync(module) {
    if (wasm !== undefined) return wasm;


    if (module !== undefined) {
        if (Object.getPrototypeOf(module) === Object.prototype) {
            ({module} = module)
        } else {
            console.warn('using deprecated parameters for `initSync()`; pass a single object instead')
        }
    }

    const imports = __wbg_get_imports();
    if (!(module instanceof WebAssembly.Module)) {
        module = new WebAssembly.Module(module);
    }
    const instance = new WebAssembly.Instance(module, imports);
    return __wbg_finalize_init(instance, module);
}

let __wbg_init_promise;
async function __wbg_init(module_or_path) {
    if (wasm !== undefined) return wasm;
    if (__wbg_init_promise === undefined) {
        __wbg_init_promise = __wbg_init_once(module_or_path);
        __wbg_init_promise.catch(() => { __wbg_init_promise = undefined; });
    }
    return __wbg_init_promise;
}

async function __wbg_init_once(module_or_path) {

    if (module_or_path !== undefined) {
        if (Object.getPrototypeOf(module_or_path) === Object.prototype) {
            ({module_or_path} = module_or_path)
        } else {
            console.warn('using deprecated parameters for the initialization function; pass a single object instead')
        }
    }

    if (module_or_path === undefined) {
        module_or_path = new URL('kernels_bg.wasm', import.meta.url);
    }
    const imports = __wbg_get_imports();

    if (typeof module_or_path === 'string' || (typeof Request === 'function' && module_or_path instanceof Request) || (typeof URL === 'function' && module_or_path instanceof URL)) {
        module_or_path = fetch(module_or_path);
    }

    const { instance, module } = await __wbg_load(await module_or_path, imports);

    return __wbg_finalize_init(instance, module);
}

export { initSync, __wbg_init as default };
