"""Claims that people make by hand, in words that were read, or that they saw or heard."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import cast

from openinquest.confine import Limits
from openinquest.errors import WordsNotThere
from openinquest.judge import BY_HAND
from openinquest.model import (
    Act,
    Claim,
    ClaimId,
    ClaimKind,
    Document,
    Field,
    JudgementKind,
    Span,
)
from openinquest.pipeline.claim_values import new_claim, with_values
from openinquest.pipeline.deciding import Decided, keep_decision
from openinquest.pipeline.judging import claim_among, claims_now
from openinquest.pipeline.naming import document_named
from openinquest.pipeline.transcribing import Passage, Written, write_down
from openinquest.store import Store
from openinquest.wire import to_json

_LEAST_BY_HAND = 1_000_000
"""Numbers of claims made by hand begin here: no document has as many that were read."""
_AS_MANY = 9_000_000


def make_claim(
    store: Store,
    document: str,
    quote: str,
    said: tuple[ClaimKind, Sequence[str]],
    act: Act,
    *,
    at: int | None = None,
) -> Decided:
    """Keep a claim that the machine missed, in words of a document.

    Args:
        store: The case.
        document: The document.
        quote: The words, as they stand in its text or title.
        said: The kind of the claim, and what it says as `KEY=VALUE` words.
        act: Who makes it, when and why.
        at: Which place of several is meant: the offset at which the words begin.

    Raises:
        WordsNotThere: the words do not stand there, or in several places.
        NotToBeJudged: what it says is no claim of that kind.
        UnknownRecord, AmbiguousName: the name is of no document, or of several.
    """
    kept = store.document(document_named(store, document))
    return _keep_claim(store, kept, quote, said, act, at=at)


def make_claim_seen(
    store: Store,
    document: str,
    passage: Passage,
    said: tuple[ClaimKind, Sequence[str]],
    act: Act,
    *,
    quote: str | None = None,
    at: int | None = None,
    limits: Limits | None = None,
) -> Decided:
    """Keep a claim that the machine missed in a picture, sound or film, with the words of it.

    The words are kept as a document of its own, transcribed from the place where a person saw or
    heard them; the same words of the same place are one.

    Args:
        store: The case.
        document: The document with the picture, sound or film.
        passage: What is seen or heard there, and where.
        said: The kind of the claim, and what it says as `KEY=VALUE` words.
        act: Who makes it, when and why.
        quote: Which of the words the claim stands in, None for all.
        at: Which place of several in the words is meant: the offset at which the quote begins.
        limits: What looking at its pages may take in a process of its own, None to do it in this.

    Raises:
        NoSuchPlace: the place is none of that document, there are no words, or it is withdrawn.
        WasErased: the document was erased.
        EncryptedInput, DamagedInput, TookTooLong, NeedsMemory, WorkerStopped: its pages cannot be
            counted.
        WordsNotThere, NotToBeJudged, UnknownRecord, AmbiguousName: as of `make_claim`.
    """
    written = write_down(store, document, passage, act, limits)
    kept, quote = written.document, quote or written.document.text
    return _keep_claim(store, kept, quote, said, act, at=at, written=written)


def remake_claim(
    store: Store,
    name: str,
    quote: str,
    values: Sequence[str],
    act: Act,
    *,
    at: int | None = None,
) -> Decided:
    """Keep that a claim is rejected and that other words of its document say it instead.

    Both are kept, or neither.

    Args:
        store: The case.
        name: The claim that is rejected.
        quote: The words, as they stand in the text or title of its document.
        values: What the new claim says otherwise, as `KEY=VALUE` words.
        act: Who decides, when and why.
        at: Which place of several is meant: the offset at which the words begin.

    Raises:
        WordsNotThere: the words do not stand there, or in several places.
        NotToBeJudged: a value is none of its key, or a key none of this kind.
        UnknownRecord, AmbiguousName: the name is of no claim, or of several.
    """
    old = claim_among(store, claims_now(store), name)
    kept = store.document(old.document)
    field, start = _place(kept, quote, at)
    number = _number_by_hand(start, quote, act.at_utc.isoformat(), values)
    span = Span(start, start + len(quote), cast(Field, field))
    made = _moved(with_values(old, values), kept, span, number)
    subjects, value = [kept.id, made.id], to_json(made)
    return keep_decision(store, JudgementKind.CLAIM, subjects, act, value=value, rejected=old)


def _moved(claim: Claim, document: Document, span: Span, number: int) -> Claim:
    """Return a claim by hand that says the same in other words of its document."""
    made = replace(
        claim,
        id=ClaimId(f"{document.id}#{number}"),
        span=span,
        quote=document.field(span.field)[span.start : span.end],
        rule=BY_HAND,
        confidence=1.0,
        inferred=False,
        repeats=(),
        picture=document.in_picture(span),
        transcribed=document.transcribed,
        judgement=None,
    )
    made.verify(document)
    return made


def _keep_claim(
    store: Store,
    kept: Document,
    quote: str,
    said: tuple[ClaimKind, Sequence[str]],
    act: Act,
    *,
    at: int | None,
    written: Written | None = None,
) -> Decided:
    """Keep a claim made by hand in words of a document, which may be `written` with it."""
    field, start = _place(kept, quote, at)
    number = _number_by_hand(start, quote, act.at_utc.isoformat(), said)
    claim = new_claim(_words_of(kept, number, (field, start), quote), *said)
    claim = replace(claim, picture=kept.in_picture(claim.span), transcribed=kept.transcribed)
    claim.verify(kept)
    subjects, value = [kept.id, claim.id], to_json(claim)
    return keep_decision(store, JudgementKind.CLAIM, subjects, act, value=value, written=written)


def _number_by_hand(*parts: object) -> int:
    return _LEAST_BY_HAND + int(sha256(repr(parts).encode()).hexdigest(), 16) % _AS_MANY


def _words_of(
    document: Document, number: int, place: tuple[str, int], quote: str
) -> dict[str, object]:
    """Return the row of a claim by hand in words of a document, without what it says."""
    field, start = place
    return {
        "id": f"{document.id}#{number}",
        "document": document.id,
        "span": [start, start + len(quote)],
        "field": field,
        "quote": quote,
        "sources": [],
        "polarity": "affirmed",
        "certainty": "certain",
        "confidence": 1.0,
        "rule": BY_HAND,
        "inferred": False,
    }


def _place(document: Document, quote: str, at: int | None) -> tuple[str, int]:
    """Return the field and the offset where words stand, once or where a person says.

    A transcription has its title from what it is of, where nobody wrote it down.
    """
    places = [
        (field, start)
        for field in (("text",) if document.transcribed else ("text", "title"))
        for start in _starts(document.field(field), quote)
        if at in (None, start)
    ]
    if not places:
        raise WordsNotThere("the words do not stand there", where=document.id)
    if len(places) > 1:
        listed = ", ".join(str(start) for _, start in places[:10])
        raise WordsNotThere(f"the words stand at {listed}", where=document.id)
    return places[0]


def _starts(text: str, quote: str) -> Iterable[int]:
    start = text.find(quote) if quote else -1
    while start >= 0:
        yield start
        start = text.find(quote, start + 1)
