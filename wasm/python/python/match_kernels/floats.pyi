from collections.abc import Sequence

from _typeshed import ReadableBuffer

__all__ = ["sum_buffer", "sum_list"]

def sum_list(values: Sequence[float]) -> float: ...
def sum_buffer(values: ReadableBuffer) -> float: ...
