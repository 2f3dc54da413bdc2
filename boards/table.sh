# Sourced by build.sh and run.sh: reads a board's row of boards.txt into `target` and `emulator`.
read_board() {
    local row
    row=$(grep "^$1 " boards/boards.txt) || { echo "no board is called $1; boards/boards.txt lists them" >&2; exit 2; }
    # shellcheck disable=SC2034
    read -r _ target emulator <<<"$row"
}
