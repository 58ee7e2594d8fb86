"""Makes what the benchmarks read: `make_data.py FOLDER`. Made up, and the same on every run; made once, then kept.

    mixed.xlsx strings.xlsx numbers.xlsx   200,000 rows of 15
    small-xlsx/   2,000 workbooks of 110 rows      small-csv/   2,000 files of 110 rows
    large.csv     200 MB of Vietnamese             communes/    200 communes of 10 villages, as commune_jobs.py makes them
    growth/20 … growth/20000                       that many villages' workbooks, links to those of communes/
"""
import os
import pathlib
import random
import subprocess
import sys

import xlsxwriter

FAMILY = ["Nguyễn", "Hoàng", "Lý", "Triệu", "Nông", "Lương", "Vi", "Hà", "Bế", "Đàm"]
GIVEN = ["Văn An", "Thị Bích", "A Páo", "Thị Lan", "Văn Dũng", "Minh Đức", "Văn Cường", "Thị Hường"]
PLACE = ["Pò Mạ", "Nà Pia", "Bản Rọi", "Khuổi Tao", "Thâm Luông", "Lũng Vài", "Cốc Xả", "Phiêng Đén"]
NOTES = ["Không có ý kiến", "Hoàn thành trong quý IV; cần hỗ trợ", "", "Đề nghị xã xem xét", 'Ghi "chưa rõ"']


def large_workbook(path, kind):
    dice = random.Random(7)
    book = xlsxwriter.Workbook(path, {"constant_memory": kind == "numbers"})
    sheet = book.add_worksheet("Dữ liệu")
    day, percent = book.add_format({"num_format": "dd/mm/yyyy"}), book.add_format({"num_format": "0.0%"})
    for row in range(200_000):
        for column in range(15):
            what = kind if kind != "mixed" else ("text", "whole", "fraction", "day", "percent")[column % 5]
            if kind == "mixed" and dice.random() < 0.17:
                continue
            if what in ("text", "strings"):
                sheet.write_string(row, column, f"{dice.choice(FAMILY)} {dice.choice(GIVEN)} {dice.randrange(20_000)}")
            elif what == "whole":
                sheet.write_number(row, column, dice.randrange(100_000))
            elif what == "fraction":
                sheet.write_number(row, column, dice.random() * 1000)
            elif what == "day":
                sheet.write_number(row, column, 45_000 + dice.randrange(1000), day)
            elif what == "percent":
                sheet.write_number(row, column, dice.randrange(1000) / 1000, percent)
            else:
                number = (dice.randrange(10**6), dice.random() * 1e4, round(dice.random() * 100, 2))[column % 3]
                sheet.write_number(row, column, number)
    book.close()


def small_workbook(path, number, dice):
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Thôn")
    percent = book.add_format({"num_format": "0.0%"})
    bold = book.add_format({"bold": True, "border": 1, "text_wrap": True})
    sheet.merge_range("A1:J1", f"BIỂU TỰ ĐÁNH GIÁ THÔN {number}", bold)
    for row in range(1, 110):
        sheet.write_number(row, 0, row)
        for column in (1, 2):
            sheet.write_string(row, column, f"Chỉ tiêu {row}.{column} của thôn", bold)
        for column in (3, 4, 5, 6):
            sheet.write_number(row, column, dice.randrange(1000) / 1000, percent)
        for column in (7, 8):
            sheet.write_string(row, column, dice.choice(["Đạt", "Chưa đạt", "Đang thực hiện"]), bold)
        sheet.write_string(row, 9, f"Ghi chú {dice.randrange(100)}")
    book.close()


def csv_line(number, dice, quarters):
    fields = [str(number)]
    for _ in range(quarters):
        fields += [dice.choice(PLACE), f"{dice.choice(FAMILY)} {dice.choice(GIVEN)}",
                   f"{dice.randrange(1, 29):02}/{dice.randrange(1, 13):02}/2023", f"{dice.randrange(100)},{dice.randrange(10)}",
                   str(dice.randrange(500)), dice.choice(["x", "", "Chưa đạt"]),
                   f"{dice.randrange(1, 9)}.{dice.randrange(1000):03}"]
    note = dice.choice(NOTES)
    fields.append('"' + note.replace('"', '""') + '"' if ";" in note or '"' in note else note)
    return ";".join(fields) + "\r\n"


def csv_file(path, dice, rows=0, size=0, quarters=1):
    """That many rows, or rows until there are so many bytes."""
    heads = ["STT", *["Thôn", "Chủ hộ", "Ngày", "Tỷ lệ", "Số hộ", "Đánh giá", "Giá trị"] * quarters, "Ghi chú"]
    with open(path, "wb") as file:
        file.write((";".join(heads) + "\r\n").encode())
        number = 0
        while number < rows or file.tell() < size:
            number += 1
            file.write(csv_line(number, dice, quarters).encode())


def main(folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)

    def make(name, work):
        if not (folder / name).exists():
            print("making", name, flush=True)
            unfinished = folder / (name + ".unfinished")
            subprocess.run(["rm", "-rf", unfinished], check=True)
            work(unfinished)
            unfinished.rename(folder / name)

    def many(work, suffix):
        def all_of_them(path):
            path.mkdir()
            dice = random.Random(7)
            for number in range(2000):
                work(path / f"thon-{number:04}.{suffix}", number, dice)
        return all_of_them

    def growth(path):
        sheets = sorted((folder / "communes").glob("*/*.xlsx"))
        for count in (20, 200, 2000, 20_000):
            (path / str(count)).mkdir(parents=True)
            for number in range(count):
                os.link(sheets[number % len(sheets)], path / str(count) / f"thon-{number:05}.xlsx")

    for kind in ("mixed", "strings", "numbers"):
        make(f"{kind}.xlsx", lambda path, kind=kind: large_workbook(path, kind))
    make("small-xlsx", many(small_workbook, "xlsx"))
    make("large.csv", lambda path: csv_file(path, random.Random(7), size=200_000_000, quarters=3))
    make("small-csv", many(lambda path, number, dice: csv_file(path, dice, rows=110), "csv"))
    jobs = pathlib.Path(__file__).parent / "commune_jobs.py"
    make("communes", lambda path: subprocess.run([sys.executable, jobs, path], check=True))
    make("growth", growth)


if __name__ == "__main__":
    main(sys.argv[1])
