#!/usr/bin/env python3
"""The third set, first share: sheets of villages and of the commune's own office.

    python3 Tests/Layouts/third_year_a.py     # makes only these; make.py makes all

Figures are drawn, the truth is written from the same draw; half of each kind, by lot, is in open-3.
"""

import os

from base import LAYOUTS, Case

import second_year  # noqa: F401
from third_year_a_forms import assign
import third_year_a_own

assign(1)

import third_year_a_more  # noqa: E402

assign(2)

import third_year_a_commune  # noqa: E402

assign(3)

import third_year_a_lists  # noqa: E402

assign(4)


def main():
    own = {module.__name__ for module in MODULES}
    for half, name, why, function in LAYOUTS:
        if function.__module__ in own:
            case = Case(half, name, why)
            function(case)
            print(half, os.path.basename(case.path), len(case.truth.records))


MODULES = third_year_a_own, third_year_a_more, third_year_a_commune, third_year_a_lists

if __name__ == "__main__":
    main()
