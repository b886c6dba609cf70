//! Accounts against a naive model: balances as `i128` that are computed first and looked at afterwards.

/// A project of its own, which anybody can publish: it has no crate to share with this one.
#[path = "../../../snippets/packaging/src/account.rs"]
mod packaged;

use kernels::accounts::{Account, Cents, NotAnAmount, Refusal};
use proptest::prelude::*;

const MOST: i128 = (1 << 53) - 1;

fn cents(count: u64) -> Cents {
    Cents::new(count).unwrap()
}

/// Small amounts, and those at the ends.
fn any_cents() -> impl Strategy<Value = u64> {
    prop_oneof![0..300_u64, Cents::MOST - 300..=Cents::MOST]
}

fn any_change() -> impl Strategy<Value = i64> {
    let most = Cents::MOST.cast_signed();
    prop_oneof![
        8 => -300..300_i64,
        1 => most - 300..=most + 1,
        1 => prop_oneof![Just(i64::MIN), Just(i64::MAX), Just(-most)],
    ]
}

/// What a change makes of a balance, or why it does not.
fn naive(balance: i128, change: i128) -> Result<i128, Refusal> {
    let after = balance + change;
    if after < 0 {
        return Err(Refusal::InsufficientFunds {
            balance: balance.try_into().unwrap(),
            requested: (-change).try_into().unwrap(),
        });
    }
    if after > MOST { Err(Refusal::TooMuch) } else { Ok(after) }
}

fn balance_of(account: &Account) -> i128 {
    account.balance().count().into()
}

fn as_packaged(refusal: Refusal) -> packaged::Refusal {
    match refusal {
        Refusal::InsufficientFunds { balance, requested } => {
            packaged::Refusal::Overdraft {
                balance: balance.cast_signed(),
                asked: requested.cast_signed(),
            }
        }
        Refusal::TooMuch => packaged::Refusal::TooMuch,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn calls_do_what_the_model_does(opening in any_cents(), calls in prop::collection::vec((0..3, any_cents()), 0..30)) {
        let mut accounts = [Account::open(cents(opening)), Account::open(cents(100))];
        let mut model = [i128::from(opening), 100];
        for (kind, count) in calls {
            let (amount, change) = (cents(count), i128::from(count));
            let [first, second] = &mut accounts;
            let (found, wanted) = match kind {
                0 => (first.deposit(amount).map(|_| ()), naive(model[0], change).map(|sum| [sum, model[1]])),
                1 => (first.withdraw(amount).map(|_| ()), naive(model[0], -change).map(|left| [left, model[1]])),
                _ => (
                    first.transfer(second, amount),
                    naive(model[0], -change).and_then(|left| Ok([left, naive(model[1], change)?])),
                ),
            };
            prop_assert_eq!(found.err(), wanted.err());
            model = wanted.unwrap_or(model);
            prop_assert_eq!([balance_of(&accounts[0]), balance_of(&accounts[1])], model);
        }
    }

    #[test]
    fn the_packaged_project_has_the_same_rules(
        opening in -5..300_i64,
        calls in prop::collection::vec((any::<bool>(), -5..300_i64), 0..30),
    ) {
        let found = packaged::Account::open(opening);
        let wanted = Cents::try_from(opening).map(Account::open);
        prop_assert_eq!(found.is_ok(), wanted.is_ok());
        let (Ok(mut found), Ok(mut wanted)) = (found, wanted) else { return Ok(()) };
        for (is_deposit, count) in calls {
            let told = if is_deposit { found.deposit(count) } else { found.withdraw(count) };
            let amount = Cents::try_from(count).map_err(|_| packaged::Refusal::Negative(count));
            let same = amount.and_then(|amount| {
                let done = if is_deposit { wanted.deposit(amount) } else { wanted.withdraw(amount) };
                done.map(|given| given.count().cast_signed()).map_err(as_packaged)
            });
            prop_assert_eq!(told, same);
            prop_assert_eq!(i128::from(found.balance()), balance_of(&wanted));
        }
    }

    #[test]
    fn a_batch_is_its_changes_one_after_another_or_nothing(
        opening in any_cents(),
        changes in prop::collection::vec(any_change(), 0..12),
    ) {
        let mut account = Account::open(cents(opening));
        let wanted = changes.iter().try_fold(i128::from(opening), |balance, &change| naive(balance, change.into()));
        let found = account.apply(changes);
        prop_assert_eq!(found.map(|balance| i128::from(balance.count())), wanted);
        prop_assert_eq!(balance_of(&account), wanted.unwrap_or(opening.into()));
    }

    #[test]
    fn a_text_means_the_fraction_that_it_writes(minus in "-?", whole in "[0-9]{1,20}", part in "[0-9]{0,6}") {
        let point = if part.is_empty() { "" } else { "." };
        let found = format!("{minus}{whole}{point}{part}").parse::<Cents>();
        // In millionths of a cent.
        let millionths: i128 = format!("{whole}{part:0<8}").parse().unwrap();
        let wanted = match (millionths / 1_000_000, millionths % 1_000_000) {
            _ if millionths > 0 && !minus.is_empty() => Err(NotAnAmount::Negative),
            (_, 1..) => Err(NotAnAmount::NotWhole),
            (count, _) if count > MOST => Err(NotAnAmount::TooLarge),
            (count, _) => Ok(count),
        };
        prop_assert_eq!(found.map(|amount| i128::from(amount.count())), wanted);
    }

    #[test]
    fn a_text_that_is_no_number_is_refused(text in "[-+0-9.eE_, ٣]{0,6}") {
        let digits = |part: &str| !part.is_empty() && part.chars().all(|c| "0123456789".contains(c));
        let parts: Vec<&str> = text.strip_prefix('-').unwrap_or(&text).split('.').collect();
        let is_number = parts.len() < 3 && parts.into_iter().all(digits);
        prop_assert_eq!(text.parse::<Cents>() != Err(NotAnAmount::NotDecimal), is_number);
    }

    #[test]
    fn what_is_written_is_read_again(count in any_cents()) {
        prop_assert_eq!(cents(count).to_string().parse(), Ok(cents(count)));
    }
}

#[test]
fn a_double_counts_cents() {
    use NotAnAmount::{Negative, NotWhole, TooLarge};
    for (count, wanted) in [
        (0.0, Ok(cents(0))),
        (-0.0, Ok(cents(0))),
        (1250.0, Ok(cents(1250))),
        (9_007_199_254_740_991.0, Ok(cents(Cents::MOST))),
        (9_007_199_254_740_992.0, Err(TooLarge)),
        (1e30, Err(TooLarge)),
        (12.5, Err(NotWhole)),
        (f64::NAN, Err(NotWhole)),
        (f64::NEG_INFINITY, Err(NotWhole)),
        (-0.5, Err(Negative)),
    ] {
        assert_eq!(Cents::try_from(count), wanted, "{count}");
    }
}

#[test]
fn an_exponent_may_be_as_large_as_it_likes() {
    for (exponent, wanted) in [
        (-2, Ok(cents(1200))),
        (i64::MAX, Err(NotAnAmount::TooLarge)),
        (i64::MIN, Err(NotAnAmount::NotWhole)),
    ] {
        let digits = [0, 1, 2, 0, 0];
        assert_eq!(
            Cents::from_decimal(false, &digits, exponent),
            wanted
        );
    }
    assert_eq!(
        Cents::from_decimal(true, &[0, 0], i64::MAX),
        Ok(cents(0))
    );
}
