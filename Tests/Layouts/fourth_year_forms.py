"""The fourth set: what its sheets share, and which of them are open.

One commune in one year: what its villages and its officers send, each in a way of their own. Of every kind (villages,
offices, lists) half is drawn by lot for `open-4`, the rest is `sealed-4`.
"""

import functools
import random

from base import *  # noqa: F403
from fourth_year_words import CRITERIA, FORM, PROMISES, wording
from grids import STYLES
from second_year import commune_record, fill, inventory, said_of, sheet_of, values_of  # noqa: F401
from second_year_files import repack
from third_year_b_forms import frame, nested, sums_of  # noqa: F401

VILLAGE, OFFICE, LIST = "village", "office", "list"
REGISTERED = []

STYLES.update(lineb4=(12, True, False, "left", False, True, None), note4=(11, False, True, "left", False, False, None), box4=(13, False, False, "left", True, True, None),
        shade4=(12, True, False, "left", True, True, "DDEBF7"))


# an indicator of nâng cao: the indicator of NTM that counts the same things, and which share of those reaches further
TWINS = {"2.2a": ("2.2", 0.95), "2.2b": ("2.2", 0.8), "2.3": ("2.3", 0.85), "2.4": ("2.4", 0.9), "9.1": ("9.2", 1), "14.1": ("15.1", 1), "14.4": ("15.4", 1), "17.3": ("17.6", 1), "17.5": ("17.11", 1),
         "17.8": ("17.9", 1), "18.1": ("17.1", 0.7), "18.4": ("17.10", 0.9), "18.7": ("17.8", 0.95)}


def consistent(case):
    """Lets the figures of one sheet agree: where both sets count the same things, and no more keepers of animals than households."""
    def draw(item, village):
        twin, share = TWINS.get(item.id + (item.part or ""), (None, 0)) if item.set == NC else (None, 0)
        held = case.drawn.get((village, NTM, twin, None)) or (case.drawn.get((village, NC, "2.2", "a")) if item.part == "b" else None)
        if held:
            number, whole = held
            return (round(number * share, 1) if isinstance(number, float) else int(number * share)), whole
        number, whole = Case.draw(case, item, village)
        most = HOUSEHOLDS[village] * 3 // 5
        return (number * most // whole, most) if item.unit == "cơ sở" and whole > most else (number, whole)
    case.draw = draw


def sheet(family, name, why, into=REGISTERED):
    """Registers a function that fills one layout; empty cells of its tables are ruled when it is saved."""
    def decorate(function):
        @functools.wraps(function)
        def made(case):
            save = case.save

            def ruled(how, *arguments, **options):
                frame(case)
                for record in case.truth.records:
                    record.setdefault("year", 2023)
                save(how, *arguments, **options)
            case.save = ruled
            consistent(case)
            function(case)
        into.append((family, name, why, made))
        return made
    return decorate


def assign(registered=REGISTERED, seed="nông thôn mới, bộ thứ tư", halves=(OPEN_4, SEALED_4)):
    """Draws half of every kind."""
    draw, is_open = random.Random(seed), set()
    for family in (VILLAGE, OFFICE, LIST):
        names = sorted(entry[1] for entry in registered if entry[0] == family)
        is_open.update(draw.sample(names, len(names) // 2))
    for _, name, why, function in registered:
        LAYOUTS.append((halves[name not in is_open], name, why, function))


def says(met):
    return "met" if met else "not-met"


def top(grid, last, title, lines=(), office="UBND XÃ LŨNG PẢNG", under=None, motto=True, row=1):
    """Who sends it, the motto, the title and lines below it; gives the row for the table."""
    half = max(2, last // 2)
    grid.merge(row, 1, row, half, office, "agency")
    if motto:
        grid.merge(row, half + 1, row, last, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "agencyb")
        grid.merge(row + 1, half + 1, row + 1, last, "Độc lập - Tự do - Hạnh phúc", "agencyb")
    if under:
        grid.merge(row + 1, 1, row + 1, half, under, "agencyb")
    grid.merge(row + 3, 1, row + 3, last, title, "title")
    for n, text in enumerate(lines, row + 4):
        grid.merge(n, 1, n, last, text, "subtitle")
    return row + 5 + len(lines)


def heading(grid, row, columns, first=1):
    """A heading from a tree of (key, title, width) and (title, [columns]); gives the row below it and key: column."""
    leaves = []

    def node(entry):
        if len(entry) == 3:
            leaves.append(entry)
            return entry[1]
        return entry[0], [node(child) for child in entry[1]]

    row = nested(grid, row, [node(entry) for entry in columns], [], first=first)
    for column, (_, _, width) in enumerate(leaves, first):
        grid.widths[column] = width
    return row, {key: column for column, (key, _, _) in enumerate(leaves, first) if key}


def line(case, grid, row, village, item, at, voice=FORM, id=None, name=None, note=None, plan=True, promises=PROMISES, **options):
    """One indicator in one row, in the words of `voice`; a promise where it is not met."""
    keys = {k: v for k, v in at.items() if k not in ("plan", "note")}
    record = fill(case, grid, row, village, item, keys, id=id(item) if id else item.id + (item.part or ""), name=name or wording(item, voice), plan=False, **options)
    if "plan" in at:
        held = promises if item.unit == "km" else [p for p in promises if "xi măng" not in p[0]]
        text, due = (None, None) if record["status"] == "met" else case.random.choice(held)
        place = grid.put(row, at["plan"], text, "text")
        if text:
            record["source"]["cells"]["plan"] = place
        record["plan"] = {"due": due}
    elif plan:
        record["plan"] = {"due": None}
    if "note" in at:
        grid.put(row, at["note"], note, "text")
    return record


def body(case, grid, row, village, listed, at, last, groups=None, notes=None, **options):
    """A row per indicator; `groups` gives the mark and the text of the row above each criterion."""
    criterion = None
    for item in listed:
        if groups and item.criterion != criterion:
            criterion = item.criterion
            mark, text = groups(criterion)
            grid.put(row, 1, mark, "total")
            grid.merge(row, 2, row, last, text, "group")
            row += 1
        line(case, grid, row, village, item, at, note=(notes or {}).get(item.id), **options)
        row += 1
    return row


def numbered(n):
    return n, CRITERIA[n]


def rows_of(case, grid, row, villages, specs, name=2, number=1, label=str, **options):
    """A row per village; `specs` lists (indicator, key: column). Gives the row below."""
    for n, village in enumerate(villages, 1):
        if number:
            grid.put(row, number, n, "mid")
        grid.put(row, name, label(village), "text")
        for item, at in specs:
            fill(case, grid, row, village, item, at, plan=False, **options)
        row += 1
    return row


def sums(case, grid, row, villages, specs, label="Cộng toàn xã", name=2):
    """The commune's row: numbers and wholes added, percents worked out from the sums."""
    grid.put(row, name, label, "total")
    for item, at in specs:
        number, whole = sums_of(case, villages, item)
        form = "0.0" if isinstance(whole, float) else None
        for key, value in (("num", number), ("den", whole)):
            if key in at and value is not None:
                grid.put(row, at[key], value, "totalfigure", form)
        if "pct" in at and whole:
            grid.put(row, at["pct"], round(number / whole * 100, 1), "totalfigure", "0.0")
    return row + 1


def signed(grid, row, last, place, name, title="Trưởng thôn"):
    half = max(2, last // 2) + 1
    for n, (text, style) in enumerate(((place, "signi"), (title, "sign"), ("(đã ký)", "signi"), (name, "sign"))):
        grid.merge(row + n, half, row + n, last, text, style)


def with_macros(case):
    """The package as Excel marks a book that may hold macros."""
    repack(case.path, lambda name, data: data if name != "[Content_Types].xml" else data.replace(
        b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"))
