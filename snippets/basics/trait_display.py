class Cup:
    def __init__(self, ml: int) -> None:
        self.ml = ml

    # #region text
    def __str__(self) -> str:
        return f"a cup of {self.ml} ml"
    # #endregion text


print(Cup(250))
