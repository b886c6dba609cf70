"""What a lab's lanes.py is told of an implementation."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from types import ModuleType
from typing import Any


@dataclass(frozen=True)
class Lane:
    """An implementation that Python runs: labs/shared/python/lane.ts makes it of what lab.ts says."""

    id: str
    # Which of the workload's answers it gives, such as `bytes`.
    answers: str = ""
    # What a lane calls that is no Python: a build of match_kernels, or `bridge`, the way over JavaScript, ...
    build: str | None = None
    # ... and the function in it, such as `doubles.chars_once`.
    call: str | None = None

    def function(self, builds: Mapping[str, ModuleType]) -> Callable[..., Any]:
        """What the lane calls: the function itself, so that nothing is timed round it.

        Raises LookupError for a lane that calls nothing outside of Python.
        """
        if self.build is None or self.call is None:
            raise self.unknown()
        found: Callable[..., Any] = attrgetter(self.call)(builds[self.build])
        return found

    def unknown(self) -> LookupError:
        """For a lanes.py that has nothing of this id."""
        return LookupError(f"{self.id} does not run in Python")
