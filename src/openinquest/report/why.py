"""Why a document was read as it was, as plain text for a terminal."""

from collections.abc import Iterator, Mapping

from openinquest.model import (
    Claim,
    ClaimId,
    Document,
    NearMiss,
    Reasons,
    Toll,
    Traced,
    Tracing,
    Why,
)
from openinquest.report.claim_words import detail_words, notes_of
from openinquest.report.columns import COLUMNS, quoted, wrapped
from openinquest.report.voices import account_words, with_article

# A claim can add up dozens of others; the first few show what kind they are.
_MOST_COUNTED = 5


def render_why(reasons: Reasons, document: Document) -> str:
    """Return the reasons behind the claims of a document for a terminal of 80 columns.

    For each claim: what it says, the rule that read it, the words and edges
    that the rule went by, how its speaker was found, and the confidence. Then
    the numbers in sentences of harm that no claim counts.
    """
    heading = f"Why {_name(document)} was read as it was"
    claims = {why.claim.id: why.claim for why in reasons.whys}
    parts = [wrapped(heading), ["=" * min(len(heading), COLUMNS)]]
    parts += [list(_why(why, claims, document)) for why in reasons.whys] or [["It holds no claim."]]
    return "\n".join(line for part in [*parts, _near_misses(reasons)] for line in part) + "\n"


def _name(document: Document) -> str:
    return document.original.location if document.original else document.id


def _why(why: Why, claims: Mapping[ClaimId, Claim], document: Document) -> Iterator[str]:
    claim = why.claim
    yield ""
    yield from wrapped(f"{detail_words(claim.detail)}: {quoted(claim.quote)}", "- ")
    yield from _row("rule", f"{claim.rule}: {why.rule_meaning}")
    yield from _row("words", ", ".join(quoted(words) for words in why.words))
    for chain in why.edges:
        yield from _row("tree", chain)
    if not why.voices:
        yield from _row("speaker", account_words(claim, document))
    for place, voice in enumerate(reversed(why.voices)):
        yield from _row("told by" if place else "speaker", _voice_words(voice))
    if why.cue:
        yield from _row("cue", f"{quoted(why.cue)}, {why.attribution}: {why.attribution_meaning}")
    for chain in why.cue_edges:
        yield from _row("tree", chain)
    for note in notes_of(claim):
        yield from _row("note", note)
    if isinstance(claim.detail, Toll):
        yield from _beside(claim.detail, claims)
    yield from _row("confidence", f"{claim.confidence:.2f}")


def _beside(toll: Toll, claims: Mapping[ClaimId, Claim]) -> Iterator[str]:
    """Yield what a toll is a part of, and what it adds up."""
    if toll.part_of is not None:
        yield from _row("part of", quoted(claims[toll.part_of].quote))
    counted = [quoted(claims[each].quote) for each in toll.counted[:_MOST_COUNTED]]
    if counted:
        left = len(toll.counted) - len(counted)
        further = f" and {left} more" if left else ""
        yield from _row("adds up", ", ".join(counted) + further)


def _row(name: str, words: str) -> list[str]:
    return wrapped(words, f"    {name:<12}")


def _voice_words(voice: Traced) -> str:
    label = with_article(voice.label)
    words = quoted(voice.words) if voice.words else ""
    there = f"in sentence {voice.sentence}" if voice.sentence else "elsewhere"
    match voice.tracing:
        case Tracing.NAMED:
            return f"{label}, named here: {words}"
        case Tracing.RESOLVED:
            return f"{label}, meant by {words} and named {there}"
        case Tracing.UNRESOLVED:
            return f"{words}, which fits nobody named before, or more than one"
        case Tracing.CARRIED:
            return f"{label}, carried over: the account {there} goes on"
        case Tracing.UNNAMED:
            return f"{label}: somebody spoke, and no words say who"


def _near_misses(reasons: Reasons) -> Iterator[str]:
    if not reasons.near_misses:
        return
    yield ""
    yield "Numbers in a sentence of harm that no claim counts"
    for missed in reasons.near_misses:
        yield from wrapped(_missed_words(missed), "- ")
    if reasons.unlisted:
        yield f"- and {reasons.unlisted} more"


def _missed_words(missed: NearMiss) -> str:
    where = "the title" if missed.span.field == "title" else f"sentence {missed.sentence}"
    return f"{quoted(missed.words)} in {where}, beside {quoted(missed.beside)}: {missed.reason}"
