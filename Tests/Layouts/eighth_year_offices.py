"""The eighth set: what officers, unions and stations send, by village."""

from base import NAMES, NC, NTM, Formula, address, indicator, write_libreoffice, write_openpyxl, write_text, write_xlsxwriter
from eighth_year_forms import (
    OFFICE, fill, group_heads, heading, info_lines, listed, numbers_row, rest, rows_of, says, sheet, signed_by, specs_of, sums, sums_of, tinted, top, values_of, without)
from eighth_year_words import HEADS
from fourth_year_words import wording

TRIO = [("den", "Tổng số", 9), ("num", "Đạt", 9), ("pct", "Tỷ lệ (%)", 9)]


def titled(item):
    return f"{wording(item, HEADS)} (chỉ tiêu {item.id})"


def single(at):
    """The columns of the one indicator."""
    return {key: at[key] for key in ("den", "num", "pct") if key in at}


@sheet(OFFICE, "TYT - bieu tieu chi y te.xlsx", "the health station: two indicators with ids in groups of total, number and percent; a sum")
def health(case):
    grid, held = case.grid("Y tế"), listed("15.1 15.4")
    row = top(grid, 9, "TÌNH HÌNH THỰC HIỆN TIÊU CHÍ SỐ 15 VỀ Y TẾ", ("Số liệu đến ngày 31/7/2023",), office="TRẠM Y TẾ XÃ LŨNG PẢNG")
    row, at = heading(grid, row, [(None, "STT", 5), (None, "Tên thôn", 16), *group_heads(held, [("den", "Tổng số dân", 9), ("num", "Số người", 9), ("pct", "Tỷ lệ (%)", 9)], lambda i: f"{wording(i, HEADS)} ({i.id})"), (None, "Ghi chú", 20)])
    specs = specs_of(held, at)
    end = sums(case, grid, rows_of(case, grid, row, NAMES, specs), NAMES, specs, "Toàn xã")
    signed_by(grid, end + 1, 9, "Lũng Pảng, ngày 01 tháng 8 năm 2023", [("NGƯỜI LẬP BIỂU", "Chu Thị Giảđịnh"), ("TRƯỞNG TRẠM", "Nông Văn Giảđịnh")])
    case.save(write_openpyxl)


@sheet(OFFICE, "Hoi LHPN xa - 3 sach, phan loai rac.xlsx", "the women's union: households once, then two indicators with number, percent and judgement each")
def women(case):
    grid, held = case.grid("Phụ nữ"), listed("17.8 17.11")
    row = top(grid, 10, "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU DO HỘI LHPN PHỤ TRÁCH", ("7 tháng đầu năm 2023",), office="HỘI LHPN XÃ LŨNG PẢNG", motto=False)
    row, at = heading(grid, row, [(None, "TT", 5), (None, "Chi hội thôn", 18), ("den", "Tổng số hộ", 9), *group_heads(held, [("num", "Số hộ đạt", 9), ("pct", "Tỷ lệ (%)", 9), ("status", "Đánh giá", 11)], titled), (None, "Ghi chú", 20)])
    specs = specs_of(held, at, den=at["den"])
    end = sums(case, grid, rows_of(case, grid, row, NAMES, specs), NAMES, specs, "Cộng")
    signed_by(grid, end + 1, 10, "Lũng Pảng, ngày 28 tháng 7 năm 2023", [("CHỦ TỊCH HỘI", "Đàm Thị Giảđịnh")])
    case.save(write_xlsxwriter)


@sheet(OFFICE, "Hoi Nong dan bao cao.xlsx", "the farmers' union: three groups without a sum, Thôn before each village's name")
def farmers(case):
    grid, held, villages = case.grid("Sheet1"), listed("17.7 17.9 17.10"), NAMES[:9]
    row = top(grid, 11, "THỐNG KÊ VỆ SINH MÔI TRƯỜNG, AN TOÀN THỰC PHẨM CÁC THÔN NĂM 2023", office="HỘI NÔNG DÂN XÃ", under="LŨNG PẢNG", motto=False)
    row, at = heading(grid, row, [(None, "TT", 5), (None, "Thôn", 18), *group_heads(held, TRIO, lambda i: f"{i.id} {wording(i, HEADS)} ({i.unit})")])
    row = rows_of(case, grid, row, villages, specs_of(held, at), label=lambda v: f"Thôn {v}")
    signed_by(grid, row + 1, 11, "Lũng Pảng, ngày 31 tháng 7 năm 2023", [("T.M BAN THƯỜNG VỤ", "Bế Văn Giảđịnh")])
    case.save(write_openpyxl)


@sheet(OFFICE, "Dia chinh - giao thong cac thon.xlsx", "roads of three kinds: total km, km that meet, percent; ids in the groups, a sum first of all")
def roads(case):
    grid, held = case.grid("GTNT"), listed("2.2 2.3 2.4")
    grid.landscape = True
    row = top(grid, 12, "TỔNG HỢP ĐƯỜNG GIAO THÔNG NÔNG THÔN THEO THÔN", ("Đơn vị tính: km",))
    row, at = heading(grid, row, [(None, "TT", 5), (None, "Thôn", 16), *group_heads(held, [("den", "Tổng chiều dài", 9), ("num", "Đạt chuẩn", 9), ("pct", "Tỷ lệ (%)", 9)], lambda i: f"{wording(i, HEADS)} - chỉ tiêu {i.id}"), (None, "Ghi chú", 20)])
    specs = specs_of(held, at)
    row = sums(case, grid, row, NAMES, specs, "Toàn xã")
    row = rows_of(case, grid, row, NAMES, specs)
    signed_by(grid, row + 1, 12, "Lũng Pảng, ngày 04 tháng 8 năm 2023", [("CÔNG CHỨC ĐC-XD", "Âu Thị Giảđịnh"), ("KT. CHỦ TỊCH", "Lâm Văn Giảđịnh")])
    case.save(write_openpyxl)


@sheet(OFFICE, "LDTBXH ho ngheo, can ngheo.xlsx", "poor and nearly poor households under Trong đó behind their sum; the percent of the sum is the indicator, named in the title")
def poor(case):
    grid, item = case.grid("HN, HCN"), indicator(NTM, "11.1")
    row = top(grid, 8, "TỶ LỆ NGHÈO ĐA CHIỀU CÁC THÔN (CHỈ TIÊU 11.1)", ("(Kết quả rà soát giữa năm 2023)",))
    row, at = heading(grid, row, [(None, "TT", 5), (None, "Thôn", 16), ("den", "Tổng số hộ dân", 9), ("num", "Tổng hộ nghèo, cận nghèo", 11), ("Trong đó", [("a", "Hộ nghèo", 9), ("b", "Hộ cận nghèo", 9)]), ("pct", "Tỷ lệ nghèo đa chiều (%)", 11), (None, "Ghi chú", 20)])
    split = [case.figures(v, NTM, "11.1")[0] * 2 // 5 for v in NAMES]
    for k, (village, part) in enumerate(zip(NAMES, split)):
        grid.put(row + k, at["a"], part, "figure")
        grid.put(row + k, at["b"], case.figures(village, NTM, "11.1")[0] - part, "figure")
    specs = [(item, single(at))]
    row = rows_of(case, grid, row, NAMES, specs)
    end = sums(case, grid, row, NAMES, specs, "Tổng cộng")
    grid.put(row, at["a"], sum(split), "totalfigure")
    grid.put(row, at["b"], sums_of(case, NAMES, item)[0] - sum(split), "totalfigure")
    signed_by(grid, end + 1, 8, "Lũng Pảng, ngày 02 tháng 8 năm 2023", [("CÔNG CHỨC VH-XH", "Hứa Thị Giảđịnh"), ("CHỦ TỊCH", "Dương Văn Giảđịnh")])
    case.save(write_xlsxwriter)


@sheet(OFFICE, "VHXH danh gia thon.xlsx", "three judgements in words for each village: Đạt or Chưa đạt; how many villages below")
def culture(case):
    grid, held = case.grid("Văn hóa"), listed("6.3 8.3 16.1")
    row = top(grid, 6, "ĐÁNH GIÁ CÁC CHỈ TIÊU VĂN HÓA, TRUYỀN THANH CỦA THÔN", ("Năm 2023",))
    row, at = heading(grid, row, [(None, "STT", 5), (None, "Thôn", 18), *((i.id, titled(i), 18) for i in held), (None, "Ghi chú", 22)])
    first = row
    for n, village in enumerate(NAMES, 1):
        grid.put(row, 1, n, "mid")
        grid.put(row, 2, village, "text")
        for item in held:
            met = case.met(village, item)
            said = {"value": met} if item.id == "8.3" else {}
            case.record(grid.name, village, item, row, {"status": grid.put(row, at[item.id], "Đạt" if met else "Chưa đạt", "mid")}, status=says(met), **said)
        row += 1
    grid.put(row, 2, "Số thôn đạt", "total")
    for item in held:
        column = at[item.id]
        grid.put(row, column, f"{sum(grid.cells[r, column].value == 'Đạt' for r in range(first, row))}/{len(NAMES)}", "total")
    signed_by(grid, row + 2, 6, "Lũng Pảng, ngày 03 tháng 8 năm 2023", [("CÔNG CHỨC VH-XH", "Hứa Văn Giảđịnh")])
    case.save(write_openpyxl)


@sheet(OFFICE, "dien cac thon T7-2023.xlsx", "households with safe electricity and those without, percent, judgement; the indicator is in the title, column numbers below the heading")
def power(case):
    grid, item = case.grid("Điện"), indicator(NTM, "4.2")
    row = top(grid, 8, "BIỂU TỔNG HỢP HỘ SỬ DỤNG ĐIỆN AN TOÀN (CHỈ TIÊU 4.2)", ("Tháng 7 năm 2023",), motto=False)
    row, at = heading(grid, row, [(None, "TT", 5), (None, "Tên thôn", 16), ("den", "Số hộ", 9), ("num", "Số hộ dùng điện trực tiếp, an toàn, ổn định", 12), ("left", "Số hộ chưa đạt", 9), ("pct", "Tỷ lệ đạt (%)", 9), ("status", "Đánh giá", 11), (None, "Nguyên nhân", 24)])
    row = numbers_row(grid, row, 8)
    for k, village in enumerate(NAMES):
        left = rest(*case.figures(village, NTM, "4.2"))
        grid.put(row + k, at["left"], left, "figure")
        grid.put(row + k, 8, "Dây sau công tơ kéo xa" if left else None, "text")
    specs = [(item, {**single(at), "status": at["status"]})]
    row = rows_of(case, grid, row, NAMES, specs)
    grid.put(row, at["left"], rest(*sums_of(case, NAMES, item)), "totalfigure")
    sums(case, grid, row, NAMES, specs, "Cộng toàn xã")
    case.save(write_openpyxl)


@sheet(OFFICE, "KNKL - tuoi tieu.ods", "an .ods: irrigated land in ha with its percent, sums as formulas, a note below; the id is in the heading")
def water(case):
    grid, item = case.grid("Tưới tiêu", font="Liberation Serif"), indicator(NTM, "3.1")
    row = top(grid, 6, "DIỆN TÍCH ĐẤT SẢN XUẤT NÔNG NGHIỆP ĐƯỢC TƯỚI, TIÊU CHỦ ĐỘNG", ("Vụ mùa năm 2023",), office="TỔ KHUYẾN NÔNG XÃ LŨNG PẢNG", motto=False)
    row, at = heading(grid, row, [(None, "TT", 5), (None, "Thôn", 16), ("den", "Diện tích đất sản xuất nông nghiệp (ha)", 14), ("num", "Diện tích được tưới, tiêu chủ động (ha)", 14), ("pct", "Tỷ lệ % (chỉ tiêu 3.1)", 12), (None, "Công trình", 26)])
    first = row
    row = rows_of(case, grid, row, NAMES, [(item, single(at))])
    number, whole = sums_of(case, NAMES, item)
    grid.put(row, 2, "Cộng", "total")
    for column, value in ((3, whole), (4, number)):
        letter = address(1, column)[0]
        grid.put(row, column, Formula(f"SUM({letter}{first}:{letter}{row - 1})", value), "totalfigure", "0.0")
    grid.put(row, 5, Formula(f"ROUND(D{row}/C{row}*100,1)", round(number / whole * 100, 1)), "totalfigure", "0.0")
    grid.put(row + 1, 1, "Ghi chú: không tính diện tích nương rẫy.", "small6")
    case.save(write_libreoffice)


@sheet(OFFICE, "VP - tong hop ty le cac thon.xlsx", "indicators in rows, a percent column for each village, level before them and the commune's percent last")
def matrix(case):
    grid, held, villages = case.grid("Tổng hợp"), listed("2.2 2.3 3.1 9.2 11.1 12.1 15.1 17.1 17.8"), NAMES[:8]
    grid.landscape = True
    row = top(grid, 12, "TỔNG HỢP TỶ LỆ ĐẠT CÁC CHỈ TIÊU NÔNG THÔN MỚI CỦA CÁC THÔN", ("Đơn vị tính: %",))
    row, at = heading(grid, row, [("id", "Chỉ tiêu", 8), ("name", "Nội dung", 40), ("level", "Mức đạt", 9), *((v, v, 10) for v in villages), ("all", "Bình quân", 9)])
    for item in held:
        place = grid.put(row, at["id"], item.id, "mid")
        grid.put(row, at["name"], wording(item, HEADS), "text")
        grid.put(row, at["level"], item.required, "mid")
        for village in villages:
            value = values_of(case, village, item)[2]
            case.record(grid.name, village, item, row, {"indicator": place, "value": grid.put(row, at[village], value, "figure", "0.0")}, value=value, numerator=None, denominator=None, status="unknown")
        number, whole = sums_of(case, villages, item)
        grid.put(row, at["all"], round(number / whole * 100, 1), "totalfigure", "0.0")
        row += 1
    signed_by(grid, row + 1, 12, "Lũng Pảng, ngày 07 tháng 8 năm 2023", [("VĂN PHÒNG - THỐNG KÊ", "Dương Thị Giảđịnh"), ("CHỦ TỊCH", "Dương Văn Giảđịnh")])
    case.save(write_xlsxwriter)


@sheet(OFFICE, "Doan TN - suc khoe so (NTM nang cao).csv", "UTF-8 with a mark, semicolons: two indicators of nâng cao, the heading in one row with the id in each")
def youth(case):
    grid, held = case.grid("a"), listed("14.3 14.4", NC)
    row = info_lines(grid, 1, ("Đoàn TNCS Hồ Chí Minh xã Lũng Pảng", "Kết quả hỗ trợ người dân dùng ứng dụng sức khỏe - tiêu chí 14 nông thôn mới nâng cao - tháng 7/2023")) + 1
    row, at = heading(grid, row, [(None, "STT", 0), (None, "Thôn", 0), ("den", "Dân số", 0), ("num_14.3", "14.3 Số người dùng khám chữa bệnh từ xa", 0), ("pct_14.3", "14.3 Tỷ lệ %", 0), ("num_14.4", "14.4 Số người có sổ khám chữa bệnh điện tử", 0), ("pct_14.4", "14.4 Tỷ lệ %", 0)])
    specs = specs_of(held, at, den=at["den"])
    sums(case, grid, rows_of(case, grid, row, NAMES, specs), NAMES, specs, "Toàn xã")
    case.save(write_text, ";", bom=b"\xef\xbb\xbf")


@sheet(OFFICE, "Nha o dan cu 2023.xlsx", "houses: solid and half solid apart, their sum and percent (9.2), huts (9.1) last; a sum")
def houses(case):
    grid, solid, huts = case.grid("Nhà ở"), indicator(NTM, "9.2"), indicator(NTM, "9.1")
    row = top(grid, 9, "THỐNG KÊ NHÀ Ở DÂN CƯ CÁC THÔN", ("Tiêu chí số 9 - thời điểm 30/6/2023",))
    row, at = heading(grid, row, [(None, "TT", 5), (None, "Thôn", 16), ("den", "Tổng số hộ có nhà ở", 9), ("Chỉ tiêu 9.2: hộ có nhà kiên cố, bán kiên cố", [("a", "Kiên cố", 9), ("b", "Bán kiên cố", 9), ("num", "Cộng", 9), ("pct", "Tỷ lệ (%)", 9)]), ("hut", "Chỉ tiêu 9.1: nhà tạm, dột nát (nhà)", 11), (None, "Ghi chú", 20)])
    fit_huts(case)
    split = [case.figures(v, NTM, "9.2")[0] * 3 // 5 for v in NAMES]
    for k, (village, part) in enumerate(zip(NAMES, split)):
        grid.put(row + k, at["a"], part, "figure")
        grid.put(row + k, at["b"], case.figures(village, NTM, "9.2")[0] - part, "figure")
    specs = [(solid, single(at)), (huts, {"num": at["hut"]})]
    row = rows_of(case, grid, row, NAMES, specs)
    end = sums(case, grid, row, NAMES, specs, "Cộng")
    grid.put(row, at["a"], sum(split), "totalfigure")
    grid.put(row, at["b"], sums_of(case, NAMES, solid)[0] - sum(split), "totalfigure")
    tinted(grid, "headblue8")
    signed_by(grid, end + 1, 9, "Lũng Pảng, ngày 10 tháng 7 năm 2023", [("NGƯỜI LẬP", "Âu Thị Giảđịnh"), ("PHÓ CHỦ TỊCH", "Lâm Văn Giảđịnh")])
    case.save(write_openpyxl)


def fit_huts(case):
    """No more huts than there are households without a solid house."""
    for village in NAMES:
        number, whole = case.figures(village, NTM, "9.2")
        case.drawn[village, NTM, "9.1", None] = min(case.figures(village, NTM, "9.1")[0], whole - number), None


@sheet(OFFICE, "Lao dong viec lam 6 thang.xlsx", "workers trained and workers with papers, a row for each indicator below each village's merged name; judgement and remark")
def labour(case):
    grid, held, villages = case.grid("Lao động"), listed("12.1 12.2"), NAMES[:7]
    fit_papers(case, villages)
    row = top(grid, 8, "LAO ĐỘNG QUA ĐÀO TẠO CỦA CÁC THÔN 6 THÁNG ĐẦU NĂM 2023", office="UBND XÃ LŨNG PẢNG")
    row, at = heading(grid, row, [(None, "STT", 5), (None, "Thôn", 16), ("id", "Chỉ tiêu", 8), ("name", "Nội dung", 36), ("den", "Lao động trong độ tuổi", 10), ("num", "Số lao động đạt", 10), ("pct", "Tỷ lệ (%)", 9), ("status", "Đánh giá", 11)])
    for n, village in enumerate(villages, 1):
        grid.merge(row, 1, row + 1, 1, n, "mid")
        grid.merge(row, 2, row + 1, 2, village, "mid")
        for item in held:
            fill(case, grid, row, village, item, without(at, "name"), plan=False)
            grid.put(row, at["name"], wording(item, HEADS), "text")
            row += 1
    signed_by(grid, row + 1, 8, "Lũng Pảng, ngày 15 tháng 7 năm 2023", [("CÔNG CHỨC VH-XH", "Hứa Thị Giảđịnh")])
    case.save(write_xlsxwriter)


def fit_papers(case, villages):
    """Those with papers are some of the trained."""
    for village in villages:
        number, whole = case.figures(village, NTM, "12.1")
        case.drawn[village, NTM, "12.2", None] = number * case.random.randint(20, 40) // 100, whole
