#!/usr/bin/env python3
"""Checks the truth against the files with readers that share nothing with the maker's writers.

    python3 Tests/Layouts/verify.py

Every address that a record names must hold what the record says: python-calamine opens the workbooks, the csv module
the text files. Findings of this script are mistakes of the truth, not of ntm.
"""

import csv
import glob
import io
import json
import os
import re
import sys

import python_calamine

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLES = os.path.join(HERE, "..", "..", "SampleSheets")


def text_rows(path):
    data = open(path, "rb").read()
    if data[:2] == b"\xff\xfe" or data[1:2] == b"\0":
        text = data.decode("utf-16-le").lstrip("\ufeff")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("latin-1")
    first = text.splitlines()[0]
    if first.startswith("sep="):
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=first[4]))
    if path.endswith(".txt") and "\t" not in text and ";" not in text:
        return [[line] for line in text.splitlines()]
    delimiter = max(";,\t", key=text.count) if "\t" in text or ";" in text else ","
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def cells_of(path):
    if path.endswith((".csv", ".txt")):
        return {None: text_rows(path)}
    book = python_calamine.CalamineWorkbook.from_path(path)
    return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}


def at(rows, place):
    letters, digits = re.match(r"([A-Z]+)(\d+)$", place).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    row = int(digits) - 1
    return rows[row][column - 1] if row < len(rows) and column <= len(rows[row]) else ""


def figures_in(value):
    """Every number that a cell could mean."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return [value, value * 100]
    out = [0.0] if str(value).strip().lower() in ("không", "không có") else []
    value = re.sub(r"(?<=\d)[ \u00a0](?=\d{3}(\D|$))", "", str(value))
    for m in re.findall(r"\d[\d.,]*", value):
        m = m.rstrip(".,")
        out.append(float(m.replace(",", ".")) if m.count(",") + m.count(".") == 1 else None)
        if re.fullmatch(r"\d{1,3}([.,]\d{3})+", m):
            out.append(float(re.sub(r"[.,]", "", m)))
        if m.isdigit():
            out.append(float(m))
    return [o for o in out if o is not None]


def main():
    wrong = 0
    jobs = [(os.path.join(HERE, half), t) for half in ("open", "sealed", "open-2", "sealed-2", "open-3", "sealed-3", "open-4", "sealed-4", "open-5", "sealed-5", "open-6", "sealed-6", "open-7", "sealed-7", "open-8", "sealed-8") for t in sorted(glob.glob(os.path.join(HERE, half, "*.expected.jsonl")))]
    jobs.append((SAMPLES, os.path.join(HERE, "..", "SampleTruth", "records.jsonl")))
    count = 0
    for folder, truth in jobs:
        books = {}
        for line in open(truth, encoding="utf-8"):
            record = json.loads(line)
            source = record["source"]
            path = os.path.join(folder, source["file"])
            rows = books.setdefault(path, cells_of(path) if path not in books else books[path])[source["sheet"]]
            count += 1
            for key in ("value", "numerator", "denominator", "lengthKm", "hardenedKm", "landAreaM2"):
                place, said = source["cells"].get(key), record.get(key)
                if place is None or said is None or isinstance(said, (bool, str)):
                    continue
                held = at(rows, place)
                if key.endswith("Km") and re.fullmatch(r"\d+(\.0)?", str(held)) and float(held) >= 100:
                    held = float(held) / 1000  # written in metres
                if not any(abs(f - said) < 1e-6 * max(1, abs(said)) for f in figures_in(held)):
                    print(f"{source['file']} {source['sheet']} {place} {key}: cell holds {held!r}, truth says {said}")
                    wrong += 1
            for key in ("status", "plan", "indicator"):
                place = source["cells"].get(key)
                if place and str(at(rows, place)).strip() == "":
                    print(f"{source['file']} {source['sheet']} {place} {key}: the cell is empty")
                    wrong += 1
            if record.get("kind") is None:
                n, d, v = record.get("numerator"), record.get("denominator"), record.get("value")
                if n is not None and d is not None and n > d and record["indicator"] != "17.4":
                    print(f"{source['file']}: {record['indicator']} {n} > {d}")
                    wrong += 1
    print(f"{count} records, {wrong} mistakes")
    return wrong > 0


sys.exit(main())
