"""Fit what each sign weighs for two documents telling of one incident, and say how far it holds.

Usage: python evals/weigh_links.py [--every N] [--benchmarks FOLDER] [--write]

Reads the development half of `gun-violence`, where a record tells which documents are of one
incident. A logistic model with a ridge learns from the pairs that linking offers (see
`link/weighing.py`) by their signs; the weights are rounded to half bits. Each half of the
incidents (by a hash of their names) is scored with the weights of the other half, and the whole
with those that `inquest link --train` learns from all documents without the record, and with the
shipped ones where documents are added to a case a tenth at a time. `--write`
records that in `links.json`, and the weights in `link/weights.json`.
"""

import json
import math
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import record
from exams import sampling_options
from failures import paper_of
from right_or_wrong import known_of
from scipy.optimize import minimize

from openinquest import pipeline
from openinquest.link import find_copies, join_incidents
from openinquest.link.evidence import Sign
from openinquest.link.incidents import read_accounts
from openinquest.link.likeness import compare_words
from openinquest.link.linkage import Linkage
from openinquest.link.order import in_publication_order
from openinquest.link.pair_signs import signs_of_pairs
from openinquest.link.pairs import Pairs
from openinquest.link.trained_on import TrainedOn
from openinquest.link.training import train_weights
from openinquest.link.weighing import UNOFFERED, offered_pairs
from openinquest.link.weights import WEIGHTS_FILE, share_that_agrees
from openinquest.model import Claim, Document, DocumentId, Incident

REPORT = Path(__file__).resolve().with_name("links.json")
SET = "gun-violence"
RIDGE = 1.0
# Rounding to half bits loses some; half a bit more beforehand makes up for it.
ROUNDING = 0.5
SIGNS = list(Sign)
HALVES = (0, 1)
PARTS = 10
MADE_FROM = (
    "logistic regression on the pairs that the development half of gun-violence offers "
    "(evals/weigh_links.py)"
)


@dataclass(frozen=True)
class Offered:
    """The pairs that linking offers: (pairs, signs of each) by number, and which are of one.

    `halves` holds the half of the incident of each of the two, (pairs, 2).
    """

    pairs: Pairs
    signs: Any
    same: Any
    halves: Any


def offered(
    documents: Sequence[Document], claims: Sequence[Claim], story: Mapping[DocumentId, str]
) -> Offered:
    """Return the pairs of the documents that linking offers."""
    ordered = in_publication_order(documents)
    accounts, _ = read_accounts(ordered, claims)
    likeness = compare_words(ordered)
    shown = signs_of_pairs(offered_pairs(accounts, likeness), accounts, likeness)
    pairs = shown.pairs
    place = {sign: number for number, sign in enumerate(SIGNS)}
    found = np.array([[place[sign] for sign in signs] for signs in shown.kinds])[shown.kind]
    same = [story.get(one, one) == story.get(other, other) for one, other in pairs]
    halves = [[half_of(story.get(each, each)) for each in pair] for pair in pairs]
    return Offered(pairs, found, np.array(same, float), np.array(halves))


def half_of(story: str) -> int:
    """Return the half that an incident stands in, told from its name."""
    return zlib.crc32(story.encode()) % 2


def fit(found: Any, same: Any) -> Any:
    """Return the bits of each sign and, last, of the offer alone: (signs + 1,)."""
    given = np.zeros((len(found), len(SIGNS) + 1))
    given[np.arange(len(found))[:, None], found] = 1.0
    given[:, -1] = 1.0
    ridge = np.append(np.full(len(SIGNS), RIDGE), 0.0)

    def unlikely(weights: Any) -> tuple[float, Any]:
        odds = given @ weights
        loss = np.sum(np.logaddexp(0, odds) - same * odds) + ridge @ weights**2 / 2
        return loss, given.T @ (1 / (1 + np.exp(-odds)) - same) + ridge * weights

    found_best = minimize(unlikely, np.zeros(given.shape[1]), jac=True, method="L-BFGS-B")
    return np.round(2 * found_best.x / math.log(2)) / 2


def gathered(
    identifiers: Iterable[DocumentId], told: Offered, weights: Any
) -> dict[DocumentId, int]:
    """Return the number of the group in which each document stands under some weights."""
    bits = weights[told.signs].sum(axis=1) + weights[-1] + ROUNDING
    linkage = Linkage([(each,) for each in identifiers], told.pairs, bits, unlisted=UNOFFERED)
    linkage.join(lambda _left, _right: False)
    return {each: number for number, group in enumerate(linkage.groups) for each in group}


def measured(
    group: Mapping[DocumentId, int], story: Mapping[DocumentId, str], halves: Collection[int]
) -> dict[str, float]:
    """Return B-cubed of the documents of some halves, and the share of incidents just right."""
    groups, stories = defaultdict(set), defaultdict(set)
    for each, number in group.items():
        groups[number].add(each)
        stories[story.get(each, each)].add(each)
    asked = [each for each in group if each in story and half_of(story[each]) in halves]
    shares: dict[str, float] = dict.fromkeys("pr", 0.0)
    for each in asked:
        common = len(groups[group[each]] & stories[story[each]])
        shares["p"] += common / len(groups[group[each]])
        shares["r"] += common / len(stories[story[each]])
    precision, recall = shares["p"] / len(asked), shares["r"] / len(asked)
    told = {story[each] for each in asked}
    exact = sum(any(stories[one] == found for found in groups.values()) for one in told)
    return {
        "b_cubed_f": round(2 * precision * recall / (precision + recall), 4),
        "exactly_right": round(exact / len(told), 4),
    }


def learnt_without_record(documents: Sequence[Document], claims: Sequence[Claim]) -> Any:
    """Return the weights that linking learns by itself, as `fit` gives them."""
    trained_on = TrainedOn("", date.min, "")
    learnt = train_weights(documents, claims, trained_on)
    return np.array([*(learnt.bits[sign] for sign in SIGNS), learnt.before - ROUNDING])


def added_in_parts(
    documents: Sequence[Document], said: Mapping[DocumentId, Sequence[Claim]]
) -> dict[DocumentId, int]:
    """Return the number of the incident of each document where a tenth is added at a time.

    In the order of their names, so that reports on one incident come at any time.
    """
    ordered = sorted(documents, key=lambda each: each.id)
    standing: tuple[Incident, ...] = ()
    for part in range(1, PARTS + 1):
        known = ordered[: len(ordered) * part // PARTS]
        claims = [claim for each in known for claim in said[each.id]]
        standing = join_incidents(known, claims, find_copies(known), standing=standing)
    group = {each: number for number, one in enumerate(standing) for each in one.documents}
    alone = (each.id for each in documents if each.id not in group)
    return group | {each: len(standing) + number for number, each in enumerate(alone)}


def main(arguments: list[str]) -> int:
    """Answer the command line; return the exit status."""
    options = sampling_options(__doc__, arguments)
    made = {"commit": record.commit(), "machine": record.machine(), "every": options.every}
    unique = {
        each.id: each for each in paper_of(SET, options.benchmarks).documents(every=options.every)
    }
    read = [pipeline.extract(each) for each in unique.values()]
    documents, claims = [each for each, _ in read], [c for _, said in read for c in said.claims]
    known = known_of(SET, options.benchmarks)
    story = {DocumentId(each): one.story for each, one in known.items()}
    told = offered(documents, claims, story)
    report: dict[str, Any] = {"pairs": len(told.pairs), "of_one_incident": int(told.same.sum())}
    for half in HALVES:
        rows = (told.halves == half).all(axis=1)
        group = gathered(unique, told, fit(told.signs[rows], told.same[rows]))
        report[f"scored on half {1 - half}"] = measured(group, story, {1 - half})
    learnt = gathered(unique, told, learnt_without_record(documents, claims))
    report["learnt without the record"] = measured(learnt, story, HALVES)
    in_parts = added_in_parts(documents, {each.id: one.claims for each, one in read})
    report["shipped, added in ten parts"] = measured(in_parts, story, HALVES)
    weights = fit(told.signs, told.same)
    report["fitted to all"] = measured(gathered(unique, told, weights), story, HALVES)
    print(json.dumps(report, indent=2))
    if options.write:
        REPORT.write_text(json.dumps(made | {"held_out": report}, indent=2) + "\n", "utf-8")
        WEIGHTS_FILE.write_text(json.dumps(shipped(told, weights), indent=1) + "\n", "utf-8")
    return 0


def shipped(told: Offered, weights: Any) -> dict[str, Any]:
    """Return weights as the package holds them."""
    times = Counter(tuple(SIGNS[number] for number in row) for row in told.signs)
    return {
        "made_from": MADE_FROM,
        "pairs": len(told.pairs),
        "before": weights[-1] + ROUNDING,
        "usual_share": round(share_that_agrees(times), 4),
        "bits": {sign.value: bits + 0.0 for sign, bits in zip(SIGNS, weights, strict=False)},
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
