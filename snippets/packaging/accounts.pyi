from typing import final

__all__ = ["Account"]

@final
class Account:
    """An account in whole cents."""

    def __new__(cls, cents: int) -> Account: ...
    def deposit(self, cents: int) -> int:
        """Puts cents in and gives the new balance."""
    def withdraw(self, cents: int) -> int:
        """Takes cents out and gives them; a `ValueError` if too few."""
    @property
    def balance(self) -> int:
        """What there is, in cents."""
