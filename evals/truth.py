"""How well the fusion of facts finds the truth on the sets `truth-*`.

Everybody sits the same exam: the fusion as `reconcile.facts` does it, the same
without looking for copiers, a vote, and for numbers the median. Of equal votes
the value that is first by spelling (of numbers: the least) counts.
"""

import math
import statistics
from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TypeVar

import truth_sets
from truth_sets import Places, Truths

from openinquest.link.dependence import COPY_SHARES, CopyDetector
from openinquest.model import Answer, Answers
from openinquest.reconcile.facts import Chance, fuse, fuse_in_tree, fuse_lists, fuse_numbers

Metrics = dict[str, float]
Found = Mapping[str, str]
Value = TypeVar("Value", str, float)


def measure_truth(name: str, folder: Path) -> tuple[Metrics, dict[str, Metrics]]:
    """Return the metrics of one set by `facts.metric`, and those of others who sat the exam."""
    return TRUTH_SETS[name](folder)


def _flights(folder: Path) -> tuple[Metrics, dict[str, Metrics]]:
    return _with_copiers(truth_sets.flights(folder))


def _books(folder: Path) -> tuple[Metrics, dict[str, Metrics]]:
    truths = truth_sets.books(folder)
    metrics, others = _with_copiers(truths)
    entries = [
        Answer(answer.source, answer.question, person)
        for answer in truths.answers
        for person in answer.value.split("; ")
    ]
    held = fuse_lists(Answers.of(entries))
    found = {
        book: "; ".join(sorted(person for person, chance in persons.items() if chance > 0.5))
        for book, persons in held.items()
    }
    return metrics | {"facts.lists.exact": _exact(found, truths.gold)}, others


def _with_copiers(truths: Truths) -> tuple[Metrics, dict[str, Metrics]]:
    answers = Answers.of(truths.answers)
    detector = CopyDetector.of(answers)
    shares = [partial(detector.own_shares, copy_share=share) for share in COPY_SHARES]
    metrics = {
        "facts.questions": float(len(truths.gold)),
        "facts.pairs_compared": float(len(detector.overlaps.first)),
        "facts.exact": _exact(_best(fuse(answers, shares).chances), truths.gold),
    }
    for share, own in zip(COPY_SHARES, shares, strict=True):
        found = _best(fuse(answers, [own]).chances)
        metrics[f"facts.copy_share_{share}.exact"] = _exact(found, truths.gold)
    alone = _best(fuse(answers).chances)
    return metrics, {
        "vote": {"facts.exact": _exact(_vote(truths), truths.gold)},
        "without_copiers": {"facts.exact": _exact(alone, truths.gold)},
    }


def _population(folder: Path) -> tuple[Metrics, dict[str, Metrics]]:
    truths = truth_sets.population(folder)
    numbers = fuse_numbers(Answers.of(truths.answers)).numbers
    given: dict[str, list[float]] = {}
    for answer in truths.answers:
        given.setdefault(answer.question, []).append(float(answer.value))
    vote = {question: _most_given(each) for question, each in given.items()}
    return {"facts.questions": float(len(truths.gold))} | _errors(numbers, truths), {
        "vote": _errors(vote, truths),
        "median": _errors({q: statistics.median(each) for q, each in given.items()}, truths),
        "median_low": _errors(
            {q: statistics.median_low(each) for q, each in given.items()}, truths
        ),
    }


def _errors(numbers: Mapping[str, float], truths: Truths) -> Metrics:
    gold = {question: float(number) for question, number in truths.gold.items()}
    wrong = [abs(numbers[question] - number) for question, number in gold.items()]
    far = [off > 0.01 * number for off, number in zip(wrong, gold.values(), strict=True)]
    return {
        "facts.mean_absolute_error": round(statistics.fmean(wrong), 1),
        "facts.root_mean_squared_error": round(
            math.sqrt(statistics.fmean([off**2 for off in wrong])), 1
        ),
        "facts.off_by_over_one_percent": round(statistics.fmean(far), 4),
    }


def _places(folder: Path) -> tuple[Metrics, dict[str, Metrics]]:
    metrics: Metrics = {}
    vote: Metrics = {}
    for part in ("birthplaces", "heritages"):
        truths = truth_sets.places(folder / part)
        fused = fuse_in_tree(Answers.of(truths.answers), partial(_is_within, truths))
        metrics |= _in_tree(part, _best(fused.chances), truths)
        vote |= _in_tree(part, _vote(truths), truths)
    return metrics, {"vote": vote}


def _is_within(truths: Places, place: str, other: str) -> bool:
    return other in truths.within[place]


def _in_tree(part: str, found: Found, truths: Places) -> Metrics:
    above = [found[question] in path for question, path in truths.gold_within.items()]
    return {
        f"facts.{part}.exact": _exact(found, truths.gold),
        f"facts.{part}.exact_or_above": round(statistics.fmean(above), 4),
    }


def _best(chances: Mapping[str, tuple[Chance, ...]]) -> Found:
    return {question: values[0].value for question, values in chances.items()}


def _vote(truths: Truths) -> Found:
    given: dict[str, list[str]] = {}
    for answer in set(truths.answers):
        given.setdefault(answer.question, []).append(answer.value)
    return {question: _most_given(values) for question, values in given.items()}


def _most_given(values: list[Value]) -> Value:
    counted = Counter(values)
    return min(counted, key=lambda value: (-counted[value], value))


def _exact(found: Found, gold: Found) -> float:
    """Return the share of all questions of the gold whose answer was found."""
    right = sum(found.get(question) == value for question, value in gold.items())
    return round(right / len(gold), 4)


TRUTH_SETS: dict[str, Callable[[Path], tuple[Metrics, dict[str, Metrics]]]] = {
    "truth-flights": _flights,
    "truth-books": _books,
    "truth-population": _population,
    "truth-places": _places,
}
"""What measures each set."""
