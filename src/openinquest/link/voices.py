"""Whose words a claim is: the keys by which voices are recognised across documents."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from openinquest.link.arabic_bodies import in_english
from openinquest.link.credits import credited_agency
from openinquest.link.names import BodyName, name_words, read_body, speaks_for_body
from openinquest.model import Claim, Document, DocumentId, Source, SourceKind, words_of

# Offices that one person holds at a time: who holds it speaks for it.
_HELD_BY_ONE = re.compile(
    r"\b(?:president|prime minister|minister|governor|mayor|secretary|ambassador|chancellor|"
    r"commissioner|premier|sheriff|coroner|king|chief of staff)\b"
)
# What else those are called who stand at the top of one body, and speak for it.
_AT_THE_TOP = frozenset({"chairman", "chief", "director", "founder", "general", "head"})
# What a text says of a person beside the name: "who heads the ...", "Tal Nasra mayor ...".
_WHO_HEADS = re.compile(
    r",\swho\s(?:chairs|directs|founded|heads|leads|runs)\s(?:the\s)?"
    r"(?P<body>[\w'’ -]{3,80}?)\s?(?:[,.;:()\n]|(?:said|says|told)\b)"
)
_OFFICE_OF = re.compile(
    r"\b(?P<body>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?\s"
    r"(?:[Cc]oroner|[Gg]overnor|[Mm]ayor|[Ss]heriff))\s\Z"
)
_OFFICE_CHARS = 80
# Many people at once, or one of many: never a body's own voice, whatever body they work for.
_ONE_OF_MANY = re.compile(
    r"\b(?:officials?|sources?|officers?|witness(?:es)?|residents?|relatives?|survivors?|workers?|"
    r"deputies|doctors?|medics?|soldiers?|troops|employees?|members?|locals|activists?|reports?)\b"
)


@dataclass(frozen=True, slots=True)
class PersonKey:
    """A named person; `role` tells bearers of a single name apart and is else empty."""

    name: tuple[str, ...]
    role: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class InDocumentKey:
    """A voice that can be recognised in one document only; `words` may be empty.

    Passages that people wrote down from a picture, sound or film are of that one document.
    """

    document: DocumentId
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JudgedKey:
    """A voice that a person told apart from others of its name, by that decision."""

    judgement: str


Key = PersonKey | BodyName | InDocumentKey | JudgedKey


@dataclass(frozen=True, slots=True)
class Voice:
    """Who stands behind a claim.

    `keys` are what the voice is recognised by, the most telling first; all of
    them are the same voice. `is_publisher`: no source is named, so that the
    publisher alone speaks, or the agency whose report it prints.
    """

    keys: tuple[Key, ...]
    label: str
    kind: SourceKind
    is_publisher: bool = False

    @property
    def is_nameless(self) -> bool:
        """Whether nothing tells the voice from others of its kind."""
        return isinstance(self.keys[0], InDocumentKey)


KindOf = Callable[[str], SourceKind]


def all_media(name: str) -> SourceKind:
    """Return the kind of a publisher of whom nothing else is known: it is media."""
    return SourceKind.MEDIA


def voice_of(claim: Claim, document: Document, kind_of_publisher: KindOf = all_media) -> Voice:
    """Return the voice of a claim: the last of its chain, the agency credited, or the publisher."""
    speaker = claim.speaker
    if speaker is None:
        return _publisher(document, kind_of_publisher)
    keys = _keys(speaker, document) or (
        InDocumentKey(document.whole, tuple(words_of(speaker.label))),
    )
    return Voice(keys, speaker.label, speaker.kind)


def _publisher(document: Document, kind_of_publisher: KindOf) -> Voice:
    publisher = credited_agency(document) or document.publisher
    kind = kind_of_publisher(publisher) if publisher else SourceKind.MEDIA
    if publisher is None:
        label = document.title or f"document {document.whole.removeprefix('sha256:')[:12]}"
        key: Key = InDocumentKey(document.whole, ())
    else:
        label, body = publisher, read_body(publisher)
        # A publisher is known by its whole name, however general the words of it are.
        key = body if body.says_which else PersonKey(tuple(words_of(label)), ("publisher",))
    return Voice((key,), label, kind, is_publisher=True)


def _keys(speaker: Source, document: Document) -> tuple[Key, ...]:
    """Return what tells a speaker from all others, nothing where nothing does."""
    if speaker.kind is SourceKind.ANONYMOUS:
        return ()
    person = _person(speaker)
    body = _body(speaker) or _headed(speaker, document)
    return tuple(key for key in (person, body) if key is not None)


def _person(speaker: Source) -> PersonKey | None:
    """Return the key of a named person; a single name needs a role beside it."""
    name = tuple(word for word in words_of(speaker.name or "") if len(word) > 1)
    if len(name) >= 2:
        return PersonKey(name)
    role = tuple(words_of(f"{speaker.role or ''} {speaker.organisation or ''}"))
    return PersonKey(name, role) if name and role else None


def _body(speaker: Source) -> BodyName | None:
    """Return the office or organisation that speaks, where the words say which."""
    role, organisation = speaker.role or "", speaker.organisation or ""
    if speaks_for_body(role):
        phrase = organisation or role
    elif _HELD_BY_ONE.search(role.lower()):
        phrase = role
    elif _is_at_the_top(role, organisation):
        phrase = organisation
    elif speaker.name:
        return None
    else:
        phrase = organisation if not role else _bare_state(role)
    return _told_from_others(phrase)


def _is_at_the_top(role: str, organisation: str) -> bool:
    """Return whether a role is no more than to head the organisation ("its director general")."""
    office = name_words(role) - name_words(organisation)
    return bool(organisation and office - {"general"}) and office <= _AT_THE_TOP


def _headed(speaker: Source, document: Document) -> BodyName | None:
    """Return the body that a person of whom nothing was read heads by the words at the name."""
    if not speaker.name or speaker.role or speaker.organisation:
        return None
    name, text, start = speaker.name, document.text, -1
    while (start := text.find(name, start + 1)) >= 0:
        before = text[max(0, start - _OFFICE_CHARS) : start]
        found = _WHO_HEADS.match(text, start + len(name)) or _OFFICE_OF.search(before)
        if found:
            return _told_from_others(found["body"])
    return None


def _told_from_others(phrase: str) -> BodyName | None:
    """Return the body that a phrase names, None where it fits many or is one of many people."""
    if _ONE_OF_MANY.search(in_english(phrase).lower()):
        return None
    body = read_body(phrase)
    return body if body.says_which else None


def _bare_state(role: str) -> str:
    """Return a role that is no more than a state's name ("the U.S."), else nothing."""
    body = read_body(role)
    return role if body.state and not body.words else ""
