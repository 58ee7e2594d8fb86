#!/usr/bin/env python3
"""Hostile files, made by program: `ntm cells`, `ntm cells --summary` and `ntm validate` on each, held to 2 seconds and 256 MB.

    python3 Tests/Hostile/run.py --ntm .build/release/ntm [--markdown] [--only 16]

Each attack has a number (as in README.md beside this), a file, and what must come of it: `read` (exit 0), or the code of the
error that refuses it. Seconds are of the processor, so that a busy machine does not count; megabytes are the most it held.
"""

import argparse
import fnmatch
import json
import os
import random
import resource
import struct
import subprocess
import sys
import tempfile
import time
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "Referee"))

from package import *  # noqa: E402

SECONDS, MEGABYTES = 2.0, 256
ONE = '<row r="1"><c r="A1"><v>1</v></c></row>'


def book(inside=ONE, shared=None, style=None, before="", after="", **options):
    return Parts([Sheet("A", {}, worksheet(inside, before, after))], shared, style, **options)


def data(parts, **options):
    return parts.book("x", **options).data


def long_rows(row, count):
    """A sheet of many equal rows without numbers, so that little is needed to make it."""
    return worksheet("@").replace("@", row * count)


def sheet_of(text):
    parts = book()
    parts.all["xl/worksheets/sheet1.xml"] = text
    return data(parts)


def filled(head, piece, tail, size=255 << 20):
    """A part of nearly the size allowed, with just enough noise in it that the ratio allows it, too."""
    noise = random.Random(1).randbytes(size // 190 * 3 // 5).hex()
    count = (size - len(noise) - len(head) - len(tail) - 20) // len(piece)
    return f"{head}<!--{noise}-->{piece * count}{tail}"


def patched(raw, old, new, last=True):
    at = raw.rindex(old) if last else raw.index(old)
    return raw[:at] + new + raw[at + len(old):]


def overlap():
    """Many names, one run of deflated bytes (Fifield's full overlap)."""
    kernel = zlib.compress(b" " * (4 << 20), 9)[2:-4]
    out = bytearray(struct.pack("<4sHHHHHIIIHH", b"PK\3\4", 20, 0, 8, 0, 33, zlib.crc32(b" " * (4 << 20)), len(kernel), 4 << 20, 1, 0))
    out += b"a" + kernel
    directory = bytearray()
    for i in range(2000):
        name = b"a" if i == 0 else b"b%d" % i
        directory += struct.pack("<4sHHHHHHIIIHHHHHII", b"PK\1\2", 20, 20, 0, 8, 0, 33, zlib.crc32(b" " * (4 << 20)), len(kernel), 4 << 20,
                                 len(name), 0, 0, 0, 0, 0, 0) + name
    return bytes(out + directory) + struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, 2000, 2000, len(directory), len(out), 0)


def attacks():
    """(number, name, file name, bytes, what comes of it)"""
    corrupt, limit, entity, wrong, locked = "corrupt-file", "limit-exceeded", "xml-entity", "wrong-file-type", "password-protected"
    mega = 1 << 20
    blanks = worksheet(ONE).replace("</worksheet>", " " * (100 * mega) + "</worksheet>")
    yield 1, "100 MiB of blanks in a sheet", "a.xlsx", sheet_of(blanks), limit
    yield 1, "15 MiB of blanks: below the floor of the ratio", "a.xlsx", sheet_of(blanks.replace(" " * (85 * mega), "")), "read"
    yield 1, "a text of 100 MiB", "a.xlsx", data(book(shared=strings(["<t>" + "a" * (100 * mega) + "</t>"]))), limit
    yield 1, "a text of 15 MiB", "a.xlsx", data(book(shared=strings(["<t>" + "a" * (15 * mega) + "</t>"]))), "read"
    inner = data(book())
    yield 2, "an archive in the archive", "a.xlsx", zip_file([(n, v.encode()) for n, v in book().all.items()] + [("xl/in.zip", inner)]), "read"
    yield 3, "2,000 entries over the same bytes", "a.xlsx", overlap(), corrupt
    entries = [(n, v.encode()) for n, v in book().all.items()]
    yield 4, "a name twice", "a.xlsx", zip_file(entries + [("xl/workbook.xml", b"x")]), corrupt
    yield 4, "a name in another case", "a.xlsx", zip_file(entries + [("xl/Workbook.XML", b"x")]), corrupt
    yield 5, "entry and directory disagree", "a.xlsx", patched(inner, b"xl/workbook.xml", b"xl/workbonk.xml", last=False), corrupt
    size = struct.pack("<I", len(worksheet(ONE)))
    yield 6, "a declared size too small", "a.xlsx", patched(inner, size, struct.pack("<I", len(worksheet(ONE)) - 1)), corrupt
    yield 6, "a declared size of 4 GiB", "a.xlsx", patched(inner, size, b"\xf0\xff\xff\xff"), "read"
    yield 7, "10,001 entries", "a.xlsx", zip_file(entries + [(f"x/{i}", b"") for i in range(10_001 - len(entries))]), limit
    yield 7, "10,000 entries", "a.xlsx", zip_file(entries + [(f"x/{i}", b"") for i in range(10_000 - len(entries))]), "read"
    yield 8, "names that climb", "a.xlsx", zip_file(entries + [("../../etc/passwd", b"x"), ("/etc/passwd", b"x"), ("C:\\x", b"x")]), "read"
    for target in ("../../../etc/passwd", "file:///etc/passwd", "http://127.0.0.1:9/x"):
        parts = Parts([Sheet("A", {}, worksheet(ONE)), Sheet("B", {}, worksheet(ONE))])
        parts.replace("xl/_rels/workbook.xml.rels", ('Target="worksheets/sheet2.xml"', f'Target="{target}" TargetMode="External"'))
        yield 9, f"a relationship to {target}", "a.xlsx", data(parts), "read"
    laughs = "<!DOCTYPE x [<!ENTITY a0 'ha'>" + "".join(f"<!ENTITY a{i} '{f'&a{i - 1};' * 10}'>" for i in range(1, 12)) + "]>"
    for part in ("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "[Content_Types].xml", "_rels/.rels",
                 "xl/_rels/workbook.xml.rels"):
        parts = book(shared=strings(["<t>ha</t>"]), style=styles())
        parts.all[part] = parts.all[part].replace(DECLARATION, DECLARATION + laughs).replace("<t>ha</t>", "<t>&a11;</t>")
        yield 10, f"billion laughs in {part}", "a.xlsx", data(parts), entity
    parts = book(ONE.replace("<v>1</v>", "<v>&x;</v>"))
    parts.replace("xl/worksheets/sheet1.xml", (DECLARATION, DECLARATION + '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'))
    yield 11, "an external entity", "a.xlsx", data(parts), entity
    deep = book(after="<x>" * 500_000 + "</x>" * 500_000)
    yield 12, "elements 500,000 deep in a sheet", "a.xlsx", data(deep), limit
    parts = book()
    parts.replace("xl/workbook.xml", ("</workbook>", "<x>" * 500_000 + "</x>" * 500_000 + "</workbook>"))
    yield 12, "elements 500,000 deep in the workbook part", "a.xlsx", data(parts), limit
    many = "".join(f' a{i}="1"' for i in range(50_000))
    yield 13, "50,000 attributes on a cell", "a.xlsx", data(book(ONE.replace("<c ", f"<c{many} "))), "read"
    yield 13, "50,000 attributes in the styles", "a.xlsx", data(book(style=styles(["0"]).replace("<numFmts", f"<numFmts{many}"))), "read"
    namespaces = "".join(f' xmlns:n{i}="urn:{i}"' for i in range(30_000))
    yield 13, "30,000 namespaces on a cell", "a.xlsx", data(book(ONE.replace("<c ", f"<c{namespaces} "))), "read"
    yield 13, "30,000 namespaces on the sheet, 30,000 prefixed cells", "a.xlsx", data(book().replace(
        "xl/worksheets/sheet1.xml", ("<worksheet ", f"<worksheet{namespaces} "), (ONE, "<row>" + "<n1:c/>" * 30_000 + "</row>"))), "read"
    wide = "".join(f' a{i}="1"' for i in range(120_000))
    yield 13, "120,000 attributes on a cell", "a.xlsx", data(book(ONE.replace("<c ", f"<c{wide} "))), limit
    yield 14, "UTF-7", "a.xlsx", data(book().replace("xl/worksheets/sheet1.xml", ("UTF-8", "UTF-7"))), corrupt
    yield 15, "a huge dimension", "a.xlsx", data(book(before='<dimension ref="A1:XFD1048576"/>')), "read"
    yield 16, "two cells in the corners", "a.xlsx", data(book(ONE + '<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>')), "read"
    for cell in ("XFE1", "A1048577", "A16777217", "A99999999999999999999", "A" * 60_000 + "1"):
        yield 17, f"a cell {cell[:20]}", "a.xlsx", data(book(ONE.replace('"A1"', f'"{cell}"'))), corrupt
    yield 18, "uniqueCount of 4,000,000,000", "a.xlsx", data(book(shared=strings(["<t>a</t>"]).replace('Count="1"', 'Count="4000000000"'))), "read"
    for index in ("7", "-1", "4294967296", "99999999999999999999"):
        yield 19, f"shared string {index}", "a.xlsx", data(
            book(f'<row r="1"><c r="A1" t="s"><v>{index}</v></c></row>', strings(["<t>a</t>"]))), "read"
    pointing = "".join(f'<row r="{i}"><c r="A{i}" t="s"><v>0</v></c></row>' for i in range(1, 20_001))
    yield 20, "a text of 1 MiB in 20,000 cells", "a.xlsx", data(book(pointing, strings(["<t>" + "a" * mega + "</t>"]))), limit
    few = pointing[: pointing.index('<row r="2000"')]
    yield 20, "a text of 1 MiB in 1,999 cells", "a.xlsx", data(book(few, strings(["<t>" + "a" * mega + "</t>"]))), "read"
    sharing = "".join(f'<row r="{i}"><c r="A{i}"><f t="shared" si="0"/><v>1</v></c></row>' for i in range(2, 20_001))
    yield 20, "a formula of 32,000 characters shared by 20,000 cells", "a.xlsx", data(
        book(f'<row r="1"><c r="A1"><f t="shared" ref="A1:A20000" si="0">{"A1+" * 10_600}A1</f><v>1</v></c></row>' + sharing)), limit
    yield 20, "a formula of 3,000 characters shared by 20,000 cells", "a.xlsx", data(
        book(f'<row r="1"><c r="A1"><f t="shared" ref="A1:A20000" si="0">{"A1+" * 1000}A1</f><v>1</v></c></row>' + sharing)), "read"
    yield 21, "1,000,000 styled blanks", "a.xlsx", sheet_of(long_rows("<row>" + '<c s="1"/>' * 100 + "</row>", 10_000)), "read"
    merges = "".join(f'<mergeCell ref="A{i}:C{i + 2}"/>' for i in range(1, 20_001))
    yield 22, "20,000 merges that overlap", "a.xlsx", data(book(after=f"<mergeCells>{merges}</mergeCells>")), "read"
    yield 22, "a merge of the whole grid", "a.xlsx", data(book(after='<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')), "read"
    apart = "".join(f'<mergeCell ref="A{i}:C{i}"/>' for i in range(1, 100_002))
    yield 22, "100,001 merges", "a.xlsx", data(book(after=f"<mergeCells>{apart}</mergeCells>")), "read"
    columns = "".join(f'<mergeCell ref="{c}{a}:{c}{a + 40_000}"/>' for a in range(1, 400_000, 40_001) for c in (
        "".join(chr(65 + k) for k in (i // 26, i % 26)) for i in range(676)))
    yield 22, "6,760 tall merges side by side", "a.xlsx", data(book(after=f"<mergeCells>{columns}</mergeCells>")), "read"
    for number in ("NaN", "INF", "1e400", "0x10", "1,5", "9" * 5000):
        yield 23, f"a number {number[:10]}", "a.xlsx", data(book(ONE.replace("<v>1<", f"<v>{number}<"))), "read"
    yield 24, "formulas without values", "a.xlsx", sheet_of(long_rows("<row>" + "<c><f>1+1</f></c>" * 10 + "</row>", 5000)), "read"
    yield 25, "texts that look like formulas", "a.csv", "a;b\n=1+1;@SUM(1)\n+cmd|' /C calc'!A0;-1\n".encode(), "read"
    links = "".join(f'<row r="{i}"><c r="A{i}"><f>{f}</f><v>1</v></c></row>' for i, f in enumerate(
        ["[1]S!A1", "cmd|'/C calc'!A0", 'WEBSERVICE("http://127.0.0.1:9/")', 'HYPERLINK("http://127.0.0.1:9/","x")'], 1))
    yield 26, "links that lead outside", "a.xlsx", data(book(links, tail='<externalReferences><externalReference r:id="rId9"/></externalReferences>')), "read"
    parts = book()
    parts.all["xl/vbaProject.bin"] = b"\xd0\xcf\x11\xe0" + bytes(10_000)
    yield 27, "macros", "a.xlsm", data(parts), "read"
    compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)
    yield 28, "a password", "a.xlsx", compound + "EncryptedPackage".encode("utf-16-le") + bytes(2000), locked
    yield 28, "an old .xls", "a.xlsx", compound + "Workbook".encode("utf-16-le") + bytes(2000), wrong
    for kind, content in [("HTML", b"<html><body><table>"), ("CSV", b"a;b\n1;2\n"), ("RTF", b"{\\rtf1}"), ("PDF", b"%PDF-1.7\n"),
                          ("nothing but zeros", bytes(5000))]:
        yield 29, f"{kind} named .xlsx", "a.xlsx", content, corrupt if "zeros" in kind else wrong
    cut = data(book(pointing, strings(["<t>a</t>"])))
    yield 30, "a file cut in half", "a.xlsx", cut[: len(cut) // 2], corrupt
    yield 30, "a wrong checksum", "a.xlsx", patched(cut, struct.pack("<I", zlib.crc32(strings(["<t>a</t>"]).encode())), b"\0\0\0\0"), corrupt
    # Beyond the list: what else a small file can ask for.
    # (The most cells allowed are 5,000,000, and the bytes inflated no more than 200 times those deflated past 16 MiB.)
    tight = "".join(f"<row><c><v>{i % 7}</v></c><c><v>{i * 7919 % 100_003}</v></c></row>" for i in range(250_000))
    yield 31, "500,000 cells", "a.xlsx", sheet_of(worksheet(tight)), "read"
    yield 31, "500,000 cells without values", "a.xlsx", sheet_of(worksheet("<row>" + "<c><f>A</f></c>" * 10 + "</row>" * 0)), corrupt
    yield 31, "100,000 formats", "a.xlsx", data(book(style=styles([f"0.0{'#' * (i % 200)}\"{i}\"" for i in range(60_000)]))), "read"
    yield 31, "a format of 1 MiB", "a.xlsx", data(book(ONE.replace("<c ", '<c s="1" '), style=styles(["0" * 1_000_000]))), "read"
    yield 31, "numbers of 1 MiB", "a.xlsx", data(book(ONE.replace("<v>1<", f"<v>{'1' * mega}<"))), "read"
    yield 31, "100,000 runs in a text", "a.xlsx", data(
        book('<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
             strings(['<r><rPr><rFont val=".VnTime"/></rPr><t>«</t></r>' * 100_000]))), "read"
    yield 31, "200,000 sheets", "a.xlsx", data(
        book().replace("xl/workbook.xml", ("</sheets>", '<sheet name="B" sheetId="2" r:id="rId1"/>' * 200_000 + "</sheets>"))), "any"
    yield 31, "1,000 sheets of one part of 15 MiB", "a.xlsx", data(
        book(after=" " * (15 * mega)).replace("xl/workbook.xml", ("</sheets>", '<sheet name="B" sheetId="2" r:id="rId1"/>' * 1000 + "</sheets>"))), limit
    relations = "".join(f'<Relationship Id="x{i}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>' for i in range(9000))
    listed = "".join(f'<sheet name="s{i}" sheetId="2" r:id="x{8999 - i}"/>' for i in range(9000))
    yield 31, "9,000 sheets and relationships", "a.xlsx", data(
        book().replace("xl/workbook.xml", ("</sheets>", listed + "</sheets>")).replace(
            "xl/_rels/workbook.xml.rels", ("</Relationships>", relations + "</Relationships>"))), "any"
    # The most that the limits let through, of whatever takes longest.
    opening, closing = worksheet("@").split("@")
    for piece in ('<c r="A1"/>', '<c r="A1" s="1"></c>', '<c  r="A1"/>', "<c><v/></c>"):
        yield 32, f"255 MiB of {piece}", "a.xlsx", sheet_of(filled(opening + '<row r="1">', piece, "</row>" + closing)), "any"
    for piece in ('<row r="1"/>', "<!-- -->", "<x/>", "&amp;"):
        yield 32, f"255 MiB of {piece}", "a.xlsx", sheet_of(filled(opening, piece, closing)), "any"
    opening, closing = strings(["@"]).split("@")
    for piece in ("</si><si>", "<t/>", "</si><si><t>a</t>", "<r><t>a</t></r>", "&amp;"):
        text = filled(opening, piece, closing, 63 << 20)
        yield 32, f"63 MiB of shared strings {piece}", "a.xlsx", data(book(shared=text)), "any"
    opening, closing = styles(["0"]).split('<xf numFmtId="0" ', 1)
    parts = book(style=filled(opening, "<xf/>", '<xf numFmtId="0" ' + closing))
    yield 32, "255 MiB of styles", "a.xlsx", data(parts), "any"
    for part, head, piece in (("xl/workbook.xml", "<sheets>", "<x/>"), ("xl/_rels/workbook.xml.rels", "<Relationship ", "<x/>"),
                              ("[Content_Types].xml", "<Override ", "<x/>")):
        parts = book()
        before, after = parts.all[part].split(head, 1)
        parts.all[part] = filled(before, piece, head + after)
        yield 32, f"255 MiB of {part}", "a.xlsx", data(parts), "any"
    parts = with_comments(1)
    before, after = parts.all["xl/comments1.xml"].split("<comment ", 1)
    parts.all["xl/comments1.xml"] = filled(before, '<comment ref="A1"><text><t>x</t></text></comment>', "<comment " + after)
    yield 32, "255 MiB of comments", "a.xlsx", data(parts), "any"
    yield 31, "200,000 comments", "a.xlsx", data(with_comments(200_000)), "read"
    yield 31, "a workbook name of 1 MiB", "a.xlsx", data(book().replace("xl/workbook.xml", ('name="A"', f'name="{"A" * 900_000}"'))), "any"
    yield 31, "unclosed CDATA", "a.xlsx", data(book("<row><c><v><![CDATA[" + "x" * (10 * mega))), corrupt
    yield 31, "10 MiB of < in an attribute", "a.xlsx", data(book(f'<row><c x="{"<" * (10 * mega)}"/></row>')), limit
    yield 31, "CSV of 20 MiB without a line break", "a.csv", b"a;" * (10 * mega), limit
    yield 31, "CSV of 20 MiB of quotes", "a.csv", b'"' * (20 * mega), "any"


def with_comments(count):
    parts = book()
    parts.all["xl/worksheets/_rels/sheet1.xml.rels"] = (
        f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{RELATIONS}/comments" Target="../comments1.xml"/></Relationships>')
    one_ = "".join(f'<comment ref="A{i}" authorId="0"><text><t>x</t></text></comment>' for i in range(1, count + 1))
    parts.all["xl/comments1.xml"] = f'<comments xmlns="{MAIN}"><commentList>{one_}</commentList></comments>'
    return parts


def measure(words):
    """Runs under limits of its own; prints status, seconds of processor and megabytes to stderr."""
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
    resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
    process = subprocess.Popen(words, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    print(json.dumps([os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024]), file=sys.stderr)


def run(words, out):
    """Measures in a small process between: the memory of whoever starts a program counts as its own until it is loaded."""
    done = subprocess.run([sys.executable, __file__, "--measure", *words], stdout=out, stderr=subprocess.PIPE)
    return json.loads(done.stderr)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--ntm", default=".build/release/ntm")
    parser.add_argument("--only", default="*", help="numbers of attacks, with *")
    parser.add_argument("--markdown", action="store_true")
    options = parser.parse_args()
    ntm, failures, lines = os.path.abspath(options.ntm), [], []
    with tempfile.TemporaryDirectory() as folder:
        for number, name, file, content, wanted in attacks():
            if not fnmatch.fnmatch(str(number), options.only):
                continue
            path = os.path.join(folder, file)
            with open(path, "wb") as target:
                target.write(content)
            seconds = megabytes = 0
            with open(os.path.join(folder, "out"), "wb+") as out, open(os.devnull, "wb") as nothing:
                status, *first = run([ntm, "cells", path], nothing)
                counted, *second = run([ntm, "cells", "--summary", path], nothing)
                checked, *third = run([ntm, "validate", path, "--format", "json", "--year", "2023", "--as-of", "2023-08-05"], out)
                out.seek(0)
                try:
                    codes = {finding["code"] for finding in json.load(out)["findings"]}
                except ValueError:
                    codes = set()
            seconds, megabytes = max(first[0], second[0], third[0]), max(first[1], second[1], third[1])
            found = "read" if status == 0 else next(iter(sorted(codes & {
                "corrupt-file", "limit-exceeded", "xml-entity", "wrong-file-type", "password-protected", "file-unreadable"})), "?")
            problem = ""
            if status not in (0, 2) or counted not in (0, 2) or checked not in (0, 1, 2):
                problem = f"ended with {status}, {counted}, {checked}"
            elif wanted not in ("any", found):
                problem = f"{found}, not {wanted}"
            elif seconds > SECONDS or megabytes > MEGABYTES:
                problem = "too much"
            if problem:
                failures.append(name)
            times = "/".join(f"{part[0]:.2f}" for part in (first, second, third))
            lines.append((number, name, len(content), found, times, megabytes, problem))
            print(f"{number:>3} {name[:52]:52} {len(content):>9} {found:18} {times:>16} s {megabytes:>5.0f} MB  {problem}", flush=True)
            os.remove(path)
    if options.markdown:
        print("\n| # | file | bytes | result | cells/summary/validate, s | MB |\n|---|---|---|---|---|---|")
        for number, name, size, found, times, megabytes, _ in lines:
            print(f"| {number} | {name} | {size} | {found} | {times} | {megabytes:.0f} |")
    print(f"{len(lines)} files, {len(failures)} beyond {SECONDS:.0f} s, {MEGABYTES} MB or with another result")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(measure(sys.argv[2:]) if sys.argv[1:2] == ["--measure"] else main())
