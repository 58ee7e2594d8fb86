"""Layouts of officers: villages in rows or columns, inventories, and sheets to leave alone."""

import datetime

from base import *  # noqa: F403
from base import HOUSEHOLDS, NAMES, NC, NTM, OPEN, PEOPLE, SEALED, Formula, address, decimal, indicator, items, layout


def title(grid, text, last, row=1):
    grid.merge(row, 1, row, last, text, "title")
    return row + 2


def said_of(case, village, item, digits=1):
    number, whole = case.figures(village, item.set, item.id, item.part)
    return number, whole, case.shown(village, item, digits)


@layout(OPEN, "villages-as-columns.xlsx", "indicators in rows, a percent column per village, the commune last")
def columns_single(case):
    grid = case.grid("Tổng hợp")
    villages = NAMES[:6]
    row = title(grid, "TỔNG HỢP TỶ LỆ ĐẠT CÁC CHỈ TIÊU NÔNG THÔN MỚI THEO THÔN NĂM 2023 (%)", 9)
    for column, head in enumerate(["TT", "Chỉ tiêu", *villages, "Toàn xã"], 1):
        grid.put(row, column, head, "head")
        grid.widths[column] = 44 if column == 2 else 10
    for item in items(NTM, "2.2", "3.1", "9.2", "11.1", "15.1", "17.1", "17.8", "17.11"):
        row += 1
        place = grid.put(row, 1, item.id, "mid")
        grid.put(row, 2, item.full, "text")
        for column, village in enumerate(villages, 3):
            value = case.shown(village, item)
            cell = grid.put(row, column, value, "figure", "0.0")
            case.record(grid.name, village, item, row, {"indicator": place, "value": cell}, value=value, numerator=None, denominator=None,
                        status="unknown")
        sums = [sum(case.figures(v, NTM, item.id)[k] for v in villages) for k in (0, 1)]
        grid.put(row, 9, round(sums[0] / sums[1] * 100, 1), "totalfigure", "0.0")
    case.save(write_openpyxl)


@layout(SEALED, "villages-as-column-pairs.xlsx", "number met and total under every village's merged name, a total pair last")
def columns_pairs(case):
    grid = case.grid("Sheet1")
    villages = ["Tân Lập 1", "Tân Lập 2", "Khuổi Đeng", "Pá Danh"]
    row = title(grid, "BIỂU TỔNG HỢP SỐ LIỆU NÔNG THÔN MỚI CÁC THÔN NĂM 2023", 12)
    for column, head in enumerate(["Mã", "Nội dung", "ĐVT"], 1):
        grid.merge(row, column, row + 1, column, head, "head")
        grid.widths[column] = (8, 46, 8)[column - 1]
    for n, village in enumerate([*villages, "Cộng"]):
        grid.merge(row, 4 + 2 * n, row, 5 + 2 * n, ("Thôn " if n < 4 else "") + village, "head")
        grid.put(row + 1, 4 + 2 * n, "Đạt", "head")
        grid.put(row + 1, 5 + 2 * n, "Tổng", "head")
    row += 1
    for item in items(NTM, "2.2", "2.3", "2.4", "9.2", "12.1", "17.1", "17.9", "17.10"):
        row += 1
        place = grid.put(row, 1, item.id, "mid")
        grid.put(row, 2, item.short, "text")
        grid.put(row, 3, item.unit, "mid")
        for n, village in enumerate(villages):
            number, whole = case.figures(village, NTM, item.id)
            a, b = grid.put(row, 4 + 2 * n, number, "figure"), grid.put(row, 5 + 2 * n, whole, "figure")
            case.record(grid.name, village, item, row, {"indicator": place, "numerator": a, "denominator": b},
                        numerator=number, denominator=whole, value=case.exact(village, item), derived=True, status="unknown")
        for k in (0, 1):
            total = sum(case.figures(v, NTM, item.id)[k] for v in villages)
            letters = ",".join(address(row, 4 + k + 2 * n) for n in range(4))
            grid.put(row, 12 + k, Formula(f"SUM({letters})", round(total, 1)), "totalfigure")
    case.save(write_xlsxwriter)


def one_indicator(case, grid, item, row, heads, villages, total="Tổng cộng", prefix=""):
    for column, head in enumerate(heads, 1):
        grid.put(row, column, head, "head")
        grid.widths[column] = (6, 20, 14, 14, 11, 14)[column - 1]
    first = row + 1
    for n, village in enumerate(villages, 1):
        row += 1
        number, whole, value = said_of(case, village, item)
        grid.put(row, 1, n, "mid")
        grid.put(row, 2, prefix + village, "text")
        cells = {"denominator": grid.put(row, 3, whole, "figure"), "numerator": grid.put(row, 4, number, "figure"),
                 "value": grid.put(row, 5, value, "figure", "0.0")}
        said = {"status": "unknown"}
        if len(heads) > 5:
            met = case.met(village, item)
            cells["status"] = grid.put(row, 6, "Đạt" if met else "Chưa đạt", "mid")
            said["status"] = "met" if met else "not-met"
        case.record(grid.name, village, item, row, cells, numerator=number, denominator=whole, value=value, **said)
    row += 1
    grid.merge(row, 1, row, 2, total, "total")
    for column, k in ((3, 1), (4, 0)):
        sums = round(sum(case.figures(v, item.set, item.id)[k] for v in villages), 1)
        letter = address(1, column)[0]
        grid.put(row, column, Formula(f"SUM({letter}{first}:{letter}{row - 1})", sums), "totalfigure")


@layout(OPEN, "sheet-per-indicator.xlsx", "a sheet per indicator, named by its id; villages in rows; totals")
def sheet_per_indicator(case):
    for id in ("2.2", "9.2", "17.8"):
        item = indicator(NTM, id)
        grid = case.grid(id)
        row = title(grid, f"Chỉ tiêu {id}: {item.full}", 6)
        one_indicator(case, grid, item, row, ["TT", "Thôn", "Tổng số " + item.unit, f"Số {item.unit} đạt", "Tỷ lệ %", "Đánh giá"], NAMES)
    case.save(write_xlsxwriter)


@layout(SEALED, "sheet-per-topic.xlsx", "a sheet per topic; the indicator only by its wording in the title")
def sheet_per_topic(case):
    for name, id in (("Nước sạch", "17.1"), ("Nhà ở", "9.2"), ("Rác", "17.11"), ("Điện", "4.2")):
        item = indicator(NTM, id)
        grid = case.grid(name)
        grid.merge(1, 1, 1, 6, "UBND XÃ LŨNG PẢNG", "agencyb")
        row = title(grid, "THỐNG KÊ " + item.full.upper() + " NĂM 2023", 6, 2)
        one_indicator(case, grid, item, row, ["STT", "Tên thôn", "Tổng số hộ", "Số hộ đạt", "Tỷ lệ (%)"], NAMES[:8], "Cộng", "Thôn ")
    case.save(write_openpyxl)


@layout(OPEN, "matrix-pairs.xlsx", "villages in rows by clusters with subtotals; pairs of columns per indicator")
def matrix_pairs(case):
    grid = case.grid("Biểu tổng hợp")
    listed = items(NTM, "2.2", "9.2", "17.1", "17.8")
    row = title(grid, "BIỂU TỔNG HỢP CHỈ TIÊU NÔNG THÔN MỚI CÁC THÔN NĂM 2023", 14)
    for column, head in ((1, "TT"), (2, "Thôn")):
        grid.merge(row, column, row + 1, column, head, "head")
    grid.widths[2] = 20
    for n, item in enumerate(listed):
        grid.merge(row, 3 + 3 * n, row, 5 + 3 * n, f"{item.id}. {item.short}", "head")
        for k, head in enumerate(["Số đạt", "Tổng số", "%"]):
            grid.put(row + 1, 3 + 3 * n + k, head, "head")
    row += 1
    number_of = 0
    totals = [[0, 0] for _ in listed]
    for cluster, villages in (("Cụm 1", NAMES[:4]), ("Cụm 2", NAMES[4:7]), ("Cụm 3", NAMES[7:])):
        row += 1
        grid.put(row, 1, {"Cụm 1": "I", "Cụm 2": "II", "Cụm 3": "III"}[cluster], "total")
        grid.put(row, 2, cluster, "group")
        for n, item in enumerate(listed):
            sums = [round(sum(case.figures(v, NTM, item.id)[k] for v in villages), 1) for k in (0, 1)]
            for k in (0, 1):
                grid.put(row, 3 + 3 * n + k, sums[k], "totalfigure")
                totals[n][k] = round(totals[n][k] + sums[k], 1)
            grid.put(row, 5 + 3 * n, round(sums[0] / sums[1] * 100, 1), "totalfigure", "0.0")
        for village in villages:
            row += 1
            number_of += 1
            grid.put(row, 1, number_of, "mid")
            grid.put(row, 2, village, "text")
            for n, item in enumerate(listed):
                number, whole, value = said_of(case, village, item)
                a, b = grid.put(row, 3 + 3 * n, number, "figure"), grid.put(row, 4 + 3 * n, whole, "figure")
                c = grid.put(row, 5 + 3 * n, value, "figure", "0.0")
                case.record(grid.name, village, item, row, {"numerator": a, "denominator": b, "value": c},
                            numerator=number, denominator=whole, value=value, status="unknown")
    row += 1
    grid.merge(row, 1, row, 2, "Toàn xã", "total")
    for n in range(len(listed)):
        for k in (0, 1):
            grid.put(row, 3 + 3 * n + k, totals[n][k], "totalfigure")
        grid.put(row, 5 + 3 * n, round(totals[n][0] / totals[n][1] * 100, 1), "totalfigure", "0.0")
    case.save(write_openpyxl)


@layout(SEALED, "matrix-marks.xlsx", "villages in rows, a column per indicator with Đ or CĐ, counts at the end")
def matrix_marks(case):
    grid = case.grid("Tổng hợp")
    listed = items(NTM, "2.2", "2.3", "6.3", "8.3", "9.1", "16.1", "17.3", "17.5", "17.8")
    row = title(grid, "TỔNG HỢP KẾT QUẢ TỰ ĐÁNH GIÁ CỦA CÁC THÔN NĂM 2023", 12)
    grid.put(row - 1, 1, "(Đ: đạt; CĐ: chưa đạt)", "info")
    for column, head in ((1, "TT"), (2, "Tên thôn"), (12, "Số chỉ tiêu đạt")):
        grid.merge(row, column, row + 1, column, head, "head")
    grid.merge(row, 3, row, 11, "Chỉ tiêu", "head")
    for column, item in enumerate(listed, 3):
        grid.put(row + 1, column, item.id, "head")
    grid.widths[2] = 18
    row += 1
    first = row + 1
    for n, village in enumerate(NAMES, 1):
        row += 1
        grid.put(row, 1, n, "mid")
        grid.put(row, 2, village, "text")
        met_count = 0
        for column, item in enumerate(listed, 3):
            met = case.met(village, item)
            met_count += met
            cell = grid.put(row, column, "Đ" if met else "CĐ", "mid")
            said = {"value": bool(met)} if item.id in ("8.3", "17.3", "17.5") else {"value": None} if item.id not in ("6.3", "16.1") else {}
            case.record(grid.name, village, item, row, {"status": cell}, status="met" if met else "not-met", **said)
        grid.put(row, 12, Formula(f'COUNTIF(C{row}:K{row},"Đ")', met_count), "figure")
    row += 1
    grid.merge(row, 1, row, 2, "Số thôn đạt", "total")
    for column, item in enumerate(listed, 3):
        letter = address(1, column)[0]
        grid.put(row, column, Formula(f'COUNTIF({letter}{first}:{letter}{row - 1},"Đ")', sum(case.met(v, item) for v in NAMES)), "totalfigure")
    case.save(write_xlsxwriter)


def gender_table(case, grid, listed, row, villages, part_first):
    """Total, men and women of everybody and of each indicator."""
    for column, head in ((1, "TT"), (2, "Thôn")):
        grid.merge(row, column, row + 1, column, head, "head")
    grid.widths[2] = 18
    groups = [*[f"{i.id}. {i.full}" for i in listed]]
    groups.insert(0 if part_first else len(groups), "Tổng số người" if listed[0].id == "15.1" else "Lực lượng lao động")
    base = 3 if part_first else 3 + 3 * len(listed)
    firsts = {i.id: (6 if part_first else 3) + 3 * n for n, i in enumerate(listed)}
    for n, head in enumerate(groups):
        grid.merge(row, 3 + 3 * n, row, 5 + 3 * n, head, "head")
        for k, word in enumerate(["Tổng", "Nam", "Nữ"]):
            grid.put(row + 1, 3 + 3 * n + k, word, "head")
            grid.widths[3 + 3 * n + k] = 12
    row += 1
    for n, village in enumerate(villages, 1):
        row += 1
        grid.put(row, 1, n, "mid")
        grid.put(row, 2, village, "text")
        whole = case.figures(village, NTM, listed[0].id)[1]
        men = whole * 51 // 100
        wholes = [whole, men, whole - men]
        places = [grid.put(row, base + k, w, "figure") for k, w in enumerate(wholes)]
        for item in listed:
            number = case.figures(village, NTM, item.id)[0]
            held = round(number * men / whole)
            for k, (part, value) in enumerate(((None, number), ("male", held), ("female", number - held))):
                cell = grid.put(row, firsts[item.id] + k, value, "figure")
                case.record(grid.name, village, item, row, {"numerator": cell, "denominator": places[k]}, part=part, numerator=value,
                            denominator=wholes[k], value=value / wholes[k] * 100, derived=True, status="unknown")
    first = row - len(villages) + 1
    row += 1
    grid.merge(row, 1, row, 2, "Cộng", "total")
    for column in range(3, 6 + 3 * len(listed)):
        total = sum(grid.cells[r, column].value for r in range(first, row))
        letter = address(1, column)[:-1]
        grid.put(row, column, Formula(f"SUM({letter}{first}:{letter}{row - 1})", total), "totalfigure")


@layout(OPEN, "health-by-sex.xlsx", "men and women in columns, the people counted before the indicator")
def health_sex(case):
    grid = case.grid("BHYT")
    row = title(grid, "SỐ NGƯỜI THAM GIA BẢO HIỂM Y TẾ THEO THÔN NĂM 2023", 8)
    gender_table(case, grid, items(NTM, "15.1"), row, NAMES, True)
    case.save(write_openpyxl)


@layout(SEALED, "labour-by-sex.xlsx", "two indicators with men and women; the labour force stands last")
def labour_sex(case):
    grid = case.grid("Lao động")
    row = title(grid, "LAO ĐỘNG QUA ĐÀO TẠO THEO THÔN NĂM 2023", 11)
    gender_table(case, grid, items(NTM, "12.1", "12.2"), row, NAMES[:7], False)
    case.save(write_xlsxwriter)


@layout(OPEN, "one-row.xlsx", "one village, one row, indicators in columns")
def one_row(case):
    grid, village = case.grid("Sheet1"), "Tân Lập 2"
    listed = items(NTM, "2.2", "2.3", "9.2", "15.1", "17.1", "17.8")
    row = title(grid, "SỐ LIỆU NÔNG THÔN MỚI THÔN TÂN LẬP 2 NĂM 2023 (tỷ lệ %)", 8)
    for column, head in enumerate(["Thôn", "Số hộ", *[f"{i.short} ({i.id})" for i in listed]], 1):
        grid.put(row, column, head, "head")
        grid.widths[column] = 15
    grid.put(row + 1, 1, village, "text")
    grid.put(row + 1, 2, HOUSEHOLDS[village], "figure")
    for column, item in enumerate(listed, 3):
        value = case.shown(village, item)
        cell = grid.put(row + 1, column, value, "figure", "0.0")
        case.record("Sheet1", village, item, row + 1, {"value": cell}, value=value, numerator=None, denominator=None, status="unknown")
    case.save(write_xlsxwriter)


@layout(SEALED, "officer.ods", "an officer's .ods with merged heads, repeated empty cells and a total")
def officer_ods(case):
    grid = case.grid("Môi trường")
    listed = items(NTM, "17.6", "17.11")
    row = title(grid, "KẾT QUẢ THỰC HIỆN TIÊU CHÍ MÔI TRƯỜNG THEO THÔN NĂM 2023", 8)
    for column, head in ((1, "TT"), (2, "Thôn")):
        grid.merge(row, column, row + 1, column, head, "head")
    grid.widths[2] = 20
    for n, item in enumerate(listed):
        grid.merge(row, 3 + 3 * n, row, 5 + 3 * n, f"Chỉ tiêu {item.id} - {item.short}", "head")
        for k, head in enumerate(["Tổng số", "Số đạt", "Tỷ lệ"]):
            grid.put(row + 1, 3 + 3 * n + k, head, "head")
    row += 1
    for n, village in enumerate(NAMES, 1):
        row += 1
        grid.put(row, 1, n, "mid")
        grid.put(row, 2, village, "text")
        for k, item in enumerate(listed):
            number, whole = case.figures(village, NTM, item.id)
            b, a = grid.put(row, 3 + 3 * k, whole, "figure"), grid.put(row, 4 + 3 * k, number, "figure")
            exact = case.exact(village, item)
            c = grid.put(row, 5 + 3 * k, Formula(f"{a}/{b}", exact / 100), "figure", "0.0%")
            case.record(grid.name, village, item, row, {"numerator": a, "denominator": b, "value": c}, numerator=number, denominator=whole,
                        value=exact, status="unknown")
    first = row - len(NAMES) + 1
    row += 1
    grid.merge(row, 1, row, 2, "Tổng cộng", "total")
    for column in (3, 4, 6, 7):
        letter = address(1, column)[0]
        grid.put(row, column, Formula(f"SUM({letter}{first}:{letter}{row - 1})", round(sum(grid.cells[r, column].value for r in range(first, row)), 1)), "totalfigure")
    case.save(write_libreoffice)


@layout(OPEN, "commune-level.xlsx", "the commune's own indicators: yes and no, levels, an amount of money, no craft village")
def commune_level(case):
    grid = case.grid("Cấp xã")
    row = title(grid, "XÃ TỰ ĐÁNH GIÁ CÁC CHỈ TIÊU NÔNG THÔN MỚI NÂNG CAO NĂM 2023", 7)
    for column, head in enumerate(["TT", "Nội dung", "Yêu cầu", "Kết quả đạt được", "Đạt", "Chưa đạt", "Lộ trình"], 1):
        grid.put(row, column, head, "head")
        grid.widths[column] = (7, 56, 14, 16, 8, 9, 16)[column - 1]
    rows = [
        ("1.1", "Có quy hoạch chung xây dựng xã còn thời hạn", "Đạt", None, True, True, None, None),
        ("2.1", "Tỷ lệ đường xã được bảo trì hàng năm, có các hạng mục cần thiết", "100%", 71.5, 71.5, False, "Quý III/2024", "2024-09-30"),
        ("3.6", "Chủ động phòng, chống thiên tai theo phương châm 4 tại chỗ", "Khá", "Đạt", "Đạt", False, "năm 2024", "2024-12-31"),
        ("5.3", "Phổ cập giáo dục tiểu học và THCS", "Mức độ 3", "Mức độ 3", "Mức độ 3", True, None, None),
        ("5.5", "Cộng đồng học tập cấp xã được đánh giá, xếp loại", "Khá", "Tốt", "Tốt", True, None, None),
        ("8.2", "Tỷ lệ thuê bao sử dụng điện thoại thông minh", "≥ 80%", 82.4, 82.4, True, None, None),
        ("10.1", "Thu nhập bình quân đầu người năm 2023 (triệu đồng/người)", "≥ 46", 44.2, 44.2, False, "năm 2025", "2025-12-31"),
        ("13.2", "Có sản phẩm OCOP được xếp hạng đạt chuẩn còn thời hạn", "≥ 01 sản phẩm", 1, 1, True, None, None),
        ("15.1", "Ứng dụng công nghệ thông tin trong giải quyết thủ tục hành chính", "Đạt", None, True, True, None, None),
        ("15.3", "Giải quyết thủ tục hành chính đúng quy định, không khiếu nại vượt cấp", "Đạt", None, True, True, None, None),
    ]
    for id, wording, level, written, value, met, plan, due in rows:
        row += 1
        cells = {"indicator": grid.put(row, 1, id, "mid")}
        grid.put(row, 2, wording, "text")
        grid.put(row, 3, level, "mid")
        cell = grid.put(row, 4, written, "mid", "0.0" if isinstance(written, float) else None)
        marks = grid.put(row, 5, "x" if met else None, "mid"), grid.put(row, 6, None if met else "x", "mid")
        cells["status"] = marks[0] if met else marks[1]
        place = grid.put(row, 7, plan, "mid")
        if written is not None:
            cells["value"] = cell
        if plan:
            cells["plan"] = place
        case.truth.record(case.name, grid.name, None, NC, id, row, cells, value=value, status="met" if met else "not-met", due=due or "")
    case.save(write_openpyxl)


def kind(case, kind, sheet, row, cells, **fields):
    case.truth.records.append({"kind": kind, **fields, "source": {"file": case.name, "sheet": sheet, "row": row, "cells": cells}})


@layout(OPEN, "roads.xlsx", "roads under village rows, lengths in metres on some lines, a total")
def roads(case):
    grid = case.grid("Đường GTNT")
    row = title(grid, "RÀ SOÁT CÁC TUYẾN ĐƯỜNG THÔN, NGÕ XÓM NĂM 2023", 9)
    heads = ["TT", "Tên tuyến (điểm đầu - điểm cuối)", "Loại đường", "Chiều dài (km)", "Trong đó đã cứng hóa (km)", "Bề rộng (m)", "Kết cấu mặt đường", "Chiếu sáng", "Năm hoàn thành"]
    for column, head in enumerate(heads, 1):
        grid.put(row, column, head, "head")
        grid.widths[column] = 34 if column == 2 else 12
    data = [("Nà Pài", [("Đầu cầu - Nhà văn hóa", "Trục thôn", "village", 1.8, 1.8, 3.5, "Bê tông", True, None),
                        ("Ngõ nhà họp - Ao cá", "Ngõ, xóm", "lane", 0.6, 0.2, 2.0, "Đất", False, 2024)]),
            ("Lũng Cùng", [("Lũng Cùng - Hòa Bình", "Liên thôn", "inter-village", 2.4, 1.1, 3.0, "Bê tông", False, 2025),
                           ("Đường ra cánh đồng Nà Mò", "Nội đồng", "field", 0.9, 0.0, 2.5, "Đất", False, 2025)])]
    for g, (village, lines) in enumerate(data):
        row += 1
        grid.put(row, 1, "I" * (g + 1), "total")
        grid.merge(row, 2, row, 9, "Thôn " + village, "group")
        for n, (name, wording, road_class, length, hard, width, surface, lit, year) in enumerate(lines, 1):
            row += 1
            for column, value in enumerate([n, name, wording, length, hard, width, surface, "Có" if lit else "Không", year], 1):
                grid.put(row, column, value, "text" if column == 2 else "mid")
            kind(case, "road", grid.name, row, {"lengthKm": address(row, 4), "hardenedKm": address(row, 5)}, village={"name": village},
                 road=name, lengthKm=length, hardenedKm=hard, widthM=width, surface=surface, lighting=lit, due=f"{year}-12-31" if year else None,
                 **{"class": road_class})
    row += 1
    grid.merge(row, 1, row, 3, "Tổng cộng", "total")
    grid.put(row, 4, 5.7, "totalfigure")
    grid.put(row, 5, 3.1, "totalfigure")
    case.save(write_openpyxl)


@layout(SEALED, "culture-houses.xlsx", "culture houses and sports grounds, areas as text with units, certificate in two columns")
def houses(case):
    grid = case.grid("NVH")
    row = title(grid, "THỐNG KÊ NHÀ VĂN HÓA, SÂN THỂ THAO CÁC THÔN", 10)
    heads = ["STT", "Thôn", "Diện tích đất nhà văn hóa (m2)", "Diện tích sân thể thao (m2)", "Số chỗ ngồi", "Đã có trong quy hoạch", "GCN QSDĐ",
             "Số GCN, ngày cấp", "Vướng mắc", "Dự kiến hoàn thành"]
    for column, head in enumerate(heads, 1):
        grid.put(row, column, head, "head")
        grid.widths[column] = 15
    rows = [("Nà Pài", 300, 500, 100, True, "Đã cấp", "issued", "CH 02111 ngày 04/6/2018", None, None, None),
            ("Kéo Phầy", 180, 0, 80, True, "Chưa cấp", "not-issued", None, "Đất mượn", "tháng 9/2023", "2023-09-30"),
            ("Hòa Bình", 450.5, 620, 120, True, "Đã cấp", "issued", "CH 02140 ngày 15/11/2019", None, None, None),
            ("Bản Pẻn", 210, 280, 60, False, "Đã nộp hồ sơ", "applied", None, None, "30/9/2023", "2023-09-30")]
    for n, (village, land, ground, seats, planned, wording, status, number, obstacle, plan, due) in enumerate(rows, 1):
        row += 1
        for column, value in enumerate([n, village, land, ground, seats, "x" if planned else None, wording, number, obstacle, plan], 1):
            grid.put(row, column, value, "mid")
        kind(case, "facility", grid.name, row, {"landAreaM2": address(row, 3)}, village={"name": village}, facility="culture-house",
             landAreaM2=land, seats=seats, certificate={"status": status})
        kind(case, "facility", grid.name, row, {"landAreaM2": address(row, 4)}, village={"name": village}, facility="sports-ground",
             landAreaM2=ground)
    row += 1
    grid.merge(row, 1, row, 2, "Cộng", "total")
    grid.put(row, 3, 1140.5, "totalfigure")
    grid.put(row, 4, 1400, "totalfigure")
    case.save(write_xlsxwriter)


@layout(OPEN, "ocop.csv", "OCOP products, dates as text")
def ocop(case):
    grid = case.grid("ocop")
    grid.put(1, 1, "DANH SÁCH SẢN PHẨM OCOP NĂM 2023")
    for column, head in enumerate(["STT", "Tên sản phẩm", "Chủ thể sản xuất", "Nhóm sản phẩm", "Số sao", "Quyết định công nhận", "Thời hạn đến"], 1):
        grid.put(3, column, head)
    for n, (name, maker, group, stars, decision, text, expires) in enumerate([
            ("Gạo nếp Lũng Cùng", "HTX Lũng Pảng", "Thực phẩm", 3, "QĐ 1200/QĐ-UBND ngày 5/8/2021", "05/8/2024", "2024-08-05"),
            ("Trà hoa vàng", "Tổ hợp tác Kéo Phầy", "Đồ uống", 4, "QĐ 988/QĐ-UBND ngày 20/12/2022", "20/12/2025", "2025-12-20")], 1):
        for column, value in enumerate([n, name, maker, group, f"{stars} sao", decision, text], 1):
            grid.put(3 + n, column, value)
        kind(case, "product", None, 3 + n, {"product": address(3 + n, 2)}, product=name, producer=maker, group=group, stars=stars,
             decision=decision, expires=expires)
    case.save(write_text, ",", bom=b"\xef\xbb\xbf")


@layout(SEALED, "roadmap.xlsx", "a village's roadmap: money in million đồng, years marked, no date column")
def roadmap(case):
    grid, village = case.grid("KH"), "Khuổi Đeng"
    row = title(grid, "KẾ HOẠCH, LỘ TRÌNH THỰC HIỆN CÁC CHỈ TIÊU NÔNG THÔN MỚI CHƯA ĐẠT - THÔN KHUỔI ĐENG", 10)
    heads = ["TT", "Chỉ tiêu chưa đạt", "Hiện trạng", "Mục tiêu", "Giải pháp thực hiện", "Kinh phí (tr.đ)", "Người phụ trách", "2023", "2024", "2025"]
    for column, head in enumerate(heads, 1):
        grid.put(row, column, head, "head")
        grid.widths[column] = (7, 34, 12, 10, 34, 12, 16, 7, 7, 7)[column - 1]
    for id, name, now, target, action, money, owner, year in [
            ("2.3", "Đường ngõ, xóm", "72%", "100%", "Nhân dân góp công đổ bê tông 0,4 km", 120, "Trưởng thôn", 2024),
            ("9.1", "Nhà tạm, dột nát", "2 nhà", "0", "Hỗ trợ 2 hộ xóa nhà tạm", 100, "MTTQ xã", 2023),
            ("17.8", "Nhà tiêu, nhà tắm hợp vệ sinh", "61,7%", "70%", "Vận động các hộ xây nhà tiêu", None, "Chi hội Phụ nữ", 2025)]:
        row += 1
        for column, value in enumerate([id, name, now, target, action, money, owner], 1):
            grid.put(row, column, value, "text" if column in (2, 5) else "mid")
        for k in range(3):
            grid.put(row, 8 + k, "x" if 2023 + k == year else None, "mid")
        kind(case, "plan", grid.name, row, {"indicator": address(row, 1)}, village={"name": village}, set=NTM, indicator=id, current=now,
             target=target, action=action, owner=owner, due=f"{year}-12-31", budget=[{"amount": money, "source": None}] if money else [])
    case.save(write_openpyxl)


@layout(OPEN, "with-other-sheets.xlsx", "one checklist among instructions, a money book, a list of persons and an empty sheet")
def other_sheets(case):
    village = "Nà Pài"
    grid = case.grid("Hướng dẫn")
    for n, line in enumerate(["HƯỚNG DẪN GHI BIỂU", "1. Cột số đạt ghi số hộ, số km đạt được; ví dụ: 82.", "2. Cột tổng số ghi tổng số hộ của thôn; ví dụ: 86.",
                              "3. Chỉ tiêu 2.2 đạt khi tỷ lệ từ 80% trở lên.", "4. Chưa đạt thì ghi thời gian hoàn thành, ví dụ: Quý IV/2024."], 1):
        grid.put(n, 1, line, "plain")
    grid.widths[1] = 90
    grid = case.grid("Biểu 1")
    table = case.checklist(grid, village, ["tt", "name", "unit", "num", "den", "pct", "status", "plan"])
    row = title(grid, "TỰ ĐÁNH GIÁ TIÊU CHÍ NÔNG THÔN MỚI NĂM 2023 - THÔN NÀ PÀI", 8)
    table.body(table.header(row), items(NTM, "2.2", "2.3", "9.1", "9.2", "15.1", "17.1", "17.8", "17.11"))
    grid = case.grid("Thu chi")
    for column, head in enumerate(["TT", "Nội dung", "Thu", "Chi", "Ngày"], 1):
        grid.put(3, column, head, "head")
    grid.put(1, 1, "SỔ THU CHI QUỸ THÔN 2023", "title")
    for n, (what, a, b, day) in enumerate([("Đóng góp làm đường ngõ xóm", 12500000, None, 5), ("Mua xi măng", None, 9800000, 12), ("Quỹ nhà văn hóa", 3000000, None, 20)], 4):
        for column, value in enumerate([n - 3, what, a, b, datetime.date(2023, 5, day)], 1):
            grid.put(n, column, value, "text", "#,##0" if column in (3, 4) else None)
    grid = case.grid("DS hộ nghèo")
    for column, head in enumerate(["STT", "Họ và tên chủ hộ", "Số CCCD", "Ngày sinh", "Điện thoại", "Số khẩu"], 1):
        grid.put(2, column, head, "head")
    grid.put(1, 1, "DANH SÁCH HỘ NGHÈO, CẬN NGHÈO NĂM 2023", "title")
    for n in range(3):
        for column, value in enumerate([n + 1, ["Sầm Văn Giảđịnh", "Mã Thị Giảđịnh", "Chu Văn Giảđịnh"][n], f"0200000000{n}1", f"1{n}/02/197{n}", f"0990 000 20{n}", 3 + n], 1):
            grid.put(3 + n, column, value, "text")
    case.grid("Sheet3")
    case.save(write_xlsxwriter)


@layout(SEALED, "persons-only.csv", "a list of households with percents and ids in the notes: no record at all")
def persons(case):
    grid = case.grid("ds")
    grid.put(1, 1, "DANH SÁCH HỘ ĐĂNG KÝ LÀM NHÀ TIÊU HỢP VỆ SINH - THÔN BẢN PẺN")
    for column, head in enumerate(["STT", "Họ tên chủ hộ", "Địa chỉ", "Điện thoại", "Số khẩu", "Ghi chú"], 1):
        grid.put(3, column, head)
    for n, (name, note) in enumerate([("Phan Văn Giảđịnh", "chỉ tiêu 17.8"), ("Lục Thị Giảđịnh", "hỗ trợ 50%"), ("Âu Văn Giảđịnh", "Đạt")], 1):
        for column, value in enumerate([n, name, "Bản Pẻn", f"0990 000 21{n}", 2 + n, note], 1):
            grid.put(3 + n, column, value)
    case.save(write_text, ";", bom=b"\xef\xbb\xbf")


def long_rows(case, villages, listed):
    for village in villages:
        for item in listed:
            yield village, item, *case.figures(village, NTM, item.id)


@layout(OPEN, "long-form.xlsx", "village cells merged down over the rows of their indicators")
def long_form(case):
    grid = case.grid("Sheet1")
    row = title(grid, "TỔNG HỢP KẾT QUẢ RÀ SOÁT CỦA CÁC THÔN NĂM 2023", 7)
    for column, head in enumerate(["TT", "Thôn", "Chỉ tiêu", "Nội dung", "Số đạt", "Tổng số", "Tỷ lệ %"], 1):
        grid.put(row, column, head, "head")
        grid.widths[column] = (5, 16, 9, 44, 10, 10, 10)[column - 1]
    listed = items(NTM, "2.2", "9.2", "17.1", "17.8")
    for n, village in enumerate(NAMES[:5], 1):
        grid.merge(row + 1, 1, row + 4, 1, n, "mid")
        grid.merge(row + 1, 2, row + 4, 2, "Thôn " + village, "text")
        for item in listed:
            row += 1
            number, whole, value = said_of(case, village, item)
            cells = {"indicator": grid.put(row, 3, item.id, "mid")}
            grid.put(row, 4, item.full, "text")
            cells.update(numerator=grid.put(row, 5, number, "figure"), denominator=grid.put(row, 6, whole, "figure"),
                         value=grid.put(row, 7, value, "figure", "0.0"))
            case.record("Sheet1", village, item, row, cells, numerator=number, denominator=whole, value=value, status="unknown")
    case.save(write_xlsxwriter)


@layout(SEALED, "long-form.csv", "a flat list: village, id, figures, in no order, with notes")
def long_csv(case):
    grid = case.grid("a")
    for column, head in enumerate(["Thôn", "Mã chỉ tiêu", "Đạt được", "Trên tổng số", "Đơn vị", "Tự đánh giá", "Hoàn thành"], 1):
        grid.put(1, column, head)
    rows = list(long_rows(case, NAMES[3:9], items(NTM, "2.3", "9.2", "17.8", "17.10")))
    case.random.shuffle(rows)
    for row, (village, item, number, whole) in enumerate(rows, 2):
        met = case.met(village, item)
        wording, due = (None, None) if met else ("12/2024", "2024-12-31")
        cells = {"indicator": f"B{row}", "numerator": f"C{row}", "denominator": f"D{row}", "status": f"F{row}"}
        if wording:
            cells["plan"] = f"G{row}"
        for column, value in enumerate([village, item.id, number, whole, item.unit, "Đạt" if met else "Chưa đạt", wording], 1):
            grid.put(row, column, value, "text", "0.0" if isinstance(value, float) else None)
        case.record(None, village, item, row, cells, numerator=number, denominator=whole, value=case.exact(village, item), derived=True,
                    status="met" if met else "not-met", due=due or "")
    case.save(write_text, ";", bom=b"\xef\xbb\xbf")
