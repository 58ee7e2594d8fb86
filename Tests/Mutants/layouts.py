"""The sample sheets without their known mistakes, each as it is and, where it is a workbook, as ODS and as text too.

Addresses come from Tests/SampleTruth, which the maker of the sheets wrote; nothing is asked of the reader under test.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

from books import Error, address, letters, open_book, split

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SAMPLES = os.path.join(ROOT, "SampleSheets")
TRUTH = os.path.join(ROOT, "Tests", "SampleTruth")
sys.path.insert(0, os.path.join(SAMPLES, "scripts"))

import legacy  # noqa: E402

# What the clerks would write when told of their mistakes: (file, sheet): {cell: value}.
MENDED = {
    ("Bieu tu danh gia - Ban Chang.xlsx", "Sheet1"): {
        "G11": None, "H11": "x", "I11": "Quý IV/2024", "D25": 260, "D31": 80.0, "E31": 104.5, "F31": 80 / 104.5,
        "H34": None, "I44": "Quý IV/2024"},
    ("Cum Khuoi Lao - Lung Vai.xlsx", "Khuổi Lạo"): {"H13": "Quý IV/2024", "F20": 90.6, "E38": 46, "A40": "17.10"},
    ("Cum Khuoi Lao - Lung Vai.xlsx", "Lũng Vài"): {"H36": "năm 2024", "H38": "29/02/2024", "A40": "17.10"},
    ("po-ma.csv", None): {"D9": "3,1", "F9": "100,0%"},
    ("nalinh.xlsx", "Bieu 1"): {"G26": legacy.tcvn3("Chưa đạt"), "H26": legacy.tcvn3("năm 2024"), "H51": legacy.tcvn3("năm 2025")},
    ("Coc Xa.txt", None): {
        "F15": "40", "H17": None, "I17": "x", "J17": "năm 2025", "J25": "tháng 9/2023", "J28": "tháng 12/2023", "J33": "năm 2024"},
    ("Tan Hoa (sap nhap).csv", None): {"D36": "131", "E36": "79.4%", "E29": "68.7%"},
    ("Y te - BHYT, so KCB dien tu.xlsx", "Y tế"): {"B13": "Nà Lình", "F18": 2931},
    ("Lo trinh 2023-2025.xlsx", "Lộ trình"): {"J12": "năm 2024"},
}
# Known findings that no clerk mends: columns and lists that nobody asked for, an old font.
STAYING = {"unmapped-cells", "legacy-encoding"}


def load(name):
    with open(os.path.join(TRUTH, name), encoding="utf-8") as file:
        return json.load(file) if name.endswith(".json") else [json.loads(line) for line in file]


class Row:
    """A record's row: its truth, and where its cells are, empty ones too."""

    def __init__(self, record, sheet, columns):
        self.record, self.sheet = record, sheet
        source = record["source"]
        self.number, self.cells = source["row"], dict(source["cells"])
        self.id, self.set, self.part = record.get("indicator"), record.get("set"), record.get("part")
        self.status = record.get("status")
        for field, column in columns.items():
            self.cells.setdefault(field, f"{column}{self.number}")
        given = source["cells"]
        if "numerator" in given and "denominator" in given:
            value = record.get("value")
            parts = record["numerator"] / record["denominator"] if record.get("denominator") else None
            self.kind = "percent" if parts is not None and value and abs(value - parts * 100) < 0.6 else "ratio"
        elif "value" in given and isinstance(record.get("value"), (int, float)) and not isinstance(record["value"], bool):
            self.kind = "count"
        else:
            self.kind = "claim"

    def at(self, field):
        return self.cells.get(field)


class Layout:
    """One sheet in one file form: the clean book, and the rows of its records."""

    def __init__(self, origin, sheet, name, book, book_sheet, village, records, touched):
        self.origin, self.origin_sheet, self.name, self.book, self.sheet = origin, sheet, name, book, book_sheet
        self.village = village
        self.kind = book.kind
        columns = {}
        for field in ("numerator", "denominator", "value", "plan", "note", "due"):
            given = [split(r["source"]["cells"][field])[1] for r in records if field in r["source"]["cells"]]
            if given:
                columns[field] = letters(max(set(given), key=given.count))
        self.marks = {}
        for record in records:
            if record.get("status") in ("met", "not-met") and "status" in record["source"]["cells"]:
                column = re.match("[A-Z]+", record["source"]["cells"]["status"])[0]
                self.marks.setdefault(record["status"], column)
        self.has_marks = len(set(self.marks.values())) == 2
        self.rows = [Row(r, book_sheet, {} if r.get("kind") else columns) for r in records if r["source"]["row"] not in touched]
        self.columns = columns
        # The column of names: the one of the longest texts.
        sizes = {}
        for record in records[:6]:
            for column in range(1, 8):
                value = book.get(book_sheet, address(record["source"]["row"], column))
                if isinstance(value, str):
                    sizes[column] = sizes.get(column, 0) + len(value)
        self.names = letters(max(sizes, key=sizes.get)) if sizes else "B"
        self.first = min((r["source"]["row"] for r in records), default=1)
        self.last = max((r["source"]["row"] for r in records), default=1)
        self.all_rows = sorted({r["source"]["row"] for r in records})
        self.formulas = {}
        if book.has_types:
            for cell, _ in list(book.cells(book_sheet)):
                formula = book.formula(book_sheet, cell)
                if formula:
                    self.formulas[cell] = formula.replace(":.", ":")

    @property
    def label(self):
        return f"{self.name}" + (f" › {self.sheet}" if self.sheet else "")

    def words(self, text):
        return legacy.tcvn3(text) if self.origin == "nalinh.xlsx" and text and not isinstance(text, (int, float, Error)) and type(text) is str else text

    def recalculate(self, book):
        """What a spreadsheet shows in formula cells after a cell has changed."""
        known = {}

        def value(cell, seen=()):
            if cell in known:
                return known[cell]
            if cell in self.formulas and cell not in self.changed and cell not in seen:
                known[cell] = evaluate(self.formulas[cell], lambda c: value(c, seen + (cell,)))
                return known[cell]
            return book.get(self.sheet, cell)

        for cell, formula in self.formulas.items():
            if cell in self.changed:
                continue
            now = value(cell)
            before = book.get(self.sheet, cell)
            same = now == before and type(now) is type(before)
            if isinstance(now, float) and isinstance(before, float):
                same = abs(now - before) < 1e-9
            if not same:
                book.set(self.sheet, cell, now, formula)


def evaluate(formula, value):
    def number(v, blank=0.0):
        if v is None:
            return blank
        if isinstance(v, (int, float, Error)):
            return v
        # A spreadsheet set up for Vietnam counts "3,7" typed as text; "1.234" it does not.
        return float(v.replace(",", ".")) if re.fullmatch(r"\d+(,\d+)?", v) else Error("#VALUE!")

    match = re.fullmatch(r"SUM\(([A-Z]+)(\d+):([A-Z]+)(\d+)\)", formula)
    if match:
        total = 0.0
        for row in range(int(match[2]), int(match[4]) + 1):
            v = value(f"{match[1]}{row}")
            if isinstance(v, Error):
                return v
            if isinstance(v, (int, float)):
                total += v
        return round(total, 9)
    match = re.fullmatch(r"([A-Z]+\d+)([-/])([A-Z]+\d+)(\*100)?", formula)
    if not match:
        raise ValueError(formula)
    a, b = number(value(match[1])), number(value(match[3]))
    for v in (a, b):
        if isinstance(v, Error):
            return v
    if match[2] == "-":
        return round(a - b, 9)
    if b == 0:
        return Error("#DIV/0!")
    return a / b * (100 if match[4] else 1)


def village_of(records):
    names = {r["village"]["name"] for r in records if r.get("village")}
    return names.pop() if len(names) == 1 else None


def layouts():
    """All of them. Twins are converted by LibreOffice; without it there are none, which is said."""
    records, known = load("records.jsonl"), load("findings.json")
    folder = tempfile.mkdtemp(prefix="mutants-")
    out = []
    groups = {}
    for record in records:
        groups.setdefault(record["source"]["file"], {}).setdefault(record["source"]["sheet"], []).append(record)
    clean = os.path.join(folder, "clean")
    os.makedirs(clean)
    for file, sheets in sorted(groups.items()):
        book = open_book(os.path.join(SAMPLES, file))
        changed = set()
        for sheet in sheets:
            for cell, value in MENDED.get((file, sheet), {}).items():
                book.set(sheet, cell, value)
                changed.add((sheet, cell))
        if file.startswith("Bieu"):
            book.hide_row("Sheet1", 37, False)
        bytes = book.bytes()
        with open(os.path.join(clean, file), "wb") as target:
            target.write(bytes)
        touched = {(f["sheet"], split(f["cell"])[0]) for f in known["findings"]
                   if f["file"] == file and f["cell"] and f["code"] not in STAYING}
        # Formulas hang together with the cells that were mended.
        for sheet, some in sheets.items():
            layout = Layout(file, sheet, file, open_book(os.path.join(clean, file)), sheet, village_of(some), some,
                            {row for s, row in touched if s == sheet})
            layout.changed = {cell for s, cell in changed if s == sheet}
            layout.recalculate(book)
        with open(os.path.join(clean, file), "wb") as target:
            target.write(book.bytes())
        for sheet, some in sheets.items():
            rows = {row for s, row in touched if s == sheet}
            out.append(Layout(file, sheet, file, open_book(os.path.join(clean, file)), sheet, village_of(some), some, rows))
    if shutil.which("soffice"):
        out += twins(clean, folder, groups, known)
    else:
        print("soffice is not here: no ODS and text twins", file=sys.stderr)
    for layout in out:
        layout.workbook_rows = [r for other in out if other.name == layout.name for r in other.rows]
    return out, folder


def twins(clean, folder, groups, known):
    """The workbooks as ODS, and every sheet as the text that Excel saves on a Vietnamese machine."""
    books = [f for f in sorted(groups) if f.endswith(".xlsx")]
    made = os.path.join(folder, "twins")
    os.makedirs(os.path.join(folder, "profile", "user"))
    with open(os.path.join(folder, "profile", "user", "registrymodifications.xcu"), "w", encoding="utf-8") as file:
        file.write(
            '<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N">'
            '<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi-VN</value></prop></item></oor:items>')
    text = "csv:Text - txt - csv (StarCalc):59,34,76,1,,1066,false,false,true,false,false,-1"
    for form in ("ods:calc8", text):
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", form, "--outdir", made,
             *[os.path.join(clean, f) for f in books]],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "LC_ALL": "C.UTF-8"})
    out = []
    for file in books:
        stem = file[:-5]
        for sheet, some in groups[file].items():
            rows = {split(f["cell"])[0] for f in known["findings"]
                    if f["file"] == file and f["sheet"] == sheet and f["cell"] and f["code"] not in STAYING}
            name = stem + ".ods"
            out.append(Layout(file, sheet, name, open_book(os.path.join(made, name)), sheet, village_of(some), some, rows))
            name = f"{stem}-{sheet}.csv"
            book = open_book(os.path.join(made, name))
            part = Layout(file, sheet, stem + ".csv", book, None, village_of(some), some, rows)
            # Of a workbook with a sheet for each set a text holds one.
            part.is_part = len({village_of(s) for s in groups[file].values()}) < len(groups[file])
            out.append(part)
    return out
