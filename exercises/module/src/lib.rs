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
        todo!("1: one line, with split and filter")
    }

    /// The mean of an array of floats. `ValueError` when it is empty.
    #[pyfunction]
    fn mean(py: Python<'_>, numbers: PyBuffer<f64>) -> PyResult<f64> {
        todo!("2: numbers.to_vec(py)? copies it as one block")
    }

    /// `"2.50"` is 250 cents. `ValueError` for anything but digits, a point and two digits.
    #[pyfunction]
    fn cents(text: &str) -> PyResult<u64> {
        todo!("3: split_once, parse, and PyValueError::new_err")
    }

    /// Whether two threads are in here at the same time: true when another one comes within two seconds.
    #[pyfunction]
    fn meet(py: Python<'_>) -> bool {
        // 4: this thread holds the GIL while it waits, so no other one can come. py.detach(…) lets it go.
        wait_for_another()
    }

    // 5: a class Basket with add(cents), the total, and len(basket).

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
