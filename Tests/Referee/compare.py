#!/usr/bin/env python3
"""Holds `ntm cells` against the truth of generated workbooks, and against openpyxl and python-calamine, cell by cell.

    python Tests/Referee/compare.py --ntm .build/release/ntm [--keep DIR] [--only NAME]

Fails on any difference from the truth, and on any difference from a library that `explained.txt` does not explain, and on any
line there that explains nothing. Each line of it: workbook | place | library | why ours is right; the first two may hold `*`,
and `*` as the library is both.
A place is `Sheet!B7`, `Sheet!B7 formula`, `Sheet!B7 hidden`, `Sheet!B7 merged`, or `sheets`.
"""

import argparse
import collections
import datetime
import fnmatch
import json
import math
import os
import subprocess
import sys
import tempfile
import unicodedata
import warnings

HERE = os.path.dirname(os.path.abspath(__file__))
LIBRARIES = ("openpyxl", "calamine")


def moment(value):
    """A value of Python's as type and value in the words of `ntm cells`."""
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return ["boolean", value]
    if isinstance(value, (int, float)):
        return ["number", float(value)]
    if isinstance(value, datetime.datetime):
        # Both libraries keep thousandths of a second at best.
        value = (value + datetime.timedelta(microseconds=500)).replace(microsecond=(value.microsecond + 500) // 1000 % 1000 * 1000)
        clock = value.time().isoformat()
        if value.microsecond:
            clock = clock.rstrip("0")
        return ["date", value.date().isoformat() + ("" if clock == "00:00:00" else "T" + clock)]
    if isinstance(value, datetime.date):
        return ["date", value.isoformat()]
    if isinstance(value, datetime.time):
        return ["duration", value.hour * 3600 + value.minute * 60 + value.second + round(value.microsecond / 1000) / 1000]
    if isinstance(value, datetime.timedelta):
        return ["duration", round(value.total_seconds(), 3)]
    return ["string", unicodedata.normalize("NFC", str(value))]


def read_openpyxl(path):
    import openpyxl
    from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula

    values = openpyxl.load_workbook(path, data_only=True)
    formulas = openpyxl.load_workbook(path)
    result = {"sheets": values.sheetnames, "cells": {}}
    for sheet in values.worksheets:
        cells = result["cells"][sheet.title] = {}
        columns = {}
        for dimension in sheet.column_dimensions.values():
            if dimension.hidden and dimension.min:
                columns.update(dict.fromkeys(range(dimension.min, dimension.max + 1)))
        merged = {r.coord.split(":")[0]: r.coord for r in sheet.merged_cells.ranges if r.size["rows"] * r.size["columns"] > 1}
        hidden_rows = {number for number, row in sheet.row_dimensions.items() if row.hidden}
        # Not iter_rows: that makes every cell of the rectangle.
        for place, cell in formulas[sheet.title]._cells.items():
            value = sheet._cells.get(place)
            formula = None
            if isinstance(cell.value, ArrayFormula):
                formula = cell.value.text
            elif isinstance(cell.value, DataTableFormula):
                formula = "="
            elif cell.data_type == "f":
                formula = cell.value
            content = moment(value.value) if value else None
            if content and value.data_type == "e":
                content[0] = "error"
            if content is None and formula is None:
                continue
            hidden = sheet.sheet_state != "visible" or cell.column in columns or cell.row in hidden_rows
            cells[cell.coordinate] = {"value": content, "formula": (formula or "")[1:], "hidden": hidden,
                                      "merged": merged.get(cell.coordinate)}
    return result


def read_calamine(path):
    import python_calamine

    book = python_calamine.CalamineWorkbook.from_path(path)
    result = {"sheets": book.sheet_names, "cells": {}}
    kinds = {meta.name: meta.typ for meta in book.sheets_metadata}

    def letters(column):
        return (letters(column // 26 - 1) if column >= 26 else "") + chr(65 + column % 26)

    for name in book.sheet_names:
        if kinds[name] in (python_calamine.SheetTypeEnum.ChartSheet, python_calamine.SheetTypeEnum.DialogSheet):
            continue
        sheet = book.get_sheet_by_name(name)
        merged = {letters(a[1]) + str(a[0] + 1): f"{letters(a[1])}{a[0] + 1}:{letters(z[1])}{z[0] + 1}"
                  for a, z in sheet.merged_cell_ranges or [] if a != z}
        cells = result["cells"][name] = {}
        if sheet.height * sheet.width > 10_000_000:
            raise MemoryError("a sheet too wide for it")
        for row, values in enumerate(sheet.to_python(skip_empty_area=False)):
            for column, value in enumerate(values):
                content = moment(value)
                address = f"{letters(column)}{row + 1}"
                if content:
                    cells[address] = {"value": content, "merged": merged.get(address)}
    return result


def ask(library, path):
    """Reads in a process of its own, because these libraries may abort."""
    done = subprocess.run([sys.executable, __file__, "--read", library, path], capture_output=True, text=True, timeout=120)
    if done.returncode != 0:
        words = [line for line in done.stderr.strip().splitlines() if "Error" in line] or [f"status {done.returncode}"]
        return {"failure": words[-1][:120]}
    return json.loads(done.stdout)


def read_ntm(ntm, path):
    """The cells by sheet, the sheets with their counts, and what was said."""
    cells = collections.defaultdict(dict)
    done = subprocess.run([ntm, "cells", path, "--lang", "en"], capture_output=True, text=True)
    for line in done.stdout.splitlines():
        cell = json.loads(line)
        cells[cell["sheet"]][cell["cell"]] = cell
    summary = subprocess.run([ntm, "cells", path, "--summary"], capture_output=True, text=True)
    sheets = [json.loads(line) for line in summary.stdout.splitlines()]
    return cells, sheets, done


def same(ours, theirs):
    if ours is None or theirs is None:
        return ours == theirs
    if ours[0] == "duration" and theirs[0] == "duration":
        return abs(ours[1] - theirs[1]) <= 0.0011
    return ours == theirs


class Tally:
    def __init__(self, explanations):
        self.explanations = explanations
        self.used = collections.Counter()
        self.compared, self.agreed, self.explained = collections.Counter(), collections.Counter(), collections.Counter()
        self.failures = []

    def note(self, book, place, who, ours, theirs, agree):
        self.compared[who] += 1
        if agree:
            self.agreed[who] += 1
            return
        for i, (name, pattern, library, _) in enumerate(self.explanations):
            if (library == who or library == "*" and who != "truth") and fnmatch.fnmatch(book, name) and fnmatch.fnmatch(place, pattern):
                self.used[i] += 1
                self.explained[who] += 1
                return
        self.failures.append(f"{book} | {place} | {who} | ours {ours!r}, {who} {theirs!r}")


def canonical(cell):
    """Type and value of one of our cells as the libraries can tell them: an empty text and no value are the same to them."""
    if cell["value"] is None or cell["value"] == "":
        return None
    value = float(cell["value"]) if cell["type"] in ("number", "duration") else cell["value"]
    return [cell["type"], value]


def check_truth(tally, book, cells, sheets, done):
    if book.error:
        tally.note(book.name, "error", "truth", done.stderr.strip(), book.error, done.returncode == 2 and book.error in done.stderr)
        return
    names = [sheet["sheet"] for sheet in sheets]
    wanted = [sheet.name for sheet in book.sheets]
    tally.note(book.name, "sheets", "truth", names, wanted, names == wanted)
    for sheet in book.sheets:
        found = cells.get(sheet.name, {})
        for address in sorted(set(found) | set(sheet.cells)):
            cell, truth = found.get(address), sheet.cells.get(address)
            place = f"{sheet.name}!{address}"
            if cell is None or truth is None:
                tally.note(book.name, place, "truth", cell, truth, False)
                continue
            ours = (cell["type"], cell["value"], cell.get("formula"), cell.get("hidden", False), cell.get("merged"))
            theirs = (truth.type, truth.value, truth.formula, truth.hidden, truth.merged)
            agree = ours[2:] == theirs[2:] and ours[0] == theirs[0]
            if truth.type == "duration":
                agree = agree and abs(cell["value"] - truth.value) < 0.0011
            else:
                agree = agree and cell["value"] == truth.value and isinstance(cell["value"], bool) == isinstance(truth.value, bool)
            if truth.text is not None:
                ours, theirs = ours + (cell.get("text"),), theirs + (truth.text,)
                agree = agree and cell.get("text", cell["value"]) == truth.text
            tally.note(book.name, place, "truth", ours, theirs, agree)
    for line in sheets:
        by_type = collections.Counter("empty" if c["value"] is None else c["type"] for c in cells.get(line["sheet"], {}).values())
        counted = {key: value for key, value in line["cells"].items() if value}
        tally.note(book.name, f"{line['sheet']} summary", "truth", counted, dict(by_type), counted == dict(by_type))


def check_library(tally, book, library, cells, names, answer):
    if "failure" in answer:
        for sheet in cells:
            for address in cells[sheet]:
                tally.note(book.name, f"{sheet}!{address}", library, canonical(cells[sheet][address]), answer["failure"], False)
        if not cells:
            tally.note(book.name, "sheets", library, names, answer["failure"], not names)
        return
    tally.note(book.name, "sheets", library, names, answer["sheets"], names == answer["sheets"])
    for sheet in names:
        ours, theirs = cells.get(sheet, {}), answer["cells"].get(sheet, {})
        for address in sorted(set(ours) | set(theirs)):
            mine, other = ours.get(address), theirs.get(address)
            place = f"{sheet}!{address}"
            left, right = canonical(mine) if mine else None, other["value"] if other else None
            if library == "calamine" and left and left[0] == "error" and right is None:
                continue  # It hands out nothing for an error.
            tally.note(book.name, place, library, left, right, same(left, right))
            if mine is None or other is None:
                continue
            for key in ("formula", "hidden", "merged"):
                if key not in other:
                    continue
                left, right = mine.get(key) or None, other[key] or None
                if left is not None or right is not None:
                    tally.note(book.name, f"{place} {key}", library, left, right, left == right)


def books():
    import oddities
    import packages
    import written

    return [book for module in (oddities, packages, written) for book in module.books()]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--ntm", default=".build/release/ntm")
    parser.add_argument("--keep", help="a folder for the workbooks")
    parser.add_argument("--only", default="*", help="workbooks by name")
    parser.add_argument("--read", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    if options.read:
        library, path = options.read
        json.dump((read_openpyxl if library == "openpyxl" else read_calamine)(path), sys.stdout, allow_nan=False,
                  default=lambda value: None if isinstance(value, float) and not math.isfinite(value) else str(value))
        return 0
    with open(os.path.join(HERE, "explained.txt")) as file:
        lines = [line.strip() for line in file]
    explanations = [tuple(part.strip() for part in line.split("|", 3)) for line in lines if line and not line.startswith("#")]
    tally = Tally(explanations)
    chosen = [book for book in books() if fnmatch.fnmatch(book.name, options.only)]
    with tempfile.TemporaryDirectory() as folder:
        folder = options.keep or folder
        os.makedirs(folder, exist_ok=True)
        for book in chosen:
            path = os.path.join(folder, book.name)
            with open(path, "wb") as file:
                file.write(book.data)
            cells, sheets, done = read_ntm(options.ntm, path)
            check_truth(tally, book, cells, sheets, done)
            names = [sheet["sheet"] for sheet in sheets]
            for library in LIBRARIES:
                check_library(tally, book, library, cells, names, ask(library, path))
    for failure in tally.failures:
        print(failure)
    stale = [] if options.only != "*" else [e for i, e in enumerate(explanations) if not tally.used[i]]
    for line in stale:
        print("explains nothing:", " | ".join(line))
    print(f"{len(chosen)} workbooks")
    print(f"{'':10}{'compared':>10}{'agreed':>10}{'explained':>10}{'wrong':>10}")
    for who in ("truth", *LIBRARIES):
        wrong = tally.compared[who] - tally.agreed[who] - tally.explained[who]
        print(f"{who:10}{tally.compared[who]:>10}{tally.agreed[who]:>10}{tally.explained[who]:>10}{wrong:>10}")
    return 1 if tally.failures or stale else 0


if __name__ == "__main__":
    sys.exit(main())
