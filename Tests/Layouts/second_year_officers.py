"""Second set: sheets of the commune's officers, inventories and roadmaps."""

import datetime

from base import *  # noqa: F403
from base import HOUSEHOLDS, NAMES, NC, NTM, PEOPLE, Formula, address, decimal, indicator, items, signature
from second_year import commune_record, fill, fixed, head_of_sheet, heads, inventory, said_of, sheet, tall_heads, values_of

OFFICER, LISTS = "officer", "lists"


def mark(case, grid, row, village, item, place, indicator_place, met):
    said = said_of(item, met) or ({} if item.id in ("6.3", "16.1") and item.set == NTM else {"value": None})
    case.record(grid.name, village, item, row, {"indicator": indicator_place, "status": place}, status="met" if met else "not-met", **said)


def percent_cell(case, grid, row, column, village, item, indicator_place, **more):
    value = case.shown(village, item)
    cell = grid.put(row, column, value, "figure", "0.0")
    cells = {"indicator": indicator_place, "value": cell}
    said = {"value": value, "numerator": None, "denominator": None, "status": "unknown", **more}
    return case.record(grid.name, village, item, row, cells, **said)


@sheet(OFFICER, "bang cham diem cac thon.xlsx", "indicators of both sets in rows, villages in columns, x for met and o for not met")
def marks_by_column(case):
    grid, villages = case.grid("Chấm điểm"), NAMES[:5]
    row = head_of_sheet(grid, 8, "BẢNG TỔNG HỢP KẾT QUẢ ĐẠT CHUẨN CỦA CÁC THÔN NĂM 2023", ("(x: đạt; o: chưa đạt)",), ("UBND XÃ LŨNG PẢNG", "BAN CHỈ ĐẠO"))
    row = heads(grid, row, ["TT", "Chỉ tiêu", *villages, "Số thôn đạt"], (7, 48, *[9] * 5, 9))
    for title, listed in (("A. Bộ tiêu chí xã nông thôn mới", items(NTM, "2.2", "2.3", "8.3", "9.2", "17.3", "17.8")),
                          ("B. Bộ tiêu chí xã nông thôn mới nâng cao", items(NC, "2.3", "9.1", "17.5", "18.7"))):
        grid.merge(row, 1, row, 8, title, "group")
        row += 1
        for item in listed:
            place = grid.put(row, 1, item.id, "mid")
            grid.put(row, 2, item.full, "text")
            for column, village in enumerate(villages, 3):
                met = case.met(village, item)
                mark(case, grid, row, village, item, grid.put(row, column, "x" if met else "o", "mid"), place, met)
            grid.put(row, 8, Formula(f'COUNTIF(C{row}:G{row},"x")', sum(case.met(v, item) for v in villages)), "figure")
            row += 1
    case.save(write_xlsxwriter)


@sheet(OFFICER, "Moi truong 7 thang.xlsx", "one column of all households, then number and percent of each indicator")
def shared_total(case):
    grid = case.grid("MT")
    listed = items(NTM, "17.1", "17.8", "17.11") + items(NC, "17.4")
    row = head_of_sheet(grid, 11, "KẾT QUẢ CÁC CHỈ TIÊU MÔI TRƯỜNG 7 THÁNG NĂM 2023 THEO THÔN")
    titles = ["TT", "Thôn", "Tổng số hộ"] + ["Số hộ", "Tỷ lệ (%)"] * 4
    groups = {4 + 2 * n: (f"{i.full}\n(chỉ tiêu {i.id} {'NTM' if i.set == NTM else 'NTM nâng cao'})", 2) for n, i in enumerate(listed)}
    row = tall_heads(grid, row, titles, (5, 18, 10, *[11] * 8), groups)
    first = row
    for n, village in enumerate(NAMES[:7], 1):
        grid.put(row, 1, n, "mid")
        grid.put(row, 2, village, "text")
        den = grid.put(row, 3, HOUSEHOLDS[village], "figure")
        for k, item in enumerate(listed):
            number, whole, value, _ = values_of(case, village, item)
            cells = {"numerator": grid.put(row, 4 + 2 * k, number, "figure"), "denominator": den,
                     "value": grid.put(row, 5 + 2 * k, value, "figure", "0.0")}
            case.record(grid.name, village, item, row, cells, numerator=number, denominator=whole, value=value, status="unknown")
        row += 1
    grid.merge(row, 1, row, 2, "Toàn xã", "total")
    for column in (3, 4, 6, 8, 10):
        letter = address(1, column)[0]
        total = sum(grid.cells[r, column].value for r in range(first, row))
        grid.put(row, column, Formula(f"SUM({letter}{first}:{letter}{row - 1})", total), "totalfigure")
    signature(grid, row + 2, 11, "Lũng Pảng, ngày 31 tháng 7 năm 2023", "Dương Thị Mẫu", "CÔNG CHỨC ĐỊA CHÍNH", "TM. ỦY BAN NHÂN DÂN")
    case.save(write_xlsxwriter)


@sheet(OFFICER, "Tong hop tu cac thon.xlsx", "a sheet T1, T2 … per village with the name in a cell, and a sheet that adds them up")
def sheets_and_sum(case):
    villages = NAMES[5:10]
    listed = items(NTM, "2.2", "2.3", "9.2", "17.1", "17.8", "17.11")
    at = dict(id=1, name=2, den=3, num=4, pct=5, status=6)
    for n, village in enumerate(villages, 1):
        grid = case.grid(f"T{n}")
        grid.put(1, 1, "Tên thôn:", "info")
        grid.put(1, 2, village, "info")
        grid.put(2, 1, "Năm 2023", "info")
        row = heads(grid, 4, ["Mã", "Chỉ tiêu", "Tổng số", "Đạt", "Tỷ lệ %", "Đánh giá"], (8, 50, 9, 9, 9, 11))
        for item in listed:
            fill(case, grid, row, village, item, at)
            row += 1
    grid = case.grid("Toàn xã")
    grid.put(1, 1, "TỔNG HỢP TOÀN XÃ NĂM 2023 (cộng từ các thôn)", "info")
    row = heads(grid, 4, ["Mã", "Chỉ tiêu", "Tổng số", "Đạt", "Tỷ lệ %"], (8, 50, 9, 9, 9))
    for item in listed:
        cells = {"indicator": grid.put(row, 1, item.id, "mid")}
        grid.put(row, 2, item.full, "text")
        sums = [round(sum(case.figures(v, NTM, item.id)[k] for v in villages), 1) for k in (1, 0)]
        for column, total, key in ((3, sums[0], "denominator"), (4, sums[1], "numerator")):
            letter = address(1, column)[0]
            parts = "+".join(f"T{n}!{letter}{row}" for n in range(1, 6))
            cells[key] = grid.put(row, column, Formula(parts, total), "figure")
        value = sums[1] / sums[0] * 100
        cells["value"] = grid.put(row, 5, Formula(f"D{row}/C{row}*100", value), "figure", "0.0")
        commune_record(case, grid, NTM, item.id, row, cells, numerator=sums[1], denominator=sums[0], value=value, status="unknown", optional=True)
        row += 1
    case.save(write_xlsxwriter)


def groups_of(case, grid, row, outer, inner, line, title, subtotal=None):
    for n, o in enumerate(outer, 1):
        grid.put(row, 1, ("I", "II", "III", "IV", "V", "VI")[n - 1], "total")
        place = grid.merge(row, 2, row, 6, title(o), "group")
        row += 1
        for k, i in enumerate(inner, 1):
            line(row, k, o, i, place)
            row += 1
        if subtotal:
            subtotal(row, o)
            row += 1
    return row


@sheet(OFFICER, "TH theo chi tieu.xlsx", "an indicator's name over its block, the villages below it, a subtotal")
def indicator_blocks(case):
    grid, villages = case.grid("Sheet1"), NAMES[2:8]
    row = head_of_sheet(grid, 6, "TỔNG HỢP SỐ LIỆU TỪNG CHỈ TIÊU CỦA CÁC THÔN", ("Năm 2023",))
    row = heads(grid, row, ["TT", "Chỉ tiêu / Thôn", "Tổng số hộ", "Số hộ đạt", "Tỷ lệ %", "Đánh giá"], (6, 44, 10, 10, 9, 11))

    def line(row, k, item, village, place):
        grid.put(row, 1, k, "mid")
        grid.put(row, 2, "Thôn " + village, "text")
        record = fill(case, grid, row, village, item, dict(den=3, num=4, pct=5, status=6))
        record["source"]["cells"]["indicator"] = place

    def subtotal(row, item):
        grid.merge(row, 1, row, 2, "Cộng", "total")
        for column, k in ((3, 1), (4, 0)):
            grid.put(row, column, sum(case.figures(v, NTM, item.id)[k] for v in villages), "totalfigure")

    groups_of(case, grid, row, items(NTM, "9.2", "17.1", "17.8", "17.11"), villages, line, lambda i: f"Chỉ tiêu {i.id}. {i.full}", subtotal)
    case.save(write_openpyxl)


@sheet(OFFICER, "TH theo thon.xlsx", "a village's name over its block, its indicators below it")
def village_blocks(case):
    grid = case.grid("Theo thôn")
    row = head_of_sheet(grid, 6, "KẾT QUẢ RÀ SOÁT NÔNG THÔN MỚI CÁC THÔN NĂM 2023")
    row = heads(grid, row, ["TT", "Thôn, chỉ tiêu", "Số đạt", "Tổng", "Tỷ lệ %", "Kết quả"], (6, 54, 10, 10, 9, 11))

    def line(row, k, village, item, place):
        grid.put(row, 1, k, "mid")
        fill(case, grid, row, village, item, dict(name=2, num=3, den=4, pct=5, status=6), name=f"Chỉ tiêu {item.id}: {item.short}")

    groups_of(case, grid, row, ["Kéo Phầy", "Đồng Én", "Tân Lập 2", "Pá Danh"], items(NTM, "2.3", "9.1", "9.2", "13.2", "17.1", "17.9"), line,
              lambda v: f"Thôn {v}: {HOUSEHOLDS[v]} hộ, {PEOPLE[v]} khẩu")
    case.save(write_xlsxwriter)


@sheet(OFFICER, "Y te.xlsx", "two tables below each other, the commune's total first in each")
def total_first(case):
    grid = case.grid("Y tế")
    grid.merge(1, 1, 1, 6, "TRẠM Y TẾ XÃ LŨNG PẢNG", "agencyb")
    row = 3
    for n, item in enumerate(items(NTM, "15.1", "15.4"), 1):
        grid.merge(row, 1, row, 6, f"Biểu {n}. {item.full} (chỉ tiêu {item.id}) đến 30/6/2023", "title")
        row = heads(grid, row + 1, ["STT", "Đơn vị", "Dân số", "Số người" if n == 1 else "Số người có sổ", "Tỷ lệ %", "Ghi chú"], (6, 20, 10, 11, 9, 16))
        villages = NAMES[:6]
        sums = [sum(case.figures(v, NTM, item.id)[k] for v in villages) for k in (1, 0)]
        grid.put(row, 1, None, "total")
        grid.put(row, 2, "Toàn xã", "total")
        for column, value in ((3, sums[0]), (4, sums[1]), (5, round(sums[1] / sums[0] * 100, 1))):
            grid.put(row, column, value, "totalfigure")
        row += 1
        for k, village in enumerate(villages, 1):
            grid.put(row, 1, k, "mid")
            grid.put(row, 2, village, "text")
            fill(case, grid, row, village, item, dict(den=3, num=4, pct=5))
            row += 1
        row += 2
    case.save(write_openpyxl)


COMMUNE = [("1.1", "Có quy hoạch chung xây dựng xã được phê duyệt", "Đạt", True, True), ("2.1", "Tỷ lệ đường xã được nhựa hóa hoặc bê tông hóa", "100%", 87.5, False),
           ("3.2", "Đảm bảo yêu cầu chủ động về phòng, chống thiên tai theo phương châm 4 tại chỗ", "Đạt", True, True),
           ("5.1", "Tỷ lệ trường học các cấp đạt tiêu chuẩn cơ sở vật chất", "≥ 70%", 66.7, False), ("8.1", "Xã có điểm phục vụ bưu chính", "Đạt", True, True),
           ("10.1", "Thu nhập bình quân đầu người (triệu đồng/người)", "≥ 42", 38.6, False), ("13.1", "Hợp tác xã hoạt động hiệu quả", "Đạt", False, False),
           ("14.2", "Tỷ lệ học sinh tốt nghiệp THCS được tiếp tục học trung học", "≥ 70%", 91.4, True),
           ("15.3", "Tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng thể thấp còi", "≤ 24%", 25.8, False), ("18.1", "Cán bộ, công chức xã đạt chuẩn", "Đạt", True, True)]


@sheet(OFFICER, "Xa tu danh gia.xlsx", "the commune judges itself, the district's column beside says otherwise")
def commune_and_district(case):
    grid = case.grid("Xã TĐG")
    row = head_of_sheet(grid, 8, "BIỂU TỔNG HỢP KẾT QUẢ TỰ ĐÁNH GIÁ CÁC TIÊU CHÍ XÃ NÔNG THÔN MỚI NĂM 2023", ("(Kèm theo Báo cáo số 112/BC-UBND ngày 28/7/2023)",))
    row = tall_heads(grid, row, ["TT", "Nội dung chỉ tiêu", "Chỉ tiêu vùng", "Kết quả thực hiện", "Tự đánh giá", "Kết quả", "Đánh giá", "Ghi chú"],
                     (7, 54, 10, 11, 11, 11, 11, 18), {4: ("UBND xã", 2), 6: ("Đoàn thẩm tra huyện", 2)})
    for id, wording, level, value, met in COMMUNE:
        cells = {"indicator": grid.put(row, 1, id, "mid")}
        grid.put(row, 2, wording, "text")
        grid.put(row, 3, level, "mid")
        figure = not isinstance(value, bool)
        place = grid.put(row, 4, value if figure else "Đạt" if value else "Chưa đạt", "mid")
        if figure:
            cells["value"] = place
        cells["status"] = grid.put(row, 5, "Đạt" if met else "Chưa đạt", "mid")
        grid.put(row, 6, round(value * 0.97, 1) if figure else "Đạt", "mid")
        grid.put(row, 7, "Chưa đạt" if met else "Đạt", "mid")
        commune_record(case, grid, NTM, id, row, cells, value=value, status="met" if met else "not-met")
        row += 1
    grid.merge(row, 1, row, 8, "Tổng cộng: 5/10 chỉ tiêu đạt", "total")
    case.save(write_openpyxl)


@sheet(OFFICER, "Bieu 10 kem mau 04.xlsx", "three periods, each with result and judgement; only the half year done is a result")
def three_periods(case):
    grid = case.grid("Biểu 10")
    row = head_of_sheet(grid, 10, "KẾT QUẢ THỰC HIỆN BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI 6 THÁNG ĐẦU NĂM 2023 CỦA XÃ LŨNG PẢNG")
    row = tall_heads(grid, row, ["TT", "Nội dung", "ĐVT", "Kết quả", "Đánh giá", "Kết quả", "Đánh giá", "Kết quả", "Đánh giá", "Ghi chú"],
                     (7, 54, 9, *[10] * 6, 14), {4: ("KQ đến 31/12/2022", 2), 6: ("Thực hiện 6 tháng đầu năm 2023", 2), 8: ("KH 6 tháng cuối năm 2023", 2)})
    for n in range(1, 11):
        grid.put(row, n, f"({n})", "number-row")
    row += 1
    for id, wording, _, value, met in COMMUNE:
        figure = not isinstance(value, bool)
        cells = {"indicator": grid.put(row, 1, id, "mid")}
        grid.put(row, 2, wording, "text")
        grid.put(row, 3, "%" if figure and id != "10.1" else "tr.đ" if figure else None, "mid")
        grid.put(row, 4, round(value * 0.9, 1) if figure else None, "mid")
        grid.put(row, 5, "Chưa đạt", "mid")
        place = grid.put(row, 6, value if figure else None, "mid")
        if figure:
            cells["value"] = place
        cells["status"] = grid.put(row, 7, "Đạt" if met else "Chưa đạt", "mid")
        grid.put(row, 8, round(value * 1.05, 1) if figure else None, "mid")
        grid.put(row, 9, "Đạt", "mid")
        commune_record(case, grid, NTM, id, row, cells, value=value, status="met" if met else "not-met")
        row += 1
    case.save(write_xlsxwriter)


@sheet(OFFICER, "Xep hang thon.xlsx", "percents of villages with rank, average, highest and lowest rows")
def ranked(case):
    grid, villages = case.grid("Xếp hạng"), NAMES[1:8]
    listed = items(NTM, "9.2", "15.1", "17.1", "17.8")
    grid.merge(1, 1, 1, 7, "XẾP HẠNG CÁC THÔN THEO TỶ LỆ (%) MỘT SỐ CHỈ TIÊU NTM NĂM 2023", "title")
    row = heads(grid, 3, ["Hạng", "Thôn", *[f"{i.short} ({i.id})" for i in listed], "Điểm"], (7, 18, *[14] * 4, 8))
    order = sorted(villages, key=lambda v: -sum(case.shown(v, i) for i in listed))
    for n, village in enumerate(order, 1):
        grid.put(row, 1, n, "mid")
        grid.put(row, 2, village, "text")
        for column, item in enumerate(listed, 3):
            percent_cell(case, grid, row, column, village, item, address(3, column))
        grid.put(row, 7, 100 - 3 * n, "figure")
        row += 1
    for label, how in (("Bình quân", lambda x: sum(x) / len(x)), ("Cao nhất", max), ("Thấp nhất", min)):
        grid.merge(row, 1, row, 2, label, "total")
        for column, item in enumerate(listed, 3):
            grid.put(row, column, round(how([case.shown(v, item) for v in villages]), 1), "totalfigure", "0.0")
        row += 1
    case.save(write_openpyxl)


@sheet(OFFICER, "DS thon viet tat.xlsx", "names of villages in capitals, with old tone marks, with other names and spaces")
def village_names(case):
    grid = case.grid("Sheet1")
    spelt = {"Nà Pài": "NÀ PÀI", "Kéo Phầy": "Thôn Kéo Phày", "Hòa Bình": "Hoà  Bình ", "Đồng Én": "Khu Đồng Én", "Tân Lập 1": "tân lập 1",
             "Tân Lập 2": "Thôn Tân Lập 2", "Pá Danh": "Pá danh"}
    row = head_of_sheet(grid, 8, "HỘ DÙNG NƯỚC SẠCH VÀ NHÀ Ở CÁC THÔN NĂM 2023")
    row = tall_heads(grid, row, ["TT", "Đơn vị", "Số hộ đạt", "Tổng số hộ", "Tỷ lệ", "Số hộ đạt", "Tổng số hộ", "Tỷ lệ"], (5, 20, *[11] * 6),
                     {3: ("Hộ được sử dụng nước sạch theo quy chuẩn", 3), 6: ("Hộ có nhà ở kiên cố hoặc bán kiên cố", 3)})
    for n, (village, text) in enumerate(spelt.items(), 1):
        grid.put(row, 1, n, "mid")
        grid.put(row, 2, text, "text")
        for first, item in ((3, indicator(NTM, "17.1")), (6, indicator(NTM, "9.2"))):
            fill(case, grid, row, village, item, dict(num=first, den=first + 1, pct=first + 2), plan=False,
                 show=lambda key, what, item: (f"{decimal(what)}%", None) if key == "pct" else what)
        row += 1
    case.save(write_xlsxwriter)


@sheet(OFFICER, "Hoi Phu nu 3 sach.xlsx", "parts of an indicator counted before the indicator itself")
def parts_before(case):
    grid, item = case.grid("3 sạch"), indicator(NTM, "17.8")
    row = head_of_sheet(grid, 10, "KẾT QUẢ THỰC HIỆN CHỈ TIÊU 17.8: HỘ CÓ NHÀ TIÊU, NHÀ TẮM, THIẾT BỊ CHỨA NƯỚC SINH HOẠT HỢP VỆ SINH VÀ ĐẢM BẢO 3 SẠCH",
                        ("Số liệu 7 tháng năm 2023",), ("HỘI LHPN XÃ LŨNG PẢNG", None))
    row = tall_heads(grid, row, ["TT", "Chi hội thôn", "Tổng số hộ", "Nhà tiêu", "Nhà tắm", "Bể nước", "3 sạch", "Số hộ", "Tỷ lệ (%)", "Đánh giá"],
                     (5, 20, 9, *[9] * 4, 9, 10, 11), {4: ("Số hộ đạt từng nội dung", 4), 8: ("Hộ đạt đủ cả 4 nội dung", 2)})
    for n, village in enumerate(NAMES[:8], 1):
        number, whole, _, _ = values_of(case, village, item)
        grid.put(row, 1, n, "mid")
        grid.put(row, 2, village, "text")
        for column in range(4, 8):
            grid.put(row, column, case.random.randint(number, whole), "figure")
        fill(case, grid, row, village, item, dict(den=3, num=8, pct=9, status=10))
        row += 1
    case.save(write_openpyxl)


@sheet(OFFICER, "Ho ngheo 2023.xlsx", "poor, nearly poor and both together; only both together is the indicator")
def poverty(case):
    grid, item = case.grid("Nghèo đa chiều"), indicator(NTM, "11.1")
    row = head_of_sheet(grid, 9, "BIỂU TỔNG HỢP TỶ LỆ NGHÈO ĐA CHIỀU GIAI ĐOẠN 2021-2025, RÀ SOÁT NĂM 2023 (CHỈ TIÊU 11.1)")
    row = tall_heads(grid, row, ["TT", "Thôn", "Tổng số hộ", "Số hộ", "%", "Số hộ", "%", "Số hộ", "%"], (5, 18, 10, *[9] * 6),
                     {4: ("Hộ nghèo", 2), 6: ("Hộ cận nghèo", 2), 8: ("Nghèo đa chiều (nghèo + cận nghèo)", 2)})
    for n, village in enumerate(NAMES, 1):
        number, whole, _, _ = values_of(case, village, item)
        poor = case.random.randint(0, number)
        grid.put(row, 1, n, "mid")
        grid.put(row, 2, village, "text")
        for column, held in ((4, poor), (6, number - poor)):
            grid.put(row, column, held, "figure")
            grid.put(row, column + 1, round(held / whole * 100, 1), "figure", "0.0")
        fill(case, grid, row, village, item, dict(den=3, num=8, pct=9))
        row += 1
    case.save(write_xlsxwriter)


@sheet(OFFICER, "Danh gia thon T7.xlsx", "villages in rows, percent and judgement in pairs of columns, three heading rows")
def value_and_judgement(case):
    grid, listed = case.grid("T7"), items(NTM, "2.2", "2.3", "17.1", "17.11")
    row = head_of_sheet(grid, 10, "ĐÁNH GIÁ CÁC THÔN THEO TỪNG CHỈ TIÊU, THÁNG 7 NĂM 2023")
    for column, text in ((1, "TT"), (2, "Thôn")):
        grid.merge(row, column, row + 2, column, text, "head")
    grid.widths[2] = 18
    grid.merge(row, 3, row, 6, "2. Giao thông", "head")
    grid.merge(row, 7, row, 10, "17. Môi trường và an toàn thực phẩm", "head")
    for n, item in enumerate(listed):
        grid.merge(row + 1, 3 + 2 * n, row + 1, 4 + 2 * n, f"{item.id} {item.short}", "head")
        grid.put(row + 2, 3 + 2 * n, "Tỷ lệ (%)", "head")
        grid.put(row + 2, 4 + 2 * n, "Đánh giá", "head")
    row += 3
    for k, village in enumerate(NAMES[3:10], 1):
        grid.put(row, 1, k, "mid")
        grid.put(row, 2, village, "text")
        for n, item in enumerate(listed):
            fill(case, grid, row, village, item, dict(pct=3 + 2 * n, status=4 + 2 * n), ("Đạt", "Chưa"), plan=False)
        row += 1
    case.save(write_openpyxl)


@sheet(OFFICER, "Bang ngang.xlsx", "villages in columns; three rows (total, met, percent) under each indicator")
def blocks_by_column(case):
    grid, villages = case.grid("Bảng"), NAMES[4:9]
    grid.merge(1, 1, 1, 9, "SỐ LIỆU CÁC THÔN THEO CHỈ TIÊU NÔNG THÔN MỚI NĂM 2023", "title")
    row = heads(grid, 3, ["Mã", "Chỉ tiêu", "Số liệu", *villages, "Toàn xã"], (8, 44, 12, *[10] * 6))
    for item in items(NTM, "2.2", "9.2", "17.1", "17.9"):
        place = grid.merge(row, 1, row + 2, 1, item.id, "mid")
        grid.merge(row, 2, row + 2, 2, item.full, "text")
        for k, text in enumerate((f"Tổng số ({item.unit})", f"Đạt ({item.unit})", "Tỷ lệ (%)")):
            grid.put(row + k, 3, text, "mid")
        sums = [round(sum(case.figures(v, NTM, item.id)[k] for v in villages), 1) for k in (1, 0)]
        for column, village in enumerate(villages, 4):
            number, whole, value, _ = values_of(case, village, item)
            cells = {"indicator": place, "denominator": grid.put(row, column, whole, "figure"), "numerator": grid.put(row + 1, column, number, "figure"),
                     "value": grid.put(row + 2, column, value, "figure", "0.0")}
            case.record(grid.name, village, item, row, cells, numerator=number, denominator=whole, value=value, status="unknown")
        for k, value in enumerate((*sums, round(sums[1] / sums[0] * 100, 1))):
            grid.put(row + k, 9, value, "totalfigure")
        row += 3
    case.save(write_xlsxwriter)


def day(text):
    return datetime.date.fromisoformat(text) if text else None


@sheet(LISTS, "Nha van hoa, san the thao.xlsx", "culture houses in one table, sports grounds in another below it")
def houses_and_grounds(case):
    grid = case.grid("CSVC văn hóa")
    row = head_of_sheet(grid, 10, "RÀ SOÁT CƠ SỞ VẬT CHẤT VĂN HÓA CÁC THÔN NĂM 2023", left=("UBND XÃ LŨNG PẢNG", "CÔNG CHỨC VĂN HÓA"))
    grid.merge(row, 1, row, 10, "1. Nhà văn hóa thôn", "group")
    row = heads(grid, row + 1, ["TT", "Thôn", "Năm xây dựng", "Diện tích đất (m2)", "Diện tích xây dựng (m2)", "Số chỗ ngồi", "Có trong QH, KH sử dụng đất",
                                "Số GCN QSD đất", "Ngày cấp", "Vướng mắc"], (5, 16, 10, 11, 11, 9, 12, 16, 13, 20))
    for n, (village, year, land, building, seats, planned, number, date, obstacle) in enumerate([
            ("Nà Pài", 2014, 320, 96, 90, "Có", "CK 204511", "2017-06-12", None), ("Lũng Cùng", 2009, 150.5, 60, 50, "Có", "Chưa cấp", None, "Đất hiến chưa có giấy tờ"),
            ("Đồng Én", 2019, 502, 120, 110, "Có", "CS 11870", "2020-11-03", None), ("Khuổi Đeng", 2011, 198, 72, 60, "Chưa", "Chưa cấp", None, "Tranh chấp ranh giới")], 1):
        for column, value in enumerate([n, village, year, land, building, seats, planned, number, day(date), obstacle], 1):
            grid.put(row, column, value, "mid")
        certificate = {"status": "issued", "number": number, "date": date} if date else {"status": "not-issued"}
        inventory(case, "facility", grid, row, {"landAreaM2": address(row, 4)}, village={"name": village}, facility="culture-house", landAreaM2=land,
                  buildingAreaM2=building, seats=seats, planned=planned == "Có", certificate=certificate)
        row += 1
    grid.merge(row + 1, 1, row + 1, 10, "2. Khu thể thao thôn", "group")
    row = heads(grid, row + 2, ["TT", "Thôn", "Diện tích (m2)", "Có trong quy hoạch", "Thời gian hoàn thành"], (5, 16, 10, 11, 11))
    for n, (village, land, planned, text, due) in enumerate([("Nà Pài", 450, "Có", None, None), ("Lũng Cùng", 180, "Chưa", "30/9/2023", "2023-09-30"),
                                                             ("Đồng Én", 1150, "Có", None, None)], 1):
        for column, value in enumerate([n, village, land, planned, text], 1):
            grid.put(row, column, value, "mid")
        inventory(case, "facility", grid, row, {"landAreaM2": address(row, 3)}, village={"name": village}, facility="sports-ground", landAreaM2=land,
                  planned=planned == "Có", due=due)
        row += 1
    case.save(write_openpyxl)


@sheet(LISTS, "NVH sau sap nhap.xlsx", "areas as \"1.250 m2\", no ground at all, merged villages named below the village")
def houses_as_text(case):
    grid = case.grid("Sheet1")
    grid.merge(1, 1, 1, 8, "THỐNG KÊ NHÀ VĂN HÓA THÔN SAU SÁP NHẬP (đến 31/7/2023)", "title")
    row = tall_heads(grid, 3, ["STT", "Tên thôn", "Nhà văn hóa", "Sân thể thao", "Số chỗ", "Thửa đất, tờ bản đồ", "Giấy chứng nhận", "Dự kiến hoàn thành"],
                     (5, 24, 12, 12, 8, 20, 16, 16), {3: ("Diện tích đất", 2)})
    for n, (village, also, land, ground, seats, parcel, words, status, text, due) in enumerate([
            ("Hòa Bình", "(gồm thôn cũ Nà Vài và Khuổi Tát)", 250, 1250, 80, "Thửa 45, tờ bản đồ 12", "Đã cấp", "issued", None, None),
            ("Kéo Phầy", None, 312.5, 0, 100, "Thửa 8, tờ bản đồ 30", "Đã nộp hồ sơ", "applied", "Tháng 9/2023", "2023-09-30"),
            ("Pá Danh", "(gồm thôn cũ Pá Luông)", 204, 620, 60, "Thửa 101, tờ bản đồ 4", "Chưa cấp", "not-issued", "Quý I/2024", "2024-03-31"),
            ("Bản Pẻn", None, 1040, 300, 120, "Thửa 77, tờ bản đồ 9", "Đã cấp", "issued", None, None)], 1):
        areas = [f"{f'{a:,}'.translate(str.maketrans(',.', '.,'))} m2" if a else "Không có" for a in (land, ground)]
        for column, value in enumerate([n, village + (f"\n{also}" if also else ""), *areas, f"{seats} chỗ", parcel, words, text], 1):
            grid.put(row, column, value, "mid")
        inventory(case, "facility", grid, row, {"landAreaM2": address(row, 3)}, village={"name": village}, facility="culture-house", landAreaM2=land,
                  seats=seats, parcel=parcel, certificate={"status": status}, due=due)
        record = inventory(case, "facility", grid, row, {"landAreaM2": address(row, 4)}, village={"name": village}, facility="sports-ground", landAreaM2=ground)
        if not ground:  # no ground: no record, or one with nothing
            record.update(optional=True)
        row += 1
    case.save(write_xlsxwriter)


@sheet(LISTS, "Duong GTNT tung loai.xlsx", "roads by class with villages in a column, lengths in metres, subtotals")
def roads_by_class(case):
    grid = case.grid("GTNT")
    row = head_of_sheet(grid, 9, "DANH MỤC CÁC TUYẾN ĐƯỜNG GIAO THÔNG NÔNG THÔN XÃ LŨNG PẢNG NĂM 2023")
    row = heads(grid, row, ["TT", "Tên tuyến", "Thôn", "Chiều dài (m)", "Đã cứng hóa (m)", "Chưa cứng hóa (m)", "Rộng (m)", "Kết cấu", "Thời gian hoàn thành"],
                (6, 36, 14, 11, 11, 11, 8, 12, 16))
    for mark_, title, road_class, lines in [
            ("A", "Đường trục thôn", "village", [("Ngã ba Kéo Phầy - Nhà ông mo cũ", "Kéo Phầy", 1250, 1250, 3.5, "Bê tông", None, None),
                                                 ("Trạm biến áp - Khau Slung", "Bản Pẻn", 2100, 1400, 3, "Bê tông", "Quý III/2024", "2024-09-30")]),
            ("B", "Đường ngõ, xóm", "lane", [("Xóm trên", "Kéo Phầy", 420, 0, 2, "Đất", "năm 2024", "2024-12-31"), ("Xóm suối", "Tân Lập 1", 365, 365, 2.5, "Bê tông", None, None),
                                             ("Xóm Nà Cạn", "Pá Danh", 510, 150, 2, "Cấp phối", "6/2025", "2025-06-30")]),
            ("C", "Đường trục chính nội đồng", "field", [("Cánh đồng Nà Lải", "Tân Lập 1", 900, 0, 2.5, "Đất", "năm 2025", "2025-12-31")])]:
        grid.put(row, 1, mark_, "total")
        grid.merge(row, 2, row, 9, title, "group")
        row += 1
        for n, (name, village, length, hard, width, surface, text, due) in enumerate(lines, 1):
            for column, value in enumerate([n, name, village, length, hard, length - hard, width, surface, text], 1):
                grid.put(row, column, value, "text" if column == 2 else "mid", "#,##0" if column in (4, 5, 6) else None)
            inventory(case, "road", grid, row, {"lengthKm": address(row, 4), "hardenedKm": address(row, 5)}, village={"name": village}, road=name,
                      lengthKm=length / 1000, hardenedKm=hard / 1000, widthM=width, surface=surface, due=due, **{"class": road_class})
            row += 1
        grid.merge(row, 1, row, 3, "Cộng", "total")
        for column, k in ((4, 2), (5, 3)):
            grid.put(row, column, sum(line[k] for line in lines), "totalfigure", "#,##0")
        row += 1
    case.save(write_openpyxl)


@sheet(LISTS, "SP OCOP xa.xlsx", "stars as ★★★, dates as dates, number and day of the decision in two columns")
def products(case):
    grid = case.grid("OCOP")
    row = head_of_sheet(grid, 8, "DANH SÁCH SẢN PHẨM OCOP CỦA XÃ LŨNG PẢNG (đến tháng 7/2023)")
    row = heads(grid, row, ["TT", "Tên sản phẩm", "Tên chủ thể", "Thôn", "Nhóm sản phẩm", "Xếp hạng", "Quyết định công nhận", "Ngày hết hạn"],
                (5, 26, 26, 14, 16, 10, 30, 13))
    for n, (name, maker, village, group, stars, decision, expires) in enumerate([
            ("Thạch đen sấy khô", "HTX Nông sản Đồng Én", "Đồng Én", "Thực phẩm", 3, "QĐ 2210/QĐ-UBND ngày 14/12/2021", "2024-12-14"),
            ("Rượu men lá", "Hộ kinh doanh Tân Lập", "Tân Lập 2", "Đồ uống", 3, "QĐ 2210/QĐ-UBND ngày 14/12/2021", "2024-12-14"),
            ("Mật ong rừng", "Tổ hợp tác Khuổi Đeng", "Khuổi Đeng", "Thực phẩm", 4, "QĐ 1875/QĐ-UBND ngày 02/11/2022", "2025-11-02")], 1):
        for column, value in enumerate([n, name, maker, village, group, "★" * stars, decision, day(expires)], 1):
            grid.put(row, column, value, "mid")
        inventory(case, "product", grid, row, {"product": address(row, 2)}, product=name, producer=maker, group=group, stars=stars, decision=decision,
                  expires=expires)
        row += 1
    case.save(write_xlsxwriter)


ROADMAP = [("2.2", "Tỷ lệ đường thôn, liên thôn được cứng hóa", "68%", "80%", "Bê tông hóa 0,5 km đường trục thôn", 350, 90, "UBND xã", "Thôn", "Quý IV/2024", "2024-12-31"),
           ("9.1", "Nhà tạm, dột nát", "2 nhà", "0 nhà", "Xóa 2 nhà tạm", 120, 20, "MTTQ xã", "Ban phát triển thôn", "30/11/2023", "2023-11-30"),
           ("15.1", "Tỷ lệ người dân tham gia bảo hiểm y tế", "86,5%", "90%", "Vận động hộ chưa tham gia", None, None, "Trạm Y tế", "Hội Phụ nữ", "tháng 12/2023", "2023-12-31"),
           ("17.11", "Tỷ lệ hộ phân loại chất thải rắn tại nguồn", "21%", "30%", "Cấp thùng rác, tập huấn", 15, None, "Hội Phụ nữ", "Đoàn thanh niên", "Quý II/2024", "2024-06-30")]


@sheet(LISTS, "Ke hoach lo trinh thon.xlsx", "a roadmap with who leads and who helps and the last day in words")
def roadmap_words(case):
    grid, village = case.grid("Lộ trình"), "Kéo Phầy"
    row = head_of_sheet(grid, 8, "KẾ HOẠCH, LỘ TRÌNH HOÀN THÀNH CÁC CHỈ TIÊU NÔNG THÔN MỚI CHƯA ĐẠT GIAI ĐOẠN 2023-2025", ("Thôn Kéo Phầy",))
    row = heads(grid, row, ["TT", "Chỉ tiêu", "Hiện trạng", "Mục tiêu", "Nhiệm vụ, giải pháp", "Cơ quan chủ trì", "Phối hợp", "Thời gian hoàn thành"],
                (7, 36, 10, 10, 34, 16, 18, 16))
    for id, name, now, target, action, _, _, owner, helper, text, due in ROADMAP:
        for column, value in enumerate([id, name, now, target, action, owner, helper, text], 1):
            grid.put(row, column, value, "text" if column in (2, 5) else "mid")
        inventory(case, "plan", grid, row, {"indicator": address(row, 1)}, village={"name": village}, set=NTM, indicator=id, current=now, target=target,
                  action=action, owner=owner, due=due, **{"with": helper})
        row += 1
    case.save(write_openpyxl)


@sheet(LISTS, "Lo trinh kinh phi.xlsx", "a roadmap of the commune: money by source in columns, two heading rows, a total")
def roadmap_money(case):
    grid = case.grid("KH vốn")
    row = head_of_sheet(grid, 8, "LỘ TRÌNH VÀ NHU CẦU KINH PHÍ THỰC HIỆN CÁC CHỈ TIÊU NTM CHƯA ĐẠT CỦA XÃ LŨNG PẢNG", ("Đơn vị tính: triệu đồng",))
    row = tall_heads(grid, row, ["TT", "Tên chỉ tiêu", "Hiện trạng", "Mục tiêu", "Ngân sách nhà nước", "Nhân dân đóng góp", "Hoàn thành", "Giải pháp"],
                     (7, 40, 10, 10, 12, 12, 16, 34), {5: ("Kinh phí", 2)})
    for id, name, now, target, action, state, people, _, _, text, due in ROADMAP:
        for column, value in enumerate([id, name, now, target, state, people, text, action], 1):
            grid.put(row, column, value, "text" if column in (2, 8) else "mid")
        inventory(case, "plan", grid, row, {"indicator": address(row, 1)}, village=None, set=NTM, indicator=id, current=now, target=target, action=action,
                  due=due, **({"budget": [{"amount": a} for a in (state, people) if a]} if state or people else {}))
        row += 1
    grid.merge(row, 1, row, 4, "Tổng cộng", "total")
    for column, k in ((5, 5), (6, 6)):
        grid.put(row, column, sum(line[k] or 0 for line in ROADMAP), "totalfigure")
    case.save(write_xlsxwriter)
