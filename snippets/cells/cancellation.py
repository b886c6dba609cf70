def short(values):
    mean = sum(values) / len(values)
    return sum(x * x for x in values) / len(values) - mean * mean

for far in (0, 1e8):
    values = [far + x for x in (1, 2, 3, 4)]
    print(short(values), short([x - far for x in values]))
