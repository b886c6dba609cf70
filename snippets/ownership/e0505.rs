// expect: E0505
// As in labs/polygons: polygons close to a point are collected, and the centre is still wanted afterwards.
struct Polygon {
    centre: [f64; 2],
}

impl Polygon {
    fn at(x: f64, y: f64) -> Self {
        Self { centre: [x, y] }
    }
}

fn main() {
    // #region code
    let mut close = Vec::new();
    let polygon = Polygon::at(1.0, 2.0);
    let centre = &polygon.centre;
    close.push(polygon);
    println!("{centre:?}");
    // #endregion code
}
