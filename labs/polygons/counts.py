"""How often a program calls what, by cProfile: the same in a slide and natively."""

from collections.abc import Callable
from cProfile import Profile
from typing import Any

# The rest is called less often.
MOST = 4


def count_calls(function: Callable[..., object], *arguments: Any) -> dict[str, int]:
    """The four that were called most often; of what is compiled the bare name."""
    profile = Profile()
    profile.runcall(function, *arguments)
    # A function of Python has a code object, a compiled one a text such as `<built-in method math.hypot>`.
    named = ((str(getattr(entry.code, "co_name", entry.code)), entry.callcount) for entry in profile.getstats())
    counted = [(name.strip("<>").rpartition(".")[2], calls) for name, calls in named]
    told = [item for item in counted if item[0].isidentifier() and not item[0].startswith("__")]
    return dict(sorted(told, key=lambda item: -item[1])[:MOST])
