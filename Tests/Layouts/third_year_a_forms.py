"""The third set, sheets of villages: what they share, and which of them are open.

Each sheet is registered with its kind: what one village writes about itself (own), what the commune's office makes of its
villages (commune), lists, inventories and roadmaps (lists). Of every kind of every batch half is drawn for `open-3`.
"""

import functools
import random

from base import *  # noqa: F403
from base import LAYOUTS, NTM, OPEN_3, SEALED_3, VILLAGE_HELD, items
from grids import STYLES
from third_year_b_forms import frame, marks, nested  # noqa: F401

OWN, COMMUNE, LISTS = "own", "commune", "lists"
REGISTERED = []

STYLES.update(
    good=(12, False, False, "center", True, True, "C6EFCE"), bad=(12, False, False, "center", True, True, "FFC7CE"),
    soon=(12, False, False, "center", True, True, "FFEB9C"), line=(13, False, False, "left", False, True, None),
    lineb=(13, True, False, "left", False, True, None), small=(10, False, True, "left", False, False, None),
    label=(12, False, False, "left", True, True, "F2F2F2"), sub=(12, False, True, "left", True, True, None))


def sheet(family, name, why):
    """Registers a function that fills one layout; empty cells of its tables are ruled when it is saved."""
    def decorate(function):
        @functools.wraps(function)
        def made(case):
            save = case.save
            case.save = lambda how, *arguments, **options: (frame(case), save(how, *arguments, **options))
            function(case)
        REGISTERED.append((family, name, why, made))
        return made
    return decorate


def assign(batch):
    """Draws half of every kind among what was registered since the last draw."""
    draw = random.Random(f"nông thôn mới, bộ thứ ba, các thôn bản, đợt {batch}")
    is_open, carried = set(), draw.choice((0.0, 0.5))
    for family in (OWN, COMMUNE, LISTS):
        names = sorted(entry[1] for entry in REGISTERED if entry[0] == family)
        draw.shuffle(names)
        carried += len(names) / 2
        take = int(carried)
        carried -= take
        is_open.update(names[:take])
    for _, name, why, function in REGISTERED:
        LAYOUTS.append((OPEN_3 if name in is_open else SEALED_3, name, why, function))
    REGISTERED.clear()


def pick(case, n, kinds=("percent", "count", "yes"), of=VILLAGE_HELD, set=NTM, never=()):
    """Some of the indicators that a village holds, in their order."""
    listed = [i for i in items(set, *of) if i.kind in kinds and i.id not in never]
    chosen = sorted(case.random.sample(range(len(listed)), min(n, len(listed))))
    return [listed[k] for k in chosen]


def status_of(met):
    return "met" if met else "not-met"


def dots(case, text, width=26):
    """A figure written by hand on a dotted line."""
    left = case.random.randint(5, max(6, width - len(text) - 5))
    return "." * left + text + "." * max(3, width - left - len(text))
