"""How often the finished program is right: `ternlet ask` on sentences with known actions, per intent, with what it confuses and how sure it is.

    python evaluate.py --ternlet target/release/ternlet --lines test.jsonl --homes test_homes.json
    python evaluate.py --ternlet target/release/ternlet --lines handwritten.jsonl --homes ../homes

`lines` have text, area, home and the right action; `homes` is the file of generate.py's --homes-out, or a folder of inventories that
lines name by their stems. An answer is exact if intent and all slots equal the line's action. `--model` takes another file than the
embedded model.
"""

import argparse
import collections
import json
import pathlib
import subprocess
import sys
import tempfile

REFUSED = "null (outside the trade)"
THRESHOLDS = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


def arguments(description):
    """Arguments of a test that makes its own sentences, and the program's options that follow from them."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ternlet", required=True, type=pathlib.Path)
    parser.add_argument("--model")
    parser.add_argument("--exact-min", type=float, default=0.0)
    args = parser.parse_args()
    return args, ["--model", args.model] if args.model else []


def read_homes(path):
    """Inventories by what lines call them."""
    if path.is_dir():
        return {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in path.glob("*.json")}
    return dict(enumerate(json.loads(path.read_text(encoding="utf-8"))))


def ask(program, options, home, lines):
    """The program's answers to lines of one home: {"action", "explain"}."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(home, file)
        file.flush()
        command = [program, "ask", "--jsonl", "--explain", "--home", file.name, *options]
        asked = "".join(json.dumps({"text": line["text"], "area": line["area"]}) + "\n" for line in lines)
        said = subprocess.run(command, input=asked, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout
    return [json.loads(line) for line in said.splitlines()]


def answered(program, options, lines, homes):
    """Yields (line, answer) of every line, home by home."""
    groups = collections.defaultdict(list)
    for line in lines:
        groups[line["home"]].append(line)
    for home, group in groups.items():
        yield from zip(group, ask(program, options, homes[home], group), strict=True)


def judge(program, options, lines, homes):
    """(line, answer) of every line."""
    return list(answered(program, options, lines, homes))


def intent_of(action):
    return action["intent"] or REFUSED


def percent(part, whole):
    return f"{100 * part / whole:.1f} %" if whole else "-"


def print_table(pairs):
    """Lines, intent right and exact, by intent."""
    counts = collections.defaultdict(lambda: [0, 0, 0])
    for line, said in pairs:
        right, action = line["action"], said["action"]
        for name in (intent_of(right), "all of the trade" if right["intent"] else None, "all"):
            if name:
                counts[name][0] += 1
                counts[name][1] += action["intent"] == right["intent"]
                counts[name][2] += action == right
    print("| intent | lines | intent right | exact |\n|---|---|---|---|")
    for name, (number, intents, exact) in sorted(counts.items(), key=lambda item: (item[0].startswith("all"), item[0] == REFUSED, item[0])):
        print(f"| {name} | {number} | {percent(intents, number)} | {percent(exact, number)} |")


def print_confusions(pairs, most):
    """Which intents were taken for which."""
    found = collections.Counter(
        (intent_of(line["action"]), intent_of(said["action"])) for line, said in pairs if line["action"]["intent"] != said["action"]["intent"]
    )
    print("\n| right | said | lines |\n|---|---|---|")
    for (right, said), number in found.most_common(most):
        print(f"| {right} | {said} | {number} |")


def print_refusal(pairs):
    """Refusals right and wrong, if answers less sure than a threshold were refused too; and how often answers of a sureness are right."""
    outside = [said for line, said in pairs if line["action"]["intent"] is None]
    inside = [said for line, said in pairs if line["action"]["intent"] is not None]
    refused = lambda said, least: said["action"]["intent"] is None or (said["explain"]["probability"] or 1.0) < least
    print("\n| refused below | out of trade refused | of the trade refused |\n|---|---|---|")
    for least in THRESHOLDS:
        counts = [sum(refused(said, least) for said in group) for group in (outside, inside)]
        print(f"| {least:.1f} | {percent(counts[0], len(outside))} | {percent(counts[1], len(inside))} |")
    bins = collections.defaultdict(lambda: [0, 0])
    for line, said in pairs:
        tenth = bins[min(int((said["explain"]["probability"] or 1.0) * 10), 9)]
        tenth[0] += 1
        tenth[1] += line["action"]["intent"] == said["action"]["intent"]
    print("\n| probability of the intent | lines | intent right |\n|---|---|---|")
    for tenth, (number, right) in sorted(bins.items()):
        print(f"| {tenth / 10:.1f} to {tenth / 10 + 0.1:.1f} | {number} | {percent(right, number)} |")


def failures(pairs, args):
    """What misses the shares asked for on the command line."""
    shares = collections.defaultdict(list)
    for line, said in pairs:
        right = line["action"]
        shares["all"].append(said["action"] == right)
        shares["outside" if right["intent"] is None else "inside"].append(said["action"]["intent"] is None)
        if right["intent"]:
            shares[right["intent"]].append(said["action"] == right)
    share = {name: 100 * sum(found) / len(found) for name, found in shares.items()}
    intents = {name: value for name, value in share.items() if name.startswith("Hass")}
    worst = min(intents, key=intents.get)
    checks = [
        (share["all"] >= args.exact_min, f"{share['all']:.1f} % exact"),
        (intents[worst] >= args.intent_min, f"{worst}: {intents[worst]:.1f} % exact"),
        (share["outside"] >= args.refused_min, f"{share['outside']:.1f} % of what is outside the trade refused"),
        (share["inside"] <= args.falsely_refused_max, f"{share['inside']:.1f} % of the trade refused"),
    ]
    return [what for holds, what in checks if not holds]


def print_wrong(pairs, most):
    for line, said in [pair for pair in pairs if pair[0]["action"] != pair[1]["action"]][:most]:
        print(f"\n{line['text']}  (in {line['area']})\n  {said['explain']['prompt']}  {said['explain']['probability']}")
        print(f"  right {json.dumps(line['action'])}\n  said  {json.dumps(said['action'])}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ternlet", required=True)
    parser.add_argument("--lines", required=True, type=pathlib.Path)
    parser.add_argument("--homes", required=True, type=pathlib.Path)
    parser.add_argument("--model")
    parser.add_argument("--confusions", type=int, default=15, help="print this many pairs of intents taken for each other")
    parser.add_argument("--wrong", type=int, default=0, help="print this many wrong answers")
    parser.add_argument("--exact-min", type=float, default=0, help="fail below this percentage of exact answers")
    parser.add_argument("--intent-min", type=float, default=0, help="fail if an intent has a lower percentage of exact answers")
    parser.add_argument("--refused-min", type=float, default=0, help="fail if a lower percentage of what is outside the trade is refused")
    parser.add_argument("--falsely-refused-max", type=float, default=100, help="fail if a higher percentage of the trade is refused")
    args = parser.parse_args()
    with open(args.lines, encoding="utf-8") as file:
        lines = [json.loads(line) for line in file]
    pairs = judge(args.ternlet, ["-m", args.model] if args.model else [], lines, read_homes(args.homes))
    print_table(pairs)
    print_confusions(pairs, args.confusions)
    print_refusal(pairs)
    print_wrong(pairs, args.wrong)
    if missed := failures(pairs, args):
        sys.exit("missed: " + "; ".join(missed))


if __name__ == "__main__":
    main()
