"""Which voices stand behind each stretch of an Arabic document, outermost first."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from openinquest.extract.arabic.attributions import attributions_in
from openinquest.extract.arabic.folding import Folded, behind_marks
from openinquest.extract.arabic.found import Found, Range
from openinquest.extract.arabic.hearing import Memory
from openinquest.extract.arabic.hedges import certainty_of, ends_in_an_aside
from openinquest.extract.arabic.reporting_words import CLAIMED, HEARSAY_RULE, WANTING, CueClass
from openinquest.extract.arabic.sentences import Tokens
from openinquest.extract.arabic.voices import Phrase, is_anonymous, read_voice
from openinquest.model import (
    Attribution,
    Certainty,
    Commitment,
    DocumentId,
    Field,
    Polarity,
    Source,
    SourceKind,
    Span,
)

_LONGEST_CHAIN = 4  # links; a longer one is a misreading
_DEEPEST = 8  # attributions around another that are looked at
_DAMMA = "\u064f"
_MARKS = re.compile("[\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")


@dataclass(frozen=True, slots=True)
class Voiced:
    """One attribution in places of the folded text, with its voices; the outermost is first."""

    cue: Range
    content: tuple[Range, ...]
    reading: CueClass
    rule: str
    own: tuple[Source, ...]
    chain: tuple[Source, ...]

    @property
    def length(self) -> int:
        """The number of characters of its content."""
        return sum(end - start for start, end in self.content)

    def holds(self, place: int) -> bool:
        """Return whether a place lies in its content."""
        return any(start <= place < end for start, end in self.content)


class _Pieces:
    """Which attributions hold a place, found without looking at all of them."""

    def __init__(self, voiced: list[Voiced]) -> None:
        pieces = [(*piece, number) for number, each in enumerate(voiced) for piece in each.content]
        self._voiced, self._pieces = voiced, sorted(pieces)
        self._longest = max((end - start for start, end, _ in pieces), default=0)

    def holding(self, place: int) -> list[Voiced]:
        """Return the attributions with a piece that covers a place, in their order."""
        first = bisect_left(self._pieces, (place - self._longest, 0, 0))
        last = bisect_right(self._pieces, place, key=lambda piece: piece[0])
        near = self._pieces[first:last]
        return [self._voiced[n] for n in sorted({n for start, end, n in near if place < end})]


class Speakers:
    """The attributions of one field of a document, and who stands behind a span.

    Args:
        folded: The field in one spelling; all places asked for are places in its text.
        written: The field as the document has it.
        field: Which field it is.
    """

    def __init__(self, folded: Folded, written: str, field: Field) -> None:
        self._folded, self._written, self._field = folded, written, field
        self._tokens = Tokens.of(folded.text)
        self._memory = Memory()
        self._voiced = self._nested(self._read())
        self._pieces = _Pieces(self._voiced)

    def chain_at(self, start: int, end: int) -> tuple[Source, ...]:
        """Return the voices that the words of `[start, end)` belong to, outermost first.

        Empty where the publisher alone speaks. What a denial takes as known is the
        publisher's: "denied that it had made the strike which killed nine". So is what somebody
        did not say, or only asked.
        """
        voiced = self._innermost(start, end)
        if voiced is not None and _says_nothing(voiced) and not voiced.own:
            return ()  # "can neither confirm nor deny"
        if voiced is not None and (self._is_aside(voiced, start) or _says_nothing(voiced)):
            return voiced.chain[: -len(voiced.own)] if voiced.own else voiced.chain
        return voiced.chain if voiced else ()

    def content_at(self, start: int) -> tuple[Range, ...]:
        """Return what the voice of a place says with it; none where the publisher alone speaks."""
        voiced = self._innermost(start, start + 1)
        return voiced.content if voiced else ()

    def cue_at(self, start: int, end: int) -> CueClass | None:
        """Return how the innermost cue over `[start, end)` reads, or None."""
        voiced = self._innermost(start, end)
        return voiced.reading if voiced and not self._is_aside(voiced, start) else None

    def polarity_at(
        self,
        start: int,
        end: int,
        *,
        denied: bool = False,
        called_untrue_at: Sequence[int] = (),
    ) -> Polarity:
        """Return whether what stands at `[start, end)` is said to be so, or denied.

        A cue of denial over it decides: what it takes as known is affirmed. Elsewhere
        `denied` tells whether the words beside it call it untrue; those `called_untrue_at` do
        where they are the same voice's.
        """
        voiced = self._innermost(start, end)
        denied = denied or any(self._is_of(at, voiced) for at in called_untrue_at)
        if voiced is not None and _denies(voiced):
            denied = not self._is_aside(voiced, start)
        return Polarity.DENIED if denied else Polarity.AFFIRMED

    def _is_of(self, at: int, voiced: Voiced | None) -> bool:
        """Return whether a word that calls something untrue is a voice's, or of "false reports"."""
        own = self._innermost(at, at + 1)
        if own is voiced or voiced is None or voiced.rule != HEARSAY_RULE:
            return own is voiced
        return own is None or own.holds(voiced.cue[0])

    def certainty_at(self, start: int, end: int) -> Certainty:
        """Return how sure the words make what is told at `[start, end)`.

        What somebody did not say, or only asked, is left open.
        """
        cue = self.cue_at(start, end)
        if cue is not None and cue.commitment is Commitment.NONE:
            return Certainty.POSSIBLE
        told = certainty_of(self._folded.text, start, end)
        hedged = cue is not None and cue.commitment is Commitment.HEDGES
        return Certainty.PROBABLE if hedged and told is Certainty.CERTAIN else told

    def attributions(self, document: DocumentId) -> tuple[Attribution, ...]:
        """Return the attributions in order of their cues."""
        return tuple(
            Attribution(
                document=document,
                sources=each.chain,
                cue=(self._span(*each.cue),),
                content=tuple(self._span(*piece) for piece in each.content),
                stance=each.reading.stance,
                commitment=each.reading.commitment,
                rule=each.rule,
            )
            for each in self._voiced
        )

    def _span(self, start: int, end: int) -> Span:
        begin, behind = self._folded.span(start, end)
        return Span(begin, behind_marks(self._written, behind), self._field)

    def _read(self) -> list[Voiced]:
        """Return the attributions with their own voices, traced to voices named before."""
        voiced = []
        for number, (first, last) in enumerate(self._tokens.sentences()):
            for found in attributions_in(self._tokens, first, last):
                own = self._own(found, number)
                voiced.append(
                    Voiced(
                        self._place(*found.cue),
                        tuple(self._place(*piece) for piece in found.content),
                        found.reading,
                        found.rule,
                        own,
                        own,
                    )
                )
        return sorted(voiced, key=lambda each: (each.cue, each.content))

    def _place(self, first: int, last: int) -> Range:
        return self._tokens.starts[first], self._tokens.ends[last - 1]

    def _own(self, found: Found, sentence: int) -> tuple[Source, ...]:
        """Return the voices of one attribution: who relays it, if anyone, and who said it."""
        if found.gender == "none" or (found.source is None and self._is_passive(found)):
            return ()
        if found.source is None and found.relayed_by is None:
            return (self._memory.meant(found.gender, sentence),)
        relayer = self._relayer(found, sentence)
        links = [] if relayer is None else [relayer]
        if found.source is not None:
            links.append(self._voice(found.source, sentence))
        return tuple(links)

    def _relayer(self, found: Found, sentence: int) -> Source | None:
        if found.relayed_by is not None:
            return self._voice(found.relayed_by, sentence)
        carried = found.rule == "ar.attribution.carried"
        return self._memory.meant(found.gender, sentence) if carried else None

    def _voice(self, phrase: Phrase, sentence: int) -> Source:
        words, written, place = self._words_of(phrase)
        voice = read_voice(written, words, self._span(*place))
        if voice.name is None and is_anonymous(self._tokens, phrase):
            voice = replace(voice, kind=SourceKind.ANONYMOUS)
        return self._memory.read(voice, words, sentence)

    def _words_of(self, phrase: Phrase) -> tuple[list[str], str, Range]:
        """Return the folded words of a voice, how they are written, and where they stand."""
        words = list(self._tokens.words[phrase.first : phrase.last])
        start, end = self._place(phrase.first, phrase.last)
        start += phrase.skip
        span = self._span(start, end)
        begin, behind = span.start, span.end
        written = _plain(self._written[begin:behind])
        if phrase.skip:
            words[0] = words[0][phrase.skip :]
        if phrase.skip and self._folded.text[start - 1 : start + 1] == "لل":
            # "To the": the article's first letter is not written behind "to".
            words[0], written = "ا" + words[0], "ا" + written
        return words, written, (start, end)

    def _is_passive(self, found: Found) -> bool:
        """Return whether a verb is written as passive: "it was announced"."""
        start, end = self._folded.span(*self._place(*found.cue))
        past = self._folded.text[self._tokens.starts[found.cue[0]]] not in "يت"
        said = found.rule == "ar.attribution.he_said"
        return said and past and _DAMMA in self._written[start : min(end, start + 4)]

    def _nested(self, voiced: list[Voiced]) -> list[Voiced]:
        """Make each attribution inside another's content a link in that one's chain."""
        nested = []
        pieces = _Pieces(voiced)
        for each in voiced:
            outer = [one for one in pieces.holding(each.cue[0]) if _lies_inside(each, one)]
            outer.sort(key=lambda one: -one.length)
            if each.rule == HEARSAY_RULE and outer and _denies(outer[-1]):
                # "Denied reports that spoke of": those words are the denier's, and not of two.
                each = replace(each, reading=outer[-1].reading, own=outer[-1].own)
            chain: list[Source] = []
            for source in (source for one in (*outer[-_DEEPEST:], each) for source in one.own):
                if not chain or source.label != chain[-1].label:
                    chain.append(source)
            nested.append(replace(each, chain=tuple(chain[-_LONGEST_CHAIN:])))
        return nested

    def _innermost(self, start: int, end: int) -> Voiced | None:
        last = max(start, end - 2)
        covering = [each for each in self._pieces.holding(start) if each.holds(last)]
        return min(covering, key=lambda each: (each.length, -len(each.chain)), default=None)

    def _is_aside(self, voiced: Voiced, place: int) -> bool:
        """Return whether who denies, or claims an attack, takes what stands at a place as known."""
        if not (_denies(voiced) or voiced.reading.lemma == CLAIMED):
            return False
        start = next(piece[0] for piece in voiced.content if piece[0] <= place < piece[1])
        return ends_in_an_aside(self._folded.text[start:place])


def _lies_inside(inner: Voiced, outer: Voiced) -> bool:
    """Return whether the inner cue stands in the outer's content and adds a voice."""
    return inner.cue != outer.cue and outer.holds(inner.cue[0]) and not inner.holds(outer.cue[0])


def _plain(written: str) -> str:
    """Return a name on one line without marks around it and without those that are not read."""
    bare = _MARKS.sub("", written).replace("_", " ").replace("#", " ")
    text = " ".join(bare.split()).strip(" ،,:")
    for opening, closing in ('""', "“”", "«»", "””", "““", "‹›", "()"):
        if text.startswith(opening) and text.endswith(closing) and opening not in text[1:-1]:
            text = text[1:-1].strip()
    return text


def _denies(voiced: Voiced) -> bool:
    return voiced.reading.commitment is Commitment.DENIES


def _says_nothing(voiced: Voiced) -> bool:
    """Return whether a source did not say what the words tell, or only asked."""
    reading = voiced.reading
    return reading.commitment is Commitment.NONE and reading.lemma not in WANTING
