#!/usr/bin/env python3
"""Compares what `ntm import` gave with the truth: precision and recall of records and of fields, wrong values listed.

    python3 Tests/Layouts/compare.py --ntm .build/release/ntm               # every set, sealed halves as totals only
    python3 Tests/Layouts/compare.py --ntm .build/release/ntm --set 2       # open-2 and sealed-2
    python3 Tests/Layouts/compare.py --ntm .build/release/ntm --reveal      # sealed halves in full
    python3 Tests/Layouts/compare.py --ntm .build/release/ntm --markdown    # a table to commit
    python3 Tests/Layouts/compare.py --records out.jsonl --truth Tests/SampleTruth/records.jsonl

What counts
- A record is right when kind, village, set, indicator and part are right (inventories: kind, village and row).
- A field is compared only where the truth knows it. Null in the truth means that nothing may be read there.
- A figure that the tool works out from its parts may be rounded to two decimals; a figure that was written may not.
- A wrong figure is flagged when a finding names one of the record's cells, or its row.
- `"accept"` lists the readings of a field that are all right; the field counts only when it is read as something else.
- Records that the truth marks optional neither count when they are missing nor when they are there.

Exit status 1 when a wrong figure came out with no finding beside it.
"""

import argparse
import collections
import glob
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
FIGURES = ("value", "numerator", "denominator")
SAID = FIGURES + ("status", "plan.due")
ADDRESSES = FIGURES + ("status", "plan")
NOT_FIELDS = {"kind", "village", "set", "indicator", "part", "source", "optional", "derived", "plan", "criterion", "year", "raw", "note",
              "unit", "partsUnit", "text", "precision", "evidence", "accept"}


def load(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def village_of(record):
    village = record.get("village")
    return unicodedata.normalize("NFC", village["name"]) if village else None


def key_of(record):
    if record.get("kind"):
        return record["kind"], None, record.get("facility") or record.get("indicator"), record["source"]["row"], None
    return None, village_of(record), record.get("set"), record.get("indicator"), record.get("part")


def place_of(record):
    return record["source"].get("sheet"), record["source"].get("row")


def get(record, field):
    if field == "plan.due":
        return (record.get("plan") or {}).get("due")
    value = record.get(field)
    if field == "status" and value == "unknown":
        return None
    if field == "due" and isinstance(value, dict):
        return value.get("due")
    return value


def knows(record, field):
    return "plan" in record if field == "plan.due" else field in record


def same(said, got, derived=False):
    if isinstance(said, bool) or isinstance(got, bool):
        return said is got
    if isinstance(said, (int, float)) and isinstance(got, (int, float)):
        return abs(said - got) <= (0.006 if derived else 1e-6 * max(1, abs(said)))
    if isinstance(said, str) and isinstance(got, str):
        return unicodedata.normalize("NFC", said).strip().casefold() == unicodedata.normalize("NFC", got).strip().casefold()
    if isinstance(said, dict) and isinstance(got, dict):
        return all(same(v, got.get(k)) for k, v in said.items())
    if isinstance(said, list) and isinstance(got, list):
        return len(said) == len(got) and all(same(a, b) for a, b in zip(said, got))
    return said == got


def fields_of(truth):
    if truth.get("kind"):
        return [f for f in truth if f not in NOT_FIELDS]
    return [f for f in SAID if knows(truth, f) or f in truth.get("accept", {})]


class Score:
    def __init__(self):
        self.truth = self.got = self.right = 0
        self.fields = collections.defaultdict(lambda: [0, 0, 0])  # field: in the truth, given, right
        self.notes, self.wrong = [], []

    def field(self, name, said, got, right):
        counts = self.fields[name]
        counts[0] += said is not None
        counts[1] += got is not None
        counts[2] += said is not None and got is not None and right

    def add(self, other):
        self.truth, self.got, self.right = self.truth + other.truth, self.got + other.got, self.right + other.right
        for name, counts in other.fields.items():
            for n in range(3):
                self.fields[name][n] += counts[n]
        self.notes += other.notes
        self.wrong += other.wrong

    @property
    def all_fields(self):
        return [sum(c[n] for c in self.fields.values()) for n in range(3)]


def pair_up(truth, got):
    """Pairs of (truth, got), either of which may be None."""
    left, pairs = list(got), []
    for exact in (True, False):
        rest = []
        for t in truth:
            candidates = [g for g in left if key_of(g) == key_of(t) and (not exact or place_of(g) == place_of(t))]
            if candidates:
                left.remove(candidates[0])
                pairs.append((t, candidates[0]))
            else:
                rest.append(t)
        truth = rest
    for t in truth:  # read from the right cells, but taken for something else
        cells = {v for k, v in t["source"].get("cells", {}).items() if k in ADDRESSES}
        near = [g for g in left if place_of(g) == place_of(t) and bool(g.get("kind")) == bool(t.get("kind"))
                and (cells & {v for k, v in g["source"].get("cells", {}).items() if k in ADDRESSES} or t.get("kind"))]
        if near:
            left.remove(near[0])
            pairs.append((t, near[0]))
        else:
            pairs.append((t, None))
    return pairs + [(None, g) for g in left]


def corners(place):
    """(column, row, column, row) of A1 or A1:B2."""
    out = []
    for end in (place.split(":") * 2)[:2]:
        letters, digits = re.match(r"([A-Z]*)(\d*)", end).groups()
        column = 0
        for letter in letters:
            column = column * 26 + ord(letter) - 64
        out += [column, int(digits or 0)]
    return tuple(out)


def inside(cell, area):
    return area[0] <= cell[0] <= area[2] and area[1] <= cell[1] <= area[3]


def describe(record):
    kind, _, *rest = key_of(record)
    village = village_of(record)
    return " ".join(str(x) for x in ([kind] if kind else []) + [village or "(xã)"] + [r for r in rest if r is not None])


def compare_file(name, truth, got, findings):
    score = Score()
    flagged = []
    for f in findings:
        location = f.get("location") or {}
        for place in [location, *f.get("related", [])]:
            if place.get("cell"):
                flagged.append((place.get("sheet", location.get("sheet")), corners(place["cell"])))

    def wrong(record, field, said, value):
        sheet, cells = record["source"].get("sheet"), record["source"].get("cells", {})
        cell = cells.get(field)
        held = [corners(c) for c in cells.values()]
        row = record["source"].get("row")
        hit = any(s == sheet and (any(inside(h, area) for h in held) or area[1] == area[3] == row) for s, area in flagged)
        score.wrong.append((name, record["source"].get("sheet"), cell or f"row {record['source'].get('row')}", describe(record), field, said, value, hit))

    for t, g in pair_up(truth, got):
        if t is not None and t.get("optional"):
            continue
        if g is None:
            score.truth += 1
            score.notes.append(f"{name}: missing {describe(t)} at {place_of(t)}")
            for field in ("village", "indicator"):
                score.field(field, village_of(t) or "" if field == "village" else key_of(t)[2:], None, False)
            for field in fields_of(t):
                if field not in t.get("accept", {}):
                    score.field(field, get(t, field), None, False)
            for key, place in t["source"].get("cells", {}).items():
                if key in ADDRESSES:
                    score.field("cells", place, None, False)
            continue
        if t is None:
            score.got += 1
            score.notes.append(f"{name}: extra {describe(g)} at {place_of(g)}")
            for field in ("village", "indicator"):
                score.field(field, None, "", False)
            for field in SAID if not g.get("kind") else ():
                value = get(g, field)
                score.field(field, None, value, False)
                if field in FIGURES and value is not None:
                    wrong(g, field, None, value)
            continue
        score.truth, score.got = score.truth + 1, score.got + 1
        right = key_of(t) == key_of(g)
        score.right += right
        if "village" in t:
            score.field("village", village_of(t) or "", village_of(g) or "", village_of(t) == village_of(g))
        score.field("indicator", key_of(t)[2:], key_of(g)[2:], key_of(t)[2:] == key_of(g)[2:])
        if not right:
            score.notes.append(f"{name}: {describe(t)} at {place_of(t)} was taken for {describe(g)}")
            for field in FIGURES:
                if get(g, field) is not None:
                    wrong(g, field, f"figure of {describe(t)}", get(g, field))
                    break
        for field in fields_of(t):
            said, value = get(t, field), get(g, field)
            derived = field == "value" and bool(t.get("derived"))
            ok = same(said, value, derived)
            if field in t.get("accept", {}):
                ok = any(same(a, value, True) for a in t["accept"][field])
                if ok:
                    continue
            score.field(field, said, value, ok)
            if not ok:
                if field in FIGURES and value is not None:
                    wrong(g, field, said, value)
                else:
                    score.notes.append(f"{name}: {describe(t)} at {place_of(t)}: {field} is {value!r}, truth {said!r}")
        for key, place in t["source"].get("cells", {}).items():
            if key not in ADDRESSES:
                continue
            other = g["source"].get("cells", {}).get(key)
            score.field("cells", place, other, place == other)
            if place != other:
                score.notes.append(f"{name}: {describe(t)}: cell of {key} is {other}, truth {place}")
    return score


def compare(truth, got, findings):
    """File name: score; the truth decides which files count."""
    by_file = collections.defaultdict(lambda: ([], [], []))
    for record in truth:
        by_file[record["source"]["file"]][0].append(record)
    for record in got:
        by_file[record["source"]["file"]][1].append(record)
    for finding in findings:
        location = finding.get("location") or {}
        if location.get("file") in by_file:
            by_file[location["file"]][2].append(finding)
    return {name: compare_file(name, *by_file[name]) for name in sorted(by_file)}


def percent(part, whole):
    return "n/a" if not whole else f"{100 * part / whole:.1f} %"


def totals(scores):
    total = Score()
    for score in scores.values():
        total.add(score)
    return total


def print_half(title, scores, reveal, markdown):
    total = totals(scores)
    in_truth, given, right = total.all_fields
    silent = [w for w in total.wrong if not w[-1]]
    if markdown:
        print(f"\n## {title}: {len(scores)} files, {total.truth} records\n")
        print("| | in the truth | given | right | precision | recall |\n|---|---:|---:|---:|---:|---:|")
        line = "| {} | {} | {} | {} | {} | {} |".format
    else:
        print(f"\n{title}: {len(scores)} files")
        print("{:<14} {:>8} {:>8} {:>8} {:>10} {:>10}".format("", "truth", "given", "right", "precision", "recall"))
        line = "{:<14} {:>8} {:>8} {:>8} {:>10} {:>10}".format
    print(line("records", total.truth, total.got, total.right, percent(total.right, total.got), percent(total.right, total.truth)))
    print(line("fields", in_truth, given, right, percent(right, given), percent(right, in_truth)))
    order = ["village", "indicator", *SAID, "cells"]
    for name in sorted(total.fields, key=lambda n: (order.index(n) if n in order else 99, n)):
        a, b, c = total.fields[name]
        if reveal or name in order:
            print(line("  " + name, a, b, c, percent(c, b), percent(c, a)))
    print(f"\nwrong figures: {len(total.wrong)}, of them without a finding: {len(silent)}")
    if not reveal:
        return len(silent)
    for name, sheet, cell, what, field, said, value, hit in total.wrong:
        mark = "flagged" if hit else "SILENT"
        print(f"{'- ' if markdown else '  '}{mark} {name} {sheet or ''} {cell}: {what} {field} is {value!r}, truth {said!r}")
    if not markdown:
        for name, score in scores.items():
            a, b, c = score.all_fields
            if score.right != score.truth or score.got != score.truth or c != a:
                print(f"  {name}: records {score.right}/{score.truth} (given {score.got}), fields {c}/{a} (given {b})")
        for note in total.notes:
            print("    " + note)
    return len(silent)


def run(ntm, folder, extra):
    """Records and findings of a folder, by the tool itself."""
    with tempfile.TemporaryDirectory() as scratch:
        out = []
        for command, options in (("import", ["--quiet"]), ("validate", ["--format", "jsonl", "--quiet", "--fail-on", "never"])):
            path = os.path.join(scratch, command + ".jsonl")
            commune = os.path.join(HERE, "commune.yaml")
            call = [ntm, command, folder, "--commune", commune, *options, "-o", path, *extra]
            done = subprocess.run(call, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
            if not os.path.exists(path):
                print(f"{' '.join(call)} wrote nothing (status {done.returncode}): {done.stderr.strip()[-500:]}", file=sys.stderr)
                out.append([])
            else:
                out.append(load(path))
        return out


def truth_of(path):
    if os.path.isdir(path):
        return [r for p in sorted(glob.glob(os.path.join(path, "*.expected.jsonl"))) for r in load(p)]
    return load(path)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ntm", help="the executable; import and validate are run on each half", default=".build/release/ntm")
    parser.add_argument("--records", help="what import gave, for --truth")
    parser.add_argument("--truth", help="a .jsonl file or a folder of .expected.jsonl")
    parser.add_argument("--findings", help="what validate --format jsonl gave, for --truth")
    parser.add_argument("--reveal", action="store_true", help="show the sealed half in full")
    parser.add_argument("--only", choices=("open", "sealed"))
    parser.add_argument("--markdown", action="store_true")
    parser.add_argument("--set", type=int, choices=range(1, 9), help="one set only: 2 is open-2 and sealed-2")
    options = parser.parse_args()
    silent = 0
    if options.records:
        findings = load(options.findings) if options.findings else []
        scores = compare(truth_of(options.truth), load(options.records), findings)
        return print_half(options.truth, scores, True, options.markdown) > 0
    for number in [options.set] if options.set else range(1, 9):
        for half in (options.only,) if options.only else ("open", "sealed"):
            name = half if number == 1 else f"{half}-{number}"
            folder = os.path.join(HERE, name)
            got, findings = run(options.ntm, folder, [])
            scores = compare(truth_of(folder), got, findings)
            silent += print_half(name, scores, half == "open" or options.reveal, options.markdown)
    return silent > 0


if __name__ == "__main__":
    sys.exit(main())
