"""The fifth set: what its sheets share, and which of them are open.

Ordinary sheets for the most part: a checklist of a village's own, an officer's table, a list. Of every kind (villages,
offices, lists) half is drawn by lot for `open-5`, the rest is `sealed-5`.
"""

import fourth_year_forms
from base import OPEN_5, SEALED_5, decimal
from fifth_year_words import CONDITIONS, DECREE, PROMISES
from fourth_year_forms import (  # noqa: F401
    LIST, OFFICE, STYLES, VILLAGE, commune_record, fill, heading, inventory, rows_of, says, sums, sums_of, top, values_of)

REGISTERED = []

STYLES.update(blue5=(12, True, False, "left", True, True, "D9E2F3"), headgreen5=(12, True, False, "center", True, True, "C6E0B4"), headgrey5=(12, True, False, "center", True, True, "D9D9D9"),
        note5=(11, False, True, "left", False, False, None), part5=(13, True, False, "left", False, False, None))


def sheet(family, name, why):
    return fourth_year_forms.sheet(family, name, why, REGISTERED)


def assign():
    fourth_year_forms.assign(REGISTERED, "nông thôn mới, bộ thứ năm", (OPEN_5, SEALED_5))


def line(case, grid, row, village, item, at, voice=DECREE, **options):
    return fourth_year_forms.line(case, grid, row, village, item, at, voice, promises=PROMISES + CONDITIONS, **options)


def body(case, grid, row, village, listed, at, last, voice=DECREE, **options):
    return fourth_year_forms.body(case, grid, row, village, listed, at, last, voice=voice, promises=PROMISES + CONDITIONS, **options)


def comma_percent(key, what, item):
    return f"{decimal(what)}%" if key == "pct" and item.kind == "percent" else what


def keyed(at, mark):
    """The columns of one indicator: those whose key ends in its mark."""
    return {k[:-len(mark)]: v for k, v in at.items() if k.endswith(mark)}


def group_heads(listed, columns, text):
    """A group of columns for each indicator; a key ends in the indicator's id."""
    return [(text(i), [(f"{key}_{i.id}", title, width) for key, title, width in columns]) for i in listed]


def specs_of(listed, at, **shared):
    return [(i, {**keyed(at, "_" + i.id), **shared}) for i in listed]


def signed_by(grid, row, last, place, people):
    """Place and day at the right, then a column for each who signs: (what they are, name)."""
    grid.merge(row, max(1, last - last // 2 + 1), row, last, place, "signi")
    span = last // len(people)
    if len(people) == 1:
        people, span = [(None, None), *people], last // 2
    for n, (title, name) in enumerate(people):
        first, end = n * span + 1, last if n == len(people) - 1 else (n + 1) * span
        for below, text, style in ((1, title, "sign"), (2, "(Ký, ghi rõ họ tên)", "signi"), (5, name, "sign")) if title else ():
            grid.merge(row + below, first, row + below, end, text, style)


def tinted(grid, style):
    """Gives the headings a colour."""
    for cell in grid.cells.values():
        if cell.style == "head":
            cell.style = style


def no_case(case, grid, row, village, item, at, name, words, **cells):
    """An indicator with nothing to judge in the village."""
    held = {"indicator": grid.put(row, at["id"], item.id, "mid") if "id" in at else None}
    place = grid.put(row, at["name"], name, "text")
    held["indicator"] = held["indicator"] or place
    held["status"] = grid.put(row, at["status"], words, "mid")
    return case.record(grid.name, village, item, row, held, value=None, status="not-applicable", plan={"due": None})
