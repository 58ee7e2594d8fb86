#!/usr/bin/env python3
"""The fifth set: forty sheets of one commune in one year, most of them as plain as what is sent every day.

    python3 Tests/Layouts/fifth_year.py     # makes only these; make.py makes all

Figures are drawn, the truth is written from the same draw; half of each kind, by lot, is in open-5.
"""

import os

import base
from base import LAYOUTS, Case

import fifth_year_forms
import fifth_year_villages
import fifth_year_offices
import fifth_year_lists

MODULES = fifth_year_villages, fifth_year_offices, fifth_year_lists

fifth_year_forms.assign()


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
