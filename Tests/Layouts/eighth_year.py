#!/usr/bin/env python3
"""The eighth set: forty sheets as one commune office finds them in its e-mail in August 2023, most of them ordinary tables.

    python3 Tests/Layouts/eighth_year.py     # makes only these; make.py makes all

Figures are drawn, the truth is written from the same draw; half of each kind, by lot, is in open-8.
"""

import os

import base
from base import LAYOUTS, Case

import eighth_year_forms
import eighth_year_villages
import eighth_year_offices
import eighth_year_lists

MODULES = eighth_year_villages, eighth_year_offices, eighth_year_lists

eighth_year_forms.assign()


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
