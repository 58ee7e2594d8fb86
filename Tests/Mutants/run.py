#!/usr/bin/env python3
"""Plants every fault in every sample layout and counts what `ntm validate` finds: recall at the right cell, and what it
finds besides.

    python3 Tests/Mutants/run.py --ntm .build/release/ntm              # prints the tables and what was missed
    python3 Tests/Mutants/run.py --ntm .build/release/ntm --markdown Tests/Mutants/RESULTS.md
    python3 Tests/Mutants/run.py --ntm .build/release/ntm --only value-missing --layout "Y te" --kind csv
"""

import argparse
import collections
import concurrent.futures
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

from faults import NTM, Planter
from files import campaigns, files
from layouts import SAMPLES, STAYING, layouts, load

COMMUNE = ("commune.yaml", "villages.csv")


def validate(ntm, folder, paths, arguments=()):
    run = subprocess.run(
        [ntm, "validate", *paths, "--commune", os.path.join(folder, "commune.yaml"), "--format", "json", "--quiet", *arguments],
        capture_output=True)
    if run.returncode not in (0, 1, 2):
        raise SystemExit(f"{paths}: exit {run.returncode}\n{run.stderr.decode()}")
    return json.loads(run.stdout)


def place(finding):
    location = finding["location"]
    return location.get("sheet"), location.get("cell") or (location.get("range") or "").split(":")[0] or None


def asked(text, layout):
    """commune.yaml as it is for one text of a workbook's several: nobody asks it for the set that another sheet holds."""
    if not getattr(layout, "is_part", False) or "required:" not in text:
        return text
    (own,) = {r.set for r in layout.rows if r.set}
    items = [i.strip() for i in re.search(r"required: \[(.*?)\]", text, re.S)[1].split(",")]
    kept = [i for i in items if ("/" in i) == (own != NTM)]
    return re.sub(r"required: \[.*?\]", lambda _: f"required: [{', '.join(kept)}]", text, flags=re.S)


def findings(ntm, mutant):
    folder = tempfile.mkdtemp(prefix="mutant-")
    try:
        for name in COMMUNE:
            with open(os.path.join(SAMPLES, name), encoding="utf-8") as source, open(os.path.join(folder, name), "w", encoding="utf-8") as target:
                # The log speaks of files that are not here.
                text = source.read().replace("submissions: so-theo-doi.csv\n", "")
                target.write(asked(text, mutant.layout) if not mutant.whole else text)
        for name, data in mutant.files.items():
            with open(os.path.join(folder, name), "wb") as file:
                file.write(data)
        names = [mutant.missing] if hasattr(mutant, "missing") else mutant.files
        paths = [folder] if mutant.whole else [os.path.join(folder, name) for name in names]
        return validate(ntm, folder, paths)["findings"]
    finally:
        shutil.rmtree(folder)


def judge(mutant, found, clean):
    """found at its cell, and what else was found that the clean sheet does not have."""
    known = collections.Counter((f["code"], place(f)) for f in clean)
    fresh = []
    for finding in found:
        key = finding["code"], place(finding)
        if known[key] > 0:
            known[key] -= 1
        else:
            fresh.append(finding)
    def fits(f):
        sheet, cell = place(f)
        return f["code"] == mutant.code and cell in mutant.cells and (cell is None or sheet in (mutant.layout.sheet, None) or mutant.whole)

    hit = next((f for f in fresh if fits(f)), None)
    rest = [f for f in fresh if f is not hit and f["code"] not in mutant.extra]
    return hit, rest


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--ntm", required=True)
    parser.add_argument("--only", help="codes, with commas between")
    parser.add_argument("--layout", default="", help="what the file's name begins with")
    parser.add_argument("--kind", default="", choices=["xlsx", "ods", "csv"])
    parser.add_argument("--markdown")
    options = parser.parse_args()
    ntm = os.path.abspath(options.ntm)
    all_layouts, folder = layouts()
    try:
        report(options, ntm, all_layouts)
    finally:
        shutil.rmtree(folder)


def tell(mutant, hit, rest):
    if hit is not None and not rest:
        return
    where = ",".join(sorted(map(str, mutant.cells))[:3])
    note = f" <{mutant.note}>" if hasattr(mutant, "note") else ""
    print(f"{'MISSED' if hit is None else 'EXTRA '} {mutant.code} @ {where} in {mutant.layout.label} [{mutant.layout.kind}]{note}")
    for f in rest[:4]:
        print(f"        {f['severity']} {f['code']} {place(f)[1]} {f.get('found')!r}: {f['message'][:110]}", flush=True)


class Clean:
    def __init__(self, layout):
        self.files, self.whole, self.layout = {layout.name: layout.book.bytes()}, False, layout


def report(options, ntm, all_layouts):
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        chosen = [l for l in all_layouts if l.origin.startswith(options.layout) and options.kind in ("", l.kind)]
        clean = dict(zip(chosen, pool.map(lambda l: findings(ntm, Clean(l)), chosen)))
        codes = options.only.split(",") if options.only else None
        mutants = [m for layout in chosen for m in Planter(layout, codes).all()]
        mutants += [m for m in files(chosen) + campaigns(all_layouts) if m.layout in chosen and (not codes or m.code in codes)]
        baseline = {}

        def run(mutant):
            return judge(mutant, findings(ntm, mutant), mutant.clean(ntm, findings, baseline) if mutant.whole else clean[mutant.layout])

        results = []
        for mutant, result in zip(mutants, pool.map(run, mutants)):
            results.append(result)
            tell(mutant, *result)
    known = {(f["file"], f["sheet"], f["cell"], f["code"]) for f in load("findings.json")["findings"] if f["code"] in STAYING}
    alarms = []
    for layout, found in clean.items():
        for f in found:
            expected = any(k[0] == layout.origin and k[3] == f["code"] for k in known)
            # The number 17.11 shown with one decimal is 17,1 in the text.
            expected = expected or (layout.kind == "csv" and layout.origin.endswith(".xlsx") and f["code"] == "indicator-id-repaired")
            if not expected:
                alarms.append((layout, f))
    codes, forms = collections.OrderedDict(), collections.OrderedDict()
    for mutant, (hit, rest) in zip(mutants, results):
        for counts, key in ((codes, mutant.code), (forms, (mutant.layout.origin, mutant.layout.origin_sheet, mutant.layout.kind))):
            row = counts.setdefault(key, [0, 0, 0])
            row[0] += 1
            row[1] += hit is not None
            row[2] += bool(rest)
    for layout, f in alarms:
        print(f"ALARM  {layout.label} [{layout.kind}]: {f['severity']} {f['code']} {place(f)} {f['message'][:100]}")
    planted, caught, noisy = (sum(row[n] for row in codes.values()) for n in range(3))
    print(f"{planted} planted, {caught} found at the cell ({caught / max(1, planted):.2%}), {noisy} with something else beside")
    if options.markdown:
        with open(options.markdown, "w", encoding="utf-8") as file:
            file.write(table(codes, forms, alarms, clean, planted, caught, noisy))
    wrong = [a for a in alarms if a[1]["severity"] == "error"]
    sys.exit(1 if wrong or caught < planted else 0)


def percent(row):
    return f"{row[1] / row[0]:.0%}" if row[1] in (0, row[0]) else f"{row[1] / row[0]:.1%}"


def table(codes, forms, alarms, clean, planted, caught, noisy):
    explain = [line.split("`")[1] for line in open(os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "ntmTests", "Snapshots", "checks.md"), encoding="utf-8") if line.startswith("### `")]
    order = {code: n for n, code in enumerate(explain)}
    errors = sum(1 for a in alarms if a[1]["severity"] == "error")
    lines = [
        "# The mutation run", "",
        "`make mutants`: every fault of the catalogue that a sheet or a folder can hold, planted in every layout of `SampleSheets` (without its",
        "own mistakes), as it is and, where it is a workbook, saved as ODS and as text by LibreOffice too. *Found*: this code at this cell.",
        "*Besides*: mutants that raised anything else as well, which would be a second finding for one cause.", "",
        f"**{planted} planted, {caught} found ({caught / planted:.1%}), {noisy} with something besides.** Clean sheets: {len(clean)}, with {len(alarms)} false findings, {errors} of them errors.",
        "", "| code | planted | found | recall | besides |", "|---|---:|---:|---:|---:|"]
    for code, row in sorted(codes.items(), key=lambda item: order.get(item[0], 999)):
        lines.append(f"| `{code}` | {row[0]} | {row[1]} | {percent(row)} | {row[2] or ''} |")
    lines += ["", "| layout | as | planted | found | besides |", "|---|---|---:|---:|---:|"]
    for (file, sheet, kind), row in sorted(forms.items(), key=lambda item: tuple(map(str, item[0]))):
        lines.append(f"| {file}{' › ' + sheet if sheet else ''} | {kind} | {row[0]} | {row[1]} | {row[2] or ''} |")
    rest = [c for c in explain if c not in codes]
    lines += ["", "Not planted: " + ", ".join(f"`{c}`" for c in rest) + "." if rest else ""]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
