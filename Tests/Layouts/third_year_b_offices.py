"""Third set: tables of offices and unions, first batch."""

from base import *  # noqa: F403
from base import HOUSEHOLDS, NAMES, NC, NTM, PEOPLE, Formula, address, indicator, items, signature
from second_year import commune_record, fill, fixed, values_of
from third_year_b_forms import OFFICES, assign, form_head, marks, nested, retouch, sheet, sums_of, totals, village_rows

XA = "UBND XÃ LŨNG PẢNG"


def thon(village):
    return "Thôn " + village


@sheet(OFFICES, "PL01-CV412.xlsx", "a district's form 01/NTM: three heading levels, columns A, B, 1, 2, 3=2/1, the commune's total first as formulas")
def form_one(case):
    grid = case.grid("01-NTM")
    row = form_head(grid, 10, ("UBND HUYỆN TRÀNG VÂN", "XÃ LŨNG PẢNG"), "TỔNG HỢP MỘT SỐ CHỈ TIÊU XÃ NÔNG THÔN MỚI THEO THÔN", ("Số liệu đến ngày 30 tháng 6 năm 2023",),
                    "Biểu số 01/NTM", "(Ban hành kèm theo Công văn số 412/UBND-NN)")
    house, hut, water, clean = items(NTM, "9.2", "9.1", "17.1", "17.8")
    row = nested(grid, row, ["TT", "Đơn vị", "Tổng số hộ (hộ)", ("Nhà ở dân cư", [(house.full, ["Số hộ", "Tỷ lệ (%)"]), "Nhà tạm, dột nát (nhà)"]),
                             ("Môi trường và an toàn thực phẩm", [(water.full, ["Số hộ", "Tỷ lệ (%)"]), (clean.full, ["Số hộ", "Tỷ lệ (%)"])])],
                 (6, 20, 10, 10, 10, 10, 10, 10, 12, 12))
    row = marks(grid, row, ["A", "B", "1", "2", "3=2/1", "4", "5", "6=5/1", "7", "8=7/1"])
    specs = [(house, dict(den=3, num=4, pct=5)), (hut, dict(num=6)), (water, dict(den=3, num=7, pct=8)), (clean, dict(den=3, num=9, pct=10))]
    first = totals(case, grid, row, NAMES, specs, "TOÀN XÃ", rows=(row + 1, row + len(NAMES)))
    row = village_rows(case, grid, first, NAMES, specs, thon)
    grid.freeze = f"C{first}"
    grid.landscape = True
    signature(grid, row + 1, 10, "Lũng Pảng, ngày 05 tháng 7 năm 2023", "Lâm Văn Mẫu", "NGƯỜI LẬP BIỂU", "CHỦ TỊCH")
    case.save(write_xlsxwriter)


@sheet(OFFICES, "nha o den 30.6.xlsx", "houses by kind in columns, areas with their sums in Roman rows, huts counted beside")
def houses(case):
    grid = case.grid("Nhà ở")
    house, hut = items(NTM, "9.2", "9.1")
    row = form_head(grid, 9, (XA, "CÔNG CHỨC ĐỊA CHÍNH - XÂY DỰNG"), "THỐNG KÊ NHÀ Ở DÂN CƯ PHỤC VỤ ĐÁNH GIÁ TIÊU CHÍ SỐ 9 XÃ NÔNG THÔN MỚI",
                    ("(Chỉ tiêu 9.1 và 9.2, thời điểm 30/6/2023)",), unit="Đơn vị tính: hộ")
    row = nested(grid, row, ["STT", "Khu vực, thôn", "Tổng số hộ", ("Phân theo loại nhà", ["Kiên cố", "Bán kiên cố", "Thiếu kiên cố", "Nhà tạm, dột nát"]),
                             ("Hộ có nhà ở kiên cố hoặc bán kiên cố", ["Số hộ", "Tỷ lệ (%)"])], (6, 24, 10, 10, 10, 10, 10, 10, 10))
    specs = [(house, dict(den=3, num=8, pct=9)), (hut, dict(num=7))]
    for village in NAMES:
        number, whole = case.figures(village, NTM, "9.2")
        fixed(case, village, NTM, "9.1", min(whole - number, case.random.randint(0, 4)))
    for mark, area, villages in (("I", "Khu vực vùng thấp", NAMES[:2] + NAMES[3:5] + NAMES[6:8]), ("II", "Khu vực vùng cao", [NAMES[2], NAMES[5], *NAMES[8:]])):
        grid.put(row, 1, mark, "total")
        at = row
        row = totals(case, grid, row, villages, specs, area, merged=(2, 2))
        split = [0, 0, 0]
        for n, village in enumerate(villages, 1):
            number, whole = case.figures(village, NTM, "9.2")
            solid = case.random.randint(number // 3, number * 3 // 4)
            kinds = [solid, number - solid, whole - number - case.figures(village, NTM, "9.1")[0]]
            for column, value in enumerate(kinds, 4):
                grid.put(row, column, value, "figure")
                split[column - 4] += value
            row = village_rows(case, grid, row, [village], specs, start=n)
        for column, value in enumerate(split, 4):
            grid.put(at, column, value, "totalfigure")
    row = totals(case, grid, row, NAMES, specs, "TỔNG CỘNG TOÀN XÃ")
    grid.merge(row + 1, 1, row + 1, 9, "Ghi chú: Loại nhà xác định theo ba kết cấu chính: nền cứng, khung cứng, mái cứng.", "plain")
    case.save(write_openpyxl)


@sheet(OFFICES, "TYT so the BHYT T6-2023.xlsx", "women only in columns Trong đó: nữ beside the total, decimals as text with a comma")
def insured_women(case):
    grid, item = case.grid("BHYT"), indicator(NTM, "15.1")
    row = form_head(grid, 8, ("TRUNG TÂM Y TẾ HUYỆN TRÀNG VÂN", "TRẠM Y TẾ XÃ LŨNG PẢNG"), "TỶ LỆ NGƯỜI DÂN THAM GIA BẢO HIỂM Y TẾ THEO THÔN",
                    ("6 tháng đầu năm 2023",), "Mẫu 3a/BCX-YT", unit="ĐVT: người")
    row = nested(grid, row, ["TT", "Thôn", ("Dân số", ["Tổng số", "Trong đó: nữ"]), ("Số người tham gia bảo hiểm y tế", ["Tổng số", "Trong đó: nữ"]),
                             ("Tỷ lệ tham gia (%)", ["Chung", "Nữ"])], (6, 20, 11, 11, 11, 11, 11, 11))
    row = marks(grid, row, ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)=(5)/(3)×100", "(8)=(6)/(4)×100"])
    sums = [0, 0, 0, 0]
    for n, village in enumerate(NAMES, 1):
        number, whole = case.figures(village, NTM, "15.1")
        number = min(number, whole - 2)
        women = whole * 49 // 100
        insured = round(number * women / whole) - case.random.randint(0, 3)
        figures = (whole, women, number, insured)
        grid.put(row, 1, n, "mid")
        grid.put(row, 2, village, "text")
        for column, value in enumerate(figures, 3):
            grid.put(row, column, value, "figure")
            sums[column - 3] += value
        for part, k in ((None, 0), ("female", 1)):
            value = round(figures[2 + k] / figures[k] * 100, 2)
            cells = {"denominator": address(row, 3 + k), "numerator": address(row, 5 + k), "value": grid.put(row, 7 + k, f"{value:.2f}".replace(".", ","), "figure")}
            case.record(grid.name, village, item, row, cells, part=part, numerator=figures[2 + k], denominator=figures[k], value=value, status="unknown")
        row += 1
    grid.merge(row, 1, row, 2, "Cộng", "total")
    for column, value in enumerate((*sums, f"{sums[2] / sums[0] * 100:.2f}".replace(".", ","), f"{sums[3] / sums[1] * 100:.2f}".replace(".", ",")), 3):
        grid.put(row, column, value, "totalfigure")
    case.save(write_openpyxl)


@sheet(OFFICES, "cap nuoc sinh hoat.xlsx", "hygienic water, clean water and piped water in one heading of three levels; ids of both sets in it")
def water(case):
    grid = case.grid("Nước SH")
    clean, piped = indicator(NTM, "17.1"), indicator(NC, "18.1")
    row = form_head(grid, 11, (XA,), "BIỂU THEO DÕI CẤP NƯỚC SINH HOẠT NÔNG THÔN NĂM 2023", ("(Phục vụ đánh giá chỉ tiêu 17.1 NTM và 18.1 NTM nâng cao)",), "Biểu 02-NS")
    row = nested(grid, row, ["STT", "Tên thôn", "Số hộ", ("Hộ dùng nước hợp vệ sinh", ["Hộ", "%"]),
                             ("Hộ dùng nước sạch theo quy chuẩn", [("Tổng số (chỉ tiêu 17.1 NTM)", ["Hộ", "%"]),
                                                                  ("Trong đó: từ hệ thống cấp nước tập trung (chỉ tiêu 18.1 NTM nâng cao)", ["Hộ", "%"]),
                                                                  ("Công trình nhỏ lẻ", ["Hộ"])]), "Ghi chú"],
                 (6, 18, 8, 9, 9, 10, 10, 13, 13, 11, 16))
    specs = [(clean, dict(den=3, num=6, pct=7)), (piped, dict(den=3, num=8, pct=9))]
    for n, village in enumerate(NAMES, 1):
        number, whole = case.figures(village, NTM, "17.1")
        network = 0 if n in (3, 9) else case.random.randint(number // 4, number * 3 // 4)
        fixed(case, village, NC, "18.1", network, whole)
        healthy = min(whole, number + case.random.randint(5, 40))
        for column, value in ((4, healthy), (5, round(healthy / whole * 100, 1)), (10, number - network)):
            grid.put(row, column, value, "figure", "0.0" if column == 5 else None)
        grid.put(row, 11, "Chưa có công trình" if network == 0 else None, "text")
        row = village_rows(case, grid, row, [village], specs, start=n)
    totals(case, grid, row, NAMES, specs, "Cộng toàn xã")
    case.save(write_xlsxwriter)


@sheet(OFFICES, "HPN theo doi phan loai rac.xlsx", "a column per month, then the sum to date and the percent; only those count")
def months(case):
    grid, item = case.grid("Phân loại rác"), indicator(NTM, "17.11")
    row = form_head(grid, 13, ("HỘI LHPN XÃ LŨNG PẢNG", "BAN CHẤP HÀNH"), "THEO DÕI SỐ HỘ THỰC HIỆN PHÂN LOẠI CHẤT THẢI RẮN TẠI NGUỒN NĂM 2023",
                    ("(Chỉ tiêu 17.11 bộ tiêu chí xã nông thôn mới)",), unit="ĐVT: hộ")
    row = nested(grid, row, ["STT", "Chi hội", "Tổng số hộ", ("Số hộ mới thực hiện trong tháng", [f"T{n}" for n in range(1, 8)]), "Lũy kế đến 31/7", "Tỷ lệ hộ phân loại (%)", "Ghi chú"],
                 (5, 20, 9, *[6] * 7, 11, 12, 14))
    specs = [(item, dict(den=3, num=11, pct=12))]
    for n, village in enumerate(NAMES, 1):
        left = case.figures(village, NTM, "17.11")[0]
        for month in range(7):
            some = left if month == 6 else case.random.randint(0, max(0, left // 3))
            left -= some
            grid.put(row, 4 + month, some or None, "figure")
        row = village_rows(case, grid, row, [village], specs, lambda v: "CH " + v, start=n)
    row = totals(case, grid, row, NAMES, specs, "Tổng cộng")
    signature(grid, row + 1, 13, "Lũng Pảng, ngày 01 tháng 8 năm 2023", "Mạc Thị Mẫu", "NGƯỜI TỔNG HỢP", "CHỦ TỊCH HỘI")
    case.save(write_openpyxl)


@sheet(OFFICES, "Doan xa - suc khoe so.xlsx", "the village merged over its rows, one per indicator; the year's plan and the percent of the plan beside")
def plan_beside(case):
    grid = case.grid("ĐTN")
    row = form_head(grid, 9, ("ĐOÀN TNCS HỒ CHÍ MINH", "ĐOÀN XÃ LŨNG PẢNG"), "KẾT QUẢ HỖ TRỢ NGƯỜI DÂN SỬ DỤNG DỊCH VỤ SỨC KHỎE SỐ", ("(đến ngày 31/7/2023)",))
    row = nested(grid, row, ["TT", "Thôn", "Chỉ tiêu", "ĐVT", "Dân số", "Kế hoạch năm 2023", "Thực hiện đến 31/7", "TH/Dân số (%)", "TH/KH (%)"],
                 (5, 16, 44, 8, 9, 11, 11, 11, 10), "headfill")
    ebook, app = indicator(NTM, "15.4"), indicator(NC, "14.3")
    for n, village in enumerate(NAMES[:8], 1):
        grid.merge(row, 1, row + 1, 1, n, "mid")
        grid.merge(row, 2, row + 1, 2, village, "text")
        for item, text in ((ebook, "15.4 NTM - " + ebook.full), (app, "14.3 NTM nâng cao - " + app.full)):
            number, whole, _, _ = values_of(case, village, item)
            plan = (number + case.random.randint(10, 60)) // 10 * 10
            fill(case, grid, row, village, item, dict(name=3, unit=4, den=5, num=7, pct=8), name=text)
            grid.put(row, 6, plan, "figure")
            grid.put(row, 9, round(number / plan * 100, 1), "figure", "0.0")
            row += 1
    case.save(write_xlsxwriter)


@sheet(OFFICES, "CAX nhan khau thuong tru.xlsx", "households and people of the villages and public order: no indicator in it")
def residents(case):
    grid = case.grid("CA")
    row = form_head(grid, 9, ("CÔNG AN HUYỆN TRÀNG VÂN", "CÔNG AN XÃ LŨNG PẢNG"), "THỐNG KÊ HỘ KHẨU, NHÂN KHẨU VÀ TÌNH HÌNH AN NINH TRẬT TỰ", ("6 tháng đầu năm 2023",), "Mẫu QLHC-07")
    row = nested(grid, row, ["TT", "Thôn", "Số hộ thường trú", ("Nhân khẩu", ["Thường trú", "Tạm trú", "Tạm vắng"]), ("Vi phạm pháp luật", ["Số vụ", "Đã xử lý"]), "Tổ ANTT (người)"],
                 (5, 20, 11, 11, 10, 10, 9, 9, 11))
    for n, village in enumerate(NAMES, 1):
        cases = case.random.choice([0, 0, 1, 2])
        for column, value in enumerate([n, village, HOUSEHOLDS[village], PEOPLE[village], case.random.randint(0, 9), case.random.randint(3, 30), cases, cases, 3], 1):
            grid.put(row, column, value, "text" if column == 2 else "figure")
        row += 1
    grid.merge(row, 1, row, 2, "Tổng", "total")
    grid.put(row, 3, sum(HOUSEHOLDS.values()), "totalfigure")
    grid.put(row, 4, sum(PEOPLE.values()), "totalfigure")
    row += 3
    grid.put(row, 2, "Danh sách Tổ trưởng tổ an ninh trật tự", "info")
    for n, text in enumerate(("TT", "Họ và tên", "Ngày sinh", "Điện thoại"), 1):
        grid.put(row + 1, n, text, "head")
    for n, name in enumerate(("Hà Văn Giảđịnh", "Vy Thị Giảđịnh", "Đinh Văn Giảđịnh"), 1):
        for column, value in enumerate([n, name, f"0{n}/1{n}/198{n}", f"0990 000 61{n}"], 1):
            grid.put(row + 1 + n, column, value, "text")
    case.save(write_openpyxl)


@sheet(OFFICES, "giao duc - pho cap.xlsx", "schools in a list, below it the commune's indicators with level, number, total and percent")
def schools(case):
    grid = case.grid("GDĐT")
    row = form_head(grid, 7, ("PHÒNG GD&ĐT HUYỆN TRÀNG VÂN", "CÁC TRƯỜNG XÃ LŨNG PẢNG"), "KẾT QUẢ TIÊU CHÍ TRƯỜNG HỌC, GIÁO DỤC VÀ ĐÀO TẠO", ("Năm học 2022-2023",))
    grid.put(row, 1, "I. Danh sách trường", "info")
    row = nested(grid, row + 1, ["TT", "Tên trường", "Số lớp", "Số học sinh", "Số phòng học kiên cố", "Đạt chuẩn CSVC", "Ghi chú"], (7, 50, 12, 11, 11, 11, 18))
    for n, (name, classes, pupils, rooms, met) in enumerate([("Trường Mầm non Lũng Pảng", 11, 236, 9, "Chưa đạt"), ("Trường Tiểu học Lũng Pảng", 15, 371, 15, "Mức độ 1"),
                                                             ("Trường THCS Lũng Pảng", 9, 288, 9, "Mức độ 1")], 1):
        for column, value in enumerate([n, name, classes, pupils, rooms, met], 1):
            grid.put(row, column, value, "text" if column == 2 else "mid")
        row += 1
    grid.put(row + 1, 1, "II. Kết quả thực hiện các chỉ tiêu của xã nông thôn mới", "info")
    row = nested(grid, row + 2, ["Chỉ tiêu", "Nội dung", "Mức yêu cầu", "Tổng số", "Số đạt", "Tỷ lệ (%)", "Kết quả"], (7, 50, 12, 11, 11, 11, 18))
    for id, text, level, whole, number, met in [("5.1", "Tỷ lệ trường học các cấp đạt tiêu chuẩn cơ sở vật chất theo quy định", "≥ 70%", 3, 2, False),
                                                ("14.1", "Phổ cập giáo dục mầm non cho trẻ 5 tuổi; phổ cập giáo dục tiểu học, THCS; xóa mù chữ", "Đạt", None, None, True),
                                                ("14.2", "Tỷ lệ học sinh tốt nghiệp THCS được tiếp tục học trung học", "≥ 70%", 64, 59, True)]:
        cells = {"indicator": grid.put(row, 1, id, "mid"), "status": grid.put(row, 7, "Đạt" if met else "Chưa đạt", "mid")}
        grid.put(row, 2, text, "text")
        grid.put(row, 3, level, "mid")
        said = {"value": True}
        if whole:
            said = {"numerator": number, "denominator": whole, "value": round(number / whole * 100, 1)}
            cells.update(denominator=grid.put(row, 4, whole, "figure"), numerator=grid.put(row, 5, number, "figure"), value=grid.put(row, 6, said["value"], "figure", "0.0"))
        commune_record(case, grid, NTM, id, row, cells, status="met" if met else "not-met", **said)
        row += 1
    signature(grid, row + 1, 7, "Lũng Pảng, ngày 26 tháng 7 năm 2023", "Ngô Thị Mẫu", "NGƯỜI LẬP", "HIỆU TRƯỞNG")
    case.save(write_openpyxl)


@sheet(OFFICES, "ctr - bvtv - nhua.csv", "code page 1258, semicolons, dots between thousands, pairs of kg headed twice")
def waste(case):
    grid = case.grid("a")
    grid.put(1, 1, "CÔNG CHỨC ĐỊA CHÍNH - NÔNG NGHIỆP - MÔI TRƯỜNG XÃ LŨNG PẢNG")
    grid.put(2, 1, "KHỐI LƯỢNG CHẤT THẢI PHÁT SINH VÀ THU GOM, XỬ LÝ 7 THÁNG NĂM 2023 (ĐVT: kg)")
    listed = [(indicator(NTM, "17.7"), "17.7 Bao gói thuốc BVTV sau sử dụng và chất thải rắn y tế", 3), (indicator(NTM, "17.12"), "17.12 Chất thải nhựa", 6)]
    for column, text in ((1, "STT"), (2, "Thôn"), (9, "Ghi chú")):
        grid.put(4, column, text)
    for item, text, column in listed:
        grid.put(4, column, text)
        for k, below in enumerate(("Phát sinh (kg)", "Thu gom, xử lý (kg)", "Tỷ lệ (%)")):
            grid.put(5, column + k, below)
    sums = {}
    for n, village in enumerate(NAMES[:9], 1):
        row = 5 + n
        grid.put(row, 1, n)
        grid.put(row, 2, village)
        for item, _, column in listed:
            whole = case.random.randint(9, 40) if item.id == "17.7" else case.random.randint(1050, 4900)
            number = round(whole * case.random.uniform(0.45, 1))
            cells = {"denominator": grid.put(row, column, whole, format="#,##0"), "numerator": grid.put(row, column + 1, number, format="#,##0"),
                     "value": grid.put(row, column + 2, round(number / whole * 100, 1), format="0.0")}
            record = case.record(None, village, item, row, cells, value=round(number / whole * 100, 1), status="unknown", numerator=number, denominator=whole)
            for k, value in ((column, whole), (column + 1, number)):
                sums[k] = sums.get(k, 0) + value
            if item.id == "17.12":  # the rule set counts tons
                record["accept"] = {"numerator": [number, number / 1000], "denominator": [whole, whole / 1000]}
                del record["numerator"], record["denominator"]
    grid.put(15, 2, "Cộng")
    for column, value in sums.items():
        grid.put(15, column, value, format="#,##0")
    case.save(write_text, ";", legacy.windows1258, group=".")


@sheet(OFFICES, "ra soat NDC cuoi ky.xlsx", "poverty by the circular's sum: households without labour taken off, (6)=((2)-(3)+(4)-(5))/((1)-(3)-(5))")
def poverty(case):
    grid, item = case.grid("NĐC"), indicator(NTM, "11.1")
    row = form_head(grid, 9, (XA, "CÔNG CHỨC LĐ-TBXH"), "KẾT QUẢ RÀ SOÁT HỘ NGHÈO, HỘ CẬN NGHÈO - TÍNH TỶ LỆ NGHÈO ĐA CHIỀU TIÊU CHÍ SỐ 11", ("(Rà soát giữa năm 2023)",), "Phụ lục 5", unit="ĐVT: hộ")
    row = nested(grid, row, ["TT", "Thôn", "Tổng số hộ dân cư", ("Hộ nghèo", ["Tổng số", "Trong đó: không có khả năng lao động"]),
                             ("Hộ cận nghèo", ["Tổng số", "Trong đó: không có khả năng lao động"]), "Tỷ lệ nghèo đa chiều (%)", "Ghi chú"], (5, 18, 10, 10, 14, 10, 14, 12, 12))
    row = marks(grid, row, ["A", "B", "(1)", "(2)", "(3)", "(4)", "(5)", "(6)=((2)-(3)+(4)-(5))/((1)-(3)-(5))", "C"])
    first = row
    for n, village in enumerate(NAMES, 1):
        whole = HOUSEHOLDS[village]
        poor, near = case.random.randint(3, 9), case.random.randint(3, 8)
        a, b = case.random.randint(1, 3), case.random.randint(0, 2)
        for column, value in enumerate([n, village, whole, poor, a, near, b], 1):
            grid.put(row, column, value, "text" if column == 2 else "figure")
        number, counted = poor - a + near - b, whole - a - b
        place = grid.put(row, 8, Formula(f"(D{row}-E{row}+F{row}-G{row})/(C{row}-E{row}-G{row})*100", number / counted * 100), "figure", "0.00")
        case.record(grid.name, village, item, row, {"value": place}, value=number / counted * 100, status="unknown",
                    accept={"numerator": [number, None], "denominator": [counted, None]})
        row += 1
    grid.merge(row, 1, row, 2, "Tổng cộng", "total")
    for column in range(3, 8):
        letter = address(1, column)[0]
        grid.put(row, column, Formula(f"SUM({letter}{first}:{letter}{row - 1})", sum(grid.cells[r, column].value for r in range(first, row))), "totalfigure")
    case.save(write_xlsxwriter)


@sheet(OFFICES, "VHXH co so vat chat, loa.xlsx", "pairs of columns Có and Không with an x under three questions, numbers of loudspeakers beside")
def culture(case):
    grid = case.grid("VH-TT")
    row = form_head(grid, 10, (XA, "CÔNG CHỨC VĂN HÓA - XÃ HỘI"), "BIỂU RÀ SOÁT THIẾT CHẾ VĂN HÓA, THÔNG TIN CƠ SỞ CÁC THÔN", ("Tháng 7/2023",))
    house, loud, title = indicator(NTM, "6.3"), indicator(NTM, "8.3"), indicator(NTM, "16.1")
    row = nested(grid, row, ["STT", "Thôn", ("6.3 Nhà văn hóa hoặc nơi sinh hoạt văn hóa, thể thao", ["Có", "Không"]), ("8.3 Hệ thống loa đến thôn", ["Có", "Không", "Số cụm loa"]),
                             ("16.1 Thôn đạt tiêu chuẩn văn hóa", ["Đạt", "Không đạt"]), "Ghi chú"], (6, 18, 11, 11, 8, 8, 9, 11, 11, 22))
    specs = [(house, dict(met=3, notmet=4)), (loud, dict(met=5, notmet=6)), (title, dict(met=8, notmet=9))]
    for n, village in enumerate(NAMES, 1):
        grid.put(row, 7, case.random.randint(1, 4) if case.met(village, loud) else 0, "figure")
        grid.put(row, 10, None if case.met(village, house) else "Mượn nhà trưởng thôn để họp", "text")
        row = village_rows(case, grid, row, [village], specs, start=n)
    grid.merge(row, 1, row, 2, "Tổng số thôn", "total")
    for item, at in specs:
        held = sum(bool(case.met(v, item)) for v in NAMES)
        grid.put(row, at["met"], held, "totalfigure")
        grid.put(row, at["notmet"], len(NAMES) - held, "totalfigure")
    case.save(write_openpyxl)


@sheet(OFFICES, "km duong do dac lai.xlsx", "three classes of road side by side, by surface under Trong đó, subtotals by area, rows in groups and a filter")
def road_lengths(case):
    grid = case.grid("Đường")
    row = form_head(grid, 15, (XA, "CÔNG CHỨC GIAO THÔNG"), "TỔNG HỢP CHIỀU DÀI ĐƯỜNG GIAO THÔNG NÔNG THÔN THEO THÔN (TIÊU CHÍ 2 XÃ NTM)", ("Kết quả đo đạc lại tháng 6/2023",), "Biểu 03/GT", unit="Đơn vị tính: km")
    village, lane, field = items(NTM, "2.2", "2.3", "2.4")
    row = nested(grid, row, ["TT", "Thôn", ("Đường thôn, liên thôn (2.2)", ["Tổng chiều dài", ("Đã cứng hóa", ["Cộng", "Trong đó: bê tông", "Trong đó: láng nhựa"]), "Tỷ lệ cứng hóa (%)"]),
                             ("Đường ngõ, xóm (2.3)", ["Tổng chiều dài", "Sạch, không lầy lội vào mùa mưa", "Tỷ lệ (%)"]),
                             ("Đường trục chính nội đồng (2.4)", ["Tổng chiều dài", ("Đảm bảo vận chuyển hàng hóa", ["Cộng", "Trong đó: bê tông"]), "Tỷ lệ (%)"]), "Ghi chú"],
                 (5, 18, *[9] * 12, 10))
    row = marks(grid, row, ["A", "B", 1, 2, 3, 4, "5=2/1", 6, 7, "8=7/6", 9, 10, 11, "12=10/9", "C"])
    specs = [(village, dict(den=3, num=4, pct=7)), (lane, dict(den=8, num=9, pct=10)), (field, dict(den=11, num=12, pct=14))]
    grouped = []
    for area, names in (("Cộng vùng thấp", NAMES[:5]), ("Cộng vùng cao", NAMES[5:])):
        first = row
        for n, name in enumerate(names, 1):
            hard = case.figures(name, NTM, "2.2")[0]
            concrete = round(hard * case.random.uniform(0.5, 1), 1)
            for column, value in ((5, concrete), (6, round(hard - concrete, 1)), (13, round(case.figures(name, NTM, "2.4")[0] * 0.6, 1))):
                grid.put(row, column, value, "figure", "0.0")
            row = village_rows(case, grid, row, [name], specs, start=n)
        grouped.append((first, row - 1))
        row = totals(case, grid, row, names, specs, area)
    totals(case, grid, row, NAMES, specs, "TOÀN XÃ")
    grid.landscape = True
    case.save(write_openpyxl)

    def change(book):
        for first, last in grouped:
            book["Đường"].row_dimensions.group(first, last, outline_level=1)
        book["Đường"].auto_filter.ref = f"A{grouped[0][0] - 1}:O{row}"
    retouch(case, change)


assign(1)
