"""Fit the confidence of claims and attributions to gold data, and say how far it holds.

Usage: python evals/calibrate.py [--every N] [--benchmarks FOLDER] [--write]

Reads the development sets with the extractor as it is and tells right from wrong by
`right_or_wrong.py`. One logistic model is fitted to each kind that gold data tells of,
by Newton's method with a ridge, on four fifths of the stories; on the fifth that was held
out it is measured. `--write` ships the weights and records the measurement in
`calibration.json`. The kinds that no gold tells of share a model: of the kinds that it
does tell of, by what all claims have.
"""

import hashlib
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import record
from exams import rows_of, sampling_options
from failures import paper_of
from right_or_wrong import KNOWN, attribution_is_right, claim_is_right, known_of

from openinquest.extract.english import EnglishExtractor
from openinquest.extract.english.confidence import (
    ATTRIBUTION,
    OTHER,
    SHARED,
    WEIGHTS,
    Setting,
    attribution_features,
    claim_features,
    share,
    signs,
)
from openinquest.extract.english.passages import read_passages
from openinquest.model import Document, Span
from openinquest.wire import read_document_row

REPORT = Path(__file__).resolve().with_name("calibration.json")
FOLDS = 5
BINS = 10
# The least Brier score for tolls and events of 0.3, 1, 3, 10, 20 and 30, cross-validated on
# the folds that are fitted to.
RIDGE = 10.0
# A sign that stands on fewer claims has no weight.
LEAST_SEEN = 10
# Weights are shipped so rounded; a share changes by less than 0.001.
DECIMALS = 3


@dataclass(frozen=True)
class Sample:
    """One claim or attribution that the gold tells right from wrong."""

    set: str
    story: str
    kind: str
    signs: frozenset[str]
    shared: frozenset[str]
    right: bool

    @property
    def held_out(self) -> bool:
        """Whether the sample is measured on, and not fitted to."""
        digest = hashlib.sha256(f"{self.set} {self.story}".encode()).digest()
        return digest[0] % FOLDS == 0


class Settings:
    """Where the claims of one document stand."""

    def __init__(self, document: Document) -> None:
        self._passages = {passage.field: passage for passage in read_passages(document)}

    def of(self, span: Span) -> Setting:
        """Return the sentence that a span begins in."""
        return self._passages[span.field].setting_at(span.start)


# ------------------------------------------------------------------ samples


def samples(benchmarks: Path, *, every: int) -> Iterator[Sample]:
    """Yield what the development sets tell right from wrong."""
    for name in KNOWN:
        print(f"calibrate: reading {name}", flush=True)
        yield from _claim_samples(name, benchmarks, every=every)
    print("calibrate: reading polnear", flush=True)
    yield from _attribution_samples(benchmarks, every=every)


def _claim_samples(name: str, benchmarks: Path, *, every: int) -> Iterator[Sample]:
    known = known_of(name, benchmarks)
    for document in paper_of(name, benchmarks).documents(every=every):
        if document.id not in known:
            continue
        settings = Settings(document)
        for claim in EnglishExtractor().extract(document).claims:
            features = claim_features(claim, settings.of(claim.span))
            right = claim_is_right(claim, known[document.id], single=features.single)
            if right is not None:
                yield Sample(
                    name,
                    known[document.id].story,
                    features.kind,
                    frozenset(signs(features)),
                    frozenset(signs(features, only=SHARED)),
                    right,
                )


def _attribution_samples(benchmarks: Path, *, every: int) -> Iterator[Sample]:
    paper = paper_of("polnear", benchmarks)
    gold = {row["id"]: row for row in rows_of(paper.folder / "train-gold.jsonl.gz")}
    for row in list(rows_of(paper.folder / "train-docs.jsonl.gz"))[::every]:
        document = read_document_row(row, where=row["id"])
        settings = Settings(document)
        wanted = gold[document.id]["attributions"]
        for found in EnglishExtractor().extract(document).attributions:
            if not found.cue or found.cue[0].field == "title":
                continue
            right = attribution_is_right(paper.scorer, found, wanted)
            if right is not None:
                features = attribution_features(found, settings.of(found.cue[0]))
                told = frozenset(signs(features))
                yield Sample("polnear", document.id, ATTRIBUTION, told, frozenset(), right)


# ------------------------------------------------------------------- fitting


def fit(told: Sequence[tuple[frozenset[str], bool]]) -> dict[str, float]:
    """Return the weights of a logistic model by sign, with a ridge on all but the bias."""
    seen: dict[str, int] = defaultdict(int)
    for found, _ in told:
        for sign in found:
            seen[sign] += 1
    names = ["bias", *sorted(sign for sign, times in seen.items() if times >= LEAST_SEEN)]
    place = {name: number for number, name in enumerate(names)}
    given = np.zeros((len(told), len(names)))
    for row, (found, _) in enumerate(told):
        given[row, [0, *(place[sign] for sign in found if sign in place)]] = 1.0
    wanted = np.array([right for _, right in told], dtype=float)
    weights = newton(given, wanted)
    return {
        name: round(float(weight), DECIMALS) for name, weight in zip(names, weights, strict=True)
    }


def newton(given: Any, wanted: Any) -> Any:
    """Return the weights that are most likely under the ridge.

    Args:
        given: What each sample shows; the first column is the bias. (samples, signs), 0 or 1.
        wanted: Whether each is right. (samples,), 0 or 1.
    """
    ridge = np.full(given.shape[1], RIDGE)
    ridge[0] = 1e-6
    weights = np.zeros(given.shape[1])
    for _ in range(50):
        shares = 1 / (1 + np.exp(-given @ weights))
        slope = given.T @ (wanted - shares) - ridge * weights
        curve = (given.T * (shares * (1 - shares))) @ given + np.diag(ridge)
        step = np.linalg.solve(curve, slope)
        weights = weights + step
        if np.abs(step).max() < 1e-8:
            break
    return weights


# ----------------------------------------------------------------- measuring


def calibration_error(given: Sequence[float], right: Sequence[bool]) -> float:
    """Return the expected calibration error over ten bins of equal width."""
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for value, is_right in zip(given, right, strict=True):
        bins[min(BINS - 1, int(value * BINS))].append((value, is_right))
    gaps = (abs(sum(value - is_right for value, is_right in those)) for those in bins.values())
    return sum(gaps) / len(given)


def measured(given: Sequence[float], right: Sequence[bool]) -> dict[str, float]:
    """Return how far some shares hold: how many, the share right, error, Brier score, AUC.

    No AUC where all are right, or all wrong.
    """
    squares = [(value - is_right) ** 2 for value, is_right in zip(given, right, strict=True)]
    return {
        "samples": len(given),
        "right": round(sum(right) / len(right), 4),
        "calibration_error": round(calibration_error(given, right), 4),
        "brier": round(sum(squares) / len(squares), 4),
        **({"auc": round(_area(given, right), 4)} if len(set(right)) > 1 else {}),
    }


def _area(given: Sequence[float], right: Sequence[bool]) -> float:
    """Return how often a right one has the greater share of a right and a wrong one."""
    good = np.array([value for value, is_right in zip(given, right, strict=True) if is_right])
    bad = np.sort([value for value, is_right in zip(given, right, strict=True) if not is_right])
    below = np.searchsorted(bad, good, "left") + np.searchsorted(bad, good, "right")
    return float(below.sum() / (2 * len(good) * len(bad)))


def models_of(told: Sequence[Sample]) -> dict[str, dict[str, float]]:
    """Return a model for each kind among some samples, and one for the kinds not among them."""
    kinds = sorted({sample.kind for sample in told})
    models = {
        kind: fit([(each.signs, each.right) for each in told if each.kind == kind])
        for kind in kinds
    }
    claims = [(each.shared, each.right) for each in told if each.kind != ATTRIBUTION]
    return models | {OTHER: fit(claims)}


def report_of(
    models: dict[str, dict[str, float]], held_out: Sequence[Sample]
) -> dict[str, dict[str, float]]:
    """Return how far each model holds on samples that it was not fitted to, and on which set."""
    found = {}
    for kind in sorted({sample.kind for sample in held_out}):
        those = [sample for sample in held_out if sample.kind == kind]
        for name in ("all", *sorted({sample.set for sample in those})):
            part = [sample for sample in those if name in ("all", sample.set)]
            shares = [share(models[kind], sample.signs) for sample in part]
            found[f"{kind} {name}"] = measured(shares, [sample.right for sample in part])
    claims = [sample for sample in held_out if sample.kind != ATTRIBUTION]
    shares = [share(models[OTHER], sample.shared) for sample in claims]
    return found | {OTHER: measured(shares, [sample.right for sample in claims])}


def main(arguments: list[str]) -> int:
    """Answer the command line; return the exit status."""
    options = sampling_options(__doc__, arguments)
    made = {"commit": record.commit(), "machine": record.machine(), "every": options.every}
    told = list(samples(options.benchmarks, every=options.every))
    models = models_of([sample for sample in told if not sample.held_out])
    report = report_of(models, [sample for sample in told if sample.held_out])
    for name, values in report.items():
        print(f"{name:<32}" + "".join(f"  {key} {value:g}" for key, value in values.items()))
    if options.write:
        WEIGHTS.write_text(json.dumps(models, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        REPORT.write_text(json.dumps(made | {"held_out": report}, indent=2) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
