"""Measure how often the interval of the model estimate holds the truth of a real record.

Usage: python evals/measure_intervals.py [--every N] [--benchmarks FOLDER] [--write]

Reads the development half of `gun-violence`, whose register tells how many were killed and injured
in each incident. Documents are read and linked as `inquest link` does it; an incident that linking
makes is held against the story of most of its documents, and a story is scored once, by the
incident with most of them. The parameters are fitted, without truths, to what voices say in one
half of the stories (by a hash of their names), and the estimates of the other half are scored, and
the other way round. `--write` records it in `intervals.json`:

`covered` is how often the truth lies within the 90 % interval, both ends included; where the truth
is one or two, an interval of whole people cannot help being too wide. `covered_in_parts` is free
of that: of the weight that the model gives to the true number, the share between its 5 and 95 %
points; nine in ten if the model is calibrated. `width` is the mean of log of high to low;
`middle_right` how often the middle is the truth; `totals_covered` how often the sum over fifty
stories lies within the interval of the sum.
"""

import json
import math
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

import numpy as np
import record
from exams import sampling_options
from failures import paper_of
from right_or_wrong import Known, known_of
from weigh_links import half_of

from openinquest import pipeline
from openinquest.model import Group, Harm
from openinquest.reconcile.posterior import (
    SHIPPED,
    Parameters,
    Posterior,
    Provenance,
    Question,
    posterior_of,
    total_of,
)
from openinquest.reconcile.posterior.fit import fit

REPORT = Path(__file__).resolve().with_name("intervals.json")
SET = "gun-violence"
TOGETHER = 50
DECIMALS = 4


@dataclass(frozen=True)
class Told:
    """What the voices of one incident answer, and the truth by the register if it is scored."""

    story: str
    question: Question
    truth: int | None


def told_of(reading: pipeline.Reading, known: Mapping[str, Known]) -> Iterator[Told]:
    """Yield each question on everyone, from the incidents that linking makes."""
    asked = []
    for told, questions in pipeline.ask(reading):
        stories = Counter(known[each].story for each in told.incident.documents if each in known)
        if stories:
            story, documents = stories.most_common(1)[0]
            asked.append((documents, story, questions))
    truths = {one.story: one.ranges for one in known.values()}
    scored = set()
    for _, story, questions in sorted(asked, key=lambda each: -each[0]):
        for question in questions:
            if question.group is Group.ALL:
                truth = truths[story].get((question.harm, Group.ALL))
                first = story not in scored and truth is not None
                yield Told(story, question, truth[0] if truth and first else None)
        scored.add(story)


def in_parts(posterior: Posterior, truth: int) -> float:
    """Return which share of the weight of the true number lies between the 5 and 95 % points."""
    below = np.cumsum(posterior.weights)
    at = int(np.searchsorted(posterior.grid.last, truth))
    low, high = (below[at - 1] if at else 0.0), below[at]
    return float(max(0.0, min(high, 0.95) - max(low, 0.05)) / max(high - low, 1e-12))


def measured(told: Sequence[Told], parameters: Parameters) -> dict[str, float]:
    """Return how well the estimates of some incidents hold against the register."""
    rows, found = [], []
    for each in told:
        if each.truth is None:
            continue
        posterior = posterior_of(each.question.answers, parameters)
        low, middle, high = (posterior.quantile(share) for share in (0.05, 0.5, 0.95))
        rows.append(
            (
                low <= each.truth <= high,
                in_parts(posterior, each.truth),
                math.log((high + 1) / (low + 1)),
                middle == each.truth,
            )
        )
        found.append((each.question, each.truth))
    names = ("covered", "covered_in_parts", "width", "middle_right")
    means = {
        name: fmean(column) for name, column in zip(names, zip(*rows, strict=True), strict=True)
    }
    return {"tolls": len(rows)} | means | {"totals_covered": totals_covered(found, parameters)}


def totals_covered(found: Sequence[tuple[Question, int]], parameters: Parameters) -> float:
    """Return how often a sum over some stories lies within the interval of the sum."""
    held = []
    for harm in (Harm.KILLED, Harm.INJURED):
        own = [(asked.answers, truth) for asked, truth in found if asked.harm is harm]
        for start in range(0, len(own) - TOGETHER + 1, TOGETHER):
            part = own[start : start + TOGETHER]
            low, _, high = total_of([answers for answers, _ in part], parameters)
            held.append(low <= sum(truth for _, truth in part) <= high)
    return fmean(held) if held else math.nan


def by_origins(told: Iterable[Told]) -> Iterator[tuple[str, list[Told]]]:
    """Yield the incidents of one origin, of two, and of more."""
    listed = list(told)
    for name, least, most in (("one", 1, 1), ("two", 2, 2), ("more", 3, math.inf)):
        yield name, [t for t in listed if least <= len(t.question.answers) <= most]


def main(arguments: list[str]) -> int:
    """Answer the command line; return the exit status."""
    options = sampling_options(__doc__, arguments)
    made = {"commit": record.commit(), "machine": record.machine(), "every": options.every}
    documents = paper_of(SET, options.benchmarks).documents(every=options.every)
    unique = {each.id: each for each in documents}
    read = [pipeline.extract(each) for each in unique.values()]
    reading = pipeline.Reading(tuple(d for d, _ in read), tuple(said for _, said in read), ())
    told = list(told_of(reading, known_of(SET, options.benchmarks)))
    report: dict[str, Any] = {"shipped": measured(told, SHIPPED)}
    for half in (0, 1):
        learnt = [t.question.answers for t in told if half_of(t.story) == half]
        held_out = [t for t in told if half_of(t.story) != half]
        parameters = fit(learnt, Provenance(f"half {half} of {SET}"))
        report[f"scored on half {1 - half}"] = measured(held_out, parameters) | {
            f"of {name}": measured(own, parameters) for name, own in by_origins(held_out)
        }
    rounded = json.loads(json.dumps(report), parse_float=lambda text: round(float(text), DECIMALS))
    text = json.dumps(made | {"held_out": rounded}, indent=2) + "\n"
    print(text, end="")
    if options.write:
        REPORT.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
