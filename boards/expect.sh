#!/usr/bin/env bash
# Expected speed of the boards that nothing emulates, from instructions counted on the emulated board
# of the same core (boards/count.sh) and from how fast flash can be read. Nothing of this is measured.
#
#   boards/expect.sh M33_PREFILL M33_DECODE M7_PREFILL M7_DECODE      instructions per token
#
# cycles of a token = instructions * c + bytes / line * wait
#   c      cycles per instruction, flash aside: assumed
#   bytes  of the model that a token reads: prefill, the layers once for a batch; decode, layers and head
#   line   bytes that a cache fetches at once; wait: cycles that one such fetch takes
# Two cores halve that, but flash has one bus: never less than bytes / line * wait.
set -euo pipefail
[ $# = 4 ] || { sed -n 's/^# \{0,1\}//p' "$0" | sed 1d >&2; exit 2; }

# Of the shipped model, by `ternlet inspect`: four layers of 125,952 bytes; the head's 531,440.
layers=503808
head=531440

# Columns: board, core, MHz, cores, batch, c, line, wait, and where line and wait come from.
#   pico2: cache lines of 8 bytes; a quad read is 8 clocks of command, 8 of address and mode, 4 to wait, 16 of
#     data, at half the core's clock (RP2350 datasheet, 4.4 and 5.4.8.14). Reads that follow each other soon
#     enough save all but the data: 32 cycles instead of 72.
#   nucleo-h753zi: cache lines of 32 bytes; 2 wait states and a burst of four on a bus at half the core's clock
#     (RM0433, 4.3.8), with 2 clocks to cross into it: assumed.
#   nrf54l15-dk: cache lines of 16 bytes; no figure is published for RRAM, so 8 cycles are assumed.
echo "| board | core | prefill, tokens/s | decode, tokens/s | 60 tokens in, 20 out |"
echo "|---|---|---|---|---|"
while read -r board core mhz cores batch c line wait; do
    if [ "$core" = M7 ]; then prefill=$3 decode=$4; else prefill=$1 decode=$2; fi
    awk -v board="$board" -v core="$core" -v mhz="$mhz" -v cores="$cores" -v batch="$batch" -v c="$c" \
        -v line="$line" -v wait="$wait" -v prefill="$prefill" -v decode="$decode" \
        -v layers="$layers" -v head="$head" '
        function seconds(instructions, bytes,    flash, all) {
            flash = bytes / line * wait
            all = (instructions * c + flash) / cores
            return (all > flash ? all : flash) / (mhz * 1e6)
        }
        BEGIN {
            p = seconds(prefill, layers / batch)
            d = seconds(decode, layers + head)
            printf "| %s | %s Cortex-%s, %d MHz | %.0f | %.1f | %.1f s |\n", board, cores == 2 ? "two" : "one", core, mhz, 1 / p, 1 / d, 60 * p + 20 * d
        }'
done <<'END'
pico2          M33  150  2  16  1.3   8  72
nucleo-h753zi  M7   400  1  16  1.0  32  18
nrf54l15-dk    M33  128  1  10  1.3  16   8
END
