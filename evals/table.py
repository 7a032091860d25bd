"""The table of a measurement: each target of the reading with what was and what is."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import record
from gate import CEILINGS, FLOORS
from score_files import Scores, metrics_of

# What reading has to reach at least, and what it aims at, by metric.
TARGETS = Path(__file__).resolve().with_name("targets.json")
_COLUMNS = ("before", "now", "limit", "reach", "aim", "other")
_FORMAT = "{:<58}" + "{:>8}" * len(_COLUMNS) + "  {}"


def table(measured: Mapping[str, Scores], folder: Path) -> Iterator[str]:
    """Yield the lines of the table for the sets that were measured.

    `before` is the last measurement that was committed, `limit` the floor or the
    ceiling, `other` the reader that sat the same exam.
    """
    targets = json.loads(TARGETS.read_text(encoding="utf-8"))
    limits = {
        name: limit
        for path in (FLOORS, CEILINGS)
        for name, limit in json.loads(path.read_text(encoding="utf-8")).items()
    }
    before = metrics_of(_committed(measured, folder))
    now = metrics_of(measured)
    yield _FORMAT.format("metric", *_COLUMNS, "").rstrip()
    for name, target in targets.items():
        if name not in now:
            continue
        values = before.get(name), now[name], limits.get(name), target["reach"], target["aim"]
        met = _met(now[name], target)
        yield _FORMAT.format(name, *map(_shown, (*values, _other(name, measured))), met).rstrip()


def _met(value: float, target: Mapping[str, float]) -> str:
    """Return what of a target is met; where the aim is less, less is better."""
    sign = 1 if target["aim"] >= target["reach"] else -1
    for word in ("aim", "reach"):
        if sign * value >= sign * target[word]:
            return word
    return "short"


def _other(name: str, measured: Mapping[str, Scores]) -> float | None:
    which, _, metric = name.partition(".")
    for metrics in measured[which]["baselines"].values():
        if metric in metrics:
            return float(metrics[metric])
    return None


def _committed(names: Iterable[str], folder: Path) -> dict[str, Scores]:
    found = {name: record.committed(folder / f"{name}.json") for name in names}
    return {name: scores for name, scores in found.items() if scores}


def _shown(value: float | None) -> str:
    if value is None:
        return "-"
    return f"{value:.3f}" if value < 100 else f"{value:.0f}"
