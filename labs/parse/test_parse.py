"""The parsers, natively: the same objects."""

import hashlib

import pytest

from labs.parse import lanes
from labs.shared.lane import Lane

TEXT = '[{"b": 1.25, "a": "é😀"}, {"a": null, "b": [true, -3]}]'.encode()
SORTED = '[{"a":"é😀","b":1.25},{"a":null,"b":[true,-3]}]'.encode()
LANES = [*lanes.PARSERS]


@pytest.mark.parametrize("lane", LANES)
def test_makes_the_same_objects(lane: str) -> None:
    assert lanes.prepare(Lane(lane), TEXT, {})() == 2
    assert lanes.check(Lane(lane), TEXT, {}) == hashlib.sha256(SORTED).hexdigest()


@pytest.mark.parametrize("lane", LANES)
def test_refuses_what_is_no_json(lane: str) -> None:
    with pytest.raises(ValueError):
        lanes.prepare(Lane(lane), b"[1,", {})()


def test_refuses_a_lane_that_python_does_not_run() -> None:
    with pytest.raises(LookupError, match="js-json does not run in Python"):
        lanes.prepare(Lane("js-json"), b"[]", {})
