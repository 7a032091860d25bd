"""What the accounts add to the figures: parts, denials, causes, positions, inquiries."""

from collections.abc import Iterable, Iterator

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
from openinquest.report.claim_words import detail_words
from openinquest.report.record import Record
from openinquest.report.wording import (
    CERTAINTY_WORDS,
    STAGE_WORDS,
    capitalised,
    listed,
)


def component_sentences(record: Record) -> Iterator[Sentence]:
    """Yield each component of a larger figure, and each figure of something larger."""
    for claim, toll in record.with_detail(Toll):
        if toll.count is None or claim.polarity is Polarity.DENIED:
            continue
        people = detail_words(toll)
        if toll.scope is Scope.PART or toll.part_of is not None:
            yield _by_account(f"A component, not a total: {people}", claim, record)
        elif toll.scope is Scope.TOTAL:
            yield _by_account(f"Over a longer time, and not counted here: {people}", claim, record)
        elif toll.scope is Scope.OTHER:
            yield _by_account(f"Of another event, and not counted here: {people}", claim, record)


def denial_sentences(record: Record) -> Iterator[Sentence]:
    """Yield what is denied, and by whom."""
    for claim in record.claims:
        if claim.polarity is Polarity.DENIED and (denied := _denied_words(claim)):
            yield Sentence(f"Denied by {record.account(claim)}: {denied}.", (claim.id,))


def explanation_sentences(record: Record) -> Iterator[Sentence]:
    """Yield the rival explanations side by side; what is left over is no explanation."""
    named = [explanation for explanation in record.explanations if explanation.means]
    if not named:
        return
    cited = [claim for explanation in named for claim in first_for(explanation)]
    titles = listed([f"({letter(i)}) {one.title}" for i, one in enumerate(named)])
    if len(named) == 1:
        yield Sentence(f"One explanation is named: {titles}; others stay open.", tuple(cited))
        return
    yield Sentence(
        f"{len(named)} explanations are named, in order of mention; the order says nothing: "
        f"{titles}; others stay open.",
        tuple(dict.fromkeys(cited)),
    )


def first_for(explanation: Explanation) -> tuple[ClaimId, ...]:
    """Return the first claim that speaks for an explanation, or none."""
    spoken = (e.claim for e in explanation.evidence if e.bearing is Bearing.FOR)
    return tuple(claim for claim, _ in zip(spoken, range(1), strict=False))


def letter(index: int) -> str:
    """Return the letter, or letters, of the explanation at `index`.

    Example:
        >>> letter(0), letter(27)
        ('a', 'bb')
    """
    return chr(ord("a") + index % 26) * (index // 26 + 1)


def conduct_sentences(record: Record) -> Iterator[Sentence]:
    """Yield how parties are said to have behaved, each conduct once with all its claims."""
    groups: dict[str, list[ClaimId]] = {}
    for claim, conduct in record.with_detail(Conduct):
        if claim.polarity is Polarity.AFFIRMED:
            groups.setdefault(detail_words(conduct), []).append(claim.id)
    for words, claims in groups.items():
        yield Sentence(f"Conduct spoken of: {words}, {_accounts(claims, record)}.", tuple(claims))


def position_sentences(record: Record) -> Iterator[Sentence]:
    """Yield accusations, denials and the like, which are no reports of fact."""
    counted = {(c.document, c.speaker) for c, toll in record.with_detail(Toll) if toll.count}
    for claim, position in record.with_detail(Position):
        words = capitalised(detail_words(position))
        bare = "" if (claim.document, claim.speaker) in counted else "; it carries no figure"
        yield Sentence(f"{words}, made by {record.account(claim)}{bare}.", (claim.id,))


def inquiry_sentences(record: Record) -> Iterator[Sentence]:
    """Yield each inquiry once, with every stage it is said to have reached."""
    for investigator, claims in inquiries(record).items():
        stages = dict.fromkeys(
            STAGE_WORDS[claim.detail.stage] for claim in claims if isinstance(claim.detail, Inquiry)
        )
        yield Sentence(
            f"Inquiry of {investigator or 'an unnamed body'}: {listed(list(stages))}.",
            tuple(claim.id for claim in claims),
        )


def inquiries(record: Record) -> dict[str | None, list[Claim]]:
    """Return the claims on inquiries by who looks into the matter."""
    found: dict[str | None, list[Claim]] = {}
    for claim, inquiry in record.with_detail(Inquiry):
        found.setdefault(inquiry.investigator, []).append(claim)
    return found


def _denied_words(claim: Claim) -> str | None:
    """Return what a denied claim would have said; None where its sentence stands elsewhere."""
    if isinstance(claim.detail, Toll | Event | Cause | Conduct):
        return detail_words(claim.detail)
    return None


def _by_account(words: str, claim: Claim, record: Record) -> Sentence:
    hedge = CERTAINTY_WORDS[claim.certainty]
    tail = f", {hedge}" if hedge else ""
    return Sentence(f"{words}, by the account of {record.account(claim)}{tail}.", (claim.id,))


def _accounts(claims: Iterable[ClaimId], record: Record) -> str:
    voices = dict.fromkeys(record.account(record.claim[claim]) for claim in claims)
    return f"by the {'accounts' if len(voices) > 1 else 'account'} of {listed(list(voices))}"
