"""The sixth set: checklists of village heads, and of those who write for them."""

import legacy
from base import NC, NTM, Formula, count, write_libreoffice, write_openpyxl, write_text, write_xlsxwriter
from fourth_year_words import CRITERIA, wording
from fifth_year_words import GUIDE, VILLAGER
from sixth_year_forms import (
    VILLAGE, comma_percent, heading, info_lines, line, listed, no_case, percent, rest, sheet, signed_by, small_form, tinted, top, typed, values_of, without)
from sixth_year_words import PROMISES, SHORT, TALK
from grids import Cell
from text_files import change_text, without_marks


@sheet(VILLAGE, "so ghi tay Lung Cung.xlsx", "everything in column A: the indicator in one line, then a line each for the whole village, what is done, the percent, the judgement")
def one_column(case):
    grid, village = case.grid("Sheet1", font="Arial"), "Lũng Cùng"
    grid.widths[1] = 110
    row = info_lines(grid, 1, ("Bản Lũng Cùng, xã Lũng Pảng", "Tự chấm nông thôn mới, tháng 7 năm 2023", "Trưởng bản: Triệu Văn Giảđịnh, điện thoại 0990 000 203", ""), "plain6")
    for n, item in enumerate(listed("2.2 2.3 3.1 6.3 9.1 9.2 11.1 15.1 17.1 17.8 17.11"), 1):
        number, whole, value, met = values_of(case, village, item)
        cells, said = {"indicator": grid.put(row, 1, f"{n}/ Chỉ tiêu {item.id}: {wording(item, TALK)}", "bold6")}, {}
        first, lines = row, []
        if item.kind == "percent":
            lines = [("denominator", f"Cả bản: {typed(whole, item.unit)}", whole), ("numerator", f"{'Hiện có' if item.id == '11.1' else 'Đã làm được'}: {typed(number, item.unit)}", number), ("value", f"Bằng: {percent(value)}", value)]
        elif item.kind == "count":
            lines = [("value", f"Còn: {number} nhà", number)]
        for key, text, held in [*lines, ("status", f"Tự chấm: {'đạt' if met else 'chưa đạt'}", "met" if met else "not-met")]:
            row += 1
            cells[key], said[key] = grid.put(row, 1, "- " + text, "plain6"), held
        case.record(grid.name, village, item, first, cells, plan={"due": None}, **said)
        row += 2
    case.save(write_openpyxl)


@sheet(VILLAGE, "BanPen_TuDanhGia_2023.xlsx", "two rows for each indicator, all else merged down over both: number over total in the first, the percent in the second; coloured judgements")
def two_rows(case):
    grid, village = case.grid("Bản Pẻn", font="Calibri"), "Bản Pẻn"
    row = top(grid, 7, "BẢNG TỰ ĐÁNH GIÁ XÂY DỰNG NÔNG THÔN MỚI NĂM 2023", ("Thôn Bản Pẻn, xã Lũng Pảng",), motto=False)
    row, at = heading(grid, row, [("id", "Mã", 8), ("name", "Chỉ tiêu", 46), (None, "Cách tính", 16), ("result", "Kết quả", 18), ("status", "Tự chấm", 13), ("plan", "Hẹn hoàn thành", 18), ("note", "Vì sao chưa đạt", 26)])
    reasons = {2: "Thiếu xi măng, cát sỏi", 3: "Mương đất hay vỡ", 9: "Hộ khó khăn", 17: "Bà con chưa quen", 15: "Hết hạn thẻ chưa mua lại"}
    for item in listed("2.2 2.3 2.4 3.1 9.1 9.2 11.1 12.1 15.1 15.4 17.1 17.6 17.8 17.11"):
        number, whole, value, met = values_of(case, village, item)
        text, due = (None, None) if met else case.random.choice([p for p in PROMISES if item.unit == "km" or "xi măng" not in p[0]])
        held = {key: grid.merge(row, at[key], row + 1, at[key], what, style) for key, what, style in (
            ("id", item.id, "mid"), ("name", wording(item, VILLAGER), "text"), ("status", "ĐẠT" if met else "CHƯA ĐẠT", "good6" if met else "bad6"), ("plan", text, "mid"),
            ("note", None if met else reasons.get(item.criterion), "text"))}
        cells = {"indicator": held["id"], "status": held["status"], **({"plan": held["plan"]} if text else {})}
        said = {"status": "met" if met else "not-met", "plan": {"due": due}, "value": value}
        for key in ("plan", "note"):
            grid.cells.setdefault((row, at[key]), Cell(None, "text", None))
        grid.put(row, 3, "Còn lại" if item.kind == "count" else "Đạt/tổng số", "text")
        first = grid.put(row, at["result"], f"{number} nhà" if item.kind == "count" else f"{count(number)}/{count(whole)} {item.unit}", "mid")
        grid.put(row + 1, 3, "Tỷ lệ", "text")
        second = grid.put(row + 1, at["result"], None if item.kind == "count" else percent(value), "mid")
        cells["value"] = first if item.kind == "count" else second
        if item.kind == "percent":
            cells.update(numerator=first, denominator=first)
            said.update(numerator=number, denominator=whole)
        case.record(grid.name, village, item, row, cells, **said)
        row += 2
    tinted(grid, "headyellow6")
    case.save(write_openpyxl)


@sheet(VILLAGE, "Tan Lap 1 - ke toan lap.xlsx", "letters of formulas in the headings, the least level as a number and how far the village is above or below it behind")
def with_formulas(case):
    grid, village = case.grid("TL1"), "Tân Lập 1"
    row = top(grid, 9, "BIỂU CHI TIẾT KẾT QUẢ THỰC HIỆN CHỈ TIÊU NÔNG THÔN MỚI", ("Kỳ báo cáo: 7 tháng năm 2023",), under="THÔN TÂN LẬP 1")
    row, at = heading(grid, row, [("id", "Mã CT", 8), ("name", "Diễn giải", 52), ("unit", "ĐVT", 8), ("den", "Tổng số\n(A)", 9), ("num", "Số đạt\n(B)", 9), ("pct", "Tỷ lệ (%)\n(C = B/A)", 10), ("aim", "Mức tối thiểu (%)\n(D)", 10),
            ("gap", "Thừa (+), thiếu (-)\n(E = C - D)", 11), ("status", "Kết luận", 12)])
    for item in listed("2.2 2.3 2.4 3.1 4.2 9.2 12.1 12.2 15.1 15.4 17.1 17.6 17.8 17.9 17.11"):
        record = line(case, grid, row, village, item, without(at, "aim", "gap"), GUIDE)
        value = record["value"]
        grid.put(row, at["pct"], Formula(f"ROUND(E{row}/D{row}*100,1)", value), "figure", "0.0")
        grid.put(row, at["aim"], item.level, "figure")
        grid.put(row, at["gap"], Formula(f"F{row}-G{row}", round(value - item.level, 1)), "figure", "+0.0;-0.0;0.0")
        row += 1
    signed_by(grid, row + 1, 9, "Tân Lập 1, ngày 31 tháng 7 năm 2023", [("Người lập biểu", "Chu Thị Giảđịnh"), ("Trưởng thôn", "Lê Thị Giảđịnh")])
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "Dong En - y te thon ban.xlsx", "the village's nurse: health and hygiene only, the id in brackets behind the wording, who is counted in a column, those not reached beside")
def nurse(case):
    grid, village = case.grid("YTTB"), "Đồng Én"
    row = top(grid, 9, "KẾT QUẢ CÁC CHỈ TIÊU Y TẾ, VỆ SINH MÔI TRƯỜNG", ("(Khu Đồng Én, số liệu đến ngày 30/7/2023)",), under="Y TẾ THÔN BẢN", motto=False)
    row, at = heading(grid, row, [(None, "TT", 5), ("name", "Chỉ tiêu nông thôn mới", 52), ("unit", "Đối tượng", 10), ("den", "Tổng số đối tượng", 10), ("num", "Số đã đạt", 9), ("gap", "Số chưa đạt", 9), ("pct", "Tỷ lệ đạt (%)", 9),
            ("status", "Nhận xét", 12), ("note", "Ghi chú", 24)])
    notes = {"15.1": "29 thẻ hết hạn trong tháng", "15.4": "Cài tại buổi tiêm chủng", "17.8": "Chủ yếu thiếu nhà tắm"}
    for n, item in enumerate(listed("15.1 15.4 17.1 17.6 17.8 17.9 17.10 17.11"), 1):
        number, whole, _, _ = values_of(case, village, item)
        grid.put(row, 1, n, "mid")
        line(case, grid, row, village, item, without(at, "gap"), name=f"{wording(item, TALK)} ({item.id})", note=notes.get(item.id))
        grid.put(row, at["gap"], rest(number, whole), "figure", small_form(item))
        row += 1
    signed_by(grid, row + 1, 9, "Đồng Én, ngày 31 tháng 7 năm 2023", [("Nhân viên y tế thôn bản", "Nông Thị Giảđịnh"), ("Khu trưởng", "Vi Văn Giảđịnh")])
    case.save(write_openpyxl)


@sheet(VILLAGE, "Na Pai 2023 (co giao danh may).xlsx", "headings as people speak: Cả bản, Đã làm được, Còn phải làm, Bằng mấy phần trăm, Đạt chưa, Bao giờ xong")
def teacher(case):
    grid, village = case.grid("Nà Pài"), "Nà Pài"
    grid.merge(1, 1, 1, 9, "KẾT QUẢ XÂY DỰNG NÔNG THÔN MỚI CỦA BẢN NÀ PÀI", "title")
    grid.merge(2, 1, 2, 9, "Năm 2023, tính đến hết tháng 7", "subtitle")
    row, at = heading(grid, 4, [("id", "Số hiệu", 8), ("name", "Nội dung", 50), ("unit", "Tính bằng", 9), ("den", "Cả bản", 9), ("num", "Đã làm được", 9), ("gap", "Còn phải làm", 9), ("pct", "Bằng mấy phần trăm", 10),
            ("status", "Đạt chưa", 11), ("plan", "Bao giờ xong", 18)])
    for item in listed("2.2 2.3 2.4 3.1 4.2 9.2 12.1 15.1 15.4 17.1 17.8 17.9 17.11 17.12"):
        number, whole, _, _ = values_of(case, village, item)
        line(case, grid, row, village, item, without(at, "gap"), words=("Đạt", "Chưa"))
        grid.put(row, at["gap"], rest(number, whole) or None, "figure", small_form(item))
        row += 1
    signed_by(grid, row + 1, 9, "Nà Pài, ngày 29/7/2023", [("Trưởng bản", "Hoàng Văn Giảđịnh")])
    case.save(write_openpyxl)


@sheet(VILLAGE, "keo phay (may tinh con gai).xlsx", "no ids, decimal points in text cells, a clerk's short forms of the names, percents with a sign")
def points(case):
    grid, village = case.grid("Sheet1", font="Calibri"), "Kéo Phầy"
    row = info_lines(grid, 1, ("Thôn Kéo Phầy - xã Lũng Pảng", "TỰ ĐÁNH GIÁ CHỈ TIÊU NTM 2023"), "bold6") + 1
    row, at = heading(grid, row, [(None, "No.", 5), ("name", "Chỉ tiêu", 44), ("pct", "Tỷ lệ", 9), ("num", "Đạt", 9), ("den", "Tổng", 9), ("unit", "ĐVT", 8), ("status", "Kết quả", 12), ("note", "Note", 22)])
    notes = {"15.4": "dân ko có smartphone", "2.3": "còn 2 ngõ"}

    def show(key, what, item):
        text = f"{what:.1f}" if isinstance(what, float) else str(what)
        return text + "%" if key == "pct" and item.kind == "percent" else text
    for n, item in enumerate(listed("2.2 2.3 2.4 3.1 9.1 9.2 11.1 12.1 12.2 15.1 15.4 17.1 17.6 17.8 17.10 17.11"), 1):
        grid.put(row, 1, n, "mid")
        line(case, grid, row, village, item, at, SHORT, show=show, note=notes.get(item.id))
        row += 1
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "Khuoi Deng d-c-k.xlsx", "đ, c and k in one column, said below the table: đạt, chưa đạt, không có; the percents without numbers")
def letters(case):
    grid, village = case.grid("KĐ"), "Khuổi Đeng"
    row = top(grid, 6, "PHIẾU TỰ CHẤM CHỈ TIÊU NÔNG THÔN MỚI CỦA THÔN KHUỔI ĐENG", ("Tháng 7/2023",), motto=False)
    row, at = heading(grid, row, [("id", "TT", 7), ("name", "Tên chỉ tiêu", 54), ("level", "Mức đạt", 9), ("pct", "Thôn đạt (%)", 10), ("status", "Chấm", 7), ("plan", "Phấn đấu", 18)])
    for item in listed("2.2 2.3 2.4 3.1 6.3 8.3 9.1 9.2 11.1 15.1 15.4 16.1 17.1 17.3 17.5 17.8 17.9 17.11"):
        line(case, grid, row, village, item, at, VILLAGER, words=("đ", "c"))
        row += 1
        if item.id == "17.1":
            nothing = listed("17.2")[0]
            no_case(case, grid, row, village, nothing, at, wording(nothing, VILLAGER), "k")
            grid.put(row, at["level"], nothing.required, "mid")
            row += 1
    grid.put(row + 1, 2, "Cách chấm: đ là đạt, c là chưa đạt, k là không có ở thôn", "small6")
    grid.put(row + 2, 2, "Người chấm: Lương Văn Giảđịnh", "small6")
    case.save(write_openpyxl)


REGIONS = ["TDMNPB", "ĐBSH", "BTB", "DHNTB", "TN", "ĐNB", "ĐBSCL"]


def levels_of(item):
    """The level of every region, as the annex prints them; the first is the commune's own."""
    if item.kind != "percent" or item.level >= 98:
        return [item.required] * 7
    if item.compare == "<=":
        return [item.required] + [f"≤ {n}%" for n in ("1,5", 5, 4, 7, 1, 4)]
    return [item.required] + [f"≥ {n}%" if n < 100 else "100%" for n in (min(100, item.level + k) for k in (10, 5, 5, 0, 15, 5))]


@sheet(VILLAGE, "PHU LUC I 318 - thon Tan Lap 2 dien.xlsx", "the annex of the decision with the levels of all seven regions; two columns added at the right for the village's percent and judgement")
def annex(case):
    grid, village = case.grid("Phụ lục I"), "Tân Lập 2"
    grid.landscape = True
    grid.merge(1, 1, 1, 13, "Phụ lục I", "title")
    grid.merge(2, 1, 2, 13, "BỘ TIÊU CHÍ QUỐC GIA VỀ XÃ NÔNG THÔN MỚI GIAI ĐOẠN 2021 - 2025", "title")
    grid.merge(3, 1, 3, 13, "(Kèm theo Quyết định số 318/QĐ-TTg ngày 08 tháng 3 năm 2022 của Thủ tướng Chính phủ) - Thôn Tân Lập 2 tự đánh giá năm 2023", "subtitle")
    row, at = heading(grid, 5, [(None, "TT", 5), (None, "Tên tiêu chí", 14), ("name", "Nội dung tiêu chí", 50), (None, "Chỉ tiêu chung", 11), ("Chỉ tiêu theo vùng", [(r, r, 9) for r in REGIONS]),
            ("pct", "Thôn thực hiện", 10), ("status", "Thôn tự đánh giá", 11)])
    held = listed("2.2 2.3 2.4 3.1 6.3 8.3 9.1 9.2 11.1 12.1 12.2 15.1 15.4 16.1 17.1 17.3 17.6 17.7 17.8 17.9 17.11")
    for number in dict.fromkeys(i.criterion for i in held):
        rows = [i for i in held if i.criterion == number]
        grid.merge(row, 1, row + len(rows) - 1, 1, number, "mid")
        grid.merge(row, 2, row + len(rows) - 1, 2, CRITERIA[number], "mid")
        for item in rows:
            grid.put(row, 4, levels_of(item)[3], "mid")
            for region, level in zip(REGIONS, levels_of(item)):
                grid.put(row, at[region], level, "mid")
            line(case, grid, row, village, item, {k: at[k] for k in ("name", "pct", "status")}, name=f"{item.id}. {item.full}", show=comma_percent)
            row += 1
    case.save(write_openpyxl)


@sheet(VILLAGE, "So NTM Pa Danh 2023.xlsx", "a year's book with a sheet for each month, May to July filled in, August still blank; the last month filled in counts")
def months(case):
    village, held = "Pá Danh", listed("2.2 2.3 9.1 9.2 11.1 15.1 15.4 17.1 17.6 17.8 17.11")
    columns = [("id", "Mã", 7), ("name", "Chỉ tiêu", 48), ("unit", "ĐVT", 8), ("num", "Đạt", 9), ("den", "Tổng số", 9), ("pct", "Tỷ lệ %", 9), ("status", "Đánh giá", 12)]
    now = {i.id: case.figures(village, NTM, i.id) for i in held}
    for month in (5, 6, 7, 8):
        grid = case.grid(f"T{month}")
        grid.put(1, 1, "Thôn Pá Danh", "bold6")
        grid.merge(2, 1, 2, 7, f"THEO DÕI CHỈ TIÊU NÔNG THÔN MỚI THÁNG {month}/2023", "title")
        row, at = heading(grid, 4, columns)
        for item in held:
            number, whole = now[item.id]
            back = (7 - month) * (0.1 if isinstance(number, float) else 1)
            case.drawn[village, NTM, item.id, None] = (number + int(back) if item.id in ("9.1", "11.1") else max(0, round(number - back, 1))), whole
            if month == 8:
                record = blank(case, grid, row, village, item, at)
            else:
                record = line(case, grid, row, village, item, at)
            if month != 7:
                record["optional"] = True
            row += 1
    case.save(write_openpyxl)


def blank(case, grid, row, village, item, at):
    """The row of a month that has not come yet."""
    cells = {"indicator": grid.put(row, at["id"], item.id, "mid")}
    grid.put(row, at["name"], wording(item, TALK), "text")
    grid.put(row, at["unit"], item.unit or None, "mid")
    return case.record(grid.name, village, item, row, cells, value=None, status="unknown")


@sheet(VILLAGE, "Thôn Hòa Bình - NTM 2023 - Trang tính1.csv", "exported from Google Sheets: UTF-8 without a mark, commas, the heading's two rows without their merges, TRUE and FALSE of ticked boxes under Đạt")
def google(case):
    grid, village = case.grid("a"), "Hòa Bình"
    grid.put(1, 1, "TỰ ĐÁNH GIÁ NÔNG THÔN MỚI NĂM 2023 - THÔN HÒA BÌNH")
    row, at = heading(grid, 3, [("id", "STT", 0), ("name", "Tên chỉ tiêu", 0), ("Kết quả", [("den", "Tổng số", 0), ("num", "Số đạt", 0), ("pct", "Tỷ lệ", 0)]), ("status", "Đạt", 0), ("plan", "Thời gian hoàn thành", 0), ("note", "Ghi chú", 0)])
    notes = {"17.1": "nước khe, chưa lọc", "2.2": "còn dốc Pò Kheo, đá nhiều"}
    for item in listed("2.2 2.3 2.4 3.1 9.2 11.1 15.1 15.4 16.1 17.1 17.3 17.6 17.8 17.11"):
        line(case, grid, row, village, item, at, GUIDE, words=(True, False), show=comma_percent, note=notes.get(item.id))
        dashes(grid, row, at, item, "-")
        row += 1
    case.save(write_text, ",")


@sheet(VILLAGE, "TL2 bao cao thang 7.xlsx", "units typed into every cell, what is missing too; the judgement is what the village says of itself: Thôn nhận")
def units(case):
    grid, village = case.grid("Bao cao"), "Tân Lập 2"
    row = info_lines(grid, 1, ("Kính gửi: UBND xã Lũng Pảng", "Thôn Tân Lập 2 báo cáo chỉ tiêu nông thôn mới tháng 7 năm 2023 như sau:"), "plain6") + 1
    row, at = heading(grid, row, [("id", "Chỉ tiêu số", 8), ("name", "Việc", 46), ("den", "Tất cả có", 12), ("num", "Trong đó đạt", 12), ("pct", "Được bao nhiêu %", 12), ("gap", "Còn thiếu", 12), ("status", "Thôn nhận", 12)])
    for item in listed("2.2 2.3 2.4 9.2 11.1 12.1 15.1 15.4 17.1 17.6 17.8 17.10 17.11"):
        number, whole, _, met = values_of(case, village, item)

        def show(key, what, item):
            return f"{count(what)} %" if key == "pct" else typed(what, item.unit)
        line(case, grid, row, village, item, without(at, "gap"), VILLAGER, show=show, words=("đạt", "chưa đạt"))
        grid.put(row, at["gap"], typed(rest(number, whole), item.unit) if item.compare == ">=" and not met else None, "figure")
        row += 1
    grid.put(row + 1, 2, "Trưởng thôn Mông Văn Giảđịnh", "plain6")
    case.save(write_openpyxl)


@sheet(VILLAGE, "Keo Phay - nong thon moi nang cao.xlsx", "nâng cao, plain: level, number, total, percent, judgement and last day; the parts of 2.2 as 2.2 (a) and 2.2 (b)")
def advanced(case):
    grid, village = case.grid("NTM nâng cao"), "Kéo Phầy"
    row = top(grid, 9, "BIỂU RÀ SOÁT CÁC CHỈ TIÊU XÃ NÔNG THÔN MỚI NÂNG CAO NĂM 2023", ("Thôn Kéo Phầy",), under="THÔN KÉO PHẦY")
    row, at = heading(grid, row, [("id", "Chỉ tiêu", 9), ("name", "Nội dung đánh giá", 52), ("level", "Yêu cầu đạt", 9), ("Kết quả rà soát", [("num", "Số đạt", 9), ("den", "Tổng số", 9), ("pct", "Tỷ lệ (%)", 9)]),
            ("status", "Đánh giá", 11), ("plan", "Dự kiến đạt", 18), ("note", "Khó khăn", 22)])
    notes = {"2.2": "Chưa có đèn đường", "18.1": "Công trình cấp nước xuống cấp", "17.4": "Nhà ở xen chuồng trại"}
    for item in listed("2.2a 2.2b 2.3 2.4 9.1 14.1 14.3 14.4 17.3 17.4 17.5 17.8 18.1 18.4 18.5 18.7", NC):
        line(case, grid, row, village, item, at, id=lambda i: f"{i.id} ({i.part})" if i.part else i.id, note=None if case.met(village, item) else notes.get(item.id))
        row += 1
    signed_by(grid, row + 1, 9, "Kéo Phầy, ngày 02 tháng 8 năm 2023", [("Bí thư chi bộ", "Đàm Văn Giảđịnh"), ("Trưởng thôn", "Nông Thị Giảđịnh")])
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "DONGEN (font cu).csv", "TCVN3 bytes and semicolons, the heading's two rows without their merges, short forms of the names, Đạt and Chưa, a - where there is nothing to count")
def old_bytes(case):
    grid, village = case.grid("a"), "Đồng Én"
    info_lines(grid, 1, ("Khu Đồng Én, xã Lũng Pảng", "Biểu tổng hợp chỉ tiêu nông thôn mới năm 2023"))
    row, at = heading(grid, 4, [("id", "Mã", 0), ("name", "Chỉ tiêu", 0), ("Hiện trạng", [("num", "Đạt được", 0), ("den", "Trên tổng số", 0), ("unit", "Đơn vị", 0), ("pct", "%", 0)]), ("Tự đánh giá", [("status", "Đạt hay chưa", 0), ("note", "Lý do", 0)])])
    reasons = {"2.4": "chưa có vốn", "17.1": "chưa có công trình nước", "15.4": "thiếu điện thoại", "17.11": "mới làm"}
    for item in listed("2.2 2.3 2.4 3.1 4.2 9.1 9.2 11.1 12.1 15.1 15.4 17.1 17.6 17.8 17.11"):
        line(case, grid, row, village, item, at, SHORT, words=("Đạt", "Chưa"), note=None if case.met(village, item) else reasons.get(item.id))
        dashes(grid, row, at, item, "-")
        row += 1
    case.save(write_text, ";", lambda text: legacy.tcvn3(text).encode("latin-1"))


@sheet(VILLAGE, "padanh_ntm.csv", "UTF-16 with a mark and tabs under the name .csv; the judgement first as Rồi and Chưa, the figures behind, no ids")
def wide_bytes(case):
    grid, village = case.grid("a"), "Pá Danh"
    grid.put(1, 1, "Thôn: Pá Danh")
    grid.put(1, 4, "Năm: 2023")
    row, at = heading(grid, 3, [("status", "Đạt chuẩn chưa", 0), ("name", "Nội dung chỉ tiêu", 0), ("Số liệu của thôn", [("num", "Đạt", 0), ("den", "Cả thôn", 0), ("unit", "ĐVT", 0)]), ("pct", "Tỷ lệ %", 0), ("plan", "Bao giờ đạt", 0)])
    for item in listed("2.2 2.3 2.4 3.1 6.3 8.3 9.2 11.1 12.1 15.1 15.4 17.1 17.6 17.8 17.9 17.11"):
        line(case, grid, row, village, item, at, GUIDE, words=("Rồi", "Chưa"))
        row += 1
    case.save(write_text, "\t", "utf-16-le", b"\xff\xfe")


@sheet(VILLAGE, "Hoa Binh (co chi tiet).xlsx", "rows Trong đó below poverty, houses and hygiene that break the figure down; a / where there is nothing to count; only the row above is the indicator")
def breakdowns(case):
    grid, village = case.grid("Hòa Bình"), "Hòa Bình"
    row = top(grid, 7, "TỔNG HỢP SỐ LIỆU CHỈ TIÊU NÔNG THÔN MỚI THÔN HÒA BÌNH", ("(Đến tháng 7 năm 2023)",), motto=False)
    row, at = heading(grid, row, [("id", "Chỉ tiêu", 8), ("name", "Nội dung", 54), ("unit", "ĐVT", 8), ("num", "Số lượng", 9), ("den", "Tổng số", 9), ("pct", "Tỷ lệ (%)", 9), ("status", "Kết quả", 12)])
    parts = {"11.1": ("Hộ nghèo", "Hộ cận nghèo"), "9.2": ("Nhà kiên cố", "Nhà bán kiên cố"), "2.3": ("Ngõ đã đổ bê tông", "Ngõ rải cấp phối, không lầy")}
    for item in listed("2.2 2.3 3.1 6.3 9.1 9.2 11.1 12.1 15.1 15.4 17.1 17.6 17.8 17.11"):
        number, whole, _, _ = values_of(case, village, item)
        line(case, grid, row, village, item, at, GUIDE)
        dashes(grid, row, at, item, "/")
        row += 1
        if item.id in parts:
            first = round(number * 0.6, 1) if isinstance(number, float) else number * 2 // 3
            row = inner(grid, row, at, item, zip(parts[item.id], (first, rest(first, number))))
        elif item.id == "17.8":
            row = inner(grid, row, at, item, [(text, min(whole, number + more)) for text, more in (("Có nhà tiêu hợp vệ sinh", 9), ("Có nhà tắm hợp vệ sinh", 4), ("Có bể, thiết bị chứa nước hợp vệ sinh", 13))])
    signed_by(grid, row + 1, 7, "Hòa Bình, ngày 30 tháng 7 năm 2023", [("Trưởng thôn", "Hứa Thị Giảđịnh")])
    tinted(grid, "headpink6")
    case.save(write_openpyxl)


def dashes(grid, row, at, item, mark):
    """What some write where there is nothing to count."""
    for key in {"yes": ("num", "den", "pct"), "count": ("den", "pct")}.get(item.kind, ()):
        grid.put(row, at[key], mark, "mid")


def inner(grid, row, at, item, held):
    """The lines that break a figure down."""
    for n, (text, number) in enumerate(held):
        grid.put(row, at["name"], ("Trong đó: - " if n == 0 else "                - ") + text, "text")
        grid.put(row, at["unit"], item.unit, "mid")
        grid.put(row, at["num"], number, "figure", small_form(item))
        row += 1
    return row


@sheet(VILLAGE, "ban pen khong dau.ods", "an .ods typed without diacritics, ids and names in one cell, what people say of the village instead of the form's words")
def no_marks(case):
    grid, village = case.grid("Sheet1", font="Liberation Sans"), "Bản Pẻn"
    row = info_lines(grid, 1, ("Thôn Bản Pẻn", "Báo cáo nông thôn mới năm 2023"), "plain6") + 1
    row, at = heading(grid, row, [("name", "Chỉ tiêu", 60), ("den", "Tổng", 9), ("num", "Đã đạt", 9), ("pct", "Phần trăm", 10), ("status", "Kết quả", 12), ("note", "Ý kiến của thôn", 30)])
    notes = {"2.3": "xin xã thêm đá", "17.1": "mùa khô mất nước", "9.1": "xin hỗ trợ nhà đại đoàn kết", "15.1": "nhiều người đi làm xa"}
    for item in listed("2.2 2.3 2.4 3.1 9.1 9.2 11.1 12.1 15.1 15.4 17.1 17.6 17.8 17.11"):
        line(case, grid, row, village, item, at, name=f"{item.id} {wording(item, TALK)}", note=notes.get(item.id))
        row += 1
    change_text(grid, without_marks)
    case.save(write_libreoffice)
