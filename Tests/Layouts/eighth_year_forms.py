"""The eighth set: what its sheets share, and which of them are open.

As if forty files had been drawn from the e-mail of one commune office: most are ordinary tables, each with its author's own
wording, order and headings; an oddity is as rare as in life. Of every kind half is drawn by lot for `open-8`.
"""

import fourth_year_forms
from base import OPEN_8, SEALED_8
from eighth_year_words import PAPER, PROMISES
from fourth_year_words import CRITERIA, wording
from seventh_year_forms import (  # noqa: F401
    LIST, OFFICE, STYLES, VILLAGE, comma_percent, count, decimal, fill, fraction, group_heads, heading, info_lines, inventory, listed, percent, plain_cells, rest, rows_of, says,
    signed_by, specs_of, sums, sums_of, tinted, top, values_of, without)

REGISTERED = []

STYLES.update(headblue8=(12, True, False, "center", True, True, "DDEBF7"), headsand8=(11, True, False, "center", True, True, "FCE4D6"), left8=(12, True, False, "left", False, False, None))


def sheet(family, name, why):
    return fourth_year_forms.sheet(family, name, why, REGISTERED)


def assign():
    fourth_year_forms.assign(REGISTERED, "nông thôn mới, bộ thứ tám", (OPEN_8, SEALED_8))


def line(case, grid, row, village, item, at, voice=PAPER, **options):
    return fourth_year_forms.line(case, grid, row, village, item, at, voice, promises=PROMISES, **options)


def table(case, grid, row, village, held, at, voice=PAPER, todo=None, notes=None, tails=None, group=None, **options):
    """A row per indicator; `todo` and `notes` stand only where it is not met, `tails` behind the name, `group` is the last column of a criterion's row."""
    criterion = None
    for n, item in enumerate(held, 1):
        if group and item.criterion != criterion:
            criterion = item.criterion
            grid.put(row, 1, criterion, "total")
            grid.merge(row, 2, row, group, CRITERIA[criterion].upper(), "group")
            row += 1
        open_ = not case.met(village, item)
        name = wording(item, voice) + (tails or {}).get(item.id, "")
        line(case, grid, row, village, item, at, voice, name=name, note=(notes or {}).get(item.id) if open_ else None, **options)
        if "n" in at:
            grid.put(row, at["n"], n, "mid")
        if "do" in at:
            grid.put(row, at["do"], (todo or {}).get(item.id) if open_ else None, "text")
        row += 1
    return row


def numbers_row(grid, row, last, form="({})"):
    """(1) (2) (3) below the heading; gives the row below."""
    for column in range(1, last + 1):
        grid.put(row, column, form.format(column), "number-row")
    return row + 1


def closing(case, village, held):
    """How many are met, in words."""
    met = sum(case.met(village, i) for i in held)
    return f"Tổng số {len(held)} chỉ tiêu; đạt {met}; chưa đạt {len(held) - met}."
