"""The same question as eval.py, put to the finished program: `ternlet ask`, whose automaton allows valid answers only.

    python ask.py --ternlet target/release/ternlet --lines test.jsonl --homes test_homes.json

An answer is exact if intent and slots equal the line's action. `--model` takes another file than the embedded model.
"""

import argparse
import collections
import json
import subprocess
import tempfile


def ask(program, model, home, lines):
    """The program's actions for lines of one home."""
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(home, file)
        file.flush()
        command = [program, "ask", "--jsonl", "--home", file.name] + (["-m", model] if model else [])
        asked = "".join(json.dumps({"text": line["text"], "area": line["area"]}) + "\n" for line in lines)
        said = subprocess.run(command, input=asked, capture_output=True, text=True, check=True).stdout
    return [json.loads(line) for line in said.splitlines()]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ternlet", required=True)
    parser.add_argument("--lines", required=True)
    parser.add_argument("--homes", required=True)
    parser.add_argument("--model")
    parser.add_argument("--wrong", type=int, default=0, help="print this many wrong answers")
    args = parser.parse_args()
    with open(args.homes, encoding="utf-8") as file:
        homes = json.load(file)
    groups = collections.defaultdict(list)
    with open(args.lines, encoding="utf-8") as file:
        for line in map(json.loads, file):
            groups[line["home"]].append(line)
    counts, wrong = collections.defaultdict(lambda: [0, 0, 0]), []
    for home, lines in groups.items():
        for line, said in zip(lines, ask(args.ternlet, args.model, homes[home], lines), strict=True):
            right = line["action"]
            for name in (str(right["intent"]), "all"):
                counts[name][0] += 1
                counts[name][1] += said["intent"] == right["intent"]
                counts[name][2] += said == right
            if said != right:
                wrong.append((line["text"], line["area"], right, said))
    print("| intent | lines | intent right | exact |\n|---|---|---|---|")
    for name, (number, intents, exact) in sorted(counts.items(), key=lambda item: (item[0] == "all", item[0] == "None", item[0])):
        shown = {"None": "null (outside the trade)"}.get(name, name)
        print(f"| {shown} | {number} | {100 * intents / number:.1f} % | {100 * exact / number:.1f} % |")
    for text, area, right, said in wrong[:args.wrong]:
        print(f"\n{text}  (in {area})\n  right {json.dumps(right)}\n  said  {json.dumps(said)}")


if __name__ == "__main__":
    main()
