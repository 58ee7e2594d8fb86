"""A village's checklist put on a grid, and the truth about every record in it."""

from commune import CRITERIA, GROUPS, NC, NOTES, figures, is_met, plan_for, ratio
from grids import Formula, address

HEADS = {
    "tt": ("TT", 6), "name": ("Nội dung chỉ tiêu", 52), "unit": ("ĐVT", 9), "level": ("Mức đạt chuẩn", 11),
    "num": ("Số đạt", 10), "den": ("Tổng số", 10), "pct": ("Tỷ lệ (%)", 10), "status": ("Đạt/Chưa đạt", 12),
    "met": ("Đạt", 8), "notmet": ("Chưa đạt", 9), "plan": ("Giải pháp, thời gian hoàn thành", 24),
    "note": ("Ghi chú", 24),
}


def country_block(grid, row, last, left=("ỦY BAN NHÂN DÂN", "XÃ KHUỔI MẠ")):
    """Agency on the left, Quốc hiệu on the right."""
    half = max(2, last // 2)
    grid.merge(row, 1, row, half, left[0], "agency")
    grid.merge(row + 1, 1, row + 1, half, left[1], "agencyb")
    grid.merge(row, half + 1, row, last, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "agencyb")
    grid.merge(row + 1, half + 1, row + 1, last, "Độc lập - Tự do - Hạnh phúc", "agencyb")
    return row + 3


def signature(grid, row, last, place, head, left="NGƯỜI LẬP BIỂU", right="TRƯỞNG THÔN"):
    half = max(2, last // 2)
    grid.merge(row, half + 1, row, last, place, "signi")
    grid.merge(row + 1, 1, row + 1, half, left, "sign")
    grid.merge(row + 1, half + 1, row + 1, last, right, "sign")
    grid.merge(row + 2, 1, row + 2, half, "(Ký, ghi rõ họ tên)", "signi")
    grid.merge(row + 2, half + 1, row + 2, last, "(Ký, ghi rõ họ tên)", "signi")
    grid.merge(row + 6, half + 1, row + 6, last, head, "sign")
    return row + 7


class Truth:
    """What a perfect reader would give back."""

    def __init__(self):
        self.records, self.findings = [], []

    def record(self, file, sheet, village, set, indicator, row, cells, part=None, **said):
        record = {"village": {"name": village} if village else None, "set": set, "indicator": indicator}
        if part:
            record["part"] = part
        due = said.pop("due", None)
        precision = said.pop("precision", None)
        record.update(said)
        if due is not None:
            record["plan"] = {"due": due or None}
            if precision:
                record["plan"]["precision"] = precision
        record["source"] = {"file": file, "sheet": sheet, "row": row, "cells": cells}
        self.records.append(record)
        return record

    def finding(self, file, sheet, cell, code, meant, also=()):
        entry = {"file": file, "sheet": sheet, "cell": cell, "code": code, "meant": meant}
        if also:
            entry["alsoAccepted"] = list(also)
        self.findings.append(entry)


class Checklist:
    """One table of indicators on a grid."""

    def __init__(self, grid, file, village, truth, columns, ids="text", names="full", percent="number", status="word",
                 met="Đạt", notmet="Chưa đạt", heads=None, sheet=None, first=1, decimals=1,
                 figures=figures, notes=NOTES):
        self.grid, self.file, self.village, self.truth = grid, file, village, truth
        self.columns = {key: first + n for n, key in enumerate(columns)}
        self.ids, self.names, self.percent, self.status = ids, names, percent, status
        self.met, self.notmet = met, notmet
        self.heads = {**{k: v[0] for k, v in HEADS.items()}, **(heads or {})}
        self.sheet = sheet
        self.first, self.last = first, first + len(columns) - 1
        self.decimals, self.figures, self.notes = decimals, figures, notes
        for key, column in self.columns.items():
            grid.widths.setdefault(column, HEADS[key][1])

    def header(self, row, merged=False, numbers=True, style="head", groups=None):
        """Writes the heading; `merged` puts figures and marks under group headings."""
        grid, columns = self.grid, self.columns
        groups = groups if groups is not None else [("Kết quả thực hiện", ("num", "den", "pct")),
                                                    ("Tự đánh giá", ("met", "notmet"))]
        if merged:
            grouped = set()
            for title, keys in groups:
                held = [columns[k] for k in keys if k in columns]
                if len(held) > 1:
                    grid.merge(row, held[0], row, held[-1], title, style)
                    grouped.update(held)
            for key, column in columns.items():
                if column in grouped:
                    grid.put(row + 1, column, self.heads[key], style)
                else:
                    grid.merge(row, column, row + 1, column, self.heads[key], style)
            row += 2
        else:
            for key, column in columns.items():
                grid.put(row, column, self.heads[key], style)
            row += 1
        if numbers:
            for n, column in enumerate(columns.values(), 1):
                grid.put(row, column, f"({n})" if numbers is True else n, "number-row")
            row += 1
        return row

    def id_of(self, item):
        if self.ids == "number":
            return float(item.id)
        text = item.id + (item.part or "")
        return {"text": text, "tc": "TC " + text, "paren": f"({text})", "comma": text.replace(".", ",")}[self.ids]

    def body(self, row, items, changes=None, groups=True, criteria=False, style="text"):
        """Writes the rows; `changes` maps (set, id, part) to what this clerk wrote otherwise."""
        changes = changes or {}
        group, criterion = None, None
        for item in items:
            if groups and item.set != NC:
                now = next(g for g in GROUPS if g[2] <= item.criterion <= g[3])
                if now != group:
                    group = now
                    self.grid.put(row, self.first, now[0], "total")
                    self.grid.merge(row, self.first + 1, row, self.last, now[1], "group")
                    row += 1
            if criteria and item.criterion != criterion:
                criterion = item.criterion
                self.grid.put(row, self.first, criterion, "total")
                self.grid.merge(row, self.first + 1, row, self.last, CRITERIA[item.set][criterion], "group")
                row += 1
            self.line(row, item, changes.get((item.set, item.id, item.part), {}))
            row += 1
        return row

    def line(self, row, item, change):
        grid, columns = self.grid, self.columns
        number, whole = self.figures(self.village, item.set, item.id, item.part)
        number, whole = change.get("number", number), change.get("whole", whole)
        none = whole == 0
        met = None if none else is_met(item, number, whole)
        met = change.get("claims", met)
        cells, said = {}, {}

        def put(key, value, style, format=None):
            if key in change:
                value = change[key]
                format = change.get(key + "_format", format)
            if key not in columns:
                return None
            return grid.put(row, columns[key], value, style, format)

        place = put("tt", self.id_of(item) if self.ids != "none" else None, "mid", "0.0" if self.ids == "number" else None)
        if place and self.ids != "none":
            cells["indicator"] = place
        place = put("name", item.full if self.names == "full" else item.short, "text")
        cells.setdefault("indicator", place)
        put("unit", item.unit or None, "mid")
        put("level", item.required, "mid")

        places = {}
        for key, value in (("num", number), ("den", whole)):
            format = "0.0" if item.unit in ("km", "ha", "tấn") else None
            places[key] = put(key, None if item.kind == "yes" else value, "figure", format if value is not None else None)
        if item.kind == "count":
            said["value"] = number
            if "num" in columns:
                cells["value"] = places["num"]
            put("den", None, "figure")
            put("pct", None, "figure")
        elif item.kind == "yes":
            put("pct", None, "figure")
            if item.id not in ("6.3", "16.1"):
                said["value"] = None if met is None else bool(met)
        else:
            if "num" in columns:
                said.update(numerator=number, denominator=whole)
                cells.update(numerator=places["num"], denominator=places["den"])
            if none:
                put("pct", None, "figure")
                said["value"] = None
            elif "pct" in columns:
                exact = ratio(item.kind, number, whole)
                digits = 2 if item.kind == "ratio" else self.decimals
                shown = round(exact + 1e-9, digits)
                mask = "0." + "0" * digits
                if item.kind == "ratio" and self.percent != "formula":
                    place = put("pct", shown, "figure", mask)
                elif self.percent == "number":
                    place = put("pct", shown, "figure", mask)
                elif self.percent == "text":
                    place = put("pct", f"{shown:.{digits}f}%".replace(".", ","), "figure")
                else:  # a formula
                    n, d = places["num"], places["den"]
                    if item.kind == "ratio":
                        place, shown = put("pct", Formula(f"{n}/{d}", exact), "figure", mask), exact
                    elif self.percent == "fraction":
                        place, shown = put("pct", Formula(f"{n}/{d}", exact / 100), "figure", mask + "%"), exact
                    else:
                        place, shown = put("pct", Formula(f"{n}/{d}*100", exact), "figure", mask), exact
                cells["value"] = place
                said["value"] = shown
            else:
                said["value"] = ratio(item.kind, number, whole)
                said["derived"] = True

        if "met" in columns:
            a = put("met", "x" if met else None, "mid")
            b = put("notmet", "x" if met is False else None, "mid")
            cells["status"] = a if met else b
        if "status" in columns:
            word = "Không phát sinh" if none else self.met if met else self.notmet
            place = put("status", word, "mid")
            cells["status"] = place
        said["status"] = "not-applicable" if none else "met" if met else "not-met"
        said["due"] = ""
        if "plan" in columns:
            wording, due = plan_for(item) if met is False else (None, None)
            wording, due = change.get("planned", (wording, due))
            place = grid.put(row, columns["plan"], wording, "text")
            if wording:
                cells["plan"] = place
                said["due"] = due or ""
        if "note" in columns:
            note = change.get("remark", self.notes.get(item.id) if met else None)
            place = grid.put(row, columns["note"], note, "text")
            if note:
                cells["note"] = place

        said.update(change.get("truth", {}))
        for key in change.get("unknown", ()):
            said.pop(key, None)
        cells.update({k: address(row, columns[v]) for k, v in change.get("cells", {}).items()})
        for key in change.get("nocells", ()):
            cells.pop(key, None)
        self.truth.record(self.file, self.sheet, self.village, item.set, item.id, row, cells, item.part, **said)
        for code, key, meant, *also in change.get("findings", ()):
            self.truth.finding(self.file, self.sheet, address(row, columns[key]), code, meant, also)
