"""The fourth set: checklists of village heads."""

import datetime

import legacy
from base import NC, NTM, Formula, address, count, decimal, items, write_libreoffice, write_openpyxl, write_text, write_xlsxwriter
from fourth_year_forms import VILLAGE, body, heading, line, numbered, sheet, signed, top, values_of, with_macros
from fourth_year_words import CRITERIA, FORM, HOME, PLAIN, SHARE, wording

FIGURES = [("num", "Số đạt được", 10), ("den", "Trên tổng số", 10), ("pct", "Tỷ lệ %", 9)]


def percent_text(key, what, item):
    return f"{decimal(what)}%" if key == "pct" and item.kind == "percent" else what


@sheet(VILLAGE, "Na Pai - phieu tu cham.xlsx", "the district's form retyped: criteria merged down the left side, why it is not met beside the marks, a line of numbers below the heading")
def criteria_at_the_side(case):
    grid, village = case.grid("Phiếu"), "Nà Pài"
    row = top(grid, 11, "PHIẾU TỰ CHẤM TIÊU CHÍ NÔNG THÔN MỚI NĂM 2023", ("Tên thôn: Nà Pài. Trưởng thôn: Hoàng Văn Giảđịnh. Tổng số 74 hộ, 310 khẩu",))
    row, at = heading(grid, row, [(None, "Tiêu chí", 16), ("id", "Số hiệu", 8), ("name", "Nội dung phải đạt", 46), ("unit", "Tính theo", 8), ("Thôn đã làm được", FIGURES),
                                  ("Thôn tự chấm (đánh X)", [("met", "Đạt", 7), ("notmet", "Không đạt", 8)]), (None, "Vì sao chưa đạt", 26), (None, "Xã ghi", 10)])
    for n in range(1, 12):
        grid.put(row, n, n, "number-row")
    row += 1
    why = {"2.3": "Ngõ Khuổi Nộc còn đất", "11.1": "Mới rà soát, còn 3 hộ già yếu", "17.1": "Nước khe chưa xét nghiệm", "17.11": "Bà con chưa quen"}
    listed = items(NTM, "2.2", "2.3", "2.4", "9.1", "9.2", "11.1", "15.1", "17.1", "17.6", "17.8", "17.11")
    for number in dict.fromkeys(i.criterion for i in listed):
        held = [i for i in listed if i.criterion == number]
        grid.merge(row, 1, row + len(held) - 1, 1, f"{number}. {CRITERIA[number]}", "mid")
        for item in held:
            line(case, grid, row, village, item, at, mark="X")
            grid.put(row, 10, why.get(item.id) if not case.met(village, item) else None, "text")
            row += 1
    signed(grid, row + 1, 11, "Nà Pài, ngày 24 tháng 7 năm 2023", "Hoàng Văn Giảđịnh")
    case.save(write_openpyxl)


@sheet(VILLAGE, "keo phay gui lan 2.xlsx", "ids typed as 2/3 and 17/11, which Excel took for days; the wording says what they are")
def ids_as_days(case):
    grid, village = case.grid("Sheet1"), "Kéo Phầy"
    grid.put(1, 1, "Thôn Kéo Phày xã Lũng Pảng", "info")
    grid.put(2, 1, "Bảng tự đánh giá xây dựng NTM 2023 (gửi lại lần 2, lần 1 thiếu phần môi trường)", "info")
    row, at = heading(grid, 4, [("id", "Chỉ tiêu số", 9), ("name", "Việc", 50), ("den", "Cả thôn có", 10), ("num", "Đã được", 9), ("pct", "Phần trăm", 10), ("status", "Đạt hay chưa", 12)])
    for item in items(NTM, "2.2", "2.3", "2.4", "3.1", "9.1", "9.2", "15.1", "15.4", "17.1", "17.6", "17.8", "17.9", "17.10", "17.11", "17.12"):
        line(case, grid, row, village, item, at, PLAIN, words=("đạt", "chưa đạt"))
        month = int(item.id.split(".")[1])
        grid.put(row, at["id"], datetime.date(2023, month, item.criterion), "mid", "d/m")
        row += 1
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "Lung Cung 7 thang.xlsx", "this year first and last year behind it, two heading rows; whether it is met is said as Rồi or Chưa, why it changed beside")
def last_year_behind(case):
    grid, village = case.grid("Báo cáo"), "Lũng Cùng"
    row = top(grid, 10, "TÌNH HÌNH LÀM NÔNG THÔN MỚI CỦA THÔN 7 THÁNG NĂM 2023", ("(So với năm 2022)",), under="THÔN LŨNG CÙNG")
    row, at = heading(grid, row, [("id", "STT chỉ tiêu", 8), ("name", "Tên chỉ tiêu", 46), ("unit", "Đơn vị", 8),
            ("7 tháng năm 2023", [("num", "Làm được", 9), ("den", "Tổng", 9), ("pct", "Tỷ lệ (%)", 9)]),
                                  ("status", "Đã đạt chưa?", 9), ("Năm 2022", [("old", "Làm được", 9), ("oldpct", "Tỷ lệ (%)", 9)]), ("note", "Nguyên nhân tăng, giảm", 24)])
    reasons = {"2.2": "Làm thêm đoạn cổng trường", "15.1": "Xã hỗ trợ mua thêm thẻ", "17.8": "Phụ nữ vận động"}
    for item in items(NTM, "2.2", "2.3", "3.1", "9.2", "11.1", "12.1", "15.1", "15.4", "17.1", "17.8", "17.9", "17.11"):
        line(case, grid, row, village, item, at, HOME, words=("Rồi", "Chưa"), note=reasons.get(item.id))
        number, whole, _, _ = values_of(case, village, item)
        share = case.random.uniform(1.05, 1.3) if item.compare == "<=" else case.random.uniform(0.75, 1)
        old = min(whole, round(number * share, 1) if isinstance(number, float) else round(number * share))
        grid.put(row, at["old"], old, "figure")
        grid.put(row, at["oldpct"], round(old / whole * 100, 1), "figure", "0.0")
        row += 1
    signed(grid, row + 1, 10, "Lũng Cùng, ngày 30/7/2023", "Triệu Văn Giảđịnh")
    case.save(write_openpyxl)


@sheet(VILLAGE, "Tan Lap 1 T7.xlsx", "the unit written in every cell, km and hộ and người, some with a space and some without; Đạt in capitals")
def units_in_cells(case):
    grid, village = case.grid("Sheet1", font="Calibri"), "Tân Lập 1"
    grid.merge(1, 1, 1, 6, "THÔN TÂN LẬP 1 - SỐ LIỆU NÔNG THÔN MỚI THÁNG 7/2023", "title")
    row, at = heading(grid, 3, [("id", "CT", 8), ("name", "Nội dung", 48), ("num", "Kết quả làm được", 12), ("den", "Tổng cộng", 12), ("pct", "Đạt tỷ lệ", 10), ("status", "Nhận xét", 12)])

    def show(key, what, item):
        if key == "pct" and item.kind == "percent":
            return f"{decimal(what)}%" if item.criterion % 2 else f"{decimal(what)} %"
        return f"{count(what)}{'' if item.criterion == 17 else ' '}{item.unit}"
    for item in items(NTM, "2.2", "2.3", "2.4", "3.1", "4.2", "9.1", "9.2", "11.1", "15.1", "17.1", "17.6", "17.7", "17.8", "17.11"):
        line(case, grid, row, village, item, at, PLAIN, id=lambda i: f"CT{i.id}", show=show, words=("ĐẠT", "CHƯA ĐẠT"))
        row += 1
    grid.put(row + 1, 2, "Tân Lập 1, 29/7/2023. Trưởng thôn: Lê Thị Giảđịnh, đt 0990 000 611", "note4")
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "Tan Lap 2 danh dau.xlsx", "ticks under Đã đạt, Đang làm and Chưa làm; percents alone, those without a figure left blank; the level inside the name")
def three_marks(case):
    grid, village = case.grid("Tân Lập 2"), "Tân Lập 2"
    row = top(grid, 7, "BẢNG ĐÁNH DẤU CÁC CHỈ TIÊU NÔNG THÔN MỚI THÔN TÂN LẬP 2", ("Thời điểm 31/7/2023",), motto=False)
    row, at = heading(grid, row, [("id", "TT", 7), ("name", "Chỉ tiêu (mức phải đạt)", 58), ("pct", "Hiện được (%)", 10),
            ("Thôn tự xếp", [("met", "Đã đạt", 8), ("doing", "Đang làm", 8), ("notmet", "Chưa làm", 8)]),
                                  ("plan", "Hẹn xong", 18)])
    listed = items(NTM, "2.2", "2.3", "2.4", "8.3", "9.2", "11.1", "13.2", "15.1", "17.1", "17.3", "17.5", "17.6", "17.8", "17.9", "17.11")
    for n, item in enumerate(listed):
        met = case.met(village, item)
        level = "" if item.kind == "yes" else f" ({item.required.replace('≥', 'từ').replace('≤', 'không quá')}{' trở lên' if item.compare == '>=' and item.level < 100 else ''})"
        record = line(case, grid, row, village, item, at, mark="✓", name=wording(item, FORM) + level)
        if not met and n % 2:
            grid.put(row, at["notmet"], None, "mid")
            record["source"]["cells"]["status"] = grid.put(row, at["doing"], "✓", "mid")
        row += 1
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "Hoa Binh - co ghi chu.xlsx", "the judgement and the remarks in one column: \"Đạt, mới xong tháng 5\", \"Cơ bản đạt, còn 3 quán …\"; the village in old spelling")
def remarks_in_status(case):
    grid, village = case.grid("Trang1"), "Hòa Bình"
    for row, text in enumerate(("Thôn Hoà Bình", "Xã Lũng Pảng, huyện Tràng Vân", "KẾT QUẢ RÀ SOÁT CHỈ TIÊU NTM NĂM 2023"), 1):
        grid.put(row, 1, text, "info")
    row, at = heading(grid, 5, [("id", "Mã", 7), ("name", "Chỉ tiêu", 46), ("unit", "ĐV", 8), ("num", "Đạt", 9), ("den", "Tổng số", 9), ("pct", "%", 8), ("status", "Đánh giá, ghi chú", 40)])
    good = ["Đạt", "Đạt, mới xong tháng 5", "Đạt (cần giữ vững)", "Đã đạt từ năm 2021", "Đạt", "Đạt - xã đã kiểm tra"]
    bad = {"2.2": "Chưa đạt, vướng đất 3 hộ", "2.3": "Chưa đạt, còn ngõ cuối thôn", "6.3": "Chưa đạt (còn thiếu tiền)", "9.1": "Chưa đạt, hộ già neo đơn", "9.2": "Chưa đạt",
            "16.1": "Chưa đạt vì năm 2022 có đơn thư",
           "17.10": "Cơ bản đạt, còn 3 quán chưa ký cam kết"}
    for n, item in enumerate(items(NTM, "2.2", "2.3", "2.4", "3.1", "6.3", "8.3", "9.1", "9.2", "11.1", "12.1", "15.1", "16.1", "17.1", "17.3", "17.8", "17.10")):
        line(case, grid, row, village, item, at, words=(good[n % 6], bad.get(item.id, "Chưa đạt, bà con đang làm")), plan=False)
        row += 1
    case.save(write_openpyxl)


@sheet(VILLAGE, "Dong En 2 bo tieu chi.xlsx", "both sets in one table, rows A and B between them say which is which; ids clash")
def two_sets_in_a_table(case):
    grid, village = case.grid("Đồng Én"), "Đồng Én"
    row = top(grid, 8, "THÔN TỰ RÀ SOÁT HAI BỘ TIÊU CHÍ NĂM 2023", ("Đơn vị: Khu Đồng Én - 119 hộ, 505 nhân khẩu",))
    row, at = heading(grid, row, [("id", "TT", 7), ("name", "Nội dung rà soát", 54), ("level", "Mức cần", 9), ("Số liệu của thôn",
            [("den", "Tổng", 9), ("num", "Trong đó đạt", 9), ("pct", "Bằng (%)", 9)]),
                                  ("status", "Xếp loại", 11), ("plan", "Thời hạn phấn đấu", 20)])
    case.drawn[village, NC, "18.5", None] = 0, None
    for mark, text, listed in (("A", "BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI", items(NTM, "2.2", "2.3", "2.4", "9.1", "9.2", "17.1", "17.5", "17.8", "17.11")),
                               ("B", "BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI NÂNG CAO", items(NC, "2.2a", "2.2b", "2.3", "2.4", "9.1", "17.4", "17.5", "18.1", "18.5", "18.7"))):
        grid.put(row, 1, mark, "total")
        grid.merge(row, 2, row, 8, text, "shade4")
        row = body(case, grid, row + 1, village, listed, at, 8, voice=SHARE)
    signed(grid, row + 1, 8, "Đồng Én, ngày 02 tháng 8 năm 2023", "Vi Văn Giảđịnh", "Khu trưởng")
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "Khuoi Deng (bo sung).xlsx", "the households of the village once, in a cell merged down over all rows that count households")
def whole_merged(case):
    grid, village = case.grid("Sheet2"), "Khuổi Đeng"
    grid.merge(1, 1, 1, 6, "SỐ LIỆU THÔN KHUỔI ĐENG BỔ SUNG CHO XÃ (NTM NĂM 2023)", "title")
    row, at = heading(grid, 3, [("id", "Chỉ tiêu", 8), ("name", "Tên chỉ tiêu", 50), ("den", "Toàn thôn", 10), ("num", "Số đạt", 10), ("pct", "Tỷ lệ đạt", 10), ("status", "Thôn đánh giá", 12)])
    for listed, label in ((items(NTM, "2.2", "2.3"), None), (items(NTM, "9.2", "11.1", "17.1", "17.8", "17.11"), "47 hộ"), (items(NTM, "15.1", "15.4"), "205 người"),
            (items(NTM, "17.9", "17.10"), None)):
        first = row
        for item in listed:
            record = line(case, grid, row, village, item, at, PLAIN, show=percent_text)
            if label:
                grid.cells.pop((row, at["den"]))
                record["source"]["cells"]["denominator"] = address(first, at["den"])
            row += 1
        if label:
            grid.merge(first, at["den"], row - 1, at["den"], label, "mid")
    grid.put(row + 1, 2, "Ghi chú: số hộ tính đến 15/7/2023, trong tháng có 1 hộ chuyển đến.", "note4")
    case.save(write_openpyxl)


@sheet(VILLAGE, "pa danh.xlsx", "\"nt\" where the total is the one above; a column of hands-on remarks that are no judgement")
def ditto(case):
    grid, village = case.grid("Sheet1", font="Arial"), "Pá Danh"
    grid.put(1, 1, "THÔN PÁ DANH: báo cáo các chỉ tiêu nông thôn mới đến hết tháng 7 năm 2023", "info")
    row, at = heading(grid, 2, [("id", "Số", 7), ("name", "Chỉ tiêu của thôn", 48), ("num", "Được", 9), ("den", "Trên số", 9), ("pct", "Tỷ lệ", 9), ("status", "Đạt/chưa", 10),
            ("note", "Ý kiến thôn", 28)])
    before = None
    notes = {"2.2": "xin thêm 30 tấn xi măng", "17.1": "bể nước năm 2019 hỏng van", "17.9": "đã ký cam kết 12/7"}
    for item in items(NTM, "2.2", "2.3", "3.1", "9.2", "11.1", "17.1", "17.8", "17.11", "15.1", "15.4", "17.9"):
        record = line(case, grid, row, village, item, at, HOME, show=percent_text, words=("đạt", "chưa"), note=notes.get(item.id))
        whole = item.unit, record["denominator"]
        if whole == before:
            grid.put(row, at["den"], "nt", "mid")
            record["accept"] = {"denominator": [record.pop("denominator"), None]}
            del record["source"]["cells"]["denominator"]
        before = whole
        row += 1
    case.save(write_openpyxl)


@sheet(VILLAGE, "Na Pai gui xa.csv", "code page 1258, semicolons, criterion rows between, title lines and the head's name at the end")
def code_page(case):
    grid, village = case.grid("a"), "Nà Pài"
    for row, text in enumerate(("THÔN NÀ PÀI", "Số liệu tự rà soát nông thôn mới 6 tháng đầu năm 2023"), 1):
        grid.put(row, 1, text)
    row, at = heading(grid, 4, [("id", "Chỉ tiêu số", 0), ("name", "Nội dung chỉ tiêu rà soát", 0), ("unit", "Đơn vị tính", 0), ("num", "Thực hiện được", 0), ("den", "Tổng cả thôn", 0),
            ("pct", "Tỷ lệ đạt (%)", 0),
                                ("status", "Thôn tự xếp loại", 0)])
    row = body(case, grid, row, village, items(NTM, "2.2", "2.3", "2.4", "4.2", "8.3", "9.1", "9.2", "12.1", "12.2", "15.1", "17.3", "17.6", "17.7", "17.8"), at, 7, groups=numbered,
               voice=SHARE, words=("Đạt", "Không đạt"))
    grid.put(row + 1, 2, "Trưởng thôn: Hoàng Văn Giảđịnh")
    case.save(write_text, ";", legacy.windows1258)


@sheet(VILLAGE, "LUNGCUNG_2023.txt", "TCVN3 bytes between tabs, the head's old computer; Đ and K with a line that says what they are")
def old_bytes(case):
    grid, village = case.grid("a"), "Lũng Cùng"
    for row, text in enumerate(("Thôn Lũng Cùng - xã Lũng Pảng", "Biểu kết quả các chỉ tiêu nông thôn mới, năm 2023", "(Đ: đạt, K: không đạt)"), 1):
        grid.put(row, 1, text)
    row, at = heading(grid, 5, [("id", "Số TT", 0), ("name", "Chỉ tiêu thôn tự xem xét", 0), ("den", "Tổng số có", 0), ("num", "Số đã đạt", 0), ("pct", "Tỷ lệ phần trăm", 0),
            ("status", "Kết luận của thôn", 0)])
    body(case, grid, row, village, items(NTM, "2.2", "2.3", "2.4", "3.1", "9.2", "11.1", "15.1", "17.1", "17.6", "17.8", "17.9", "17.11"), at, 6, words=("Đ", "K"))
    case.save(write_text, "\t", lambda text: legacy.tcvn3(text).encode("latin-1"))


@sheet(VILLAGE, "Ban Pen 28-7.ods", "an .ods from LibreOffice, shares as formulas with a percent format, judgement as a word per line, remarks with figures in them")
def free_office(case):
    grid, village = case.grid("Trang 1", font="Liberation Serif"), "Bản Pẻn"
    grid.merge(1, 1, 1, 8, "Ban phát triển thôn Bản Pẻn", "agency")
    grid.merge(2, 1, 2, 8, "Bảng kết quả xây dựng nông thôn mới của thôn, tính đến ngày 28/7/2023", "title")
    row, at = heading(grid, 4, [("id", "Tiêu chí số", 8), ("name", "Tiêu chí của thôn", 48), ("Kết quả đạt được",
            [("unit", "Tính bằng", 8), ("den", "Cả thôn", 9), ("num", "Đã làm được", 9), ("pct", "Chiếm", 10)]),
                                ("status", "Tình trạng", 12), ("note", "Nói thêm", 28)])
    notes = {"2.2": "thêm 0,4 km năm nay", "9.2": "2 nhà đang xây", "17.1": "5 hộ ở xa nguồn nước", "17.8": "mục tiêu 90%"}
    for item in items(NTM, "2.2", "2.3", "3.1", "9.2", "15.1", "15.4", "17.1", "17.8", "17.9", "17.11", "17.12"):
        record = line(case, grid, row, village, item, at, HOME, note=notes.get(item.id))
        exact = case.exact(village, item)
        grid.put(row, at["pct"], Formula(f"{address(row, at['num'])}/{address(row, at['den'])}", exact / 100), "figure", "0.0%")
        record["value"] = exact
        row += 1
    signed(grid, row + 1, 8, "Bản Pẻn, 28/7/2023", "Lý Văn Giảđịnh")
    case.save(write_libreoffice)


@sheet(VILLAGE, "Keo Phay - mau xa.xlsm", "the commune's .xlsm: a guide in front, an example line above the rows, shares as formulas, a sheet of persons behind")
def form_with_example(case):
    guide = case.grid("Cách ghi")
    guide.widths[1] = 90
    for row, text in enumerate(("CÁCH GHI BIỂU", "Ghi số vào cột màu, tỷ lệ máy tự tính.", "Cột cuối chọn: Đạt, Chưa đạt hoặc Không phát sinh.", "Gửi văn phòng xã trước 17 giờ ngày 04/8/2023."), 1):
        guide.put(row, 1, text, "box4" if row > 1 else "title")
    grid, village = case.grid("Biểu thôn"), "Kéo Phầy"
    grid.put(1, 1, "Xã:", "info")
    grid.put(1, 2, "Lũng Pảng", "info")
    grid.put(2, 1, "Thôn:", "info")
    grid.put(2, 2, village, "info")
    grid.put(3, 1, "Năm:", "info")
    grid.put(3, 2, 2023, "info")
    row, at = heading(grid, 5, [("id", "Mã số", 8), ("name", "Chỉ tiêu nông thôn mới", 52), ("unit", "Đơn vị", 8), ("den", "Mẫu (tổng)", 10), ("num", "Tử (số đạt)", 10), ("pct", "Tỷ lệ", 9),
            ("status", "Thôn chọn", 14)])
    for column, value in enumerate(("VD", "Ví dụ: Hộ có nhà kiên cố hoặc bán kiên cố", "hộ", 100, 80, "80,0%", "Đạt"), 1):
        grid.put(row, column, value, "note4")
    row += 1
    for item in items(NTM, "2.2", "2.3", "2.4", "8.3", "9.1", "9.2", "11.1", "13.2", "15.1", "17.1", "17.2", "17.5", "17.8", "17.11"):
        if item.id == "17.2":
            place = grid.put(row, at["id"], item.id, "mid")
            for key, value in (("name", wording(item, FORM)), ("unit", item.unit)):
                grid.put(row, at[key], value, "text" if key == "name" else "mid")
            case.record(grid.name, village, item, row, {"indicator": place, "status": grid.put(row, at["status"], "Không phát sinh", "mid")}, value=None, status="not-applicable", plan={"due": None})
        else:
            record = line(case, grid, row, village, item, at)
            if item.kind == "percent":
                exact = case.exact(village, item)
                grid.put(row, at["pct"], Formula(f'IF(D{row}="","",E{row}/D{row})', exact / 100), "figure", "0.0%")
                record["value"] = exact
        row += 1
    people = case.grid("BPT thôn")
    at_row, _ = heading(people, 2, [(None, "Họ và tên", 26), (None, "Chức vụ", 20), (None, "Điện thoại", 16)])
    for n, (name, office) in enumerate((("Nông Thị Giảđịnh", "Trưởng thôn"), ("Hứa Văn Giảđịnh", "Bí thư chi bộ"), ("Mã Thu Giảđịnh", "Chi hội trưởng Phụ nữ"))):
        for column, value in enumerate((name, office, f"0990 000 7{n}2"), 1):
            people.put(at_row + n, column, value, "text")
    case.save(write_xlsxwriter)
    with_macros(case)


@sheet(VILLAGE, "Dong En den het quy 2.xlsx", "percents at the start of the year and at the end of each quarter, the later ones empty; households not asked")
def ends_of_quarters(case):
    grid, village = case.grid("Theo dõi"), "Đồng Én"
    row = top(grid, 8, "KHU ĐỒNG ÉN THEO DÕI TIẾN ĐỘ NÔNG THÔN MỚI NĂM 2023", ("Đơn vị: %",), motto=False)
    row, at = heading(grid, row, [("id", "Ký hiệu", 8), ("name", "Chỉ tiêu theo dõi", 50), ("Tỷ lệ đạt đến thời điểm",
            [("old", "Đầu năm 2023", 9), ("q1", "Hết quý I", 9), ("pct", "Hết quý II", 9), ("q3", "Hết quý III", 9), ("q4", "Hết quý IV", 9)]),
                                  ("status", "Hiện nay", 11)])
    for item in items(NTM, "2.2", "2.3", "3.1", "4.2", "9.2", "15.1", "15.4", "17.1", "17.6", "17.8", "17.11"):
        line(case, grid, row, village, item, at, SHARE)
        value = case.shown(village, item)
        first = round(value * case.random.uniform(0.8, 0.95), 1)
        grid.put(row, at["old"], first, "figure", "0.0")
        grid.put(row, at["q1"], round(first + (value - first) * case.random.choice((0, 0.4, 0.8)), 1), "figure", "0.0")
        row += 1
    case.save(write_openpyxl)


@sheet(VILLAGE, "Lung Cung - danh muc xa.xlsx", "the commune's list with its own indicators among the village's; \"xã ghi\" where the village has nothing to say, figures only in its own rows")
def whole_list(case):
    grid, village = case.grid("Danh mục"), "Lũng Cùng"
    row = top(grid, 7, "DANH MỤC CHỈ TIÊU XÃ NÔNG THÔN MỚI - PHẦN THÔN GHI", ("Thôn: Lũng Cùng - Năm: 2023",))
    row, at = heading(grid, row, [("id", "Chỉ tiêu", 8), ("name", "Nội dung", 56), ("num", "Số đạt", 9), ("den", "Tổng số", 9), ("pct", "Tỷ lệ (%)", 9),
            ("status", "Kết quả thôn tự đánh giá", 14), ("plan", "Nếu chưa đạt thì bao giờ xong", 20)])
    commune = {1: [("1.1", "Quy hoạch chung xây dựng xã được duyệt, công bố"), ("1.2", "Quy định quản lý quy hoạch chung xây dựng xã")], 2: [("2.1", "Đường xã được nhựa hóa hoặc bê tông hóa")],
               3: [("3.2", "Chủ động phòng, chống thiên tai theo phương châm 4 tại chỗ")], 4: [("4.1", "Hệ thống điện đạt chuẩn")], 5: [("5.1", "Trường học đạt tiêu chuẩn cơ sở vật chất")],
               6: [("6.1", "Nhà văn hóa hoặc hội trường đa năng, sân thể thao xã"), ("6.2", "Điểm vui chơi cho trẻ em và người cao tuổi")], 7: [("7.1", "Chợ hoặc nơi mua bán, trao đổi hàng hóa")],
               8: [("8.1", "Điểm phục vụ bưu chính"), ("8.2", "Dịch vụ viễn thông, internet")], 10: [("10.1", "Thu nhập bình quân đầu người")], 15: [("15.2", "Xã đạt tiêu chí quốc gia về y tế")],
               18: [("18.1", "Cán bộ, công chức xã đạt chuẩn"), ("18.4", "Xã đạt chuẩn tiếp cận pháp luật")]}
    own = items(NTM, "2.2", "2.3", "2.4", "3.1", "4.2", "6.3", "8.3", "9.1", "9.2", "11.1", "12.1", "15.1", "15.4", "16.1", "17.1", "17.3", "17.6", "17.8", "17.9", "17.11")
    for number in sorted({*commune, *(i.criterion for i in own)}):
        rows = [(id, text, None) for id, text in commune.get(number, ())] + [(i.id, None, i) for i in own if i.criterion == number]
        for id, text, item in sorted(rows, key=lambda r: int(r[0].split(".")[1])):
            if item:
                line(case, grid, row, village, item, at)
            else:
                place = grid.put(row, 1, id, "mid")
                grid.put(row, 2, text, "text")
                grid.put(row, at["status"], "xã ghi", "mid")
                case.truth.record(case.name, grid.name, village, NTM, id, row, {"indicator": place}, status="unknown", optional=True)
            row += 1
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "Pa Danh 25.7.xlsx", "Đ and CĐ with their meaning in the last line, KPS where there is no case; the judgement before the figures")
def letters(case):
    grid, village = case.grid("PD"), "Pá Danh"
    row = top(grid, 7, "TỰ ĐÁNH GIÁ NÔNG THÔN MỚI THÔN PÁ DANH - THÁNG 7 NĂM 2023")
    row, at = heading(grid, row, [("id", "TT", 7), ("name", "Tên chỉ tiêu", 50), ("status", "Tự xếp", 8), ("Căn cứ",
            [("num", "Số lượng đạt", 10), ("den", "Tổng lượng", 10), ("pct", "Tỷ lệ đạt (%)", 10)]), ("plan", "Hạn hoàn thành", 18)])
    for item in items(NTM, "2.2", "2.3", "2.4", "3.1", "8.3", "9.1", "9.2", "17.1", "17.2", "17.3", "17.6", "17.7", "17.8", "17.10"):
        if item.id == "17.2":
            place = grid.put(row, 1, item.id, "mid")
            grid.put(row, 2, wording(item, SHARE), "text")
            case.record(grid.name, village, item, row, {"indicator": place, "status": grid.put(row, at["status"], "KPS", "mid")}, value=None, status="not-applicable", plan={"due": None})
        else:
            line(case, grid, row, village, item, at, SHARE, words=("Đ", "CĐ"))
        row += 1
    grid.put(row + 1, 1, "Đ: đạt; CĐ: chưa đạt; KPS: không phát sinh.", "note4")
    signed(grid, row + 2, 7, "Pá Danh, ngày 25 tháng 7 năm 2023", "Bế Văn Giảđịnh")
    case.save(write_openpyxl)


@sheet(VILLAGE, "Tan Lap 2 NTM nang cao.xlsx", "nâng cao said in the title only; 2.2 on two lines a and b below its name, the number and the total in one heading \"Số đạt/tổng số\" as 3,1/4,0")
def advanced(case):
    grid, village = case.grid("Sheet1"), "Tân Lập 2"
    row = top(grid, 6, "RÀ SOÁT TIÊU CHÍ XÃ NÔNG THÔN MỚI NÂNG CAO NĂM 2023", ("Thôn Tân Lập 2",))
    row, at = heading(grid, row, [("id", "Chỉ tiêu", 8), ("name", "Nội dung", 56), ("both", "Số đạt/tổng số", 14), ("pct", "Kết quả", 10), ("status", "Thôn xếp", 10), ("plan", "Dự định xong", 20)])
    for item in items(NC, "2.2a", "2.2b", "2.3", "2.4", "9.1", "14.1", "14.4", "17.3", "17.4", "17.5", "18.1", "18.7"):
        if item.part == "a":
            grid.put(row, 1, item.id, "mid")
            grid.merge(row, 2, row, 6, "Đường thôn, bản, đường liên thôn", "group")
            row += 1
        number, whole, _, _ = values_of(case, village, item)
        keys = {k: v for k, v in at.items() if k != "both"}
        record = line(case, grid, row, village, item, keys, id=lambda i: f"{i.part})" if i.part else i.id, show=percent_text)
        place = grid.put(row, at["both"], f"{count(number)}/{count(whole)} {item.unit}", "mid")
        record.update(numerator=number, denominator=whole)
        record["source"]["cells"].update(numerator=place, denominator=place)
        row += 1
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "Na Pai + Keo Phay.xlsx", "two neighbours share a sheet: a group of columns for each village, the judgement in it; a dot behind the ids")
def two_neighbours(case):
    grid = case.grid("Hai thôn")
    grid.merge(1, 1, 1, 11, "KẾT QUẢ CHỈ TIÊU NÔNG THÔN MỚI NĂM 2023 CỦA HAI THÔN CHUNG CHI BỘ", "title")
    groups = [(f"Thôn {village}", [(f"num{n}", "Đạt", 8), (f"den{n}", "Tổng", 8), (f"pct{n}", "%", 8), (f"status{n}", "Kết luận", 11)]) for n, village in enumerate(("Nà Pài", "Kéo Phầy"))]
    row, at = heading(grid, 3, [("id", "Chỉ tiêu", 8), ("name", "Nội dung", 46), ("unit", "ĐVT", 8), *groups])
    for item in items(NTM, "2.2", "2.3", "9.1", "9.2", "15.1", "17.1", "17.8", "17.11"):
        for n, village in enumerate(("Nà Pài", "Kéo Phầy")):
            line(case, grid, row, village, item, {k.rstrip("01"): v for k, v in at.items() if k[-1] not in "01" or k[-1] == str(n)}, HOME, id=lambda i: f"{i.id}.")
        row += 1
    case.save(write_openpyxl)
