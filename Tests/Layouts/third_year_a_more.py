"""Third set: what villages write about themselves, second batch: other ways to lay out, other programs."""

import legacy
from base import *  # noqa: F403
from base import HOUSEHOLDS, NTM, Formula, count, decimal, indicator, items, signature
from commune import CRITERIA
from second_year import fill, head_of_sheet, heads, said_of, values_of
from second_year_files import repack
from third_year_a_forms import OWN, nested, pick, sheet, status_of


@sheet(OWN, "Na Pai - cac con so.xlsx", "one column of numbers: totals, what is met and percents each in a row of its own, as in a statistical form")
def one_column(case):
    grid, village = case.grid("Số liệu"), "Nà Pài"
    row = head_of_sheet(grid, 5, "MỘT SỐ SỐ LIỆU CƠ BẢN PHỤC VỤ ĐÁNH GIÁ NÔNG THÔN MỚI", ("Thôn Nà Pài - thời điểm 31/7/2023",))
    row = nested(grid, row, ["STT", "Chỉ tiêu", "ĐVT", "Số liệu", "Ghi chú"], (6, 62, 10, 12, 22))
    lines = [("Tổng số hộ", "hộ", 74, None, None), ("Tổng số nhân khẩu", "người", 310, None, None)]
    for ids, whole_text, texts in (
            (("2.2",), "Tổng chiều dài đường thôn, liên thôn", [("Chiều dài đường thôn, liên thôn đã được cứng hóa", "Tỷ lệ đường thôn, liên thôn được cứng hóa")]),
            (("2.3",), "Tổng chiều dài đường ngõ, xóm", [("Chiều dài đường ngõ, xóm sạch, không lầy lội vào mùa mưa", "Tỷ lệ đường ngõ, xóm sạch và không lầy lội vào mùa mưa")]),
            (("9.2", "17.1", "17.8", "17.11"), None, [
                ("Số hộ có nhà ở kiên cố hoặc bán kiên cố", "Tỷ lệ hộ có nhà ở kiên cố hoặc bán kiên cố"),
                ("Số hộ được sử dụng nước sạch theo quy chuẩn", "Tỷ lệ hộ được sử dụng nước sạch theo quy chuẩn"),
                ("Số hộ có nhà tiêu, nhà tắm, thiết bị chứa nước hợp vệ sinh, đảm bảo 3 sạch", "Tỷ lệ hộ có nhà tiêu, nhà tắm, thiết bị chứa nước hợp vệ sinh, đảm bảo 3 sạch"),
                ("Số hộ phân loại chất thải rắn tại nguồn", "Tỷ lệ hộ phân loại chất thải rắn tại nguồn")]),
            (("15.1",), None, [("Số người tham gia bảo hiểm y tế", "Tỷ lệ người dân tham gia bảo hiểm y tế")])):
        if whole_text:
            lines.append((whole_text, "km", values_of(case, village, indicator(NTM, ids[0]))[1], ids[0], "denominator"))
        for id, (number_text, percent_text) in zip(ids, texts):
            number, whole, value, _ = values_of(case, village, indicator(NTM, id))
            lines += [(number_text, indicator(NTM, id).unit, number, id, "numerator"), (percent_text, "%", value, id, "value")]
    places = {}
    for n, (text, unit, value, id, key) in enumerate(lines, 1):
        grid.put(row, 1, n, "mid")
        name = grid.put(row, 2, text, "text")
        grid.put(row, 3, unit, "mid")
        cell = grid.put(row, 4, value, "figure", "0.0" if isinstance(value, float) else None)
        places.setdefault(id, {})[key] = cell
        if key == "value":
            item = indicator(NTM, id)
            number, whole, value, _ = values_of(case, village, item)
            said = {"denominator": whole} if "denominator" in places[id] else {}
            record = case.record(grid.name, village, item, row, {"indicator": name, **places[id]}, value=value, numerator=number, status="unknown", **said)
            if not said:
                record["accept"] = {"denominator": [None, whole]}
        row += 1
    case.save(write_openpyxl)


@sheet(OWN, "Hoa Binh dau tich.xlsx", "ticks of the font Wingdings under Đạt and Chưa đạt; percents only")
def ticks(case):
    grid, village = case.grid("Sheet1"), "Hòa Bình"
    grid.merge(1, 1, 1, 6, "THÔN HÒA BÌNH TỰ CHẤM TIÊU CHÍ NÔNG THÔN MỚI", "title")
    grid.merge(2, 1, 2, 6, "Năm 2023", "subtitle")
    row = nested(grid, 4, ["TT", "Nội dung chỉ tiêu", "Mức đạt", "Thực tế (%)", ("Tự chấm", ["Đạt", "Chưa đạt"])], (7, 56, 10, 10, 9, 9))
    for item in pick(case, 16, ("percent", "yes")):
        fill(case, grid, row, village, item, dict(id=1, name=2, level=3, pct=4, met=5, notmet=6), mark="ü")
        for column in (5, 6):
            grid.cells[row, column].font = "Wingdings"
        row += 1
    signature(grid, row + 1, 6, "Hòa Bình, ngày 29 tháng 7 năm 2023", "Hứa Thị Mẫu")
    case.save(write_xlsxwriter)


@sheet(OWN, "Dong En so cung ky.xlsx", "the year before beside this year, each with number and percent, and the difference with its sign")
def with_last_year(case):
    grid, village = case.grid("So sánh"), "Đồng Én"
    row = head_of_sheet(grid, 10, "SO SÁNH KẾT QUẢ XÂY DỰNG NÔNG THÔN MỚI NĂM 2023 VỚI NĂM 2022", ("Khu Đồng Én",))
    row = nested(grid, row, ["TT", "Chỉ tiêu", "Tổng số", ("Đến 31/12/2022", ["Số đạt", "%"]), ("Đến 31/7/2023", ["Số đạt", "%"]), "Tăng (+), giảm (-)", "Đánh giá năm 2023", "Lý do"],
                 (7, 48, 9, 9, 8, 9, 8, 10, 11, 22))
    for n, item in enumerate(pick(case, 14, ("percent",))):
        number, whole, value, met = values_of(case, village, item)
        before = min(whole, number * (1.15 if item.compare == "<=" else case.random.choice((0.75, 0.9, 1, 1.05))))
        before = round(before, 1) if isinstance(number, float) else int(before)
        old = round(before / whole * 100, 1)
        fill(case, grid, row, village, item, dict(id=1, name=2, den=3, num=6, pct=7, status=9))
        grid.put(row, 4, before, "figure", "0.0" if isinstance(number, float) else None)
        grid.put(row, 5, old, "figure", "0.0")
        difference = round(value - old, 1)
        grid.put(row, 8, f"{'+' if difference > 0 else ''}{decimal(difference)}" if n % 2 else difference, "figure", None if n % 2 else "+0.0;-0.0;0")
        grid.put(row, 10, "Tách hộ, số hộ tăng 3" if n == 4 else None, "text")
        row += 1
    grid.landscape = True
    case.save(write_openpyxl)


ASKED = {"2.2": ("đường thôn, liên thôn", "km đã cứng hóa"), "9.2": (None, "hộ có nhà ở kiên cố hoặc bán kiên cố"), "17.1": (None, "hộ được sử dụng nước sạch theo quy chuẩn"),
         "17.8": (None, "hộ có nhà tiêu, nhà tắm, bể nước hợp vệ sinh và đảm bảo 3 sạch"), "17.11": (None, "hộ phân loại chất thải rắn tại nguồn")}


@sheet(OWN, "form_TanLap2_0308.xlsx", "the answers of one village to an online form, a question with its answer in a row; the village is an answer too")
def one_answer(case):
    grid, village = case.grid("Câu trả lời"), "Tân Lập 2"
    row = nested(grid, 1, ["Câu hỏi", "Trả lời"], (80, 24))
    lines = [("Thời gian gửi", "03/08/2023 20:14:07"), ("Họ và tên người điền", "Vi Thị Giảđịnh"), ("Số điện thoại", "0990 000 655"), ("Thôn của ông (bà)", village), ("Năm đánh giá", 2023)]
    for question, answer in lines:
        grid.put(row, 1, question, "text")
        grid.put(row, 2, answer, "mid")
        row += 1
    grid.put(row, 1, "Tổng số hộ của thôn là bao nhiêu?", "text")
    households = grid.put(row, 2, HOUSEHOLDS[village], "mid")
    row += 1
    for item in items(NTM, *ASKED):
        number, whole, _, met = values_of(case, village, item)
        length, what = ASKED[item.id]
        first, cells = row, {"denominator": households}
        if length:
            cells["indicator"] = grid.put(row, 1, f"Chỉ tiêu {item.id}: Tổng chiều dài {length} (km)?", "text")
            cells["denominator"] = grid.put(row, 2, whole, "mid", "0.0")
            row += 1
        cells.setdefault("indicator", grid.put(row, 1, f"Chỉ tiêu {item.id}: Có bao nhiêu {what}?", "text"))
        cells["numerator"] = grid.put(row, 2, number, "mid", "0.0" if length else None)
        grid.put(row + 1, 1, f"Chỉ tiêu {item.id}: Thôn tự đánh giá", "text")
        cells["status"] = grid.put(row + 1, 2, "Đạt" if met else "Chưa đạt", "mid")
        case.record(grid.name, village, item, first, cells, numerator=number, denominator=whole, value=case.exact(village, item), derived=True, status=status_of(met))
        row += 2
    item = indicator(NTM, "9.1")
    number, met = case.figures(village, NTM, "9.1")[0], case.met(village, item)
    name = grid.put(row, 1, "Chỉ tiêu 9.1: Số nhà tạm, dột nát còn lại?", "text")
    place = grid.put(row, 2, number, "mid")
    grid.put(row + 1, 1, "Chỉ tiêu 9.1: Thôn tự đánh giá", "text")
    case.record(grid.name, village, item, row, {"indicator": name, "value": place, "status": grid.put(row + 1, 2, "Đạt" if met else "Chưa đạt", "mid")}, value=number, status=status_of(met))
    grid.put(row + 2, 1, "Ý kiến khác", "text")
    grid.put(row + 2, 2, "Không", "mid")
    case.save(write_xlsxwriter)


@sheet(OWN, "Lung Cung (may cu).ods", "an .ods from an old computer: texts in .VnTime, the title in .VnTimeH, figures in Times New Roman")
def old_font_ods(case):
    grid, village = case.grid("Sheet1", font=".VnTime"), "Lũng Cùng"
    grid.put(1, 1, "UBND xã Lũng Pảng", "info")
    grid.put(2, 1, "Thôn Lũng Cùng", "info")
    grid.merge(4, 1, 4, 7, "Kết quả thực hiện các chỉ tiêu nông thôn mới năm 2023", "title", font=".VnTimeH")
    row = nested(grid, 6, ["TT", "Nội dung chỉ tiêu", "Đơn vị", ("Kết quả", ["Số đạt", "Tổng số", "Tỷ lệ (%)"]), "Đánh giá"], (7, 54, 9, 9, 9, 9, 11))
    for item in pick(case, 15):
        fill(case, grid, row, village, item, dict(id=1, name=2, unit=3, num=4, den=5, pct=6, status=7))
        row += 1
    signature(grid, row + 1, 7, "Lũng Cùng, ngày 28 tháng 7 năm 2023", "Triệu Văn Mẫu")
    for cell in grid.cells.values():
        if isinstance(cell.value, str):
            cell.value = legacy.tcvn3_capitals(cell.value) if cell.font == ".VnTimeH" else legacy.tcvn3(cell.value)
        elif cell.value is not None:
            cell.font = "Times New Roman"
    case.save(write_libreoffice)


@sheet(OWN, "Pa Danh - nhap va in.xlsm", "an .xlsm with a sheet to type into and one to print, which takes everything by formulas")
def type_and_print(case):
    source, grid, village = case.grid("Nhập"), case.grid("In"), "Pá Danh"
    source.put(1, 1, "Thôn:", "info")
    source.put(1, 2, village, "info")
    source.put(2, 1, "Năm:", "info")
    source.put(2, 2, 2023, "info")
    row = nested(source, 4, ["Mã", "Chỉ tiêu", "Số đạt", "Tổng số"], (7, 44, 10, 10))
    grid.merge(1, 1, 1, 6, "BẢNG TỰ ĐÁNH GIÁ CÁC CHỈ TIÊU NÔNG THÔN MỚI", "title")
    grid.put(2, 2, Formula('"Thôn "&Nhập!B1&", năm "&Nhập!B2', f"Thôn {village}, năm 2023"), "subtitle")
    at = nested(grid, 4, ["Mã", "Chỉ tiêu", "Tổng số", "Số đạt", "Tỷ lệ (%)", "Kết quả"], (7, 52, 10, 10, 10, 12))
    for item in pick(case, 14, ("percent",)):
        number, whole, _, met = values_of(case, village, item)
        record = fill(case, source, row, village, item, dict(id=1, name=2, num=3, den=4), name=item.short, plan=False)
        record["optional"] = True  # what the other sheet shows, without the judgement
        form = "0.0" if isinstance(number, float) else None
        name = grid.put(at, 1, Formula(f"Nhập!A{row}", item.id), "mid")
        grid.put(at, 2, item.full, "text")
        cells = {"indicator": name, "denominator": grid.put(at, 3, Formula(f"Nhập!D{row}", whole), "figure", form),
                 "numerator": grid.put(at, 4, Formula(f"Nhập!C{row}", number), "figure", form)}
        exact = case.exact(village, item)
        cells["value"] = grid.put(at, 5, Formula(f"IF(C{at}=0,\"\",D{at}/C{at}*100)", exact), "figure", "0.0")
        cells["status"] = grid.put(at, 6, Formula(f"IF(E{at}{'<=' if item.compare == '<=' else '>='}{item.level},\"Đạt\",\"Chưa đạt\")", "Đạt" if met else "Chưa đạt"), "mid")
        case.record(grid.name, village, item, at, cells, value=exact, numerator=number, denominator=whole, status=status_of(met))
        row, at = row + 1, at + 1
    case.save(write_xlsxwriter)
    repack(case.path, lambda name, data: data if name != "[Content_Types].xml" else data.replace(
        b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"))


@sheet(OWN, "hoabinh_T7.csv", "semicolons, several lines of title above, no ids, a line of criterion between, % behind the percents")
def titled_csv(case):
    grid, village = case.grid("a"), "Hòa Bình"
    for row, text in enumerate(("UBND XÃ LŨNG PẢNG", "THÔN HÒA BÌNH", "", "TỰ ĐÁNH GIÁ TIÊU CHÍ NÔNG THÔN MỚI NĂM 2023", "(Số hộ: 88; nhân khẩu: 367)", ""), 1):
        grid.put(row, 1, text)
    row, last, n = heads(grid, 7, ["STT", "Chỉ tiêu", "ĐVT", "Đạt", "Tổng", "Tỷ lệ", "Tự đánh giá", "Thời hạn hoàn thành"], [9] * 8), None, 0
    for item in pick(case, 16):
        if item.criterion != last:
            last = item.criterion
            grid.put(row, 1, f"TC {last}")
            grid.put(row, 2, CRITERIA[NTM][last].upper())
            row += 1
        n += 1
        grid.put(row, 1, n)
        fill(case, grid, row, village, item, dict(name=2, unit=3, num=4, den=5, pct=6, status=7, plan=8),
             show=lambda key, what, item: f"{decimal(what)}%" if key == "pct" and item.kind == "percent" else what)
        row += 1
    grid.put(row + 1, 2, "Người lập: Hứa Thị Mẫu")
    case.save(write_text, ";", bom=b"\xef\xbb\xbf")


@sheet(OWN, "Khuoi Deng 31-7.txt", "tabs and UTF-8 from an online table, a title line, the id and the name in one column")
def tabbed(case):
    grid, village = case.grid("a"), "Khuổi Đeng"
    grid.put(1, 1, "Thôn Khuổi Đeng, rà soát nông thôn mới 2023")
    row = heads(grid, 2, ["Chỉ tiêu", "Tổng số", "Số đạt", "Tỷ lệ (%)", "Đánh giá", "Ghi chú"], [9] * 6)
    for n, item in enumerate(pick(case, 15, ("percent", "count"))):
        fill(case, grid, row, village, item, dict(name=1, den=2, num=3, pct=4, status=5), ("Đ", "Chưa"), name=f"{item.id} {item.short}")
        grid.put(row, 6, ("đã họp dân", "số xã cấp ngày 20/7", "")[n % 3])
        row += 1
    case.save(write_text, "\t", newline="\n")


@sheet(OWN, "Ban Pen phieu khung.xlsx", "a card per indicator: its name in one line, labels and figures beside each other in the next")
def cards(case):
    grid, village = case.grid("Bản Pẻn"), "Bản Pẻn"
    grid.merge(1, 1, 1, 8, "THÔN BẢN PẺN - XÃ LŨNG PẢNG", "agencyb")
    grid.merge(2, 1, 2, 8, "GHI CHÉP KẾT QUẢ TỪNG CHỈ TIÊU NÔNG THÔN MỚI NĂM 2023", "title")
    for column, width in enumerate((11, 10, 11, 10, 11, 10, 13, 13), 1):
        grid.widths[column] = width
    row = 4
    for item in pick(case, 12, ("percent",)):
        number, whole, value, met = values_of(case, village, item)
        name = grid.merge(row, 1, row, 8, f"Chỉ tiêu {item.id}: {item.full} (yêu cầu {item.required})", "group")
        for column, text in ((1, f"Tổng số ({item.unit})"), (3, f"Đạt ({item.unit})"), (5, "Tỷ lệ (%)"), (7, "Tự đánh giá")):
            grid.put(row + 1, column, text, "label")
        cells = {"indicator": name, "denominator": grid.put(row + 1, 2, whole, "mid", "0.0" if isinstance(whole, float) else None),
                 "numerator": grid.put(row + 1, 4, number, "mid", "0.0" if isinstance(whole, float) else None),
                 "value": grid.put(row + 1, 6, value, "mid", "0.0"), "status": grid.put(row + 1, 8, "Đạt" if met else "Chưa đạt", "mid")}
        case.record(grid.name, village, item, row + 1, cells, value=value, numerator=number, denominator=whole, status=status_of(met))
        row += 3
    case.save(write_openpyxl)


@sheet(OWN, "Tan Lap 1 co khong.xlsx", "Đã có, Chưa có, Đảm bảo, Chưa đảm bảo in the first table; shares in the second with the place of Đạt at the left")
def have_or_not(case):
    grid, village = case.grid("Sheet1"), "Tân Lập 1"
    grid.put(1, 2, "Thôn Tân Lập 1 (92 hộ) - rà soát tháng 7/2023 theo Bộ tiêu chí nông thôn mới", "info")
    grid.put(3, 2, "A. Các chỉ tiêu có/không", "lineb")
    row = nested(grid, 4, ["Đạt", "Chỉ tiêu", "Hiện trạng", "Ghi chú"], (10, 58, 18, 20))
    words = {"6.3": ("Đã có", "Chưa có"), "8.3": ("Đã có", "Chưa có"), "13.2": ("Đã có", "Chưa có"), "17.3": ("Đảm bảo", "Chưa đảm bảo"), "17.5": ("Đảm bảo", "Chưa đảm bảo")}
    for item in items(NTM, *words):
        met = case.met(village, item)
        status = grid.put(row, 1, "x" if met else "chưa", "mid")
        name = grid.put(row, 2, f"{item.id}. {item.full}", "text")
        grid.put(row, 3, words[item.id][0 if met else 1], "mid")
        record = case.record(grid.name, village, item, row, {"indicator": name, "status": status}, status=status_of(met), **said_of(item, met))
        del record["source"]["cells"]["status"]  # either cell says it
        row += 1
    grid.put(row + 1, 2, "B. Các chỉ tiêu tính tỷ lệ", "lineb")
    row = nested(grid, row + 2, ["Đạt", "Chỉ tiêu", "Số đạt/tổng số", "Tỷ lệ"], (10, 58, 18, 20))
    for item in pick(case, 10, ("percent",)):
        number, whole, value, met = values_of(case, village, item)
        cells = {"status": grid.put(row, 1, "x" if met else "chưa", "mid"), "indicator": grid.put(row, 2, f"{item.id}. {item.full}", "text")}
        cells["numerator"] = cells["denominator"] = grid.put(row, 3, f"{count(number)}/{count(whole)} {item.unit}", "mid")
        cells["value"] = grid.put(row, 4, f"{decimal(value)}%", "mid")
        case.record(grid.name, village, item, row, cells, value=value, numerator=number, denominator=whole, status=status_of(met))
        row += 1
    case.save(write_xlsxwriter)


@sheet(OWN, "Tra loi form NTM thang 8.xlsx", "answers of an online form, a row per village: questions in whole sentences and no ids, the households asked once")
def answers(case):
    grid = case.grid("Form Responses 1", font="Arial")
    listed = items(NTM, "9.2", "17.1", "17.8", "17.11")
    asked = ["Có bao nhiêu hộ có nhà ở kiên cố hoặc bán kiên cố?", "Có bao nhiêu hộ được sử dụng nước sạch theo quy chuẩn?",
             "Có bao nhiêu hộ có nhà tiêu, nhà tắm, thiết bị chứa nước sinh hoạt hợp vệ sinh và đảm bảo 3 sạch?", "Có bao nhiêu hộ thực hiện phân loại chất thải rắn tại nguồn?"]
    titles = ["Dấu thời gian", "Địa chỉ email", "Ông/bà báo cáo cho thôn nào?", "Năm 2023 thôn có tổng số bao nhiêu hộ?", *asked, "Thôn còn bao nhiêu nhà tạm, dột nát?",
              "Điện thoại liên hệ"]
    row = nested(grid, 1, titles, (18, 22, 16, 12, 16, 16, 20, 16, 14, 14))
    grid.freeze = "A2"
    for n, village in enumerate(("Bản Pẻn", "Hòa Bình", "Pá Danh", "Kéo Phầy", "Khuổi Đeng", "Nà Pài", "Đồng Én")):
        for column, value in ((1, f"0{1 + n // 3}/08/2023 {8 + n}:1{n}:0{n}"), (2, f"giadinh{n + 1}@vidu.vn"), (3, village), (10, f"0990 000 70{n}")):
            grid.put(row, column, value, "mid")
        for k, item in enumerate(listed):
            fill(case, grid, row, village, item, dict(den=4, num=5 + k), plan=False)
        fill(case, grid, row, village, indicator(NTM, "9.1"), dict(num=9), plan=False)
        row += 1
    grid.landscape = True
    case.save(write_openpyxl)
