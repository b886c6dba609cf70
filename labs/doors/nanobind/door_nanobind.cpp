// nanobind: a C++ function is a Python function.

#include <cstdint>
#include <nanobind/nanobind.h>
#include <utility>

namespace nb = nanobind;

// #region doubles
std::uint64_t doubles(nb::bytes data) {
    auto at = static_cast<const std::uint8_t *>(data.data());
    std::size_t size = data.size();
    std::uint64_t count = 0;
    for (std::size_t i = 1; i < size; i++)
        count += at[i - 1] == at[i];
    return count;
}
// #endregion doubles

// #region fib
nb::object fib(std::uint32_t n) {
    unsigned __int128 a = 0, b = 1;
    for (std::uint32_t i = 0; i < n; i++)
        a = std::exchange(b, a + b);
    return nb::steal(_PyLong_FromByteArray(reinterpret_cast<unsigned char *>(&a), sizeof a, 1, 0));
}
// #endregion fib

std::uint64_t gcd(std::uint64_t a, std::uint64_t b) {
    while (b != 0)
        a = std::exchange(b, a % b);
    return a;
}

NB_MODULE(door_nanobind, module) {
    module.def("doubles", &doubles);
    module.def("fib", &fib);
    module.def("gcd", &gcd);
}
