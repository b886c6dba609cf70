for order in ("3 x 4", "the usual"):
    # #region order
    match order.split(" x "):
        case [count, price]:
            print(f"{count} cups at {price}")
        case _:
            print("not an order")
    # #endregion order
