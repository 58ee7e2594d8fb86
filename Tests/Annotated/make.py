#!/usr/bin/env python3
"""Makes phieu.xlsm: a village's sheet with everything that an annotated copy must leave alone (needs XlsxWriter).

    python3 Tests/Annotated/make.py

Notes, a chart, a picture, a text box, data validation, a conditional format, hidden rows and columns, a filter, names, protection,
macros (no real ones: bytes that nothing may touch), and figures with four mistakes: D8, E9, G9 and H10.
"""

import datetime
import os
import struct
import zlib

import xlsxwriter

HERE = os.path.dirname(os.path.abspath(__file__))


def picture():
    rows = b"".join(b"\0" + bytes([200, 30, 30]) * 8 for _ in range(8))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def main():
    macros = os.path.join(HERE, "vbaProject.bin")
    image = os.path.join(HERE, "anh.png")
    with open(macros, "wb") as file:
        file.write(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(range(256)) * 12)
    with open(image, "wb") as file:
        file.write(picture())
    book = xlsxwriter.Workbook(os.path.join(HERE, "phieu.xlsm"))
    book.set_properties({"author": "Thôn Nà Pia", "created": datetime.datetime(2023, 8, 1)})
    book.add_vba_project(macros)
    head = book.add_format({"bold": True, "border": 1, "bg_color": "#E2EFDA", "text_wrap": True, "align": "center"})
    percent = book.add_format({"num_format": "0.0%", "border": 1})
    cell = book.add_format({"border": 1})
    bold = book.add_format({"bold": True, "italic": True, "font_name": "Times New Roman", "font_size": 14})
    sheet = book.add_worksheet("NTM")
    sheet.merge_range("A1:I1", "BIỂU TỰ ĐÁNH GIÁ TIÊU CHÍ NÔNG THÔN MỚI NĂM 2023", bold)
    sheet.write("A2", "Thôn Nà Pia")
    heads = ["TT", "Chỉ tiêu", "ĐVT", "Số đạt", "Tổng số", "Tỷ lệ (%)", "Đánh giá", "Thời gian hoàn thành", "Ghi chú"]
    sheet.write_row("A4", heads, head)
    rows = [
        ("2.2", "Đường thôn, liên thôn được cứng hóa", "km", 3.7, 4, "Đạt", None),
        ("2.3", "Đường ngõ, xóm sạch, không lầy lội", "km", 1.8, 1.8, "Đạt", None),
        ("2.4", "Đường trục chính nội đồng", "km", 1.2, 2, "Đạt", None),
        ("9.2", "Hộ có nhà kiên cố, bán kiên cố", "hộ", "nhiều", 86, "Đạt", None),
        ("17.1", "Hộ dùng nước sạch theo quy chuẩn", "hộ", 60, 0, "khá", None),
        ("17.8", "Hộ có nhà tiêu, nhà tắm, bể nước hợp vệ sinh, 3 sạch", "hộ", 50, 86, "Chưa đạt", "31/02/2024"),
        ("17.9", "Cơ sở chăn nuôi đảm bảo vệ sinh thú y", "cơ sở", 25, 38, "Đạt", None),
    ]
    for n, (id, name, unit, met, whole, status, plan) in enumerate(rows, 5):
        sheet.write_row(f"A{n}", [id, name, unit, met, whole], cell)
        value = met / whole if isinstance(met, float | int) and whole else "#DIV/0!" if not whole else "#VALUE!"
        sheet.write_formula(f"F{n}", f"=D{n}/E{n}", percent, value)
        sheet.write_row(f"G{n}", [status, plan, None], cell)
    sheet.write_comment("D8", "Trưởng thôn: đếm lại sau", {"author": "Trưởng thôn"})
    sheet.write_comment("B5", "Đã đo ngày 20/7/2023", {"author": "Trưởng thôn"})
    sheet.data_validation("G5:G11", {"validate": "list", "source": ["Đạt", "Chưa đạt", "Không phát sinh"], "error_type": "warning"})
    sheet.conditional_format("F5:F11", {"type": "cell", "criteria": "<", "value": 0.5, "format": head})
    sheet.set_row(10, None, None, {"hidden": True})
    sheet.set_column("C:C", 8, None, {"hidden": True})
    sheet.set_column("B:B", 42)
    sheet.autofilter("A4:I11")
    sheet.protect("", {"select_locked_cells": True})
    sheet.print_area("A1:I11")
    sheet.repeat_rows(3)
    sheet.freeze_panes(4, 2)
    sheet.set_landscape()
    sheet.set_footer("&CTrang &P/&N")
    chart = book.add_chart({"type": "column"})
    chart.add_series({"categories": "=NTM!$A$5:$A$11", "values": "=NTM!$F$5:$F$11"})
    sheet.insert_chart("K4", chart)
    sheet.insert_image("K22", image)
    sheet.insert_textbox("K26", "Thôn gửi lần 2")
    sheet.write_url("B14", "https://example.org/", string="Hướng dẫn")
    book.define_name("SoHo", "=NTM!$E$8")
    note = book.add_worksheet("Ghi chép")
    note.write_column("A1", ["Ghi chép của thôn", "không phải số liệu"])
    note.hide()
    book.close()
    os.remove(macros)
    os.remove(image)


main()
