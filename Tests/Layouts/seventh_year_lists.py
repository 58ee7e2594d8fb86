"""The seventh set: lists of roads, houses, grounds and products, and what is still to be done."""

from base import NC, NTM, address, write_libreoffice, write_openpyxl, write_text, write_xlsxwriter
from fourth_year_lists import day, place, put
from seventh_year_forms import LIST, heading, info_lines, inventory, sheet, signed_by, tinted, top

KINDS = {"Đường trục thôn": "village", "Đường liên thôn": "inter-village", "Đường ngõ xóm": "lane", "Trục chính nội đồng": "field", "Trục thôn": "village", "Liên thôn": "inter-village", "Ngõ xóm": "lane", "Nội đồng": "field"}


@sheet(LIST, "Ra soat duong, bien bao, den duong.xlsx", "roads with the signs that stand (a count) and those to be put up, lamps as Có or Không, width of bed and of surface; start and end in columns of their own")
def signs(case):
    grid = case.grid("Đường")
    grid.landscape = True
    row = top(grid, 13, "RÀ SOÁT ĐƯỜNG GIAO THÔNG, BIỂN BÁO, ĐIỆN CHIẾU SÁNG", ("Tháng 7 năm 2023",))
    row, _ = heading(grid, row, [(None, "TT", 5), (None, "Thôn", 15), (None, "Điểm đầu", 20), (None, "Điểm cuối", 20), (None, "Loại đường", 18), ("Chiều dài (km)", [(None, "Tổng", 8), (None, "Đã cứng hóa", 9)]), ("Bề rộng (m)", [(None, "Nền", 7), (None, "Mặt", 7)]),
            ("Biển báo (cái)", [(None, "Đã có", 7), (None, "Cần cắm thêm", 8)]), (None, "Điện chiếu sáng", 9), (None, "Thời gian hoàn thành", 16)])
    for n, (village, start, end, kind, length, hard, bed, width, have, need, light, said, due) in enumerate([
            ("Nà Pài", "Quốc lộ 34B", "Nhà văn hóa", "Đường trục thôn", 1.4, 1.4, 5, 3.5, 3, None, "Có", None, None), ("Kéo Phầy", "Nhà văn hóa", "Nà Lùng", "Đường trục thôn", 2.1, 1.6, 5, 3, 1, 2, "Không", "Quý II/2024", "2024-06-30"),
            ("Hòa Bình", "Hòa Bình", "Tân Lập 2", "Đường liên thôn", 1.9, 1.9, 5, 3.5, 2, 1, "Có", None, None), ("Đồng Én", "Trạm biến áp", "Ngõ Pác Khuổi", "Đường ngõ xóm", 0.4, 0.2, 3, 2, 0, 1, "Không", "Tháng 11/2023", "2023-11-30"),
            ("Tân Lập 1", "Cầu treo", "Đồng Nà Mạ", "Trục chính nội đồng", 1.2, 0.5, 4, 2.5, 0, 2, "Không", "Năm 2025", "2025-12-31"), ("Bản Pẻn", "Bản Pẻn", "Lũng Cùng", "Đường liên thôn", 3.3, 2.4, 5, 3, 1, 3, "Không", "Năm 2024", "2024-12-31"),
            ("Pá Danh", "Ngã ba Pò Tấu", "Pá Danh trong", "Đường trục thôn", 1.7, 1.1, 5, 3, 2, 2, "Có", day("2023-12-31"), "2023-12-31")], 1):
        put(grid, row, [n, village, start, end, kind, length, hard, bed, width, have, need, light, said], (2, 3, 4, 5), {6: "0.0", 7: "0.0"})
        inventory(case, "road", grid, row, {"lengthKm": address(row, 6), "hardenedKm": address(row, 7)}, village=place(village), lengthKm=length, hardenedKm=hard, signs=have, lighting=light == "Có", due=due, **{"class": KINDS[kind]})
        row += 1
    signed_by(grid, row + 1, 13, "Lũng Pảng, ngày 28 tháng 7 năm 2023", [("CÔNG CHỨC ĐC-XD", "Âu Thị Giảđịnh"), ("CHỦ TỊCH", "Dương Văn Giảđịnh")])
    case.save(write_openpyxl)


@sheet(LIST, "Duong thon theo tung thon.xlsx", "the village merged down over its roads with a sum below each, lengths as texts with the unit in the cell: 1,25 km")
def by_village(case):
    grid = case.grid("GTNT")
    row = top(grid, 8, "DANH SÁCH TUYẾN ĐƯỜNG THÔN, NGÕ XÓM CẦN LÀM TIẾP", motto=False)
    row, _ = heading(grid, row, [(None, "Thôn", 15), (None, "Tên tuyến", 32), (None, "Loại", 14), (None, "Dài", 10), (None, "Đã bê tông", 10), (None, "Còn lại", 10), (None, "Rộng mặt (m)", 8), (None, "Làm xong trước", 16)])

    def km(value):
        return f"{value:.2f}".replace(".", ",") + " km"
    for village, held in (("Lũng Cùng", [("Đầu thôn - Lũng Sâu", "Trục thôn", 1.25, 0.4, 3, "31/12/2024", "2024-12-31"), ("Ngõ Cốc Mận", "Ngõ xóm", 0.35, 0.15, 2, "30/11/2023", "2023-11-30")]),
                          ("Khuổi Đeng", [("Khuổi Đeng - Bản Pẻn", "Liên thôn", 2.6, 1.85, 3.5, "30/6/2024", "2024-06-30"), ("Ngõ Pác Ngườm", "Ngõ xóm", 0.22, 0.1, 2, "31/10/2023", "2023-10-31")]),
                          ("Tân Lập 2", [("Nhà văn hóa - Thin Tốc", "Trục thôn", 0.86, 0.42, 3, "31/3/2024", "2024-03-31"), ("Đồng Nà Cạn", "Nội đồng", 0.95, 0.3, 2.5, "31/12/2025", "2025-12-31")])):
        grid.merge(row, 1, row + len(held) - 1, 1, village, "mid")
        for name, kind, length, hard, width, said, due in held:
            for column, value in enumerate((name, kind, km(length), km(hard), km(length - hard), width, said), 2):
                grid.put(row, column, value, "text" if column == 2 else "mid")
            inventory(case, "road", grid, row, {"lengthKm": address(row, 4), "hardenedKm": address(row, 5)}, village=place(village), road=name, lengthKm=length, hardenedKm=hard, widthM=width, due=due, **{"class": KINDS[kind]})
            row += 1
        grid.merge(row, 1, row, 3, f"Cộng thôn {village}", "total")
        for column, pick in ((4, lambda h: h[2]), (5, lambda h: h[3]), (6, lambda h: h[2] - h[3])):
            grid.put(row, column, km(sum(pick(h) for h in held)), "totalfigure")
        row += 1
    case.save(write_xlsxwriter)


HOUSES = [("Nà Pài", 312, 90, 80, "Có", "issued", "Đã cấp", "Đạt", None, None), ("Kéo Phầy", 1042, 128, 120, "Có", "issued", "Đã cấp", "Đạt", None, None), ("Lũng Cùng", 165, 54, 50, "Chưa", "not-issued", "Chưa cấp", "Chưa đạt", "Năm 2025", "2025-12-31"),
          ("Đồng Én", 520, 118, 120, "Có", "applied", "Đang làm hồ sơ", "Đạt", "Tháng 9/2023", "2023-09-30"), ("Bản Pẻn", 188, 66, 60, "Có", "not-issued", "Chưa cấp", "Chưa đạt", "Trước 31/10/2023", "2023-10-31"), ("Tân Lập 2", 246, 80, 80, "Có", "issued", "Đã cấp", "Đạt", None, None)]


@sheet(LIST, "NVH thon - quy hoach, GCN.xlsx", "plain: culture houses with land, building, seats, plan, certificate in words, whether they reach the norm and the last day; the norm stands in the heading")
def houses(case):
    grid = case.grid("NVH thôn")
    row = top(grid, 10, "RÀ SOÁT NHÀ VĂN HÓA THÔN", ("(Thực hiện Công văn số 1822/UBND-NN ngày 17/7/2023 của UBND huyện)",))
    row, _ = heading(grid, row, [(None, "STT", 5), (None, "Nhà văn hóa thôn", 18), (None, "Diện tích đất (m²), định mức từ 200 m²", 12), (None, "Diện tích xây dựng (m²)", 10), (None, "Số chỗ ngồi", 8), (None, "Đã có trong quy hoạch, kế hoạch sử dụng đất", 13), (None, "Giấy chứng nhận QSD đất", 15), (None, "Đánh giá", 11),
            (None, "Thời gian hoàn thành", 16), (None, "Ghi chú", 22)])
    for n, (village, land, building, seats, planned, state, words, judged, said, due) in enumerate(HOUSES, 1):
        put(grid, row, [n, village, land, building, seats, planned, words, judged, said, "Mượn đất trường học" if village == "Lũng Cùng" else None], (2, 10), {3: "#,##0"})
        inventory(case, "facility", grid, row, {"landAreaM2": address(row, 3)}, village=place(village), facility="culture-house", landAreaM2=land, buildingAreaM2=building, seats=seats, planned=planned == "Có", certificate={"status": state}, due=due)
        row += 1
    signed_by(grid, row + 1, 10, "Lũng Pảng, ngày 31 tháng 7 năm 2023", [("CÔNG CHỨC ĐỊA CHÍNH", "Âu Thị Giảđịnh"), ("CÔNG CHỨC VH-XH", "Hứa Văn Giảđịnh")])
    case.save(write_openpyxl)


GROUNDS = [("Nà Pài", "Sân bóng chuyền", 450, "Có", "Đã cấp", "issued", None, None), ("Kéo Phầy", "Sân bóng đá mini", 1650, "Có", "Đã cấp", "issued", None, None), ("Lũng Cùng", None, None, None, None, None, None, None), ("Hòa Bình", "Sân bóng chuyền", 380, "Có", "Chưa cấp", "not-issued", "Tháng 9/2023", "2023-09-30"),
           ("Đồng Én", "Sân bóng chuyền", 825, "Không", "Chưa cấp", "not-issued", "31/10/2023", "2023-10-31"), ("Khuổi Đeng", None, None, None, None, None, None, None), ("Pá Danh", "Sân cầu lông, bóng chuyền", 362.5, "Có", "Đang đo đạc", "applied", "Quý IV/2023", "2023-12-31")]


@sheet(LIST, "san the thao cac thon.csv", "UTF-8 with a mark, tabs: sports grounds of the villages, two villages with all cells blank, dots between thousands and a decimal comma")
def grounds(case):
    grid = case.grid("a")
    info_lines(grid, 1, ("Xã Lũng Pảng - Thống kê sân thể thao thôn năm 2023",))
    row, _ = heading(grid, 3, [(None, "TT", 0), (None, "Thôn", 0), (None, "Tên sân", 0), (None, "Diện tích sân thể thao (m2)", 0), (None, "Có trong quy hoạch sử dụng đất", 0), (None, "Giấy chứng nhận", 0), (None, "Thời gian hoàn thành", 0)])
    for n, (village, name, land, planned, words, state, said, due) in enumerate(GROUNDS, 1):
        text = f"{land:,}".replace(",", " ").replace(".", ",").replace(" ", ".") if land else None
        put(grid, row, [n, village, name, text, planned, words, said])
        if land:
            record = inventory(case, "facility", grid, row, {"landAreaM2": address(row, 4)}, village=place(village), facility="sports-ground", landAreaM2=land, planned=planned == "Có", due=due)
            if state != "applied":
                record["certificate"] = {"status": state}
        else:
            inventory(case, "facility", grid, row, {}, village=place(village), facility="sports-ground")["optional"] = True
        row += 1
    case.save(write_text, "\t", bom=b"\xef\xbb\xbf")


MADE = [("Miến dong Lũng Pảng", "HTX Nông sản Lũng Pảng", "Thực phẩm", 4, "1987/QĐ-UBND", "2022-11-25", "2025-11-25"), ("Chè dây Pá Danh", "HTX Dược liệu Pá Danh", "Đồ uống", 3, "1987/QĐ-UBND", "2022-11-25", "2025-11-25"),
        ("Mật ong hoa rừng", "Tổ hợp tác Khuổi Đeng", "Thực phẩm", 3, "2230/QĐ-UBND", "2021-12-14", "2024-12-14"), ("Lạp sườn gác bếp", "Hộ kinh doanh Tân Lập 1", "Thực phẩm", 3, "1604/QĐ-UBND", "2023-06-30", "2026-06-30")]


@sheet(LIST, "OCOP - hang sao.xlsx", "products with their stars drawn as ★★★, the decision's number and day in two columns, the last day as a date; name, maker and village in one order of its own")
def stars(case):
    grid = case.grid("OCOP xã")
    row = top(grid, 9, "DANH MỤC SẢN PHẨM OCOP CÒN HIỆU LỰC", ("Tính đến tháng 8 năm 2023",))
    row, _ = heading(grid, row, [(None, "TT", 5), (None, "Chủ thể", 28), (None, "Tên sản phẩm", 24), (None, "Nhóm sản phẩm", 14), (None, "Hạng sao", 10), ("Quyết định công nhận", [(None, "Số", 16), (None, "Ngày", 12)]), (None, "Ngày hết hạn", 12), (None, "Điện thoại", 15)])
    for n, (name, maker, group, number, decision, date, expires) in enumerate(MADE, 1):
        put(grid, row, [n, maker, name, group, "★" * number, decision, day(date), day(expires), f"0990 000 {860 + n}"], (2, 3))
        inventory(case, "product", grid, row, {"product": address(row, 3)}, product=name, producer=maker, group=group, stars=number, expires=expires)
        row += 1
    tinted(grid, "headblue7")
    case.save(write_openpyxl)


@sheet(LIST, "sp ocop gui phong nn.csv", "semicolons and UTF-8 without a mark: stars as \"3 sao\", decision and its day in one text, valid until as month and year")
def ocop_file(case):
    grid = case.grid("a")
    info_lines(grid, 1, ("UBND xã Lũng Pảng", "Danh sách sản phẩm OCOP gửi phòng Nông nghiệp và PTNT huyện"))
    row, _ = heading(grid, 4, [(None, "STT", 0), (None, "Tên sản phẩm", 0), (None, "Nhóm", 0), (None, "Cơ sở sản xuất", 0), (None, "Địa chỉ", 0), (None, "Xếp hạng", 0), (None, "Quyết định", 0), (None, "Doanh thu 2022 (triệu đồng)", 0), (None, "Hết hạn", 0)])
    for n, ((name, maker, group, number, decision, date, expires), village, money) in enumerate(zip(MADE, ("Đồng Én", "Pá Danh", "Khuổi Đeng", "Tân Lập 1"), ("420", "96,5", "58", "135")), 1):
        put(grid, row, [n, name, group, maker, f"Thôn {village}", f"{number} sao", f"Số {decision} ngày {day(date):%d/%m/%Y}", money, f"{day(expires):%d/%m/%Y}"])
        inventory(case, "product", grid, row, {"product": address(row, 2)}, product=name, producer=maker, group=group, stars=number, expires=expires)
        row += 1
    case.save(write_text, ";")


@sheet(LIST, "KH hoan thanh chi tieu 2023-2025.xlsx", "the commune's roadmap under rows of criteria: what there is, what is aimed at, what to do, who leads, the last day in many wordings")
def roadmap(case):
    grid = case.grid("Kế hoạch")
    row = top(grid, 8, "KẾ HOẠCH HOÀN THÀNH CÁC CHỈ TIÊU NÔNG THÔN MỚI GIAI ĐOẠN 2023 - 2025", ("(Kèm theo Kế hoạch số 74/KH-UBND ngày 07/8/2023 của UBND xã Lũng Pảng)",))
    row, _ = heading(grid, row, [(None, "Mã chỉ tiêu", 8), (None, "Chỉ tiêu", 40), (None, "Hiện trạng", 12), (None, "Mục tiêu", 12), (None, "Nhiệm vụ, giải pháp", 36), (None, "Chủ trì", 20), (None, "Phối hợp", 18), (None, "Thời gian hoàn thành", 18)])
    for title, held in (
            ("Tiêu chí 2 - Giao thông", [("2.2", "Đường thôn, liên thôn được cứng hóa", "74,6%", "≥ 80%", "Đổ bê tông 2,4 km đường liên thôn", "Công chức ĐC-XD", "Các thôn", "Hết quý II năm 2024", "2024-06-30"),
                                         ("2.3", "Đường ngõ, xóm sạch, không lầy lội", "88,0%", "100%", "Huy động ngày công rải cấp phối", "Các thôn", "Đoàn xã", "31/12/2023", "2023-12-31")]),
            ("Tiêu chí 15 - Y tế", [("15.4", "Dân số có sổ khám chữa bệnh điện tử", "43,7%", "≥ 50%", "Cài đặt tại các buổi họp thôn", "Trạm Y tế xã", "Đoàn xã", "Tháng 10/2023", "2023-10-31")]),
            ("Tiêu chí 17 - Môi trường và an toàn thực phẩm", [("17.1", "Hộ dùng nước sạch theo quy chuẩn", "28,6%", "≥ 30%", "Xét nghiệm nước giếng, sửa công trình Khuổi Nặm", "Công chức ĐC-XD", "Trạm Y tế xã", "Quý IV/2023", "2023-12-31"),
                                                              ("17.8", "Hộ có 3 công trình hợp vệ sinh, 3 sạch", "66,5%", "≥ 70%", "Hỗ trợ 20 hộ làm nhà tiêu", "Hội LHPN xã", "Các thôn", "Năm 2024", "2024-12-31")])):
        grid.merge(row, 1, row, 8, title, "group")
        row += 1
        for id, text, now, target, action, owner, helper, said, due in held:
            put(grid, row, [id, text, now, target, action, owner, helper, said], (2, 5, 6, 7))
            inventory(case, "plan", grid, row, {"indicator": address(row, 1)}, village=None, set=NTM, indicator=id, current=now, target=target, action=action, owner=owner, due=due, **{"with": helper})
            row += 1
    signed_by(grid, row + 1, 8, "Lũng Pảng, ngày 07 tháng 8 năm 2023", [("NGƯỜI LẬP", "Âu Thị Giảđịnh"), ("CHỦ TỊCH", "Dương Văn Giảđịnh")])
    case.save(write_openpyxl)


@sheet(LIST, "Kh thon Hoa Binh NTM nang cao.xlsx", "a village's plan for nâng cao in its own words: what is wanted, where we are, how it is done, who does it, what it costs, done by; no numbers of rows")
def own_plan(case):
    grid, village = case.grid("KH thôn"), "Hòa Bình"
    row = info_lines(grid, 1, ("THÔN HÒA BÌNH", "KẾ HOẠCH THỰC HIỆN CÁC CHỈ TIÊU NÔNG THÔN MỚI NÂNG CAO CHƯA ĐẠT (2023 - 2024)"), "bold6") + 1
    row, _ = heading(grid, row, [(None, "Chỉ tiêu", 8), (None, "Nội dung", 40), (None, "Hiện trạng", 14), (None, "Mục tiêu", 10), (None, "Cách làm", 34), (None, "Người phụ trách", 20), (None, "Dự kiến kinh phí", 20), (None, "Thời gian xong", 16)])
    for id, text, now, target, action, owner, money, said, due in (
            ("2.3", "Đường ngõ xóm cứng hóa, sáng - xanh - sạch - đẹp", "1,6/2,4 km", "80%", "Đổ bê tông 2 ngõ, lắp 20 bóng đèn", "Trưởng thôn", "48 triệu (dân góp)", day("2024-03-31"), "2024-03-31"),
            ("14.3", "Dùng ứng dụng khám chữa bệnh từ xa", "92/367 người", "40%", "Mời trạm y tế về hướng dẫn", "Y tế thôn", None, "Tháng 12/2023", "2023-12-31"),
            ("17.5", "Phân loại rác tại nguồn", "38/88 hộ", "50%", "Mỗi hộ đào một hố ủ rác hữu cơ", "Chi hội Phụ nữ", "6 triệu (quỹ thôn)", "Tháng 9/2023", "2023-09-30"),
            ("18.1", "Nước sạch từ công trình tập trung", "21/88 hộ", "35%", "Xin nối ống từ bể Nà Mu", "Trưởng thôn", "Đề nghị xã hỗ trợ", "Khi xã bố trí được vốn", None)):
        put(grid, row, [id, text, now, target, action, owner, money, said], (2, 5, 6, 7))
        inventory(case, "plan", grid, row, {"indicator": address(row, 1)}, village=place(village), set=NC, indicator=id, current=now, target=target, action=action, owner=owner, due=due)
        row += 1
    grid.put(row + 1, 2, "Trưởng thôn: Hứa Thị Giảđịnh, điện thoại 0990 000 904", "plain6")
    case.save(write_xlsxwriter)


@sheet(LIST, "Thiet che sau sap nhap.ods", "an .ods: house and ground of a village below each other, Loại in a column; units in the cells (312 m2, 80 chỗ), one ground of which nothing is said")
def mixed(case):
    grid = case.grid("Thiết chế", font="Liberation Serif")
    row = top(grid, 8, "NHÀ VĂN HÓA, SÂN THỂ THAO CỦA CÁC THÔN", ("Năm 2023",), motto=False)
    row, _ = heading(grid, row, [(None, "TT", 5), (None, "Thôn", 16), (None, "Loại", 16), (None, "Diện tích đất", 12), (None, "Số chỗ ngồi", 10), (None, "Trong quy hoạch", 10), (None, "Giấy chứng nhận", 16), (None, "Hoàn thành", 16)])
    for n, (village, kind, land, seats, planned, words, state, said, due) in enumerate([
            ("Nà Pài", "Nhà văn hóa", 312, 80, "Có", "Đã cấp", "issued", None, None), ("Nà Pài", "Sân thể thao", 450, None, "Có", "Chưa cấp", "not-issued", "Tháng 9/2023", "2023-09-30"), ("Hòa Bình", "Nhà văn hóa", 402, 100, "Có", "Đã cấp", "issued", None, None),
            ("Hòa Bình", "Sân thể thao", 378, None, "Không", "Chưa cấp", "not-issued", "31/10/2023", "2023-10-31"), ("Tân Lập 1", "Nhà văn hóa", 214, 70, "Có", "Chưa cấp", "not-issued", "Quý I/2024", "2024-03-31"), ("Tân Lập 1", "Sân thể thao", None, None, None, None, None, None, None)], 1):
        put(grid, row, [n, village, kind, f"{land} m2" if land else None, f"{seats} chỗ" if seats else None, planned, words, said], (2, 3))
        kind = "culture-house" if kind == "Nhà văn hóa" else "sports-ground"
        if land:
            seat = {"seats": seats} if seats else {}
            inventory(case, "facility", grid, row, {"landAreaM2": address(row, 4)}, village=place(village), facility=kind, landAreaM2=land, planned=planned == "Có", certificate={"status": state}, due=due, **seat)
        else:
            inventory(case, "facility", grid, row, {}, village=place(village), facility=kind)["optional"] = True
        row += 1
    case.save(write_libreoffice)


@sheet(LIST, "Lo trinh kem von (trieu dong).xlsx", "the commune's plan with money by source in five columns and their sum, the year of reaching it as a number, ids behind the wording in brackets, a sum last")
def money(case):
    grid = case.grid("Nguồn vốn")
    grid.landscape = True
    row = top(grid, 12, "LỘ TRÌNH, KINH PHÍ THỰC HIỆN CÁC CHỈ TIÊU CHƯA ĐẠT", ("Đơn vị tính kinh phí: triệu đồng",))
    row, _ = heading(grid, row, [(None, "TT", 5), (None, "Chỉ tiêu", 40), (None, "Hiện trạng năm 2023", 12), (None, "Mục tiêu", 10), (None, "Nội dung thực hiện", 32), ("Kinh phí", [(None, "Tổng", 9), (None, "NSTW", 8), (None, "NS tỉnh", 8), (None, "NS huyện, xã", 8), (None, "Dân góp", 8)]), (None, "Cơ quan chủ trì", 18), (None, "Năm hoàn thành", 10)])
    total = [0] * 5
    for n, (id, text, now, target, action, parts, owner, year) in enumerate([
            ("2.4", "Đường trục chính nội đồng", "46,2%", "50%", "Cứng hóa 0,8 km", (320, 120, 60, 200), "Công chức ĐC-XD", 2024), ("9.1", "Nhà tạm, nhà dột nát", "7 nhà", "0 nhà", "Hỗ trợ làm mới, sửa chữa", (240, 0, 35, 90), "Ủy ban MTTQ xã", 2024),
            ("17.1", "Nước sạch theo quy chuẩn", "28,6%", "30%", "Nâng cấp công trình Khuổi Nặm", (950, 200, 50, 60), "UBND xã", 2025), ("17.6", "Thu gom, xử lý rác sinh hoạt", "62,4%", "70%", "Mua 2 xe đẩy, xây 5 bể chứa", (0, 45, 15, 20), "Hội LHPN xã", 2023)], 1):
        sum_of = sum(parts)
        total = [a + b for a, b in zip(total, (sum_of, *parts))]
        put(grid, row, [n, f"{text} ({id})", now, target, action, sum_of, *parts, owner, year], (2, 5, 11), {6: "#,##0"})
        inventory(case, "plan", grid, row, {"indicator": address(row, 2)}, village=None, set=NTM, indicator=id, current=now, target=target, action=action, owner=owner, due=f"{year}-12-31")
        row += 1
    grid.merge(row, 1, row, 5, "Tổng cộng", "total")
    for column, value in enumerate(total, 6):
        grid.put(row, column, value, "totalfigure", "#,##0")
    case.save(write_openpyxl)
