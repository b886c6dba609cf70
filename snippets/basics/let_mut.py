# #region bill
prices = [2.5, 3.0, 4.2]
total = 0.0
for price in prices:
    total += price
print(f"{len(prices)} cups, {total}")
# #endregion bill
