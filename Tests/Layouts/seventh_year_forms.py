"""The seventh set: what its sheets share, and which of them are open.

What one commune really sends in August: the district's annex cut down, a union's form, a table typed on a telephone. Of
every kind (villages, offices, lists) half is drawn by lot for `open-7`, the rest is `sealed-7`.
"""

import fourth_year_forms
from base import OPEN_7, SEALED_7
from sixth_year_forms import (  # noqa: F401
    LIST, OFFICE, STYLES, VILLAGE, comma_percent, commune_record, count, decimal, fill, group_heads, heading, info_lines, inventory, listed, no_case, percent, rest,
    rows_of, says, signed_by, small_form, specs_of, sums, sums_of, tinted, top, values_of, without)
from seventh_year_words import ANNEX, PROMISES

REGISTERED = []

STYLES.update(
    headblue7=(12, True, False, "center", True, True, "BDD7EE"), headgreen7=(11, True, False, "center", True, True, "E2EFDA"), done7=(12, False, False, "center", True, True, "92D050"),
    doing7=(12, False, False, "center", True, True, "FFD966"), undone7=(12, False, False, "center", True, True, "FF9999"), cover7=(18, True, False, "center", False, True, None),
    bare7=(11, False, False, "left", False, False, None), label7=(12, False, False, "left", True, True, None))


def sheet(family, name, why):
    return fourth_year_forms.sheet(family, name, why, REGISTERED)


def assign():
    fourth_year_forms.assign(REGISTERED, "nông thôn mới, bộ thứ bảy", (OPEN_7, SEALED_7))


def line(case, grid, row, village, item, at, voice=ANNEX, **options):
    return fourth_year_forms.line(case, grid, row, village, item, at, voice, promises=PROMISES, **options)


def body(case, grid, row, village, held, at, voice=ANNEX, notes=None, **options):
    """A row per indicator, a remark only where it is not met."""
    for item in held:
        note = None if case.met(village, item) else (notes or {}).get(item.id)
        line(case, grid, row, village, item, at, voice, note=note, **options)
        row += 1
    return row


def fraction(key, what, item):
    """0.925 shown as a percent."""
    return (round(what / 100, 4), "0.0%") if key == "pct" and item.kind == "percent" else what


def plain_cells(grid):
    """No lines and no bold, as a table typed on a telephone."""
    for cell in grid.cells.values():
        cell.style = "bare7"


def by_criterion(held):
    """(number of the criterion, its indicators)"""
    return [(n, [i for i in held if i.criterion == n]) for n in dict.fromkeys(i.criterion for i in held)]
