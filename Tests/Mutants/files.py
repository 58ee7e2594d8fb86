"""Faults of whole files and of the commune's folder."""

import os
import re
import struct

from books import ODS, XLSX, address, split
from faults import Mutant, Planter, number
from layouts import SAMPLES, legacy

OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def compound(*names):
    """An OLE compound file that holds streams of these names: what Excel 97 and encrypted workbooks are."""
    head = bytearray(512)
    head[:8] = OLE
    struct.pack_into("<HHHHH", head, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<II", head, 44, 1, 1)
    struct.pack_into("<IIIII", head, 56, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    struct.pack_into("<I", head, 76, 0)
    for n in range(1, 109):
        struct.pack_into("<I", head, 76 + 4 * n, 0xFFFFFFFF)
    fat = struct.pack("<II", 0xFFFFFFFD, 0xFFFFFFFE) + b"\xff" * 504
    directory = b""
    for name in ("Root Entry", *names):
        text = name.encode("utf-16-le")
        entry = bytearray(128)
        entry[: len(text)] = text
        struct.pack_into("<HBB", entry, 64, len(text) + 2, 5 if name == "Root Entry" else 2, 1)
        directory += bytes(entry)
    return bytes(head) + fat + directory.ljust(512, b"\0")


def whole_files(layouts):
    """A layout a file: the first sheet of a workbook stands for it."""
    seen = set()
    for layout in layouts:
        if (layout.name, layout.kind) not in seen:
            seen.add((layout.name, layout.kind))
            yield layout


def files(layouts):
    out = []
    for layout in whole_files(layouts):
        data = layout.book.bytes()

        def add(code, bytes, cells=(None,), name=None, extra=()):
            mutant = Mutant(layout, code, layout.book, cells, name, extra)
            mutant.files = {mutant.name: bytes} if bytes is not None else {}
            if bytes is None:
                mutant.missing = mutant.name
            out.append(mutant)

        add("file-unreadable", None)
        add("empty-file", b"")
        if layout.kind == "csv":
            text_faults(layout, data, add)
        else:
            add("wrong-file-type", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Type/Catalog>>\nendobj\n" * 20)
            add("wrong-file-type", compound("Workbook"))
            add("password-protected", compound("EncryptionInfo", "EncryptedPackage"))
            add("corrupt-file", data[: len(data) * 6 // 10])
            package_faults(layout, add)
    return out


def package_faults(layout, add):
    def changed(part, change):
        twin = layout.book.copy()
        if isinstance(twin, ODS):
            twin.bytes()
        twin.package.parts[part] = change(twin.package.parts[part])
        return twin.package.bytes()

    is_xlsx = isinstance(layout.book, XLSX)
    part = layout.book.sheets[layout.sheet] if is_xlsx else "content.xml"
    add("corrupt-file", changed(part, lambda xml: xml[: len(xml) // 2]))
    add("limit-exceeded", changed(part, lambda xml: xml + b" " * (40 << 20)))
    add("xml-entity", changed(part, lambda xml: re.sub(
        rb"(<\?xml[^>]*\?>)?\s*", rb'\1<!DOCTYPE x [<!ENTITY lol "lol">]>', xml, count=1)))
    if not is_xlsx:
        return
    twin = layout.book.copy()
    parts = twin.package.parts
    parts["xl/vbaProject.bin"] = compound("VBA")
    types = parts["[Content_Types].xml"].decode()
    types = types.replace("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                          "application/vnd.ms-excel.sheet.macroEnabled.main+xml")
    types = types.replace("</Types>", '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>')
    parts["[Content_Types].xml"] = types.encode()
    parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].replace(
        b"</Relationships>", b'<Relationship Id="rId901" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" '
        b'Target="vbaProject.bin"/></Relationships>')
    add("macros-present", twin.package.bytes(), name=layout.name[:-5] + ".xlsm")

    twin = layout.book.copy()
    parts = twin.package.parts
    parts["xl/externalLinks/externalLink1.xml"] = (
        b'<?xml version="1.0" encoding="UTF-8"?><externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
        b'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><externalBook r:id="rId1"/></externalLink>')
    parts["xl/externalLinks/_rels/externalLink1.xml.rels"] = (
        b'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" '
        b'Target="so-lieu.xlsx" TargetMode="External"/></Relationships>')
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        b"</Types>", b'<Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="application/vnd.openxmlformats-'
        b'officedocument.spreadsheetml.externalLink+xml"/></Types>')
    parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].replace(
        b"</Relationships>", b'<Relationship Id="rId902" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        b'externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>')
    add("external-links", twin.package.bytes())

    twin = layout.book.copy()
    twin.package.parts.pop("xl/styles.xml")
    # Percents lose their sign with it, and an old font its name.
    add("part-missing", twin.package.bytes(), extra=["unit-suspect", "column-missing", "unmapped-cells"])

    merges = re.search(rb"<mergeCells[^>]*>", layout.book.package.parts[part])
    if merges:
        first = re.search(rb'<mergeCell ref="([A-Z]+\d+):([A-Z]+\d+)"', layout.book.package.parts[part])
        row, column = split(first[2].decode())
        over = f'<mergeCell ref="{first[2].decode()}:{address(row + 1, column + 1)}"/>'.encode()
        bytes = changed(part, lambda xml: xml.replace(b"</mergeCells>", over + b"</mergeCells>"))
        add("overlapping-merges", bytes, [None, first[1].decode(), first[2].decode()])


def text_faults(layout, data, add):
    book = layout.book
    cells = {c: v for c, v in book.cells(None)}
    row = layout.all_rows[-1]
    name = next(c for c in (f"B{row}", f"C{row}") if c in cells and not number(cells[c]))
    # The last cell with that text: of the roads the next one says it too.
    places = [max((c for c in cells if cells[name] in cells[c]), key=split)]
    if book.encoding == "utf-8":
        broken = cells[name][:3].encode() + b"\xff" + cells[name][3:].encode()
        head, tail = data.rsplit(cells[name].encode(), 1)
        add("invalid-encoding", head + broken + tail, [None, *places])
        if layout.origin != "nalinh.xlsx":
            # The code page has no ≥ and ≤.
            text = book.text().replace("≥", ">=").replace("≤", "<=")
            add("legacy-encoding", legacy.windows1258(text), [None, "A1"])
    # Two lines, in which both marks would do; what they say is no table.
    words = [re.sub(r"[^\w ]", "", v) for v in cells.values() if isinstance(v, str) and " " in v and not any(x in v for x in '"\n')]
    both = "".join(f"{words[n]},{words[n + 1]};{words[n + 2]}\r\n" for n in (4, 7))
    add("dialect-guessed", book.bom + both.encode(book.encoding), [None, "A1"], extra=["no-mapping", "encoding-guessed"])
    add("encoding-guessed", book.text().encode("utf-16-le"), [None, "A1"])
    head, tail = book.text().rsplit(cells[name], 1)
    add("null-byte", book.bom + (head + cells[name] + "\0" + tail).encode(book.encoding), [None, *places])
    note = address(row, max(split(c)[1] for c in cells))
    twin = book.copy()
    twin.set(None, note, "x" * 40_000)
    # Where the last column is one of figures or marks, it is none of those either.
    add("text-too-long", twin.bytes(), [note], extra=["status-unrecognised", "plan-missing", "not-a-number"])
    twin = book.copy()
    twin.rows[row - 1].append("thừa")
    add("ragged-row", twin.bytes(), [None, *(address(row, c) for c in range(1, len(twin.rows[row - 1]) + 2))])
    lines = book.text().split("\r\n")
    target = next(i for i, line in enumerate(lines) if line.startswith(f"{cells[f'A{row}']}{book.delimiter}") and cells[name] in line)
    line = lines[target].replace('"', "")
    at = line.index(cells[name])
    lines[target] = line[:at] + '"' + line[at:]
    add("unclosed-quote", book.bom + "\r\n".join(lines).encode(book.encoding), [None, name, f"A{row}"])


def change(layout, book, row, numerator):
    """Another numerator, and the percent that follows from it."""
    book.set(layout.sheet, row.at("numerator"), numerator)
    layout.changed = {row.at("numerator")}
    if row.at("value") not in layout.formulas:
        percent = numerator / number(book.get(layout.sheet, row.at("denominator"))) * 100
        book.set(layout.sheet, row.at("value"), Planter(layout).percent(row, percent))
    layout.recalculate(book)


def campaigns(layouts):
    """Faults that only the whole folder shows: the real one, with one thing changed."""
    out = []
    folder = {n: open(os.path.join(SAMPLES, n), "rb").read() for n in sorted(os.listdir(SAMPLES))
              if n.endswith((".xlsx", ".csv", ".txt")) and n not in ("villages.csv", "so-theo-doi.csv")}
    clean = {l.name: l.book.bytes() for l in layouts if l.name in folder}

    def add(code, layout, files, cells, note):
        # A second copy has the same columns that nobody asked for.
        mutant = Mutant(layout, code, layout.book, cells, extra=["unmapped-cells", "legacy-encoding", "duplicate-submission-same"])
        mutant.files, mutant.whole, mutant.note = files, True, note
        mutant.clean = lambda ntm, run, known: known.setdefault("", run(ntm, Folder(clean)))
        out.append(mutant)

    for layout in layouts:
        if layout.name not in clean or not layout.village or layout.origin in ("po-ma.csv",):
            continue
        stem, extension = os.path.splitext(layout.name)
        parts = [r for r in layout.rows if r.kind == "percent" and r.status in ("met", "not-met")]
        if len({l.village for l in layouts if l.name == layout.name}) == 1:
            add("duplicate-submission-same", layout, {**clean, f"{stem} (1){extension}": clean[layout.name]}, [None], "copy")
            row = parts[0]
            book = layout.book.copy()
            cell = row.at("numerator")
            change(layout, book, row, round(number(book.get(layout.sheet, cell)) - 0.1, 1))
            add("duplicate-submission-conflict", layout, {**clean, f"{stem} (1){extension}": book.bytes()}, [None], "other figures")
            if layout.origin not in ("po-ma gui lai.csv",):
                add("village-not-reported", layout, {n: d for n, d in clean.items() if n != layout.name}, [None], "not sent")
        for row in [r for r in parts if r.id in ("15.1", "15.4", "4.2") and r.set == "ntm-2021-2025"]:
            book = layout.book.copy()
            cell = row.at("numerator")
            change(layout, book, row, number(book.get(layout.sheet, cell)) - 1)
            add("commune-mismatch", layout, {**clean, layout.name: book.bytes()}, [cell], "other than the officer")
    return out


class Folder:
    def __init__(self, files):
        self.files, self.whole = files, True
