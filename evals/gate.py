"""Fail where measured quality is below its floor; floors only rise.

Usage: python evals/gate.py SCORES.json [--raise-floors]

`evals/floors.json` maps the name of a metric to the least it may be. A metric
that has a floor and was not measured fails, unless nothing at all was measured
because the data is not there. `--raise-floors` lifts every floor that was
exceeded and adds none by itself: a metric gets its first floor by hand.
"""

import json
import sys
from collections.abc import Mapping
from pathlib import Path

FLOORS = Path(__file__).with_name("floors.json")
# Less than one document of a set of 150: a share that fell by a whole document
# there is seen, and a few words more or less in a large set are not.
NOISE = 0.005


def shortfalls(measured: Mapping[str, float], floors: Mapping[str, float]) -> dict[str, str]:
    """Name each metric that is missing, or below its floor by more than noise."""
    return {
        name: f"{measured.get(name, 'not measured')} is below {floor}"
        for name, floor in floors.items()
        if measured.get(name, float("-inf")) < floor - NOISE
    }


def raised(measured: Mapping[str, float], floors: Mapping[str, float]) -> dict[str, float]:
    """Return the floors, each lifted to what was measured; none is ever lowered."""
    return {name: max(floor, measured.get(name, floor)) for name, floor in floors.items()}


def main(path: str, *options: str) -> int:
    """Compare the scores in the file `path` with the floors; return the exit status."""
    scores = json.loads(Path(path).read_text(encoding="utf-8"))
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    measured = scores["metrics"]
    if not measured:
        print(f"gate: nothing was measured ({scores['note']}); no floor was checked")
        return 0
    if short := shortfalls(measured, floors):
        print("\n".join(f"gate: {name}: {why}" for name, why in short.items()))
        return 1
    if "--raise-floors" in options:
        text = json.dumps(raised(measured, floors), indent=2) + "\n"
        FLOORS.write_text(text, encoding="utf-8")
    print(f"gate: {len(floors)} floors held, {len(measured)} metrics measured")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
