#!/usr/bin/env python3
"""Writes what the fuzz targets start from: the hand-made workbooks of Tests/Referee, the samples, and the parts in them."""

import glob
import hashlib
import io
import os
import sys
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.join(ROOT, "Tests", "Referee"))

import oddities  # noqa: E402
import packages  # noqa: E402

folder = sys.argv[1]


def write(target, data, prefix=b""):
    """`prefix`: the byte by which a target is told how to go about it."""
    if len(data) > 60_000:
        return
    os.makedirs(os.path.join(folder, target), exist_ok=True)
    with open(os.path.join(folder, target, hashlib.sha1(data).hexdigest()[:16]), "wb") as file:
        file.write(prefix + data)


books = [book.data for module in (oddities, packages) for book in module.books()]
for path in sorted(glob.glob(os.path.join(ROOT, "SampleSheets", "*.xlsx"))):
    with open(path, "rb") as file:
        books.append(file.read())
for data in books:
    write("zip", data)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except zipfile.BadZipFile:
        continue
    for name in archive.namelist():
        part, key = archive.read(name), name.lower()
        if "worksheets" in key and key.endswith(".xml"):
            write("sheet", part, b"\x20")
        elif "sharedstrings" in key:
            write("strings", part, b"\x20")
        elif "styles" in key:
            write("styles", part)
for path in sorted(glob.glob(os.path.join(ROOT, "SampleSheets", "*.csv")) + glob.glob(os.path.join(ROOT, "Tests", "Layouts", "*", "*.csv"))
                   + glob.glob(os.path.join(ROOT, "Tests", "Layouts", "*", "*.txt"))):
    with open(path, "rb") as file:
        data = file.read()
    write("csv", data)
    write("text", data[:4000], b"\xff")
