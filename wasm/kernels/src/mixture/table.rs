//! Tables of numbers.

use super::InvalidInput;

/// A table of numbers, row by row.
#[derive(Clone, Copy, Debug)]
pub struct Table<'a> {
    values: &'a [f64],
    rows: usize,
    columns: usize,
}

impl<'a> Table<'a> {
    /// The table of `rows` times `columns` values.
    ///
    /// # Errors
    ///
    /// [`InvalidInput::Ragged`] where there are more or fewer values.
    pub fn new(
        values: &'a [f64],
        rows: usize,
        columns: usize,
    ) -> Result<Self, InvalidInput> {
        if rows.checked_mul(columns) == Some(values.len()) {
            return Ok(Self { values, rows, columns });
        }
        let values = values.len();
        Err(InvalidInput::Ragged { values, rows, columns })
    }

    /// All values.
    pub fn values(self) -> &'a [f64] {
        self.values
    }

    /// Number of rows.
    pub fn rows(self) -> usize {
        self.rows
    }

    /// Number of values in a row.
    pub fn columns(self) -> usize {
        self.columns
    }

    /// The rows one by one; none where they are empty.
    pub fn iter(self) -> std::slice::ChunksExact<'a, f64> {
        self.values.chunks_exact(self.columns.max(1))
    }
}
