"""Which stretches of a text tell of one happening, and which of the next.

A round-up, a log or a list tells of several happenings, each with dead of its own. Their people
are added to nobody else's, and no figure of one is a rival of another's.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.clauses import word_at
from openinquest.extract.english.draft import Draft
from openinquest.extract.english.entries import Entry, entry_at
from openinquest.extract.english.happenings import Scene
from openinquest.extract.english.other_stories import turns_to_another
from openinquest.extract.english.parties import find_parties
from openinquest.extract.english.surroundings import named_places
from openinquest.extract.places import may_be_town
from openinquest.extract.places.areas import proper_name
from openinquest.extract.places.words import NAME
from openinquest.model import (
    BESIDE_HARM,
    Event,
    Harm,
    Means,
    Place,
    Precision,
    Scope,
    Span,
    TimeSpan,
    Toll,
    is_coarse,
    is_finer_than_city,
    lie_apart,
    share_a_name,
)

_HARMS = frozenset({Harm.KILLED, Harm.INJURED, Harm.KILLED_OR_INJURED, Harm.RECOVERED})
_MANY = AnyCase(
    r"\b(?:strikes|attacks|raids|bombings|bombardments|incidents|shootings|explosions|blasts|assaults|"
    r"cities|towns|villages|areas|regions|places|provinces|locations|districts|governorates)\b"
)
"""What tells that a number at the head of a round-up counts all of it."""
_BEHIND = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Oo]n|[Nn]ear|[Oo]utside|[Ii]nside|[Tt]o|[Ii]nto|[Oo]ver|"
    r"(?:towns?|villages?|city|market|camp|district|quarter|port|outskirts|suburb|road|centre)\s[Oo]f)"
    rf"\s(?P<name>{NAME})(?P<kind>)"
    r"(?!\s(?:said|says|told|reported|Police|Council|Ministry|Army)\b)"
)
_WITHIN = r"(?:\s(?:[\w-]+\s){0,3}(?:in|of|near|inside)\s(?:[\w-]+\s){0,2}|\s(?=[A-Z]))"
"""What stands between a quarter, or a village, and the town that it belongs to."""
_SEARCHED = 20_000
"""Characters of a text in which two names are looked for together, so that none takes long."""
_KNOWN = AnyCase(r"\b(?:the|this|that|these|those)\s+(?:[\w-]+\s+){0,2}$")
"""What stands before a deed that is known; a verb and its subject have no article between them."""
_COUNTED = AnyCase(r"(?:first|second|third|fourth|fifth|sixth|next|last|other|worst)\b")
_BEFORE = 30  # characters
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
_WITHIN_IT = AnyCase(r"\b(?:in|at|near|outside|on)\s(?:the\s(?:\w+\s)?(?:of\s)?)?$")
_SAID_ON = AnyCase(r"\b(?:said|says|told|reported|announced|statement|report)\b[^.;]{0,20}$")
_OPENS_WITH = re.compile(rf"\W*(?:In|At|Near|Outside)\s(?P<name>{NAME})(?P<kind>)(?=,?\s)")
_NAMED = re.compile(rf"(?<![\w'’-]){NAME}")
_SEVERAL = 4
"""A number of so many people that stands twice in sentences is one number: fewer die everywhere."""
_RELATED_DAYS = 2
"""So many days part what is told of one place in sentences: the first may be misread by one."""


@dataclass(slots=True)
class _Telling:
    """What is known of one happening while a text is gone through."""

    places: list[Place] = field(default_factory=list)
    days: list[TimeSpan] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    units: list["_Unit"] = field(default_factory=list)
    numbers: set[tuple[Harm, int]] = field(default_factory=set)
    kinds: set[Means] = field(default_factory=set)


@dataclass(slots=True)
class _Unit:
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
        events = (draft.detail for draft in self.drafts if _is_own_event(draft))
        return {event.what for event in events if isinstance(event, Event)} - {Means.INCIDENT}

    @property
    def strand(self) -> int:
        """How often the text has turned to another incident before what the unit says."""
        return max((draft.strand for draft in self.drafts), default=0)

    @property
    def tells(self) -> bool:
        """Whether it says that something happened, or that somebody came to harm."""
        return bool(self.tolls) or any(_is_own_event(draft) for draft in self.drafts)


def part(text: str, scenes: Sequence[Scene], drafts: list[Draft], entries: Sequence[Entry]) -> None:
    """Number the drafts of a text by the happening that they tell of, where it tells of several.

    The main one is 1: that of the first sentence, else the one that most words tell of. What is told of
    none stays 0. A toll at the head of all, or outside their entries, counts a total.
    What an entry gives at its head is given to its events; where it tells of none, one is added.
    """
    units = list(_units(text, scenes, drafts, entries))
    if sum(unit.entry is not None and bool(unit.tolls) for unit in units) > 1:
        units = [unit for unit in units if unit.entry is not None or unit.tolls]
    tellings = _gathered(text, units)
    told = [each for each in tellings if any(map(_counts, each.units))]
    if len(told) < 2:
        return
    _count_totals(text, told)
    told = [each for each in told if any(map(_counts, each.units))]
    if len(told) < 2:
        return
    _share_one_day(told)
    main = told[0] if told[0].units[0] is units[0] else max(told, key=_length)
    told = _told_at_once(main, told, units)
    if len(told) < 2:
        return
    beside = [each for each in tellings if each is not main and each.units]
    for number, telling in enumerate((main, *beside), start=1):
        added = list(_completed(telling))
        drafts += added
        for draft in (*added, *(each for unit in telling.units for each in unit.drafts)):
            draft.telling = number


def _told_at_once(
    main: _Telling, told: Sequence[_Telling], units: Sequence[_Unit]
) -> list[_Telling]:
    """Give the main one what sentences tell in several places: one report comes back to its own.

    A round-up tells each happening once, and goes on to the next.
    """
    of = {id(unit): telling for telling in told for unit in telling.units}
    in_order = [of[id(unit)] for unit in units if id(unit) in of]
    runs = Counter(
        id(each)
        for each, before in zip(in_order, [None, *in_order], strict=False)
        if each is not before
    )
    for telling in told:
        listed = any(unit.entry is not None for unit in telling.units)
        if telling is not main and not listed and runs[id(telling)] > 1:
            main.units += telling.units
            telling.units = []
    return [each for each in told if each.units]


def _length(telling: _Telling) -> int:
    """Return how many characters tell of a happening, without what only goes on with it."""
    return sum(unit.end - unit.start for unit in telling.units if unit.tells)


def _units(
    text: str, scenes: Sequence[Scene], drafts: Sequence[Draft], entries: Sequence[Entry]
) -> Iterator[_Unit]:
    """Yield the entries and the sentences of a text with what they say, in order."""
    found: dict[tuple[int, int], _Unit] = {}
    for scene in scenes:
        entry = entry_at(entries, scene.start)
        if entry is not None and not entry.tells_when_or_where:
            entry = None
        whole = (entry.start, entry.end) if entry else (scene.start, scene.end)
        unit = found.setdefault(whole, _Unit(*whole, entry, [], []))
        unit.turned = entry is None and turns_to_another(text[slice(*whole)])
        unit.scenes.append(scene)
        unit.drafts += [each for each in drafts if scene.start <= each.start < scene.end]
    before: list[Scene] = []
    for unit in found.values():
        _place_and_date(text, unit)
        first = unit.scenes[0]
        told = [each for each in before if "\n" not in text[each.end : first.start].strip(" ")]
        if unit.entry is None and unit.tolls and (unit.place is None or unit.day is None):
            _take_up(text, unit, told)
        before = [*told, *unit.scenes]
        yield unit


def _take_up(text: str, unit: _Unit, told: Sequence[Scene]) -> None:
    """Give a unit the day and place of the attack that its paragraph told last, before it.

    Where it has told none, its first sentence says where it goes: "The night began in Tal Nasra".
    """
    for scene in reversed(told):
        attacked = scene.means or _ATTACKED.search(text, scene.start, scene.end)
        if not attacked and scene is not told[0]:
            continue
        there = list(_places_attacked(text, scene))
        days = [
            pair for pair in scene.days if not _SAID_ON.search(text, scene.start, pair[0].start)
        ]
        if unit.place is None and not _tells_of_the_known(text, unit):
            unit.place = next(iter(there), None)
            unit.led = unit.place is not None and scene is told[0]
        if unit.day is None and len(days) == 1 and _is_exact(days[0][1]) and (attacked or there):
            unit.day, unit.goes_on = days[0], bool(attacked)
        if attacked or there:
            return


def _places_attacked(text: str, scene: Scene) -> Iterator[tuple[Span, Place]]:
    """Yield the places of a sentence but for those of care, listed or not."""
    if _IN_CARE.search(text, scene.start, scene.end):
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


def _tells_of_the_known(text: str, unit: _Unit) -> bool:
    """Return whether a unit only takes up what it tells: "killed in the strike"."""
    own = [draft for draft in unit.drafts if _is_own_event(draft)]
    return bool(own) and all(_is_known(text, unit, draft) for draft in own)


def _names_somebody(scene: Scene, named: re.Match[str]) -> bool:
    """Return whether the tree of a sentence takes a name behind "on", "at" or "to" for people."""
    if scene.tree is None or named[0][:2].lower() in {"in", "ne", "ou"}:
        return False
    word = word_at(scene.tree, named.start("name"), named.end("name"))
    return word is not None and word.name in {"PERSON", "ORG"}


def _place_and_date(text: str, unit: _Unit) -> None:
    """Find out the day and the place of a unit."""
    own = [draft for draft in unit.drafts if _is_own_event(draft)]
    events = [(draft, Span(draft.start, draft.end), draft.detail) for draft in own]
    wheres = [
        (span, event.where)
        for draft, span, event in events
        if isinstance(event, Event) and event.where is not None and not is_coarse(event.where)
        if _is_named_in(text, span, event.where) and not _SIDE.match(event.where.name)
        if unit.entry or not _is_known(text, unit, draft)
    ]
    whens = [
        (span, event.when)
        for draft, span, event in events
        if unit.entry is not None or not _is_known(text, unit, draft)
        if isinstance(event, Event) and event.when is not None and _is_exact(event.when)
    ]
    unit.day, unit.place = next(iter(whens), None), next(iter(wheres), None)
    if (entry := unit.entry) is not None:
        unit.posted = entry.day or entry.over_day
        if not entry.clocked:
            unit.day = entry.day or unit.day or entry.over_day
        unit.place = entry.place or unit.place
        if unit.place is None and unit.tells:
            unit.place = _named_behind(text, unit) or entry.over_place
    elif unit.place is None and unit.tolls:
        unit.place = _place_that_opens(text, unit)


def _is_known(text: str, unit: _Unit, draft: Draft) -> bool:
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


def _is_named_in(text: str, span: Span, where: Place) -> bool:
    """Return whether words name a place themselves, and no body that bears its name."""
    name = re.escape(where.name.split(",")[0])
    return (
        re.search(rf"{name}(?![\w-]|\s+[A-Z][a-z])", text[span.start : span.end + 30]) is not None
    )


def _is_sure(text: str, unit: _Unit) -> bool:
    """Return whether a unit tells of an attack of its own, and not only of where somebody was."""
    if unit.entry is not None or unit.turned or unit.kinds or unit.goes_on:
        return True
    if _begins_paragraph(text, unit) and _counts(unit):
        return True
    opens = _OPENS_WITH.match(text, unit.start, unit.end) is not None
    attacked = _ATTACKED.search(text, unit.start, unit.end) is not None
    return bool(unit.tolls) and (opens or attacked or _is_told_there(text, unit))


def _is_told_there(text: str, unit: _Unit) -> bool:
    """Return whether a sentence gives a number "in" its place: "five were killed in Tal Nasra"."""
    if unit.place is None or not _counts(unit) or _IN_CARE.search(text, unit.start, unit.end):
        return False
    at = text.find(unit.place[1].name.split(",")[0], unit.start, unit.end)
    return at >= 0 and _WITHIN_IT.search(text, unit.start, at) is not None


def _begins_paragraph(text: str, unit: _Unit) -> bool:
    return text[: unit.start].rstrip(" ").endswith("\n")


def _place_that_opens(text: str, unit: _Unit) -> tuple[Span, Place] | None:
    """Return the place with which a sentence opens: "At Tal Nasra, two people died"."""
    opens = _OPENS_WITH.match(text, unit.start, unit.end)
    for scene in unit.scenes if opens else ():
        for span, place in scene.places:
            if opens and span.start == opens.start("name"):
                return None if is_coarse(place) else (span, place)
    return _unlisted(text, opens) if opens else None


def _unlisted(text: str, named: re.Match[str]) -> tuple[Span, Place] | None:
    """Return a place that no gazetteer lists by its name, None for the name of a body."""
    proper = proper_name(named)
    if proper is None or not may_be_town(proper[1]):
        return None
    span = Span(proper[0], proper[0] + len(proper[1]))
    if next(find_parties(text, span.start, span.end), None) is not None:
        return None
    return span, Place(" ".join(proper[1].split()), precision=Precision.CITY)


def _named_behind(text: str, unit: _Unit) -> tuple[Span, Place] | None:
    """Return the first place behind "in", "at" or "on" in an entry."""
    for scene in unit.scenes:
        for span, place in scene.places:
            if not is_coarse(place):
                return span, place
        for match in _BEHIND.finditer(text, scene.start, scene.end):
            if (found := _unlisted(text, match)) is not None:
                return found
    return None


def _gathered(text: str, units: Sequence[_Unit]) -> list[_Telling]:
    """Return the happenings of which units tell, the first told first."""
    tellings: list[_Telling] = []
    current: _Telling | None = None
    here: _Telling | None = None  # what this paragraph tells of
    last: _Unit | None = None
    for unit in units:
        goes_on = last is not None and "\n" not in text[last.end : unit.start].strip(" ")
        here, last = here if goes_on else None, unit
        if unit.tells:
            named = unit.place or unit.day or unit.turned or unit.entry
            before = current if named else here or next(iter(tellings), None)
            here = _that_tells(text, unit, tellings, before)
            if here is None:
                here = _Telling()
                tellings.append(here)
            _add(text, here, unit)
            current = here
        elif here and not any(isinstance(draft.detail, Toll) for draft in unit.drafts):
            here.units.append(unit)
    return _without_repeats(text, tellings)


def _without_repeats(text: str, tellings: Sequence[_Telling]) -> list[_Telling]:
    """Put what sentences tell together where they give a number of several people twice."""
    kept: list[_Telling] = []
    for telling in tellings:
        listed = any(unit.entry is not None for unit in telling.units)
        same = [each for each in kept if not listed and _says_again(each, telling)]
        if same:
            for unit in telling.units:
                _add(text, same[0], unit)
        else:
            kept.append(telling)
    return kept


def _says_again(first: _Telling, then: _Telling) -> bool:
    """Return whether two tellings give a number of several people, or one kind and all numbers.

    A headline names the town, and the report under it a village there.
    """
    if any(number >= _SEVERAL for _, number in first.numbers & then.numbers):
        return True
    return bool(then.numbers) and then.numbers <= first.numbers and bool(first.kinds & then.kinds)


def _that_tells(
    text: str, unit: _Unit, tellings: Sequence[_Telling], current: _Telling | None
) -> _Telling | None:
    """Return the happening of which a unit goes on to tell, None where it begins one."""
    if current is None:
        return None
    if unit.place is not None and not (_is_sure(text, unit) or _fits(text, unit, current)):
        return current
    if unit.place is not None:
        alike = [each for each in tellings if _fits(text, unit, each)]
        same = [each for each in alike if each.places]
        placeless = [each for each in alike if not each.places and _fits(text, unit, each, least=1)]
        return next(iter(same or placeless[:1]), None)
    if unit.entry is not None:
        names = set(_names(text, unit))
        knowing = [each for each in tellings if names & each.names and _fits(text, unit, each)]
        if knowing:
            return knowing[-1]
        return current if unit.entry.clocked and unit.entry.day is None else None
    if unit.strand != current.units[-1].strand and unit.kinds:
        return None
    if unit.day is not None and (unit.kinds or unit.goes_on) and not _fits(text, unit, current):
        return next((each for each in tellings if each.days and _fits(text, unit, each)), None)
    return current


def _fits(text: str, unit: _Unit, telling: _Telling, least: int = _RELATED_DAYS) -> bool:
    """Return whether neither day nor place of a unit speaks against a happening."""
    if unit.place is not None and any(
        _two_towns(unit.place[1], each, listed=unit.entry is not None)
        and (_is_told_of_it(text, unit) or _are_known_alike(unit.place[1], each))
        and not _lies_in(text, unit.place[1], each)
        for each in telling.places
    ):
        return _is_of_its_day(unit, telling)
    if unit.place is not None and telling.places:
        other = not any(share_a_name(unit.place[1].name, each.name) for each in telling.places)
        least = 1 if other else least
    if unit.day is None:
        return True
    least = 1 if unit.entry is not None else least
    return all((unit.day[1].days_from(each) or 0) < least for each in telling.days)


def _two_towns(left: Place, right: Place, *, listed: bool) -> bool:
    """Return whether two places lie in two towns; quarters whose town is not told may be of one.

    What is `listed` in entries of their own is two things that happened.
    """
    if share_a_name(left.name, right.name):
        return False
    if listed:
        return True
    left, right = _town(left), _town(right)
    if is_finer_than_city(left) or is_finer_than_city(right):
        apart = left.latitude is not None and right.latitude is not None
        return apart and lie_apart(left, right)
    return True


def _is_of_its_day(unit: _Unit, telling: _Telling) -> bool:
    """Return whether a sentence takes up the day of a happening, though it names another place.

    "On March 17" said twice is one day's deed, told by the town and by its quarter, unless a
    gazetteer has the two places far apart.
    """
    if unit.entry is not None or unit.turned or unit.day is None or unit.place is None:
        return False
    if not any(scene.days for scene in unit.scenes):
        return False  # the day was taken up from the sentence before
    far = any(lie_apart(unit.place[1], each) for each in telling.places if each.latitude)
    same = any((day.earliest, day.latest) == _ends(unit.day[1]) for day in telling.days)
    return same and not (far and unit.place[1].latitude is not None)


def _ends(day: TimeSpan) -> tuple[object, object]:
    return day.earliest, day.latest


def _lies_in(text: str, left: Place, right: Place) -> bool:
    """Return whether a text puts one of two places in the other: "Wadi Kasr in Tal Nasra"."""
    names = [re.escape(place.name.split(",")[0]) for place in (left, right)]
    pairs = (names, names[::-1])
    return any(
        re.search(rf"\b{one}\b,?{_WITHIN}{other}\b", text[:_SEARCHED]) for one, other in pairs
    )


def _are_known_alike(left: Place, right: Place) -> bool:
    """Return whether a gazetteer has both places, or neither: a quarter may lie in a city."""
    return (left.latitude is None) == (right.latitude is None)


def _is_told_of_it(text: str, unit: _Unit) -> bool:
    """Return whether a unit tells what acted in its place, or begins with it."""
    told = unit.entry or unit.kinds or unit.turned or unit.led
    return bool(told) or _begins_paragraph(text, unit)


def _town(place: Place) -> Place:
    """Return the town of a quarter whose name gives it: "al-Raml, Tyre"; else the place."""
    quarter, _, town = place.name.rpartition(", ")
    return replace(place, name=town, precision=Precision.CITY) if quarter else place


def _add(text: str, telling: _Telling, unit: _Unit) -> None:
    telling.units.append(unit)
    telling.names.update(_names(text, unit))
    telling.numbers.update(_numbers(unit))
    telling.kinds.update(unit.kinds)
    if unit.place is not None:
        telling.places.append(unit.place[1])
    if unit.day is not None:
        telling.days.append(unit.day[1])


def _numbers(unit: _Unit) -> set[tuple[Harm, int]]:
    """Return the numbers of people that a unit gives, by harm."""
    tolls = [draft.detail for draft in unit.tolls]
    return {
        (toll.harm, toll.count.exact)
        for toll in tolls
        if isinstance(toll, Toll) and toll.count is not None and toll.count.exact
    }


def _names(text: str, unit: _Unit) -> Iterator[str]:
    for scene in unit.scenes:
        for match in _NAMED.finditer(text, scene.start + 1, scene.end):
            if " " in match[0] or "-" in match[0]:
                yield match[0].lower()


def _count_totals(text: str, told: Sequence[_Telling]) -> None:
    """Give tolls that count all happenings the scope of a total, and leave them out of each."""
    in_entries = sum(any(unit.entry for unit in each.units) for each in told) > 1
    placed = (unit.start for each in told for unit in each.units if unit.place is not None)
    first = min(placed, default=0)
    for telling in told:
        for unit in list(telling.units):
            if unit.entry is not None or unit.place is not None:
                continue
            ahead = unit.start < first and _MANY.search(text, unit.start, unit.end) is not None
            if not (in_entries or ahead or _adds_up(unit, told)):
                continue
            telling.units.remove(unit)
            for draft in unit.tolls:
                assert isinstance(draft.detail, Toll)
                draft.detail = replace(draft.detail, scope=Scope.TOTAL)


def _adds_up(unit: _Unit, told: Sequence[_Telling]) -> bool:
    """Return whether a number of those killed is what several happenings come to, or more."""
    most = [
        max((n for each in telling.units if each is not unit for n in _dead(each)), default=0)
        for telling in told
    ]
    here = max(_dead(unit), default=0)
    return sum(map(bool, most)) > 1 and here >= sum(most) > max(most)


def _dead(unit: _Unit) -> list[int]:
    tolls = (draft.detail for draft in unit.tolls)
    return [
        toll.count.at_least or toll.count.at_most or 0
        for toll in tolls
        if isinstance(toll, Toll) and toll.harm is Harm.KILLED and toll.count is not None
    ]


def _share_one_day(tellings: Sequence[_Telling]) -> None:
    """Give what is told without a day the one that all else is of."""
    days = {day for each in tellings for day in each.days}
    spans = {(day.earliest, day.latest) for day in days}
    if len(spans) != 1:
        return
    day = next(iter(days))
    for telling in tellings:
        if not telling.days:
            telling.days.append(day)


def _completed(telling: _Telling) -> Iterator[Draft]:
    """Give the events of a happening its day and place; yield one where an entry tells of none."""
    posted = (unit.posted[1] for unit in telling.units if unit.posted)
    when = next(iter(telling.days), None) or next(posted, None)
    where = next(iter(telling.places), None)
    for unit in telling.units:
        events = [draft for draft in unit.drafts if _is_own_event(draft)]
        for draft in events:
            event = draft.detail
            assert isinstance(event, Event)
            there = event.where if event.where and not is_coarse(event.where) else where
            then = when if when and _lacks_year(event.when, when) else event.when
            full = replace(event, when=then or when, where=there or event.where)
            if full != event:
                draft.detail, draft.rule = full, "event.completed"
        if not events and unit.tolls and (unit.entry or unit.place):
            yield _event_of(unit, when, where)


def _lacks_year(own: TimeSpan | None, known: TimeSpan) -> bool:
    """Return whether a day without its year may be one that is known."""
    return own is not None and own.earliest is None and own.overlaps(known) is not False


def _event_of(unit: _Unit, when: TimeSpan | None, where: Place | None) -> Draft:
    """Return the event of an entry that names it by its head, or by a means, alone."""
    toll = unit.tolls[0]
    means = next((mention for scene in unit.scenes for mention in scene.means), None)
    given = (unit.day or unit.posted, unit.place)
    head = [pair[0] for pair in given if pair and pair[0].start >= unit.start]
    spans = [(span.start, span.end) for span in head]
    spans += [(means.start, means.end)] if means else [] if spans else [(toll.start, toll.end)]
    start, end = min(span[0] for span in spans), max(span[1] for span in spans)
    what = means.means if means else Means.INCIDENT
    return Draft(start, end, Event(what, when, where), "event.entry", anchor=spans[0])


def _counts(unit: _Unit) -> bool:
    return any(
        isinstance(toll := draft.detail, Toll) and toll.count is not None for draft in unit.tolls
    )


def _is_own_toll(draft: Draft, *, turned: bool) -> bool:
    toll = draft.detail
    if not isinstance(toll, Toll) or toll.harm not in _HARMS:
        return False
    return toll.scope in {Scope.INCIDENT, Scope.PART} or (turned and toll.scope is Scope.OTHER)


def _is_own_event(draft: Draft) -> bool:
    event = draft.detail
    return isinstance(event, Event) and event.what not in BESIDE_HARM and not draft.denied


def _is_exact(when: TimeSpan) -> bool:
    if when.earliest is None or when.latest is None:
        return when.day is not None
    return (when.latest - when.earliest).days < 2


def put_first(drafts: Sequence[Draft], places: Sequence[Place]) -> None:
    """Make the happening the first that lies at one of some places, those of the title."""
    numbers = (
        draft.telling
        for draft in drafts
        if isinstance(event := draft.detail, Event)
        and event.where is not None
        and any(share_a_name(place.name, event.where.name) for place in places)
    )
    main = next(filter(None, numbers), 1)
    for draft in drafts if main > 1 else ():
        if draft.telling in {1, main}:
            draft.telling = main + 1 - draft.telling
