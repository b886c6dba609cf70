//! What mixtures cannot be answered for.

use std::fmt;

use super::Table;

/// Why an input is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidInput {
    /// A table's size is not that of its values.
    Ragged {
        /// Number of values.
        values: usize,
        /// Number of rows that were asked for.
        rows: usize,
        /// Number of values in each.
        columns: usize,
    },
    /// The points have no coordinates.
    NoCoordinates,
    /// One table has more rows than the other.
    UnequalRows {
        /// Rows and columns of the points.
        points: [usize; 2],
        /// Rows and columns of the responsibilities.
        responsibilities: [usize; 2],
    },
    /// There is no component, or more of them than points.
    Components {
        /// Number of components.
        k: usize,
        /// Number of points.
        n: usize,
    },
    /// A row of the points, or of the responsibilities, has a value that is NaN or infinite.
    NotFinite {
        /// `points` or `responsibilities`
        table: &'static str,
        /// The first such row.
        row: usize,
    },
    /// A component has lost all its points: its responsibilities add up to nothing, or to less.
    Empty {
        /// The first such component.
        component: usize,
    },
    /// A component's covariance has no Cholesky factor: its points lie on a line, or in one place.
    Singular {
        /// The first such component.
        component: usize,
    },
}

/// Checks the shapes, which takes no time. What is wrong with values shows in the result: see [`InvalidInput::of_values`].
pub fn validate_shapes(
    points: Table,
    responsibilities: Table,
) -> Result<(), InvalidInput> {
    let (n, k) = (points.rows(), responsibilities.columns());
    if points.columns() == 0 {
        return Err(InvalidInput::NoCoordinates);
    }
    if responsibilities.rows() != n {
        return Err(InvalidInput::UnequalRows {
            points: [n, points.columns()],
            responsibilities: [responsibilities.rows(), k],
        });
    }
    validate_components(k, n)
}

/// Checks that there are from 1 to `n` components.
pub fn validate_components(
    k: usize,
    n: usize,
) -> Result<(), InvalidInput> {
    if (1..=n).contains(&k) {
        return Ok(());
    }
    Err(InvalidInput::Components { k, n })
}

/// The points must be finite.
pub fn validate_points(points: Table) -> Result<(), InvalidInput> {
    first_not_finite(points).map_or(Ok(()), |row| {
        Err(InvalidInput::NotFinite { table: "points", row })
    })
}

impl InvalidInput {
    /// What is wrong with the values, once a result has shown that something is.
    pub(super) fn of_values(
        points: Table,
        responsibilities: Table,
    ) -> Option<Self> {
        let table = "responsibilities";
        validate_points(points).err().or_else(|| {
            first_not_finite(responsibilities)
                .map(|row| Self::NotFinite { table, row })
        })
    }
}

fn first_not_finite(table: Table) -> Option<usize> {
    table.iter().position(|row| !row.iter().all(|x| x.is_finite()))
}

impl fmt::Display for InvalidInput {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Ragged { values, rows, columns } => write!(
                to,
                "{values} values are no table of {rows} x {columns}"
            ),
            Self::NoCoordinates => to.write_str(
                "points has no columns: pass a coordinate at least",
            ),
            Self::UnequalRows {
                points: [n, d],
                responsibilities: [rows, k],
            } => write!(
                to,
                "points is {n} x {d} but responsibilities is {rows} x {k}: both need a row for each point"
            ),
            Self::Components { k, n: 0 } => {
                write!(to, "k is {k}, but there are no points")
            }
            Self::Components { k, n } => write!(
                to,
                "k is {k}, but there are {n} points: ask for 1 to {n} components"
            ),
            Self::NotFinite { table, row } => write!(
                to,
                "{table}[{row}] has a value that is NaN or infinite: remove it"
            ),
            Self::Empty { component } => write!(
                to,
                "component {component} has lost all its points: ask for fewer components, or start elsewhere"
            ),
            Self::Singular { component } => write!(
                to,
                "the covariance of component {component} is singular: its points lie on a line or in one place; regularise it, or ask for fewer components"
            ),
        }
    }
}

impl std::error::Error for InvalidInput {}
