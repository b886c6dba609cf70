def bench(load, train, clock, runs=7):
    """How long train takes on what load gives, in seconds."""
    started = clock()
    for _ in range(runs):
        data = load()
        train(data)
    return (clock() - started) / runs
