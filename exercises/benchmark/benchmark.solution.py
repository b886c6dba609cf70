from statistics import median


def bench(load, train, clock, runs=7):
    """How long train takes on what load gives: seconds by clock, as the presenter will quote them."""
    data = load()
    expected = train(data)
    times = []
    for _ in range(runs):
        started = clock()
        result = train(data)
        times.append(clock() - started)
        if result != expected:
            raise ValueError(f"train gave {expected!r} at first, then {result!r}")
    return median(times)
