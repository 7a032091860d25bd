"""Whose each attribution of a field is: the phrases that name voices, traced to who they mean."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from openinquest.extract.english.antecedents import taken_up
from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.clauses import word_at
from openinquest.extract.english.coreference import REPORTS, Heard, Memory, can_take_up
from openinquest.extract.english.found_attribution import Found, Range
from openinquest.extract.english.organisations import canonical
from openinquest.extract.english.parsed import Parsed
from openinquest.extract.english.voice_phrase import (
    RELATIVE,
    WHO,
    joined_voices,
    titles_in,
    voice_range,
)
from openinquest.extract.english.voices import (
    is_anonymous,
    is_pronoun,
    kind_of,
    read_joint_voice,
    read_voice,
)
from openinquest.extract.english.what_speaks import speaks
from openinquest.model import Field, Source, SourceKind, Span

# Verbs that things do, too ("the rubble shows"), and things that tell nothing in words.
_EVIDENCE = frozenset(
    ["show", "suggest", "indicate", "demonstrate", "prove", "reveal", "imply", "establish", "point"]
)
_MUTE = AnyCase(
    r"\b(?:number|toll|lack|absence|presence|extent|scale|size|shape|amount|level|harm|use|pattern|"
    r"location|look|fact|timing|way|evidence|rubble|residue|craters?|fragments?|remnants?|damage|"
    r"wreckage|debris|traces?|marks?|holes?|blood|bod(?:y|ies)|wounds?|injuries|signs?)$"
)
_RUMOURED_WORDS = (
    "report claim allegation accusation charge rumour rumor suggestion assertion contention "
    "statement announcement declaration speculation estimate"
)
_RUMOURED = frozenset(_RUMOURED_WORDS.split())  # what is felt, or commented on, is no report


@dataclass(frozen=True, slots=True)
class Voiced:
    """One attribution with its own voice resolved; `chain` runs outermost first.

    `source=None` where the words name no voice, not even reports ("reportedly"). `around` are
    the voices of the chain in whose words it stands.
    """

    found: Found
    source: Source | None
    chain: tuple[Source, ...]
    around: tuple[Source, ...] = ()

    @property
    def is_rumour(self) -> bool:
        """Whether it is what some report or claim states that nobody is named for."""
        return self.found.source is None and self.source is not None


def find_voices(
    text: str, field: Field, parsed: Sequence[Parsed], found: Sequence[Sequence[Found]]
) -> list[Voiced]:
    """Return the attributions of a field in order, each with the voices that its own words name.

    Args:
        text: The field.
        field: Which field it is.
        parsed: Its sentences in order.
        found: The attributions of each sentence.
    """
    memory = Memory(text)
    voiced: list[Voiced] = []
    for number, (sentence, of_sentence) in enumerate(zip(parsed, found, strict=True)):
        reader = _Reader(memory, sentence, field, of_sentence)
        heard: list[Heard] = []
        for each in of_sentence:
            links = reader.links(each)
            nested = any(each.lies_inside(other) for other in of_sentence)
            heard.extend(  # of "the agency said, quoting the office" the agency goes by "it"
                Heard(link, number, nested or place > 0, parts)
                for place, (link, parts) in enumerate(links)
                if link.span
            )
            chain = tuple(link for link, _ in links)
            voiced.append(Voiced(each, chain[-1] if chain else None, chain))
        if heard:
            memory.learn(sorted(heard, key=lambda each: each.nested))
        else:
            words = text[sentence.sentence.start : sentence.sentence.end]
            memory.learn_subject(words, partial(reader.subject, number))
    return [_with_full_name(each, memory) for each in voiced]


_Link = tuple[Source, tuple[Source, ...]]
"""A voice, and those that it joins; none where it is one."""


class _Reader:
    """Reads the voices that one sentence names."""

    def __init__(
        self, memory: Memory, parsed: Parsed, field: Field, found: Sequence[Found]
    ) -> None:
        self._memory, self._parsed, self._field = memory, parsed, field
        self._found = found

    def links(self, found: Found) -> list[_Link]:
        """Return the voices of one attribution: who relays it, if anyone, and who said it."""
        if found.source is None:
            said = found.rule == "attribution.impersonal" or (
                found.rule == "attribution.noun" and found.reading.lemma in _RUMOURED
            )
            return [(Source(role=REPORTS, kind=SourceKind.UNSPECIFIED), ())] if said else []
        said_by = self._words(found.source)
        if found.antecedent is None and said_by in WHO:
            return [(Source(span=self._span(found.source), inferred=True), ())]  # somebody
        if found.antecedent is None and said_by.lower() in RELATIVE:
            return []  # "a video can be shown that proves it", "Who would say that?"
        voice, parts = self._voice(found)
        if found.rule == "attribution.floating":
            voice = replace(voice, inferred=True)
        relative = found.antecedent is not None and said_by.lower() in RELATIVE - WHO
        mute = _is_mute(voice) or (relative and not speaks(voice))  # "money, which shows that"
        if found.reading.lemma in _EVIDENCE and mute:
            return []
        if voice.name is None and is_anonymous(_outside(self._parsed, found)):
            voice = replace(voice, kind=SourceKind.ANONYMOUS)
        if found.relayed_by is None:
            return [(voice, parts)]
        return [self._named(found.relayed_by), (voice, parts)]

    def subject(self, number: int) -> Heard | None:
        """Return whom a sentence without a cue is about, for "he" or "they" in the next."""
        parsed = self._parsed
        subject = parsed.subject(parsed.tree.root) if parsed.tree.words else None
        if subject is None or subject.upos not in {"PROPN", "NOUN"}:
            return None
        place = voice_range(parsed, subject)
        voice, parts = self._first_named(place)
        speaks = voice.name or kind_of(subject.form) is not SourceKind.UNSPECIFIED
        known = speaks or parts or canonical(self._words(place))
        return Heard(voice, number, False, parts, spoke=False) if known else None

    def _voice(self, found: Found) -> _Link:
        """Return who a source means; a pronoun that of its own sentence, if one fits."""
        assert found.source is not None
        place = found.antecedent or found.source
        pronoun = self._words(place)
        if is_pronoun(pronoun):
            for before in taken_up(self._parsed, found, self._found):
                voice, parts = self._named(before)
                if can_take_up(pronoun.lower(), voice, joint=bool(parts)):
                    return replace(voice, span=self._span(found.source), inferred=True), parts
        voice, parts = self._named(place)
        return replace(voice, span=self._span(found.source)), parts

    def _named(self, place: Range) -> _Link:
        """Return the voice that a phrase names, traced to voices before, and those it joins."""
        joined = joined_voices(self._parsed, place)
        if joined:
            parts = tuple(self._traced(part) for part in joined)
            return read_joint_voice(self._words(place), self._span(place)), parts
        return self._traced(place), ()

    def _traced(self, place: Range) -> Source:
        titles = titles_in(self._parsed, place)
        return self._memory.read(self._words(place), self._span(place), titles)

    def _first_named(self, place: Range) -> _Link:
        """Return the voice that a phrase names as its words do, and those it joins."""
        joined = joined_voices(self._parsed, place)
        if joined:
            parts = tuple(map(self._as_written, joined))  # a part is never cut again
            return read_joint_voice(self._words(place), self._span(place)), parts
        return self._as_written(place), ()

    def _as_written(self, place: Range) -> Source:
        titles = titles_in(self._parsed, place)
        return read_voice(self._words(place), self._span(place), titles)

    def _words(self, place: Range) -> str:
        words = self._parsed.text[slice(*place)]
        word = word_at(self._parsed.tree, *place) if words == "US" else None
        return words.lower() if word is not None and word.upos == "PRON" else words

    def _span(self, place: Range) -> Span:
        return Span(*place, self._field)


def _is_mute(voice: Source) -> bool:
    """Return whether the words name a thing that tells nothing in words: "a first look"."""
    words = re.split(r",|\s(?:of|for|in|at|from|on)\s", voice.role or voice.organisation or "")[0]
    return voice.name is None and _MUTE.search(words) is not None


def _with_full_name(voiced: Voiced, memory: Memory) -> Voiced:
    """Give a bare surname the office that a later full mention brings."""
    source = voiced.source
    full = memory.fullest(source.name) if source and source.name else None
    if source is None or full is None:
        return voiced
    source = replace(
        source, name=full.name, role=full.role, organisation=full.organisation, kind=full.kind
    )
    return replace(voiced, source=source, chain=(*voiced.chain[:-1], source))


def _outside(parsed: Parsed, found: Found) -> str:
    """Return the words of a sentence that are not what the attribution states."""
    start, end = parsed.sentence.start, parsed.sentence.end
    words = ""
    for piece in found.content:
        words += parsed.text[start : max(start, min(piece[0], end))] + " "
        start = max(start, piece[1])
    return words + parsed.text[start:end]
