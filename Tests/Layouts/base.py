"""What every layout shares: a register, figures drawn by chance but always the same, and the writing of the truth."""

import json
import os
import random
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "..", "SampleSheets", "scripts"))

import legacy  # noqa: E402, F401
from checklist import Checklist, Truth, country_block, signature  # noqa: E402, F401
from commune import NC, NTM, indicator, is_met, plan_for, ratio  # noqa: E402, F401
from grids import (  # noqa: E402, F401
    Error, Formula, Grid, address, write_libreoffice, write_openpyxl, write_text, write_xlsxwriter)

VILLAGES = [
    ("T01", "Nà Pài", 74, 310, ""), ("T02", "Kéo Phầy", 101, 428, "Kéo Phày"), ("T03", "Lũng Cùng", 52, 219, ""),
    ("T04", "Hòa Bình", 88, 367, ""), ("T05", "Đồng Én", 119, 505, "Khu Đồng Én"), ("T06", "Bản Pẻn", 63, 270, ""),
    ("T07", "Tân Lập 1", 92, 388, ""), ("T08", "Tân Lập 2", 85, 349, ""), ("T09", "Khuổi Đeng", 47, 205, ""),
    ("T10", "Pá Danh", 69, 290, ""),
]
NAMES = [v[1] for v in VILLAGES]
HOUSEHOLDS = {v[1]: v[2] for v in VILLAGES}
PEOPLE = {v[1]: v[3] for v in VILLAGES}

VILLAGE_HELD = ["2.2", "2.3", "2.4", "3.1", "6.3", "8.3", "9.1", "9.2", "11.1", "12.1", "12.2", "13.2", "15.1", "15.4", "16.1",
                "17.1", "17.2", "17.3", "17.4", "17.5", "17.6", "17.7", "17.8", "17.9", "17.10", "17.11", "17.12"]


def items(set, *ids):
    return [indicator(set, i.rstrip("ab"), i[-1] if i[-1] in "ab" else None) for i in ids]


def decimal(value, digits=1):
    """95,3"""
    return f"{value:.{digits}f}".replace(".", ",")


def count(value):
    """3,7 or 82"""
    return decimal(value) if isinstance(value, float) else str(value)


class Case:
    """One layout: a file, and what a perfect reader would give back from it."""

    all = []

    def __init__(self, half, name, why):
        self.half, self.name, self.why = half, name, why
        self.random = random.Random(name)
        self.truth, self.drawn, self.grids = Truth(), {}, []
        Case.all.append(self)

    def figures(self, village, set, id, part=None):
        """The same draw for the same village and indicator, whoever asks."""
        key = village, set, id, part
        if key not in self.drawn:
            self.drawn[key] = self.draw(indicator(set, id, part), village)
        return self.drawn[key]

    def draw(self, item, village):
        r = self.random
        if item.kind == "yes":
            return int(r.random() < 0.7), None
        if item.kind == "count":
            return r.choice([0, 0, 1, 2, 3]), None
        if item.kind == "ratio":
            return r.randint(6, 14) * PEOPLE[village] // 5, PEOPLE[village]
        whole = {
            "hộ": HOUSEHOLDS[village], "km": round(r.uniform(1.2, 7.8), 1), "ha": round(r.uniform(9, 58), 1),
            "người": PEOPLE[village] if item.criterion in (14, 15) else PEOPLE[village] * 57 // 100,
            "cơ sở": r.randint(12, 60), "chủ thể": r.randint(12, 60), "kg": r.randint(8, 30), "tấn": round(r.uniform(15, 130), 1),
        }[item.unit]
        level = item.level / 100
        share = r.uniform(0.03, 0.24) if item.compare == "<=" else r.uniform(max(0.06, level - 0.25), level + 0.22)
        share = min(1, share)
        number = round(whole * share, 1) if isinstance(whole, float) else round(whole * share)
        return number, whole

    def met(self, village, item):
        return is_met(item, *self.figures(village, item.set, item.id, item.part))

    def exact(self, village, item):
        number, whole = self.figures(village, item.set, item.id, item.part)
        return ratio(item.kind, number, whole)

    def shown(self, village, item, digits=1):
        return round(self.exact(village, item) + 1e-9, digits)

    def grid(self, name, **options):
        grid = Grid(name, **options)
        self.grids.append(grid)
        return grid

    def checklist(self, grid, village, columns, **options):
        sheet = None if self.name.endswith((".csv", ".txt", ".tsv")) else grid.name
        options.setdefault("notes", {})
        return Checklist(grid, self.name, village, self.truth, columns, sheet=sheet, figures=self.figures, **options)

    def record(self, sheet, village, item, row, cells, **said):
        """A record; value, numerator and denominator as the cells say them."""
        return self.truth.record(self.name, sheet, village, item.set, item.id, row, cells, said.pop("part", item.part), **said)

    @property
    def path(self):
        return os.path.join(HERE, self.half, self.name)

    def save(self, how, *arguments, **options):
        """Writes file and truth; `how` is one of the writers."""
        os.makedirs(os.path.dirname(self.path), exist_ok=True)
        how(self.grids[0] if how is write_text else self.grids, self.path, *arguments, **options)
        base = self.path[:self.path.rindex(".")]
        with open(base + ".expected.jsonl", "w", encoding="utf-8") as file:
            for record in sorted(self.truth.records, key=lambda r: (r["source"]["sheet"] or "", r["source"]["row"])):
                file.write(json.dumps(record, ensure_ascii=False) + "\n")


def layout(half, name, why):
    """Registers a function that fills one layout."""
    def decorate(function):
        LAYOUTS.append((half, name, why, function))
        return function
    return decorate


LAYOUTS = []
OPEN, SEALED, OPEN_2, SEALED_2 = "open", "sealed", "open-2", "sealed-2"
OPEN_3, SEALED_3, OPEN_4, SEALED_4 = "open-3", "sealed-3", "open-4", "sealed-4"
OPEN_5, SEALED_5 = "open-5", "sealed-5"
OPEN_6, SEALED_6 = "open-6", "sealed-6"
OPEN_7, SEALED_7 = "open-7", "sealed-7"
OPEN_8, SEALED_8 = "open-8", "sealed-8"
HALVES = OPEN, SEALED, OPEN_2, SEALED_2, OPEN_3, SEALED_3, OPEN_4, SEALED_4, OPEN_5, SEALED_5, OPEN_6, SEALED_6, OPEN_7, SEALED_7, OPEN_8, SEALED_8
