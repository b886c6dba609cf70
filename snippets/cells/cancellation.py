def short(values):
    mean = sum(values) / len(values)
    return sum(x * x for x in values) / len(values) - mean * mean

def shifted(values):
    return short([x - values[0] for x in values])

for far in (0, 1e8):
    values = [far + x for x in (1, 2, 3, 4)]
    print(short(values), shifted(values))
