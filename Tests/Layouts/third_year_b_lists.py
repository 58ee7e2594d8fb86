"""Third set: inventories of houses, grounds, roads and products, and roadmaps."""

import datetime

from base import *  # noqa: F403
from base import NTM, Formula, address, signature
from commune import CRITERIA
from second_year import heads, inventory
from third_year_b_forms import INVENTORIES, assign, form_head, marks, nested, sheet

XA = "UBND XÃ LŨNG PẢNG"


def day(text):
    return datetime.date.fromisoformat(text) if text else None


def line(grid, row, values, wide=()):
    for column, value in enumerate(values, 1):
        grid.put(row, column, value, "text" if column in wide else "mid")


@sheet(INVENTORIES, "thiet che VH-TT sau sap nhap.xlsx", "house and ground of a village in one row under three heading levels, the old villages in a column of their own")
def house_and_ground(case):
    grid = case.grid("Thiết chế")
    row = form_head(grid, 13, ("PHÒNG VĂN HÓA VÀ THÔNG TIN", "HUYỆN TRÀNG VÂN"), "RÀ SOÁT NHÀ VĂN HÓA, KHU THỂ THAO THÔN - XÃ LŨNG PẢNG", ("(đến ngày 31/7/2023)",), "Biểu 2")
    row = nested(grid, row, ["TT", "Tên thôn", "Thôn cũ trước khi sáp nhập",
                             ("Nhà văn hóa thôn", ["Diện tích đất (m2)", "Diện tích xây dựng (m2)", "Số chỗ ngồi", "Có trong kế hoạch sử dụng đất",
                                                   ("Giấy chứng nhận QSD đất", ["Số GCN", "Ngày cấp"])]),
                             ("Khu thể thao thôn", ["Diện tích (m2)", "Có trong kế hoạch sử dụng đất"]), "Thời gian hoàn thành", "Ghi chú"],
                 (5, 14, 18, 10, 11, 9, 12, 14, 12, 10, 12, 14, 18))
    row = marks(grid, row, [f"({n})" for n in range(1, 14)])
    for n, (village, old, land, building, seats, planned, number, date, ground, listed, text, due) in enumerate([
            ("Nà Pài", None, 305, 88, 80, "Có", "CT 011824", "2018-05-21", 410, "Có", None, None),
            ("Kéo Phầy", "Kéo Phầy, Nà Hảo", 268.5, 105, 120, "Có", "CT 011825", "2018-05-21", 365, "Chưa", "31/12/2023", "2023-12-31"),
            ("Hòa Bình", "Hòa Bình, Khuổi Tao, Nà Mu", 420, 120, 130, "Có", None, None, 1200, "Có", "30/9/2023", "2023-09-30"),
            ("Tân Lập 1", None, 180, 64, 60, "Chưa", None, None, 250, "Chưa", "30/6/2024", "2024-06-30"),
            ("Tân Lập 2", None, 212, 70, 70, "Có", "DA 44170", "2021-10-08", 300, "Có", None, None),
            ("Đồng Én", "Đồng Én, Pác Lùng", 515, 140, 150, "Có", "DA 44171", "2021-10-08", 900, "Có", None, None)], 1):
        line(grid, row, [n, village, old, land, building, seats, planned, number or "Chưa cấp", day(date), ground, listed, text], (3,))
        certificate = {"status": "issued", "number": number, "date": date} if number else {"status": "not-issued"}
        more = {"mergedFrom": old.split(", ")} if old else {}
        shared = {"due": due, "accept": {"due": [due, None]}}  # one column for both
        inventory(case, "facility", grid, row, {"landAreaM2": address(row, 4)}, village={"name": village}, facility="culture-house", landAreaM2=land, buildingAreaM2=building,
                  seats=seats, planned=planned == "Có", certificate=certificate, **shared, **more)
        inventory(case, "facility", grid, row, {"landAreaM2": address(row, 10)}, village={"name": village}, facility="sports-ground", landAreaM2=ground,
                  planned=listed == "Có", **shared)
        row += 1
    case.save(write_openpyxl)


@sheet(INVENTORIES, "dat nha van hoa - dia chinh.xlsx", "the state of the certificate as an x under Đã cấp, Đang làm hồ sơ, Chưa cấp; the commune's total first; areas with thousands")
def certificates(case):
    grid = case.grid("Đất NVH")
    row = form_head(grid, 10, (XA, "CÔNG CHỨC ĐỊA CHÍNH"), "TÌNH HÌNH CẤP GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT NHÀ VĂN HÓA THÔN", ("Tháng 7/2023",), unit="Đơn vị diện tích: m2")
    row = nested(grid, row, ["STT", "Thôn", "Thửa đất số", "Tờ bản đồ số", "Diện tích đất nhà văn hóa", ("Giấy chứng nhận QSD đất", ["Đã cấp", "Đang làm hồ sơ", "Chưa cấp"]),
                             "Vướng mắc", "Dự kiến hoàn thành"], (6, 16, 9, 9, 12, 9, 10, 9, 30, 14))
    held = [("Nà Pài", 45, 12, 305, "issued", None, None, None), ("Lũng Cùng", 7, 31, 1250.5, "applied", "Chờ trích đo", "Quý IV/2023", "2023-12-31"),
            ("Hòa Bình", 112, 8, 420, "not-issued", "Đất hiến, chưa có giấy tờ", "Quý II/2024", "2024-06-30"), ("Bản Pẻn", 63, 19, 190, "issued", None, None, None),
            ("Khuổi Đeng", 21, 40, 1004, "not-issued", "Nằm trong đất rừng", "năm 2025", "2025-12-31")]
    grid.merge(row, 1, row, 4, "Toàn xã", "total")
    grid.put(row, 5, sum(h[3] for h in held), "totalfigure", "#,##0.0")
    for column, status in enumerate(("issued", "applied", "not-issued"), 6):
        grid.put(row, column, sum(h[4] == status for h in held), "totalfigure")
    row += 1
    for n, (village, parcel, map_, land, status, obstacle, text, due) in enumerate(held, 1):
        line(grid, row, [n, village, parcel, map_, None, *["x" if status == s else None for s in ("issued", "applied", "not-issued")], obstacle, text], (2, 9))
        place = grid.put(row, 5, land, "figure", "#,##0.0")
        certificate = {"status": status, **({"obstacle": obstacle} if obstacle else {})}
        inventory(case, "facility", grid, row, {"landAreaM2": place}, village={"name": village}, facility="culture-house", landAreaM2=land, certificate=certificate, due=due)
        row += 1
    case.save(write_xlsxwriter)


@sheet(INVENTORIES, "san choi, nha hop - 2 dong.xlsx", "a village merged over two rows, the kind of place in a column")
def kind_in_column(case):
    grid = case.grid("CSVC")
    row = form_head(grid, 8, (XA,), "CƠ SỞ VẬT CHẤT VĂN HÓA, THỂ THAO CÁC THÔN", ("Năm 2023",))
    row = nested(grid, row, ["TT", "Thôn", "Loại công trình", "Diện tích (m2)", "Có trong quy hoạch", "GCN quyền sử dụng đất", "Thời gian hoàn thành", "Ghi chú"], (5, 16, 18, 12, 12, 14, 16, 18))
    words = {"issued": "Đã cấp", "applied": "Đã nộp hồ sơ", "not-issued": "Chưa cấp"}
    for n, (village, places) in enumerate([
            ("Kéo Phầy", [(268.5, "Có", "issued", None, None), (365, "Không", "not-issued", "Tháng 12/2023", "2023-12-31")]),
            ("Bản Pẻn", [(190, "Có", "issued", None, None), (310, "Có", "applied", "Tháng 9/2023", "2023-09-30")]),
            ("Pá Danh", [(204, "Có", "applied", "Quý III/2023", "2023-09-30"), (620, "Không", "not-issued", "Năm 2024", "2024-12-31")]),
            ("Lũng Cùng", [(150, "Không", "not-issued", "Năm 2025", "2025-12-31"), (280, "Không", "not-issued", "Năm 2025", "2025-12-31")])], 1):
        grid.merge(row, 1, row + 1, 1, n, "mid")
        grid.merge(row, 2, row + 1, 2, village, "text")
        for (land, planned, status, text, due), kind, name in zip(places, ("culture-house", "sports-ground"), ("Nhà văn hóa", "Sân thể thao")):
            for column, value in ((3, name), (4, land), (5, planned), (6, words[status]), (7, text), (8, None)):
                grid.put(row, column, value, "mid")
            inventory(case, "facility", grid, row, {"landAreaM2": address(row, 4)}, village={"name": village}, facility=kind, landAreaM2=land, planned=planned == "Có",
                      certificate={"status": status}, due=due)
            row += 1
    case.save(write_openpyxl)


ROADS = [("village", "Đường trục thôn", [("Nà Pài - Khau Pạ", "Nà Pài", 1.8, 1.2, 0.3, 3.5), ("Ngã ba - nhà văn hóa Đồng Én", "Đồng Én", 0.9, 0.9, 0, 3.0), ("Cầu treo - đồi chè", "Tân Lập 2", 2.4, 0.6, 0, 3.0)]),
         ("inter-village", "Đường liên thôn", [("Hòa Bình - Kéo Phầy", "Hòa Bình", 3.1, 0, 2.5, 4.0), ("Bản Pẻn - Pá Danh", "Bản Pẻn", 2.7, 1.1, 0, 3.5)]),
         ("lane", "Đường ngõ, xóm", [("Ngõ nhà họp cũ", "Nà Pài", 0.25, 0.25, 0, 2.0), ("Xóm Bó Luông", "Tân Lập 1", 0.4, 0.15, 0, 2.0)])]


@sheet(INVENTORIES, "danh muc tuyen GT 2023.xlsx", "roads in km by class under Roman rows with sums, the hard part split by surface, total first as formulas")
def road_list(case):
    grid = case.grid("Danh mục")
    row = form_head(grid, 10, (XA,), "DANH MỤC HIỆN TRẠNG CÁC TUYẾN ĐƯỜNG TRÊN ĐỊA BÀN XÃ", ("(Thời điểm 30/6/2023)",), unit="Chiều dài: km; bề rộng: m")
    row = nested(grid, row, ["STT", "Tên tuyến đường", "Thôn", "Tổng chiều dài", ("Đã cứng hóa", ["Tổng", "Bê tông", "Nhựa"]), "Chưa cứng hóa", "Bề rộng nền đường", "Ghi chú"], (6, 36, 14, 10, 9, 9, 9, 10, 10, 14))
    every = [r for _, _, held in ROADS for r in held]

    def sums(row, label, mark, held):
        grid.put(row, 1, mark, "total")
        grid.merge(row, 2, row, 3, label, "total")
        for column, value in enumerate((sum(r[2] for r in held), sum(r[3] + r[4] for r in held), sum(r[3] for r in held), sum(r[4] for r in held), sum(r[2] - r[3] - r[4] for r in held)), 4):
            grid.put(row, column, round(value, 2), "totalfigure", "0.00")

    sums(row, "TỔNG CỘNG", None, every)
    row += 1
    for mark, (road_class, title, held) in zip(("I", "II", "III"), ROADS):
        sums(row, title, mark, held)
        row += 1
        for n, (name, village, length, concrete, tar, width) in enumerate(held, 1):
            hard = round(concrete + tar, 2)
            line(grid, row, [n, name, village, length, None, concrete or None, tar or None, None, width], (2, 3))
            place = grid.put(row, 5, Formula(f"F{row}+G{row}", hard), "figure", "0.00")
            grid.put(row, 8, Formula(f"D{row}-E{row}", round(length - hard, 2)), "figure", "0.00")
            inventory(case, "road", grid, row, {"lengthKm": address(row, 4), "hardenedKm": place}, village={"name": village}, road=name, lengthKm=length, hardenedKm=hard,
                      **{"class": road_class})
            row += 1
    case.save(write_xlsxwriter)


@sheet(INVENTORIES, "noi dong, ngo xom (met).csv", "roads in metres with the unit in a column, the village named once above its roads, semicolons")
def road_metres(case):
    grid = case.grid("a")
    grid.put(1, 1, "CÔNG CHỨC GIAO THÔNG - THỦY LỢI XÃ LŨNG PẢNG")
    grid.put(2, 1, "Các tuyến đường đăng ký bê tông hóa giai đoạn 2023-2025")
    row = heads(grid, 4, ["TT", "Tên tuyến", "Loại đường", "ĐVT", "Chiều dài", "Đã cứng hóa", "Mặt đường", "Chiếu sáng", "Hoàn thành"], [9] * 9)
    for mark, village, held in [("I", "Kéo Phầy", [("Nội đồng Nà Sla", "field", "Nội đồng", 850, 300, "Cấp phối", False, "Quý II/2024", "2024-06-30"),
                                                   ("Ngõ Lũng Slao", "lane", "Ngõ xóm", 240, 0, "Đất", False, "12/2023", "2023-12-31")]),
                                ("II", "Khuổi Đeng", [("Trục thôn Khuổi Đeng", "village", "Trục thôn", 1480, 1100, "Bê tông", True, "năm 2024", "2024-12-31"),
                                                      ("Ngõ Pò Lẹng", "lane", "Ngõ xóm", 310, 310, "Bê tông", True, None, None)]),
                                ("III", "Pá Danh", [("Nội đồng Cốc Nam", "field", "Nội đồng", 1220, 0, "Đất", False, "2025", "2025-12-31")])]:
        grid.put(row, 1, mark)
        grid.put(row, 2, "Thôn " + village)
        row += 1
        for n, (name, road_class, words, length, hard, surface, lit, text, due) in enumerate(held, 1):
            line(grid, row, [n, name, words, "m", length, hard, surface, "Có" if lit else "Không", text])
            inventory(case, "road", grid, row, {"lengthKm": address(row, 5), "hardenedKm": address(row, 6)}, village={"name": village}, road=name, lengthKm=length / 1000,
                      hardenedKm=hard / 1000, surface=surface, lighting=lit, due=due, **{"class": road_class})
            row += 1
    case.save(write_text, ";", bom=b"\xef\xbb\xbf")


PRODUCTS = [(4, [("Hồi khô Lũng Pảng", "HTX Hồi Kéo Phầy", "Thực phẩm", "1422/QĐ-UBND ngày 19/9/2022", "2025-09-19")]),
            (3, [("Gạo nếp nương", "HTX Nông nghiệp Hòa Bình", "Thực phẩm", "1422/QĐ-UBND ngày 19/9/2022", "2025-09-19"),
                 ("Trà dây túi lọc", "Tổ hợp tác Pá Danh", "Đồ uống", "2051/QĐ-UBND ngày 28/12/2020", "2023-12-28"),
                 ("Tinh dầu sả", "Hộ kinh doanh Tân Lập", "Dược liệu", "2051/QĐ-UBND ngày 28/12/2020", "2023-12-28")])]


@sheet(INVENTORIES, "chuong trinh moi xa mot san pham.ods", "OCOP products in an .ods, the stars only in the group rows")
def products(case):
    grid = case.grid("OCOP")
    row = form_head(grid, 7, (XA,), "DANH SÁCH SẢN PHẨM OCOP CÒN THỜI HẠN", ("(đến 31/7/2023)",))
    row = nested(grid, row, ["TT", "Tên sản phẩm", "Chủ thể sản xuất", "Nhóm sản phẩm", "Quyết định công nhận", "Ngày hết hạn", "Ghi chú"], (5, 26, 26, 16, 28, 14, 12))
    for mark, (stars, held) in zip("AB", PRODUCTS):
        grid.put(row, 1, mark, "total")
        grid.merge(row, 2, row, 7, f"Sản phẩm đạt {stars} sao", "group")
        row += 1
        for n, (name, maker, group, decision, expires) in enumerate(held, 1):
            line(grid, row, [n, name, maker, group, decision, day(expires)], (2, 3))
            inventory(case, "product", grid, row, {"product": address(row, 2)}, product=name, producer=maker, group=group, stars=stars, decision=decision, expires=expires)
            row += 1
    case.save(write_libreoffice)


AIMS = [("2.2", "Tỷ lệ đường thôn, liên thôn được cứng hóa", "76,4%", "≥ 80%", "Bê tông hóa 1,1 km đường trục thôn", "Công chức Giao thông", 2024, 980, 120),
        ("2.3", "Tỷ lệ đường ngõ, xóm sạch và không lầy lội vào mùa mưa", "91,8%", "100%", "Cải tạo 1,2 km ngõ xóm", "Ban phát triển thôn", 2025, 310, 240),
        ("9.1", "Nhà tạm, dột nát", "5 nhà", "Không", "Xóa 5 nhà tạm bằng nguồn vận động", "Ủy ban MTTQ xã", 2023, 200, 50),
        ("10.1", "Thu nhập bình quân đầu người", "39,2 triệu đồng", "≥ 42 triệu đồng", "Mở rộng vùng hồi, chăn nuôi bò", "Công chức Nông nghiệp", 2024, None, None),
        ("18.4", "Xã đạt chuẩn tiếp cận pháp luật theo quy định", "Chưa đạt", "Đạt", "Hoàn thiện hồ sơ trình huyện công nhận", "Công chức Tư pháp", 2023, None, None)]


@sheet(INVENTORIES, "phan ky thuc hien 2023-2025.xlsx", "a roadmap: an x under the year in which it is done, criteria above their indicators, who is in charge")
def years(case):
    grid = case.grid("Phân kỳ")
    row = form_head(grid, 9, (XA,), "PHÂN KỲ THỰC HIỆN CÁC CHỈ TIÊU NÔNG THÔN MỚI CHƯA ĐẠT GIAI ĐOẠN 2023-2025", ("(Kèm theo Kế hoạch số 96/KH-UBND)",), "Phụ lục 03")
    row = nested(grid, row, ["TT", "Tiêu chí, chỉ tiêu", "Hiện trạng", "Mục tiêu", "Giải pháp thực hiện", "Người phụ trách", ("Năm hoàn thành", ["2023", "2024", "2025"])],
                 (7, 40, 12, 12, 36, 20, 7, 7, 7))
    last = None
    for id, text, now, target, action, owner, year, _, _ in AIMS:
        number = int(id.split(".")[0])
        if number != last:
            grid.put(row, 1, number, "total")
            grid.merge(row, 2, row, 9, "Tiêu chí " + CRITERIA[NTM][number], "group")
            row, last = row + 1, number
        line(grid, row, [id, text, now, target, action, owner, *["x" if year == y else None for y in (2023, 2024, 2025)]], (2, 5))
        inventory(case, "plan", grid, row, {"indicator": address(row, 1)}, village=None, set=NTM, indicator=id, current=now, target=target, action=action, owner=owner,
                  due=f"{year}-12-31")
        row += 1
    case.save(write_openpyxl)


@sheet(INVENTORIES, "khai toan von theo chi tieu.xlsx", "an accountant's needs of money by indicator and source, the sum first, thousands as 1.100 in number format")
def money(case):
    grid = case.grid("Khái toán")
    row = form_head(grid, 9, (XA, "BỘ PHẬN TÀI CHÍNH - KẾ TOÁN"), "KHÁI TOÁN KINH PHÍ HOÀN THÀNH CÁC CHỈ TIÊU NÔNG THÔN MỚI", unit="Đơn vị tính: triệu đồng")
    row = nested(grid, row, ["TT", "Mã chỉ tiêu", "Nội dung chỉ tiêu", "Giải pháp", ("Nhu cầu kinh phí", ["Tổng số", ("Trong đó", ["Ngân sách nhà nước", "Nhân dân đóng góp"])]),
                             "Thời gian hoàn thành", "Ghi chú"], (5, 9, 44, 36, 10, 12, 12, 14, 12))
    held = [a for a in AIMS if a[7]]
    grid.merge(row, 1, row, 4, "TỔNG SỐ", "total")
    for column, value in ((5, sum(a[7] + a[8] for a in held)), (6, sum(a[7] for a in held)), (7, sum(a[8] for a in held))):
        grid.put(row, column, value, "totalfigure", "#,##0")
    row += 1
    for n, (id, text, _, _, action, _, year, state, people) in enumerate(held, 1):
        line(grid, row, [n, id, text, action, None, None, None, f"Quý IV/{year}"], (3, 4))
        for column, value in ((5, Formula(f"F{row}+G{row}", state + people)), (6, state), (7, people)):
            grid.put(row, column, value, "figure", "#,##0")
        inventory(case, "plan", grid, row, {"indicator": address(row, 2)}, village=None, set=NTM, indicator=id, action=action, due=f"{year}-12-31",
                  budget=[{"amount": state}, {"amount": people}])
        row += 1
    case.save(write_xlsxwriter)


@sheet(INVENTORIES, "nguyen nhan, bien phap khac phuc.xlsx", "why not met, what is done, who leads and who helps, by which day: a table of the commune without figures")
def reasons(case):
    grid = case.grid("Khắc phục")
    row = form_head(grid, 8, ("ĐẢNG ỦY XÃ LŨNG PẢNG",), "CÁC CHỈ TIÊU NÔNG THÔN MỚI CHƯA ĐẠT, NGUYÊN NHÂN VÀ BIỆN PHÁP KHẮC PHỤC", ("(Sau rà soát tháng 7 năm 2023)",))
    row = nested(grid, row, ["TT", "Chỉ tiêu chưa đạt", "Hiện trạng", "Nguyên nhân", "Giải pháp", ("Phân công", ["Chủ trì", "Phối hợp"]), "Thời hạn"], (5, 40, 14, 30, 34, 18, 20, 16))
    for n, ((id, text, now, _, action, owner, _, _, _), why, helper, words, due) in enumerate(zip(
            AIMS, ("Thiếu vốn đối ứng", "Nền đất yếu", "Hộ già cả neo đơn", "Giá nông sản giảm", "Hồ sơ còn thiếu minh chứng"),
            ("Các thôn", "Đoàn thanh niên", "Các đoàn thể", "Hội Nông dân", "Văn phòng - Thống kê"),
            ("Quý IV/2024", "30/6/2025", "tháng 11/2023", "31/12/2024", "trước 30/9/2023"), ("2024-12-31", "2025-06-30", "2023-11-30", "2024-12-31", "2023-09-30")), 1):
        line(grid, row, [n, f"{id}. {text}", now, why, action, owner, helper, words], (2, 4, 5))
        inventory(case, "plan", grid, row, {"indicator": address(row, 2)}, village=None, set=NTM, indicator=id, current=now, action=action, owner=owner, due=due, **{"with": helper})
        row += 1
    signature(grid, row + 1, 8, "Lũng Pảng, ngày 03 tháng 8 năm 2023", "Vi Thị Mẫu", "NGƯỜI TỔNG HỢP", "TM. BAN THƯỜNG VỤ")
    case.save(write_openpyxl)


@sheet(INVENTORIES, "SP chu luc dang ky xep hang.xlsx", "ratings as \"3 sao\" and \"chưa đánh giá\", number and day of the decision in two columns, a person's telephone beside")
def rated(case):
    grid = case.grid("Sheet1")
    row = form_head(grid, 10, ("PHÒNG NÔNG NGHIỆP VÀ PTNT", "HUYỆN TRÀNG VÂN"), "TỔNG HỢP SẢN PHẨM OCOP XÃ LŨNG PẢNG NĂM 2023")
    row = nested(grid, row, ["STT", "Sản phẩm", "Chủ thể", "Điện thoại", "Nhóm", "Hạng sao", ("Quyết định công nhận", ["Số", "Ngày"]), "Thời hạn đến", "Ghi chú"],
                 (5, 26, 28, 15, 16, 14, 18, 13, 13, 16))
    for n, (name, maker, group, stars, decision, date, expires) in enumerate([
            ("Măng khô Khuổi Đeng", "HTX Lâm sản Khuổi Đeng", "Thực phẩm", 3, "1422/QĐ-UBND", "2022-09-19", "2025-09-19"),
            ("Mật ong bạc hà", "Tổ hợp tác Lũng Cùng", "Thực phẩm", 4, "1760/QĐ-UBND", "2021-11-05", "2024-11-05"),
            ("Thổ cẩm Bản Pẻn", "Tổ hợp tác dệt Bản Pẻn", "Thủ công mỹ nghệ", None, None, None, None)], 1):
        line(grid, row, [n, name, maker, f"0990 000 71{n}", group, f"{stars} sao" if stars else "Chưa đánh giá", decision, day(date), day(expires)], (2, 3))
        record = inventory(case, "product", grid, row, {"product": address(row, 2)}, product=name, producer=maker, group=group, stars=stars, expires=expires)
        if decision:
            record["decision"] = decision
            record["accept"] = {"decision": [decision, f"{decision} ngày {day(date):%d/%m/%Y}", f"{decision}, {day(date):%d/%m/%Y}", f"{decision} {day(date):%d/%m/%Y}"]}
        row += 1
    case.save(write_xlsxwriter)


assign(4)
