"""What entries and sentences tell: whom harm befell, what acted, on which day, in which place."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.clauses import word_at
from openinquest.extract.english.datelines import dateline_end
from openinquest.extract.english.draft import Draft
from openinquest.extract.english.entries import A_REGION, Entry, entry_at
from openinquest.extract.english.happenings import Scene
from openinquest.extract.english.local_voices import home_of_who_tells
from openinquest.extract.english.other_stories import turns_to_another
from openinquest.extract.english.people import names_one_person
from openinquest.extract.english.surroundings import named_places
from openinquest.extract.english.unlisted_places import unlisted_place
from openinquest.extract.places.words import NAME
from openinquest.model import (
    BESIDE_HARM,
    Event,
    Harm,
    Means,
    Place,
    Scope,
    Span,
    TimeSpan,
    Toll,
    is_coarse,
)

_HARMS = frozenset({Harm.KILLED, Harm.INJURED, Harm.KILLED_OR_INJURED, Harm.RECOVERED})
_BEHIND = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Oo]n|[Nn]ear|[Oo]utside|[Ii]nside|[Tt]o|[Ii]nto|[Oo]ver|"
    r"(?:towns?|villages?|city|market|camp|district|quarter|port|outskirts|suburb|road|centre)\s[Oo]f)"
    rf"\s(?P<name>{NAME})(?P<kind>)"
    r"(?!\s(?:said|says|told|reported|Police|Council|Ministry|Army)\b)"
)
_KNOWN = AnyCase(r"\b(?:the|this|that|these|those)\s+(?:[\w-]+\s+){0,2}$")
"""What stands before a deed that is known; a verb and its subject have no article between them."""
_COUNTED = AnyCase(r"(?:first|second|third|fourth|fifth|sixth|next|last|other|worst)\b")
_BEFORE = 30  # characters
_SEARCHED = 20_000
"""Characters of a text in which a name is looked for once more, so that none takes long."""
_MOST = 20  # sentences of a paragraph that are looked back at
_SIDE = AnyCase(r"(?:north|south|east|west)")
"""The side of a region is as wide as the region: "southern Idlib"."""
_ATTACKED = AnyCase(
    r"\b(?:struck|hit|attacked|raided|stormed|shelled|bombed|ambushed|overran|targeted|fell\s+on|landed\s+on|"
    r"attack|raid|assault|ambush|strike|fire)\b"
)
_IN_CARE = AnyCase(
    r"\b(?:hospitals?|clinics?|morgues?|buried|funerals?|treated|transferred|evacuated|evacuees?|trial|court)\b"
)
"""What tells that a place is where the harmed are taken to, not where harm befell them."""
_OF_THE_KNOWN = AnyCase(
    r"\b(?:of|among)\s+(?:(?:those|all)\s+(?:\w+\s+){0,2}?(?:killed|injured|wounded|hurt)|"
    r"the\s+(?:\w+\s+)?(?:dead|injured|wounded|victims|casualties|fatalities|bodies|slain))\b"
)
"""Whom a sentence tells of were told before: "Nine of those killed came from Wadi Kasr"."""
_FAR_VOICE = AnyCase(
    r"\b(?:ministers?|ministry|government|president|presidency|parliament|foreign|embassy|ambassador|envoys?|"
    r"diplomats?|coalition|alliance|united\s+nations|un|pentagon|kremlin|spokes\w+|high\s+commissioner|secretary|"
    r"(?:state|national)\s+(?:television|tv|media|radio|news)|analysts?|(?:health|senior|defen[cs]e|us|western)\s+officials?|"
    r"an\s+official|charity|observatory|rights\s+groups?)\b"
)
"""Who speaks of what happened elsewhere; a mayor, police and witnesses tell of where they are."""
_WITHIN_IT = AnyCase(r"\b(?:in|at|near|outside|on)\s(?:the\s(?:\w+\s)?(?:of\s)?)?$")
_WORD = re.compile(r"\s([a-z]+)")
_SAID_ON = AnyCase(r"\b(?:said|says|told|reported|announced|statement|report)\b[^.;]{0,20}$")
_OPENS_WITH = re.compile(rf"\W*(?:In|At|Near|Outside)\s(?P<name>{NAME})(?P<kind>)(?=,?\s)")


@dataclass(slots=True)
class Unit:
    """An entry, or a sentence outside all, with what it says; `turned` to another incident.

    `posted` is the day at the head of an entry: in a log that of the words, where they give none.
    What `goes_on` has its day from the attack that its paragraph tells before, and what is `led`
    its place from the sentence that begins its paragraph.
    """

    start: int
    end: int
    entry: Entry | None
    drafts: list[Draft]
    scenes: list[Scene]
    turned: bool = False
    place: tuple[Span, Place] | None = None
    day: tuple[Span, TimeSpan] | None = None
    posted: tuple[Span, TimeSpan] | None = None
    goes_on: bool = False
    led: bool = False

    @property
    def tolls(self) -> list[Draft]:
        """The numbers of those harmed there, also where a turn marks them as another incident's."""
        return [draft for draft in self.drafts if _is_own_toll(draft, turned=self.turned)]

    @property
    def kinds(self) -> set[Means]:
        """What it says to have acted."""
        events = (draft.detail for draft in self.drafts if is_own_event(draft))
        return {event.what for event in events if isinstance(event, Event)} - {Means.INCIDENT}

    @property
    def strand(self) -> int:
        """How often the text has turned to another incident before what the unit says."""
        return max((draft.strand for draft in self.drafts), default=0)

    @property
    def tells(self) -> bool:
        """Whether it says that something happened, or that somebody came to harm."""
        return bool(self.tolls) or any(is_own_event(draft) for draft in self.drafts)


def read_units(
    text: str, scenes: Sequence[Scene], drafts: Sequence[Draft], entries: Sequence[Entry]
) -> Iterator[Unit]:
    """Yield the entries and the sentences of a text with what they say, in order."""
    found: dict[tuple[int, int], Unit] = {}
    ordered = sorted(drafts, key=lambda draft: draft.start)
    starts = [draft.start for draft in ordered]
    for scene in scenes:
        entry = entry_at(entries, scene.start)
        if entry is not None and not entry.tells_when_or_where:
            entry = None
        whole = (entry.start, entry.end) if entry else (scene.start, scene.end)
        unit = found.setdefault(whole, Unit(*whole, entry, [], []))
        unit.turned = entry is None and turns_to_another(text[slice(*whole)])
        unit.scenes.append(scene)
        first, last = (bisect_left(starts, end) for end in (scene.start, scene.end))
        unit.drafts += ordered[first:last]
    before: list[tuple[Scene, Unit]] = []
    for unit in found.values():
        before = _with_its_paragraph(text, unit, before)
        yield unit


def _with_its_paragraph(
    text: str, unit: Unit, before: Sequence[tuple[Scene, Unit]]
) -> list[tuple[Scene, Unit]]:
    """Find out when and where a unit is; return what its paragraph has told with it.

    `before` is what was told up to the unit, as far as it may be of its paragraph.
    """
    _place_and_date(text, unit)
    first = unit.scenes[0]
    told = [
        pair for pair in before[-_MOST:] if "\n" not in text[pair[0].end : first.start].strip(" ")
    ]
    if unit.entry is None and unit.tolls and (unit.place is None or unit.day is None):
        _take_up(text, unit, told)
    return [*told, *((scene, unit) for scene in unit.scenes)]


def _take_up(text: str, unit: Unit, told: Sequence[tuple[Scene, Unit]]) -> None:
    """Give a unit the day and place of the attack that its paragraph told last, before it.

    Where it has told none, its first sentence says where it goes: "The night began in Tal Nasra".
    """
    for scene, earlier in reversed([pair for pair in told if not _is_dateline(text, pair[0])]):
        attacked = scene.means or _ATTACKED.search(text, scene.start, scene.end)
        if not attacked and scene is not told[0][0]:
            continue
        known = earlier.place if earlier.kinds else None
        there = [known] if known else list(_places_attacked(text, scene))
        days = [
            pair for pair in scene.days if not _SAID_ON.search(text, scene.start, pair[0].start)
        ]
        if unit.place is None and not _tells_of_the_known(text, unit):
            unit.place = next(iter(there), None)
            unit.led = unit.place is not None and scene is told[0][0]
        if unit.day is None and len(days) == 1 and _is_exact(days[0][1]) and (attacked or there):
            unit.day, unit.goes_on = days[0], bool(attacked)
        if attacked or there:
            return


def _is_dateline(text: str, scene: Scene) -> bool:
    """Return whether a scene is the town and day at the head of a report, not its words."""
    return dateline_end(text, scene.start) >= scene.end > scene.start


def _places_attacked(text: str, scene: Scene) -> Iterator[tuple[Span, Place]]:
    """Yield the places of a sentence but for those of care, listed or not."""
    opens = _OPENS_WITH.match(text, scene.start, scene.end)
    elsewhere = opens is not None and _is_where_they_speak(text, scene, opens.end("name"))
    if elsewhere or _IN_CARE.search(text, scene.start, scene.end):
        return
    listed = [pair for pair in named_places(text, scene) if not is_coarse(pair[1])]
    found = [
        _unlisted(text, match)
        for match in _BEHIND.finditer(text, scene.start, scene.end)
        if not _names_somebody(scene, match)
    ]
    known = [span for span, _ in listed]
    yield from sorted(
        (
            *listed,
            *(each for each in found if each and not any(each[0].overlaps(k) for k in known)),
        ),
        key=lambda pair: pair[0],
    )


def _tells_of_the_known(text: str, unit: Unit) -> bool:
    """Return whether a unit only takes up what it tells: "killed in the strike"."""
    own = [draft for draft in unit.drafts if is_own_event(draft)]
    return bool(own) and all(_is_known(text, unit, draft) for draft in own)


def _names_somebody(scene: Scene, named: re.Match[str]) -> bool:
    """Return whether the tree of a sentence takes a name behind "on", "at" or "to" for people."""
    if scene.tree is None or named[0][:2].lower() in {"in", "ne", "ou"}:
        return False
    word = word_at(scene.tree, named.start("name"), named.end("name"))
    return word is not None and word.name in {"PERSON", "ORG"}


def _place_and_date(text: str, unit: Unit) -> None:
    """Give a unit the day and the place that its own words give it."""
    events = [
        (Span(draft.start, draft.end), draft.detail)
        for draft in unit.drafts
        if is_own_event(draft) and (unit.entry or not _is_known(text, unit, draft))
    ]
    for span, event in events:
        assert isinstance(event, Event)
        when, where = event.when, event.where
        if unit.day is None and when is not None and _is_exact(when):
            unit.day = (span, when)
        if unit.place is None and where is not None and _is_town_named_in(text, span, where):
            unit.place = (span, where)
    if unit.entry is not None:
        _put_under_its_head(text, unit, unit.entry)
    elif unit.place is None and unit.tolls:
        homes = (home_of_who_tells(text, scene) for scene in unit.scenes)
        unit.place = _place_that_opens(text, unit) or next(filter(None, homes), None)


def _put_under_its_head(text: str, unit: Unit, entry: Entry) -> None:
    """Give a unit what the head of its entry gives, or a heading over it where nothing else does.

    The day of a log is that of its words: it parts nothing.
    """
    unit.posted = entry.day or entry.over_day
    if not entry.clocked:
        unit.day = entry.day or unit.day or entry.over_day
    unit.place = entry.place or unit.place
    if unit.place is None and unit.tells:
        unit.place = _named_behind(text, unit) or entry.over_place


def _is_known(text: str, unit: Unit, draft: Draft) -> bool:
    """Return whether words take up what was told before: "the collapse", "what happened in"."""
    if draft.rule == "event.happened":
        return True
    start, end = draft.anchor or (draft.start, draft.end)
    scene = next((each for each in unit.scenes if each.start <= start < each.end), None)
    word = word_at(scene.tree, start, end) if scene and scene.tree else None
    if word is not None and word.upos == "VERB":
        return False
    counted = _COUNTED.match(text, start) is not None  # "the first fell near", "the second"
    return not counted and _KNOWN.search(text, max(0, start - _BEFORE), start) is not None


def _is_town_named_in(text: str, span: Span, where: Place) -> bool:
    """Return whether words name a town or finer themselves, and no body that bears its name."""
    if is_coarse(where) or _SIDE.match(where.name):
        return False
    name = re.escape(where.name.split(",")[0])
    near = text[span.start : span.end + _BEFORE]
    named = re.search(rf"{name}(?![\w-]|\s+[A-Z][a-z])", near)
    if named is None or A_REGION.match(near, named.end()):
        return False
    behind = _WORD.match(text, span.start + named.end())  # "a Dorvan man" lives there
    return behind is None or not names_one_person(behind[1])


def is_sure(text: str, unit: Unit) -> bool:
    """Return whether a unit tells of an attack of its own, and not only of where somebody was.

    One person alone, of whom no more is told than a place, may have lived or been born there.
    """
    if unit.entry is not None or unit.turned or unit.kinds or unit.goes_on:
        return True
    if opens := _OPENS_WITH.match(text, unit.start, unit.end):
        return bool(unit.tolls) and not _is_where_they_speak(
            text, unit.scenes[0], opens.end("name")
        )
    if not _numbers_several(unit) or _OF_THE_KNOWN.search(text, unit.start, unit.end):
        return False
    attacked = _ATTACKED.search(text, unit.start, unit.end) is not None
    return attacked or begins_paragraph(text, unit) or _is_told_there(text, unit)


def _numbers_several(unit: Unit) -> bool:
    tolls = (draft.detail for draft in unit.tolls)
    numbers = (toll.count for toll in tolls if isinstance(toll, Toll) and toll.count is not None)
    return any((each.at_least or each.at_most or 0) > 1 for each in numbers)


def _is_told_there(text: str, unit: Unit) -> bool:
    """Return whether a sentence gives a number "in" its place: "five were killed in Tal Nasra"."""
    if unit.place is None or not counts(unit) or _IN_CARE.search(text, unit.start, unit.end):
        return False
    at = text.find(unit.place[1].name.split(",")[0], unit.start, unit.end)
    return at >= 0 and _WITHIN_IT.search(text, unit.start, at) is not None


def begins_paragraph(text: str, unit: Unit) -> bool:
    """Return whether a unit stands at the head of its paragraph."""
    return text[max(0, unit.start - _BEFORE) : unit.start].rstrip(" ").endswith("\n")


def _place_that_opens(text: str, unit: Unit) -> tuple[Span, Place] | None:
    """Return the place with which a sentence opens: "At Tal Nasra, two people died"."""
    opens = _OPENS_WITH.match(text, unit.start, unit.end)
    if opens and _is_where_they_speak(text, unit.scenes[0], opens.end("name")):
        return None
    for scene in unit.scenes if opens else ():
        for span, place in scene.places:
            if opens and span.start == opens.start("name"):
                return None if is_coarse(place) else (span, place)
    return _unlisted(text, opens) if opens else None


def _is_where_they_speak(text: str, scene: Scene, end: int) -> bool:
    """Return whether a sentence says where somebody speaks of a deed: "In Geneva, an envoy said".

    Args:
        text: The text.
        scene: The sentence.
        end: Where the place with which it opens ends.
    """
    behind = [voice for voice in scene.voices if voice[0] >= end]
    return any(_FAR_VOICE.search(text, *voice) for voice in behind[:1])


def _unlisted(text: str, named: re.Match[str]) -> tuple[Span, Place] | None:
    """Return a place that no gazetteer lists by its name; None for a body, a side, a hospital."""
    found = unlisted_place(text, named)
    if found is None or _SIDE.match(found[1].name):
        return None
    hospital = rf"\b{re.escape(found[1].name)}\s(?:\w+\s)?[Hh]ospital\b"
    at = named[0][:2].lower() == "at"
    if at and re.search(hospital, text[:_SEARCHED]):
        return None  # "five others died at Ayder"
    return found


def _named_behind(text: str, unit: Unit) -> tuple[Span, Place] | None:
    """Return the first place behind "in", "at" or "on" in an entry."""
    for scene in unit.scenes:
        for span, place in named_places(text, scene):
            if not is_coarse(place):
                return span, place
        known = [span for span, _ in scene.places]
        for match in _BEHIND.finditer(text, scene.start, scene.end):
            found = _unlisted(text, match)
            if found is not None and not any(found[0].overlaps(each) for each in known):
                return found
    return None


def counts(unit: Unit) -> bool:
    """Return whether a unit gives a number of those harmed, none among them."""
    return any(
        isinstance(toll := draft.detail, Toll) and toll.count is not None for draft in unit.tolls
    )


def _is_own_toll(draft: Draft, *, turned: bool) -> bool:
    toll = draft.detail
    if not isinstance(toll, Toll) or toll.harm not in _HARMS:
        return False
    return toll.scope in {Scope.INCIDENT, Scope.PART} or (turned and toll.scope is Scope.OTHER)


def is_own_event(draft: Draft) -> bool:
    """Return whether a draft tells that something happened which harms people."""
    event = draft.detail
    return isinstance(event, Event) and event.what not in BESIDE_HARM and not draft.denied


def _is_exact(when: TimeSpan) -> bool:
    if when.earliest is None or when.latest is None:
        return when.day is not None
    return (when.latest - when.earliest).days < 2
