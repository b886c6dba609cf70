"""The toll's lanes, natively."""

from types import SimpleNamespace

import pytest

from labs.shared.lane import Lane
from labs.toll import lanes


def test_gives_the_length() -> None:
    demo = SimpleNamespace(demo=SimpleNamespace(length=lambda text: f"rust {text}"))
    assert lanes.prepare(Lane("python-call"), b"abc", {})() == 3
    in_rust = Lane("pyo3-call", "length", "release", "demo.length")
    assert lanes.prepare(in_rust, b"abc", {"release": demo})() == "rust abc"  # type: ignore[dict-item,comparison-overlap]


def test_refuses_a_lane_that_python_does_not_run() -> None:
    with pytest.raises(LookupError, match="js-call does not run in Python"):
        lanes.prepare(Lane("js-call"), b"", {})
