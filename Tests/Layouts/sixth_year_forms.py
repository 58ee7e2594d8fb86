"""The sixth set: what its sheets share, and which of them are open.

Each sheet is one person's: a village head, a teacher who helps, a nurse, an accountant, a clerk. Of every kind (villages,
offices, lists) half is drawn by lot for `open-6`, the rest is `sealed-6`.
"""

import fifth_year_forms  # noqa: F401
import fourth_year_forms
from base import NTM, OPEN_6, SEALED_6, count, decimal, items
from fifth_year_forms import (  # noqa: F401
    LIST, OFFICE, STYLES, VILLAGE, comma_percent, commune_record, fill, group_heads, heading, inventory, no_case, rows_of, says, signed_by,
    specs_of, sums, sums_of, tinted, top, values_of)
from fourth_year_words import wording  # noqa: F401
from sixth_year_words import PROMISES, TALK

REGISTERED = []

STYLES.update(
    headpink6=(12, True, False, "center", True, True, "F8CBAD"), headyellow6=(12, True, False, "center", True, True, "FFF2CC"), good6=(12, True, False, "center", True, True, "A9D08E"),
    bad6=(12, True, False, "center", True, True, "F4B084"), plain6=(13, False, False, "left", False, False, None), bold6=(13, True, False, "left", False, False, None),
    small6=(10, False, True, "left", False, False, None))


def sheet(family, name, why):
    return fourth_year_forms.sheet(family, name, why, REGISTERED)


def assign():
    fourth_year_forms.assign(REGISTERED, "nông thôn mới, bộ thứ sáu", (OPEN_6, SEALED_6))


def line(case, grid, row, village, item, at, voice=TALK, **options):
    return fourth_year_forms.line(case, grid, row, village, item, at, voice, promises=PROMISES, **options)


def listed(text, set=NTM):
    """"2.2 2.3 9.1" as indicators."""
    return items(set, *text.split())


def without(at, *keys):
    return {k: v for k, v in at.items() if k not in keys}


def typed(what, unit):
    """62 hộ"""
    return f"{count(what)} {unit}"


def rest(number, whole):
    """What is missing to the whole."""
    return round(whole - number, 1) if isinstance(whole, float) else whole - number


def percent(value):
    return f"{decimal(value)}%"


def small_form(item):
    return "0.0" if item.unit in ("km", "ha", "tấn") else None


def info_lines(grid, row, texts, style="info"):
    """Lines above the table, one cell each; gives the row below."""
    for row, text in enumerate(texts, row):
        grid.put(row, 1, text, style)
    return row + 1
