"""Workbooks put together by hand, byte by byte where the usual writers will not, each with what it says: its truth."""

import dataclasses
import struct
import zlib

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml."
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@dataclasses.dataclass
class Truth:
    """What a cell holds: type and value as `ntm cells` words them; `text` only where the case states what a person sees."""

    type: str
    value: object
    text: str | None = None
    formula: str | None = None
    hidden: bool = False
    merged: str | None = None


def s(value, **more):
    return Truth("string", value, **more)


def n(value, **more):
    return Truth("number", float(value), **more)


def b(value, **more):
    return Truth("boolean", value, **more)


def e(value, **more):
    return Truth("error", value, **more)


def d(value, **more):
    return Truth("date", value, **more)


def t(seconds, **more):
    """A duration or a bare time of day."""
    return Truth("duration", float(seconds), **more)


def none(**more):
    """A formula nobody calculated, or a cell whose content is no value."""
    return Truth("string", None, **more)


@dataclasses.dataclass
class Sheet:
    """A sheet's name, its cells by address, and the state the workbook gives it."""

    name: str
    cells: dict
    xml: str = ""
    state: str = "visible"
    kind: str = "worksheet"


@dataclasses.dataclass
class Book:
    """A workbook: file name, bytes, and its sheets in order. `error`: the word its refusal must hold."""

    name: str
    data: bytes
    sheets: list
    error: str | None = None


def zip_file(entries, zip64=False, descriptors=False, comment=b"", folders=()):
    """A ZIP file of (name, bytes) in order; a name that ends in `!` is stored, the others are deflated."""
    out, directory = bytearray(), bytearray()
    entries = [(name, b"") for name in folders] + list(entries)
    for name, data in entries:
        is_stored = name.endswith("!") or name.endswith("/")
        name = name.rstrip("!").encode()
        packed = data if is_stored else zlib.compress(data, 6, -15)
        checksum, position, method = zlib.crc32(data), len(out), 0 if is_stored else 8
        flags = 0x800 | (8 if descriptors else 0)
        shown = (0, 0, 0) if descriptors else (checksum, len(packed), len(data))
        extra = b""
        if zip64 and not descriptors:
            extra = struct.pack("<HHQQ", 1, 16, len(data), len(packed))
            shown = (checksum, 0xFFFFFFFF, 0xFFFFFFFF)
        out += struct.pack("<4sHHHHHIIIHH", b"PK\3\4", 45 if zip64 else 20, flags, method, 0, 33, *shown, len(name), len(extra))
        out += name + extra + packed
        if descriptors:
            out += struct.pack("<4sIII", b"PK\7\10", checksum, len(packed), len(data))
        sizes, wide = (len(packed), len(data), position), b""
        if zip64:
            wide = struct.pack("<HHQQQ", 1, 24, len(data), len(packed), position)
            sizes = (0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF)
        directory += struct.pack(
            "<4sHHHHHHIIIHHHHHII", b"PK\1\2", 45, 45 if zip64 else 20, flags, method, 0, 33, checksum, sizes[0], sizes[1],
            len(name), len(wide), 0, 0, 0, 0, sizes[2])
        directory += name + wide
    start, count = len(out), len(entries)
    out += directory
    if zip64:
        record = len(out)
        out += struct.pack("<4sQHHIIQQQQ", b"PK\6\6", 44, 45, 45, 0, 0, count, count, len(directory), start)
        out += struct.pack("<4sIQI", b"PK\6\7", 0, record, 1)
        out += struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, len(comment))
    else:
        out += struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, count, count, len(directory), start, len(comment))
    return bytes(out) + comment


def rows(cells, attributes=""):
    """The rows of a sheet from `{"A1": "<c …>" without the reference}`: `("t=\"s\"", "<v>0</v>")` or just the inside."""
    by_row = {}
    for address, cell in cells.items():
        number = int("".join(c for c in address if c.isdigit()))
        inside, more = (cell[1], " " + cell[0]) if isinstance(cell, tuple) else (cell, "")
        by_row.setdefault(number, []).append(f'<c r="{address}"{more}>{inside}</c>')
    return "".join(f'<row r="{number}"{attributes}>{"".join(list_)}</row>' for number, list_ in sorted(by_row.items()))


def worksheet(inside, before="", after="", attributes=""):
    return f'{DECLARATION}<worksheet xmlns="{MAIN}"{attributes}>{before}<sheetData>{inside}</sheetData>{after}</worksheet>'


def strings(items, attributes=""):
    inside = "".join(f"<si>{item}</si>" for item in items)
    return f'{DECLARATION}<sst xmlns="{MAIN}" count="{len(items)}" uniqueCount="{len(items)}"{attributes}>{inside}</sst>'


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def styles(formats=(), ids=(), fonts=()):
    """Style 0 is General; then one for each format code, each built-in number and each font name."""
    codes = "".join(f'<numFmt numFmtId="{200 + i}" formatCode="{escaped(code)}"/>' for i, code in enumerate(formats))
    names = "".join(f'<font><sz val="11"/><name val="{name}"/></font>' for name in ("Calibri", *fonts))
    xfs = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    for number in [200 + i for i in range(len(formats))] + list(ids):
        xfs += f'<xf numFmtId="{number}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    for position in range(len(fonts)):
        xfs += f'<xf numFmtId="0" fontId="{position + 1}" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    count = 1 + len(formats) + len(ids) + len(fonts)
    return (f'{DECLARATION}<styleSheet xmlns="{MAIN}">'
            + (f'<numFmts count="{len(formats)}">{codes}</numFmts>' if formats else "")
            + f'<fonts count="{1 + len(fonts)}">{names}</fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>'
            f'<borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="14" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
            f'<cellXfs count="{count}">{xfs}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>')


class Parts:
    """The parts of a workbook by name, made the usual way and then changed as a case needs."""

    def __init__(self, sheets, shared=None, style=None, properties="", tail=""):
        self.sheets = sheets
        self.all = {}
        types, links, list_ = "", "", ""
        for i, sheet in enumerate(sheets, 1):
            folder = {"chartsheet": "chartsheets", "dialogsheet": "dialogsheets"}.get(sheet.kind, "worksheets")
            name = f"{folder}/sheet{i}.xml"
            types += f'<Override PartName="/xl/{name}" ContentType="{SHEET_TYPE}{sheet.kind}+xml"/>'
            links += f'<Relationship Id="rId{i}" Type="{RELATIONS}/{sheet.kind}" Target="{name}"/>'
            state = "" if sheet.state == "visible" else f' state="{sheet.state}"'
            list_ += f'<sheet name="{escaped(sheet.name)}" sheetId="{i}"{state} r:id="rId{i}"/>'
            self.all[f"xl/{name}"] = sheet.xml
        if shared is not None:
            types += f'<Override PartName="/xl/sharedStrings.xml" ContentType="{SHEET_TYPE}sharedStrings+xml"/>'
            links += f'<Relationship Id="rIdS" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>'
            self.all["xl/sharedStrings.xml"] = shared
        if style is not None:
            types += f'<Override PartName="/xl/styles.xml" ContentType="{SHEET_TYPE}styles+xml"/>'
            links += f'<Relationship Id="rIdF" Type="{RELATIONS}/styles" Target="styles.xml"/>'
            self.all["xl/styles.xml"] = style
        self.all["xl/workbook.xml"] = (
            f'{DECLARATION}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">{properties}<sheets>{list_}</sheets>{tail}</workbook>')
        self.all["xl/_rels/workbook.xml.rels"] = f'{DECLARATION}<Relationships xmlns="{PACKAGE}">{links}</Relationships>'
        self.all["_rels/.rels"] = (
            f'{DECLARATION}<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{RELATIONS}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>')
        self.all["[Content_Types].xml"] = (
            f'{DECLARATION}<Types xmlns="{TYPES}"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
            f'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{SHEET_TYPE}sheet.main+xml"/>'
            f"{types}</Types>")

    def replace(self, name, *pairs):
        for old, new in pairs:
            assert old in self.all[name], f"{old!r} is not in {name}"
            self.all[name] = self.all[name].replace(old, new)
        return self

    def rename(self, old, new):
        self.all[new] = self.all.pop(old)
        return self

    def book(self, name, encode=None, error=None, **zip_options):
        names = sorted(self.all, key=lambda key: key != "[Content_Types].xml")
        encode = encode or (lambda _, text: text.encode())
        entries = [(key, self.all[key] if isinstance(self.all[key], bytes) else encode(key, self.all[key])) for key in names]
        return Book(name, zip_file(entries, **zip_options), self.sheets, error)
