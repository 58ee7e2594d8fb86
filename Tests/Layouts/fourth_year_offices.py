"""The fourth set: what the commune's officers, its health station and its unions send."""

import legacy
from base import HOUSEHOLDS, NAMES, NC, NTM, Formula, address, indicator, items, write_libreoffice, write_openpyxl, write_text, write_xlsxwriter
from fourth_year_forms import OFFICE, commune_record, fill, heading, rows_of, says, sheet, sums, sums_of, top, values_of
from fourth_year_words import FORM, OFFICE as BRIEF, SHARE, wording


def keyed(at, mark):
    """The columns of one indicator: those whose key ends in its mark, and those shared."""
    return {k[:-len(mark)]: v for k, v in at.items() if k.endswith(mark)}


@sheet(OFFICE, "GT-TL xa nam 2023.xlsx", "roads and fields by village under three heading rows, the commune first, what was built this year within the hardened length; villages in other spellings")
def roads_and_fields(case):
    grid, villages = case.grid("GTTL"), NAMES
    row = top(grid, 18, "HIỆN TRẠNG ĐƯỜNG GIAO THÔNG, THỦY LỢI CÁC THÔN PHỤC VỤ ĐÁNH GIÁ NÔNG THÔN MỚI", ("Số liệu đến 30/6/2023",), under="CÔNG CHỨC ĐC-NN-XD-MT")
    listed = items(NTM, "2.2", "2.3", "2.4", "3.1")
    good = {"2.2": "Đã cứng hóa", "2.3": "Sạch, không lầy lội", "2.4": "Đi lại thuận tiện", "3.1": "Được tưới, tiêu chủ động"}
    groups = [(f"{i.id}. {wording(i, BRIEF)} ({i.unit})", [(f"den_{i.id}", "Tổng", 9), (good[i.id], [(f"num_{i.id}", "Cộng", 9), (f"new_{i.id}", "Riêng năm 2023", 9)]),
            (f"pct_{i.id}", "Đạt %", 8)]) for i in listed]
    row, at = heading(grid, row, [("n", "STT", 5), ("v", "Thôn", 16), *groups])
    specs = [(i, {k: v for k, v in keyed(at, "_" + i.id).items() if k != "new"}) for i in listed]
    sums(case, grid, row, villages, specs, "TOÀN XÃ")
    for k, village in enumerate(villages, 1):
        for item in listed:
            number = case.figures(village, NTM, item.id)[0]
            grid.put(row + k, at["new_" + item.id], round(number * case.random.choice((0, 0, 0.05, 0.12)), 1), "figure", "0.0")
    spelt = {"Kéo Phầy": "Kéo Phày", "Hòa Bình": "Hoà Bình", "Đồng Én": "Khu Đồng Én", "Tân Lập 1": "Tân Lập  1", "Tân Lập 2": "Tân Lập 2 "}
    rows_of(case, grid, row + 1, villages, specs, label=lambda v: spelt.get(v, v))
    case.save(write_openpyxl)


@sheet(OFFICE, "Tram y te - quy I, II.xlsx", "people once, then cards and electronic books by quarter: Quý I and Quý II each with number and percent, Quý III and IV empty")
def health_quarters(case):
    grid, villages, listed = case.grid("Y tế"), NAMES, items(NTM, "15.1", "15.4")
    row = top(grid, 19, "TIẾN ĐỘ THỰC HIỆN TIÊU CHÍ Y TẾ (TIÊU CHÍ 15) NĂM 2023", office="TRẠM Y TẾ XÃ LŨNG PẢNG", motto=False)
    groups = [(f"Chỉ tiêu {i.id} - {wording(i, SHARE)}", [(f"Quý {q}", [(f"num{n}_{i.id}", "Số người", 9), (f"pct{n}_{i.id}", "%", 8)]) for n,
            q in enumerate(("I", "II", "III", "IV"), 1)]) for i in listed]
    row, at = heading(grid, row, [("n", "TT", 5), ("v", "Thôn bản", 16), ("den", "Dân số", 9), *groups])
    for k, village in enumerate(villages):
        for item in listed:
            number, whole = case.figures(village, NTM, item.id)
            before = round(number * case.random.uniform(0.8, 0.98))
            grid.put(row + k, at[f"num1_{item.id}"], before, "figure")
            grid.put(row + k, at[f"pct1_{item.id}"], round(before / whole * 100, 1), "figure", "0.0")
    rows_of(case, grid, row, villages, [(i, dict(den=at["den"], num=at[f"num2_{i.id}"], pct=at[f"pct2_{i.id}"])) for i in listed])
    case.save(write_xlsxwriter)


@sheet(OFFICE, "HPN - 3 sach va phan loai rac.xlsx", "the women's union: rows are Chi hội …, members and households that signed up beside the households that count")
def union(case):
    grid, villages = case.grid("Phụ nữ"), [NAMES[k] for k in (3, 0, 5, 1, 2, 8, 9, 4)]
    row = top(grid, 9, "KẾT QUẢ HỘI PHỤ NỮ THAM GIA XÂY DỰNG NÔNG THÔN MỚI 6 THÁNG ĐẦU NĂM 2023", office="HỘI LHPN XÃ LŨNG PẢNG", motto=False)
    row, at = heading(grid, row, [("n", "TT", 5), ("v", "Chi hội", 22), ("m", "Số hội viên", 9), ("den", "Số hộ của thôn", 9), ("r", "Hộ đăng ký năm 2023", 10),
                                  ("Có nhà tiêu, nhà tắm, bể nước hợp vệ sinh, 3 sạch (17.8)", [("num_a", "Số hộ", 9), ("pct_a", "Tỷ lệ %", 9)]),
                                          ("Phân loại rác tại nguồn (17.11)", [("num_b", "Số hộ", 9), ("pct_b", "Tỷ lệ %", 9)])])
    specs = [(indicator(NTM, id), dict(den=at["den"], **keyed(at, mark))) for id, mark in (("17.8", "_a"), ("17.11", "_b"))]
    for k, village in enumerate(villages):
        grid.put(row + k, at["m"], HOUSEHOLDS[village] * 4 // 5 + k, "figure")
        grid.put(row + k, at["r"], HOUSEHOLDS[village] // 3 - k, "figure")
    row = rows_of(case, grid, row, villages, specs, label=lambda v: f"Chi hội thôn {v}")
    sums(case, grid, row, villages, specs, "Tổng cộng")
    case.save(write_openpyxl)


@sheet(OFFICE, "Nong nghiep - 3 bieu.xlsx", "three tables below each other, the indicator in the line above each; other columns, other villages and another order in every one")
def three_tables(case):
    grid = case.grid("Biểu NN")
    grid.merge(1, 1, 1, 7, "PHỤ LỤC SỐ LIỆU NÔNG NGHIỆP, MÔI TRƯỜNG CÁC THÔN NĂM 2023", "title")
    grid.merge(2, 1, 2, 7, "(gửi kèm tờ trình nông thôn mới)", "subtitle")
    row = 4
    for mark, id, title, villages, columns in (
            ("1", "3.1", "Chỉ tiêu 3.1: Tỷ lệ đất sản xuất nông nghiệp được tưới, tiêu nước chủ động", NAMES,
             [("n", "TT", 5), ("v", "Thôn", 16), ("Diện tích (ha)", [("den", "Đất SXNN", 12), ("num", "Chủ động tưới, tiêu", 12)]), ("pct", "Tỷ lệ (%)", 11), (None, "Công trình lấy nước", 22)]),
            ("2", "17.9", "Chỉ tiêu 17.9: Tỷ lệ cơ sở chăn nuôi bảo đảm vệ sinh thú y, chăn nuôi, bảo vệ môi trường", [NAMES[k] for k in (9, 4, 1, 0, 6, 3)],
             [("v", "Tên thôn", 5), ("num", "Số cơ sở bảo đảm", 16), ("den", "Tổng cơ sở chăn nuôi", 12), ("pct", "%", 12), ("status", "Đánh giá", 11)]),
            ("3", "17.7", "Chỉ tiêu 17.7: Bao gói thuốc bảo vệ thực vật sau sử dụng được thu gom, xử lý", [NAMES[k] for k in (2, 3, 4, 5)],
             [("n", "STT", 5), ("v", "Thôn", 16), (None, "Số bể", 12), ("den", "Phát sinh (kg)", 12), ("num", "Thu gom, xử lý (kg)", 11), ("pct", "Tỷ lệ (%)", 22)])):
        grid.merge(row, 1, row, 7, f"{mark}. {title}", "lineb4")
        row, at = heading(grid, row + 1, columns)
        keys = {k: v for k, v in at.items() if k not in "nv"}
        item = indicator(NTM, id)
        first = row
        row = rows_of(case, grid, row, villages, [(item, keys)], name=at["v"], number=at.get("n"))
        for k in range(first, row):
            if mark == "1":
                grid.put(k, 6, ("Mương Nà Rọ", "Phai đập", "Hồ Khuổi Sao")[k % 3], "text")
            elif mark == "3":
                grid.put(k, 3, 2 + k % 3, "figure")
        if mark != "2":
            row = sums(case, grid, row, villages, [(item, keys)], "Tổng", at["v"])
        row += 1
    grid.widths.update({1: 16, 2: 18, 3: 14, 4: 14, 5: 14, 6: 24})
    case.save(write_xlsxwriter)


@sheet(OFFICE, "Van hoa xa - 7 thang.xlsx", "judgements in words by village under four questions, Có, Chưa có and Đang xây among them; heads and telephones beside")
def culture(case):
    grid, villages = case.grid("VH"), NAMES[:9]
    row = top(grid, 8, "ĐÁNH GIÁ CÁC CHỈ TIÊU VĂN HÓA, THÔNG TIN, CẢNH QUAN THEO THÔN NĂM 2023 (NÔNG THÔN MỚI)", under="VĂN HÓA - XÃ HỘI")
    listed = items(NTM, "6.3", "8.3", "16.1", "17.3")
    row, at = heading(grid, row, [("n", "TT", 5), ("v", "Thôn", 16), *((f"status_{i.id}", f"{wording(i, BRIEF)} ({i.id})", 17) for i in listed), ("h", "Trưởng thôn", 24), ("t", "Số điện thoại", 16)])
    for n, (village, family) in enumerate(zip(villages, "Chu Lục Sầm Phan Âu Vy Đinh Mông Dương".split()), 1):
        grid.put(row, 1, n, "mid")
        grid.put(row, 2, village, "text")
        for item in listed:
            words = ("Đạt", "Chưa đạt") if item.criterion > 10 else ("Có", "Đang xây" if item.id == "6.3" and n % 3 == 0 else "Chưa có")
            fill(case, grid, row, village, item, dict(status=at["status_" + item.id]), words, plan=False)
        grid.put(row, at["h"], f"{family} Văn Giảđịnh", "text")
        grid.put(row, at["t"], f"0990 000 {600 + n * 11}", "mid")
        row += 1
    case.save(write_openpyxl)


@sheet(OFFICE, "So lieu cac thon (ngang).xlsx", "villages in columns, the households in the first row; below it two rows for each indicator, Số hộ and Tỷ lệ; commune last")
def two_rows_each(case):
    grid, villages = case.grid("Ngang"), NAMES[:7]
    listed = items(NTM, "4.2", "9.2", "11.1", "17.1", "17.8", "17.11")
    row = top(grid, 11, "BẢNG SỐ LIỆU HỘ GIA ĐÌNH CỦA CÁC THÔN THEO CHỈ TIÊU NÔNG THÔN MỚI", ("Năm 2023",), motto=False)
    row, at = heading(grid, row, [("id", "Chỉ tiêu", 8), ("name", "Nội dung", 40), ("what", "Số liệu", 10), ("Các thôn", [(v, v, 9) for v in villages]), ("sum", "Toàn xã", 9)])
    first = row
    grid.merge(row, 1, row, 3, "Tổng số hộ", "shade4")
    for village in villages:
        grid.put(row, at[village], HOUSEHOLDS[village], "totalfigure")
    grid.put(row, at["sum"], sum(HOUSEHOLDS[v] for v in villages), "totalfigure")
    row += 1
    for item in listed:
        name = grid.merge(row, 1, row + 1, 1, item.id, "mid")
        grid.merge(row, 2, row + 1, 2, wording(item, FORM), "text")
        grid.put(row, 3, "Số hộ", "mid")
        grid.put(row + 1, 3, "Tỷ lệ (%)", "mid")
        for village in villages:
            number, whole, value, _ = values_of(case, village, item)
            cells = {"indicator": name, "numerator": grid.put(row, at[village], number, "figure"), "denominator": address(first, at[village]),
                    "value": grid.put(row + 1, at[village], value, "figure", "0.0")}
            case.record(grid.name, village, item, row, cells, numerator=number, denominator=whole, value=value, status="unknown")
        number, whole = sums_of(case, villages, item)
        grid.put(row, at["sum"], number, "totalfigure")
        grid.put(row + 1, at["sum"], round(number / whole * 100, 1), "totalfigure", "0.0")
        row += 2
    case.save(write_openpyxl)


@sheet(OFFICE, "LDTBXH - ngheo, lao dong.xlsx", "poor and nearly poor before their sum; trained workers in all, then the percents of men and women without their numbers")
def poor_and_labour(case):
    grid, villages = case.grid("LĐ-TBXH"), NAMES[:8]
    poor, trained = items(NTM, "11.1", "12.1")
    row = top(grid, 12, "SỐ LIỆU TIÊU CHÍ 11, 12 XÃ NÔNG THÔN MỚI THEO THÔN", ("6 tháng đầu năm 2023",), under="CÔNG CHỨC LĐ-TB&XH")
    row, at = heading(grid, row, [("n", "TT", 5), ("v", "Thôn", 15), ("h", "Tổng số hộ", 8), ("a", "Hộ nghèo", 8), ("b", "Hộ cận nghèo", 8),
            ("Nghèo đa chiều (11.1)", [("p", "Số hộ", 8), ("pp", "Tỷ lệ %", 8)]),
                                  ("Lao động (12.1)", [("l", "Lực lượng lao động", 9), ("t", "Đã qua đào tạo", 9),
                                          ("Tỷ lệ qua đào tạo (%)", [("all", "Chung", 8), ("men", "Nam", 8), ("women", "Nữ", 8)])])])
    for n, village in enumerate(villages, 1):
        grid.put(row, 1, n, "mid")
        grid.put(row, 2, village, "text")
        fill(case, grid, row, village, poor, dict(den=at["h"], num=at["p"], pct=at["pp"]), plan=False)
        number = case.figures(village, NTM, "11.1")[0]
        nearly = number * 2 // 5
        grid.put(row, at["a"], number - nearly, "figure")
        grid.put(row, at["b"], nearly, "figure")
        fill(case, grid, row, village, trained, dict(den=at["l"], num=at["t"], pct=at["all"]), plan=False)
        value = case.shown(village, trained)
        gap = round(case.random.uniform(0.5, 4), 1)
        for part, key, share in (("male", "men", min(100, round(value + gap, 1))), ("female", "women", round(value - gap, 1))):
            case.record(grid.name, village, trained, row, {"value": grid.put(row, at[key], share, "figure", "0.0")}, part=part, value=share, numerator=None, denominator=None, status="unknown")
        row += 1
    case.save(write_xlsxwriter)


@sheet(OFFICE, "trich_phan_mem.csv", "taken from a program: a line per village and indicator between tabs, the set in a column, every line with its period")
def extract(case):
    grid = case.grid("a")
    for column, title in enumerate(("Kỳ", "Xã", "Thôn", "Bộ tiêu chí", "Mã chỉ tiêu", "Tên chỉ tiêu", "Số đạt", "Tổng", "Tỷ lệ", "Đơn vị", "Kết luận", "Người nhập"), 1):
        grid.put(1, column, title)
    row = 2
    for village in NAMES[3:9]:
        for item in items(NTM, "2.2", "9.2", "17.1", "17.11") + items(NC, "2.3", "17.5", "18.7"):
            for column, value in ((1, "6T/2023"), (2, "Lũng Pảng"), (3, village), (4, "NTM" if item.set == NTM else "NTM nâng cao"), (12, "Âu Thị Giảđịnh")):
                grid.put(row, column, value)
            fill(case, grid, row, village, item, dict(id=5, name=6, num=7, den=8, pct=9, unit=10, status=11), name=wording(item, SHARE), plan=False)
            row += 1
    case.save(write_text, "\t", bom=b"\xef\xbb\xbf")


COMMUNE = [
    ("1.1", "Quy hoạch chung xây dựng xã được phê duyệt và công bố công khai đúng hạn", "Đạt", "Quyết định 1120/QĐ-UBND ngày 30/6/2022", True, "Đạt"),
    ("1.2", "Quy định quản lý quy hoạch chung xây dựng xã", "Đạt", "Đã ban hành", True, "Đạt"),
    ("2.1", "Đường xã được nhựa hóa hoặc bê tông hóa", "100%", "11,4/11,4 km (100%)", (100, 11.4, 11.4), "Đạt"),
    ("3.2", "Phòng, chống thiên tai theo phương châm 4 tại chỗ", "Đạt", "Có đội xung kích 42 người", True, "Đạt"),
    ("4.1", "Hệ thống điện đạt chuẩn", "Đạt", "7 trạm biến áp", True, "Đạt"),
    ("5.1", "Trường học các cấp đạt tiêu chuẩn cơ sở vật chất", "≥ 70%", "2/3 trường (66,7%)", (66.7, 2, 3), "Chưa đạt"),
    ("6.1", "Nhà văn hóa hoặc hội trường đa năng và sân thể thao xã", "Đạt", "Hội trường 180 chỗ, chưa có sân", False, "Chưa đạt"),
    ("7.1", "Chợ nông thôn hoặc nơi mua bán, trao đổi hàng hóa", "Đạt", "Chợ phiên ngày 2, ngày 7 âm lịch", True, "Đạt"),
    ("8.1", "Điểm phục vụ bưu chính", "Đạt", "01 điểm", True, "Đạt"),
    ("10.1", "Thu nhập bình quân đầu người (triệu đồng/người/năm)", None, "38,6", (38.6, None, None), "Chưa đạt"),
    ("13.1", "Hợp tác xã hoạt động hiệu quả, đúng Luật Hợp tác xã", "Đạt", "03 HTX", True, "Đạt"),
    ("15.2", "Xã đạt tiêu chí quốc gia về y tế", "Đạt", "Quyết định công nhận năm 2022", True, "Đạt"),
    ("15.3", "Trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi", "≤ 24%", "18,9%", (18.9, None, None), "Đạt"),
    ("18.4", "Xã đạt chuẩn tiếp cận pháp luật", "Đạt", "Đang lập hồ sơ", False, "Chưa đạt"),
    ("19.2", "An ninh, trật tự: không có khiếu kiện đông người kéo dài, không có tội phạm đặc biệt nghiêm trọng", "Đạt", "Không xảy ra", True, "Đạt")]


@sheet(OFFICE, "Xa tu danh gia phan cap xa.xlsx", "the commune's own indicators; state in words or figures in one column, the district's column beside still empty, a sum below")
def commune_own(case):
    grid = case.grid("Cấp xã")
    row = top(grid, 7, "TỰ ĐÁNH GIÁ CÁC CHỈ TIÊU DO XÃ THỰC HIỆN THEO BỘ TIÊU CHÍ NÔNG THÔN MỚI", ("Đến hết tháng 7 năm 2023",), under="BAN QUẢN LÝ CÁC CTMTQG")
    row, at = heading(grid, row, [("id", "Chỉ tiêu", 8), ("name", "Nội dung", 48), ("level", "Quy định", 9), ("state", "Kết quả đến 31/7/2023", 32), ("status", "Xã tự đánh giá", 12),
            (None, "Huyện thẩm tra", 12), (None, "Ghi chú", 16)])
    first = row
    for id, text, level, state, held, word in COMMUNE:
        cells = {"indicator": grid.put(row, 1, id, "mid")}
        grid.put(row, 2, text, "text")
        grid.put(row, 3, level, "mid")
        place = grid.put(row, at["state"], 38.6 if id == "10.1" else state, "text" if id != "10.1" else "figure")
        cells["status"] = grid.put(row, at["status"], word, "mid")
        said = {"value": held}
        if isinstance(held, tuple):
            said = dict(zip(("value", "numerator", "denominator"), held))
            cells.update({k: place for k, v in said.items() if v is not None})
        commune_record(case, grid, NTM, id, row, cells, status=says(word == "Đạt"), **said)
        row += 1
    met = sum(word == "Đạt" for *_, word in COMMUNE)
    grid.merge(row, 1, row, 7, f"Cộng: {met}/{row - first} chỉ tiêu đạt", "total")
    case.save(write_openpyxl)


@sheet(OFFICE, "NTM nang cao - y te.ods", "nâng cao by the title, health only; people once, a percent and a number for each indicator with the number behind, .ods")
def advanced_health(case):
    grid, villages, listed = case.grid("NC"), NAMES[1:], items(NC, "14.1", "14.3", "14.4")
    row = top(grid, 9, "KẾT QUẢ TIÊU CHÍ SỐ 14 - Y TẾ, XÃ NÔNG THÔN MỚI NÂNG CAO", ("6 tháng đầu năm 2023",), office="TRẠM Y TẾ XÃ LŨNG PẢNG")
    row, at = heading(grid, row, [("n", "TT", 5), ("v", "Thôn", 16), ("den", "Số dân", 9), *((f"{i.id}. {wording(i, FORM)}",
            [("pct_" + i.id, "%", 9), ("num_" + i.id, "Số người", 9)]) for i in listed)])
    specs = [(i, dict(den=at["den"], **keyed(at, "_" + i.id))) for i in listed]
    row = rows_of(case, grid, row, villages, specs)
    sums(case, grid, row, villages, specs)
    case.save(write_libreoffice)


@sheet(OFFICE, "MT nang cao cac thon.xlsx", "nâng cao, households once, three columns for each indicator: number, percent and Đ or K; the meaning of Đ and K below the title")
def advanced_environment(case):
    grid, villages, listed = case.grid("Môi trường"), NAMES[2:9], items(NC, "17.4", "17.5", "18.1", "18.7")
    row = top(grid, 15, "CÁC CHỈ TIÊU MÔI TRƯỜNG NÔNG THÔN MỚI NÂNG CAO THEO THÔN, NĂM 2023", ("(Đ là đạt, K là không đạt)",), motto=False)
    row, at = heading(grid, row, [("n", "STT", 5), ("v", "Địa bàn", 18), ("den", "Số hộ", 8), *((f"{wording(i, FORM)}\n({i.id})",
            [("num_" + i.id, "Hộ", 8), ("pct_" + i.id, "%", 8), ("status_" + i.id, "Đ/K", 6)]) for i in listed)])
    rows_of(case, grid, row, villages, [(i, dict(den=at["den"], **keyed(at, "_" + i.id))) for i in listed], label=lambda v: f"Thôn {v}", words=("Đ", "K"))
    case.save(write_xlsxwriter)


@sheet(OFFICE, "So NTM van phong 2023.xlsx", "a workbook of the office: telephones in front, then a sheet per field, each with other columns; percents as formulas, a sheet of counts last")
def office_book(case):
    book = case.grid("Liên hệ")
    row, _ = heading(book, 2, [(None, "TT", 5), (None, "Thôn", 16), (None, "Họ và tên trưởng thôn", 26), (None, "Điện thoại", 16)])
    for n, village in enumerate(NAMES):
        for column, value in enumerate((n + 1, village, f"{'Vy Mông Đinh Dương Chu'.split()[n % 5]} Minh Giảđịnh", f"0990 000 {800 + n * 9}"), 1):
            book.put(row + n, column, value, "text")
    for name, title, ids, villages, head, order in (
            ("Đường", "ĐƯỜNG THÔN, NGÕ XÓM ĐẾN 31/7/2023", ("2.2", "2.3"), NAMES, ("Tổng km", "Km đạt", "Tỷ lệ"), ("den", "num", "pct")),
            ("Nhà ở", "NHÀ Ở DÂN CƯ ĐẾN 31/7/2023", ("9.2",), NAMES, ("Số nhà đạt", "Trên tổng số hộ", "Tỷ lệ"), ("num", "den", "pct")),
            ("Nước - vệ sinh", "NƯỚC SẠCH, VỆ SINH, RÁC THẢI ĐẾN 31/7/2023", ("17.1", "17.8", "17.11"), NAMES[:8], ("Hộ trong thôn", "Hộ đạt", "Tỷ lệ"), ("den", "num", "pct"))):
        grid, listed = case.grid(name), items(NTM, *ids)
        grid.merge(1, 1, 1, 2 + 3 * len(listed), f"{title} (CHỈ TIÊU NÔNG THÔN MỚI)", "title")
        row, at = heading(grid, 3, [("n", "TT", 5), ("v", "Thôn", 16), *((f"{i.id} - {wording(i, FORM)}", [(f"{k}_{i.id}", t, 10) for k, t in zip(order, head)]) for i in listed)])
        specs = [(i, keyed(at, "_" + i.id)) for i in listed]
        first = row
        row = rows_of(case, grid, row, villages, specs)
        for record in case.truth.records:
            if record["source"]["sheet"] == name:
                cells, item = record["source"]["cells"], indicator(NTM, record["indicator"])
                exact = case.exact(record["village"]["name"], item)
                grid.put(record["source"]["row"], at["pct_" + item.id], Formula(f"ROUND({cells['numerator']}/{cells['denominator']}*100,1)", round(exact + 1e-9, 1)), "figure", "0.0")
        grid.put(row, 2, "Cộng", "total")
        for item, keys in specs:
            for key, value in zip(("num", "den"), sums_of(case, villages, item)):
                letter = address(1, keys[key])[:-1]
                grid.put(row, keys[key], Formula(f"SUM({letter}{first}:{letter}{row - 1})", value), "totalfigure")
    total = case.grid("Đếm")
    row, _ = heading(total, 2, [(None, "Thôn", 16), (None, "Số chỉ tiêu đã có số liệu", 14)])
    for n, village in enumerate(NAMES):
        total.put(row + n, 1, village, "text")
        total.put(row + n, 2, 6 if n < 8 else 3, "mid")
    case.save(write_xlsxwriter)


@sheet(OFFICE, "Bang danh gia D-CD.xlsx", "villages in rows, a letter for every indicator: Đ, CĐ and KPS; ids above their names, counts of Đ at the right and below")
def letters(case):
    grid, villages = case.grid("Bảng"), NAMES[:8]
    listed = items(NTM, "2.2", "2.3", "8.3", "9.2", "17.1", "17.2", "17.5", "17.8", "17.11")
    row = top(grid, 12, "BẢNG ĐÁNH GIÁ MỨC ĐẠT CHỈ TIÊU NÔNG THÔN MỚI CỦA CÁC THÔN, THÁNG 7/2023", ("Đ: đạt; CĐ: chưa đạt; KPS: không phát sinh",), motto=False)
    row, at = heading(grid, row, [("n", "TT", 5), ("v", "Thôn", 16), *((i.id, [("status_" + i.id, wording(i, BRIEF), 14)]) for i in listed), ("sum", "Số chỉ tiêu Đ", 9)])
    none = {("Lũng Cùng", "17.2"), ("Bản Pẻn", "17.2"), ("Tân Lập 2", "17.2")}
    count = {i.id: 0 for i in listed}
    for n, village in enumerate(villages, 1):
        grid.put(row, 1, n, "mid")
        grid.put(row, 2, village, "text")
        held = 0
        for item in listed:
            column = at["status_" + item.id]
            if (village, item.id) in none:
                case.record(grid.name, village, item, row, {"status": grid.put(row, column, "KPS", "mid")}, value=None, status="not-applicable")
                continue
            record = fill(case, grid, row, village, item, dict(status=column), ("Đ", "CĐ"), plan=False)
            held, count[item.id] = held + (record["status"] == "met"), count[item.id] + (record["status"] == "met")
        grid.put(row, at["sum"], held, "total")
        row += 1
    grid.put(row, 2, "Số thôn Đ", "total")
    for item in listed:
        grid.put(row, at["status_" + item.id], count[item.id], "total")
    case.save(write_xlsxwriter)


@sheet(OFFICE, "Rac thai sinh hoat Q1, Q2.csv", "code page 1258, tonnes by quarter and their sum to date, two heading lines, the groups' titles once; only the sum counts")
def waste(case):
    grid, villages, item = case.grid("a"), NAMES[:9], indicator(NTM, "17.6")
    grid.put(1, 1, "UBND xã Lũng Pảng - bộ phận môi trường")
    grid.put(2, 1, "Thu gom, xử lý chất thải rắn sinh hoạt (chỉ tiêu 17.6 nông thôn mới), 6 tháng đầu năm 2023, đơn vị: tấn")
    row, at = heading(grid, 4, [("n", "STT", 0), ("v", "Thôn", 0), *((f"Quý {q}", [("a" + q, "Phát sinh", 0), ("b" + q, "Thu gom, xử lý", 0)]) for q in ("I", "II")),
            ("Cộng 6 tháng", [("den", "Phát sinh", 0), ("num", "Thu gom, xử lý", 0), ("pct", "Tỷ lệ %", 0)])])
    for k, village in enumerate(villages):
        number, whole = case.figures(village, NTM, "17.6")
        for key, value in (("a", whole), ("b", number)):
            part = round(value * 0.47, 1)
            grid.put(row + k, at[key + "I"], part)
            grid.put(row + k, at[key + "II"], round(value - part, 1))
    keys = dict(den=at["den"], num=at["num"], pct=at["pct"])
    row = rows_of(case, grid, row, villages, [(item, keys)])
    sums(case, grid, row, villages, [(item, keys)], "Cộng")
    case.save(write_text, ";", legacy.windows1258)
