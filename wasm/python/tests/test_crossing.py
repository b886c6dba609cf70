"""What crosses the door beside counts: floats, errors, panics, output, and several builds at once."""

import math
import sys
from array import array
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

import match_kernels
import pytest
from hypothesis import given
from hypothesis import strategies as st
from match_kernels import demo, floats

from labs.shared.builds import load_build

SUFFIX = EXTENSION_SUFFIXES[0]

exact = st.lists(st.integers(0, 2**20 - 1).map(lambda step: step / 1024), max_size=100)


@given(values=exact)
def test_sums(values: list[float]) -> None:
    assert floats.sum_list(values) == floats.sum_buffer(array("d", values)) == math.fsum(values)


def test_refuses_what_holds_no_floats() -> None:
    with pytest.raises(TypeError):
        floats.sum_list(["1"])  # type: ignore[list-item]
    with pytest.raises(TypeError):
        floats.sum_list(None)  # type: ignore[arg-type]
    with pytest.raises(BufferError):
        floats.sum_buffer(array("f", [1.0]))


def test_an_error_is_a_python_exception() -> None:
    assert demo.checked_sqrt(9.0) == 3.0
    with pytest.raises(ValueError, match="-1 has no real square root"):
        demo.checked_sqrt(-1.0)


def test_a_question_mark_raises() -> None:
    assert demo.cups("3 cups") == 3
    with pytest.raises(ValueError, match="invalid digit found in string"):
        demo.cups("a few cups")


def test_a_panic_is_no_exception_but_is_raised(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(BaseException, match="out of tea") as raised:
        demo.panic("out of tea")
    assert type(raised.value).__name__ == "PanicException"
    assert not isinstance(raised.value, Exception)
    assert "out of tea" in capfd.readouterr().err
    assert match_kernels.empty_call() is None  # type: ignore[func-returns-value]


def test_prints_from_rust(capfd: pytest.CaptureFixture[str]) -> None:
    demo.greet("Python")
    assert capfd.readouterr().out == "Hello Python, from Rust\n"


def test_two_builds_live_side_by_side() -> None:
    directory = Path(match_kernels.__file__).parents[1]
    twin = load_build(directory, "match_kernels_twin")
    assert twin.doubles.chars("aab") == 1
    assert twin is not match_kernels
    assert sys.modules["match_kernels_twin.doubles"] is twin.doubles


def test_says_which_build_is_missing(tmp_path: Path) -> None:
    with pytest.raises(ImportError, match=f"There is no match_kernels in {tmp_path}"):
        load_build(tmp_path, "nowhere")


@pytest.mark.parametrize(
    ("compiled", "reason"),
    [
        ("_native.cpython-314-wasm32-emscripten.so", f"it has .*wasm32.*, and this Python takes _native{SUFFIX}"),
        (None, "it has no _native, and this Python takes"),
        (f"_native{SUFFIX}", f"does not load here: .*_native{SUFFIX}"),
    ],
    ids=["another-python", "not-compiled", "damaged"],
)
def test_says_why_a_build_does_not_load(tmp_path: Path, compiled: str | None, reason: str) -> None:
    package = tmp_path / "match_kernels"
    package.mkdir()
    (package / "__init__.py").write_text("from . import _native")
    if compiled:
        (package / compiled).write_bytes(b"cut")
    with pytest.raises(ImportError, match=reason):
        load_build(tmp_path, "broken")
    assert not [name for name in sys.modules if name.startswith("broken")]


def test_a_build_that_raises_leaves_nothing_behind(tmp_path: Path) -> None:
    package = tmp_path / "match_kernels"
    package.mkdir()
    (package / "__init__.py").write_text("1 / 0")
    with pytest.raises(ZeroDivisionError):
        load_build(tmp_path, "broken")
    assert "broken" not in sys.modules


def test_has_docstrings() -> None:
    assert demo.checked_sqrt.__doc__
    assert match_kernels.doubles.chars.__doc__ == "Counts equal adjacent characters of a str."
