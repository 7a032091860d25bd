"""What the accounts add to the figures: parts, causes, denials, conduct, positions, inquiries.

What is said of one thing is one sentence, with everyone who says it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from openinquest.model import (
    Bearing,
    Cause,
    Claim,
    ClaimId,
    Conduct,
    Event,
    Explanation,
    Inquiry,
    InquiryStage,
    Polarity,
    Position,
    Scope,
    Sentence,
    Toll,
)
from openinquest.report.claim_words import detail_words, happening_words, inquirer_words
from openinquest.report.record import Record
from openinquest.report.voices import with_article
from openinquest.report.wording import (
    CERTAINTY_WORDS,
    CONDUCT_WORDS,
    POSITION_WORDS,
    STAGE_WORDS,
    capitalised,
    listed,
)

_STAGES = tuple(InquiryStage)
_SPOKEN_FOR_BY_NONE = " (no voice in the record speaks for it)"


@dataclass(frozen=True, slots=True)
class _Said:
    """One thing that one or more voices say: the words, who, and the claims."""

    words: str
    voices: list[str]
    claims: tuple[ClaimId, ...]


def component_sentences(record: Record) -> Iterator[Sentence]:
    """Yield the components of larger figures: those of one voice in one document together."""
    parts: dict[tuple[str, str], list[tuple[str, Claim]]] = {}
    for claim, toll in record.with_detail(Toll):
        component = toll.scope is Scope.PART or toll.part_of is not None
        if component and toll.count is not None and claim.polarity is Polarity.AFFIRMED:
            words = f"{detail_words(toll)}{_hedge(claim)}"
            parts.setdefault((_voice(claim, record), claim.document), []).append((words, claim))
    # A copy of a document says the same once more.
    told: dict[tuple[str, tuple[str, ...]], list[Claim]] = {}
    for (voice, _), said in parts.items():
        people = tuple(dict.fromkeys(words for words, _ in said))
        told.setdefault((voice, people), []).extend(claim for _, claim in said)
    for (_, people), claims in told.items():
        what = "A component, not a total" if len(people) == 1 else "Components, not totals"
        yield Sentence(
            f"{what}: {listed(list(people))}, by the account of {record.account(claims[0])}.",
            tuple(claim.id for claim in claims),
        )


def _voice(claim: Claim, record: Record) -> str:
    origin = record.origin_of.get(claim.id)
    return origin.id if origin else claim.id


def explanation_sentences(record: Record) -> Iterator[Sentence]:
    """Yield the rival explanations side by side; what is left over is no explanation.

    Of one that is told only to deny it, or to leave it open, that is said.
    """
    named = [explanation for explanation in record.explanations if explanation.means]
    cited = tuple(dict.fromkeys(claim for one in named for claim in _first_told(one)))
    titles = "; ".join(
        f"({letter(place)}) {one.title}{'' if _spoken_for(one) else _SPOKEN_FOR_BY_NONE}"
        for place, one in enumerate(named)
    )
    if len(named) == 1:
        yield Sentence(f"One explanation is named: {titles}; others stay open.", cited)
    elif named:
        yield Sentence(
            f"{len(named)} explanations are named, in order of mention; the order says nothing: "
            f"{titles}; others stay open.",
            cited,
        )


def _first_told(explanation: Explanation) -> tuple[ClaimId, ...]:
    """Return the first claim that speaks for an explanation, else the first that bears on it."""
    return (_spoken_for(explanation) or tuple(e.claim for e in explanation.evidence))[:1]


def _spoken_for(explanation: Explanation) -> tuple[ClaimId, ...]:
    return tuple(e.claim for e in explanation.evidence if e.bearing is Bearing.FOR)


def letter(place: int) -> str:
    """Return the letter, or letters, of the explanation at `place`.

    Example:
        >>> letter(0), letter(27)
        ('a', 'bb')
    """
    return chr(ord("a") + place % 26) * (place // 26 + 1)


def denial_sentences(
    record: Record, *kinds: type[Toll | Event | Cause | Conduct]
) -> list[Sentence]:
    """Return what is denied of some kinds, and by whom.

    What was not seen stands with the explanations.
    """
    denied = (
        (_denied_words(claim), claim)
        for claim in record.claims
        if claim.polarity is Polarity.DENIED and isinstance(claim.detail, kinds)
    )
    return [
        Sentence(f"Denied by {listed(said.voices)}: {said.words}.", said.claims)
        for said in _together(denied, record)
    ]


def conduct_sentences(record: Record) -> Iterator[Sentence]:
    """Yield how parties are said to have behaved: one sentence for each kind of conduct."""
    kinds: dict[str, list[tuple[str, Claim]]] = {}
    for claim, conduct in record.with_detail(Conduct):
        if claim.polarity is Polarity.AFFIRMED:
            actor = f"by {with_article(conduct.actor)}" if conduct.actor else "with no actor named"
            kinds.setdefault(CONDUCT_WORDS[conduct.what], []).append((actor, claim))
    for kind, told in kinds.items():
        said = list(_together(told, record))
        parts = (f"{one.words}, according to {listed(one.voices)}" for one in said)
        yield Sentence(f"Conduct spoken of: {kind} {'; '.join(parts)}.", _cited(said))


def position_sentences(record: Record) -> Iterator[Sentence]:
    """Yield accusations, denials and the like: no reports of fact, one sentence for each kind.

    Who says that a party admits nothing has made no admission: that stands apart.
    """
    counted = {(c.document, c.speaker) for c, toll in record.with_detail(Toll) if toll.count}
    kinds: dict[tuple[str, str], list[tuple[str, Claim]]] = {}
    for claim, position in record.with_detail(Position):
        if claim.polarity is Polarity.AFFIRMED:
            toward = with_article(position.toward) if position.toward else ""
            kinds.setdefault(POSITION_WORDS[position.what], []).append((toward, claim))
    for (words, preposition), told in kinds.items():
        said = list(_together(told, record))
        parts: list[str] = []
        for one in said:
            speakers = {(record.claim[c].document, record.claim[c].speaker) for c in one.claims}
            bare = "" if speakers & counted else " (no figure comes with it)"
            toward = f" {preposition} {one.words}" if one.words else ""
            kind = "another" if parts else words
            parts.append(f"{kind}{toward}, made by {listed(one.voices)}{bare}")
        yield Sentence(f"{capitalised('; '.join(parts))}.", _cited(said))
    yield from _positions_not_taken(record)


def _positions_not_taken(record: Record) -> Iterator[Sentence]:
    denied = (
        (POSITION_WORDS[position.what][0], claim)
        for claim, position in record.with_detail(Position)
        if claim.polarity is Polarity.DENIED
    )
    for said in _together(denied, record):
        yield Sentence(
            f"Said not to have been made: {said.words}, according to {listed(said.voices)}.",
            said.claims,
        )


def inquiry_sentences(record: Record) -> Iterator[Sentence]:
    """Yield each inquiry once, with every stage it is said to have reached."""
    for investigator, claims in inquiries(record).items():
        reached = {inquiry.stage for _, inquiry in claims}
        stages = [STAGE_WORDS[stage] for stage in _STAGES if stage in reached]
        yield Sentence(
            f"Inquiry of {investigator}: {listed(stages)}.",
            tuple(claim.id for claim, _ in claims),
        )


def inquiries(record: Record) -> dict[str, list[tuple[Claim, Inquiry]]]:
    """Return the claims on inquiries by who looks into the matter."""
    found: dict[str, tuple[str, list[tuple[Claim, Inquiry]]]] = {}
    for claim, inquiry in record.with_detail(Inquiry):
        words = inquirer_words(inquiry.investigator)
        found.setdefault(_same(words), (words, []))[1].append((claim, inquiry))
    return dict(found.values())


def _together(pairs: Iterable[tuple[str, Claim]], record: Record) -> Iterator[_Said]:
    """Yield what is said once for all who say it, in order of first mention."""
    said: dict[str, tuple[str, list[Claim]]] = {}
    for words, claim in pairs:
        said.setdefault(_same(words), (words, []))[1].append(claim)
    for words, claims in said.values():
        yield _Said(words, record.accounts(claims), tuple(claim.id for claim in claims))


def _cited(said: Iterable[_Said]) -> tuple[ClaimId, ...]:
    return tuple(claim for one in said for claim in one.claims)


def _same(words: str) -> str:
    """Return what is the same for "Coalition" and "the coalition"."""
    return words.casefold().replace("the ", "")


def _denied_words(claim: Claim) -> str:
    """Return what a denied claim would have said, whatever day it named."""
    detail = claim.detail
    return happening_words(detail) if isinstance(detail, Event) else detail_words(detail)


def _hedge(claim: Claim) -> str:
    hedge = CERTAINTY_WORDS[claim.certainty]
    return f" ({hedge})" if hedge else ""
