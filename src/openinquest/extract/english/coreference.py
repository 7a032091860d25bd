"""Whom a voice's words mean: names, surnames, offices and pronouns traced to voices before."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.organisations import WORDS_OF_NAMES, introduced_initials
from openinquest.extract.english.voices import is_pronoun, kind_of, read_voice, surname
from openinquest.extract.english.what_speaks import (
    is_body,
    is_person,
    may_be_it,
    may_be_somebody,
    office_of,
)
from openinquest.model import Source, SourceKind, Span

_MOST_NAMESAKES = 8  # further bearers of one surname are not told apart
_MEMORY = 30  # voices back that "he" or "the spokesman" can still mean
_SAYS_IT_SELF = frozenset(["i", "we", "me", "us"])
_ONE_PERSON = frozenset(["he", "she", "him", "her", "his"])
_IT = frozenset(["it", "its"])
_SEVERAL = frozenset(["they", "them", "their"])
_FEMALE = AnyCase(
    r"\b(?:mrs|ms|miss|madam|lady|queen|princess|sister|mother|daughter|wife|widow|aunt|niece|"
    r"grandmother|girl|woman|\w+woman|actress|nun)\b"
)
_MALE = AnyCase(
    r"\b(?:mr|sir|lord|king|prince|brother|father|son|husband|widower|uncle|nephew|grandfather|"
    r"boy|man|\w+[^o]man|imam|sheikh|monk)\b"
)
_MANY = AnyCase(r"(?:[^s]s|people|police|authorities|others|children|women|men)$")
_DEFINITE = AnyCase(r"(?:the|this|that|its|their)\s+(?P<office>[^,]+)$")
_THE = AnyCase(r"^the\s+")
REPORTS = "unnamed reports"


@dataclass(frozen=True, slots=True)
class Heard:
    """A voice that a text has named, in which sentence, and whether inside another's words.

    `parts` are the voices that it joins ("the army and the police"), empty where it is one.
    Words for one mean one of the parts, never all of them together. `spoke` is whether the
    sentence attributes words to it; of others it is only about.
    """

    source: Source
    sentence: int
    nested: bool
    parts: tuple[Source, ...] = ()
    spoke: bool = True

    @property
    def each_apart(self) -> tuple[Source, ...]:
        """The voices of one that it names."""
        return self.parts or (self.source,)


@dataclass(slots=True)
class _OfSentence:
    """The voices of one sentence in their order, or the words in which they may stand."""

    heard: tuple[Heard, ...] = ()
    words: str = ""
    unread: Callable[[], Heard | None] | None = None

    def read(self) -> tuple[Heard, ...]:
        """Return the voices, after looking for them if nobody has."""
        if self.unread is not None:
            heard, self.unread = self.unread(), None
            self.heard = () if heard is None or not _is_known(heard) else (heard,)
        return self.heard

    def may_hold(self, words: Iterable[str]) -> bool:
        """Return whether a voice that holds all of some words may stand there."""
        return self.unread is None or all(word in self.words for word in words)


@dataclass(slots=True)
class _Namesakes:
    """The people of one surname, as far as the first sentences tell of them."""

    people: list[Source] = field(default_factory=list)
    sentences: int = 0


class Memory:
    """The voices of a text so far, and whom later words mean by them.

    What could mean two of them is left as its own words say, with both as its
    candidates: it is traced to nobody rather than guessed. A sentence that attributes nothing
    is looked at for its subject when later words may mean it, and not before.
    """

    def __init__(self, text: str) -> None:
        self._told: list[_OfSentence] = []
        self._people: dict[str, _Namesakes] = {}
        self._joined: dict[str, tuple[Source, ...]] = {}
        self._initials = introduced_initials(text)

    def learn(self, heard: list[Heard]) -> None:
        """Take up the voices of one sentence; the first of them is the one it is about."""
        known = map(self._with_parts, filter(_is_known, heard))
        self._told.append(_OfSentence(tuple(known)))

    def _with_parts(self, heard: Heard) -> Heard:
        """Return a voice with those it joins, also where "they" stood for them."""
        parts = heard.parts or self._joined.get(heard.source.label, ())
        return replace(heard, parts=parts)

    def learn_subject(self, words: str, subject: Callable[[], Heard | None]) -> None:
        """Take up a sentence that attributes nothing; `subject` tells whom its words name."""
        self._told.append(_OfSentence(words=words.lower(), unread=subject))

    def fullest(self, name: str) -> Source | None:
        """Return the one known person who can bear a name, or None where none or several can."""
        people = self._bearers(name)
        return people[0] if len(people) == 1 else None

    def _bearers(self, name: str) -> list[Source]:
        known = self._people.setdefault(surname(name), _Namesakes())
        for told in self._told[known.sentences :]:
            if told.may_hold([surname(name)]):
                for person in (each for heard in told.read() for each in heard.each_apart):
                    _take_up(known.people, person, surname(name))
        known.sentences = len(self._told)
        return [person for person in known.people if can_be_one(person.name or "", name)]

    def _lately(self) -> Iterator[tuple[Heard, ...]]:
        """Yield the voices that words here can still mean, by sentence, the last one first."""
        left = _MEMORY
        for told in reversed(self._told):
            if left <= 0:
                return
            yield told.read()[:left]
            left -= len(told.heard)

    def _lately_fitting(self, words: set[str]) -> list[Source]:
        """Return those of the voices that words here can still mean that an office fits, in order.

        A sentence is not looked at where the words of the office do not stand, but for words of
        bodies that go by other names.
        """
        sought = [] if words & WORDS_OF_NAMES else words
        found: list[Source] = []
        least = most = 0  # voices behind a place, as every sentence not looked at has none, or one
        for told in reversed(self._told):
            if least >= _MEMORY:
                break
            voices = told.read() if told.may_hold(sought) else ()
            for number, each in enumerate(voices, start=1):
                fitting = [source for source in each.each_apart if _fits(source, words)]
                if not fitting or least + number > _MEMORY:
                    continue
                if most + number > _MEMORY:
                    lately = [heard for voices in self._lately() for heard in voices]
                    known = [source for heard in lately for source in heard.each_apart]
                    return [source for source in reversed(known) if _fits(source, words)]
                found.extend(fitting)
            least += len(told.heard)
            most += 1 if told.unread is not None else len(told.heard)
        return found[::-1]

    def read(self, phrase: str, span: Span, titles: Collection[str] = ()) -> Source:
        """Return the voice that a phrase means here; its fields stay empty where none is known.

        `titles` are words of it that stand before a name and are no part of it.
        """
        word = phrase.lower()
        if word in _ONE_PERSON or is_pronoun(phrase):
            return self._by_pronoun(word, span)
        voice = read_voice(self._initials.get(_THE.sub("", phrase), phrase), span, titles)
        if voice.name:
            return self._by_name(voice)
        return self._by_office(phrase, voice) or voice

    def _by_pronoun(self, pronoun: str, span: Span) -> Source:
        heard = () if pronoun in _SAYS_IT_SELF else self._lately()
        fitting = (
            [(each, source) for each in of_one for source in self._meant(pronoun, each)]
            for of_one in heard
        )
        of_sentence = next(filter(None, fitting), None)
        if of_sentence is None:
            return Source(span=span, inferred=True)
        nearest = of_sentence[0][1]
        rivals = {source.label: source for each, source in reversed(of_sentence) if not each.nested}
        if len(rivals) > 1:
            return Source(span=span, inferred=True, candidates=_named_at(rivals.values()))
        return replace(nearest, span=span, inferred=True)

    def _meant(self, pronoun: str, heard: Heard) -> list[Source]:
        """Return which of the voices heard together a pronoun can mean."""
        if heard.source.role == REPORTS:
            return []
        if pronoun in _SEVERAL and heard.parts:
            self._joined[heard.source.label] = heard.parts
            return [heard.source]
        agrees = _agrees_with_speaker if heard.spoke else _agrees
        if not any(agrees(pronoun, source) for source in heard.each_apart):
            return []
        # What it can mean of two that act together, or of who spoke last, it must not be traced
        # past: "the embassy denied this. It said ..." is no word of a ministry named before.
        return [
            source
            for source in heard.each_apart
            if agrees(pronoun, source) or can_take_up(pronoun, source)
        ]

    def _by_name(self, voice: Source) -> Source:
        name = voice.name or ""
        known = self.fullest(name)
        if known is None:
            return replace(voice, candidates=_named_at(self._bearers(name)))
        return replace(
            known,
            name=max(known.name or "", name, key=len),
            span=voice.span,
            kind=voice.kind if known.kind is SourceKind.UNSPECIFIED else known.kind,
            role=known.role or voice.role,
            organisation=known.organisation or voice.organisation,
            inferred=False,
        )

    def _by_office(self, phrase: str, voice: Source) -> Source | None:
        """Trace "the spokesman" or "the ministry" to the one voice it fits."""
        match = _DEFINITE.match(phrase)
        if match is None:
            return None
        words = {word.lower() for word in re.findall(r"[\w-]+", match["office"])}
        known_to_fit = self._lately_fitting(words)
        if is_body(voice):  # "the mission" is never the head of the mission
            known_to_fit = [_body_of(known) for known in known_to_fit if known.organisation]
        fits = {known.name or known.organisation or "": known for known in known_to_fit}
        if len(fits) != 1:
            return replace(voice, candidates=_named_at(fits.values())) if fits else None
        known = next(iter(fits.values()))
        if known.name is None and voice.role and not voice.organisation:
            return None
        return replace(known, span=voice.span, inferred=True)


def _body_of(voice: Source) -> Source:
    """Return the body in which somebody holds an office, as a voice of its own."""
    if voice.name is None:
        return voice
    return Source(organisation=voice.organisation, kind=kind_of(voice.organisation or ""))


def _is_known(heard: Heard) -> bool:
    source = heard.source
    return bool(source.name or source.role or source.organisation)


def _take_up(people: list[Source], source: Source, family: str) -> None:
    """Keep each person of a surname once, in the fullest form that the text has given."""
    name = source.name
    if not name or source.inferred or surname(name) != family:
        return
    for number, known in enumerate(people):
        if can_be_one(known.name or "", name):
            people[number] = _fuller(known, source)
            return
    if len(people) < _MOST_NAMESAKES:
        people.append(source)


def can_be_one(first: str, second: str) -> bool:
    """Return whether two names can be one person's: the words of one hold those of the other."""
    left, right = ({w.lower().strip(".") for w in name.split()} for name in (first, second))
    return left <= right or right <= left


def _fuller(first: Source, second: Source) -> Source:
    """Return what two mentions of one person tell together."""
    told = max(first, second, key=lambda each: len(each.role or ""))
    name = max(first.name or "", second.name or "", key=len)
    return replace(told, name=name, organisation=told.organisation or first.organisation)


def _named_at(rivals: Iterable[Source]) -> tuple[Span, ...]:
    """Return the words that name each of several voices, in order."""
    return tuple(sorted(each.span for each in rivals if each.span is not None))


def _fits(known: Source, words: set[str]) -> bool:
    """Return whether an office of such words is that of a known voice, told in more words."""
    held = {w.lower() for w in re.findall(r"[\w-]+", f"{known.role} {known.organisation}")}
    longer = known.name or len(held) > len(words) + 1
    return words <= held and bool(longer) and bool(known.name or known.organisation)


def can_take_up(pronoun: str, voice: Source, *, joint: bool = False) -> bool:
    """Return whether a pronoun can mean a voice that governs it in its own sentence.

    There a body need not be known as one, as it must to be traced over sentences.

    Args:
        pronoun: A pronoun in small letters.
        voice: A voice that the same sentence names over the pronoun.
        joint: Whether that voice is several together.
    """
    if voice.role == REPORTS or pronoun in _SAYS_IT_SELF:
        return False
    if joint:
        return pronoun in _SEVERAL
    if pronoun in _IT:
        return may_be_it(voice) and not _is_many(voice)
    if pronoun in _SEVERAL:
        return may_be_it(voice) or (voice.name is None and _is_many(voice))
    return _agrees(pronoun, voice) and not may_be_it(voice)


def _agrees_with_speaker(pronoun: str, source: Source) -> bool:
    """Return whether a pronoun can mean who spoke, of whom less need be known than of others."""
    if _agrees(pronoun, source):
        return True
    if pronoun in _ONE_PERSON:
        other = _MALE if pronoun in {"she", "her"} else _FEMALE
        one = may_be_somebody(source) and not _is_many(source)
        return one and not other.search(source.role or "")
    return can_take_up(pronoun, source) if pronoun in _IT else is_body(source)


def _is_many(source: Source) -> bool:
    return source.role is not None and _MANY.search(office_of(source)) is not None


def _agrees(pronoun: str, source: Source) -> bool:
    described = f"{source.role or ''} {source.name or ''}"
    many = _is_many(source)
    one = is_person(source) and not many
    if pronoun in _ONE_PERSON:
        other = _MALE if pronoun in {"she", "her"} else _FEMALE
        own = _FEMALE if pronoun in {"she", "her"} else _MALE
        return one and (not other.search(described) or bool(own.search(described)))
    if pronoun in _IT:
        return source.name is None and source.organisation is not None
    return source.name is None and (source.organisation is not None or many)
