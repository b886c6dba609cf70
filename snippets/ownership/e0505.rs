// expect: E0505
// Polygons near a point are collected, and the centre is still wanted afterwards.
struct Polygon {
    center: [f64; 2],
}

impl Polygon {
    fn at(x: f64, y: f64) -> Self {
        Self { center: [x, y] }
    }
}

fn main() {
    // #region code
    let mut near = Vec::new();
    let polygon = Polygon::at(1.0, 2.0);
    let center = &polygon.center;
    near.push(polygon);
    println!("{center:?}");
    // #endregion code
}
