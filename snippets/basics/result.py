# #region pay
def pay(order: str) -> int:
    count, price = order.split(" x ")
    return int(count) * int(price)
# #endregion pay


print(pay("3 x 4"))
pay("3 x tea")
