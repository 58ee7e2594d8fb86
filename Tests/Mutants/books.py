"""Files that can be changed cell by cell without anything else in them changing: XLSX, ODS, and text of the CSV kind.

Values that can be put into a cell: None (nothing), text, a number, Error("#REF!"), Formula("C7/D7") without a result.
"""

import csv
import io
import re
import xml.etree.ElementTree as tree
import zipfile
from html import escape, unescape


class Error(str):
    """An error value."""


class Formula(str):
    """A formula that nobody calculated."""


def split(address):
    letters, digits = re.match(r"([A-Z]+)(\d+)$", address).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(digits), column


def letters(column):
    out = ""
    while column:
        column, rest = divmod(column - 1, 26)
        out = chr(65 + rest) + out
    return out


def address(row, column):
    return f"{letters(column)}{row}"


class Package:
    """The parts of a zip, in their order."""

    def __init__(self, data):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            self.parts = {info.filename: package.read(info) for info in package.infolist()}

    def bytes(self):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
            for name, data in self.parts.items():
                kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
                package.writestr(zipfile.ZipInfo(name, (2023, 8, 1, 8, 0, 0)), data, kind)
        return out.getvalue()


class XLSX:
    """A workbook, patched as text: only the cell's own element changes."""

    kind, has_types = "xlsx", True

    def __init__(self, data):
        self.package = Package(data)
        parts = self.package.parts
        targets = dict(re.findall(r'<Relationship\b(?=[^>]*\bId="([^"]+)")(?=[^>]*\bTarget="([^"]+)")', self.text("xl/_rels/workbook.xml.rels")))
        self.sheets = {}
        for element in re.findall(r"<sheet\b[^>]*>", self.text("xl/workbook.xml")):
            name = unescape(re.search(r'name="([^"]*)"', element)[1])
            target = targets[re.search(r'r:id="([^"]*)"', element)[1]].lstrip("/")
            self.sheets[name] = target if target in parts else "xl/" + target
        strings = self.text("xl/sharedStrings.xml") if "xl/sharedStrings.xml" in parts else ""
        self.strings = ["".join(map(unescape, re.findall(r"<t\b[^>]*>([^<]*)</t>", item)))
                        for item in re.findall(r"<si>(.*?)</si>", strings, re.S)]

    def text(self, part):
        return self.package.parts[part].decode()

    def copy(self):
        twin = object.__new__(XLSX)
        twin.__dict__.update(self.__dict__)
        twin.package = object.__new__(Package)
        twin.package.parts = dict(self.package.parts)
        return twin

    def bytes(self):
        return self.package.bytes()

    def _cell(self, text, cell):
        return re.search(rf'<c r="{cell}"[^>]*?(?:/>|>(.*?)</c>)', text, re.S)

    def get(self, sheet, cell):
        """The value: text, a number, an Error, or None."""
        match = self._cell(self.text(self.sheets[sheet]), cell)
        if not match or not match[1]:
            return None
        kind = re.search(r'^<c [^>]*\bt="(\w+)"', match[0])
        kind = kind[1] if kind else "n"
        value = re.search(r"<v>([^<]*)</v>", match[1])
        if kind == "inlineStr":
            return "".join(map(unescape, re.findall(r"<t\b[^>]*>([^<]*)</t>", match[1])))
        if not value:
            return None
        if kind == "s":
            return self.strings[int(value[1])]
        if kind == "str":
            return unescape(value[1])
        return Error(value[1]) if kind == "e" else float(value[1])

    def formula(self, sheet, cell):
        match = self._cell(self.text(self.sheets[sheet]), cell)
        formula = match and match[1] and re.search(r"<f[^>]*>([^<]*)</f>", match[1])
        return unescape(formula[1]) if formula else None

    def cells(self, sheet):
        for cell in re.findall(r'<c r="([A-Z]+\d+)"', self.text(self.sheets[sheet])):
            value = self.get(sheet, cell)
            if value is not None:
                yield cell, value

    def set(self, sheet, cell, value, formula=None):
        part = self.sheets[sheet]
        text = self.text(part)
        match = self._cell(text, cell)
        style = re.search(r'^<c [^>]*?(\bs="\d+")', match[0]) if match else None
        head = f'<c r="{cell}"' + (" " + style[1] if style else "")
        f = f"<f>{escape(formula)}</f>" if formula else ""
        if value is None:
            new = head + "/>"
        elif isinstance(value, Error):
            new = f'{head} t="e">{f}<v>{value}</v></c>'
        elif isinstance(value, Formula):
            new = f"{head}><f>{escape(value)}</f></c>"
        elif isinstance(value, str):
            new = f'{head} t="inlineStr"><is><t xml:space="preserve">{escape(value, False)}</t></is></c>'
        else:
            new = f"{head}>{f}<v>{value!r}</v></c>"
        if match:
            text = text[: match.start()] + new + text[match.end():]
        elif value is not None:
            text = self._insert(text, cell, new)
        self.package.parts[part] = text.encode()

    def _insert(self, text, cell, new):
        row, column = split(cell)
        match = re.search(rf'(<row\b[^>]*\br="{row}"[^>]*?)(/>|>(.*?)</row>)', text, re.S)
        if not match:
            later = next((m for m in re.finditer(r'<row\b[^>]*\br="(\d+)"', text) if int(m[1]) > row), None)
            at = later.start() if later else text.index("</sheetData>")
            return text[:at] + f'<row r="{row}">{new}</row>' + text[at:]
        body = match[3] or ""
        later = next((m for m in re.finditer(r'<c r="([A-Z]+\d+)"', body) if split(m[1])[1] > column), None)
        at = later.start() if later else len(body)
        head = re.sub(r' spans="[^"]*"', "", match[1])
        return text[: match.start()] + head + ">" + body[:at] + new + body[at:] + "</row>" + text[match.end():]

    def hide_row(self, sheet, row, hidden=True):
        part = self.sheets[sheet]
        text = re.sub(rf'(<row\b[^>]*\br="{row}"[^>]*?)( hidden="\w+")', r"\1", self.text(part))
        if hidden:
            text = re.sub(rf'(<row\b[^>]*\br="{row}")', r'\1 hidden="1"', text)
        self.package.parts[part] = text.encode()

    def hide_column(self, sheet, column):
        part = self.sheets[sheet]
        text = self.text(part)

        def hide(match):
            first, last = int(match[1]), int(match[2])
            if not first <= column <= last:
                return match[0]
            rest = re.sub(r' hidden="\w+"', "", match[3])
            pieces = [(first, column - 1, ""), (column, column, ' hidden="1"'), (column + 1, last, "")]
            return "".join(f'<col min="{a}" max="{b}"{rest}{h}/>' for a, b, h in pieces if a <= b)

        text = re.sub(r'<col (?=[^>]*\bmin="(\d+)")(?=[^>]*\bmax="(\d+)")([^>]*?)/?>(?:</col>)?',
                      lambda m: hide((m[0], m[1], m[2], re.sub(r' ?\b(min|max)="\d+"', "", " " + m[3]))), text)
        self.package.parts[part] = text.encode()

    def hide_sheet(self, sheet):
        name = escape(sheet)
        text = re.sub(rf'(<sheet\b[^>]*name="{re.escape(name)}"[^>]*?)( state="\w+")', r"\1", self.text("xl/workbook.xml"))
        text = re.sub(rf'(<sheet\b)([^>]*name="{re.escape(name)}")', r'\1 state="hidden"\2', text)
        self.package.parts["xl/workbook.xml"] = text.encode()


OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"


class ODS:
    """An OpenDocument workbook; runs of equal rows and cells are taken apart where a cell changes."""

    kind, has_types = "ods", True

    def __init__(self, data):
        self.package = Package(data)
        text = self.package.parts["content.xml"]
        for _, (prefix, uri) in tree.iterparse(io.BytesIO(text), events=["start-ns"]):
            if not re.fullmatch(r"ns\d+", prefix):
                tree.register_namespace(prefix, uri)
        self._load(text)

    def _load(self, text):
        self.root = tree.fromstring(text)
        self.sheets = {t.get(f"{{{TABLE}}}name"): t for t in self.root.iter(f"{{{TABLE}}}table")}

    def copy(self):
        twin = object.__new__(ODS)
        twin.package = object.__new__(Package)
        twin.package.parts = dict(self.package.parts)
        twin._load(tree.tostring(self.root))
        return twin

    def bytes(self):
        self.package.parts["content.xml"] = tree.tostring(self.root, encoding="utf-8", xml_declaration=True)
        return self.package.bytes()

    def _parents(self, element, name):
        for child in element:
            if child.tag == name:
                yield element, child
            elif child.tag in {f"{{{TABLE}}}{n}" for n in ("table-header-rows", "table-row-group", "table-rows")}:
                yield from self._parents(child, name)

    def _pick(self, parent, names, repeat, number):
        """The child at a position, on its own: a run that holds it is cut in three."""
        at = 0
        pairs = list(self._parents(parent, names[0])) if len(names) == 1 else [(parent, c) for c in parent if c.tag in names]
        for owner, child in pairs:
            count = int(child.get(repeat, "1"))
            if at + count >= number:
                before, after = number - at - 1, at + count - number
                place = list(owner).index(child)
                child.attrib.pop(repeat, None)
                for size, where in ((after, place + 1), (before, place)):
                    if size:
                        twin = tree.fromstring(tree.tostring(child))
                        if size > 1:
                            twin.set(repeat, str(size))
                        owner.insert(where, twin)
                return child
            at += count
        return None

    def _cell(self, sheet, cell):
        row, column = split(cell)
        element = self._pick(self.sheets[sheet], [f"{{{TABLE}}}table-row"], f"{{{TABLE}}}number-rows-repeated", row)
        if element is None:
            return None
        names = [f"{{{TABLE}}}table-cell", f"{{{TABLE}}}covered-table-cell"]
        found = self._pick(element, names, f"{{{TABLE}}}number-columns-repeated", column)
        if found is None:
            found = tree.SubElement(element, names[0])
        return found

    @staticmethod
    def _value(element):
        text = "\n".join("".join(p.itertext()) for p in element.findall(f"{{{TEXT}}}p"))
        kind = element.get(f"{{{OFFICE}}}value-type")
        if element.get(f"{{{CALC}}}value-type") == "error":
            return Error(text)
        if kind in ("float", "percentage"):
            return float(element.get(f"{{{OFFICE}}}value"))
        return text or None

    def get(self, sheet, cell):
        return self.all(sheet).get(cell, (None,))[0]

    def formula(self, sheet, cell):
        formula = self.all(sheet).get(cell, (None, None))[1]
        return re.sub(r"^of:=|\[\.|\]|\$", "", formula) if formula else None

    def all(self, sheet):
        out, row = {}, 0
        for _, element in self._parents(self.sheets[sheet], f"{{{TABLE}}}table-row"):
            count = int(element.get(f"{{{TABLE}}}number-rows-repeated", "1"))
            column = 0
            for child in element:
                width = int(child.get(f"{{{TABLE}}}number-columns-repeated", "1"))
                value = self._value(child)
                if value is not None:
                    for r in range(row + 1, row + 1 + min(count, 50)):
                        for c in range(column + 1, column + 1 + min(width, 50)):
                            out[address(r, c)] = value, child.get(f"{{{TABLE}}}formula")
                column += width
            row += count
        return out

    def cells(self, sheet):
        return ((cell, value) for cell, (value, _) in self.all(sheet).items())

    def set(self, sheet, cell, value, formula=None):
        element = self._cell(sheet, cell)
        number = "percentage" if element.get(f"{{{OFFICE}}}value-type") == "percentage" else "float"
        for name in list(element.attrib):
            if name.startswith((f"{{{OFFICE}}}", f"{{{CALC}}}")) or name == f"{{{TABLE}}}formula":
                del element.attrib[name]
        for child in list(element):
            element.remove(child)
        if formula:
            element.set(f"{{{TABLE}}}formula", "of:=" + re.sub(r"([A-Z]+\d+)", r"[.\1]", formula))
        if value is None:
            return
        if isinstance(value, Formula):
            element.set(f"{{{TABLE}}}formula", "of:=" + re.sub(r"([A-Z]+\d+)", r"[.\1]", value))
            return
        shown = value
        if isinstance(value, Error):
            element.set(f"{{{TABLE}}}formula", f"of:={value}" if not formula else element.get(f"{{{TABLE}}}formula"))
            element.set(f"{{{OFFICE}}}value-type", "string")
            element.set(f"{{{OFFICE}}}string-value", "")
            element.set(f"{{{CALC}}}value-type", "error")
        elif isinstance(value, str):
            element.set(f"{{{OFFICE}}}value-type", "string")
            element.set(f"{{{CALC}}}value-type", "string")
        else:
            element.set(f"{{{OFFICE}}}value-type", number)
            element.set(f"{{{OFFICE}}}value", repr(value))
            element.set(f"{{{CALC}}}value-type", number)
            shown = repr(value) if number == "float" else f"{value:.1%}"
            shown = shown.replace(".", ",")
        tree.SubElement(element, f"{{{TEXT}}}p").text = shown

    def hide_row(self, sheet, row, hidden=True):
        element = self._pick(self.sheets[sheet], [f"{{{TABLE}}}table-row"], f"{{{TABLE}}}number-rows-repeated", row)
        element.attrib.pop(f"{{{TABLE}}}visibility", None)
        if hidden:
            element.set(f"{{{TABLE}}}visibility", "collapse")


class Text:
    """Text of the CSV kind: lines stay as they are unless a cell of theirs changes."""

    kind, has_types = "csv", False

    def __init__(self, data):
        self.bom = next((b for b in (b"\xef\xbb\xbf", b"\xff\xfe") if data.startswith(b)), b"")
        self.encoding = "utf-16-le" if self.bom == b"\xff\xfe" else "utf-8"
        text = data[len(self.bom):].decode(self.encoding)
        self.delimiter = max("\t;,", key=text.splitlines()[-1 if "\t" in text else 5].count) if "\t" not in text else "\t"
        self.rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=self.delimiter))
        figures = re.findall(r"\d([.,])\d+%", text)
        self.comma = "." if figures.count(".") > figures.count(",") else ","
        self.sheets = {None: None}

    def copy(self):
        twin = object.__new__(Text)
        twin.__dict__.update(self.__dict__)
        twin.rows = [list(row) for row in self.rows]
        return twin

    def text(self):
        out = io.StringIO(newline="")
        csv.writer(out, delimiter=self.delimiter, lineterminator="\r\n").writerows(self.rows)
        return out.getvalue()

    def bytes(self):
        return self.bom + self.text().encode(self.encoding)

    def get(self, sheet, cell):
        row, column = split(cell)
        row = self.rows[row - 1] if row <= len(self.rows) else []
        return (row[column - 1] or None) if column <= len(row) else None

    def formula(self, sheet, cell):
        return None

    def cells(self, sheet):
        for r, row in enumerate(self.rows, 1):
            for c, value in enumerate(row, 1):
                if value:
                    yield address(r, c), value

    def set(self, sheet, cell, value, formula=None):
        row, column = split(cell)
        while len(self.rows) < row:
            self.rows.append([""] * len(self.rows[-1]))
        fields = self.rows[row - 1]
        fields += [""] * (column - len(fields))
        if isinstance(value, (int, float)):
            value = (f"{value:.4f}".rstrip("0").rstrip(".") if value != int(value) else str(int(value))).replace(".", self.comma)
        fields[column - 1] = value or ""


def open_book(path):
    with open(path, "rb") as file:
        data = file.read()
    if path.endswith(".xlsx"):
        return XLSX(data)
    return ODS(data) if path.endswith(".ods") else Text(data)
