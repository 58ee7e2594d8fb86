#!/usr/bin/env python3
"""The seventh set: forty sheets of the same commune and year, as its people would send them in August.

    python3 Tests/Layouts/seventh_year.py     # makes only these; make.py makes all

Figures are drawn, the truth is written from the same draw; half of each kind, by lot, is in open-7.
"""

import os

import base
from base import LAYOUTS, Case

import seventh_year_forms
import seventh_year_villages
import seventh_year_offices
import seventh_year_lists

MODULES = seventh_year_villages, seventh_year_offices, seventh_year_lists

seventh_year_forms.assign()


def main():
    base.HERE = os.path.dirname(os.path.abspath(__file__))
    own = {module.__name__ for module in MODULES}
    for half, name, why, function in LAYOUTS:
        if function.__module__ in own:
            case = Case(half, name, why)
            function(case)
            print(f"{half}\t{len(case.truth.records)}\t{name}\t{why}")


if __name__ == "__main__":
    main()
