"""The fifth set: checklists of village heads."""

import legacy
from base import NC, NTM, Error, Formula, address, count, items, write_libreoffice, write_openpyxl, write_text, write_xlsxwriter
from fifth_year_forms import (
    VILLAGE, body, comma_percent, fill, heading, line, no_case, sheet, signed_by, tinted, top, values_of)
from fifth_year_words import DECREE, GUIDE, VILLAGER
from fourth_year_words import CRITERIA, wording

HALF_YEAR = "2.2 2.3 2.4 3.1 6.3 8.3 9.1 9.2 11.1 12.1 15.1 15.4 16.1 17.1 17.3 17.6 17.8 17.9 17.11".split()


@sheet(VILLAGE, "Ban Pen - bieu ra soat 2023.xlsx", "the decision's own wording, a row per criterion with how many of its indicators are met and its own judgement")
def by_criteria(case):
    grid, village = case.grid("Biểu 01"), "Bản Pẻn"
    row = top(grid, 9, "BIỂU RÀ SOÁT KẾT QUẢ THỰC HIỆN CÁC TIÊU CHÍ NÔNG THÔN MỚI NĂM 2023", ("(Thôn Bản Pẻn: 63 hộ, 270 nhân khẩu)",), under="THÔN BẢN PẺN")
    row, at = heading(grid, row, [("id", "TT", 7), ("name", "Nội dung tiêu chí", 54), ("level", "Yêu cầu", 9),
            ("Kết quả thực hiện", [("den", "Tổng số", 9), ("num", "Số đạt", 9), ("pct", "Tỷ lệ (%)", 9)]), ("status", "Tự đánh giá", 11), ("plan", "Thời gian phấn đấu hoàn thành", 17),
            ("note", "Ghi chú", 18)])
    notes = {"2.2": "Đoạn Nà Tòng chưa làm", "17.1": "Dùng nước mó", "17.8": "11 hộ chưa có nhà tắm"}
    listed = items(NTM, *HALF_YEAR)
    for number in dict.fromkeys(i.criterion for i in listed):
        held = [i for i in listed if i.criterion == number]
        good = sum(case.met(village, i) for i in held)
        grid.put(row, 1, number, "total")
        grid.put(row, 2, CRITERIA[number], "group")
        grid.merge(row, 3, row, 6, f"{good}/{len(held)} chỉ tiêu", "total")
        grid.put(row, at["status"], "Đạt" if good == len(held) else "Chưa đạt", "total")
        row += 1
        for item in held:
            line(case, grid, row, village, item, at, note=notes.get(item.id))
            row += 1
    signed_by(grid, row + 1, 9, "Bản Pẻn, ngày 25 tháng 7 năm 2023", [("Người lập biểu", "Mã Thị Giảđịnh"), ("Trưởng thôn", "Lý Văn Giảđịnh")])
    case.save(write_openpyxl)


@sheet(VILLAGE, "Na Pai.csv", "Excel's CSV UTF-8 with commas between, decimal commas in quotes, the village in a cell of its own above the table")
def plain_csv(case):
    grid, village = case.grid("a"), "Nà Pài"
    for row, texts in enumerate((("Xã", "Lũng Pảng"), ("Thôn", "Nà Pài"), ("Biểu", "Tự đánh giá chỉ tiêu nông thôn mới đến 31/7/2023")), 1):
        for column, text in enumerate(texts, 1):
            grid.put(row, column, text)
    row, at = heading(grid, 5, [(None, "STT", 0), ("id", "Mã chỉ tiêu", 0), ("name", "Tên chỉ tiêu", 0), ("unit", "ĐVT", 0), ("status", "Đánh giá", 0), ("num", "Số đạt", 0), ("den", "Tổng số", 0),
            ("pct", "Tỷ lệ", 0), ("note", "Ghi chú", 0)])
    notes = {"17.7": "1 bể ở đầu đồng", "15.4": "người già chưa có điện thoại"}
    for n, item in enumerate(items(NTM, "2.2", "2.3", "2.4", "3.1", "4.2", "9.1", "9.2", "11.1", "12.1", "12.2", "15.1", "15.4", "17.1", "17.6", "17.7", "17.8", "17.9", "17.11"), 1):
        grid.put(row, 1, n)
        line(case, grid, row, village, item, at, GUIDE, show=comma_percent, note=notes.get(item.id))
        row += 1
    case.save(write_text, ",", bom=b"\xef\xbb\xbf")


@sheet(VILLAGE, "Hoa Binh thuc hien chi tieu giao.xlsx", "what the commune set for the village stands before what was done, and how far it is from it behind")
def set_and_done(case):
    grid, village = case.grid("Hòa Bình"), "Hòa Bình"
    row = top(grid, 9, "KẾT QUẢ THỰC HIỆN CHỈ TIÊU XÂY DỰNG NÔNG THÔN MỚI XÃ GIAO NĂM 2023", ("(Tính đến hết tháng 7 năm 2023)",), under="THÔN HÒA BÌNH")
    row, at = heading(grid, row, [("id", "Chỉ tiêu", 8), ("name", "Nội dung", 48), ("unit", "ĐVT", 8), ("aim", "Chỉ tiêu xã giao năm 2023 (%)", 10),
            ("Thôn thực hiện", [("den", "Tổng số", 9), ("num", "Số đạt", 9), ("pct", "Tỷ lệ (%)", 9)]), ("gap", "So với chỉ tiêu giao (+,-)", 10), ("status", "Tự đánh giá", 11)])
    for item in items(NTM, "2.2", "2.3", "3.1", "4.2", "9.2", "11.1", "12.1", "15.1", "15.4", "17.1", "17.6", "17.8", "17.11"):
        line(case, grid, row, village, item, at, GUIDE)
        aim = min(100, item.level + case.random.choice((0, 0, 2, 5))) if item.compare == ">=" else item.level - 1
        grid.put(row, at["aim"], aim, "figure")
        grid.put(row, at["gap"], round(case.shown(village, item) - aim, 1), "figure", "+0.0;-0.0;0")
        row += 1
    signed_by(grid, row + 1, 9, "Hòa Bình, ngày 28 tháng 7 năm 2023", [("Trưởng thôn", "Hứa Thị Giảđịnh")])
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "Khuoi Deng cac nam.xlsx", "last year's sheet kept in front of this year's, both with the same form; the year on the tab and in the title")
def two_years(case):
    old, new, village = case.grid("Nam 2022"), case.grid("Nam 2023"), "Khuổi Đeng"
    listed = items(NTM, "2.2", "2.3", "9.1", "9.2", "11.1", "15.1", "15.4", "17.1", "17.6", "17.8", "17.11")
    columns = [("id", "STT", 7), ("name", "Chỉ tiêu nông thôn mới", 50), ("unit", "Đơn vị", 8), ("den", "Tổng", 9), ("num", "Đạt", 9), ("pct", "Tỷ lệ %", 9), ("status", "Kết luận", 11)]

    def fill_in(grid, year):
        grid.put(1, 1, "Thôn Khuổi Đeng", "info")
        grid.merge(2, 1, 2, 7, f"BẢNG TỰ ĐÁNH GIÁ TIÊU CHÍ NÔNG THÔN MỚI NĂM {year}", "title")
        row, at = heading(grid, 4, columns)
        return body(case, grid, row, village, listed, at, 7, voice=VILLAGER, plan=False)
    end = fill_in(new, 2023)
    now, kept = dict(case.drawn), len(case.truth.records)
    for (where, bound, id, part), (number, whole) in now.items():
        before = number + 1 if whole is None else min(whole, round(number * 1.2)) if id == "11.1" else round(number * 0.85, 1) if isinstance(number, float) else number * 6 // 7
        case.drawn[where, bound, id, part] = before, whole
    fill_in(old, 2022)
    case.drawn = now
    for record in case.truth.records[kept:]:
        record.update(year=2022, optional=True)
    new.put(end + 1, 2, "Khuổi Đeng, 30/7/2023 - Trưởng thôn Lương Văn Giảđịnh", "note5")
    case.save(write_openpyxl)


@sheet(VILLAGE, "KEO PHAY tu danh gia T7.xlsx", "groups of criteria in Roman numerals, an x in the one column Đạt and nothing where it is not met")
def one_mark(case):
    grid, village = case.grid("Sheet1"), "Kéo Phầy"
    row = top(grid, 8, "BẢNG TỰ ĐÁNH GIÁ CÁC CHỈ TIÊU NÔNG THÔN MỚI", ("Thôn Kéo Phầy, xã Lũng Pảng - tháng 7 năm 2023",), motto=False)
    row, at = heading(grid, row, [("id", "Mã số", 7), ("name", "Tên chỉ tiêu", 50), ("unit", "ĐVT", 8), ("num", "Kết quả", 10), ("den", "Trên tổng", 10), ("pct", "Đạt tỷ lệ", 10), ("met", "Đạt (x)", 7),
            ("note", "Khó khăn", 24)])
    notes = {"2.3": "Thiếu tiền mua đá, cát", "9.1": "Hộ neo đơn", "17.1": "Mùa khô thiếu nước"}
    keys = {k: v for k, v in at.items() if k not in ("met", "note")}
    for mark, text, ids in (("I", "HẠ TẦNG", ("2.2", "2.3", "2.4", "3.1", "9.1", "9.2")), ("II", "KINH TẾ", ("11.1", "12.1", "12.2")), ("III", "Y TẾ, MÔI TRƯỜNG",
            ("15.1", "15.4", "17.1", "17.6", "17.8", "17.9", "17.10", "17.11"))):
        grid.put(row, 1, mark, "total")
        grid.merge(row, 2, row, 8, text, "blue5")
        row += 1
        for item in items(NTM, *ids):
            record = line(case, grid, row, village, item, keys, VILLAGER, plan=False, show=comma_percent)
            met = case.met(village, item)
            place = grid.put(row, at["met"], "x" if met else None, "mid")
            record["status"] = "met"
            if met:
                record["source"]["cells"]["status"] = place
            else:
                del record["status"]
                record["accept"] = {"status": ["not-met", None]}
            grid.put(row, at["note"], notes.get(item.id), "text")
            row += 1
    signed_by(grid, row + 1, 8, "Kéo Phầy, ngày 31/7/2023", [("TRƯỞNG THÔN", "Nông Thị Giảđịnh")])
    tinted(grid, "headgreen5")
    case.save(write_openpyxl)


@sheet(VILLAGE, "lung cung.ods", "an .ods without ids: criteria merged down the left side, the indicators in the decision's words")
def names_only(case):
    grid, village = case.grid("Lũng Cùng", font="Liberation Serif"), "Lũng Cùng"
    row = top(grid, 7, "TỔNG HỢP KẾT QUẢ TỰ ĐÁNH GIÁ CỦA THÔN LŨNG CÙNG", ("Theo Bộ tiêu chí quốc gia về xã nông thôn mới giai đoạn 2021 - 2025, năm 2023",), motto=False)
    row, at = heading(grid, row, [(None, "Tên tiêu chí", 18), ("name", "Nội dung", 60), ("level", "Mức", 9), ("num", "Thực hiện", 10), ("den", "Tổng số", 10), ("pct", "Tỷ lệ (%)", 9),
            ("status", "Đánh giá", 11)])
    listed = items(NTM, "2.2", "2.3", "2.4", "3.1", "6.3", "8.3", "9.1", "9.2", "11.1", "15.1", "15.4", "17.1", "17.6", "17.7", "17.8", "17.11")
    for number in dict.fromkeys(i.criterion for i in listed):
        held = [i for i in listed if i.criterion == number]
        grid.merge(row, 1, row + len(held) - 1, 1, CRITERIA[number], "mid")
        for item in held:
            fill(case, grid, row, village, item, at, plan=False)
            row += 1
    signed_by(grid, row + 1, 7, "Lũng Cùng, ngày 29 tháng 7 năm 2023", [("Bí thư chi bộ", "Chu Văn Giảđịnh"), ("Trưởng thôn", "Triệu Văn Giảđịnh")])
    case.save(write_libreoffice)


def old_font(grid):
    """The whole sheet typed in .VnTime, its title in .VnTimeH."""
    for cell in grid.cells.values():
        capitals = cell.style == "title"
        cell.font = ".VnTimeH" if capitals else ".VnTime"
        if isinstance(cell.value, str):
            cell.value = (legacy.tcvn3_capitals if capitals else legacy.tcvn3)(cell.value)


@sheet(VILLAGE, "TAN LAP 1 - TIEU CHI NTM.xlsx", "typed in .VnTime throughout, the title in .VnTimeH; the number over the total in one cell as 70/92")
def typed_in_old_font(case):
    grid, village = case.grid("Sheet1"), "Tân Lập 1"
    grid.merge(1, 1, 1, 3, "Xã Lũng Pảng", "agency")
    grid.merge(2, 1, 2, 3, "Thôn Tân Lập 1", "agencyb")
    grid.merge(4, 1, 4, 7, "Biểu tổng hợp kết quả thực hiện tiêu chí nông thôn mới năm 2023", "title")
    row, at = heading(grid, 6, [("id", "TT", 7), ("name", "Nội dung chỉ tiêu", 52), ("unit", "Đơn vị", 8), ("both", "Đạt/tổng số", 12), ("pct", "Tỷ lệ (%)", 9), ("status", "Tự đánh giá", 12), ("note", "Ghi chú", 20)])
    keys = {k: v for k, v in at.items() if k not in ("both", "note")}
    notes = {"9.2": "đang làm 2 nhà", "2.4": "chờ vốn"}
    for item in items(NTM, "2.2", "2.3", "2.4", "3.1", "4.2", "9.2", "11.1", "15.1", "15.4", "17.1", "17.6", "17.8", "17.11"):
        number, whole, _, _ = values_of(case, village, item)
        record = line(case, grid, row, village, item, keys, GUIDE, plan=False)
        place = grid.put(row, at["both"], f"{count(number)}/{count(whole)}", "mid")
        record.update(numerator=number, denominator=whole)
        record["source"]["cells"].update(numerator=place, denominator=place)
        grid.put(row, at["note"], notes.get(item.id), "text")
        row += 1
    grid.merge(row + 1, 4, row + 1, 7, "Trưởng thôn", "sign")
    grid.merge(row + 4, 4, row + 4, 7, "Lê Thị Giảđịnh", "sign")
    old_font(grid)
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "Tan Lap 2 (gui VP xa).xlsx", "results written as \"đạt 62/85 hộ\" with what is missing in brackets, the percent as text beside")
def results_in_words(case):
    grid, village = case.grid("TL2", font="Calibri"), "Tân Lập 2"
    grid.merge(1, 1, 1, 6, "THÔN TÂN LẬP 2 - BÁO CÁO TIÊU CHÍ NTM 2023", "title")
    row, at = heading(grid, 3, [(None, "TT", 5), ("id", "Chỉ tiêu", 8), ("name", "Nội dung", 46), ("result", "Kết quả đến tháng 7", 34), ("pct", "Tỷ lệ", 9), ("status", "Tự chấm", 11)])
    keys = {k: v for k, v in at.items() if k != "result"}
    for n, item in enumerate(items(NTM, "2.2", "2.3", "3.1", "9.1", "9.2", "11.1", "15.1", "15.4", "17.1", "17.8", "17.9", "17.11"), 1):
        number, whole, _, met = values_of(case, village, item)
        grid.put(row, 1, n, "mid")
        if item.kind == "count":
            record = line(case, grid, row, village, item, {k: v for k, v in keys.items() if k != "pct"}, VILLAGER)
            place = grid.put(row, at["result"], f"còn {number} nhà" if number else "không còn nhà tạm", "text")
            record["value"], record["source"]["cells"]["value"] = number, place
            if not number:
                record["accept"] = {"value": [0, None]}
                del record["value"], record["source"]["cells"]["value"]
        else:
            record = line(case, grid, row, village, item, keys, VILLAGER, show=comma_percent)
            rest = f"(còn {count(round(whole - number, 1) if isinstance(whole, float) else whole - number)} {item.unit})" if item.compare == ">=" and number < whole and n % 2 else ""
            word = "có" if item.id == "11.1" else "đạt"
            place = grid.put(row, at["result"], f"{word} {count(number)}/{count(whole)} {item.unit} {rest}".strip(), "text")
            record.update(numerator=number, denominator=whole)
            record["source"]["cells"].update(numerator=place, denominator=place)
        row += 1
    case.save(write_openpyxl)


@sheet(VILLAGE, "Dong En dem ho.xlsx", "no ids; numbers, not marks, under Đạt and Chưa đạt, their sum and the share that meets behind")
def met_and_not_met(case):
    grid, village = case.grid("Đồng Én"), "Đồng Én"
    row = top(grid, 8, "BẢNG ĐẾM SỐ HỘ, SỐ NGƯỜI, SỐ KM THEO CÁC CHỈ TIÊU NÔNG THÔN MỚI", ("Khu Đồng Én, rà soát ngày 20/7/2023",), motto=False)
    row, at = heading(grid, row, [(None, "STT", 7), ("name", "Chỉ tiêu", 50), ("unit", "Tính theo", 8), ("Kết quả đếm", [("num", "Đạt", 9), ("gap", "Chưa đạt", 9), ("den", "Cộng", 9)]),
            ("pct", "Tỷ lệ đạt (%)", 9), ("note", "Ghi chú", 20)])
    for n, item in enumerate(items(NTM, "2.2", "2.3", "2.4", "9.2", "12.1", "15.1", "15.4", "17.1", "17.8", "17.9", "17.11"), 1):
        number, whole, _, _ = values_of(case, village, item)
        grid.put(row, 1, n, "mid")
        line(case, grid, row, village, item, {k: v for k, v in at.items() if k != "gap"}, GUIDE, plan=False)
        grid.put(row, at["gap"], round(whole - number, 1) if isinstance(whole, float) else whole - number, "figure", "0.0" if isinstance(whole, float) else None)
        row += 1
    signed_by(grid, row + 1, 8, "Đồng Én, ngày 22/7/2023", [("Khu trưởng", "Vi Văn Giảđịnh")])
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "Na Pai bo sung ghi chu.xlsx", "id and name in one cell, remarks inside the cells of figures: \"41 hộ (thêm 2 hộ tháng 6)\"; percents with a sign, judgement in capitals")
def remarks_in_figures(case):
    grid, village = case.grid("Sheet1", font="Arial"), "Nà Pài"
    for row, text in enumerate(("THÔN NÀ PÀI", "Biểu đánh giá nông thôn mới năm 2023 (đã bổ sung ghi chú theo ý kiến xã)"), 1):
        grid.put(row, 1, text, "info")
    row, at = heading(grid, 4, [(None, "TT", 5), ("name", "Nội dung chỉ tiêu", 50), ("den", "Tổng số", 14), ("num", "Số đã đạt", 30), ("pct", "%", 9), ("status", "ĐÁNH GIÁ", 13)])
    remarks = {"2.2": "đo lại tháng 5", "9.2": "thêm nhà mới xây xong", "15.1": "chưa tính học sinh", "17.1": "nước tự chảy", "17.8": "vận động thêm tháng 6"}

    def show(key, what, item):
        if key == "num" and item.id in remarks:
            return f"{count(what)} {item.unit} ({remarks[item.id]})"
        return f"{count(what)} {item.unit}" if key == "den" else comma_percent(key, what, item)
    for n, item in enumerate(items(NTM, "2.2", "2.3", "3.1", "9.1", "9.2", "11.1", "15.1", "15.4", "17.1", "17.6", "17.8", "17.11"), 1):
        grid.put(row, 1, n, "mid")
        line(case, grid, row, village, item, at, name=f"Chỉ tiêu {item.id}: {wording(item, VILLAGER)}", show=show, plan=False, words=("ĐẠT", "CHƯA ĐẠT"))
        row += 1
    case.save(write_openpyxl)


@sheet(VILLAGE, "Ban Pen duong va cac chi tieu khac.xlsx", "roads in metres with the unit in a column, the rest in households and people; the judgement before the note")
def roads_in_metres(case):
    grid, village = case.grid("BP"), "Bản Pẻn"
    row = top(grid, 8, "SỐ LIỆU CÁC CHỈ TIÊU NÔNG THÔN MỚI CỦA THÔN", ("Thôn Bản Pẻn - số liệu đo đạc, rà soát tháng 6, tháng 7 năm 2023",), motto=False)
    row, at = heading(grid, row, [("id", "Số TT", 7), ("name", "Chỉ tiêu", 50), ("unit", "ĐVT", 8), ("den", "Hiện có", 10), ("num", "Trong đó đạt", 10), ("pct", "Tỷ lệ (%)", 9), ("status", "Đạt hay chưa đạt", 11),
            ("note", "Ghi chú", 22)])
    notes = {"2.3": "Đo bằng thước dây", "17.9": "Tính cả hộ nuôi gà"}
    for item in items(NTM, "2.2", "2.3", "2.4", "9.2", "11.1", "15.1", "17.1", "17.8", "17.9", "17.11"):
        record = line(case, grid, row, village, item, at, DECREE, plan=False, note=notes.get(item.id))
        if item.unit == "km":
            grid.put(row, at["unit"], "m", "mid")
            for key, field in (("num", "numerator"), ("den", "denominator")):
                grid.put(row, at[key], round(record.pop(field) * 1000), "figure", "#,##0")
                del record["source"]["cells"][field]
        row += 1
    case.save(write_openpyxl)


@sheet(VILLAGE, "Hoa Binh NTM nang cao 2023.xlsx", "nâng cao with the decision's number in the title; 2.2 as 2.2.a and 2.2.b, a date and a measure in columns of their own")
def advanced(case):
    grid, village = case.grid("NTM NC"), "Hòa Bình"
    row = top(grid, 9, "BIỂU TỰ ĐÁNH GIÁ THEO BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI NÂNG CAO", ("(Quyết định số 318/QĐ-TTg ngày 08/3/2022) - Năm 2023",), under="THÔN HÒA BÌNH")
    row, at = heading(grid, row, [("id", "TT", 8), ("name", "Nội dung chỉ tiêu", 54), ("level", "Quy định", 9), ("den", "Tổng số", 9), ("num", "Số đạt", 9), ("pct", "Tỷ lệ (%)", 9), ("status", "Tự đánh giá", 11),
            ("way", "Giải pháp", 26), ("plan", "Thời gian", 14)])
    ways = {"2.2": "Bà con góp công, xã cấp xi măng", "17.4": "Đào hố lắng, hố thấm", "17.5": "Chi hội phụ nữ hướng dẫn", "18.1": "Xin mở rộng mạng ống"}
    for item in items(NC, "2.2a", "2.2b", "2.3", "2.4", "9.1", "14.1", "14.3", "14.4", "17.3", "17.4", "17.5", "17.8", "18.1", "18.7"):
        line(case, grid, row, village, item, {k: v for k, v in at.items() if k != "way"}, VILLAGER, id=lambda i: f"{i.id}.{i.part}" if i.part else i.id)
        grid.put(row, at["way"], None if case.met(village, item) else ways.get(item.id), "text")
        row += 1
    signed_by(grid, row + 1, 9, "Hòa Bình, ngày 04 tháng 8 năm 2023", [("Trưởng ban công tác Mặt trận", "Sầm Văn Giảđịnh"), ("Trưởng thôn", "Hứa Thị Giảđịnh")])
    tinted(grid, "headgreen5")
    case.save(write_openpyxl)


@sheet(VILLAGE, "Bao cao thon Khuoi Deng 6T.xlsx", "who answers and what is done beside the judgement, plans in months; the year only in the line below the title")
def with_answers(case):
    grid, village = case.grid("Báo cáo"), "Khuổi Đeng"
    row = top(grid, 10, "BÁO CÁO TIẾN ĐỘ THỰC HIỆN CHỈ TIÊU NÔNG THÔN MỚI", ("6 tháng đầu năm 2023",), under="THÔN KHUỔI ĐENG")
    row, at = heading(grid, row, [("id", "Số", 7), ("name", "Chỉ tiêu", 46), ("Hiện trạng", [("num", "Đạt", 8), ("den", "Tổng", 8), ("pct", "%", 8)]), ("status", "Kết quả", 11),
            ("Chỉ tiêu chưa đạt", [("way", "Việc cần làm", 26), ("who", "Người phụ trách", 18), ("plan", "Hoàn thành", 14)]), ("note", "Đề nghị xã", 18)])
    people = ["Chi hội Phụ nữ", "Chi hội Nông dân", "Trưởng thôn", "Chi đoàn"]
    work = {2: "Đổ bê tông, rải cấp phối", 3: "Nạo vét mương", 9: "Vận động làm nhà", 11: "Cho vay vốn, giống", 15: "Tuyên truyền mua thẻ, cài sổ", 17: "Vận động từng hộ"}
    for n, item in enumerate(items(NTM, "2.2", "2.3", "2.4", "3.1", "9.2", "11.1", "15.1", "15.4", "17.1", "17.6", "17.8", "17.9", "17.11", "17.12")):
        line(case, grid, row, village, item, {k: v for k, v in at.items() if k not in ("way", "who")}, GUIDE, note="Hỗ trợ 20 tấn xi măng" if item.id == "2.3" else None)
        met = case.met(village, item)
        grid.put(row, at["way"], None if met else work[item.criterion], "text")
        grid.put(row, at["who"], None if met else people[n % 4], "text")
        row += 1
    signed_by(grid, row + 1, 10, "Khuổi Đeng, ngày 30 tháng 6 năm 2023", [("Trưởng thôn", "Lương Văn Giảđịnh")])
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "Pa Danh - bao cao 3 phan.xlsx", "three parts on one sheet: facts about the village in a table of their own, the results in percents, wishes in lines below")
def three_parts(case):
    grid, village = case.grid("Báo cáo thôn"), "Pá Danh"
    row = top(grid, 6, "BÁO CÁO KẾT QUẢ XÂY DỰNG NÔNG THÔN MỚI NĂM 2023", ("Thôn Pá Danh, xã Lũng Pảng",), motto=False)
    grid.merge(row, 1, row, 6, "I. THÔNG TIN CHUNG", "part5")
    for n, (text, value, unit) in enumerate((("Tổng số hộ", 69, "hộ"), ("Tổng số nhân khẩu", 290, "người"), ("Số đảng viên", 14, "người"), ("Diện tích tự nhiên", 412.6, "ha"), ("Số tổ tự quản", 3, "tổ")), row + 1):
        for column, (held, style) in enumerate(((n - row, "mid"), (text, "text"), (value, "figure"), (unit, "mid")), 1):
            grid.put(n, column, held, style)
    row += 7
    grid.merge(row, 1, row, 6, "II. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU", "part5")
    row, at = heading(grid, row + 1, [("id", "STT", 7), ("name", "Chỉ tiêu NTM", 52), ("level", "Mức quy định", 10), ("pct", "Thực hiện", 11), ("status", "Kết luận", 12), ("plan", "Phấn đấu đạt", 16)])
    row = body(case, grid, row, village, items(NTM, *HALF_YEAR), at, 6, voice=GUIDE, show=lambda key, what, item: f"{what} nhà" if item.kind == "count" else comma_percent(key, what, item))
    grid.merge(row + 1, 1, row + 1, 6, "III. KIẾN NGHỊ", "part5")
    for n, text in enumerate(("1. Đề nghị xã hỗ trợ 25 tấn xi măng làm 0,6 km ngõ xóm.", "2. Hỗ trợ 2 bể thu gom vỏ bao thuốc bảo vệ thực vật.", "3. Sửa 1 loa truyền thanh bị hỏng từ tháng 4/2023."), row + 2):
        grid.merge(n, 1, n, 6, text, "plain")
    signed_by(grid, row + 6, 6, "Pá Danh, ngày 01/8/2023", [("Trưởng thôn", "Bế Văn Giảđịnh")])
    tinted(grid, "headgrey5")
    case.save(write_openpyxl)


@sheet(VILLAGE, "Lung Cung cham 1-0.xlsx", "1 and 0 for met and not met, said so in the heading, their sum below; formulas for the percents")
def ones_and_noughts(case):
    grid, village = case.grid("Chấm"), "Lũng Cùng"
    grid.merge(1, 1, 1, 6, "BẢNG TỰ CHẤM TIÊU CHÍ NÔNG THÔN MỚI THÔN LŨNG CÙNG", "title")
    grid.merge(2, 1, 2, 6, "Ngày chấm: 26/7/2023", "subtitle")
    row, at = heading(grid, 4, [("id", "TC", 7), ("name", "Nội dung", 50), ("num", "Số đạt", 10), ("den", "Tổng số", 10), ("pct", "Tỷ lệ %", 10), ("status", "Đạt ghi 1, chưa đạt ghi 0", 12)])
    first = row
    for item in items(NTM, "2.2", "2.3", "2.4", "3.1", "6.3", "8.3", "9.2", "15.1", "15.4", "16.1", "17.1", "17.3", "17.8", "17.11"):
        record = line(case, grid, row, village, item, at, VILLAGER, words=(1, 0), plan=False)
        if item.kind == "percent":
            exact = case.exact(village, item)
            grid.put(row, at["pct"], Formula(f"ROUND({address(row, at['num'])}/{address(row, at['den'])}*100,1)", round(exact + 1e-9, 1)), "figure", "0.0")
            record["value"] = round(exact + 1e-9, 1)
        row += 1
    grid.merge(row, 1, row, 5, "Tổng số chỉ tiêu đạt", "total")
    grid.put(row, 6, Formula(f"SUM(F{first}:F{row - 1})", sum(r["status"] == "met" for r in case.truth.records)), "total")
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "keophay_bieu02.xlsx", "the village only on the tab and in the file's name, without marks and spaces; \"hộ\" from the number format, #DIV/0! where there is no case")
def village_on_the_tab(case):
    grid, village = case.grid("KeoPhay"), "Kéo Phầy"
    grid.merge(1, 5, 1, 7, "Biểu số 02/NTM-THÔN", "signi")
    grid.merge(2, 1, 2, 7, "TỔNG HỢP SỐ LIỆU ĐÁNH GIÁ TIÊU CHÍ XÃ NÔNG THÔN MỚI NĂM 2023", "title")
    row, at = heading(grid, 4, [("id", "Mã", 8), ("name", "Chỉ tiêu", 54), ("num", "Số lượng đạt", 12), ("den", "Tổng số lượng", 12), ("pct", "Tỷ lệ đạt", 10), ("status", "Tự đánh giá", 13), ("plan", "Thời hạn", 14)])
    for item in items(NTM, "2.2", "2.3", "3.1", "9.1", "9.2", "11.1", "15.1", "15.4", "17.1", "17.2", "17.6", "17.8", "17.10", "17.11"):
        if item.id == "17.2":
            no_case(case, grid, row, village, item, at, wording(item, DECREE), "Không có cơ sở")
            grid.put(row, at["num"], 0, "figure")
            grid.put(row, at["den"], 0, "figure")
            grid.put(row, at["pct"], Error("#DIV/0!", f"C{row}/D{row}"), "figure", "0.0%")
        else:
            record = line(case, grid, row, village, item, at)
            grid.put(row, at["num"], record.get("numerator") if item.kind == "percent" else record["value"], "figure", f'0{".0" if item.unit in ("km", "ha", "tấn") else ""}" {item.unit}"')
            if item.kind == "percent":
                exact = case.exact(village, item)
                grid.put(row, at["den"], record["denominator"], "figure", f'0{".0" if item.unit in ("km", "ha", "tấn") else ""}" {item.unit}"')
                grid.put(row, at["pct"], Formula(f"C{row}/D{row}", exact / 100), "figure", "0.0%")
                record["value"] = exact
        row += 1
    case.save(write_xlsxwriter)
