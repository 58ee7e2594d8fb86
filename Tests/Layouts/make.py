#!/usr/bin/env python3
"""Makes the layouts of Tests/Layouts/open, sealed and their second to eighth sets with the records they hold.

    python3 Tests/Layouts/make.py

Needs openpyxl, XlsxWriter and LibreOffice's `soffice`. A second run gives the same bytes.
"""

import glob
import os

import base
from base import HERE, LAYOUTS, VILLAGES, Case

import village_sheets  # noqa: F401
import village_values  # noqa: F401
import officer_sheets  # noqa: F401
import text_files  # noqa: F401
import second_year  # noqa: F401
import third_year_a  # noqa: F401
import third_year_b  # noqa: F401
import fourth_year  # noqa: F401
import fifth_year  # noqa: F401
import sixth_year  # noqa: F401
import seventh_year  # noqa: F401
import eighth_year  # noqa: F401


def main():
    for half in base.HALVES:
        for old in glob.glob(os.path.join(HERE, half, "*")):
            os.remove(old)
    for half, name, why, function in LAYOUTS:
        function(Case(half, name, why))
    with open(os.path.join(HERE, "register.csv"), "w", encoding="utf-8", newline="") as file:
        file.write("ma_thon,ten_thon,so_ho,nhan_khau,ten_khac\r\n")
        for row in VILLAGES:
            file.write(",".join(map(str, row)) + "\r\n")
    with open(os.path.join(HERE, "README.md"), encoding="utf-8") as file:
        head = file.read().split("<!-- list -->")[0]
    with open(os.path.join(HERE, "README.md"), "w", encoding="utf-8") as file:
        file.write(head + "<!-- list -->\n")
        for half in base.HALVES:
            file.write(f"\n## {half}\n\n| file | records | what is odd |\n|---|---|---|\n")
            for case in Case.all:
                if case.half == half:
                    why = case.why if half in (base.OPEN, base.OPEN_2, base.OPEN_3, base.OPEN_4, base.OPEN_5, base.OPEN_6, base.OPEN_7, base.OPEN_8) else "(sealed)"
                    file.write(f"| `{case.name}` | {len(case.truth.records)} | {why} |\n")


if __name__ == "__main__":
    main()
