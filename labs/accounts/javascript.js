/** The account in plain JavaScript, with the rules of the one in Rust. */

/** More was asked for than an account holds; both in cents. */
export class InsufficientFunds extends RangeError {
  name = 'InsufficientFunds'

  /**
   * @param {number} balance
   * @param {number} requested
   */
  constructor(balance, requested) {
    super(`the account holds ${balance} cents, ${requested} were asked for`)
    this.balance = balance
    this.requested = requested
  }
}

const MOST = Number.MAX_SAFE_INTEGER

/** The longest part of a value that a message repeats. */
const SHOWN = 40

/** An account in whole cents, which never holds less than nothing. What is refused changes nothing. */
export class Account {
  /** @type {number} */
  #balance

  /** @param {number | bigint | string} opening a number of cents, or a string of euros, `'12.34'` */
  constructor(opening) {
    this.#balance = centsOf(opening)
  }

  /** What there is, in cents. */
  get balance() {
    return this.#balance
  }

  // #region class
  /** @param {number | bigint | string} amount */
  deposit(amount) {
    const balance = this.#balance + centsOf(amount)
    if (balance > MOST)
      throw tooMuch()
    this.#balance = balance
    return balance
  }

  /** @param {number | bigint | string} amount */
  withdraw(amount) {
    const cents = centsOf(amount)
    if (cents > this.#balance)
      throw new InsufficientFunds(this.#balance, cents)
    this.#balance -= cents
    return cents
  }
  // #endregion class

  /**
   * All of it, or nothing.
   *
   * @param {Account} to
   * @param {number | bigint | string} amount
   */
  transfer(to, amount) {
    if (!(to instanceof Account))
      throw new TypeError('expected instance of Account')
    const cents = this.withdraw(amount)
    try {
      to.deposit(cents)
    }
    catch (error) {
      this.#balance += cents
      throw error
    }
  }

  // #region apply
  /** @param {Float64Array} changes in cents: all of them are made, or none */
  apply(changes) {
    if (!(changes instanceof Float64Array))
      throw new TypeError('changes are cents in a Float64Array')
    changes.forEach(change => centsOf(Math.abs(change)))
    let balance = this.#balance
    for (const change of changes) {
      if (balance + change < 0)
        throw new InsufficientFunds(balance, -change)
      balance += change
      if (balance > MOST)
        throw tooMuch()
    }
    this.#balance = balance
    return balance
  }
  // #endregion apply

  toString() {
    const cents = String(this.#balance).padStart(3, '0')
    return `${cents.slice(0, -2)}.${cents.slice(-2)}`
  }
}

function tooMuch() {
  return new RangeError(`the account would hold more than ${MOST} cents`)
}

/** @param {number | bigint | string} amount */
function centsOf(amount) {
  if (typeof amount === 'number' && amount >= 0 && Number.isSafeInteger(amount))
    return amount + 0 // of -0 that is 0
  switch (typeof amount) {
    case 'number':
      return ofNumber(amount)
    case 'bigint':
      return ofExact(amount, 0n, amount)
    case 'string':
      return ofText(amount)
    default:
      throw new TypeError(
        `an amount is a number or a bigint of cents, or a string of euros, not ${amount === null ? 'null' : typeof amount}`,
      )
  }
}

/** @param {number} amount */
function ofNumber(amount) {
  if (!Number.isFinite(amount))
    throw refused('an amount is a whole number of cents', amount)
  if (amount < 0)
    throw refused('an amount is 0 or more', amount)
  if (!Number.isInteger(amount))
    throw refused('an amount is a whole number of cents', amount)
  return ofExact(BigInt(amount), 0n, amount)
}

/** @param {string} amount */
function ofText(amount) {
  const [, minus, whole, part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount) ?? []
  if (whole === undefined)
    throw refused('a text says an amount as euros, 12.34', amount)
  const cents = BigInt(whole + part.slice(0, 2).padEnd(2, '0'))
  const rest = BigInt(`0${part.slice(2)}`)
  if (minus && (cents || rest))
    throw refused('an amount is 0 or more', amount)
  return ofExact(cents, rest, amount)
}

/**
 * @param {bigint} cents
 * @param {bigint} rest what is left of a cent
 * @param {number | bigint | string} amount as it was given
 */
function ofExact(cents, rest, amount) {
  if (cents < 0n)
    throw refused('an amount is 0 or more', amount)
  if (rest !== 0n)
    throw refused('an amount is a whole number of cents', amount)
  if (cents > BigInt(MOST))
    throw refused(`an amount is at most ${MOST} cents`, amount)
  return Number(cents)
}

/**
 * @param {string} why
 * @param {number | bigint | string} amount
 */
function refused(why, amount) {
  const quote = typeof amount === 'string' ? '\'' : ''
  const text = String(amount)
  return new RangeError(`${why}, not ${quote}${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}${quote}`)
}

/**
 * A call for each change; gives the balance.
 *
 * @param {{ balance: number, deposit: (amount: number) => number, withdraw: (amount: number) => number }} account
 * @param {Float64Array} changes in cents
 */
// #region calls
export function move(account, changes) {
  for (const change of changes) {
    if (change < 0)
      account.withdraw(-change)
    else
      account.deposit(change)
  }
  return account.balance
}
// #endregion calls
