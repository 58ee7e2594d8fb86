"""The seventh set: what village heads send, or those who type for them."""

import legacy
from base import HOUSEHOLDS, NC, PEOPLE, write_libreoffice, write_openpyxl, write_text, write_xlsxwriter
from fourth_year_words import CRITERIA, wording
from seventh_year_forms import (
    VILLAGE, body, by_criterion, comma_percent, count, fraction, heading, info_lines, line, listed, percent, plain_cells, rest, says, sheet, signed_by, tinted, top,
    values_of, without)
from seventh_year_words import ANNEX, BRIEF, SPOKEN
from text_files import change_text, without_marks


@sheet(VILLAGE, "Na Pai - PL kem CV huyen.xlsx", "the district's annex copied and cut down: rows of criteria, level, number, total, percent, judgement, measure and last day; facts about the village in one line")
def annex(case):
    grid, village = case.grid("PL 02", font="Times New Roman"), "Nà Pài"
    grid.landscape = True
    row = top(grid, 10, "BIỂU RÀ SOÁT CÁC CHỈ TIÊU NÔNG THÔN MỚI", ("(Kèm theo Công văn số 1822/UBND-NN ngày 17/7/2023 của UBND huyện)", f"Thôn: Nà Pài; số hộ: {HOUSEHOLDS[village]}; số khẩu: {PEOPLE[village]}"), under="THÔN NÀ PÀI")
    row, at = heading(grid, row, [("id", "Chỉ tiêu", 8), ("name", "Nội dung", 50), ("level", "Quy định", 9), ("unit", "ĐVT", 8), ("Kết quả đến 31/7/2023", [("num", "Đạt", 9), ("den", "Tổng số", 9), ("pct", "Tỷ lệ (%)", 9)]),
            ("status", "Tự đánh giá", 11), ("note", "Giải pháp khắc phục", 28), ("plan", "Thời gian hoàn thành", 18)])
    todo = {"2.2": "Đăng ký xi măng đổ nốt đoạn cuối", "2.3": "Huy động ngày công rải đá", "2.4": "Đề nghị xã bố trí xi măng", "3.1": "Nạo vét, sửa mương Nà Lẹng", "6.3": "Đề nghị xã bố trí đất", "9.2": "Vận động hộ sửa nhà", "12.1": "Mở lớp nghề ngắn hạn", "15.1": "Tuyên truyền, vận động mua thẻ", "17.6": "Xây thêm hố rác", "17.9": "Di dời chuồng trại xa nhà", "17.11": "Hội Phụ nữ hướng dẫn từng hộ", "15.4": "Tổ công nghệ số đến từng nhà", "17.1": "Sửa bể lọc, đường ống", "17.8": "Vận động hộ còn thiếu làm nhà tiêu", "9.1": "Đề nghị hỗ trợ nhà ở", "11.1": "Cho vay vốn, giao cây con giống"}
    for n, held in by_criterion(listed("2.2 2.3 2.4 3.1 6.3 9.1 9.2 11.1 12.1 15.1 15.4 17.1 17.6 17.8 17.9 17.11")):
        grid.put(row, 1, n, "total")
        grid.merge(row, 2, row, 10, f"Tiêu chí {CRITERIA[n]}", "group")
        row = body(case, grid, row + 1, village, held, at, notes=todo)
    signed_by(grid, row + 1, 10, "Nà Pài, ngày 02 tháng 8 năm 2023", [("BÍ THƯ CHI BỘ", "Hoàng Thị Giảđịnh"), ("TRƯỞNG THÔN", "Hoàng Văn Giảđịnh")])
    case.save(write_openpyxl)


@sheet(VILLAGE, "Mau HND - chi hoi Keo Phay.xlsx", "a form of the farmers' union: households in all, those that do it, members of the union among them in a column Trong đó; no ids")
def union(case):
    grid, village = case.grid("Mẫu 03"), "Kéo Phầy"
    row = top(grid, 8, "KẾT QUẢ THAM GIA XÂY DỰNG NÔNG THÔN MỚI CỦA HỘI VIÊN, NÔNG DÂN", ("7 tháng đầu năm 2023",), office="HỘI NÔNG DÂN XÃ LŨNG PẢNG", under="CHI HỘI THÔN KÉO PHẦY", motto=False)
    row, at = heading(grid, row, [(None, "STT", 5), ("name", "Nội dung", 50), ("den", "Tổng số hộ, cơ sở của thôn", 11), ("num", "Số đã thực hiện đạt", 11), ("m", "Trong đó: hội viên nông dân", 11), ("pct", "Tỷ lệ đạt chung (%)", 10), ("status", "Đánh giá", 12), ("note", "Ghi chú", 24)])
    notes = {"17.11": "Chi hội đang phát động", "17.1": "Nước máng lần chưa xét nghiệm"}
    for n, item in enumerate(listed("4.2 9.2 17.1 17.8 17.9 17.10 17.11"), 1):
        grid.put(row, 1, n, "mid")
        record = line(case, grid, row, village, item, at, SPOKEN, note=notes.get(item.id))
        grid.put(row, at["m"], record["numerator"] * 7 // 10, "figure")
        row += 1
    signed_by(grid, row + 1, 8, "Kéo Phầy, ngày 29 tháng 7 năm 2023", [("CHI HỘI TRƯỞNG", "Đàm Thị Giảđịnh")])
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "ban pen gui.xlsx", "typed on a telephone: no lines, no title but the village and the month in one cell, small letters, the judgement as đạt or chưa")
def telephone(case):
    grid, village = case.grid("Sheet1", font="Roboto"), "Bản Pẻn"
    grid.put(1, 1, "bản pẻn nông thôn mới tháng 7/2023")
    row, at = heading(grid, 2, [("id", "số", 6), ("name", "chỉ tiêu", 34), ("den", "có tất cả", 9), ("num", "đạt", 9), ("pct", "được %", 9), ("status", "tự chấm", 9)])
    for item in listed("2.2 2.3 3.1 9.1 9.2 11.1 15.1 15.4 17.1 17.6 17.8 17.11"):
        line(case, grid, row, village, item, at, name=wording(item, SPOKEN).lower(), words=("đạt", "chưa"))
        row += 1
    plain_cells(grid)
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "BC NTM 2023 (3 sheet).xlsx", "a book with a cover, the figures and notes in sentences: the village stands on the cover only, last year's figures among the sentences")
def book(case):
    cover, grid, village = case.grid("Bìa"), case.grid("Biểu số liệu"), "Tân Lập 1"
    for row, text in ((2, "UBND XÃ LŨNG PẢNG"), (3, "THÔN TÂN LẬP 1"), (9, "BÁO CÁO"), (10, "KẾT QUẢ RÀ SOÁT CÁC CHỈ TIÊU NÔNG THÔN MỚI"), (11, "NĂM 2023"), (20, "Tháng 8 năm 2023")):
        cover.merge(row, 1, row, 8, text, "cover7")
    grid.merge(1, 1, 1, 8, "BIỂU SỐ LIỆU CÁC CHỈ TIÊU", "title")
    row, at = heading(grid, 3, [("id", "Mã số", 8), ("name", "Chỉ tiêu", 48), ("unit", "Đơn vị", 9), ("den", "Tổng số", 9), ("num", "Số đạt", 9), ("pct", "Tỷ lệ (%)", 9), ("status", "Kết quả", 12), ("plan", "Dự kiến hoàn thành", 18)])
    body(case, grid, row, village, listed("2.2 2.3 2.4 3.1 4.2 6.3 9.1 9.2 11.1 12.1 15.1 15.4 17.1 17.8 17.11"), at)
    notes = case.grid("Thuyết minh")
    notes.widths[1] = 100
    info_lines(notes, 1, ("THUYẾT MINH SỐ LIỆU", "- Đường giao thông: năm 2022 thôn hiến 320 m2 đất, góp 186 ngày công làm đường ngõ.", "- Hộ nghèo: rà soát cuối năm 2022 do xã công bố, năm nay chưa rà soát lại.",
                          "- Nước sạch: thôn có 2 bể chứa, một bể xây năm 2015 đã xuống cấp.", "- Những chỉ tiêu chưa đạt thôn đã họp bàn ngày 30/7/2023.", "Người báo cáo: Lê Thị Giảđịnh, số điện thoại 0990 000 717"), "plain6")
    case.save(write_openpyxl)


@sheet(VILLAGE, "hoa binh.ods", "an .ods of LibreOffice, plain: percents as 0.925 with a percent format, the level before the figures, a remark last")
def office_free(case):
    grid, village = case.grid("Trang tính1", font="Liberation Serif"), "Hòa Bình"
    row = top(grid, 9, "TỔNG HỢP CHỈ TIÊU NÔNG THÔN MỚI THÔN HÒA BÌNH", ("Số liệu đến hết tháng 7 năm 2023",), motto=False)
    row, at = heading(grid, row, [("id", "Số TT chỉ tiêu", 8), ("name", "Chỉ tiêu đánh giá", 50), ("level", "Mức chuẩn", 9), ("unit", "Tính bằng", 9), ("num", "Đã đạt", 9), ("den", "Trên tổng", 9), ("pct", "Tỷ lệ đạt", 9), ("status", "Kết luận", 12), ("note", "Lý do, đề nghị", 28)])
    row = body(case, grid, row, village, listed("2.2 2.3 2.4 3.1 6.3 8.3 9.1 9.2 11.1 12.2 15.1 15.4 17.1 17.3 17.8 17.11"), at, notes={"2.3": "Ngõ Nà Mu chưa có đá", "17.1": "Đề nghị cấp ống nước", "9.2": "Nhà gỗ cũ chưa sửa"}, show=fraction)
    grid.put(row + 1, 2, "Trưởng thôn: Hứa Thị Giảđịnh", "plain6")
    case.save(write_libreoffice)


@sheet(VILLAGE, "DONG EN (go lai).xlsx", "the form in Unicode from the commune, what the village typed into it in VNI-Times; the judgement before the figures")
def two_fonts(case):
    grid, village = case.grid("Sheet1"), "Đồng Én"
    row = top(grid, 7, "BIỂU TỰ ĐÁNH GIÁ CỦA THÔN", ("Thôn: Đồng Én - Năm 2023",))
    row, at = heading(grid, row, [("id", "TT", 8), ("name", "Tên chỉ tiêu", 50), ("status", "Đạt hay chưa đạt", 12), ("num", "Số lượng đạt", 10), ("den", "Tổng số lượng", 10), ("pct", "Tỷ lệ %", 9), ("note", "Vướng mắc", 28)])
    notes = {"2.2": "còn đoạn dốc", "2.3": "thiếu vốn", "15.4": "máy cũ không cài được", "17.1": "nguồn nước xa", "17.8": "nhà tiêu chưa hợp vệ sinh", "17.11": "chưa thành thói quen"}
    first = row
    body(case, grid, row, village, listed("2.2 2.3 2.4 3.1 9.1 9.2 11.1 12.1 15.1 15.4 17.1 17.6 17.8 17.11"), at, SPOKEN, notes=notes)
    for (at_row, _), cell in grid.cells.items():
        if at_row >= first and isinstance(cell.value, str):
            cell.font, cell.value = "VNI-Times", legacy.vni(cell.value)
    case.save(write_openpyxl)


UNITS_OF = {2: "km", 9: "hộ", 15: "người", 17: "hộ"}


@sheet(VILLAGE, "Pa Danh - moi tieu chi 1 trang.xlsx", "a sheet per criterion, each with village and criterion in its title and the unit in its own headings: Tổng số km, Tổng số hộ, Tổng số người")
def pages(case):
    village = "Pá Danh"
    for n, held in by_criterion(listed("2.2 2.3 2.4 9.2 15.1 15.4 17.1 17.8 17.11")):
        grid, unit = case.grid(f"TC{n}"), UNITS_OF[n]
        grid.merge(1, 1, 1, 7, f"THÔN PÁ DANH - TIÊU CHÍ SỐ {n}: {CRITERIA[n].upper()}", "title")
        grid.merge(2, 1, 2, 7, "Kết quả rà soát năm 2023", "subtitle")
        row, at = heading(grid, 4, [("id", "Chỉ tiêu", 8), ("name", "Nội dung", 48), ("den", f"Tổng số {unit}", 10), ("num", f"Số {unit} đạt", 10), ("left", f"Số {unit} chưa đạt", 10), ("pct", "Tỷ lệ đạt (%)", 9), ("status", "Đánh giá", 12), ("plan", "Lộ trình", 18)])
        for item in held:
            record = line(case, grid, row, village, item, at)
            grid.put(row, at["left"], rest(record["numerator"], record["denominator"]), "figure", "0.0" if unit == "km" else None)
            row += 1
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "phieu tan lap 2 (mau in).xlsx", "a printed form: a box of two rows for each indicator, labels and figures in cells beside each other, the mark as ☒ before Đạt or Chưa đạt")
def boxes(case):
    grid, village = case.grid("Phiếu"), "Tân Lập 2"
    for column, width in enumerate((12, 12, 12, 12, 12, 12, 26), 1):
        grid.widths[column] = width
    row = top(grid, 7, "PHIẾU RÀ SOÁT CHỈ TIÊU NÔNG THÔN MỚI", ("Thôn: Tân Lập 2 ........................ Năm: 2023",), motto=False)
    for item in listed("2.2 2.3 3.1 9.2 11.1 15.1 15.4 17.1 17.8 17.11"):
        number, whole, value, met = values_of(case, village, item)
        cells = {"indicator": grid.merge(row, 1, row, 7, f"{item.id}. {wording(item, ANNEX)} ({item.unit})", "group")}
        for column, text in ((1, "Tổng số:"), (3, "Số đạt:" if item.compare == ">=" else "Số hộ nghèo, cận nghèo:"), (5, "Tỷ lệ:")):
            grid.put(row + 1, column, text, "label7")
        cells.update(denominator=grid.put(row + 1, 2, whole, "figure"), numerator=grid.put(row + 1, 4, number, "figure"), value=grid.put(row + 1, 6, percent(value), "figure"),
                     status=grid.put(row + 1, 7, "☒ Đạt    ☐ Chưa đạt" if met else "☐ Đạt    ☒ Chưa đạt", "mid"))
        case.record(grid.name, village, item, row, cells, value=value, numerator=number, denominator=whole, status=says(met), plan={"due": None})
        row += 2
    signed_by(grid, row + 1, 7, "......., ngày 31 tháng 7 năm 2023", [("NGƯỜI KÊ KHAI", "Mông Thị Giảđịnh"), ("TRƯỞNG THÔN", "Mông Văn Giảđịnh")])
    case.save(write_openpyxl)


@sheet(VILLAGE, "Hoa Binh NTM nang cao - KH, TH.xlsx", "nâng cao: the year's aim (KH) and what was done in seven months (TH) as SL, Tổng and TL, how far it is from the aim, Đ or CĐ")
def aims(case):
    grid, village = case.grid("NTM NC"), "Hòa Bình"
    row = top(grid, 9, "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NTM NÂNG CAO NĂM 2023", ("KH: kế hoạch; TH: thực hiện; SL: số lượng; TL: tỷ lệ; Đ: đạt; CĐ: chưa đạt",), under="THÔN HÒA BÌNH")
    row, at = heading(grid, row, [("id", "CT", 8), ("name", "Nội dung", 50), ("aim", "KH năm 2023 (%)", 9), ("TH đến 31/7/2023", [("num", "SL đạt", 9), ("den", "Tổng", 9), ("pct", "TL (%)", 9)]), ("gap", "TH so KH (+/-)", 9), ("status", "Đ/CĐ", 8), ("note", "Ghi chú", 22)])
    for item in listed("2.2a 2.2b 2.3 2.4 9.1 14.1 14.3 14.4 17.4 17.5 17.8 18.1 18.7", NC):
        record = line(case, grid, row, village, item, at, words=("Đ", "CĐ"))
        aim = min(100, round(record["value"] / 5) * 5 + case.random.choice((0, 5)))
        grid.put(row, at["aim"], aim, "figure")
        grid.put(row, at["gap"], round(record["value"] - aim, 1), "figure", "+0.0;-0.0;0.0")
        row += 1
    case.save(write_openpyxl)


@sheet(VILLAGE, "Keo Phay so sanh 2022.xlsx", "last year's percent left in its place before this year's total, number and percent; rise and fall behind, then the judgement")
def compared(case):
    grid, village = case.grid("2023"), "Kéo Phầy"
    row = top(grid, 9, "KẾT QUẢ CÁC CHỈ TIÊU NTM NĂM 2023 SO VỚI NĂM 2022", ("Thôn Kéo Phầy, xã Lũng Pảng",), motto=False)
    row, at = heading(grid, row, [("id", "Mã", 7), ("name", "Chỉ tiêu", 48), ("old", "Năm 2022 (%)", 9), ("Năm 2023", [("den", "Tổng số", 9), ("num", "Số đạt", 9), ("pct", "Tỷ lệ (%)", 9)]), ("gap", "Tăng, giảm", 9), ("status", "Đánh giá", 12), ("plan", "Phấn đấu đạt", 18)])
    for item in listed("2.2 2.3 2.4 3.1 9.2 11.1 12.1 12.2 15.1 15.4 17.1 17.6 17.8 17.9 17.11"):
        record = line(case, grid, row, village, item, at)
        change = case.random.choice((0, 0.8, 1.5, 2.4, 3.1)) * (-1 if item.compare == "<=" else 1)
        change = min(change, record["value"])
        grid.put(row, at["old"], round(record["value"] - change, 1), "figure", "0.0")
        grid.put(row, at["gap"], round(change, 1), "figure", "+0.0;-0.0;0.0")
        row += 1
    tinted(grid, "headblue7")
    signed_by(grid, row + 1, 9, "Kéo Phầy, ngày 03 tháng 8 năm 2023", [("Trưởng thôn", "Nông Thị Giảđịnh")])
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "TL2 theo file xa gui.xlsx", "the commune's file filled in: hidden helper columns between (a code, the rule's number, 1 or 0), what is seen is plain")
def helpers(case):
    grid, village = case.grid("Nhập liệu", font="Calibri"), "Tân Lập 2"
    grid.put(1, 1, "THÔN TÂN LẬP 2", "bold6")
    grid.merge(2, 1, 2, 11, "BẢNG NHẬP KẾT QUẢ CHỈ TIÊU NÔNG THÔN MỚI NĂM 2023", "title")
    row, at = heading(grid, 4, [("id", "Chỉ tiêu", 8), ("code", "Khóa", 12), ("name", "Nội dung", 48), ("unit", "ĐVT", 8), ("aim", "Ngưỡng", 8), ("den", "Tổng số", 9), ("num", "Số đạt", 9), ("pct", "Tỷ lệ (%)", 9), ("test", "Kiểm tra", 8), ("status", "Tự đánh giá", 12), ("note", "Ghi chú", 22)])
    for item in listed("2.2 2.3 2.4 3.1 4.2 9.2 11.1 12.1 15.1 15.4 17.1 17.7 17.8 17.10 17.11"):
        record = line(case, grid, row, village, item, at)
        grid.put(row, at["code"], "TL2_" + item.id.replace(".", "_"), "text")
        grid.put(row, at["aim"], item.level, "figure")
        grid.put(row, at["test"], int(record["status"] == "met"), "figure")
        row += 1
    grid.hidden_columns.update((at["code"], at["aim"], at["test"]))
    tinted(grid, "headgreen7")
    grid.freeze = "A5"
    case.save(write_openpyxl)


@sheet(VILLAGE, "LUNG CUNG.xlsx", "typed without diacritics and in capitals, the year and the village in the first line, DAT or CHUA DAT")
def capitals(case):
    grid, village = case.grid("LC", font="Arial"), "Lũng Cùng"
    row = info_lines(grid, 1, ("THÔN LŨNG CÙNG XÃ LŨNG PẢNG NĂM 2023", "KẾT QUẢ CHỈ TIÊU NÔNG THÔN MỚI THÔN TỰ CHẤM"), "bold6") + 1
    row, at = heading(grid, row, [("id", "CT", 7), ("name", "NỘI DUNG CHỈ TIÊU", 60), ("num", "ĐẠT", 9), ("den", "TỔNG SỐ", 9), ("unit", "ĐƠN VỊ", 9), ("pct", "TỶ LỆ %", 9), ("status", "TỰ CHẤM", 12), ("plan", "BAO GIỜ XONG", 22)])
    body(case, grid, row, village, listed("2.2 2.3 2.4 3.1 9.1 9.2 11.1 15.1 15.4 17.1 17.6 17.8 17.11"), at, SPOKEN)
    change_text(grid, lambda text: without_marks(text).upper())
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "bien ban hop thon Khuoi Deng.xlsx", "minutes of a village's meeting: who came, then the table with households that agreed beside the judgement, then what was decided")
def minutes(case):
    grid, village = case.grid("Biên bản"), "Khuổi Đeng"
    row = top(grid, 8, "BIÊN BẢN HỌP THÔN RÀ SOÁT CÁC CHỈ TIÊU NÔNG THÔN MỚI", under="THÔN KHUỔI ĐENG")
    row = info_lines(grid, row - 1, ("Thời gian: 19 giờ 30, ngày 29 tháng 7 năm 2023; địa điểm: nhà văn hóa thôn", "Chủ trì: ông Lương Văn Giảđịnh, trưởng thôn; thư ký: bà Vi Thị Giảđịnh", "Có mặt: 41/47 hộ; vắng 06 hộ (đi làm xa)", "Nội dung: trưởng thôn thông báo kết quả, các hộ thảo luận và thống nhất như sau:"), "plain6")
    row, at = heading(grid, row + 1, [("id", "Chỉ tiêu", 8), ("name", "Nội dung", 48), ("den", "Toàn thôn", 9), ("num", "Số đạt", 9), ("pct", "Tỷ lệ (%)", 9), ("status", "Hội nghị thống nhất", 12), ("vote", "Số hộ tán thành", 9), ("plan", "Thôn phấn đấu", 18)])
    for item in listed("2.2 2.3 3.1 6.3 9.1 9.2 11.1 15.1 15.4 17.1 17.8 17.11"):
        line(case, grid, row, village, item, at, SPOKEN)
        grid.put(row, at["vote"], case.random.choice((41, 41, 41, 39, 38)), "figure")
        row += 1
    row = info_lines(grid, row + 1, ("Hội nghị giao các đoàn thể vận động hộ chưa đạt; mỗi hộ góp 3 ngày công làm đường ngõ.", "Biên bản lập xong lúc 21 giờ 15 cùng ngày, đã đọc cho các hộ cùng nghe."), "plain6")
    signed_by(grid, row + 1, 8, "Khuổi Đeng, ngày 29 tháng 7 năm 2023", [("THƯ KÝ", "Vi Thị Giảđịnh"), ("CHỦ TRÌ", "Lương Văn Giảđịnh")])
    case.save(write_openpyxl)


@sheet(VILLAGE, "Ban Pen - viec da lam, chua lam.xlsx", "plain: short forms of the names, TL đạt before SL and Tổng, Đạt or Chưa đạt in colours, the last day in many wordings, a line of short words explained below")
def shortened(case):
    grid, village = case.grid("BP", font="Calibri"), "Bản Pẻn"
    row = info_lines(grid, 1, ("THÔN BẢN PẺN", "BÁO CÁO KẾT QUẢ NTM ĐẾN NGÀY 31/7/2023"), "bold6") + 1
    row, at = heading(grid, row, [("id", "TC", 7), ("name", "ND chỉ tiêu", 44), ("pct", "TL đạt (%)", 9), ("num", "SL đạt", 9), ("den", "Tổng SL", 9), ("unit", "ĐVT", 8), ("status", "KQ", 12), ("plan", "TG hoàn thành", 20)])
    for item in listed("2.2 2.3 2.4 3.1 4.2 6.3 9.1 9.2 11.1 12.1 12.2 15.1 15.4 17.1 17.6 17.8 17.9 17.11"):
        record = line(case, grid, row, village, item, at, BRIEF)
        grid.cells[row, at["status"]].style = "done7" if record["status"] == "met" else "undone7"
        row += 1
    grid.put(row + 1, 1, "CH: cứng hóa; NĐ: nội đồng; TL: tỷ lệ; SL: số lượng; HVS: hợp vệ sinh; KQ: kết quả; TG: thời gian", "small6")
    case.save(write_openpyxl)


@sheet(VILLAGE, "Dong En tong hop theo tieu chi.xlsx", "a row below each criterion says how many of its indicators are met, a last row says it for all; the rest is plain")
def counted(case):
    grid, village, total = case.grid("Tổng hợp"), "Đồng Én", [0, 0]
    row = top(grid, 8, "BẢNG TỔNG HỢP TỰ ĐÁNH GIÁ CỦA KHU ĐỒNG ÉN", ("Năm 2023",))
    row, at = heading(grid, row, [(None, "TT", 5), ("id", "Chỉ tiêu", 8), ("name", "Nội dung chỉ tiêu", 50), ("unit", "ĐVT", 8), ("num", "Thực hiện", 9), ("den", "Tổng", 9), ("pct", "Tỷ lệ (%)", 9), ("status", "Đánh giá", 12)])
    n = 0
    for number, held in by_criterion(listed("2.2 2.3 2.4 6.3 9.1 9.2 11.1 12.1 12.2 15.1 15.4 16.1 17.1 17.6 17.7 17.8 17.11")):
        for item in held:
            n += 1
            grid.put(row, 1, n, "mid")
            line(case, grid, row, village, item, at)
            row += 1
        met = sum(case.met(village, i) for i in held)
        grid.merge(row, 1, row, 7, f"Cộng tiêu chí {number} ({CRITERIA[number]})", "group")
        grid.put(row, 8, f"{met}/{len(held)} đạt", "total")
        total = [total[0] + met, total[1] + len(held)]
        row += 1
    grid.merge(row, 1, row, 7, "Tổng cộng các chỉ tiêu", "total")
    grid.put(row, 8, f"{total[0]}/{total[1]} đạt", "total")
    signed_by(grid, row + 2, 8, "Đồng Én, ngày 01 tháng 8 năm 2023", [("KHU TRƯỞNG", "Vi Văn Giảđịnh")])
    case.save(write_openpyxl)


@sheet(VILLAGE, "pa danh t8.csv", "UTF-8 with a mark, commas between and decimal commas in quotes, number and total in one column as 62/69, a line for the head's name before the table")
def quoted(case):
    grid, village = case.grid("a"), "Pá Danh"
    info_lines(grid, 1, ("Thôn Pá Danh - Báo cáo chỉ tiêu nông thôn mới 2023", "Trưởng thôn: Bế Văn Giảđịnh"))
    row, at = heading(grid, 4, [("id", "Chỉ tiêu", 0), ("name", "Tên chỉ tiêu", 0), ("both", "Số đạt trên tổng số", 0), ("unit", "Đơn vị", 0), ("pct", "Tỷ lệ", 0), ("status", "Tự đánh giá", 0), ("plan", "Hoàn thành", 0)])
    for item in listed("2.2 2.3 2.4 3.1 9.2 11.1 12.1 15.1 15.4 17.1 17.6 17.8 17.9 17.11"):
        record = line(case, grid, row, village, item, without(at, "both"), SPOKEN, show=comma_percent)
        number, whole, _, _ = values_of(case, village, item)
        place = grid.put(row, at["both"], f"{count(number)}/{count(whole)}")
        record.update(numerator=number, denominator=whole)
        record["source"]["cells"].update(numerator=place, denominator=place)
        row += 1
    case.save(write_text, ",", bom=b"\xef\xbb\xbf")
