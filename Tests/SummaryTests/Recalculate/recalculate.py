"""Changes inputs of a workbook and lets LibreOffice calculate every formula anew.

    recalculate.py BOOK.xlsx [--set SHEET!CELL=VALUE ...] [--clear SHEET COLUMN=TEXT] --out OUT.xlsx

Needs openpyxl and soffice.
"""

import argparse
import os
import shutil
import subprocess
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
    return convert(path, folder, settings=ALWAYS)


def convert(path, folder, settings=None, format="xlsx"):
    """The workbook as LibreOffice opens and saves it."""
    kind = "anew" if settings else "as-it-is"
    profile = os.path.join(folder, "profile-" + kind)
    os.makedirs(os.path.join(profile, "user"), exist_ok=True)
    if settings:
        with open(os.path.join(profile, "user", "registrymodifications.xcu"), "w") as file:
            file.write(settings)
    out = os.path.join(folder, "out-" + kind)
    subprocess.run(
        ["soffice", "-env:UserInstallation=file://" + profile, "--headless", "--convert-to", format, "--outdir", out, path],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=900)
    return os.path.join(out, os.path.splitext(os.path.basename(path))[0] + "." + format)


def same(a, b):
    """Whether two values are one, numbers to 12 digits."""
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
    parser.add_argument("--out", required=True)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        changed = openpyxl.load_workbook(arguments.book)
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
        shutil.copy(recalculated(book, folder), arguments.out)


if __name__ == "__main__":
    main()
