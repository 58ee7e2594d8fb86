#!/usr/bin/env python3
"""Reads every sheet of the layouts' workbooks once more as the text file that a spreadsheet program saves of it: without
merges, types and formulas. Printed is what then reads otherwise; less may be read, but no other figure without a finding.

    python3 Tests/Layouts/as_text.py --ntm .build/release/ntm

Exit status 1 when a figure differs with no finding in its row.
"""

import argparse
import concurrent.futures
import csv
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
FIGURES = ("value", "numerator", "denominator", "status")


def run(ntm, command, path, *arguments):
    process = subprocess.run([ntm, command, path, *arguments], capture_output=True, text=True)
    return process.stdout


def commune(ntm, command, path, *arguments):
    return run(ntm, command, path, "--commune", os.path.join(HERE, "commune.yaml"), "--quiet", *arguments)


def records(ntm, path):
    return [json.loads(line) for line in commune(ntm, "import", path).splitlines()]


def position(address):
    letters, row = re.fullmatch(r"([A-Z]+)(\d+)", address).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(row), column


def sheets(ntm, path):
    """The texts that are shown, by sheet; hidden cells leave no text file."""
    shown = {}
    for line in run(ntm, "cells", path).splitlines():
        cell = json.loads(line)
        if not cell.get("hidden"):
            text = cell.get("text", cell.get("value"))
            shown.setdefault(cell["sheet"], {})[position(cell["cell"])] = "" if text is None else str(text)
    return shown


def same(a, b):
    if a == b or b is None:
        return True
    if isinstance(a, (int, float)) and isinstance(b, (int, float)) and not isinstance(a, bool):
        # What is shown is rounded.
        return abs(a - b) <= 0.051
    return False


def differences(record, originals):
    """What a record says otherwise than the one of its row that is nearest."""
    alike = [o for o in originals if all(o.get(k) == record.get(k) for k in ("kind", "set", "indicator", "part"))
             and o["source"]["row"] == record["source"]["row"]]
    lists = [[f"{f} {o.get(f)} is {record.get(f)}" for f in FIGURES if not same(o.get(f), record.get(f))] for o in alike]
    return min(lists, key=len) if lists else ["no such record"]


def compare(ntm, path):
    lines, silent = [], 0
    everything = records(ntm, path)
    with tempfile.TemporaryDirectory() as folder:
        for name, cells in sheets(ntm, path).items():
            rows, columns = (max(place[n] for place in cells) for n in (0, 1))
            # Named as the workbook is: its village may stand there.
            text = os.path.join(folder, os.path.splitext(os.path.basename(path))[0] + ".csv")
            with open(text, "w", newline="", encoding="utf-8-sig") as file:
                csv.writer(file, delimiter=";").writerows(
                    [cells.get((row, column), "") for column in range(1, columns + 1)] for row in range(1, rows + 1))
            originals = [record for record in everything if record["source"].get("sheet") == name]
            read = [(record, differences(record, originals)) for record in records(ntm, text)]
            wrong = [(record, found) for record, found in read if found]
            findings = json.loads(commune(ntm, "validate", text, "--format", "json"))["findings"] if wrong else []
            flagged = {position(f["location"]["cell"])[0] for f in findings if f["location"].get("cell")}
            for record, found in wrong:
                row = record["source"]["row"]
                silent += row not in flagged
                mark = "flagged" if row in flagged else "SILENT"
                lines.append(f"{mark} {os.path.basename(path)} {name} row {row} {record.get('indicator')}: {', '.join(found)}")
            if len(read) < len(originals):
                lines.append(f"{os.path.basename(path)} {name}: {len(originals) - len(read)} records less")
    return lines, silent


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--ntm", required=True)
    options = parser.parse_args()
    paths = sorted(p for half in ("open", "sealed") for p in glob.glob(os.path.join(HERE, half + "*", "*.xlsx")))
    silent = 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for lines, count in pool.map(lambda path: compare(os.path.abspath(options.ntm), path), paths):
            silent += count
            for line in lines:
                print(line)
    print(f"{len(paths)} workbooks, {silent} figures other in silence")
    sys.exit(1 if silent else 0)


if __name__ == "__main__":
    main()
