/* @ts-self-types="./kernels.d.ts" */

/**
 * An account in whole cents, which never holds less than nothing. `free()` gives its memory back.
 *
 * An amount is a `number` or a `bigint` of cents, or a `string` of euros: 1234, 1234n and `'12.34'` are the same. Everything else
 * is refused: by a `TypeError` where it is of another type, otherwise by a `RangeError`. Where an account holds too little, that
 * is named `InsufficientFunds`, and has the `balance` and what was `requested`, in cents. What is refused changes nothing.
 */
export class Account {
    __destroy_into_raw() {
        const ptr = this.__wbg_ptr;
        this.__wbg_ptr = 0;
        AccountFinalization.unregister(this);
        return ptr;
    }
    free() {
        const ptr = this.__destroy_into_raw();
        wasm.__wbg_account_free(ptr, 0);
    }
    /**
     * Goes through changes in cents: what is above 0 is put in, what is below is taken out. All of them, or none. Gives the new
     * balance in cents.
     *
     * # Errors
     * If one is no whole number, and as `deposit` and `withdraw`.
     * @param {Float64Array} changes
     * @returns {number}
     */
    apply(changes) {
        const ret = wasm.account_apply(this.__wbg_ptr, changes);
        if (ret[2]) {
            throw takeFromExternrefTable0(ret[1]);
        }
        return ret[0];
    }
    /**
     * What there is, in cents.
     * @returns {number}
     */
    get balance() {
        const ret = wasm.account_balance(this.__wbg_ptr);
        return ret;
    }
    /**
     * Puts an amount in, and gives the new balance in cents.
     *
     * # Errors
     * If that is no amount, or the account would hold more than 2^53 - 1 cents.
     * @param {number | bigint | string} amount
     * @returns {number}
     */
    deposit(amount) {
        const ret = wasm.account_deposit(this.__wbg_ptr, amount);
        if (ret[2]) {
            throw takeFromExternrefTable0(ret[1]);
        }
        return ret[0];
    }
    /**
     * An account that holds this from the start.
     *
     * # Errors
     * If that is no amount.
     * @param {number | bigint | string} opening
     */
    constructor(opening) {
        const ret = wasm.account_new(opening);
        if (ret[2]) {
            throw takeFromExternrefTable0(ret[1]);
        }
        this.__wbg_ptr = ret[0];
        AccountFinalization.register(this, this.__wbg_ptr, this);
        return this;
    }
    /**
     * What there is, in euros: `12.34`.
     * @returns {string}
     */
    toString() {
        let deferred1_0;
        let deferred1_1;
        try {
            const ret = wasm.account_toString(this.__wbg_ptr);
            deferred1_0 = ret[0];
            deferred1_1 = ret[1];
            return getStringFromWasm0(ret[0], ret[1]);
        } finally {
            wasm.__wbindgen_free(deferred1_0, deferred1_1, 1);
        }
    }
    /**
     * Moves an amount into another account, or nothing at all.
     *
     * # Errors
     * As `withdraw` of this one, and as `deposit` of the other.
     * @param {Account} to
     * @param {number | bigint | string} amount
     */
    transfer(to, amount) {
        _assertClass(to, Account);
        const ret = wasm.account_transfer(this.__wbg_ptr, to.__wbg_ptr, amount);
        if (ret[1]) {
            throw takeFromExternrefTable0(ret[0]);
        }
    }
    /**
     * Takes an amount out, and gives it in cents.
     *
     * # Errors
     * If that is no amount, or the account holds less: `InsufficientFunds`.
     * @param {number | bigint | string} amount
     * @returns {number}
     */
    withdraw(amount) {
        const ret = wasm.account_withdraw(this.__wbg_ptr, amount);
        if (ret[2]) {
            throw takeFromExternrefTable0(ret[1]);
        }
        return ret[0];
    }
}
if (Symbol.dispose) Account.prototype[Symbol.dispose] = Account.prototype.free;

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
 * Does nothing: its time is that of a call into wasm and back.
 */
export function emptyCall() {
    wasm.emptyCall();
}

/**
 * The Fibonacci number `n`: `calls::fib`.
 *
 * # Errors
 * A `RangeError` below 0 and above 186, a `TypeError` where it is no `BigInt`.
 * @param {bigint} n
 * @returns {bigint}
 */
export function fib(n) {
    const ret = wasm.fib(n);
    if (ret[3]) {
        throw takeFromExternrefTable0(ret[2]);
    }
    return (BigInt.asUintN(64, ret[0]) | (BigInt.asUintN(64, ret[1]) << BigInt(64)));
}

/**
 * The greatest common divisor of two `BigInt`s of up to 128 bits: `calls::gcd`.
 *
 * # Errors
 * A `RangeError` beyond 128 bits, a `TypeError` where one is no `BigInt`.
 * @param {bigint} a
 * @param {bigint} b
 * @returns {bigint}
 */
export function gcd(a, b) {
    const ret = wasm.gcd(a, b);
    if (ret[3]) {
        throw takeFromExternrefTable0(ret[2]);
    }
    return (BigInt.asUintN(64, ret[0]) | (BigInt.asUintN(64, ret[1]) << BigInt(64)));
}

/**
 * A round in one call: `calls::iteration`.
 *
 * # Errors
 * As [`fib`].
 * @param {bigint} n
 * @param {bigint} m
 * @returns {bigint}
 */
export function iteration(n, m) {
    const ret = wasm.iteration(n, m);
    if (ret[3]) {
        throw takeFromExternrefTable0(ret[2]);
    }
    return (BigInt.asUintN(64, ret[0]) | (BigInt.asUintN(64, ret[1]) << BigInt(64)));
}

/**
 * All rounds in one call: `calls::iterations`.
 *
 * # Errors
 * As [`fib`], of the rounds too.
 * @param {bigint} n
 * @param {bigint} m
 * @param {bigint} rounds
 * @returns {bigint}
 */
export function iterations(n, m, rounds) {
    const ret = wasm.iterations(n, m, rounds);
    if (ret[3]) {
        throw takeFromExternrefTable0(ret[2]);
    }
    return (BigInt.asUintN(64, ret[0]) | (BigInt.asUintN(64, ret[1]) << BigInt(64)));
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
        __wbg_String_c74f456f09d7022c: function(arg0, arg1) {
            const ret = String(arg1);
            const ptr1 = passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
            const len1 = WASM_VECTOR_LEN;
            getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 1, len1, true);
            getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 0, ptr1, true);
        },
        __wbg_Uint8Arrayprototypesetcall_1de29fe14a428c56: function(arg0, arg1, arg2) {
            Uint8Array.prototype.set.call(getArrayU8FromWasm0(arg0, arg1), arg2);
        },
        __wbg___wbindgen_bigint_get_as_i64_11da4b52cd0aedef: function(arg0, arg1) {
            const v = arg1;
            const ret = typeof(v) === 'bigint' ? v : undefined;
            getDataViewMemory0().setBigInt64((arg0 >>> 0) + 8 * 1, isLikeNone(ret) ? BigInt(0) : ret, true);
            getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 0, !isLikeNone(ret), true);
        },
        __wbg___wbindgen_is_bigint_5fa10641e039d3ef: function(arg0) {
            const ret = typeof(arg0) === 'bigint';
            return ret;
        },
        __wbg___wbindgen_is_null_c22311b1cc228e3a: function(arg0) {
            const ret = arg0 === null;
            return ret;
        },
        __wbg___wbindgen_is_string_fc456fee5d3317de: function(arg0) {
            const ret = typeof(arg0) === 'string';
            return ret;
        },
        __wbg___wbindgen_jsval_eq_38d7bfbe4cc84039: function(arg0, arg1) {
            const ret = arg0 === arg1;
            return ret;
        },
        __wbg___wbindgen_lt_0e30ec898d8dffe8: function(arg0, arg1) {
            const ret = arg0 < arg1;
            return ret;
        },
        __wbg___wbindgen_number_get_934b640d0889af78: function(arg0, arg1) {
            const obj = arg1;
            const ret = typeof(obj) === 'number' ? obj : undefined;
            getDataViewMemory0().setFloat64((arg0 >>> 0) + 8 * 1, isLikeNone(ret) ? 0 : ret, true);
            getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 0, !isLikeNone(ret), true);
        },
        __wbg___wbindgen_shr_692b534b32c7458f: function(arg0, arg1) {
            const ret = arg0 >> arg1;
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
        __wbg_new_318dc043c31fcfa0: function(arg0, arg1) {
            const ret = new RangeError(getStringFromWasm0(arg0, arg1));
            return ret;
        },
        __wbg_new_bbb21cb2265623f2: function(arg0, arg1) {
            const ret = new TypeError(getStringFromWasm0(arg0, arg1));
            return ret;
        },
        __wbg_set_balance_8aac248d6a16d024: function(arg0, arg1) {
            arg0.balance = arg1;
        },
        __wbg_set_name_4a3fdccc915bbd59: function(arg0, arg1, arg2) {
            arg0.name = getStringFromWasm0(arg1, arg2);
        },
        __wbg_set_requested_4715d0bb6ae40763: function(arg0, arg1) {
            arg0.requested = arg1;
        },
        __wbindgen_generic_0000000000000001: function(arg0) {
            // Cast intrinsic for `F64 -> Externref`.
            const ret = arg0;
            return ret;
        },
        __wbindgen_generic_0000000000000002: function(arg0) {
            // Cast intrinsic for `I64 -> Externref`.
            const ret = arg0;
            return ret;
        },
        __wbindgen_generic_0000000000000003: function(arg0) {
            // Cast intrinsic for `U64 -> Externref`.
            const ret = BigInt.asUintN(64, arg0);
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

const AccountFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_account_free(ptr, 1));
const ResidentPointsFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_residentpoints_free(ptr, 1));
const ResidentTextFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_residenttext_free(ptr, 1));

function _assertClass(instance, klass) {
    if (!(instance instanceof klass)) {
        throw new Error(`expected instance of ${klass.name}`);
    }
}

function getArrayF64FromWasm0(ptr, len) {
    ptr = ptr >>> 0;
    return getFloat64ArrayMemory0().subarray(ptr / 8, ptr / 8 + len);
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
