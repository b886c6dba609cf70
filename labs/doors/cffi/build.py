"""Compiles the part of cffi that calls the library: its quicker mode, which takes a C compiler."""

from cffi import FFI

DECLARATIONS = """
    typedef struct { uint64_t high, low; } wide;
    uint64_t doubles(const uint8_t *data, size_t length);
    wide fib(uint32_t n);
    uint64_t gcd(uint64_t a, uint64_t b);
"""

ffi = FFI()
ffi.cdef(DECLARATIONS)
ffi.set_source(
    "_door_cffi",
    "#include <stdint.h>\n#include <stddef.h>\n" + DECLARATIONS,
    libraries=["door"],
    library_dirs=["."],
    extra_link_args=["-Wl,-rpath,$ORIGIN"],
)
ffi.compile()
