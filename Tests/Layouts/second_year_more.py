"""Second set: sheets of villages and officers, continued."""

from base import *  # noqa: F403
from base import HOUSEHOLDS, NAMES, NC, NTM, PEOPLE, VILLAGE_HELD, Error, Formula, address, count, decimal, indicator, items, signature
from second_year import fill, fixed, head_of_sheet, heads, inventory, sheet, tall_heads, values_of
from second_year_files import TITLES, WIDTHS, AT, comma_percent
from second_year_officers import LISTS, OFFICER
from second_year_villages import VILLAGE, YEAR, ids_of


@sheet(VILLAGE, "sl viet tat.xlsx", "names full of abbreviations and no ids: TL hộ SD nước sạch")
def short_words(case):
    grid, village = case.grid("Sheet1"), "Hòa Bình"
    words = {"2.2": "TL đường thôn, liên thôn được cứng hoá", "2.3": "TL đường ngõ xóm sạch, ko lầy lội mùa mưa", "3.1": "TL DT đất SXNN được tưới tiêu chủ động",
             "9.1": "Số nhà tạm, dột nát", "9.2": "TL hộ có nhà kiên cố, bán kiên cố", "11.1": "TL nghèo đa chiều", "12.2": "TL LĐ qua đào tạo có bằng cấp, c.chỉ",
             "15.1": "TL người dân tham gia BHYT", "17.1": "TL hộ SD nước sạch theo quy chuẩn", "17.6": "TL CTR sinh hoạt được thu gom, xử lý",
             "17.8": "TL hộ có nhà tiêu, nhà tắm, bể nước HVS, 3 sạch", "17.11": "TL hộ phân loại rác tại nguồn"}
    grid.put(1, 1, "Thôn Hoà Bình - SL NTM 2023", "info")
    row = heads(grid, 3, ["STT", "ND", "T.số", "SL đạt", "TL %", "ĐG", "TG h.thành"], (5, 46, 9, 9, 9, 8, 14))
    for n, (id, text) in enumerate(words.items(), 1):
        grid.put(row, 1, n, "mid")
        fill(case, grid, row, village, indicator(NTM, id), dict(name=2, den=3, num=4, pct=5, status=6, plan=7), ("Đ", "CĐ"), name=text)
        row += 1
    case.save(write_openpyxl)


@sheet(VILLAGE, "copy tu pdf.xlsx", "texts copied from a PDF: letters lost or split, lines broken in the middle")
def from_pdf(case):
    grid, village = case.grid("Table 1"), "Kéo Phầy"

    def broken(text, n):
        words = text.split(" ")
        k = 2 + n % 3
        if len(words) > 8:
            words[6] += "\n"
        word = words[k] if k < len(words) else words[-1]
        if len(word) > 3:
            words[min(k, len(words) - 1)] = word[:2] + " " + word[2:]
        return " ".join(words).replace("\n ", "\n").replace("đường", "đưng", n % 2)

    grid.put(1, 1, "TỰ ĐÁNH GIÁ CÁC CH Ỉ TIÊU XÂY DNG NÔNG THÔN M ỚI NĂM 2023", "info")
    grid.put(2, 1, "Thôn Kéo Phầy, xã L ũng P ảng", "info")
    row = heads(grid, 4, ["Mã\nCT", "N ội dung chỉ tiêu", "Tổng\nsố", "Số\nđ ạt", "Tỷ lệ\n(%)", "Kết\nquả"], (7, 40, 9, 9, 9, 11))
    for n, item in enumerate(ids_of(case, 14, ("percent", "yes"))):
        fill(case, grid, row, village, item, dict(id=1, name=2, den=3, num=4, pct=5, status=6), ("Đạt", "Chưa\nđạt"), name=broken(item.full, n))
        row += 1
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "3 thon tren mot trang.xlsx", "three villages below each other, each with its own title and headings")
def stacked(case):
    grid, row = case.grid("Cụm 2"), 1
    for village in ("Đồng Én", "Bản Pẻn", "Tân Lập 1"):
        grid.merge(row, 1, row, 6, f"BIỂU TỰ ĐÁNH GIÁ NÔNG THÔN MỚI NĂM 2023 - THÔN {village.upper()}", "title")
        row = heads(grid, row + 1, ["TT", "Chỉ tiêu", "Số đạt", "Tổng số", "Tỷ lệ", "Đánh giá"], (7, 48, 9, 9, 9, 11))
        for item in items(NTM, "2.3", "9.1", "9.2", "15.1", "17.1", "17.8"):
            fill(case, grid, row, village, item, dict(id=1, name=2, num=3, den=4, pct=5, status=6), show=comma_percent, id=float(item.id))
            row += 1
        row = signature(grid, row, 6, f"{village}, ngày 30 tháng 7 năm 2023", "Hoàng Văn Mẫu") + 1
    case.save(write_openpyxl)


@sheet(OFFICER, "Lao dong nam nu.xlsx", "three rows per village: all, men, women; the village merged over them")
def sex_in_rows(case):
    grid = case.grid("LĐ")
    row = head_of_sheet(grid, 7, "LAO ĐỘNG QUA ĐÀO TẠO CHIA THEO GIỚI TÍNH NĂM 2023")
    row = tall_heads(grid, row, ["TT", "Thôn", "Giới tính", "Lực lượng lao động", "Số người", "Tỷ lệ (%)", "Ghi chú"], (5, 18, 10, 12, 12, 10, 14),
                     {5: ("12.1. Tỷ lệ lao động qua đào tạo", 2)})
    item, people = indicator(NTM, "12.1"), [0, 0]
    for n, village in enumerate(NAMES[:6], 1):
        number, whole, _, _ = values_of(case, village, item)
        men = whole * 52 // 100
        held = round(number * men / whole)
        grid.merge(row, 1, row + 2, 1, n, "mid")
        grid.merge(row, 2, row + 2, 2, village, "text")
        for part, label, a, b in ((None, "Chung", number, whole), ("male", "Nam", held, men), ("female", "Nữ", number - held, whole - men)):
            grid.put(row, 3, label, "mid")
            value = round(a / b * 100, 1)
            cells = {"denominator": grid.put(row, 4, b, "figure"), "numerator": grid.put(row, 5, a, "figure"), "value": grid.put(row, 6, value, "figure", "0.0")}
            case.record(grid.name, village, item, row, cells, part=part, numerator=a, denominator=b, value=value, status="unknown")
            row += 1
        people = [people[0] + whole, people[1] + number]
    grid.merge(row, 1, row, 3, "Toàn xã", "total")
    for column, value in ((4, people[0]), (5, people[1]), (6, round(people[1] / people[0] * 100, 1))):
        grid.put(row, column, value, "totalfigure")
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "bang xoay ngang thon.xlsx", "one village turned on its side: indicators in columns, total, number, percent and judgement in rows")
def on_its_side(case):
    grid, village = case.grid("Ngang"), "Lũng Cùng"
    listed = items(NTM, "2.2", "2.3", "9.2", "11.1", "15.1", "17.1", "17.8", "17.11")
    grid.merge(1, 1, 1, 9, "KẾT QUẢ RÀ SOÁT NÔNG THÔN MỚI THÔN LŨNG CÙNG NĂM 2023", "title")
    row = heads(grid, 3, ["Chỉ tiêu", *[f"{i.id}\n{i.short}" for i in listed]], (16, *[14] * 8))
    for k, label in enumerate(("Đơn vị tính", "Tổng số", "Số đạt", "Tỷ lệ (%)", "Tự đánh giá")):
        grid.put(row + k, 1, label, "text")
    for column, item in enumerate(listed, 2):
        number, whole, value, met = values_of(case, village, item)
        grid.put(row, column, item.unit, "mid")
        cells = {"indicator": address(3, column), "denominator": grid.put(row + 1, column, whole, "figure"),
                 "numerator": grid.put(row + 2, column, number, "figure"), "value": grid.put(row + 3, column, value, "figure", "0.0"),
                 "status": grid.put(row + 4, column, "Đạt" if met else "Chưa đạt", "mid")}
        case.record(grid.name, village, item, row + 1, cells, numerator=number, denominator=whole, value=value, status="met" if met else "not-met")
    grid.landscape = True
    case.save(write_openpyxl)


@sheet(VILLAGE, "Bieu 1 va ban sao.xlsx", "percent formulas that give #DIV/0! where nothing was filled in; a copy of the sheet behind")
def errors_and_copy(case):
    village = "Tân Lập 2"
    listed = items(NTM, *VILLAGE_HELD)[:20]
    empty = {i.id for k, i in enumerate(listed) if i.kind == "percent" and k % 3 == 0}
    for name in ("Biểu 1", "Biểu 1 (2)"):
        grid = case.grid(name)
        row = head_of_sheet(grid, 8, YEAR, ("Thôn Tân Lập 2 - 85 hộ",))
        row = heads(grid, row, TITLES, WIDTHS)
        for item in listed:
            record = fill(case, grid, row, village, item, AT)
            if item.kind == "percent":
                if item.id in empty:
                    for column in (4, 5, 7, 8):
                        grid.put(row, column, None, "figure")
                    grid.put(row, 6, Error("#DIV/0!", f"D{row}/E{row}*100"), "figure")
                    record.update(value=None, numerator=None, denominator=None, status="unknown", plan={"due": None}, optional=True)
                    record["source"]["cells"] = {"indicator": f"A{row}"}
                else:
                    exact = case.exact(village, item)
                    grid.put(row, 6, Formula(f"D{row}/E{row}*100", exact), "figure", "0.0")
                    record["value"] = exact
            if name != "Biểu 1":
                record["optional"] = True  # the same again
            row += 1
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "khong co doi tuong.xlsx", "0 of 0, \"Không có đối tượng\" and dashes where the village has none")
def no_case(case):
    grid, village = case.grid("Sheet1"), "Khuổi Đeng"
    row = head_of_sheet(grid, 8, YEAR, ("Thôn Khuổi Đeng",))
    row = heads(grid, row, TITLES, WIDTHS)
    none = {"2.4": "Không có đường nội đồng", "17.2": "Không phát sinh", "17.10": "Không áp dụng"}
    for item in items(NTM, "2.2", "2.3", "2.4", "9.1", "9.2", "13.2", "17.1", "17.2", "17.6", "17.8", "17.10", "17.11"):
        record = fill(case, grid, row, village, item, AT)
        if item.id in none:
            for column in (4, 5):
                grid.put(row, column, 0, "figure")
            grid.put(row, 6, None, "figure")
            grid.put(row, 7, none[item.id], "mid")
            grid.put(row, 8, None, "text")
            record.update(value=None, numerator=0, denominator=0, status="not-applicable", plan={"due": None})
            for key in ("value", "plan"):
                record["source"]["cells"].pop(key, None)
            if item.id == "2.4":  # words of one's own
                record["accept"] = {"status": ["not-applicable", None]}
                del record["source"]["cells"]["status"]
        row += 1
    case.save(write_openpyxl)


@sheet(VILLAGE, "duong tinh bang met.xlsx", "roads in metres, fields in thousands of m2, the unit in its own column")
def metres(case):
    grid, village = case.grid("Giao thông"), "Pá Danh"
    row = head_of_sheet(grid, 7, "KẾT QUẢ THỰC HIỆN TIÊU CHÍ GIAO THÔNG, THỦY LỢI NĂM 2023", ("Thôn Pá Danh",))
    row = heads(grid, row, ["TT", "Chỉ tiêu", "Đơn vị", "Tổng số", "Đã đạt", "Tỷ lệ (%)", "Tự đánh giá"], (7, 52, 9, 11, 11, 10, 12))
    for item in items(NTM, "2.2", "2.3", "2.4", "3.1"):
        number, whole, value, met = values_of(case, village, item)
        times, unit = (1000, "m") if item.unit == "km" else (10, "nghìn m2")
        cells = {"indicator": grid.put(row, 1, item.id, "mid")}
        grid.put(row, 2, item.full, "text")
        grid.put(row, 3, unit, "mid")
        a, b = round(number * times), round(whole * times)
        cells["denominator"] = grid.put(row, 4, b, "figure", "#,##0")
        cells["numerator"] = grid.put(row, 5, a, "figure", "#,##0")
        cells["value"] = grid.put(row, 6, value, "figure", "0.0")
        cells["status"] = grid.put(row, 7, "Đạt" if met else "Chưa đạt", "mid")
        record = case.record(grid.name, village, item, row, cells, value=value, status="met" if met else "not-met")
        record["accept"] = {"numerator": [a, number], "denominator": [b, whole]}  # as written, or in the unit of the rule set
        row += 1
    case.save(write_xlsxwriter)


@sheet(LISTS, "duong thon Ban Pen.csv", "roads of one village, the village in the title only, decimal commas, Có and Không")
def roads_csv(case):
    grid = case.grid("a")
    grid.put(1, 1, "THÔN BẢN PẺN")
    grid.put(2, 1, "Thống kê các tuyến đường của thôn đến tháng 7/2023")
    heads(grid, 4, ["STT", "Tên đường (điểm đầu - điểm cuối)", "Loại đường", "Dài (km)", "Đã bê tông (km)", "Mặt đường rộng (m)", "Kết cấu mặt", "Có chiếu sáng", "Dự kiến xong"], [9] * 9)
    lines = [("Cầu Nà Mạ - Nhà văn hóa", "Trục thôn", "village", 1.45, 1.45, 3.5, "Bê tông", True, None, None),
             ("Bản Pẻn - Tân Lập 1", "Liên thôn", "inter-village", 2.3, 0.8, 3.0, "Bê tông", False, "Quý II/2024", "2024-06-30"),
             ("Ngõ Pác Lùng", "Ngõ xóm", "lane", 0.35, 0.0, 2.0, "Đất", False, "12/2023", "2023-12-31"),
             ("Ra đồng Thín Đông", "Nội đồng", "field", 0.9, 0.4, 2.5, "Cấp phối", False, "2025", "2025-12-31")]
    for n, (name, words, road_class, length, hard, width, surface, lit, text, due) in enumerate(lines, 1):
        row = 4 + n
        for column, value in enumerate([n, name, words, length, hard, width, surface, "Có" if lit else "Không", text], 1):
            grid.put(row, column, value)
        inventory(case, "road", grid, row, {"lengthKm": address(row, 4), "hardenedKm": address(row, 5)}, village={"name": "Bản Pẻn"}, road=name, lengthKm=length,
                  hardenedKm=hard, widthM=width, surface=surface, lighting=lit, due=due, **{"class": road_class})
    grid.put(9, 2, "Cộng")
    grid.put(9, 4, round(sum(line[3] for line in lines), 2))
    grid.put(9, 5, round(sum(line[4] for line in lines), 2))
    case.save(write_text, ";", bom=b"\xef\xbb\xbf")


@sheet(OFFICER, "NTM nang cao theo thon.xlsx", "parts a and b of 2.2 of NTM nâng cao as pairs of columns, the length of roads once")
def parts_in_columns(case):
    grid = case.grid("Giao thông NC")
    row = head_of_sheet(grid, 9, "KẾT QUẢ CHỈ TIÊU 2.2 XÃ NÔNG THÔN MỚI NÂNG CAO NĂM 2023 THEO THÔN")
    titles = ["TT", "Thôn", "Tổng chiều dài (km)", "Km", "%", "Km", "%", "Ghi chú"]
    a, b = items(NC, "2.2a", "2.2b")
    row = tall_heads(grid, row, titles, (5, 18, 12, 9, 9, 9, 9, 16),
                     {4: ("2.2a. " + a.full, 2), 6: ("2.2b. " + b.full, 2)})
    for n, village in enumerate(NAMES[:6], 1):
        number, whole, value, _ = values_of(case, village, a)
        other = round(number * case.random.uniform(0.4, 0.95), 1)
        fixed(case, village, NC, "2.2", other, whole, "b")
        grid.put(row, 1, n, "mid")
        grid.put(row, 2, village, "text")
        fill(case, grid, row, village, a, dict(den=3, num=4, pct=5), plan=False)
        fill(case, grid, row, village, b, dict(den=3, num=6, pct=7), plan=False)
        row += 1
    case.save(write_openpyxl)


@sheet(VILLAGE, "chu thich dau sao.xlsx", "stars at figures with footnotes below, spaces between thousands")
def footnotes(case):
    grid, village = case.grid("Sheet1"), "Tân Lập 1"
    row = head_of_sheet(grid, 6, YEAR, ("Thôn Tân Lập 1",))
    row = heads(grid, row, ["TT", "Chỉ tiêu", "Số đạt", "Tổng số", "Tỷ lệ, mức đạt", "Đánh giá"], (8, 52, 12, 12, 12, 12))
    fixed(case, village, NTM, "17.4", 1086, 388)
    listed = items(NTM, "2.2", "3.1", "9.2", "12.1", "15.1", "15.4", "17.1", "17.4", "17.8", "17.11")

    def show(key, what, item):
        text = decimal(what, 2 if item.kind == "ratio" else 1) if key == "pct" else count(what)
        text = "1 086" if text == "1086" else text
        return text + ("*" if item.id in ("9.2", "17.1") and key == "num" else " (*)" if item.id == "15.1" and key == "pct" else "")

    for item in listed:
        fill(case, grid, row, village, item, dict(id=1, name=2, num=3, den=4, pct=5, status=6), show=show)
        row += 1
    grid.merge(row + 1, 1, row + 1, 6, "(*) Số liệu thôn rà soát đến ngày 25/7/2023, năm 2022 là 61 hộ.", "plain")
    case.save(write_openpyxl)


@sheet(VILLAGE, "doi chieu thon - xa.xlsx", "the village's figures beside those the commune holds")
def two_sources(case):
    grid, village = case.grid("Đối chiếu"), "Bản Pẻn"
    row = head_of_sheet(grid, 9, "ĐỐI CHIẾU SỐ LIỆU NÔNG THÔN MỚI NĂM 2023 CỦA THÔN BẢN PẺN")
    titles = ["TT", "Chỉ tiêu", "Đạt", "Tổng", "%", "Đạt", "Tổng", "%", "Thôn tự đánh giá"]
    row = tall_heads(grid, row, titles, (7, 48, *[9] * 6, 12), {3: ("Số liệu thôn báo cáo", 3), 6: ("Số liệu xã theo dõi năm 2022", 3)})
    for item in ids_of(case, 12, ("percent",)):
        fill(case, grid, row, village, item, dict(id=1, name=2, num=3, den=4, pct=5, status=9))
        number, whole, _, _ = values_of(case, village, item)
        old = round(number * 0.9, 1) if isinstance(number, float) else number * 9 // 10
        for column, value in ((6, old), (7, whole), (8, round(old / whole * 100, 1))):
            grid.put(row, column, value, "figure", "0.0" if column == 8 else None)
        row += 1
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "Bieu tong hop (chinh thuc).xlsx", "the village only in the signature block")
def in_signature(case):
    grid, village = case.grid("Sheet1"), "Pá Danh"
    row = head_of_sheet(grid, 8, YEAR, ("(Kèm theo Công văn số 87/UBND-VP ngày 20/7/2023)",))
    row = heads(grid, row, TITLES, WIDTHS)
    for item in ids_of(case, 13):
        fill(case, grid, row, village, item, AT)
        row += 1
    signature(grid, row + 1, 8, "Lũng Pảng, ngày 02 tháng 8 năm 2023", "Đàm Văn Mẫu", "NGƯỜI LẬP BIỂU", "TRƯỞNG THÔN PÁ DANH")
    case.save(write_openpyxl)


@sheet(VILLAGE, "mau in san.xlsx", "dotted lines of a printed form around names and figures: Thôn: ……Kéo Phầy……")
def dotted(case):
    grid, village = case.grid("Mẫu"), "Kéo Phầy"
    grid.merge(1, 1, 1, 7, "PHIẾU THU THẬP SỐ LIỆU NÔNG THÔN MỚI", "title")
    grid.put(2, 1, "Thôn: ………Kéo Phầy……… Xã: ……Lũng Pảng……  Năm: …2023…", "info")
    grid.put(3, 1, "Tổng số hộ: ….101…. hộ; số khẩu: ….428…. khẩu", "info")
    row = heads(grid, 5, ["STT", "Chỉ tiêu", "Số đạt", "Tổng số", "Tỷ lệ", "Đạt", "Chưa đạt"], (6, 54, 14, 14, 12, 8, 9))
    listed = ids_of(case, 12, ("percent",))
    for n, item in enumerate(listed, 1):
        grid.put(row, 1, n, "mid")
        fill(case, grid, row, village, item, dict(name=2, num=3, den=4, pct=5, met=6, notmet=7), name=f"[{item.id}] {item.full}", mark="X",
             show=lambda key, what, item: f"…{decimal(what)}…%" if key == "pct" else f"…{count(what)}… {item.unit}")
        row += 1
    case.save(write_xlsxwriter)
