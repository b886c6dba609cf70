# #region rises
def rises(prices: list[float]) -> int:
    pairs = zip(prices, prices[1:])
    return sum(1 for before, after in pairs if after > before)
# #endregion rises


print(rises([2.5, 3.0, 2.8, 4.2]), "rises")
