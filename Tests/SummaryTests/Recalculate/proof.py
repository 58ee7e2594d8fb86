"""Proves a workbook of the summary with programs that are not ours.

    proof.py BOOK.xlsx [CHECK ...]

structure  the parts as ECMA-376 wants them: order of elements, ids, styles, strings, merges, tables, links
readers    openpyxl, python-calamine and LibreOffice read the same value in every cell
links      every link leads where the words of its cell say
order      the rows of Số liệu in another order, and half of them hidden: the print sheets stay as they are
heights    no row is lower than LibreOffice would make it for its text; sheets are one page wide and not too small
recalc     every formula, calculated anew, gives what is stored beside it (see recalculate.py)

Prints what is wrong and exits 1 if anything is. Needs openpyxl, python-calamine and soffice.
"""

import os
import random
import re
import sys
import tempfile
import zipfile
from urllib.parse import unquote
from xml.etree import ElementTree

import openpyxl
import python_calamine
from openpyxl.utils import range_boundaries

from recalculate import convert, recalculated, same

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
FACTS = "Số liệu"
DATA = ["Kiểm tra số liệu", "Đối chiếu", FACTS, "Bộ tiêu chí", "Tệp đã nhận", "Kết quả thôn"]
# CT_Worksheet of ECMA-376, part 1, 18.3.1.99.
ORDER = """sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios
autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks
printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags
drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst""".split()
# Points; a scale below this is not read on paper.
SMALLEST_SCALE = 0.6


class Book:
    def __init__(self, path):
        self.path = path
        self.zip = zipfile.ZipFile(path)
        self.relationships = self.targets("xl/_rels/workbook.xml.rels")
        root = self.xml("xl/workbook.xml")
        self.sheets = {sheet.get("name"): "xl/" + self.relationships[sheet.get(REL + "id")][0]
                       for sheet in root.iter(MAIN + "sheet")}
        self.names = {name.get("name"): name.text for name in root.iter(MAIN + "definedName")}

    def xml(self, part):
        return ElementTree.fromstring(self.zip.read(part))

    def targets(self, part):
        if part not in self.zip.namelist():
            return {}
        return {one.get("Id"): (one.get("Target"), one.get("TargetMode"))
                for one in self.xml(part).iter(PACKAGE + "Relationship")}

    def links_of(self, part):
        return self.targets(part.replace("worksheets/", "worksheets/_rels/") + ".rels")


def structure(path):
    book = Book(path)
    parts = set(book.zip.namelist())
    if book.zip.testzip():
        yield "a part is damaged"
    types = book.xml("[Content_Types].xml")
    typed = {one.get("PartName", "").lstrip("/") for one in types if one.tag.endswith("Override")}
    for part in typed - parts:
        yield f"[Content_Types].xml names {part}, which is not there"
    for part in parts:
        if not part.endswith(".rels") and part not in typed and part != "[Content_Types].xml":
            yield f"{part} has no content type"
    if len({name.lower() for name in book.sheets}) != len(book.sheets) or any(len(name) > 31 for name in book.sheets):
        yield "sheet names"
    strings = len(book.xml("xl/sharedStrings.xml"))
    styles = book.xml("xl/styles.xml")
    formats = len(styles.find(MAIN + "cellXfs"))
    looks = len(styles.find(MAIN + "dxfs"))
    tables = set()
    for name, part in book.sheets.items():
        root = book.xml(part)
        order = [ORDER.index(child.tag.removeprefix(MAIN)) for child in root]
        if order != sorted(order) or len(set(order) - {ORDER.index("conditionalFormatting")}) < len(
                [one for one in order if one != ORDER.index("conditionalFormatting")]):
            yield f"{name}: elements out of order or twice"
        seen, last = {}, (0, 0)
        for row in root.find(MAIN + "sheetData"):
            for cell in row:
                column, _, _, _ = range_boundaries(cell.get("r"))
                place = (int(re.sub("[A-Z]", "", cell.get("r"))), column)
                if place <= last or place[0] != int(row.get("r")):
                    yield f"{name}!{cell.get('r')}: cells out of order"
                last = place
                seen[place] = cell
                if int(cell.get("s", 0)) >= formats:
                    yield f"{name}!{cell.get('r')}: a style that is not there"
                value = cell.find(MAIN + "v")
                if cell.get("t") == "s" and int(value.text) >= strings:
                    yield f"{name}!{cell.get('r')}: a string that is not there"
                formula = cell.find(MAIN + "f")
                if formula is not None and (value is None or len(formula.text) > 8191):
                    yield f"{name}!{cell.get('r')}: a formula without a value, or too long"
        covered = set()
        for merge in root.iter(MAIN + "mergeCell"):
            left, top, right, bottom = range_boundaries(merge.get("ref"))
            for place in ((row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)):
                if place in covered:
                    yield f"{name}!{merge.get('ref')}: merges overlap"
                covered.add(place)
                if place != (top, left) and place in seen and seen[place].find(MAIN + "v") is not None:
                    yield f"{name}!{merge.get('ref')}: a value under a merge"
        for rule in root.iter(MAIN + "cfRule"):
            if rule.get("dxfId") is not None and int(rule.get("dxfId")) >= looks:
                yield f"{name}: a rule without its look"
        own = book.links_of(part)
        ids = [one.get(REL + "id") for one in root.iter() if one.get(REL + "id")]
        if set(ids) - set(own) or len(set(own)) != len(own):
            yield f"{name}: relationships"
        links = list(root.iter(MAIN + "hyperlink"))
        if len(links) > 65530 or len({link.get("ref") for link in links}) != len(links):
            yield f"{name}: too many links, or two on a cell"
        for target, mode in own.values():
            if mode != "External" and os.path.normpath("xl/worksheets/" + target) not in parts:
                yield f"{name}: {target} is not there"
            if mode == "External" and re.match(r"[a-zA-Z]+:|/|\\", target):
                yield f"{name}: {target} leads away"
            if target.startswith("../tables/"):
                table = book.xml("xl/tables/" + os.path.basename(target))
                left, top, right, bottom = range_boundaries(table.get("ref"))
                heads = [column.get("name") for column in table.iter(MAIN + "tableColumn")]
                shared = book.xml("xl/sharedStrings.xml") if not tables else None
                if bottom <= top or len(heads) != right - left + 1 or len({head.lower() for head in heads}) != len(heads):
                    yield f"{name}: table {table.get('name')}"
                if table.get("name").lower() in tables:
                    yield f"{name}: two tables of one name"
                tables.add(table.get("name").lower())
                if any((top, column) not in seen or seen[(top, column)].get("t") != "s" for column in range(left, right + 1)):
                    yield f"{name}: a heading of a table is no text"
    for name, text in book.names.items():
        sheet = re.match(r"'((?:[^']|'')+)'!", text)
        if not sheet or sheet.group(1).replace("''", "'") not in book.sheets:
            yield f"the name {name} means {text}"


def plain(value):
    """A value as every reader can give it."""
    if value is None:
        return ""
    if hasattr(value, "isoformat"):
        return value.isoformat()[:10]
    return value


def readers(path):
    with tempfile.TemporaryDirectory() as folder:
        first = openpyxl.load_workbook(path, data_only=True)
        office = openpyxl.load_workbook(convert(path, folder), data_only=True)
        rust = python_calamine.CalamineWorkbook.from_path(path)
        if rust.sheet_names != first.sheetnames or office.sheetnames != first.sheetnames:
            yield "sheets"
            return
        count = 0
        for sheet in first:
            rows = rust.get_sheet_by_name(sheet.title).to_python(skip_empty_area=False)
            for row in sheet.iter_rows():
                for cell in row:
                    a = plain(cell.value)
                    b = plain(rows[cell.row - 1][cell.column - 1]) if cell.row <= len(rows) and cell.column <= len(
                        rows[cell.row - 1]) else ""
                    c = plain(office[sheet.title][cell.coordinate].value)
                    count += a != ""
                    for reader, other in (("calamine", b), ("LibreOffice", c)):
                        if not same(a, other):
                            yield f"{sheet.title}!{cell.coordinate}: openpyxl {a!r}, {reader} {other!r}"
        print(f"  {count} values read alike by three programs")


def links(path):
    book = Book(path)
    cells = openpyxl.load_workbook(path, data_only=True)
    facts = cells[FACTS]
    heads = {cell.value: cell.column for cell in facts[1]}
    inner = outer = 0
    for name, part in book.sheets.items():
        targets = book.links_of(part)
        sheet = cells[name]
        for link in book.xml(part).iter(MAIN + "hyperlink"):
            place, location = link.get("ref"), link.get("location")
            if link.get(REL + "id"):
                outer += 1
                target, mode = targets[link.get(REL + "id")]
                address = [unquote(target).removeprefix("nguon/").removeprefix("./")]
                if location:
                    sheet_name, _, cell = location.rpartition("!")
                    if sheet_name:
                        address.append(sheet_name[1:-1].replace("''", "'"))
                    address.append(cell)
                if mode != "External" or " › ".join(address) != sheet[place].value:
                    yield f"{name}!{place}: leads to {address}, says {sheet[place].value!r}"
                continue
            inner += 1
            target = re.fullmatch(r"'((?:[^']|'')+)'!([A-Z]+)(\d+)", location)
            if not target or target.group(1) not in book.sheets:
                yield f"{name}!{place}: {location}"
                continue
            row = int(target.group(3))
            if facts.cell(row, 1).value != row - 1:
                yield f"{name}!{place}: no fact in {location}"
                continue
            if name.startswith("Tổng hợp theo thôn") and sheet[place].row > 6:
                # Villages across: the indicator at the left, the village on top.
                id = sheet.cell(sheet[place].row, 1).value
                if facts.cell(row, heads["Chỉ tiêu"]).value != id and not isinstance(id, (int, float)):
                    yield f"{name}!{place}: row of {id}, leads to {facts.cell(row, heads['Chỉ tiêu']).value}"
                head = next(r for r in range(1, 12) if sheet.cell(r, 1).value == "TT")
                village = (sheet.cell(head, sheet[place].column).value if not isinstance(id, (int, float))
                           else sheet.cell(sheet[place].row, 2).value)
                if facts.cell(row, heads["Thôn"]).value != village:
                    yield f"{name}!{place}: of {village}, leads to {facts.cell(row, heads['Thôn']).value}"
    print(f"  {inner} links inside, {outer} to sources")
    if not inner or not outer:
        yield "no links"


def order(path):
    with tempfile.TemporaryDirectory() as folder:
        book = openpyxl.load_workbook(path)
        facts = book[FACTS]
        rows = [[(cell.value, cell.number_format) for cell in row] for row in facts.iter_rows(min_row=2)]
        dice = random.Random(1)
        dice.shuffle(rows)
        for offset, values in enumerate(rows):
            for column, (value, format) in enumerate(values):
                cell = facts.cell(offset + 2, column + 1)
                cell.value, cell.number_format = value, format
            if dice.random() < 0.5:
                facts.row_dimensions[offset + 2].hidden = True
        changed = os.path.join(folder, "order.xlsx")
        book.save(changed)
        before = openpyxl.load_workbook(path, data_only=True)
        after = openpyxl.load_workbook(recalculated(changed, folder), data_only=True)
        count = 0
        for sheet in before:
            if sheet.title in DATA:
                continue
            for row in sheet.iter_rows():
                for cell in row:
                    count += cell.value is not None
                    if not same(plain(cell.value), plain(after[sheet.title][cell.coordinate].value)):
                        yield (f"{sheet.title}!{cell.coordinate}: {cell.value!r} became "
                               f"{after[sheet.title][cell.coordinate].value!r}")
        print(f"  {len(rows)} facts in another order, half of them hidden; {count} cells of print sheets unchanged")


def heights(path):
    """LibreOffice makes every row as high as its text where it is told so: ours may not be lower."""
    with tempfile.TemporaryDirectory() as folder:
        free = os.path.join(folder, "free.ods")
        with zipfile.ZipFile(convert(path, folder, format="ods")) as source, zipfile.ZipFile(free, "w") as target:
            for item in source.infolist():
                data = source.read(item)
                if item.filename == "content.xml":
                    data = re.sub(rb' style:row-height="[^"]*"', b"", data)
                    data = data.replace(b'optimal-row-height="false"', b'optimal-row-height="true"')
                target.writestr(item, data)
        ours = openpyxl.load_workbook(path)
        theirs = openpyxl.load_workbook(convert(free, folder))
        count = 0
        for sheet in ours:
            if sheet.title in DATA:
                continue
            tall = {row for merge in sheet.merged_cells.ranges if merge.max_row > merge.min_row
                    for row in range(merge.min_row, merge.max_row + 1)}
            for row, dimension in sheet.row_dimensions.items():
                wanted = theirs[sheet.title].row_dimensions[row].height
                if dimension.height is None or wanted is None or row in tall:
                    continue
                count += 1
                if dimension.height < wanted - 0.5:
                    yield f"{sheet.title}, row {row}: {dimension.height} points, LibreOffice needs {wanted}"
            page = sheet.page_setup
            if page.fitToHeight != 0 and sheet.title != "Tóm tắt" or not sheet.sheet_properties.pageSetUpPr.fitToPage:
                yield f"{sheet.title}: not fitted to a page's width"
            points = sum(((dimension.width - 0.7109375) * 7 + 5) * 0.75 for dimension in sheet.column_dimensions.values()
                         if not dimension.hidden)
            room = (297 if page.orientation == "landscape" else 210) / 25.4 - sheet.page_margins.left - sheet.page_margins.right
            scale = room * 72 / points
            if scale < SMALLEST_SCALE:
                yield f"{sheet.title}: printed at {scale:.0%}"
            if not sheet.print_title_rows and sheet.title not in ("Tóm tắt", "Biểu đồ"):
                yield f"{sheet.title}: no heading on every page"
        print(f"  {count} rows high enough")


def recalc(path):
    with tempfile.TemporaryDirectory() as folder:
        formulas = openpyxl.load_workbook(path)
        stored = openpyxl.load_workbook(path, data_only=True)
        fresh = openpyxl.load_workbook(recalculated(path, folder), data_only=True)
        count = 0
        for sheet in formulas:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.data_type != "f":
                        continue
                    count += 1
                    a, b = (one[sheet.title][cell.coordinate].value for one in (stored, fresh))
                    if not same(a, b):
                        yield f"{sheet.title}!{cell.coordinate}: stored {a!r}, calculated {b!r}: {str(cell.value)[:200]}"
        print(f"  {count} formulas calculated anew")
        if not count:
            yield "no formulas"


CHECKS = {check.__name__: check for check in (structure, readers, links, order, heights, recalc)}


def main():
    path, names = os.path.abspath(sys.argv[1]), sys.argv[2:] or list(CHECKS)
    wrong = 0
    for name in names:
        print(name)
        for number, words in enumerate(CHECKS[name](path)):
            wrong += 1
            if number < 20:
                print("  " + words)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
