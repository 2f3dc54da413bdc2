#!/bin/sh
# Makes the assistant's model, from nothing or from a finished one, and judges it: ./retrain.sh FOLDER
#
# FOLDER takes everything that is made on the way (about 1 GB) and lets an interrupted training go on. Needs the
# Rust toolchain of the project and Python 3.10 or later with the packages of train/requirements.txt; CPU is enough,
# DEVICE=cuda takes a GPU.
#
# With BEGIN=FILE.gguf the training goes on from a finished model of the shipped shape instead of from nothing, on fewer sentences,
# with smaller rates and steps: what was added to data/ is learned in less than two hours on two cores without AVX-512. SEED is the
# training's, SENTENCES the first of the two that sentences are drawn with. The tokenizer's ordinary tokens stay train/tokenizer.json's;
# TOKENIZER=new finds others in the sentences at hand.
set -eu
work=$(mkdir -p "${1:?usage: retrain.sh FOLDER}" && cd "$1" && pwd)
test -z "${BEGIN:-}" || test -s "$BEGIN" || { echo "BEGIN=$BEGIN: there is no such file" >&2; exit 1; }
begin=${BEGIN:+$(realpath "$BEGIN")}
test -z "$begin" || test "${TOKENIZER:-}" != new || { echo "TOKENIZER=new is for a training from nothing: a finished model reads the tokens it was made with" >&2; exit 1; }
cd "$(dirname "$0")"
python=${PYTHON:-python3}
if [ -n "$begin" ]; then
    steps=${STEPS:-2000}
    count=${COUNT:-500000}
    seed_1=${SENTENCES:-11}
    rates="--rows 128 --rate 1e-3 --muon-rate 0.01 --decay 0 --warm-up 50"
else
    steps=${STEPS:-24000}
    count=${COUNT:-900000}
    seed_1=${SENTENCES:-31}
    rates="--rows 384"
fi
seed_2=$((seed_1 + 1))
seed=${SEED:-1}
# A folder is of one training: what an earlier one left in it would be taken for this one's.
made_for="steps $steps, $count sentences of seeds $seed_1 and $seed_2, seed $seed, begin $(test -z "$begin" || cksum < "$begin")${TOKENIZER:+, tokenizer $TOKENIZER}"
test -e "$work/made_for" || echo "$made_for" > "$work/made_for"
test "$(cat "$work/made_for")" = "$made_for" || { echo "$work is of another training ($(cat "$work/made_for")): take another folder" >&2; exit 1; }
device=${DEVICE:-cpu}
test "$device" = cpu && loaders=0 || loaders=6
target=$(cargo metadata --format-version 1 --no-deps | "$python" -c 'import json, sys; print(json.load(sys.stdin)["target_directory"])')
cargo build --release -q -p ternlet -p ternlet-assistant --example prompts --bin ternlet
prompts=$target/release/examples/prompts

# Sentences with the actions that they mean: two seeds, so that two processes share the work.
sentences() { # SEED
    test -s "$work/train_$1.jsonl" && return
    "$python" data/generate.py --split train --count "$count" --seed "$1" --homes-out "$work/train_homes_$1.json" > "$work/train_$1.part"
    mv "$work/train_$1.part" "$work/train_$1.jsonl"
}
sentences "$seed_1" & first=$!
sentences "$seed_2" & second=$!
"$python" data/generate.py --split test --count 6000 --homes-out "$work/test_homes.json" > "$work/test.jsonl"
wait "$first"
wait "$second"

# Another training has little to learn from what the finished model knows.
learned=train
sift() { # SEED
    test -s "$work/sifted_$1.jsonl" && return
    "$python" train/sift.py --ternlet "$target/release/ternlet" --model "$work/begin.ternlet" --homes "$work/train_homes_$1.json" \
        < "$work/train_$1.jsonl" > "$work/sifted_$1.part"
    mv "$work/sifted_$1.part" "$work/sifted_$1.jsonl"
}
if [ -n "$begin" ]; then
    learned=sifted
    "$target/release/ternlet" convert --force --packing tile16 "$begin" "$work/begin.ternlet"
    sift "$seed_1" & first=$!
    sift "$seed_2" & second=$!
    wait "$first"
    wait "$second"
fi

# What the model reads and says, by the code that runs on the device.
cat "$work/${learned}_$seed_1.jsonl" "$work/${learned}_$seed_2.jsonl" | "$prompts" --homes "$work/train_homes_$seed_1.json" > "$work/train_prompts.jsonl"
"$prompts" --homes "$work/test_homes.json" < "$work/test.jsonl" > "$work/test_prompts.jsonl"
"$prompts" schema > "$work/schema.json"
if [ "${TOKENIZER:-}" = new ]; then
    head -n 100000 "$work/train_prompts.jsonl" > "$work/tokenizer_prompts.jsonl"
    test -s "$work/tokenizer.json" || "$python" train/tokenizer.py train --prompts "$work/tokenizer_prompts.jsonl" \
        --schema "$work/schema.json" -o "$work/tokenizer.json"
else
    "$python" train/tokenizer.py keep --tokenizer train/tokenizer.json --schema "$work/schema.json" -o "$work/tokenizer.json"
fi
if [ -n "$begin" ] && [ ! -s "$work/checkpoint.pt" ]; then
    "$python" train/begin.py --model "$begin" --tokenizer "$work/tokenizer.json" -o "$work/checkpoint.pt"
fi
"$python" train/tokenizer.py encode --prompts "$work/train_prompts.jsonl" --schema "$work/schema.json" \
    --tokenizer "$work/tokenizer.json" -o "$work/train_ids.npz"

"$python" train/check.py --ids "$work/train_ids.npz" --tokenizer "$work/tokenizer.json"
"$python" train/train.py --ids "$work/train_ids.npz" --tokenizer "$work/tokenizer.json" --steps "$steps" --seed "$seed" $rates --work "$work" \
    --device "$device" --loaders "$loaders"
"$python" train/export.py --checkpoint "$work/checkpoint.pt" --tokenizer "$work/tokenizer.json" -o "$work/assistant.gguf"
"$target/release/ternlet" convert --force --packing tile16 "$work/assistant.gguf" "$work/assistant.ternlet"

"$python" eval/evaluate.py --ternlet "$target/release/ternlet" --model "$work/assistant.ternlet" \
    --lines "$work/test.jsonl" --homes "$work/test_homes.json"
"$python" eval/evaluate.py --ternlet "$target/release/ternlet" --model "$work/assistant.ternlet" \
    --lines eval/handwritten.jsonl --homes homes
echo "To ship it: copy assistant.gguf, assistant.ternlet and tokenizer.json (to train/) from $work, then run eval/golden.py."
