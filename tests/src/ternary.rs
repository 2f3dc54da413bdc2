//! What must hold of anything that was read as ternary weights, whatever the file.

use ternlet::format::ternary::Ternary;
use ternlet_core::packing::TernaryPacking;

/// Every code is a weight, every scale a number of at least 0, in every packing.
///
/// # Panics
/// If not.
pub fn check_ternary(ternary: &Ternary<'_>) {
    let mut codes = vec![0; ternary.cols];
    for row in 0..ternary.rows {
        ternary.codes_of_row(row, &mut codes);
        assert!(codes.iter().all(|&code| code <= 2));
        assert!(ternary.scale(row).is_finite() && ternary.scale(row) >= 0.0);
    }
    for packing in TernaryPacking::ALL {
        let mut packed = vec![0; packing.bytes(ternary.rows, ternary.cols)];
        ternary.pack(packing, &|row| row, 0, &mut packed);
        assert!(!packing.has_bad_code(&packed), "{packing:?}");
    }
    let _ = ternary.doubts();
}
