//! Looking over a method's shoulder.

use std::ops::Range;

/// Is told what a search compares with. The unit type hears nothing, and costs nothing.
pub trait Watch {
    /// The points of a run, in the structure's own order, are compared with; some may have been before.
    fn compared(&mut self, run: Range<usize>);
}

impl Watch for () {
    #[inline]
    fn compared(&mut self, _: Range<usize>) {}
}

impl Watch for Vec<Range<usize>> {
    fn compared(&mut self, run: Range<usize>) {
        self.push(run);
    }
}
