"""The second set of layouts: what its sheets share, and which of them are open.

Each layout is registered with a family; `assign` draws a third of every family for `open-2`, the rest is `sealed-2`.
"""

import random

from base import *  # noqa: F403
from base import HOUSEHOLDS, LAYOUTS, NC, NTM, OPEN_2, PEOPLE, SEALED_2, count, decimal, indicator, items  # noqa: F401
from commune import PLANS, plan_for

SECOND = []
DRAW = "nông thôn mới, bộ thứ hai"


def sheet(family, name, why):
    """Registers a function that fills one layout of the second set."""
    def decorate(function):
        SECOND.append((family, name, why, function))
        return function
    return decorate


def assign():
    """A third of each family, drawn, is open."""
    draw = random.Random(DRAW)
    is_open = set()
    carried = 0.0
    for family in sorted({entry[0] for entry in SECOND}):
        names = sorted(entry[1] for entry in SECOND if entry[0] == family)
        draw.shuffle(names)
        carried += len(names) / 3
        take = round(carried)
        carried -= take
        is_open.update(names[:take])
    for _, name, why, function in SECOND:
        LAYOUTS.append((OPEN_2 if name in is_open else SEALED_2, name, why, function))


def heads(grid, row, titles, widths, style="head", first=1):
    for n, (text, width) in enumerate(zip(titles, widths)):
        if text is not None:
            grid.put(row, first + n, text, style)
        grid.widths[first + n] = width
    return row + 1


def tall_heads(grid, row, titles, widths, groups, first=1):
    """Two heading rows: `groups` maps the first column of a group to (title, columns); the others are merged down."""
    grouped = {c for start, (_, n) in groups.items() for c in range(start, start + n)}
    for n, (text, width) in enumerate(zip(titles, widths)):
        column = first + n
        grid.widths[column] = width
        if column in grouped:
            grid.put(row + 1, column, text, "head")
        elif text is not None:
            grid.merge(row, column, row + 1, column, text, "head")
    for start, (text, n) in groups.items():
        grid.merge(row, start, row, start + n - 1, text, "head")
    return row + 2


def sheet_of(case, grid):
    return None if case.name.endswith((".csv", ".txt")) else grid.name


def values_of(case, village, item):
    """number, whole, the rounded value and whether it is met"""
    number, whole = case.figures(village, item.set, item.id, item.part)
    value = None if item.kind == "yes" else number if item.kind == "count" else case.shown(village, item, 2 if item.kind == "ratio" else 1)
    return number, whole, value, case.met(village, item)


def said_of(item, met):
    """The value that a mark alone claims, where a mark is the value."""
    return {"value": bool(met)} if item.kind == "yes" and item.id not in ("6.3", "16.1") else {}


def fill(case, grid, row, village, item, at, words=("Đạt", "Chưa đạt"), name=None, id=None, show=None, mark="x", plan=True, **more):
    """One indicator in one row; `at` maps id, name, unit, level, num, den, pct, status, met, notmet, plan to columns.

    `show(key, value, item)` gives what this person typed for a figure: a value, or a value and a number format.
    """
    number, whole, value, met = values_of(case, village, item)
    cells, said = {}, {}

    def put(key, what, style, format=None):
        if key not in at:
            return None
        if show and what is not None:
            shown = show(key, what, item)
            what, format = shown if isinstance(shown, tuple) else (shown, format if shown == what else None)
        return grid.put(row, at[key], what, style, format)

    if "id" in at:
        cells["indicator"] = grid.put(row, at["id"], item.id if id is None else id, "mid")
    if "name" in at:
        cells.setdefault("indicator", grid.put(row, at["name"], name or item.full, "text"))
    if "unit" in at:
        grid.put(row, at["unit"], item.unit or None, "mid")
    if "level" in at:
        grid.put(row, at["level"], item.required, "mid")
    small = "0.0" if item.unit in ("km", "ha", "tấn") else None
    if item.kind == "yes":
        for key in ("num", "den", "pct"):
            put(key, None, "figure")
        said.update(said_of(item, met))
    elif item.kind == "count":
        place = put("num" if "num" in at else "pct", number, "figure")
        if place:
            cells["value"], said["value"] = place, number
    else:
        said.update(numerator=None, denominator=None)
        for key, field, figure in (("num", "numerator", number), ("den", "denominator", whole)):
            if key in at:
                cells[field], said[field] = put(key, figure, "figure", small), figure
        if "pct" in at:
            cells["value"] = put("pct", value, "figure", "0.00" if item.kind == "ratio" else "0.0")
            said["value"] = value
        elif "num" in at and "den" in at:
            said.update(value=case.exact(village, item), derived=True)
        else:
            said["value"] = None
    if "met" in at:
        a = grid.put(row, at["met"], mark if met else None, "mid")
        b = grid.put(row, at["notmet"], None if met else mark, "mid")
        cells["status"] = a if met else b
    if "status" in at:
        cells["status"] = grid.put(row, at["status"], words[0 if met else 1], "mid")
    said["status"] = ("met" if met else "not-met") if "status" in cells else "unknown"
    if item.kind == "yes" and said["status"] == "unknown":
        said.pop("value", None)
    due = None
    if "plan" in at:
        wording, due = (None, None) if met else plan_for(item)
        place = grid.put(row, at["plan"], wording, "text")
        if wording:
            cells["plan"] = place
    if plan:
        said["plan"] = {"due": due}
    said.update(more)
    return case.record(sheet_of(case, grid), village, item, row, cells, **said)


def inventory(case, kind, grid, row, cells, **fields):
    record = {"kind": kind, **fields, "source": {"file": case.name, "sheet": sheet_of(case, grid), "row": row, "cells": cells}}
    case.truth.records.append(record)
    return record


def commune_record(case, grid, set, id, row, cells, **said):
    return case.truth.record(case.name, sheet_of(case, grid), None, set, id, row, cells, **said)


def fixed(case, village, set, id, number, whole=None, part=None):
    """A figure that is not drawn."""
    case.drawn[village, set, id, part] = number, whole


def head_of_sheet(grid, last, title, lines=(), left=("UBND XÃ LŨNG PẢNG", None), row=1):
    """Agency left, Quốc hiệu right, then the title and lines below it; gives the row for the table."""
    half = max(2, last // 2)
    grid.merge(row, 1, row, half, left[0], "agency")
    grid.merge(row, half + 1, row, last, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "agencyb")
    if left[1]:
        grid.merge(row + 1, 1, row + 1, half, left[1], "agencyb")
    grid.merge(row + 1, half + 1, row + 1, last, "Độc lập - Tự do - Hạnh phúc", "agencyb")
    row += 3
    grid.merge(row, 1, row, last, title, "title")
    for line in lines:
        row += 1
        grid.merge(row, 1, row, last, line, "subtitle")
    return row + 2


import second_year_villages  # noqa: E402, F401
import second_year_officers  # noqa: E402, F401
import second_year_files  # noqa: E402, F401
import second_year_more  # noqa: E402, F401

assign()
