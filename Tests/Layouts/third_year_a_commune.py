"""Third set: what the commune's own office makes of its villages."""

import legacy
from base import *  # noqa: F403
from base import HOUSEHOLDS, NAMES, NTM, Formula, address, decimal, indicator, items, signature
from second_year import commune_record, fill, head_of_sheet, said_of, values_of
from third_year_a_forms import COMMUNE, nested, sheet, status_of

XA = ("UBND XÃ LŨNG PẢNG", "VĂN PHÒNG - THỐNG KÊ")


@sheet(COMMUNE, "nha kien co cac ban.xlsx", "the indicator stands in the title only; the headings say Tổng số hộ, Số hộ đạt, Tỷ lệ; heads' telephones beside")
def title_only(case):
    grid, item = case.grid("9.2"), indicator(NTM, "9.2")
    grid.widths[1] = 2
    grid.merge(1, 2, 1, 8, "Chỉ tiêu 9.2. Tỷ lệ hộ có nhà ở kiên cố hoặc bán kiên cố (xã nông thôn mới: ≥ 75%)", "title")
    grid.merge(2, 2, 2, 8, "Số liệu các thôn báo đến 25/7/2023", "subtitle")
    row = nested(grid, 4, ["TT", "Tên thôn", "Tổng số hộ", "Số hộ đạt", "Tỷ lệ (%)", "Trưởng thôn", "Điện thoại"], (5, 18, 11, 11, 11, 22, 16), first=2)
    for n, (village, family) in enumerate(zip(NAMES, "Hoàng Nông Triệu Hứa Lương Bế Vi Lý Đàm Mã".split()), 1):
        grid.put(row, 2, n, "mid")
        grid.put(row, 3, village, "text")
        fill(case, grid, row, village, item, dict(den=4, num=5, pct=6), plan=False)
        grid.put(row, 7, f"{family} Văn Giảđịnh", "text")
        grid.put(row, 8, f"0990 000 {100 + n * 37}", "mid")
        row += 1
    pairs = [case.figures(v, NTM, "9.2") for v in NAMES]
    grid.merge(row, 2, row, 3, "Toàn xã", "total")
    for column, value in ((4, sum(p[1] for p in pairs)), (5, sum(p[0] for p in pairs))):
        letter = address(1, column)[0]
        grid.put(row, column, Formula(f"SUM({letter}5:{letter}{row - 1})", value), "totalfigure")
    grid.put(row, 6, round(sum(p[0] for p in pairs) / sum(p[1] for p in pairs) * 100, 1), "totalfigure", "0.0")
    case.save(write_openpyxl)


@sheet(COMMUNE, "chi tieu giao 2023.xlsx", "what was set for the year beside what was reached, a village a row, three indicators, the office's estimate for the year last")
def set_and_reached(case):
    grid, villages = case.grid("Giao 2023"), NAMES[:8]
    listed = items(NTM, "15.1", "17.8", "17.11")
    row = head_of_sheet(grid, 14, "TÌNH HÌNH THỰC HIỆN CHỈ TIÊU GIAO CHO CÁC THÔN NĂM 2023", ("(Đơn vị tính: %)",), XA)
    row = nested(grid, row, ["TT", "Thôn", *[(f"{i.id}. {i.full}", ["Xã giao năm 2023", "Thực hiện 7 tháng", "So với giao", "Ước cả năm"]) for i in listed]],
                 (5, 16, *[11] * 12))
    grid.freeze = f"C{row}"
    for n, village in enumerate(villages, 1):
        grid.put(row, 1, n, "mid")
        grid.put(row, 2, village, "text")
        for k, item in enumerate(listed):
            _, _, value, _ = values_of(case, village, item)
            aim = item.level + case.random.choice((0, 2, 5))
            fill(case, grid, row, village, item, dict(pct=4 + 4 * k), plan=False)
            grid.put(row, 3 + 4 * k, aim, "figure")
            grid.put(row, 5 + 4 * k, round(value - aim, 1), "figure", "+0.0;-0.0;0.0")
            grid.put(row, 6 + 4 * k, min(100, round(value + case.random.uniform(0, 6), 1)), "figure", "0.0")
        row += 1
    case.save(write_xlsxwriter)


@sheet(COMMUNE, "VP xa gui huyen.xlsx", "villages in rows all in VNI-Times, three indicators with number, total and percent, a commune row below")
def vni_rows(case):
    grid, villages, listed = case.grid("Sheet1", font="VNI-Times"), NAMES[:7], items(NTM, "2.3", "17.6", "17.9")
    grid.merge(1, 1, 1, 11, "UBND xã Lũng Pảng", "agencyb")
    grid.merge(2, 1, 2, 11, "Kết quả thực hiện một số chỉ tiêu nông thôn mới của các thôn năm 2023", "title")
    row = nested(grid, 4, ["STT", "Tên thôn", *[(f"{i.id} {i.full}", [f"Tổng ({i.unit})", f"Đạt ({i.unit})", "%"]) for i in listed]], (5, 18, *[11] * 9))
    for n, village in enumerate(villages, 1):
        grid.put(row, 1, n, "mid")
        grid.put(row, 2, village, "text")
        for k, item in enumerate(listed):
            fill(case, grid, row, village, item, dict(den=3 + 3 * k, num=4 + 3 * k, pct=5 + 3 * k), plan=False)
        row += 1
    grid.merge(row, 1, row, 2, "Cộng", "total")
    for k, item in enumerate(listed):
        for column, which in ((3, 1), (4, 0)):
            grid.put(row, column + 3 * k, round(sum(case.figures(v, NTM, item.id)[which] for v in villages), 1), "totalfigure")
    for cell in grid.cells.values():
        if isinstance(cell.value, str):
            cell.value = legacy.vni(cell.value)
    case.save(write_xlsxwriter)


@sheet(COMMUNE, "bang tren tuong.xlsx", "villages in columns, an x where the indicator is met and nothing where it is not, said in the line below the table")
def crosses(case):
    grid, listed = case.grid("Bảng"), items(NTM, "2.2", "2.3", "6.3", "8.3", "9.2", "17.1", "17.3", "17.5", "17.8", "17.11")
    grid.merge(1, 1, 1, 13, "UBND XÃ LŨNG PẢNG", "agencyb")
    grid.merge(2, 1, 2, 13, "BẢNG THEO DÕI CÁC THÔN ĐẠT CHỈ TIÊU NÔNG THÔN MỚI NĂM 2023", "title")
    row = nested(grid, 4, ["TT", "Chỉ tiêu", ("Các thôn đạt", NAMES), "Số thôn đạt"], (7, 46, *[9] * 10, 9))
    for item in listed:
        grid.put(row, 1, item.id, "mid")
        grid.put(row, 2, item.full, "text")
        held = 0
        for column, village in enumerate(NAMES, 3):
            met = bool(case.met(village, item))
            held += met
            place = grid.put(row, column, "x" if met else None, "mid")
            record = case.record(grid.name, village, item, row, {"indicator": f"A{row}", "status": place}, status=status_of(met), **(said_of(item, met) or {"value": None}))
            if not met:  # nothing stands in the cell; the line below says what that means
                record["optional"] = True
                del record["source"]["cells"]["status"]
        grid.put(row, 13, held, "total")
        row += 1
    grid.put(row + 1, 1, "Ghi chú: đánh dấu x là đạt; để trống là chưa đạt.", "info")
    grid.landscape = True
    case.save(write_openpyxl)


@sheet(COMMUNE, "12 cot.xlsx", "villages in rows, twelve columns of percents headed by ids alone; what the ids mean stands below the table")
def ids_only(case):
    grid, villages = case.grid("Tỷ lệ"), NAMES[1:9]
    listed = items(NTM, "2.2", "2.3", "2.4", "3.1", "9.2", "11.1", "12.1", "15.1", "17.1", "17.6", "17.8", "17.11")
    grid.merge(1, 1, 1, 14, "TỶ LỆ ĐẠT CÁC CHỈ TIÊU NÔNG THÔN MỚI CỦA CÁC THÔN, THÁNG 7/2023 (%)", "title")
    groups = {}
    for item in listed:
        groups.setdefault(item.criterion, []).append(item)
    row = nested(grid, 3, ["TT", "Thôn", *[(f"TC {c}", [i.id for i in held]) for c, held in groups.items()]], (5, 16, *[8] * 12))
    for n, village in enumerate(villages, 1):
        grid.put(row, 1, n, "mid")
        grid.put(row, 2, village, "text")
        for column, item in enumerate(listed, 3):
            fill(case, grid, row, village, item, dict(pct=column), plan=False)
        row += 1
    row += 1
    grid.put(row, 2, "Giải thích:", "info")
    for n, item in enumerate(listed, 1):
        grid.put(row + n, 2, f"{item.id}: {item.full}", "info")
    grid.landscape = True
    case.save(write_xlsxwriter)


@sheet(COMMUNE, "hai bang canh nhau.xlsx", "two indicators in two tables side by side, each with its list of villages, the lists in different orders")
def two_lists(case):
    grid = case.grid("Sheet1")
    grid.merge(1, 1, 1, 11, "SỐ LIỆU NƯỚC SẠCH, RÁC THẢI CÁC THÔN NĂM 2023", "title")
    for first, id, villages, titles, at in (
            (1, "17.1", NAMES, ["TT", "Thôn", "Tổng số hộ", "Số hộ", "Tỷ lệ (%)"], dict(den=3, num=4, pct=5)),
            (7, "17.11", ["Hòa Bình", "Nà Pài", "Đồng Én", "Pá Danh", "Tân Lập 2", "Kéo Phầy"], ["Thôn", "Số hộ", "Tổng số hộ", "Tỷ lệ (%)", "Đánh giá"], dict(num=8, den=9, pct=10, status=11))):
        item = indicator(NTM, id)
        grid.merge(3, first, 3, first + 4, f"{id}. {item.full}", "group")
        row = nested(grid, 4, titles, (5, 16, 9, 9, 9) if first == 1 else (16, 9, 9, 9, 11), first=first)
        for n, village in enumerate(villages, 1):
            if first == 1:
                grid.put(row, 1, n, "mid")
            grid.put(row, first + (first == 1), village, "text")
            fill(case, grid, row, village, item, at, plan=False)
            row += 1
        pairs = [case.figures(v, NTM, id) for v in villages]
        grid.put(row, first + (first == 1), "Cộng", "total")
        for key, which in (("den", 1), ("num", 0)):
            grid.put(row, at[key], sum(p[which] for p in pairs), "totalfigure")
        grid.put(row, at["pct"], round(sum(p[0] for p in pairs) / sum(p[1] for p in pairs) * 100, 1), "totalfigure", "0.0")
    grid.tables = []
    case.save(write_openpyxl)


@sheet(COMMUNE, "So theo thon 2023 (VP).xlsx", "a cover, a guide, a hidden list of words and three sheets of topics, indicators by their short names")
def office_book(case):
    cover = case.grid("Bìa")
    cover.put(4, 2, "SỔ SỐ LIỆU NÔNG THÔN MỚI XÃ LŨNG PẢNG", "title")
    cover.put(5, 2, "Năm 2023", "title")
    cover.widths[2] = 80
    guide = case.grid("Hướng dẫn")
    for row, text in enumerate(("Nguồn số liệu: các thôn báo về, văn phòng kiểm tra.", "Mỗi chỉ tiêu có 3 cột: tổng số, số đạt, tỷ lệ.", "Ví dụ 9.2: tổng 100, đạt 75, tỷ lệ 75%."), 1):
        guide.put(row, 1, text, "info")
    words = case.grid("DM")
    words.hidden = True
    for row, village in enumerate(NAMES, 1):
        words.put(row, 1, village)
        words.put(row, 2, HOUSEHOLDS[village])
    for name, ids, villages in (("Giao thông", ("2.2", "2.3", "2.4"), NAMES), ("Nhà ở - Y tế", ("9.2", "15.1"), NAMES[:7]), ("Môi trường", ("17.1", "17.8", "17.11"), NAMES[2:])):
        grid, listed = case.grid(name), items(NTM, *ids)
        grid.merge(1, 1, 1, 2 + 3 * len(listed), f"SỐ LIỆU {name.upper()} CÁC THÔN (NÔNG THÔN MỚI 2023)", "title")
        row = nested(grid, 3, ["TT", "Thôn", *[(i.short, [f"Tổng số ({i.unit})", "Số đạt", "%"]) for i in listed]], (5, 16, *[9] * 9))
        for n, village in enumerate(villages, 1):
            grid.put(row, 1, n, "mid")
            grid.put(row, 2, village, "text")
            for k, item in enumerate(listed):
                record = fill(case, grid, row, village, item, dict(den=3 + 3 * k, num=4 + 3 * k, pct=5 + 3 * k), plan=False)
                exact = case.exact(village, item)
                grid.put(row, 5 + 3 * k, Formula(f"{address(row, 4 + 3 * k)}/{address(row, 3 + 3 * k)}", exact / 100), "figure", "0.0%")
                record["value"] = exact
            row += 1
        grid.put(row, 2, "Toàn xã", "total")
        for k, item in enumerate(listed):
            for column, which in ((3, 1), (4, 0)):
                grid.put(row, column + 3 * k, round(sum(case.figures(v, NTM, item.id)[which] for v in villages), 1), "totalfigure")
    case.save(write_xlsxwriter)


@sheet(COMMUNE, "ty le va ket luan mot o.xlsx", "percent and judgement below each other in one cell, villages in rows")
def two_in_a_cell(case):
    grid, villages, listed = case.grid("T7"), NAMES[:9], items(NTM, "2.2", "9.2", "11.1", "17.1", "17.9")
    row = head_of_sheet(grid, 8, "ĐÁNH GIÁ MỨC ĐỘ ĐẠT CÁC CHỈ TIÊU NÔNG THÔN MỚI THEO THÔN NĂM 2023", ("Mỗi ô ghi tỷ lệ và kết luận",), XA)
    row = nested(grid, row, ["TT", "Thôn", *[f"{i.short}\n({i.id})" for i in listed], "Ghi chú"], (5, 16, 14, 14, 14, 14, 14, 20))
    for n, village in enumerate(villages, 1):
        grid.put(row, 1, n, "mid")
        grid.put(row, 2, f"Thôn {village}", "text")
        for column, item in enumerate(listed, 3):
            _, _, value, met = values_of(case, village, item)
            place = grid.put(row, column, f"{decimal(value)}%\n{'Đạt' if met else 'Chưa đạt'}", "mid")
            case.record(grid.name, village, item, row, {"value": place, "status": place}, value=value, numerator=None, denominator=None, status=status_of(met))
        grid.put(row, 8, "Thôn nộp muộn" if n == 6 else None, "text")
        row += 1
    signature(grid, row + 1, 8, "Lũng Pảng, ngày 01 tháng 8 năm 2023", "Lâm Văn Mẫu", "NGƯỜI LẬP BIỂU", "CHỦ TỊCH")
    case.save(write_openpyxl)


OWN_FIGURES = [
    ("1.1", "Có quy hoạch chung xây dựng xã được phê duyệt và công bố công khai đúng thời hạn", "Đạt", "Đã phê duyệt tại QĐ 812/QĐ-UBND ngày 15/6/2022", "yes", True, None, None),
    ("2.1", "Tỷ lệ đường xã được nhựa hóa hoặc bê tông hóa, đảm bảo ô tô đi lại thuận tiện quanh năm", "100%", "8,2/8,2 km, đạt 100%", "percent", 100, 8.2, 8.2),
    ("4.1", "Có hệ thống điện đạt chuẩn", "Đạt", "6 trạm biến áp, vận hành ổn định", "yes", True, None, None),
    ("5.1", "Tỷ lệ trường học các cấp đạt tiêu chuẩn cơ sở vật chất theo quy định", "≥ 70%", "2/3 trường, đạt 66,7%", "percent", 66.7, 2, 3),
    ("6.1", "Xã có nhà văn hóa hoặc hội trường đa năng và sân thể thao phục vụ sinh hoạt văn hóa, thể thao của toàn xã", "Đạt", "Sân thể thao chưa san lấp xong", "yes", False, None, None),
    ("7.1", "Xã có chợ nông thôn hoặc nơi mua bán, trao đổi hàng hóa", "Đạt", "Chợ phiên họp 5 ngày một lần", "yes", True, None, None),
    ("8.1", "Xã có điểm phục vụ bưu chính", "Đạt", "01 bưu điện văn hóa xã", "yes", True, None, None),
    ("13.1", "Hợp tác xã hoạt động hiệu quả và theo đúng quy định của Luật Hợp tác xã", "Đạt", "02 HTX, một HTX tạm dừng", "yes", False, None, None),
    ("14.2", "Tỷ lệ học sinh tốt nghiệp THCS được tiếp tục học trung học (phổ thông, giáo dục thường xuyên, trung cấp)", "≥ 70%", "34/41 em, đạt 82,9%", "percent", 82.9, 34, 41),
    ("15.2", "Xã đạt tiêu chí quốc gia về y tế", "Đạt", "Công nhận năm 2021", "yes", True, None, None),
    ("18.4", "Xã đạt chuẩn tiếp cận pháp luật theo quy định", "Đạt", "Đang hoàn thiện hồ sơ", "yes", False, None, None),
    ("19.1", "Xây dựng lực lượng dân quân \"vững mạnh, rộng khắp\" và hoàn thành các chỉ tiêu quân sự, quốc phòng", "Đạt", "Giao quân 100% chỉ tiêu", "yes", True, None, None)]


@sheet(COMMUNE, "hop BCD 28-7.xlsx", "the commune's own indicators for a meeting: the state in words, figures inside sentences, who answers for each")
def commune_meeting(case):
    grid = case.grid("Họp BCĐ")
    row = head_of_sheet(grid, 6, "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NÔNG THÔN MỚI CẤP XÃ NĂM 2023", ("(Phục vụ họp Ban Chỉ đạo ngày 28/7/2023)",), XA)
    row = nested(grid, row, ["Chỉ tiêu", "Nội dung", "Mức đạt", "Hiện trạng", "Kết quả", "Bộ phận phụ trách"], (8, 50, 10, 34, 11, 20))
    units = {"2.1": "Giao thông - Thủy lợi", "5.1": "Văn hóa - Xã hội", "14.2": "Văn hóa - Xã hội", "15.2": "Trạm Y tế", "18.4": "Tư pháp", "19.1": "Ban CHQS xã"}
    for id, text, level, state, kind, value, number, whole in OWN_FIGURES:
        met = value if kind == "yes" else value >= 70
        name = grid.put(row, 1, id, "mid")
        for column, said in ((2, text), (4, state)):
            grid.put(row, column, said, "text")
        grid.put(row, 3, level, "mid")
        status = grid.put(row, 5, "Đạt" if met else "Chưa đạt", "mid")
        grid.put(row, 6, units.get(id, "Văn phòng - Thống kê"), "mid")
        cells, said = {"indicator": name, "status": status}, {"value": value}
        if kind == "percent":
            cells.update(value=f"D{row}", numerator=f"D{row}", denominator=f"D{row}")
            said.update(numerator=number, denominator=whole)
        commune_record(case, grid, NTM, id, row, cells, status=status_of(met), **said)
        row += 1
    case.save(write_xlsxwriter)


@sheet(COMMUNE, "ho o dong dau.xlsx", "villages in columns; the households in the first row of the table are the whole for all rows below, which hold numbers only")
def whole_in_first_row(case):
    grid, villages = case.grid("Sheet1"), NAMES[:8]
    listed = items(NTM, "4.2", "9.2", "17.1", "17.8", "17.11")
    grid.merge(1, 1, 1, 12, "SỐ HỘ ĐẠT CÁC CHỈ TIÊU NÔNG THÔN MỚI PHÂN THEO THÔN, NĂM 2023", "title")
    row = nested(grid, 3, ["TT", "Nội dung", "ĐVT", *villages, "Cộng"], (7, 54, 7, *[9] * 9))
    grid.put(row, 2, "Tổng số hộ toàn thôn", "group")
    grid.put(row, 3, "hộ", "mid")
    for column, village in enumerate(villages, 4):
        grid.put(row, column, HOUSEHOLDS[village], "totalfigure")
    grid.put(row, 12, sum(HOUSEHOLDS[v] for v in villages), "totalfigure")
    first = row
    for item in listed:
        row += 1
        name = grid.put(row, 1, item.id, "mid")
        grid.put(row, 2, item.full.replace("Tỷ lệ hộ", "Số hộ"), "text")
        grid.put(row, 3, "hộ", "mid")
        for column, village in enumerate(villages, 4):
            number, whole, _, _ = values_of(case, village, item)
            place = grid.put(row, column, number, "figure")
            case.record(grid.name, village, item, row, {"indicator": name, "numerator": place, "denominator": address(first, column)}, numerator=number, denominator=whole,
                        value=case.exact(village, item), derived=True, status="unknown")
        grid.put(row, 12, sum(case.figures(v, NTM, item.id)[0] for v in villages), "totalfigure")
    grid.landscape = True
    case.save(write_openpyxl)


@sheet(COMMUNE, "kq cac ban.txt", "tabs, a title and an office above, a heading of one line, percents with comma and sign, a total")
def tabbed_rows(case):
    grid, listed = case.grid("a"), items(NTM, "9.2", "15.1", "17.8")
    grid.put(1, 1, "UBND xã Lũng Pảng")
    grid.put(2, 1, "Kết quả các thôn năm 2023 (nông thôn mới)")
    titles = ["STT", "Thôn"]
    for item in listed:
        titles += [f"{item.id} Tổng số {item.unit}", f"{item.id} {item.short}", f"{item.id} Tỷ lệ"]
    for column, text in enumerate(titles, 1):
        grid.put(4, column, text)
    row = 5
    for n, village in enumerate(NAMES[:9], 1):
        grid.put(row, 1, n)
        grid.put(row, 2, village)
        for k, item in enumerate(listed):
            fill(case, grid, row, village, item, dict(den=3 + 3 * k, num=4 + 3 * k, pct=5 + 3 * k), plan=False,
                 show=lambda key, what, item: f"{decimal(what)}%" if key == "pct" else what)
        row += 1
    grid.put(row, 2, "Tổng cộng")
    for k, item in enumerate(listed):
        pairs = [case.figures(v, NTM, item.id) for v in NAMES[:9]]
        grid.put(row, 3 + 3 * k, sum(p[1] for p in pairs))
        grid.put(row, 4 + 3 * k, sum(p[0] for p in pairs))
        grid.put(row, 5 + 3 * k, f"{decimal(sum(p[0] for p in pairs) / sum(p[1] for p in pairs) * 100)}%")
    case.save(write_text, "\t", bom=b"\xef\xbb\xbf")


@sheet(COMMUNE, "2 nam moi ban.xlsx", "a village merged over two rows, 2022 and 2023 below each other; only 2023 is this year's")
def two_years(case):
    grid, villages, listed = case.grid("2022-2023"), NAMES[2:8], items(NTM, "9.2", "17.1", "17.11")
    row = head_of_sheet(grid, 10, "KẾT QUẢ MỘT SỐ CHỈ TIÊU NÔNG THÔN MỚI CÁC THÔN NĂM 2022, 2023", left=XA)
    row = nested(grid, row, ["TT", "Thôn", "Năm", "Tổng số hộ", *[(i.full, ["Số hộ", "%"]) for i in listed]], (5, 16, 8, 9, *[11] * 6))
    for n, village in enumerate(villages, 1):
        grid.merge(row, 1, row + 1, 1, n, "mid")
        grid.merge(row, 2, row + 1, 2, village, "text")
        grid.put(row, 3, 2022, "mid")
        grid.put(row + 1, 3, 2023, "mid")
        grid.put(row, 4, HOUSEHOLDS[village] - 2, "figure")
        for k, item in enumerate(listed):
            fill(case, grid, row + 1, village, item, dict(den=4, num=5 + 2 * k, pct=6 + 2 * k), plan=False)
            old = round(case.figures(village, NTM, item.id)[0] * case.random.uniform(0.7, 0.95))
            grid.put(row, 5 + 2 * k, old, "figure")
            grid.put(row, 6 + 2 * k, round(old / (HOUSEHOLDS[village] - 2) * 100, 1), "figure", "0.0")
        row += 2
    case.save(write_openpyxl)
