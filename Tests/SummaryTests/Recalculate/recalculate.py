"""Recalculates a workbook hard in LibreOffice and compares every formula cell with the value stored beside it.

    recalculate.py BOOK.xlsx [--set SHEET!CELL=VALUE ...] [--clear SHEET COLUMN=TEXT] [--out OUT.xlsx]

Without changes: prints every cell whose recalculated value is not the stored one (12 digits), and exits 1 if there is one.
With --set or --clear the inputs are changed first, and the recalculated workbook is written to --out for whoever asks.
Needs openpyxl and soffice.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile

import openpyxl

ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item>
</oor:items>
"""


def recalculated(path, folder):
    """The workbook as LibreOffice saves it after calculating every formula anew."""
    profile = os.path.join(folder, "profile")
    os.makedirs(os.path.join(profile, "user"), exist_ok=True)
    with open(os.path.join(profile, "user", "registrymodifications.xcu"), "w") as file:
        file.write(ALWAYS)
    out = os.path.join(folder, "out")
    subprocess.run(
        ["soffice", "-env:UserInstallation=file://" + profile, "--headless", "--convert-to", "xlsx", "--outdir", out, path],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=900)
    return os.path.join(out, os.path.splitext(os.path.basename(path))[0] + ".xlsx")


def same(a, b):
    a = "" if a is None else a
    b = "" if b is None else b
    if isinstance(a, bool) or isinstance(b, bool):
        return a is b
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return a == b or abs(a - b) <= 1e-12 * max(abs(a), abs(b), 1e-3)
    return a == b


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("book")
    parser.add_argument("--set", action="append", default=[])
    parser.add_argument("--clear", nargs=2, metavar=("SHEET", "COLUMN=TEXT"))
    parser.add_argument("--out")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        book = os.path.abspath(arguments.book)
        if arguments.set or arguments.clear:
            changed = openpyxl.load_workbook(book)
            for change in arguments.set:
                place, value = change.split("=", 1)
                sheet, cell = place.rsplit("!", 1)
                changed[sheet][cell] = float(value)
            if arguments.clear:
                sheet = changed[arguments.clear[0]]
                column, text = arguments.clear[1].split("=", 1)
                for row in sheet.iter_rows(min_row=2):
                    if sheet[column + str(row[0].row)].value == text:
                        for cell in row:
                            cell.value = None
                            cell.hyperlink = None
            book = os.path.join(folder, "changed.xlsx")
            changed.save(book)
        result = recalculated(book, folder)
        if arguments.out:
            shutil.copy(result, arguments.out)
        if arguments.set or arguments.clear:
            return 0
        formulas = openpyxl.load_workbook(book)
        stored = openpyxl.load_workbook(book, data_only=True)
        fresh = openpyxl.load_workbook(result, data_only=True)
        count = wrong = 0
        for sheet in formulas:
            for row in sheet.iter_rows():
                for cell in row:
                    if not (isinstance(cell.value, str) and cell.value.startswith("=")) or cell.data_type != "f":
                        continue
                    count += 1
                    a = stored[sheet.title][cell.coordinate].value
                    b = fresh[sheet.title][cell.coordinate].value
                    if not same(a, b):
                        wrong += 1
                        if wrong <= 40:
                            print(f"{sheet.title}!{cell.coordinate}: stored {a!r}, calculated {b!r}: {cell.value[:300]}")
        print(f"{count} formulas, {wrong} differences")
        return 1 if wrong or not count else 0


if __name__ == "__main__":
    sys.exit(main())
