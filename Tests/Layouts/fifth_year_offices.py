"""The fifth set: what the commune's officers, its health station and its unions send."""

import legacy
from base import HOUSEHOLDS, NAMES, NC, NTM, PEOPLE, Formula, address, count, decimal, indicator, items, write_libreoffice, write_openpyxl, write_text, write_xlsxwriter
from fifth_year_forms import (
    OFFICE, commune_record, fill, group_heads, heading, rows_of, says, sheet, signed_by, specs_of, sums, sums_of, tinted, top, values_of)
from fifth_year_words import DESK, GUIDE, VILLAGER
from fourth_year_words import CRITERIA, wording


def desk(item):
    return f"{wording(item, DESK)} ({item.id})"


@sheet(OFFICE, "Duong giao thong cac thon 7-2023.xlsx", "villages in rows, three kinds of roads without ids, total, what is met, percent and judgement each; the commune's sum last")
def roads(case):
    grid, listed = case.grid("Giao thông"), items(NTM, "2.2", "2.3", "2.4")
    row = top(grid, 14, "TỔNG HỢP KẾT QUẢ THỰC HIỆN TIÊU CHÍ SỐ 2 - GIAO THÔNG", ("(Số liệu đến ngày 31/7/2023)",))
    row, at = heading(grid, row, [("n", "STT", 5), ("v", "Tên thôn", 16), *group_heads(listed, [("den", "Tổng (km)", 8), ("num", "Đạt (km)", 8), ("pct", "Tỷ lệ (%)", 8), ("status", "Đánh giá", 10)],
            lambda i: wording(i, DESK))])
    specs = specs_of(listed, at)
    row = rows_of(case, grid, row, NAMES, specs)
    row = sums(case, grid, row, NAMES, specs, "Toàn xã")
    signed_by(grid, row + 1, 14, "Lũng Pảng, ngày 03 tháng 8 năm 2023", [("CÔNG CHỨC ĐỊA CHÍNH - XÂY DỰNG", "Âu Thị Giảđịnh"), ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "Dương Văn Giảđịnh")])
    case.save(write_openpyxl)


@sheet(OFFICE, "TYT - cong trinh ve sinh ho gia dinh.xlsx", "lavatory, bathroom and water tank counted each on its own before the households that have all three; only those are the indicator")
def sanitation(case):
    grid, item = case.grid("Vệ sinh"), indicator(NTM, "17.8")
    row = top(grid, 9, "KẾT QUẢ RÀ SOÁT CÔNG TRÌNH VỆ SINH HỘ GIA ĐÌNH NĂM 2023", ("(Phục vụ đánh giá chỉ tiêu 17.8 xã nông thôn mới)",), office="TRẠM Y TẾ XÃ LŨNG PẢNG")
    row, at = heading(grid, row, [("n", "TT", 5), ("v", "Thôn", 16), ("den", "Tổng số hộ", 9), ("Số hộ có công trình hợp vệ sinh", [("a", "Nhà tiêu", 9), ("b", "Nhà tắm", 9), ("c", "Thiết bị chứa nước", 10)]),
            ("Số hộ có đủ nhà tiêu, nhà tắm, thiết bị chứa nước hợp vệ sinh và đảm bảo 3 sạch", [("num", "Số hộ", 10), ("pct", "Tỷ lệ (%)", 9)]), ("note", "Ghi chú", 18)])
    villages, keys = NAMES, {k: at[k] for k in ("den", "num", "pct")}
    total = dict.fromkeys("abc", 0)
    for k, village in enumerate(villages):
        number, whole = case.figures(village, NTM, "17.8")
        for key in "abc":
            more = case.random.randint(0, whole - number)
            total[key] += number + more
            grid.put(row + k, at[key], number + more, "figure")
        grid.put(row + k, at["note"], "Đợt 1 hỗ trợ 6 nhà tiêu" if k == 4 else None, "text")
    row = rows_of(case, grid, row, villages, [(item, keys)])
    for key, value in total.items():
        grid.put(row, at[key], value, "totalfigure")
    sums(case, grid, row, villages, [(item, keys)], "Cộng")
    case.save(write_xlsxwriter)


@sheet(OFFICE, "BHYT va so KCB dien tu - theo chi tieu giao.xlsx", "persons to reach and the percent of that beside the percent of all people; only the percent of all people is the indicator")
def quota(case):
    grid, listed, villages = case.grid("BHYT-SKCB"), items(NTM, "15.1", "15.4"), NAMES[:9]
    row = top(grid, 12, "TIẾN ĐỘ THỰC HIỆN CHỈ TIÊU BHYT, SỔ KHÁM CHỮA BỆNH ĐIỆN TỬ GIAO CHO CÁC THÔN", ("7 tháng đầu năm 2023",), office="TRẠM Y TẾ XÃ LŨNG PẢNG", motto=False)
    row, at = heading(grid, row, [("n", "TT", 5), ("v", "Thôn", 16), ("den", "Dân số", 8), *group_heads(
        listed, [("aim", "Chỉ tiêu giao năm 2023 (người)", 10), ("num", "Đã thực hiện (người)", 10), ("done", "% so với chỉ tiêu giao", 9), ("pct", "% so với dân số", 9)], desk), ("h", "Trưởng thôn", 22)])
    families, aims = "Hoàng Nông Triệu Hứa Vi Lý Lê Mông Lương".split(), dict.fromkeys(("15.1", "15.4"), 0)
    for k, village in enumerate(villages):
        for item in listed:
            number, whole = case.figures(village, NTM, item.id)
            aim = whole * int(item.level + 5) // 100
            aims[item.id] += aim
            grid.put(row + k, at["aim_" + item.id], aim, "figure")
            grid.put(row + k, at["done_" + item.id], round(number / aim * 100, 1), "figure", "0.0")
        grid.put(row + k, at["h"], f"{families[k]} Văn Giảđịnh", "text")
    specs = [(i, {k: v for k, v in keys.items() if k not in ("aim", "done")}) for i, keys in specs_of(listed, at, den=at["den"])]
    row = rows_of(case, grid, row, villages, specs)
    sums(case, grid, row, villages, specs, "Tổng cộng")
    for id, aim in aims.items():
        grid.put(row, at["aim_" + id], aim, "totalfigure")
        grid.put(row, at["done_" + id], round(sum(case.figures(v, NTM, id)[0] for v in villages) / aim * 100, 1), "totalfigure", "0.0")
    case.save(write_openpyxl)


@sheet(OFFICE, "Bang tong hop A3.xlsx", "villages in columns, number, total and percent in one cell as 3,1/4,0 (77,5%), two lines")
def wide_cells(case):
    grid, villages = case.grid("A3"), ["Nà Pài", "Lũng Cùng", "Bản Pẻn", "Tân Lập 2", "Pá Danh"]
    grid.landscape = True
    row = top(grid, 8, "BẢNG TỔNG HỢP SỐ LIỆU CÁC CHỈ TIÊU NÔNG THÔN MỚI CỦA CÁC THÔN", ("Năm 2023 (số đạt/tổng số, tỷ lệ trong ngoặc)",))
    row, at = heading(grid, row, [("id", "Mã", 7), ("name", "Chỉ tiêu", 42), ("unit", "ĐVT", 8), ("Các thôn", [(v, v, 15) for v in villages])])
    for item in items(NTM, "2.2", "2.3", "3.1", "9.2", "11.1", "15.1", "17.1", "17.8", "17.11"):
        name = grid.put(row, at["id"], item.id, "mid")
        grid.put(row, at["name"], wording(item, GUIDE), "text")
        grid.put(row, at["unit"], item.unit, "mid")
        for village in villages:
            number, whole, value, _ = values_of(case, village, item)
            place = grid.put(row, at[village], f"{count(number)}/{count(whole)}\n({decimal(value)}%)", "mid")
            cells = {"indicator": name, "numerator": place, "denominator": place, "value": place}
            case.record(grid.name, village, item, row, cells, numerator=number, denominator=whole, value=value, status="unknown")
        row += 1
    case.save(write_xlsxwriter)


@sheet(OFFICE, "Ty le dat cac thon (in treo).xlsx", "indicators in rows, villages in columns, percents alone; the level before, how many villages reach it behind")
def percents(case):
    grid, villages = case.grid("Treo"), NAMES[:8]
    row = top(grid, 12, "TỶ LỆ ĐẠT CÁC CHỈ TIÊU NÔNG THÔN MỚI Ở CÁC THÔN, THÁNG 7 NĂM 2023", ("Đơn vị tính: %",))
    row, at = heading(grid, row, [("id", "Số", 7), ("name", "Chỉ tiêu", 40), ("level", "Mức đạt", 9), *((v, v, 9) for v in villages), ("sum", "Số thôn đạt", 9)])
    for item in items(NTM, "2.2", "2.3", "2.4", "9.2", "12.1", "15.1", "15.4", "17.1", "17.6", "17.8", "17.9", "17.11"):
        name = grid.put(row, at["id"], item.id, "mid")
        grid.put(row, at["name"], wording(item, DESK), "text")
        grid.put(row, at["level"], item.required, "mid")
        for village in villages:
            value = case.shown(village, item)
            case.record(grid.name, village, item, row, {"indicator": name, "value": grid.put(row, at[village], value, "figure", "0.0")}, value=value, numerator=None, denominator=None, status="unknown")
        grid.put(row, at["sum"], f"{sum(case.met(v, item) for v in villages)}/{len(villages)}", "total")
        row += 1
    tinted(grid, "headgreen5")
    case.save(write_openpyxl)


@sheet(OFFICE, "Thong ke so tieu chi dat cua cac thon.xlsx", "how many criteria and indicators each village meets, last year and this, and its rank: no indicator in it")
def counted(case):
    grid = case.grid("Xếp loại")
    row = top(grid, 8, "THỐNG KÊ SỐ TIÊU CHÍ, CHỈ TIÊU NÔNG THÔN MỚI ĐÃ ĐẠT CỦA CÁC THÔN", ("Đến tháng 7/2023",), motto=False)
    row, _ = heading(grid, row, [(None, "TT", 5), (None, "Thôn", 16), ("Số tiêu chí đạt", [(None, "Năm 2022", 10), (None, "Tháng 7/2023", 10)]), ("Số chỉ tiêu đạt", [(None, "Năm 2022", 10), (None, "Tháng 7/2023", 10)]),
            (None, "Tăng, giảm chỉ tiêu", 10), (None, "Xếp loại", 12)])
    for n, village in enumerate(NAMES, 1):
        now, before = case.random.randint(14, 26), case.random.randint(11, 18)
        for column, value in enumerate((n, village, before // 3, now // 3, before, now, now - before, "Tốt" if now > 22 else "Khá" if now > 17 else "Trung bình"), 1):
            grid.put(row, column, value, "text" if column == 2 else "mid")
        row += 1
    case.save(write_openpyxl)


@sheet(OFFICE, "HND - bao goi thuoc, chuong trai.csv", "VNI bytes and semicolons: the farmers' union counts kilogrammes and pens, two lines of headings, a sum")
def farmers(case):
    grid, listed, villages = case.grid("a"), items(NTM, "17.7", "17.9"), NAMES[1:9]
    grid.put(1, 1, "Hội Nông dân xã Lũng Pảng")
    grid.put(2, 1, "Kết quả thu gom bao gói thuốc bảo vệ thực vật và vệ sinh chuồng trại 6 tháng đầu năm 2023")
    row, at = heading(grid, 4, [("n", "Số TT", 0), ("v", "Chi hội thôn", 0),
            ("Bao gói thuốc BVTV (kg) - chỉ tiêu 17.7", [("den_17.7", "Phát sinh", 0), ("num_17.7", "Thu gom, xử lý", 0), ("pct_17.7", "Tỷ lệ %", 0)]),
            ("Cơ sở chăn nuôi bảo đảm vệ sinh thú y, môi trường - chỉ tiêu 17.9", [("den_17.9", "Tổng số cơ sở", 0), ("num_17.9", "Số bảo đảm", 0), ("pct_17.9", "Tỷ lệ %", 0)])])
    specs = specs_of(listed, at)
    row = rows_of(case, grid, row, villages, specs)
    sums(case, grid, row, villages, specs, "Cộng")
    case.save(write_text, ";", lambda text: legacy.vni(text).encode("latin-1"))


OWN = {
    "1.1": ("Có quy hoạch chung xây dựng xã được phê duyệt và được công bố công khai đúng thời hạn", "Đạt", "Đã phê duyệt, công bố năm 2022", True, "Đạt"),
    "1.2": ("Ban hành quy định quản lý quy hoạch chung xây dựng xã và tổ chức thực hiện theo quy hoạch", "Đạt", "Đã ban hành", True, "Đạt"),
    "2.1": ("Tỷ lệ đường xã được nhựa hóa hoặc bê tông hóa, đảm bảo ô tô đi lại thuận tiện quanh năm", "100%", "9,6/9,6 km (100%)", (100, 9.6, 9.6), "Đạt"),
    "3.2": ("Đảm bảo yêu cầu chủ động về phòng chống thiên tai theo phương châm 4 tại chỗ", "Đạt", "Đạt 78 điểm", True, "Đạt"),
    "4.1": ("Hệ thống điện đạt chuẩn", "Đạt", "Đạt", True, "Đạt"),
    "5.1": ("Tỷ lệ trường học các cấp đạt tiêu chuẩn cơ sở vật chất theo quy định", "≥ 70%", "2/3 trường (66,7%)", (66.7, 2, 3), "Chưa đạt"),
    "6.1": ("Xã có nhà văn hóa hoặc hội trường đa năng và sân thể thao phục vụ sinh hoạt văn hóa, thể thao của toàn xã", "Đạt", "Chưa có sân thể thao xã", False, "Chưa đạt"),
    "6.2": ("Xã có điểm vui chơi, giải trí và thể thao cho trẻ em và người cao tuổi theo quy định", "Đạt", "Chưa có", False, "Chưa đạt"),
    "7.1": ("Xã có chợ nông thôn hoặc nơi mua bán, trao đổi hàng hóa", "Đạt", "01 chợ phiên", True, "Đạt"),
    "8.1": ("Xã có điểm phục vụ bưu chính", "Đạt", "01 điểm bưu điện văn hóa xã", True, "Đạt"),
    "8.4": ("Xã có ứng dụng công nghệ thông tin trong công tác quản lý, điều hành", "Đạt", "Đạt", True, "Đạt"),
    "10.1": ("Thu nhập bình quân đầu người năm 2023 (triệu đồng/người)", "≥ 42", "39,5 triệu đồng/người", (39.5, None, None), "Chưa đạt"),
    "13.1": ("Hợp tác xã hoạt động hiệu quả và theo đúng quy định của Luật Hợp tác xã", "Đạt", "02 HTX", True, "Đạt"),
    "13.5": ("Có tổ khuyến nông cộng đồng hoạt động hiệu quả", "Đạt", "Mới thành lập tháng 5/2023, chưa hoạt động", False, "Chưa đạt"),
    "15.2": ("Xã đạt tiêu chí quốc gia về y tế", "Đạt", "Đạt", True, "Đạt"),
    "18.4": ("Xã đạt chuẩn tiếp cận pháp luật theo quy định", "Đạt", "Năm 2022 đạt 86 điểm", True, "Đạt"),
    "19.2": ("Không có hoạt động xâm phạm an ninh quốc gia; không có khiếu kiện đông người kéo dài; không có tội phạm nghiêm trọng trở lên", "Đạt", "Đạt", True, "Đạt")}
NAMES_OF_CRITERIA = {**CRITERIA, 1: "Quy hoạch", 5: "Trường học", 7: "Cơ sở hạ tầng thương mại nông thôn", 10: "Thu nhập", 18: "Hệ thống chính trị và tiếp cận pháp luật", 19: "Quốc phòng và An ninh"}
GROUPS = {1: ("I", "QUY HOẠCH"), 2: ("II", "HẠ TẦNG KINH TẾ - XÃ HỘI"), 10: ("III", "KINH TẾ VÀ TỔ CHỨC SẢN XUẤT"), 14: ("IV", "VĂN HÓA - XÃ HỘI - MÔI TRƯỜNG"), 18: ("V", "HỆ THỐNG CHÍNH TRỊ")}


def of_the_commune(case, item):
    """What the commune says of an indicator that its villages hold: all of them together."""
    number, whole = sums_of(case, NAMES, item)
    if item.kind == "count":
        return item.full, "Không", f"Còn {number} nhà" if number else "Không còn", (number, None, None), "Chưa đạt" if number else "Đạt"
    value = round(number / whole * 100 + 1e-9, 1)
    good = value >= item.level if item.compare == ">=" else value <= item.level
    return item.full, item.required, f"{count(number)}/{count(whole)} {item.unit} ({decimal(value)}%)", (value, number, whole), "Đạt" if good else "Chưa đạt"


@sheet(OFFICE, "Bieu xa tu danh gia 19 tieu chi.xlsx", "the form of a dossier: numbers and names of criteria merged down the left side, ids before the wording, Roman groups, results in words, the district's column empty")
def dossier(case):
    grid = case.grid("Biểu tổng hợp")
    grid.landscape = True
    row = top(grid, 8, "BIỂU TỔNG HỢP KẾT QUẢ TỰ ĐÁNH GIÁ THỰC HIỆN CÁC TIÊU CHÍ XÃ NÔNG THÔN MỚI NĂM 2023", ("(Kèm theo Báo cáo số 162/BC-UBND ngày 02/8/2023 của UBND xã Lũng Pảng)",))
    row, at = heading(grid, row, [(None, "TT", 5), (None, "Tên tiêu chí", 16), (None, "Nội dung tiêu chí", 56), (None, "Chỉ tiêu vùng", 9), ("result", "Kết quả thực hiện", 26),
            ("status", "Kết quả tự đánh giá của xã", 12), (None, "Kết quả thẩm tra của huyện", 12), (None, "Ghi chú", 14)])
    held = dict(OWN)
    for item in items(NTM, "2.2", "2.3", "2.4", "3.1", "4.2", "9.1", "9.2", "11.1", "12.1", "12.2", "15.1", "15.4", "17.1", "17.6", "17.8", "17.9", "17.11"):
        held[item.id] = of_the_commune(case, item)
    held["6.3"] = "Tỷ lệ thôn có nhà văn hóa hoặc nơi sinh hoạt văn hóa, thể thao phục vụ cộng đồng", "100%", "8/10 thôn (80%)", (80, 8, 10), "Chưa đạt"
    met, open_groups = 0, dict(GROUPS)
    for number in sorted({int(id.split(".")[0]) for id in held}):
        for start in [s for s in open_groups if s <= number]:
            mark, text = open_groups.pop(start)
            grid.put(row, 1, mark, "total")
            grid.merge(row, 2, row, 8, text, "group")
            row += 1
        ids = sorted((id for id in held if id.split(".")[0] == str(number)), key=lambda id: int(id.split(".")[1]))
        grid.merge(row, 1, row + len(ids) - 1, 1, number, "mid")
        grid.merge(row, 2, row + len(ids) - 1, 2, NAMES_OF_CRITERIA[number], "text")
        for id in ids:
            text, level, result, value, word = held[id]
            cells = {"indicator": grid.put(row, 3, f"{id}. {text}", "text")}
            grid.put(row, 4, level, "mid")
            place = grid.put(row, at["result"], result, "text")
            cells["status"] = grid.put(row, at["status"], word, "mid")
            said = {"value": value}
            if isinstance(value, tuple):
                said = dict(zip(("value", "numerator", "denominator"), value))
                cells.update({k: place for k, v in said.items() if v is not None})
            record = commune_record(case, grid, NTM, id, row, cells, status=says(word == "Đạt"), **said)
            if result == "Không còn":
                record["accept"] = {"value": [0, None]}
                del record["value"], cells["value"]
            met += word == "Đạt"
            row += 1
    grid.merge(row, 1, row, 5, f"Tổng cộng: {met}/{len(held)} chỉ tiêu đạt", "total")
    signed_by(grid, row + 2, 8, "Lũng Pảng, ngày 02 tháng 8 năm 2023", [("NGƯỜI LẬP BIỂU", "Âu Thị Giảđịnh"), ("CHỦ TỊCH", "Dương Văn Giảđịnh")])
    case.save(write_openpyxl)


@sheet(OFFICE, "Moi truong - 2 bo tieu chi.xlsx", "a sheet for each set with the same villages in another order; ids clash, the set stands in the titles and on the tabs")
def both_sets(case):
    for name, title, villages, listed in (
            ("NTM", "CHỈ TIÊU MÔI TRƯỜNG THEO BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI", NAMES[:8], items(NTM, "17.1", "17.8", "17.11")),
            ("NTM nâng cao", "CHỈ TIÊU MÔI TRƯỜNG THEO BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI NÂNG CAO", NAMES[7::-1], items(NC, "17.4", "17.5", "18.1", "18.7"))):
        grid, last = case.grid(name), 3 + 2 * len(listed)
        row = top(grid, last, title, ("Số liệu 7 tháng năm 2023",), motto=False)
        row, at = heading(grid, row, [("n", "STT", 5), ("v", "Thôn", 16), ("den", "Tổng số hộ", 9),
                *group_heads(listed, [("num", "Số hộ đạt", 10), ("pct", "Tỷ lệ (%)", 10)], lambda i: f"{i.id} - {wording(i, VILLAGER)}")])
        specs = specs_of(listed, at, den=at["den"])
        row = rows_of(case, grid, row, villages, specs)
        row = sums(case, grid, row, villages, specs, "Toàn xã")
        grid.put(row - 1, at["den"], sum(HOUSEHOLDS[v] for v in villages), "totalfigure")
    case.save(write_xlsxwriter)


@sheet(OFFICE, "Dien - theo tram bien ap.xlsx", "transformer stations named after villages below each village's own row; only the village's row is its figure")
def stations(case):
    grid, item, villages = case.grid("Điện"), indicator(NTM, "4.2"), NAMES[:7]
    row = top(grid, 7, "SỐ HỘ SỬ DỤNG ĐIỆN AN TOÀN THEO THÔN VÀ TRẠM BIẾN ÁP", ("(Chỉ tiêu 4.2 nông thôn mới, đến 30/6/2023)",), office="TỔ QUẢN LÝ ĐIỆN XÃ LŨNG PẢNG", motto=False)
    row, at = heading(grid, row, [("n", "TT", 6), ("v", "Thôn, trạm biến áp", 28), ("kva", "Công suất (kVA)", 10), ("den", "Tổng số hộ", 9), ("num", "Số hộ dùng điện an toàn", 11), ("pct", "Tỷ lệ (%)", 9), ("note", "Ghi chú", 20)])
    keys = {k: at[k] for k in ("den", "num", "pct")}
    notes = {(1, 2): "Còn cột tre 3 vị trí", (2, 2): "Dây sau công tơ cũ", (6, 1): "Đề nghị nâng công suất"}
    for n, village in enumerate(villages, 1):
        grid.put(row, 1, n, "total")
        grid.put(row, 2, f"Thôn {village}", "group")
        fill(case, grid, row, village, item, keys, plan=False)
        number, whole = case.figures(village, NTM, "4.2")
        row += 1
        first = whole * case.random.randint(4, 6) // 10
        safe = number * first // whole
        for k, (held, good) in enumerate(((first, safe), (whole - first, number - safe)) if whole > 60 else ((whole, number),), 1):
            grid.put(row, 1, f"{n}.{k}", "mid")
            for key, value, style in (("v", f"TBA {village} {k}" if whole > 60 else f"TBA {village}", "text"), ("kva", case.random.choice((50, 75, 100, 160)), "figure"), ("den", held, "figure"), ("num", good, "figure"),
                    ("pct", round(good / held * 100, 1), "figure"), ("note", notes.get((n, k)), "text")):
                grid.put(row, at[key], value, style)
            row += 1
    case.save(write_openpyxl)


@sheet(OFFICE, "Lao dong cac thon 2023.xlsx", "labour: untrained and trained beside each other, both percents together at the end, lines numbered below the headings")
def labour(case):
    grid, listed, villages = case.grid("LĐ"), items(NTM, "12.1", "12.2"), NAMES
    row = top(grid, 9, "TỔNG HỢP LAO ĐỘNG QUA ĐÀO TẠO CỦA CÁC THÔN NĂM 2023", ("(Tiêu chí số 12 - Lao động)",))
    row, at = heading(grid, row, [("n", "TT", 5), ("v", "Thôn", 16), ("people", "Nhân khẩu", 9), ("den", "Lực lượng lao động", 9), ("none", "Chưa qua đào tạo", 9),
            ("Đã qua đào tạo", [("num_12.1", "Tổng số", 9), ("num_12.2", "Trong đó: có bằng, chứng chỉ", 11)]), ("Tỷ lệ (%)", [("pct_12.1", "Lao động qua đào tạo (12.1)", 11), ("pct_12.2", "Có bằng, chứng chỉ (12.2)", 11)])])
    for column in range(1, 10):
        grid.put(row, column, f"({column})", "number-row")
    row += 1
    for k, village in enumerate(villages):
        number, whole = case.drawn[village, NTM, "12.1", None] = case.figures(village, NTM, "12.1")
        case.drawn[village, NTM, "12.2", None] = int(number * case.random.uniform(0.2, 0.5)), whole
        grid.put(row + k, at["people"], PEOPLE[village], "figure")
        grid.put(row + k, at["none"], whole - number, "figure")
    specs = specs_of(listed, at, den=at["den"])
    row = rows_of(case, grid, row, villages, specs)
    row = sums(case, grid, row, villages, specs, "Tổng")
    grid.put(row - 1, at["people"], sum(PEOPLE[v] for v in villages), "totalfigure")
    grid.put(row - 1, at["none"], sum(whole - number for number, whole in (case.figures(v, NTM, "12.1") for v in villages)), "totalfigure")
    case.save(write_openpyxl)


@sheet(OFFICE, "HPN - tien do thang 6, thang 7.xlsx", "no ids; the end of June and the end of July side by side, each with number and percent; the later one counts")
def two_months(case):
    grid, listed, villages = case.grid("T6-T7"), items(NTM, "17.8", "17.11"), [NAMES[k] for k in (4, 2, 0, 7, 1, 9, 5)]
    row = top(grid, 12, "TIẾN ĐỘ THỰC HIỆN CÁC CHỈ TIÊU NÔNG THÔN MỚI DO HỘI PHỤ NỮ PHỤ TRÁCH", ("(So sánh giữa hai tháng, năm 2023)",), office="HỘI LHPN XÃ LŨNG PẢNG", motto=False)
    row, at = heading(grid, row, [("n", "TT", 5), ("v", "Thôn", 16), ("den", "Số hộ", 8), *((wording(i, DESK), [(f"Đến {day}", [(f"num{m}_{i.id}", "Số hộ", 8), (f"pct{m}_{i.id}", "Tỷ lệ %", 8)])
            for m, day in ((6, "30/6/2023"), (7, "31/7/2023"))]) for i in listed), ("note", "Ghi chú", 16)])
    for k, village in enumerate(villages):
        for item in listed:
            number, whole = case.figures(village, NTM, item.id)
            before = number - min(number, case.random.randint(0, 6))
            grid.put(row + k, at[f"num6_{item.id}"], before, "figure")
            grid.put(row + k, at[f"pct6_{item.id}"], round(before / whole * 100, 1), "figure", "0.0")
    specs = [(i, dict(den=at["den"], num=at[f"num7_{i.id}"], pct=at[f"pct7_{i.id}"])) for i in listed]
    rows_of(case, grid, row, villages, specs)
    tinted(grid, "headgrey5")
    case.save(write_xlsxwriter)


@sheet(OFFICE, "tong hop 6 chi tieu.ods", "an .ods: ids above the names of the indicators, level and column numbers in rows below the headings, percents as formulas")
def six(case):
    grid, listed, villages = case.grid("Trang tính1", font="Liberation Serif"), items(NTM, "9.2", "11.1", "15.1", "17.1", "17.8", "17.11"), NAMES
    row = top(grid, 15, "TỔNG HỢP MỘT SỐ CHỈ TIÊU NÔNG THÔN MỚI THEO THÔN NĂM 2023", motto=False)
    row, at = heading(grid, row, [("n", "STT", 5), ("v", "Thôn", 16), ("h", "Tổng số hộ", 8), *((f"Chỉ tiêu {i.id}", [(wording(i, DESK), [("num_" + i.id, "Số lượng", 9), ("pct_" + i.id, "Tỷ lệ", 9)])]) for i in listed)])
    grid.merge(row, 1, row, 3, "Mức đạt", "number-row")
    for item in listed:
        grid.merge(row, at["num_" + item.id], row, at["pct_" + item.id], item.required, "number-row")
    row += 1
    for k, village in enumerate(villages):
        grid.put(row, 1, k + 1, "mid")
        grid.put(row, 2, village, "text")
        grid.put(row, at["h"], HOUSEHOLDS[village], "figure")
        for item in listed:
            keys = {"num": at["num_" + item.id], "pct": at["pct_" + item.id]}
            record = fill(case, grid, row, village, item, keys if item.unit == "người" else dict(den=at["h"], **keys), plan=False)
            exact = case.exact(village, item)
            base = PEOPLE[village] if item.unit == "người" else address(row, at["h"])
            grid.put(row, at["pct_" + item.id], Formula(f"{address(row, keys['num'])}/{base}", exact / 100), "figure", "0.0%")
            record["value"] = exact
        row += 1
    case.save(write_libreoffice)


@sheet(OFFICE, "Ket qua kiem tra thuc te cac thon.xlsx", "a row per village and indicator: what the village said, what the team found, the difference; the team's own figure counts")
def checked(case):
    grid, villages = case.grid("Phụ lục"), ["Kéo Phầy", "Bản Pẻn", "Khuổi Đeng"]
    row = top(grid, 10, "KẾT QUẢ KIỂM TRA THỰC TẾ CÁC CHỈ TIÊU NÔNG THÔN MỚI TẠI THÔN", ("(Phụ lục Biên bản kiểm tra ngày 27/7/2023 của Tổ công tác xã)",), under="TỔ CÔNG TÁC NÔNG THÔN MỚI")
    row, at = heading(grid, row, [("v", "Thôn", 14), ("id", "Chỉ tiêu", 8), ("name", "Nội dung kiểm tra", 44), ("Thôn báo cáo", [("said", "Số đạt", 9), ("saidpct", "Tỷ lệ (%)", 9)]),
            ("Tổ kiểm tra", [("den", "Tổng số", 9), ("num", "Số đạt", 9), ("pct", "Tỷ lệ (%)", 9)]), ("gap", "Chênh lệch", 9), ("status", "Kết luận", 11)])
    keys = {k: v for k, v in at.items() if k not in ("v", "said", "saidpct", "gap")}
    listed = items(NTM, "2.2", "9.2", "17.1", "17.8", "17.11")
    for village in villages:
        grid.merge(row, at["v"], row + len(listed) - 1, at["v"], village, "text")
        for item in listed:
            number, whole, _, _ = values_of(case, village, item)
            fill(case, grid, row, village, item, keys, name=wording(item, GUIDE), plan=False)
            step = round(case.random.choice((0, 0, 0.1, 0.2)), 1) if isinstance(number, float) else case.random.choice((0, 0, 1, 3))
            said = min(whole, round(number + step, 1))
            grid.put(row, at["said"], said, "figure")
            grid.put(row, at["saidpct"], round(said / whole * 100, 1), "figure", "0.0")
            grid.put(row, at["gap"], round(number - said, 1), "figure")
            row += 1
    case.save(write_openpyxl)
