"""What the accounts add to the figures: parts, causes, denials, conduct, positions, inquiries.

Claims that say the same are one sentence, with everyone who says it.
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
    Polarity,
    Position,
    Scope,
    Sentence,
    Toll,
)
from openinquest.report.claim_words import detail_words, happening_words, inquirer_words
from openinquest.report.record import Record
from openinquest.report.wording import CERTAINTY_WORDS, STAGE_WORDS, capitalised, listed


@dataclass(frozen=True, slots=True)
class _Said:
    """One thing that one or more voices say: the words, who, and the claims."""

    words: str
    voices: list[str]
    claims: tuple[ClaimId, ...]

    @property
    def by_account(self) -> str:
        """The words, and whose account they are."""
        accounts = "accounts" if len(self.voices) > 1 else "account"
        return f"{self.words}, by the {accounts} of {listed(self.voices)}"


def component_sentences(record: Record) -> Iterator[Sentence]:
    """Yield each component of a larger figure, named as one."""
    components = (
        (f"{detail_words(toll)}{_hedge(claim)}", claim)
        for claim, toll in record.with_detail(Toll)
        if toll.count is not None
        and claim.polarity is Polarity.AFFIRMED
        and (toll.scope is Scope.PART or toll.part_of is not None)
    )
    for said in _together(components, record):
        yield Sentence(f"A component, not a total: {said.by_account}.", said.claims)


def explanation_sentences(record: Record) -> Iterator[Sentence]:
    """Yield the rival explanations side by side; what is left over is no explanation."""
    named = [explanation for explanation in record.explanations if explanation.means]
    cited = tuple(dict.fromkeys(claim for one in named for claim in first_for(one)))
    titles = "; ".join(f"({letter(place)}) {one.title}" for place, one in enumerate(named))
    if len(named) == 1:
        yield Sentence(f"One explanation is named: {titles}; others stay open.", cited)
    elif named:
        yield Sentence(
            f"{len(named)} explanations are named, in order of mention; the order says nothing: "
            f"{titles}; others stay open.",
            cited,
        )


def first_for(explanation: Explanation) -> tuple[ClaimId, ...]:
    """Return the first claim that speaks for an explanation, or none."""
    spoken = (e.claim for e in explanation.evidence if e.bearing is Bearing.FOR)
    return tuple(claim for claim, _ in zip(spoken, range(1), strict=False))


def letter(place: int) -> str:
    """Return the letter, or letters, of the explanation at `place`.

    Example:
        >>> letter(0), letter(27)
        ('a', 'bb')
    """
    return chr(ord("a") + place % 26) * (place // 26 + 1)


def denial_sentences(record: Record) -> Iterator[Sentence]:
    """Yield what is denied, and by whom; what was not seen stands with the explanations."""
    denied = (
        (_denied_words(claim), claim)
        for claim in record.claims
        if claim.polarity is Polarity.DENIED
        and isinstance(claim.detail, Toll | Event | Cause | Conduct)
    )
    for said in _together(denied, record):
        yield Sentence(f"Denied by {listed(said.voices)}: {said.words}.", said.claims)


def conduct_sentences(record: Record) -> Iterator[Sentence]:
    """Yield how parties are said to have behaved."""
    conduct = (
        (detail_words(detail), claim)
        for claim, detail in record.with_detail(Conduct)
        if claim.polarity is Polarity.AFFIRMED
    )
    for said in _together(conduct, record):
        yield Sentence(f"Conduct spoken of: {said.by_account}.", said.claims)


def position_sentences(record: Record) -> Iterator[Sentence]:
    """Yield accusations, denials and the like, which are no reports of fact."""
    counted = {(c.document, c.speaker) for c, toll in record.with_detail(Toll) if toll.count}
    positions = ((detail_words(detail), claim) for claim, detail in record.with_detail(Position))
    for said in _together(positions, record):
        speakers = {(record.claim[c].document, record.claim[c].speaker) for c in said.claims}
        bare = "" if speakers & counted else "; no figure comes with it"
        yield Sentence(
            f"{capitalised(said.words)}, made by {listed(said.voices)}{bare}.", said.claims
        )


def inquiry_sentences(record: Record) -> Iterator[Sentence]:
    """Yield each inquiry once, with every stage it is said to have reached."""
    for investigator, claims in inquiries(record).items():
        stages = dict.fromkeys(STAGE_WORDS[inquiry.stage] for _, inquiry in claims)
        yield Sentence(
            f"Inquiry of {investigator}: {listed(list(stages))}.",
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
    """Yield what is said once for all who say it, in order of first mention.

    Those who say it are counted by origin: three papers with one wire story
    are one voice.
    """
    said: dict[str, tuple[str, list[Claim]]] = {}
    for words, claim in pairs:
        said.setdefault(_same(words), (words, []))[1].append(claim)
    for words, claims in said.values():
        voices: dict[str, str] = {}
        for claim in claims:
            origin = record.origin_of.get(claim.id)
            voices.setdefault(origin.id if origin else claim.id, record.account(claim))
        accounts = list(dict.fromkeys(voices.values()))
        yield _Said(words, accounts, tuple(claim.id for claim in claims))


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
