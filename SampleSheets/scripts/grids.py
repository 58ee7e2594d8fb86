"""A grid of cells, and the programs' ways of writing it.

One `Grid` is one sheet. It is filled once and then written by openpyxl, XlsxWriter, LibreOffice (through
XlsxWriter) or as text in any of the encodings that villages use, so the truth about a cell never depends on
who wrote the file.
"""

import datetime
import io
import os
import re
import shutil
import subprocess
import tempfile
import unicodedata
import zipfile

FIXED = datetime.datetime(2023, 8, 1, 8, 0, 0)


def address(row, column):
    """A1 address of a row and column that both start at 1."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"


class Formula:
    """A formula with the value that the program last showed."""

    def __init__(self, text, cached=None):
        self.text, self.cached = text, cached


class Error:
    """An error in a cell: #REF!, #DIV/0! …"""

    def __init__(self, code, formula=None):
        self.code, self.formula = code, formula


class Cell:
    def __init__(self, value, style, format, font=None):
        self.value, self.style, self.format, self.font = value, style, format, font


# name: (size, bold, italic, horizontal, border, wrap, fill)
STYLES = {
    "agency": (12, False, False, "center", False, True, None),
    "agencyb": (12, True, False, "center", False, True, None),
    "title": (14, True, False, "center", False, True, None),
    "subtitle": (12, False, True, "center", False, True, None),
    "info": (12, False, False, "left", False, False, None),
    "head": (12, True, False, "center", True, True, None),
    "headfill": (12, True, False, "center", True, True, "E2EFDA"),
    "number-row": (10, False, True, "center", True, False, None),
    "group": (12, True, False, "left", True, True, None),
    "text": (12, False, False, "left", True, True, None),
    "mid": (12, False, False, "center", True, True, None),
    "figure": (12, False, False, "right", True, False, None),
    "total": (12, True, False, "center", True, True, None),
    "totalfigure": (12, True, False, "right", True, False, None),
    "sign": (12, True, False, "center", False, True, None),
    "signi": (12, False, True, "center", False, False, None),
    "plain": (12, False, False, "left", False, True, None),
}


class Grid:
    """The cells of one sheet."""

    def __init__(self, name, font="Times New Roman"):
        self.name, self.font = name, font
        self.cells, self.merges = {}, []
        self.widths, self.heights = {}, {}
        self.hidden_rows, self.hidden_columns = set(), set()
        self.hidden = False
        self.comments = {}
        self.landscape = False
        self.freeze = None

    def put(self, row, column, value, style="text", format=None, font=None):
        """Writes a value and gives back its address."""
        self.cells[row, column] = Cell(value, style, format, font)
        return address(row, column)

    def merge(self, row, column, row2, column2, value=None, style="text", font=None):
        """Merges a range; borders reach every cell of it."""
        if value is not None:
            self.put(row, column, value, style, font=font)
        if (row, column) != (row2, column2):
            self.merges.append((row, column, row2, column2))
        return address(row, column)

    def row(self, row, values, style="text", start=1):
        for offset, value in enumerate(values):
            if value is not None:
                self.put(row, start + offset, value, style)

    @property
    def last(self):
        rows = [r for r, _ in self.cells] + [m[2] for m in self.merges]
        columns = [c for _, c in self.cells] + [m[3] for m in self.merges]
        return max(rows, default=0), max(columns, default=0)

    def fit(self):
        """Gives each row the height that its wrapped text needs, as a clerk drags it."""
        spans = {(m[0], m[1]): m for m in self.merges}
        needed = {}
        for (row, column), cell in self.cells.items():
            size, bold, _, _, _, wrap, _ = STYLES[cell.style]
            if not wrap or not isinstance(cell.value, str):
                continue
            _, _, row2, column2 = spans.get((row, column), (row, column, row, column))
            width = sum(self.widths.get(c, 8.43) for c in range(column, column2 + 1)) * 12 / size * (0.92 if bold else 1)
            lines = sum(max(1, -(-len(line) // max(1, int(width)))) for line in cell.value.split("\n"))
            lines = -(-lines // (row2 - row + 1))
            for r in range(row, row2 + 1):
                needed[r] = max(needed.get(r, 0), lines * (size + 4.5))
        for row, height in needed.items():
            if row not in self.heights and row not in self.hidden_rows and height > 17:
                self.heights[row] = height

    def shown(self, row, column, comma=",", group=""):
        """What a person sees in a cell, for text files."""
        cell = self.cells.get((row, column))
        return "" if cell is None else shown(cell.value, cell.format, comma, group)


def shown(value, format, comma=",", group=""):
    if isinstance(value, Formula):
        value = value.cached
    if isinstance(value, Error):
        return value.code
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, (int, float)):
        percent = bool(format and format.endswith("%"))
        match = re.search(r"\.(0+)", format or "")
        number = value * 100 if percent else value
        if match or percent:
            text = f"{number:.{len(match.group(1)) if match else 0}f}"
        else:
            text = repr(round(number, 10))
            text = text[:-2] if text.endswith(".0") else text
        if group and "," in (format or ""):
            whole, _, rest = text.partition(".")
            text = f"{int(whole):,}".replace(",", "\0") + ("." + rest if rest else "")
        return text.replace(".", comma).replace("\0", group) + ("%" if percent else "")
    return str(value)


# writers


def write_openpyxl(grids, path, author="Ban phát triển thôn"):
    import openpyxl
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.utils import get_column_letter

    book = openpyxl.Workbook()
    book.remove(book.active)
    thin = Side(style="thin", color="FF000000")
    made = {}

    def style_of(name, font):
        if (name, font) not in made:
            size, bold, italic, horizontal, border, wrap, fill = STYLES[name]
            made[name, font] = (
                Font(name=font, size=size, bold=bold, italic=italic),
                Alignment(horizontal=horizontal, vertical="center", wrap_text=wrap),
                Border(left=thin, right=thin, top=thin, bottom=thin) if border else None,
                PatternFill("solid", fgColor="FF" + fill) if fill else None,
            )
        return made[name, font]

    def dress(target, name, font):
        f, alignment, border, fill = style_of(name, font)
        target.font, target.alignment = f, alignment
        if border:
            target.border = border
        if fill:
            target.fill = fill

    for grid in grids:
        grid.fit()
        sheet = book.create_sheet(grid.name)
        for (row, column), cell in sorted(grid.cells.items()):
            target = sheet.cell(row, column)
            value = cell.value
            if isinstance(value, Formula):
                target.value = "=" + value.text
            elif isinstance(value, Error):
                target.value = value.code
                target.data_type = "e"
            else:
                target.value = value
                if isinstance(value, str) and value[:1] == "=":
                    target.data_type = "s"
            dress(target, cell.style, cell.font or grid.font)
            if cell.format:
                target.number_format = cell.format
            elif isinstance(value, (datetime.date, datetime.datetime)):
                target.number_format = "dd/mm/yyyy"
        for row, column, row2, column2 in grid.merges:
            origin = grid.cells.get((row, column))
            if origin:
                for r in range(row, row2 + 1):
                    for c in range(column, column2 + 1):
                        dress(sheet.cell(r, c), origin.style, origin.font or grid.font)
            sheet.merge_cells(start_row=row, start_column=column, end_row=row2, end_column=column2)
        for column, width in grid.widths.items():
            sheet.column_dimensions[get_column_letter(column)].width = width
        for row, height in grid.heights.items():
            sheet.row_dimensions[row].height = height
        for row in grid.hidden_rows:
            sheet.row_dimensions[row].hidden = True
        for column in grid.hidden_columns:
            sheet.column_dimensions[get_column_letter(column)].hidden = True
        if grid.hidden:
            sheet.sheet_state = "hidden"
        for (row, column), text in grid.comments.items():
            sheet.cell(row, column).comment = openpyxl.comments.Comment(text, author)
        page_setup = sheet.page_setup
        page_setup.paperSize = 9
        page_setup.orientation = "landscape" if grid.landscape else "portrait"
        page_setup.fitToWidth, page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr = openpyxl.worksheet.properties.PageSetupProperties(fitToPage=True)
        if grid.freeze:
            sheet.freeze_panes = grid.freeze
    book.properties.creator = author
    book.save(path)
    settle(path)


def write_xlsxwriter(grids, path, author="Ban phát triển thôn", errors_as_formula=True):
    import xlsxwriter

    book = xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"author": author, "created": FIXED})
    made = {}

    def style_of(name, font, format):
        key = name, font, format
        if key not in made:
            size, bold, italic, horizontal, border, wrap, fill = STYLES[name]
            options = {
                "font_name": font, "font_size": size, "bold": bold, "italic": italic,
                "align": horizontal, "valign": "vcenter", "text_wrap": wrap, "border": 1 if border else 0,
            }
            if fill:
                options["bg_color"] = "#" + fill
            if format:
                options["num_format"] = format
            made[key] = book.add_format(options)
        return made[key]

    for grid in grids:
        grid.fit()
        sheet = book.add_worksheet(grid.name)
        for column, width in grid.widths.items():
            sheet.set_column(column - 1, column - 1, width, None, {"hidden": column in grid.hidden_columns})
        for row, height in grid.heights.items():
            sheet.set_row(row - 1, height)
        for row in grid.hidden_rows:
            sheet.set_row(row - 1, None, None, {"hidden": True})
        for row, column, row2, column2 in grid.merges:
            origin = grid.cells.get((row, column))
            sheet.merge_range(
                row - 1, column - 1, row2 - 1, column2 - 1, "",
                style_of(origin.style, origin.font or grid.font, origin.format) if origin else None)
        for (row, column), cell in sorted(grid.cells.items()):
            value, r, c = cell.value, row - 1, column - 1
            format = cell.format
            if isinstance(value, (datetime.date, datetime.datetime)) and not format:
                format = "dd/mm/yyyy"
            style = style_of(cell.style, cell.font or grid.font, format)
            if isinstance(value, Formula):
                sheet.write_formula(r, c, "=" + value.text, style, value.cached if value.cached is not None else "")
            elif isinstance(value, Error):
                sheet.write_formula(r, c, "=" + (value.formula or value.code), style, value.code)
            elif value is None:
                sheet.write_blank(r, c, None, style)
            elif isinstance(value, bool):
                sheet.write_boolean(r, c, value, style)
            elif isinstance(value, (int, float)):
                sheet.write_number(r, c, value, style)
            elif isinstance(value, (datetime.date, datetime.datetime)):
                sheet.write_datetime(r, c, value, style)
            else:
                sheet.write_string(r, c, str(value), style)
        if grid.hidden:
            sheet.hide()
        sheet.set_paper(9)
        if grid.landscape:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        if grid.freeze:
            sheet.freeze_panes(grid.freeze)
    book.close()
    settle(path)


def write_libreoffice(grids, path):
    """Written by XlsxWriter, opened and saved again by LibreOffice, in the format of the path's extension."""
    folder = tempfile.mkdtemp()
    try:
        source = os.path.join(folder, "nguon.xlsx")
        write_xlsxwriter(grids, source)
        kind = os.path.splitext(path)[1][1:]
        filter = {"xlsx": "xlsx:Calc MS Excel 2007 XML", "ods": "ods:calc8"}[kind]
        out = os.path.join(folder, "out")
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{PROFILE}", "--convert-to", filter,
             "--outdir", out, source],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        shutil.copy(os.path.join(out, "nguon." + kind), path)
    finally:
        shutil.rmtree(folder)
    settle(path)


PROFILE = os.environ.get("LO_PROFILE", os.path.join(tempfile.gettempdir(), "lo-samples"))


def write_text(grid, path, delimiter=";", encoding="utf-8", bom=b"", newline="\r\n", comma=",", group="", ragged=False,
               separator_line=False, quote_all=False, form="NFC"):
    """The displayed text of every cell, as "Save as CSV" gives it."""
    rows, columns = grid.last
    lines = [f"sep={delimiter}"] if separator_line else []
    for row in range(1, rows + 1):
        fields = [grid.shown(row, column, comma, group) for column in range(1, columns + 1)]
        if ragged:
            while fields and not fields[-1]:
                fields.pop()
        lines.append(delimiter.join(quoted(f, delimiter, quote_all) for f in fields))
    text = unicodedata.normalize(form, newline.join(lines) + newline)
    with open(path, "wb") as file:
        file.write(bom + (encoding(text) if callable(encoding) else text.encode(encoding)))


def quoted(field, delimiter, always=False):
    if always or delimiter in field or '"' in field or "\n" in field or "\r" in field:
        return '"' + field.replace('"', '""') + '"'
    return field


def settle(path):
    """Fixes the dates in a package, so that a second run gives the same bytes."""
    stamp = FIXED.strftime("%Y-%m-%dT%H:%M:%SZ")
    with zipfile.ZipFile(path) as package:
        parts = [(info, package.read(info)) for info in package.infolist()]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for info, data in parts:
            if info.filename in ("docProps/core.xml", "meta.xml"):
                text = data.decode()
                text = re.sub(r"(<dcterms:(created|modified)[^>]*>)[^<]*", rf"\g<1>{stamp}", text)
                text = re.sub(r"(<(dc:date|meta:creation-date)>)[^<]*", rf"\g<1>{stamp[:-1]}", text)
                text = re.sub(r"(<meta:editing-duration>)[^<]*", r"\g<1>PT0S", text)
                data = text.encode()
            if info.filename.startswith("Thumbnails/"):
                continue
            if info.filename == "META-INF/manifest.xml":
                data = re.sub(rb"\s*<manifest:file-entry[^>]*Thumbnails/[^>]*/>", b"", data)
            entry = zipfile.ZipInfo(info.filename, FIXED.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_STORED if info.filename == "mimetype" else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            package.writestr(entry, data)
    with open(path, "wb") as file:
        file.write(buffer.getvalue())
