//! The rules of an account. What is refused changes nothing.

use std::fmt;

use super::Cents;

/// A balance, from 0 to [`Cents::MOST`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    balance: Cents,
}

/// Why an account refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// More was asked for than there is; both in cents.
    InsufficientFunds {
        /// What the account holds.
        balance: u64,
        /// What was asked for.
        requested: u64,
    },
    /// The account would hold more than [`Cents::MOST`].
    TooMuch,
}

impl Account {
    /// An account that holds this from the start.
    pub fn open(balance: Cents) -> Self {
        Self { balance }
    }

    /// What there is.
    pub fn balance(&self) -> Cents {
        self.balance
    }

    /// Puts an amount in and gives the new balance.
    ///
    /// # Errors
    /// If the account would hold too much.
    // #region deposit
    pub fn deposit(&mut self, amount: Cents) -> Result<Cents, Refusal> {
        let sum = self.balance.checked_add(amount);
        self.balance = sum.ok_or(Refusal::TooMuch)?;
        Ok(self.balance)
    }
    // #endregion deposit

    /// Takes an amount out and gives it.
    ///
    /// # Errors
    /// If there is less.
    // #region withdraw
    pub fn withdraw(
        &mut self,
        amount: Cents,
    ) -> Result<Cents, Refusal> {
        let left = self.balance.checked_sub(amount);
        self.balance = left.ok_or(Refusal::InsufficientFunds {
            balance: self.balance.count(),
            requested: amount.count(),
        })?;
        Ok(amount)
    }
    // #endregion withdraw

    /// Moves an amount into another account, or nothing at all.
    ///
    /// # Errors
    /// If there is less, or the other one would hold too much.
    // #region transfer
    pub fn transfer(
        &mut self,
        to: &mut Self,
        amount: Cents,
    ) -> Result<(), Refusal> {
        let (mut giver, mut taker) = (self.clone(), to.clone());
        taker.deposit(giver.withdraw(amount)?)?;
        (*self, *to) = (giver, taker);
        Ok(())
    }
    // #endregion transfer

    /// Goes through changes in cents: what is above 0 is put in, what is below is taken out. All of them, or none. Gives the
    /// new balance.
    ///
    /// # Errors
    /// As the first of them that is refused.
    // #region apply
    pub fn apply(
        &mut self,
        changes: impl IntoIterator<Item = i64>,
    ) -> Result<Cents, Refusal> {
        let mut balance = self.balance;
        for change in changes {
            balance = after(balance, change)?;
        }
        self.balance = balance;
        Ok(balance)
    }
    // #endregion apply
}

fn after(balance: Cents, change: i64) -> Result<Cents, Refusal> {
    let balance = balance.count();
    let requested = change.unsigned_abs();
    if change < 0 && requested > balance {
        return Err(Refusal::InsufficientFunds { balance, requested });
    }
    let sum = balance.checked_add_signed(change);
    sum.and_then(|sum| Cents::new(sum).ok()).ok_or(Refusal::TooMuch)
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InsufficientFunds { balance, requested } => write!(
                f,
                "the account holds {balance} cents, {requested} were asked for"
            ),
            Self::TooMuch => write!(
                f,
                "the account would hold more than {} cents",
                Cents::MOST
            ),
        }
    }
}

impl std::error::Error for Refusal {}
