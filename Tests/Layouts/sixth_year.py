#!/usr/bin/env python3
"""The sixth set: forty sheets of the same commune and year, each the work of a person of its own.

    python3 Tests/Layouts/sixth_year.py     # makes only these; make.py makes all

Figures are drawn, the truth is written from the same draw; half of each kind, by lot, is in open-6.
"""

import os

import base
from base import LAYOUTS, Case

import sixth_year_forms
import sixth_year_villages
import sixth_year_offices
import sixth_year_lists

MODULES = sixth_year_villages, sixth_year_offices, sixth_year_lists

sixth_year_forms.assign()


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
