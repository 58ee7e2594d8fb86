"""The eighth set: lists of roads, houses, grounds, products and households, and what is still to be done."""

from base import HOUSEHOLDS, NC, NTM, address, write_libreoffice, write_openpyxl, write_text, write_xlsxwriter
from eighth_year_forms import LIST, heading, info_lines, inventory, listed, sheet, signed_by, tinted, top, values_of
from fourth_year_lists import day, place, put
from third_year_a_lists import person

KINDS = {"Trục thôn": "village", "Liên thôn": "inter-village", "Ngõ xóm": "lane", "Nội đồng": "field"}


def road(case, grid, row, columns, village, kind, length, hard, **fields):
    """`columns`: those of the length and of what is hardened."""
    cells = {"lengthKm": address(row, columns[0]), "hardenedKm": address(row, columns[1])}
    return inventory(case, "road", grid, row, cells, village=place(village), **{"class": KINDS[kind]}, lengthKm=length, hardenedKm=hard, **fields)


ROADS = [("Nà Pài", "Quốc lộ - nhà văn hóa", "Trục thôn", 1.8, 1.8, 3.5, 2, None, None), ("Nà Pài", "Ngõ Nà Cạn", "Ngõ xóm", 0.5, 0.3, 2, 0, "Tháng 11/2023", "2023-11-30"), ("Kéo Phầy", "Kéo Phầy - Lũng Cùng", "Liên thôn", 3.2, 2.1, 3, 1, "Năm 2024", "2024-12-31"),
         ("Hòa Bình", "Cầu bản - xóm trong", "Trục thôn", 1.3, 1.1, 3, 2, "Quý IV/2023", "2023-12-31"), ("Đồng Én", "Đồng Én - Tân Lập 1", "Liên thôn", 2.4, 2.4, 3.5, 3, None, None), ("Tân Lập 2", "Đồng Pò Cháu", "Nội đồng", 0.9, 0.4, 2.5, 0, "Năm 2025", "2025-12-31"),
         ("Pá Danh", "Ngõ Thôm Phát", "Ngõ xóm", 0.4, 0.1, 2, 0, "Quý II/2024", "2024-06-30")]


@sheet(LIST, "Danh muc duong GTNT 2023.xlsx", "plain: village, road, kind, length, hardened, not yet, width, number of signs, last day; sums")
def road_list(case):
    grid = case.grid("Danh mục")
    grid.landscape = True
    row = top(grid, 10, "DANH MỤC ĐƯỜNG GIAO THÔNG NÔNG THÔN TRÊN ĐỊA BÀN XÃ", ("Năm 2023",))
    row, _ = heading(grid, row, [(None, "STT", 5), (None, "Thôn", 15), (None, "Tên đường", 30), (None, "Loại đường", 13), (None, "Chiều dài (km)", 9), (None, "Đã cứng hóa (km)", 9), (None, "Chưa cứng hóa (km)", 9), (None, "Rộng mặt đường (m)", 9), (None, "Số biển báo", 8), (None, "Thời gian hoàn thành", 16)])
    for n, (village, name, kind, length, hard, width, signs, said, due) in enumerate(ROADS, 1):
        put(grid, row, [n, village, name, kind, length, hard, round(length - hard, 1), width, signs, said], (2, 3), dict.fromkeys((5, 6, 7), "0.0"))
        road(case, grid, row, (5, 6), village, kind, length, hard, road=name, widthM=width, signs=signs, due=due)
        row += 1
    grid.merge(row, 1, row, 4, "Tổng cộng", "total")
    for column, index in ((5, 3), (6, 4)):
        grid.put(row, column, round(sum(r[index] for r in ROADS), 1), "totalfigure", "0.0")
    grid.put(row, 7, round(sum(r[3] - r[4] for r in ROADS), 1), "totalfigure", "0.0")
    signed_by(grid, row + 1, 10, "Lũng Pảng, ngày 02 tháng 8 năm 2023", [("CÔNG CHỨC ĐC-XD", "Âu Thị Giảđịnh"), ("CHỦ TỊCH", "Dương Văn Giảđịnh")])
    case.save(write_openpyxl)


@sheet(LIST, "thon Tan Lap 1 cac tuyen duong.xlsx", "one village's roads in its own words, the village in the title; surface and light, no sums")
def own_roads(case):
    grid, village = case.grid("Đường", font="Calibri"), "Tân Lập 1"
    row = info_lines(grid, 1, ("THÔN TÂN LẬP 1", "Các tuyến đường của thôn năm 2023"), "left8") + 1
    row, _ = heading(grid, row, [(None, "TT", 5), (None, "Tuyến đường", 32), (None, "Loại", 12), (None, "Dài (km)", 8), (None, "Đã đổ bê tông (km)", 10), (None, "Mặt đường", 12), (None, "Có đèn chiếu sáng", 10), (None, "Dự kiến làm xong", 16), (None, "Ghi chú", 22)])
    for n, (name, kind, length, hard, surface, light, said, due, note) in enumerate([
            ("Đầu thôn đến nhà văn hóa", "Trục thôn", 0.8, 0.8, "Bê tông", "Có", None, None, None), ("Nhà văn hóa đến Khuổi Cái", "Trục thôn", 1.1, 0.6, "Bê tông", "Không", "12/2023", "2023-12-31", "Dân đã hiến đất"), ("Đường sang Đồng Én", "Liên thôn", 1.5, 1.5, "Bê tông", "Có", None, None, None),
            ("Ngõ sau trường", "Ngõ xóm", 0.3, 0.2, "Bê tông", "Không", "10/2023", "2023-10-31", None), ("Đường ra đồng Nà Luông", "Nội đồng", 0.7, 0, "Đất", "Không", "Năm 2024", "2024-12-31", "Xin xi măng")], 1):
        put(grid, row, [n, name, kind, length, hard, surface, light, said, note], (2, 9), {4: "0.0", 5: "0.0"})
        road(case, grid, row, (4, 5), village, kind, length, hard, road=name, surface=surface, lighting=light == "Có", due=due)
        row += 1
    grid.put(row + 1, 2, "Trưởng thôn: Lê Thị Giảđịnh", "info")
    case.save(write_xlsxwriter)


@sheet(LIST, "dang ky xi mang lam duong 2024.csv", "UTF-8 with a mark, semicolons: roads that villages ask cement for, with tonnes and the month of doing it")
def cement(case):
    grid = case.grid("a")
    row = info_lines(grid, 1, ("UBND xã Lũng Pảng", "Đăng ký nhu cầu xi măng làm đường giao thông nông thôn năm 2024")) + 1
    row, _ = heading(grid, row, [(None, "STT", 0), (None, "Thôn", 0), (None, "Tên tuyến", 0), (None, "Loại đường", 0), (None, "Chiều dài tuyến (km)", 0), (None, "Đã cứng hóa (km)", 0), (None, "Xi măng đề nghị (tấn)", 0), (None, "Thời gian hoàn thành", 0)])
    for n, (village, name, kind, length, hard, tonnes, said, due) in enumerate([
            ("Kéo Phầy", "Pò Lài - Nà Tềnh", "Trục thôn", 1.4, 0.9, 68, "Tháng 4/2024", "2024-04-30"), ("Lũng Cùng", "Ngõ Lũng Phầy", "Ngõ xóm", 0.6, 0.2, 32, "Tháng 3/2024", "2024-03-31"), ("Bản Pẻn", "Bản Pẻn - Khuổi Đeng", "Liên thôn", 2.2, 1.3, 125, "Quý III/2024", "2024-09-30"),
            ("Khuổi Đeng", "Đồng Nà Hin", "Nội đồng", 0.8, 0.3, 55, "Tháng 11/2024", "2024-11-30"), ("Pá Danh", "Ngõ Thôm Phát", "Ngõ xóm", 0.4, 0.1, 24, "Quý II/2024", "2024-06-30")], 1):
        put(grid, row, [n, village, name, kind, length, hard, tonnes, said], (), {5: "0.0", 6: "0.0"})
        road(case, grid, row, (5, 6), village, kind, length, hard, road=name, due=due)
        row += 1
    case.save(write_text, ";", bom=b"\xef\xbb\xbf")


def house(case, grid, row, column, village, land, **fields):
    return inventory(case, "facility", grid, row, {"landAreaM2": address(row, column)}, village=place(village), facility="culture-house", landAreaM2=land, **fields)


@sheet(LIST, "Ra soat nha van hoa thon.xlsx", "plain: land, building, seats, in the plan or not, certificate given or not, last day")
def houses(case):
    grid = case.grid("NVH")
    grid.landscape = True
    row = top(grid, 9, "KẾT QUẢ RÀ SOÁT NHÀ VĂN HÓA CÁC THÔN", ("Đến ngày 31 tháng 7 năm 2023",))
    row, _ = heading(grid, row, [(None, "STT", 5), (None, "Thôn", 16), (None, "Diện tích đất (m2)", 10), (None, "Diện tích nhà (m2)", 10), (None, "Số chỗ ngồi", 9), (None, "Có trong quy hoạch, kế hoạch sử dụng đất", 14), (None, "Giấy chứng nhận quyền sử dụng đất", 16), (None, "Thời gian hoàn thành", 16), (None, "Ghi chú", 22)])
    for n, (village, land, building, seats, planned, issued, said, due) in enumerate([
            ("Nà Pài", 340, 95, 80, "Có", "Đã cấp", None, None), ("Kéo Phầy", 560, 125, 120, "Có", "Đã cấp", None, None), ("Lũng Cùng", 180, 60, 50, "Chưa", "Chưa cấp", "31/10/2023", "2023-10-31"), ("Hòa Bình", 415, 100, 100, "Có", "Chưa cấp", "Tháng 9/2023", "2023-09-30"),
            ("Đồng Én", 608, 130, 130, "Có", "Đã cấp", None, None), ("Bản Pẻn", 225, 72, 70, "Có", "Chưa cấp", "Tháng 9/2023", "2023-09-30"), ("Tân Lập 1", 300, 86, 90, "Có", "Đã cấp", None, None), ("Tân Lập 2", 262, 84, 80, "Chưa", "Chưa cấp", "31/10/2023", "2023-10-31")], 1):
        put(grid, row, [n, village, land, building, seats, planned, issued, said, "Mở rộng sân" if village == "Lũng Cùng" else None], (2, 9))
        house(case, grid, row, 3, village, land, buildingAreaM2=building, seats=seats, planned=planned == "Có", certificate={"status": "issued" if issued == "Đã cấp" else "not-issued"}, due=due)
        row += 1
    signed_by(grid, row + 1, 9, "Lũng Pảng, ngày 01 tháng 8 năm 2023", [("CÔNG CHỨC ĐC-XD", "Âu Thị Giảđịnh"), ("CHỦ TỊCH", "Dương Văn Giảđịnh")])
    case.save(write_openpyxl)


@sheet(LIST, "VHXH bieu thiet che van hoa.xlsx", "houses with the year they were built, a certificate's x in one of two columns, one village without a house whose cells are blank")
def built(case):
    grid = case.grid("Thiết chế")
    row = top(grid, 9, "THIẾT CHẾ VĂN HÓA CƠ SỞ: NHÀ VĂN HÓA THÔN", ("Năm 2023",), motto=False)
    row, _ = heading(grid, row, [(None, "TT", 5), (None, "Nhà văn hóa thôn", 20), (None, "Năm xây dựng", 9), (None, "Diện tích khuôn viên (m2)", 11), (None, "Số chỗ ngồi", 9), ("Giấy chứng nhận QSDĐ", [(None, "Đã cấp", 8), (None, "Chưa cấp", 8)]), (None, "Dự kiến hoàn thành", 16), (None, "Ghi chú", 20)])
    for n, (village, year, land, seats, issued, said, due) in enumerate([
            ("Nà Pài", 2015, 340, 80, True, None, None), ("Kéo Phầy", 2018, 560, 120, True, None, None), ("Hòa Bình", 2011, 415, 100, False, "Tháng 9/2023", "2023-09-30"), ("Khuổi Đeng", None, None, None, None, None, None), ("Đồng Én", 2019, 608, 130, True, None, None), ("Pá Danh", 2009, 236, 60, False, "Quý IV/2023", "2023-12-31")], 1):
        put(grid, row, [n, village, year, land, seats, "x" if issued else None, "x" if issued is False else None, said], (2,))
        if land:
            house(case, grid, row, 4, village, land, seats=seats, certificate={"status": "issued" if issued else "not-issued"}, due=due)
        else:
            inventory(case, "facility", grid, row, {}, village=place(village), facility="culture-house")["optional"] = True
        row += 1
    tinted(grid, "headsand8")
    case.save(write_xlsxwriter)


@sheet(LIST, "San the thao thon.ods", "an .ods: sports grounds with area, in the plan or not, certificate and last day")
def grounds(case):
    grid = case.grid("Sân thể thao", font="Liberation Serif")
    row = top(grid, 7, "DANH SÁCH SÂN THỂ THAO CỦA CÁC THÔN", ("Tháng 7/2023",), motto=False)
    row, _ = heading(grid, row, [(None, "TT", 5), (None, "Thôn", 16), (None, "Diện tích (m2)", 10), (None, "Đã có trong quy hoạch", 12), (None, "Giấy chứng nhận", 14), (None, "Thời gian hoàn thành", 16), (None, "Ghi chú", 22)])
    for n, (village, land, planned, issued, said, due) in enumerate([
            ("Nà Pài", 480, "Có", "Đã cấp", None, None), ("Kéo Phầy", 720, "Có", "Chưa cấp", "Tháng 9/2023", "2023-09-30"), ("Hòa Bình", 395, "Chưa", "Chưa cấp", "31/10/2023", "2023-10-31"), ("Đồng Én", 840, "Có", "Đã cấp", None, None), ("Tân Lập 1", 510, "Có", "Chưa cấp", "Tháng 12/2023", "2023-12-31"), ("Tân Lập 2", 330, "Chưa", "Chưa cấp", "Năm 2024", "2024-12-31")], 1):
        put(grid, row, [n, village, land, planned, issued, said, None], (2, 7))
        inventory(case, "facility", grid, row, {"landAreaM2": address(row, 3)}, village=place(village), facility="sports-ground", landAreaM2=land, planned=planned == "Có", certificate={"status": "issued" if issued == "Đã cấp" else "not-issued"}, due=due)
        row += 1
    case.save(write_libreoffice)


@sheet(LIST, "OCOP xa Lung Pang.xlsx", "plain: product, maker, village, group, stars as a number, decision, valid until as a date")
def ocop(case):
    grid = case.grid("OCOP")
    row = top(grid, 9, "DANH SÁCH SẢN PHẨM OCOP CỦA XÃ", ("Tính đến ngày 31/7/2023",))
    row, _ = heading(grid, row, [(None, "STT", 5), (None, "Tên sản phẩm", 24), (None, "Chủ thể", 28), (None, "Địa chỉ", 18), (None, "Nhóm sản phẩm", 14), (None, "Hạng sao", 8), (None, "Số, ngày quyết định công nhận", 30), (None, "Ngày hết hạn", 12), (None, "Ghi chú", 18)])
    for n, (name, maker, village, group, stars, decision, expires) in enumerate([
            ("Gạo nếp nương Kéo Phầy", "HTX Nông nghiệp Kéo Phầy", "Thôn Kéo Phầy", "Thực phẩm", 3, "Số 1540/QĐ-UBND ngày 22/9/2022", "2025-09-22"), ("Trà hoa vàng Nà Pài", "HTX Dược liệu Nà Pài", "Thôn Nà Pài", "Đồ uống", 4, "Số 2011/QĐ-UBND ngày 15/12/2021", "2024-12-15"),
            ("Măng khô Bản Pẻn", "Tổ hợp tác Bản Pẻn", "Thôn Bản Pẻn", "Thực phẩm", 3, "Số 1540/QĐ-UBND ngày 22/9/2022", "2025-09-22")], 1):
        put(grid, row, [n, name, maker, village, group, stars, decision, day(expires), None], (2, 3, 4, 7, 9))
        inventory(case, "product", grid, row, {"product": address(row, 2)}, product=name, producer=maker, group=group, stars=stars, expires=expires)
        row += 1
    signed_by(grid, row + 1, 9, "Lũng Pảng, ngày 03 tháng 8 năm 2023", [("NGƯỜI LẬP", "Triệu Thị Giảđịnh"), ("CHỦ TỊCH", "Dương Văn Giảđịnh")])
    case.save(write_openpyxl)


@sheet(LIST, "Lo trinh thuc hien cac chi tieu.xlsx", "the commune's roadmap, plain: id, name, what there is, aim, what to do, who leads, who helps, last day")
def roadmap(case):
    grid = case.grid("Lộ trình")
    grid.landscape = True
    row = top(grid, 9, "LỘ TRÌNH HOÀN THÀNH CÁC CHỈ TIÊU CHƯA ĐẠT GIAI ĐOẠN 2023 - 2025", ("(Kèm theo Báo cáo của UBND xã Lũng Pảng)",))
    row, _ = heading(grid, row, [(None, "TT", 5), (None, "Chỉ tiêu", 8), (None, "Tên chỉ tiêu", 36), (None, "Hiện trạng", 11), (None, "Mục tiêu", 11), (None, "Nhiệm vụ, giải pháp", 36), (None, "Cơ quan chủ trì", 20), (None, "Phối hợp", 18), (None, "Thời gian hoàn thành", 16)])
    for n, (id, text, now, target, action, owner, helper, said, due) in enumerate([
            ("2.2", "Đường thôn, liên thôn được cứng hóa", "73,2%", "≥ 80%", "Đổ bê tông 2,8 km", "Công chức ĐC-XD", "Các thôn", "Năm 2024", "2024-12-31"), ("2.3", "Đường ngõ, xóm sạch, không lầy lội", "86,5%", "100%", "Rải cấp phối, làm rãnh thoát nước", "Các thôn", "Đoàn xã", "Tháng 12/2023", "2023-12-31"),
            ("12.1", "Lao động qua đào tạo", "64,0%", "≥ 70%", "Mở 3 lớp nghề", "Công chức VH-XH", "Hội Nông dân xã", "Quý IV/2024", "2024-12-31"), ("15.4", "Sổ khám chữa bệnh điện tử", "41,3%", "≥ 50%", "Cài đặt tại nhà văn hóa thôn", "Trạm Y tế xã", "Đoàn xã", "31/10/2023", "2023-10-31"),
            ("17.1", "Nước sạch theo quy chuẩn", "27,4%", "≥ 30%", "Sửa 2 công trình, xét nghiệm nước", "Công chức ĐC-XD", "Trạm Y tế xã", "Quý II/2024", "2024-06-30"), ("17.11", "Phân loại rác tại nguồn", "24,8%", "≥ 30%", "Hướng dẫn từng hộ", "Hội LHPN xã", "Các thôn", "Tháng 9/2023", "2023-09-30")], 1):
        put(grid, row, [n, id, text, now, target, action, owner, helper, said], (3, 6, 7, 8))
        inventory(case, "plan", grid, row, {"indicator": address(row, 2)}, village=None, set=NTM, indicator=id, current=now, target=target, action=action, owner=owner, due=due, **{"with": helper})
        row += 1
    signed_by(grid, row + 1, 9, "Lũng Pảng, ngày 09 tháng 8 năm 2023", [("NGƯỜI LẬP", "Âu Thị Giảđịnh"), ("CHỦ TỊCH", "Dương Văn Giảđịnh")])
    case.save(write_xlsxwriter)


@sheet(LIST, "Dong En - ke hoach 2023-2024.xlsx", "a village's own plan: id, name, what there is, what it will do, who looks after it, last day; no aim")
def own_plan(case):
    grid, village = case.grid("Kế hoạch"), "Đồng Én"
    row = top(grid, 7, "KẾ HOẠCH THỰC HIỆN CÁC CHỈ TIÊU NÔNG THÔN MỚI CHƯA ĐẠT", ("Khu Đồng Én, năm 2023 - 2024",), under="KHU ĐỒNG ÉN")
    row, _ = heading(grid, row, [(None, "TT", 5), (None, "Chỉ tiêu", 8), (None, "Nội dung", 36), (None, "Hiện nay", 14), (None, "Việc sẽ làm", 36), (None, "Người phụ trách", 20), (None, "Thời gian hoàn thành", 16)])
    for n, (id, text, now, action, owner, said, due) in enumerate([
            ("2.3", "Đường ngõ xóm sạch, không lầy lội", "2,1/2,6 km", "Góp công làm 2 ngõ còn lại", "Khu trưởng", "Tháng 11/2023", "2023-11-30"), ("9.1", "Nhà tạm, nhà dột nát", "2 nhà", "Đề nghị hỗ trợ, giúp ngày công", "Ban công tác Mặt trận", "Năm 2024", "2024-12-31"),
            ("15.1", "Người có thẻ BHYT", "438/505 người", "Vận động mua thẻ theo hộ gia đình", "Chi hội Phụ nữ", "Quý IV/2023", "2023-12-31"), ("17.8", "Nhà tiêu, nhà tắm, bể nước hợp vệ sinh, 3 sạch", "79/119 hộ", "Giúp hộ khó làm nhà tiêu tự hoại", "Chi hội Phụ nữ", "Tháng 6/2024", "2024-06-30")], 1):
        put(grid, row, [n, id, text, now, action, owner, said], (3, 5, 6))
        inventory(case, "plan", grid, row, {"indicator": address(row, 2)}, village=place(village), set=NTM, indicator=id, current=now, action=action, owner=owner, due=due)
        row += 1
    signed_by(grid, row + 1, 7, "Đồng Én, ngày 05 tháng 8 năm 2023", [("KHU TRƯỞNG", "Vi Văn Giảđịnh")])
    case.save(write_openpyxl)


@sheet(LIST, "Danh sach ho thon Lung Cung 2023.xlsx", "a row per household with an x where it meets, then the village's sums and percents in two rows")
def households(case):
    grid, village, held = case.grid("Danh sách hộ"), "Lũng Cùng", listed("9.2 17.1 17.8")
    whole = HOUSEHOLDS[village]
    row = top(grid, 6, "DANH SÁCH HỘ GIA ĐÌNH THEO DÕI CHỈ TIÊU NÔNG THÔN MỚI", ("Thôn Lũng Cùng năm 2023",), motto=False)
    row, at = heading(grid, row, [(None, "STT", 5), (None, "Chủ hộ", 28), *((i.id, f"{text} ({i.id})", 16) for i, text in zip(held, ("Nhà kiên cố, bán kiên cố", "Dùng nước sạch", "Đủ nhà tiêu, nhà tắm, bể nước HVS, 3 sạch"))), (None, "Ghi chú", 20)])
    meets = {i.id: set(case.random.sample(range(whole), case.figures(village, NTM, i.id)[0])) for i in held}
    for n in range(whole):
        put(grid, row, [n + 1, person(n * 3 + 1), *("x" if n in meets[i.id] else None for i in held)], (2,))
        row += 1
    grid.merge(row, 1, row, 2, f"Cộng ({whole} hộ)", "total")
    grid.merge(row + 1, 1, row + 1, 2, "Tỷ lệ (%)", "total")
    for item in held:
        number, _, value, _ = values_of(case, village, item)
        cells = {"numerator": grid.put(row, at[item.id], number, "totalfigure"), "value": grid.put(row + 1, at[item.id], value, "totalfigure", "0.0")}
        record = case.record(grid.name, village, item, row, cells, numerator=number, value=value, status="unknown")
        record["accept"] = {"denominator": [whole, None]}  # stands only in the words of the row of sums
    case.save(write_openpyxl)
