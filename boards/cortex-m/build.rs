//! The model that is linked: `ternlet_board_build::image`.

fn main() {
    ternlet_board_build::image();
}
