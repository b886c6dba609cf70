//! Points and responsibilities that lie in wasm memory, and a mixture in training.

use kernels::mixture::{
    self, Em, InvalidInput, Maximise, Mixture, Table, expect, maximise,
};
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

use crate::floats::{Float64Array, copy_of, length_of};

/// Points (n x d, row by row) and responsibilities (n x k) in wasm memory: the methods convert and copy nothing. `free()` gives them
/// back.
///
/// A method estimates weights, means and covariances, keeps them ([`ResidentMixture::estimates`] gives a copy), and returns the last
/// value.
#[wasm_bindgen]
pub struct ResidentMixture {
    points: Vec<f64>,
    responsibilities: Vec<f64>,
    /// n, d and k.
    shape: [usize; 3],
    found: Mixture,
    /// What the last E-step gave; empty before the first.
    expected: Vec<f64>,
}

#[wasm_bindgen]
impl ResidentMixture {
    /// Copies both tables into wasm memory.
    ///
    /// # Errors
    /// If one is no `Float64Array`, detached, does not fit into wasm memory, or is no table of that many columns.
    #[wasm_bindgen(constructor)]
    pub fn new(
        points: &Float64Array,
        dimensions: usize,
        responsibilities: &Float64Array,
        components: usize,
    ) -> Result<ResidentMixture, JsError> {
        let length = length_of(points, "points")?;
        length_of(responsibilities, "responsibilities")?;
        let rows = length.checked_div(dimensions).unwrap_or_default();
        let resident = Self {
            points: copy_of(points)?,
            responsibilities: copy_of(responsibilities)?,
            shape: [rows, dimensions, components],
            found: Mixture::default(),
            expected: Vec::new(),
        };
        resident.tables()?;
        Ok(resident)
    }

    /// The M-step in one pass: `mixture::fused`.
    ///
    /// # Errors
    /// As `mixture::maximise`, which holds for every method.
    pub fn fused(&mut self) -> Result<f64, JsError> {
        self.maximise(mixture::fused)
    }

    /// The M-step by indices: `mixture::indexed`.
    ///
    /// # Errors
    /// As `mixture::maximise`.
    pub fn indexed(&mut self) -> Result<f64, JsError> {
        self.maximise(mixture::indexed)
    }

    /// The M-step by iterators: `mixture::iterators`.
    ///
    /// # Errors
    /// As `mixture::maximise`.
    pub fn iterators(&mut self) -> Result<f64, JsError> {
        self.maximise(mixture::iterators)
    }

    /// The M-step by `for_each`: `mixture::for_each`.
    ///
    /// # Errors
    /// As `mixture::maximise`.
    #[wasm_bindgen(js_name = forEach)]
    pub fn for_each(&mut self) -> Result<f64, JsError> {
        self.maximise(mixture::for_each)
    }

    /// An M-step, regularised, and an E-step, always from the same responsibilities. Returns the mean log-likelihood of a point.
    ///
    /// # Errors
    /// As `mixture::maximise` and `mixture::expect`.
    pub fn iterate(
        &mut self,
        regularisation: f64,
    ) -> Result<f64, JsError> {
        self.maximise(mixture::fused)?;
        self.found.regularise(regularisation);
        self.expected.resize(self.responsibilities.len(), 0.0);
        let [n, d, _] = self.shape;
        let points = Table::new(&self.points, n, d)?;
        Ok(expect(points, &self.found, &mut self.expected)?)
    }

    /// A copy of what the last method estimated: weights (k), means (k x d), covariances (k x d x d); empty before the first.
    pub fn estimates(&self) -> Vec<f64> {
        let Mixture { weights, means, covariances } = &self.found;
        [&weights[..], means, covariances].concat()
    }
}

impl ResidentMixture {
    fn tables(&self) -> Result<[Table<'_>; 2], InvalidInput> {
        let [n, d, k] = self.shape;
        let rows =
            self.responsibilities.len().checked_div(k).unwrap_or(n);
        Ok([
            Table::new(&self.points, n, d)?,
            Table::new(&self.responsibilities, rows, k)?,
        ])
    }

    fn maximise(&mut self, method: Maximise) -> Result<f64, JsError> {
        let [points, responsibilities] = self.tables()?;
        self.found = maximise(method, points, responsibilities)?;
        Ok(self.found.covariances.last().copied().unwrap_or_default())
    }
}

/// A mixture in training, for a picture: `mixture::Em`.
#[wasm_bindgen]
pub struct Training(Em);

#[wasm_bindgen]
impl Training {
    /// Copies the points (n x d, row by row), and gives each to the nearest of `components` points, drawn by `seed`.
    ///
    /// # Errors
    /// If they are no `Float64Array`, detached, not finite, or no table of that many columns; if there are not from 1 to n components.
    #[wasm_bindgen(constructor)]
    pub fn new(
        points: &Float64Array,
        dimensions: usize,
        components: usize,
        seed: u32,
        regularisation: f64,
    ) -> Result<Training, JsError> {
        length_of(points, "points")?;
        let points = copy_of(points)?;
        let em = Em::new(
            points,
            dimensions,
            components,
            seed,
            regularisation,
        )?;
        Ok(Self(em))
    }

    /// One iteration. Returns the mean log-likelihood of a point.
    ///
    /// # Errors
    /// If a component has lost all its points, or its covariance is singular.
    pub fn iterate(&mut self) -> Result<f64, JsError> {
        Ok(self.0.iterate()?)
    }

    /// k.
    #[wasm_bindgen(getter)]
    pub fn weights(&self) -> Vec<f64> {
        self.0.mixture().weights.clone()
    }

    /// k x d.
    #[wasm_bindgen(getter)]
    pub fn means(&self) -> Vec<f64> {
        self.0.mixture().means.clone()
    }

    /// k x d x d.
    #[wasm_bindgen(getter)]
    pub fn covariances(&self) -> Vec<f64> {
        self.0.mixture().covariances.clone()
    }

    /// n x k.
    #[wasm_bindgen(getter)]
    pub fn responsibilities(&self) -> Vec<f64> {
        self.0.responsibilities().to_vec()
    }
}
