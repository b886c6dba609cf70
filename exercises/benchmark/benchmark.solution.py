from statistics import median


def bench(load, train, clock, runs=7):
    """How long train takes on what load gives, in seconds."""
    data = load()
    expected = train(data)
    times = []
    for _ in range(runs):
        started = clock()
        result = train(data)
        times.append(clock() - started)
        if result != expected:
            raise ValueError(f"not {expected!r} again, but {result!r}")
    return median(times)
