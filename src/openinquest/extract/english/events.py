"""That something happened, when and where, as a text tells it sentence by sentence."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from openinquest.extract.english.denials import is_definite, is_denied
from openinquest.extract.english.event_parts import (
    Parts,
    actor_by_tree,
    parts_by_tree,
    parts_by_words,
)
from openinquest.extract.english.happenings import Scene, Told, find_happenings
from openinquest.extract.english.hedges import hedged_by, hedged_in_words, weaker
from openinquest.extract.english.local_voices import home_of_who_tells
from openinquest.extract.english.operators import is_denied as is_denied_by_words
from openinquest.extract.english.operators import scope_of
from openinquest.extract.english.sites import named_sites, taken_up_sites
from openinquest.extract.english.surroundings import (
    THAT_DAY,
    THAT_PLACE,
    day_of,
    finest,
    named_places,
    place_of,
    relation_to,
    words_back,
)
from openinquest.extract.english.toll_denials import is_harm_denied
from openinquest.extract.found_event import FoundEvent
from openinquest.model import Certainty, Event, Means, Place, Scope, TimeSpan

_UNTOLD = frozenset({Means.INCIDENT, Means.ATTACK})
# "It struck ...": what the sentence before told goes on.
_TAKEN_UP = re.compile(r"\s*(?:It|They|This)\s+(?:\w+\s+){0,2}(?=\w)")
_NEAR = 30  # characters before the words of an event in which, without a tree, they are denied


@dataclass(frozen=True, slots=True)
class _Memory:
    """What was told last: its kind, the last day of an event, and the last place named.

    `just` is the event that the sentence before told, None where it told none; `placed` marks
    that one was told with its place; `sites` are those told with their town ("the market").
    """

    what: Means | None = None
    when: TimeSpan | None = None
    where: Place | None = None
    just: Event | None = None
    placed: bool = False
    sites: Mapping[str, Place] = field(default_factory=dict)


def find_events(text: str, scenes: Sequence[Scene]) -> Iterator[FoundEvent]:
    """Yield the events that a text gives a day or a place to, in order of its sentences.

    The means is what the sentence names; where it tells only of harm, it is an
    incident of unstated means. So is what a title of a place and a day
    ("Mosul, 17 March 2017") heads. The day of a statement, the seat of a
    speaker and the dateline are not the event's. "That day" and "the area" are
    those of the event told last.
    """
    memory = _Memory()
    for scene in scenes:
        told = _events_of(text, scene, memory)
        yield from told
        memory = _after(text, scene, told, memory)


def _after(text: str, scene: Scene, told: Sequence[FoundEvent], memory: _Memory) -> _Memory:
    """Return what is remembered after a sentence."""
    place = finest(named_places(text, scene))
    what, when, where = memory.what, memory.when, place[1] if place else memory.where
    for found in told:
        event = found.event
        if not found.denied and (event.what not in _UNTOLD or what is None):
            what = event.what
        when, where = event.when or when, event.where or where
    placed = memory.placed or any(found.event.where for found in told)
    sites = {**memory.sites, **dict(named_sites(text, scene))}
    return _Memory(what, when, where, told[-1].event if told else None, placed, sites)


def _events_of(text: str, scene: Scene, memory: _Memory) -> list[FoundEvent]:
    told = find_happenings(text, scene, memory.what)
    found = ((each, _event(text, scene, each, told, memory)) for each in told)
    return [replace(event, certainty=_certainty(scene, each)) for each, event in found if event]


def _event(
    text: str, scene: Scene, told: Told, others: Sequence[Told], memory: _Memory
) -> FoundEvent | None:
    """Return the event told of, None where the words give it neither a day nor a place."""
    day, place = day_of(text, scene, told, others), place_of(text, scene, told, others)
    when, where = day[1] if day else None, place[1] if place else None
    spans = [(pair[0].start, pair[0].end) for pair in (day, place) if pair]
    if when is None and memory.when and (back := words_back(THAT_DAY, text, scene, told)):
        when, spans = memory.when, [*spans, back]
    given = _named_before(text, scene, told) or memory.where
    if where is None and given and (back := words_back(THAT_PLACE, text, scene, told)):
        where, spans = given, [*spans, back]
    if where is None and (known := _known_from_before(text, scene, memory)):
        where, spans = known[0], [*spans, known[1]]
    if (when is None and where is None) or _counts_a_period(text, scene, told):
        return None
    rule = told.rule
    if memory.just and _goes_on(
        text, scene, told, event=Event(told.what, when, where), just=memory.just
    ):
        when, where, rule = when or memory.just.when, where or memory.just.where, "event.completed"
    parts = _parts(text, scene, told)
    event = Event(
        what=told.what,
        when=when,
        where=where,
        where_relation=relation_to(text, scene, place[0]) if place else None,
        weapon=parts.weapon,
        actor=parts.actor,
        target=parts.target,
        damage=parts.damage,
    )
    start = min(told.start, *(start for start, _ in spans))
    end = max(told.end, *(end for _, end in spans))
    return FoundEvent(
        start, end, (told.start, told.end), event, rule, _is_denied(text, scene, told)
    )


def _known_from_before(
    text: str, scene: Scene, memory: _Memory
) -> tuple[Place, tuple[int, int]] | None:
    """Return where a site is that was told with its town, or who tells lives; the words for it."""
    for site, words in taken_up_sites(text, scene):
        if site in memory.sites:
            return memory.sites[site], words
    home = None if memory.placed else home_of_who_tells(text, scene)
    return (home[1], (home[0].start, home[0].end)) if home else None


def _counts_a_period(text: str, scene: Scene, told: Told) -> bool:
    """Return whether words count what happened in a period: "24 strikes since the new year"."""
    if scene.tree is None or told.word is None or told.word.xpos != "NNS":
        return False
    counted = bool(scene.tree.below(told.word, "nummod"))
    return counted and scope_of(text[scene.start : scene.end]) is Scope.TOTAL


def _named_before(text: str, scene: Scene, told: Told) -> Place | None:
    """Return the place that a sentence names last before a happening, None where it names none."""
    before = [place for span, place in named_places(text, scene) if span.end <= told.start]
    return before[-1] if before else None


def _goes_on(text: str, scene: Scene, told: Told, *, event: Event, just: Event) -> bool:
    """Return whether the sentence before gives the day or place that this one leaves out.

    It does where the two are halves of one telling ("It happened on 3 May. A
    bomb hit the mill of Tal Nasra."), or where this one takes it up ("It struck ...").
    """
    if told.rule == "event.harm" or (event.when and event.where):
        return False
    lacks_day = event.when is None
    halves = (just.when is None) != (just.where is None) and lacks_day == (just.where is None)
    taken_up = _TAKEN_UP.match(text, scene.start, told.start + 1)
    given = just.when if lacks_day else just.where
    return given is not None and (halves or taken_up is not None)


def _parts(text: str, scene: Scene, told: Told) -> Parts:
    if told.rule == "event.harm":
        return Parts(actor_by_tree(text, scene.tree, told.words, None) if scene.tree else None)
    if scene.tree is None or told.word is None:
        return parts_by_words(text, scene.start, scene.end, start=told.start, stop=told.end)
    around = [each for each in scene.spoken if each[0] <= told.start < each[1]]
    speaker = min(around, key=lambda each: each[1] - each[0])[2] if around else None
    words = (told.word, *(word for word in told.words if word is not told.word))
    return parts_by_tree(text, scene.tree, words, speaker=speaker, end=scene.end)


def _is_denied(text: str, scene: Scene, told: Told) -> bool:
    if told.rule == "event.harm":
        tree, word = scene.tree, told.word
        return tree is not None and word is not None and is_harm_denied(tree, word)
    if scene.tree is not None and told.word is not None:
        return is_denied(scene.tree, told.word)
    return is_denied_by_words(text[max(scene.start, told.start - _NEAR) : told.start])


def _certainty(scene: Scene, told: Told) -> Certainty:
    """Return how sure the words of an event leave that it happened: "an alleged strike hit"."""
    if scene.tree is None or told.word is None or told.rule == "event.harm":
        return Certainty.CERTAIN
    found = Certainty.CERTAIN
    for word in (told.word, *told.words):
        found = weaker(found, hedged_in_words(scene.tree, word))
    if is_definite(scene.tree, told.word):
        return found
    return weaker(found, hedged_by(scene.tree, told.word))
