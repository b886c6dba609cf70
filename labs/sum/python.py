"""The sum of a list in plain Python."""


# region built-in
def add_built_in(values: list[float]) -> float:
    """Written in C: reads each float where it lies."""
    return sum(values)


# endregion built-in


# region loop
def add_loop(values: list[float]) -> float:
    """The same by hand."""
    total = 0.0
    for value in values:
        total += value
    return total


# endregion loop
