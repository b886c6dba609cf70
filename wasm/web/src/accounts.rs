//! Accounts for JavaScript: an object that stays in wasm memory.

use std::cell::RefCell;
use std::ptr;

use kernels::accounts::{
    Account as Rules, Cents, NotAnAmount, Refusal,
};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use crate::floats::{Float64Array, copy_of, length_of};

// What is needed of JavaScript's own; js-sys would triple the size of this module's bindings.
#[wasm_bindgen]
extern "C" {
    /// What may say an amount.
    #[wasm_bindgen(typescript_type = "number | bigint | string")]
    pub type Amount;

    type TypeError;

    #[wasm_bindgen(constructor)]
    fn new(message: &str) -> TypeError;

    type RangeError;

    #[wasm_bindgen(constructor)]
    fn new(message: &str) -> RangeError;

    #[wasm_bindgen(method, setter)]
    fn set_name(this: &RangeError, name: &str);

    #[wasm_bindgen(method, setter)]
    fn set_balance(this: &RangeError, cents: f64);

    #[wasm_bindgen(method, setter)]
    fn set_requested(this: &RangeError, cents: f64);

    #[wasm_bindgen(js_name = String)]
    fn string_of(value: &JsValue) -> String;
}

/// The longest part of a value that a message repeats, in characters.
const SHOWN: usize = 40;

/// An account in whole cents, which never holds less than nothing. `free()` gives its memory back.
///
/// An amount is a `number` or a `bigint` of cents, or a `string` of euros: 1234, 1234n and `'12.34'` are the same. Everything else
/// is refused: by a `TypeError` where it is of another type, otherwise by a `RangeError`. Where an account holds too little, that
/// is named `InsufficientFunds`, and has the `balance` and what was `requested`, in cents. What is refused changes nothing.
#[wasm_bindgen]
pub struct Account(RefCell<Rules>);

#[wasm_bindgen]
impl Account {
    /// An account that holds this from the start.
    ///
    /// # Errors
    /// If that is no amount.
    #[wasm_bindgen(constructor)]
    pub fn new(opening: &Amount) -> Result<Account, JsValue> {
        Ok(Self(RefCell::new(Rules::open(amount_of(opening)?))))
    }

    // #region class
    /// Puts an amount in, and gives the new balance in cents.
    ///
    /// # Errors
    /// If that is no amount, or the account would hold more than 2^53 - 1 cents.
    pub fn deposit(&self, amount: &Amount) -> Result<f64, JsValue> {
        let amount = amount_of(amount)?;
        self.0.borrow_mut().deposit(amount).map(number).map_err(refused)
    }

    /// Takes an amount out, and gives it in cents.
    ///
    /// # Errors
    /// If that is no amount, or the account holds less: `InsufficientFunds`.
    pub fn withdraw(&self, amount: &Amount) -> Result<f64, JsValue> {
        let amount = amount_of(amount)?;
        self.0
            .borrow_mut()
            .withdraw(amount)
            .map(number)
            .map_err(refused)
    }
    // #endregion class

    /// Moves an amount into another account, or nothing at all.
    ///
    /// # Errors
    /// As `withdraw` of this one, and as `deposit` of the other.
    pub fn transfer(
        &self,
        to: &Account,
        amount: &Amount,
    ) -> Result<(), JsValue> {
        let amount = amount_of(amount)?;
        let mut from = self.0.borrow_mut();
        let moved = if ptr::eq(self, to) {
            // To itself: nothing is moved, if there is as much.
            from.clone().withdraw(amount).map(drop)
        } else {
            from.transfer(&mut to.0.borrow_mut(), amount)
        };
        moved.map_err(refused)
    }

    // #region apply
    /// Goes through changes in cents: what is above 0 is put in, what is below is taken out. All of them, or none. Gives the new
    /// balance in cents.
    ///
    /// # Errors
    /// If one is no whole number, and as `deposit` and `withdraw`.
    pub fn apply(
        &self,
        changes: &Float64Array,
    ) -> Result<f64, JsValue> {
        if !changes.is_instance_of::<Float64Array>() {
            return Err(TypeError::new(
                "changes are cents in a Float64Array",
            )
            .into());
        }
        length_of(changes, "changes")?;
        let changes = copy_of(changes)?;
        let whole = changes.into_iter().map(|change| {
            let size = Cents::try_from(change.abs())
                .map_err(|why| not_an_amount(why, &change.into()))?;
            let size = size.count().cast_signed();
            Ok(if change < 0.0 { -size } else { size })
        });
        let whole = whole.collect::<Result<Vec<_>, JsValue>>()?;
        self.0.borrow_mut().apply(whole).map(number).map_err(refused)
    }
    // #endregion apply

    /// What there is, in cents.
    #[wasm_bindgen(getter)]
    pub fn balance(&self) -> f64 {
        number(self.0.borrow().balance())
    }

    /// What there is, in euros: `12.34`.
    #[wasm_bindgen(js_name = toString)]
    pub fn euros(&self) -> String {
        self.0.borrow().balance().to_string()
    }
}

/// Exact, for no amount is above 2^53 - 1.
#[allow(
    clippy::cast_precision_loss,
    reason = "a double counts up to 2^53"
)]
fn number(cents: Cents) -> f64 {
    cents.count() as f64
}

fn amount_of(given: &JsValue) -> Result<Cents, JsValue> {
    let read = if let Some(count) = given.as_f64() {
        Cents::try_from(count)
    } else if let Some(euros) = given.as_string() {
        euros.parse()
    } else if given.is_bigint() {
        of_bigint(given)
    } else {
        return Err(no_amount(given));
    };
    read.map_err(|why| not_an_amount(why, given))
}

fn of_bigint(given: &JsValue) -> Result<Cents, NotAnAmount> {
    match i64::try_from(given.clone()) {
        Ok(count) => Cents::try_from(count),
        Err(_) if given.lt(&JsValue::from(0)) => {
            Err(NotAnAmount::Negative)
        }
        Err(_) => Err(NotAnAmount::TooLarge),
    }
}

fn no_amount(given: &JsValue) -> JsValue {
    let kind = if given.is_null() {
        "null".to_owned()
    } else {
        given.js_typeof().as_string().unwrap_or_default()
    };
    TypeError::new(&format!(
        "an amount is a number or a bigint of cents, or a string of euros, not {kind}"
    ))
    .into()
}

/// Says what was given, shortened.
fn not_an_amount(why: NotAnAmount, given: &JsValue) -> JsValue {
    let text = string_of(given);
    let mut shown: String = text.chars().take(SHOWN).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    let quote = if given.is_string() { "'" } else { "" };
    RangeError::new(&format!("{why}, not {quote}{shown}{quote}")).into()
}

#[allow(
    clippy::cast_precision_loss,
    reason = "a double counts up to 2^53"
)]
fn refused(refusal: Refusal) -> JsValue {
    let error = RangeError::new(&refusal.to_string());
    if let Refusal::InsufficientFunds { balance, requested } = refusal {
        error.set_name("InsufficientFunds");
        error.set_balance(balance as f64);
        error.set_requested(requested as f64);
    }
    error.into()
}
