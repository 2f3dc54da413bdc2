#!/usr/bin/env bash
# Builds a board's program and prints the path of the ELF file as the last line.
#
#   boards/build.sh [BOARD [PROFILE]]       mps2-an500 and release without arguments
#
# Takes the first of these that is there:
#   1. cargo with the board's target (`rustup target add thumbv7em-none-eabihf`);
#   2. a distribution's cargo with Rust's sources (Debian: cargo-web, rust-web-src, lld), which
#      builds `core` for the target itself.
# Exits with 3 where there is neither. TERNLET_BOARD_IMAGE, a path relative to the repository, links
# another model's image.
set -euo pipefail
cd "$(dirname "$0")/.."

board=${1:-mps2-an500}
profile=${2:-release}
case $board in
    mps2-an500) target=thumbv7em-none-eabihf ;;
    virt-aarch64) target=aarch64-unknown-none ;;
    *) echo "no board is called $board" >&2; exit 2 ;;
esac
dir=${CARGO_TARGET_DIR:-target}/boards
arguments=(build --quiet --locked --package "ternlet-$board" --profile "$profile" --target "$target"
    --target-dir "$dir")

if [ -d "$(rustc --print target-libdir --target "$target" 2>/dev/null)" ]; then
    cargo "${arguments[@]}"
elif PATH=/usr/bin:$PATH rustc --print sysroot >/dev/null 2>&1 && [ -d /usr/lib/rustlib/src/rust/library/core ] &&
    command -v ld.lld >/dev/null; then
    # Within `cargo test` the other toolchain's variables are set: this one must not see them.
    env -u RUSTC -u RUSTUP_TOOLCHAIN -u LD_LIBRARY_PATH PATH="/usr/bin:$PATH" RUSTC_BOOTSTRAP=1 \
        CARGO_TARGET_THUMBV7EM_NONE_EABIHF_LINKER=ld.lld CARGO_TARGET_AARCH64_UNKNOWN_NONE_LINKER=ld.lld \
        cargo "${arguments[@]}" -Z build-std=core
else
    echo "to build for a board: rustup target add $target" >&2
    exit 3
fi
# Cargo's folder for a profile bears the profile's name.
realpath "$dir/$target/$profile/ternlet-$board"
