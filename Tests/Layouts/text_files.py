"""Layouts whose difficulty is the file: encodings, separators, numbers of other countries, .ods."""

import unicodedata

import legacy
from base import *  # noqa: F403
from base import HOUSEHOLDS, NTM, OPEN, PEOPLE, SEALED, VILLAGE_HELD, items, layout
from grids import shown

COLUMNS = ["tt", "name", "unit", "num", "den", "pct", "status", "plan"]


def filled(case, village, n=14, columns=COLUMNS, of=None, notes=None, changes=None, **options):
    """A common checklist, so that only the file is odd."""
    grid = case.grid("Sheet1")
    grid.put(1, 1, "UBND XÃ LŨNG PẢNG", "info")
    grid.put(2, 1, "TỰ ĐÁNH GIÁ TIÊU CHÍ NÔNG THÔN MỚI NĂM 2023", "info")
    grid.put(3, 1, f"Thôn {village}", "info")
    options.setdefault("percent", "text")
    table = case.checklist(grid, village, columns, notes=notes or {}, **options)
    row = table.header(5, merged="met" in columns)
    picked = items(NTM, *of) if of else items(NTM, *[VILLAGE_HELD[i] for i in sorted(case.random.sample(range(len(VILLAGE_HELD)), n))])
    table.body(row, picked, changes)
    return grid


def change_text(grid, how):
    for cell in grid.cells.values():
        if isinstance(cell.value, str):
            cell.value = how(cell.value)


def without_marks(text):
    text = unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d"))
    return unicodedata.normalize("NFC", "".join(c for c in text if not unicodedata.combining(c)))


def old_tones(text):
    for new, old in (("òa", "oà"), ("óa", "oá"), ("ọa", "oạ"), ("ỏa", "oả"), ("ủy", "uỷ"), ("ùy", "uỳ"), ("Hòa", "Hoà"), ("HÒA", "HOÀ")):
        text = text.replace(new, old)
    return text


def mojibake(text):
    out = []
    for byte in text.encode("utf-8"):
        try:
            out.append(bytes([byte]).decode("cp1252"))
        except UnicodeDecodeError:
            out.append(chr(byte))
    return "".join(out).encode("utf-8")


@layout(OPEN, "windows-1258.csv", "code page 1258, as Excel on a Vietnamese Windows saves CSV")
def cp1258(case):
    filled(case, "Đồng Én")
    change_text(case.grids[0], lambda t: t.replace("≥", ">=").replace("≤", "<="))
    case.save(write_text, ";", legacy.windows1258)


@layout(SEALED, "tcvn3.csv", "TCVN3 bytes without a font to tell, capitals in the title")
def tcvn3(case):
    grid = filled(case, "Hòa Bình")
    change_text(grid, legacy.tcvn3)
    case.save(write_text, ";", "latin-1")


@layout(OPEN, "vni.xlsx", "VNI-Times in the cells")
def vni(case):
    grid = filled(case, "Bản Pẻn", percent="number")
    grid.font = "VNI-Times"
    change_text(grid, legacy.vni)
    case.save(write_openpyxl)


@layout(SEALED, "vntime-mixed.xlsx", ".VnTime in most cells, Unicode in some, .VnTimeH in the title")
def vntime(case):
    grid = filled(case, "Kéo Phầy", percent="number")
    grid.font = ".VnTime"
    for (row, column), cell in grid.cells.items():
        if not isinstance(cell.value, str):
            continue
        if row <= 2:
            cell.font, cell.value = ".VnTimeH", legacy.tcvn3_capitals(cell.value)
        elif row % 5 == 0 and column == 2:
            cell.font = "Times New Roman"  # pasted from a newer document
        else:
            cell.value = legacy.tcvn3(cell.value)
    case.save(write_xlsxwriter)


@layout(OPEN, "unicode-text.txt", "UTF-16 with a mark and tabs")
def utf16(case):
    filled(case, "Lũng Cùng", columns=["tt", "name", "den", "num", "pct", "met", "notmet", "plan"])
    case.save(write_text, "\t", "utf-16-le", b"\xff\xfe")


@layout(SEALED, "utf16-bare.csv", "UTF-16 without a mark, tabs")
def utf16_bare(case):
    filled(case, "Pá Danh")
    case.save(write_text, "\t", "utf-16-le")


@layout(OPEN, "sep-line.csv", "a sep=; line, a line break inside a quoted heading, all cells quoted")
def sep_line(case):
    grid = filled(case, "Nà Pài")
    for cell in grid.cells.values():
        if cell.value == "Giải pháp, thời gian hoàn thành":
            cell.value = "Giải pháp,\nthời gian hoàn thành"
    for record in case.truth.records:  # the sep= line is the first record of the file
        shift(record)
    case.save(write_text, ";", separator_line=True, quote_all=True)


def shift(record, by=1):
    source = record["source"]
    source["row"] += by
    source["cells"] = {k: re_row(v, by) for k, v in source["cells"].items()}


def re_row(place, by):
    letters = place.rstrip("0123456789")
    return letters + str(int(place[len(letters):]) + by)


@layout(SEALED, "mojibake.csv", "UTF-8 read as Windows-1252 and saved again as UTF-8")
def broken(case):
    filled(case, "Tân Lập 1", of=["2.2", "2.3", "9.1", "9.2", "11.1", "15.1", "17.1", "17.6", "17.8"])
    case.save(write_text, ",", mojibake)


@layout(OPEN, "english-settings.csv", "commas between, decimal points, thousands with commas in quotes")
def english(case):
    case.drawn["Đồng Én", NTM, "17.4", None] = (1240, PEOPLE["Đồng Én"])
    grid = filled(case, "Đồng Én", of=["2.2", "2.4", "3.1", "9.2", "12.1", "15.1", "17.1", "17.4", "17.6", "17.8"])
    for cell in grid.cells.values():
        if isinstance(cell.value, str) and cell.value[:1].isdigit() and cell.value.endswith("%"):
            cell.value = cell.value.replace(",", ".")
        if cell.value == 1240:
            cell.value = "1,240"
    case.save(write_text, ",", bom=b"\xef\xbb\xbf", comma=".")


@layout(SEALED, "english-text.xlsx", "decimal points in text cells, thousands with commas")
def english_text(case):
    case.drawn["Kéo Phầy", NTM, "17.4", None] = (1150, PEOPLE["Kéo Phầy"])
    grid = filled(case, "Kéo Phầy", of=["2.2", "2.3", "3.1", "9.1", "9.2", "15.1", "17.1", "17.4", "17.6", "17.8"])
    for cell in grid.cells.values():
        if isinstance(cell.value, (int, float)):
            cell.value = f"{cell.value:,}"
        elif isinstance(cell.value, str) and cell.value[:1].isdigit() and cell.value.endswith("%"):
            cell.value = cell.value.replace(",", ".")
    case.save(write_openpyxl)


@layout(OPEN, "nfd.xlsx", "every text decomposed (NFD), as a Mac saves it")
def nfd(case):
    grid = filled(case, "Tân Lập 2", percent="number")
    change_text(grid, lambda t: unicodedata.normalize("NFD", t))
    case.save(write_openpyxl)


@layout(SEALED, "nfd-old-tones.csv", "NFD, old tone places (Hoà Bình), Ð for Đ")
def nfd_old(case):
    grid = filled(case, "Hòa Bình")
    change_text(grid, lambda t: old_tones(t).replace("Đ", "Ð"))
    case.save(write_text, ";", form="NFD")


@layout(OPEN, "no-diacritics.csv", "no diacritics anywhere")
def plain(case):
    grid = filled(case, "Khuổi Đeng")
    change_text(grid, without_marks)
    case.save(write_text, ";")


@layout(SEALED, "no-diacritics.xlsx", "no diacritics, no ids, x marks")
def plain_marks(case):
    grid = filled(case, "Đồng Én", columns=["name", "num", "den", "pct", "met", "notmet", "plan"], ids="none", percent="number")
    change_text(grid, without_marks)
    case.save(write_xlsxwriter)


@layout(OPEN, "checklist.ods", "an .ods saved by LibreOffice, percents as formulas")
def ods(case):
    filled(case, "Pá Danh", percent="fraction")
    case.save(write_libreoffice)


@layout(SEALED, "thousand-dots.csv", "1.860 m2 beside 25,5 ha: points group, commas are decimal")
def thousands(case):
    case.drawn["Đồng Én", NTM, "17.4", None] = (1860, PEOPLE["Đồng Én"])
    grid = filled(case, "Đồng Én", of=["2.2", "2.4", "3.1", "9.2", "15.1", "17.1", "17.4", "17.6", "17.8", "17.11"])
    for cell in grid.cells.values():
        if cell.value == 1860:
            cell.value = "1.860"
    assert shown(25.5, "0.0") == "25,5"
    case.save(write_text, ";", bom=b"\xef\xbb\xbf")
