//! The memory map beside this, for the linker.

fn main() {
    ternlet_board_build::cortex_m();
}
