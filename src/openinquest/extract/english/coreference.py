"""Whom a voice's words mean: names, surnames, offices and pronouns traced to voices before."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from openinquest.extract.english.organisations import introduced_initials
from openinquest.extract.english.voices import is_person, is_pronoun, read_voice, surname
from openinquest.model import Source, SourceKind, Span

_MOST_NAMESAKES = 8  # further bearers of one surname are not told apart
_MEMORY = 30  # voices back that "he" or "the spokesman" can still mean
_SAYS_IT_SELF = frozenset(["i", "we", "me", "us"])
_ONE_PERSON = frozenset(["he", "she", "him", "her", "his"])
_FEMALE = re.compile(
    r"\b(?:mrs|ms|miss|madam|lady|queen|princess|sister|mother|daughter|wife|widow|aunt|niece|"
    r"grandmother|girl|woman|\w+woman|actress|nun)\b",
    re.IGNORECASE,
)
_MALE = re.compile(
    r"\b(?:mr|sir|lord|king|prince|brother|father|son|husband|widower|uncle|nephew|grandfather|"
    r"boy|man|\w+[^o]man|imam|sheikh|monk)\b",
    re.IGNORECASE,
)
_MANY = re.compile(r"(?:[^s]s|people|police|authorities|others|children|women|men)$", re.IGNORECASE)
_DEFINITE = re.compile(r"(?:the|this|that|its|their)\s+(?P<office>[^,]+)$", re.IGNORECASE)
_THE = re.compile(r"^the\s+", re.IGNORECASE)
REPORTS = "unnamed reports"


@dataclass(frozen=True, slots=True)
class Heard:
    """A voice that a text has named, in which sentence, and whether inside another's words."""

    source: Source
    sentence: int
    nested: bool


class Memory:
    """The voices of a text so far, and whom later words mean by them.

    What could mean two of them is left as its own words say, with both as its
    candidates: it is traced to nobody rather than guessed.
    """

    def __init__(self, text: str) -> None:
        self._heard: list[Heard] = []
        self._people: dict[str, list[Source]] = {}
        self._initials = introduced_initials(text)

    def learn(self, heard: list[Heard]) -> None:
        """Take up the voices of one sentence; the first of them is the one it is about."""
        known = [h for h in heard if h.source.name or h.source.role or h.source.organisation]
        self._heard.extend(reversed(known))
        del self._heard[:-_MEMORY]
        for each in known:
            if each.source.name and not each.source.inferred:
                self._take_up(each.source, each.source.name)

    def _take_up(self, source: Source, name: str) -> None:
        """Keep each person once, in the fullest form that the text has given."""
        people = self._people.setdefault(surname(name), [])
        for number, known in enumerate(people):
            if can_be_one(known.name or "", name):
                people[number] = _fuller(known, source)
                return
        if len(people) < _MOST_NAMESAKES:
            people.append(source)

    def fullest(self, name: str) -> Source | None:
        """Return the one known person who can bear a name, or None where none or several can."""
        people = self._bearers(name)
        return people[0] if len(people) == 1 else None

    def _bearers(self, name: str) -> list[Source]:
        people = self._people.get(surname(name), [])
        return [person for person in people if can_be_one(person.name or "", name)]

    def read(self, phrase: str, span: Span) -> Source:
        """Return the voice that a phrase means here; its fields stay empty where none is known."""
        word = phrase.lower()
        if word in _ONE_PERSON or is_pronoun(phrase):
            return self._by_pronoun(word, span)
        voice = read_voice(self._initials.get(_THE.sub("", phrase), phrase), span)
        if voice.name:
            return self._by_name(voice)
        return self._by_office(phrase, voice) or voice

    def _by_pronoun(self, pronoun: str, span: Span) -> Source:
        fits = [
            each
            for each in self._heard
            if each.source.role != REPORTS and _agrees(pronoun, each.source)
        ]
        if not fits or pronoun in _SAYS_IT_SELF:
            return Source(span=span, inferred=True)
        nearest = fits[-1]
        rivals = {
            each.source.label: each.source
            for each in fits
            if each.sentence == nearest.sentence and not each.nested
        }
        if len(rivals) > 1:
            return Source(span=span, inferred=True, candidates=_named_at(rivals.values()))
        return replace(nearest.source, span=span, inferred=True)

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
        fits: dict[str, Source] = {}
        for each in self._heard:
            known = each.source
            held = {w.lower() for w in re.findall(r"[\w-]+", f"{known.role} {known.organisation}")}
            longer = known.name or len(held) > len(words) + 1
            if words <= held and longer and (known.name or known.organisation):
                fits[known.name or known.organisation or ""] = known
        if len(fits) != 1:
            return replace(voice, candidates=_named_at(fits.values())) if fits else None
        known = next(iter(fits.values()))
        if known.name is None and voice.role and not voice.organisation:
            return None
        return replace(known, span=voice.span, inferred=True)


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


def _agrees(pronoun: str, source: Source) -> bool:
    described = f"{source.role or ''} {source.name or ''}"
    many = source.role is not None and _MANY.search(source.role.split(",")[0])
    one = is_person(source) and not many
    if pronoun in _ONE_PERSON:
        other = _MALE if pronoun in {"she", "her"} else _FEMALE
        own = _FEMALE if pronoun in {"she", "her"} else _MALE
        return one and (not other.search(described) or bool(own.search(described)))
    if pronoun in {"it", "its"}:
        return source.name is None and source.organisation is not None
    return source.name is None and (source.organisation is not None or bool(many))
