"""The doors that take no more than Cargo, and what mypyc compiles, as plain Python. The recording checks all doors."""

import subprocess
from collections.abc import Mapping
from itertools import pairwise
from math import gcd
from pathlib import Path
from shutil import copy
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from labs.doors import lanes
from labs.shared.builds import load_door
from labs.shared.lane import Lane

HERE = Path(__file__).parent
TARGET = HERE.parents[1] / "target" / "native" / "doors-tested"
# The program or library that is built for it; none for plain Python.
BUILT = {"python": None, "mypyc": None, "ctypes": "libdoor.so", "subprocess": "door-program"}


@pytest.fixture(scope="session")
def doors(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, ModuleType]:
    """By id, each loaded from a folder of its own."""
    crates = ["--package", "door", "--package", "door-program"]
    build = ["cargo", "build", "--release", "--locked", *crates, "--target-dir", str(TARGET)]
    subprocess.run(build, cwd=HERE, check=True, capture_output=True)
    loaded = {}
    for door, built in BUILT.items():
        folder = tmp_path_factory.mktemp(door)
        copy(HERE / door / f"door_{door}.py", folder)
        if built:
            copy(TARGET / "release" / built, folder)
        loaded[door] = load_door(folder, door)
    return loaded


few = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.mark.parametrize("door", BUILT)
@few
@given(data=st.lists(st.sampled_from(b"ab\x00\xff"), max_size=60).map(bytes))
def test_counts_bytes_that_equal_the_one_before(doors: Mapping[str, ModuleType], door: str, data: bytes) -> None:
    assert lanes.prepare(Lane(door), data, doors)() == sum(left == right for left, right in pairwise(data))


@pytest.mark.parametrize("door", BUILT)
def test_adds_up_beyond_64_bits(doors: Mapping[str, ModuleType], door: str) -> None:
    fib = doors[door].fib
    assert [fib(n) for n in range(10)] == [0, 1, 1, 2, 3, 5, 8, 13, 21, 34]
    assert (fib(111), fib(123)) == (70492524767089125814114, 22698374052006863956975682)
    assert all(fib(n) == fib(n - 1) + fib(n - 2) for n in range(2, 181))


@pytest.mark.parametrize("door", BUILT)
@few
@given(a=st.integers(0, 10**9), b=st.integers(0, 10**9))
def test_divides_as_the_library_does(doors: Mapping[str, ModuleType], door: str, a: int, b: int) -> None:
    assert doors[door].gcd(a, b) == gcd(a, b)


def test_names_the_folder_where_there_is_no_door(tmp_path: Path) -> None:
    with pytest.raises(ImportError, match=f"The door in {tmp_path} does not load: No module named 'door_none'"):
        load_door(tmp_path, "none")
