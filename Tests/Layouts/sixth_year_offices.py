"""The sixth set: what the commune's officers, its health station and its unions send."""

import datetime

import legacy
from base import HOUSEHOLDS, NAMES, NC, NTM, Formula, address, indicator, write_libreoffice, write_openpyxl, write_text, write_xlsxwriter
from fifth_year_words import GUIDE
from fourth_year_words import wording
from sixth_year_forms import (
    OFFICE, commune_record, group_heads, heading, info_lines, listed, rows_of, says, sheet, signed_by, specs_of, sums, sums_of, tinted, top, without)
from sixth_year_words import COLUMN, TALK


def titled(item):
    return f"{item.id} {wording(item, COLUMN)}"


@sheet(OFFICE, "VHXH - thiet che, thon van hoa.xlsx", "a column for each question, x for yes and 0 for no, said so above the table; how many yes below")
def crosses(case):
    grid, held = case.grid("Văn hóa"), listed("6.3 8.3 16.1 17.3 17.5")
    row = top(grid, 8, "TỔNG HỢP MỘT SỐ CHỈ TIÊU VĂN HÓA, THÔNG TIN, CẢNH QUAN CỦA CÁC THÔN", ("Năm 2023 - đánh dấu x: có (đạt), 0: không (chưa đạt)",))
    row, at = heading(grid, row, [(None, "TT", 5), (None, "Thôn", 16), *((i.id, f"{wording(i, COLUMN)} ({i.id})", 13) for i in held), (None, "Ghi chú", 24)])
    notes = {"Lũng Cùng": "Nhà văn hóa đang mượn đất", "Pá Danh": "Loa hỏng 1 cái"}
    for n, village in enumerate(NAMES, 1):
        grid.put(row, 1, n, "mid")
        place = grid.put(row, 2, village, "text")
        for item in held:
            met = case.met(village, item)
            cells = {"indicator": place, "status": grid.put(row, at[item.id], "x" if met else 0, "mid")}
            value = {} if item.id in ("6.3", "16.1") else {"value": met}
            case.record(grid.name, village, item, row, cells, status=says(met), **value)
        grid.put(row, 8, notes.get(village), "text")
        row += 1
    grid.merge(row, 1, row, 2, "Số thôn đạt", "total")
    for item in held:
        grid.put(row, at[item.id], sum(case.met(v, item) for v in NAMES), "totalfigure")
    signed_by(grid, row + 2, 8, "Lũng Pảng, ngày 31 tháng 7 năm 2023", [("CÔNG CHỨC VH-XH", "Hứa Văn Giảđịnh")])
    for record in case.truth.records:
        record["source"]["cells"].pop("indicator")
    case.save(write_openpyxl)


@sheet(OFFICE, "DC-XD duong theo thon.xlsx", "grouped by what is measured: totals of three kinds of roads, then what is met of each, then the percents; the commune's sum first")
def by_measure(case):
    grid, held = case.grid("Đường GTNT"), listed("2.2 2.3 2.4")
    row = top(grid, 11, "BIỂU TỔNG HỢP ĐƯỜNG GIAO THÔNG NÔNG THÔN CỦA CÁC THÔN", ("(Kết quả rà soát đến 30/7/2023)",))
    row, at = heading(grid, row, [(None, "STT", 5), (None, "Tên thôn", 16), *((title, [(f"{key}_{i.id}", titled(i), 11) for i in held])
            for key, title in (("den", "Tổng chiều dài hiện có (km)"), ("num", "Chiều dài đạt chuẩn (km)"), ("pct", "Tỷ lệ đạt (%)")))])
    specs = specs_of(held, at)
    end = rows_of(case, grid, row + 1, NAMES, specs)
    sums(case, grid, row, NAMES, specs, "Toàn xã")
    signed_by(grid, end + 1, 11, "Lũng Pảng, ngày 31 tháng 7 năm 2023", [("CÔNG CHỨC ĐC-NN-XD-MT", "Âu Thị Giảđịnh"), ("CHỦ TỊCH", "Dương Văn Giảđịnh")])
    case.save(write_xlsxwriter)


@sheet(OFFICE, "TYT - BHYT, so suc khoe 31-7.xlsx", "a nurse's plain table: people, cards, percent, books, percent; the village's health worker beside, a sum")
def nurse(case):
    grid, held = case.grid("T7.2023"), listed("15.1 15.4")
    row = top(grid, 9, "TỔNG HỢP NGƯỜI DÂN THAM GIA BHYT VÀ CÓ SỔ KHÁM CHỮA BỆNH ĐIỆN TỬ", ("Tính đến ngày 31 tháng 7 năm 2023",), office="TRẠM Y TẾ XÃ LŨNG PẢNG", motto=False)
    row, at = heading(grid, row, [(None, "TT", 5), (None, "Thôn bản", 16), ("den", "Dân số", 9), ("num_15.1", "Số người có thẻ BHYT", 11), ("pct_15.1", "Đạt tỷ lệ (%)", 9), ("num_15.4", "Số người có sổ KCB điện tử", 12), ("pct_15.4", "Đạt tỷ lệ (%)", 9),
            ("h", "Nhân viên y tế thôn", 24), ("p", "Điện thoại", 15)])
    for k, family in enumerate("Hoàng Nông Triệu Hứa Vi Lý Lê Mông Lương Bế".split()):
        grid.put(row + k, at["h"], f"{family} Thị Giảđịnh", "text")
        grid.put(row + k, at["p"], f"0990 000 {610 + k}", "mid")
    specs = specs_of(held, at, den=at["den"])
    row = rows_of(case, grid, row, NAMES, specs)
    sums(case, grid, row, NAMES, specs, "Cộng")
    case.save(write_openpyxl)


@sheet(OFFICE, "LDTBXH bien dong ho ngheo 6 thang.xlsx", "poor and nearly poor households at the year's start, gone, come and at the end of June; only the end is this year's, in number and percent")
def poverty(case):
    grid, item = case.grid("Nghèo ĐC"), indicator(NTM, "11.1")
    row = top(grid, 10, "BIẾN ĐỘNG HỘ NGHÈO, HỘ CẬN NGHÈO CÁC THÔN 6 THÁNG ĐẦU NĂM 2023", ("(Chỉ tiêu 11.1 - Tỷ lệ nghèo đa chiều)",))
    row, at = heading(grid, row, [(None, "TT", 5), (None, "Thôn", 16), ("den", "Tổng số hộ", 9), ("Đầu năm 2023", [("old", "Hộ nghèo + cận nghèo", 10), ("oldpct", "Tỷ lệ (%)", 8)]), ("Biến động trong kỳ", [("less", "Giảm", 8), ("more", "Tăng", 8)]),
            ("Đến 30/6/2023", [("num", "Hộ nghèo + cận nghèo", 10), ("pct", "Tỷ lệ (%)", 8)]), (None, "Ghi chú", 20)])
    total = [0, 0, 0]
    for k, village in enumerate(NAMES):
        number, whole = case.figures(village, NTM, "11.1")
        less, more = case.random.randint(1, 4), case.random.randint(0, 1)
        old = number + less - more
        total = [a + b for a, b in zip(total, (old, less, more))]
        for key, value in (("old", old), ("oldpct", round(old / whole * 100, 1)), ("less", less), ("more", more)):
            grid.put(row + k, at[key], value, "figure", "0.0" if key == "oldpct" else None)
        grid.put(row + k, 10, "01 hộ mới tách" if more else None, "text")
    specs = [(item, {k: at[k] for k in ("den", "num", "pct")})]
    row = rows_of(case, grid, row, NAMES, specs)
    sums(case, grid, row, NAMES, specs, "Toàn xã")
    for key, value in zip(("old", "less", "more"), total):
        grid.put(row, at[key], value, "totalfigure")
    case.save(write_openpyxl)


@sheet(OFFICE, "Hoi LHPN - 5 khong 3 sach.xlsx", "members and families of the union beside the households of the village; the share of all households is the indicator, the members are not")
def women(case):
    grid, held, villages = case.grid("Tổng hợp"), listed("17.8 17.11"), NAMES[1:]
    row = top(grid, 10, "KẾT QUẢ CUỘC VẬN ĐỘNG XÂY DỰNG GIA ĐÌNH 5 KHÔNG, 3 SẠCH GẮN VỚI NÔNG THÔN MỚI", ("7 tháng đầu năm 2023",), office="HỘI LHPN XÃ LŨNG PẢNG", motto=False)
    row, at = heading(grid, row, [(None, "TT", 5), (None, "Chi hội", 16), ("m", "Số hội viên", 9), ("f", "Số tổ phụ nữ", 8), ("den", "Tổng số hộ của thôn", 10),
            *group_heads(held, [("num", "Số hộ", 9), ("pct", "% so với tổng số hộ", 10)], lambda i: f"{wording(i, COLUMN)} (chỉ tiêu {i.id})"), (None, "Ghi chú", 20)])
    members = [HOUSEHOLDS[v] * 7 // 10 + case.random.randint(0, 9) for v in villages]
    for k, number in enumerate(members):
        grid.put(row + k, at["m"], number, "figure")
        grid.put(row + k, at["f"], 2 + number // 30, "figure")
    specs = specs_of(held, at, den=at["den"])
    row = rows_of(case, grid, row, villages, specs, label=lambda v: f"Chi hội {v}")
    sums(case, grid, row, villages, specs, "Cộng")
    grid.put(row, at["m"], sum(members), "totalfigure")
    signed_by(grid, row + 2, 10, "Lũng Pảng, ngày 28 tháng 7 năm 2023", [("CHỦ TỊCH HỘI", "Lâm Thị Giảđịnh")])
    tinted(grid, "headpink6")
    case.save(write_openpyxl)


@sheet(OFFICE, "Ty le chi tieu A3 (phong hop).xlsx", "a wide sheet for the wall: villages in rows, a percent column for each of fourteen indicators, names, ids and levels in three rows of headings, the average last")
def wall(case):
    grid, held = case.grid("In A3"), listed("2.2 2.3 2.4 3.1 4.2 9.2 11.1 12.1 15.1 15.4 17.1 17.8 17.9 17.11")
    grid.landscape = True
    grid.merge(1, 1, 1, 16, "TỶ LỆ THỰC HIỆN CÁC CHỈ TIÊU NÔNG THÔN MỚI CỦA 10 THÔN - THÁNG 7 NĂM 2023 (%)", "title")
    row, at = heading(grid, 3, [(None, "TT", 5), (None, "Thôn", 15), *((wording(i, COLUMN), [(i.id, i.id, 9)]) for i in held)])
    grid.merge(row, 1, row, 2, "Mức đạt", "number-row")
    for item in held:
        grid.put(row, at[item.id], item.required, "number-row")
    row = rows_of(case, grid, row + 1, NAMES, [(i, {"pct": at[i.id]}) for i in held])
    grid.merge(row, 1, row, 2, "Bình quân", "total")
    for item in held:
        grid.put(row, at[item.id], round(sum(case.shown(v, item) for v in NAMES) / len(NAMES), 1), "totalfigure", "0.0")
    tinted(grid, "headyellow6")
    case.save(write_xlsxwriter)


@sheet(OFFICE, "Theo tung chi tieu (VP UBND).xlsx", "a block for each indicator: its id and wording over the rows of the villages, a sum below each block")
def by_indicator(case):
    grid, villages = case.grid("Chi tiết"), [NAMES[k] for k in (0, 2, 3, 5, 8, 9)]
    row = top(grid, 7, "CHI TIẾT KẾT QUẢ TỪNG CHỈ TIÊU NÔNG THÔN MỚI THEO THÔN", ("Cụm các thôn phía Bắc - 7 tháng năm 2023",))
    row, at = heading(grid, row, [(None, "TT", 5), (None, "Chỉ tiêu, thôn", 34), ("unit", "ĐVT", 8), ("den", "Tổng số", 10), ("num", "Đạt", 10), ("pct", "Tỷ lệ (%)", 10), ("status", "Đánh giá", 12)])
    for mark, item in enumerate(listed("2.2 9.2 15.1 17.1 17.8"), 1):
        grid.put(row, 1, "I II III IV V".split()[mark - 1], "total")
        grid.merge(row, 2, row, 7, f"Chỉ tiêu {item.id}: {wording(item, GUIDE)} (mức đạt {item.required})", "group")
        row = rows_of(case, grid, row + 1, villages, [(item, without(at, None))])
        row = sums(case, grid, row, villages, [(item, at)], "Cộng")
    case.save(write_openpyxl)


OWN = [("Giao thông", [("2.1", "Tỷ lệ đường xã được bảo trì hàng năm, có các hạng mục cần thiết và sáng - xanh - sạch - đẹp", "100%", "40%", "61,5%", "80%", (61.5,), False)]),
       ("Thủy lợi và phòng, chống thiên tai", [("3.1", "Tỷ lệ diện tích đất sản xuất nông nghiệp được tưới và tiêu nước chủ động", "≥ 90%", "84,0%", "86,3%", "88%", (86.3,), False),
                                               ("3.2", "Có ít nhất 01 tổ chức thủy lợi cơ sở hoạt động hiệu quả, bền vững", "Đạt", "Đạt", "Đạt", "Đạt", True, True)]),
       ("Giáo dục", [("5.4", "Đạt chuẩn xóa mù chữ", "Mức độ 2", "Mức độ 2", "Mức độ 2", "Mức độ 2", None, True)]),
       ("Thông tin và Truyền thông", [("8.1", "Có điểm phục vụ bưu chính đáp ứng cung cấp dịch vụ công trực tuyến cho người dân", "Đạt", "Chưa đạt", "Đạt", "Đạt", True, True),
                                      ("8.2", "Tỷ lệ thuê bao sử dụng điện thoại thông minh", "≥ 80%", "58,0%", "66,2%", "70%", (66.2,), False)]),
       ("Nhà ở dân cư", [("9.1", "Tỷ lệ hộ có nhà ở kiên cố hoặc bán kiên cố", "≥ 85%", "76,0%", "79,4%", "82%", (79.4,), False)]),
       ("Thu nhập", [("10.1", "Thu nhập bình quân đầu người (triệu đồng/người)", "≥ 46", "36,8", "38,4", "41", (38.4,), False)])]


@sheet(OFFICE, "Xa nong thon moi nang cao - tien do.xlsx", "the commune's own nâng cao: last year, seven months and the estimate for the year side by side in one group; only the seven months are a result")
def own_advanced(case):
    grid = case.grid("NTMNC")
    row = top(grid, 8, "TIẾN ĐỘ THỰC HIỆN BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI NÂNG CAO NĂM 2023", ("(Kèm theo Báo cáo số 171/BC-UBND ngày 04/8/2023)",))
    row, at = heading(grid, row, [("id", "TT", 7), ("name", "Nội dung tiêu chí", 56), (None, "Chỉ tiêu", 10), ("Kết quả thực hiện", [("old", "Năm 2022", 10), ("now", "7 tháng năm 2023", 10), ("guess", "Ước cả năm 2023", 10)]),
            ("status", "Xã tự đánh giá", 12), (None, "Ghi chú", 16)])
    for n, (title, held) in enumerate(OWN):
        grid.put(row, 1, held[0][0].split(".")[0], "total")
        grid.merge(row, 2, row, 8, title, "group")
        row += 1
        for id, text, level, old, now, guess, value, met in held:
            cells = {"indicator": grid.put(row, at["id"], id, "mid")}
            for column, what, style in ((2, text, "text"), (3, level, "mid"), (at["old"], old, "mid"), (at["guess"], guess, "mid")):
                grid.put(row, column, what, style)
            place = grid.put(row, at["now"], now, "mid")
            cells["status"] = grid.put(row, at["status"], "Đạt" if met else "Chưa đạt", "mid")
            said = {}
            if isinstance(value, tuple):
                said["value"], cells["value"] = value[0], place
            elif value is not None:
                said["value"] = value
            commune_record(case, grid, NC, id, row, cells, status=says(met), **said)
            row += 1
    signed_by(grid, row + 1, 8, "Lũng Pảng, ngày 04 tháng 8 năm 2023", [("NGƯỜI TỔNG HỢP", "Âu Thị Giảđịnh"), ("CHỦ TỊCH", "Dương Văn Giảđịnh")])
    case.save(write_openpyxl)


@sheet(OFFICE, "NTM 2023 - Tổng hợp - Moi truong.csv", "exported from Google Sheets by an English account: commas, decimal points, percents with a sign, two rows of headings without their merges, a sum")
def google(case):
    grid, held, villages = case.grid("a"), listed("17.1 17.6 17.8 17.11"), NAMES[:9]
    grid.put(1, 1, "XÃ LŨNG PẢNG - CHỈ TIÊU MÔI TRƯỜNG THEO THÔN 7 THÁNG NĂM 2023")
    row, at = heading(grid, 3, [(None, "STT", 0), (None, "Thôn", 0), *group_heads(held, [("den", "Tổng", 0), ("num", "Đạt", 0), ("pct", "Tỷ lệ", 0)], lambda i: f"{i.id} - {wording(i, COLUMN)} ({i.unit})")])
    specs = specs_of(held, at)
    row = rows_of(case, grid, row, villages, specs, show=lambda key, what, item: f"{what:.1f}%" if key == "pct" else what)
    sums(case, grid, row, villages, specs, "Tổng")
    case.save(write_text, ",", comma=".", newline="\n")


@sheet(OFFICE, "KN - thu y, BVTV, tuoi tieu.xlsx", "an agricultural officer's three small tables on one sheet, one above the other, each with its title and its own columns")
def three_tables(case):
    grid, villages = case.grid("Nông nghiệp"), NAMES[:8]
    row = top(grid, 6, "SỐ LIỆU CHỈ TIÊU NÔNG NGHIỆP PHỤC VỤ ĐÁNH GIÁ NÔNG THÔN MỚI NĂM 2023", motto=False)
    for n, (item, whole, good, place) in enumerate(zip(listed("3.1 17.7 17.9"), ("Đất SXNN (ha)", "Lượng phát sinh (kg)", "Số hộ, cơ sở chăn nuôi"), ("Được tưới, tiêu chủ động (ha)", "Đã thu gom, xử lý (kg)", "Bảo đảm vệ sinh thú y, môi trường"),
            (villages, villages[::2], villages[2:])), 1):
        grid.merge(row, 1, row, 6, f"{n}. Chỉ tiêu {item.id} - {wording(item, GUIDE)}", "bold6")
        row, at = heading(grid, row + 1, [(None, "TT", 5), (None, "Thôn", 18), ("den", whole, 14), ("num", good, 14), ("pct", "Tỷ lệ (%)", 10), (None, "Ghi chú", 20)])
        row = rows_of(case, grid, row, place, [(item, at)])
        row = sums(case, grid, row, place, [(item, at)], "Cộng") + 1
    case.save(write_xlsxwriter)


@sheet(OFFICE, "So theo doi nop bao cao thang 7.xlsx", "which village has sent what and when, with telephones: no indicator in it")
def received(case):
    grid = case.grid("Nộp BC")
    row = top(grid, 8, "SỔ THEO DÕI CÁC THÔN NỘP BÁO CÁO NÔNG THÔN MỚI THÁNG 7/2023", motto=False)
    row, _ = heading(grid, row, [(None, "TT", 5), (None, "Thôn", 16), (None, "Người nộp", 24), (None, "Điện thoại", 15), (None, "Hình thức", 12), (None, "Ngày nhận", 12), (None, "Số chỉ tiêu đã điền", 10), (None, "Tình trạng", 20)])
    for n, (village, family) in enumerate(zip(NAMES, "Hoàng Nông Triệu Hứa Vi Lý Lê Mông Lương Bế".split()), 1):
        late = n in (3, 8)
        day = None if late else datetime.date(2023, 7, 24 + n % 7)
        for column, value in enumerate((n, village, f"{family} Văn Giảđịnh", f"0990 000 {700 + n}", None if late else case.random.choice(("Zalo", "Bản giấy", "Tệp Excel")), day, None if late else case.random.randint(18, 27),
                "Chưa nộp, nhắc lần 2" if late else "Đã nộp, đủ" if n % 4 else "Thiếu chữ ký"), 1):
            grid.put(row, column, value, "text" if column in (2, 3, 8) else "mid")
        row += 1
    case.save(write_openpyxl)


@sheet(OFFICE, "Bi thu di co so - ghi nhanh.xlsx", "indicators in rows as people say them, villages in columns, Rồi, Đang làm and Chưa; no ids, nothing counted")
def in_words(case):
    grid, villages = case.grid("Cơ sở", font="Calibri"), ["Nà Pài", "Lũng Cùng", "Đồng Én", "Bản Pẻn", "Khuổi Đeng"]
    row = info_lines(grid, 1, ("Đi cơ sở tháng 7/2023 - tình hình nông thôn mới 5 thôn vùng cao",), "bold6") + 1
    row, at = heading(grid, row, [(None, "TT", 5), (None, "Việc", 50), *((v, v, 13) for v in villages)])
    for n, item in enumerate(listed("2.2 2.3 6.3 8.3 9.2 16.1 17.3 17.5 17.8 17.11"), 1):
        grid.put(row, 1, n, "mid")
        name = grid.put(row, 2, wording(item, TALK), "text")
        for village in villages:
            met = case.met(village, item)
            word = "Rồi" if met else case.random.choice(("Chưa", "Đang làm"))
            cells = {"indicator": name, "status": grid.put(row, at[village], word, "mid")}
            value = {"value": met} if item.kind == "yes" and item.id not in ("6.3", "16.1") else {"value": None} if item.kind == "percent" else {}
            case.record(grid.name, village, item, row, cells, status=says(met), **value)
        row += 1
    case.save(write_openpyxl)


@sheet(OFFICE, "dien luoi cac thon.ods", "an .ods: households by what light they have, the safe ones among those on the grid; share of all households behind, sums as formulas")
def light(case):
    grid, item, villages = case.grid("Điện", font="Liberation Serif"), indicator(NTM, "4.2"), NAMES
    row = top(grid, 9, "TÌNH HÌNH SỬ DỤNG ĐIỆN CỦA CÁC THÔN NĂM 2023", ("(Phục vụ chỉ tiêu 4.2)",), motto=False)
    row, at = heading(grid, row, [(None, "TT", 5), (None, "Thôn", 16), ("den", "Tổng số hộ", 9), ("Hộ dùng điện lưới quốc gia", [("num", "Bảo đảm an toàn", 10), ("bad", "Chưa an toàn", 10)]), ("water", "Thủy điện nhỏ, pin mặt trời", 10), ("none", "Chưa có điện", 9),
            ("pct", "Tỷ lệ hộ dùng điện an toàn (%)", 11), (None, "Ghi chú", 20)])
    first = row
    for k, village in enumerate(villages):
        number, whole = case.figures(village, NTM, "4.2")
        left = whole - number
        bad = left * 2 // 3
        for key, value in (("bad", bad), ("water", left - bad), ("none", 0)):
            grid.put(row + k, at[key], value, "figure")
        grid.put(row + k, 9, "Dây sau công tơ cũ" if bad > 8 else None, "text")
    keys = {k: at[k] for k in ("den", "num", "pct")}
    row = rows_of(case, grid, row, villages, [(item, keys)])
    grid.put(row, 2, "Cộng", "total")
    for column in range(3, 8):
        letter = address(1, column)[0]
        total = sum(grid.cells[r, column].value for r in range(first, row))
        grid.put(row, column, Formula(f"SUM({letter}{first}:{letter}{row - 1})", total), "totalfigure")
    number, whole = sums_of(case, villages, item)
    grid.put(row, at["pct"], Formula(f"ROUND(D{row}/C{row}*100,1)", round(number / whole * 100, 1)), "totalfigure", "0.0")
    case.save(write_libreoffice)


@sheet(OFFICE, "nha o cac thon 2023.csv", "code page 1258 and tabs: solid and half solid houses apart and added, huts beside, the share behind; heading of two rows without its merges")
def houses(case):
    grid, solid, huts, villages = case.grid("a"), indicator(NTM, "9.2"), indicator(NTM, "9.1"), NAMES[2:]
    info_lines(grid, 1, ("UBND xã Lũng Pảng", "Thống kê nhà ở dân cư theo thôn (tiêu chí 9), tháng 7 năm 2023"))
    row, at = heading(grid, 4, [(None, "TT", 0), (None, "Thôn", 0), ("den", "Tổng số hộ có nhà ở", 0), ("Nhà ở kiên cố, bán kiên cố (9.2)", [("a", "Kiên cố", 0), ("b", "Bán kiên cố", 0), ("num", "Cộng", 0), ("pct", "Tỷ lệ %", 0)]), ("huts", "Nhà tạm, dột nát (9.1)", 0)])
    total = 0
    for k, village in enumerate(villages):
        number, _ = case.figures(village, NTM, "9.2")
        firm = number * case.random.randint(4, 7) // 10
        total += firm
        grid.put(row + k, at["a"], firm)
        grid.put(row + k, at["b"], number - firm)
    specs = [(solid, {k: at[k] for k in ("den", "num", "pct")}), (huts, {"num": at["huts"]})]
    row = rows_of(case, grid, row, villages, specs)
    sums(case, grid, row, villages, specs, "Toàn xã")
    grid.put(row, at["a"], total)
    grid.put(row, at["b"], sums_of(case, villages, solid)[0] - total)
    case.save(write_text, "\t", legacy.windows1258)
