"""Sit the exam: what the English reader finds of what a careful reader finds.

Usage, from the folder `tests`:

    ../.venv/bin/python -m reading.exam [--raise-floors]

Prints each metric, and each construction, for the open and the kept-back half. `floors.json`
holds the least that each share may be; `--raise-floors` lifts those that were exceeded, and adds
the missing ones.
"""

import json
import math
import sys
from collections import defaultdict
from pathlib import Path

from reading.gold import cases
from reading.marking import mark

from openinquest.extract import claim_extractors

FLOORS = Path(__file__).with_name("floors.json")
HALVES = {False: "open", True: "kept_back"}
METRICS = (
    "cue",
    "attribution",
    "attribution_precision",
    "content",
    "chain",
    "resolved",
    "denial",
    "no_false_denial",
    "stance",
    "commitment",
    "no_attribution",
    "toll",
    "toll_precision",
    "scope",
    "polarity",
    "certainty",
    "speaker",
    "part_of",
    "together",
    "no_toll",
)
# The columns of the table of constructions: a metric, and what stands over it.
COLUMNS = {
    "attribution": "who said",
    "attribution_precision": "precision",
    "content": "content",
    "chain": "chain",
    "denial": "denial",
    "no_attribution": "no cue",
    "toll": "toll",
    "toll_precision": "precision",
    "scope": "scope",
    "no_toll": "no toll",
}


def sit(extractor, asked=None):
    """Return every mark with the case it is for, over `asked` or the whole exam."""
    return [
        (case, one)
        for case in asked or cases()
        for one in mark(case, extractor.extract(case.document))
    ]


def shares(marks, key):
    """Return (right, asked) for each value of `key(case, mark)`, sorted."""
    counted = defaultdict(lambda: [0, 0])
    for case, one in marks:
        counted[key(case, one)][0] += one.right
        counted[key(case, one)][1] += 1
    return dict(sorted((name, tuple(pair)) for name, pair in counted.items()))


def by_metric(case, one):
    """Name a share by half and metric."""
    return f"{HALVES[case.kept_back]}.{one.metric}"


def by_construction(case, one):
    """Name a share by construction, all marks of both halves together."""
    return f"constructions.{case.construction}"


def measured(marks):
    """Return every share that has a floor: (right, asked) by name."""
    return shares(marks, by_metric) | shares(marks, by_construction)


def rounded_down(right, asked):
    """Return a share with two decimals, never more than it is."""
    return math.floor(100 * right / asked) / 100


def shortfalls(marks, floors):
    """Return a line for each share that is below its floor or was not measured."""
    found = measured(marks)
    return {
        name: f"{right} of {asked} is below {floor}" if asked else "was not measured"
        for name, floor in floors.items()
        for right, asked in [found.get(name, (0, 0))]
        if not asked or rounded_down(right, asked) < floor
    }


def failures(marks, name):
    """Return what was wrong behind a share, of the kept-back half only the cases."""
    wrong = [
        (case, one)
        for case, one in marks
        if not one.right and name in (by_metric(case, one), by_construction(case, one))
    ]
    return sorted(
        {
            case.id if case.kept_back else f"{case.id}: {one.metric}: {one.words}"
            for case, one in wrong
        }
    )


def raised(marks, floors):
    """Return the floors, each lifted to what was measured; none is ever lowered."""
    return {
        name: max(floors.get(name, 0), rounded_down(*pair))
        for name, pair in measured(marks).items()
    }


def show(pair):
    """Return a share for a table: `12/14`, or nothing where nothing was asked."""
    return "{}/{}".format(*pair) if pair else ""


def print_metrics(marks):
    """Print each metric for both halves: of all that was asked, and of what was found."""
    asked = shares(marks, by_metric)
    found = shares([(case, one) for case, one in marks if one.found], by_metric)
    heads = "".join(f"{half:>12}{'share':>6}{'of found':>10}" for half in HALVES.values())
    print(f"{'metric':24}{heads}")
    for metric in METRICS:
        row = ""
        for half in HALVES.values():
            right, number = asked.get(f"{half}.{metric}", (0, 0))
            among = show(found.get(f"{half}.{metric}"))
            row += f"{show((right, number)):>12}{right / max(number, 1):>6.2f}{among:>10}"
        print(f"{metric:24}{row}")


def print_constructions(marks):
    """Print the main metrics for each construction and half."""
    found = shares(marks, lambda case, one: (case.construction, by_metric(case, one)))
    print(f"\n{'construction':36}" + "".join(f"{name:>10}" for name in COLUMNS.values()))
    for construction in dict.fromkeys(case.construction for case in cases()):
        for half in HALVES.values():
            row = [show(found.get((construction, f"{half}.{name}"))) for name in COLUMNS]
            label = construction if half == "open" else "  kept back"
            print(f"{label:36}" + "".join(f"{one:>10}" for one in row))


def main(*options):
    """Sit the exam, print the shares, and raise the floors where asked."""
    marks = sit(claim_extractors.get("english"))
    print(f"{len(cases())} cases")
    print_metrics(marks)
    print_constructions(marks)
    if "--raise-floors" in options:
        floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
        text = json.dumps(raised(marks, floors), indent=2) + "\n"
        FLOORS.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
