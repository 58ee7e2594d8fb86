"""The job of `ntm export` as a Python program would do it: calamine reads, XlsxWriter writes.

    commune_jobs_peer.py FOLDER OUT

For every commune under FOLDER (made by commune_jobs.py) it reads the villages' sheets, adds up, judges, and writes a workbook
of about as many cells, formulas, links and formats as ours. It does less than ntm: it knows this one layout, checks nothing,
and keeps no findings.
"""

import csv
import os
import sys

import python_calamine
import xlsxwriter
import yaml

from commune_jobs import RULES, SETS

FACT_HEADS = ["TT", "Kỳ", "Bộ", "Chỉ tiêu", "Ý", "Thôn", "Trường", "Giá trị gốc", "Giá trị", "Đơn vị", "Tính", "Tệp", "Sheet",
              "Ô", "Liên kết", "Ghi chú", "Mã trường", "Mã thôn"]
RESULT_HEADS = ["TT", "Bộ", "Tiêu chí", "Chỉ tiêu", "Ý", "Thôn", "Số đạt", "Tổng số", "Giá trị", "Mức", "Đánh giá",
                "Đủ để cộng", "Còn thiếu", "Đơn vị còn thiếu", "Thôn tự đánh giá", "Mã", "Mã chỉ tiêu", "Mã thôn",
                "Thôn phải báo cáo", "Dòng chính"]


def load_rules():
    """Every indicator of both sets with its first level."""
    rows = []
    for name in SETS:
        with open(os.path.join(RULES, name + ".yaml"), encoding="utf-8") as file:
            rules = yaml.load(file, Loader=yaml.CSafeLoader)
        for criterion in rules["criteria"]:
            for one in criterion["indicators"]:
                levels = one.get("thresholds") or [{}]
                level = next((l for l in levels if l.get("region") == "TDMNPB"), levels[0])
                number = level.get("level")
                rows.append({
                    "set": name, "criterion": criterion["id"], "name": criterion["name"], "id": one["id"],
                    "text": one["text"], "level": number if isinstance(number, (int, float)) else 1,
                    "words": f"{level.get('compare', '')} {number}", "document": level.get("document", ""),
                    "place": level.get("place", ""), "unit": (one.get("numerator") or {}).get("unit", ""),
                    "village": one["roll_up"] not in ("commune-only", "commune-survey")})
    return rows


def read(folder, villages):
    """All facts: set, indicator, village, field, value, file, sheet, cell."""
    facts = []
    for index, village in enumerate(villages):
        name = f"thon-{index + 1:02}.xlsx"
        book = python_calamine.CalamineWorkbook.from_path(os.path.join(folder, name))
        for number, sheet in enumerate(book.sheet_names):
            table = book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
            for offset, row in enumerate(table):
                if offset < 5 or not row[0]:
                    continue
                id = str(row[0]).strip()
                for field, column, value in (("tu", 3, row[3]), ("mau", 4, row[4]), ("td", 6, row[6])):
                    if value == "":
                        continue
                    number_value = (1 if value == "Đạt" else 0) if field == "td" else float(value)
                    facts.append((SETS[number], id, index, field, number_value, value, name, sheet,
                                  "ABCDEFGH"[column] + str(offset + 1)))
    return facts


def letter(figures, level):
    if "td" in figures:
        return "Đ" if figures["td"] else "Chưa"
    if "tu" not in figures or not figures.get("mau"):
        return "?"
    return "Đ" if 100 * figures["tu"] >= level * figures["mau"] else "Chưa"


def write(path, commune, villages, rules, facts):
    book = xlsxwriter.Workbook(path)
    base = {"font_name": "Times New Roman", "font_size": 11}
    head = book.add_format({**base, "bold": True, "border": 1, "align": "center", "valign": "vcenter", "text_wrap": True,
                            "bg_color": "#E7E6E6"})
    text = book.add_format({**base, "border": 1, "text_wrap": True, "valign": "vcenter"})
    centred = book.add_format({**base, "border": 1, "align": "center", "valign": "vcenter", "text_wrap": True})
    figure = book.add_format({**base, "border": 1, "num_format": "#,##0.##"})
    plain = book.add_format({**base, "valign": "top"})
    link = book.add_format({**base, "valign": "top", "underline": 1, "font_color": "#0563C1"})
    colours = {"Đ": book.add_format({"bg_color": "#C6EFCE"}), "Chưa": book.add_format({"bg_color": "#FFC7CE"}),
               "?": book.add_format({"bg_color": "#FFEB9C"})}
    book.set_properties({"title": "Tổng hợp xã " + commune, "company": "UBND xã " + commune})

    sums, figures, first = {}, {}, {}
    for offset, (set, id, village, field, value, *_rest) in enumerate(facts):
        key = (set, id)
        sums.setdefault(key, {}).setdefault(field, 0)
        sums[key][field] += value
        figures.setdefault((set, id, village), {})[field] = value
        first.setdefault((set, id, village), offset + 2)

    def open_sheet(name, heads, widths):
        sheet = book.add_worksheet(name)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        sheet.merge_range(0, 0, 0, len(heads) - 1, name.upper() + " XÃ " + commune.upper(), head)
        for column, title in enumerate(heads):
            sheet.write_string(1, column, title, head)
        sheet.repeat_rows(1)
        sheet.freeze_panes(2, 0)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        return sheet

    def rules_of(sheet, *range):
        for word, format in colours.items():
            sheet.conditional_format(
                *range, {"type": "cell", "criteria": "==", "value": f'"{word}"', "format": format})

    # Tổng hợp: a line an indicator.
    total = open_sheet("Tổng hợp", ["TT", "Nội dung", "Mức", "Đơn vị", "Số đạt", "Tổng số", "Kết quả", "Đánh giá", "Xã",
                                    "Số thôn", "Phụ trách", "Ghi chú", "Loại"], [6, 44, 14, 8, 10, 10, 11, 16, 11, 8, 19, 30, 8])
    verdicts = {}
    for offset, rule in enumerate(rules):
        row = 2 + offset
        key = (rule["set"], rule["id"])
        own = sums.get(key, {})
        name = f"{rule['set']}/{rule['id']}"
        verdict = {"Đ": "Đạt", "Chưa": "Chưa đạt", "?": "Chưa đủ số liệu"}[letter(own, rule["level"])]
        verdicts[key] = verdict
        total.set_row(row, 15 * (1 + len(rule["text"]) // 45))
        total.write_string(row, 0, rule["id"], centred)
        total.write_string(row, 1, rule["text"], text)
        total.write_formula(row, 2, f'=INDEX(BTC_MucChu,MATCH("{name}",BTC_Ma,0))', centred, rule["words"])
        total.write_string(row, 3, rule["unit"], centred)
        for column, field in ((4, "tu"), (5, "mau")):
            total.write_formula(
                row, column,
                f'=IF(COUNTIFS(SL_MaTruong,"{name}:{field}",SL_Tinh,1)=0,"",SUMIFS(SL_GiaTri,SL_MaTruong,"{name}:{field}",SL_Tinh,1))',
                figure, own.get(field, ""))
        ratio = round(100 * own["tu"] / own["mau"], 2) if own.get("mau") else ""
        total.write_formula(
            row, 6, f'=IF(OR(E{row + 1}="",F{row + 1}=""),"",IF(F{row + 1}=0,"",ROUND(100*E{row + 1}/F{row + 1},2)))', figure,
            ratio)
        total.write_formula(
            row, 7,
            f'=IF(COUNTIFS(KQT_MaCT,"{name}",KQT_Du,0)>0,"Chưa đủ số liệu",IF(OR(E{row + 1}="",F{row + 1}=""),"Chưa đủ số liệu",'
            f'IF(ROUND(100*E{row + 1}-{rule["level"]}*F{row + 1},6)>=0,"Đạt","Chưa đạt")))', centred, verdict)
        total.write_blank(row, 8, None, centred)
        met = sum(letter(figures.get(key + (index,), {}), rule["level"]) == "Đ" for index in range(len(villages)))
        total.write_formula(
            row, 9, f'=COUNTIFS(KQT_MaCT,"{name}",KQT_DanhGia,"Đ")&"/"&COUNTIFS(KQT_MaCT,"{name}")', centred,
            f"{met}/{len(villages)}")
        for column in (10, 11):
            total.write_blank(row, column, None, text)
        total.write_string(row, 12, "CT", plain)
    rules_of(total, 2, 7, len(rules) + 1, 7)

    # The front page, and the lists that repeat lines of Tổng hợp: keep up, at once, by official.
    for sheet_name in ("Tóm tắt", "Duy trì, nâng cao", "Việc làm ngay", "Theo người phụ trách"):
        sheet = open_sheet(sheet_name, ["TT", "Chỉ tiêu", "Mức", "Kết quả", "Đánh giá", "Số thôn", "Thôn chưa đạt", "Phụ trách",
                                        "Thời hạn"], [6, 46, 16, 14, 16, 10, 34, 22, 11])
        for offset, rule in enumerate(rules[::2]):
            row = 2 + offset
            sheet.set_row(row, 15 * (1 + len(rule["text"]) // 45))
            sheet.write_string(row, 0, rule["id"], centred)
            sheet.write_string(row, 1, rule["text"], text)
            sheet.write_formula(row, 2, f"='Tổng hợp'!C{2 * offset + 3}", centred, rule["words"])
            sheet.write_formula(row, 3, f"='Tổng hợp'!G{2 * offset + 3}", figure, "")
            sheet.write_formula(row, 4, f"='Tổng hợp'!H{2 * offset + 3}", centred, verdicts[(rule["set"], rule["id"])])
            for column in range(5, 9):
                sheet.write_blank(row, column, None, text)

    shown = [rule for rule in rules if rule["village"]]
    matrix = open_sheet("Tổng hợp theo thôn", ["TT", "Chỉ tiêu", "Mức"] + villages, [6, 46, 14] + [9] * len(villages))
    unmet = open_sheet("Chưa đạt", ["TT", "Chỉ tiêu", "Thôn", "Hiện trạng", "Mức", "Còn thiếu", "Đơn vị", "Nguyên nhân",
                                    "Giải pháp", "Phụ trách", "Thời hạn", "Kinh phí", "Còn"], [6, 34, 15, 11, 13, 10, 8, 24, 24, 17, 11, 10, 8])
    below = 2
    for offset, rule in enumerate(shown):
        row = 2 + offset
        matrix.write_string(row, 0, rule["id"], centred)
        matrix.write_string(row, 1, rule["text"], text)
        matrix.write_formula(row, 2, f'=INDEX(BTC_MucChu,MATCH("{rule["set"]}/{rule["id"]}",BTC_Ma,0))', centred, rule["words"])
        for index, village in enumerate(villages):
            key = (rule["set"], rule["id"], index)
            place = f"{rule['set']}/{rule['id']}@T{index + 1:03}"
            word = letter(figures.get(key, {}), rule["level"])
            if key in first:
                matrix.write_url(row, 3 + index, f"internal:'Số liệu'!A{first[key]}", centred, "")
            matrix.write_formula(
                row, 3 + index, f'=IFERROR(INDEX(KQT_DanhGia,MATCH("{place}",KQT_Ma,0)),"")', centred, word)
            if word == "Chưa":
                for column in range(13):
                    unmet.write_blank(below, column, None, text)
                unmet.write_string(below, 0, rule["id"], centred)
                unmet.write_string(below, 2, village, text)
                unmet.write_formula(
                    below, 3, f'=IFERROR(ROUND(INDEX(KQT_GiaTri,MATCH("{place}",KQT_Ma,0)),2),"")', figure, "")
                unmet.write_formula(below, 5, f'=IFERROR(INDEX(KQT_ConThieu,MATCH("{place}",KQT_Ma,0)),"")', figure, "")
                below += 1
    rules_of(matrix, 2, 3, len(shown) + 1, len(villages) + 2)

    # Dữ liệu
    data = book.add_worksheet("Số liệu")
    for column, title in enumerate(FACT_HEADS):
        data.write_string(0, column, title, head)
    for offset, (set, id, village, field, value, raw, file, sheet_name, cell) in enumerate(facts):
        row = offset + 1
        name = f"{set}/{id}:{field}"
        data.write_number(row, 0, row, plain)
        data.write_number(row, 1, 2023, plain)
        data.write_string(row, 2, set, plain)
        data.write_string(row, 3, id, plain)
        data.write_string(row, 5, villages[village], plain)
        data.write_string(row, 6, {"tu": "Số đạt", "mau": "Tổng số", "td": "Tự đánh giá"}[field], plain)
        data.write_string(row, 7, str(raw), plain)
        data.write_number(row, 8, value, plain)
        data.write_number(row, 10, 1, plain)
        data.write_string(row, 11, file, plain)
        data.write_string(row, 12, sheet_name, plain)
        data.write_string(row, 13, cell, plain)
        data.write_url(row, 14, f"external:nguon/{file}#'{sheet_name}'!{cell}", link, f"{file} › {sheet_name} › {cell}")
        data.write_string(row, 16, name, plain)
        data.write_string(row, 17, f"{name}@T{village + 1:03}", plain)
    last = len(facts) + 1
    data.autofilter(0, 0, last - 1, 17)
    data.freeze_panes(1, 0)

    levels = book.add_worksheet("Bộ tiêu chí")
    for offset, rule in enumerate(rules):
        for column, value in enumerate([rule["set"], rule["criterion"], rule["name"], rule["id"], "", rule["text"],
                                        rule["words"], ">=", "", "", "", "", rule["document"], rule["place"], "", "", "chưa",
                                        "", "", f"{rule['set']}/{rule['id']}"]):
            if value:
                levels.write_string(offset + 1, column, value, plain)
        levels.write_number(offset + 1, 9, rule["level"], plain)

    results = book.add_worksheet("Kết quả thôn")
    for column, title in enumerate(RESULT_HEADS):
        results.write_string(0, column, title, head)
    row = 0
    for rule in shown:
        name = f"{rule['set']}/{rule['id']}"
        for index, village in enumerate(villages):
            row += 1
            own = figures.get((rule["set"], rule["id"], index), {})
            word = letter(own, rule["level"])
            results.write_number(row, 0, row, plain)
            for column, value in ((1, rule["set"]), (2, rule["criterion"]), (3, rule["id"]), (5, village),
                                  (15, f"{name}@T{index + 1:03}"), (16, name), (17, f"@T{index + 1:03}")):
                results.write_string(row, column, value, plain)
            for column, field in ((6, "tu"), (7, "mau")):
                key = f"{name}:{field}@T{index + 1:03}"
                results.write_formula(
                    row, column,
                    f'=IF(COUNTIFS(SL_MaThon,"{key}",SL_Tinh,1)=0,"",SUMIFS(SL_GiaTri,SL_MaThon,"{key}",SL_Tinh,1))', plain,
                    own.get(field, ""))
            results.write_formula(
                row, 8, f'=IF(OR(G{row + 1}="",H{row + 1}=""),"",IF(H{row + 1}=0,"",100*G{row + 1}/H{row + 1}))', plain,
                100 * own["tu"] / own["mau"] if own.get("mau") else "")
            results.write_formula(row, 9, f'=INDEX(BTC_Muc,MATCH("{name}",BTC_Ma,0))', plain, rule["level"])
            results.write_formula(
                row, 10,
                f'=IF(OR(G{row + 1}="",H{row + 1}=""),"?",IF(ROUND(100*G{row + 1}-J{row + 1}*H{row + 1},6)>=0,"Đ","Chưa"))', plain,
                word)
            results.write_formula(row, 11, f'=IF(K{row + 1}="?",0,1)', plain, 0 if word == "?" else 1)
            if word == "Chưa" and "mau" in own:
                results.write_formula(
                    row, 12, f'=IF(K{row + 1}="Chưa",J{row + 1}*H{row + 1}/100-G{row + 1},"")', plain,
                    rule["level"] * own["mau"] / 100 - own["tu"])
            results.write_number(row, 18, 1, plain)
            results.write_number(row, 19, 1, plain)
    for name, sheet_name, column, end in (
            ("SL_GiaTri", "Số liệu", "I", last), ("SL_Tinh", "Số liệu", "K", last), ("SL_MaTruong", "Số liệu", "Q", last),
            ("SL_MaThon", "Số liệu", "R", last), ("KQT_MaCT", "Kết quả thôn", "Q", row + 1),
            ("KQT_Ma", "Kết quả thôn", "P", row + 1), ("KQT_DanhGia", "Kết quả thôn", "K", row + 1),
            ("KQT_GiaTri", "Kết quả thôn", "I", row + 1), ("KQT_Du", "Kết quả thôn", "L", row + 1),
            ("KQT_ConThieu", "Kết quả thôn", "M", row + 1), ("BTC_Ma", "Bộ tiêu chí", "T", len(rules) + 1),
            ("BTC_Muc", "Bộ tiêu chí", "J", len(rules) + 1), ("BTC_MucChu", "Bộ tiêu chí", "G", len(rules) + 1)):
        book.define_name(name, f"='{sheet_name}'!${column}$2:${column}${end}")
    book.close()


def main():
    folder, out = sys.argv[1:3]
    os.makedirs(out, exist_ok=True)
    rules = load_rules()
    for commune in sorted(os.listdir(folder)):
        own = os.path.join(folder, commune)
        with open(os.path.join(own, "villages.csv"), encoding="utf-8") as file:
            villages = [row["ten_thon"] for row in csv.DictReader(file)]
        write(os.path.join(out, commune + ".xlsx"), commune, villages, rules, read(own, villages))


if __name__ == "__main__":
    main()
