#!/bin/sh
# The same with jq, for named things alone: ternlet ask --home home.json | sh relay.sh ./set_relay.sh
set -eu
jq -r --unbuffered '[.intent, .slots.name] | @tsv' | while IFS="$(printf '\t')" read -r intent name; do
    case $intent in HassTurnOn) level=1 ;; HassTurnOff) level=0 ;; *) continue ;; esac
    case $name in "Bench Light") pin=22 ;; "Garden Pump") pin=23 ;; *) continue ;; esac
    "${@:-echo}" "$pin" "$level" < /dev/null
done
