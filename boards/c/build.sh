#!/usr/bin/env bash
# Builds libternlet.a and prints its path as the last line.
#
#   boards/c/build.sh [TARGET [PROFILE]]    thumbv7em-none-eabihf and release without arguments
#
# TARGET: thumbv7em-none-eabihf (Cortex-M4F and M7), thumbv8m.main-none-eabihf (M33, M55) or
# aarch64-unknown-none. Takes the first of these that is there:
#   1. cargo with the target (`rustup target add TARGET`);
#   2. a distribution's cargo with Rust's sources (Debian: cargo-web, rust-web-src), which builds
#      `core` for the target itself.
# Exits with 3 where there is neither.
#
# TERNLET_PANIC=abort builds the second way, without any panic machinery: a check that fails is an undefined instruction,
# which the CPU's fault handler sees, and ternlet_panic is never called.
set -euo pipefail
cd "$(dirname "$0")/../.."

target=${1:-thumbv7em-none-eabihf}
profile=${2:-release}
case $target in
    thumbv7em-none-eabihf | thumbv8m.main-none-eabihf | aarch64-unknown-none) ;;
    *) echo "libternlet.a is not built for $target" >&2; exit 2 ;;
esac
# The folder of all bare-metal builds, so that `core` is compiled once for each target.
dir=${CARGO_TARGET_DIR:-target}/boards
abort=${TERNLET_PANIC:-}
. boards/table.sh
RUSTFLAGS="${RUSTFLAGS:-} $(target_flags "$target")"
[ "$abort" != abort ] || { dir+=-abort; RUSTFLAGS+=" -Zunstable-options -Cpanic=immediate-abort"; }
export RUSTFLAGS
arguments=(rustc --quiet --locked --package ternlet-c --lib --crate-type staticlib --profile "$profile"
    --target "$target" --target-dir "$dir")

if [ "$abort" != abort ] && [ -d "$(rustc --print target-libdir --target "$target" 2>/dev/null)" ]; then
    cargo "${arguments[@]}"
elif PATH=/usr/bin:$PATH rustc --print sysroot >/dev/null 2>&1 && [ -d /usr/lib/rustlib/src/rust/library/core ]; then
    # Within `cargo test` the other toolchain's variables are set: this one must not see them.
    env -u RUSTC -u RUSTUP_TOOLCHAIN -u LD_LIBRARY_PATH PATH="/usr/bin:$PATH" RUSTC_BOOTSTRAP=1 \
        cargo "${arguments[@]}" -Z build-std=core
else
    echo "to build for firmware: rustup target add $target" >&2
    exit 3
fi
# Cargo names the file after the package.
cp "$dir/$target/$profile/libternlet_c.a" "$dir/$target/$profile/libternlet.a"
realpath "$dir/$target/$profile/libternlet.a"
