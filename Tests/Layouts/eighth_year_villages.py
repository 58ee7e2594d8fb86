"""The eighth set: what the villages send."""

import legacy
from base import HOUSEHOLDS, NC, PEOPLE, write_libreoffice, write_openpyxl, write_text, write_xlsxwriter
from eighth_year_forms import (
    VILLAGE, closing, comma_percent, count, fraction, heading, info_lines, listed, numbers_row, percent, says, sheet, signed_by, table, tinted, top, values_of)
from eighth_year_words import FOLK, HEADS
from fourth_year_words import CRITERIA, wording

TODO = {
    "2.2": "Đề nghị cấp xi măng làm tiếp đoạn còn lại", "2.3": "Vận động dân góp công, góp đá", "2.4": "Đăng ký danh mục làm năm sau", "3.1": "Nạo vét mương, sửa đập dâng", "4.2": "Đề nghị điện lực thay cột, dây",
    "6.3": "Đề nghị xã bố trí đất làm nhà văn hóa", "8.3": "Đề nghị lắp cụm loa", "9.1": "Rà soát hộ được hỗ trợ làm nhà", "9.2": "Vận động anh em giúp hộ khó sửa nhà", "11.1": "Giúp vốn, giống, kỹ thuật cho hộ nghèo",
    "12.1": "Cử người đi học nghề", "12.2": "Đăng ký lớp cấp chứng chỉ", "15.1": "Tuyên truyền mua thẻ theo hộ", "15.4": "Hướng dẫn cài trên điện thoại", "16.1": "Duy trì các tiêu chuẩn, bình xét cuối năm",
    "17.1": "Sửa bể, đường ống; xét nghiệm nước", "17.3": "Tổng vệ sinh chiều thứ sáu", "17.6": "Làm thêm hố rác, điểm tập kết", "17.7": "Đặt thêm bể thu gom ở đồng", "17.8": "Vận động hộ làm nhà tiêu, nhà tắm", "17.9": "Di chuyển chuồng trại",
    "17.10": "Ký cam kết an toàn thực phẩm", "17.11": "Phát tờ rơi, hướng dẫn từng hộ", "17.12": "Thu mua phế liệu hằng tháng"}


@sheet(VILLAGE, "Na Pai - danh gia NTM 2023.xlsx", "plain: number, id, name, unit, total, done, percent, judgement, last day; signed by the head")
def na_pai(case):
    grid, village = case.grid("Nà Pài"), "Nà Pài"
    row = top(grid, 9, "BẢNG TỰ ĐÁNH GIÁ CÁC CHỈ TIÊU NÔNG THÔN MỚI CỦA THÔN", ("Năm 2023",), under="THÔN NÀ PÀI")
    row, at = heading(grid, row, [("n", "STT", 5), ("id", "Chỉ tiêu số", 8), ("name", "Tên chỉ tiêu", 50), ("unit", "Đơn vị tính", 8), ("den", "Tổng số", 9), ("num", "Đạt", 9), ("pct", "Tỷ lệ (%)", 9), ("status", "Đánh giá", 11), ("plan", "Thời gian hoàn thành", 18)])
    row = table(case, grid, row, village, listed("2.2 2.3 2.4 3.1 6.3 9.1 9.2 11.1 12.1 15.1 15.4 17.1 17.6 17.8 17.9 17.11"), at)
    signed_by(grid, row + 1, 9, "Nà Pài, ngày 04 tháng 8 năm 2023", [("TRƯỞNG THÔN", "Hoàng Văn Giảđịnh")])
    case.save(write_openpyxl)


@sheet(VILLAGE, "THON KEO PHAY.xlsx", "plain: rows of criteria, level, done before total, percent, judgement, remark; no unit, facts about the village above")
def keo_phay(case):
    grid, village = case.grid("Sheet1"), "Kéo Phầy"
    row = top(grid, 8, "BÁO CÁO KẾT QUẢ RÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI NĂM 2023", (f"Tổng số hộ: {HOUSEHOLDS[village]}; tổng số khẩu: {PEOPLE[village]}",), under="THÔN KÉO PHẦY")
    row, at = heading(grid, row, [("id", "TT", 7), ("name", "Nội dung tiêu chí", 52), ("level", "Mức đạt chuẩn", 10), ("num", "Thực hiện", 10), ("den", "Trên tổng số", 10), ("pct", "Đạt tỷ lệ %", 9), ("status", "Đạt/Chưa đạt", 11), ("note", "Ghi chú", 26)])
    notes = {"2.2": "Còn đoạn Pò Lài", "2.3": "Hai ngõ chưa có cống", "15.4": "Người già không có điện thoại", "17.1": "Thiếu nước mùa khô", "17.8": "Một số hộ chưa có nhà tắm"}
    row = table(case, grid, row, village, listed("2.2 2.3 2.4 3.1 4.2 8.3 9.1 9.2 11.1 12.1 12.2 15.1 15.4 16.1 17.1 17.3 17.8 17.10 17.11"), at, notes=notes, group=8)
    signed_by(grid, row + 1, 8, "Kéo Phầy, ngày 02 tháng 8 năm 2023", [("BÍ THƯ CHI BỘ", "Nông Văn Giảđịnh"), ("TRƯỞNG THÔN", "Nông Thị Giảđịnh")])
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "bao cao thon Lung Cung T7.xlsx", "plain, no ids: number, name in the head's words, total, done, percent, judgement, when it will be done")
def lung_cung(case):
    grid, village = case.grid("T7"), "Lũng Cùng"
    row = info_lines(grid, 1, ("Xã Lũng Pảng", "Thôn Lũng Cùng", "Báo cáo số liệu nông thôn mới tháng 7 năm 2023"), "left8") + 1
    row, at = heading(grid, row, [("n", "TT", 5), ("name", "Nội dung", 46), ("den", "Tổng", 9), ("num", "Đã đạt", 9), ("pct", "Tỷ lệ %", 9), ("status", "Kết quả", 11), ("plan", "Bao giờ đạt", 18)])
    table(case, grid, row, village, listed("2.2 2.3 3.1 6.3 9.1 9.2 11.1 12.1 15.1 15.4 17.1 17.6 17.8 17.9 17.11"), at, FOLK)
    case.save(write_openpyxl)


@sheet(VILLAGE, "Hoa Binh_PL1.xlsx", "a heading of two rows: result (number, total, percent) and two columns for an x, Đạt and Chưa đạt; the last day behind")
def hoa_binh(case):
    grid, village = case.grid("PL1"), "Hòa Bình"
    row = top(grid, 10, "PHỤ LỤC 1: KẾT QUẢ TỰ ĐÁNH GIÁ CỦA THÔN HÒA BÌNH", ("(Gửi kèm báo cáo của thôn ngày 05/8/2023)",), motto=False)
    row, at = heading(grid, row, [("id", "Số TT chỉ tiêu", 8), ("name", "Chỉ tiêu", 50), ("unit", "ĐVT", 8), ("Kết quả thực hiện", [("num", "Số lượng", 9), ("den", "Tổng số", 9), ("pct", "Tỷ lệ %", 9)]), ("Tự đánh giá", [("met", "Đạt", 7), ("notmet", "Chưa đạt", 7)]),
                                  ("plan", "Lộ trình đạt", 16), ("note", "Ghi chú", 20)])
    row = table(case, grid, row, village, listed("2.2 2.3 2.4 3.1 6.3 8.3 9.1 9.2 11.1 12.1 15.1 15.4 17.1 17.5 17.7 17.8 17.11"), at)
    signed_by(grid, row + 1, 10, "Hòa Bình, ngày 05 tháng 8 năm 2023", [("TRƯỞNG THÔN", "Hứa Văn Giảđịnh")])
    case.save(write_openpyxl)


@sheet(VILLAGE, "Dong En ra soat tieu chi.xlsx", "plain and wide: what will be done and the time for it in two columns behind the judgement")
def dong_en(case):
    grid, village = case.grid("Rà soát"), "Đồng Én"
    grid.landscape = True
    row = top(grid, 11, "KẾT QUẢ RÀ SOÁT, ĐÁNH GIÁ LẠI CÁC CHỈ TIÊU NÔNG THÔN MỚI", ("Theo Quyết định số 318/QĐ-TTg ngày 08/3/2022 của Thủ tướng Chính phủ",), under="KHU ĐỒNG ÉN")
    row, at = heading(grid, row, [("n", "TT", 5), ("id", "Chỉ tiêu", 8), ("name", "Nội dung", 48), ("level", "Quy định", 9), ("unit", "ĐVT", 8), ("num", "Số đạt", 9), ("den", "Tổng số", 9), ("pct", "Tỷ lệ (%)", 9), ("status", "Đánh giá", 11), ("do", "Giải pháp thực hiện", 32), ("plan", "Thời gian hoàn thành", 16)])
    row = table(case, grid, row, village, listed("2.2 2.3 2.4 3.1 9.1 9.2 11.1 12.1 12.2 15.1 15.4 17.1 17.6 17.7 17.8 17.9 17.10 17.11 17.12"), at, todo=TODO)
    signed_by(grid, row + 1, 11, "Đồng Én, ngày 03 tháng 8 năm 2023", [("BAN PHÁT TRIỂN THÔN", "Vi Thị Giảđịnh"), ("KHU TRƯỞNG", "Vi Văn Giảđịnh")])
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "Ban Pen 2023.xlsx", "plain: level, percent reached, judgement and last day, no numbers behind the percent")
def ban_pen(case):
    grid, village = case.grid("Bản Pẻn"), "Bản Pẻn"
    row = top(grid, 6, "TỰ ĐÁNH GIÁ THỰC HIỆN NÔNG THÔN MỚI", ("Thôn Bản Pẻn - Đến hết tháng 7/2023",))
    row, at = heading(grid, row, [("id", "TT", 7), ("name", "Chỉ tiêu", 56), ("level", "Yêu cầu", 9), ("pct", "Thôn đạt (%)", 10), ("status", "Tự đánh giá", 12), ("plan", "Dự kiến hoàn thành", 18)])
    row = table(case, grid, row, village, listed("2.2 2.3 2.4 3.1 4.2 9.2 11.1 12.1 15.1 15.4 17.1 17.6 17.8 17.11"), at)
    signed_by(grid, row + 1, 6, "Bản Pẻn, ngày 01 tháng 8 năm 2023", [("Trưởng thôn", "Lý Văn Giảđịnh")])
    case.save(write_openpyxl)


@sheet(VILLAGE, "Tan Lap 1 - bieu NTM.xlsx", "a row of column numbers below the heading, rows of criteria, Đạt or Không đạt, a sentence with how many are met below")
def tan_lap_1(case):
    grid, village, held = case.grid("Biểu"), "Tân Lập 1", listed("2.2 2.3 2.4 3.1 6.3 9.1 9.2 11.1 12.1 15.1 15.4 16.1 17.1 17.5 17.8 17.11")
    row = top(grid, 8, "BIỂU TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC TIÊU CHÍ NÔNG THÔN MỚI", ("Thôn: Tân Lập 1. Năm: 2023",))
    row, at = heading(grid, row, [("id", "TT", 7), ("name", "Tiêu chí, chỉ tiêu", 52), ("unit", "Đơn vị", 8), ("den", "Tổng số", 9), ("num", "Số đạt chuẩn", 9), ("pct", "Tỷ lệ đạt (%)", 9), ("status", "Kết quả", 12), ("note", "Lý do chưa đạt", 26)])
    row = table(case, grid, numbers_row(grid, row, 8), village, held, at, notes={"2.2": "Thiếu xi măng", "2.3": "Chưa có vốn đối ứng", "3.1": "Mương đất bị sạt", "15.1": "Hộ thoát nghèo không mua tiếp", "17.1": "Nước khe chưa xử lý"}, group=8, words=("Đạt", "Không đạt"))
    grid.merge(row, 1, row, 8, closing(case, village, held), "group")
    signed_by(grid, row + 1, 8, "Tân Lập 1, ngày 31 tháng 7 năm 2023", [("TRƯỞNG THÔN", "Lê Thị Giảđịnh")])
    case.save(write_openpyxl)


@sheet(VILLAGE, "tan lap 2 nop.xlsx", "the criterion's name merged down over its indicators, percents typed as text with a sign, Đạt or Chưa đạt, no signature")
def tan_lap_2(case):
    grid, village = case.grid("Sheet1", font="Arial"), "Tân Lập 2"
    grid.merge(1, 1, 1, 8, "THÔN TÂN LẬP 2 - KẾT QUẢ NÔNG THÔN MỚI 2023", "title")
    row, at = heading(grid, 3, [("c", "Tiêu chí", 20), ("id", "Mã chỉ tiêu", 8), ("name", "Chỉ tiêu", 46), ("num", "Số đạt", 9), ("den", "Tổng", 9), ("unit", "ĐVT", 8), ("pct", "Tỷ lệ", 9), ("status", "Đánh giá", 11)])
    held, criterion = listed("2.2 2.3 2.4 9.1 9.2 11.1 12.1 12.2 15.1 15.4 17.1 17.6 17.8 17.9 17.11"), None
    end = table(case, grid, row, village, held, at, HEADS, show=comma_percent)
    for n, item in enumerate(held):
        if item.criterion != criterion:
            criterion = item.criterion
            span = sum(i.criterion == criterion for i in held)
            grid.merge(row + n, 1, row + n + span - 1, 1, f"{criterion}. {CRITERIA[criterion]}", "mid")
    grid.put(end + 1, 1, "Người làm: Mông Thị Giảđịnh", "info")
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "Khuoi Deng bieu so lieu.ods", "an .ods, plain: id, name, total, done, percent, judgement and measure")
def khuoi_deng(case):
    grid, village = case.grid("Bảng1", font="Liberation Serif"), "Khuổi Đeng"
    row = top(grid, 8, "BIỂU SỐ LIỆU NÔNG THÔN MỚI THÔN KHUỔI ĐENG", ("Thời điểm: 31/7/2023",), motto=False)
    row, at = heading(grid, row, [("id", "Chỉ tiêu", 8), ("name", "Nội dung", 48), ("unit", "Đơn vị tính", 8), ("den", "Số lượng hiện có", 10), ("num", "Số lượng đạt", 10), ("pct", "Tỷ lệ đạt (%)", 9), ("status", "Đánh giá", 11), ("do", "Biện pháp của thôn", 32)])
    row = table(case, grid, row, village, listed("2.2 2.3 2.4 3.1 6.3 9.1 9.2 11.1 15.1 15.4 17.1 17.7 17.8 17.11"), at, todo=TODO)
    signed_by(grid, row + 1, 8, "Khuổi Đeng, ngày 04 tháng 8 năm 2023", [("TRƯỞNG THÔN", "Lương Văn Giảđịnh")])
    case.save(write_libreoffice)


@sheet(VILLAGE, "Pa Danh (bao cao xa).xlsx", "a star behind two names and what it means below the table; otherwise plain")
def pa_danh(case):
    grid, village = case.grid("Pá Danh"), "Pá Danh"
    row = top(grid, 8, "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU XÂY DỰNG NÔNG THÔN MỚI", ("7 tháng đầu năm 2023",), under="THÔN PÁ DANH")
    row, at = heading(grid, row, [("n", "TT", 5), ("id", "Chỉ tiêu", 8), ("name", "Nội dung chỉ tiêu", 50), ("num", "Kết quả", 9), ("den", "Tổng số", 9), ("pct", "Tỷ lệ (%)", 9), ("status", "Đánh giá", 11), ("plan", "Thời hạn", 16)])
    row = table(case, grid, row, village, listed("2.2 2.3 2.4 3.1 9.1 9.2 11.1 12.1 15.1 15.4 17.1 17.6 17.8 17.9 17.11"), at, tails={"11.1": " (*)", "17.1": " (**)"})
    row = info_lines(grid, row, ("(*) Số liệu rà soát hộ nghèo, hộ cận nghèo cuối năm 2022.", "(**) Tính cả giếng khoan đã xét nghiệm."), "small6")
    signed_by(grid, row, 8, "Pá Danh, ngày 03 tháng 8 năm 2023", [("TRƯỞNG THÔN", "Bế Văn Giảđịnh")])
    case.save(write_openpyxl)


@sheet(VILLAGE, "Na Pai NTM nang cao 2023.xlsx", "nâng cao, plain: id, name, level, total, done, percent, judgement, last day")
def nang_cao(case):
    grid, village = case.grid("NTM nâng cao"), "Nà Pài"
    row = top(grid, 8, "TỰ ĐÁNH GIÁ CÁC CHỈ TIÊU NÔNG THÔN MỚI NÂNG CAO", ("Thôn Nà Pài, năm 2023",))
    row, at = heading(grid, row, [("id", "Chỉ tiêu", 8), ("name", "Nội dung", 52), ("level", "Mức quy định", 9), ("den", "Tổng số", 9), ("num", "Số đạt", 9), ("pct", "Tỷ lệ (%)", 9), ("status", "Đánh giá", 11), ("plan", "Phấn đấu", 16)])
    row = table(case, grid, row, village, listed("2.2a 2.2b 2.3 2.4 9.1 14.1 14.3 14.4 17.4 17.5 17.8 18.1 18.4 18.7", NC), at)
    signed_by(grid, row + 1, 8, "Nà Pài, ngày 04 tháng 8 năm 2023", [("TRƯỞNG THÔN", "Hoàng Văn Giảđịnh")])
    case.save(write_openpyxl)


@sheet(VILLAGE, "Tan Lap 1 ke hoach khac phuc.xlsx", "judgement before the figures, then what to do, who does it and when; coloured heading")
def mending(case):
    grid, village = case.grid("KH"), "Tân Lập 1"
    grid.landscape = True
    row = top(grid, 10, "KẾT QUẢ RÀ SOÁT VÀ BIỆN PHÁP KHẮC PHỤC CÁC CHỈ TIÊU NÔNG THÔN MỚI", ("Thôn Tân Lập 1 năm 2023",), motto=False)
    row, at = heading(grid, row, [("id", "Chỉ tiêu", 8), ("name", "Nội dung", 44), ("status", "Hiện trạng", 11), ("num", "Số đạt", 9), ("den", "Tổng số", 9), ("unit", "ĐVT", 8), ("pct", "Tỷ lệ (%)", 9), ("do", "Việc cần làm", 32), ("who", "Người phụ trách", 18), ("plan", "Xong trước", 16)])
    held = listed("2.2 2.3 3.1 9.2 11.1 12.1 15.1 15.4 17.1 17.6 17.8 17.9 17.11")
    table(case, grid, row, village, held, at, todo=TODO)
    for n, item in enumerate(held):
        grid.put(row + n, at["who"], None if case.met(village, item) else case.random.choice(("Trưởng thôn", "Chi hội Phụ nữ", "Chi hội Nông dân", "Bí thư chi bộ", "Y tế thôn")), "text")
    tinted(grid, "headblue8")
    signed_by(grid, row + len(held) + 1, 10, "Tân Lập 1, ngày 06 tháng 8 năm 2023", [("NGƯỜI LẬP", "Lê Thị Giảđịnh")])
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "DongEn_thang7.csv", "UTF-8 with a mark, semicolons, plain")
def csv_plain(case):
    grid, village = case.grid("a"), "Đồng Én"
    row = info_lines(grid, 1, ("Khu Đồng Én, xã Lũng Pảng", "Kết quả chỉ tiêu nông thôn mới đến 31/7/2023")) + 1
    row, at = heading(grid, row, [("n", "STT", 0), ("id", "Chỉ tiêu", 0), ("name", "Nội dung", 0), ("unit", "Đơn vị", 0), ("den", "Tổng số", 0), ("num", "Số đạt", 0), ("pct", "Tỷ lệ (%)", 0), ("status", "Đánh giá", 0), ("note", "Ghi chú", 0)])
    table(case, grid, row, village, listed("2.2 2.3 2.4 3.1 9.1 9.2 11.1 12.1 15.1 15.4 17.1 17.6 17.8 17.11"), at, FOLK, notes={"2.3": "làm tiếp sau mùa mưa", "17.8": "vận động thêm"})
    case.save(write_text, ";", bom=b"\xef\xbb\xbf")


@sheet(VILLAGE, "Ban Pen tu cham (may cu).xlsx", "TCVN3 in .VnTime throughout, as an old computer has it; the table is plain")
def old_font(case):
    grid, village = case.grid("Sheet1", font=".VnTime"), "Bản Pẻn"
    row = info_lines(grid, 1, ("Thôn Bản Pẻn", "Biểu tự chấm điểm nông thôn mới năm 2023"), "left8") + 1
    row, at = heading(grid, row, [("id", "Mục", 7), ("name", "Chỉ tiêu", 50), ("unit", "Tính theo", 9), ("den", "Tổng số", 9), ("num", "Số đạt", 9), ("pct", "Tỷ lệ %", 9), ("status", "Đánh giá", 11)])
    table(case, grid, row, village, listed("2.2 2.3 2.4 3.1 6.3 9.1 9.2 11.1 15.1 15.4 17.1 17.6 17.8 17.11"), at, FOLK)
    for cell in grid.cells.values():
        if isinstance(cell.value, str):
            cell.value = legacy.tcvn3(cell.value)
    case.save(write_openpyxl)


def write_lines(grids, path):
    """The first column as plain text, a line for each row."""
    with open(path, "w", encoding="utf-8") as file:
        for (_, column), cell in sorted(grids[0].cells.items()):
            file.write(f"{cell.value}\n" if column == 1 else "")


@sheet(VILLAGE, "Zalo thon Hoa Binh.txt", "a chat message saved as text: a line for each indicator with its id, \"77/88 hộ, 87,5%, đạt\", a greeting and thanks")
def chat(case):
    grid, village = case.grid("a"), "Hòa Bình"
    row = info_lines(grid, 1, ("Chào chị, em gửi số liệu nông thôn mới 2023 của thôn Hòa Bình ạ:",))
    for item in listed("2.2 2.3 9.1 9.2 11.1 15.1 15.4 17.1 17.8 17.11"):
        number, whole, value, met = values_of(case, village, item)
        judged, said = "đạt" if met else "chưa đạt", {"value": value}
        figures = f"{count(number)} {item.unit}" if whole is None else f"{count(number)}/{count(whole)} {item.unit}, {percent(value)}"
        if whole is not None:
            said.update(numerator=number, denominator=whole)
        place = grid.put(row, 1, f"{item.id} {wording(item, FOLK)}: {figures}, {judged}")
        case.record(None, village, item, row, {"indicator": place, "status": place, **dict.fromkeys(said, place)}, status=says(met), plan={"due": None}, **said)
        row += 1
    grid.put(row, 1, "Có gì sai chị bảo em sửa nhé. Em cảm ơn chị.")
    case.save(write_lines)


@sheet(VILLAGE, "Keo Phay 2 bo tieu chi.xlsx", "a sheet for each set, both plain with the same columns; the set stands in the sheet's name and in its title")
def both_sets(case):
    village = "Kéo Phầy"
    for name, title, held in (("NTM", "NÔNG THÔN MỚI", listed("2.2 2.3 2.4 9.2 11.1 15.1 15.4 17.1 17.8 17.11")), ("NTM nâng cao", "NÔNG THÔN MỚI NÂNG CAO", listed("2.3 2.4 9.1 14.1 14.3 14.4 17.4 17.5 18.1 18.7", NC))):
        grid = case.grid(name)
        row = top(grid, 8, f"KẾT QUẢ TỰ ĐÁNH GIÁ CÁC CHỈ TIÊU {title} NĂM 2023", ("Thôn Kéo Phầy",), motto=False)
        row, at = heading(grid, row, [("id", "Chỉ tiêu", 8), ("name", "Nội dung đánh giá", 52), ("unit", "ĐVT", 8), ("den", "Tổng số", 9), ("num", "Đã đạt", 9), ("pct", "Tỷ lệ (%)", 9), ("status", "Đánh giá", 11), ("plan", "Năm, tháng hoàn thành", 16)])
        table(case, grid, row, village, held, at)
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "Lung Cung bo sung.xlsx", "percents as 0.925 with a percent format, a hidden column with last year's percent, otherwise plain")
def hidden(case):
    grid, village, held = case.grid("Bổ sung", font="Calibri"), "Lũng Cùng", listed("2.2 2.3 2.4 3.1 4.2 9.2 11.1 12.1 15.1 15.4 17.1 17.6 17.8 17.11")
    row = top(grid, 8, "SỐ LIỆU NÔNG THÔN MỚI THÔN LŨNG CÙNG (ĐÃ BỔ SUNG)", ("Tính đến 31/7/2023",), motto=False)
    row, at = heading(grid, row, [("id", "Chỉ tiêu", 8), ("name", "Tên chỉ tiêu", 50), ("old", "Năm 2022", 9), ("num", "Số đạt", 9), ("den", "Tổng số", 9), ("pct", "Tỷ lệ", 9), ("status", "Tự đánh giá", 12), ("plan", "Thời gian đạt", 16)])
    table(case, grid, row, village, held, at, show=fraction)
    for n, item in enumerate(held):
        grid.put(row + n, at["old"], round(case.shown(village, item) * 0.94 / 100, 3), "figure", "0.0%")
    grid.hidden_columns.add(at["old"])
    case.save(write_openpyxl)


@sheet(VILLAGE, "Pa Danh sua lan 2.xlsx", "the heading coloured, name before id, the unit behind the numbers, judgement and remark; a note on what was corrected below")
def corrected(case):
    grid, village = case.grid("Sửa lần 2"), "Pá Danh"
    row = top(grid, 8, "BIỂU ĐÁNH GIÁ CHỈ TIÊU NÔNG THÔN MỚI CỦA THÔN PÁ DANH NĂM 2023", office="THÔN PÁ DANH", motto=False)
    row, at = heading(grid, row, [("name", "Chỉ tiêu đánh giá", 50), ("id", "Mã số", 8), ("den", "Tổng số", 9), ("num", "Số đạt", 9), ("unit", "Đơn vị", 8), ("pct", "Tỷ lệ (%)", 9), ("status", "Kết luận của thôn", 12), ("note", "Ghi chú", 24)])
    row = table(case, grid, row, village, listed("2.2 2.3 2.4 3.1 9.1 9.2 11.1 12.1 12.2 15.1 15.4 17.1 17.7 17.8 17.10 17.11"), at, notes={"2.4": "Chưa có vốn", "15.1": "Còn người đi làm xa", "17.11": "Mới làm ở xóm ngoài"})
    tinted(grid, "headsand8")
    grid.put(row + 1, 1, "Ghi chú: thôn đã sửa lại số hộ dùng nước sạch và số người có thẻ BHYT so với bản gửi ngày 28/7/2023.", "small6")
    case.save(write_xlsxwriter)
