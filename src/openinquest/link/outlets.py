"""Which outlets copy one another, told from what they say in their own name."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby
from typing import Protocol

from openinquest.link.dependence import COPY_SHARES, CopyDetector, Floats
from openinquest.link.once import Once, each_time
from openinquest.link.voices import voice_of
from openinquest.model import (
    NOT_COMPARED,
    Answer,
    Answers,
    Cause,
    Claim,
    ClaimId,
    Copy,
    Detail,
    Document,
    Incident,
    OutletComparison,
    Polarity,
    Scope,
    Toll,
    words_of,
)

COPIES_FROM = 0.95
"""How likely two outlets have to depend on each other to count as one voice where they agree."""


class Weighed(Protocol):
    """Of each answer the chance that it is right, and the accuracy of its source."""

    @property
    def right(self) -> Floats: ...  # noqa: D102
    @property
    def reliability(self) -> Floats: ...  # noqa: D102


Weigh = Callable[[Answers, Sequence[Callable[[Floats, Floats], Floats]]], Weighed]
"""What weighs answers, given what share of each is its source's own under each assumption."""


def compare_outlets(
    documents: Iterable[Document],
    claims: Iterable[Claim],
    copies: Iterable[Copy],
    incidents: Iterable[Incident],
    *,
    weigh: Weigh,
    once: Once = each_time,
) -> OutletComparison:
    """Return which outlets of a record copy one another.

    What an outlet says of an incident in its own name, or by a voice that
    nothing tells from others, is compared with what others say of it. Texts
    that are known for copies are left out: they are told from their words.
    Outlets with too few questions in common are not compared. `once` keeps what each document says.
    """
    texts = {copy.document for copy in copies}
    known = {each.id: each for each in documents if each.id not in texts}
    known_incidents = tuple(incidents)
    mainly = {told_in: each.id for each in known_incidents for told_in in each.mainly_told_in}
    beside = {
        claim: each.id
        for each in known_incidents
        for portion in each.portions
        if portion.beside
        for claim in portion.claims
    }
    answers = []
    for told_in, own in groupby(claims, key=lambda claim: claim.document):
        document, said = known.get(told_in), tuple(own)
        if document is None:
            continue
        of = (document, said)
        for claim, outlet, question, value in once(
            ("own answers", told_in), of, partial(_own_answers, *of)
        ):
            if incident := beside.get(claim) or mainly.get(told_in):
                answers.append(Answer(outlet, f"{incident} {question}", value))
    return _compare(Answers.of(answers), weigh)


def _own_answers(
    document: Document, claims: Iterable[Claim]
) -> tuple[tuple[ClaimId, str, str, str], ...]:
    answers = ((claim.id, own_answer(claim, document)) for claim in claims)
    return tuple((claim, *answer) for claim, answer in answers if answer is not None)


def copying_among(documents: Iterable[Document], outlets: OutletComparison) -> OutletComparison:
    """Return a comparison with only those pairs of which both published some of the documents."""
    published = {_outlet(each.publisher) for each in documents if each.publisher is not None}
    pairs = (each for each in outlets.copying if published.issuperset(each.sources))
    return replace(outlets, copying=tuple(pairs))


def own_answer(claim: Claim, document: Document) -> tuple[str, str, str] | None:
    """Return outlet, question and value of what a document says in its outlet's own name.

    None for what is attributed to somebody who can be told from others, for a
    denial, for a part of a toll or a total, and where the outlet is not known.
    """
    answer = None if claim.polarity is Polarity.DENIED else _answer(claim.detail)
    if document.publisher is None or answer is None:
        return None
    voice = voice_of(claim, document)
    if not (voice.is_publisher or voice.is_nameless):
        return None
    return _outlet(document.publisher), *answer


def _answer(detail: Detail) -> tuple[str, str] | None:
    """Return question and value, None for what outlets are not compared by."""
    if isinstance(detail, Cause):
        return "means", ">".join(detail.means)
    if not isinstance(detail, Toll) or detail.count is None or detail.part_of:
        return None
    if detail.scope is not Scope.INCIDENT:
        return None
    return f"{detail.harm} {detail.group}", f"{detail.count.at_least}-{detail.count.at_most}"


def _outlet(publisher: str) -> str:
    """Return the name by which an outlet is compared, however it is spelled."""
    return " ".join(words_of(publisher))


def _compare(answers: Answers, weigh: Weigh) -> OutletComparison:
    detector = CopyDetector.of(answers)
    if not detector.can_compare:
        return NOT_COMPARED
    weighed = weigh(
        answers, [partial(detector.own_shares, copy_share=share) for share in COPY_SHARES]
    )
    found = detector.dependences(weighed.right, weighed.reliability)
    copying = tuple(each for each in found if each.probability >= COPIES_FROM)
    return OutletComparison(len(found), len(copying), copying)
