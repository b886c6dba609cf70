//! Money in whole cents: no sum of it is ever rounded.

/// Why an account refuses.
#[derive(Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Amounts have no sign: a withdrawal is not a deposit of less than nothing.
    Negative(i64),
    /// More was asked for than there is.
    Overdraft { balance: i64, asked: i64 },
    /// The balance would not fit into 64 bits.
    TooMuch,
}

/// A balance that never falls below zero.
#[derive(Debug)]
pub struct Account {
    balance: i64,
}

impl Account {
    /// Takes `cents` out, or nothing at all.
    pub fn withdraw(&mut self, cents: i64) -> Result<i64, Refusal> {
        let asked = amount(cents)?;
        let balance = self.balance;
        if asked > balance {
            return Err(Refusal::Overdraft { balance, asked });
        }
        self.balance -= asked;
        Ok(asked)
    }
}

impl Account {
    /// An account that holds `cents` from the start.
    pub fn open(cents: i64) -> Result<Self, Refusal> {
        amount(cents).map(|balance| Self { balance })
    }

    /// Puts `cents` in and gives the new balance.
    pub fn deposit(&mut self, cents: i64) -> Result<i64, Refusal> {
        let sum = self.balance.checked_add(amount(cents)?);
        self.balance = sum.ok_or(Refusal::TooMuch)?;
        Ok(self.balance)
    }

    /// What there is, in cents.
    pub fn balance(&self) -> i64 {
        self.balance
    }
}

fn amount(cents: i64) -> Result<i64, Refusal> {
    if cents < 0 { Err(Refusal::Negative(cents)) } else { Ok(cents) }
}
