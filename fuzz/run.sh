#!/usr/bin/env bash
# Every parser of bytes that nobody vouches for, under libFuzzer, two at a time.
#
#   fuzz/run.sh SECONDS             every target, so long each
#   fuzz/run.sh SECONDS gguf home   those alone
#   fuzz/run.sh 0 gguf FILE         one input again
#
# Any Rust and a C++ compiler will do. What makes a target fail (a panic, 5 seconds, too much memory)
# is printed as base64 and kept: every later run tries it first. Corpora are kept too, beside what is
# built. The folders are as cargo-fuzz wants them (its own commands were not tried, and have no seeds).
set -euo pipefail
export seconds=$1
shift
here=$(realpath "$(dirname "$0")")
export work=$(realpath -m "${CARGO_TARGET_DIR:-$here/../target}")/fuzz
# Of programs only, not of build scripts: those have no flags in a build for a named target.
host=$(rustc -vV | sed -n 's/^host: //p')
# As cargo-fuzz sets them.
flags="-Cpasses=sancov-module --cfg fuzzing"
for part in level=4 inline-8bit-counters pc-table trace-compares; do
    flags+=" -Cllvm-args=-sanitizer-coverage-$part"
done
RUSTFLAGS=$flags cargo build --manifest-path "$here/Cargo.toml" --release --locked --bins \
    --target "$host" --target-dir "$work"
export programs=$work/$host/release dictionaries=$here/dictionaries

if [ "$seconds" = 0 ]; then
    exec "$programs/$1" -timeout=5 "$2"
fi
rm -rf "$work/seeds"
"$programs/seeds" "$work/seeds"
if [ $# = 0 ]; then
    for program in "$here"/fuzz_targets/*.rs; do
        set -- "$@" "$(basename "$program" .rs)"
    done
fi

# Runs one target and says what it did.
fuzz() {
    local target=$1 options=() found=$work/found/$1 log
    log=$(mktemp)
    mkdir -p "$work/corpus/$target" "$found"
    [ ! -f "$dictionaries/$target.dict" ] || options+=("-dict=$dictionaries/$target.dict")
    # Without counters there would be no search, only noise.
    if "$programs/$target" -max_total_time="$seconds" -timeout=5 -rss_limit_mb=1024 -max_len=65536 \
        -artifact_prefix="$found/" -print_final_stats=1 "${options[@]}" \
        "$work/corpus/$target" "$work/seeds/$target" "$found" >"$log" 2>&1 &&
        grep -q 'inline 8-bit counters' "$log"; then
        echo "fuzz ran $target: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs," \
            "$(grep -o 'cov: [0-9]*' "$log" | tail -1)"
    else
        tail -60 "$log"
        for input in "$found"/*; do
            [ ! -f "$input" ] || printf 'base64 of %s:\n%s\n' "${input##*/}" "$(base64 -w 0 "$input")"
        done
        echo "fuzz FAILED $target"
        return 1
    fi
}
export -f fuzz
printf '%s\n' "$@" | xargs -P 2 -I{} bash -c 'fuzz {}'
