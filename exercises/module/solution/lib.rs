//! A module of your own. Its tests say what is wanted: fill in one `todo!()` after the other.

use pyo3::prelude::*;

/// Counts, for Python.
#[pymodule]
mod tally {
    use std::sync::{Condvar, Mutex};
    use std::time::Duration;

    use pyo3::buffer::PyBuffer;
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    /// How many words, with anything but letters and digits between them?
    #[pyfunction]
    fn words(text: &str) -> usize {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .count()
    }

    /// The mean of an array of floats. `ValueError` when it is empty.
    #[pyfunction]
    fn mean(py: Python<'_>, numbers: PyBuffer<f64>) -> PyResult<f64> {
        let numbers = numbers.to_vec(py)?;
        if numbers.is_empty() {
            return Err(PyValueError::new_err("mean: the array is empty"));
        }
        Ok(numbers.iter().sum::<f64>() / numbers.len() as f64)
    }

    /// `"2.50"` is 250 cents. `ValueError` for anything but digits, a point and two digits.
    #[pyfunction]
    fn cents(text: &str) -> PyResult<u64> {
        let refused = || PyValueError::new_err(format!("cents: {text:?} is no amount like 2.50"));
        let (whole, rest) = text.split_once('.').ok_or_else(refused)?;
        let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !is_digits(whole) || !is_digits(rest) || rest.len() != 2 {
            return Err(refused());
        }
        format!("{whole}{rest}").parse().map_err(|_| refused())
    }

    /// Whether two threads are in here at the same time: true when another one comes within two seconds.
    #[pyfunction]
    fn meet(py: Python<'_>) -> bool {
        py.detach(wait_for_another)
    }

    /// A sum of prices.
    #[pyclass]
    #[derive(Default)]
    struct Basket {
        prices: Vec<u64>,
    }

    #[pymethods]
    impl Basket {
        #[new]
        fn new() -> Self {
            Self::default()
        }

        fn add(&mut self, cents: u64) {
            self.prices.push(cents);
        }

        #[getter]
        fn total(&self) -> u64 {
            self.prices.iter().sum()
        }

        fn __len__(&self) -> usize {
            self.prices.len()
        }
    }

    static HERE: (Mutex<u32>, Condvar) = (Mutex::new(0), Condvar::new());

    fn wait_for_another() -> bool {
        let (count, changed) = &HERE;
        let mut here = count.lock().unwrap();
        *here += 1;
        changed.notify_all();
        let (here, waited) = changed
            .wait_timeout_while(here, Duration::from_secs(2), |here| *here < 2)
            .unwrap();
        drop(here);
        !waited.timed_out()
    }
}
