#!/bin/sh
# Sets the relay on a pin: set_relay.sh PIN LEVEL. Keep what suits the board.
set -eu
case ${2:-} in 0 | 1) ;; *) echo "usage: set_relay.sh PIN 0|1" >&2; exit 2 ;; esac

# Where the kernel has GPIO as files. GPIO can be a folder of plain files, to try it without a board.
gpio=${GPIO:-/sys/class/gpio}
[ -d "$gpio/gpio$1" ] || echo "$1" > "$gpio/export"
echo out > "$gpio/gpio$1/direction"
echo "$2" > "$gpio/gpio$1/value"

# Raspberry Pi OS:
# if [ "$2" = 1 ]; then pinctrl set "$1" op dh; else pinctrl set "$1" op dl; fi
