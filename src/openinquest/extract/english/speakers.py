"""Which voices stand behind each stretch of a document, outermost first."""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from openinquest.extract.english.attributions import find_attributions
from openinquest.extract.english.cues import CueClass, impersonal_class
from openinquest.extract.english.pieces import Pieces
from openinquest.extract.english.sentences import Quotation, Sentence, quotations_near
from openinquest.extract.english.set_phrases import find_trailing
from openinquest.extract.english.source_phrase import Found
from openinquest.extract.english.voices import is_pronoun, read_voice, surname
from openinquest.model import Attribution, DocumentId, Field, Source, SourceKind, Span

_REPORTS = "unnamed reports"
_NO_CUE = impersonal_class("said")
_MEMORY = 30  # voices back that "he" or "the spokesman" can still mean
_LONGEST_CHAIN = 4  # links; a longer one is a misreading


@dataclass(frozen=True, slots=True)
class Voiced:
    """One attribution with its own voice resolved; `chain` runs outermost first.

    `source=None` where the words name no voice, not even reports ("reportedly").
    """

    found: Found
    source: Source | None
    chain: tuple[Source, ...]


class Speakers:
    """The attributions of one field of a document, and who stands behind a span.

    Built once per field from the sentences in order, so that pronouns,
    surnames and roles can be traced to voices named before.
    """

    def __init__(
        self, text: str, sentences: list[Sentence], quotations: list[Quotation], field: Field
    ) -> None:
        self._text, self._field = text, field
        self._known: list[Source] = []
        self._named: dict[str, Source] = {}
        self.voiced: list[Voiced] = []
        previous: list[Found] = []
        last_sentence: Sentence | None = None
        for sentence in sentences:
            near = quotations_near(quotations, sentence)
            found = list(find_attributions(text, sentence, near))
            if not found and (trailing := find_trailing(text, sentence, near)):
                found = [trailing]
            if not found:
                found = self._floating(sentence, last_sentence, near, previous)
            self._add(found)
            if found:
                previous = found
            last_sentence = sentence
        self._learn_later_names()
        self._sources = sorted(v.found.source for v in self.voiced if v.found.source)
        self._contents = sorted(piece for v in self.voiced for piece in v.found.content)
        self._pieces = Pieces(voiced.found for voiced in self.voiced)
        self._nest()

    def chain_at(self, start: int, end: int) -> tuple[Source, ...]:
        """Return the voices that the words of `[start, end)` belong to, outermost first.

        Empty where the publisher alone speaks. A cue itself ("acknowledges")
        belongs to its own source.
        """
        voiced = self._innermost(start, end) or self._cued_by(start, end)
        return voiced.chain if voiced else ()

    def cue_at(self, start: int, end: int) -> CueClass | None:
        """Return how the innermost cue over `[start, end)` reads, or None."""
        voiced = self._innermost(start, end)
        return voiced.found.reading if voiced else None

    def sources_within(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the stretches of `[start, end)` that name the source of an attribution."""
        return _within(self._sources, start, end)

    def contents_within(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the stretches that begin in `[start, end)` and are what some source says."""
        return _within(self._contents, start, end)

    def piece_at(self, start: int, end: int, reach: int) -> tuple[int, int] | None:
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

    def _innermost(self, start: int, end: int) -> Voiced | None:
        holding = self._pieces.holding(start)
        covering = [self.voiced[n] for n in holding if _holds(self.voiced[n].found, end - 2)]
        return min(covering, key=lambda voiced: voiced.found.length, default=None)

    def _cued_by(self, start: int, end: int) -> Voiced | None:
        number = self._pieces.cued_within(start, end)
        return None if number is None else self.voiced[number]

    def attributions(self, document: DocumentId) -> tuple[Attribution, ...]:
        """Return the attributions in order of their cues."""
        return tuple(
            Attribution(
                document=document,
                sources=voiced.chain,
                cue=(Span(*voiced.found.cue, self._field),),
                content=tuple(Span(*piece, self._field) for piece in voiced.found.content),
                stance=voiced.found.reading.stance,
                commitment=voiced.found.reading.commitment,
                rule=voiced.found.rule,
            )
            for voiced in sorted(self.voiced, key=lambda v: v.found.cue)
        )

    def _add(self, found: list[Found]) -> None:
        learnt: list[Source] = []
        for attribution in found:
            source = self._resolve(attribution)
            if source and (source.name or source.role or source.organisation):
                learnt.append(source)
            if source and source.name:
                self._named.setdefault(surname(source.name), source)
            self.voiced.append(Voiced(attribution, source, (source,) if source else ()))
        # A later "he" means whoever the sentence is about: its outermost voice.
        self._known.extend(reversed(learnt))

    def _resolve(self, found: Found) -> Source | None:
        if found.source is None:
            said = self._text[slice(*found.cue)].lower().startswith("it")
            return Source(role=_REPORTS, kind=SourceKind.UNSPECIFIED) if said else None
        start, end = found.source
        phrase = self._text[start:end]
        span = Span(start, end, self._field)
        if is_pronoun(phrase):
            return self._by_pronoun(phrase, span)
        voice = read_voice(phrase, span)
        return self._by_name(voice) or self._by_role(phrase, voice) or voice

    def _by_pronoun(self, phrase: str, span: Span) -> Source:
        people_only = phrase.lower() in {"he", "she", "i"}
        for known in reversed(self._known[-_MEMORY:]):
            if known.role == _REPORTS or (people_only and not _is_person(known)):
                continue
            if phrase.lower() == "it" and known.name:
                continue
            return replace(known, span=span, inferred=True)
        return Source(span=span, inferred=True)

    def _by_name(self, voice: Source) -> Source | None:
        if not voice.name:
            return None
        known = self._named.get(surname(voice.name))
        if known is None or known.name is None:
            return None
        return replace(
            known,
            name=max(known.name, voice.name, key=len),
            span=voice.span,
            kind=voice.kind if known.kind is SourceKind.UNSPECIFIED else known.kind,
            role=known.role or voice.role,
            organisation=known.organisation or voice.organisation,
        )

    def _by_role(self, phrase: str, voice: Source) -> Source | None:
        """Trace "the spokesman" to the last named voice with that role."""
        match = re.fullmatch(r"the\s+(?P<head>[a-z]+(?:\s[a-z]+)?)", phrase, re.IGNORECASE)
        if not match or voice.name:
            return None
        for known in reversed(self._known[-_MEMORY:]):
            if known.name and known.role and re.search(rf"\b{match['head']}\b", known.role, re.I):
                return replace(known, span=voice.span, inferred=True)
        return None

    def _floating(
        self,
        sentence: Sentence,
        last: Sentence | None,
        quotations: list[Quotation],
        previous: list[Found],
    ) -> list[Found]:
        """Give a sentence that is a quotation as a whole to the speaker of the one before."""
        if last is None or not previous or sentence.paragraph - last.paragraph > 1:
            return []
        if not any(f.quoted or _holds_quote(f, quotations) for f in previous):
            return []
        for quote in quotations:
            if quote.start - 1 <= sentence.start and sentence.end <= quote.end + 2:
                before = previous[-1]
                content = ((max(sentence.start, quote.start), min(sentence.end, quote.end)),)
                if before.content[-1][1] >= content[0][1]:
                    return []
                return [
                    Found(before.source, before.cue, content, _NO_CUE, "attribution.floating", True)
                ]
        return []

    def _learn_later_names(self) -> None:
        """Give a bare surname the role that a later full mention brings."""
        fullest: dict[str, Source] = {}
        for known in self._known:
            if known.name:
                key = surname(known.name)
                held = fullest.get(key)
                if held is None or len(known.role or "") > len(held.role or ""):
                    fullest[key] = replace(
                        known,
                        name=max(known.name, held.name or "", key=len) if held else known.name,
                    )
        for index, voiced in enumerate(self.voiced):
            name = voiced.source.name if voiced.source else None
            if voiced.source and name and (full := fullest.get(surname(name))) is not None:
                kind = full.kind
                source = replace(
                    voiced.source,
                    name=full.name,
                    role=full.role,
                    organisation=full.organisation,
                    kind=kind,
                )
                self.voiced[index] = Voiced(voiced.found, source, (source,))

    def _nest(self) -> None:
        """Make each attribution inside another's content a link in that one's chain."""
        own = [voiced.source for voiced in self.voiced]
        for index, voiced in enumerate(self.voiced):
            outer = [
                number
                for number in self._pieces.holding(voiced.found.cue[0])
                if _lies_inside(voiced.found, self.voiced[number].found)
            ]
            outer.sort(key=lambda number: (-self.voiced[number].found.length, number))
            chain: list[Source] = []
            for source in filter(None, [*(own[number] for number in outer), own[index]]):
                if not chain or source.label != chain[-1].label:
                    chain.append(source)
            self.voiced[index] = Voiced(voiced.found, voiced.source, tuple(chain[-_LONGEST_CHAIN:]))


def _holds(found: Found, position: int) -> bool:
    return any(piece[0] <= position < piece[1] for piece in found.content)


def _is_person(source: Source) -> bool:
    if source.name:
        return True
    return bool(source.role) and not re.search(r"s$|\b(?:people|authorities)\b", source.role or "")


def _holds_quote(found: Found, quotations: list[Quotation]) -> bool:
    return any(
        piece[0] <= quote.start and quote.end <= piece[1] + 1
        for piece in found.content
        for quote in quotations
    )


def _lies_inside(inner: Found, outer: Found) -> bool:
    """Return whether the inner cue stands in the outer's content and adds a voice."""
    return (
        inner.cue != outer.cue
        and any(piece[0] <= inner.cue[0] and inner.cue[1] <= piece[1] for piece in outer.content)
        and not any(piece[0] <= outer.cue[0] < piece[1] for piece in inner.content)
    )


def _within(ranges: list[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    """Return those of the sorted ranges that begin in `[start, end)`."""
    return ranges[bisect_left(ranges, (start, start)) : bisect_left(ranges, (end, end))]
