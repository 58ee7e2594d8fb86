"""Third set: lists of households, culture houses and grounds, roads, products and what is still to be done."""

import datetime

from base import *  # noqa: F403
from base import HOUSEHOLDS, NAMES, NTM, PEOPLE, Formula, address, count, decimal, indicator, items, signature
from second_year import head_of_sheet, heads, inventory, values_of
from third_year_a_forms import LISTS, nested, sheet

FAMILIES = "Hoàng Nông Triệu Hứa Lương Bế Vi Lý Đàm Mã Chu Lục Sầm Phan Âu".split()
MIDDLES = "Văn Thị Minh Thu Đức Thanh".split()


def person(n):
    return f"{FAMILIES[n % len(FAMILIES)]} {MIDDLES[n // 4 % len(MIDDLES)]} Giảđịnh"


def day(text):
    return datetime.date.fromisoformat(text) if text else None


def line(grid, row, values, wide=(), formats=()):
    for column, value in enumerate(values, 1):
        grid.put(row, column, value, "text" if column in wide else "mid", dict(formats).get(column))


@sheet(LISTS, "danh sach ho Khuoi Deng.xlsx", "a row per household with an x under four questions; only the two rows of sums at the end are figures of the village")
def households(case):
    grid, village = case.grid("Hộ"), "Khuổi Đeng"
    row = head_of_sheet(grid, 9, "DANH SÁCH RÀ SOÁT HỘ GIA ĐÌNH THEO CÁC CHỈ TIÊU NÔNG THÔN MỚI NĂM 2023", ("Thôn Khuổi Đeng (tổng số 47 hộ)",))
    listed = items(NTM, "9.2", "17.1", "17.8", "17.11")
    row = nested(grid, row, ["TT", "Họ và tên chủ hộ", "Số khẩu", "Số CCCD", ("Chỉ tiêu (đánh dấu x nếu đạt)", [
        "Nhà ở kiên cố hoặc bán kiên cố", "Sử dụng nước sạch theo quy chuẩn", "Nhà tiêu, nhà tắm, thiết bị chứa nước hợp vệ sinh, 3 sạch", "Phân loại chất thải rắn tại nguồn"]), "Ký tên"],
                 (5, 24, 8, 16, 13, 13, 16, 13, 10))
    grid.freeze = f"C{row}"
    first, whole = row, HOUSEHOLDS[village]
    held = [set(case.random.sample(range(whole), case.figures(village, NTM, i.id)[0])) for i in listed]
    people = [4] * whole
    for n in range(PEOPLE[village] - 4 * whole):
        people[n * 3 % whole] += 1
    for n in range(whole):
        line(grid, row, [n + 1, person(n), people[n], f"0200000000{n + 10:02d}", *["x" if n in h else None for h in held]], (2,))
        row += 1
    grid.merge(row, 1, row, 2, "Cộng số hộ đạt", "total")
    grid.put(row, 3, sum(people), "totalfigure")
    grid.merge(row + 1, 1, row + 1, 2, "Tỷ lệ (%)", "total")
    for column, item in enumerate(listed, 5):
        number, _, value, _ = values_of(case, village, item)
        letter = address(1, column)[0]
        place = grid.put(row, column, Formula(f'COUNTIF({letter}{first}:{letter}{row - 1},"x")', number), "totalfigure")
        exact = case.exact(village, item)
        percent = grid.put(row + 1, column, Formula(f"{place}/{whole}*100", exact), "totalfigure", "0.0")
        record = case.record(grid.name, village, item, row, {"numerator": place, "value": percent}, numerator=number, value=exact, status="unknown")
        record["accept"] = {"denominator": [None, whole]}
    case.save(write_xlsxwriter)


@sheet(LISTS, "cac ho da ky cam ket.xlsx", "households with members, telephone and signature: persons only, nothing is counted")
def signatures(case):
    grid = case.grid("Sheet1")
    grid.merge(1, 1, 1, 7, "THÔN LŨNG CÙNG", "agencyb")
    grid.merge(2, 1, 2, 7, "DANH SÁCH HỘ KÝ CAM KẾT THAM GIA XÂY DỰNG NÔNG THÔN MỚI NĂM 2023", "title")
    row = nested(grid, 4, ["STT", "Họ tên chủ hộ", "Năm sinh", "Số khẩu", "Điện thoại", "Ký tên", "Ghi chú"], (5, 26, 10, 9, 16, 12, 20))
    for n in range(30):
        line(grid, row, [n + 1, person(n * 2 + 1), 1955 + case.random.randint(0, 40), case.random.randint(2, 7), f"0990 000 {200 + n * 7}", "đã ký", "đi làm xa" if n % 11 == 5 else None], (2, 7))
        row += 1
    grid.merge(row, 1, row, 3, "Tổng cộng: 30 hộ", "total")
    case.save(write_openpyxl)


@sheet(LISTS, "nha hop cac ban.xlsx", "culture houses, number and day of the certificate in one text, places as \"80 chỗ\", an x where the land is in the plan")
def meeting_houses(case):
    grid = case.grid("Nhà họp")
    grid.widths[1] = 2
    grid.merge(1, 2, 1, 11, "UBND XÃ LŨNG PẢNG", "agencyb")
    grid.merge(2, 2, 2, 11, "HIỆN TRẠNG NHÀ VĂN HÓA CÁC THÔN, BẢN (tháng 7/2023)", "title")
    row = nested(grid, 4, ["TT", "Thôn", "Năm xây", ("Diện tích (m2)", ["Đất", "Xây dựng"]), "Số chỗ ngồi", "Có trong quy hoạch sử dụng đất (x)", "Giấy chứng nhận QSD đất", "Vướng mắc", "Hoàn thành"],
                 (5, 16, 9, 10, 10, 10, 12, 28, 26, 14), first=2)
    held = [("Nà Pài", 2013, 286, 84, 80, True, ("issued", "CB 660121", "2016-04-18"), None, None, None),
            ("Kéo Phầy", 2018, 405.5, 110, 100, True, ("issued", "CS 20877", "2019-12-05"), None, None, None),
            ("Lũng Cùng", 2008, 160, 56, 50, False, ("not-issued", None, None), "Đất mượn của hộ dân", "Quý II/2024", "2024-06-30"),
            ("Bản Pẻn", 2015, 215, 72, 70, True, ("applied", None, None), None, "31/10/2023", "2023-10-31"),
            ("Khuổi Đeng", 2010, 190, 60, 60, False, ("not-issued", None, None), "Chồng lấn đất rừng", "năm 2025", "2025-12-31")]
    for n, (village, year, land, building, seats, planned, (status, number, date), obstacle, text, due) in enumerate(held, 1):
        words = {"issued": f"{number}, cấp ngày {day(date):%d/%m/%Y}" if date else "", "applied": "Đang làm hồ sơ", "not-issued": "Chưa cấp"}[status]
        for column, value in enumerate([n, village, year, land, building, f"{seats} chỗ", "x" if planned else None, words, obstacle, text], 2):
            grid.put(row, column, value, "text" if column in (3, 9, 10) else "mid")
        certificate = {"status": status, **({"number": number, "date": date} if date else {}), **({"obstacle": obstacle} if obstacle else {})}
        record = inventory(case, "facility", grid, row, {"landAreaM2": address(row, 5)}, village={"name": village}, facility="culture-house", landAreaM2=land, buildingAreaM2=building,
                           seats=seats, certificate=certificate, due=due)
        if planned:
            record["planned"] = True
        row += 1
    grid.merge(row, 2, row, 4, "Cộng", "total")
    grid.put(row, 5, sum(h[2] for h in held), "totalfigure")
    grid.put(row, 6, sum(h[3] for h in held), "totalfigure")
    case.save(write_openpyxl)


@sheet(LISTS, "san bong, san choi.xlsx", "sports grounds, two in some villages, areas as \"1.200 m2\", the land's state and a day in words")
def grounds(case):
    grid = case.grid("Sân")
    row = head_of_sheet(grid, 7, "THỐNG KÊ SÂN THỂ THAO CÁC THÔN NĂM 2023", left=("UBND XÃ LŨNG PẢNG", "VĂN HÓA - XÃ HỘI"))
    row = nested(grid, row, ["TT", "Thôn", "Sân thể thao", "Diện tích", "Có trong quy hoạch", "Thời gian hoàn thành", "Ghi chú"], (5, 16, 26, 12, 12, 18, 24))
    for n, (village, name, area, planned, text, due, note) in enumerate([
            ("Hòa Bình", "Sân bóng đá mini", 1200, True, None, None, None), ("Hòa Bình", "Sân bóng chuyền", 360, True, None, None, "cạnh nhà văn hóa"),
            ("Đồng Én", "Sân bóng đá", 2450, True, None, None, None), ("Tân Lập 1", "Sân bóng chuyền", 280, False, "Tháng 10/2023", "2023-10-31", "đang san nền"),
            ("Pá Danh", "Sân bóng chuyền", 300, False, "Quý III/2024", "2024-09-30", None), ("Pá Danh", "Sân cầu lông", 150, False, "Năm 2025", "2025-12-31", None)], 1):
        shown = f"{area:,}".replace(",", ".") + " m2"
        line(grid, row, [n, village, name, shown, "Có" if planned else "Chưa", text, note], (3, 7))
        inventory(case, "facility", grid, row, {"landAreaM2": address(row, 4)}, village={"name": village}, facility="sports-ground", landAreaM2=area, planned=planned, due=due)
        row += 1
    case.save(write_xlsxwriter)


@sheet(LISTS, "duong trong ban Lung Cung.xlsx", "one village's roads with start and end in columns of their own, lanes and fields under Roman rows with sums, widths as text")
def village_roads(case):
    grid, village = case.grid("Đường"), "Lũng Cùng"
    grid.put(1, 1, "Thôn Lũng Cùng, xã Lũng Pảng", "info")
    grid.merge(2, 1, 2, 10, "KÊ KHAI CÁC TUYẾN ĐƯỜNG CỦA THÔN NĂM 2023", "title")
    row = nested(grid, 4, ["TT", "Tên đường", ("Điểm", ["Đầu", "Cuối"]), "Chiều dài (km)", "Đã cứng hóa (km)", "Còn lại (km)", "Bề rộng mặt đường", "Kết cấu", "Dự kiến hoàn thành"],
                 (5, 22, 18, 18, 10, 10, 10, 11, 12, 16))
    for mark, title, road_class, held in (
            ("I", "Đường trục thôn", "village", [("Trục thôn Lũng Cùng", "Quốc lộ cũ", "Nhà văn hóa", 1.65, 1.2, 3.5, "Bê tông", "Quý I/2024", "2024-03-31"),
                                                 ("Lũng Cùng trên", "Nhà văn hóa", "Khau Mu", 0.8, 0.8, 3, "Bê tông", None, None)]),
            ("II", "Đường ngõ, xóm", "lane", [("Ngõ Bó Nặm", "Bể nước", "Bó Nặm", 0.22, 0, 2, "Đất", "tháng 12/2023", "2023-12-31"),
                                             ("Ngõ Pác Lũng", "Trục thôn", "Pác Lũng", 0.35, 0.35, 2.5, "Bê tông", None, None)]),
            ("III", "Đường nội đồng", "field", [("Nà Rọ", "Mương chính", "Cuối đồng Nà Rọ", 0.9, 0.3, 2.5, "Cấp phối", "năm 2025", "2025-12-31")])):
        grid.put(row, 1, mark, "total")
        grid.merge(row, 2, row, 4, title, "group")
        for column, value in ((5, sum(h[3] for h in held)), (6, sum(h[4] for h in held)), (7, sum(h[3] - h[4] for h in held))):
            grid.put(row, column, round(value, 2), "totalfigure", "0.00")
        row += 1
        for n, (name, start, end, length, hard, width, surface, text, due) in enumerate(held, 1):
            line(grid, row, [n, name, start, end, length, hard, round(length - hard, 2), f"{count(width)} m", surface, text], (2, 3, 4), {5: "0.00", 6: "0.00", 7: "0.00"})
            inventory(case, "road", grid, row, {"lengthKm": address(row, 5), "hardenedKm": address(row, 6)}, village={"name": village}, lengthKm=length, hardenedKm=hard,
                      widthM=width, surface=surface, due=due, **{"class": road_class})
            row += 1
    case.save(write_openpyxl)


@sheet(LISTS, "ngo xom Tan Lap.csv", "lanes of two villages, commas in quoted numbers, the class in the title only, a total")
def lanes(case):
    grid = case.grid("a")
    grid.put(1, 1, "Các tuyến đường ngõ, xóm cụm Tân Lập năm 2023")
    row = heads(grid, 3, ["TT", "Thôn", "Tuyến đường", "Chiều dài (km)", "Đã cứng hóa (km)", "Rộng (m)", "Hoàn thành"], [9] * 7)
    held = [("Tân Lập 1", "Ngõ nhà mẫu giáo", 0.42, 0.42, 2.5, None, None), ("Tân Lập 1", "Ngõ Khuổi Sào", 0.38, 0.1, 2, "Quý IV/2023", "2023-12-31"),
            ("Tân Lập 2", "Ngõ giếng làng", 0.27, 0.27, 2, None, None), ("Tân Lập 2", "Ngõ đồi thông", 0.6, 0, 2.5, "30/6/2024", "2024-06-30"), ("Tân Lập 2", "Ngõ cổng trường", 0.15, 0.15, 3, None, None)]
    for n, (village, name, length, hard, width, text, due) in enumerate(held, 1):
        line(grid, row, [n, village, name, length, hard, width, text])
        inventory(case, "road", grid, row, {"lengthKm": address(row, 4), "hardenedKm": address(row, 5)}, village={"name": village}, road=name, lengthKm=length, hardenedKm=hard,
                  widthM=width, due=due, **{"class": "lane"})
        row += 1
    grid.put(row, 3, "Cộng")
    grid.put(row, 4, round(sum(h[2] for h in held), 2))
    grid.put(row, 5, round(sum(h[3] for h in held), 2))
    case.save(write_text, ",")


@sheet(LISTS, "hang ocop.xlsx", "OCOP products by maker, the maker merged over its products, \"3 sao\" and a decision with its day in one text")
def products(case):
    grid = case.grid("OCOP")
    grid.merge(1, 1, 1, 7, "SẢN PHẨM OCOP CỦA XÃ LŨNG PẢNG ĐẾN THÁNG 7/2023", "title")
    row = nested(grid, 3, ["TT", "Chủ thể", "Tên sản phẩm", "Nhóm sản phẩm", "Hạng", "Quyết định công nhận", "Có giá trị đến"], (5, 28, 26, 16, 9, 34, 14))
    n = 0
    for maker, held in (("HTX Nông lâm Đồng Én", [("Hoa hồi khô", "Thực phẩm", 4, "QĐ 1968/QĐ-UBND ngày 30/11/2022", "2025-11-30"), ("Tinh dầu hồi", "Dược liệu", 3, "QĐ 1968/QĐ-UBND ngày 30/11/2022", "2025-11-30")]),
                        ("Tổ hợp tác Bản Pẻn", [("Bánh ngải", "Thực phẩm", 3, "QĐ 2377/QĐ-UBND ngày 24/12/2021", "2024-12-24")]),
                        ("Hộ kinh doanh Nà Pài", [("Rượu ngô Nà Pài", "Đồ uống", 3, "QĐ 2377/QĐ-UBND ngày 24/12/2021", "2024-12-24")])):
        grid.merge(row, 2, row + len(held) - 1, 2, maker, "text")
        for name, group, stars, decision, expires in held:
            n += 1
            for column, value in ((1, n), (3, name), (4, group), (5, f"{stars} sao"), (6, decision), (7, day(expires))):
                grid.put(row, column, value, "text" if column in (3, 6) else "mid")
            inventory(case, "product", grid, row, {"product": address(row, 3)}, product=name, producer=maker, group=group, stars=stars, decision=decision, expires=expires)
            row += 1
    case.save(write_xlsxwriter)


TASKS = [("2.3", "Tỷ lệ đường ngõ, xóm sạch và không lầy lội vào mùa mưa", "82%", "Đổ bê tông 0,4 km ngõ Bó Nặm", "Ban phát triển thôn", "T11", "2023-11-30", "Tháng 9 đến tháng 11/2023"),
         ("9.1", "Nhà tạm, dột nát", "2 nhà", "Giúp 2 hộ sửa nhà", "Mặt trận thôn", "T12", "2023-12-31", "Từ 15/8/2023 đến 31/12/2023"),
         ("17.8", "Tỷ lệ hộ có nhà tiêu, nhà tắm, thiết bị chứa nước sinh hoạt hợp vệ sinh và đảm bảo 3 sạch", "61%", "Vận động 8 hộ làm nhà tiêu", "Chi hội Phụ nữ", "Năm 2024", "2024-12-31", "Quý IV/2023 - Quý IV/2024"),
         ("17.11", "Tỷ lệ hộ gia đình thực hiện phân loại chất thải rắn tại nguồn", "18%", "Phát thùng, hướng dẫn phân loại", "Chi đoàn", "T10", "2023-10-31", "Tháng 8 - tháng 10/2023"),
         ("2.2", "Tỷ lệ đường thôn, bản và đường liên thôn ít nhất được cứng hóa, đảm bảo ô tô đi lại thuận tiện quanh năm", "70%", "Đăng ký xi măng làm 0,5 km", "Trưởng thôn", "Năm 2025", "2025-12-31", "2024 - 2025")]


@sheet(LISTS, "viec phai lam den 2025.xlsx", "what is still to be done in a village, an x under the month or the year in which it will be finished")
def months(case):
    grid, village = case.grid("Việc"), "Kéo Phầy"
    row = head_of_sheet(grid, 13, "CÁC CHỈ TIÊU CHƯA ĐẠT VÀ THỜI GIAN HOÀN THÀNH", ("Thôn Kéo Phầy, xã Lũng Pảng",))
    times = ["T8", "T9", "T10", "T11", "T12", "Năm 2024", "Năm 2025"]
    row = nested(grid, row, ["TT", "Chỉ tiêu", "Hiện trạng", "Giải pháp", "Chủ trì", ("Thời gian hoàn thành", [("Năm 2023", times[:5]), *times[5:]]), "Ghi chú"], (7, 40, 10, 30, 20, 6, 6, 6, 6, 6, 8, 8, 16))
    for id, text, now, action, owner, when, due, _ in TASKS:
        line(grid, row, [id, text, now, action, owner, *["x" if t == when else None for t in times]], (2, 4))
        inventory(case, "plan", grid, row, {"indicator": address(row, 1)}, village={"name": village}, set=NTM, indicator=id, current=now, action=action, owner=owner, due=due)
        row += 1
    case.save(write_openpyxl)


@sheet(LISTS, "Pa Danh lam tu thang nao.xlsx", "a village's plan with spans of time, from when to when; the end is the last day")
def spans(case):
    grid, village = case.grid("KH"), "Pá Danh"
    grid.put(1, 2, "THÔN PÁ DANH", "lineb")
    grid.merge(2, 2, 2, 7, "KẾ HOẠCH THỰC HIỆN CÁC CHỈ TIÊU NÔNG THÔN MỚI CHƯA ĐẠT", "title")
    grid.widths[1] = 2
    row = nested(grid, 4, ["Chỉ tiêu", "Hiện nay", "Nhiệm vụ, giải pháp", "Chủ trì", "Phối hợp", "Thời gian thực hiện"], (46, 10, 32, 20, 16, 28), first=2)
    for id, text, now, action, owner, _, due, words in TASKS[:4]:
        for column, value in enumerate([f"{id}. {text}", now, action, owner, "Các hộ dân", words], 2):
            grid.put(row, column, value, "text" if column in (2, 4) else "mid")
        inventory(case, "plan", grid, row, {"indicator": address(row, 2)}, village={"name": village}, set=NTM, indicator=id, current=now, action=action, owner=owner, due=due,
                  **{"with": "Các hộ dân"})
        row += 1
    signature(grid, row + 1, 7, "Pá Danh, ngày 05 tháng 8 năm 2023", "Lý Văn Mẫu")
    case.save(write_xlsxwriter)


@sheet(LISTS, "ho chan nuoi Ban Pen.xlsx", "a row per household that keeps animals, Đạt or Chưa đạt each; one sentence below the table gives the village's figure")
def animals(case):
    grid, village, item = case.grid("Chăn nuôi"), "Bản Pẻn", indicator(NTM, "17.9")
    number, whole, value, _ = values_of(case, village, item)
    grid.merge(1, 1, 1, 7, "DANH SÁCH HỘ CHĂN NUÔI THÔN BẢN PẺN NĂM 2023", "title")
    row = nested(grid, 3, ["TT", "Họ và tên chủ hộ", ("Số lượng (con)", ["Trâu, bò", "Lợn", "Gia cầm"]), "Chuồng trại cách nhà ở (m)", "Bảo đảm vệ sinh"], (5, 26, 10, 10, 10, 12, 14))
    good = set(case.random.sample(range(whole), number))
    for n in range(whole):
        animals_ = [case.random.choice((0, 1, 2, 3, 5)), case.random.choice((0, 2, 4, 12)), case.random.choice((10, 15, 30, 60))]
        line(grid, row, [n + 1, person(n * 3 + 2), *[a or None for a in animals_], 12 if n in good else 3, "Đạt" if n in good else "Chưa đạt"], (2,))
        row += 1
    place = grid.merge(row + 1, 1, row + 1, 7, f"Chỉ tiêu 17.9 (Tỷ lệ cơ sở chăn nuôi bảo đảm vệ sinh thú y, chăn nuôi và bảo vệ môi trường): {number}/{whole} hộ, đạt {decimal(value)}%", "plain")
    case.record(grid.name, village, item, row + 1, {"indicator": place, "value": place, "numerator": place, "denominator": place}, value=value, numerator=number, denominator=whole, status="unknown")
    case.save(write_openpyxl)


@sheet(LISTS, "so dien thoai, so ho cac ban.ods", "heads of villages with telephones, households and people, an .ods: no indicator in it")
def contacts(case):
    grid = case.grid("Danh bạ")
    grid.merge(1, 1, 1, 7, "DANH BẠ TRƯỞNG THÔN, SỐ HỘ, SỐ KHẨU CÁC THÔN XÃ LŨNG PẢNG NĂM 2023", "title")
    row = nested(grid, 3, ["TT", "Thôn", "Họ tên trưởng thôn", "Ngày sinh", "Điện thoại", "Số hộ", "Số khẩu"], (5, 16, 26, 13, 16, 9, 9))
    for n, village in enumerate(NAMES, 1):
        line(grid, row, [n, village, person(n * 5), datetime.date(1960 + n * 3, 1 + n, 3 + 2 * n), f"0990 000 {500 + n * 13}", HOUSEHOLDS[village], PEOPLE[village]], (2, 3))
        row += 1
    grid.merge(row, 1, row, 5, "Tổng cộng", "total")
    grid.put(row, 6, sum(HOUSEHOLDS.values()), "totalfigure")
    grid.put(row, 7, sum(PEOPLE.values()), "totalfigure")
    case.save(write_libreoffice)
