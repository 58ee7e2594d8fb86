"""Second set: sheets that one village fills in about itself."""

import datetime

from base import *  # noqa: F403
from base import HOUSEHOLDS, NC, NTM, PEOPLE, VILLAGE_HELD, Formula, address, count, decimal, is_met, items, signature
from second_year import fill, fixed, head_of_sheet, heads, said_of, sheet, tall_heads, values_of
from commune import CRITERIA

VILLAGE = "village"
YEAR = "BIỂU TỰ RÀ SOÁT, ĐÁNH GIÁ CÁC CHỈ TIÊU NÔNG THÔN MỚI NĂM 2023"


def ids_of(case, n, kinds=("percent", "count", "yes"), of=VILLAGE_HELD, set=NTM):
    listed = [i for i in items(set, *of) if i.kind in kinds]
    picked = sorted(case.random.sample(range(len(listed)), min(n, len(listed))))
    return [listed[k] for k in picked]


@sheet(VILLAGE, "Bieu 01 NTM (ban cuoi).xlsx", "two lines in a cell: name and level, percent and (number/total)")
def two_lines(case):
    grid, village = case.grid("Biểu 01"), "Bản Pẻn"
    row = head_of_sheet(grid, 4, YEAR, (f"(Thôn {village} - 63 hộ, 270 nhân khẩu)",), ("XÃ LŨNG PẢNG", "THÔN BẢN PẺN"))
    row = heads(grid, row, ["STT", "Chỉ tiêu\n(mức đạt chuẩn)", "Kết quả\n(số đạt/tổng số)", "Tự đánh giá"], (6, 62, 22, 14))
    for n, item in enumerate(ids_of(case, 14, ("percent",)), 1):
        number, whole, value, met = values_of(case, village, item)
        grid.put(row, 1, n, "mid")
        name = grid.put(row, 2, f"{item.id}. {item.full}\n(Mức đạt: {item.required})", "text")
        cell = grid.put(row, 3, f"{decimal(value)}%\n({count(number)}/{count(whole)} {item.unit})", "mid")
        status = grid.put(row, 4, "Đạt" if met else "Chưa đạt", "mid")
        case.record(grid.name, village, item, row, {"indicator": name, "value": cell, "numerator": cell, "denominator": cell, "status": status},
                    value=value, numerator=number, denominator=whole, status="met" if met else "not-met", plan={"due": None})
        row += 1
    signature(grid, row + 1, 4, "Bản Pẻn, ngày 01 tháng 8 năm 2023", "Triệu Văn Mẫu")
    case.save(write_openpyxl)


@sheet(VILLAGE, "bieu word.xlsx", "pasted from Word: every body cell merged over two or three columns")
def from_word(case):
    grid, village = case.grid("Sheet1"), "Pá Danh"
    grid.merge(2, 2, 2, 12, "TỔNG HỢP KẾT QUẢ TỰ ĐÁNH GIÁ NĂM 2023 CỦA THÔN PÁ DANH", "title")
    spans = {"id": (2, 2), "name": (3, 5), "num": (6, 7), "den": (8, 8), "pct": (9, 10), "status": (11, 12)}
    titles = {"id": "Số TT", "name": "Nội dung tiêu chí", "num": "Thực hiện", "den": "Tổng số", "pct": "Tỷ lệ đạt (%)", "status": "Tự đánh giá"}
    row = 4
    for key, (a, b) in spans.items():
        grid.merge(row, a, row, b, titles[key], "head")
    for column, width in zip(range(2, 13), (6, 16, 16, 16, 6, 6, 10, 6, 6, 7, 7)):
        grid.widths[column] = width
    row += 1
    for item in ids_of(case, 16):
        fill(case, grid, row, village, item, {k: a for k, (a, _) in spans.items()}, ("Đạt", "Không đạt"))
        for a, b in spans.values():
            if (row, a) not in grid.cells:
                grid.put(row, a, None, "mid")
            grid.merge(row, a, row, b)
        row += 1
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "tra loi cau hoi xa.xlsx", "answers in sentences: \"Có 70/74 hộ, đạt 94,6%\"")
def sentences(case):
    grid, village = case.grid("Trả lời"), "Nà Pài"
    fixed(case, village, NTM, "9.1", 0)
    grid.merge(1, 1, 1, 4, "CÂU HỎI RÀ SOÁT NÔNG THÔN MỚI NĂM 2023", "title")
    grid.put(2, 1, "Người trả lời: Trưởng thôn", "info")
    grid.put(3, 1, "Thôn Nà Pài", "info")
    row = heads(grid, 5, ["Câu", "Nội dung hỏi", "Thôn trả lời", "Đạt hay chưa"], (7, 52, 46, 12))
    listed = items(NTM, "2.2", "2.3", "3.1", "9.1", "9.2", "11.1", "15.1", "17.1", "17.6", "17.8", "17.9", "17.11")
    for n, item in enumerate(listed, 1):
        number, whole, value, met = values_of(case, village, item)
        grid.put(row, 1, n, "mid")
        name = grid.put(row, 2, f"Chỉ tiêu {item.id}: {item.full}?", "text")
        a, b, p, unit = count(number), count(whole) if whole else "", decimal(value), item.unit
        said = {"value": value, "status": "met" if met else "not-met", "plan": {"due": None}}
        if item.kind == "count":
            text = "Không có"
        else:
            text = (f"Được {a}/{b} {unit}, đạt {p}%", f"Có {a} {unit} trên tổng số {b} {unit}, bằng {p}%",
                    f"{a} {unit}/{b} {unit} ({p}%)")[1 if item.id == "11.1" else n % 3]
            said.update(numerator=number, denominator=whole)
        place = grid.put(row, 3, text, "text")
        cells = {"indicator": name, "value": place, "status": grid.put(row, 4, "Đạt" if met else "Chưa", "mid")}
        if whole:
            cells.update(numerator=place, denominator=place)
        case.record(grid.name, village, item, row, cells, **said)
        row += 1
    case.save(write_openpyxl)


@sheet(VILLAGE, "Book1 (1).xlsx", "rows of both sets mixed, the set in a column")
def set_column(case):
    grid, village = case.grid("Sheet1"), "Đồng Én"
    row = head_of_sheet(grid, 9, "RÀ SOÁT CÁC CHỈ TIÊU NTM VÀ NTM NÂNG CAO NĂM 2023", ("Khu Đồng Én",))
    row = heads(grid, row, ["STT", "Bộ tiêu chí", "Mã", "Chỉ tiêu", "SL đạt", "Tổng số", "%", "Đ/CĐ", "Thời hạn"], (5, 14, 7, 46, 9, 9, 8, 8, 16))
    listed = items(NTM, "2.3", "2.4", "9.1", "9.2", "17.1", "17.4", "17.5", "17.11") + items(NC, "2.3", "2.4", "9.1", "17.4", "17.5", "18.1", "18.7")
    listed.sort(key=lambda i: (i.criterion, float(i.id.split(".")[1]), i.set))
    for n, item in enumerate(listed, 1):
        grid.put(row, 1, n, "mid")
        grid.put(row, 2, "NTM" if item.set == NTM else "NTM nâng cao", "mid")
        fill(case, grid, row, village, item, dict(id=3, name=4, num=5, den=6, pct=7, status=8, plan=9), ("Đ", "CĐ"))
        row += 1
    case.save(write_openpyxl)


@sheet(VILLAGE, "SO LIEU CHUNG 2 BO TIEU CHI.xlsx", "one figure, judged for both sets in two columns; two columns of ids")
def two_judgements(case):
    grid, village = case.grid("Chung"), "Tân Lập 1"
    grid.merge(1, 1, 1, 8, "SỐ LIỆU DÙNG CHUNG CHO NTM VÀ NTM NÂNG CAO NĂM 2023", "title")
    grid.merge(2, 1, 2, 8, "Thôn: Tân Lập 1", "subtitle")
    row = tall_heads(grid, 4, ["NTM", "NTM nâng cao", "Nội dung", "Tổng số hộ", "Số hộ đạt", "Tỷ lệ (%)", "NTM", "NTM nâng cao"],
                     (8, 10, 50, 10, 10, 10, 11, 11), {1: ("Mã chỉ tiêu", 2), 7: ("Tự đánh giá", 2)})
    for own, other in (("9.2", "9.1"), ("11.1", None), ("17.1", None), (None, "17.4"), ("17.8", None), (None, "18.1"), (None, "18.7"), ("17.11", "17.5")):
        pair = [i for i in (items(NTM, own)[0] if own else None, items(NC, other)[0] if other else None) if i]
        number, whole, value, _ = values_of(case, village, pair[0])
        grid.put(row, 1, own, "mid")
        grid.put(row, 2, other, "mid")
        grid.put(row, 3, pair[0].full, "text")
        cells = {"denominator": grid.put(row, 4, whole, "figure"), "numerator": grid.put(row, 5, number, "figure"),
                 "value": grid.put(row, 6, value, "figure", "0.0")}
        for item in pair:
            met = is_met(item, number, whole)
            column = 7 if item.set == NTM else 8
            status = grid.put(row, column, "Đạt" if met else "Chưa đạt", "mid")
            case.record(grid.name, village, item, row, {"indicator": address(row, column - 6), **cells, "status": status},
                        value=value, numerator=number, denominator=whole, status="met" if met else "not-met", plan={"due": None})
        row += 1
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "theo doi 2022-2023.xlsx", "two rows per indicator, the year in a column; only 2023 counts")
def years_in_rows(case):
    grid, village = case.grid("Theo dõi"), "Hòa Bình"
    row = head_of_sheet(grid, 7, "THEO DÕI KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NÔNG THÔN MỚI", ("Thôn Hòa Bình", "Số liệu báo cáo: năm 2023"))
    row = heads(grid, row, ["TT", "Chỉ tiêu", "Năm", "Số đạt", "Tổng số", "Tỷ lệ %", "Đánh giá"], (7, 46, 8, 10, 10, 10, 12))
    for item in ids_of(case, 11, ("percent",)):
        a = grid.merge(row, 1, row + 1, 1, item.id, "mid")
        grid.merge(row, 2, row + 1, 2, item.full, "text")
        number, whole, value, met = values_of(case, village, item)
        was = round(number * 0.8, 1) if isinstance(number, float) else number * 4 // 5
        for column, old in ((3, 2022), (4, was), (5, whole), (6, round(was / whole * 100, 1)), (7, "Chưa đạt")):
            grid.put(row, column, old, "mid")
        record = fill(case, grid, row + 1, village, item, dict(num=4, den=5, pct=6, status=7))
        record["source"]["cells"]["indicator"] = a
        grid.put(row + 1, 3, 2023, "mid")
        row += 2
    case.save(write_openpyxl)


@sheet(VILLAGE, "KH va TH 2023.xlsx", "plan, done, done against plan, estimate and next plan: five percents beside each other")
def plan_done(case):
    grid, village = case.grid("KH-TH"), "Lũng Cùng"
    row = head_of_sheet(grid, 9, "TÌNH HÌNH THỰC HIỆN KẾ HOẠCH XÂY DỰNG NÔNG THÔN MỚI NĂM 2023 THÔN LŨNG CÙNG")
    row = tall_heads(grid, row, ["TT", "Chỉ tiêu", "KH năm (%)", "TH đến 31/7 (%)", "TH so với KH (%)", "Ước TH cả năm (%)", "Kế hoạch 2024 (%)",
                                 "Tự đánh giá đến 31/7/2023", "Ghi chú"], (7, 46, 9, 9, 9, 10, 10, 13, 16), {3: ("Năm 2023", 4)})
    for item in ids_of(case, 13, ("percent",)):
        value = values_of(case, village, item)[2]
        planned = min(100, round(value * 1.08 + 2))
        fill(case, grid, row, village, item, dict(id=1, name=2, pct=4, status=8), id=float(item.id))
        grid.put(row, 3, planned, "figure")
        grid.put(row, 5, Formula(f"D{row}/C{row}*100", value / planned * 100), "figure", "0.0")
        grid.put(row, 6, round(min(100, value * 1.04), 1), "figure", "0.0")
        grid.put(row, 7, min(100, planned + 3), "figure")
        row += 1
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "tu cham.xlsx", "four columns of marks: met, nearly met, not met, no case")
def four_marks(case):
    grid, village = case.grid("Tự chấm"), "Khuổi Đeng"
    row = head_of_sheet(grid, 7, YEAR, ("Thôn Khuổi Đeng, xã Lũng Pảng",))
    row = tall_heads(grid, row, ["TT", "Tên chỉ tiêu", "Tỷ lệ (%)", "Đạt", "Cơ bản đạt", "Chưa đạt", "Không phát sinh"], (7, 50, 9, 8, 9, 9, 10),
                     {4: ("Thôn tự đánh giá (đánh dấu x)", 4)})
    for item in ids_of(case, 17, ("percent", "yes")):
        met = case.met(village, item)
        none = item.id == "17.2"
        column = 7 if none else 4 if met else case.random.choice((5, 6))
        record = fill(case, grid, row, village, item, dict(id=1, name=2, pct=3))
        for c in range(4, 8):
            grid.put(row, c, "x" if c == column else None, "mid")
        record["source"]["cells"]["status"] = address(row, column)
        record["status"] = "not-applicable" if none else "met" if met else "not-met"
        record.update(said_of(item, met))
        if none:
            grid.put(row, 3, None, "figure")
            record["value"] = None
            del record["source"]["cells"]["value"]
        row += 1
    case.save(write_openpyxl)


@sheet(VILLAGE, "thon bao cao T7.xlsx", "the judgement in words of one's own: \"Chưa, còn thiếu 4 hộ\"")
def own_words(case):
    grid, village = case.grid("T7"), "Kéo Phầy"
    grid.put(1, 2, "Thôn Kéo Phày", "info")
    grid.put(2, 2, "Báo cáo tháng 7 năm 2023 về nông thôn mới", "info")
    row = heads(grid, 4, ["Chỉ tiêu", "Nội dung", "Đơn vị", "Tổng", "Đạt được", "Ý kiến của thôn"], (9, 50, 9, 9, 10, 34))
    good = ["Đã đạt, tiếp tục duy trì", "Đạt rồi", "Đạt, vượt mức quy định", "Thôn đã đạt chỉ tiêu này"]
    bad = ["Chưa đạt, còn thiếu kinh phí", "Chưa đạt (đang vận động bà con)", "Chưa, cần xã hỗ trợ xi măng", "Không đạt do hộ ở xa"]
    for n, item in enumerate(ids_of(case, 15, ("percent",))):
        fill(case, grid, row, village, item, dict(id=1, name=2, unit=3, den=4, num=5, status=6), (good[n % 4], bad[n % 4]), id=float(item.id))
        row += 1
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "ty le phan tram.xlsx", "percents alone, with 0, blanks, \"chưa có\" and 100")
def percent_only(case):
    grid, village = case.grid("Sheet1"), "Tân Lập 2"
    grid.merge(1, 1, 1, 5, "UBND XÃ LŨNG PẢNG - THÔN TÂN LẬP 2", "agencyb")
    grid.merge(2, 1, 2, 5, "KẾT QUẢ CÁC CHỈ TIÊU NÔNG THÔN MỚI ĐẾN THÁNG 7/2023", "title")
    row = heads(grid, 4, ["Mã số", "Chỉ tiêu", "Yêu cầu", "Tỷ lệ thực hiện (%)", "Đạt"], (8, 52, 10, 12, 8))
    for n, item in enumerate(ids_of(case, 15, ("percent",))):
        whole = case.figures(village, NTM, item.id)[1]
        if n in (3, 9):
            fixed(case, village, NTM, item.id, 0, whole)
        elif n in (1, 6):
            fixed(case, village, NTM, item.id, whole, whole)
        met = case.met(village, item)
        record = fill(case, grid, row, village, item, dict(id=1, name=2, level=3, pct=4))
        record["source"]["cells"]["status"] = grid.put(row, 5, "có" if met else "chưa", "mid")
        record["status"] = "met" if met else "not-met"
        if n in (4, 11):
            grid.put(row, 4, None if n == 4 else "chưa có số liệu", "figure")
            record["value"] = None
            del record["source"]["cells"]["value"]
        row += 1
    case.save(write_openpyxl)


@sheet(VILLAGE, "mau cua huyen.xlsx", "criterion numbers in TT, letters a, b, c below them; no ids")
def letters(case):
    grid, village = case.grid("Mẫu huyện"), "Bản Pẻn"
    row = head_of_sheet(grid, 8, "BIỂU ĐÁNH GIÁ BỘ TIÊU CHÍ QUỐC GIA VỀ XÃ NÔNG THÔN MỚI (NĂM 2023)", ("Tên thôn: Bản Pẻn",))
    row = heads(grid, row, ["TT", "Tiêu chí, nội dung", "ĐVT", "Số lượng đạt", "Tổng số", "Tỷ lệ", "Kết quả đánh giá", "Thời gian hoàn thành"],
                (6, 52, 8, 10, 10, 9, 12, 18))
    last, n = None, 0
    for item in ids_of(case, 19):
        if item.criterion != last:
            last, n = item.criterion, 0
            grid.put(row, 1, item.criterion, "total")
            grid.put(row, 2, CRITERIA[NTM][item.criterion], "group")
            row += 1
        grid.put(row, 1, "abcdefghijkl"[n] + ")", "mid")
        n += 1
        fill(case, grid, row, village, item, dict(name=2, unit=3, num=4, den=5, pct=6, status=7, plan=8))
        row += 1
    signature(grid, row + 1, 8, "Bản Pẻn, ngày 29 tháng 7 năm 2023", "Triệu Văn Mẫu")
    case.save(write_openpyxl)


@sheet(VILLAGE, "Tieu chi gop o.xlsx", "the judgement merged over all indicators of a criterion; criterion counts in the last column")
def merged_judgement(case):
    grid, village = case.grid("Sheet1"), "Nà Pài"
    row = head_of_sheet(grid, 8, YEAR, ("Thôn Nà Pài",))
    row = heads(grid, row, ["TT", "Tiêu chí", "Chỉ tiêu", "Số đạt", "Tổng số", "Tỷ lệ (%)", "Đánh giá tiêu chí", "Số chỉ tiêu đạt"],
                (6, 20, 50, 9, 9, 9, 12, 10))
    listed = items(NTM, "2.2", "2.3", "2.4", "3.1", "9.2", "12.1", "12.2", "15.1", "15.4", "17.1", "17.6", "17.8", "17.9", "17.11")
    for criterion in sorted({i.criterion for i in listed}):
        group = [i for i in listed if i.criterion == criterion]
        first, met = row, 0
        for item in group:
            record = fill(case, grid, row, village, item, dict(name=3, num=4, den=5, pct=6), name=f"{item.id}. {item.full}")
            del record["status"]  # said of the criterion, not of its parts
            met += case.met(village, item)
            row += 1
        grid.merge(first, 1, row - 1, 1, criterion, "mid")
        grid.merge(first, 2, row - 1, 2, CRITERIA[NTM][criterion], "text")
        grid.merge(first, 7, row - 1, 7, "Đạt" if met == len(group) else "Chưa đạt", "mid")
        grid.merge(first, 8, row - 1, 8, f"{met}/{len(group)}", "mid")
    case.save(write_openpyxl)


@sheet(VILLAGE, "Bao cao NTM nam nay.xlsx", "last year's whole table left above in hidden rows")
def hidden_year(case):
    grid, village = case.grid("Báo cáo"), "Pá Danh"
    at = dict(id=1, name=2, num=3, den=4, pct=5, status=6)
    titles, widths = ["TT", "Chỉ tiêu", "Số đạt", "Tổng số", "Tỷ lệ %", "Đạt/Chưa đạt"], (7, 50, 10, 10, 10, 12)
    listed = items(NTM, "2.2", "2.3", "3.1", "9.2", "11.1", "15.1", "17.1", "17.8", "17.11")
    grid.merge(1, 1, 1, 6, "THÔN PÁ DANH", "agencyb")
    grid.merge(3, 1, 3, 6, "KẾT QUẢ TỰ ĐÁNH GIÁ NĂM 2022", "title")
    row = heads(grid, 4, titles, widths)
    now = dict(case.drawn)
    for item in listed:
        fill(case, grid, row, village, item, at, optional=True)
        row += 1
    grid.hidden_rows.update(range(3, row))
    case.drawn = now  # other figures this year
    grid.merge(row + 1, 1, row + 1, 6, "KẾT QUẢ TỰ ĐÁNH GIÁ NĂM 2023", "title")
    row = heads(grid, row + 2, titles, widths)
    for item in listed:
        fill(case, grid, row, village, item, at)
        row += 1
    case.save(write_openpyxl)


@sheet(VILLAGE, "74 ho.xlsx", "the total of households once above the table; only the households that meet in the rows")
def total_above(case):
    grid, village = case.grid("Sheet1"), "Nà Pài"
    grid.merge(1, 1, 1, 5, "RÀ SOÁT CHỈ TIÊU HỘ GIA ĐÌNH - NÔNG THÔN MỚI 2023", "title")
    for column, value in ((1, "Thôn:"), (2, "Nà Pài"), (3, "Tổng số hộ:"), (4, 74)):
        grid.put(2, column, value, "info")
    row = heads(grid, 4, ["Mã", "Chỉ tiêu (tính theo hộ)", "Số hộ đạt", "Tỷ lệ (%)", "Đạt"], (8, 56, 12, 11, 9))
    for item in items(NTM, "4.2", "9.2", "11.1", "17.1", "17.8", "17.11"):
        record = fill(case, grid, row, village, item, dict(id=1, name=2, num=3, pct=4, status=5), ("x", "không"), id=float(item.id))
        del record["denominator"]
        record["accept"] = {"denominator": [None, 74]}
        row += 1
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "3 bang.xlsx", "three small tables on one sheet, each with headings of its own")
def three_tables(case):
    grid, village = case.grid("Sheet1"), "Tân Lập 2"
    row = head_of_sheet(grid, 6, "BÁO CÁO SỐ LIỆU NÔNG THÔN MỚI NĂM 2023", ("Thôn Tân Lập 2",))
    blocks = [("I. Giao thông, thủy lợi", ["Mã", "Nội dung", "Tổng chiều dài, diện tích", "Đã đạt", "Tỷ lệ (%)", "Đánh giá"], ["2.2", "2.3", "2.4", "3.1"],
               dict(id=1, name=2, den=3, num=4, pct=5, status=6)),
              ("II. Hộ gia đình", ["Mã", "Nội dung", "Số hộ đạt", "Tổng số hộ", "Đánh giá", "Tỷ lệ (%)"], ["9.2", "11.1", "17.1", "17.8", "17.11"],
               dict(id=1, name=2, num=3, den=4, status=5, pct=6)),
              ("III. Nội dung khác", ["Mã", "Nội dung", "Có", "Không", "Ghi chú", None], ["8.3", "13.2", "17.3", "17.5"],
               dict(id=1, name=2, met=3, notmet=4))]
    for title, titles, ids, at in blocks:
        grid.merge(row, 1, row, 6, title, "group")
        row = heads(grid, row + 1, titles, (7, 50, 13, 11, 11, 11))
        for item in items(NTM, *ids):
            fill(case, grid, row, village, item, at, id=float(item.id))
            row += 1
        row += 1
    case.save(write_openpyxl)


@sheet(VILLAGE, "In 1 trang ngang.xlsx", "one village's table broken into two halves side by side, as in a newspaper")
def newspaper(case):
    grid, village = case.grid("In"), "Đồng Én"
    grid.merge(1, 1, 1, 13, "KHU ĐỒNG ÉN - TỰ ĐÁNH GIÁ CÁC CHỈ TIÊU NÔNG THÔN MỚI NĂM 2023", "title")
    listed = items(NTM, *VILLAGE_HELD)[:22]
    for half, first in ((listed[:11], 1), (listed[11:], 8)):
        row = heads(grid, 3, ["TT", "Chỉ tiêu", "Đạt", "Tổng", "%", "KQ"], (7, 34, 8, 8, 8, 7), first=first)
        for item in half:
            at = {k: first + n for n, k in enumerate(("id", "name", "num", "den", "pct", "status"))}
            fill(case, grid, row, village, item, at, ("Đ", "CĐ"), name=item.short)
            row += 1
    grid.put(row + 1, 1, "Ghi chú: Đ là đạt, CĐ là chưa đạt", "info")
    grid.landscape = True
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "NTM-NC thon.xlsx", "the set in front of the id: NTM-2.3 and NC-2.3 below each other")
def prefixed(case):
    grid, village = case.grid("Sheet1"), "Lũng Cùng"
    grid.put(1, 1, "THÔN LŨNG CÙNG", "info")
    grid.put(2, 1, "Rà soát chỉ tiêu nông thôn mới (NTM) và nông thôn mới nâng cao (NC), tháng 7/2023", "info")
    row = heads(grid, 4, ["Mã chỉ tiêu", "Nội dung", "Tổng", "Số đạt", "Tỷ lệ (%)", "Kết quả", "Dự kiến đạt"], (12, 54, 9, 9, 9, 11, 16))
    listed = items(NTM, "2.3", "2.4", "9.2", "17.4", "17.5", "17.8") + items(NC, "2.3", "2.4", "9.1", "17.4", "17.5", "18.4", "18.7")
    listed.sort(key=lambda i: (i.criterion, i.id, i.set == NC))
    for item in listed:
        fill(case, grid, row, village, item, dict(id=1, name=2, den=3, num=4, pct=5, status=6, plan=7), ("Đạt", "Không đạt"),
             id=("NTM-" if item.set == NTM else "NC-") + item.id, name=item.short)
        row += 1
    case.save(write_openpyxl)


@sheet(VILLAGE, "Thong ke so luong.xlsx", "Đạt and Chưa đạt are numbers of households, not marks")
def counted(case):
    grid, village = case.grid("Thống kê"), "Hòa Bình"
    row = head_of_sheet(grid, 7, "THỐNG KÊ SỐ HỘ ĐẠT, CHƯA ĐẠT CÁC CHỈ TIÊU NÔNG THÔN MỚI NĂM 2023", ("Thôn Hoà Bình",))
    row = tall_heads(grid, row, ["TT", "Chỉ tiêu", "Tổng số", "Đạt", "Chưa đạt", "Tỷ lệ đạt (%)", "Tự đánh giá"], (8, 54, 9, 9, 10, 10, 12),
                     {3: ("Số lượng", 3)})
    listed = items(NTM, "4.2", "9.2", "12.1", "15.1", "15.4", "17.1", "17.8", "17.9", "17.10", "17.11")
    for item in listed:
        number, whole, _, _ = values_of(case, village, item)
        fill(case, grid, row, village, item, dict(id=1, name=2, den=3, num=4, pct=6, status=7))
        grid.put(row, 5, whole - number, "figure")
        row += 1
    met = sum(case.met(village, i) for i in listed)
    grid.merge(row, 1, row, 2, "Tổng số chỉ tiêu", "total")
    for column, value in ((3, len(listed)), (4, met), (5, len(listed) - met)):
        grid.put(row, column, value, "totalfigure")
    case.save(write_openpyxl)


@sheet(VILLAGE, "phieu o vuong.xlsx", "boxes in one cell: ☑ Đạt ☐ Chưa đạt")
def boxes(case):
    grid, village = case.grid("Phiếu"), "Tân Lập 1"
    grid.merge(1, 1, 1, 5, "PHIẾU RÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI THÔN TÂN LẬP 1, NĂM 2023", "title")
    row = heads(grid, 3, ["STT", "Chỉ tiêu", "Mức quy định", "Thực hiện (%)", "Tự đánh giá"], (6, 56, 10, 11, 24))
    for n, item in enumerate(ids_of(case, 16, ("percent", "yes")), 1):
        met = case.met(village, item)
        words = ("☑ Đạt   ☐ Chưa đạt", "☐ Đạt   ☑ Chưa đạt") if n % 3 else ("☒ Đạt\n☐ Chưa đạt", "☐ Đạt\n☒ Chưa đạt")
        grid.put(row, 1, n, "mid")
        fill(case, grid, row, village, item, dict(name=2, level=3, pct=4, status=5), words, name=f"{item.full} ({item.id})")
        row += 1
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "bieu chua dien het.xlsx", "the whole form, but only some rows are filled in")
def half_filled(case):
    grid, village = case.grid("Biểu"), "Khuổi Đeng"
    row = head_of_sheet(grid, 9, YEAR, ("Thôn: Khuổi Đeng     Số hộ: 47     Số khẩu: 205     Trưởng thôn: Nông Văn Mẫu",))
    at = dict(id=1, name=2, unit=3, num=4, den=5, pct=6, status=7, plan=8)
    titles = ["TT", "Nội dung chỉ tiêu", "ĐVT", "Số đạt", "Tổng số", "Tỷ lệ (%)", "Đạt/Chưa đạt", "Thời gian hoàn thành", "Ghi chú"]
    row = heads(grid, row, titles, (7, 52, 8, 9, 9, 9, 11, 18, 16))
    listed = items(NTM, *VILLAGE_HELD)
    blank = set(case.random.sample([i.id for i in listed], 14))
    for item in listed:
        record = fill(case, grid, row, village, item, at)
        grid.put(row, 9, None, "text")
        if item.id in blank:  # whether an empty row is listed is free, but nothing may be read in it
            for column in range(4, 9):
                grid.put(row, column, None, "mid")
            record.update(value=None, numerator=None, denominator=None, status="unknown", plan={"due": None}, optional=True)
            record["source"]["cells"] = {"indicator": f"A{row}"}
        row += 1
    case.save(write_openpyxl)


@sheet(VILLAGE, "Tach ma.xlsx", "the id in two columns: number of the criterion (merged), number of the indicator")
def split_ids(case):
    grid, village = case.grid("Sheet1"), "Bản Pẻn"
    grid.merge(1, 1, 1, 8, "TỰ ĐÁNH GIÁ TIÊU CHÍ XÃ NÔNG THÔN MỚI - THÔN BẢN PẺN - NĂM 2023", "title")
    row = heads(grid, 3, ["Tiêu chí số", "Chỉ tiêu số", "Tên chỉ tiêu", "Kết quả", "Trên tổng số", "Tỷ lệ %", "Đạt", "Chưa đạt"],
                (9, 9, 50, 10, 10, 9, 8, 9))
    listed = ids_of(case, 18)
    for criterion in sorted({i.criterion for i in listed}):
        group = [i for i in listed if i.criterion == criterion]
        grid.merge(row, 1, row + len(group) - 1, 1, criterion, "mid")
        for item in group:
            record = fill(case, grid, row, village, item, dict(name=3, num=4, den=5, pct=6, met=7, notmet=8))
            record["source"]["cells"]["indicator"] = grid.put(row, 2, int(item.id.split(".")[1]), "mid")
            row += 1
    case.save(write_openpyxl)


@sheet(VILLAGE, "phan so.xlsx", "number and total typed as 44/52 in one column; Excel made dates of the small ones")
def fractions(case):
    grid, village = case.grid("Sheet1"), "Lũng Cùng"
    grid.put(1, 1, "Thôn Lũng Cùng - rà soát NTM 2023", "info")
    row = heads(grid, 3, ["Chỉ tiêu", "Nội dung", "Đạt/tổng", "Tự đánh giá", "Hoàn thành"], (9, 56, 12, 12, 16))
    listed = items(NTM, "9.2", "11.1", "15.1", "15.4", "17.1", "17.2", "17.7", "17.8", "17.9", "17.11")
    fixed(case, village, NTM, "17.2", 3, 12)
    fixed(case, village, NTM, "17.7", 5, 9)
    for item in listed:
        number, whole, _, _ = values_of(case, village, item)
        record = fill(case, grid, row, village, item, dict(id=1, name=2, status=4, plan=5))
        small = whole <= 12
        place = grid.put(row, 3, datetime.date(2023, whole, number) if small else f"{number}/{whole} {item.unit}", "mid", "d-mmm" if small else None)
        if small:  # what was typed can only be guessed
            for key in ("value", "numerator", "denominator"):
                record.pop(key)
            record["accept"] = {"value": [None, number / whole * 100], "numerator": [None, number], "denominator": [None, whole]}
        else:
            record.update(numerator=number, denominator=whole, value=case.exact(village, item), derived=True)
            record["source"]["cells"].update(numerator=place, denominator=place)
        row += 1
    case.save(write_xlsxwriter)
