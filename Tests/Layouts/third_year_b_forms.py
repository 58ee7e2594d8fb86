"""The third set, sheets of offices: what they share, and which of them are open.

Headings of several levels, rows of villages with their totals, the top of an office's form. Each sheet is registered
with its kind; of every kind of every batch half is drawn for `open-3`, the rest is `sealed-3`.
"""

import functools
import random

from base import *  # noqa: F403
from base import LAYOUTS, NC, OPEN_3, SEALED_3, Formula, address
from commune import BY_ID, Indicator
from grids import STYLES, settle
from second_year import fill

OFFICES, ANNEXES, INVENTORIES = "offices", "annexes", "inventories"
REGISTERED = []

for _id, _unit, _compare, _level, _full, _short in (
        ("14.1", "người", ">=", 95, "Tỷ lệ người dân tham gia bảo hiểm y tế", "Người dân tham gia BHYT"),
        ("14.4", "người", ">=", 70, "Tỷ lệ dân số có sổ khám chữa bệnh điện tử", "Sổ khám chữa bệnh điện tử"),
        ("17.3", "tấn", ">=", 80, "Tỷ lệ chất thải rắn sinh hoạt và chất thải rắn không nguy hại được thu gom, xử lý theo quy định", "Rác thải được thu gom, xử lý"),
        ("17.8", "cơ sở", ">=", 75, "Tỷ lệ cơ sở chăn nuôi bảo đảm các quy định về vệ sinh thú y, chăn nuôi và bảo vệ môi trường", "Cơ sở chăn nuôi đảm bảo vệ sinh thú y")):
    BY_ID.setdefault((NC, _id, None), Indicator(NC, _id, "percent", _unit, _compare, _level, _full, _short))


def sheet(family, name, why):
    """Registers a function that fills one layout."""
    def decorate(function):
        @functools.wraps(function)
        def made(case):
            save = case.save
            case.save = lambda how, *arguments, **options: (frame(case), save(how, *arguments, **options))
            function(case)
        REGISTERED.append((family, name, why, made))
        return made
    return decorate


def frame(case):
    """Draws the lines of empty cells, as a clerk's table has them; a wide table lies across the page."""
    for grid in case.grids:
        covered = {(r, c) for top, left, bottom, right in grid.merges for r in range(top, bottom + 1) for c in range(left, right + 1)}
        tables = getattr(grid, "tables", [])
        for n, (first, left, right) in enumerate(tables):
            last = tables[n + 1][0] - 1 if n + 1 < len(tables) else grid.last[0]
            for row in range(first, last + 1):
                lined = sum((row, c) in grid.cells and STYLES[grid.cells[row, c].style][4] for c in range(left, right + 1))
                for column in range(left, right + 1) if lined > 1 else ():
                    if (row, column) not in covered and (row, column) not in grid.cells:
                        grid.put(row, column, None, "figure")
        if sum(grid.widths.values()) > 120:
            grid.landscape = True


def assign(batch):
    """Draws half of every kind among what was registered since the last draw."""
    draw = random.Random(f"nông thôn mới, bộ thứ ba, các phòng ban, đợt {batch}")
    is_open, carried = set(), draw.choice((0.0, 0.5))
    for family in (OFFICES, ANNEXES, INVENTORIES):
        names = sorted(entry[1] for entry in REGISTERED if entry[0] == family)
        draw.shuffle(names)
        carried += len(names) / 2
        take = int(carried)
        carried -= take
        is_open.update(names[:take])
    for _, name, why, function in REGISTERED:
        LAYOUTS.append((OPEN_3 if name in is_open else SEALED_3, name, why, function))
    REGISTERED.clear()


def form_head(grid, last, left, title, lines=(), code=None, under=None, unit=None):
    """The office left, the form's number right, title and lines below, the unit at the right edge; gives the next row."""
    half = max(2, last // 2)
    grid.merge(1, 1, 1, half, left[0], "agency")
    if len(left) > 1:
        grid.merge(2, 1, 2, half, left[1], "agencyb")
    if code:
        grid.merge(1, half + 1, 1, last, code, "agencyb")
    if under:
        grid.merge(2, half + 1, 2, last, under, "signi")
    grid.merge(4, 1, 4, last, title, "title")
    row = 5
    for line in lines:
        grid.merge(row, 1, row, last, line, "subtitle")
        row += 1
    if unit:
        grid.merge(row, max(2, last - 2), row, last, unit, "signi")
    return row + 1


def levels(node):
    return 1 if isinstance(node, str) else 1 + max(levels(child) for child in node[1])


def nested(grid, row, tree, widths, style="head", first=1):
    """A heading of several levels: a node is a text, or (text, nodes below it). Gives the row below."""
    depth = max(levels(node) for node in tree)

    def place(node, level, column):
        if isinstance(node, str):
            grid.merge(row + level, column, row + depth - 1, column, node, style)
            return column + 1
        end = column
        for child in node[1]:
            end = place(child, level + 1, end)
        grid.merge(row + level, column, row + level, end - 1, node[0], style)
        return end

    column = first
    for node in tree:
        column = place(node, 0, column)
    for n, width in enumerate(widths):
        grid.widths[first + n] = width
    grid.tables = [*getattr(grid, "tables", []), (row + depth, first, column - 1)]
    return row + depth


def marks(grid, row, texts, first=1):
    """The row of column numbers or letters."""
    for n, text in enumerate(texts):
        grid.put(row, first + n, text, "number-row")
    return row + 1


def village_rows(case, grid, row, villages, specs, label=str, start=1, number=1, name=2, **options):
    """A row per village; `specs` lists (indicator, columns of its figures)."""
    for n, village in enumerate(villages, start):
        if number:
            grid.put(row, number, n, "mid")
        grid.put(row, name, label(village), "text")
        for item, at in specs:
            fill(case, grid, row, village, item, at, **options)
        row += 1
    return row


def sums_of(case, villages, item):
    """(number, whole) added over villages."""
    pairs = [case.figures(v, item.set, item.id, item.part) for v in villages]
    return tuple(None if pairs[0][k] is None else round(sum(p[k] for p in pairs), 1) for k in (0, 1))


def totals(case, grid, row, villages, specs, label="Toàn xã", rows=None, merged=(1, 2), digits=1):
    """A row of totals; as formulas over `rows` when these are given."""
    grid.merge(row, merged[0], row, merged[1], label, "total")
    for item, at in specs:
        number, whole = sums_of(case, villages, item)
        for key, value in (("den", whole), ("num", number)):
            if key in at and value is not None and item.kind != "yes":
                letters = address(1, at[key])[:-1]
                held = Formula(f"SUM({letters}{rows[0]}:{letters}{rows[1]})", value) if rows else value
                grid.put(row, at[key], held, "totalfigure", "0.0" if isinstance(value, float) else None)
        if "pct" in at and whole:
            grid.put(row, at["pct"], round(number / whole * (100 if item.kind == "percent" else 1), digits), "totalfigure", "0." + "0" * digits)
    return row + 1


def retouch(case, change):
    """Opens the workbook once more for what the grid cannot say: filters, groups of rows."""
    import openpyxl
    book = openpyxl.load_workbook(case.path)
    change(book)
    book.save(case.path)
    settle(case.path)
