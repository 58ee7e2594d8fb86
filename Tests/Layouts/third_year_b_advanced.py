"""Third set: tables of offices about nông thôn mới nâng cao; percents as fractions with a percent format."""

from base import *  # noqa: F403
from base import NAMES, NC, Formula, address, indicator, items
from second_year import fill
from third_year_b_forms import OFFICES, assign, form_head, marks, nested, sheet, sums_of

XA = "UBND XÃ LŨNG PẢNG"


def percent_formula(case, grid, row, village, item, num, den, pct):
    """A percent as a formula over its parts, shown with a percent format."""
    record = fill(case, grid, row, village, item, dict(num=num, den=den, pct=pct))
    exact = case.exact(village, item)
    grid.put(row, pct, Formula(f"{address(row, num)}/{address(row, den)}", exact / 100), "figure", "0.0%")
    record["value"] = exact


def total_formula(case, grid, row, villages, item, num, den, pct):
    number, whole = sums_of(case, villages, item)
    for column, value in ((num, number), (den, whole)):
        grid.put(row, column, value, "totalfigure")
    grid.put(row, pct, Formula(f"{address(row, num)}/{address(row, den)}", number / whole), "totalfigure", "0.0%")


@sheet(OFFICES, "y te nang cao - chuyen doi so.xlsx", "nâng cao, health: two indicators over one column of people, last year's percent and the growth beside, total last")
def health(case):
    grid = case.grid("14.1 và 14.4")
    row = form_head(grid, 12, ("TRẠM Y TẾ", "XÃ LŨNG PẢNG"), "KẾT QUẢ TIÊU CHÍ SỐ 14 VỀ Y TẾ XÃ NÔNG THÔN MỚI NÂNG CAO", ("(Chỉ tiêu 14.1 và 14.4, đến hết tháng 7/2023)",), "Biểu 14-NC", unit="ĐVT: người")
    listed = items(NC, "14.1", "14.4")
    row = nested(grid, row, ["TT", "Thôn", "Dân số", *[(f"{i.id}. {i.full}", ["Năm 2022 (%)", "Đến tháng 7/2023", ("Tỷ lệ", ["7/2023 (%)", "Tăng, giảm"])]) for i in listed], "Ghi chú"],
                 (5, 18, 9, 11, 12, 11, 11, 11, 12, 11, 11, 14))
    for n, village in enumerate(NAMES, 1):
        grid.put(row, 1, n, "mid")
        grid.put(row, 2, village, "text")
        for item, first in zip(listed, (4, 8)):
            percent_formula(case, grid, row, village, item, first + 1, 3, first + 2)
            share = case.exact(village, item) / 100
            before = round(share * case.random.uniform(0.85, 1.02), 3)
            grid.put(row, first, before, "figure", "0.0%")
            grid.put(row, first + 3, Formula(f"{address(row, first + 2)}-{address(row, first)}", share - before), "figure", "0.0%")
        row += 1
    grid.merge(row, 1, row, 2, "Toàn xã", "total")
    for item, first in zip(listed, (4, 8)):
        total_formula(case, grid, row, NAMES, item, first + 1, 3, first + 2)
    case.save(write_xlsxwriter)


@sheet(OFFICES, "TNMT cap 2 - rac, chuong trai.xlsx", "nâng cao, environment: lettered columns, met and not met of each indicator as parts of the whole, the commune first, an .xlsx saved by LibreOffice")
def environment(case):
    grid = case.grid("Biểu 17-NC")
    row = form_head(grid, 10, ("PHÒNG TÀI NGUYÊN VÀ MÔI TRƯỜNG", "HUYỆN TRÀNG VÂN"), "THU GOM RÁC THẢI VÀ VỆ SINH CHĂN NUÔI THEO BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI NÂNG CAO", ("Xã Lũng Pảng, 6 tháng đầu năm 2023",))
    waste, pens = items(NC, "17.3", "17.8")
    row = nested(grid, row, ["TT", "Đơn vị", ("17.3. Chất thải rắn sinh hoạt và chất thải rắn không nguy hại (tấn)", ["Phát sinh", "Được thu gom, xử lý theo quy định", "Chưa thu gom", "Tỷ lệ"]),
                             ("17.8. Cơ sở chăn nuôi bảo đảm quy định về vệ sinh thú y và bảo vệ môi trường (cơ sở)", ["Tổng số", "Bảo đảm", "Chưa bảo đảm", "Tỷ lệ"])],
                 (5, 20, 10, 12, 10, 9, 10, 10, 10, 9))
    row = marks(grid, row, ["A", "B", "1", "2", "3=1-2", "4=2/1", "5", "6", "7=5-6", "8=6/5"])
    grid.merge(row, 1, row, 2, "Toàn xã", "total")
    for item, first in ((waste, 3), (pens, 7)):
        total_formula(case, grid, row, NAMES, item, first + 1, first, first + 3)
    row += 1
    for n, village in enumerate(NAMES, 1):
        grid.put(row, 1, n, "mid")
        grid.put(row, 2, "Thôn " + village, "text")
        for item, first in ((waste, 3), (pens, 7)):
            percent_formula(case, grid, row, village, item, first + 1, first, first + 3)
            number, whole = case.figures(village, NC, item.id)
            grid.put(row, first + 2, Formula(f"{address(row, first)}-{address(row, first + 1)}", round(whole - number, 1)), "figure")
        row += 1
    case.save(write_libreoffice)


assign(5)
