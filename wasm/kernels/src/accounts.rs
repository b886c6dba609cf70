//! Accounts: money in whole cents that is paid in, taken out and moved, and no sum of it is ever rounded.

mod account;
mod cents;

pub use account::{Account, Refusal};
pub use cents::{Cents, NotAnAmount};
