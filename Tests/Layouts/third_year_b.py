#!/usr/bin/env python3
"""The third set, second share: sheets of district departments, officers, unions and accountants.

    python3 Tests/Layouts/third_year_b.py     # makes only these; make.py makes all

Figures are drawn, the truth is written from the same draw; half of each kind, by lot, is in open-3.
"""

import os

from base import LAYOUTS, Case

import third_year_b_offices
import third_year_b_departments
import third_year_b_annexes
import third_year_b_lists
import third_year_b_advanced


def main():
    own = {module.__name__ for module in MODULES}
    for half, name, why, function in LAYOUTS:
        if function.__module__ in own:
            case = Case(half, name, why)
            function(case)
            print(half, os.path.basename(case.path), len(case.truth.records))


MODULES = third_year_b_offices, third_year_b_departments, third_year_b_annexes, third_year_b_lists, third_year_b_advanced

if __name__ == "__main__":
    main()
