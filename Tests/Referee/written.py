"""Workbooks as XlsxWriter and openpyxl write them, full of what was told to them: that is the truth."""

import datetime
import io
import random

import openpyxl
import openpyxl.cell.rich_text
import openpyxl.chart
import openpyxl.comments
import openpyxl.styles
import openpyxl.utils
import openpyxl.worksheet.formula
import xlsxwriter
from openpyxl.cell.text import InlineFont

from package import Book, Sheet, b, d, e, n, none, s, t

SYLLABLES = ("thôn bản Nà Pia Cốc Xả Khuổi Lào đường giao thông nhà văn hóa 95,5% Đạt chưa đạt hộ nghèo ế ữ ỵ Ạ đ Đ & < > \" ' =1+1 -5 +3 @x "
             "_x0041_ dấu\ncách tab\tcuối").split(" ")
DAY = datetime.datetime(1899, 12, 30)


def words(random_):
    return " ".join(random_.choice(SYLLABLES) for _ in range(random_.randint(1, 8)))


def number(random_):
    kind = random_.randint(0, 5)
    if kind == 0:
        return random_.randint(-1000, 1000)
    if kind == 1:
        return round(random_.uniform(0, 1), random_.randint(1, 4))
    if kind == 2:
        return random_.uniform(-1e6, 1e6)
    if kind == 3:
        return random_.random() * 10 ** random_.randint(-300, 300)
    if kind == 4:
        return random_.randint(0, 10**15)
    return random_.random()


def as_date(moment):
    text = moment.date().isoformat()
    clock = moment.time().isoformat(timespec="milliseconds").rstrip("0").rstrip(".") if moment.microsecond else moment.time().isoformat()
    return d(text if clock == "00:00:00" else f"{text}T{clock}")


def letters(column):
    return openpyxl.utils.get_column_letter(column)


def xlsxwriter_book(name, options, **settings):
    """Strings, numbers, dates, booleans, formulas, links, notes, tables, charts, merges in one."""
    random_ = random.Random(name)
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "default_date_format": "dd/mm/yyyy", **options})
    for key, value in settings.items():
        getattr(book, key)(*value)
    constant = options.get("constant_memory", False)
    bold, percent, clock, elapsed, moment_format = (book.add_format(f) for f in (
        {"bold": True}, {"num_format": "0.0%"}, {"num_format": "h:mm"}, {"num_format": "[h]:mm:ss"}, {"num_format": "dd/mm/yyyy hh:mm:ss"}))
    sheets = []
    sheet = book.add_worksheet("Trộn")
    truth = {}
    for row in range(1, 401):
        for column in range(1, 11):
            address, at = f"{letters(column)}{row}", (row - 1, column - 1)
            kind = random_.randint(0, 8)
            if kind == 0:
                value = words(random_)
                sheet.write_string(*at, value)
                truth[address] = s(value)
            elif kind == 1:
                value = number(random_)
                sheet.write_number(*at, value)
                # It writes 16 digits.
                truth[address] = n(float("%.16G" % value))
            elif kind == 2:
                moment = datetime.datetime(random_.randint(1905, 2100), random_.randint(1, 12), random_.randint(1, 28), random_.randint(0, 23),
                                           random_.randint(0, 59), random_.randint(0, 59))
                sheet.write_datetime(*at, moment, moment_format)
                truth[address] = as_date(moment)
            elif kind == 3:
                value = random_.random() < 0.5
                sheet.write_boolean(*at, value)
                truth[address] = b(value)
            elif kind == 4:
                value = random_.choice([7, 0.25, "chữ", "", True, "#DIV/0!"])
                sheet.write_formula(*at, "=A1*2", None, value)
                make = b if value is True else e if value == "#DIV/0!" else s if isinstance(value, str) else n
                # For an empty text it writes no type and no value.
                truth[address] = none(formula="A1*2") if value == "" else make(value, formula="A1*2")
            elif kind == 5:
                sheet.write_blank(*at, None, bold)
            elif kind == 6:
                seconds = random_.randint(0, 86399)
                sheet.write_number(*at, seconds / 86400, clock)
                truth[address] = t(seconds)
            elif kind == 7:
                seconds = random_.randint(0, 10**6)
                sheet.write_number(*at, seconds / 86400, elapsed)
                truth[address] = t(seconds)
            else:
                value = round(random_.random(), 3)
                sheet.write_number(*at, value, percent)
                truth[address] = n(value)
    sheets.append(Sheet("Trộn", truth))
    if not constant:
        sheet = book.add_worksheet("Đồ đạc")
        sheet.merge_range("A1:C1", "Tiêu đề", bold)
        sheet.write_rich_string("A2", "một ", bold, "hai", " ba ")
        sheet.write_url("A3", "https://example.org/a?b=1&c=2", None, "liên kết")
        sheet.write_comment("A4", "ghi chú")
        sheet.write_array_formula("B4:B5", "{=C4:C5*2}", None, 8)
        sheet.write_dynamic_array_formula("D4", "=UNIQUE(A1:A3)", None, "x")
        sheet.add_table("F1:G3", {"columns": [{"header": "Thôn"}, {"header": "Số hộ"}], "data": [["Nà Pia", 82], ["Cốc Xả", 64]]})
        sheet.set_row(6, None, None, {"hidden": True})
        sheet.set_column("J:K", None, None, {"hidden": True})
        sheet.write("A7", 1)
        sheet.write("J8", 2)
        sheet.data_validation("A9", {"validate": "list", "source": ["Đạt", "Chưa đạt"]})
        sheet.conditional_format("A7:A9", {"type": "cell", "criteria": ">", "value": 0, "format": bold})
        sheet.freeze_panes(1, 1)
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "='Đồ đạc'!$G$2:$G$3"})
        sheet.insert_chart("M1", chart)
        sheets.append(Sheet("Đồ đạc", {
            "A1": s("Tiêu đề", merged="A1:C1"), "A2": s("một hai ba "), "A3": s("liên kết"), "B4": n(8, formula="C4:C5*2"), "B5": n(0),
            "D4": s("x", formula="_xlfn.UNIQUE(A1:A3)"), "F1": s("Thôn"), "G1": s("Số hộ"), "F2": s("Nà Pia"), "G2": n(82), "F3": s("Cốc Xả"),
            "G3": n(64), "A7": n(1, hidden=True), "J8": n(2, hidden=True)}))
        pie = book.add_chart({"type": "pie"})
        pie.add_series({"values": "='Đồ đạc'!$G$2:$G$3"})
        book.add_chartsheet("Biểu đồ").set_chart(pie)
        sheets.append(Sheet("Biểu đồ", {}))
        last = book.add_worksheet("Ẩn")
        last.write("A1", 1)
        last.hide()
        sheets.append(Sheet("Ẩn", {"A1": n(1, hidden=True)}, state="hidden"))
    book.close()
    return Book(name, out.getvalue(), sheets)


def openpyxl_book(name, write_only=False, iso=False, is1904=False):
    random_ = random.Random(name)
    book = openpyxl.Workbook(write_only=write_only, iso_dates=iso)
    if is1904:
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    sheet = book.create_sheet("Trộn") if write_only else book.active
    sheet.title = "Trộn"
    truth, sheets = {}, []
    for row in range(1, 301):
        values = []
        for column in range(1, 9):
            address = f"{letters(column)}{row}"
            kind = random_.randint(0, 6)
            if kind == 0:
                # It writes what looks like an escape as it is, and then that is one.
                value = words(random_).replace("_x0041_", "x0041")
                truth[address] = none(formula=value[1:]) if value.startswith("=") else s(value)
            elif kind == 1:
                value = number(random_)
                # It writes 16 digits, too.
                truth[address] = n(float("%.16g" % value))
            elif kind == 2:
                value = datetime.datetime(random_.randint(1905, 2100), random_.randint(1, 12), random_.randint(1, 28), random_.randint(0, 23),
                                          random_.randint(0, 59), random_.randint(0, 59), random_.choice([0, 0, 500000]))
                truth[address] = as_date(value)
            elif kind == 3:
                value = datetime.time(random_.randint(0, 23), random_.randint(0, 59), random_.randint(0, 59))
                truth[address] = t(value.hour * 3600 + value.minute * 60 + value.second)
            elif kind == 4:
                value = random_.random() < 0.5
                truth[address] = b(value)
            elif kind == 5:
                value = "=SUM(B1:B9)"
                truth[address] = none(formula="SUM(B1:B9)")
            else:
                value = None
            values.append(value)
        sheet.append(values)
    sheets.append(Sheet("Trộn", truth))
    if not write_only:
        sheet = book.create_sheet("Đồ đạc")
        sheet["A1"] = "Tiêu đề"
        sheet.merge_cells("A1:C2")
        sheet["A3"] = openpyxl.cell.rich_text.CellRichText(
            "một ", openpyxl.cell.rich_text.TextBlock(InlineFont(b=True), "hai"), " ba ")
        sheet["A4"] = 0.955
        sheet["A4"].number_format = "0.0%"
        sheet["A5"] = openpyxl.worksheet.formula.ArrayFormula("A5:A6", "=SUM(A1:A4*2)")
        sheet["A7"], sheet["A8"] = "0123", "#N/A"
        sheet["A9"] = datetime.date(2023, 9, 30)
        sheet["A10"] = datetime.timedelta(hours=36, minutes=5)
        sheet["A10"].number_format = "[h]:mm"
        sheet["A11"] = 1
        sheet["A11"].comment = openpyxl.comments.Comment("ghi chú", "An")
        sheet.row_dimensions[12].hidden = True
        sheet["A12"], sheet["H12"], sheet["H13"] = 5, 6, 7
        sheet.column_dimensions["H"].hidden = True
        sheet["A14"] = "  khoảng trắng  "
        sheet["A15"] = "chữ\nxuống dòng\tvà tab"
        sheets.append(Sheet("Đồ đạc", {
            "A1": s("Tiêu đề", merged="A1:C2"), "A3": s("một hai ba "), "A4": n(0.955, text="95,5%"), "A5": none(formula="SUM(A1:A4*2)"),
            "A7": s("0123"), "A8": e("#N/A"), "A9": d("2023-09-30"), "A10": t(36 * 3600 + 300, text="36:05"), "A11": n(1), "A12": n(5, hidden=True),
            "H12": n(6, hidden=True), "H13": n(7, hidden=True), "A14": s("  khoảng trắng  "), "A15": s("chữ\nxuống dòng\tvà tab")}))
        chart = book.create_chartsheet("Biểu đồ")
        chart.add_chart(openpyxl.chart.BarChart())
        sheets.append(Sheet("Biểu đồ", {}))
        hidden = book.create_sheet("Ẩn")
        hidden["B2"] = "x"
        hidden.sheet_state = "veryHidden"
        sheets.append(Sheet("Ẩn", {"B2": s("x", hidden=True)}, state="veryHidden"))
    out = io.BytesIO()
    book.save(out)
    return Book(name, out.getvalue(), sheets)


def books():
    return [
        xlsxwriter_book("xlsxwriter.xlsx", {}), xlsxwriter_book("xlsxwriter-inline.xlsx", {"constant_memory": True}),
        xlsxwriter_book("xlsxwriter-1904.xlsx", {"date_1904": True}), xlsxwriter_book("xlsxwriter-zip64.xlsx", {}, use_zip64=()),
        openpyxl_book("openpyxl.xlsx"), openpyxl_book("openpyxl-write-only.xlsx", write_only=True),
        openpyxl_book("openpyxl-iso-dates.xlsx", iso=True), openpyxl_book("openpyxl-1904.xlsx", is1904=True)]
