"""Why a document was read as it was, as plain text for a terminal."""

from collections.abc import Iterator, Mapping, Sequence

from openinquest.model import (
    Claim,
    ClaimId,
    Document,
    Finding,
    Incident,
    IncidentId,
    NearMiss,
    Reasons,
    Toll,
    Traced,
    Tracing,
    Why,
)
from openinquest.report.claim_words import detail_words, notes_of
from openinquest.report.columns import COLUMNS, quoted, wrapped
from openinquest.report.profiles import Profile, withheld_in
from openinquest.report.voices import account_words, with_article

# A claim can add up dozens of others; the first few show what kind they are.
_MOST_COUNTED = 5

# What stands before a line, and its words.
_Line = tuple[str, str]
_BLANK = ("", "")


def render_why(
    reasons: Reasons, document: Document, *, profile: Profile, beside: Sequence[Finding] = ()
) -> str:
    """Return the reasons behind the claims of a document for a terminal of 80 columns.

    For each claim: what it says, the rule that read it, the words and edges
    that the rule went by, how its speaker was found, and the confidence. Then
    the numbers in sentences of harm that no claim counts. What `profile`
    withholds is withheld; `beside` are the findings that are printed with it.
    """
    withheld = withheld_in(*beside, as_finding(reasons, document), profile=profile)
    heading = withheld.text(f"Why {_name(document, profile)} was read as it was")
    claims = {why.claim.id: why.claim for why in reasons.whys}
    lines = [line for why in reasons.whys for line in _why(why, claims, document)]
    told = [*(lines or [("", "It holds no claim.")]), *_near_misses(reasons)]
    parts = [wrapped(heading), ["=" * min(len(heading), COLUMNS)]]
    parts += [wrapped(withheld.text(text), mark) if text else [""] for mark, text in told]
    return "\n".join(line for part in parts for line in part) + "\n"


def as_finding(reasons: Reasons, *documents: Document) -> Finding:
    """Return the claims of a document as if they were a finding, to see whom they name."""
    claims = tuple(why.claim for why in reasons.whys)
    incident = Incident(IncidentId(""), tuple(document.id for document in documents))
    return Finding(incident, documents, claims, (), (), (), (), (), (), "")


def _name(document: Document, profile: Profile) -> str:
    if profile is Profile.FULL:
        return document.original.location if document.original else document.id
    return document.title or document.publisher or "a document"


def _why(why: Why, claims: Mapping[ClaimId, Claim], document: Document) -> Iterator[_Line]:
    claim = why.claim
    yield _BLANK
    yield "- ", f"{detail_words(claim.detail)}: {quoted(claim.quote)}"
    yield _row("rule", f"{claim.rule}: {why.rule_meaning}")
    yield _row("words", ", ".join(quoted(words) for words in why.words))
    for chain in why.edges:
        yield _row("tree", chain)
    if not why.voices:
        yield _row("speaker", account_words(claim, document))
    for place, voice in enumerate(reversed(why.voices)):
        yield _row("told by" if place else "speaker", _voice_words(voice))
    if why.attribution:
        cue = quoted(why.cue) if why.cue else "none"
        yield _row("cue", f"{cue}, {why.attribution}: {why.attribution_meaning}")
    for chain in why.cue_edges:
        yield _row("tree", chain)
    for note in notes_of(claim):
        yield _row("note", note)
    if isinstance(claim.detail, Toll):
        yield from _beside(claim.detail, claims)
    yield _row("confidence", f"{claim.confidence:.2f}")


def _beside(toll: Toll, claims: Mapping[ClaimId, Claim]) -> Iterator[_Line]:
    """Yield what a toll is a part of, and what it adds up."""
    if toll.part_of is not None:
        yield _row("part of", quoted(claims[toll.part_of].quote))
    counted = [quoted(claims[each].quote) for each in toll.counted[:_MOST_COUNTED]]
    if counted:
        left = len(toll.counted) - len(counted)
        further = f" and {left} more" if left else ""
        yield _row("adds up", ", ".join(counted) + further)


def _row(name: str, words: str) -> _Line:
    return f"    {name:<12}", words


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


def _near_misses(reasons: Reasons) -> Iterator[_Line]:
    if not reasons.near_misses:
        return
    yield _BLANK
    yield "", "Numbers in a sentence of harm that no claim counts"
    for missed in reasons.near_misses:
        yield "- ", _missed_words(missed)
    if reasons.unlisted:
        yield "- ", f"and {reasons.unlisted} more"


def _missed_words(missed: NearMiss) -> str:
    where = "the title" if missed.span.field == "title" else f"sentence {missed.sentence}"
    return f"{quoted(missed.words)} in {where}, beside {quoted(missed.beside)}: {missed.reason}"
