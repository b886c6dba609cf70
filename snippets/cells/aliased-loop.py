row = [0, 0]
rows = []
for _ in range(2):
    rows.append(row)
rows[0][0] = 1
rows
