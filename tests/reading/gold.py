"""The cases of the exam: what a careful reader finds in short passages of conflict news.

README.md beside this file says how a case is written.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml
from factories import a_document

from openinquest.model import Document, Span

CASES = Path(__file__).parent / "cases"
UNSCORED = "unscored"
NUMBERED = re.compile(r"(.+)#(\d+)", re.DOTALL)
HEAD = re.compile(r"\[(.+)\]")


@dataclass(frozen=True)
class Voice:
    """Who speaks: where the head of the words stands, and the name it stands for.

    `span=None` where no words name the voice; `name=None` where the words are all we have.
    """

    head: str
    span: Span | None = None
    name: str | None = None


@dataclass(frozen=True)
class GoldAttribution:
    """That words are somebody's. An empty set of stances or commitments is not scored."""

    words: str
    voices: tuple[Voice, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    stances: frozenset[str]
    commitments: frozenset[str]
    ambiguous: bool


@dataclass(frozen=True)
class TollReading:
    """One defensible reading of a toll; each field holds every value that can be defended.

    An empty set is not scored. `speaker=None`: the publisher alone speaks.
    """

    harms: frozenset[str]
    groups: frozenset[str]
    counts: frozenset[str]
    scopes: frozenset[str]
    polarities: frozenset[str]
    certainties: frozenset[str]
    speaker: Voice | str | None


@dataclass(frozen=True)
class GoldToll:
    """A number of people who came to harm; `part_of` holds the words of the whole."""

    words: str
    span: Span
    readings: tuple[TollReading, ...]
    part_of: str | None
    ambiguous: bool


@dataclass(frozen=True)
class Refused:
    """A number that counts nobody harmed, or nobody harmed in that way."""

    words: str
    span: Span
    number: int
    harm: str | None


@dataclass(frozen=True)
class Case:
    """One passage with everything a careful reader takes from it."""

    id: str
    construction: str
    kept_back: bool
    document: Document
    attributions: tuple[GoldAttribution, ...]
    tolls: tuple[GoldToll, ...]
    together: dict[str, int]
    no_attributions: tuple[tuple[str, Span], ...]
    no_tolls: tuple[Refused, ...]


def occurrences(document, words):
    """Return the places of `words` as whole words, in the title and then in the text."""
    before = r"(?<!\w)" if words[0].isalnum() else ""
    after = r"(?!\w)" if words[-1].isalnum() else ""
    pattern = re.compile(before + re.escape(words) + after)
    fields = (("title", document.title or ""), ("text", document.text))
    return [
        Span(match.start(), match.end(), name)
        for name, text in fields
        for match in pattern.finditer(text)
    ]


def place(document, words):
    """Return the span of `words`; `said#2` is the second "said" of title and text."""
    numbered = NUMBERED.fullmatch(words)
    plain, which = (numbered[1], int(numbered[2])) if numbered else (words, None)
    found = occurrences(document, plain)
    if which is None and len(found) != 1:
        raise ValueError(f"{document.id}: {plain!r} stands {len(found)} times, not once")
    if which is not None and not 0 < which <= len(found):
        raise ValueError(f"{document.id}: {plain!r} stands {len(found)} times, not {which}")
    return found[(which or 1) - 1]


def head_of(words):
    """Return the head: the words in brackets, or all of them, without an occurrence number."""
    found = HEAD.search(words)
    numbered = NUMBERED.fullmatch(words)
    return found[1] if found else numbered[1] if numbered else words


def read_voice(document, entry):
    """Return the voice of an entry: its words, or a mapping of `words` and `name`."""
    entry = {"words": entry} if isinstance(entry, str) else entry
    words, name = entry.get("words"), entry.get("name")
    head = head_of(words or name)
    if words is None:
        return Voice(head, name=head_of(name))
    span = place(document, words.replace("[", "").replace("]", ""))
    start = document.field(span.field).index(head, span.start)
    return Voice(head, Span(start, start + len(head), span.field), name and head_of(name))


def listed(value):
    """Return a value that may be one thing, a list, or absent, as a tuple."""
    if value is None:
        return ()
    return tuple(value) if isinstance(value, list) else (value,)


def read_attribution(document, entry):
    """Return an attribution of a case."""
    cue, content = listed(entry.get("cue")), listed(entry.get("content"))
    return GoldAttribution(
        words=" + ".join(cue) or " + ".join(content),
        voices=tuple(read_voice(document, one) for one in entry["sources"]),
        cue=tuple(place(document, one) for one in cue),
        content=tuple(place(document, one) for one in content),
        stances=frozenset(listed(entry.get("stance"))),
        commitments=frozenset(listed(entry.get("commitment"))),
        ambiguous=entry.get("ambiguous", False),
    )


def scored(entry, key, default):
    """Return the values of `key` that can be defended, none where it is not scored."""
    value = entry.get(key, default)
    return frozenset() if value == UNSCORED else frozenset(map(str, listed(value)))


def read_toll_reading(document, entry):
    """Return one reading of a toll."""
    speaker = entry.get("speaker")
    voiced = speaker is not None and speaker != UNSCORED
    return TollReading(
        harms=scored(entry, "harm", None),
        groups=scored(entry, "group", None),
        counts=scored(entry, "count", None),
        scopes=scored(entry, "scope", "incident"),
        polarities=scored(entry, "polarity", "affirmed"),
        certainties=scored(entry, "certainty", "certain"),
        speaker=read_voice(document, speaker) if voiced else speaker,
    )


def read_toll(document, entry):
    """Return a toll of a case, with every reading that can be defended."""
    others = [{**entry, **other} for other in entry.get("or", ())]
    return GoldToll(
        words=entry["words"],
        span=place(document, entry["words"]),
        readings=tuple(read_toll_reading(document, one) for one in (entry, *others)),
        part_of=entry.get("part_of"),
        ambiguous=entry.get("ambiguous", False),
    )


def read_case(entry, construction, kept_back):
    """Return one case, every piece of it found in its passage."""
    document = a_document(entry["text"], id=entry["id"], title=entry.get("title"))
    wholes = {one["words"] for one in entry.get("tolls", ())}
    parts = {one["part_of"] for one in entry.get("tolls", ()) if "part_of" in one}
    if parts - wholes:
        raise ValueError(f"{document.id}: no toll has the words {parts - wholes}")
    return Case(
        id=entry["id"],
        construction=construction,
        kept_back=kept_back,
        document=document,
        attributions=tuple(read_attribution(document, a) for a in entry.get("attributions", ())),
        tolls=tuple(read_toll(document, one) for one in entry.get("tolls", ())),
        together=entry.get("together", {}),
        no_attributions=tuple(
            (words, place(document, words)) for words in entry.get("no_attributions", ())
        ),
        no_tolls=tuple(
            Refused(one["words"], place(document, one["words"]), one["number"], one.get("harm"))
            for one in entry.get("no_tolls", ())
        ),
    )


@cache
def cases():
    """Return every case of the exam, in order of files."""
    return tuple(
        read_case(entry, path.stem, path.parent != CASES)
        for path in sorted(CASES.rglob("*.yaml"))
        for entry in yaml.safe_load(path.read_text(encoding="utf-8"))
    )
