"""The fifth set: lists of roads, houses, grounds, products and households, and what is still to be done."""

import legacy
from base import HOUSEHOLDS, NTM, PEOPLE, Formula, address, decimal, items, write_libreoffice, write_openpyxl, write_text, write_xlsxwriter
from fifth_year_forms import LIST, heading, inventory, sheet, signed_by, top, values_of
from fifth_year_words import GUIDE
from fourth_year_lists import day, place, put, yes
from fourth_year_words import wording
from third_year_a_lists import person


@sheet(LIST, "Duong thon Na Pai.xlsx", "one village's roads as a plain list: start and end in the name, kind, length, hardened, left, width, surface; sums last")
def roads_of_a_village(case):
    grid, village = case.grid("Nà Pài"), "Nà Pài"
    row = top(grid, 10, "DANH SÁCH CÁC TUYẾN ĐƯỜNG GIAO THÔNG NÔNG THÔN", ("Thôn Nà Pài, tháng 7 năm 2023",), under="THÔN NÀ PÀI")
    row, _ = heading(grid, row, [(None, "TT", 5), (None, "Tên tuyến đường (điểm đầu - điểm cuối)", 38), (None, "Loại đường", 16), (None, "Chiều dài (km)", 10), (None, "Đã cứng hóa (km)", 10), (None, "Chưa cứng hóa (km)", 10),
            (None, "Bề rộng mặt đường (m)", 10), (None, "Kết cấu", 12), (None, "Thời gian hoàn thành", 16), (None, "Ghi chú", 20)])
    held = [("Ngã ba Pò Lầu - nhà văn hóa", "Trục thôn", "village", 1.3, 1.3, 3.5, "Bê tông", None, None), ("Nhà văn hóa - Cốc Chủ", "Trục thôn", "village", 0.9, 0.5, 3, "Bê tông", "Quý I/2024", "2024-03-31"),
            ("Nà Pài - Lũng Cùng", "Liên thôn", "inter-village", 2.6, 1.8, 3.5, "Bê tông", "Năm 2024", "2024-12-31"), ("Ngõ Nặm Rảo", "Ngõ xóm", "lane", 0.2, 0.2, 2, "Bê tông", None, None),
            ("Ngõ Phja Bjoóc", "Ngõ xóm", "lane", 0.3, 0, 2, "Đất", "Tháng 12/2023", "2023-12-31"), ("Mương Nà Vường - Nà Khao", "Nội đồng", "field", 1.1, 0.4, 2.5, "Cấp phối", "Năm 2025", "2025-12-31")]
    for n, (name, kind, road_class, length, hard, width, surface, text, due) in enumerate(held, 1):
        put(grid, row, [n, name, kind, length, hard, round(length - hard, 1), width, surface, text, "Dân đã hiến đất" if n == 5 else None], (2, 10), {4: "0.0", 5: "0.0", 6: "0.0"})
        inventory(case, "road", grid, row, {"lengthKm": address(row, 4), "hardenedKm": address(row, 5)}, village=place(village), road=name, lengthKm=length, hardenedKm=hard, widthM=width, surface=surface,
                due=due, **{"class": road_class})
        row += 1
    grid.merge(row, 1, row, 3, "Tổng cộng", "total")
    for column, value in ((4, sum(h[3] for h in held)), (5, sum(h[4] for h in held)), (6, sum(h[3] - h[4] for h in held))):
        grid.put(row, column, round(value, 1), "totalfigure", "0.0")
    signed_by(grid, row + 2, 10, "Nà Pài, ngày 25/7/2023", [("Trưởng thôn", "Hoàng Văn Giảđịnh")])
    case.save(write_openpyxl)


@sheet(LIST, "Nha van hoa thon - ra soat theo CV 1822.xlsx", "culture houses in the form of forms: parcel and map sheet, certificate in words with number and day, what is to be widened, a sum")
def culture_houses(case):
    grid = case.grid("NVH thôn")
    grid.landscape = True
    row = top(grid, 12, "BIỂU RÀ SOÁT NHÀ VĂN HÓA THÔN TRÊN ĐỊA BÀN XÃ LŨNG PẢNG", ("(Đến ngày 31/7/2023)",))
    row, _ = heading(grid, row, [(None, "TT", 5), (None, "Thôn", 15), (None, "Số hộ", 7), ("Diện tích (m2)", [(None, "Đất", 9), (None, "Xây dựng", 9)]), (None, "Số chỗ ngồi", 8), (None, "Năm xây dựng", 8),
            (None, "Có trong quy hoạch, kế hoạch sử dụng đất", 12), (None, "Giấy chứng nhận QSDĐ", 26), (None, "Khó khăn, vướng mắc", 24), (None, "Thời gian hoàn thành", 15), (None, "Nhu cầu mở rộng", 18)])
    houses = [("Nà Pài", 310, 90, 80, 2011, "Có", ("issued", "CM 118203", "2018-05-22"), None, None, None), ("Lũng Cùng", 168, 60, 50, 2007, "Chưa", ("not-issued", None, None), "Chưa tách thửa", "31/10/2023", "2023-10-31"),
              ("Hòa Bình", 402, 104, 100, 2015, "Có", ("issued", "CM 118217", "2018-05-22"), None, None, None), ("Đồng Én", 520, 130, 120, 2018, "Có", ("applied", None, None), None, "Tháng 9/2023", "2023-09-30"),
              ("Bản Pẻn", 185, 66, 60, 2009, "Chưa", ("not-issued", None, None), "Nằm trên đất trường cũ", "Quý II/2024", "2024-06-30"),
              ("Tân Lập 2", 255, 80, 80, 2016, "Có", ("applied", None, None), None, "Tháng 9/2023", "2023-09-30"), ("Pá Danh", 232, 72, 70, 2013, "Có", ("issued", "CP 440981", "2019-11-04"), None, None, None)]
    for n, (village, land, building, seats, year, planned, (status, number, date), trouble, text, due) in enumerate(houses, 1):
        words = f"Đã cấp, số {number}, ngày {day(date):%d/%m/%Y}" if number else {"applied": "Đang làm hồ sơ", "not-issued": "Chưa cấp"}[status]
        put(grid, row, [n, village, HOUSEHOLDS[village], land, building, seats, year, planned, words, trouble, text, "Thêm 100 m2" if land < 200 else None], (2, 9, 10))
        inventory(case, "facility", grid, row, {"landAreaM2": address(row, 4)}, village=place(village), facility="culture-house", landAreaM2=land, buildingAreaM2=building, seats=seats, planned=yes(planned),
                certificate={"status": status, **({"number": number, "date": date} if number else {})}, due=due)
        row += 1
    grid.merge(row, 1, row, 2, "Tổng cộng", "total")
    for column, value in ((3, sum(HOUSEHOLDS[h[0]] for h in houses)), (4, sum(h[1] for h in houses)), (5, sum(h[2] for h in houses)), (6, sum(h[3] for h in houses))):
        grid.put(row, column, value, "totalfigure")
    case.save(write_openpyxl)


@sheet(LIST, "OCOP Lung Pang.xlsx", "products, the number of stars as a number, decision and its day in two columns, the last day as a date; a line below says how many there are")
def products(case):
    grid = case.grid("Sản phẩm")
    row = top(grid, 9, "DANH MỤC SẢN PHẨM OCOP XÃ LŨNG PẢNG NĂM 2023")
    row, _ = heading(grid, row, [(None, "TT", 5), (None, "Tên sản phẩm", 26), (None, "Chủ thể sản xuất", 28), (None, "Địa chỉ", 16), (None, "Nhóm sản phẩm", 16), (None, "Hạng sao", 8),
            ("Quyết định công nhận", [(None, "Số", 18), (None, "Ngày", 12)]), (None, "Ngày hết hạn", 12)])
    for n, (name, maker, village, group, stars, number, date, expires) in enumerate([
            ("Lạp sườn hun khói", "HTX Thực phẩm Lũng Pảng", "Hòa Bình", "Thực phẩm", 3, "2114/QĐ-UBND", "2022-12-09", "2025-12-09"),
            ("Khau sli (bánh nếp rang)", "Tổ hợp tác Kéo Phầy", "Kéo Phầy", "Thực phẩm", 3, "2114/QĐ-UBND", "2022-12-09", "2025-12-09"),
            ("Chè dây", "HTX Dược liệu Pá Danh", "Pá Danh", "Dược liệu", 4, "1776/QĐ-UBND", "2021-11-18", "2024-11-18"),
            ("Chăn thổ cẩm", "Hộ kinh doanh Bản Pẻn", "Bản Pẻn", "Thủ công mỹ nghệ", 3, "2114/QĐ-UBND", "2022-12-09", "2025-12-09")], 1):
        put(grid, row, [n, name, maker, f"Thôn {village}", group, stars, number, day(date), day(expires)], (2, 3, 4))
        inventory(case, "product", grid, row, {"product": address(row, 2)}, product=name, producer=maker, group=group, stars=stars, expires=expires)
        row += 1
    grid.merge(row, 1, row, 9, "Tổng số: 04 sản phẩm (01 sản phẩm 4 sao, 03 sản phẩm 3 sao)", "total")
    case.save(write_xlsxwriter)


AIMS = [("2.3", "Tỷ lệ đường ngõ, xóm sạch và không lầy lội vào mùa mưa", "84,5%", ("88%", "95%", "100%"), "Cứng hóa 1,6 km ngõ, xóm", "Công chức ĐC-XD", 2025),
        ("6.1", "Nhà văn hóa, sân thể thao xã", "Chưa có sân", (None, "San nền", "Đạt"), "Bố trí 1.500 m2 đất làm sân thể thao xã", "Công chức VH-XH", 2025),
        ("9.1", "Nhà tạm, dột nát", "11 nhà", ("6 nhà", "Không còn", None), "Huy động quỹ Vì người nghèo, ngày công", "Ủy ban MTTQ xã", 2024),
        ("15.4", "Tỷ lệ dân số có sổ khám chữa bệnh điện tử", "43,0%", ("50%", None, None), "Cài đặt tại các buổi khám, họp thôn", "Trạm Y tế xã", 2023),
        ("17.11", "Tỷ lệ hộ phân loại chất thải rắn tại nguồn", "22,8%", ("26%", "30%", None), "Mỗi thôn một tổ hướng dẫn", "Hội LHPN xã", 2024)]


@sheet(LIST, "Lo trinh dat chuan cac chi tieu.xlsx", "the commune's roadmap: aims for 2023, 2024 and 2025 side by side, the year of reaching them as a number in a column of its own")
def aims_by_year(case):
    grid = case.grid("Lộ trình")
    row = top(grid, 10, "LỘ TRÌNH ĐẠT CHUẨN CÁC CHỈ TIÊU NÔNG THÔN MỚI CHƯA ĐẠT GIAI ĐOẠN 2023 - 2025", ("(Kèm theo Kế hoạch số 65/KH-UBND ngày 28/7/2023)",))
    row, _ = heading(grid, row, [(None, "TT", 5), (None, "Chỉ tiêu", 8), (None, "Nội dung", 38), (None, "Hiện trạng", 12), ("Mục tiêu", [(None, "Năm 2023", 10), (None, "Năm 2024", 10), (None, "Năm 2025", 10)]),
            (None, "Giải pháp chủ yếu", 34), (None, "Chủ trì", 20), (None, "Năm hoàn thành", 10)])
    for n, (id, text, now, years, action, owner, year) in enumerate(AIMS, 1):
        put(grid, row, [n, id, text, now, *years, action, owner, year], (3, 8, 9))
        inventory(case, "plan", grid, row, {"indicator": address(row, 2)}, village=None, set=NTM, indicator=id, current=now, action=action, owner=owner, due=f"{year}-12-31")
        row += 1
    signed_by(grid, row + 1, 10, "Lũng Pảng, ngày 28 tháng 7 năm 2023", [("NGƯỜI LẬP", "Âu Thị Giảđịnh"), ("CHỦ TỊCH", "Dương Văn Giảđịnh")])
    case.save(write_openpyxl)


@sheet(LIST, "Danh sach ho thon Lung Cung.xlsx", "a row per household, then below the list a small table of the village's figures: indicator, number, total, percent")
def households(case):
    grid, village = case.grid("DS hộ"), "Lũng Cùng"
    row = top(grid, 8, "DANH SÁCH HỘ GIA ĐÌNH THEO TÌNH TRẠNG NHÀ Ở, NƯỚC SẠCH, VỆ SINH NĂM 2023", ("Thôn Lũng Cùng",), motto=False)
    listed = items(NTM, "9.2", "17.1", "17.8", "17.11")
    row, _ = heading(grid, row, [(None, "TT", 5), (None, "Họ và tên chủ hộ", 30), (None, "Số khẩu", 8), (None, "Số CCCD", 16), (None, "Nhà ở", 14), (None, "Nước sạch", 10), (None, "Nhà tiêu, nhà tắm, bể nước HVS", 14), (None, "Phân loại rác", 10)])
    whole, people = HOUSEHOLDS[village], [4] * HOUSEHOLDS[village]
    for n in range(PEOPLE[village] - 4 * whole):
        people[n * 5 % whole] += 1
    held = [set(case.random.sample(range(whole), case.figures(village, NTM, i.id)[0])) for i in listed]
    for n in range(whole):
        house = ("Kiên cố" if n % 3 else "Bán kiên cố") if n in held[0] else "Chưa kiên cố"
        put(grid, row, [n + 1, person(n * 3 + 1), people[n], f"0200000000{n + 30:02d}", house, *["Có" if n in h else "Chưa" for h in held[1:]]], (2,))
        row += 1
    grid.merge(row, 1, row, 2, "Tổng số khẩu", "total")
    grid.put(row, 3, sum(people), "totalfigure")
    grid.put(row + 2, 2, "TỔNG HỢP CHUNG CỦA THÔN", "info")
    for column, text in enumerate(("TT", "Chỉ tiêu", "Số hộ đạt", "Tổng số hộ", "Tỷ lệ (%)"), 1):
        grid.put(row + 3, column, text, "head")
    row += 4
    for n, item in enumerate(listed, 1):
        number, whole, value, _ = values_of(case, village, item)
        grid.put(row, 1, n, "mid")
        cells = {"indicator": grid.put(row, 2, f"{item.id}. {wording(item, GUIDE)}", "text")}
        for column, (key, held_) in enumerate((("numerator", number), ("denominator", whole), ("value", value)), 3):
            cells[key] = grid.put(row, column, held_, "figure", "0.0" if key == "value" else None)
        case.record(grid.name, village, item, row, cells, numerator=number, denominator=whole, value=value, status="unknown")
        row += 1
    case.save(write_openpyxl)


@sheet(LIST, "Thiet che van hoa - 2 sheet.xlsx", "culture houses on one tab, sports grounds on the next, areas with number formats, an area missing")
def two_tabs(case):
    houses = case.grid("Nhà văn hóa")
    row = top(houses, 8, "NHÀ VĂN HÓA CÁC THÔN NĂM 2023", motto=False)
    row, _ = heading(houses, row, [(None, "TT", 5), (None, "Tên thôn", 16), (None, "Diện tích đất (m2)", 11), (None, "Diện tích xây dựng (m2)", 11), (None, "Số chỗ ngồi", 9), (None, "Có quy hoạch đất", 10),
            (None, "GCN QSDĐ", 16), (None, "Dự kiến hoàn thành", 16)])
    for n, (village, land, building, seats, planned, status, text, due) in enumerate([
            ("Kéo Phầy", 1025, 125, 120, "Có", "issued", None, None), ("Lũng Cùng", 160, 58, 50, "Không", "not-issued", "Năm 2025", "2025-12-31"), ("Tân Lập 1", 214.5, 76, 70, "Có", "issued", None, None),
            ("Khuổi Đeng", None, 48, 40, "Không", "not-issued", "Quý IV/2024", "2024-12-31"), ("Bản Pẻn", 196, 70, 60, "Có", "not-issued", "30/6/2024", "2024-06-30")], 1):
        put(houses, row, [n, village, land, building, seats, planned, "Đã có" if status == "issued" else "Chưa có", text], (2,), {3: "#,##0.0"})
        cells = {"landAreaM2": address(row, 3)} if land else {}
        inventory(case, "facility", houses, row, cells, village=place(village), facility="culture-house", landAreaM2=land, buildingAreaM2=building, seats=seats, planned=yes(planned),
                certificate={"status": status}, due=due)
        row += 1
    grounds = case.grid("Sân thể thao")
    row = top(grounds, 6, "SÂN THỂ THAO CÁC THÔN NĂM 2023", motto=False)
    row, _ = heading(grounds, row, [(None, "TT", 5), (None, "Tên thôn", 16), (None, "Loại sân", 22), (None, "Diện tích sân (m2)", 11), (None, "Có quy hoạch đất", 10), (None, "Dự kiến hoàn thành", 16)])
    for n, (village, kind, land, planned, text, due) in enumerate([
            ("Kéo Phầy", "Sân bóng đá", 1800, "Có", None, None), ("Kéo Phầy", "Sân bóng chuyền", 320, "Có", None, None), ("Tân Lập 1", "Sân bóng chuyền", 300, "Có", None, None),
            ("Bản Pẻn", "Sân đẩy gậy, tung còn", 450, "Không", "Tháng 10/2024", "2024-10-31")], 1):
        put(grounds, row, [n, village, kind, land, planned, text], (2, 3), {4: "#,##0"})
        inventory(case, "facility", grounds, row, {"landAreaM2": address(row, 4)}, village=place(village), facility="sports-ground", landAreaM2=land, planned=yes(planned), due=due)
        row += 1
    case.save(write_xlsxwriter)


@sheet(LIST, "duong theo ket cau.ods", "an .ods: roads under letters A to D by kind with their villages, the length split by surface instead of hardened or not; sums as formulas")
def by_surface(case):
    grid = case.grid("Đường", font="Liberation Serif")
    row = top(grid, 10, "THỐNG KÊ ĐƯỜNG GIAO THÔNG NÔNG THÔN THEO KẾT CẤU MẶT ĐƯỜNG", ("Xã Lũng Pảng, 30/6/2023 - đơn vị: km",), motto=False)
    row, _ = heading(grid, row, [(None, "TT", 5), (None, "Tên đường", 34), (None, "Thôn", 15), (None, "Chiều dài (km)", 9), ("Trong đó", [(None, "Bê tông xi măng", 9), (None, "Láng nhựa", 9), (None, "Cấp phối", 9), (None, "Đất", 9)]),
            (None, "Rộng nền (m)", 9), (None, "Đèn chiếu sáng", 10)])
    for mark, title, road_class, held in (
            ("A", "Đường trục thôn", "village", [("Trục thôn Kéo Phầy", "Kéo Phầy", (1.2, 0.6, 0, 0.2), 5, "Có"), ("Trục thôn Pá Danh", "Pá Danh", (0.9, 0, 0.4, 0), 4.5, "Không")]),
            ("B", "Đường liên thôn", "inter-village", [("Bản Pẻn - Khuổi Đeng", "Bản Pẻn", (1.5, 0, 0.9, 0.7), 5, "Không")]),
            ("C", "Đường ngõ xóm", "lane", [("Ngõ Cốc Mười", "Tân Lập 1", (0.3, 0, 0, 0.1), 3, "Có"), ("Ngõ Thín Tốc", "Tân Lập 2", (0, 0, 0.2, 0.2), 2.5, "Không")]),
            ("D", "Đường trục chính nội đồng", "field", [("Đồng Nà Giàng", "Hòa Bình", (0.4, 0, 0.5, 0), 4, "Không")])):
        grid.put(row, 1, mark, "total")
        grid.merge(row, 2, row, 3, title, "group")
        for column in range(4, 9):
            letter = address(1, column)[0]
            value = sum(sum(h[2]) if column == 4 else h[2][column - 5] for h in held)
            grid.put(row, column, Formula(f"SUM({letter}{row + 1}:{letter}{row + len(held)})", round(value, 1)), "totalfigure", "0.0")
        row += 1
        for n, (name, village, parts, width, light) in enumerate(held, 1):
            length = round(sum(parts), 1)
            put(grid, row, [n, name, village, length, *[p or None for p in parts], width, light], (2, 3), {k: "0.0" for k in range(4, 9)})
            inventory(case, "road", grid, row, {"lengthKm": address(row, 4)}, village=place(village), road=name, lengthKm=length, lighting=yes(light), **{"class": road_class})
            row += 1
    case.save(write_libreoffice)


@sheet(LIST, "KE HOACH khac phuc - thon Tan Lap 2.xlsx", "a village's own plan: what is missing in households, what will be done, by whom, money in words, the last day as a date or a month")
def village_plan(case):
    grid, village = case.grid("KH"), "Tân Lập 2"
    row = top(grid, 8, "KẾ HOẠCH KHẮC PHỤC CÁC CHỈ TIÊU CHƯA ĐẠT CỦA THÔN TÂN LẬP 2", ("Năm 2023 - 2024",), under="THÔN TÂN LẬP 2")
    row, _ = heading(grid, row, [(None, "Mã chỉ tiêu", 8), (None, "Chỉ tiêu chưa đạt", 40), (None, "Hiện trạng", 16), (None, "Mục tiêu", 12), (None, "Việc làm cụ thể", 32), (None, "Người chịu trách nhiệm", 22), (None, "Kinh phí", 18),
            (None, "Thời hạn", 14)])
    for id, text, now, target, action, owner, money, said, due in [
            ("2.3", "Đường ngõ xóm sạch, không lầy lội", "1,9/2,4 km", "100%", "Đổ bê tông 3 ngõ, rải đá 1 ngõ", "Trưởng thôn", "120 triệu đồng", day("2023-12-20"), "2023-12-20"),
            ("17.1", "Hộ dùng nước sạch theo quy chuẩn", "21/85 hộ", "30%", "Lắp 10 bộ lọc nước", "Chi hội Nông dân", "dân tự lo", "Tháng 6/2024", "2024-06-30"),
            ("17.8", "Hộ có nhà tiêu, nhà tắm, bể nước hợp vệ sinh, 3 sạch", "52/85 hộ", "≥ 70%", "Vận động 9 hộ làm nhà tiêu tự hoại", "Chi hội Phụ nữ", "45 triệu đồng", day("2023-11-30"), "2023-11-30"),
            ("17.11", "Hộ phân loại rác tại nguồn", "18/85 hộ", "30%", "Phát giỏ, mở 2 buổi hướng dẫn", "Chi đoàn thanh niên", None, "Tháng 10/2023", "2023-10-31")]:
        put(grid, row, [id, text, now, target, action, owner, money, said], (2, 5, 6))
        inventory(case, "plan", grid, row, {"indicator": address(row, 1)}, village=place(village), set=NTM, indicator=id, current=now, target=target, action=action, owner=owner, due=due)
        row += 1
    signed_by(grid, row + 1, 8, "Tân Lập 2, ngày 02 tháng 8 năm 2023", [("Bí thư chi bộ", "Đinh Văn Giảđịnh"), ("Trưởng thôn", "Mông Văn Giảđịnh")])
    case.save(write_openpyxl)


@sheet(LIST, "Bao cao cac chi tieu chua dat.xlsx", "the commune's report: \"Chỉ tiêu 17.1: …\" in one cell below rows of criteria, money by source in three columns with their sum, who leads and who helps")
def commune_report(case):
    grid = case.grid("Chưa đạt")
    row = top(grid, 10, "TỔNG HỢP CÁC CHỈ TIÊU CHƯA ĐẠT VÀ KẾ HOẠCH THỰC HIỆN CỦA XÃ", ("(Kèm theo Báo cáo số 158/BC-UBND ngày 31/7/2023)",))
    row, _ = heading(grid, row, [(None, "Tiêu chí, chỉ tiêu", 46), (None, "Thực trạng", 14), (None, "Giải pháp thực hiện", 34), ("Kinh phí (triệu đồng)", [(None, "Tổng", 9), (None, "Ngân sách cấp trên", 10), (None, "Ngân sách xã", 9), (None, "Nhân dân đóng góp", 10)]),
            (None, "Chủ trì", 22), (None, "Phối hợp", 18), (None, "Thời gian hoàn thành", 14)])
    total = [0, 0, 0]
    for title, held in (
            ("Tiêu chí số 2: Giao thông", [("2.2", "đường thôn, liên thôn cứng hóa", "74,6%", "Cứng hóa 2,1 km", (1150, 60, 320), "Công chức ĐC-XD", "Các thôn", "Quý IV/2024", "2024-12-31"),
                                           ("2.3", "đường ngõ, xóm sạch, không lầy lội", "83,2%", "Cứng hóa 1,4 km", (240, 30, 210), "Công chức ĐC-XD", "Các thôn", "Năm 2025", "2025-12-31")]),
            ("Tiêu chí số 5: Trường học", [("5.1", "trường học đạt chuẩn cơ sở vật chất", "2/3 trường", "Xây nhà ăn, 2 phòng chức năng", (1800, 0, 0), "Trường Tiểu học", "Công chức VH-XH", "Quý III/2024", "2024-09-30")]),
            ("Tiêu chí số 17: Môi trường và an toàn thực phẩm", [("17.1", "hộ dùng nước sạch theo quy chuẩn", "26,9%", "Sửa 2 bể, 3,5 km ống", (420, 25, 40), "Công chức ĐC-XD", "Hội Nông dân", "31/12/2023", "2023-12-31"),
                                                                ("17.8", "hộ có nhà tiêu, nhà tắm, thiết bị chứa nước hợp vệ sinh, 3 sạch", "64,4%", "Hỗ trợ 45 hộ", (90, 0, 135), "Hội LHPN xã", "Trạm Y tế", "Tháng 6/2024", "2024-06-30")])):
        grid.merge(row, 1, row, 10, title, "group")
        row += 1
        for id, text, now, action, money, owner, helper, said, due in held:
            put(grid, row, [f"Chỉ tiêu {id}: {text}", now, action, sum(money), *[m or None for m in money], owner, helper, said], (1, 3, 8, 9), {4: "#,##0", 5: "#,##0"})
            inventory(case, "plan", grid, row, {"indicator": address(row, 1)}, village=None, set=NTM, indicator=id, current=now, action=action, owner=owner, due=due, **{"with": helper})
            total = [a + b for a, b in zip(total, money)]
            row += 1
    grid.merge(row, 1, row, 3, "Tổng cộng", "total")
    for column, value in enumerate([sum(total), *total], 4):
        grid.put(row, column, value, "totalfigure", "#,##0")
    case.save(write_xlsxwriter)


@sheet(LIST, "NVH cac thon (ban cu).csv", "TCVN3 bytes and semicolons: culture houses with areas as \"182,5\", an x under Đã cấp or Chưa cấp, merged villages in a column of their own")
def old_houses(case):
    grid = case.grid("a")
    grid.put(1, 1, "Xã Lũng Pảng - Nhà văn hóa các thôn, tháng 6 năm 2023")
    row, _ = heading(grid, 3, [(None, "TT", 0), (None, "Thôn", 0), (None, "Sáp nhập từ", 0), (None, "Diện tích đất (m2)", 0), (None, "Số chỗ ngồi", 0), ("Giấy chứng nhận quyền sử dụng đất", [(None, "Đã cấp", 0), (None, "Chưa cấp", 0)]),
            (None, "Hoàn thành trong", 0)])
    for n, (village, old, land, seats, issued, text, due) in enumerate([
            ("Kéo Phầy", "Kéo Phầy, Nà Hin", 640.5, 120, True, None, None), ("Hòa Bình", None, 415, 100, True, None, None), ("Đồng Én", "Khuổi Lanh, Cốc Én", 508, 110, False, "Quý IV/2023", "2023-12-31"),
            ("Tân Lập 2", None, 182.5, 60, False, "Năm 2024", "2024-12-31"), ("Pá Danh", None, 226, 70, True, None, None)], 1):
        put(grid, row, [n, village, old, decimal(land) if isinstance(land, float) else land, seats, "x" if issued else None, None if issued else "x", text])
        inventory(case, "facility", grid, row, {"landAreaM2": address(row, 4)}, village=place(village), facility="culture-house", landAreaM2=land, seats=seats,
                certificate={"status": "issued" if issued else "not-issued"}, due=due)
        row += 1
    case.save(write_text, ";", lambda text: legacy.tcvn3(text).encode("latin-1"))
