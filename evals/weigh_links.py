"""Fit what each sign weighs for two documents telling of one incident, and say how far it holds.

Usage: python evals/weigh_links.py [--every N] [--benchmarks FOLDER] [--write]

Reads two sets in which a record tells which documents are of one incident: `gun-violence`, where
each document has a day of publication, and `airwars-syria`, where nearly none has one. A logistic
model with a ridge learns from the pairs that linking offers (see `link/weighing.py`) by their
signs; of signs in order none weighs less than the one before, and the weights are rounded to half
bits. Pairs of which a day of publication is unknown have weights of their own, from those of the
second set and from the first with its days of publication taken away.
Each half of the incidents (by a hash of their names) is scored with the weights of the other half,
and the whole of the first set with those that `inquest link --train` learns from all documents
without the record, and with the fitted ones where documents are added to a case a tenth at a time.
`--write` records that in `links.json`, and the weights in `link/weights.json`.
"""

import json
import math
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice, pairwise
from pathlib import Path
from typing import Any

import numpy as np
import record
from exams import rows_of, sampling_options
from failures import paper_of
from scipy.optimize import minimize

from openinquest import pipeline
from openinquest.link import find_copies, join_incidents
from openinquest.link.evidence import RISING, Sign
from openinquest.link.incidents import documents_of_incidents, read_accounts, read_each
from openinquest.link.likeness import compare_words
from openinquest.link.linkage import Linkage
from openinquest.link.order import in_publication_order
from openinquest.link.pair_signs import signs_of_pairs
from openinquest.link.pairs import Pairs
from openinquest.link.trained_on import TrainedOn
from openinquest.link.training import train_weights
from openinquest.link.weighing import UNOFFERED, offered_pairs
from openinquest.link.weights import WEIGHTS_FILE, Weights, share_that_agrees
from openinquest.model import Claim, Document, DocumentId, Incident
from openinquest.wire import read_document_row

REPORT = Path(__file__).resolve().with_name("links.json")
DATED, UNDATED = "gun-violence", "airwars-syria"
RIDGE = 1.0
# Rounding to half bits loses some; half a bit more beforehand makes up for it.
ROUNDING = 0.5
# Beforehand for pairs without a day: what is best is chosen (see `Undated.best`), on the half whose
# pairs were fitted, too, so that it makes up for what that half has more of pairs of one incident.
TRIED = (-1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0)
SIGNS = list(Sign)
HALVES = (0, 1)
PARTS = 10
MADE_FROM = (
    "logistic regression on the pairs that the development half of gun-violence offers, and for "
    "pairs without a day of publication on those of airwars-syria, and of gun-violence without its "
    "days of publication (evals/weigh_links.py)"
)


@dataclass(frozen=True)
class Offered:
    """The pairs that linking offers: (pairs, signs of each) by number, and which are of one.

    `halves` holds the half of the incident of each of the two, (pairs, 2), -1 where a document is
    of several: whether that one and another are of one is not asked.
    """

    pairs: Pairs
    signs: Any
    same: Any
    halves: Any

    @property
    def undated(self) -> Any:
        """Whether a day of publication is unknown: (pairs,)."""
        return (self.signs == SIGNS.index(Sign.PUBLISHED_UNKNOWN)).any(axis=1)

    def within(self, halves: Collection[int]) -> Any:
        """Whether both documents are of incidents of some halves: (pairs,)."""
        return np.isin(self.halves, list(halves)).all(axis=1)


@dataclass(frozen=True)
class Told:
    """A set that was read, the pairs it offers, and the incident of each document of one alone."""

    documents: Sequence[Document]
    said: Mapping[DocumentId, Sequence[Claim]]
    story: Mapping[DocumentId, str]
    offered: Offered

    @property
    def claims(self) -> list[Claim]:
        """What all documents say."""
        return [claim for each in self.documents for claim in self.said[each.id]]

    def group(self, bits: Any) -> dict[DocumentId, int]:
        """Return the number of the group in which each document stands by what pairs weigh."""
        alone = [(each.id,) for each in self.documents]
        linkage = Linkage(alone, self.offered.pairs, bits, unlisted=UNOFFERED)
        linkage.join(lambda _left, _right: False)
        return {each: number for number, group in enumerate(linkage.groups) for each in group}

    def score(self, bits: Any, halves: Collection[int] = HALVES) -> dict[str, float]:
        """Return how well what pairs weigh gathers the documents of some halves."""
        return measured(self.group(bits), self.story, halves)


def read(name: str, benchmarks: Path, *, every: int) -> Told:
    """Read every n-th document of a set, in whatever language: some say nothing."""
    paper = paper_of(name, benchmarks)
    rows = islice(rows_of(paper.folder / paper.exam.documents), None, None, every)
    unique = {row["id"]: read_document_row(row, where=row["id"]) for row in rows}
    extracted = [pipeline.extract(each) for each in unique.values()]
    documents = [document for document, _ in extracted]
    said = {document.id: extraction.claims for document, extraction in extracted}
    told_in = {DocumentId(each): row["incidents"] for each, row in paper.gold().items()}
    story = {each: str(those[0]) for each, those in told_in.items() if len(those) == 1}
    return Told(documents, said, story, offered(documents, said, story))


def offered(
    documents: Sequence[Document],
    said: Mapping[DocumentId, Sequence[Claim]],
    story: Mapping[DocumentId, str],
) -> Offered:
    """Return the pairs of the documents that linking offers."""
    read, _ = read_each(documents, said)
    ordered = in_publication_order(list(documents_of_incidents(documents, read, ())))
    accounts, _ = read_accounts(ordered, read, said)
    likeness = compare_words(ordered)
    shown = signs_of_pairs(offered_pairs(accounts, likeness), accounts, likeness)
    pairs = shown.pairs
    place = {sign: number for number, sign in enumerate(SIGNS)}
    found = np.array([[place[sign] for sign in signs] for signs in shown.kinds])[shown.kind]
    same = [story.get(one, one) == story.get(other, other) for one, other in pairs]
    half = [half_of(story[each]) if each in story else -1 for each in pairs.ids]
    halves = np.stack([np.array(half)[pairs.left], np.array(half)[pairs.right]], axis=1)
    return Offered(pairs, found, np.array(same, float), halves)


def without_days(told: Told) -> Told:
    """Return a set as if no day of publication were known of it."""
    documents = [replace(each, published=None) for each in told.documents]
    return Told(documents, told.said, told.story, offered(documents, told.said, told.story))


def half_of(story: str) -> int:
    """Return the half that an incident stands in, told from its name."""
    return zlib.crc32(story.encode()) % 2


def fit(found: Any, same: Any) -> Any:
    """Return the bits of each sign and, last, of the offer alone: (signs + 1,)."""
    steps, least = in_steps()
    given = np.zeros((len(found), len(SIGNS) + 1))
    given[np.arange(len(found))[:, None], found] = 1.0
    given[:, -1] = 1.0
    ridge = np.append(np.full(len(SIGNS), RIDGE), 0.0)

    def unlikely(taken: Any) -> tuple[float, Any]:
        weights = steps @ taken
        odds = given @ weights
        loss = np.sum(np.logaddexp(0, odds) - same * odds) + ridge @ weights**2 / 2
        return loss, steps.T @ (given.T @ (1 / (1 + np.exp(-odds)) - same) + ridge * weights)

    bounds = [(each, None) for each in least]
    best = minimize(unlikely, np.zeros(len(steps)), jac=True, method="L-BFGS-B", bounds=bounds)
    return np.round(2 * (steps @ best.x) / math.log(2)) / 2


def in_steps() -> tuple[Any, list[float | None]]:
    """Return what makes weights of steps, (signs + 1, steps), and the least of each step.

    A sign of `RISING` weighs what the one before it does and its step, which is never below 0:
    what speaks less where more is in common was found in one record, and holds in no other.
    """
    steps = np.eye(len(SIGNS) + 1)
    least: list[float | None] = [None] * len(steps)
    for rising in RISING:
        for before, sign in pairwise(map(SIGNS.index, rising)):
            steps[sign] += steps[before]
            least[sign] = 0.0
    return steps, least


def weighed(signs: Any, weights: Any, more: float) -> Any:
    """Return the bits of each pair by some weights and so much more beforehand: (pairs,)."""
    return weights[signs].sum(axis=1) + weights[-1] + more


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
    learnt = train_weights(documents, claims, TrainedOn("", date.min, ""))
    return np.array([*(learnt.bits[sign] for sign in SIGNS), learnt.before])


def added_in_parts(told: Told, weights: Weights) -> dict[DocumentId, int]:
    """Return the number of the incident of each document where a tenth is added at a time.

    In the order of their names, so that reports on one incident come at any time.
    """
    ordered = sorted(told.documents, key=lambda each: each.id)
    standing: tuple[Incident, ...] = ()
    for part in range(1, PARTS + 1):
        known = ordered[: len(ordered) * part // PARTS]
        claims = [claim for each in known for claim in told.said[each.id]]
        copies = find_copies(known)
        standing = join_incidents(known, claims, copies, weights=weights, standing=standing)
    group = {each: number for number, one in enumerate(standing) for each in one.documents}
    alone = (each.id for each in told.documents if each.id not in group)
    return group | {each: len(standing) + number for number, each in enumerate(alone)}


def report_of_dated(told: Told, fitted: Any, found: Weights) -> dict[str, Any]:
    """Return how well weights of the first set hold: of its halves, of none, of all."""
    own = told.offered
    report: dict[str, Any] = {"pairs": len(own.pairs), "of_one_incident": int(own.same.sum())}
    for half in HALVES:
        rows = own.within({half})
        bits = weighed(own.signs, fit(own.signs[rows], own.same[rows]), ROUNDING)
        report[f"scored on half {1 - half}"] = told.score(bits, {1 - half})
    learnt = learnt_without_record(told.documents, told.claims)
    report["learnt without the record"] = told.score(weighed(own.signs, learnt, 0.0))
    report["fitted to all"] = told.score(weighed(own.signs, fitted, ROUNDING))
    in_parts = added_in_parts(told, found)
    report["fitted to all, added in ten parts"] = measured(in_parts, told.story, HALVES)
    return report


@dataclass(frozen=True)
class Undated:
    """What pairs without a day of publication weigh, found among those of two sets.

    `told` is the second set, `as_dated` what all of its pairs weigh by the weights of the first,
    (pairs,), and `stripped` the first without its days of publication: what only one record shows
    counts less.
    """

    told: Told
    as_dated: Any
    stripped: Told

    def fit(self, halves: Collection[int]) -> Any:
        """Return the weights of the pairs of some halves that have no day, as `fit` gives them."""
        both = (self.told.offered, self.stripped.offered)
        rows = [own.within(halves) & own.undated for own in both]
        signs, same = (
            np.concatenate([getattr(own, of)[those] for own, those in zip(both, rows, strict=True)])
            for of in ("signs", "same")
        )
        return fit(signs, same)

    def score(self, weights: Any, more: float, halves: Collection[int]) -> dict[str, float]:
        """Return how well some halves are gathered by weights and so much more beforehand."""
        own = self.told.offered
        bits = np.where(own.undated, weighed(own.signs, weights, more), self.as_dated)
        return self.told.score(bits, halves)

    def tried(self, weights: Any, halves: Collection[int]) -> dict[float, dict[str, float]]:
        """Return how well some halves are gathered by each of `TRIED`."""
        return {more: self.score(weights, more, halves) for more in TRIED}

    def best(self, weights: Any, halves: Collection[int]) -> float:
        """Return the one of `TRIED` with the best F that costs no incident that was just right."""
        tried = self.tried(weights, halves)
        least = self.told.score(self.as_dated, halves)["exactly_right"]
        held = [more for more in TRIED if tried[more]["exactly_right"] >= least]
        return max(held or TRIED[:1], key=lambda more: tried[more]["b_cubed_f"])

    def report(self, weights: Any) -> dict[str, Any]:
        """Return how well the weights hold: of the halves, and of all by what was tried."""
        own = self.told.offered
        report: dict[str, Any] = {
            "pairs": len(own.pairs),
            "undated": int(own.undated.sum()),
            "undated_of_one_incident": int(own.same[own.undated].sum()),
            "weighed as if dated": self.told.score(self.as_dated, HALVES),
        }
        for half in HALVES:
            fitted, other = self.fit({half}), {1 - half}
            more = self.best(fitted, {half})
            report[f"half {1 - half}, weighed as if dated"] = self.told.score(self.as_dated, other)
            scored = self.score(fitted, more, other)
            report[f"scored on half {1 - half}"] = {"beforehand": more} | scored
            bits = weighed(self.stripped.offered.signs, fitted, more)
            report[f"half {1 - half} of the first set without days"] = self.stripped.score(
                bits, other
            )
        return report | {"fitted to all, by bits beforehand": self.tried(weights, HALVES)}


def shipped(dated: Offered, weights: Any, of_undated: Any, more: float) -> dict[str, Any]:
    """Return weights as the package holds them, with `more` beforehand for the undated."""
    times = Counter(tuple(SIGNS[number] for number in row) for row in dated.signs)
    before, undated = weights[-1] + ROUNDING, by_sign(of_undated)
    # The package says one thing beforehand, of all pairs; what is beyond that, this sign says.
    undated[Sign.PUBLISHED_UNKNOWN] += of_undated[-1] + more - before
    return {
        "made_from": MADE_FROM,
        "pairs": len(dated.pairs),
        "before": before,
        "usual_share": round(share_that_agrees(times), 4),
        "bits": by_sign(weights),
        "undated": undated,
    }


def by_sign(weights: Any) -> dict[Sign, float]:
    """Return the bits of each sign; none is -0.0."""
    return {sign: float(bits) + 0.0 for sign, bits in zip(SIGNS, weights, strict=False)}


def main(arguments: list[str]) -> int:
    """Answer the command line; return the exit status."""
    options = sampling_options(__doc__, arguments)
    made = {"commit": record.commit(), "machine": record.machine(), "every": options.every}
    first, second = (
        read(name, options.benchmarks, every=options.every) for name in (DATED, UNDATED)
    )
    weights = fit(first.offered.signs, first.offered.same)
    as_dated = weighed(second.offered.signs, weights, ROUNDING)
    undated = Undated(second, as_dated, without_days(first))
    of_undated = undated.fit(HALVES)
    found = shipped(first.offered, weights, of_undated, undated.best(of_undated, HALVES))
    report = {
        DATED: report_of_dated(first, weights, Weights(**found)),
        UNDATED: undated.report(of_undated),
    }
    print(json.dumps(report, indent=2))
    if options.write:
        REPORT.write_text(json.dumps(made | {"held_out": report}, indent=2) + "\n", "utf-8")
        WEIGHTS_FILE.write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
