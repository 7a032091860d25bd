"""Fit which of several numbers of one document counts the whole, and say how far it holds.

Usage: python evals/weigh_counts.py [--every N] [--benchmarks FOLDER] [--write]

Reads the development half of `gun-violence`, where a record gives one number of killed and of
injured for each document. Of each document that gives several numbers, the right one among
them, a multinomial logistic model learns which it is by the marks of `reconcile/wholes.py`, a
model for each harm. On each fourth of the documents the model of the other three is measured;
`--write` ships the weights of all and records the measurement in `counts.json`.
"""

import json
import math
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import record
from exams import sampling_options
from failures import paper_of
from right_or_wrong import known_of
from scipy.optimize import minimize

from openinquest import pipeline
from openinquest.link import join_incidents, join_origins
from openinquest.model import Document, Group, Harm
from openinquest.reconcile.settled import settle_by_words
from openinquest.reconcile.stated import stated_tolls
from openinquest.reconcile.wholes import (
    WEIGHED,
    WEIGHTS_FILE,
    Mark,
    by_document_and_harm,
    marks,
    numbers_of,
)

REPORT = Path(__file__).resolve().with_name("counts.json")
SET = "gun-violence"
FOLDS = 4
RIDGE = 1.0
DECIMALS = 2


@dataclass(frozen=True)
class Choice:
    """The numbers that one document gives for a harm, and which of them is right.

    `marks`: what is found of each number, (numbers, marks), 0 or 1. `most` is the place of
    the highest number, which is taken without weights.
    """

    harm: Harm
    fold: int
    marks: Any
    right: int
    most: int


def choices(benchmarks: Path, *, every: int) -> Iterator[Choice]:
    """Yield what the documents of the set give to choose from."""
    known = known_of(SET, benchmarks)
    for place, document in enumerate(paper_of(SET, benchmarks).documents(every=every)):
        if document.id in known:
            for harm, found in found_in(document):
                wanted = known[document.id].ranges.get((harm, Group.ALL))
                if wanted and wanted[0] in found and len(found) > 1:
                    numbers = list(found)
                    held = [[mark in found[number] for mark in Mark] for number in numbers]
                    right, most = numbers.index(wanted[0]), numbers.index(max(numbers))
                    yield Choice(harm, place % FOLDS, np.array(held, float), right, most)


def found_in(document: Document) -> Iterator[tuple[Harm, dict[int, tuple[Mark, ...]]]]:
    """Yield for each harm the numbers of a document with their marks."""
    told, extraction = pipeline.extract(document)
    claims = extraction.claims
    incident = next(iter(join_incidents((told,), claims, ())), None)
    origins = join_origins((told,), claims, ())
    tolls = list(stated_tolls(claims, origins=origins, documents=(told,)))
    settled = settle_by_words(tolls, claims, incident, {})
    for same in by_document_and_harm(settled.of_the_incident):
        standing = [t for t in same if t.id not in settled.aside and not t.says_none]
        if standing:
            yield same[0].toll.harm, marks(numbers_of(same), standing)


# ----------------------------------------------------------------- fitting


def fit(given: Sequence[Choice]) -> Any:
    """Return the bits by which each mark speaks for a number: (marks,)."""

    def unlikely(weights: Any) -> tuple[float, Any]:
        loss, slope = RIDGE / 2 * float(weights @ weights), RIDGE * weights
        for each in given:
            shares = np.exp(each.marks @ weights - np.logaddexp.reduce(each.marks @ weights))
            loss -= math.log(shares[each.right])
            slope = slope + shares @ each.marks - each.marks[each.right]
        return loss, slope

    return minimize(unlikely, np.zeros(len(Mark)), jac=True).x / math.log(2)


def measured(given: Sequence[Choice]) -> dict[str, float]:
    """Return how often the number is right that is taken on the folds held out, by way."""
    right = 0
    for fold in range(FOLDS):
        weights = fit([each for each in given if each.fold != fold])
        held_out = [each for each in given if each.fold == fold]
        right += sum(int(np.argmax(each.marks @ weights)) == each.right for each in held_out)
    return {
        "documents": len(given),
        "right_by_weight": round(right / len(given), 4),
        "right_by_highest": round(sum(each.most == each.right for each in given) / len(given), 4),
    }


def main(arguments: list[str]) -> int:
    """Answer the command line; return the exit status."""
    options = sampling_options(__doc__, arguments)
    made = {"commit": record.commit(), "machine": record.machine(), "every": options.every}
    given = list(choices(options.benchmarks, every=options.every))
    weights, report = {}, {}
    for harm in WEIGHED:
        of_harm = [each for each in given if each.harm is harm]
        bits = zip(Mark, fit(of_harm), strict=True)
        weights[harm.value] = {mark.name.lower(): round(float(bit), DECIMALS) for mark, bit in bits}
        report[harm.value] = measured(of_harm)
        print(harm.value, report[harm.value], weights[harm.value])
    if options.write:
        WEIGHTS_FILE.write_text(json.dumps(weights, indent=1) + "\n", encoding="utf-8")
        REPORT.write_text(json.dumps(made | {"held_out": report}, indent=2) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
