"""The Arabic extractor: one document in, attributions and claims out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from openinquest.extract.arabic.causes import FoundCause, find_causes
from openinquest.extract.arabic.listed import with_lists
from openinquest.extract.arabic.names import find_martyrs, find_name_lists
from openinquest.extract.arabic.passages import Passage, read_passages
from openinquest.extract.arabic.surroundings import settle
from openinquest.extract.arabic.tolls import FoundToll, find_tolls
from openinquest.extract.arabic.why import tell_why
from openinquest.extract.found_event import FoundEvent
from openinquest.model import (
    Attribution,
    Cause,
    Claim,
    ClaimId,
    Document,
    Event,
    Extraction,
    Reasons,
    Scope,
    Toll,
)

_SURE_OF_TOLLS = 0.7
"""How often a figure that the tolls of a text give shares a number with what recorders enter: in
469 of 620 for killed and 423 of 610 for injured of the development half of `airwars-syria`. Rules
are not told apart."""

_SURE_OF_EVENTS = 0.5
"""How often an event is read right was not measured."""

_SURE_OF_CAUSES = 0.5
"""How often a cause is read right was not measured."""

_Said = tuple[Passage, FoundEvent | FoundCause, Event | Cause, float]
"""What a passage says, as it was found and as it is claimed, and how sure it is read."""


class ArabicExtractor:
    """Reads Arabic news and posts by patterns over text in one spelling.

    The rules find who speaks, and what is said of harm, of its causes and of events. What a page
    holds besides its own words is claimed of another incident, never left out.
    """

    name = "arabic-rules"
    languages = frozenset({"ar"})
    version = "1"

    def extract(self, document: Document) -> Extraction:
        """Return what the document says and who says it: in order of spans."""
        passages = read_passages(document)
        attributions: list[Attribution] = []
        for passage in passages:
            attributions.extend(passage.speakers.attributions(document.id))
        tolls = list(_tolls(passages))
        claims = [
            _toll(document, number, passage, toll)
            for number, (passage, toll) in enumerate(tolls, start=1)
        ]
        said = enumerate(
            chain(_events(document, passages), _causes(passages, tolls)), start=len(claims) + 1
        )
        claims += _each_once(_claim(document, number, each) for number, each in said)
        return Extraction(
            extractor=f"{self.name}/{self.version}",
            attributions=tuple(attributions),
            claims=_in_order(claims, document),
        )

    def tell_why(self, document: Document, extraction: Extraction) -> Reasons:
        """Return why each claim of an extraction was taken, and which numbers nearly were."""
        return tell_why(document, extraction)


def _tolls(passages: tuple[Passage, ...]) -> Iterator[tuple[Passage, FoundToll]]:
    """Yield the tolls of a document with their passages, each as the others let it be read."""
    told: list[tuple[Passage, FoundToll]] = []
    for passage in passages:
        before = len(told)
        text = passage.folded.text
        for toll in [*find_tolls(text), *find_name_lists(text), *find_martyrs(text)]:
            whole = None if toll.whole is None else toll.whole + before
            scope = Scope.OTHER if passage.is_elsewhere(toll.start) else toll.scope
            told.append((passage, replace(toll, whole=whole, scope=scope)))
    settled = settle([toll for _, toll in told])
    passages_of = [passage for passage, _ in told]
    texts = (passage.folded.text for passage in passages_of)
    for place, toll in enumerate(with_lists(list(zip(texts, settled, strict=True)))):
        yield passages_of[toll.counted[0] if toll.counted else place], toll


def _toll(document: Document, number: int, passage: Passage, toll: FoundToll) -> Claim:
    """Return the toll of a number as a claim, with the voices behind it."""
    start, end = toll.start, toll.end
    span = passage.span(start, end)
    whole = None if toll.whole is None else ClaimId(f"{document.id}#{toll.whole + 1}")
    counted = tuple(ClaimId(f"{document.id}#{place + 1}") for place in toll.counted)
    return Claim(
        id=ClaimId(f"{document.id}#{number}"),
        document=document.id,
        span=span,
        quote=passage.written[span.start : span.end],
        detail=Toll(toll.harm, toll.group, toll.count, toll.scope, part_of=whole, counted=counted),
        rule=toll.rule,
        sources=passage.speakers.chain_at(start, end),
        polarity=passage.speakers.polarity_at(start, end, called_untrue_at=toll.called_untrue_at),
        certainty=passage.speakers.certainty_at(start, end),
        confidence=_SURE_OF_TOLLS,
        inferred=bool(counted),
    )


def _events(document: Document, passages: Sequence[Passage]) -> Iterator[_Said]:
    """Yield the events of a document but for those of other stories."""
    for passage in passages:
        for found in passage.events(document.published):
            if not passage.is_elsewhere(found.start):
                yield passage, found, found.event, _SURE_OF_EVENTS


def _causes(
    passages: Sequence[Passage], tolls: Sequence[tuple[Passage, FoundToll]]
) -> Iterator[_Said]:
    """Yield the causes of a document but for those of other stories."""
    for passage in passages:
        own = [toll for at, toll in tolls if at is passage]
        for found in find_causes(passage.folded.text, own):
            if not passage.is_elsewhere(found.start):
                yield passage, found, Cause((found.means,), found.effect), _SURE_OF_CAUSES


def _claim(document: Document, number: int, said: _Said) -> Claim:
    """Return an event or a cause as a claim; who speaks the words that tell of it tells of it."""
    passage, found, detail, sure = said
    span = passage.span(found.start, found.end)
    return Claim(
        id=ClaimId(f"{document.id}#{number}"),
        document=document.id,
        span=span,
        quote=passage.written[span.start : span.end],
        detail=detail,
        rule=found.rule,
        sources=passage.speakers.chain_at(*found.anchor),
        polarity=passage.speakers.polarity_at(*found.anchor, denied=found.denied),
        certainty=passage.speakers.certainty_at(*found.anchor),
        confidence=sure,
    )


def _each_once(claims: Iterable[Claim]) -> list[Claim]:
    """Return claims, those that the same voices make twice in the same words as one."""
    kept: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        voices = tuple(source.label for source in claim.sources)
        key = (claim.quote, claim.detail, voices, claim.polarity, claim.certainty)
        if first := kept.get(key):
            kept[key] = replace(first, repeats=(*first.repeats, claim.span))
        else:
            kept[key] = claim
    return list(kept.values())


def _in_order(claims: list[Claim], document: Document) -> tuple[Claim, ...]:
    """Return claims in order of field and span, with the names that this order gives them."""
    ordered = sorted(claims, key=lambda c: (c.span.field != "title", c.span.start, c.span.end))
    names = {c.id: ClaimId(f"{document.id}#{number}") for number, c in enumerate(ordered, start=1)}
    return tuple(_renamed(claim, names) for claim in ordered)


def _renamed(claim: Claim, names: Mapping[ClaimId, ClaimId]) -> Claim:
    toll = claim.detail
    if isinstance(toll, Toll):
        whole = None if toll.part_of is None else names[toll.part_of]
        counted = tuple(names[each] for each in toll.counted)
        toll = replace(toll, part_of=whole, counted=counted)
    return replace(claim, id=names[claim.id], detail=toll)
