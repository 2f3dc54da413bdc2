#!/usr/bin/env bash
# Builds a board's program and prints the path of the ELF file as the last line.
#
#   boards/build.sh [BOARD [PROFILE]]       mps2-an500 and release without arguments
#
# Takes the first of these that is there:
#   1. cargo with the board's target (`rustup target add`, the name is in boards.txt);
#   2. a distribution's cargo with Rust's sources (Debian: cargo-web, rust-web-src, lld), which
#      builds `core` for the target itself.
# Exits with 3 where there is neither. TERNLET_BOARD_IMAGE, a path relative to the repository, links
# another model's image; "none" links none: then the model is written to the board by itself, to the
# start of the region IMAGE of its memory.x.
set -euo pipefail
cd "$(dirname "$0")/.."

board=${1:-mps2-an500}
profile=${2:-release}
example=${TERNLET_BOARD_EXAMPLE:-}
. boards/table.sh
read_board "$board"
dir=${CARGO_TARGET_DIR:-target}/boards
arguments=(build --quiet --locked --package "ternlet-$board" --profile "$profile" --target "$target"
    --target-dir "$dir")
program=ternlet-$board library=core
# Examples may have a heap.
[ -z "$example" ] || { arguments+=(--example "$example"); program=examples/$example library=core,alloc; }

export RUSTFLAGS="${RUSTFLAGS:-} $(target_flags "$target")"
if [ -d "$(rustc --print target-libdir --target "$target" 2>/dev/null)" ]; then
    cargo "${arguments[@]}"
elif PATH=/usr/bin:$PATH rustc --print sysroot >/dev/null 2>&1 && [ -d /usr/lib/rustlib/src/rust/library/core ] &&
    command -v ld.lld >/dev/null; then
    # Within `cargo test` the other toolchain's variables are set: this one must not see them.
    linker=CARGO_TARGET_$(tr a-z.- A-Z__ <<<"$target")_LINKER=ld.lld
    env -u RUSTC -u RUSTUP_TOOLCHAIN -u LD_LIBRARY_PATH PATH="/usr/bin:$PATH" RUSTC_BOOTSTRAP=1 "$linker" \
        cargo "${arguments[@]}" -Z build-std="$library"
else
    echo "to build for a board: rustup target add $target" >&2
    exit 3
fi
# Cargo's folder for a profile bears the profile's name.
realpath "$dir/$target/$profile/$program"
