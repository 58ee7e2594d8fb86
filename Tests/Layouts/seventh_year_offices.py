"""The seventh set: what the commune's officers, its health station, its school and its unions send."""

import datetime

import legacy
from base import HOUSEHOLDS, NAMES, NC, NTM, Formula, address, indicator, write_libreoffice, write_openpyxl, write_text, write_xlsxwriter
from fourth_year_words import wording
from seventh_year_forms import (
    OFFICE, commune_record, count, fraction, group_heads, heading, info_lines, line, listed, percent, rows_of, says, sheet, signed_by, specs_of, sums, sums_of, tinted, top,
    values_of)
from seventh_year_words import ANNEX, TITLE
from third_year_a_lists import person


def said_yes(item, met):
    """A mark is the value only of some indicators."""
    return {} if item.id in ("6.3", "16.1") else {"value": met}


@sheet(OFFICE, "VHXH - gia dinh van hoa, thon van hoa.xlsx", "cultural families (no indicator) counted before three judgements: Đạt or Chưa đạt, Có or Chưa có; ids in the headings")
def culture(case):
    grid, held = case.grid("VH 2023"), listed("16.1 6.3 8.3")
    row = top(grid, 9, "TỔNG HỢP KẾT QUẢ PHONG TRÀO TOÀN DÂN ĐOÀN KẾT XÂY DỰNG ĐỜI SỐNG VĂN HÓA", ("Phục vụ đánh giá các chỉ tiêu nông thôn mới năm 2023",))
    row, at = heading(grid, row, [(None, "TT", 5), (None, "Thôn", 16), ("all", "Tổng số hộ", 9), ("Gia đình văn hóa năm 2022", [("fam", "Số hộ", 9), ("pct", "Tỷ lệ (%)", 9)]), *((i.id, f"{wording(i, TITLE)} (chỉ tiêu {i.id})", 14) for i in held), (None, "Ghi chú", 24)])
    for n, village in enumerate(NAMES, 1):
        whole = HOUSEHOLDS[village]
        families = whole * case.random.randint(74, 92) // 100
        for column, value, style in ((1, n, "mid"), (2, village, "text"), (3, whole, "figure"), (4, families, "figure"), (5, round(families / whole * 100, 1), "figure")):
            grid.put(row, column, value, style)
        for item in held:
            met = case.met(village, item)
            word = ("Đạt" if met else "Chưa đạt") if item.id == "16.1" else "Có" if met else "Chưa có"
            case.record(grid.name, village, item, row, {"status": grid.put(row, at[item.id], word, "mid")}, status=says(met), **said_yes(item, met))
        row += 1
    signed_by(grid, row + 1, 9, "Lũng Pảng, ngày 01 tháng 8 năm 2023", [("NGƯỜI LẬP", "Hứa Văn Giảđịnh"), ("PHÓ CHỦ TỊCH", "Lâm Văn Giảđịnh")])
    case.save(write_openpyxl)


@sheet(OFFICE, "TYT bao cao NTM nang cao.xlsx", "nâng cao: three rows for each village, its name written in the first of them only, the cells below left empty")
def health(case):
    grid, held = case.grid("TYT"), listed("14.1 14.3 14.4", NC)
    row = top(grid, 8, "KẾT QUẢ THỰC HIỆN TIÊU CHÍ Y TẾ - XÃ NÔNG THÔN MỚI NÂNG CAO", ("Số liệu đến 31/7/2023",), office="TRẠM Y TẾ XÃ LŨNG PẢNG")
    row, at = heading(grid, row, [(None, "TT", 5), (None, "Thôn", 16), ("name", "Chỉ tiêu", 46), ("level", "Yêu cầu", 9), ("den", "Dân số", 9), ("num", "Số người", 9), ("pct", "Tỷ lệ (%)", 9), ("status", "Đánh giá", 12)])
    for n, village in enumerate(NAMES[:8], 1):
        for k, item in enumerate(held):
            if not k:
                grid.put(row, 1, n, "mid")
                grid.put(row, 2, village, "text")
            line(case, grid, row, village, item, at, name=f"{item.id}. {wording(item, ANNEX)}", plan=False)
            row += 1
    signed_by(grid, row + 1, 8, "Lũng Pảng, ngày 02 tháng 8 năm 2023", [("NGƯỜI LẬP", "Chu Thị Giảđịnh"), ("TRƯỞNG TRẠM", "Nông Văn Giảđịnh")])
    case.save(write_xlsxwriter)


@sheet(OFFICE, "MTTQ - xoa nha tam.xlsx", "huts in 2021, those mended in each year, those left and what is hoped for; only Còn lại is the indicator, named in the title")
def huts(case):
    grid, item = case.grid("Nhà tạm"), indicator(NTM, "9.1")
    row = top(grid, 9, "KẾT QUẢ XÓA NHÀ TẠM, NHÀ DỘT NÁT CÁC THÔN (CHỈ TIÊU 9.1)", ("Đến ngày 25 tháng 7 năm 2023",), office="ỦY BAN MTTQ XÃ LŨNG PẢNG", motto=False)
    row, at = heading(grid, row, [(None, "TT", 5), (None, "Thôn", 16), ("first", "Số nhà tạm, dột nát đầu năm 2021", 11), ("Đã xóa (nhà)", [("y1", "Năm 2021", 8), ("y2", "Năm 2022", 8), ("y3", "7 tháng năm 2023", 9)]), ("num", "Còn lại", 8), ("plan", "Đăng ký xóa nốt", 16), (None, "Ghi chú", 22)])
    total = dict.fromkeys(("first", "y1", "y2", "y3", "num"), 0)
    for n, village in enumerate(NAMES, 1):
        left = case.figures(village, NTM, "9.1")[0]
        done = [case.random.randint(0, 3) for _ in range(3)]
        figures = {"first": left + sum(done), **dict(zip(("y1", "y2", "y3"), done))}
        grid.put(row, 1, n, "mid")
        grid.put(row, 2, village, "text")
        for key, value in figures.items():
            grid.put(row, at[key], value, "figure")
        cells, text, due = {"value": grid.put(row, at["num"], left, "figure")}, None, None
        if left:
            text, due = case.random.choice((("Quý IV/2023", "2023-12-31"), ("Tháng 6/2024", "2024-06-30"), ("Năm 2024", "2024-12-31")))
            cells["plan"] = grid.put(row, at["plan"], text, "mid")
        case.record(grid.name, village, item, row, cells, value=left, status="unknown", plan={"due": due})
        for key, value in {**figures, "num": left}.items():
            total[key] += value
        row += 1
    grid.merge(row, 1, row, 2, "Cộng", "total")
    for key, value in total.items():
        grid.put(row, at[key], value, "totalfigure")
    case.save(write_openpyxl)


@sheet(OFFICE, "HND - ve sinh dong ruong, chan nuoi, ATTP.xlsx", "three indicators with ids above their groups, percents as 0.925 with a percent format, Chi hội before the villages' names, a sum")
def farmers(case):
    grid, held, villages = case.grid("HND"), listed("17.7 17.9 17.10"), NAMES[:8]
    row = top(grid, 12, "KẾT QUẢ CÁC CHỈ TIÊU DO HỘI NÔNG DÂN PHỤ TRÁCH NĂM 2023", office="HỘI NÔNG DÂN XÃ LŨNG PẢNG", motto=False)
    row, at = heading(grid, row, [(None, "TT", 5), (None, "Đơn vị", 20), *group_heads(held, [("den", "Tổng số", 8), ("num", "Đạt", 8), ("pct", "TL đạt", 9)], lambda i: f"{i.id} - {wording(i, TITLE)} ({i.unit})"), (None, "Ghi chú", 22)])
    specs = specs_of(held, at)
    row = rows_of(case, grid, row, villages, specs, label=lambda v: f"Chi hội {v}", show=fraction)
    end = sums(case, grid, row, villages, specs, "Toàn xã")
    for item, keys in specs:
        number, whole = sums_of(case, villages, item)
        grid.put(row, keys["pct"], round(number / whole, 4), "totalfigure", "0.0%")
    signed_by(grid, end + 1, 12, "Lũng Pảng, ngày 31 tháng 7 năm 2023", [("CHỦ TỊCH HỘI", "Bế Văn Giảđịnh")])
    case.save(write_openpyxl)


WEEKS = ["Đến 07/7", "Đến 14/7", "Đến 21/7", "Đến 28/7"]


@sheet(OFFICE, "Doan xa - cai so suc khoe theo tuan.xlsx", "people with an electronic health book to date at the end of each week; the last week and the percent beside it count; the indicator is in the title")
def weeks(case):
    grid, item = case.grid("Tuần"), indicator(NTM, "15.4")
    row = top(grid, 9, "TIẾN ĐỘ CÀI ĐẶT SỔ KHÁM CHỮA BỆNH ĐIỆN TỬ (CHỈ TIÊU 15.4) THÁNG 7/2023", ("Số liệu lũy kế cuối mỗi tuần",), office="ĐOÀN TNCS HỒ CHÍ MINH XÃ LŨNG PẢNG", motto=False)
    row, at = heading(grid, row, [(None, "TT", 5), (None, "Thôn", 16), ("den", "Dân số", 9), ("Lũy kế số người có sổ", [(n, w, 9) for n, w in enumerate(WEEKS, 1)]), ("pct", "Tỷ lệ đến nay (%)", 10), (None, "Đoàn viên phụ trách", 26)])
    at["num"] = at[4]
    for k, village in enumerate(NAMES):
        number = case.figures(village, NTM, "15.4")[0]
        for back in (3, 2, 1):
            number = max(0, number - case.random.randint(3, 14))
            grid.put(row + k, at[back], number, "figure")
        grid.put(row + k, 9, person(k * 3 + 1), "text")
    specs = [(item, {key: at[key] for key in ("den", "num", "pct")})]
    end = rows_of(case, grid, row, NAMES, specs)
    sums(case, grid, end, NAMES, specs, "Toàn xã")
    for back in (1, 2, 3):
        grid.put(end, at[back], sum(grid.cells[r, at[back]].value for r in range(row, end)), "totalfigure")
    case.save(write_xlsxwriter)


@sheet(OFFICE, "Bieu mot o (trinh chu tich).xlsx", "villages in rows, number, total and percent of an indicator in one cell as 82/88 (93,2%); short headings with ids")
def composite(case):
    grid, held, villages = case.grid("Trình"), listed("2.2 2.3 9.2 11.1 15.1 17.1 17.8"), NAMES[1:9]
    grid.landscape = True
    row = top(grid, 9, "TÌNH HÌNH CÁC CHỈ TIÊU CHÍNH CỦA TỪNG THÔN", ("Cách ghi: số đạt/tổng số (tỷ lệ) - đến 31/7/2023",), motto=False)
    row, at = heading(grid, row, [(None, "TT", 5), (None, "Thôn", 15), *((i.id, f"{wording(i, TITLE)}\n({i.id}, {i.unit})", 17) for i in held)])
    for n, village in enumerate(villages, 1):
        grid.put(row, 1, n, "mid")
        grid.put(row, 2, village, "text")
        for item in held:
            number, whole, value, _ = values_of(case, village, item)
            place = grid.put(row, at[item.id], f"{count(number)}/{count(whole)} ({percent(value)})", "mid")
            case.record(grid.name, village, item, row, dict.fromkeys(("value", "numerator", "denominator"), place), value=value, numerator=number, denominator=whole, status="unknown")
        row += 1
    case.save(write_openpyxl)


GIVEN = [("15.1", "Tỷ lệ người dân tham gia bảo hiểm y tế", "%", 92, 89.4), (None, "Trồng rừng mới", "ha", 25, 18.5), ("17.1", "Tỷ lệ hộ sử dụng nước sạch theo quy chuẩn", "%", 32, 28.6), (None, "Tổng sản lượng lương thực có hạt", "tấn", 1240, 815.5),
         ("12.1", "Tỷ lệ lao động qua đào tạo", "%", 68, 64.2), ("17.8", "Tỷ lệ hộ có nhà tiêu, nhà tắm, thiết bị chứa nước hợp vệ sinh, 3 sạch", "%", 70, 66.5), (None, "Thu ngân sách trên địa bàn", "triệu đồng", 96, 61.3),
         ("9.2", "Tỷ lệ hộ có nhà ở kiên cố hoặc bán kiên cố", "%", 80, 78.3), ("15.4", "Tỷ lệ dân số có sổ khám chữa bệnh điện tử", "%", 50, 43.7)]


@sheet(OFFICE, "Chi tieu huyen giao xa 2023.xlsx", "the commune's figures against what the district set: aim, result and how much of the aim; rows that are no indicator among them, ids in the last column")
def given(case):
    grid = case.grid("Chỉ tiêu giao")
    row = top(grid, 8, "TÌNH HÌNH THỰC HIỆN CÁC CHỈ TIÊU HUYỆN GIAO 7 THÁNG NĂM 2023", ("(Kèm theo Báo cáo số 168/BC-UBND ngày 31/7/2023 của UBND xã Lũng Pảng)",))
    row, _ = heading(grid, row, [(None, "TT", 5), (None, "Chỉ tiêu", 52), (None, "ĐVT", 11), (None, "Huyện giao năm 2023", 11), (None, "Thực hiện 7 tháng", 11), (None, "% so với kế hoạch", 11), (None, "Thuộc chỉ tiêu NTM", 10), (None, "Ghi chú", 18)])
    for n, (id, text, unit, aim, now) in enumerate(GIVEN, 1):
        place = grid.put(row, 5, now, "figure", "#,##0.0")
        for column, value, style, form in ((1, n, "mid", None), (2, text, "text", None), (3, unit, "mid", None), (4, aim, "figure", "#,##0"), (6, round(now / aim * 100, 1), "figure", "0.0"), (7, id, "mid", None)):
            grid.put(row, column, value, style, form)
        if id:
            commune_record(case, grid, NTM, id, row, {"indicator": address(row, 7), "value": place}, value=now, status="unknown")
        row += 1
    signed_by(grid, row + 1, 8, "Lũng Pảng, ngày 31 tháng 7 năm 2023", [("VĂN PHÒNG - THỐNG KÊ", "Dương Thị Giảđịnh"), ("CHỦ TỊCH", "Dương Văn Giảđịnh")])
    case.save(write_xlsxwriter)


@sheet(OFFICE, "Nuoc sach 2 bo tieu chi.xlsx", "clean water by source: what the works give is the indicator of nâng cao, works and tested wells together that of NTM; households once")
def water(case):
    grid, all_clean, works = case.grid("Nước sạch"), indicator(NTM, "17.1"), indicator(NC, "18.1")
    row = top(grid, 9, "BIỂU THEO DÕI NƯỚC SẠCH NÔNG THÔN NĂM 2023")
    row, at = heading(grid, row, [(None, "TT", 5), (None, "Thôn", 16), ("den", "Tổng số hộ", 9), ("Hộ dùng nước từ công trình cấp nước tập trung (chỉ tiêu 18.1 NTM nâng cao)", [("num_w", "Số hộ", 9), ("pct_w", "Tỷ lệ (%)", 9)]), ("well", "Hộ dùng giếng khoan, giếng đào đã xét nghiệm đạt", 13),
            ("Tổng số hộ dùng nước sạch theo quy chuẩn (chỉ tiêu 17.1 NTM)", [("num_a", "Số hộ", 9), ("pct_a", "Tỷ lệ (%)", 9)]), (None, "Ghi chú", 24)])
    for k, village in enumerate(NAMES):
        grid.put(row + k, at["well"], case.figures(village, NTM, "17.1")[0] - case.figures(village, NC, "18.1")[0], "figure")
    specs = [(i, {"den": at["den"], "num": at["num_" + mark], "pct": at["pct_" + mark]}) for i, mark in ((works, "w"), (all_clean, "a"))]
    end = rows_of(case, grid, row, NAMES, specs)
    sums(case, grid, end, NAMES, specs, "Toàn xã")
    grid.put(end, at["well"], sums_of(case, NAMES, all_clean)[0] - sums_of(case, NAMES, works)[0], "totalfigure")
    grid.put(end + 1, 1, "Ghi chú: nước máng lần, nước khe chưa qua xử lý không tính là nước sạch.", "small6")
    case.save(write_openpyxl)


@sheet(OFFICE, "Lich di co so thang 8.xlsx", "who goes to which village, when and what for, with telephones: no indicator in it")
def visits(case):
    grid = case.grid("Lịch")
    row = top(grid, 7, "LỊCH CÁN BỘ XÃ XUỐNG THÔN HƯỚNG DẪN RÀ SOÁT NÔNG THÔN MỚI", ("Tháng 8 năm 2023",))
    row, _ = heading(grid, row, [(None, "TT", 5), (None, "Thôn", 16), (None, "Ngày", 13), (None, "Giờ", 9), (None, "Cán bộ", 24), (None, "Điện thoại", 15), (None, "Nội dung", 40)])
    for n, (village, family) in enumerate(zip(NAMES, "Âu Hứa Chu Lâm Bế Dương Nông Âu Hứa Chu".split()), 1):
        text = case.random.choice(("Cùng thôn đo lại đường ngõ xóm", "Hướng dẫn điền phiếu, thu phiếu", "Kiểm tra nhà văn hóa, sân thể thao", "Họp thôn về nước sạch, nhà tiêu"))
        for column, value in enumerate((n, village, datetime.date(2023, 8, 6 + n), "19h30" if n % 2 else "8h00", f"{family} Thị Giảđịnh", f"0990 000 {820 + n}", text), 1):
            grid.put(row, column, value, "text" if column in (2, 5, 7) else "mid")
        row += 1
    case.save(write_openpyxl)


@sheet(OFFICE, "lao dong qua dao tao (TCVN3).csv", "TCVN3 bytes and tabs, the villages' codes T01 to T10 before their names; trained workers, then those with papers under Trong đó, which is an indicator too")
def labour(case):
    grid, trained, papers = case.grid("a"), indicator(NTM, "12.1"), indicator(NTM, "12.2")
    info_lines(grid, 1, ("UBND xã Lũng Pảng", "Tổng hợp lao động qua đào tạo của các thôn (tiêu chí 12), 6 tháng đầu năm 2023"))
    for village in NAMES:
        number, whole = case.figures(village, NTM, "12.1")
        case.drawn[village, NTM, "12.2", None] = number * case.random.randint(22, 38) // 100, whole
    row, at = heading(grid, 4, [("code", "Mã", 0), (None, "Tên thôn", 0), ("den", "Lao động trong độ tuổi", 0), ("num", "Lao động qua đào tạo (12.1)", 0), ("pct", "Tỷ lệ % (12.1)", 0), ("num2", "Trong đó: có bằng cấp, chứng chỉ (12.2)", 0), ("pct2", "Tỷ lệ % so với tổng lao động (12.2)", 0)])
    for k in range(len(NAMES)):
        grid.put(row + k, 1, f"T{k + 1:02}")
    specs = [(trained, {key: at[key] for key in ("den", "num", "pct")}), (papers, {"den": at["den"], "num": at["num2"], "pct": at["pct2"]})]
    row = rows_of(case, grid, row, NAMES, specs, number=None)
    sums(case, grid, row, NAMES, specs, "Cộng toàn xã")
    case.save(write_text, "\t", lambda text: legacy.tcvn3(text).encode("latin-1"))


@sheet(OFFICE, "Thu y - ho chan nuoi theo loai.xlsx", "keepers of animals in all, by kind under Trong đó, then those that keep to the rules and their percent; a title that names the indicator")
def animals(case):
    grid, item, villages = case.grid("Chăn nuôi"), indicator(NTM, "17.9"), NAMES[:9]
    row = top(grid, 9, "THỐNG KÊ CƠ SỞ, HỘ CHĂN NUÔI BẢO ĐẢM VỆ SINH THÚ Y, BẢO VỆ MÔI TRƯỜNG", ("(Chỉ tiêu 17.9 - thời điểm 01/7/2023)",))
    row, at = heading(grid, row, [(None, "STT", 5), (None, "Thôn", 16), ("den", "Tổng số cơ sở, hộ chăn nuôi", 11), ("Trong đó nuôi", [("a", "Trâu, bò", 8), ("b", "Lợn", 8), ("c", "Gia cầm", 8)]), ("num", "Bảo đảm vệ sinh thú y, môi trường", 12), ("pct", "Tỷ lệ (%)", 9), (None, "Ghi chú", 22)])
    kinds = [0, 0, 0]
    for k, village in enumerate(villages):
        whole = case.figures(village, NTM, "17.9")[1]
        held = whole // 3, whole // 4, whole - whole // 3 - whole // 4
        kinds = [a + b for a, b in zip(kinds, held)]
        for key, value in zip("abc", held):
            grid.put(row + k, at[key], value, "figure")
        grid.put(row + k, 9, "Chuồng gần nhà ở" if k in (2, 6) else None, "text")
    specs = [(item, {key: at[key] for key in ("den", "num", "pct")})]
    row = rows_of(case, grid, row, villages, specs)
    end = sums(case, grid, row, villages, specs, "Cộng")
    for key, value in zip("abc", kinds):
        grid.put(row, at[key], value, "totalfigure")
    signed_by(grid, end + 1, 9, "Lũng Pảng, ngày 27 tháng 7 năm 2023", [("CÁN BỘ THÚ Y", "Triệu Thị Giảđịnh")])
    tinted(grid, "headgreen7")
    case.save(write_xlsxwriter)


STATES = {True: (("HT", "done7"),), False: (("Đang TH", "doing7"), ("Chưa TH", "undone7"))}


@sheet(OFFICE, "Tien do cac thon (to mau).xlsx", "indicators in rows, villages in columns, HT, Đang TH or Chưa TH with a colour each, what they mean above the table; how many are done last")
def coloured(case):
    grid, held, villages = case.grid("Tiến độ", font="Calibri"), listed("2.2 2.3 2.4 6.3 8.3 9.2 16.1 17.3 17.5 17.8 17.11"), NAMES[:7]
    grid.landscape = True
    grid.merge(1, 1, 1, 11, "TIẾN ĐỘ THỰC HIỆN CHỈ TIÊU NÔNG THÔN MỚI CÁC THÔN - THÁNG 7/2023", "title")
    grid.merge(2, 1, 2, 11, "HT: đã hoàn thành (đạt); Đang TH: đang thực hiện (chưa đạt); Chưa TH: chưa thực hiện (chưa đạt)", "subtitle")
    row, at = heading(grid, 4, [("id", "Chỉ tiêu", 8), ("name", "Nội dung", 42), *((v, v, 11) for v in villages), ("n", "Số thôn HT", 8)])
    for item in held:
        place = grid.put(row, at["id"], item.id, "mid")
        grid.put(row, at["name"], wording(item, TITLE), "text")
        for village in villages:
            met = case.met(village, item)
            word, style = case.random.choice(STATES[met])
            value = said_yes(item, met) if item.kind == "yes" else {"value": None}
            case.record(grid.name, village, item, row, {"indicator": place, "status": grid.put(row, at[village], word, style)}, status=says(met), **value)
        grid.put(row, at["n"], sum(case.met(v, item) for v in villages), "figure")
        row += 1
    case.save(write_openpyxl)


CLUSTERS = [("Cụm 1 (dọc quốc lộ)", [0, 1, 3, 6, 7]), ("Cụm 2 (vùng cao)", [2, 4, 5, 8, 9])]


@sheet(OFFICE, "BHYT theo cum thon.ods", "an .ods: villages in two clusters with a sum as formula for each, cards by who pays before their sum; only the sum and its percent are the indicator")
def insured(case):
    grid, item = case.grid("BHYT", font="Liberation Serif"), indicator(NTM, "15.1")
    row = top(grid, 8, "SỐ NGƯỜI THAM GIA BẢO HIỂM Y TẾ CÁC THÔN (CHỈ TIÊU 15.1)", ("Tháng 7 năm 2023",), motto=False)
    row, at = heading(grid, row, [(None, "TT", 5), (None, "Thôn", 22), ("den", "Nhân khẩu", 10), ("Số người có thẻ BHYT", [("a", "Nhà nước cấp", 10), ("b", "Hộ gia đình mua", 10), ("num", "Cộng", 9)]), ("pct", "Tỷ lệ (%)", 9), (None, "Ghi chú", 20)])
    for title, numbers in CLUSTERS:
        villages = [NAMES[k] for k in numbers]
        grid.merge(row, 1, row, 8, title, "group")
        first = row + 1
        for k, village in enumerate(villages):
            number = case.figures(village, NTM, "15.1")[0]
            free = number * case.random.randint(60, 80) // 100
            grid.put(first + k, at["a"], free, "figure")
            grid.put(first + k, at["b"], number - free, "figure")
        row = rows_of(case, grid, first, villages, [(item, {key: at[key] for key in ("den", "num", "pct")})])
        grid.put(row, 2, f"Cộng {title[:5].lower()}", "total")
        for column in range(3, 7):
            letter = address(1, column)[0]
            grid.put(row, column, Formula(f"SUM({letter}{first}:{letter}{row - 1})", sum(grid.cells[r, column].value for r in range(first, row))), "totalfigure")
        number, whole = sums_of(case, villages, item)
        grid.put(row, at["pct"], Formula(f"ROUND(F{row}/C{row}*100,1)", round(number / whole * 100, 1)), "totalfigure", "0.0")
        row += 1
    case.save(write_libreoffice)


@sheet(OFFICE, "rac thai 7 thang (kg).csv", "UTF-8 without a mark, semicolons, kilograms with dots between thousands under two indicators that are counted in tonnes: only the percents are compared")
def waste(case):
    grid, held, villages = case.grid("a"), listed("17.6 17.12"), NAMES[:8]
    grid.put(1, 1, "Khối lượng rác thải các thôn 7 tháng năm 2023 - xã Lũng Pảng")
    row, at = heading(grid, 3, [(None, "TT", 0), (None, "Thôn", 0), *((f"{i.id} {text}", [(f"{key}_{i.id}", head, 0) for key, head in (("all", "Phát sinh (kg)"), ("got", "Thu gom, xử lý (kg)"), ("pct", "Tỷ lệ %"))])
                                for i, text in zip(held, ("Chất thải rắn sinh hoạt", "Chất thải nhựa"))), (None, "Hình thức", 0)])
    for n, village in enumerate(villages, 1):
        grid.put(row, 1, n)
        grid.put(row, 2, village)
        for item in held:
            made = case.random.randint(9000, 24000) if item.id == "17.6" else case.random.randint(900, 3200)
            got = round(made * case.random.uniform(0.45, 0.97))
            value = round(got / made * 100, 1)
            for key, kilos in (("all", made), ("got", got)):
                grid.put(row, at[f"{key}_{item.id}"], f"{kilos:,}".replace(",", "."))
            case.record(None, village, item, row, {"value": grid.put(row, at[f"pct_{item.id}"], value, "figure", "0.0")}, value=value, status="unknown")
        grid.put(row, 9, "Đốt tại hộ, chôn lấp" if n % 3 else "Xe thu gom tuần 2 lần")
        row += 1
    case.save(write_text, ";")
