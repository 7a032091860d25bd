"""Which of the days and places of a sentence are those of what it tells."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.clauses import clause_of, word_at
from openinquest.extract.english.days_of_deeds import (
    days_of_deeds,
    is_known_already,
    is_of_the_aftermath,
    is_of_the_words,
    is_outside,
)
from openinquest.extract.english.event_places import (
    Standing,
    is_only_carried,
    standing_of,
)
from openinquest.extract.english.finer_places import is_finer
from openinquest.extract.english.happenings import Scene, Told
from openinquest.extract.english.named_by_tree import places_by_tree
from openinquest.extract.english.places_of_speech import is_spoken_at
from openinquest.extract.places.fineness import fineness
from openinquest.extract.places.states import is_of_a_state
from openinquest.model import Place, Precision, Span, TimeSpan, is_coarse

Day = tuple[Span, TimeSpan]
Where = tuple[Span, Place]
Known = TypeVar("Known", bound=tuple[Span, TimeSpan | Place])

_MOST = 40
"""Days and places that are read in one sentence; a text with more of them is no sentence."""
_REACH = 60  # characters before a day, or between it and what is told, that are looked at

_IN_CARE = AnyCase(
    r"\b(?:remain(?:s|ed)?|flown|taken|transferred|evacuated|treated|rushed|airlifted|admitted)\s+"
    r"(?:\w+\s+){0,3}?(?:intensive\s+care|hospitals?|clinics?|treatment)\s+in\s+$"
)
"""Before where the wounded lie: "four remain in intensive care in" it."""
_HOSPITAL_IN = AnyCase(
    r"\b(?:hospitals?|clinics?|infirmary|morgues?|mortuary|mortuaries|health\s+(?:posts?|centres?|centers?))\s+"
    r"(?:in|of|at)\s+[^.;:]{0,40}$"
)
"""Before where the hurt lie or die, in a sentence that tells of no attack and of nobody killed."""
_KILLED = AnyCase(r"\b(?:killed|killing|kills|shot|executed|massacred|murdered)\b")
_WHERE = AnyCase(r",?\s+where\b")
# "U.S.-led": the place is the name of a party there.
_NAMES_A_PARTY = re.compile(r"\.?[-‑–](?:led|backed|based|born|trained|made|style)\b")
_BY = AnyCase(r"\b(?:by|attributed\s+to|blam\w{1,5}|accus\w{1,5}|against)\s+(?:the\s+)?$")
_ACTING = AnyCase(
    r"['’]s\b|\s+(?:has|have|had|carried|launched|struck|bombed|shelled|fired|said|says|denied|denies|claims?|claimed|"
    r"confirmed|attacked|targeted)\b"
)
_BESIDE = AnyCase(
    r"\b(?P<how>near|outside|around|close\s+to|not\s+far\s+from|on\s+the\s+outskirts\s+of|"
    r"(?:just\s+)?(?:north|south|east|west)(?:-?(?:east|west))?\s+of)\s+"
    r"(?:the\s+)?(?:(?:city|town|village|border|capital)\s+(?:of\s+|with\s+)?)?$"
)
# What was told before is meant again.
THAT_DAY = AnyCase(
    r"\b(?:on\s+)?(?:that|the\s+same)\s+(?:very\s+)?(?:day|morning|evening|night|afternoon)\b"
)
"""Words for the day told before."""
THAT_PLACE = AnyCase(
    r"(?<!of )\bthere\b"
    r"(?!\s+(?:is|are|was|were|has|have|had|may|might|could|would|will|be|been)\b)|"
    r"\b(?:the|this|that|the\s+same)\s+(?:area|neighbou?rhood|district|quarter|site|scene|city|town|"
    r"village|location|place)\b"
)
"""Words for the place told before."""


def day_of(text: str, scene: Scene, told: Told, others: Sequence[Told]) -> Day | None:
    """Return the day that a sentence gives to one of the happenings it tells, None for none.

    It is the nearest that is not the day of a statement, of the digging, or a
    bound ("since May 3"). `others` are all the happenings of the sentence.
    """
    own = _share(scene, told, others, days_of_deeds(text, scene, told))
    return min(own, key=lambda pair: _gap(pair[0], told), default=None)


def place_of(text: str, scene: Scene, told: Told, others: Sequence[Told]) -> Where | None:
    """Return the finest place that a sentence gives to one of its happenings, None for none.

    What stands in the phrase of the happening goes before what stands beside it, and that before
    the home of somebody in it. The seat of a speaker, the name of a party, a country that acts,
    and where people come from, are taken to or are tried are none. A town that no gazetteer lists
    is finer than the region or country that the sentence puts it in.
    """
    named = named_places(text, scene)
    listed = _nearest_place(text, scene, told, others, named)
    within = (pair for pair in named if listed and _is_a_village_in(text, listed, pair))
    listed = next(within, listed)
    unlisted = _nearest_place(text, scene, told, others, _unlisted_places(text, scene))
    if unlisted is None or listed is None:
        return unlisted or listed
    span, place = unlisted
    if _stands_nearer(text, scene, told, unlisted, listed):
        return unlisted
    if not (is_coarse(listed[1]) or is_finer(text, listed[0], span)):
        return listed
    return span, replace(place, country=listed[1].country, division=listed[1].division)


def _stands_nearer(text: str, scene: Scene, told: Told, left: Where, right: Where) -> bool:
    """Return whether one place is a happening's own, and another only beside it."""
    if scene.tree is None or told.word is None or is_coarse(right[1]):
        return False
    near, far = (_standing(text, scene.tree, pair, told.word) for pair in (left, right))
    return near is Standing.OWN and far > near


def _is_a_village_in(text: str, town: Where, pair: Where) -> bool:
    """Return whether a place without coordinates is one that words put in a town's district."""
    unknown = pair[1].latitude is None and town[1].latitude is not None
    return unknown and not is_coarse(pair[1]) and is_finer(text, town[0], pair[0])


def _unlisted_places(text: str, scene: Scene) -> list[Where]:
    """Return the places of a sentence that its tree names where no gazetteer does."""
    if scene.tree is None:
        return []
    known = [span for span, _ in scene.places]
    return [
        (span, place)
        for span, place in places_by_tree(text, scene.tree)
        if not _belongs_to_a_voice(text, scene, span)
        and not any(span.start < each.end and each.start < span.end for each in known)
    ]


def _nearest_place(
    text: str, scene: Scene, told: Told, others: Sequence[Told], named: Sequence[Where]
) -> Where | None:
    """Return that of the places a sentence names which is a happening's own, None for none."""
    places = [
        pair
        for pair in named
        if not _acts(text, scene, pair) and not is_outside(text, scene, pair[0], told)
    ]
    if scene.tree is None or told.word is None:
        return finest(_share(scene, told, others, places))
    if told.rule == "event.harm" and is_only_carried(told.word):
        return None
    standings = {pair[0]: _standing(text, scene.tree, pair, told.word) for pair in places}
    there = [pair for pair in places if standings[pair[0]] <= Standing.BESIDE]
    homes = [pair for pair in places if standings[pair[0]] <= Standing.HOME]
    shared = _share(scene, told, others, there) or _share(scene, told, others, homes)
    return _nearest(shared, standings)


def _standing(text: str, tree: Tree, pair: Where, told: Word) -> Standing:
    span, place = pair
    word = word_at(tree, span.start, span.end)
    if word is None:
        return Standing.BESIDE
    whose = word.head == told.at and word.bare_relation in {"compound", "amod"}
    whose = whose or is_of_a_state(text, span.end)
    if whose and place.precision is Precision.COUNTRY:
        return Standing.PARTY  # "a US strike", "US drones"
    return standing_of(text, tree, word, told)


def _nearest(places: Sequence[Where], standings: Mapping[Span, Standing]) -> Where | None:
    """Return the place that stands nearest, or a finer one beside it in the same country."""
    least = min((standings[span] for span, _ in places), default=None)
    near = finest([pair for pair in places if standings[pair[0]] is least])
    if near is None or least is not Standing.OWN:
        return near
    return finest([near, *(pair for pair in places if _is_within(pair, near, standings))])


def _is_within(pair: Where, wider: Where, standings: Mapping[Span, Standing]) -> bool:
    """Return whether a place may lie in another: beside it in its country, or a home in its part.

    "A shooting at a Danish school; Odense police are there" has Odense for its place.
    """
    place, whole = pair[1], wider[1]
    if standings[pair[0]] is Standing.BESIDE:
        return place.country == whole.country
    in_part = whole.precision is Precision.REGION and place.division == whole.division
    return standings[pair[0]] is Standing.HOME and in_part and whole.division is not None


def named_places(text: str, scene: Scene) -> list[Where]:
    """Return the places of a sentence but for the seats of speakers and the names of parties."""
    return [
        pair
        for pair in scene.places[:_MOST]
        if not _belongs_to_a_voice(text, scene, pair[0]) and not _lies_in_care(text, scene, pair[0])
    ]


def _lies_in_care(text: str, scene: Scene, place: Span) -> bool:
    """Return whether only the wounded are there, and nothing is told of what happened there."""
    there = _WHERE.match(text, place.end) is not None
    near = max(scene.start, place.start - _REACH)
    if there or _IN_CARE.search(text, near, place.start):
        return not there
    if scene.means or _KILLED.search(text, scene.start, scene.end):
        return False
    return _HOSPITAL_IN.search(text, near, place.start) is not None


def relation_to(text: str, scene: Scene, place: Span) -> str | None:
    """Return how an event lies to a place ("near", "north of"), None where it is in it."""
    beside = _BESIDE.search(text, max(scene.start, place.start - _REACH), place.start)
    return " ".join(beside["how"].lower().split()) if beside else None


def words_back(pattern: AnyCase, text: str, scene: Scene, told: Told) -> tuple[int, int] | None:
    """Return the words beside a happening that mean a day or place told before; None for none."""
    if told.rule == "event.harm" or is_known_already(scene, told):
        return None
    begin = max(scene.start, told.start - 2 * _REACH)
    for match in pattern.finditer(text, begin, min(scene.end, told.end + 2 * _REACH)):
        span = Span(match.start(), match.end())
        if _gap(span, told) > _REACH or is_of_the_words(text, scene, span, told):
            continue
        if scene.tree is None or told.word is None or _gap(span, told) <= 1:
            return match.span()
        word = word_at(scene.tree, match.start(), match.end())
        if word and clause_of(scene.tree, word) is clause_of(scene.tree, told.word):
            return match.span()
    return None


def finest(places: Sequence[Where]) -> Where | None:
    """Return the place that is known most finely, of equals the first; None of none."""
    return min(places, key=lambda pair: fineness(pair[1]), default=None)


def _share(scene: Scene, told: Told, others: Sequence[Told], pairs: Sequence[Known]) -> list[Known]:
    """Return the days or places that stand with one of several happenings, or over it."""
    tree = scene.tree
    if tree is None or told.word is None:
        return list(pairs)
    clauses = {clause_of(tree, each.word).at for each in others if each.word is not None}
    nowhere = len(tree.words)
    shared: dict[int, list[Known]] = {}
    for pair in pairs:
        span, known = pair
        word = word_at(tree, span.start, span.end)
        if word is None:
            continue
        if isinstance(known, TimeSpan) and is_of_the_aftermath(tree, word, told):
            continue
        at = next((each.at for each in (word, *tree.above(word)) if each.at in clauses), nowhere)
        shared.setdefault(at, []).append(pair)
    own = clause_of(tree, told.word)
    if told.rule == "event.harm" and _tells_of_its_place(tree, own):
        return shared.get(own.at, [])  # "marched past the house where she was killed"
    for over in [own.at, *[each.at for each in tree.above(own)], nowhere]:
        if over in shared:
            return shared[over]
    return []


def _tells_of_its_place(tree: Tree, clause: Word) -> bool:
    """Return whether a clause only says of a person or place what befell it."""
    beside = tree.below(clause, "advmod", "nsubj", "mark")
    return clause.bare_relation in {"acl", "advcl"} and any(
        each.lemma.lower() in {"where", "who", "which"} for each in beside
    )


def _belongs_to_a_voice(text: str, scene: Scene, span: Span) -> bool:
    spoken = any(start <= span.start and span.end <= end for start, end in scene.voices[:_MOST])
    return spoken or is_spoken_at(text, scene, span) or bool(_NAMES_A_PARTY.match(text, span.end))


def _acts(text: str, scene: Scene, pair: Where) -> bool:
    """Return whether a country stands for its government: "by Russia", "Russia has bombed"."""
    if pair[1].precision is not Precision.COUNTRY:
        return False
    span = pair[0]
    return bool(
        _BY.search(text, max(scene.start, span.start - _REACH), span.start)
        or _ACTING.match(text, span.end, scene.end)
    )


def _gap(span: Span, told: Told) -> int:
    """Return how many characters lie between a span and the words of a happening."""
    return max(span.start - told.end, told.start - span.end, 0)
