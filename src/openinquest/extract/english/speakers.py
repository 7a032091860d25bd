"""Which voices stand behind each stretch of a document, outermost first."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace

from openinquest.extract.english.analyser.trees import Tree
from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.attributions import find_attributions
from openinquest.extract.english.found_attribution import Found, Range
from openinquest.extract.english.left_open import left_open
from openinquest.extract.english.parsed import Parsed
from openinquest.extract.english.pieces import Pieces
from openinquest.extract.english.reporting_verbs import CueClass
from openinquest.extract.english.sentences import (
    OPENING,
    Quotation,
    Sentence,
    quotations_near,
)
from openinquest.extract.english.unsaid import KNOWS_NOTHING
from openinquest.extract.english.untrue import JUDGES, Untrue, said_to_be_untrue
from openinquest.extract.english.voiced import Voiced, find_voices
from openinquest.extract.english.voices import is_first_person, is_pronoun
from openinquest.model import (
    Attribution,
    Commitment,
    DocumentId,
    Field,
    Source,
    Span,
    Stance,
)

_EARLIER_VERSION = AnyCase(
    r"\b(?:earlier|previous|original|initial)\s+(?:version|edition|headline|draft)\s+"
    r"(?:of|for)\s+(?:this|the|our)\s+(?:article|story|report|text|page|dispatch|post|item|piece)\b"
)
SAID_TO_BE_UNTRUE = CueClass("untrue", Stance.NEUTRAL, Commitment.DENIES)
"""How what a text itself calls untrue reads."""
_WANTING_WORDS = (
    "agree appeal beg call demand exhort implore order plead pledge promise request threaten "
    "urge vow"
)
_WANTING = frozenset(_WANTING_WORDS.split())
"""What these want done, or will do, rests on what their source takes to be so."""
_JUDGING_WORDS = (
    "mock ridicule criticise criticize condemn denounce slam blast deplore welcome praise lament "
    "attack scorn decry"
)
_JUDGING = frozenset(_JUDGING_WORDS.split())
_BY_NOUNS = frozenset(["attribution.noun", "attribution.figure"])
_ENDS = re.compile(r"[.!?]\s")
_REJECTS_WITHIN = 40  # characters between "dismissed as propaganda" and "a report that"
_LONGEST_CHAIN = 4  # links; a longer one is a misreading


class Speakers:
    """The attributions of one field of a document, and who stands behind a span.

    Built once per field from the sentences in order, so that pronouns,
    surnames and roles can be traced to voices named before.

    Args:
        text: The field.
        sentences: Its sentences in order.
        quotations: Its quotations in order.
        field: Which field it is.
        tree_of: Gives the tree of a sentence, None for one that has none; such a sentence
            attributes nothing. It is asked for the sentences that may attribute something, and
            for those that name whom a voice's words may mean.
    """

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        quotations: list[Quotation],
        field: Field,
        *,
        tree_of: Callable[[Sentence], Tree | None],
    ) -> None:
        self._text, self._field = text, field
        parsed = [
            Parsed(text, sentence, tree_of, tuple(quotations_near(text, quotations, sentence)))
            for sentence in sentences
        ]
        found = find_attributions(parsed)
        self.voiced = find_voices(text, field, parsed, found)
        self._sources = sorted(v.found.source for v in self.voiced if v.found.source)
        self._pieces = Pieces(voiced.found for voiced in self.voiced)
        self._contents = self._nest()
        self._untrue = said_to_be_untrue(text)
        self._open = left_open(text)

    def chain_at(self, start: int, end: int) -> tuple[Source, ...]:
        """Return the voices that the words of `[start, end)` belong to, outermost first.

        Empty where the publisher alone speaks. A cue itself ("acknowledges")
        belongs to its own source. What somebody denies of unnamed reports is their denial, and
        what they neither say nor deny ("would not say whether") is not theirs.
        """
        cued, voiced = self._cued_by(start, end), self._innermost(start, end)
        if cued is not None and (voiced is None or cued.found.cue[0] == start):
            return cued.chain
        if voiced is None:
            return ()
        if self._words(voiced.found.source).lower() == "you" and self.is_open_at(start):
            return voiced.around  # whoever is asked has not said it yet
        if self._is_of_a_rumour(voiced, start):
            return voiced.around or self._denier_before(voiced)
        if _says_nothing(voiced.found) or self._is_an_earlier_version(voiced):
            return voiced.around
        denied = voiced.is_rumour and self._is_denied(start, end)
        return voiced.around or self._denier_before(voiced) if denied else voiced.chain

    def _untrue_at(self, start: int) -> Untrue | None:
        """Return the stretch that the text calls untrue in which a position stands, else None."""
        before = bisect_right(self._untrue, start + len("that "), key=lambda each: each.start)
        stretch = self._untrue[before - 1] if before else None
        return stretch if stretch and start < stretch.end else None

    def _is_of_a_rumour(self, voiced: Voiced, start: int) -> bool:
        """Return whether a voice says what the text calls untrue: "Hamas" of "claims by Hamas"."""
        stretch, cue = self._untrue_at(start), voiced.found.cue[0]
        if stretch is None:
            return False
        opens_it = cue == stretch.said_from and voiced.found.rule in _BY_NOUNS
        return opens_it or stretch.said_from < cue < stretch.end

    def _denier_before(self, rumour: Voiced) -> tuple[Source, ...]:
        """Return who rejects a rumour, or calls it something, close before it; nobody if none."""
        begin = rumour.found.cue[0]
        near = self._cued_by(max(0, begin - _REJECTS_WITHIN), begin)
        if near is None or _ENDS.search(self._text, near.found.cue[1], begin):
            return ()
        rejects = near.found.reading.commitment is Commitment.DENIES
        judges = near.found.reading.lemma in JUDGES or near.found.rule == "attribution.named_as"
        return near.chain if rejects or judges else ()

    def _is_an_earlier_version(self, voiced: Voiced) -> bool:
        """Return whether words are those of a text that its publisher has since changed."""
        return _EARLIER_VERSION.search(self._words(voiced.found.source)) is not None

    def chain_around(self, start: int, end: int) -> tuple[Source, ...]:
        """Return the voices that pass on what the speaker of `[start, end)` says, without them."""
        voiced = self._innermost(start, end)
        return voiced.around if voiced else ()

    def _is_denied(self, start: int, end: int) -> bool:
        cue = self.cue_at(start, end)
        return cue is not None and cue.commitment is Commitment.DENIES

    def cue_at(self, start: int, end: int) -> CueClass | None:
        """Return how the innermost cue over `[start, end)` reads, or None."""
        if self._untrue_at(start):
            return SAID_TO_BE_UNTRUE
        voiced = self._innermost(start, end)
        if voiced is None:
            return None
        denied = self._denied_around(voiced) if voiced.found.source is None else None
        return denied or voiced.found.reading

    def _denied_around(self, voiced: Voiced) -> CueClass | None:
        """Return how the cue around a noun reads that denies it: "denied reports that 12 died"."""
        around = (self.voiced[n].found for n in self._pieces.holding(voiced.found.cue[0]))
        outer = [found for found in around if voiced.found.lies_inside(found)]
        nearest = min(outer, key=lambda found: found.length, default=None)
        if nearest is None or nearest.reading.commitment is not Commitment.DENIES:
            return None
        return nearest.reading

    def is_open_at(self, start: int) -> bool:
        """Return whether the text only asks what stands there, or says that nobody verified it."""
        before = bisect_left(self._open, (start + 1, 0))
        return before > 0 and start < self._open[before - 1][1]

    def cue_place_at(self, start: int, end: int) -> Range | None:
        """Return where the innermost cue over `[start, end)` stands, or None."""
        voiced = self._innermost(start, end)
        return voiced.found.cue if voiced else None

    def sources_within(self, start: int, end: int) -> list[Range]:
        """Return the stretches of `[start, end)` that name the source of an attribution."""
        return _within(self._sources, start, end)

    def contents_within(self, start: int, end: int) -> list[Range]:
        """Return the stretches that begin in `[start, end)` and are what some source says.

        What a source inside such a stretch says is no further one.
        """
        return _within(self._contents, start, end)

    def piece_at(self, start: int, end: int, reach: int) -> Range | None:
        """Return the stretch that the speaker of `[start, end)` says there, or None.

        It goes on to the piece that holds `reach`, where the same attribution
        has one. For a cue it is the whole statement, source and all.
        """
        voiced = self._innermost(start, end)
        if voiced:
            pieces = voiced.found.content
            last = next((p for p in pieces if p[0] < reach <= p[1] + 1), None)
            first = next(p for p in pieces if p[0] <= start < p[1])
            return first[0], max(first[1], last[1] if last else 0)
        voiced = self._cued_by(start, end)
        if voiced is None:
            return None
        edges = [voiced.found.cue, *voiced.found.content]
        edges += [voiced.found.source] if voiced.found.source else []
        return min(a for a, _ in edges), max(b for _, b in edges)

    def attributions(self, document: DocumentId) -> tuple[Attribution, ...]:
        """Return the attributions in order of their cues."""
        return tuple(
            Attribution(
                document=document,
                sources=voiced.chain,
                cue=_words_of(voiced.found.cue, self._field),
                content=tuple(Span(*piece, self._field) for piece in voiced.found.content),
                stance=voiced.found.reading.stance,
                commitment=voiced.found.reading.commitment,
                rule=voiced.found.rule,
            )
            for voiced in sorted(self.voiced, key=lambda each: each.found.cue)
        )

    def _innermost(self, start: int, end: int) -> Voiced | None:
        holding = self._pieces.holding(start)
        covering = [
            self.voiced[n] for n in holding if _holds(self.voiced[n].found, max(start, end - 2))
        ]
        # Of two with the same words a noun's is the inner: "could not verify their claim that".
        return min(
            covering,
            key=lambda v: (v.found.length, -len(v.chain), v.found.rule not in _BY_NOUNS),
            default=None,
        )

    def _cued_by(self, start: int, end: int) -> Voiced | None:
        number = self._pieces.cued_within(start, end)
        return None if number is None else self.voiced[number]

    def _nest(self) -> list[Range]:
        """Make each attribution inside another's content a link in that one's chain.

        Return the pieces of content that lie in no other's, sorted. "I" and "we"
        inside a quotation are whoever is quoted, no further link.
        """
        own = [voiced.chain for voiced in self.voiced]
        outermost: list[Range] = []
        for index, voiced in enumerate(self.voiced):
            outer = [
                number
                for number in self._pieces.holding(voiced.found.cue[0])
                if voiced.found.lies_inside(self.voiced[number].found)
            ]
            outer.sort(key=lambda number: (-self.voiced[number].found.length, number))
            says_it_self = outer and is_first_person(self._words(voiced.found.source))
            around = [link for number in outer for link in self._passed_on(number, own, voiced)]
            links = self._without_the_quoted(voiced, outer, own)
            chain = _linked([*around, *(() if says_it_self else links)])
            self.voiced[index] = replace(voiced, chain=chain, around=_linked(around))
            outermost.extend(() if outer else voiced.found.content)
        return sorted(outermost)

    def _without_the_quoted(
        self, inner: Voiced, outer: Sequence[int], own: Sequence[tuple[Source, ...]]
    ) -> tuple[Source, ...]:
        """Return an attribution's own voices; "he" in a quotation is never whoever is quoted."""
        quoted = {
            own[number][-1].label
            for number in outer
            if own[number] and self._quotes(self.voiced[number].found, inner.found.cue[0])
        }
        links = inner.chain
        if not links or links[-1].label not in quoted:
            return links
        if not is_pronoun(self._words(inner.found.source)):
            return links
        return (*links[:-1], Source(span=links[-1].span, inferred=True))

    def _quotes(self, found: Found, position: int) -> bool:
        """Return whether a position stands in a piece that an attribution gives word for word."""
        pieces = (piece for piece in found.content if piece[0] <= position < piece[1])
        return found.quoted and any(self._text[start] in OPENING for start, _ in pieces)

    def _passed_on(
        self, outer: int, own: Sequence[tuple[Source, ...]], inner: Voiced
    ) -> tuple[Source, ...]:
        """Return the voices that pass on what another states in their words.

        Who disputes, mocks or will not discuss "the ministry's claim that" passes nothing on; what
        is denied of unnamed reports is the denial of whoever denies it.
        """
        found = self.voiced[outer].found
        by_noun = inner.found.rule in _BY_NOUNS or self._words(inner.found.cue) == "finding"
        of_somebody = inner.found.source is not None
        denied = found.reading.commitment is Commitment.DENIES and not inner.is_rumour
        judged = found.reading.lemma in _JUDGING and not inner.is_rumour
        between = (found.cue[1], inner.found.cue[0])
        unknown = of_somebody and KNOWS_NOTHING.search(self._text, *between) is not None
        silent = _says_nothing(found) and (by_noun or of_somebody)
        if unknown or silent or (by_noun and (denied or judged)):
            return ()
        return own[outer]

    def _words(self, place: Range | None) -> str:
        return self._text[slice(*place)] if place else ""


def _words_of(cue: Range, field: Field) -> tuple[Span, ...]:
    """Return where a cue stands, nothing where words are somebody's without one."""
    return (Span(*cue, field),) if cue[0] < cue[1] else ()


def _linked(voices: Sequence[Source]) -> tuple[Source, ...]:
    """Return the chain of voices, nobody twice, as far as chains reach."""
    chain: dict[str, Source] = {}
    for source in voices:
        chain.setdefault(source.label, source)
    return tuple(chain.values())[-_LONGEST_CHAIN:]


def _says_nothing(found: Found) -> bool:
    """Return whether a source only asks, or will not say, what stands in its content."""
    unsaid = found.reading.commitment is Commitment.NONE and found.reading.lemma not in _WANTING
    return unsaid and not found.quoted


def _holds(found: Found, position: int) -> bool:
    return any(piece[0] <= position < piece[1] for piece in found.content)


def _within(ranges: list[Range], start: int, end: int) -> list[Range]:
    """Return those of the sorted ranges that begin in `[start, end)`."""
    return ranges[bisect_left(ranges, (start, start)) : bisect_left(ranges, (end, end))]
