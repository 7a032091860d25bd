"""Fail where measured quality is below its floor; floors only rise.

Usage: python evals/gate.py [--raise-floors]

`floors.json` maps the full name of a metric to the least it may be, and
`ceilings.json` one of which less is better (a share of false alarms) to the most. A
metric that stands there and was not measured fails. So does a floor that is lower, or
a ceiling that is higher, than in the last commit. `--raise-floors` moves every floor
and ceiling to what was measured where that is better, none the other way, and adds
none by itself: a metric gets its first floor by hand.
"""

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path

import record
from score_files import FOLDER, metrics_of, read_scores

FLOORS = Path(__file__).resolve().with_name("floors.json")
CEILINGS = FLOORS.with_name("ceilings.json")
# Less than one document of a set of 150: a share that fell by a whole document
# there is seen, and a few words more or less in a large set are not.
NOISE = 0.005

Limits = Mapping[str, float]


def shortfalls(measured: Limits, floors: Limits, ceilings: Limits) -> dict[str, str]:
    """Name each metric that is missing, or on the wrong side of its limit by more than noise."""
    missing = {name: "not measured" for name in (*floors, *ceilings) if name not in measured}
    low = {
        name: f"{measured[name]} is below {floor}"
        for name, floor in floors.items()
        if name in measured and measured[name] < floor - NOISE
    }
    high = {
        name: f"{measured[name]} is above {ceiling}"
        for name, ceiling in ceilings.items()
        if name in measured and measured[name] > ceiling + NOISE
    }
    return missing | low | high


def raised(measured: Limits, floors: Limits) -> dict[str, float]:
    """Return the floors, each lifted to what was measured; none is ever lowered."""
    return {name: max(floor, measured.get(name, floor)) for name, floor in floors.items()}


def lowered(measured: Limits, ceilings: Limits) -> dict[str, float]:
    """Return the ceilings, each brought down to what was measured; none is ever lifted."""
    return {name: min(most, measured.get(name, most)) for name, most in ceilings.items()}


def given_up(floors: Limits, ceilings: Limits) -> dict[str, str]:
    """Name each limit that is gone or slacker than in the last commit."""
    slack = {}
    for name, before in (record.committed(FLOORS) or {}).items():
        if floors.get(name, float("-inf")) < before:
            slack[name] = f"its floor was {before} and is {floors.get(name)}"
    for name, before in (record.committed(CEILINGS) or {}).items():
        if ceilings.get(name, float("inf")) > before:
            slack[name] = f"its ceiling was {before} and is {ceilings.get(name)}"
    return slack


def check(scores: Path, *, raise_floors: bool) -> int:
    """Compare the scores in a folder with the limits; return the exit status."""
    measured = metrics_of(read_scores(scores))
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    ceilings = json.loads(CEILINGS.read_text(encoding="utf-8"))
    if wrong := given_up(floors, ceilings) | shortfalls(measured, floors, ceilings):
        print("\n".join(f"gate: {name}: {why}" for name, why in wrong.items()))
        return 1
    if raise_floors:
        _write(FLOORS, raised(measured, floors))
        _write(CEILINGS, lowered(measured, ceilings))
    print(f"gate: {len(floors)} floors and {len(ceilings)} ceilings held")
    return 0


def _write(path: Path, limits: Limits) -> None:
    path.write_text(json.dumps(limits, indent=2) + "\n", encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Answer the command line; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--raise-floors", action="store_true")
    parser.add_argument("--scores", type=Path, default=FOLDER, help="the folder of score files")
    options = parser.parse_args(arguments)
    return check(options.scores, raise_floors=options.raise_floors)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
