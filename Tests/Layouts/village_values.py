"""Layouts of one village's sheet whose difficulty is in the cells: figures, marks, plans, notes."""

from base import *  # noqa: F403
from base import HOUSEHOLDS, NC, NTM, OPEN, PEOPLE, SEALED, VILLAGE_HELD, count, decimal, items, layout
from village_sheets import STANDARD, heading, some


@layout(OPEN, "percent-fractions.xlsx", "percents as 0.955 with a percent format, from formulas and typed")
def fractions(case):
    grid, village = case.grid("Sheet1"), "Tân Lập 1"
    table = case.checklist(grid, village, STANDARD, percent="fraction")
    row = table.header(heading(grid, village))
    table.body(row, some(case, 15))
    case.save(write_xlsxwriter)


@layout(SEALED, "percent-mixed.xlsx", "0.955 formatted as percent and 95,5 typed in one column, no parts; formats tell")
def percent_mixed(case):
    grid, village = case.grid("Sheet1"), "Tân Lập 2"
    table = case.checklist(grid, village, ["tt", "name", "pct", "status", "plan"])
    row = table.header(heading(grid, village, last=5))
    listed = [i for i in items(NTM, *VILLAGE_HELD) if i.kind == "percent"][:14]
    changes = {}
    for n, item in enumerate(listed):
        if n % 2:
            value = case.shown(village, item)
            changes[item.set, item.id, item.part] = {"pct": round(value / 100, 4), "pct_format": "0.0%"}
    table.body(row, listed, changes)
    case.save(write_openpyxl)


@layout(OPEN, "notes-with-dates.xlsx", "notes hold dates and figures that are neither plan nor result")
def notes_dates(case):
    grid, village = case.grid("Sheet1"), "Nà Pài"
    notes = {"2.2": "Đã hoàn thành tháng 12/2022, còn 0,3 km", "9.1": "Đã xóa 02 nhà ngày 15/3/2023", "9.2": "Năm 2022 là 71 hộ",
             "17.1": "Công trình cấp nước 2019", "17.8": "Đạt từ năm 2021"}
    table = case.checklist(grid, village, STANDARD, notes=notes)
    row = table.header(heading(grid, village))
    ids = ["2.2", "2.3", "9.1", "9.2", "15.1", "17.1", "17.6", "17.8", "17.11"]
    table.body(row, items(NTM, *ids), {(NTM, k, None): {"remark": v} for k, v in notes.items()})
    case.save(write_openpyxl)


@layout(SEALED, "plan-years.xlsx", "the plan as an x under 2023, 2024 or 2025")
def plan_years(case):
    grid, village = case.grid("Sheet1"), "Pá Danh"
    table = case.checklist(grid, village, ["tt", "name", "num", "den", "pct", "status"], names="full")
    row = heading(grid, village, last=9)
    for key, column in table.columns.items():
        grid.merge(row, column, row + 1, column, table.heads[key], "head")
    grid.merge(row, 7, row, 9, "Lộ trình hoàn thành", "head")
    for n in range(3):
        grid.put(row + 1, 7 + n, f"Năm {2023 + n}", "head")
    row += 2
    for n, item in enumerate(some(case, 15)):
        table.line(row, item, {})
        record = case.truth.records[-1]
        year = None
        for k in range(3):
            grid.put(row, 7 + k, None, "mid")
        if record["status"] == "not-met":
            year = 2023 + n % 3
            place = grid.put(row, 7 + n % 3, "x", "mid")
            record["source"]["cells"]["plan"] = place
        record["plan"] = {"due": f"{year}-12-31" if year else None}
        row += 1
    case.save(write_xlsxwriter)


@layout(OPEN, "status-words.xlsx", "many words for met, not met, no case")
def status_words(case):
    grid, village = case.grid("Sheet1"), "Khuổi Đeng"
    table = case.checklist(grid, village, STANDARD)
    row = table.header(heading(grid, village))
    words = {"2.2": ("Đã đạt", "met"), "2.3": ("Cơ bản đạt", "not-met"), "2.4": ("K.đạt", "not-met"), "3.1": ("Đang thực hiện", "not-met"),
             "6.3": ("Đạt, cần duy trì và nâng cao", "met"), "8.3": ("đạt ", "met"), "9.2": ("ĐẠT", "met"), "12.1": ("Không đạt", "not-met"),
             "16.1": ("Đạt chuẩn", "met"), "17.2": ("Không phát sinh", "not-applicable"), "17.3": ("chưa đạt", "not-met"),
             "17.5": ("Không áp dụng", "not-applicable"), "17.8": ("Đang hoàn thiện", "not-met"), "17.11": ("Đ", "met")}
    changes = {}
    for id, (word, status) in words.items():
        change = {"status": word, "claims": status == "met", "truth": {"status": status}}
        if status == "not-applicable":
            change.update(num=None, den=None, pct=None, plan=None, planned=(None, None), nocells=["numerator", "denominator", "value"],
                          truth={"status": status, "value": None, "numerator": None, "denominator": None})
        if id in ("8.3", "17.3"):
            change["truth"]["value"] = status == "met"
        changes[NTM, id, None] = change
    table.body(row, items(NTM, *words), changes)
    case.save(write_openpyxl)


@layout(SEALED, "units-in-values.xlsx", "3,7 km, 82 hộ, 95,3 % as text in the cells")
def units_in_values(case):
    grid, village = case.grid("Sheet1"), "Nà Pài"
    table = case.checklist(grid, village, ["tt", "name", "num", "den", "pct", "status"])
    row = table.header(heading(grid, village, last=6))
    changes = {}
    listed = items(NTM, "2.2", "2.3", "3.1", "9.1", "9.2", "11.1", "15.1", "17.1", "17.6", "17.8")
    for item in listed:
        number, whole = case.figures(village, NTM, item.id)
        change = {"num": f"{count(number)} {item.unit}", "den": f"{count(whole)} {item.unit}" if whole is not None else None}
        if item.kind == "percent":
            change["pct"] = f"{decimal(case.shown(village, item))} %"
        changes[NTM, item.id, None] = change
    table.body(row, listed, changes)
    case.save(write_xlsxwriter)


@layout(OPEN, "numbers-as-text.xlsx", "numbers stored as text, some with spaces that do not break, some with a decimal point in a comma column")
def numbers_as_text(case):
    grid, village = case.grid("Sheet1"), "Hòa Bình"
    table = case.checklist(grid, village, STANDARD, percent="text")
    row = table.header(heading(grid, village))
    changes = {}
    listed = items(NTM, "2.2", "2.4", "9.2", "12.1", "15.1", "17.1", "17.4", "17.6", "17.8")
    for n, item in enumerate(listed):
        number, whole = case.figures(village, NTM, item.id)
        changes[NTM, item.id, None] = {"num": count(number) + ("\u00a0" if n % 3 == 0 else ""), "den": " " + count(whole)}
    table.body(row, listed, changes)
    case.save(write_xlsxwriter)


@layout(SEALED, "claims-only.xlsx", "no figures at all: x marks and the plan")
def claims_only(case):
    grid, village = case.grid("Sheet1"), "Bản Pẻn"
    table = case.checklist(grid, village, ["tt", "name", "met", "notmet", "plan"], heads={"plan": "Thời hạn"})
    row = table.header(heading(grid, village, last=5), merged=True)
    table.body(row, some(case, 20), criteria=True, groups=False)
    for record in case.truth.records:
        if record.pop("derived", None) or record["indicator"] == "9.1":
            record["value"] = None
    case.save(write_openpyxl)


@layout(OPEN, "comments.xlsx", "comments on cells hold other figures")
def comments(case):
    grid, village = case.grid("Sheet1"), "Tân Lập 1"
    table = case.checklist(grid, village, STANDARD)
    row = table.header(heading(grid, village))
    first = row
    table.body(row, some(case, 10), groups=False)
    for n in range(0, 10, 3):
        grid.comments[first + n, 4] = f"Năm 2022 là {20 + n}, xã yêu cầu kiểm tra lại"
    case.save(write_openpyxl)


@layout(SEALED, "far-corner.xlsx", "the table begins at F14, with empty columns inside and a box of totals above")
def far_corner(case):
    grid, village = case.grid("Sheet1"), "Khuổi Đeng"
    grid.put(2, 2, "Thôn Khuổi Đeng", "info")
    grid.put(3, 2, "Tổng hợp nhanh", "info")
    grid.put(4, 2, "Số chỉ tiêu đạt", "text")
    grid.put(4, 3, 8, "figure")
    grid.put(5, 2, "Tỷ lệ", "text")
    grid.put(5, 3, 61.5, "figure", "0.0")
    grid.merge(12, 6, 12, 16, "BIỂU TỰ ĐÁNH GIÁ TIÊU CHÍ NÔNG THÔN MỚI NĂM 2023", "title")
    table = case.checklist(grid, village, ["tt", "name", "num", "den", "pct", "status", "plan"], first=6)
    table.columns.update(num=9, den=11, pct=12, status=14, plan=15)
    table.last = 15
    row = table.header(14, numbers=False)
    table.body(row, some(case, 13))
    case.save(write_xlsxwriter)


@layout(OPEN, "marks.xlsx", "X, ✓, v, + and 1 as marks")
def marks(case):
    grid, village = case.grid("Sheet1"), "Lũng Cùng"
    table = case.checklist(grid, village, ["tt", "name", "pct", "met", "notmet"])
    row = table.header(heading(grid, village, last=5), merged=True)
    listed = [i for i in items(NTM, *VILLAGE_HELD) if i.kind in ("percent", "yes")][:15]
    changes = {}
    for n, item in enumerate(listed):
        met = case.met(village, item)
        changes[item.set, item.id, item.part] = {"met" if met else "notmet": ["X", "✓", "v", "+", "x "][n % 5]}
    table.body(row, listed, changes)
    for record in case.truth.records:
        record.pop("derived", None)
    case.save(write_openpyxl)


@layout(SEALED, "yes-no-words.xlsx", "Có or Không; Không is the good answer for temporary houses")
def yes_no(case):
    grid, village = case.grid("Sheet1"), "Kéo Phầy"
    row = heading(grid, village, last=4)
    for column, head in enumerate(["TT", "Nội dung", "Kết quả (Có/Không)", "Ghi chú"], 1):
        grid.put(row, column, head, "head")
        grid.widths[column] = (7, 60, 16, 20)[column - 1]
    for item, word in zip(items(NTM, "6.3", "8.3", "9.1", "13.2", "17.3", "17.5") + items(NC, "18.5"),
                          ["Có", "Không", "Không", "không", "Có", "có", "Không"]):
        row += 1
        cells = {"indicator": grid.put(row, 1, item.id, "mid")}
        grid.put(row, 2, item.full if item.set == NTM else item.full + " (NTM nâng cao)", "text")
        place = grid.put(row, 3, word, "mid")
        grid.put(row, 4, None, "text")
        yes = word.lower() == "có"
        if item.kind == "count":
            cells["value"] = place
            record = case.record("Sheet1", village, item, row, cells, value=0)
            record["accept"] = {"value": [0, None]}  # never 1, never true
        else:
            cells["status"] = place
            said = {"value": yes} if item.id != "6.3" else {}
            case.record("Sheet1", village, item, row, cells, status="met" if yes else "not-met", **said)
    case.save(write_xlsxwriter)


@layout(OPEN, "three-years.xlsx", "the values of 2021, 2022 and 2023 side by side")
def three_years(case):
    grid, village = case.grid("Sheet1"), "Đồng Én"
    row = heading(grid, village, "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NÔNG THÔN MỚI GIAI ĐOẠN 2021-2023", last=7)
    for column, head in enumerate(["TT", "Chỉ tiêu", "ĐVT", "Năm 2021", "Năm 2022", "Năm 2023", "Đạt/Chưa đạt"], 1):
        grid.put(row, column, head, "head")
        grid.widths[column] = 50 if column == 2 else 10
    for item in items(NTM, "2.2", "3.1", "9.2", "11.1", "12.1", "15.1", "15.4", "17.1", "17.8", "17.11"):
        row += 1
        value, met = case.shown(village, item), case.met(village, item)
        cells = {"indicator": grid.put(row, 1, item.id, "mid")}
        grid.put(row, 2, item.full, "text")
        grid.put(row, 3, "%", "mid")
        grid.put(row, 4, round(value * 0.81, 1), "figure", "0.0")
        grid.put(row, 5, round(value * 0.93, 1), "figure", "0.0")
        cells["value"] = grid.put(row, 6, value, "figure", "0.0")
        cells["status"] = grid.put(row, 7, "Đạt" if met else "Chưa đạt", "mid")
        case.record("Sheet1", village, item, row, cells, value=value, numerator=None, denominator=None, status="met" if met else "not-met")
    case.save(write_openpyxl)


@layout(SEALED, "not-met-count.xlsx", "the sheet counts households that do not meet, beside the total")
def not_met_count(case):
    grid, village = case.grid("Sheet1"), "Hòa Bình"
    row = heading(grid, village, last=6)
    for column, head in enumerate(["TT", "Chỉ tiêu", "Tổng số hộ", "Số hộ chưa đạt", "Tỷ lệ đạt (%)", "Đánh giá"], 1):
        grid.put(row, column, head, "head")
        grid.widths[column] = 50 if column == 2 else 12
    for item in items(NTM, "9.2", "17.1", "17.8", "17.11"):
        row += 1
        number, whole = case.figures(village, NTM, item.id)
        value, met = case.shown(village, item), case.met(village, item)
        cells = {"indicator": grid.put(row, 1, item.id, "mid")}
        grid.put(row, 2, item.full, "text")
        cells["denominator"] = grid.put(row, 3, whole, "figure")
        grid.put(row, 4, whole - number, "figure")
        cells["value"] = grid.put(row, 5, value, "figure", "0.0")
        cells["status"] = grid.put(row, 6, "Đạt" if met else "Chưa đạt", "mid")
        record = case.record("Sheet1", village, item, row, cells, value=value, denominator=whole, status="met" if met else "not-met")
        record["accept"] = {"numerator": [None, number]}
    case.save(write_xlsxwriter)


@layout(OPEN, "unreadable.xlsx", "words where figures belong: nothing may be made of them in silence")
def unreadable(case):
    grid, village = case.grid("Sheet1"), "Bản Pẻn"
    table = case.checklist(grid, village, ["tt", "name", "pct", "status", "note"])
    row = table.header(heading(grid, village, last=5))
    written = {"2.2": ("chưa có số liệu", [None]), "3.1": ("khoảng 80%", [None, 80]), "9.2": ("80-85%", [None]), "11.1": ("....", [None]),
               "12.1": ("bảy mươi phần trăm", [None]), "15.1": ("94,O%", [None, 94]), "17.1": ("đang rà soát", [None]),
               "17.6": ("####", [None]), "17.8": ("trên 70%", [None, 70]), "17.11": ("35,,2%", [None, 35.2]), "17.9": ("62,5%", None)}
    changes = {}
    for id, (text, accepted) in written.items():
        change = {"pct": text, "claims": True}
        if accepted:
            change["unknown"] = ["value"]
            change["truth"] = {"accept": {"value": accepted}}
            change["nocells"] = ["value"]
        else:
            change["truth"] = {"value": 62.5}
        changes[NTM, id, None] = change
    table.body(row, items(NTM, *sorted(written, key=lambda i: [int(p) for p in i.split(".")])), changes)
    for record in case.truth.records:
        record.pop("derived", None)
    case.save(write_openpyxl)


@layout(SEALED, "booleans.xlsx", "TRUE and FALSE cells under Đạt")
def booleans(case):
    grid, village = case.grid("Sheet1"), "Tân Lập 2"
    table = case.checklist(grid, village, ["tt", "name", "num", "den", "status"], heads={"status": "Đạt"})
    row = table.header(heading(grid, village, last=5))
    listed = some(case, 12)
    table.body(row, listed, {(i.set, i.id, i.part): {"status": case.met(village, i)} for i in listed}, groups=False)
    case.save(write_xlsxwriter)


@layout(OPEN, "sub-letters.xlsx", "2.2 of NTM nâng cao as a line with lines a) and b) below")
def sub_letters(case):
    grid, village = case.grid("NTM nâng cao"), "Pá Danh"
    table = case.checklist(grid, village, STANDARD)
    row = table.header(heading(grid, village, "TỰ ĐÁNH GIÁ BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI NÂNG CAO NĂM 2023"))
    grid.put(row, 1, "2.2", "mid")
    grid.put(row, 2, "Tỷ lệ đường thôn, bản và đường liên thôn:", "text")
    for column in range(3, 10):
        grid.put(row, column, None, "mid")
    row += 1
    for item, letter in zip(items(NC, "2.2a", "2.2b"), "ab"):
        words = item.full.split("liên thôn ")[1]
        table.line(row, item, {"tt": None, "name": f"{letter}) {words}"})
        case.truth.records[-1]["source"]["cells"]["indicator"] = f"B{row}"
        row += 1
    table.body(row, items(NC, "2.3", "2.4", "9.1", "14.3", "17.4", "17.5", "18.1", "18.5", "18.7"))
    case.save(write_openpyxl)


@layout(SEALED, "wrong-set-title.xlsx", "the title names only NTM nâng cao; ids that stand in both sets")
def advanced_only(case):
    grid, village = case.grid("Sheet1"), "Nà Pài"
    table = case.checklist(grid, village, ["tt", "name", "num", "den", "pct", "status", "plan"], names="short")
    row = table.header(heading(grid, village, "RÀ SOÁT CÁC CHỈ TIÊU XÃ NTM NÂNG CAO NĂM 2023", last=7))
    table.body(row, items(NC, "2.3", "2.4", "9.1", "17.4", "17.5", "18.1", "18.4", "18.7"))
    case.save(write_openpyxl)
