"""Third set: annexes of the commune's reports, and forms from above that a village fills in."""

from base import *  # noqa: F403
from base import NAMES, NC, NTM, Formula, address, count, decimal, indicator, items, signature
from commune import CRITERIA
from second_year import commune_record, fill, heads, values_of
from third_year_b_forms import ANNEXES, assign, form_head, marks, nested, sheet

XA = "UBND XÃ LŨNG PẢNG"
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII")

# id, wording, level, what stands under Kết quả, value, (number, whole), met
OF_COMMUNE = [
    ("1.1", "Có quy hoạch chung xây dựng xã được phê duyệt và được công bố công khai đúng thời hạn", "Đạt", "Đã phê duyệt tại Quyết định số 1187/QĐ-UBND", True, None, True),
    ("1.2", "Ban hành quy định quản lý quy hoạch chung xây dựng xã và tổ chức thực hiện theo quy hoạch", "Đạt", "Đã ban hành", True, None, True),
    ("2.1", "Tỷ lệ đường xã được nhựa hóa hoặc bê tông hóa, đảm bảo ô tô đi lại thuận tiện quanh năm", "100%", "100%", 100, None, True),
    ("2.2", "Tỷ lệ đường thôn, bản và đường liên thôn ít nhất được cứng hóa, đảm bảo ô tô đi lại thuận tiện quanh năm", "≥ 80%", "76,4%", 76.4, None, False),
    ("2.3", "Tỷ lệ đường ngõ, xóm sạch và không lầy lội vào mùa mưa", "100%", "91,8%", 91.8, None, False),
    ("2.4", "Tỷ lệ đường trục chính nội đồng đảm bảo vận chuyển hàng hóa thuận tiện quanh năm", "≥ 50%", "58,3%", 58.3, None, True),
    ("4.1", "Có hệ thống điện đạt chuẩn", "Đạt", "Đạt", True, None, True),
    ("4.2", "Tỷ lệ hộ có đăng ký trực tiếp và được sử dụng điện sinh hoạt, sản xuất đảm bảo an toàn, tin cậy và ổn định", "≥ 98%", "98,73%", 98.73, None, True),
    ("9.1", "Nhà tạm, dột nát", "Không", "5 nhà", 5, None, False),
    ("9.2", "Tỷ lệ hộ có nhà ở kiên cố hoặc bán kiên cố", "≥ 75%", "84,1%", 84.1, None, True),
    ("10.1", "Thu nhập bình quân đầu người (triệu đồng/người)", "≥ 42", "39,2", 39.2, None, False),
    ("15.1", "Tỷ lệ người dân tham gia bảo hiểm y tế", "≥ 90%", "93,05%", 93.05, None, True),
    ("15.2", "Xã đạt tiêu chí quốc gia về y tế", "Đạt", "Đạt", True, None, True),
    ("15.3", "Tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng thể thấp còi (chiều cao theo tuổi)", "≤ 24%", "22,6%", 22.6, None, True),
    ("18.4", "Xã đạt chuẩn tiếp cận pháp luật theo quy định", "Đạt", "Chưa có quyết định công nhận", False, None, False),
    ("19.1", "Xây dựng lực lượng dân quân \"vững mạnh, rộng khắp\" và hoàn thành các chỉ tiêu quân sự, quốc phòng", "Đạt", "Đạt", True, None, True)]


def grouped(rows):
    """(criterion, its rows) in order."""
    out = []
    for row in rows:
        number = int(row[0].split(".")[0])
        if not out or out[-1][0] != number:
            out.append((number, []))
        out[-1][1].append(row)
    return out


@sheet(ANNEXES, "PL1 kem BC 145.xlsx", "Roman numbers at the criteria, their cells merged down, no ids at the indicators, results as text beside the level")
def annex(case):
    grid = case.grid("PL1")
    row = form_head(grid, 7, (XA,), "PHỤ LỤC 1: KẾT QUẢ THỰC HIỆN CÁC TIÊU CHÍ NÔNG THÔN MỚI NĂM 2023", ("(Kèm theo Báo cáo số 145/BC-UBND ngày 28/7/2023 của UBND xã Lũng Pảng)",))
    row = nested(grid, row, ["STT", "Tên tiêu chí", "Nội dung tiêu chí", "Chỉ tiêu (yêu cầu)", "Kết quả thực hiện", "Tự đánh giá", "Ghi chú"], (6, 16, 52, 11, 24, 11, 16))
    for roman, (number, held) in zip(ROMAN, grouped(OF_COMMUNE)):
        grid.merge(row, 1, row + len(held) - 1, 1, roman, "mid")
        grid.merge(row, 2, row + len(held) - 1, 2, CRITERIA[NTM][number], "text")
        for id, text, level, result, value, _, met in held:
            cells = {"indicator": grid.put(row, 3, text, "text"), "status": grid.put(row, 6, "Đạt" if met else "Chưa đạt", "mid")}
            grid.put(row, 4, level, "mid")
            place = grid.put(row, 5, result, "mid")
            if not isinstance(value, bool):
                cells["value"] = place
            commune_record(case, grid, NTM, id, row, cells, value=value, status="met" if met else "not-met")
            row += 1
    grid.merge(row, 1, row, 7, "Tổng cộng: 11/16 chỉ tiêu đạt", "total")
    signature(grid, row + 2, 7, "Lũng Pảng, ngày 28 tháng 7 năm 2023", "Hoàng Thị Mẫu", "NGƯỜI LẬP BIỂU", "CHỦ TỊCH")
    case.save(write_openpyxl)


@sheet(ANNEXES, "PL2 kem BC 145 (nang cao).xlsx", "nâng cao: parts and percent in one cell, the level between name and result, x in Đạt and Chưa đạt")
def annex_advanced(case):
    grid = case.grid("PL2")
    row = form_head(grid, 7, (XA,), "PHỤ LỤC 2: KẾT QUẢ RÀ SOÁT CÁC CHỈ TIÊU XÃ NÔNG THÔN MỚI NÂNG CAO", ("(Số liệu đến 30/6/2023)",))
    row = nested(grid, row, ["TT", "Nội dung", "Yêu cầu", "Kết quả", ("Tự đánh giá", ["Đạt", "Chưa đạt"]), "Ghi chú"], (7, 56, 11, 24, 9, 9, 14))
    last = None
    for id, text, level, result, value, parts, met in [
            ("2.1", "Tỷ lệ đường xã được bảo trì hàng năm, đảm bảo sáng - xanh - sạch - đẹp và có các hạng mục cần thiết theo quy định", "100%", "6,4/8,2 km (78%)", 78, (6.4, 8.2), False),
            ("2.3", "Tỷ lệ đường ngõ, xóm được cứng hóa, đảm bảo sáng - xanh - sạch - đẹp", "≥ 80%", "9,9/14,1 km (70,2%)", 70.2, (9.9, 14.1), False),
            ("3.2", "Có ít nhất 01 tổ chức thủy lợi cơ sở hoạt động hiệu quả, bền vững", "Đạt", "Có 01 tổ thủy nông", True, None, True),
            ("9.1", "Tỷ lệ hộ có nhà ở kiên cố hoặc bán kiên cố", "≥ 85%", "664/790 hộ (84,1%)", 84.1, (664, 790), False),
            ("14.4", "Tỷ lệ dân số có sổ khám chữa bệnh điện tử", "≥ 70%", "2.431/3.331 người (73%)", 73, (2431, 3331), True),
            ("15.2", "Có dịch vụ công trực tuyến mức độ 3 trở lên", "Đạt", "Đạt", True, None, True),
            ("17.4", "Tỷ lệ hộ gia đình thu gom, xử lý nước thải sinh hoạt bằng biện pháp phù hợp, hiệu quả", "≥ 30%", "251/790 hộ (31,8%)", 31.8, (251, 790), True),
            ("17.5", "Tỷ lệ hộ gia đình thực hiện phân loại chất thải rắn tại nguồn", "≥ 50%", "309/790 hộ (39,1%)", 39.1, (309, 790), False),
            ("18.1", "Tỷ lệ hộ được sử dụng nước sạch theo quy chuẩn từ hệ thống cấp nước tập trung", "≥ 35%", "288/790 hộ (36,5%)", 36.5, (288, 790), True)]:
        number = int(id.split(".")[0])
        if number != last:
            grid.put(row, 1, number, "total")
            grid.merge(row, 2, row, 7, CRITERIA[NC][number], "group")
            last, row = number, row + 1
        cells = {"indicator": grid.put(row, 1, id, "mid")}
        grid.put(row, 2, text, "text")
        grid.put(row, 3, level, "mid")
        place = grid.put(row, 4, result, "mid")
        yes, no = grid.put(row, 5, "x" if met else None, "mid"), grid.put(row, 6, None if met else "x", "mid")
        cells["status"] = yes if met else no
        said = {"value": value, "status": "met" if met else "not-met"}
        if parts:
            cells.update(value=place, numerator=place, denominator=place)
            said.update(numerator=parts[0], denominator=parts[1])
        commune_record(case, grid, NC, id, row, cells, **said)
        row += 1
    case.save(write_xlsxwriter)


@sheet(ANNEXES, "so sanh hai bo tieu chi.xlsx", "one result judged by both sets side by side: two ids, two levels, two judgements in a row")
def two_sets(case):
    grid = case.grid("So sánh")
    row = form_head(grid, 9, (XA,), "ĐỐI SÁNH KẾT QUẢ XÃ NÔNG THÔN MỚI VÀ XÃ NÔNG THÔN MỚI NÂNG CAO NĂM 2023", ("(Kết quả toàn xã đến tháng 7/2023)",))
    row = nested(grid, row, ["TT", "Nội dung", "Kết quả (%)", ("Xã nông thôn mới", ["Chỉ tiêu", "Yêu cầu", "Đánh giá"]), ("Xã nông thôn mới nâng cao", ["Chỉ tiêu", "Yêu cầu", "Đánh giá"])],
                 (5, 52, 11, 9, 10, 11, 9, 10, 11))
    row = marks(grid, row, [f"({n})" for n in range(1, 10)])
    for n, (text, value, a, level, b, higher) in enumerate([
            ("Tỷ lệ diện tích đất sản xuất nông nghiệp được tưới và tiêu nước chủ động", 83.2, "3.1", 80, "3.1", 85),
            ("Tỷ lệ hộ sử dụng điện đảm bảo an toàn, tin cậy và ổn định", 99.1, "4.2", 98, "4.1", 98),
            ("Tỷ lệ hộ có nhà ở kiên cố hoặc bán kiên cố", 84.1, "9.2", 75, "9.1", 85),
            ("Tỷ lệ lao động qua đào tạo", 71.9, "12.1", 70, "12.1", 75),
            ("Tỷ lệ người dân tham gia bảo hiểm y tế", 93.1, "15.1", 90, "14.1", 95),
            ("Tỷ lệ dân số có sổ khám chữa bệnh điện tử", 73.0, "15.4", 50, "14.4", 70),
            ("Tỷ lệ hộ gia đình thực hiện phân loại chất thải rắn tại nguồn", 39.1, "17.11", 30, "17.5", 50)], 1):
        grid.put(row, 1, n, "mid")
        grid.put(row, 2, text, "text")
        place = grid.put(row, 3, value, "figure", "0.0")
        for set, id, least, column in ((NTM, a, level, 4), (NC, b, higher, 7)):
            met = value >= least
            cells = {"value": place, "indicator": grid.put(row, column, id, "mid"), "status": grid.put(row, column + 2, "Đạt" if met else "Chưa đạt", "mid")}
            grid.put(row, column + 1, f"≥ {least}%", "mid")
            commune_record(case, grid, set, id, row, cells, value=value, status="met" if met else "not-met")
        row += 1
    case.save(write_xlsxwriter)


@sheet(ANNEXES, "Phieu 04 - Dong En.xlsx", "a form from above that a village filled in: a line of hints under the headings, proof beside the judgement")
def form_from_above(case):
    grid, village = case.grid("Phiếu 04"), "Đồng Én"
    row = form_head(grid, 8, ("UBND HUYỆN TRÀNG VÂN", "VĂN PHÒNG ĐIỀU PHỐI NTM"), "PHIẾU RÀ SOÁT CÁC CHỈ TIÊU XÃ NÔNG THÔN MỚI TẠI THÔN NĂM 2023", code="Phiếu số 04")
    grid.merge(row, 1, row, 8, "Thôn: Đồng Én     Xã: Lũng Pảng     Tổng số hộ: 119     Nhân khẩu: 505", "info")
    row = nested(grid, row + 1, ["TT", "Chỉ tiêu", "Yêu cầu", ("Kết quả của thôn", ["Số đạt", "Tổng số", "Tỷ lệ (%)"]), "Tự đánh giá", "Minh chứng"], (7, 50, 10, 10, 10, 10, 14, 26))
    for column, text in ((4, "(ghi số hộ, km, ha)"), (6, "(lấy 1 số lẻ)"), (7, "(Đạt hoặc Chưa đạt)"), (8, "(số, ngày văn bản)")):
        grid.put(row, column, text, "number-row")
    row += 1
    for item in items(NTM, "2.2", "2.3", "3.1", "8.3", "9.1", "9.2", "15.1", "17.1", "17.3", "17.5", "17.8", "17.11"):
        fill(case, grid, row, village, item, dict(id=1, name=2, level=3, num=4, den=5, pct=6, status=7))
        grid.put(row, 8, case.random.choice(["Biên bản họp thôn ngày 12/7/2023", "Danh sách kèm theo", "Báo cáo số 07/BC-BPT", None]), "text")
        row += 1
    signature(grid, row + 1, 8, "Đồng Én, ngày 25 tháng 7 năm 2023", "Lục Văn Mẫu", "TM. BAN PHÁT TRIỂN THÔN", "TRƯỞNG THÔN")
    case.save(write_openpyxl)


@sheet(ANNEXES, "Khuoi Deng dang ky phan dau.xlsx", "last year, this year to date, and three years' aims side by side; only this year to date is a result")
def aims(case):
    grid, village = case.grid("Đăng ký"), "Khuổi Đeng"
    row = form_head(grid, 10, ("XÃ LŨNG PẢNG", "THÔN KHUỔI ĐENG"), "KẾT QUẢ VÀ ĐĂNG KÝ PHẤN ĐẤU CÁC CHỈ TIÊU NÔNG THÔN MỚI", code="Mẫu 05/ĐK-NTM", unit="Đơn vị tính: %")
    row = nested(grid, row, ["STT", "Mã", "Chỉ tiêu", "Mức đạt chuẩn", "Kết quả năm 2022", "Thực hiện 7 tháng năm 2023", "Đánh giá", ("Phấn đấu", ["Hết năm 2023", "Năm 2024", "Năm 2025"])],
                 (6, 8, 50, 10, 10, 12, 11, 10, 10, 10))
    for n, item in enumerate(items(NTM, "2.2", "2.3", "2.4", "3.1", "9.2", "15.1", "17.1", "17.8", "17.9", "17.11"), 1):
        value = case.shown(village, item)
        grid.put(row, 1, n, "mid")
        for column, times in ((5, 0.92), (8, 1.02), (9, 1.06), (10, 1.1)):
            grid.put(row, column, min(100, round(value * times, 1)), "figure", "0.0")
        fill(case, grid, row, village, item, dict(id=2, name=3, level=4, pct=6, status=7), plan=False)
        row += 1
    case.save(write_xlsxwriter)


@sheet(ANNEXES, "cap nhat hang thang.xlsx", "a column per month up to July, the later ones empty; the last month filled in is the result")
def tracker(case):
    grid = case.grid("Theo dõi 2023")
    row = form_head(grid, 17, (XA, "BAN CHỈ ĐẠO NÔNG THÔN MỚI"), "THEO DÕI KẾT QUẢ CÁC CHỈ TIÊU XÃ NÔNG THÔN MỚI NĂM 2023", ("(Tỷ lệ % cộng dồn toàn xã đến cuối mỗi tháng, cập nhật đến tháng 7)",))
    row = nested(grid, row, ["Mã", "Chỉ tiêu", "Yêu cầu (%)", "31/12/2022", ("Năm 2023", [f"T{n}" for n in range(1, 13)]), "Ghi chú"], (7, 40, 9, 10, *[7] * 12, 12))
    for item in items(NTM, "2.2", "2.4", "9.2", "15.1", "15.4", "17.1", "17.8", "17.11"):
        cells = {"indicator": grid.put(row, 1, item.id, "mid")}
        grid.put(row, 2, item.full, "text")
        grid.put(row, 3, item.level, "mid")
        value = round(item.level * case.random.uniform(0.7, 0.95), 1)
        for month in range(0, 8):
            place = grid.put(row, 4 + month, value, "figure", "0.0")
            if month < 7:
                value = min(100, round(value + case.random.uniform(0.1, 1.5), 1))
        for month in range(8, 13):
            grid.put(row, 4 + month, None, "figure")
        cells["value"] = place
        commune_record(case, grid, NTM, item.id, row, cells, value=value, numerator=None, denominator=None, status="unknown")
        row += 1
    grid.landscape = True
    grid.freeze = "C9"
    case.save(write_openpyxl)


@sheet(ANNEXES, "in_phieu_CT_T07.csv", "printed from a program for one village: ids as 02.02 and 17.01, the level as a number, semicolons")
def padded(case):
    grid, village = case.grid("a"), "Tân Lập 1"
    grid.put(1, 1, "PHIẾU SỐ LIỆU CHỈ TIÊU NÔNG THÔN MỚI")
    grid.put(2, 1, "Đơn vị:")
    grid.put(2, 2, "T07 - Tân Lập 1")
    grid.put(3, 1, "Kỳ:")
    grid.put(3, 2, "07/2023")
    row = heads(grid, 5, ["ma_ct", "ten_chi_tieu", "dvt", "nguong", "tu_so", "mau_so", "ty_le", "ket_qua"], [9] * 8)
    for item in items(NTM, "2.2", "2.3", "2.4", "9.2", "12.2", "15.1", "17.1", "17.8", "17.9", "17.10", "17.11", "17.12"):
        a, b = item.id.split(".")
        fill(case, grid, row, village, item, dict(id=1, name=2, unit=3, num=5, den=6, pct=7, status=8), ("Đạt", "Không đạt"), id=f"{int(a):02}.{int(b):02}")
        grid.put(row, 4, item.level)
        row += 1
    case.save(write_text, ";", bom=b"\xef\xbb\xbf", quote_all=True)


@sheet(ANNEXES, "de cuong tu kiem tra.xlsx", "groups in capitals with Roman numbers, criterion rows with counts of indicators, indicators as lines with a dash")
def outline(case):
    grid = case.grid("Tự kiểm tra")
    row = form_head(grid, 5, ("ĐẢNG ỦY - HĐND - UBND", "XÃ LŨNG PẢNG"), "KẾT QUẢ TỰ KIỂM TRA 19 TIÊU CHÍ XÃ NÔNG THÔN MỚI (THÁNG 7/2023)")
    row = nested(grid, row, ["TT", "Tiêu chí, chỉ tiêu", "Yêu cầu", "Kết quả", "Đánh giá"], (6, 62, 12, 24, 14))
    groups = {1: ("I", "QUY HOẠCH"), 2: ("II", "HẠ TẦNG KINH TẾ - XÃ HỘI"), 10: ("III", "KINH TẾ VÀ TỔ CHỨC SẢN XUẤT"), 15: ("IV", "VĂN HÓA - XÃ HỘI - MÔI TRƯỜNG"),
              18: ("V", "HỆ THỐNG CHÍNH TRỊ")}
    for number, held in grouped(OF_COMMUNE):
        if number in groups:
            grid.put(row, 1, groups[number][0], "total")
            grid.merge(row, 2, row, 5, groups[number][1], "group")
            row += 1
        met_ = sum(line[6] for line in held)
        for column, value in enumerate([number, f"Tiêu chí {CRITERIA[NTM][number]}", None, f"{met_}/{len(held)} chỉ tiêu", "Đạt" if met_ == len(held) else "Chưa đạt"], 1):
            grid.put(row, column, value, "group" if column == 2 else "total")
        row += 1
        for id, text, level, result, value, _, met in held:
            cells = {"indicator": grid.put(row, 2, "- " + text, "text"), "status": grid.put(row, 5, "Đạt" if met else "Chưa đạt", "mid")}
            grid.put(row, 3, level, "mid")
            place = grid.put(row, 4, result, "mid")
            if not isinstance(value, bool):
                cells["value"] = place
            commune_record(case, grid, NTM, id, row, cells, value=value, status="met" if met else "not-met")
            row += 1
    case.save(write_xlsxwriter)


assign(3)
