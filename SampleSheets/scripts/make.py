#!/usr/bin/env python3
"""Makes every sheet of SampleSheets, commune.yaml's lists, and the truth in Tests/SampleTruth.

    python3 SampleSheets/scripts/make.py

Needs openpyxl, XlsxWriter and, for the two files saved by LibreOffice, `soffice` on the path.
"""

import datetime
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

import legacy  # noqa: E402
from checklist import Checklist, Truth, country_block, signature  # noqa: E402
from commune import (  # noqa: E402
    HOUSEHOLDS, MEN, NAMES, NC, NTM, PEOPLE, VILLAGES, figures, indicator)
from grids import (  # noqa: E402
    Error, Formula, Grid, address, write_libreoffice, write_openpyxl, write_text, write_xlsxwriter)

OUT = os.path.dirname(HERE)
TRUTH = os.path.join(os.path.dirname(OUT), "Tests", "SampleTruth")
truth = Truth()
HEADS_OF = {v[1]: v[6] for v in VILLAGES}


def items(set, *ids):
    out = []
    for id in ids:
        part = id[-1] if id[-1] in "ab" else None
        out.append(indicator(set, id.rstrip("ab"), part))
    return out


def path(name):
    return os.path.join(OUT, name)


FULL = ["2.2", "2.3", "2.4", "3.1", "6.3", "8.3", "9.1", "9.2", "11.1", "12.1", "12.2", "13.2", "16.1", "17.1", "17.2",
        "17.3", "17.4", "17.5", "17.6", "17.7", "17.8", "17.9", "17.10", "17.11", "17.12"]
ADVANCED = ["2.2a", "2.2b", "2.3", "2.4", "9.1", "14.3", "17.4", "17.5", "18.1", "18.4", "18.5", "18.7"]


def na_pia():
    """Clean: figures in columns, a second sheet for NTM nâng cao (openpyxl)."""
    file, village = "na-pia.xlsx", "Nà Pia"
    grids = []
    for set, sheet, ids, title in (
        (NTM, "NTM", ["2.2", "2.3", "2.4", "3.1", "4.2", "6.3", "8.3", "9.1", "9.2", "11.1", "12.1", "12.2", "13.2", "16.1", *FULL[13:]],
         "BIỂU TỰ ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI GIAI ĐOẠN 2021-2025"),
        (NC, "NTM nâng cao", ADVANCED,
         "BIỂU TỰ ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI NÂNG CAO GIAI ĐOẠN 2021-2025"),
    ):
        grid = Grid(sheet)
        table = Checklist(grid, file, village, truth, ["tt", "name", "unit", "num", "den", "pct", "status", "plan", "note"],
                          sheet=sheet)
        row = country_block(grid, 1, 9, ("UBND XÃ KHUỔI MẠ", "THÔN NÀ PIA"))
        grid.merge(row, 1, row, 9, title, "title")
        grid.heights[row] = 38
        grid.merge(row + 1, 1, row + 1, 9, "Năm 2023 (số liệu đến ngày 31/7/2023)", "subtitle")
        grid.put(row + 2, 1, f"Thôn: {village}", "info")
        grid.put(row + 2, 4, f"Số hộ: {HOUSEHOLDS[village]}", "info")
        grid.put(row + 2, 7, f"Số khẩu: {PEOPLE[village]}", "info")
        row = table.header(row + 3)
        grid.freeze = f"A{row}"
        row = table.body(row, items(set, *dict.fromkeys(ids)))
        signature(grid, row + 1, 9, "Nà Pia, ngày 01 tháng 8 năm 2023", HEADS_OF[village])
        grid.landscape = True
        grids.append(grid)
    write_openpyxl(grids, path(file))


def ban_chang():
    """Two-row heading with x marks, percents as formulas, both sets on one sheet, a list of households (XlsxWriter)."""
    file, village, sheet = "Bieu tu danh gia - Ban Chang.xlsx", "Bản Chang", "Sheet1"
    grid = Grid(sheet)
    columns = ["tt", "name", "level", "num", "den", "pct", "met", "notmet", "plan"]
    table = Checklist(grid, file, village, truth, columns, names="full", percent="fraction", sheet=sheet)
    grid.merge(1, 1, 1, 9, "THÔN BẢN CHANG - XÃ KHUỔI MẠ", "agencyb")
    grid.merge(2, 1, 2, 9, "RÀ SOÁT CÁC CHỈ TIÊU, TIÊU CHÍ NÔNG THÔN MỚI NĂM 2023", "title")
    grid.merge(3, 1, 3, 9, "(Kèm theo Công văn của UBND xã về việc rà soát, đánh giá lại các tiêu chí)", "subtitle")
    grid.merge(4, 1, 4, 9, "Tổng số hộ: 112 hộ; tổng số nhân khẩu: 471 người", "info")
    row = table.header(6, merged=True)
    changes = {
        (NTM, "2.3", None): {"claims": True, "findings": [
            ("status-contradicts-value", "met", "2,1/2,6 km là 80,8%, mức đạt chuẩn 100%: chưa đạt")]},
        (NTM, "17.6", None): {"num": None, "den": None, "pct": 1.045, "truth": {"numerator": None, "denominator": None, "value": 104.5},
                              "nocells": ["numerator", "denominator"], "findings": [
            ("percent-over-100", "pct", "Gõ nhầm 76,6% thành 104,5% (lấy nhầm số tấn phát sinh)")]},
        (NTM, "17.9", None): {"notmet": "x", "truth": {"status": "unknown"}, "nocells": ["status"], "findings": [
            ("status-conflict", "notmet", "Đánh dấu cả hai cột G và H; kết quả 72,7% là đạt")]},
        (NTM, "15.4", None): {"number": 262, "findings": [
            ("commune-mismatch", "num", "Cán bộ y tế ghi 260 người, thôn ghi 262 người", "commune-mismatch at the officer's cell L10")]},
    }
    start = row
    row = table.body(row, items(NTM, *FULL[:13], "15.4", *FULL[13:]), changes)
    hidden = next(r for (r, c), cell in grid.cells.items() if c == 1 and cell.value == "17.12")
    grid.hidden_rows.add(hidden)
    truth.finding(file, sheet, address(hidden, 1), "hidden-data", "Dòng 17.12 bị ẩn (số liệu vẫn đúng, vẫn được tính)",
                  ["hidden-data at the range of the row"])
    assert start < hidden
    row += 1
    grid.merge(row, 1, row, 9, "II. BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI NÂNG CAO", "title")
    row = table.header(row + 1, merged=True, numbers=False)
    row = table.body(row, items(NC, "2.2a", "2.2b", "2.3", "14.3", "17.4", "17.5", "18.1", "18.4", "18.7"), {
        (NC, "2.3", None): {"planned": (None, None), "findings": [
            ("plan-missing", "plan", "Chưa đạt nhưng chưa ghi thời gian hoàn thành")]},
    })
    signature(grid, row + 1, 9, "Bản Chang, ngày 02 tháng 8 năm 2023", HEADS_OF[village])
    grid.landscape = True

    people = Grid("DS hộ")
    people.merge(1, 1, 1, 5, "DANH SÁCH HỘ CHƯA CÓ NHÀ TIÊU, NHÀ TẮM HỢP VỆ SINH - THÔN BẢN CHANG", "title")
    for column, (head, width) in enumerate(
            [("STT", 6), ("Họ tên chủ hộ", 26), ("Điện thoại", 15), ("Số khẩu", 9), ("Nội dung chưa đạt", 30)], 1):
        people.put(3, column, head, "head")
        people.widths[column] = width
    rows = [("Lã Thị Giảđịnh", "0990 000 101", 4, "Nhà tiêu"), ("Mông Văn Giảđịnh", "0990 000 102", 5, "Nhà tắm"),
            ("Linh Văn Giảđịnh", "0990 000 103", 3, "Nhà tiêu, nhà tắm"), ("Vy Thị Giảđịnh", "0990 000 104", 6, "Bể nước")]
    for n, values in enumerate(rows, 1):
        people.put(3 + n, 1, n, "mid")
        for column, value in enumerate(values, 2):
            people.put(3 + n, column, value, "mid" if column in (3, 4) else "text")
    write_xlsxwriter([grid, people], path(file))


def cluster():
    """A workbook with a sheet per village, saved by LibreOffice, ids as numbers, percents as formulas."""
    file = "Cum Khuoi Lao - Lung Vai.xlsx"
    grids = []
    changes = {
        "Khuổi Lạo": {
            (NTM, "9.2", None): {"pct": Error("#REF!", "#REF!/64*100"), "truth": {"value": None}, "findings": [
                ("cell-error", "pct", "Công thức bị hỏng khi xóa cột; 58/64 hộ là 90,6%")]},
            (NTM, "3.1", None): {"planned": (None, None), "findings": [
                ("plan-missing", "plan", "Chưa đạt (74,1%) nhưng chưa ghi thời gian hoàn thành")]},
            (NTM, "17.8", None): {"num": "46\u00a0", "findings": [
                ("invisible-characters", "num", "Số 46 dán từ trang web, có dấu cách không ngắt", "number-as-text")]},
            (NTM, "17.10", None): {"findings": [
                ("indicator-id-repaired", "tt", "17.10 gõ dạng số nên Excel ghi thành 17.1")]},
        },
        "Lũng Vài": {
            (NTM, "17.8", None): {"planned": ("31/02/2024", ""), "findings": [
                ("invalid-date", "plan", "Tháng 2 không có ngày 31; muốn ghi 29/02/2024")]},
            (NTM, "17.10", None): {"findings": [
                ("indicator-id-repaired", "tt", "17.10 gõ dạng số nên Excel ghi thành 17.1")]},
            (NTM, "17.6", None): {"planned": ("Khi có xe thu gom của huyện", ""), "findings": [
                ("plan-missing", "plan", "Ghi điều kiện, chưa ghi thời gian")]},
        },
    }
    for village, day in (("Khuổi Lạo", "01"), ("Lũng Vài", "03")):
        grid = Grid(village)
        columns = ["tt", "name", "unit", "den", "num", "pct", "status", "plan"]
        table = Checklist(grid, file, village, truth, columns, ids="number", names="short", percent="points",
                          met="Đạt", notmet="Chưa đạt", sheet=village,
                          heads={"num": "Số đã đạt", "den": "Tổng số", "plan": "Thời gian hoàn thành", "status": "Tự đánh giá"})
        grid.merge(1, 1, 1, 8, "BIỂU RÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI NĂM 2023", "title")
        grid.merge(2, 1, 2, 8, f"Thôn {village}, xã Khuổi Mạ, huyện Tràng Vân", "subtitle")
        for row, column, value in (
                (3, 2, "Trưởng thôn:"), (3, 3, HEADS_OF[village]), (3, 5, "Điện thoại:"),
                (3, 6, "0990 000 10" + ("5" if village == "Khuổi Lạo" else "6")),
                (4, 2, "Số hộ:"), (4, 3, HOUSEHOLDS[village]), (4, 5, "Số khẩu:"), (4, 6, PEOPLE[village])):
            grid.put(row, column, value, "info")
        row = table.header(6)
        row = table.body(row, items(NTM, *FULL), changes[village], groups=False, criteria=True)
        row += 1
        grid.merge(row, 1, row, 8, "CÁC CHỈ TIÊU NÔNG THÔN MỚI NÂNG CAO", "title")
        table.ids = "text"
        row = table.header(row + 1, numbers=False)
        row = table.body(row, items(NC, "2.2a", "2.2b", "2.3", "9.1", "18.1", "18.5", "18.7"), {
            (NC, "18.1", None): {"planned": ("năm 2025", "2025-12-31")}}, groups=False)
        signature(grid, row + 1, 8, f"{village}, ngày {day} tháng 8 năm 2023", HEADS_OF[village], left="BÍ THƯ CHI BỘ")
        grids.append(grid)
    write_libreoffice(grids, path(file))


def po_ma(file, second):
    """`;` and decimal comma, as Excel saves on a Vietnamese machine; sent twice, the second time corrected."""
    village = "Pò Mạ"
    grid = Grid("po-ma")
    columns = ["tt", "name", "unit", "num", "den", "pct", "status", "plan", "note"]
    table = Checklist(grid, file, village, truth, columns, percent="text", names="short", met="Đạt", notmet="Chưa đạt",
                      heads={"num": "Số hiện có/đạt", "name": "Chỉ tiêu", "pct": "Tỷ lệ %"})
    grid.put(1, 1, "UBND XÃ KHUỔI MẠ", "info")
    grid.put(2, 1, "THÔN PÒ MẠ", "info")
    grid.put(3, 1, "BIỂU TỰ ĐÁNH GIÁ TIÊU CHÍ NÔNG THÔN MỚI NĂM 2023", "info")
    grid.put(4, 1, "Số hộ: 78; số khẩu: 331", "info")
    row = table.header(6)
    changes = {} if second else {
        (NTM, "2.2", None): {"num": "ba cây số", "pct": None, "truth": {"numerator": None, "value": None},
                             "nocells": ["value", "numerator"], "findings": [
            ("not-a-number", "num", "Ghi bằng chữ; bản gửi lại ghi 3,1 km")]},
        (NTM, "17.9", None): {"number": 26},
    }
    row = table.body(row, items(NTM, *FULL), changes)
    grid.put(row + 1, 1, "BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI NÂNG CAO", "info")
    row = table.header(row + 2, numbers=False)
    row = table.body(row, items(NC, "2.2a", "2.2b", "2.3", "14.3", "17.4", "18.1", "18.4", "18.5", "18.7"), {
        (NC, "18.7", None): {"planned": ("Vận động các hộ xây thêm bể nước, Quý II/2024", "2024-06-30")}})
    grid.put(row + 1, 6, "Pò Mạ, ngày 0%d tháng 8 năm 2023" % (4 if second else 2), "info")
    grid.put(row + 2, 6, "TRƯỞNG THÔN", "info")
    grid.put(row + 4, 6, HEADS_OF[village], "info")
    write_text(grid, path(file), ";")


def na_linh():
    """An old machine: .VnTime text (TCVN3) in the cells (openpyxl)."""
    file, village, sheet = "nalinh.xlsx", "Nà Lình", "Bieu 1"
    grid = Grid(sheet, font=".VnTime")
    columns = ["tt", "name", "unit", "num", "den", "pct", "status", "plan", "note"]
    table = Checklist(grid, file, village, truth, columns, sheet=sheet, names="full", decimals=2,
                      met="Đạt", notmet="Chưa đạt", heads={"status": "Kết quả tự đánh giá", "plan": "Thời gian hoàn thành"})
    grid.merge(1, 1, 1, 9, "BẢNG TỔNG HỢP KẾT QUẢ TỰ ĐÁNH GIÁ", "title", font=".VnTimeH")
    grid.merge(2, 1, 2, 9, "Bộ tiêu chí xã nông thôn mới năm 2023", "subtitle")
    grid.merge(3, 1, 3, 9, "Thôn Nà Lình, xã Khuổi Mạ, huyện Tràng Vân, tỉnh Lạng Sơn", "subtitle")
    row = table.header(5)
    row = table.body(row, items(NTM, *FULL[:13], "15.1", *FULL[13:]), {
        (NTM, "13.2", None): {"status": None, "plan": None, "planned": (None, None), "nocells": ["status", "plan"],
                              "truth": {"status": "unknown", "value": None}, "findings": [
            ("status-missing", "status", "Quên đánh giá; thôn chưa có mô hình")]},
        (NTM, "17.11", None): {"remark": "Đã phát thùng rác 3 ngăn"},
    }, criteria=True, groups=False)
    row += 1
    grid.merge(row, 1, row, 9, "BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI NÂNG CAO", "title", font=".VnTimeH")
    row = table.header(row + 1)
    row = table.body(row, items(NC, *ADVANCED), {
        (NC, "2.4", None): {"planned": ("năm 2027", "2027-12-31"), "findings": [
            ("plan-out-of-period", "plan", "Ngoài giai đoạn 2023-2025")]},
        (NC, "18.7", None): {"status": "Cơ bản đạt"},
    })
    signature(grid, row + 1, 9, "Nà Lình, ngày 31 tháng 7 năm 2023", HEADS_OF[village])
    for cell in grid.cells.values():
        if isinstance(cell.value, str):
            cell.value = legacy.tcvn3_capitals(cell.value) if cell.font == ".VnTimeH" else legacy.tcvn3(cell.value)
    truth.finding(file, "Bieu 1", "A1", "legacy-encoding", "Phông .VnTime, .VnTimeH (TCVN3)")
    write_openpyxl([grid], path(file), author="PC")


def coc_xa():
    """Excel's "Unicode Text": UTF-16 with tabs."""
    file, village = "Coc Xa.txt", "Cốc Xả"
    grid = Grid("Coc Xa")
    columns = ["tt", "name", "level", "unit", "den", "num", "pct", "met", "notmet", "plan"]
    table = Checklist(grid, file, village, truth, columns, percent="text", names="full",
                      heads={"num": "Đã đạt", "den": "Tổng số", "plan": "Lộ trình hoàn thành"})
    grid.put(1, 1, "Đơn vị báo cáo: Thôn Cốc Xả", "info")
    grid.put(2, 1, "KẾT QUẢ RÀ SOÁT CÁC CHỈ TIÊU XÂY DỰNG NÔNG THÔN MỚI 7 THÁNG ĐẦU NĂM 2023", "info")
    row = table.header(4, merged=True, numbers=2)
    row = table.body(row, items(NTM, *FULL), {
        (NTM, "9.2", None): {"num": "4O", "pct": "70,2%", "unknown": ["numerator"], "findings": [
            ("letter-for-digit", "num", "Số 40 gõ bằng chữ O")]},
        (NTM, "17.3", None): {"planned": ("tháng 6/2023", "2023-06-30"), "findings": [
            ("plan-in-past", "plan", "Thời gian đã qua; muốn ghi tháng 9/2023")]},
        (NTM, "17.6", None): {"planned": ("tháng 13/2023", ""), "findings": [
            ("invalid-date", "plan", "Không có tháng 13; muốn ghi tháng 12/2023")]},
        (NTM, "17.11", None): {"planned": (None, None), "findings": [
            ("plan-missing", "plan", "Chưa đạt nhưng chưa ghi thời gian hoàn thành")]},
        (NTM, "11.1", None): {"claims": True, "findings": [
            ("status-contradicts-value", "met", "16/57 hộ là 28,1%, mức đạt chuẩn ≤ 13%: chưa đạt")]},
        (NTM, "6.3", None): {"planned": ("trước 31/10/2023", "2023-10-31")},
    })
    grid.put(row + 1, 1, "Một số chỉ tiêu nông thôn mới nâng cao", "info")
    row = table.header(row + 2, merged=True, numbers=False)
    row = table.body(row, items(NC, "2.2a", "2.3", "17.4", "18.1", "18.4", "18.7"))
    grid.put(row + 2, 8, "Trưởng thôn", "info")
    grid.put(row + 4, 8, HEADS_OF[village], "info")
    write_text(grid, path(file), "\t", "utf-16-le", b"\xff\xfe")


def tan_hoa():
    """CSV UTF-8 of a machine with English settings: commas, decimal points; the village's name in the old spelling."""
    file, village = "Tan Hoa (sap nhap).csv", "Tân Hòa"
    grid = Grid("Tan Hoa")
    columns = ["tt", "name", "num", "den", "pct", "status", "plan", "note"]
    table = Checklist(grid, file, village, truth, columns, percent="text", names="full", met="đạt", notmet="chưa đạt",
                      heads={"name": "Tên chỉ tiêu", "num": "Số lượng đạt", "den": "Tổng", "pct": "Tỷ lệ (%)",
                             "status": "Đánh giá", "plan": "Kế hoạch, lộ trình"})
    grid.put(1, 1, "TỔNG HỢP TỰ ĐÁNH GIÁ NÔNG THÔN MỚI NĂM 2023", "info")
    grid.put(2, 1, "Thôn Tân Hoà (sáp nhập từ thôn Nà Hin và thôn Pác Cáp)", "info")
    grid.put(3, 1, "Tổng số hộ: 131 hộ, 548 khẩu", "info")
    row = table.header(5, numbers=False)
    row = table.body(row, items(NTM, *FULL), {
        (NTM, "17.8", None): {"den": 113, "pct": "92.0%", "truth": {"denominator": 113, "value": 92.0}, "findings": [
            ("household-count-mismatch", "den", "131 hộ gõ đảo chữ số thành 113")]},
        (NTM, "17.1", None): {"pct": "78.7%", "truth": {"value": 78.7}, "findings": [
            ("percent-mismatch", "pct", "90/131 hộ là 68,7%")]},
    }, criteria=True, groups=False)
    grid.put(row, 1, "NÔNG THÔN MỚI NÂNG CAO", "info")
    row = table.header(row + 1, numbers=False)
    row = table.body(row, items(NC, *ADVANCED))
    for cell in grid.cells.values():  # an English machine shows decimal points
        if isinstance(cell.value, str) and cell.value.endswith("%") and cell.value[0].isdigit():
            cell.value = cell.value.replace(",", ".")
    write_text(grid, path(file), ",", bom=b"\xef\xbb\xbf", comma=".")


def health():
    """The health officer's workbook: villages in rows, men and women apart, a total (XlsxWriter)."""
    file, sheet = "Y te - BHYT, so KCB dien tu.xlsx", "Y tế"
    grid = Grid(sheet)
    grid.merge(1, 1, 1, 4, "TRẠM Y TẾ XÃ KHUỔI MẠ", "agencyb")
    grid.merge(3, 1, 3, 12, "KẾT QUẢ THỰC HIỆN CHỈ TIÊU 15.1 VÀ 15.4 (BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI) THEO THÔN NĂM 2023", "title")
    for column, (head, width) in {1: ("STT", 6), 2: ("Thôn", 18)}.items():
        grid.merge(5, column, 7, column, head, "head")
        grid.widths[column] = width
    grid.merge(5, 3, 6, 5, "Nhân khẩu", "head")
    grid.merge(5, 6, 5, 11, "15.1. Tỷ lệ người dân tham gia bảo hiểm y tế", "head")
    grid.merge(6, 6, 6, 8, "Số người có thẻ BHYT còn hạn", "head")
    grid.merge(6, 9, 6, 11, "Tỷ lệ (%)", "head")
    grid.merge(5, 12, 6, 13, "15.4. Dân số có sổ khám chữa bệnh điện tử", "head")
    for column, head in enumerate(["Tổng", "Nam", "Nữ"] * 3 + ["Số người", "Tỷ lệ (%)"], 3):
        grid.put(7, column, head, "head")
        grid.widths[column] = 10
    for column in range(1, 14):
        grid.put(8, column, column, "number-row")
    first = 9
    for n, village in enumerate(NAMES):
        row = first + n
        written = "Nà Lính" if village == "Nà Lình" else village
        grid.put(row, 1, n + 1, "mid")
        name = grid.put(row, 2, written, "text")
        if written != village:
            truth.finding(file, sheet, name, "village-near-miss", "Gõ nhầm dấu, là thôn Nà Lình")
        people, men = PEOPLE[village], MEN["people"][n]
        held, held_men = figures(village, NTM, "15.1")[0], MEN["15.1"][n]
        book = figures(village, NTM, "15.4")[0]
        denominators = [(people, None), (men, "male"), (people - men, "female")]
        numerators = [held, held_men, held - held_men]
        places = [grid.put(row, 3 + k, d, "figure") for k, (d, _) in enumerate(denominators)]
        for k, (whole, part) in enumerate(denominators):
            number = grid.put(row, 6 + k, numerators[k], "figure")
            value = numerators[k] / whole * 100
            place = grid.put(row, 9 + k, Formula(f"{number}/{places[k]}*100", value), "figure", "0.00")
            truth.record(file, sheet, village, NTM, "15.1", row,
                         {"value": place, "numerator": number, "denominator": places[k]}, part,
                         value=value, numerator=numerators[k], denominator=whole, status="unknown")
        number = grid.put(row, 12, book, "figure")
        place = grid.put(row, 13, Formula(f"{number}/{places[0]}*100", book / people * 100), "figure", "0.00")
        truth.record(file, sheet, village, NTM, "15.4", row,
                     {"value": place, "numerator": number, "denominator": places[0]},
                     value=book / people * 100, numerator=book, denominator=people, status="unknown")
    row = first + len(NAMES)
    grid.merge(row, 1, row, 2, "Tổng cộng", "total")
    for column in range(3, 9):
        values = [grid.cells[r, column].value for r in range(first, row)]
        total = sum(values)
        if column == 6:  # typed before the last village came in
            total -= values[-1]
            place = grid.put(row, column, total, "totalfigure")
            truth.finding(file, sheet, place, "total-mismatch", "Cộng thiếu thôn Phiêng Đén (283 người)")
        else:
            grid.put(row, column, Formula(f"SUM({address(first, column)}:{address(row - 1, column)})", total), "totalfigure")
    total = sum(grid.cells[r, 12].value for r in range(first, row))
    grid.put(row, 12, Formula(f"SUM(L{first}:L{row - 1})", total), "totalfigure")
    for column, number, whole in ((9, 6, 3), (10, 7, 4), (11, 8, 5), (13, 12, 3)):
        part, all = (grid.cells[row, c].value for c in (number, whole))
        part, all = (v.cached if isinstance(v, Formula) else v for v in (part, all))
        grid.put(row, column, Formula(f"{address(row, number)}/{address(row, whole)}*100", part / all * 100), "totalfigure", "0.00")
    grid.merge(row + 2, 8, row + 2, 12, "Khuổi Mạ, ngày 03 tháng 8 năm 2023", "signi")
    grid.merge(row + 3, 8, row + 3, 12, "TRƯỞNG TRẠM", "sign")
    grid.landscape = True
    write_xlsxwriter([grid], path(file), author="Trạm Y tế")


def power():
    """Electricity by village, saved by LibreOffice, with a total row."""
    file, sheet = "dien 2023.xlsx", "4.2"
    grid = Grid(sheet)
    grid.merge(1, 1, 1, 6, "TỔNG HỢP SỐ HỘ SỬ DỤNG ĐIỆN THEO THÔN NĂM 2023", "title")
    grid.merge(2, 1, 2, 6, "(Chỉ tiêu 4.2 - Tỷ lệ hộ có đăng ký trực tiếp và được sử dụng điện đảm bảo an toàn, tin cậy và ổn định)", "subtitle")
    grid.heights[2] = 34
    for column, (head, width) in enumerate(
            [("TT", 6), ("Tên thôn", 20), ("Tổng số hộ", 12), ("Số hộ sử dụng điện đạt", 14), ("Tỷ lệ (%)", 11), ("Ghi chú", 26)], 1):
        grid.put(4, column, head, "head")
        grid.widths[column] = width
    for n, village in enumerate(NAMES):
        row = 5 + n
        number, whole = figures(village, NTM, "4.2")
        grid.put(row, 1, n + 1, "mid")
        grid.put(row, 2, "Thôn " + village, "text")
        d, m = grid.put(row, 3, whole, "figure"), grid.put(row, 4, number, "figure")
        v = grid.put(row, 5, Formula(f"{m}/{d}*100", number / whole * 100), "figure", "0.00")
        grid.put(row, 6, "02 hộ dùng chung công tơ" if number < whole else None, "text")
        truth.record(file, sheet, village, NTM, "4.2", row, {"value": v, "numerator": m, "denominator": d},
                     value=number / whole * 100, numerator=number, denominator=whole, status="unknown")
    row = 5 + len(NAMES)
    grid.merge(row, 1, row, 2, "Toàn xã", "total")
    sums = [sum(HOUSEHOLDS.values()), sum(figures(v, NTM, "4.2")[0] for v in NAMES)]
    grid.put(row, 3, Formula(f"SUM(C5:C{row - 1})", sums[0]), "totalfigure")
    grid.put(row, 4, Formula(f"SUM(D5:D{row - 1})", sums[1]), "totalfigure")
    grid.put(row, 5, Formula(f"D{row}/C{row}*100", sums[1] / sums[0] * 100), "totalfigure", "0.00")
    write_libreoffice([grid], path(file))


COMMUNE_ROWS = [
    # set, id, wording, level, kind, number, whole, value, status, plan, due, note
    (NTM, "1.1", "Có quy hoạch chung xây dựng xã được phê duyệt và công bố công khai đúng thời hạn", "Đạt", "yes", None, None, True, "Đạt", None, None, "QĐ phê duyệt năm 2021"),
    (NTM, "1.2", "Ban hành quy định quản lý quy hoạch chung xây dựng xã và tổ chức thực hiện theo quy hoạch", "Đạt", "yes", None, None, True, "Đạt", None, None, None),
    (NTM, "2.1", "Tỷ lệ đường xã được nhựa hóa hoặc bê tông hóa, đảm bảo ô tô đi lại thuận tiện quanh năm", "100%", "percent", 12.4, 12.4, 100.0, "Đạt", None, None, None),
    (NTM, "3.2", "Đảm bảo yêu cầu chủ động về phòng, chống thiên tai theo phương châm 4 tại chỗ", "Đạt", "yes", None, None, True, "Đạt", None, None, None),
    (NTM, "4.1", "Có hệ thống điện đạt chuẩn", "Đạt", "yes", None, None, True, "Đạt", None, None, None),
    (NTM, "5.1", "Tỷ lệ trường học các cấp đạt tiêu chuẩn cơ sở vật chất theo quy định", "≥ 70%", "percent", 2, 3, 66.7, "Chưa đạt", "Quý III/2024", "2024-09-30", "Trường Tiểu học thiếu phòng bộ môn"),
    (NTM, "6.1", "Xã có nhà văn hóa hoặc hội trường đa năng và sân thể thao", "Đạt", "yes", None, None, False, "Chưa đạt", "trước ngày 31/10/2023", "2023-10-31", "Sân thể thao xã chưa đủ diện tích"),
    (NTM, "6.2", "Xã có điểm vui chơi, giải trí và thể thao cho trẻ em và người cao tuổi", "Đạt", "yes", None, None, True, "Đạt", None, None, None),
    (NTM, "7.1", "Xã có chợ nông thôn hoặc nơi mua bán, trao đổi hàng hóa", "Đạt", "yes", None, None, True, "Đạt", None, None, None),
    (NTM, "8.1", "Xã có điểm phục vụ bưu chính", "Đạt", "yes", None, None, True, "Đạt", None, None, None),
    (NTM, "8.2", "Xã có dịch vụ viễn thông, internet", "Đạt", "yes", None, None, True, "Đạt", None, None, None),
    (NTM, "8.4", "Xã có ứng dụng công nghệ thông tin trong công tác quản lý, điều hành", "Đạt", "yes", None, None, True, "Đạt", None, None, "Cần cập nhật trang tin điện tử"),
    (NTM, "10.1", "Thu nhập bình quân đầu người (triệu đồng/người/năm)", "≥ 42", "amount", None, None, 43.5, "Đạt", None, None, "Điều tra 30 hộ mẫu"),
    (NTM, "13.1", "Hợp tác xã hoạt động hiệu quả và theo đúng quy định của Luật Hợp tác xã", "Đạt", "yes", None, None, True, "Đạt", None, None, None),
    (NTM, "13.3", "Thực hiện truy xuất nguồn gốc các sản phẩm chủ lực gắn với vùng nguyên liệu, được chứng nhận VietGAP hoặc tương đương", "Đạt", "yes", None, None, False, "Đang thực hiện", "năm 2024", "2024-12-31", None),
    (NTM, "13.4", "Có kế hoạch bảo tồn, phát triển làng nghề, làng nghề truyền thống (nếu có)", "Đạt", "yes", None, None, None, "Không có", None, None, "Xã không có làng nghề"),
    (NTM, "13.5", "Có tổ khuyến nông cộng đồng hoạt động hiệu quả", "Đạt", "yes", None, None, True, "Đạt", None, None, None),
    (NTM, "14.1", "Phổ cập giáo dục mầm non cho trẻ 5 tuổi; phổ cập giáo dục tiểu học; phổ cập giáo dục THCS; xóa mù chữ", "Đạt", "yes", None, None, True, "Đạt", None, None, None),
    (NTM, "14.2", "Tỷ lệ học sinh tốt nghiệp THCS được tiếp tục học trung học", "≥ 70%", "percent", 39, 48, 81.3, "Đạt", None, None, None),
    (NTM, "15.2", "Xã đạt tiêu chí quốc gia về y tế", "Đạt", "yes", None, None, True, "Đạt", None, None, None),
    (NTM, "15.3", "Tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng thể thấp còi", "≤ 24%", "percent", 44, 236, 18.6, "Đạt", None, None, None),
    (NTM, "18.1", "Cán bộ, công chức xã đạt chuẩn", "Đạt", "yes", None, None, True, "Đạt", None, None, None),
    (NTM, "18.2", "Đảng bộ, chính quyền xã được xếp loại chất lượng hoàn thành tốt nhiệm vụ trở lên", "Đạt", "yes", None, None, True, "Đạt", None, None, None),
    (NTM, "18.3", "Tổ chức chính trị - xã hội của xã được xếp loại chất lượng hoàn thành tốt nhiệm vụ trở lên", "100%", "percent", 5, 5, 100.0, "Đạt", None, None, None),
    (NTM, "18.4", "Xã đạt chuẩn tiếp cận pháp luật theo quy định", "Đạt", "yes", None, None, True, "Đạt", None, None, None),
    (NTM, "18.5", "Đảm bảo bình đẳng giới, phòng chống bạo lực gia đình; bảo vệ trẻ em và người dễ bị tổn thương", "Đạt", "yes", None, None, True, "Đạt", None, None, None),
    (NTM, "18.6", "Có kế hoạch và triển khai bồi dưỡng kiến thức xây dựng NTM cho người dân, Ban Phát triển thôn", "Đạt", "yes", None, None, True, "Đạt", None, None, None),
    (NTM, "19.1", "Xây dựng lực lượng dân quân \"vững mạnh, rộng khắp\" và hoàn thành các chỉ tiêu quân sự, quốc phòng", "Đạt", "yes", None, None, True, "Đạt", None, None, None),
    (NTM, "19.2", "Không có hoạt động xâm phạm an ninh quốc gia; tội phạm, tệ nạn được kiềm chế, giảm; có mô hình an ninh trật tự hoạt động hiệu quả", "Đạt", "yes", None, None, True, "Đạt", None, None, None),
    (NC, "1.1", "Có quy hoạch chung xây dựng xã còn thời hạn hoặc đã được rà soát, điều chỉnh theo quy định", "Đạt", "yes", None, None, True, "Đạt", None, None, None),
    (NC, "1.3", "Có quy hoạch chi tiết xây dựng trung tâm xã hoặc điểm dân cư mới", "Đạt", "yes", None, None, False, "Chưa đạt", "Quý IV/2024", "2024-12-31", None),
    (NC, "2.1", "Tỷ lệ đường xã được bảo trì hàng năm, có các hạng mục cần thiết (biển báo, biển chỉ dẫn, chiếu sáng...)", "100%", "percent", 7.9, 12.4, 63.7, "Chưa đạt", "tháng 12/2023", "2023-12-31", "Thiếu biển báo"),
    (NC, "3.2", "Có ít nhất 01 tổ chức thủy lợi cơ sở hoạt động hiệu quả, bền vững", "Đạt", "yes", None, None, True, "Đạt", None, None, None),
    (NC, "3.6", "Đảm bảo yêu cầu chủ động về phòng, chống thiên tai theo phương châm 4 tại chỗ", "Khá", "level", None, None, "Khá", "Đạt", None, None, None),
    (NC, "5.2", "Duy trì và nâng cao chất lượng đạt chuẩn phổ cập giáo dục mầm non cho trẻ 5 tuổi", "Đạt", "yes", None, None, True, "Đạt", None, None, None),
    (NC, "5.3", "Đạt chuẩn và duy trì đạt chuẩn phổ cập giáo dục tiểu học và THCS", "Mức độ 3", "level", None, None, "Mức độ 2", "Chưa đạt", "năm 2025", "2025-12-31", None),
    (NC, "5.4", "Đạt chuẩn xóa mù chữ", "Mức độ 2", "level", None, None, "Mức độ 2", "Đạt", None, None, None),
    (NC, "5.5", "Cộng đồng học tập cấp xã được đánh giá, xếp loại", "Khá", "level", None, None, "Khá", "Đạt", None, None, None),
    (NC, "7.1", "Có mô hình chợ thí điểm bảo đảm an toàn thực phẩm hoặc chợ đáp ứng yêu cầu chung theo tiêu chuẩn chợ kinh doanh thực phẩm", "Đạt", "yes", None, None, False, "Chưa đạt", "năm 2025", "2025-12-31", None),
    (NC, "8.2", "Tỷ lệ thuê bao sử dụng điện thoại thông minh", "≥ 80%", "percent", 1650, 1980, 83.3, "Đạt", None, None, None),
    (NC, "8.5", "Có mạng wifi miễn phí ở các điểm công cộng", "Đạt", "yes", None, None, True, "Đạt", None, None, None),
    (NC, "10.1", "Thu nhập bình quân đầu người (triệu đồng/người/năm)", "≥ 46", "amount", None, None, 43.5, "Chưa đạt", "năm 2025", "2025-12-31", None),
    (NC, "13.1", "Hợp tác xã hoạt động hiệu quả và có hợp đồng liên kết theo chuỗi giá trị ổn định (số HTX)", "≥ 1", "count", None, None, 1, "Đạt", None, None, None),
    (NC, "13.2", "Có sản phẩm OCOP được xếp hạng đạt chuẩn hoặc tương đương còn thời hạn (số sản phẩm)", "≥ 1", "count", None, None, 2, "Đạt", None, None, None),
    (NC, "15.1", "Ứng dụng công nghệ thông tin trong giải quyết thủ tục hành chính", "Đạt", "yes", None, None, True, "Đạt", None, None, None),
    (NC, "15.2", "Có dịch vụ công trực tuyến mức độ 3 trở lên", "Đạt", "yes", None, None, True, "Đạt", None, None, None),
    (NC, "15.3", "Giải quyết thủ tục hành chính đúng quy định và không để xảy ra khiếu nại vượt cấp", "Đạt", "yes", None, None, True, "Đạt", None, None, None),
    (NC, "18.8", "Tỷ lệ bãi chôn lấp chất thải rắn sinh hoạt trên địa bàn đảm bảo vệ sinh môi trường", "100%", "percent", None, None, None, "Không có bãi chôn lấp", None, None, "Rác chuyển về khu xử lý của huyện"),
]


def commune_level():
    """The officials' own sheet: indicators of the commune, in the form of the dossier (openpyxl)."""
    file, sheet = "Xa tu danh gia.xlsx", "Xã tự đánh giá"
    grid = Grid(sheet)
    from commune import CRITERIA
    heads = [("TT", 6), ("Tên tiêu chí", 18), ("Nội dung tiêu chí", 48), ("Tiêu chuẩn đạt chuẩn (Chỉ tiêu vùng TDMNPB)", 14),
             ("Số đạt", 9), ("Tổng số", 9), ("Kết quả", 11), ("Kết quả tự đánh giá của xã", 14), ("Thời gian hoàn thành", 16), ("Ghi chú", 24)]
    row = country_block(grid, 1, 10)
    grid.merge(row, 1, row, 10, "BIỂU TỔNG HỢP KẾT QUẢ TỰ ĐÁNH GIÁ CÁC CHỈ TIÊU CẤP XÃ NĂM 2023", "title")
    grid.merge(row + 1, 1, row + 1, 10, "(Kèm theo Báo cáo số      /BC-UBND ngày     /8/2023 của UBND xã Khuổi Mạ)", "subtitle")
    row += 3
    for set, title in ((NTM, "A. BỘ TIÊU CHÍ QUỐC GIA VỀ XÃ NÔNG THÔN MỚI"), (NC, "B. BỘ TIÊU CHÍ QUỐC GIA VỀ XÃ NÔNG THÔN MỚI NÂNG CAO")):
        grid.merge(row, 1, row, 10, title, "title")
        row += 1
        numbers = {5: "Số đạt", 6: "Tổng số", 7: "Kết quả"}
        for column, (head, width) in enumerate(heads, 1):
            grid.widths[column] = width
            if column in numbers:
                grid.put(row + 1, column, numbers[column], "head")
            else:
                grid.merge(row, column, row + 1, column, head, "head")
        grid.merge(row, 5, row, 7, "Kết quả thực hiện", "head")
        row += 2
        for column in range(1, 11):
            grid.put(row, column, f"({column})", "number-row")
        row += 1
        rows = [r for r in COMMUNE_ROWS if r[0] == set]
        n = 0
        while n < len(rows):
            criterion = rows[n][1].split(".")[0]
            span = sum(1 for r in rows if r[1].split(".")[0] == criterion)
            grid.merge(row, 2, row + span - 1, 2, f"{criterion}. {CRITERIA[set][int(criterion)]}", "text")
            for _, id, wording, level, kind, number, whole, value, status, plan, due, note in rows[n:n + span]:
                cells = {"indicator": grid.put(row, 1, id, "mid")}
                grid.put(row, 3, wording, "text")
                grid.put(row, 4, level, "mid")
                format = "0.0" if isinstance(number, float) else "#,##0" if number and number > 999 else None
                a, b = grid.put(row, 5, number, "figure", format), grid.put(row, 6, whole, "figure", format)
                place = grid.put(row, 7, value if kind in ("percent", "amount", "count", "level") else None,
                                 "mid" if kind == "level" else "figure", "0.0" if kind in ("percent", "amount") else None)
                cells["status"] = grid.put(row, 8, status, "mid")
                p = grid.put(row, 9, plan, "mid")
                g = grid.put(row, 10, note, "text")
                said = {"value": value, "status": {"Đạt": "met", "Chưa đạt": "not-met", "Đang thực hiện": "not-met"}.get(status, "not-applicable"), "due": due or ""}
                if number is not None:
                    said.update(numerator=number, denominator=whole)
                    cells.update(numerator=a, denominator=b)
                if kind != "yes" and value is not None:
                    cells["value"] = place
                if plan:
                    cells["plan"] = p
                if note:
                    cells["note"] = g
                truth.record(file, sheet, None, set, id, row, cells, **said)
                row += 1
            n += span
        row += 1
    signature(grid, row + 1, 10, "Khuổi Mạ, ngày 04 tháng 8 năm 2023", "", left="NGƯỜI LẬP BIỂU", right="TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH")
    grid.heights[row + 2] = 34
    grid.landscape = True
    write_openpyxl([grid], path(file), author="Văn phòng UBND xã")


def culture_houses():
    """Culture houses and sports grounds, with the villages before the merger (openpyxl)."""
    file, sheet = "Nha van hoa, san the thao thon.xlsx", "NVH-STT"
    grid = Grid(sheet)
    grid.merge(1, 1, 1, 15, "BIỂU RÀ SOÁT NHÀ VĂN HÓA, KHU THỂ THAO THÔN TRÊN ĐỊA BÀN XÃ KHUỔI MẠ NĂM 2023", "title")
    grid.merge(2, 1, 2, 15, "(Thực hiện rà soát, bổ sung quy hoạch, kế hoạch sử dụng đất; hoàn thiện hồ sơ cấp GCN QSDĐ)", "subtitle")
    columns = [("TT", 5), ("Tên thôn", 14), ("Thôn cũ (trước sáp nhập)", 16), ("Số hộ", 7), ("Số khẩu", 8),
               ("Diện tích đất", 9), ("Diện tích xây dựng", 9), ("Số chỗ ngồi", 8), ("Năm xây", 7),
               ("Diện tích khu thể thao (m2)", 11), ("Số thửa, tờ bản đồ", 14), ("Có trong quy hoạch, KH sử dụng đất", 12),
               ("GCN QSDĐ", 20), ("Khó khăn, vướng mắc", 20), ("Thời gian hoàn thành", 14)]
    for column, (head, width) in enumerate(columns, 1):
        grid.widths[column] = width
        if 6 <= column <= 9:
            grid.put(5, column, head + (" (m2)" if "Diện tích" in head else ""), "headfill")
        else:
            grid.merge(4, column, 5, column, head, "headfill")
    grid.merge(4, 6, 4, 9, "Nhà văn hóa", "headfill")
    rows = [
        ("Nà Pia", "", 320, 110, 90, 2016, 450, "Thửa 12, tờ 24", "Có", ("issued", "Đã cấp, số CH 01234, ngày 12/5/2019"), None, None, None),
        ("Bản Chang", "", 410, 140, 120, 2018, 620, "Thửa 45, tờ 31", "Có", ("issued", "Đã cấp, số CH 01301, ngày 20/8/2020"), None, None, None),
        ("Khuổi Lạo", "", 210, 90, 70, 2014, 310, "Thửa 7, tờ 18", "Có", ("applied", "Đã nộp hồ sơ"), None, "tháng 9/2023", "2023-09-30"),
        ("Pò Mạ", "", 240, 95, 80, 2015, 0, "Thửa 88, tờ 20", "Có", ("not-issued", "Chưa cấp"), "Chưa có đất làm sân thể thao", "31/12/2024", "2024-12-31"),
        ("Nà Lình", "", 305, 120, 100, 2019, 380, "Thửa 31, tờ 27", "Có", ("issued", "Đã cấp, số CH 01377, ngày 03/3/2021"), None, None, None),
        ("Cốc Xả", "", None, None, None, None, None, None, "Chưa", ("not-issued", "Chưa cấp"), "Chưa bố trí được quỹ đất", "tháng 10/2023", "2023-10-31"),
        ("Tân Hòa", "Nà Hin, Pác Cáp", 180, 105, 100, 2012, 260, "Thửa 66, tờ 15", "Chưa", ("not-issued", "Chưa cấp"), "Sau sáp nhập thiếu diện tích", "trước 31/10/2023", "2023-10-31"),
        ("Lũng Vài", "", 205, 80, 60, 2017, 300, "Thửa 3, tờ 9", "Có", ("applied", "Đang làm hồ sơ"), None, "tháng 9/2023", "2023-09-30"),
        ("Phiêng Đén", "", 250, 100, 80, 2016, 350, "Thửa 51, tờ 33", "Có", ("issued", "Đã cấp, số CH 01290, ngày 15/7/2020"), None, None, None),
    ]
    for n, (village, old, land, building, seats, year, ground, parcel, planned, certificate, obstacle, wording, due) in enumerate(rows):
        row = 6 + n
        values = [n + 1, village, old or None, HOUSEHOLDS[village], PEOPLE[village], land, building, seats, year, ground, parcel,
                  planned, certificate[1], obstacle, wording]
        for column, value in enumerate(values, 1):
            grid.put(row, column, value, "text" if column in (2, 3, 11, 13, 14) else "mid")
        common = {"planned": planned == "Có", "certificate": {"status": certificate[0]}, "parcel": parcel}
        if old:
            common["mergedFrom"] = old.split(", ")
        for kind, area, cell in (("culture-house", land, "F"), ("sports-ground", ground, "J")):
            record = {"kind": "facility", "village": {"name": village}, "facility": kind, "landAreaM2": area}
            if kind == "culture-house":
                record.update(buildingAreaM2=building, seats=seats, **common)
                if due:
                    record["due"] = due
            record["source"] = {"file": file, "sheet": sheet, "row": row, "cells": {"landAreaM2": f"{cell}{row}"}}
            truth.records.append(record)
    grid.merge(16, 9, 16, 15, "Khuổi Mạ, ngày 03 tháng 8 năm 2023", "signi")
    grid.merge(17, 9, 17, 15, "CÔNG CHỨC VĂN HÓA - XÃ HỘI", "sign")
    grid.landscape = True
    write_openpyxl([grid], path(file), author="Công chức Văn hóa - Xã hội")


ROADS = [
    # village, name, class, wording, km, hardened, width, surface, signs, needed, lit, due
    ("Nà Pia", "ĐX01 - Nhà văn hóa thôn", "village", "Trục thôn", 2.4, 2.4, 3.5, "Bê tông", 4, 4, True, None),
    ("Nà Pia", "Nà Pia - Bản Chang", "inter-village", "Liên thôn", 1.6, 1.3, 3.0, "Bê tông", 1, 2, False, "Quý IV/2024"),
    ("Bản Chang", "Ngã ba Bản Chang - Đầu cầu", "village", "Trục thôn", 3.6, 3.1, 3.5, "Bê tông", 3, 5, True, "năm 2024"),
    ("Bản Chang", "Bản Chang - Nà Lình", "inter-village", "Liên thôn", 2.5, 2.1, 3.0, "Bê tông", 2, 2, False, None),
    ("Khuổi Lạo", "Đầu thôn - Cuối thôn", "village", "Trục thôn", 3.4, 2.9, 3.0, "Bê tông", 2, 3, False, "năm 2024"),
    ("Pò Mạ", "ĐX02 - Pò Mạ", "village", "Trục thôn", 3.1, 3.1, 3.5, "Bê tông", 3, 3, True, None),
    ("Nà Lình", "Nhà văn hóa - Khuổi Slong", "village", "Trục thôn", 3.0, 2.9, 3.5, "Bê tông", 2, 2, True, None),
    ("Nà Lình", "Nà Lình - Pò Mạ", "inter-village", "Liên thôn", 2.0, 1.7, 3.0, "Cấp phối", 0, 2, False, "tháng 12/2024"),
    ("Cốc Xả", "Cốc Xả - Lũng Vài", "inter-village", "Liên thôn", 2.3, 1.5, 2.5, "Đất, bê tông", 0, 3, False, "Quý IV/2024"),
    ("Tân Hòa", "Nà Hin - Pác Cáp", "village", "Trục thôn", 4.7, 4.0, 3.5, "Bê tông", 4, 6, True, "năm 2024"),
    ("Tân Hòa", "Pác Cáp - Khuổi Lạo", "inter-village", "Liên thôn", 2.5, 2.0, 3.0, "Bê tông", 1, 2, False, "năm 2025"),
    ("Lũng Vài", "Lũng Vài - ĐX02", "village", "Trục thôn", 2.4, 1.9, 2.5, "Bê tông", 1, 2, False, "năm 2025"),
    ("Phiêng Đén", "Phiêng Đén - ĐX01", "village", "Trục thôn", 3.6, 2.2, 3.0, "Bê tông", 1, 3, False, "năm 2025"),
]
LAST_DAYS = {"Quý IV/2024": "2024-12-31", "năm 2024": "2024-12-31", "năm 2025": "2025-12-31", "tháng 12/2024": "2024-12-31"}


def roads():
    """The roads, village after village, with a total (XlsxWriter)."""
    file, sheet = "Danh muc duong GTNT.xlsx", "GTNT"
    grid = Grid(sheet)
    grid.merge(1, 1, 1, 13, "DANH MỤC CÁC TUYẾN ĐƯỜNG TRỤC THÔN, LIÊN THÔN XÃ KHUỔI MẠ (đến 31/7/2023)", "title")
    heads = [("TT", 5), ("Thôn", 13), ("Tên tuyến (điểm đầu - điểm cuối)", 32), ("Loại đường", 11), ("Chiều dài (km)", 9),
             ("Đã cứng hóa (km)", 9), ("Chưa cứng hóa (km)", 9), ("Bề rộng mặt đường (m)", 9), ("Kết cấu", 12),
             ("Biển báo hiện có", 9), ("Biển báo cần có", 9), ("Chiếu sáng", 9), ("Thời gian hoàn thành", 14)]
    for column, (head, width) in enumerate(heads, 1):
        grid.put(3, column, head, "headfill")
        grid.put(4, column, column, "number-row")
        grid.widths[column] = width
    row, n = 5, 0
    while n < len(ROADS):
        village = ROADS[n][0]
        span = sum(1 for r in ROADS if r[0] == village)
        grid.merge(row, 2, row + span - 1, 2, village, "text")
        top = row
        for _, name, kind, wording, km, hard, width, surface, signs, needed, lit, due in ROADS[n:n + span]:
            values = [n + 1, None, name, wording, km, hard, Formula(f"E{row}-F{row}", round(km - hard, 1)), width, surface,
                      signs, needed, "Có" if lit else "Chưa có", due]
            for column, value in enumerate(values, 1):
                if column == 2 and row > top:
                    continue
                if column != 2:
                    grid.put(row, column, value, "text" if column in (3, 9) else "mid", "0.0" if column in (5, 6, 7, 8) else None)
            record = {"kind": "road", "village": {"name": village}, "road": name, "class": kind, "lengthKm": km, "hardenedKm": hard,
                      "widthM": width, "surface": surface, "signs": signs, "signsNeeded": needed, "lighting": lit}
            if due:
                record["due"] = LAST_DAYS[due]
            record["source"] = {"file": file, "sheet": sheet, "row": row,
                                "cells": {"lengthKm": f"E{row}", "hardenedKm": f"F{row}"}}
            truth.records.append(record)
            row, n = row + 1, n + 1
    grid.merge(row, 1, row, 4, "Tổng cộng", "total")
    for column in (5, 6, 7):
        values = [grid.cells[r, column].value for r in range(5, row)]
        total = round(sum(v.cached if isinstance(v, Formula) else v for v in values), 1)
        letter = address(1, column)[0]
        grid.put(row, column, Formula(f"SUM({letter}5:{letter}{row - 1})", total), "totalfigure", "0.0")
    grid.landscape = True
    write_xlsxwriter([grid], path(file), author="Công chức Địa chính - Xây dựng")


def products():
    """The OCOP list (openpyxl)."""
    file, sheet = "OCOP.xlsx", "OCOP"
    grid = Grid(sheet)
    grid.merge(1, 1, 1, 9, "DANH SÁCH SẢN PHẨM OCOP CỦA XÃ KHUỔI MẠ", "title")
    heads = [("TT", 5), ("Tên sản phẩm", 24), ("Chủ thể", 30), ("Địa chỉ", 18), ("Nhóm sản phẩm", 16), ("Hạng sao", 8),
             ("Số, ngày quyết định công nhận", 26), ("Ngày hết hạn", 13), ("Ghi chú", 18)]
    for column, (head, width) in enumerate(heads, 1):
        grid.put(3, column, head, "head")
        grid.widths[column] = width
    rows = [
        ("Miến dong Khuổi Mạ", "Hợp tác xã Nông nghiệp Khuổi Mạ", "Thôn Tân Hòa", "Thực phẩm", 3, "Số 2101/QĐ-UBND ngày 15/12/2021", datetime.date(2024, 12, 15), None),
        ("Mật ong hoa rừng Bản Chang", "Tổ hợp tác nuôi ong Bản Chang", "Thôn Bản Chang", "Thực phẩm", 3, "Số 1988/QĐ-UBND ngày 02/12/2022", datetime.date(2025, 12, 2), None),
        ("Chè xanh Nà Pia", "Hợp tác xã Nông nghiệp Khuổi Mạ", "Thôn Nà Pia", "Đồ uống", 4, "Số 1650/QĐ-UBND ngày 30/6/2020", datetime.date(2023, 6, 30), "Đã hết hạn, đang làm hồ sơ đánh giá lại"),
    ]
    for n, values in enumerate(rows):
        row = 4 + n
        grid.put(row, 1, n + 1, "mid")
        for column, value in enumerate(values, 2):
            grid.put(row, column, value, "mid" if column in (6, 8) else "text")
        name, producer, place, group, stars, decision, expires, _ = values
        truth.records.append({
            "kind": "product", "product": name, "producer": producer, "group": group, "stars": stars, "decision": decision,
            "expires": expires.isoformat(), "source": {"file": file, "sheet": sheet, "row": row, "cells": {"product": f"B{row}"}}})
    write_openpyxl([grid], path(file), author="Công chức Nông nghiệp")


def roadmap():
    """The roadmap (lộ trình) of the commune (XlsxWriter)."""
    file, sheet = "Lo trinh 2023-2025.xlsx", "Lộ trình"
    grid = Grid(sheet)
    grid.merge(1, 1, 1, 13, "LỘ TRÌNH THỰC HIỆN CÁC TIÊU CHÍ, CHỈ TIÊU CHƯA ĐẠT GIAI ĐOẠN 2023-2025", "title")
    grid.merge(2, 1, 2, 13, "(Bộ tiêu chí xã nông thôn mới)", "subtitle")
    singles = [("TT", 6), ("Tiêu chí, chỉ tiêu", 32), ("Hiện trạng", 14), ("Mục tiêu", 10), ("Nhiệm vụ, giải pháp", 36)]
    for column, (head, width) in enumerate(singles, 1):
        grid.merge(4, column, 5, column, head, "head")
        grid.widths[column] = width
    grid.merge(4, 6, 4, 7, "Kinh phí (triệu đồng)", "head")
    grid.put(5, 6, "Số tiền", "head")
    grid.put(5, 7, "Nguồn", "head")
    for column, (head, width) in enumerate([("Cơ quan chủ trì", 18), ("Phối hợp", 18), ("Thời gian hoàn thành", 14)], 8):
        grid.merge(4, column, 5, column, head, "head")
        grid.widths[column] = width
    grid.merge(4, 11, 4, 13, "Phân kỳ thực hiện", "head")
    for column, year in ((11, "Năm 2023"), (12, "Năm 2024"), (13, "Năm 2025")):
        grid.put(5, column, year, "head")
        grid.widths[column] = 8
    grid.widths[6], grid.widths[7] = 10, 16
    rows = [
        ("2.3", "Đường ngõ, xóm sạch và không lầy lội vào mùa mưa", "90,5%", "100%", "Vận động nhân dân hiến đất, góp công; bê tông hóa 1,3 km ngõ xóm", 650, "Xã, nhân dân", "Công chức Địa chính - XD", "Các thôn", "tháng 12/2023", "2023-12-31", "month", 2023),
        ("5.1", "Trường học đạt tiêu chuẩn cơ sở vật chất", "2/3 trường", "3/3 trường", "Xây dựng phòng bộ môn Trường Tiểu học", 2400, "Huyện", "UBND xã", "Phòng GD&ĐT", "Quý III/2024", "2024-09-30", "quarter", 2024),
        ("6.1", "Nhà văn hóa, sân thể thao xã", "Chưa đạt", "Đạt", "Bổ sung quy hoạch, mở rộng sân thể thao xã", 800, "Huyện, xã", "UBND xã", "Phòng VH&TT", "trước ngày 31/10/2023", "2023-10-31", "day", 2023),
        ("6.3", "Thôn có nhà văn hóa", "8/9 thôn", "9/9 thôn", "Xây nhà văn hóa thôn Cốc Xả", 450, "Chương trình MTQG", "Công chức VH-XH", "Thôn Cốc Xả", "tháng 10/2023", "2023-10-31", "month", 2023),
        ("9.1", "Nhà tạm, dột nát", "7 nhà", "0 nhà", "Hỗ trợ xóa nhà tạm theo Chương trình MTQG giảm nghèo", 350, "MTQG, vận động", "Công chức LĐ-TBXH", "MTTQ xã", "30/6/2024", "2024-06-30", "day", 2024),
        ("15.4", "Dân số có sổ khám chữa bệnh điện tử", "49,2%", "≥ 50%", "Tổ công nghệ số cộng đồng cài đặt tại thôn", None, None, "Trạm Y tế", "Đoàn thanh niên", "tháng 9/2023", "2023-09-30", "month", 2023),
        ("16.1", "Thôn đạt tiêu chuẩn văn hóa", "6/9 thôn", "≥ 70%", "Rà soát, bình xét cuối năm", None, None, "Công chức VH-XH", "Các thôn", "Khi có hướng dẫn của huyện", None, None, 2024),
    ]
    for n, (id, name, current, target, action, amount, source, owner, withs, wording, due, precision, year) in enumerate(rows):
        row = 6 + n
        values = [id, name, current, target, action, amount, source, owner, withs, wording]
        for column, value in enumerate(values, 1):
            grid.put(row, column, value, "mid" if column in (1, 3, 4, 6, 10) else "text", "#,##0" if column == 6 else None)
        for column, y in ((11, 2023), (12, 2024), (13, 2025)):
            grid.put(row, column, "x" if y == year else None, "mid")
        record = {"kind": "plan", "set": NTM, "indicator": id, "current": current, "target": target, "action": action,
                  "owner": owner, "with": withs, "due": due, "precision": precision,
                  "budget": [{"amount": amount, "source": source}] if amount else [],
                  "source": {"file": file, "sheet": sheet, "row": row, "cells": {"indicator": f"A{row}", "due": f"J{row}"}}}
        truth.records.append(record)
        if due is None:
            truth.finding(file, sheet, f"J{row}", "plan-missing", "Ghi điều kiện, chưa ghi thời gian")
    row = 6 + len(rows)
    grid.merge(row, 1, row, 5, "Tổng cộng", "total")
    grid.put(row, 6, Formula(f"SUM(F6:F{row - 1})", sum(r[5] or 0 for r in rows)), "totalfigure", "#,##0")
    grid.merge(row + 2, 8, row + 2, 13, "CHỦ TỊCH", "sign")
    grid.landscape = True
    write_xlsxwriter([grid], path(file), author="Văn phòng UBND xã")


def register():
    with open(path("villages.csv"), "w", encoding="utf-8", newline="") as file:
        file.write("ma_thon,ten_thon,so_ho,nhan_khau,ten_khac,sap_nhap_tu,truong_thon\r\n")
        for code, name, households, people, other, merged, head in VILLAGES:
            file.write(f"{code},{name},{households},{people},{other},{merged},{head}\r\n")
    rows = [
        ("Nà Pia", "Trưởng thôn", "tep", "01/8/2023", "na-pia.xlsx", ""),
        ("Bản Chang", "Trưởng thôn", "tep", "02/8/2023", "Bieu tu danh gia - Ban Chang.xlsx", ""),
        ("Khuổi Lạo", "Bí thư chi bộ", "tep", "03/8/2023", "Cum Khuoi Lao - Lung Vai.xlsx", ""),
        ("Lũng Vài", "Bí thư chi bộ", "tep", "03/8/2023", "Cum Khuoi Lao - Lung Vai.xlsx", ""),
        ("Pò Mạ", "Trưởng thôn", "tep", "02/8/2023", "po-ma.csv", ""),
        ("Pò Mạ", "Trưởng thôn", "tep", "04/8/2023", "po-ma gui lai.csv", "po-ma.csv"),
        ("Nà Lình", "Trưởng thôn", "tep", "31/7/2023", "nalinh.xlsx", ""),
        ("Cốc Xả", "Trưởng thôn", "giay", "04/8/2023", "Coc Xa.txt", ""),
        ("Tân Hòa", "Phó trưởng thôn", "anh", "04/8/2023", "Tan Hoa (sap nhap).csv", ""),
    ]
    with open(path("so-theo-doi.csv"), "w", encoding="utf-8", newline="") as file:
        file.write("thon,nguoi_nop,hinh_thuc,ngay_nhan,dien_thoai,tep,thay_the\r\n")
        for village, by, how, day, name, replaces in rows:
            name = f'"{name}"' if "," in name else name
            file.write(f"{village},{by},{how},{day},,{name},{replaces}\r\n")


def main():
    os.makedirs(TRUTH, exist_ok=True)
    register()
    na_pia()
    ban_chang()
    cluster()
    po_ma("po-ma.csv", False)
    po_ma("po-ma gui lai.csv", True)
    na_linh()
    coc_xa()
    tan_hoa()
    health()
    power()
    commune_level()
    culture_houses()
    roads()
    products()
    roadmap()
    for file, sheet, cell, meant in [
        ("Bieu tu danh gia - Ban Chang.xlsx", "DS hộ", "A3", "Danh sách hộ, không phải phiếu: không dùng, không chép tên và điện thoại"),
        ("Danh muc duong GTNT.xlsx", "GTNT", "G5", "Cột “Chưa cứng hóa” không dùng (đã có chiều dài và đã cứng hóa)"),
        ("Nha van hoa, san the thao thon.xlsx", "NVH-STT", "D6", "Cột “Số hộ” không dùng (đã có trong danh sách thôn)"),
        ("Nha van hoa, san the thao thon.xlsx", "NVH-STT", "E6", "Cột “Số khẩu” không dùng (đã có trong danh sách thôn)"),
        ("Nha van hoa, san the thao thon.xlsx", "NVH-STT", "I6", "Cột “Năm xây” không dùng"),
    ]:
        truth.finding(file, sheet, cell, "unmapped-cells", meant)
    truth.finding(None, None, None, "village-not-reported", "Thôn Phiêng Đén chưa gửi biểu tự đánh giá")

    def place(record):
        source = record["source"]
        return source["file"], source["sheet"] or "", source["row"]

    with open(os.path.join(TRUTH, "records.jsonl"), "w", encoding="utf-8") as file:
        for record in sorted(truth.records, key=place):
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    with open(os.path.join(TRUTH, "findings.json"), "w", encoding="utf-8") as file:
        json.dump({"clean": ["na-pia.xlsx", "po-ma gui lai.csv"], "findings": truth.findings}, file, ensure_ascii=False, indent=1)
        file.write("\n")
    list_mistakes()


def list_mistakes():
    """Writes the table of mistakes into the README."""
    lines = ["| file | sheet | cell | finding | what is wrong |", "|---|---|---|---|---|"]
    for f in sorted(truth.findings, key=lambda f: (f["file"] or "~", f["sheet"] or "", f["cell"] or "")):
        file = f"`{f['file']}`" if f["file"] else "(none)"
        lines.append(f"| {file} | {f['sheet'] or ''} | {f['cell'] or ''} | `{f['code']}` | {f['meant']} |")
    with open(path("README.md"), encoding="utf-8") as file:
        text = file.read()
    head, rest = text.split("<!-- mistakes: written by scripts/make.py -->\n")
    tail = rest.split("<!-- end -->")[1]
    with open(path("README.md"), "w", encoding="utf-8") as file:
        file.write(head + "<!-- mistakes: written by scripts/make.py -->\n" + "\n".join(lines) + "\n<!-- end -->" + tail)


main()
