"""The faults: for every code what a clerk does wrong, and at which cell it must be found.

A fault changes a clean book and yields mutants; it may not look at what the tool says. Where two cells are equally right
(a forgotten mark has two columns) both are accepted.
"""

import os
import re

from books import Error, Formula, address, split
from layouts import ROOT, legacy

SITES = 2  # rows a fault is planted in, spread over the sheet


class Plain(str):
    """Text that is Unicode in a sheet of an old font too."""


class Mutant:
    def __init__(self, layout, code, book, cells, name=None, extra=()):
        """`cells`: accepted addresses; a None among them: the finding may name no cell. `extra`: codes that come with it."""
        self.layout, self.code, self.cells, self.extra = layout, code, set(cells), set(extra)
        self.name = name or layout.name
        self.files = {self.name: book.bytes()}
        self.whole = False


def number(value):
    if isinstance(value, str):
        if re.fullmatch(r"\d{1,3}(\.\d{3})+", value):
            return float(value.replace(".", ""))
        match = re.match(r"\s*(-?\d+(?:[.,]\d+)?)", value)
        return float(match[1].replace(",", ".")) if match else None
    return value


def spread(rows):
    rows = list(rows)
    if len(rows) <= SITES:
        return rows
    return [rows[round(n * (len(rows) - 1) / (SITES - 1))] for n in range(SITES)]


class Planter:
    """Plants into one layout: all faults, or those of some codes."""

    def __init__(self, layout, codes=None):
        self.layout, self.codes, self.out = layout, codes, []
        self.is_checklist = bool(layout.marks)
        self.figures = [r for r in layout.rows if r.kind in ("percent", "ratio", "count")]
        self.parts = [r for r in self.figures if r.kind == "percent" and r.status != "not-applicable"]
        self.counts = [r for r in self.figures if r.kind == "count" and "value" in r.record["source"]["cells"]]

    def plant(self, code, edits, cells, name=None, extra=()):
        layout = self.layout
        if self.codes and code not in self.codes:
            return
        book = layout.book.copy()
        layout.changed = set(edits)
        for cell, value in edits.items():
            book.set(layout.sheet, cell, layout.words(value))
        layout.recalculate(book)
        self.add(code, book, cells, name, extra)

    def add(self, code, book, cells, name=None, extra=()):
        if self.codes and code not in self.codes:
            return
        self.out.append(Mutant(self.layout, code, book, cells, name, extra))

    def get(self, cell):
        return self.layout.book.get(self.layout.sheet, cell)

    def percent(self, row, points):
        """A percent as this sheet writes it."""
        now = self.get(row.at("value"))
        if isinstance(now, str):
            text = f"{points:.1f}".replace(".", "," if "," in now else "." if "." in now else getattr(self.layout.book, "comma", ","))
            return text + ("%" if "%" in now else "")
        true = row.record.get("value")
        return points / 100 if now and true and abs(now * 100 - true) < 0.6 else points

    def is_typed(self, row):
        return row.at("value") not in self.layout.formulas

    def all(self):
        if self.figures:
            self.values()
        if self.is_checklist:
            self.statuses()
            self.plans()
            self.indicators()
            self.evidence()
        self.forms()
        self.inventories()
        self.sheets()
        self.villages()
        return self.out

    # value

    def values(self):
        layout, typed = self.layout, self.layout.book.has_types
        words = ["ba cây số", "nhiều", "chưa thống kê", "gần hết"]
        for n, row in enumerate(spread(self.parts)):
            num, den, pct = row.at("numerator"), row.at("denominator"), row.at("value")
            a, b, p = number(self.get(num)), number(self.get(den)), number(self.get(pct))
            # A total that serves two figures is two causes; without formulas a totals row stays behind.
            is_shared = sum(1 for r in layout.rows if r.at("denominator") == den) > 1
            behind = {"total-mismatch"} if not self.is_checklist and not layout.formulas else set()
            self.plant("not-a-number", {num: words[n % 4]}, [num])
            self.plant("not-a-number", {den: words[(n + 1) % 4]}, [den])
            self.plant("value-missing", {num: None}, [num])
            self.plant("value-missing", {num: None, pct: None}, [num])
            if not is_shared:
                self.plant("value-missing", {den: None, pct: None}, [den], extra=behind)
                self.plant("value-missing", {num: None, den: None, pct: None}, [num, pct], extra=behind)
            self.plant("negative-value", {num: -(a or 5)}, [num])
            self.plant("negative-value", {den: -b}, [den])
            if a:
                self.plant("denominator-zero", {den: 0}, [den])
            more = round(b * 1.3 + 0.1, 1) if b != int(b) else int(b * 1.3) + 1
            self.plant("numerator-exceeds-denominator", {num: more}, [num])
            if self.is_typed(row):
                self.plant("numerator-exceeds-denominator", {num: more, pct: self.percent(row, more / b * 100)}, [num])
                self.plant("not-a-number", {pct: "cao"}, [pct])
                if p:
                    if row.record["value"] > 10:
                        self.plant("percent-over-100", {pct: self.percent(row, row.record["value"] * 10)}, [pct])
                    off = 9.7 if row.record["value"] > 12 else -9.7
                    self.plant("percent-mismatch", {pct: self.percent(row, row.record["value"] - off)}, [pct])
                    if not str(self.get(pct)).endswith("%") and row.record["value"] < 99 and self.percent(row, 50) == 50:
                        self.plant("unit-suspect", {pct: round(row.record["value"] / 100, 3)}, [pct])
                if not is_shared:
                    self.plant("negative-value", {num: None, den: None, pct: self.percent(row, -12.5)}, [pct], extra=behind)
                self.plant("cell-error", {pct: Error("#DIV/0!")}, [pct])
            if not is_shared:
                self.plant("percent-over-100", {num: None, den: None, pct: self.percent(row, 104.5)}, [pct], extra=behind)
            self.plant("cell-error", {num: Error("#REF!")}, [num])
            self.plant("cell-error", {den: Error("#N/A")}, [den])
            self.plant("cell-error", {num: "####"}, [num])
            if typed:
                self.plant("formula-without-value", {num: Formula("A1+B1")}, [num])
                if not self.is_typed(row):
                    self.plant("formula-without-value", {pct: Formula(layout.formulas[pct])}, [pct])
            text = f"{a:g}".replace(".", getattr(layout.book, "comma", ","))
            self.plant("invisible-characters", {num: text + ("\u00a0" if n % 2 else "\u200b")}, [num])
            self.plant("formula-like-text", {num: f"={den}-1"}, [num])
            if typed:
                self.plant("number-as-text", {num: text}, [num])
            if "0" in text or "1" in text:
                wrong = text.replace("0", "O", 1) if "0" in text else text.replace("1", "l", 1)
                self.plant("letter-for-digit", {num: wrong}, [num])
            # "1.234" among numbers: a thousand, or one and a bit? Where other texts prove the comma it is not in doubt.
            if typed and not self.is_typed(row):
                self.plant("ambiguous-number", {num: "1.234"}, [num])
        for row in spread([r for r in self.parts if r.id in ("2.2", "2.3", "2.4")]):
            num, den, pct = row.at("numerator"), row.at("denominator"), row.at("value")
            a, b = number(self.get(num)), number(self.get(den))
            if a * 1000 >= 300:
                self.plant("unit-suspect", {num: int(round(a * 1000))}, [num])
        households = [r for r in self.parts if r.record["denominator"] == HOUSEHOLDS.get(layout.village) and r.id != "11.1"]
        for row in spread(households):
            den = row.at("denominator")
            b = number(self.get(den))
            self.plant("figure-outlier", {den: int(b) * 10}, [den])
            self.plant("household-count-mismatch", {den: int(b) + 2}, [den])
        if not layout.village and not self.is_checklist:
            for row in spread(self.parts):
                den = row.at("denominator")
                self.plant("figure-outlier", {den: int(number(self.get(den))) * 10}, [den])
        for row in spread(self.counts):
            cell = row.at("value")
            self.plant("not-a-number", {cell: "vài cái"}, [cell])
            self.plant("negative-value", {cell: -2}, [cell])
            # A count may stand in the column of what was reached, too.
            self.plant("value-missing", {cell: None}, [c for c in (cell, row.at("numerator")) if c])
            self.plant("cell-error", {cell: Error("#VALUE!")}, [cell])
            self.plant("letter-for-digit", {cell: "1O"}, [cell])

    # status

    def statuses(self):
        layout = self.layout
        # Of the parts a and b one mark and one date are enough.
        claims = [r for r in layout.rows if r.kind == "claim" and r.status in ("met", "not-met") and not r.part]
        sure = [r for r in self.parts if r.status in ("met", "not-met") and not r.part]
        # 2.3 asks for a second thing too; where the sheet is silent on it, "not met" may be right.
        decided = [r for r in sure if not (r.id == "2.3" and r.status == "met" and r.set == NTM)]
        if layout.has_marks:
            met, unmet = layout.marks["met"], layout.marks["not-met"]
            for row in spread(sure + claims):
                a, b = f"{met}{row.number}", f"{unmet}{row.number}"
                self.plant("status-missing", {a: None, b: None}, [a, b])
                self.plant("status-conflict", {a: "x", b: "x"}, [a, b])
                self.plant("status-unrecognised", {(a if row.status == "met" else b): "?"}, [a if row.status == "met" else b])
            for row in spread(decided):
                a, b = f"{met}{row.number}", f"{unmet}{row.number}"
                flipped = {a: None, b: "x"} if row.status == "met" else {a: "x", b: None}
                self.plant("status-contradicts-value", flipped, [b if row.status == "met" else a])
            for row in spread([r for r in sure if r.id in REQUIRED]):
                a, b = f"{met}{row.number}", f"{unmet}{row.number}"
                self.plant("status-missing", {row.at("numerator"): None, row.at("denominator"): None, row.at("value"): None, a: None, b: None}, [a, b])
        else:
            words = ["gần như xong", "???", "-", "đạt/chưa đạt"]
            for n, row in enumerate(spread(sure + claims)):
                cell = row.at("status")
                self.plant("status-missing", {cell: None}, [cell])
                self.plant("status-unrecognised", {cell: words[n % 4]}, [cell])
                self.plant("status-unrecognised", {cell: words[(n + 2) % 4]}, [cell])
            for row in spread(decided):
                cell = row.at("status")
                self.plant("status-contradicts-value", {cell: "Chưa đạt" if row.status == "met" else "Đạt"}, [cell])
            for row in spread([r for r in sure if r.id in REQUIRED]):
                cell = row.at("status")
                self.plant("status-missing", {row.at("numerator"): None, row.at("denominator"): None, row.at("value"): None, cell: None}, [cell])
            for row in spread(sure)[:2]:
                cell = row.at("status")
                self.plant("cell-error", {cell: Error("#N/A")}, [cell])
    # roadmap

    def plans(self):
        layout = self.layout
        if "plan" not in layout.columns:
            return
        late = [r for r in layout.rows if r.status == "not-met" and not r.part]
        never = ["31/02/2024", "tháng 13/2023", "quý V/2024", "31/9/2024"]
        past = ["tháng 6/2023", "quý II/2023", "30/7/2023", "tháng 01 năm 2023"]
        beyond = ["năm 2027", "quý I/2026", "30/6/2028", "tháng 12/2026"]
        vague = [None, "khi được hỗ trợ xi măng", "theo kế hoạch của xã", "sớm nhất có thể"]
        for n, row in enumerate(spread(late)):
            cell = row.at("plan")
            for code, words in (("invalid-date", never), ("plan-in-past", past), ("plan-out-of-period", beyond), ("plan-missing", vague)):
                self.plant(code, {cell: words[n % 4]}, [cell])
                self.plant(code, {cell: words[(n + 1) % 4]}, [cell])
        if len(late) >= 2:
            a, b = late[0].at("plan"), late[-1].at("plan")
            column = re.match("[A-Z]+", a)[0]
            where = [a, b] + [f"{column}{r}" for r in range(1, layout.last + 1)]
            self.plant("mixed-dates", {a: "25/12/2023", b: "12/25/2023"}, where)

    # indicator

    def indicators(self):
        layout = self.layout
        rows = [r for r in layout.rows if r.part is None]
        fields = ("numerator", "denominator", "value", "plan", "note")
        names = {r.number: f"{layout.names}{r.number}" for r in rows}

        def cells(row):
            marks = [f"{c}{row.number}" for c in set(layout.marks.values())]
            every = [address(row.number, c) for c in range(1, 11)]
            return [c for c in every if self.get(c) is not None] + marks

        for row in spread(rows):
            id = f"A{row.number}"
            self.plant("unknown-indicator", {id: "23.7", names[row.number]: "Tỷ lệ hộ có ao thả cá"}, [id, names[row.number]])
        required = [r for r in rows if (r.id if r.set == NTM else f"{NC}/{r.id}") in REQUIRED]
        if layout.village:
            # A row of the other set on another sheet can answer for one that takes the same figure.
            others = {MEASURES.get((r.set, r.id)) for r in layout.workbook_rows if r.sheet != layout.sheet} - {None}
            for row in spread(r for r in required if MEASURES.get((r.set, r.id)) not in others):
                self.plant("missing-indicator", {c: None for c in cells(row)}, [None])
        # The only row of its criterion leaves the criterion's heading behind, which then stands for the indicator itself.
        alone = [(r.set, r.id.split(".")[0]) for r in rows]
        free = [r for r in self.parts if r.part is None and (r.id if r.set == NTM else f"{NC}/{r.id}") not in REQUIRED
                and alone.count((r.set, r.id.split(".")[0])) > 1]
        for row in spread(free)[:3]:
            other = next((r for r in self.parts if r.set == row.set and r.number < row.number and r.part is None), None)
            if other:
                # The whole row again, with another figure where it is typed.
                edits = {address(row.number, c): self.get(address(other.number, c)) for c in range(1, 11)}
                edits = {c: v for c, v in edits.items() if c not in layout.formulas}
                if self.is_typed(row):
                    a, b = number(self.get(other.at("numerator"))), number(self.get(other.at("denominator")))
                    less = round(a * 0.98, 1)
                    edits.update({row.at("numerator"): less, row.at("value"): self.percent(other, less / b * 100)})
                self.plant("duplicate-indicator", edits, [f"A{row.number}"])
        ten = next((r for r in rows if r.id == "17.10"), None)
        if ten:
            self.plant("indicator-id-repaired", {f"A{ten.number}": 17.1 if layout.book.has_types else "17.1"}, [f"A{ten.number}"])

    # the form

    def headers(self):
        """The rows of each header: "TT", the headings below it, and the numbers of the columns."""
        cells = dict(self.layout.book.cells(self.layout.sheet))
        rows = sorted({split(c)[0] for c in cells})
        blocks = []
        for row in rows:
            first = str(cells.get(f"A{row}", ""))
            if first in ("TT", "STT"):
                blocks.append([row])
            elif blocks and row == blocks[-1][-1] + 1 and (not first or re.fullmatch(r"\(?1\)?(\.0)?", first)) and row < max(
                    r for r in self.layout.all_rows if r >= blocks[-1][0]) and row not in self.layout.all_rows:
                blocks[-1].append(row)
        return blocks

    def emptied(self, columns, rows):
        """Edits that leave nothing of some columns in some rows."""
        cells = dict(self.layout.book.cells(self.layout.sheet))
        return {c: None for c in cells if re.match("[A-Z]+", c)[0] in columns and split(c)[0] in rows}

    def forms(self):
        layout, book = self.layout, self.layout.book
        blocks = self.headers()
        own = {f: {re.match("[A-Z]+", r.cells[f])[0] for r in layout.rows if f in r.cells} for f in
               ("numerator", "denominator", "value", "status", "evidence")}
        # What is only counted stands in the column of what was reached.
        own["value"] -= own["numerator"] | own["denominator"]
        rows = range(blocks[0][0], layout.last + 30)
        heads = {r for block in blocks for r in block}
        every = [c for c, _ in book.cells(layout.sheet) if split(c)[0] in heads]
        figures = set().union(*own.values())
        if self.parts:
            wholes = self.emptied(own["denominator"] | own["value"], rows)
            self.plant("column-missing", self.emptied(figures, rows), [None, *every])
            self.plant("column-missing", wholes, [None, *every])
            for block in blocks[:1]:
                leaf = lambda column: next((f"{column}{r}" for r in reversed(block) if isinstance(self.get(f"{column}{r}"), str)
                                            and not re.match(r"\(?\d", self.get(f"{column}{r}"))), None)
                num = next(leaf(c) for c in sorted(own["numerator"]) if leaf(c))
                den = next(leaf(c) for c in sorted(own["denominator"]) if leaf(c))
                # "Tổng" below "Nhân khẩu" and below "Số người có thẻ" are two things.
                if self.get(num) == self.get(den):
                    continue
                # Without percents, which would prove which is which.
                self.plant("ambiguous-mapping", {den: Plain(self.get(num)), **self.emptied(own["value"], rows)}, [num, den])
        if self.is_checklist:
            # Counts and wholes without a percent to prove which is which.
            self.plant("header-missing", {c: None for c in every} | self.emptied(own["value"], rows), [None, *(
                f"{c}{r}" for r in layout.all_rows for c in "AB")])
        letter = ["Kính gửi: Ủy ban nhân dân xã", "Thôn đã họp ngày 02 tháng 8 và thống nhất như sau:",
                  "Đường làng sạch đẹp hơn năm trước, bà con phấn khởi.", "Đề nghị xã quan tâm hỗ trợ xi măng.", "Xin cảm ơn!"]
        twin = book.copy()
        for sheet in book.sheets:
            for cell in list(dict(book.cells(sheet))):
                twin.set(sheet, cell, None)
        for row, line in enumerate(letter, 1):
            twin.set(layout.sheet, f"A{row}", layout.words(line))
        self.add("no-mapping", twin, [None, "A1"])

    def evidence(self):
        layout = self.layout
        met = [r for r in layout.rows if r.status == "met" and not r.part]
        last = max(split(c)[1] for c, _ in layout.book.cells(layout.sheet))
        column = re.match("[A-Z]+", address(1, last + 1))[0]
        # In a workbook the new column has no old font, whatever the others have; a text file is of one encoding.
        text = Plain if layout.book.has_types else str
        named = {f"{column}{block[0]}": text("Minh chứng") for block in self.headers()}
        if layout.book.kind == "csv":
            named = {**{f"{column}{r}": None for r in range(1, layout.last + 1)}, **named}
        for row in layout.all_rows:
            named[f"{column}{row}"] = text("Biên bản, ảnh kèm theo")
        for row in spread(met):
            self.plant("evidence-missing", {**named, f"{column}{row.number}": None}, [f"{column}{row.number}"])

    # the inventories and the roadmap

    def inventories(self):
        rows = self.layout.rows
        roads = [r for r in rows if r.record.get("kind") == "road"]
        for row in spread(roads):
            length, hard = row.at("lengthKm"), row.at("hardenedKm")
            self.plant("not-a-number", {length: "ba cây số"}, [length])
            self.plant("not-a-number", {hard: "hết"}, [hard])
            self.plant("cell-error", {length: Error("#REF!")}, [length])
        for row in spread([r for r in rows if r.record.get("kind") == "facility" and r.record.get("landAreaM2")]):
            cell = row.at("landAreaM2")
            self.plant("not-a-number", {cell: "rộng"}, [cell])
            self.plant("cell-error", {cell: Error("#REF!")}, [cell])
        plans = [r for r in rows if r.record.get("kind") == "plan"]
        for n, row in enumerate(spread(plans)):
            cell = row.at("due")
            self.plant("invalid-date", {cell: ["31/02/2024", "tháng 13/2023", "quý V/2024", "31/9/2024"][n % 4]}, [cell])
            # A cross in the column of a year is a date too.
            crosses = {address(row.number, c): None for c in range(1, 20) if self.get(address(row.number, c)) == "x"}
            self.plant("plan-missing", {**crosses, cell: [None, "khi có kinh phí"][n % 2]}, [cell])
            self.plant("plan-in-past", {cell: "tháng 6/2023"}, [cell])
            self.plant("plan-out-of-period", {cell: "năm 2027"}, [cell])
            self.plant("cell-error", {f"F{row.number}": Error("#REF!")}, [f"F{row.number}"])

    # the sheet

    def sheets(self):
        layout, book = self.layout, self.layout.book
        cells = dict(book.cells(layout.sheet))
        numbers = {r for r in range(1, layout.first) if re.match(r"\(?1\)?(\.0)?$", str(cells.get(f"A{r}", "")))}
        heads = sorted({split(c)[0] for c in cells if split(c)[0] < layout.first and split(c)[0] not in numbers
                        and sum(1 for d in cells if split(d)[0] == split(c)[0]) >= 4 and split(c)[0] > 2})
        last_column = max(split(c)[1] for c in cells)
        if heads:
            # One more column that nobody asked for.
            column = last_column + 1
            extra = {address(heads[0], column): "Diện tích ao (ha)"}
            for row in range(1, layout.last + 1) if book.kind == "csv" else layout.all_rows:
                extra.setdefault(address(row, column), 3 if row in layout.all_rows else None)
            self.plant("unmapped-cells", extra, [address(heads[0], column), address(layout.all_rows[0], column), address(heads[-1], column)],
                       extra=["unmapped-cells"] if self.is_checklist else [])
            top = [c for c in cells if split(c)[0] <= layout.first]
            for start in {layout.first, max([*heads, *numbers]) + 1}:
                self.plant("no-data-rows", {c: None for c in cells if split(c)[0] >= start}, [None, *top])
        total = next((c for c in cells if c.startswith("A") and str(cells[c]).lower() in ("tổng cộng", "toàn xã")), None)
        if total:
            row = split(total)[0]
            # Percents are not added, and of the roads one column is not read.
            others = {split(r.at("value"))[1] for r in layout.rows if r.at("value")} | ({7} if layout.origin.startswith("Danh muc") else set())
            sums = [c for c in cells if split(c)[0] == row and split(c)[1] not in others and isinstance(number(cells[c]), (int, float))]
            for cell in spread(sums):
                self.plant("total-mismatch", {cell: round(number(cells[cell]) + 7, 1)}, [cell])
        if book.kind != "csv":
            twin = book.copy()
            twin.hide_row(layout.sheet, layout.all_rows[len(layout.all_rows) // 2])
            row = layout.all_rows[len(layout.all_rows) // 2]
            self.add("hidden-data", twin, [address(row, c) for c in range(1, 15)])

    # village and year

    def villages(self):
        layout, book = self.layout, self.layout.book
        cells = dict(book.cells(layout.sheet))
        head = {c: v for c, v in cells.items() if isinstance(v, str) and split(c)[0] < layout.first}
        if any("2023" in v for v in head.values()) and self.is_checklist and len(book.sheets) == 1:
            edits = {c: v.replace("2023", "2022") for c, v in head.items() if "2023" in v}
            twin = book.copy()
            for cell, value in edits.items():
                twin.set(layout.sheet, cell, value)
            self.add("wrong-year", twin, [None, *edits])
        name = layout.village
        if name and len(book.sheets) == 1:
            self.village_heads(cells, name)
        rows = [r for r in layout.rows if r.record.get("village")]
        if not name and rows and not rows[0].record.get("kind"):
            for row in spread(sorted({r.number for r in rows})):
                cell = f"B{row}"
                old = str(cells[cell])
                self.plant("village-unknown", {cell: "Thôn Đồng Mới"}, [cell])
                self.plant("village-near-miss", {cell: near(old)}, [cell])
            numbers = sorted({r.number for r in rows})
            self.plant("duplicate-village-row", {f"B{numbers[3]}": cells[f"B{numbers[1]}"]}, [f"B{numbers[3]}"])

    def village_heads(self, cells, name):
        layout, book = self.layout, self.layout.book
        spellings = [name, name.upper(), "Tân Hoà"]
        if layout.origin == "nalinh.xlsx":
            spellings = [legacy.tcvn3(name), legacy.tcvn3_capitals(name)]
        places = {c: v for c, v in cells.items() if isinstance(v, str) and any(s in v for s in spellings)}

        def renamed(new):
            twin = book.copy()
            for cell, value in places.items():
                for s in spellings:
                    word = new.upper() if s == name.upper() and s != name else new
                    value = value.replace(s, layout.words(word))
                if not new:
                    value = re.sub(r"(?i)(đơn vị báo cáo: )?(thôn|thon|th«n)( |$|:)", "", value).strip()
                twin.set(layout.sheet, cell, value or None)
            return twin

        where = [None, *places]
        extension = layout.name[layout.name.rindex("."):]
        if "sáp nhập" in str(places):
            return
        self.add("village-unknown", renamed("Đồng Mới Thượng"), where, "bieu" + extension)
        self.add("village-near-miss", renamed(near(name)), where, "bieu" + extension)
        self.add("village-missing", renamed(""), where, "bieu" + extension)
        other = "na-pia" if name != "Nà Pia" else "coc-xa"
        self.add("filename-village-mismatch", book, where, other + extension)


def measures():
    """What is counted, by set and indicator, where the rule sets say that others take the same figure."""
    known = {}
    for set in (NTM, NC):
        with open(os.path.join(ROOT, "Sources", "Criteria", "RuleSets", f"{set}.yaml"), encoding="utf-8") as file:
            id = None
            for line in file:
                match = re.match(r'\s+- id: "([\d.]+)"', line)
                id = match[1] if match else id
                match = re.match(r"\s+measure: (\S+)", line)
                if match:
                    known[set, id] = match[1]
    return known


HOUSEHOLDS = {"Nà Pia": 86, "Bản Chang": 112, "Khuổi Lạo": 64, "Pò Mạ": 78, "Nà Lình": 95, "Cốc Xả": 57, "Tân Hòa": 131, "Lũng Vài": 43}
NTM, NC = "ntm-2021-2025", "ntm-nang-cao-2021-2025"
REQUIRED = {"2.2", "2.3", "2.4", "6.3", "9.1", "9.2", "16.1", "17.1", "17.3", "17.8", "17.9", "17.11", f"{NC}/2.2", f"{NC}/2.3",
            f"{NC}/18.1", f"{NC}/18.7"}
MEASURES = measures()
# One slip: two wrong letters of five are another village's name.
NEAR = {"Nà Pia": "Nà Pìa", "Bản Chang": "Bản Thang", "Khuổi Lạo": "Khuổi Láo", "Pò Mạ": "Pò Mà", "Nà Lình": "Nà Lính",
        "Cốc Xả": "Cốc Xá", "Tân Hòa": "Tân Hóa", "Lũng Vài": "Lũng Vái", "Phiêng Đén": "Phiêng Đen"}


def near(name):
    for right, wrong in NEAR.items():
        if right in name:
            return name.replace(right, wrong)
    return name
