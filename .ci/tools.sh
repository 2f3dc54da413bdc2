# What .ci/run and .ci/long share: packages, the second toolchain, headlines. Sourced, not run.
#
# The first toolchain is the user's (rustup's or a distribution's) and builds for this machine. The
# second is Debian's, which brings what rustup would have to download: the standard library for
# aarch64 Linux, and Rust's sources, from which `core` is built for bare metal.

# Folder of everything that the second toolchain builds for aarch64 Linux; bare metal shares that of
# boards/build.sh, so that `core` is compiled once for each target.
arm_target_dir=${CARGO_TARGET_DIR:-target}/debian
bare_target_dir=${CARGO_TARGET_DIR:-target}/boards

# The bare targets that core, kernels and assistant must build for.
bare_targets="thumbv7em-none-eabihf thumbv8m.main-none-eabihf aarch64-unknown-none aarch64-unknown-none-softfloat"

# Prints what begins, why, and how long the job has run.
headline() {
    printf '\n== %s\n   %s [%d s]\n' "$1" "$2" "$SECONDS"
}

# Installs those of the named packages that are missing; as root, or through sudo.
install_packages() {
    local package missing=()
    for package in "$@"; do
        dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null | grep -q '^ii' || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    local as_root=()
    [ "$(id -u)" = 0 ] || as_root=(sudo)
    "${as_root[@]}" dpkg --add-architecture arm64
    "${as_root[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# Cargo of the second toolchain; `cargo +toolchain` and rustup's variables must not reach it.
debian_cargo() {
    env -u RUSTC -u RUSTUP_TOOLCHAIN -u LD_LIBRARY_PATH PATH="/usr/bin:$PATH" cargo "$@"
}

# The same for bare metal, `core` built from source.
bare_cargo() {
    local command=$1
    shift
    RUSTC_BOOTSTRAP=1 CARGO_TARGET_THUMBV7EM_NONE_EABIHF_LINKER=ld.lld \
        debian_cargo "$command" -Z build-std=core --locked --target-dir "$bare_target_dir" "$@"
}

# Tests built for aarch64 Linux and run by QEMU as a CPU: arm_tests CPU KERNELS CARGO-TEST-ARGUMENTS.
# Linked statically, because QEMU 7.2 hangs in the first thread of a dynamically linked program; and
# with a time limit all the same. "none" as the CPU only builds.
arm_tests() {
    local cpu=$1 kernels=$2 build_only=()
    shift 2
    [ "$cpu" != none ] || build_only=(--no-run)
    TERNLET_REQUIRE_KERNELS=$kernels \
        CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER=aarch64-linux-gnu-gcc \
        CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_RUSTFLAGS="-C target-feature=+crt-static" \
        CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_RUNNER="timeout --foreground ${arm_seconds_max:-900} qemu-aarch64 -cpu $cpu" \
        debian_cargo test --locked --target aarch64-unknown-linux-gnu --target-dir "$arm_target_dir" \
        "${build_only[@]}" "$@"
}

# Lints of the named boards' programs, by the second toolchain.
lint_boards() {
    local board target
    for board in "$@"; do
        target=$(awk -v board="$board" '$1 == board { print $2 }' boards/boards.txt)
        bare_cargo clippy --release --target "$target" -p "ternlet-$board" -- -D warnings
    done
}
