#!/usr/bin/env python3
"""The fourth set: forty-four sheets of one commune in one year, as its village heads and officers fill in what they have.

    python3 Tests/Layouts/fourth_year.py     # makes only these; make.py makes all

Figures are drawn, the truth is written from the same draw; half of each kind, by lot, is in open-4.
"""

import os

import base
from base import LAYOUTS, Case

import fourth_year_forms
import fourth_year_villages
import fourth_year_messages
import fourth_year_offices
import fourth_year_lists

MODULES = fourth_year_villages, fourth_year_messages, fourth_year_offices, fourth_year_lists

fourth_year_forms.assign()


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
