"""Reads what the names of a document tell of each other."""

from collections import Counter
from collections.abc import Sequence

from openinquest.extract.places.context import Context
from openinquest.extract.places.gazetteer import Gazetteer, load_gazetteer
from openinquest.extract.places.matching import Match, find_by_sound, find_matches
from openinquest.extract.places.other_names import is_called_as_person, is_of_person
from openinquest.extract.places.qualifiers import Qualifier, with_qualifiers
from openinquest.extract.places.ranking import rank
from openinquest.extract.places.reading import Reading
from openinquest.extract.places.standing import are_joined, is_dateline, is_placed
from openinquest.extract.places.towns import FIRST_DIVISION, LISTED, Entry, Named
from openinquest.extract.places.words import ARTICLES, COUNTY, DOUBTFUL
from openinquest.kept import kept_for_a_while

# A town of this size, the only one of its name, tells of its country.
_WELL_KNOWN = 200_000
_WORDS_OF_COUNTY = 3

Pairs = list[tuple[Match, Qualifier | None]]
Found = tuple[Reading, list[Match]]


def read_names(readings: Sequence[Reading]) -> tuple[list[Pairs], Context]:
    """Return the names of the gazetteer in a document, with what qualifies each, and the context.

    Args:
        readings: The fields of the document; each has its list of names in the result.
    """
    context = Context()
    found = [(reading, find_matches(reading)) for reading in readings]
    context.others = _of_persons(found)
    for reading, matches in found:
        _count_peoples(reading, context)
        _count_counties(reading, context)
        _mark_placed(reading, matches, context)
        context.called.update(
            match.key
            for match in matches
            if reading.at(match.first) not in context.placed and is_called_as_person(reading, match)
        )
    for reading, matches in found:
        for match, qualifier in with_qualifiers(reading, matches):
            if qualifier or not is_of_person(reading, match):
                _count(reading, context, match, qualifier)
    found = _with_other_spellings(found, context)
    for reading, matches in found:
        _mark_placed(reading, matches, context)
        for match in matches:
            context.occurrences[match.key].append(reading.at(match.first))
            context.placed_times[match.key] += reading.at(match.first) in context.placed
    context.sure |= {key for key, times in context.placed_times.items() if times}
    return [with_qualifiers(reading, matches) for reading, matches in found], context


def _with_other_spellings(found: Sequence[Found], context: Context) -> list[Found]:
    """Return the names with those that are spelt otherwise.

    One that stands as a place tells of its country, too, where no other is in question:
    what sounds alike is common, also among the names of people.
    """
    countries = context.countries()
    all_of = []
    for reading, matches in found:
        more = find_by_sound(reading, matches, countries=countries, others=context.others)
        for match in more:
            homes = {entry.country for entry, _ in match.named}
            if len(homes) == 1 and homes <= countries and _vouches(reading, match):
                context.add(homes.pop(), match.key, reading.at(match.first))
        all_of.append((reading, sorted([*matches, *more], key=lambda match: match.first)))
    return all_of


def _vouches(reading: Reading, match: Match) -> bool:
    """Return whether a name stands as a place; many towns have a quarter with an article."""
    return match.key.split()[0] not in ARTICLES and is_placed(reading, match.first, match.last)


def _of_persons(found: Sequence[Found]) -> set[str]:
    """Return the names that stand in names of persons as often as not."""
    times = Counter(match.key for _, matches in found for match in matches)
    of_persons = Counter(
        match.key for reading, matches in found for match in matches if is_of_person(reading, match)
    )
    return {key for key, count in of_persons.items() if 2 * count >= times[key]}


def _count_peoples(reading: Reading, context: Context) -> None:
    """Note the words for the people of a country."""
    peoples = load_gazetteer().peoples
    for index, token in enumerate(reading.tokens):
        people = peoples.get(token.key)
        if people and token.is_capitalised:
            context.add_people(people, token.key, reading.at(index))


def _mark_placed(reading: Reading, matches: Sequence[Match], context: Context) -> None:
    """Note the names that stand as places; "in Mosul and Raqqa" places both."""
    before: Match | None = None
    for match in matches:
        joined = (
            before is not None
            and reading.at(before.first) in context.placed
            and are_joined(reading, before.last, match.first)
        )
        if joined or is_placed(reading, match.first, match.last):
            context.placed.add(reading.at(match.first))
        before = match


def _count(reading: Reading, context: Context, match: Match, qualifier: Qualifier | None) -> None:
    """Note what a name tells of the names around it."""
    at = reading.at(match.first)
    if is_dateline(reading, match.first, qualifier.last if qualifier else match.last):
        context.datelines.add(match.key)
    if qualifier:
        context.sure.add(match.key)
        context.add(qualifier.country, match.key, at, state=qualifier.state)
        fitting = qualifier.fitting(match)
        entry = _beyond_doubt(fitting, match.key)
        if entry:
            context.settled[match.key] = entry
            context.add_anchor(match.key, entry)
    elif match.state and not match.country:
        context.add("US", match.key, at, state=match.state)
    elif match.country and not match.state:
        context.add(match.country, match.key, at)
    elif match.is_town:
        _count_town(context, match, at)


def _count_town(context: Context, match: Match, at: int) -> None:
    # Many towns have a quarter with an article in its name: it vouches for no country.
    is_placed_here = at in context.placed
    if match.key.split()[0] in ARTICLES or (match.key in DOUBTFUL and not is_placed_here):
        return
    divisions = {
        (entry.country, entry.state)
        for entry, is_own in match.named
        if is_own and entry.feature == FIRST_DIVISION
    }
    if len(divisions) == 1:
        context.add_division(*divisions.pop(), match.key, at)
    entry = _only_place(load_gazetteer(), match.key)
    if not is_placed_here and " " not in match.key and (entry, True) not in match.named:
        return  # Riyad is a first name, too, where it is no spelling of a capital
    if entry and entry.population >= (LISTED if is_placed_here else _WELL_KNOWN):
        context.add(entry.country, match.key, at)
        context.add_anchor(match.key, entry)


def _count_counties(reading: Reading, context: Context) -> None:
    """Note the states that have a county of the name that stands there."""
    counties = load_gazetteer().counties
    for index, token in enumerate(reading.tokens):
        if token.key not in COUNTY:
            continue
        for first in range(max(0, index - _WORDS_OF_COUNTY), index):
            key = " ".join(reading.key(i) for i in range(first, index + 1))
            for state in counties.get(key, ()):
                context.add_division("US", state, key, reading.at(index))


@kept_for_a_while(20_000)
def _only_place(gazetteer: Gazetteer, key: str) -> Entry | None:
    """Return the only place that a name may stand for, None where there are rivals."""
    return _beyond_doubt(gazetteer.called(key), key)


def _beyond_doubt(named: Sequence[Named], key: str) -> Entry | None:
    if not named:
        return None
    ranking = rank(named, key, Context())
    return None if ranking.candidates else ranking.best
