from dataclasses import dataclass


# #region cup
@dataclass
class Cup:
    ml: int

    def sip(self, ml: int) -> None:
        self.ml -= ml
# #endregion cup


cup = Cup(250)
cup.sip(50)
print(cup.ml, "ml left")
