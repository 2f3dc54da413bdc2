# Sourced by build.sh, run.sh and c/build.sh.

# Reads a board's row of boards.txt into `target` and `emulator`.
read_board() {
    local row
    row=$(grep "^$1 " boards/boards.txt) || { echo "no board is called $1; boards/boards.txt lists them" >&2; exit 2; }
    # shellcheck disable=SC2034
    read -r _ target emulator <<<"$row"
}

# Flags of the compiler for a target. aarch64 without an operating system is compiled for memory in which
# every access must be aligned, as it is until the MMU is on: the kernels' loads come apart into bytes, and a
# token takes three times the instructions. Programs here switch the MMU on before anything else.
# The compiler warns that the feature's name may change.
target_flags() {
    [ "$1" != aarch64-unknown-none ] || echo "-C target-feature=-strict-align"
}
