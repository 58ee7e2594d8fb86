"""Third set: what villages write about themselves, first batch."""

from base import *  # noqa: F403
from base import NTM, Formula, count, decimal, items, signature
from commune import CRITERIA
from second_year import fill, head_of_sheet, said_of, values_of
from third_year_a_forms import OWN, dots, marks, nested, pick, sheet, status_of

WHOLES = {"km": "Tổng chiều dài", "ha": "Tổng diện tích", "hộ": "Tổng số hộ", "người": "Tổng số người", "cơ sở": "Tổng số hộ, cơ sở", "tấn": "Tổng khối lượng", "kg": "Tổng khối lượng"}
PARTS = {"km": "Chiều dài đã đạt", "ha": "Diện tích đã đạt", "hộ": "Số hộ đạt", "người": "Số người đạt", "cơ sở": "Số hộ, cơ sở đạt", "tấn": "Khối lượng đã xử lý", "kg": "Khối lượng đã thu gom"}


@sheet(OWN, "Na Pai quy 2.xlsx", "four quarters side by side, two of them filled in, the total once; column A left blank")
def quarters(case):
    grid, village = case.grid("2023"), "Nà Pài"
    grid.put(1, 2, "UBND xã Lũng Pảng", "info")
    grid.put(2, 2, "Thôn Nà Pài", "info")
    grid.merge(4, 2, 4, 14, "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NÔNG THÔN MỚI TỪNG QUÝ NĂM 2023", "title")
    grid.widths[1] = 2
    row = nested(grid, 6, ["TT", "Chỉ tiêu", "ĐVT", "Tổng số", *[(f"Quý {q}", ["Số đạt", "Tỷ lệ (%)"]) for q in ("I", "II", "III", "IV")], "Tự đánh giá"],
                 (7, 46, 8, 9, 9, 9, 9, 9, 9, 9, 9, 9, 11), first=2)
    grid.freeze = f"D{row}"
    for item in pick(case, 15, ("percent",)):
        number, whole, _, _ = values_of(case, village, item)
        before = min(whole, number * (1.2 if item.compare == "<=" else case.random.choice((0.7, 0.85, 1))))
        before = round(before, 1) if isinstance(number, float) else int(before)
        grid.put(row, 6, before, "figure", "0.0" if isinstance(number, float) else None)
        grid.put(row, 7, round(before / whole * 100, 1), "figure", "0.0")
        fill(case, grid, row, village, item, dict(id=2, name=3, unit=4, den=5, num=8, pct=9, status=14))
        row += 1
    signature(grid, row + 1, 14, "Nà Pài, ngày 02 tháng 7 năm 2023", "Hoàng Văn Mẫu")
    case.save(write_openpyxl)


@sheet(OWN, "Keo Phay - ke khai.xlsx", "a printed form with dotted lines filled in by hand, several lines below each indicator; one line left empty")
def dotted(case):
    grid, village = case.grid("Kê khai", font="Arial"), "Kéo Phầy"
    grid.widths.update({1: 3, 2: 96})
    grid.put(1, 2, "UBND XÃ LŨNG PẢNG", "lineb")
    grid.put(2, 2, "TỜ KHAI KẾT QUẢ XÂY DỰNG NÔNG THÔN MỚI NĂM 2023", "title")
    grid.put(3, 2, "Thôn: ..........Kéo Phầy..........    Số hộ: .....101.....    Số nhân khẩu: .....428.....", "line")
    row, empty = 5, {"17.7"}
    for item in items(NTM, "2.2", "2.3", "3.1", "9.1", "9.2", "15.1", "17.1", "17.6", "17.7", "17.8", "17.9", "17.11"):
        number, whole, value, met = values_of(case, village, item)
        first = row
        cells = {"indicator": grid.put(row, 2, f"{item.id}. {item.full}", "lineb")}
        blank = item.id in empty
        word = ("." * 18) if blank else dots(case, "Đạt" if met else "Chưa đạt", 22)
        if item.kind == "count":
            place = grid.put(row + 1, 2, f"- Số nhà tạm, dột nát còn lại: {dots(case, str(number))} nhà", "line")
            cells.update(value=place, status=grid.put(row + 2, 2, f"- Tự đánh giá: {word}", "line"))
            case.record(grid.name, village, item, first, cells, value=number, status=status_of(met), plan={"due": None})
            row += 3
            continue
        texts = [f"- {title}: {'.' * 24 if blank else dots(case, count(figure))} {item.unit}"
                 for title, figure in ((WHOLES[item.unit], whole), (PARTS[item.unit], number))]
        texts.append(f"- Tỷ lệ: {'.' * 20 if blank else dots(case, decimal(value), 20)} %.   Tự đánh giá: {word}")
        for key, text in zip(("denominator", "numerator", "value"), texts):
            row += 1
            cells[key] = grid.put(row, 2, text, "line")
        cells["status"] = cells["value"]
        row += 1
        if blank:
            case.record(grid.name, village, item, first, {"indicator": cells["indicator"]}, value=None, numerator=None, denominator=None, status="unknown",
                        plan={"due": None}, optional=True)
        else:
            case.record(grid.name, village, item, first, cells, value=value, numerator=number, denominator=whole, status=status_of(met), plan={"due": None})
    grid.put(row + 1, 2, "Kéo Phầy, ngày .....30..... tháng .....7..... năm 2023", "signi")
    grid.put(row + 2, 2, "TRƯỞNG THÔN", "sign")
    grid.put(row + 5, 2, "Nông Thị Mẫu", "sign")
    case.save(write_xlsxwriter)


SENTENCES = {
    "2.2": "Về đường thôn, liên thôn: thôn có {b} km, đã cứng hóa {a} km, đạt {p}%.",
    "2.3": "Đường ngõ, xóm sạch, không lầy lội vào mùa mưa: {a} km trên tổng số {b} km, đạt {p}%.",
    "3.1": "Diện tích đất sản xuất nông nghiệp được tưới, tiêu chủ động là {a} ha/{b} ha, đạt {p}%.",
    "9.1": "Nhà tạm, dột nát: còn {a} nhà.",
    "9.2": "Nhà ở: có {a} hộ có nhà kiên cố, bán kiên cố trong tổng số {b} hộ, đạt {p}%.",
    "11.1": "Hộ nghèo đa chiều: {a} hộ trên {b} hộ, chiếm {p}%.",
    "15.1": "Bảo hiểm y tế: có {a} người tham gia trên {b} nhân khẩu, đạt {p}%.",
    "17.1": "Nước sạch: có {a}/{b} hộ được sử dụng nước sạch theo quy chuẩn, đạt {p}%.",
    "17.8": "Nhà tiêu, nhà tắm, thiết bị chứa nước hợp vệ sinh, đảm bảo 3 sạch: {a}/{b} hộ, đạt {p}%.",
    "17.11": "Phân loại rác tại nguồn: có {a} hộ trong số {b} hộ thực hiện, đạt {p}%.",
}


@sheet(OWN, "Lung Cung noi bang loi.xlsx", "a report in sentences, a paragraph per cell, no ids and no table; the judgement at the end of each")
def prose(case):
    grid, village = case.grid("Sheet1"), "Lũng Cùng"
    grid.widths[1] = 110
    for row, (text, style) in enumerate((("XÃ LŨNG PẢNG", "lineb"), ("THÔN LŨNG CÙNG", "lineb"), (None, "line"), ("BÁO CÁO", "title"),
                                         ("Kết quả thực hiện tiêu chí nông thôn mới 7 tháng năm 2023", "subtitle"), (None, "line"),
                                         ("Thôn Lũng Cùng có 52 hộ, 219 nhân khẩu. Sau khi họp Ban phát triển thôn ngày 25/7/2023, thôn báo cáo như sau:", "line")), 1):
        grid.put(row, 1, text, style)
    row = 8
    for title, ids in (("I. Giao thông, thủy lợi", ("2.2", "2.3", "3.1")), ("II. Nhà ở và đời sống", ("9.1", "9.2", "11.1", "15.1")), ("III. Môi trường", ("17.1", "17.8", "17.11"))):
        grid.put(row, 1, title, "lineb")
        row += 1
        for item in items(NTM, *ids):
            number, whole, value, met = values_of(case, village, item)
            text = SENTENCES[item.id].format(a=count(number), b=count(whole) if whole else "", p=decimal(value))
            place = grid.put(row, 1, f"- {text} Tự đánh giá: {'Đạt' if met else 'Chưa đạt'}.", "line")
            said = {} if item.kind == "count" else {"numerator": number, "denominator": whole}
            case.record(grid.name, village, item, row, {"indicator": place, "value": place, "status": place, **{k: place for k in said}},
                        value=value, status=status_of(met), **said)
            row += 1
    grid.put(row, 1, "Trên đây là báo cáo của thôn. Khó khăn nhất hiện nay là thiếu kinh phí làm đường, đề nghị xã hỗ trợ 200 tấn xi măng.", "line")
    grid.put(row + 2, 1, "TRƯỞNG THÔN", "sign")
    grid.put(row + 5, 1, "Triệu Văn Mẫu", "sign")
    case.save(write_openpyxl)


@sheet(OWN, "Pa Danh gui zalo.xlsx", "a chat message pasted in: an id, a figure and Đạt or Chưa in one line each")
def message(case):
    grid, village = case.grid("Sheet1", font="Calibri"), "Pá Danh"
    grid.widths[1] = 60
    for row, text in enumerate(("Gửi chị số liệu NTM 2023 thôn Pá Danh ạ", "Số hộ 69, khẩu 290"), 1):
        grid.put(row, 1, text, "info")
    row = 3
    for item in pick(case, 16, ("percent", "count", "yes"), never=("6.3", "16.1")):
        number, whole, value, met = values_of(case, village, item)
        word = "Đạt" if met else "Chưa đạt"
        if item.kind == "yes":
            text, said = f"{item.id} {item.short}: {word}", said_of(item, met)
        elif item.kind == "count":
            text, said = f"{item.id} {item.short}: {number} {item.unit} - {word}", {"value": number}
        else:
            text = f"{item.id} {item.short}: {count(number)}/{count(whole)} {item.unit} = {decimal(value)}% - {word}"
            said = {"value": value, "numerator": number, "denominator": whole}
        place = grid.put(row, 1, text, "info")
        cells = {"indicator": place, "status": place, **{k: place for k in said}}
        if item.kind == "yes":
            cells.pop("value", None)
        case.record(grid.name, village, item, row, cells, status=status_of(met), **said)
        row += 1
    grid.put(row, 1, "Có gì chị gọi cho em số 0990 000 417 nhé", "info")
    case.save(write_xlsxwriter)


@sheet(OWN, "Tan Lap 1 va 2.xlsx", "two villages' tables side by side, each with its own title, columns and number of rows")
def two_side_by_side(case):
    grid = case.grid("Sheet1")
    grid.merge(1, 1, 1, 13, "RÀ SOÁT NÔNG THÔN MỚI NĂM 2023 - CỤM TÂN LẬP", "title")
    tables = [("Tân Lập 1", 1, ["TT", "Chỉ tiêu", "Đạt", "Tổng", "%", "KQ"], dict(id=1, name=2, num=3, den=4, pct=5, status=6), ("Đạt", "Chưa đạt"), 14, "Nông Văn Mẫu"),
              ("Tân Lập 2", 8, ["TT", "Chỉ tiêu", "Tổng", "Đạt", "Tự đánh giá", "Hoàn thành"], dict(id=8, name=9, den=10, num=11, status=12, plan=13), ("đạt", "chưa đạt"), 10, "Vi Thị Mẫu")]
    for village, first, titles, at, words, n, head in tables:
        grid.merge(3, first, 3, first + 5, f"THÔN {village.upper()}", "agencyb")
        row = nested(grid, 4, titles, (7, 36, 8, 8, 12 if first > 1 else 8, 16 if first > 1 else 10), first=first)
        for item in pick(case, n, ("percent", "count")):
            fill(case, grid, row, village, item, at, words, name=item.short)
            row += 1
        grid.put(row + 1, first + 3, "Trưởng thôn", "signi")
        grid.put(row + 4, first + 3, head, "signi")
    grid.tables = []
    grid.landscape = True
    case.save(write_openpyxl)


@sheet(OWN, "5 ban.xlsx", "a sheet per village, the village only on the tab; a guide in front, counts of what is met behind, a blank form hidden")
def sheet_per_village(case):
    guide = case.grid("HD")
    guide.widths[1] = 80
    for row, text in enumerate(("HƯỚNG DẪN ĐIỀN SỐ LIỆU NÔNG THÔN MỚI NĂM 2023", "1. Mỗi thôn điền vào trang tính mang tên thôn mình.", "2. Cột Tỷ lệ tự tính, không sửa.",
                                "3. Ví dụ: chỉ tiêu 9.2 có 70 hộ đạt trên 80 hộ thì tỷ lệ là 87,5%, ghi Đạt.", "4. Gửi trước ngày 05/8/2023."), 1):
        guide.put(row, 1, text, "lineb" if row == 1 else "line")
    listed = items(NTM, "2.2", "2.3", "9.1", "9.2", "11.1", "15.1", "17.1", "17.8", "17.11")
    villages = ["Nà Pài", "Lũng Cùng", "Bản Pẻn", "Khuổi Đeng", "Pá Danh"]
    for village in [*villages, None]:
        grid = case.grid(village or "mẫu")
        grid.hidden = village is None
        grid.put(1, 1, "UBND XÃ LŨNG PẢNG", "info")
        grid.merge(3, 1, 3, 7, "THÔN TỰ ĐÁNH GIÁ CÁC CHỈ TIÊU NÔNG THÔN MỚI NĂM 2023", "title")
        row = nested(grid, 5, ["TT", "Chỉ tiêu", "ĐVT", ("Thực hiện", ["Số đạt", "Tổng số", "Tỷ lệ (%)"]), "Đạt/Chưa đạt"], (7, 50, 8, 9, 9, 9, 12))
        for item in listed:
            if village is None:
                for column, value in enumerate((item.id, item.full, item.unit), 1):
                    grid.put(row, column, value, "text" if column == 2 else "mid")
            else:
                record = fill(case, grid, row, village, item, dict(id=1, name=2, unit=3, num=4, den=5, pct=6, status=7))
                if item.kind == "percent":
                    exact = case.exact(village, item)
                    grid.put(row, 6, Formula(f"D{row}/E{row}*100", exact), "figure", "0.0")
                    record["value"] = exact
            row += 1
    total = case.grid("Cộng")
    total.merge(1, 1, 1, 4, "SỐ CHỈ TIÊU ĐẠT CỦA CÁC THÔN", "title")
    row = nested(total, 3, ["TT", "Thôn", "Số chỉ tiêu đạt", "Tỷ lệ (%)"], (6, 20, 12, 12))
    for n, village in enumerate(villages, 1):
        met = sum(case.met(village, i) for i in listed)
        for column, value in enumerate((n, village, met, round(met / len(listed) * 100, 1)), 1):
            total.put(row, column, value, "mid")
        row += 1
    case.save(write_xlsxwriter)


@sheet(OWN, "So Dong En.xlsx", "a sheet per criterion in one village's workbook; the village stands on the cover only")
def sheet_per_criterion(case):
    village = "Đồng Én"
    cover = case.grid("Bìa")
    cover.widths[1] = 90
    for row, text in ((3, "XÃ LŨNG PẢNG - HUYỆN TRÀNG VÂN"), (6, "SỔ THEO DÕI TIÊU CHÍ NÔNG THÔN MỚI"), (7, "NĂM 2023"), (9, "KHU ĐỒNG ÉN"), (12, "Số hộ: 119; số nhân khẩu: 505")):
        cover.put(row, 1, text, "title")
    for name, ids in (("TC2", ("2.2", "2.3", "2.4")), ("TC9", ("9.1", "9.2")), ("TC15", ("15.1", "15.4")), ("TC17", ("17.1", "17.3", "17.6", "17.8", "17.9", "17.10", "17.11"))):
        grid = case.grid(name)
        number = int(name[2:])
        grid.merge(1, 1, 1, 7, f"Tiêu chí số {number}: {CRITERIA[NTM][number]}", "title")
        row = nested(grid, 3, ["STT", "Nội dung", "Mức quy định", "Tổng số", "Đạt", "Tỷ lệ", "Kết luận"], (6, 52, 10, 10, 10, 10, 12))
        for n, item in enumerate(items(NTM, *ids), 1):
            grid.put(row, 1, n, "mid")
            fill(case, grid, row, village, item, dict(name=2, level=3, den=4, num=5, pct=6, status=7), show=lambda key, what, item:
                 (f"{decimal(what)}%" if item.kind == "percent" else what) if key == "pct" else what)
            row += 1
    case.save(write_openpyxl)


@sheet(OWN, "Khuoi Deng cac to.xlsx", "the village's groups of households in rows, the village itself only in the last row")
def groups_of_households(case):
    grid, village = case.grid("Tổ"), "Khuổi Đeng"
    listed = items(NTM, "9.2", "17.1", "17.8", "17.11")
    grid.merge(1, 1, 1, 11, "THÔN KHUỔI ĐENG", "agencyb")
    grid.merge(2, 1, 2, 11, "SỐ HỘ ĐẠT CÁC CHỈ TIÊU NÔNG THÔN MỚI NĂM 2023, CHIA THEO TỔ TỰ QUẢN", "title")
    row = nested(grid, 4, ["TT", "Tổ", "Tổng số hộ", *[(i.full, ["Số hộ", "Tỷ lệ (%)"]) for i in listed]], (5, 16, 9, *[11] * 8))
    sizes = [14, 18, 15]
    left = [case.figures(village, i.set, i.id)[0] for i in listed]
    for n, size in enumerate(sizes, 1):
        grid.put(row, 1, n, "mid")
        grid.put(row, 2, f"Tổ {n}", "text")
        grid.put(row, 3, size, "figure")
        for k, item in enumerate(listed):
            whole_left = sum(sizes[n - 1:])
            take = left[k] if n == 3 else max(left[k] - (whole_left - size), min(size, left[k], round(left[k] * size / whole_left) + (n + k) % 2))
            left[k] -= take
            grid.put(row, 4 + 2 * k, take, "figure")
            grid.put(row, 5 + 2 * k, round(take / size * 100, 1), "figure", "0.0")
        row += 1
    grid.merge(row, 1, row, 2, "Cộng toàn thôn", "total")
    for k, item in enumerate(listed):
        fill(case, grid, row, village, item, dict(den=3, num=4 + 2 * k, pct=5 + 2 * k), plan=False)
    signature(grid, row + 2, 11, "Khuổi Đeng, ngày 20 tháng 7 năm 2023", "Lương Văn Mẫu")
    case.save(write_xlsxwriter)


HABITS = [lambda v: (round(v / 100, 4), "0.0%"), lambda v: f"{decimal(v)}%", lambda v: f"{v}", lambda v: v, lambda v: f"{decimal(v)} %", lambda v: f"đạt {decimal(v)}%"]


@sheet(OWN, "Ban Pen (nhieu nguoi ghi).xlsx", "filled in by several hands: percents as 0.946, 94,6%, 94.6 and \"đạt 94,6%\", marks and units each in its own way")
def many_hands(case):
    grid, village = case.grid("Sheet1"), "Bản Pẻn"
    row = head_of_sheet(grid, 8, "TỔNG HỢP KẾT QUẢ CÁC CHỈ TIÊU NÔNG THÔN MỚI THÔN BẢN PẺN NĂM 2023")
    row = nested(grid, row, ["TT", "Nội dung", "ĐVT", "Tổng số", "Số đạt", "Tỷ lệ", "Đánh giá", "Họ tên người ghi"], (7, 48, 8, 10, 10, 13, 12, 22))
    sections = [("A", "Giao thông, thủy lợi", ("2.2", "2.3", "2.4", "3.1"), ("Đạt", "Chưa đạt"), "Triệu Văn Giảđịnh"),
                ("B", "Nhà ở, y tế, lao động", ("9.1", "9.2", "11.1", "12.1", "12.2", "15.1", "15.4"), ("đạt", "chưa"), "Hoàng Thị Giảđịnh"),
                ("C", "Môi trường", ("17.1", "17.6", "17.8", "17.9", "17.10", "17.11"), ("Đã đạt", "Không đạt"), "Nông Văn Giảđịnh")]
    n = 0
    for mark, title, ids, words, person in sections:
        grid.put(row, 1, mark, "total")
        grid.merge(row, 2, row, 8, title, "group")
        row += 1
        for item in items(NTM, *ids):
            n += 1

            def show(key, what, item, n=n):
                if key == "pct" and item.kind == "percent":
                    return HABITS[n % len(HABITS)](what)
                return f"{count(what)} {item.unit}" if n % 4 == 2 and key in ("num", "den") else what
            fill(case, grid, row, village, item, dict(id=1, name=2, unit=3, den=4, num=5, pct=6, status=7), words, show=show)
            grid.put(row, 8, person if n % 3 != 1 else "nt", "mid")
            row += 1
    case.save(write_openpyxl)


@sheet(OWN, "Hoa Binh xanh vang do.xlsx", "judgements in words and colours with a legend above: Đạt, Sắp đạt, Chưa đạt; phone calls noted at the side")
def colours(case):
    grid, village = case.grid("Theo dõi"), "Hòa Bình"
    grid.put(1, 1, "Thôn Hoà Bình - theo dõi chỉ tiêu NTM năm 2023", "info")
    for column, (word, style) in enumerate((("Đạt", "good"), ("Sắp đạt", "soon"), ("Chưa đạt", "bad")), 2):
        grid.put(2, column, word, style)
    row = nested(grid, 4, ["Mã CT", "Tên chỉ tiêu", "Yêu cầu", "Đạt được", "Trên tổng", "Bằng (%)", "Tình trạng"], (8, 50, 12, 10, 10, 10, 12))
    for n, item in enumerate(pick(case, 15, ("percent", "count"))):
        met = case.met(village, item)
        words = ("Đạt", "Sắp đạt" if n % 3 == 0 else "Chưa đạt")
        fill(case, grid, row, village, item, dict(id=1, name=2, level=3, num=4, den=5, pct=6, status=7), words, plan=False)
        grid.cells[row, 7].style = "good" if met else "soon" if n % 3 == 0 else "bad"
        if n in (2, 9):
            grid.put(row, 9, "đã gọi 0990 000 230 hỏi lại ngày 12/7, sửa số 2,1" if n == 2 else "xem lại sau họp", "small")
        row += 1
    case.save(write_xlsxwriter)


@sheet(OWN, "Keo Phay chi tiet.xlsx", "rows below an indicator say what its figure is made of: concrete and tar, solid and half solid, cattle and pigs")
def made_of(case):
    grid, village = case.grid("Chi tiết"), "Kéo Phầy"
    row = head_of_sheet(grid, 7, "KẾT QUẢ CHI TIẾT CÁC CHỈ TIÊU NÔNG THÔN MỚI NĂM 2023", ("Thôn Kéo Phầy, xã Lũng Pảng",))
    row = nested(grid, row, ["TT", "Chỉ tiêu", "Đơn vị tính", "Tổng số", "Thực hiện", "Tỷ lệ (%)", "Tự đánh giá"], (7, 54, 9, 10, 10, 10, 12))
    row = marks(grid, row, [f"({n})" for n in range(1, 8)])
    below = {"2.2": ("Mặt đường bê tông", "Mặt đường nhựa"), "9.2": ("Nhà kiên cố", "Nhà bán kiên cố"), "11.1": ("Hộ nghèo", "Hộ cận nghèo"),
             "17.1": ("Nước giếng khoan, giếng đào", "Nước mó, nước khe đã xét nghiệm"), "17.9": ("Nuôi trâu, bò", "Nuôi lợn, gia cầm")}
    last = None
    for item in items(NTM, "2.2", "2.3", "3.1", "9.1", "9.2", "11.1", "15.4", "17.1", "17.8", "17.9", "17.10"):
        if item.criterion != last:
            last = item.criterion
            grid.put(row, 1, last, "total")
            grid.merge(row, 2, row, 7, CRITERIA[NTM][last], "group")
            row += 1
        fill(case, grid, row, village, item, dict(id=1, name=2, unit=3, den=4, num=5, pct=6, status=7))
        number, whole, _, _ = values_of(case, village, item)
        row += 1
        if item.id in below:
            share = case.random.uniform(0.3, 0.8)
            one = round(number * share, 1) if isinstance(number, float) else round(number * share)
            for title, part in zip(below[item.id], (one, round(number - one, 1))):
                grid.put(row, 2, f"   - {title}", "sub")
                grid.put(row, 3, item.unit, "mid")
                grid.put(row, 5, int(part) if isinstance(number, int) else part, "figure", None if isinstance(number, int) else "0.0")
                row += 1
    signature(grid, row + 1, 7, "Kéo Phầy, ngày 31 tháng 7 năm 2023", "Nông Thị Mẫu")
    case.save(write_openpyxl)
