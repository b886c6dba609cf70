//! A program that answers at its standard output what it is asked at its standard input, until that ends.

use std::io::{ErrorKind, Read, Result, Write, stdin, stdout};

// #region doubles
fn main() -> Result<()> {
    let (mut asked, mut answers) = (stdin().lock(), stdout().lock());
    let mut question = [0; 17];
    let mut data = Vec::new();
    loop {
        match asked.read_exact(&mut question) {
            Err(error) if error.kind() == ErrorKind::UnexpectedEof => {
                return Ok(());
            }
            done => done?,
        }
        let number = |at: usize| {
            u64::from_le_bytes(question[at..at + 8].try_into().unwrap())
        };
        let (a, b) = (number(1), number(9));
        let answer = match question[0] {
            b'd' => {
                data.resize(a as usize, 0);
                asked.read_exact(&mut data)?;
                u128::from(kernel::doubles(&data))
            }
            b'f' => kernel::fib(a as u32),
            _ => u128::from(kernel::gcd(a, b)),
        };
        answers.write_all(&answer.to_le_bytes())?;
        answers.flush()?;
    }
}
// #endregion doubles
