"""Makes the folders of many communes: commune.yaml, villages.csv and one checklist per village.

    commune_jobs.py FOLDER [--communes 200] [--villages 10]

Every figure comes from a generator with a fixed seed: the same arguments give the same sheets. Needs XlsxWriter and PyYAML.
"""

import argparse
import os
import random

import xlsxwriter
import yaml

RULES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../Sources/Criteria/RuleSets")
SETS = ["ntm-2021-2025", "ntm-nang-cao-2021-2025"]
FIRST = ["Nà", "Bản", "Khuổi", "Pò", "Lũng", "Cốc", "Phiêng", "Pác", "Kéo", "Tồng"]
SECOND = ["Pia", "Chang", "Lạo", "Mạ", "Linh", "Xả", "Đén", "Vài", "Cáp", "Nọi", "Giảng", "Tàn"]

COMMUNE = """commune: {{code: "{code}", name: {name}, province: Lạng Sơn, region: TDMNPB}}
campaign:
  year: 2023
  as_of: 2023-08-05
  period: [2023, 2025]
  criteria: [ntm-2021-2025, ntm-nang-cao-2021-2025]
  deadlines:
    - {{before: 2023-08-10, what: Báo cáo kết quả rà soát}}
villages: villages.csv
officers:
  - {{name: Công chức Địa chính - Xây dựng, indicators: ["2", "9"]}}
  - {{name: Công chức Văn hóa - Xã hội, indicators: ["5", "6", "11", "12", "14", "16"]}}
"""


def indicators():
    """What the villages themselves count, set by set: id, text, unit, whether it is a yes or no."""
    chosen = []
    for name in SETS:
        with open(os.path.join(RULES, name + ".yaml"), encoding="utf-8") as file:
            rules = yaml.safe_load(file)
        rows = []
        for criterion in rules["criteria"]:
            for one in criterion["indicators"]:
                if one["roll_up"] in ("commune-only", "commune-survey") or one.get("parts"):
                    continue
                unit = (one.get("numerator") or {}).get("unit", "")
                if one["kind"] in ("percent", "yes-no"):
                    rows.append((one["id"], one["text"], unit, one["kind"] == "yes-no"))
        chosen.append((rules["title"], rows))
    return chosen


def village_sheet(path, village, sets, dice):
    book = xlsxwriter.Workbook(path)
    bold = book.add_format({"bold": True, "border": 1, "text_wrap": True, "align": "center"})
    cell = book.add_format({"border": 1, "text_wrap": True})
    percent = book.add_format({"border": 1, "num_format": "0.00"})
    for number, (title, rows) in enumerate(sets):
        sheet = book.add_worksheet(["NTM", "NTM nâng cao"][number])
        sheet.merge_range(0, 0, 0, 7, "PHIẾU RÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI NĂM 2023", bold)
        sheet.write(1, 0, "Thôn: " + village)
        sheet.write(2, 0, title)
        for column, head in enumerate(
                ["TT", "Nội dung chỉ tiêu", "ĐVT", "Số đạt", "Tổng số", "Tỷ lệ (%)", "Tự đánh giá", "Ghi chú"]):
            sheet.write(4, column, head, bold)
        sheet.set_column(1, 1, 50)
        for offset, (id, text, unit, is_yes) in enumerate(rows):
            row = 5 + offset
            sheet.write_string(row, 0, id, cell)
            sheet.write_string(row, 1, text, cell)
            sheet.write_string(row, 2, unit, cell)
            if is_yes:
                sheet.write_string(row, 6, dice.choice(["Đạt", "Đạt", "Chưa đạt"]), cell)
                continue
            whole = dice.randint(20, 160)
            part = dice.randint(whole // 3, whole)
            sheet.write_number(row, 3, part, cell)
            sheet.write_number(row, 4, whole, cell)
            sheet.write_formula(row, 5, f"=100*D{row + 1}/E{row + 1}", percent, 100 * part / whole)
    book.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--communes", type=int, default=200)
    parser.add_argument("--villages", type=int, default=10)
    arguments = parser.parse_args()
    sets = indicators()
    dice = random.Random(2023)
    for number in range(1, arguments.communes + 1):
        folder = os.path.join(arguments.folder, f"xa-{number:03}")
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, "commune.yaml"), "w", encoding="utf-8") as file:
            file.write(COMMUNE.format(code=f"{number:05}", name=f"Bản Mẫu {number}"))
        names = dice.sample([f"{a} {b}{c}" for a in FIRST for b in SECOND for c in ("", " 1", " 2")], arguments.villages)
        with open(os.path.join(folder, "villages.csv"), "w", encoding="utf-8") as file:
            file.write("ma_thon,ten_thon,so_ho,nhan_khau\n")
            for index, name in enumerate(names):
                file.write(f"T{index + 1:02},{name},{dice.randint(40, 160)},{dice.randint(200, 700)}\n")
        for index, name in enumerate(names):
            village_sheet(os.path.join(folder, f"thon-{index + 1:02}.xlsx"), name, sets, dice)


if __name__ == "__main__":
    main()
