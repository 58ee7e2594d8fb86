"""Layouts of one village's own sheet."""

import datetime

from base import *  # noqa: F403
from base import HOUSEHOLDS, NC, NTM, OPEN, PEOPLE, SEALED, VILLAGE_HELD, Formula, address, count, decimal, items, layout

STANDARD = ["tt", "name", "unit", "num", "den", "pct", "status", "plan", "note"]


def heading(grid, village, title="BIỂU TỰ ĐÁNH GIÁ TIÊU CHÍ NÔNG THÔN MỚI NĂM 2023", last=9, name=True):
    grid.merge(1, 1, 1, last, "UBND XÃ LŨNG PẢNG", "agencyb")
    grid.merge(2, 1, 2, last, title, "title")
    if name:
        grid.merge(3, 1, 3, last, f"Thôn {village} - Số hộ: {HOUSEHOLDS[village]}, số khẩu: {PEOPLE[village]}", "subtitle")
    return 5


def some(case, n, set=NTM, of=None):
    ids = of or VILLAGE_HELD
    picked = sorted(case.random.sample(range(len(ids)), n))
    return items(set, *[ids[i] for i in picked])


@layout(OPEN, "no-ids.xlsx", "no id column at all: full names only")
def no_ids(case):
    grid = case.grid("Biểu 01")
    table = case.checklist(grid, "Nà Pài", ["name", "unit", "num", "den", "pct", "status", "plan"], ids="none")
    row = table.header(heading(grid, "Nà Pài", last=7))
    row = table.body(row, some(case, 16), groups=False)
    signature(grid, row + 1, 7, "Nà Pài, ngày 02 tháng 8 năm 2023", "Lý Văn Mẫu")
    case.save(write_openpyxl)


@layout(SEALED, "no-ids-short.xlsx", "no ids, colloquial names, STT 1..n, total before number met")
def no_ids_short(case):
    grid = case.grid("Sheet1")
    words = {
        "2.2": "Đường trục thôn, liên thôn đã bê tông", "2.3": "Đường ngõ xóm sạch, không lầy lội", "2.4": "Đường trục chính nội đồng",
        "3.1": "Diện tích được tưới tiêu chủ động", "9.1": "Số nhà tạm, nhà dột nát", "9.2": "Nhà kiên cố, bán kiên cố",
        "11.1": "Hộ nghèo đa chiều", "12.1": "LĐ qua đào tạo", "15.1": "Tham gia BHYT", "15.4": "Có sổ KCB điện tử",
        "17.1": "Hộ dùng nước sạch", "17.6": "Rác thải sinh hoạt được thu gom, xử lý", "17.9": "Hộ chăn nuôi đảm bảo vệ sinh thú y",
        "17.11": "Hộ phân loại rác tại nguồn",
    }
    village = "Kéo Phầy"
    row = heading(grid, village, last=7)
    for column, head in enumerate(["STT", "Chỉ tiêu", "Đơn vị tính", "Tổng số", "Đã đạt", "Tỷ lệ (%)", "Kết quả"], 1):
        grid.put(row, column, head, "head")
        grid.widths[column] = 40 if column == 2 else 11
    for n, item in enumerate(items(NTM, *words), 1):
        row += 1
        number, whole = case.figures(village, NTM, item.id)
        grid.put(row, 1, n, "mid")
        name = grid.put(row, 2, words[item.id], "text")
        grid.put(row, 3, item.unit, "mid")
        cells, said = {"indicator": name}, {}
        if item.kind == "count":
            cells["value"] = grid.put(row, 5, number, "figure")
            said["value"] = number
        else:
            cells["denominator"], cells["numerator"] = grid.put(row, 4, whole, "figure"), grid.put(row, 5, number, "figure")
            cells["value"] = grid.put(row, 6, case.shown(village, item), "figure", "0.0")
            said.update(numerator=number, denominator=whole, value=case.shown(village, item))
        met = case.met(village, item)
        cells["status"] = grid.put(row, 7, "Đạt" if met else "Không đạt", "mid")
        case.record("Sheet1", village, item, row, cells, status="met" if met else "not-met", **said)
    case.save(write_xlsxwriter)


@layout(OPEN, "damaged-ids.xlsx", "ids as numbers and as dates: 17.10 is 17.1, 3.1 is 3 January, 9.2 is 9 February")
def damaged(case):
    grid = case.grid("Sheet1")
    table = case.checklist(grid, "Lũng Cùng", STANDARD, ids="number")
    row = table.header(heading(grid, "Lũng Cùng"))
    changes = {}
    for id in ("2.2", "3.1", "9.2", "11.1"):
        a, b = map(int, id.split("."))
        changes[NTM, id, None] = {"tt": datetime.date(2023, b, a), "tt_format": "d-mmm"}
    table.body(row, items(NTM, "2.2", "2.3", "3.1", "9.2", "11.1", "12.1", "17.1", "17.2", "17.8", "17.9", "17.10", "17.11", "17.12"), changes)
    case.save(write_xlsxwriter)


@layout(SEALED, "damaged-ids.csv", "ids as 02-Thg2, 3/1, 2,3, TC 9.2, (11.1), 17-8, 17.1 for 17.10")
def damaged_text(case):
    grid = case.grid("a")
    table = case.checklist(grid, "Bản Pẻn", STANDARD, percent="text", names="short")
    row = table.header(heading(grid, "Bản Pẻn"))
    written = {"2.2": "02-Thg2", "2.3": "2,3", "3.1": "3/1", "9.2": "TC 9.2", "11.1": "(11.1)", "12.1": "Chỉ tiêu 12.1", "17.1": "17.1.",
               "17.8": "17-8", "17.9": "17 . 9", "17.10": "17.1", "17.11": "17.11"}
    table.body(row, items(NTM, *written), {(NTM, k, None): {"tt": v} for k, v in written.items()})
    case.save(write_text, ";", bom=b"\xef\xbb\xbf")


@layout(OPEN, "gender-rows.xlsx", "one indicator over rows: total, then nam and nữ below it")
def gender_rows(case):
    grid = case.grid("Y tế, lao động")
    village = "Nà Pài"
    row = heading(grid, village, last=6)
    for column, head in enumerate(["TT", "Chỉ tiêu", "Số người đạt", "Tổng số người", "Tỷ lệ %", "Đạt/Chưa đạt"], 1):
        grid.put(row, column, head, "head")
        grid.widths[column] = 44 if column == 2 else 12
    for item in items(NTM, "12.1", "12.2", "15.1"):
        number, whole = case.figures(village, NTM, item.id)
        men = whole * 51 // 100
        held = round(number * men / whole)
        for part, label, n, d in ((None, item.full, number, whole), ("male", "- Nam", held, men), ("female", "- Nữ", number - held, whole - men)):
            row += 1
            cells = {}
            if part is None:
                cells["indicator"] = grid.put(row, 1, item.id, "mid")
            grid.put(row, 2, label, "text")
            cells["numerator"], cells["denominator"] = grid.put(row, 3, n, "figure"), grid.put(row, 4, d, "figure")
            value = round(n / d * 100, 1)
            cells["value"] = grid.put(row, 5, value, "figure", "0.0")
            said = {"status": "unknown"}
            if part is None:
                met = case.met(village, item)
                cells["status"] = grid.put(row, 6, "Đạt" if met else "Chưa đạt", "mid")
                said["status"] = "met" if met else "not-met"
            case.record("Y tế, lao động", village, item, row, cells, part=part, value=value, numerator=n, denominator=d, **said)
    case.save(write_openpyxl)


@layout(SEALED, "four-rows.xlsx", "each indicator over four rows: total, number met, percent, mark")
def four_rows(case):
    grid = case.grid("Thôn")
    village = "Hòa Bình"
    row = heading(grid, village, last=4)
    for column, head in enumerate(["TT", "Nội dung", "ĐVT", "Kết quả năm 2023"], 1):
        grid.put(row, column, head, "head")
        grid.widths[column] = (8, 52, 10, 18)[column - 1]
    for item in items(NTM, "2.2", "9.2", "17.1", "17.8", "17.11"):
        row += 1
        number, whole = case.figures(village, NTM, item.id)
        place = grid.put(row, 1, item.id, "total")
        grid.put(row, 2, item.short, "group")
        value, met = case.shown(village, item), case.met(village, item)
        cells = {"indicator": place, "denominator": grid.put(row + 1, 4, whole, "figure"),
                 "numerator": grid.put(row + 2, 4, number, "figure"), "value": grid.put(row + 3, 4, value, "figure", "0.0"),
                 "status": grid.put(row + 4, 4, "Đạt" if met else "Chưa đạt", "mid")}
        for n, (label, unit) in enumerate([("- Tổng số", item.unit), ("- Số đạt", item.unit), ("- Tỷ lệ", "%"), ("- Tự đánh giá", None)], 1):
            grid.put(row + n, 2, label, "text")
            grid.put(row + n, 3, unit, "mid")
        case.record("Thôn", village, item, row, cells, value=value, numerator=number, denominator=whole, status="met" if met else "not-met")
        row += 4
    case.save(write_xlsxwriter)


@layout(OPEN, "two-tables.xlsx", "NTM above and NTM nâng cao below, with other columns in another order")
def two_tables(case):
    grid = case.grid("Sheet1")
    village = "Đồng Én"
    a = case.checklist(grid, village, STANDARD)
    row = a.header(heading(grid, village, "A. BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI NĂM 2023"))
    row = a.body(row, items(NTM, "2.2", "2.3", "2.4", "9.1", "9.2", "15.1", "17.1", "17.8")) + 2
    grid.merge(row, 1, row, 9, "B. BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI NÂNG CAO NĂM 2023", "title")
    b = case.checklist(grid, village, ["tt", "name", "level", "den", "num", "pct", "met", "notmet", "plan"])
    row = b.header(row + 1, merged=True)
    b.body(row, items(NC, "2.2a", "2.2b", "2.3", "2.4", "9.1", "14.3", "17.4", "17.5", "18.1", "18.7"))
    case.save(write_openpyxl)


@layout(SEALED, "side-by-side.xlsx", "two villages side by side on one sheet")
def side_by_side(case):
    grid = case.grid("Hai thôn")
    grid.merge(1, 1, 1, 13, "TỰ ĐÁNH GIÁ TIÊU CHÍ NÔNG THÔN MỚI NĂM 2023", "title")
    for first, village in ((1, "Tân Lập 1"), (8, "Tân Lập 2")):
        grid.merge(3, first, 3, first + 5, f"Thôn {village}", "sign")
        table = case.checklist(grid, village, ["tt", "name", "num", "den", "pct", "status"], first=first, names="short")
        row = table.header(4, numbers=False)
        table.body(row, items(NTM, "2.2", "2.3", "8.3", "9.1", "9.2", "11.1", "17.1", "17.8", "17.11"), groups=False)
    case.save(write_xlsxwriter)


def composite(case, grid, village, row, wordings, said_of, last):
    for column, head in enumerate(last, 1):
        grid.put(row, column, head, "head")
        grid.widths[column] = (7, 56, 26, 14)[column - 1]
    for item in items(NTM, "2.2", "3.1", "6.3", "9.2", "11.1", "12.1", "15.1", "17.1", "17.6", "17.8", "17.11"):
        row += 1
        met = case.met(village, item)
        cells = {"indicator": grid.put(row, 1, item.id, "mid")}
        grid.put(row, 2, item.full, "text")
        said = {"status": "met" if met else "not-met"}
        place = grid.put(row, 3, wordings(item, met), "mid")
        said_of(item, met, place, cells, said)
        if len(last) > 3:
            cells["status"] = grid.put(row, 4, "Đạt" if met else "Chưa đạt", "mid")
        case.record(grid.name, village, item, row, cells, **said)


@layout(OPEN, "composite-values.xlsx", "one cell holds 82/86 = 95,3%")
def composite_values(case):
    grid, village = case.grid("Sheet1"), "Khuổi Đeng"

    def wording(item, met):
        if item.kind == "yes":
            return None
        number, whole = case.figures(village, NTM, item.id)
        return f"{count(number)}/{count(whole)} = {decimal(case.shown(village, item))}%"

    def said(item, met, place, cells, said):
        if item.kind != "yes":
            number, whole = case.figures(village, NTM, item.id)
            said.update(value=case.shown(village, item), numerator=number, denominator=whole)
            cells.update(value=place, numerator=place, denominator=place)

    composite(case, grid, village, heading(grid, village, last=4), wording, said, ["TT", "Nội dung", "Kết quả thực hiện", "Tự đánh giá"])
    case.save(write_openpyxl)


@layout(SEALED, "composite-status.xlsx", "one cell holds Chưa đạt (65,2%) or Đạt 96,5% (83/86 hộ)")
def composite_status(case):
    grid, village = case.grid("Sheet1"), "Pá Danh"

    def wording(item, met):
        word = "Đạt" if met else "Chưa đạt"
        if item.kind == "yes":
            return word
        number, whole = case.figures(village, NTM, item.id)
        percent = decimal(case.shown(village, item))
        return f"{word} ({percent}%)" if item.id in ("2.2", "9.2", "15.1", "17.8") else f"{word} {percent}% ({count(number)}/{count(whole)} {item.unit})"

    def said(item, met, place, cells, said):
        cells["status"] = place
        if item.kind != "yes":
            said["value"] = case.shown(village, item)
            cells["value"] = place
            if item.id not in ("2.2", "9.2", "15.1", "17.8"):
                number, whole = case.figures(village, NTM, item.id)
                said.update(numerator=number, denominator=whole)
                cells.update(numerator=place, denominator=place)

    composite(case, grid, village, heading(grid, village, last=3), wording, said, ["TT", "Nội dung chỉ tiêu", "Kết quả tự đánh giá"])
    case.save(write_xlsxwriter)


def two_years(case, grid, village, row, hide=False, plan_year=False):
    """Biểu 10: last year, this year, next year, each with result and judgement."""
    periods = ["Kết quả đến 31/12/2022", "Thực hiện 7 tháng năm 2023"] + (["Kế hoạch năm 2024"] if plan_year else [])
    for column, (head, width) in {1: ("TT", 7), 2: ("Nội dung", 50), 3: ("ĐVT", 9)}.items():
        grid.merge(row, column, row + 1, column, head, "head")
        grid.widths[column] = width
    for n, period in enumerate(periods):
        first = 4 + 2 * n
        grid.merge(row, first, row, first + 1, period, "head")
        grid.put(row + 1, first, "Kết quả", "head")
        grid.put(row + 1, first + 1, "Đánh giá", "head")
        grid.widths[first], grid.widths[first + 1] = 11, 11
    last = 4 + 2 * len(periods)
    grid.merge(row, last, row + 1, last, "Ghi chú", "head")
    if hide:
        grid.hidden_columns.update((4, 5))
    row += 1
    for item in items(NTM, "2.2", "2.3", "9.2", "11.1", "12.1", "15.1", "16.1", "17.1", "17.3", "17.8", "17.11"):
        row += 1
        met = case.met(village, item)
        cells = {"indicator": grid.put(row, 1, item.id, "mid")}
        grid.put(row, 2, item.full, "text")
        grid.put(row, 3, "%" if item.kind == "percent" else None, "mid")
        said = {"status": "met" if met else "not-met"}
        if item.kind == "percent":
            value = case.shown(village, item)
            grid.put(row, 4, round(max(1.0, value - case.random.uniform(2, 9)), 1), "figure", "0.0")
            cells["value"] = grid.put(row, 6, value, "figure", "0.0")
            said.update(value=value)
            if plan_year:
                grid.put(row, 8, float(item.level), "figure", "0.0")
        elif item.id == "17.3":
            said["value"] = bool(met)
        grid.put(row, 5, "Chưa đạt" if case.random.random() < 0.5 else "Đạt", "mid")
        cells["status"] = grid.put(row, 7, "Đạt" if met else "Chưa đạt", "mid")
        if plan_year:
            grid.put(row, 9, "Đạt", "mid")
        case.record(grid.name, village, item, row, cells, **said)


@layout(OPEN, "last-year-beside.xlsx", "last year's columns beside this year's")
def last_year(case):
    grid = case.grid("Biểu 10")
    two_years(case, grid, "Nà Pài", heading(grid, "Nà Pài", "TÌNH HÌNH THỰC HIỆN TIÊU CHÍ NÔNG THÔN MỚI 7 THÁNG NĂM 2023", last=8))
    case.save(write_openpyxl)


@layout(SEALED, "last-year-hidden.xlsx", "last year hidden, next year's plan beside")
def last_year_hidden(case):
    grid = case.grid("Biểu 10")
    two_years(case, grid, "Kéo Phầy", heading(grid, "Kéo Phầy", "TÌNH HÌNH THỰC HIỆN TIÊU CHÍ NÔNG THÔN MỚI 7 THÁNG NĂM 2023", last=10), True, True)
    case.save(write_xlsxwriter)


@layout(OPEN, "capitals.xlsx", "headings and names in capitals")
def capitals(case):
    grid, village = case.grid("THÔN"), "Hòa Bình"
    table = case.checklist(grid, village, STANDARD, heads={
        "name": "NỘI DUNG CHỈ TIÊU", "unit": "ĐVT", "num": "SỐ ĐẠT", "den": "TỔNG SỐ", "pct": "TỶ LỆ %", "status": "TỰ ĐÁNH GIÁ",
        "plan": "THỜI GIAN HOÀN THÀNH", "note": "GHI CHÚ"}, met="ĐẠT", notmet="CHƯA ĐẠT")
    row = table.header(5)
    grid.merge(2, 1, 2, 9, "TỰ ĐÁNH GIÁ TIÊU CHÍ NÔNG THÔN MỚI NĂM 2023", "title")
    grid.merge(3, 1, 3, 9, "THÔN " + village.upper(), "title")
    changes = {(NTM, i.id, None): {"name": i.full.upper()} for i in items(NTM, *VILLAGE_HELD)}
    table.body(row, some(case, 14), changes)
    case.save(write_openpyxl)


@layout(SEALED, "abbreviations.xlsx", "headings abbreviated to SL, TS, TL, Đ, CĐ, TGHT, GC")
def abbreviations(case):
    grid, village = case.grid("Sheet1"), "Đồng Én"
    table = case.checklist(grid, village, ["tt", "name", "unit", "num", "den", "pct", "met", "notmet", "plan", "note"], names="short",
                           heads={"tt": "CT", "name": "ND", "num": "SL đạt", "den": "TS", "pct": "TL (%)", "met": "Đ", "notmet": "CĐ",
                                  "plan": "TGHT", "note": "GC"})
    row = table.header(heading(grid, village, last=10), numbers=False)
    table.body(row, some(case, 14), groups=False)
    case.save(write_xlsxwriter)


@layout(OPEN, "three-row-heading.xlsx", "three heading rows over merged groups")
def three_rows(case):
    grid, village = case.grid("Biểu 2"), "Tân Lập 1"
    row = heading(grid, village, last=10)
    for column, (head, width) in {1: ("TT", 7), 2: ("Tiêu chí, chỉ tiêu", 46), 3: ("ĐVT", 9)}.items():
        grid.merge(row, column, row + 2, column, head, "head")
        grid.widths[column] = width
    grid.merge(row, 4, row, 9, "Năm 2023", "head")
    grid.merge(row + 1, 4, row + 1, 6, "Kết quả thực hiện", "head")
    grid.merge(row + 1, 7, row + 1, 8, "Tự đánh giá", "head")
    grid.merge(row + 1, 9, row + 2, 9, "Thời gian hoàn thành", "head")
    for column, head in enumerate(["Số đạt", "Tổng số", "Tỷ lệ (%)", "Đạt", "Chưa đạt"], 4):
        grid.put(row + 2, column, head, "head")
    grid.merge(row, 10, row + 2, 10, "Ghi chú", "head")
    table = case.checklist(grid, village, ["tt", "name", "unit", "num", "den", "pct", "met", "notmet", "plan", "note"])
    table.body(row + 3, some(case, 15), criteria=True, groups=False)
    case.save(write_openpyxl)


@layout(SEALED, "three-judges.xlsx", "the form of the dossier: xã, huyện, tỉnh judge; criterion cells merged down; only the first is filled")
def three_judges(case):
    from commune import CRITERIA
    grid, village = case.grid("Biểu tổng hợp"), "Lũng Cùng"
    row = heading(grid, village, "BIỂU TỔNG HỢP KẾT QUẢ TỰ ĐÁNH GIÁ BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI NĂM 2023", last=11)
    heads = ["TT", "Tên tiêu chí", "Nội dung tiêu chí", "Tiêu chuẩn đạt chuẩn (Chỉ tiêu vùng)", None, None, None,
             "Kết quả tự đánh giá của thôn", "Kết quả thẩm tra của xã", "Kết quả thẩm định của huyện", "Ghi chú"]
    for column, head in enumerate(heads, 1):
        grid.widths[column] = (5, 18, 44, 12, 9, 9, 9, 12, 12, 12, 16)[column - 1]
        if head:
            grid.merge(row, column, row + 1, column, head, "head")
    grid.merge(row, 5, row, 7, "Kết quả thực hiện", "head")
    for column, head in enumerate(["Đạt", "Tổng", "Tỷ lệ %"], 5):
        grid.put(row + 1, column, head, "head")
    row += 2
    for column in range(1, 12):
        grid.put(row, column, f"({column})", "number-row")
    row += 1
    listed = items(NTM, "2.2", "2.3", "2.4", "9.1", "9.2", "12.1", "12.2", "17.1", "17.4", "17.6", "17.8", "17.11")
    n = 0
    while n < len(listed):
        criterion = listed[n].criterion
        group = [i for i in listed if i.criterion == criterion]
        grid.merge(row, 1, row + len(group) - 1, 1, criterion, "mid")
        grid.merge(row, 2, row + len(group) - 1, 2, CRITERIA[NTM][criterion], "text")
        for item in group:
            number, whole = case.figures(village, NTM, item.id)
            cells, said = {"indicator": grid.put(row, 3, f"{item.id}. {item.full}", "text")}, {}
            grid.put(row, 4, item.required, "mid")
            a, b = grid.put(row, 5, number, "figure"), grid.put(row, 6, whole, "figure")
            if item.kind == "count":
                cells["value"], said["value"] = a, number
            else:
                digits = 2 if item.kind == "ratio" else 1
                value = case.shown(village, item, digits)
                cells.update(numerator=a, denominator=b, value=grid.put(row, 7, value, "figure", "0." + "0" * digits))
                said.update(numerator=number, denominator=whole, value=value)
            met = case.met(village, item)
            cells["status"] = grid.put(row, 8, "Đạt" if met else "Chưa đạt", "mid")
            for column in (9, 10, 11):
                grid.put(row, column, None, "mid")
            case.record(grid.name, village, item, row, cells, status="met" if met else "not-met", **said)
            row += 1
        n += len(group)
    grid.merge(row, 1, row, 11, f"Tổng cộng: {sum(case.met(village, i) for i in listed)}/{len(listed)} chỉ tiêu đạt", "total")
    case.save(write_openpyxl)


@layout(OPEN, "repeated-heading.xlsx", "the heading again on every page, with a page number line")
def repeated(case):
    grid, village = case.grid("Sheet1"), "Tân Lập 2"
    table = case.checklist(grid, village, STANDARD)
    row = heading(grid, village)
    listed = items(NTM, *VILLAGE_HELD)
    for n in range(0, len(listed), 9):
        row = table.header(row)
        row = table.body(row, listed[n:n + 9], groups=False)
        grid.merge(row, 1, row, 9, f"Trang {n // 9 + 1}", "signi")
        row += 1
    case.save(write_xlsxwriter)


@layout(SEALED, "repeated-heading.csv", "repeated headings, blank rows between, ragged title rows")
def repeated_csv(case):
    grid, village = case.grid("a"), "Nà Pài"
    table = case.checklist(grid, village, ["tt", "name", "num", "den", "pct", "met", "notmet", "note"], percent="text")
    grid.put(1, 1, "Thôn Nà Pài", "info")
    grid.put(2, 1, "Biểu tự đánh giá nông thôn mới 2023", "info")
    row = 4
    listed = some(case, 18)
    for n in range(0, 18, 6):
        row = table.header(row, merged=True, numbers=n == 0)
        row = table.body(row, listed[n:n + 6], groups=False) + 2
    case.save(write_text, ";", ragged=True)


@layout(OPEN, "odd-order.xlsx", "notes first, ids last")
def odd_order(case):
    grid, village = case.grid("Sheet1"), "Khuổi Đeng"
    table = case.checklist(grid, village, ["note", "plan", "status", "pct", "den", "num", "unit", "name", "tt"],
                           heads={"tt": "Mã số chỉ tiêu"}, notes={"2.2": "Đã kiểm tra", "9.2": "Theo danh sách của thôn"})
    row = table.header(heading(grid, village), numbers=False)
    table.body(row, some(case, 13), groups=False)
    case.save(write_openpyxl)


@layout(SEALED, "stt-and-code.xlsx", "STT 1..n first, the id in a later column named Mã chỉ tiêu, percent before parts")
def stt_code(case):
    grid, village = case.grid("Sheet1"), "Bản Pẻn"
    table = case.checklist(grid, village, ["name", "tt", "pct", "num", "den", "status", "plan"], first=2,
                           heads={"tt": "Mã chỉ tiêu", "pct": "Tỷ lệ đạt (%)"})
    row = table.header(heading(grid, village, last=8), numbers=False)
    grid.put(row - 1, 1, "STT", "head")
    listed = some(case, 15)
    for n in range(len(listed)):
        grid.put(row + n, 1, n + 1, "mid")
    table.body(row, listed, groups=False)
    case.save(write_xlsxwriter)


@layout(OPEN, "tt-restarts.xlsx", "TT starts again at 1 under every criterion; no ids")
def tt_restarts(case):
    from commune import CRITERIA
    grid, village = case.grid("Sheet1"), "Pá Danh"
    table = case.checklist(grid, village, STANDARD, ids="none")
    row = table.header(heading(grid, village))
    last, n = None, 0
    for item in some(case, 16):
        if item.criterion != last:
            last, n = item.criterion, 0
            grid.merge(row, 1, row, 9, f"Tiêu chí {item.criterion}: {CRITERIA[NTM][item.criterion]}", "group")
            row += 1
        n += 1
        table.line(row, item, {})
        grid.put(row, 1, n, "mid")
        row += 1
    case.save(write_openpyxl)


@layout(SEALED, "own-numbers.xlsx", "the clerk's own numbers 1.1, 1.2, 2.1 look like ids of other indicators; the names tell")
def own_numbers(case):
    grid, village = case.grid("Sheet1"), "Hòa Bình"
    table = case.checklist(grid, village, STANDARD, ids="none")
    row = table.header(heading(grid, village), numbers=False)
    groups = [("Hạ tầng", ["2.2", "2.3", "2.4", "3.1"]), ("Nhà ở, đời sống", ["9.1", "9.2", "11.1", "12.1"]),
              ("Môi trường", ["17.1", "17.6", "17.8", "17.9", "17.11"])]
    for g, (title, ids) in enumerate(groups, 1):
        grid.put(row, 1, str(g), "total")
        grid.merge(row, 2, row, 9, title, "group")
        row += 1
        for n, item in enumerate(items(NTM, *ids), 1):
            table.line(row, item, {})
            grid.put(row, 1, f"{g}.{n}", "mid")
            row += 1
    case.save(write_xlsxwriter)


@layout(OPEN, "level-column.xlsx", "the level as ≥ 80% between name and result")
def level_column(case):
    grid, village = case.grid("Sheet1"), "Lũng Cùng"
    table = case.checklist(grid, village, ["tt", "name", "level", "pct", "status", "plan"], percent="text",
                           heads={"level": "Chỉ tiêu vùng TDMNPB", "pct": "Kết quả"})
    row = table.header(heading(grid, village, last=6))
    row = table.body(row, [i for i in some(case, 18) if i.kind not in ("count", "ratio")], {}, groups=False)
    for record in case.truth.records:  # there are no parts on this sheet
        record.pop("derived", None)
    case.save(write_openpyxl)


@layout(SEALED, "level-number.xlsx", "the level as a bare number in Quy định (%), the result in Thực hiện (%)")
def level_number(case):
    grid, village = case.grid("Sheet1"), "Kéo Phầy"
    table = case.checklist(grid, village, ["tt", "name", "level", "pct", "met", "notmet", "note"],
                           heads={"level": "Quy định (%)", "pct": "Thực hiện (%)"})
    row = table.header(heading(grid, village, last=7))
    listed = [i for i in some(case, 20) if i.kind == "percent"]
    row = table.body(row, listed, {(i.set, i.id, i.part): {"level": i.level} for i in listed})
    case.save(write_xlsxwriter)


@layout(OPEN, "Thon Keo Phay - bieu tu danh gia.xlsx", "the village stands only in the file's name")
def in_file_name(case):
    grid, village = case.grid("Sheet1"), "Kéo Phầy"
    table = case.checklist(grid, village, STANDARD)
    row = table.header(heading(grid, village, name=False))
    table.body(row, some(case, 12))
    case.save(write_openpyxl)


@layout(SEALED, "cac thon gui chung.xlsx", "the village stands only in the sheet's name; an old sheet is hidden")
def in_sheet_name(case):
    for village, name in (("Nà Pài", "Na Pai"), ("Đồng Én", "T. Đồng Én"), ("Tân Lập 2", "Tân Lập 2")):
        grid = case.grid(name)
        table = case.checklist(grid, village, ["tt", "name", "num", "den", "pct", "status"])
        row = table.header(heading(grid, village, name=False, last=6))
        table.body(row, items(NTM, "2.2", "2.3", "9.1", "9.2", "15.1", "17.1", "17.8", "17.11"), groups=False)
    kept = len(case.truth.records)
    grid = case.grid("Bản Pẻn cũ 2022")
    grid.hidden = True
    table = case.checklist(grid, "Bản Pẻn", ["tt", "name", "num", "den", "pct", "status"])
    row = table.header(heading(grid, "Bản Pẻn", "TỰ ĐÁNH GIÁ NĂM 2022", name=False, last=6))
    table.body(row, items(NTM, "2.2", "9.2"), groups=False)
    for record in case.truth.records[kept:]:  # hidden sheets do not count; whether they are listed is free
        record["optional"] = True
    case.save(write_xlsxwriter)


@layout(OPEN, "in-a-sentence.xlsx", "the village stands in a sentence above the table")
def in_sentence(case):
    grid, village = case.grid("Báo cáo"), "Lũng Cùng"
    grid.merge(1, 1, 1, 9, "BÁO CÁO KẾT QUẢ RÀ SOÁT", "title")
    grid.merge(2, 1, 2, 9, "Thực hiện Công văn của UBND xã, Ban phát triển thôn Lũng Cùng báo cáo kết quả tự đánh giá các chỉ tiêu nông thôn mới "
               "đến ngày 31/7/2023 (thôn Hòa Bình đi kiểm tra chéo) như sau:", "plain")
    table = case.checklist(grid, village, STANDARD)
    row = table.header(4)
    table.body(row, some(case, 13))
    case.save(write_openpyxl)


@layout(SEALED, "in-a-label.xlsx", "Đơn vị: | Đồng Én in cells of their own, the year too")
def in_label(case):
    grid, village = case.grid("Sheet1"), "Đồng Én"
    grid.merge(1, 1, 1, 9, "TỔNG HỢP KẾT QUẢ CÁC CHỈ TIÊU NTM", "title")
    for row, label, value in ((2, "Đơn vị:", "Đồng Én"), (3, "Năm:", 2023), (4, "Số hộ:", 119), (5, "Người lập:", "Hà Văn Mẫu")):
        grid.put(row, 2, label, "info")
        grid.put(row, 4, value, "info")
    table = case.checklist(grid, village, STANDARD)
    row = table.header(7)
    table.body(row, some(case, 13), groups=False)
    case.save(write_xlsxwriter)
