#!/usr/bin/env bash
# Checks that the programs of boards that nothing emulates fit their parts, and prints how: a row each,
# from what the linker made. Fails if one does not.
#
#   boards/fit.sh [BOARD...]                every board of boards/limits.txt without an argument
#
# program: every byte of flash but the model's. static: variables, with the arena. left: what the stack
# may grow to before it meets them. needs: static and the stack that the program is known to need.
set -euo pipefail
cd "$(dirname "$0")/.."

# Bytes of an ELF file's sections whose type matches $2 and whose name matches $3.
bytes() {
    readelf -SW "$1" | sed -n 's/^ *\[ *[0-9]*\] //p' | awk -v type="$2" -v name="$3" \
        '$2 ~ type && $1 ~ name && $7 ~ /A/ { print $5 }' | (
        sum=0
        while read -r size; do sum=$((sum + 16#$size)); done
        echo "$sum"
    )
}

# The address that an ELF file's symbol $2 stands for.
address() {
    local value
    value=$(readelf -sW "$1" | awk -v symbol="$2" '$8 == symbol { print $2 }')
    [ -n "$value" ] || { echo "$1 has no symbol $2" >&2; exit 1; }
    echo $((16#$value))
}

failed=0
too_much() { # what, bytes, most
    [ "$2" -gt "$3" ] || return 0
    echo "$board: $1 takes $2 bytes, there are $3" >&2
    failed=1
}

boards=("$@")
[ $# -gt 0 ] || mapfile -t boards < <(sed 's/#.*//' boards/limits.txt | awk 'NF { print $1 }')
echo "| board | flash: program | flash: model | flash of part | RAM: static | stack left | needs | RAM of part |"
echo "|---|---|---|---|---|---|---|---|"
for board in "${boards[@]}"; do
    limits=$(grep "^$board " boards/limits.txt) || { echo "boards/limits.txt has no row for $board" >&2; exit 2; }
    read -r _ flash ram ram_may stack <<<"$limits"
    elf=$(boards/build.sh "$board" release | tail -n 1)
    model=$(bytes "$elf" PROGBITS '^\\.image$')
    # What initialises variables lies in flash as well.
    program=$(($(bytes "$elf" PROGBITS .) - model))
    static=$(($(bytes "$elf" . '^\\.(data|bss|uninit)$')))
    left=$(($(address "$elf" _stack_start) - $(address "$elf" _stack_end)))
    echo "| $board | $program | $model | $flash | $static | $left | $((static + stack)) | $ram |"
    too_much "flash, program and model," $((program + model)) "$flash"
    too_much "RAM, variables and stack," $((static + stack)) "$ram_may"
    too_much "the stack" "$stack" "$left"
    # A program without a model would fit anywhere.
    [ "$model" -gt 1000000 ] || { echo "$board: only $model bytes of a model" >&2; failed=1; }
done
exit "$failed"
