"""Third set: tables of offices and unions, second batch: exports, several tables, points, footnotes, hidden parts."""

from base import *  # noqa: F403
from base import HOUSEHOLDS, NAMES, NC, NTM, PEOPLE, Formula, address, count, decimal, indicator, items, signature
from second_year import fill, fixed, heads, values_of
from third_year_b_forms import OFFICES, assign, form_head, marks, nested, sheet, sums_of, totals, village_rows

XA = "UBND XÃ LŨNG PẢNG"


@sheet(OFFICES, "tuoi tieu vu mua 2023.ods", "an .ods with hidden helper columns between the areas, rice and other crops before the sum")
def irrigation(case):
    grid, item = case.grid("Thủy lợi"), indicator(NTM, "3.1")
    row = form_head(grid, 10, (XA, "TỔ THỦY NÔNG"), "DIỆN TÍCH ĐẤT SẢN XUẤT NÔNG NGHIỆP ĐƯỢC TƯỚI, TIÊU CHỦ ĐỘNG VỤ MÙA NĂM 2023", ("(Chỉ tiêu 3.1 xã nông thôn mới)",), unit="Đơn vị: ha")
    row = nested(grid, row, ["TT", "Thôn", ("Diện tích đất sản xuất nông nghiệp", ["Lúa", "Màu", "Tổng số"]), "DT theo bản đồ 2022", "Chênh lệch",
                             "DT được tưới, tiêu chủ động", "Tỷ lệ (%)", "Nguồn nước"], (5, 18, 9, 9, 10, 10, 9, 12, 9, 20))
    grid.hidden_columns.update((6, 7))
    for n, village in enumerate(NAMES, 1):
        whole = case.figures(village, NTM, "3.1")[1]
        rice = round(whole * case.random.uniform(0.4, 0.8), 1)
        old = round(whole * case.random.uniform(0.9, 1.1), 1)
        for column, value in ((3, rice), (4, round(whole - rice, 1)), (6, old), (7, round(whole - old, 1))):
            grid.put(row, column, value, "figure", "0.0")
        grid.put(row, 10, case.random.choice(["Mương tự chảy", "Trạm bơm", "Đập dâng"]), "text")
        row = village_rows(case, grid, row, [village], [(item, dict(den=5, num=8, pct=9))], start=n)
    totals(case, grid, row, NAMES, [(item, dict(den=5, num=8, pct=9))], "Cộng")
    case.save(write_libreoffice)


@sheet(OFFICES, "CSDL ho dan - trich 31.7.xlsx", "a pivot table of a database of households, the households with persons on a second sheet")
def pivot(case):
    grid, raw = case.grid("Pivot"), case.grid("DATA")
    for column, (text, width) in enumerate((("MA_HO", 10), ("TEN_THON", 14), ("HO_TEN_CHU_HO", 26), ("CCCD", 16), ("SO_KHAU", 9), ("NUOC_SACH", 11), ("NHA_TIEU_HVS", 13), ("PHAN_LOAI_RAC", 14)), 1):
        raw.put(1, column, text, "head")
        raw.widths[column] = width
    for n in range(2, 14):
        village = NAMES[n % 5]
        for column, value in enumerate([f"H{n:04}", village, f"{'Lý Vi Hứa Bế Tô Nông'.split()[n % 6]} {'Văn' if n % 2 else 'Thị'} Giảđịnh", f"0200000000{n:02}",
                                        case.random.randint(2, 6), case.random.randint(0, 1), case.random.randint(0, 1), case.random.randint(0, 1)], 1):
            raw.put(n, column, value)
    grid.put(1, 1, "NAM", "info")
    grid.put(1, 2, 2023, "info")
    grid.put(2, 1, "TRANG_THAI", "info")
    grid.put(2, 2, "(Tất cả)", "info")
    listed = [(indicator(NTM, "17.1"), "Tổng của Hộ dùng nước sạch theo quy chuẩn"), (indicator(NTM, "17.8"), "Tổng của Hộ có nhà tiêu, nhà tắm, bể nước HVS, 3 sạch"),
              (indicator(NTM, "17.11"), "Tổng của Hộ phân loại rác tại nguồn")]
    row = heads(grid, 4, ["Nhãn Hàng", "Số đếm của Mã hộ", "Tổng của Số khẩu", *[text for _, text in listed]], (20, 12, 12, 18, 18, 18))
    for village in sorted(NAMES):
        grid.put(row, 1, village, "text")
        grid.put(row, 2, HOUSEHOLDS[village], "figure")
        grid.put(row, 3, PEOPLE[village], "figure")
        for column, (item, _) in enumerate(listed, 4):
            fill(case, grid, row, village, item, dict(den=2, num=column))
        row += 1
    totals(case, grid, row, NAMES, [(i, dict(den=2, num=c)) for c, (i, _) in enumerate(listed, 4)], "Tổng Cuối", merged=(1, 1))
    grid.put(row, 3, sum(PEOPLE.values()), "totalfigure")
    case.save(write_xlsxwriter)


@sheet(OFFICES, "BC_CHITIEU_20230731_084512.xlsx", "written by a reporting program: English-like field names under the headings, ids as CT.17.01, all numbers as text")
def program(case):
    grid = case.grid("Sheet0")
    grid.put(1, 1, "HỆ THỐNG THÔNG TIN BÁO CÁO HUYỆN TRÀNG VÂN", "info")
    grid.put(2, 1, "Báo cáo: Kết quả chỉ tiêu nông thôn mới theo thôn - Kỳ báo cáo: Tháng 7/2023 - Trạng thái: Đã gửi", "info")
    row = heads(grid, 4, ["STT", "Mã thôn", "Tên thôn", "Mã chỉ tiêu", "Tên chỉ tiêu", "Đơn vị tính", "Mẫu số", "Tử số", "Giá trị", "Kết luận"], (6, 11, 16, 12, 50, 10, 11, 11, 11, 12))
    for column, text in enumerate(("row_no", "village_code", "village_name", "indicator_code", "indicator_name", "unit", "denominator", "numerator", "value", "conclusion"), 1):
        grid.put(row, column, text, "number-row")
    row += 1
    n = 0
    for k, village in enumerate(NAMES[:6], 1):
        for item in items(NTM, "2.2", "9.2", "15.1", "17.1", "17.10"):
            n += 1
            grid.put(row, 1, str(n), "mid")
            grid.put(row, 2, f"00000.{k:02}", "mid")
            grid.put(row, 3, village, "text")
            number, sub = item.id.split(".")
            fill(case, grid, row, village, item, dict(id=4, name=5, unit=6, den=7, num=8, pct=9, status=10), ("DAT", "CHUA_DAT"), id=f"CT.{int(number):02}.{int(sub):02}",
                 show=lambda key, what, item: str(what))
            row += 1
    grid.put(row + 1, 1, "Ngày xuất: 31/07/2023 08:45:12", "info")
    case.save(write_openpyxl)


@sheet(OFFICES, "BHXH the con han.txt", "Excel's Unicode Text: UTF-16 and tabs, cards by kind of payer before their sum, two lines of headings")
def insurance(case):
    grid, item = case.grid("a"), indicator(NTM, "15.1")
    grid.put(1, 1, "BẢO HIỂM XÃ HỘI HUYỆN TRÀNG VÂN")
    grid.put(2, 1, "SỐ NGƯỜI CÓ THẺ BẢO HIỂM Y TẾ CÒN HẠN SỬ DỤNG XÃ LŨNG PẢNG ĐẾN 30/6/2023")
    for column, text in ((1, "TT"), (2, "Thôn"), (3, "Dân số"), (4, "Số người có thẻ BHYT chia theo nhóm đối tượng"), (8, "Tổng số người tham gia BHYT"), (9, "Tỷ lệ bao phủ BHYT (%)")):
        grid.put(4, column, text)
    for column, text in enumerate(("NSNN đóng", "Người lao động đóng", "Học sinh, sinh viên", "Hộ gia đình"), 4):
        grid.put(5, column, text)
    row = 6
    for n, village in enumerate(NAMES, 1):
        number, _, _, _ = values_of(case, village, item)
        a, b, c = number * 6 // 10, number // 10, number // 8
        for column, value in enumerate((a, b, c, number - a - b - c), 4):
            grid.put(row, column, value)
        row = village_rows(case, grid, row, [village], [(item, dict(den=3, num=8, pct=9))], start=n)
    totals(case, grid, row, NAMES, [(item, dict(den=3, num=8, pct=9))], "Cộng", merged=(2, 2))
    case.save(write_text, "\t", "utf-16-le", bom=b"\xff\xfe")


@sheet(OFFICES, "cung cau LD 2023.csv", "the column Trong đó is itself an indicator; semicolons, decimal commas, a BOM, a heading with line breaks")
def labour(case):
    grid = case.grid("a")
    trained, certified = items(NTM, "12.1", "12.2")
    grid.put(1, 1, "PHÒNG LAO ĐỘNG - TBXH HUYỆN TRÀNG VÂN")
    grid.put(2, 1, "Thông tin cung lao động xã Lũng Pảng năm 2023 - Tiêu chí số 12 xã nông thôn mới")
    row = heads(grid, 4, ["STT", "Thôn", "Người từ 15 tuổi\ntrở lên", "Lực lượng\nlao động", "Lao động qua đào tạo\n(12.1)", "Tỷ lệ lao động qua\nđào tạo (%)",
                          "Trong đó: có bằng cấp,\nchứng chỉ (12.2)", "Tỷ lệ có bằng cấp,\nchứng chỉ (%)", "Thất nghiệp"], [10] * 9)
    specs = [(trained, dict(den=4, num=5, pct=6)), (certified, dict(den=4, num=7, pct=8))]
    for n, village in enumerate(NAMES, 1):
        number, whole = case.figures(village, NTM, "12.1")
        fixed(case, village, NTM, "12.2", case.random.randint(number // 6, number // 2), whole)
        grid.put(row, 3, PEOPLE[village] * 74 // 100)
        grid.put(row, 9, case.random.randint(0, 6))
        row = village_rows(case, grid, row, [village], specs, start=n)
    totals(case, grid, row, NAMES, specs, "Tổng số", merged=(2, 2))
    case.save(write_text, ";", bom=b"\xef\xbb\xbf")


@sheet(OFFICES, "BCD ATTP kiem tra.xlsx", "both sets side by side under a heading of three levels; 0 cases as Không")
def food(case):
    grid = case.grid("ATTP")
    row = form_head(grid, 10, ("BAN CHỈ ĐẠO ATTP", "XÃ LŨNG PẢNG"), "KẾT QUẢ KIỂM TRA AN TOÀN THỰC PHẨM THEO THÔN 7 THÁNG NĂM 2023", code="Biểu 06/ATTP")
    safe, taught, cases = indicator(NTM, "17.10"), indicator(NC, "18.4"), indicator(NC, "18.5")
    row = nested(grid, row, ["TT", "Thôn", ("Xã nông thôn mới", [("17.10. Hộ, cơ sở sản xuất, kinh doanh thực phẩm tuân thủ quy định về an toàn thực phẩm", ["Tổng số cơ sở", "Số tuân thủ", "Tỷ lệ (%)"])]),
                             ("Xã nông thôn mới nâng cao", [("18.4. Chủ thể, cơ sở được tập huấn về an toàn thực phẩm", ["Tổng số chủ thể", "Đã tập huấn", "Tỷ lệ (%)"]),
                                                            ("18.5. Sự cố an toàn thực phẩm", ["Số vụ"])]), "Ghi chú"], (5, 18, 10, 10, 10, 10, 10, 10, 12, 14))
    specs = [(safe, dict(den=3, num=4, pct=5)), (taught, dict(den=6, num=7, pct=8)), (cases, dict(num=9))]
    for village in NAMES:
        fixed(case, village, NC, "18.5", 1 if village == "Đồng Én" else 0)
    row = village_rows(case, grid, row, NAMES, specs, show=lambda key, what, item: "Không" if item.id == "18.5" and what == 0 else what)
    totals(case, grid, row, NAMES, specs[:2], "Tổng")
    case.save(write_openpyxl)


@sheet(OFFICES, "thu y - chan nuoi dot 1.xlsx", "footnote marks in headings and figures, notes below the table, spaces between thousands")
def livestock(case):
    grid, item = case.grid("CN"), indicator(NTM, "17.9")
    row = form_head(grid, 8, (XA, "NHÂN VIÊN THÚ Y"), "CƠ SỞ CHĂN NUÔI BẢO ĐẢM QUY ĐỊNH VỀ VỆ SINH THÚ Y, CHĂN NUÔI VÀ BẢO VỆ MÔI TRƯỜNG", ("Chỉ tiêu 17.9 - đợt 1 năm 2023",))
    row = nested(grid, row, ["TT", "Thôn", ("Tổng đàn", ["Trâu, bò (con)", "Gia cầm (con)"]), "Tổng số cơ sở chăn nuôi (1)", "Cơ sở bảo đảm quy định (2)", "Tỷ lệ (%)", "Ghi chú"],
                 (5, 18, 11, 11, 12, 12, 10, 18))
    for n, village in enumerate(NAMES, 1):
        cattle, fowl = case.random.randint(40, 180), case.random.randint(1100, 5200)
        grid.put(row, 3, str(cattle), "figure")
        grid.put(row, 4, f"{fowl:,}".replace(",", " "), "figure")
        row = village_rows(case, grid, row, [village], [(item, dict(den=5, num=6, pct=7))], start=n,
                           show=lambda key, what, item: (decimal(what) if key == "pct" else str(what)) + (" (*)" if village == "Bản Pẻn" and key == "num" else ""))
    totals(case, grid, row, NAMES, [(item, dict(den=5, num=6, pct=7))], "Toàn xã")
    for k, text in enumerate(("(1) Gồm trang trại và hộ nuôi từ 5 đơn vị vật nuôi trở lên.", "(2) Có chuồng trại cách nhà ở, có hố ủ phân hoặc hầm biogas.",
                              "(*) Thôn Bản Pẻn có 02 hộ đang làm hầm biogas, dự kiến xong tháng 9/2023."), 2):
        grid.merge(row + k, 1, row + k, 8, text, "plain")
    case.save(write_xlsxwriter)


@sheet(OFFICES, "ve sinh moi truong - 3 phan.xlsx", "three tables under each other, each with its own columns, units and order of villages")
def three_parts(case):
    grid = case.grid("VSMT")
    row = form_head(grid, 7, (XA,), "SỐ LIỆU VỆ SINH MÔI TRƯỜNG CÁC THÔN ĐẾN 15/7/2023")
    for title, item, tree, at, villages, unit in [
            ("I. Khối lượng rác thải sinh hoạt được thu gom, xử lý (chỉ tiêu 17.6)", indicator(NTM, "17.6"),
             ["TT", "Thôn", "Phát sinh", "Thu gom, xử lý", "Tỷ lệ %"], dict(den=3, num=4, pct=5), NAMES[:6], "tấn"),
            ("II. Hộ có nhà tiêu, nhà tắm, thiết bị chứa nước sinh hoạt hợp vệ sinh, đảm bảo 3 sạch (chỉ tiêu 17.8)", indicator(NTM, "17.8"),
             ["TT", "Thôn", "Số hộ đạt", "Chưa đạt", "Tổng số hộ", "Tỷ lệ %", "Đánh giá"], dict(num=3, den=5, pct=6, status=7), NAMES[::-1][:7], "hộ"),
            ("III. Đất cây xanh sử dụng công cộng (chỉ tiêu 17.4)", indicator(NTM, "17.4"),
             ["TT", "Thôn", "Nhân khẩu", "Diện tích cây xanh (m2)", "Bình quân m2/người", "Đánh giá"], dict(den=3, num=4, pct=5, status=6), NAMES[2:8], "m2")]:
        grid.merge(row, 1, row, 5, title, "plain")
        grid.merge(row, 6, row, 7, f"ĐVT: {unit}", "signi")
        row = heads(grid, row + 1, tree, (5, 18, 12, 12, 12, 12, 12))
        if item.id == "17.8":
            for k, village in enumerate(villages):
                number, whole = case.figures(village, NTM, "17.8")
                grid.put(row + k, 4, whole - number, "figure")
        row = village_rows(case, grid, row, villages, [(item, at)])
        row = totals(case, grid, row, villages, [(item, at)], "Cộng", digits=2 if item.kind == "ratio" else 1) + 1
    case.save(write_openpyxl)


@sheet(OFFICES, "so lieu goc TC2, TC9, TC17.xlsx", "a sheet per criterion with its indicators in groups of columns; last year's sheets hidden between them")
def by_criterion(case):
    for name, listed, villages in (("TC2", ("2.2", "2.3", "2.4"), NAMES), ("TC9", ("9.1", "9.2"), NAMES[::-1]), ("TC17", ("17.1", "17.2", "17.11"), NAMES)):
        for year in (2023, 2022):
            grid = case.grid(name if year == 2023 else f"{name}_2022")
            grid.hidden = year == 2022
            grid.put(1, 1, f"TIÊU CHÍ {name[2:]} - SỐ LIỆU CÁC THÔN NĂM {year}", "info")
            tree, specs, column = ["STT", "Thôn"], [], 3
            for item in items(NTM, *listed):
                if item.kind == "count":
                    tree.append(f"{item.id}. {item.full} ({item.unit})")
                    specs.append((item, dict(num=column)))
                    column += 1
                else:
                    tree.append((f"{item.id}. {item.short}", [f"Tổng ({item.unit})", f"Đạt ({item.unit})", "%"]))
                    specs.append((item, dict(den=column, num=column + 1, pct=column + 2)))
                    column += 3
            row = nested(grid, 3, tree, (5, 18, *[11] * (column - 3)))
            if year == 2023:
                row = village_rows(case, grid, row, villages, specs)
                totals(case, grid, row, villages, specs, "Tổng cộng")
                continue
            for n, village in enumerate(villages, 1):  # last year's, hidden: whether it is listed is free
                grid.put(row, 1, n, "mid")
                grid.put(row, 2, village, "text")
                for item, at in specs:
                    number, whole = case.figures(village, NTM, item.id)
                    old = round(number * 0.8, 1) if isinstance(number, float) else number * 4 // 5
                    cells, said = {}, {"numerator": old, "denominator": whole}
                    if item.kind == "count":
                        cells["value"], said = grid.put(row, at["num"], number + 1, "figure"), {"value": number + 1}
                    else:
                        cells.update(denominator=grid.put(row, at["den"], whole, "figure"), numerator=grid.put(row, at["num"], old, "figure"),
                                     value=grid.put(row, at["pct"], round(old / whole * 100, 1), "figure", "0.0"))
                        said["value"] = round(old / whole * 100, 1)
                    case.record(grid.name, village, item, row, cells, status="unknown", optional=True, **said)
                row += 1
    case.save(write_xlsxwriter)


@sheet(OFFICES, "thi dua khu dan cu Q2.2023.xlsx", "a result and points for every indicator, the sum of points and the place; points are no result")
def points(case):
    grid, listed = case.grid("Thi đua"), items(NTM, "2.3", "9.2", "15.1", "17.8", "17.11")
    row = form_head(grid, 15, ("ỦY BAN MTTQ VIỆT NAM", "XÃ LŨNG PẢNG"), "BẢNG CHẤM ĐIỂM THI ĐUA KHU DÂN CƯ THỰC HIỆN CÁC CHỈ TIÊU NÔNG THÔN MỚI", ("Quý II năm 2023",))
    row = nested(grid, row, ["TT", "Khu dân cư", *[(f"{i.short} ({i.id})", ["Kết quả (%)", "Điểm"]) for i in listed], "Điểm thưởng", "Tổng điểm", "Xếp loại"],
                 (5, 18, *[9] * 10, 9, 9, 10))
    grid.put(row, 2, "Điểm tối đa", "number-row")
    for k in range(5):
        grid.put(row, 4 + 2 * k, 20, "number-row")
    row += 1
    for n, village in enumerate(NAMES, 1):
        total = 0
        for k, item in enumerate(listed):
            points_ = 20 if case.met(village, item) else round(case.shown(village, item) / item.level * 20)
            total += points_
            grid.put(row, 4 + 2 * k, points_, "figure")
        for column, value in ((13, 0), (14, total), (15, "Tốt" if total >= 95 else "Khá" if total >= 80 else "Trung bình")):
            grid.put(row, column, value, "mid")
        row = village_rows(case, grid, row, [village], [(i, dict(pct=3 + 2 * k)) for k, i in enumerate(listed)], start=n)
    grid.landscape = True
    case.save(write_openpyxl)


@sheet(OFFICES, "dien sinh hoat - TC4.xlsx", "households by kind of electricity in columns that add up, only those safely served count; percents as 98,5%")
def electricity(case):
    grid, item = case.grid("Điện"), indicator(NTM, "4.2")
    row = form_head(grid, 9, ("ĐIỆN LỰC TRÀNG VÂN", "ĐỘI QUẢN LÝ SỐ 3"), "TÌNH HÌNH SỬ DỤNG ĐIỆN CỦA CÁC HỘ DÂN XÃ LŨNG PẢNG", ("Phục vụ đánh giá chỉ tiêu 4.2, tháng 7 năm 2023",), unit="ĐVT: hộ")
    row = nested(grid, row, ["Số TT", "Thôn", "Tổng số hộ", ("Trong đó", [("Có điện lưới", ["Ký hợp đồng trực tiếp", "Dùng chung công tơ"]), "Thủy điện nhỏ, điện mặt trời"]),
                             "Hộ được sử dụng điện đảm bảo an toàn, tin cậy, ổn định", "Tỷ lệ", "Trạm biến áp"], (6, 18, 9, 11, 11, 12, 16, 10, 20))
    for n, village in enumerate(NAMES, 1):
        number, whole = case.figures(village, NTM, "4.2")
        shared = case.random.randint(0, whole - number)
        for column, value in ((4, number), (5, shared), (6, whole - number - shared)):
            grid.put(row, column, value, "figure")
        grid.put(row, 9, f"TBA {village}", "text")
        row = village_rows(case, grid, row, [village], [(item, dict(den=3, num=7, pct=8))], start=n,
                           show=lambda key, what, item: f"{decimal(what)}%" if key == "pct" else what)
    totals(case, grid, row, NAMES, [(item, dict(den=3, num=7))])
    case.save(write_xlsxwriter)


@sheet(OFFICES, "Ke toan xa - dong gop 2023.xlsx", "an accountant's book of contributions by village: money and labour, no indicator in it")
def contributions(case):
    grid = case.grid("Đóng góp")
    row = form_head(grid, 8, (XA, "BỘ PHẬN TÀI CHÍNH - KẾ TOÁN"), "NHÂN DÂN ĐÓNG GÓP XÂY DỰNG NÔNG THÔN MỚI 7 THÁNG NĂM 2023", unit="Đơn vị tính: triệu đồng")
    row = nested(grid, row, ["TT", "Thôn", ("Nhân dân đóng góp", ["Tiền mặt", "Ngày công quy đổi", "Hiến đất quy đổi", "Cộng"]), "Số hộ tham gia", "Ghi chú"], (5, 20, 11, 11, 11, 11, 10, 16))
    first = row
    for n, village in enumerate(NAMES, 1):
        cash, work, land = (round(case.random.uniform(*span), 1) for span in ((2, 90), (4, 60), (0, 150)))
        for column, value in enumerate([n, village, cash, work, land], 1):
            grid.put(row, column, value, "text" if column == 2 else "figure", "#,##0.0" if column > 2 else None)
        grid.put(row, 6, Formula(f"SUM(C{row}:E{row})", round(cash + work + land, 1)), "figure", "#,##0.0")
        grid.put(row, 7, case.random.randint(10, HOUSEHOLDS[village]), "figure")
        row += 1
    grid.merge(row, 1, row, 2, "Cộng", "total")
    for column in range(3, 7):
        letter = address(1, column)[0]
        cells = [grid.cells[r, column].value for r in range(first, row)]
        grid.put(row, column, Formula(f"SUM({letter}{first}:{letter}{row - 1})", round(sum(getattr(c, "cached", c) for c in cells), 1)), "totalfigure", "#,##0.0")
    signature(grid, row + 1, 8, "Lũng Pảng, ngày 31 tháng 7 năm 2023", "Chu Thị Mẫu", "KẾ TOÁN", "CHỦ TÀI KHOẢN")
    case.save(write_xlsxwriter)


@sheet(OFFICES, "canh quan, mai tang, nuoc thai.xlsx", "judgements in words, a percent and an area side by side; the level in a row below the headings")
def landscape(case):
    grid = case.grid("MT T7")
    tidy, buried, drained, sorted_ = indicator(NTM, "17.3"), indicator(NTM, "17.5"), indicator(NC, "17.4"), indicator(NC, "17.5")
    row = form_head(grid, 9, (XA, "TỔ MÔI TRƯỜNG"), "RÀ SOÁT CẢNH QUAN MÔI TRƯỜNG CÁC THÔN THÁNG 7 NĂM 2023")
    row = nested(grid, row, ["TT", "Thôn", ("Tiêu chí 17 xã nông thôn mới", [f"17.3 {tidy.short}", f"17.5 {buried.short}"]), "Số hộ của thôn",
                             ("Tiêu chí 17 xã nông thôn mới nâng cao", [(f"17.4 {drained.short}", ["Số hộ", "%"]), (f"17.5 {sorted_.short}", ["Số hộ", "%"])])],
                 (5, 18, 18, 18, 10, 11, 10, 11, 10))
    grid.merge(row, 1, row, 2, "Mức yêu cầu", "number-row")
    for column, text in ((3, "Đạt"), (4, "Đạt"), (7, "≥ 30%"), (9, "≥ 50%")):
        grid.put(row, column, text, "number-row")
    row += 1
    specs = [(tidy, dict(status=3)), (buried, dict(status=4)), (drained, dict(den=5, num=6, pct=7)), (sorted_, dict(den=5, num=8, pct=9))]
    row = village_rows(case, grid, row, NAMES, specs)
    totals(case, grid, row, NAMES, specs[2:], "Cộng")
    case.save(write_openpyxl)


assign(2)
