"""Why an Arabic document was read as it was. It is found by reading again; nothing is kept."""

from collections.abc import Iterator
from dataclasses import replace

from openinquest.extract.arabic.days import find_days
from openinquest.extract.arabic.near_misses import Missed, find_missed
from openinquest.extract.arabic.passages import Passage, read_passages
from openinquest.extract.arabic.rule_meanings import MEANINGS
from openinquest.extract.arabic.sentences import Tokens
from openinquest.extract.arabic.wording import Words
from openinquest.extract.near_misses import few_of_each_sentence
from openinquest.extract.tracing import Tracer
from openinquest.model import (
    Claim,
    Document,
    Extraction,
    NearMiss,
    Reasons,
    Span,
    Toll,
    Tracing,
    Why,
)

_MEANS_A_VOICE_BEFORE = frozenset(
    f"ar.attribution.{rule}" for rule in ("he_said", "his_words", "going_on")
)
"""An Arabic verb holds its "he": the cue itself is the word that means the voice."""

_Place = tuple[int, int, str]  # where a claim stands in its field, and its rule


def tell_why(document: Document, extraction: Extraction) -> Reasons:
    """Return why each claim of an extraction was taken, and which numbers nearly were.

    Args:
        document: The document.
        extraction: What the Arabic reader took from it.
    """
    whys: list[Why] = []
    near_misses: list[NearMiss] = []
    unlisted = 0
    for passage in read_passages(document):
        tracer = _tracer(passage, extraction)
        anchors = _anchors(passage, document)
        claims = [each for each in extraction.claims if each.span.field == passage.field]
        whys += (_why(tracer, claim, anchors) for claim in claims)
        listed, more = few_of_each_sentence(_near_misses(passage, document, tracer, claims))
        near_misses += listed
        unlisted += more
    return Reasons(document.id, tuple(whys), tuple(near_misses), unlisted)


def _tracer(passage: Passage, extraction: Extraction) -> Tracer:
    tokens = Tokens.of(passage.folded.text)
    starts = [passage.folded.offsets[tokens.starts[first]] for first, _ in tokens.sentences()]
    attributions = [each for each in extraction.attributions if each.mark.field == passage.field]
    return Tracer(passage.written, starts, attributions)


def _anchors(passage: Passage, document: Document) -> dict[_Place, str]:
    """Return the words that tell of each event, by where its claim stands."""
    found = passage.events(document.published)
    return {
        (*_ends(passage.span(each.start, each.end)), each.rule): _words(
            passage, passage.span(*each.anchor)
        )
        for each in found
    }


def _why(tracer: Tracer, claim: Claim, anchors: dict[_Place, str]) -> Why:
    words = anchors.get((*_ends(claim.span), claim.rule), claim.quote)
    bare = Why(claim, MEANINGS[claim.rule], (words,), (), tracer.voices_of(claim))
    attribution = tracer.attribution_of(claim)
    if attribution is None:
        return bare
    cue = tracer.cue_of(attribution)
    voices = bare.voices
    if attribution.rule in _MEANS_A_VOICE_BEFORE and voices[-1].tracing is Tracing.CARRIED:
        named = tracer.last_named(voices[-1].label, attribution.mark.start)
        voices = (
            *voices[:-1],
            replace(voices[-1], tracing=Tracing.RESOLVED, words=cue, sentence=named),
        )
    return replace(
        bare,
        voices=voices,
        cue=cue,
        attribution=attribution.rule,
        attribution_meaning=MEANINGS[attribution.rule],
    )


def _near_misses(
    passage: Passage, document: Document, tracer: Tracer, claims: list[Claim]
) -> Iterator[NearMiss]:
    """Yield the numbers of a field that no claim counts, in order."""
    text = passage.folded.text
    counted = [claim.span for claim in claims if isinstance(claim.detail, Toll)]
    days = find_days(text, field=passage.field, published=document.published)
    for missed in find_missed(Words.of(text), [_ends(day) for day, _ in days]):
        span = passage.span(missed.start, missed.end)
        if not any(span.overlaps(each) for each in counted):
            yield _near_miss(passage, tracer, span, missed)


def _near_miss(passage: Passage, tracer: Tracer, span: Span, missed: Missed) -> NearMiss:
    beside = _words(passage, passage.span(*missed.beside))
    number = tracer.sentence_at(span.start)
    return NearMiss(span, _words(passage, span), beside, number, missed.reason)


def _words(passage: Passage, span: Span) -> str:
    return passage.written[span.start : span.end]


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
