"""The sixth set: lists of roads, houses, grounds, products and households, and what is still to be done."""

from base import HOUSEHOLDS, NC, NTM, PEOPLE, Formula, address, write_libreoffice, write_openpyxl, write_text, write_xlsxwriter
from fourth_year_lists import day, place, put
from sixth_year_forms import LIST, heading, info_lines, inventory, listed, sheet, signed_by, tinted, top, values_of
from third_year_a_lists import person


def yes(word):
    return word in ("Có", "Rồi", "x")


@sheet(LIST, "danh sach ho Khuoi Deng (3 to).xlsx", "a row per household in three groups with sums, an x where it meets; the village's sums and a row of percents last")
def households(case):
    grid, village, held = case.grid("Hộ dân"), "Khuổi Đeng", listed("9.2 17.1 17.8 17.11")
    row = top(grid, 8, "BẢNG THEO DÕI CÁC HỘ THỰC HIỆN CHỈ TIÊU NÔNG THÔN MỚI NĂM 2023", ("Thôn Khuổi Đeng",), motto=False)
    row, at = heading(grid, row, [(None, "TT", 5), (None, "Họ tên chủ hộ", 30), (None, "Số khẩu", 8), *((i.id, f"{text} ({i.id})", 13) for i, text in zip(held, ("Nhà kiên cố, bán kiên cố", "Nước sạch", "Nhà tiêu, nhà tắm, bể nước HVS, 3 sạch", "Phân loại rác"))),
            (None, "Ghi chú", 18)])
    whole = HOUSEHOLDS[village]
    people = [4 + (n % 3 == 0) for n in range(whole)]
    for n in range(abs(PEOPLE[village] - sum(people))):
        people[n * 7 % whole] += 1 if PEOPLE[village] > sum(people) else -1
    meets = {i.id: set(case.random.sample(range(whole), case.figures(village, NTM, i.id)[0])) for i in held}
    for group, households in (("Tổ 1", range(0, 17)), ("Tổ 2", range(17, 33)), ("Tổ 3", range(33, whole))):
        grid.merge(row, 1, row, 8, group, "group")
        row += 1
        for n in households:
            put(grid, row, [n + 1, person(n * 5 + 2), people[n], *["x" if n in meets[i.id] else None for i in held]], (2,))
            row += 1
        sum_row(grid, row, at, f"Cộng {group.lower()}: {len(households)} hộ", [people[n] for n in households], {id: len(m & set(households)) for id, m in meets.items()})
        row += 1
    sum_row(grid, row, at, f"Cộng toàn thôn: {whole} hộ", people, {id: len(m) for id, m in meets.items()})
    grid.put(row + 1, 2, "Tỷ lệ (%)", "total")
    for item in held:
        number, _, value, _ = values_of(case, village, item)
        cells = {"numerator": address(row, at[item.id]), "value": grid.put(row + 1, at[item.id], value, "totalfigure", "0.0")}
        record = case.record(grid.name, village, item, row, cells, numerator=number, value=value, status="unknown")
        record["accept"] = {"denominator": [whole, None]}  # said in words in the row's label
    case.save(write_openpyxl)


def sum_row(grid, row, at, label, people, counts):
    grid.merge(row, 1, row, 2, label, "total")
    grid.put(row, 3, sum(people), "totalfigure")
    for id, number in counts.items():
        grid.put(row, at[id], number, "totalfigure")


@sheet(LIST, "OCOP 2023 - da co va du kien.xlsx", "products that have their stars, then those hoped for next year under a row of their own, without stars or decision")
def products(case):
    grid = case.grid("OCOP")
    row = top(grid, 9, "THỐNG KÊ SẢN PHẨM OCOP TRÊN ĐỊA BÀN XÃ NĂM 2023")
    row, _ = heading(grid, row, [(None, "TT", 5), (None, "Sản phẩm", 26), (None, "Chủ thể", 30), (None, "Thôn", 14), (None, "Nhóm", 16), (None, "Đạt mấy sao", 8), (None, "Quyết định công nhận (số, ngày)", 30), (None, "Có giá trị đến", 13), (None, "Ghi chú", 18)])
    for title, held in (
            ("I. Sản phẩm đã được công nhận", [
                ("Miến dong Lũng Pảng", "HTX Nông sản Lũng Pảng", "Đồng Én", "Thực phẩm", "4 sao", "1987/QĐ-UBND", "2022-11-25", "2025-11-25"), ("Mật ong rừng", "Tổ hợp tác Khuổi Đeng", "Khuổi Đeng", "Thực phẩm", "3 sao", "2230/QĐ-UBND", "2021-12-14", "2024-12-14"),
                ("Trà hoa vàng", "HTX Dược liệu Pá Danh", "Pá Danh", "Đồ uống", "3 sao", "1987/QĐ-UBND", "2022-11-25", "2025-11-25"), ("Rượu men lá", "Hộ kinh doanh Nà Pài", "Nà Pài", "Đồ uống", "3 sao", "2230/QĐ-UBND", "2021-12-14", "2024-12-14")]),
            ("II. Sản phẩm dự kiến tham gia năm 2024", [("Bánh khảo", "Hộ kinh doanh Tân Lập 1", "Tân Lập 1", "Thực phẩm", None, None, None, None)])):
        grid.merge(row, 1, row, 9, title, "group")
        row += 1
        for n, (name, maker, village, group, stars, number, date, expires) in enumerate(held, 1):
            put(grid, row, [n, name, maker, village, group, stars, f"{number} ngày {day(date):%d/%m/%Y}" if number else None, day(expires), None if stars else "Đang làm bao bì"], (2, 3, 7))
            record = inventory(case, "product", grid, row, {"product": address(row, 2)}, product=name, producer=maker, group=group, stars=int(stars[0]) if stars else None, expires=expires)
            if not stars:
                record["optional"] = True
            row += 1
    case.save(write_openpyxl)


@sheet(LIST, "duong Tan Lap 2 do bang met.xlsx", "a village head's list of roads in metres under headings of his own: Dài, Đã làm, Chưa làm, Rộng; kinds in rows between, a sum")
def metres(case):
    grid, village = case.grid("Đường"), "Tân Lập 2"
    row = info_lines(grid, 1, ("THÔN TÂN LẬP 2", "Kê khai đường trong thôn năm 2023 (đo bằng thước dây)"), "bold6") + 1
    row, _ = heading(grid, row, [(None, "TT", 5), (None, "Đường nào", 34), (None, "Dài (m)", 9), (None, "Đã làm bê tông (m)", 10), (None, "Chưa làm (m)", 9), (None, "Rộng (m)", 8), (None, "Bao giờ làm xong", 18), (None, "Ghi chú", 20)])
    total = [0, 0]
    for title, road_class, held in (
            ("Đường trục thôn", "village", [("Từ cầu Pác Lùng đến nhà văn hóa", 1150, 1150, 3.5, None, None), ("Từ nhà văn hóa đến Thin Tốc", 860, 420, 3, "Quý I/2024", "2024-03-31")]),
            ("Đường liên thôn", "inter-village", [("Tân Lập 2 đi Tân Lập 1", 1400, 1400, 3.5, None, None)]),
            ("Đường ngõ xóm", "lane", [("Ngõ Nà Bó", 210, 210, 2, None, None), ("Ngõ Pò Cại", 340, 120, 2, "Tháng 12/2023", "2023-12-31"), ("Ngõ Cốc Nhãn", 180, 0, 1.8, "Năm 2025", "2025-12-31")]),
            ("Đường ra đồng", "field", [("Trục đồng Nà Cạn", 950, 300, 2.5, "Khi có vốn", None)])):
        grid.merge(row, 1, row, 8, title, "group")
        row += 1
        for n, (name, length, hard, width, text, due) in enumerate(held, 1):
            put(grid, row, [n, name, length, hard, length - hard or None, width, text, "Hai hộ hiến đất" if name == "Ngõ Pò Cại" else None], (2, 8))
            inventory(case, "road", grid, row, {"lengthKm": address(row, 3), "hardenedKm": address(row, 4)}, village=place(village), road=name, lengthKm=length / 1000, hardenedKm=hard / 1000, widthM=width, due=due,
                    **{"class": road_class})
            if not hard:
                del case.truth.records[-1]["source"]["cells"]["hardenedKm"]
            total = [total[0] + length, total[1] + hard]
            row += 1
    grid.merge(row, 1, row, 2, "Cộng", "total")
    for column, value in enumerate((*total, total[0] - total[1]), 3):
        grid.put(row, column, value, "totalfigure")
    case.save(write_openpyxl)


@sheet(LIST, "danh muc duong xa quan ly.csv", "UTF-8 with a mark, semicolons: the heading's two rows without their merges, the kind of road shortened, kilometres with two decimals, signs (which are counted: the truth is silent) and light as Có and Không")
def road_file(case):
    grid = case.grid("a")
    grid.put(1, 1, "Danh mục đường giao thông nông thôn xã Lũng Pảng năm 2023")
    row, _ = heading(grid, 3, [(None, "STT", 0), (None, "Thôn", 0), (None, "Tên tuyến", 0), (None, "Loại", 0), ("Chiều dài (km)", [(None, "Tổng số", 0), (None, "Đã cứng hóa", 0)]), (None, "Mặt đường rộng (m)", 0), (None, "Kết cấu mặt", 0),
            ("Hạng mục", [(None, "Biển báo", 0), (None, "Đèn chiếu sáng", 0)]), (None, "Năm hoàn thành", 0)])
    for n, (village, name, kind, road_class, length, hard, width, surface, signs, light, year) in enumerate([
            ("Nà Pài", "QL 34B - Nà Pài", "Trục thôn", "village", 1.85, 1.85, 3.5, "Bê tông", "Có", "Có", None), ("Kéo Phầy", "Kéo Phầy - Hòa Bình", "Liên thôn", "inter-village", 2.4, 1.65, 3.5, "Bê tông", "Có", "Không", 2024),
            ("Lũng Cùng", "Trường học - Lũng Sâu", "Trục thôn", "village", 1.2, 0.35, 3, "Đất", "Không", "Không", 2025), ("Hòa Bình", "Ngõ Nà Mu", "Ngõ xóm", "lane", 0.28, 0.28, 2, "Bê tông", "Không", "Có", None),
            ("Đồng Én", "Ngõ Phai Lừa", "Ngõ xóm", "lane", 0.45, 0.15, 2.5, "Cấp phối", "Không", "Không", 2023), ("Bản Pẻn", "Bản Pẻn - Khuổi Đeng", "Liên thôn", "inter-village", 3.1, 2.25, 3.5, "Bê tông", "Có", "Không", 2024),
            ("Pá Danh", "Đồng Tổng Quang", "Trục chính nội đồng", "field", 1.35, 0.6, 3, "Cấp phối", "Không", "Không", 2025)], 1):
        put(grid, row, [n, village, name, kind, length, hard, width, surface, signs, light, year], (), {5: "0.00", 6: "0.00"})
        inventory(case, "road", grid, row, {"lengthKm": address(row, 5), "hardenedKm": address(row, 6)}, village=place(village), road=name, lengthKm=length, hardenedKm=hard, widthM=width, surface=surface, lighting=yes(light),
                due=f"{year}-12-31" if year else None, **{"class": road_class})
        row += 1
    grid.put(row, 3, "Cộng")
    case.save(write_text, ";", bom=b"\xef\xbb\xbf")


HALLS = [("Nà Pài", 305, 88, 80, "Có", "Rồi", None, None), ("Kéo Phầy", 1040, 126, 120, "Có", "Rồi", None, None), ("Lũng Cùng", 158, 56, 50, "Không", "Chưa", "Năm 2025", "2025-12-31"),
         ("Hòa Bình", 398, 105, 100, "Có", "Rồi", None, None), ("Bản Pẻn", 190, 68, 60, "Có", "Chưa", "31/12/2023", "2023-12-31"), ("Tân Lập 1", 216, 75, 70, "Có", "Chưa", "Quý II/2024", "2024-06-30"), ("Khuổi Đeng", 152, 50, 45, "Không", "Chưa", "Tháng 9/2024", "2024-09-30")]


@sheet(LIST, "Nha hop thon - dia chinh hoi lai.xlsx", "the land officer's questions as headings: Đất rộng bao nhiêu, Ngồi được bao nhiêu người, Đã đưa vào quy hoạch chưa, Có sổ đỏ chưa, Bao giờ xong")
def halls(case):
    grid = case.grid("NVH")
    row = top(grid, 9, "THÔNG TIN NHÀ VĂN HÓA CÁC THÔN", ("(Các trưởng thôn trả lời đến ngày 29/7/2023)",), motto=False)
    row, _ = heading(grid, row, [(None, "TT", 5), (None, "Thôn", 16), (None, "Đất rộng bao nhiêu (m2)", 12), (None, "Nhà rộng bao nhiêu (m2)", 12), (None, "Ngồi được bao nhiêu người (chỗ)", 12), (None, "Có trong quy hoạch sử dụng đất không", 14),
            (None, "Đã cấp giấy chứng nhận (sổ đỏ) chưa", 14), (None, "Bao giờ xong", 16), (None, "Trưởng thôn", 24)])
    for n, ((village, land, building, seats, planned, book, text, due), family) in enumerate(zip(HALLS, "Hoàng Nông Triệu Hứa Lý Lê Lương".split()), 1):
        put(grid, row, [n, village, land, building, seats, planned, book, text, f"{family} Văn Giảđịnh"], (2, 9))
        inventory(case, "facility", grid, row, {"landAreaM2": address(row, 3)}, village=place(village), facility="culture-house", landAreaM2=land, buildingAreaM2=building, seats=seats, planned=yes(planned),
                certificate={"status": "issued" if yes(book) else "not-issued"}, due=due)
        row += 1
    tinted(grid, "headyellow6")
    case.save(write_openpyxl)


@sheet(LIST, "Nha van hoa va khu the thao.xlsx", "culture house and sports ground of a village in one row, a group of columns each; a ground is missing in two villages")
def both(case):
    grid = case.grid("Thiết chế")
    row = top(grid, 10, "TỔNG HỢP NHÀ VĂN HÓA, KHU THỂ THAO THÔN NĂM 2023")
    row, _ = heading(grid, row, [(None, "TT", 5), (None, "Thôn", 16), ("Nhà văn hóa", [(None, "Diện tích đất (m2)", 10), (None, "Số chỗ ngồi", 9), (None, "GCN QSD đất", 14)]), ("Khu thể thao", [(None, "Diện tích đất (m2)", 10), (None, "Có trong quy hoạch", 10),
            (None, "GCN QSD đất", 14)]), (None, "Ghi chú", 24)])
    for n, (village, land, seats, book, ground, planned, ground_book, note) in enumerate([
            ("Kéo Phầy", 1038, 120, "Đã cấp", 1650, "Có", "Đã cấp", None), ("Lũng Cùng", 162.5, 50, "Chưa cấp", None, None, None, "Chưa có đất làm sân"), ("Đồng Én", 515, 120, "Đang làm hồ sơ", 820, "Có", "Chưa cấp", None),
            ("Tân Lập 2", 248, 80, "Đã cấp", 310.5, "Không", "Chưa cấp", "Sân mượn đất trường"), ("Khuổi Đeng", 150, 45, "Chưa cấp", None, None, None, None), ("Pá Danh", 230, 70, "Đã cấp", 365, "Có", "Đang làm hồ sơ", None)], 1):
        put(grid, row, [n, village, land, seats, book, ground, planned, ground_book, note], (2, 9), {3: "#,##0.0", 6: "#,##0.0"})
        states = {"Đã cấp": "issued", "Chưa cấp": "not-issued", "Đang làm hồ sơ": "applied"}
        inventory(case, "facility", grid, row, {"landAreaM2": address(row, 3)}, village=place(village), facility="culture-house", landAreaM2=land, seats=seats, certificate={"status": states[book]})
        if ground:
            inventory(case, "facility", grid, row, {"landAreaM2": address(row, 6)}, village=place(village), facility="sports-ground", landAreaM2=ground, planned=yes(planned), certificate={"status": states[ground_book]})
        row += 1
    signed_by(grid, row + 1, 9, "Lũng Pảng, ngày 28 tháng 7 năm 2023", [("CÔNG CHỨC VH-XH", "Hứa Văn Giảđịnh")])
    case.save(write_xlsxwriter)


QUARTERS = [("Quý III/2023", "2023-09-30"), ("Quý IV/2023", "2023-12-31"), ("Quý I/2024", "2024-03-31"), ("Quý II/2024", "2024-06-30"), ("Năm 2025", "2025-12-31")]


@sheet(LIST, "Lo trinh theo quy.xlsx", "the commune's roadmap with a column for each quarter, one x in the quarter of reaching it; who leads and who helps")
def by_quarter(case):
    grid = case.grid("Lộ trình")
    row = top(grid, 12, "LỘ TRÌNH HOÀN THÀNH CÁC CHỈ TIÊU NÔNG THÔN MỚI CÒN LẠI CỦA XÃ", ("(Kèm theo Kế hoạch số 71/KH-UBND ngày 04/8/2023)",))
    row, _ = heading(grid, row, [(None, "TT", 5), (None, "Chỉ tiêu", 8), (None, "Nội dung", 36), (None, "Hiện trạng", 12), (None, "Giải pháp", 32), (None, "Chủ trì", 20), (None, "Phối hợp", 16), ("Thời gian hoàn thành (đánh dấu x)", [(None, q, 9) for q, _ in QUARTERS])])
    for n, (id, text, now, action, owner, helper, quarter) in enumerate([
            ("2.3", "Tỷ lệ đường ngõ, xóm sạch, không lầy lội", "86,1%", "Cứng hóa 1,1 km ngõ xóm", "Công chức ĐC-XD", "Các thôn", 3), ("6.2", "Điểm vui chơi cho trẻ em, người cao tuổi", "Chưa có", "Lắp dụng cụ tại nhà văn hóa xã", "Công chức VH-XH", "Đoàn xã", 1),
            ("9.1", "Nhà tạm, nhà dột nát", "9 nhà", "Vận động quỹ, ngày công xóa nhà tạm", "Ủy ban MTTQ xã", "Các thôn", 4), ("15.4", "Tỷ lệ dân số có sổ khám chữa bệnh điện tử", "44,8%", "Cài đặt tại thôn buổi tối", "Trạm Y tế xã", "Đoàn xã", 0),
            ("17.1", "Tỷ lệ hộ dùng nước sạch theo quy chuẩn", "27,5%", "Sửa công trình Nặm Tốc", "Công chức ĐC-XD", "Hội Nông dân", 4), ("17.8", "Tỷ lệ hộ có 3 công trình hợp vệ sinh, 3 sạch", "66,0%", "Hỗ trợ 38 hộ làm nhà tiêu", "Hội LHPN xã", "Trạm Y tế xã", 2)], 1):
        put(grid, row, [n, id, text, now, action, owner, helper, *["x" if k == quarter else None for k in range(5)]], (3, 5, 6, 7))
        inventory(case, "plan", grid, row, {"indicator": address(row, 2)}, village=None, set=NTM, indicator=id, current=now, action=action, owner=owner, due=QUARTERS[quarter][1], **{"with": helper})
        row += 1
    signed_by(grid, row + 1, 12, "Lũng Pảng, ngày 04 tháng 8 năm 2023", [("NGƯỜI LẬP", "Âu Thị Giảđịnh"), ("CHỦ TỊCH", "Dương Văn Giảđịnh")])
    case.save(write_openpyxl)


@sheet(LIST, "Nhung viec thon Dong En con phai lam.xlsx", "a village head's own words: what is missing, what to do, who looks after it, when it will be done; the id in brackets behind the wording")
def left_to_do(case):
    grid, village = case.grid("Việc"), "Đồng Én"
    row = info_lines(grid, 1, ("KHU ĐỒNG ÉN", "Những việc còn phải làm để đạt nông thôn mới năm 2023 - 2024"), "bold6") + 1
    row, _ = heading(grid, row, [(None, "TT", 5), (None, "Chỉ tiêu chưa đạt", 44), (None, "Hiện nay", 16), (None, "Phải đạt", 12), (None, "Việc phải làm", 34), (None, "Ai phụ trách", 22), (None, "Khi nào xong", 16)])
    for n, (id, text, now, target, action, owner, said, due) in enumerate([
            ("2.3", "Đường ngõ xóm sạch, không lầy", "2,1/2,6 km", "100%", "Rải đá 3 ngõ, đổ bê tông 2 ngõ", "Khu trưởng", day("2023-12-25"), "2023-12-25"), ("15.4", "Sổ khám chữa bệnh điện tử", "203/505 người", "50%", "Cài sổ cho bà con buổi tối thứ 7", "Chi đoàn", "Tháng 10/2023", "2023-10-31"),
            ("17.7", "Vỏ bao thuốc trừ sâu được thu gom", "14/18 kg", "100%", "Xây thêm 1 bể ở đồng Nà Én", "Chi hội Nông dân", "Quý IV/2023", "2023-12-31"),
            ("17.10", "Hộ, cơ sở thực phẩm bảo đảm an toàn", "21/24 cơ sở", "100%", "Ký cam kết 3 quán", "Y tế thôn", "Khi trạm y tế mở lớp", None), ("17.11", "Hộ phân loại rác tại nguồn", "31/119 hộ", "30%", "Phát xô, hướng dẫn từng nhà", "Chi hội Phụ nữ", "30/6/2024", "2024-06-30")], 1):
        put(grid, row, [n, f"{text} ({id})", now, target, action, owner, said], (2, 5, 6))
        inventory(case, "plan", grid, row, {"indicator": address(row, 2)}, village=place(village), set=NTM, indicator=id, current=now, target=target, action=action, owner=owner, due=due)
        row += 1
    case.save(write_xlsxwriter)


@sheet(LIST, "dang ky lam duong 2023-2024.ods", "an .ods: roads that the villages ask cement for, the length, what is hard already, what is asked for this year and next, tonnes of cement; sums as formulas")
def asked_for(case):
    grid = case.grid("Đăng ký", font="Liberation Serif")
    row = top(grid, 11, "TỔNG HỢP ĐĂNG KÝ LÀM ĐƯỜNG BÊ TÔNG THEO CƠ CHẾ NHÀ NƯỚC HỖ TRỢ XI MĂNG", ("Năm 2023 - 2024",), motto=False)
    row, _ = heading(grid, row, [(None, "TT", 5), (None, "Thôn đăng ký", 16), (None, "Tên đường", 30), (None, "Loại đường", 16), (None, "Tổng chiều dài (km)", 10), (None, "Đã cứng hóa (km)", 10), ("Đăng ký làm (km)", [(None, "Năm 2023", 9), (None, "Năm 2024", 9)]),
            (None, "Xi măng (tấn)", 9), (None, "Bề rộng mặt (m)", 9), (None, "Hoàn thành", 14)])
    first = row
    for n, (village, name, kind, road_class, length, hard, now, later, width, said, due) in enumerate([
            ("Nà Pài", "Ngõ Nà Phai", "Ngõ xóm", "lane", 0.6, 0.2, 0.4, None, 2.5, day("2023-11-30"), "2023-11-30"), ("Hòa Bình", "Trục Pò Kheo", "Trục thôn", "village", 1.7, 0.9, 0.3, 0.5, 3, "Quý II/2024", "2024-06-30"),
            ("Tân Lập 1", "Tân Lập 1 - Đồng Én", "Liên thôn", "inter-village", 2.2, 1.4, None, 0.8, 3.5, "Tháng 10/2024", "2024-10-31"), ("Bản Pẻn", "Ngõ Thẳm Bó", "Ngõ xóm", "lane", 0.5, 0.1, 0.4, None, 2, "Tháng 12/2023", "2023-12-31"),
            ("Pá Danh", "Đồng Nà Lẹng", "Nội đồng", "field", 0.9, 0.4, None, 0.5, 3, "Năm 2024", "2024-12-31")], 1):
        put(grid, row, [n, village, name, kind, length, hard, now, later, round(((now or 0) + (later or 0)) * 110), width, said], (2, 3, 4), {k: "0.0" for k in range(5, 9)})
        inventory(case, "road", grid, row, {"lengthKm": address(row, 5), "hardenedKm": address(row, 6)}, village=place(village), road=name, lengthKm=length, hardenedKm=hard, widthM=width, due=due, **{"class": road_class})
        row += 1
    grid.merge(row, 1, row, 4, "Tổng cộng", "total")
    for column in range(5, 10):
        letter = address(1, column)[0]
        total = round(sum(grid.cells[r, column].value or 0 for r in range(first, row)), 1)
        grid.put(row, column, Formula(f"SUM({letter}{first}:{letter}{row - 1})", total), "totalfigure", "0.0" if column < 9 else None)
    case.save(write_libreoffice)


@sheet(LIST, "Ke hoach NTM nang cao - viec cua cac nganh.xlsx", "a plan for nâng cao, the id before the wording in one cell, money in one text with its source, the last day as month/year")
def plan_of_offices(case):
    grid = case.grid("KH")
    row = top(grid, 8, "KẾ HOẠCH THỰC HIỆN CÁC CHỈ TIÊU XÃ NÔNG THÔN MỚI NÂNG CAO CHƯA ĐẠT", ("Giai đoạn 2023 - 2025",), under="BAN CHỈ ĐẠO CÁC CTMTQG")
    row, _ = heading(grid, row, [(None, "TT", 5), (None, "Chỉ tiêu", 46), (None, "Thực trạng", 14), (None, "Mục tiêu", 10), (None, "Nhiệm vụ", 34), (None, "Kinh phí, nguồn vốn", 26), (None, "Ngành chủ trì", 20), (None, "Thời hạn hoàn thành", 14)])
    for n, (id, text, now, target, action, money, owner, said, due) in enumerate([
            ("2.3", "Đường ngõ, xóm cứng hóa, sáng - xanh - sạch - đẹp", "61,0%", "80%", "Cứng hóa 2,3 km, lắp 60 bóng đèn", "690 triệu đồng (dân góp, xi măng tỉnh)", "Công chức ĐC-XD", "06/2025", "2025-06-30"),
            ("14.3", "Người dân dùng ứng dụng khám chữa bệnh từ xa", "18,4%", "40%", "Tập huấn cán bộ, cài ứng dụng tại thôn", "15 triệu đồng (ngân sách xã)", "Trạm Y tế xã", "12/2024", "2024-12-31"),
            ("17.5", "Hộ phân loại rác tại nguồn", "26,2%", "50%", "Mô hình ủ phân tại nhà", "40 triệu đồng (vốn sự nghiệp)", "Hội LHPN xã", "09/2024", "2024-09-30"),
            ("18.1", "Hộ dùng nước sạch từ hệ thống cấp nước tập trung", "22,7%", "35%", "Mở rộng mạng đường ống 4,2 km", "1.850 triệu đồng (vốn chương trình)", "UBND xã", "12/2025", "2025-12-31")], 1):
        put(grid, row, [n, f"{id} - {text}", now, target, action, money, owner, said], (2, 5, 6, 7))
        inventory(case, "plan", grid, row, {"indicator": address(row, 2)}, village=None, set=NC, indicator=id, current=now, target=target, action=action, owner=owner, due=due)
        row += 1
    signed_by(grid, row + 1, 8, "Lũng Pảng, ngày 03 tháng 8 năm 2023", [("TRƯỞNG BAN", "Dương Văn Giảđịnh")])
    case.save(write_openpyxl)
