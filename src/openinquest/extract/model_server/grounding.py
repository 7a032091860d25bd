"""A claim of a model enters only where the text bears it out; nothing is put right in silence."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from openinquest.errors import InputError, NotGrounded
from openinquest.extract.model_server.counts import count_of
from openinquest.extract.model_server.naming import day_named, places_named
from openinquest.extract.model_server.passage import Passage
from openinquest.extract.model_server.quotes import (
    FoundQuote,
    find_quote,
    names_somebody,
    states_something,
)
from openinquest.extract.model_server.told import (
    ToldCause,
    ToldClaim,
    ToldConduct,
    ToldEvent,
    ToldInquiry,
    ToldObservation,
    ToldPerson,
    ToldPosition,
    ToldSpeaker,
    ToldToll,
)
from openinquest.extract.model_server.windows import Window, sent_title
from openinquest.model import (
    Attribution,
    Cause,
    Claim,
    ClaimId,
    Conduct,
    Detail,
    Document,
    Event,
    Field,
    Inquiry,
    Observation,
    Person,
    Place,
    Position,
    Source,
    Span,
    TimeSpan,
    Toll,
)

CONFIDENCE = 0.5
"""Of every claim of a model: how often one is right is not known before it was measured."""

_SHOWN = 120  # characters of a model's words in a message
_LONGEST_VOICE = 120  # characters; a name with its office and its body has fewer


@dataclass(frozen=True, slots=True)
class Grounded:
    """A claim that the text bears out, with the attribution that it rests on, if any."""

    claim: Claim
    attribution: Attribution | None


@dataclass(frozen=True)
class Within:
    """One window of a document, as it is held against what a model says of it.

    `rule` names the model and the prompt.
    """

    document: Document
    window: Window
    rule: str

    @cached_property
    def places(self) -> Sequence[tuple[Span, Place]]:
        """The places that the document names, by where."""
        return places_named(self.document)

    def find(self, words: str, what: str) -> tuple[FoundQuote, Field]:
        """Return where words stand in the window.

        Raises:
            NotGrounded: they do not, or are none.
        """
        if what != "quote" and not names_somebody(words):
            raise NotGrounded(f"its {what} names nobody and nothing: {words[:_SHOWN]!r}")
        window, title = self.window, sent_title(self.document)
        cut = what != "quote"  # a speaker may stand before a hyphen, not half a number
        if found := find_quote(words, self.document.text, window.start, window.end, cut=cut):
            return found, "text"
        if window.has_title and (found := find_quote(words, title, 0, len(title), cut=cut)):
            return found, "title"
        raise NotGrounded(f"its {what} stands nowhere in the text: {words[:_SHOWN]!r}")

    def words_of(self, words: str | None, what: str) -> str | None:
        """Return words as the window has them, None where there are none."""
        if words is None:
            return None
        found, field = self.find(words, what)
        return self.document.field(field)[found.start : found.end]


def ground(told: ToldClaim, within: Within) -> Grounded:
    """Return the claim that a model tells of a window, in the words of the document.

    Its id is provisional.

    Raises:
        NotGrounded: its quote or a name it gives does not stand there, its number cannot be read
            from the quote, what it says cannot be, or it is of no kind or of several.
    """
    try:
        return _grounded(told, within)
    except NotGrounded:
        raise
    except InputError as error:  # a value that no claim can have: of this claim alone
        raise NotGrounded(f"{error.what}: {told.quote[:_SHOWN]!r}") from error


def _grounded(told: ToldClaim, within: Within) -> Grounded:
    if len(told.kinds) != 1:
        raise NotGrounded(f"it is of {len(told.kinds)} kinds: {told.quote[:_SHOWN]!r}")
    [kind] = told.kinds
    document, rule = within.document, within.rule
    # A name alone is a quote; what happened takes a verb or a number beside a noun.
    if kind != "person" and not states_something(told.quote):
        raise NotGrounded(f"its quote states nothing: {told.quote[:_SHOWN]!r}")
    found, field = within.find(told.quote, "quote")
    span = Span(found.start, found.end, field)
    quote = document.field(field)[found.start : found.end]
    source, cue = _speaker(told.speaker, within)
    claim = Claim(
        id=ClaimId(f"{document.id}#0"),
        document=document.id,
        span=span,
        quote=quote,
        detail=_detail(told, kind, span, within),
        rule=f"model.{kind}{'.aligned' if found.aligned else ''}/{rule}",
        sources=(source,) if source else (),
        polarity=told.polarity,
        certainty=told.certainty,
        confidence=CONFIDENCE,
        repeats=tuple(Span(start, end, field) for start, end in found.again),
    )
    return Grounded(claim, _attribution(told.speaker, source, cue, claim))


def _speaker(told: ToldSpeaker | None, within: Within) -> tuple[Source | None, Span | None]:
    """Return the voice that a model names and the words that attribute, as the window has them."""
    if told is None:
        return None, None
    if len(told.words) > _LONGEST_VOICE:
        shown = repr(told.words[:_SHOWN])
        raise NotGrounded(f"its speaker is longer than {_LONGEST_VOICE} characters: {shown}")
    found, field = within.find(told.words, "speaker")
    words = within.document.field(field)[found.start : found.end]
    cue = None
    if told.cue is not None:
        at, cue_field = within.find(told.cue, "cue")
        cue = Span(at.start, at.end, cue_field)
    source = Source(
        name=words if told.names_a == "person" else None,
        role=words if told.names_a == "role" else None,
        organisation=words if told.names_a == "organisation" else None,
        kind=told.kind,
        span=Span(found.start, found.end, field),
    )
    return source, cue


def _attribution(
    told: ToldSpeaker | None, source: Source | None, cue: Span | None, claim: Claim
) -> Attribution | None:
    if told is None or source is None or cue is None or cue.field != claim.span.field:
        return None
    return Attribution(
        document=claim.document,
        sources=(source,),
        cue=(cue,),
        content=(claim.span,),
        stance=told.stance,
        commitment=told.commitment,
        rule=claim.rule,
    )


def _detail(told: ToldClaim, kind: str, quote: Span, within: Within) -> Detail:
    part = getattr(told, kind)
    make: Callable[..., Detail] = _MAKERS[kind]
    return make(part, quote, within)


def _toll(told: ToldToll, quote: Span, within: Within) -> Detail:
    document = within.document
    passage = Passage(document.field(quote.field), quote.start, quote.end, document.language)
    count = count_of(told, passage)
    if isinstance(count, str):
        raise NotGrounded(f"{count}: {passage.words[:_SHOWN]!r}")
    return Toll(told.harm, told.group, count, told.scope)


def _event(told: ToldEvent, _quote: Span, within: Within) -> Detail:
    return Event(
        told.what,
        when=_when(told.when, within),
        where=_where(told.where, within),
        weapon=within.words_of(told.weapon, "weapon"),
        actor=within.words_of(told.actor, "actor"),
        target=within.words_of(told.target, "target"),
    )


def _when(told: str | None, within: Within) -> TimeSpan | None:
    """Return the days that words name, None where no rule of ours can read them."""
    words = within.words_of(told, "time")
    return None if words is None else day_named(words, within.document)


def _where(told: str | None, within: Within) -> Place | None:
    """Return the place that words name, with coordinates where the gazetteer knows it."""
    words = within.words_of(told, "place")
    if words is None:
        return None
    at, field = within.find(words, "place")
    named = Span(at.start, at.end, field)
    return next((place for span, place in within.places if span.overlaps(named)), Place(words))


def _cause(told: ToldCause, _quote: Span, within: Within) -> Detail:
    return Cause(tuple(told.means), told.effect, within.words_of(told.actor, "actor"))


def _observation(told: ToldObservation, _quote: Span, _within: Within) -> Detail:
    return Observation(told.feature, tuple(told.suggests), tuple(told.speaks_against))


def _conduct(told: ToldConduct, _quote: Span, within: Within) -> Detail:
    return Conduct(told.what, within.words_of(told.actor, "actor"))


def _inquiry(told: ToldInquiry, _quote: Span, within: Within) -> Detail:
    return Inquiry(within.words_of(told.investigator, "investigator"), told.stage)


def _position(told: ToldPosition, _quote: Span, within: Within) -> Detail:
    return Position(told.what, within.words_of(told.toward, "other side"))


def _person(told: ToldPerson, _quote: Span, within: Within) -> Detail:
    return Person(within.words_of(told.name, "name") or "", told.harm)


_MAKERS: dict[str, Callable[..., Detail]] = {
    "toll": _toll,
    "event": _event,
    "cause": _cause,
    "observation": _observation,
    "conduct": _conduct,
    "inquiry": _inquiry,
    "position": _position,
    "person": _person,
}
