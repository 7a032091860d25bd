"""The matrix of evidence in sentences: who comes first by each reading, and what that hangs on."""

from collections import Counter
from collections.abc import Iterable, Iterator

from openinquest.model import (
    Bearing,
    ClaimId,
    ExplanationId,
    LeftOut,
    Matrix,
    MatrixReading,
    Removal,
    Sentence,
    Standing,
    likelihood_of,
)
from openinquest.report.account_sentences import letter
from openinquest.report.record import Record
from openinquest.report.voices import with_article
from openinquest.report.wording import SOURCE_WORDS, how_many, listed

_READINGS = {
    MatrixReading.INCONSISTENCY: "By the number of voices against",
    MatrixReading.WEIGHTED_INCONSISTENCY: "By the weight of the voices against",
    MatrixReading.BAYESIAN: "By declared likelihoods",
}
_MOST_NAMED = 6
_ONE_AND_THE_REST = 2

CANNOT_SHOW = (
    "This is a record of reasoning, never a verdict. It holds only the explanations that a voice "
    "has named, and only what the documents say. The marks are proposals by rule, until people "
    "decide them; the likelihoods are a convention that nobody measured. An explanation of which "
    "few speak has little against it for that reason alone. In a trial with 227 people (Karvetski "
    "and Mandel 2020) this way of working made judgements no more coherent."
)
"""What a matrix cannot show, for its page."""


def reading_sentences(matrix: Matrix, record: Record) -> Iterator[Sentence]:
    """Yield which explanation comes first by each reading, and that they differ where they do.

    One explanation beside "something else" has no rival to come before.
    """
    if not has_rivals(matrix):
        return
    places = {reading: set(first) for reading, first in matrix.leaders}
    cited: dict[ClaimId, None] = {}
    for reading, first in matrix.leaders:
        against = _claims_on(matrix, set(first), Bearing.AGAINST)
        told = against or _claims_on(matrix, set(first), Bearing.FOR)
        cited.update(dict.fromkeys(told))
        yield Sentence(f"{_READINGS[reading]}, {_first(first, matrix, record)}.", told)
    if len(set(map(frozenset, places.values()))) > 1:
        yield Sentence(
            "The readings do not agree, so none of them settles the matter.", tuple(cited)
        )


def has_rivals(matrix: Matrix) -> bool:
    """Return whether more than one explanation is named.

    What stands alone beside "something else" is far ahead before anything is
    said, so that no place and no share of it tells anything of the record.
    """
    return len(matrix.explanations) > _ONE_AND_THE_REST


def likelihood_sentences(matrix: Matrix, record: Record) -> Iterator[Sentence]:
    """Yield how likely each explanation is by the declared likelihoods, the most likely first.

    Nothing is said of one that has no rival.
    """
    if not has_rivals(matrix):
        return
    by_share = sorted(matrix.standings, key=lambda one: -one.share)
    for one in by_share:
        words = likelihood_of(one.share).in_words
        yield Sentence(
            f"{named(one.explanation, record)}: {words}, by the declared likelihoods "
            f"({_percent(one.share)}; {_between(one)} when every mark is shaken).",
            _claims_on(matrix, {one.explanation}) or _claims_on(matrix, set(matrix.explanations)),
        )


def sensitivity_sentences(matrix: Matrix, record: Record) -> Iterator[Sentence]:
    """Yield what the first place by declared likelihoods hangs on; without rivals there is none."""
    first = dict(matrix.leaders)[MatrixReading.BAYESIAN]
    tried = dict(matrix.sensitivity.tried)
    if len(first) != 1 or not matrix.rows or not has_rivals(matrix):
        return
    leader = first[0]
    for flip in _grouped(matrix.sensitivity.flips):
        yield Sentence(
            f"Without {_left_out(flip, record)}, {_leads(flip.leaders, record)}.", flip.claims
        )
    firm = [
        words
        for what, words in _SINGLE.items()
        if tried.get(what, 0) and all(flip.what is not what for flip in matrix.sensitivity.flips)
    ]
    if firm:
        cited = _claims_on(matrix, {leader}, Bearing.FOR)
        yield Sentence(f"Leaving out {listed(firm)} changes nothing of the first place.", cited)
    yield from _smallest(matrix, record)
    if matrix.sensitivity.prior is not None:
        yield Sentence(
            f"Whoever held {named(leader, record)} before any evidence to be less likely than "
            f"{_percent(matrix.sensitivity.prior)} would now put another first.",
            _claims_on(matrix, {leader}, Bearing.FOR),
        )


_SINGLE = {
    LeftOut.ITEM: "any one thing that a voice says",
    LeftOut.ORIGIN: "any one voice",
    LeftOut.KIND: "any one kind of voice",
    LeftOut.PARTY: "any one party",
}


def named(explanation: ExplanationId, record: Record) -> str:
    """Return an explanation by its letter and its title."""
    for place, one in enumerate(record.explanations):
        if one.id == explanation:
            return f"({letter(place)}) {one.title}"
    return str(explanation)


def _first(first: tuple[ExplanationId, ...], matrix: Matrix, record: Record) -> str:
    touched = {one.explanation: one for one in matrix.standings}
    if len(first) == len(matrix.standings):
        return "nothing comes before anything else"
    words = listed([named(name, record) for name in first])
    if len(first) > 1:
        return f"these cannot be told apart: {words}"
    one = touched[first[0]]
    voices = how_many(one.against, "voice", "voices")
    return f"{words} comes first: {voices} of the {one.touched} that touch it speak against it"


def _leads(leaders: tuple[ExplanationId, ...], record: Record) -> str:
    names = listed([named(name, record) for name in leaders])
    return f"{names} would come first" + (" together" if len(leaders) > 1 else "")


def _smallest(matrix: Matrix, record: Record) -> Iterator[Sentence]:
    smallest = matrix.sensitivity.smallest
    if smallest is None or len(smallest.origins) < 2:
        return  # a single voice was told of above
    yield Sentence(
        f"The fewest voices whose loss changes the first place are {len(smallest.origins)}: "
        f"{_voices(smallest, record)}; then {_leads(smallest.leaders, record)}.",
        smallest.claims,
    )


def _grouped(flips: Iterable[Removal]) -> Iterator[Removal]:
    """Yield the flips, without single things of a voice that flips as a whole."""
    flips = list(flips)
    whole = {flip.origins for flip in flips if flip.what is LeftOut.ORIGIN}
    for flip in flips:
        if flip.what is not LeftOut.ITEM or flip.origins not in whole:
            yield flip


def _left_out(flip: Removal, record: Record) -> str:
    if flip.kind is not None:
        count = how_many(len(flip.origins), "voice", "voices")
        return f"all {SOURCE_WORDS[flip.kind]} voices ({count})"
    if flip.explanation is not None:
        return (
            f"the officials and belligerents who speak for {named(flip.explanation, record)} "
            f"({_voices(flip, record)}), were they to mislead"
        )
    if flip.what is LeftOut.ITEM:
        return f"one thing that is said by {_voices(flip, record)}"
    return f"the voice of {_voices(flip, record)}"


def _voices(removal: Removal, record: Record) -> str:
    label = {origin.id: origin.label for origin in record.origins}
    called = Counter(with_article(label[one]) for one in removal.origins if one in label)
    # Voices that nothing tells apart have one name.
    names = [f"{name} ({number} voices)" if number > 1 else name for name, number in called.items()]
    if len(names) > _MOST_NAMED:
        names = [*names[:_MOST_NAMED], f"{len(names) - _MOST_NAMED} more"]
    return listed(names) or "an unknown voice or a check of a quantity"


def _claims_on(
    matrix: Matrix, explanations: set[ExplanationId], side: Bearing | None = None
) -> tuple[ClaimId, ...]:
    """Return the first claim of each voice that speaks for or against some explanations.

    `side` asks for one of the two.
    """
    places = [place for place, name in enumerate(matrix.explanations) if name in explanations]
    sides = {side} if side else set(Bearing)
    first: dict[str, ClaimId] = {}
    for row in matrix.rows:
        if any((mark := row.marks[place]) and mark.bearing in sides for place in places):
            first.setdefault(row.origin or row.check or row.claims[0], row.claims[0])
    return tuple(first.values())


def _between(one: Standing) -> str:
    return f"{one.share_low * 100:.0f} to {one.share_high * 100:.0f}"


def _percent(share: float) -> str:
    return f"{share * 100:.0f} per cent"
