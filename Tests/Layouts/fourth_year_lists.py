"""The fourth set: lists of culture houses, grounds, roads and products, and what is still to be done."""

import datetime

import legacy
from base import NTM, Formula, address, write_libreoffice, write_openpyxl, write_text, write_xlsxwriter
from fourth_year_forms import LIST, heading, inventory, sheet, signed, top


def put(grid, row, values, wide=(), formats=None):
    for column, value in enumerate(values, 1):
        grid.put(row, column, value, "text" if column in wide else "mid", (formats or {}).get(column))


def day(text):
    return datetime.date.fromisoformat(text) if text else None


def yes(word):
    return {"Có": True, "Không": False, "Chưa": False}[word]


def place(village):
    return {"name": village} if village else None


@sheet(LIST, "NVH cac thon 2023.xlsx", "culture houses: number and day of the red book in two columns, \"đang đo đạc\" in the first; places as Số ghế, thousands in number format")
def culture_houses(case):
    grid = case.grid("NVH")
    row = top(grid, 12, "THỐNG KÊ NHÀ VĂN HÓA THÔN NĂM 2023", under="VĂN HÓA - XÃ HỘI", motto=False)
    row, _ = heading(grid, row, [(None, "TT", 5), (None, "Thôn", 16), (None, "Xây năm", 8), ("Diện tích (m2)", [(None, "Khuôn viên đất", 11), (None, "Nhà", 9)]), (None, "Số ghế ngồi", 9),
            (None, "Đã đưa vào quy hoạch sử dụng đất", 12),
                                 ("Sổ đỏ (giấy chứng nhận QSDĐ)", [(None, "Số", 16), (None, "Ngày cấp", 12)]), (None, "Khó khăn", 26), (None, "Dự kiến xong", 14), (None, "Nhu cầu", 20)])
    for n, (village, year, land, house, seats, planned, number, date, obstacle, text, due) in enumerate([
            ("Nà Pài", 2012, 320, 92, 80, "Có", "CL 204417", "2017-09-14", None, None, None), ("Kéo Phầy", 2019, 1150, 130, 120, "Có", "CX 880032", "2020-03-02", None, None, None),
            ("Lũng Cùng", 2006, 145, 54, 50, "Chưa", "Chưa cấp", None, "Đất nhà dân cho mượn", "Quý 3/2024", "2024-09-30"),
                    ("Hòa Bình", 2016, 412.5, 110, 100, "Có", "Đang đo đạc", None, None, "31/12/2023", "2023-12-31"),
            ("Tân Lập 1", 2010, 198, 70, 70, "Có", "Chưa cấp", None, "Giáp suối, phải kè", "Năm 2025", "2025-12-31"),
                    ("Pá Danh", 2014, 226, 75, 70, "Có", "CL 204431", "2017-09-14", None, None, None)], 1):
        put(grid, row, [n, village, year, land, house, seats, planned, number, day(date), obstacle, text, "Sửa mái" if n == 3 else None], (2, 10, 12), {4: "#,##0.0"})
        certificate = {"status": "issued", "number": number, "date": date} if date else {"status": "not-issued"} if number == "Chưa cấp" else None
        more = {"certificate": certificate} if certificate else {}
        inventory(case, "facility", grid, row, {"landAreaM2": address(row, 4)}, village=place(village), facility="culture-house", landAreaM2=land, buildingAreaM2=house, seats=seats,
                planned=yes(planned), due=due, **more)
        row += 1
    grid.put(row, 2, "Cộng", "total")
    grid.put(row, 4, 2451.5, "totalfigure", "#,##0.0")
    grid.put(row, 5, 531, "totalfigure")
    grid.put(row, 6, 490, "totalfigure")
    case.save(write_openpyxl)


@sheet(LIST, "san the thao thon.ods", "sports grounds, length and width before the area, which is a formula; a village with two grounds merged over both rows")
def grounds(case):
    grid = case.grid("Sân TT")
    row = top(grid, 9, "DANH SÁCH SÂN THỂ THAO, KHU VUI CHƠI CÁC THÔN", ("Tháng 7/2023",), motto=False)
    row, _ = heading(grid, row, [(None, "STT", 5), (None, "Tên thôn", 16), (None, "Tên sân", 24), (None, "Dài (m)", 8), (None, "Rộng (m)", 8), (None, "Diện tích sân (m2)", 11),
            (None, "Nằm trong quy hoạch", 11), (None, "Hoàn thành vào", 16), (None, "Ghi chú", 20)])
    n = 0
    for village, held in (("Nà Pài", [("Sân bóng chuyền", 22, 14, "Có", None, None)]), ("Đồng Én", [("Sân bóng đá", 60, 40, "Có", None, None),
            ("Sân cầu lông cũ", 16, 10, "Không", "tháng 11/2023", "2023-11-30")]),
                          ("Bản Pẻn", [("Sân bóng chuyền", 20, 12, "Không", "Quý II/2024", "2024-06-30")]), ("Khuổi Đeng", [("Bãi đất cạnh trường", 30, 15, "Có", "Năm 2024", "2024-12-31")])):
        grid.merge(row, 2, row + len(held) - 1, 2, village, "text")
        for name, length, width, planned, text, due in held:
            n += 1
            grid.put(row, 1, n, "mid")
            for column, value in enumerate((name, length, width, Formula(f"D{row}*E{row}", length * width), planned, text, "mượn của trường" if n == 5 else None), 3):
                grid.put(row, column, value, "text" if column in (3, 9) else "mid")
            inventory(case, "facility", grid, row, {"landAreaM2": address(row, 6)}, village=place(village), facility="sports-ground", landAreaM2=length * width, planned=yes(planned), due=due)
            row += 1
    case.save(write_libreoffice)


@sheet(LIST, "NVH va san the thao.csv", "code page 1258: houses under row A, grounds under row B of one table, sums in the rows A and B, decimal commas")
def both_kinds(case):
    grid = case.grid("a")
    grid.put(1, 1, "Rà soát cơ sở vật chất văn hóa thôn năm 2023 - xã Lũng Pảng")
    row, _ = heading(grid, 3, [(None, "TT", 0), (None, "Thôn", 0), (None, "Diện tích đất (m2)", 0), (None, "Số chỗ ngồi", 0), (None, "Có trong quy hoạch", 0), (None, "Giấy chứng nhận", 0),
            (None, "Thời gian xong", 0)])
    for mark, title, kind, held in (
            ("A", "Nhà văn hóa thôn", "culture-house", [("Lũng Cùng", 152.5, 50, "Không", "Chưa cấp", "30/9/2024", "2024-09-30"), ("Hòa Bình", 418, 100, "Có", "Đã cấp", None, None),
                    ("Tân Lập 2", 240.5, 80, "Có", "Đã cấp", None, None),
                                                      ("Khuổi Đeng", 175, 60, "Không", "Chưa cấp", "năm 2025", "2025-12-31")]),
            ("B", "Sân thể thao thôn", "sports-ground", [("Hòa Bình", 360, None, "Có", "Chưa cấp", "T12/2023", "2023-12-31"), ("Tân Lập 2", 512.5, None, "Có", "Đã cấp", None, None),
                    ("Khuổi Đeng", 200, None, "Không", "Chưa cấp", "Quý I/2025", "2025-03-31")])):
        put(grid, row, [mark, title, sum(h[1] for h in held)])
        row += 1
        for n, (village, land, seats, planned, certificate, text, due) in enumerate(held, 1):
            put(grid, row, [n, village, land, seats, planned, certificate, text])
            more = {"seats": seats} if seats else {}
            inventory(case, "facility", grid, row, {"landAreaM2": address(row, 3)}, village=place(village), facility=kind, landAreaM2=land, planned=yes(planned), due=due,
                      certificate={"status": "issued" if certificate == "Đã cấp" else "not-issued"}, **more)
            row += 1
    case.save(write_text, ";", legacy.windows1258)


@sheet(LIST, "duong dang ky xi mang.xlsx", "roads in metres under a row per village with sums, what is done, what is left and tonnes of cement; the kind of road in short words")
def cement(case):
    grid = case.grid("Xi măng")
    row = top(grid, 10, "CÁC TUYẾN ĐƯỜNG ĐĂNG KÝ XI MĂNG NĂM 2023 - 2024", ("Xã Lũng Pảng, số liệu đến 15/7/2023",), motto=False)
    row, _ = heading(grid, row, [(None, "TT", 5), (None, "Tuyến đường", 34), (None, "Loại", 14), ("Chiều dài (m)",
            [(None, "Toàn tuyến", 10), (None, "Đã bê tông", 10), (None, "Còn lại", 10)]), (None, "Mặt đường rộng (m)", 10), (None, "Xi măng cần (tấn)", 10),
                                 (None, "Làm xong", 14), (None, "Ghi chú", 18)])
    classes = {"Trục thôn": "village", "Liên thôn": "inter-village", "Ngõ xóm": "lane", "Nội đồng": "field"}
    for mark, (village, held) in zip(("I", "II", "III"), (
            ("Kéo Phầy", [("Cổng làng - nhà văn hóa Kéo Phầy", "Trục thôn", 1250, 900, 3.5, "Tháng 11/2023", "2023-11-30"),
                    ("Kéo Phầy - Bản Pẻn", "Liên thôn", 2400, 1650, 3.5, "Quý II/2024", "2024-06-30"), ("Ngõ Nà Hin", "Ngõ xóm", 180, 0, 2, "31/10/2023", "2023-10-31")]),
            ("Tân Lập 2", [("Ngõ bể nước", "Ngõ xóm", 265, 120, 2.5, "Tháng 12/2023", "2023-12-31"), ("Nội đồng Nà Coóc", "Nội đồng", 740, 300, 3, "Năm 2024", "2024-12-31")]),
            ("Pá Danh", [("Trường mầm non - Khau Dạ", "Trục thôn", 860, 0, 3, "Quý I/2024", "2024-03-31")]))):
        grid.put(row, 1, mark, "total")
        grid.put(row, 2, f"Thôn {village}", "group")
        for column, k in ((4, 2), (5, 3)):
            grid.put(row, column, sum(h[k] for h in held), "totalfigure", "#,##0")
        grid.put(row, 6, sum(h[2] - h[3] for h in held), "totalfigure", "#,##0")
        row += 1
        for n, (name, kind, length, hard, width, text, due) in enumerate(held, 1):
            put(grid, row, [n, name, kind, length, hard, length - hard, width, round((length - hard) * 0.17), text, "dân hiến đất" if n == 2 else None], (2, 10), {4: "#,##0", 5: "#,##0", 6: "#,##0"})
            inventory(case, "road", grid, row, {"lengthKm": address(row, 4), "hardenedKm": address(row, 5)}, village=place(village), road=name, lengthKm=length / 1000,
                    hardenedKm=hard / 1000, widthM=width, due=due,
                      **{"class": classes[kind]})
            row += 1
    case.save(write_xlsxwriter)


@sheet(LIST, "duong giao thong cac thon.csv", "semicolons, UTF-8 without a mark, kilometres with decimal commas, the kind of road in a column, light and signs as Có and Không, a sum last")
def roads(case):
    grid = case.grid("a")
    grid.put(1, 1, "DANH SÁCH ĐƯỜNG GIAO THÔNG NÔNG THÔN XÃ LŨNG PẢNG (tháng 6/2023)")
    row, _ = heading(grid, 3, [(None, t, 0) for t in ("TT", "Thôn", "Tên đường", "Thuộc loại", "Dài (km)", "Đã cứng hóa (km)", "Bề rộng mặt (m)", "Mặt đường", "Có đèn chiếu sáng",
            "Có biển báo", "Kế hoạch xong")])
    held = [("Nà Pài", "Trục thôn Nà Pài", "Đường thôn", "village", 1.85, 1.85, 3.5, "Bê tông", True, True, None, None),
            ("Nà Pài", "Ngõ Cốc Lùng", "Đường ngõ xóm", "lane", 0.24, 0.1, 2, "Bê tông", False, False, "12/2023", "2023-12-31"),
            ("Bản Pẻn", "Bản Pẻn đi Khuổi Đeng", "Đường liên thôn", "inter-village", 3.1, 2.4, 3, "Cấp phối", False, True, "Quý IV/2024", "2024-12-31"),
                    ("Bản Pẻn", "Đồng Nà Tốc", "Đường nội đồng", "field", 0.95, 0, 2.5, "Đất", False, False, "năm 2025", "2025-12-31"),
            ("Đồng Én", "Trục khu Đồng Én", "Đường thôn", "village", 2.05, 2.05, 4, "Nhựa", True, True, None, None),
                    ("Khuổi Đeng", "Ngõ Pò Chang", "Đường ngõ xóm", "lane", 0.4, 0.25, 2.5, "Bê tông", False, False, "30/4/2024", "2024-04-30")]
    for n, (village, name, kind, road_class, length, hard, width, surface, light, signs, text, due) in enumerate(held, 1):
        put(grid, row, [n, village, name, kind, length, hard, width, surface, "Có" if light else "Không", "Có" if signs else "Không", text])
        inventory(case, "road", grid, row, {"lengthKm": address(row, 5), "hardenedKm": address(row, 6)}, village=place(village), road=name, lengthKm=length, hardenedKm=hard, widthM=width,
                surface=surface, lighting=light, signs=signs,
                  due=due, **{"class": road_class})
        row += 1
    put(grid, row, [None, None, "Tổng chiều dài", None, round(sum(h[4] for h in held), 2), round(sum(h[5] for h in held), 2)])
    case.save(write_text, ";")


@sheet(LIST, "San pham OCOP xa 2023.xlsx", "products with stars as 3* and 4*, decision and its day in one text, the last day as text dd/mm/yyyy, the maker's head and telephone beside")
def products(case):
    grid = case.grid("OCOP")
    row = top(grid, 10, "DANH SÁCH SẢN PHẨM OCOP TRÊN ĐỊA BÀN XÃ", ("Đến ngày 31/7/2023",), motto=False)
    row, _ = heading(grid, row, [(None, "STT", 5), (None, "Sản phẩm", 26), (None, "Chủ thể", 28), (None, "Người đại diện", 22), (None, "SĐT", 14), (None, "Nhóm", 16),
            (None, "Xếp hạng (sao)", 9), (None, "Quyết định công nhận", 34), (None, "Hết hạn", 12),
                                 (None, "Nơi bán", 20)])
    for n, (name, maker, person, group, stars, decision, expires) in enumerate([
            ("Thạch đen Lũng Pảng", "HTX Nông sản Tràng Vân", "Vy Văn Giảđịnh", "Thực phẩm", 4, "2210/QĐ-UBND, 16/12/2022", "2025-12-16"),
                    ("Miến dong Kéo Phầy", "Tổ hợp tác miến Kéo Phầy", "Mông Thị Giảđịnh", "Thực phẩm", 3, "1895/QĐ-UBND, 05/11/2021", "2024-11-05"),
            ("Mật ong rừng", "Hộ kinh doanh Pá Danh", "Chu Văn Giảđịnh", "Thực phẩm", 3, "1895/QĐ-UBND, 05/11/2021", "2024-11-05"),
                    ("Rượu men lá", "HTX Nông sản Tràng Vân", "Vy Văn Giảđịnh", "Đồ uống", 3, "2210/QĐ-UBND, 16/12/2022", "2025-12-16")], 1):
        put(grid, row, [n, name, maker, person, f"0990 000 9{n}5", group, f"{stars}*", decision, f"{day(expires):%d/%m/%Y}", "Chợ phiên" if n % 2 else "Hội chợ huyện"], (2, 3, 8))
        inventory(case, "product", grid, row, {"product": address(row, 2)}, village=None, product=name, producer=maker, group=group, stars=stars, expires=expires)
        del case.truth.records[-1]["village"]
        row += 1
    case.save(write_openpyxl)


AIMS = [("2.2", "Đường thôn, liên thôn được cứng hóa", "78,2%", "80%", "Bê tông hóa thêm 0,7 km", "Công chức ĐC-NN-XD-MT", "Các thôn", 620, "Ngân sách huyện", "Quý II/2024", "2024-06-30"),
        ("5.1", "Trường học đạt tiêu chuẩn cơ sở vật chất", "2/3 trường", "3/3 trường", "Xây 4 phòng học mầm non", "Hiệu trưởng trường Mầm non", "Văn phòng xã", 2400, "Ngân sách tỉnh",
                "Tháng 12/2024", "2024-12-31"),
        ("9.1", "Nhà tạm, nhà dột nát", "6 nhà", "Không còn", "Vận động quỹ Vì người nghèo", "Ủy ban MTTQ xã", "Các thôn", 240, "Xã hội hóa", "31/12/2023", "2023-12-31"),
        ("11.1", "Tỷ lệ nghèo đa chiều", "16,4%", "≤ 13%", "Cho vay vốn, dạy nghề", "Công chức LĐ-TB&XH", "Hội Nông dân", 350, "Vốn CTMTQG giảm nghèo", "Năm 2025", "2025-12-31"),
        ("17.8", "Hộ có nhà tiêu, nhà tắm, bể nước hợp vệ sinh, 3 sạch", "63,5%", "70%", "Hỗ trợ 40 hộ làm nhà tiêu", "Hội LHPN xã", "Trạm Y tế", 120, "Ngân sách xã", "30/6/2024", "2024-06-30")]


@sheet(LIST, "Lo trinh nong thon moi xa den 2025.xlsx", "the commune's roadmap: two heading rows, money with its source in the next column, who leads and who helps, a sum of money last")
def roadmap(case):
    grid = case.grid("Lộ trình")
    row = top(grid, 10, "LỘ TRÌNH HOÀN THÀNH CÁC CHỈ TIÊU XÃ NÔNG THÔN MỚI GIAI ĐOẠN 2023 - 2025", ("(Kèm Kế hoạch số 71/KH-UBND ngày 20/7/2023)",), under="BAN CHỈ ĐẠO CÁC CTMTQG")
    row, _ = heading(grid, row, [(None, "Chỉ tiêu", 8), (None, "Nội dung", 38), (None, "Hiện trạng", 12), (None, "Mục tiêu", 12), (None, "Việc phải làm", 32), (None, "Đơn vị chủ trì", 24),
            (None, "Đơn vị phối hợp", 18), ("Kinh phí", [(None, "Triệu đồng", 10), (None, "Nguồn", 20)]),
                                 (None, "Thời hạn hoàn thành", 16)])
    for id, text, now, target, action, owner, helper, money, source, said, due in AIMS:
        put(grid, row, [id, text, now, target, action, owner, helper, money, source, said], (2, 5, 6), {8: "#,##0"})
        inventory(case, "plan", grid, row, {"indicator": address(row, 1)}, village=None, set=NTM, indicator=id, current=now, target=target, action=action, owner=owner, due=due,
                budget=[{"amount": money, "source": source}], **{"with": helper})
        row += 1
    grid.merge(row, 1, row, 7, "Tổng kinh phí", "total")
    grid.put(row, 8, sum(a[7] for a in AIMS), "totalfigure", "#,##0")
    case.save(write_xlsxwriter)


@sheet(LIST, "Khuoi Deng viec con lai.xlsx", "a village head's list of what is left to do: id before the name in one cell, from when to when in two columns, who does it, a condition instead of a day")
def left_to_do(case):
    grid, village = case.grid("Sheet1", font="Calibri"), "Khuổi Đeng"
    grid.put(1, 1, "Thôn Khuổi Đeng - những chỉ tiêu nông thôn mới chưa đạt và việc còn lại", "info")
    row, _ = heading(grid, 3, [(None, "TT", 5), (None, "Chỉ tiêu chưa đạt", 44), (None, "Đang được", 12), (None, "Việc sẽ làm", 34), (None, "Ai làm", 20),
            ("Thời gian", [(None, "Bắt đầu", 12), (None, "Hoàn thành", 20)])])
    for n, (id, text, now, action, owner, start, said, due) in enumerate([
            ("2.3", "Đường ngõ xóm sạch, không lầy", "0,9/1,3 km", "Đổ nốt 2 ngõ đầu thôn", "Tổ 1, tổ 2", "9/2023", "11/2023", "2023-11-30"),
                    ("9.2", "Nhà kiên cố, bán kiên cố", "31/47 hộ", "Sửa nhà cho 5 hộ", "MTTQ thôn", "10/2023", "Quý II năm 2024", "2024-06-30"),
            ("17.1", "Hộ dùng nước sạch đúng quy chuẩn", "11/47 hộ", "Kéo đường ống từ mó nước", "Trưởng thôn", None, "khi xã cấp ống", None),
                    ("17.11", "Hộ phân loại rác tại nguồn", "9/47 hộ", "Họp thôn, phát túi", "Chi hội phụ nữ", "8/2023", "31/12/2023", "2023-12-31")], 1):
        put(grid, row, [n, f"{id} {text}", now, action, owner, start, said], (2, 4))
        inventory(case, "plan", grid, row, {"indicator": address(row, 2)}, village=place(village), set=NTM, indicator=id, current=now, action=action, owner=owner, due=due)
        row += 1
    signed(grid, row + 1, 7, "Khuổi Đeng, ngày 01 tháng 8 năm 2023", "Lương Văn Giảđịnh")
    case.save(write_openpyxl)
