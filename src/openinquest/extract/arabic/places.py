"""The places that an Arabic text names, with coordinates where a gazetteer has them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from openinquest.extract.arabic.folding import fold, folded_words
from openinquest.extract.arabic.place_words import (
    BEHIND_THE,
    CAMPS,
    COUNTRIES,
    DOUBTFUL,
    HEADS,
    KINDS,
    NAMES_OF_COUNTRIES,
    NO_NAME,
    NOT_BEFORE,
    NOT_BEHIND,
    PICTURES,
    PREPOSITIONS,
    REGIONS,
    SIDES,
    TOWNS,
    VILLAGES,
)
from openinquest.extract.arabic.wording import Words, head_of
from openinquest.extract.places.context import Context
from openinquest.extract.places.divisions import division_named_after_its_seat
from openinquest.extract.places.gazetteer import load_gazetteer
from openinquest.extract.places.ranking import Ranking, rank
from openinquest.extract.places.spelling import ARABIC
from openinquest.extract.places.towns import Named
from openinquest.model import Place, Precision, arabic_sounds

_MOST_WORDS = 4
_LEAST_LETTERS = 3
_LEAST_SOUNDS = 4  # of a name that is known by its consonants alone
_REACH = 40  # words from a part of a town back to the town
_PREFIXES = ("", "و", "ف", "ب", "ل", "وب", "ول", "فب")
_LARGE = 1_000_000
_WELL_KNOWN = 100_000  # inhabitants of a town that tells of its country without a noun before it
_WIDE = frozenset((Precision.COUNTRY, Precision.REGION))
_TOWN = fold("بلدة").text
_FIRST_DIVISIONS = folded_words("محافظة")
_REGION_NOUNS = folded_words("ريف الريف محافظة")
_NEAR_ITS_TOWN = 4  # words between a part of a town and the town behind it


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place from word `first` up to word `last`, without it.

    `relation` is how what is told lies to it ("near"), None where it is there.
    """

    first: int
    last: int
    place: Place
    relation: str | None = None


@dataclass(frozen=True, slots=True)
class _Name:
    """A name as it stands: its words, the noun before it and the places that may bear it.

    The name begins at word `name_first`, of which the letters before `cut` are particles.
    """

    first: int
    last: int
    name_first: int
    cut: int
    name: str
    kind: str | None
    named: tuple[Named, ...] = ()
    country: str | None = None


def find_places(told: Words, written: Callable[[int, int], str]) -> list[FoundPlace]:
    """Return the places that the words of an Arabic text name, in order, never overlapping.

    Towns come from the gazetteer by their Arabic names; behind a noun for a place ("بلدة",
    "حي") a name is taken also where no list has it. Of several places of a name it is the one
    for which the rest of the text speaks.

    Args:
        told: The words of the folded text.
        written: Returns a stretch of the folded text as the document writes it.
    """
    names = list(_names(told))
    context = _context(told, names)
    found: list[FoundPlace] = []
    for name in names:
        place = _place(name, context)
        if place is not None:
            own = _written(told, name, written)
            place = replace(place, name=place.name.replace(name.name, own))
            relation = None if place.precision in _WIDE else _relation(told, name.first)
            found.append(FoundPlace(name.first, name.last, place, relation))
    return [_in_its_town(each, found, names) for each in found]


def _names(told: Words) -> Iterator[_Name]:
    at, list_kind = 0, None
    while at < len(told):
        name = (
            _behind_noun(told, at)
            or _listed(told, at)
            or _next_of_list(told, at, list_kind)
            or _before_region(told, at)
        )
        if name is None:
            at += 1
            list_kind = None
            continue
        yield name
        list_kind = name.kind
        at = name.last


def _behind_noun(told: Words, at: int) -> _Name | None:
    """Return the name behind a noun for a place; of "the countryside of the town" the town's."""
    kind = next((form for _, form in _without_particles(told.words[at]) if form in KINDS), None)
    if kind is None or at + 1 >= len(told):
        return None
    first = at + 1
    quoted = told.words[first] in '"“«'
    first += quoted
    last = _end_of_name(told, first)
    if last == first:
        return None
    listed = _in_gazetteer(told, first)
    if listed and listed.cut:
        if kind not in TOWNS:
            return None  # "camps in Idlib"
        listed = None
    if listed and listed.last >= last - 1:
        last = listed.last
    name = " ".join(told.words[first:last])
    named = listed.named if listed and listed.last == last else ()
    country = listed.country if listed else None
    return _Name(at, last, first, 0, name, kind, named, country)


def _written(told: Words, name: _Name, written: Callable[[int, int], str]) -> str:
    """Return a name as the document writes it; "لل" hides the article's first letter."""
    words = written(told.starts[name.name_first] + name.cut, told.ends[name.last - 1])
    hides = name.name.startswith("ال") and words.startswith("ل")
    return f"ا{words}" if hides else words


def _end_of_name(told: Words, first: int) -> int:
    """Return where the name that begins with a word ends; `first` itself where none begins."""
    words = told.words
    if not _may_be_name(told, first):
        return first
    last = first + 1
    while last < len(told) and last - first < _MOST_WORDS and words[last - 1] in HEADS:
        if not _may_be_name(told, last):
            break
        last += 1
    if last < len(told) and last == first + 1 and _may_be_name(told, last):
        word = words[last]
        has_article = words[first].startswith("ال")
        if word in BEHIND_THE or (
            not has_article and word.startswith("ال") and word not in NOT_BEHIND
        ):
            last += 1
    return last


def _may_be_name(told: Words, at: int) -> bool:
    word = told.words[at] if at < len(told) else ""
    if len(word) < 2 or not "ء" <= word[0] <= "ي":
        return False
    if head_of(word) is not None:
        return False
    return not any(form in NO_NAME or form in KINDS for _, form in _without_particles(word))


def _listed(told: Words, at: int) -> _Name | None:
    """Return a name of the gazetteer, a country or a region that begins with a word."""
    if at and told.words[at - 1] in NOT_BEFORE:
        return None
    found = _in_gazetteer(told, at)
    if found is None:
        return None
    if found.name in NAMES_OF_COUNTRIES and not _is_placed(told, at, found):
        return None
    if found.last - at == 1 and found.named and not _is_sure(told, at, found):
        return None
    return found


def _in_gazetteer(told: Words, at: int) -> _Name | None:
    for last in range(min(len(told), at + _MOST_WORDS), at, -1):
        for cut, form in _without_particles(told.words[at]):
            name = " ".join((form, *told.words[at + 1 : last]))
            if len(name) < _LEAST_LETTERS:
                continue
            if name in REGIONS:
                return _Name(at, last, at, cut, name, None, country=REGIONS[name])
            if name in NAMES_OF_COUNTRIES:
                return _Name(at, last, at, cut, name, None, country=COUNTRIES[name])
            named = load_gazetteer().called_in_arabic(name)
            if named:
                return _Name(at, last, at, cut, name, None, named)
    return None


def _is_placed(told: Words, at: int, name: _Name) -> bool:
    """Return whether the words before a name say that it is a place."""
    before = told.words[at - 1] if at else ""
    particle = told.words[at][: name.cut]
    if "ب" in particle:
        return True
    return not particle and (before in PREPOSITIONS or before in SIDES)


def _is_sure(told: Words, at: int, name: _Name) -> bool:
    """Return whether one word stands as a town: no everyday word, no letters cut off at will."""
    if name.name in DOUBTFUL or (name.name in PICTURES and not _is_placed(told, at, name)):
        return False
    if not any(e.country in ARABIC or e.population >= _WELL_KNOWN for e, _ in name.named):
        return False  # short words of Arabic are towns of Iran and Turkey
    return not name.cut or _is_placed(told, at, name) or told.words[at][: name.cut] in "ول"


def _next_of_list(told: Words, at: int, kind: str | None) -> _Name | None:
    """Return the name that "and" joins to one with a noun: "بلدتي X وY"."""
    word = told.words[at]
    if kind is None or not word.startswith("و") or len(word) < _LEAST_LETTERS + 1:
        return None
    if kind not in {form for form in KINDS if form.endswith(("ي", "ات"))} | {"قري", "مدن", "احياء"}:
        return None
    rest = replace(told, words=(*told.words[:at], word[1:], *told.words[at + 1 :]))
    last = _end_of_name(rest, at)
    if last == at:
        return None
    return _Name(at, last, at, 1, " ".join(rest.words[at:last]), kind)


def _before_region(told: Words, at: int) -> _Name | None:
    """Return a name that no list has before a noun for its region: "على X بريف حلب"."""
    if not at or told.words[at - 1] not in PREPOSITIONS - {"من"}:
        return None
    last = _end_of_name(told, at)
    if last == at or last >= len(told):
        return None
    behind = told.words[last]
    if behind == "في" and last + 1 < len(told):
        behind = told.words[last + 1]
    is_before = any(form in _REGION_NOUNS for _, form in _without_particles(behind))
    if not (is_before or behind in SIDES):
        return None
    return _Name(at, last, at, 0, " ".join(told.words[at:last]), _TOWN)


def _without_particles(word: str) -> Iterator[tuple[int, str]]:
    """Yield a word and what is left of it without the particles before it, the article kept."""
    for prefix in _PREFIXES:
        if not word.startswith(prefix):
            continue
        rest = word[len(prefix) :]
        if prefix.endswith("ل") and rest.startswith("ل"):
            rest = "ا" + rest
        if not prefix or len(rest) >= _LEAST_LETTERS or rest in KINDS:
            yield len(prefix), rest


def _context(told: Words, names: Sequence[_Name]) -> Context:
    context = Context()
    for at, word in enumerate(told.words):
        code = next(
            (COUNTRIES[form] for _, form in _without_particles(word) if form in COUNTRIES), None
        )
        if code is not None:
            context.add_people(code, word, told.starts[at])
            context.add(code, word, told.starts[at])
    for name in names:
        context.occurrences[name.name].append(told.starts[name.first])
        if name.country:
            context.add(name.country, name.name, told.starts[name.first])
        if not name.named or name.kind in VILLAGES or _is_quarter(name):
            continue
        ranking = rank(name.named, name.name, Context())
        entry = ranking.best
        vouches = name.kind is not None or entry.population >= _WELL_KNOWN
        if ranking.is_decided and vouches:
            at = told.starts[name.first]
            context.add(entry.country, name.name, at, state=entry.state)
            context.add_anchor(name.name, entry)
    return context


def _is_quarter(name: _Name) -> bool:
    return name.kind is not None and KINDS[name.kind] is Precision.NEIGHBOURHOOD


def _place(name: _Name, context: Context) -> Place | None:
    precision = KINDS[name.kind] if name.kind else None
    country = name.country or context.country
    if name.country and name.kind is None:
        kind = Precision.COUNTRY if name.name in NAMES_OF_COUNTRIES else Precision.REGION
        return Place(name.name, precision=kind, country=name.country)
    if precision is Precision.REGION:
        ranking = rank(name.named, name.name, context) if name.named else None
        if ranking is not None and not _is_elsewhere(name, ranking, context):
            country = ranking.country or country
        is_first = name.kind in _FIRST_DIVISIONS
        division = division_named_after_its_seat(name.name, country) if is_first else None
        whole = f"{name.kind} {name.name}"
        return Place(whole, precision=precision, country=country, division=division)
    if precision is Precision.NEIGHBOURHOOD and name.kind not in CAMPS:
        return Place(name.name, precision=precision, country=country)
    named = name.named or _sounding_like(name, context)
    if not named:
        return Place(name.name, precision=precision, country=country)
    ranking = rank(named, name.name, context)
    if name.named and _is_elsewhere(name, ranking, context):
        if name.kind is None:
            return None
        return Place(name.name, precision=precision, country=country)
    if not name.named and not (ranking.is_decided and ranking.has_local_sign):
        return Place(name.name, precision=precision, country=country)
    return _listed_place(name, ranking, precision)


def _is_elsewhere(name: _Name, ranking: Ranking, context: Context) -> bool:
    """Return whether a town lies in a country of which the text does not speak.

    The place that it names bears the same name, then, and is in no list; not so of a large city.
    """
    entry = ranking.best
    return (
        entry.population < _LARGE
        and context.names_any(name.name)
        and not context.names(entry.country, name.name)
    )


def _listed_place(name: _Name, ranking: Ranking, precision: Precision | None) -> Place:
    entry = ranking.best
    if not ranking.is_decided:
        return Place(
            name.name,
            precision=precision or Precision.CITY,
            country=ranking.country,
            candidates=ranking.candidates,
            reason=ranking.reason,
        )
    return Place(
        name.name,
        entry.latitude,
        entry.longitude,
        precision or entry.precision,
        entry.country,
        ranking.candidates,
        ranking.reason,
        entry.division,
    )


def _sounding_like(name: _Name, context: Context) -> tuple[Named, ...]:
    """Return the places whose Latin names have the consonants of a name that no list has."""
    if context.country is None or len(arabic_sounds(name.name)) < _LEAST_SOUNDS:
        return ()
    return load_gazetteer().sounding_like(name.name, frozenset((context.country,)))


def _relation(told: Words, first: int) -> str | None:
    """Return how what is told lies to a place, by the word before it."""
    for at in (first - 1, first - 2):
        word = told.words[at] if at >= 0 else ""
        side = next((SIDES[form] for _, form in _without_particles(word) if form in SIDES), None)
        if side is not None:
            return side
        if word != "من":
            return None
    return None


def _in_its_town(
    found: FoundPlace, places: Sequence[FoundPlace], names: Sequence[_Name]
) -> FoundPlace:
    """Return a quarter with the town that it is part of, where the text names one nearby."""
    place = found.place
    if place.precision is not Precision.NEIGHBOURHOOD or place.latitude is not None:
        return found
    towns = [each for each in places if each.place.precision is Precision.CITY]
    behind = next((t for t in towns if 0 <= t.first - found.last <= _NEAR_ITS_TOWN), None)
    before = next((t for t in reversed(towns) if 0 <= found.first - t.last <= _REACH), None)
    town = next((each for each in towns if each.place.name == place.name), behind or before)
    if town is None:
        return found
    if town.place.name == place.name:
        return replace(found, place=town.place)  # "the quarters of Daraa"
    part = replace(
        town.place, name=f"{place.name}، {town.place.name}", precision=Precision.NEIGHBOURHOOD
    )
    return replace(found, place=part)
