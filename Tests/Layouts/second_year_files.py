"""Second set: sheets whose difficulty is the program that wrote them, and the last of the villages' own."""

import datetime
import re
import unicodedata
import zipfile

import legacy
from base import *  # noqa: F403
from base import HOUSEHOLDS, NAMES, NC, NTM, PEOPLE, VILLAGE_HELD, Formula, address, count, decimal, indicator, items
from commune import CRITERIA
from grids import settle
from second_year import commune_record, fill, fixed, head_of_sheet, heads, inventory, said_of, sheet, tall_heads, values_of
from second_year_villages import VILLAGE, YEAR, ids_of

FILE = "file"
AT = dict(id=1, name=2, unit=3, num=4, den=5, pct=6, status=7, plan=8)
TITLES = ["TT", "Nội dung chỉ tiêu", "ĐVT", "Số đạt", "Tổng số", "Tỷ lệ (%)", "Tự đánh giá", "Thời gian hoàn thành"]
WIDTHS = (7, 52, 9, 10, 10, 10, 12, 18)


def comma_percent(key, what, item):
    return f"{decimal(what, 2 if item.kind == 'ratio' else 1)}%" if key == "pct" and item.kind == "percent" else what


def plain(case, village, n, title=YEAR, at=AT, titles=TITLES, name="Sheet1", listed=None, **options):
    """A common table, so that only the file is odd; gives the grid and the row below the table."""
    grid = case.grid(name)
    for row, text in enumerate(("UBND XÃ LŨNG PẢNG", title, f"Thôn {village}"), 1):
        grid.put(row, 1, text, "info")
    row = heads(grid, 5, titles, WIDTHS)
    for item in listed or ids_of(case, n):
        fill(case, grid, row, village, item, at, **options)
        row += 1
    return grid, row


def repack(path, change):
    """Rewrites the parts of a package; `change(name, data)` gives the new bytes, or None to leave a part out."""
    with zipfile.ZipFile(path) as package:
        parts = [(info.filename, package.read(info)) for info in package.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts:
            data = change(name, data)
            if data is not None:
                package.writestr(name, data)
    settle(path)


@sheet(FILE, "NTM thon Hoa Binh - Trang tinh1.csv", "a Google sheet in English settings: comma, 95.35%, line breaks in headings")
def google_english(case):
    village = "Hòa Bình"
    titles = ["Mã", "Nội dung\nchỉ tiêu", "Đơn vị", "Số đạt", "Tổng số", "Tỷ lệ\n(%)", "Tự đánh giá\n(Đạt, Chưa đạt)", "Thời gian\nhoàn thành"]
    plain(case, village, 16, titles=titles, listed=ids_of(case, 16, ("percent", "yes")),
          show=lambda key, what, item: (what / 100, "0.00%") if key == "pct" else what)
    for record in case.truth.records:
        if record.get("denominator"):
            exact = record["numerator"] / record["denominator"] * 100
            cell = case.grids[0].cells[record["source"]["row"], 6]
            cell.value = round(exact / 100, 6)
            record["value"] = float(f"{cell.value * 100:.2f}")
    case.save(write_text, ",", comma=".")


@sheet(FILE, "Bieu mau (Câu trả lời) - Câu trả lời biểu mẫu 1.csv", "answers of a Google form: a row per village, questions as headings, persons among them")
def google_form(case):
    grid = case.grid("a")
    listed = items(NTM, "2.2", "9.2", "17.1", "17.11")
    titles = ["Dấu thời gian", "Họ và tên người trả lời", "Số điện thoại", "Thôn của ông/bà"]
    for item in listed:
        titles += [f"[{item.id}] Tổng số {item.unit}", f"[{item.id}] {item.short}: số {item.unit} đạt"]
    titles += ["[9.1] Số nhà tạm, dột nát còn lại", "[8.3] Thôn có hệ thống loa không?"]
    heads(grid, 1, titles, [14] * len(titles))
    for row, village in enumerate(["Đồng Én", "Nà Pài", "Khuổi Đeng", "Tân Lập 2", "Bản Pẻn", "Lũng Cùng"], 2):
        for column, text in ((1, f"0{row}/08/2023 1{row}:2{row}:05"), (2, f"{'Sầm Mã Chu Phan Lục Âu'.split()[row - 2]} Văn Giảđịnh"), (3, f"0990 000 31{row}"), (4, village)):
            grid.put(row, column, text)
        for n, item in enumerate(listed):
            fill(case, grid, row, village, item, dict(den=5 + 2 * n, num=6 + 2 * n), plan=False)
        fill(case, grid, row, village, indicator(NTM, "9.1"), dict(num=13), plan=False)
        loud = indicator(NTM, "8.3")
        met = case.met(village, loud)
        place = grid.put(row, 14, "Có" if met else "Không")
        case.record(None, village, loud, row, {"status": place}, status="met" if met else "not-met", value=bool(met))
    case.save(write_text, ",")


@sheet(FILE, "bieu tu danh gia VNI.csv", "VNI bytes, semicolons, a title in capitals")
def vni_bytes(case):
    grid, _ = plain(case, "Khuổi Đeng", 15, show=comma_percent)
    for cell in grid.cells.values():
        if isinstance(cell.value, str):
            cell.value = legacy.vni(cell.value)
    case.save(write_text, ";", "latin-1")


@sheet(FILE, "TONG HOP.xlsx", "an officer's matrix all in .VnTime and .VnTimeH, villages too")
def vntime_matrix(case):
    grid, listed = case.grid("Sheet1", font=".VnTime"), items(NTM, "2.2", "9.2", "17.1")
    grid.merge(1, 1, 1, 11, "TỔNG HỢP SỐ LIỆU NÔNG THÔN MỚI CÁC THÔN NĂM 2023", "title", font=".VnTimeH")
    titles = ["TT", "Tên thôn"] + ["Số đạt", "Tổng số", "Tỷ lệ %"] * 3
    row = tall_heads(grid, 3, titles, (5, 20, *[10] * 9), {3 + 3 * n: (f"{i.id}. {i.short}", 3) for n, i in enumerate(listed)})
    for n, village in enumerate(NAMES[:7], 1):
        grid.put(row, 1, n, "mid")
        grid.put(row, 2, village, "text")
        for k, item in enumerate(listed):
            fill(case, grid, row, village, item, dict(num=3 + 3 * k, den=4 + 3 * k, pct=5 + 3 * k), plan=False)
        row += 1
    grid.merge(row, 1, row, 2, "Tổng cộng", "total")
    for cell in grid.cells.values():
        if isinstance(cell.value, str):
            cell.value = legacy.tcvn3_capitals(cell.value) if cell.font == ".VnTimeH" else legacy.tcvn3(cell.value)
    case.save(write_openpyxl)


@sheet(FILE, "bieu thon (mac).ods", "an .ods with decomposed letters, line breaks in cells, percents as formulas")
def nfd_ods(case):
    grid, village = case.grid("Trang tính1"), "Kéo Phầy"
    row = head_of_sheet(grid, 7, "TỰ ĐÁNH GIÁ CÁC CHỈ TIÊU NÔNG THÔN MỚI NĂM 2023\n(Thôn Kéo Phầy)")
    row = tall_heads(grid, row, ["TT", "Nội dung\nchỉ tiêu", "Số\nđạt", "Tổng\nsố", "Tỷ lệ", "Đạt", "Chưa\nđạt"], (7, 50, 9, 9, 10, 8, 8),
                     {3: ("Kết quả\nthực hiện", 3), 6: ("Tự đánh giá", 2)})
    for item in ids_of(case, 14):
        record = fill(case, grid, row, village, item, dict(id=1, name=2, num=3, den=4, pct=5, met=6, notmet=7))
        if item.kind == "percent":
            exact = case.exact(village, item)
            grid.put(row, 5, Formula(f"C{row}/D{row}", exact / 100), "figure", "0.0%")
            record["value"] = exact
        row += 1
    for cell in grid.cells.values():
        if isinstance(cell.value, str):
            cell.value = unicodedata.normalize("NFD", cell.value)
    case.save(write_libreoffice)


@sheet(FILE, "Mau bao cao co macro.xlsm", "an .xlsm with choice lists and a hidden sheet of the words to choose from")
def macro_book(case):
    plain(case, "Tân Lập 1", 17, name="Báo cáo")
    grid = case.grid("DM")
    grid.hidden = True
    for row, (a, b) in enumerate([("Danh mục", "Đánh giá"), ("2.2", "Đạt"), ("9.2", "Chưa đạt"), ("17.1", "Không phát sinh"), ("17.8", "Đang thực hiện")], 1):
        grid.put(row, 1, a)
        grid.put(row, 2, b)
        grid.put(row, 3, 100 - row)
    case.save(write_openpyxl)

    def change(name, data):
        if name == "[Content_Types].xml":
            data = data.replace(b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", b"application/vnd.ms-excel.sheet.macroEnabled.main+xml")
        if name == "xl/worksheets/sheet1.xml":
            lists = b'<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="G6:G40"><formula1>DM!$B$2:$B$5</formula1></dataValidation></dataValidations>'
            data = data.replace(b"<pageMargins", lists + b"<pageMargins")
        return data
    repack(case.path, change)


@sheet(FILE, "export.xlsx", "written by a web page: texts inside the cells, no addresses on rows or cells")
def no_addresses(case):
    grid, last = plain(case, "Pá Danh", 15)
    grid.cells[last + 60, 1] = type(grid.cells[5, 1])("", "text", None)  # empty rows far below
    case.save(write_xlsxwriter)

    def change(name, data):
        if name == "xl/sharedStrings.xml":
            return None
        if name in ("[Content_Types].xml", "xl/_rels/workbook.xml.rels"):
            return re.sub(rb"<(Override|Relationship)[^>]*sharedStrings[^>]*/>", b"", data)
        if name != "xl/worksheets/sheet1.xml":
            return data
        rows = []
        for row in range(1, last + 61):
            held = []
            for column in range(1, 9):
                cell = grid.cells.get((row, column))
                if cell is None or cell.value in (None, ""):
                    held.append("<c/>")
                elif isinstance(cell.value, str):
                    text = cell.value.replace("&", "&amp;").replace("<", "&lt;")
                    held.append(f'<c t="inlineStr"><is><t>{text}</t></is></c>')
                else:
                    held.append(f"<c><v>{cell.value}</v></c>")
            rows.append("<row>" + "".join(held) + "</row>")
        return re.sub(r"<sheetData>.*</sheetData>", lambda _: "<sheetData>" + "".join(rows) + "</sheetData>", data.decode(), flags=re.S).encode()
    repack(case.path, change)


@sheet(FILE, "In dam in nghieng.xlsx", "texts in pieces of different fonts, the id in bold before the name")
def rich_text(case):
    grid, village = case.grid("Sheet1"), "Tân Lập 2"
    row = head_of_sheet(grid, 6, YEAR, ("Thôn Tân Lập 2",))
    row = heads(grid, row, ["STT", "Chỉ tiêu", "Số đạt", "Tổng số", "Tỷ lệ (%)", "Kết quả"], (6, 56, 10, 10, 10, 12))
    for n, item in enumerate(ids_of(case, 15), 1):
        grid.put(row, 1, n, "mid")
        fill(case, grid, row, village, item, dict(name=2, num=3, den=4, pct=5, status=6), name=f"Chỉ tiêu {item.id}. {item.full}")
        row += 1
    case.save(write_xlsxwriter)

    def change(name, data):
        if name != "xl/sharedStrings.xml":
            return data

        def pieces(match):
            text = match[1]
            if not text.startswith("Chỉ tiêu ") or "." not in text:
                cut = max(1, len(text) // 2)
            else:
                cut = text.index(". ") + 2
            if "&" in text or len(text) < 4:
                return match[0]
            return (f'<si><r><rPr><b/><sz val="12"/><rFont val="Times New Roman"/></rPr><t xml:space="preserve">{text[:cut]}</t></r>'
                    f'<r><rPr><sz val="12"/><rFont val="Times New Roman"/></rPr><t xml:space="preserve">{text[cut:]}</t></r></si>')
        return re.sub(r"<si><t[^>]*>([^<]*)</t></si>", pieces, data.decode()).encode()
    repack(case.path, change)


@sheet(FILE, "lo trinh ngay thang.xlsx", "a workbook that counts days from 1904; the last days are dates of different formats")
def from_1904(case):
    import openpyxl
    from openpyxl.utils.datetime import CALENDAR_MAC_1904
    grid, village = case.grid("Sheet1"), "Nà Pài"
    days = {}
    for row, text in enumerate(("Thôn Nà Pài", "Kết quả và thời gian hoàn thành các chỉ tiêu NTM năm 2023"), 1):
        grid.put(row, 1, text, "info")
    row = heads(grid, 4, ["TT", "Nội dung", "Tỷ lệ (%)", "Đạt/Chưa đạt", "Ngày hoàn thành"], (7, 52, 10, 12, 16))
    for n, item in enumerate(ids_of(case, 18, ("percent", "yes"))):
        record = fill(case, grid, row, village, item, dict(id=1, name=2, pct=3, status=4))
        if not case.met(village, item):
            date = datetime.date(2023, 9, 15) + datetime.timedelta(days=47 * n)
            days[row] = date, ("dd/mm/yyyy", "d-m-yy", "mm-dd-yy", "dd/mm/yyyy")[n % 4]
            record["plan"] = {"due": date.isoformat()}
            record["source"]["cells"]["plan"] = f"E{row}"
        row += 1
    case.save(write_openpyxl)
    book = openpyxl.load_workbook(case.path)
    book.epoch = CALENDAR_MAC_1904
    for row, (date, format) in days.items():
        cell = book["Sheet1"].cell(row, 5)
        cell.value, cell.number_format = date, format
    book.save(case.path)
    settle(case.path)


@sheet(FILE, "bieu 1 (libreoffice).csv", "LibreOffice's CSV: commas, quoted texts and decimal commas, bare line feeds")
def libre_csv(case):
    plain(case, "Bản Pẻn", 16, show=comma_percent)
    grid = case.grids[0]
    for cell in grid.cells.values():
        if isinstance(cell.value, float):
            cell.value = count(cell.value)
    case.save(write_text, ",", newline="\n", quote_all=True)


@sheet(FILE, "cham diem cac thon.csv", "code page 1258, an officer's matrix of Đ and CĐ, empty columns behind")
def marks_1258(case):
    grid, listed = case.grid("a"), items(NTM, "2.2", "2.3", "8.3", "17.3", "17.8")
    grid.put(1, 1, "UBND XÃ LŨNG PẢNG")
    grid.put(2, 1, "TỔNG HỢP TỰ ĐÁNH GIÁ CỦA CÁC THÔN NĂM 2023 (Đ: đạt, CĐ: chưa đạt)")
    heads(grid, 4, ["TT", "Thôn", *[f"{i.id} {i.short}" for i in listed], "Ghi chú"], [9] * 8)
    for row, village in enumerate(NAMES[1:7], 5):
        grid.put(row, 1, row - 4)
        grid.put(row, 2, village)
        for column, item in enumerate(listed, 3):
            met = case.met(village, item)
            place = grid.put(row, column, "Đ" if met else "CĐ")
            case.record(None, village, item, row, {"status": place}, status="met" if met else "not-met",
                        **(said_of(item, met) or {"value": None}))
    grid.put(11, 2, "Tổng số thôn đạt")
    for column, item in enumerate(listed, 3):
        grid.put(11, column, sum(case.met(v, item) for v in NAMES[1:7]))
    grid.put(12, 12, "")
    case.save(write_text, ";", legacy.windows1258)


@sheet(FILE, "dinh dang rieng.xlsx", "number formats that write the unit: 3.7 shows 3,7 km and 95.3 shows 95,3%")
def own_formats(case):
    plain(case, "Lũng Cùng", 16, show=lambda key, what, item: (what, '0.0"%"' if key == "pct" and item.kind == "percent" else "0.00" if key == "pct" else
                                                              f'{"0.0" if isinstance(what, float) else "0"}" {item.unit}"'))
    case.save(write_openpyxl)


@sheet(VILLAGE, "Thon gui 2 bieu.xlsx", "both sets in one workbook; only the sheets' names and the wordings say which is which")
def sets_by_sheet(case):
    village = "Nà Pài"
    for name, listed in (("Biểu 1. NTM", items(NTM, "2.2", "2.3", "2.4", "9.1", "9.2", "17.1", "17.4", "17.5", "17.8")),
                         ("Biểu 2. NTM nâng cao", items(NC, "2.3", "2.4", "9.1", "17.4", "17.5", "18.1", "18.4", "18.7"))):
        grid = case.grid(name)
        row = head_of_sheet(grid, 8, "BIỂU TỰ ĐÁNH GIÁ NĂM 2023", left=("XÃ LŨNG PẢNG", "THÔN NÀ PÀI"))
        row = heads(grid, row, TITLES, WIDTHS)
        for item in listed:
            fill(case, grid, row, village, item, AT)
            row += 1
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "Bieu co cong theo tieu chi.xlsx", "a row per criterion with counts of indicators in the columns of the figures")
def counts_in_rows(case):
    grid, village = case.grid("Sheet1"), "Đồng Én"
    row = head_of_sheet(grid, 7, "TỰ ĐÁNH GIÁ KẾT QUẢ XÂY DỰNG NÔNG THÔN MỚI NĂM 2023", ("Thôn Đồng Én",))
    row = heads(grid, row, ["TT", "Tiêu chí/chỉ tiêu", "ĐVT", "Đạt", "Tổng", "Tỷ lệ %", "Đánh giá"], (7, 54, 10, 9, 9, 9, 11))
    listed = ids_of(case, 20)
    for criterion in sorted({i.criterion for i in listed}):
        group = [i for i in listed if i.criterion == criterion]
        met = sum(case.met(village, i) for i in group)
        for column, value in enumerate([criterion, CRITERIA[NTM][criterion], "chỉ tiêu", met, len(group), round(met / len(group) * 100, 1),
                                        "Đạt" if met == len(group) else "Chưa đạt"], 1):
            grid.put(row, column, value, "group" if column == 2 else "total")
        row += 1
        for item in group:
            fill(case, grid, row, village, item, dict(id=1, name=2, unit=3, num=4, den=5, pct=6, status=7))
            row += 1
    case.save(write_openpyxl)


@sheet(VILLAGE, "cam ket thoi gian.xlsx", "the last day in many wordings, among them conditions without a day")
def plan_wordings(case):
    grid, village = case.grid("Cam kết"), "Khuổi Đeng"
    wordings = [("Q4/2024", "2024-12-31"), ("6 tháng đầu năm 2024", "2024-06-30"), ("hết năm 2024", "2024-12-31"), ("khi được hỗ trợ xi măng", None),
                ("T12/2023", "2023-12-31"), ("trước ngày 30/10/2023", "2023-10-30"), ("quý 3 năm 2024", "2024-09-30"), ("2025", "2025-12-31"),
                ("theo kế hoạch của xã", None), ("Cuối năm 2023", "2023-12-31"), ("15.11.2023", "2023-11-15"), ("III/2025", None)]
    row = head_of_sheet(grid, 5, "CAM KẾT THỜI GIAN HOÀN THÀNH CÁC CHỈ TIÊU NÔNG THÔN MỚI (RÀ SOÁT NĂM 2023)", ("Thôn Khuổi Đeng",))
    row = heads(grid, row, ["TT", "Chỉ tiêu", "Hiện nay (%)", "Hiện trạng", "Thời gian hoàn thành"], (7, 54, 10, 11, 26))
    n = 0
    for item in ids_of(case, 18, ("percent",)):
        record = fill(case, grid, row, village, item, dict(id=1, name=2, pct=3, status=4))
        if not case.met(village, item):
            text, due = wordings[n % len(wordings)]
            n += 1
            place = grid.put(row, 5, text, "text")
            record["plan"] = {"due": due}
            record["source"]["cells"]["plan"] = place
            if text == "III/2025":  # a quarter or a month: a guess
                del record["plan"]
        row += 1
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "Giai phap ghi duoi.xlsx", "a merged line below each indicator not met says what is done until when")
def line_below(case):
    grid, village = case.grid("Sheet1"), "Tân Lập 1"
    row = head_of_sheet(grid, 6, YEAR, ("Thôn Tân Lập 1 (92 hộ, 388 khẩu)",))
    row = heads(grid, row, ["TT", "Chỉ tiêu", "Số đạt", "Tổng số", "Tỷ lệ (%)", "Đánh giá"], (7, 54, 10, 10, 10, 12))
    for item in ids_of(case, 14, ("percent", "count")):
        record = fill(case, grid, row, village, item, dict(id=1, name=2, num=3, den=4, pct=5, status=6))
        row += 1
        if not case.met(village, item):
            del record["plan"]  # it stands in the line below; whether it is read is free
            grid.merge(row, 2, row, 6, f"Giải pháp: thôn họp dân bàn cách làm, phấn đấu đạt {item.required} trong năm 2024", "plain")
            row += 1
    case.save(write_openpyxl)


@sheet("officer", "Ten cac thon dat.xlsx", "villages listed by name in the cells: met, not met")
def names_in_cells(case):
    grid, villages = case.grid("Sheet1"), NAMES[:6]
    row = head_of_sheet(grid, 5, "DANH SÁCH CÁC THÔN ĐẠT, CHƯA ĐẠT TỪNG CHỈ TIÊU NÔNG THÔN MỚI NĂM 2023")
    row = heads(grid, row, ["TT", "Chỉ tiêu", "Các thôn đạt", "Các thôn chưa đạt", "Ghi chú"], (7, 44, 40, 40, 14))
    for item in items(NTM, "8.3", "9.2", "17.5", "17.8"):
        place = grid.put(row, 1, item.id, "mid")
        grid.put(row, 2, item.full, "text")
        for column, wanted in ((3, True), (4, False)):
            held = [v for v in villages if bool(case.met(v, item)) == wanted]
            cell = grid.put(row, column, ", ".join(held) or "Không có", "text")
            for village in held:
                case.record(grid.name, village, item, row, {"indicator": place, "status": cell}, status="met" if wanted else "not-met",
                            **(said_of(item, wanted) or {"value": None}))
        row += 1
    case.save(write_openpyxl)
