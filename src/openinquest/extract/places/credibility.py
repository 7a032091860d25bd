"""Whether a name that the gazetteer lists is that of a place where it stands."""

from openinquest.extract.places.context import Context
from openinquest.extract.places.matching import Match
from openinquest.extract.places.other_names import is_followed_by_name
from openinquest.extract.places.ranking import Ranking
from openinquest.extract.places.reading import Reading
from openinquest.extract.places.spelling import LEAST_SOUNDS, are_one_name, fold
from openinquest.extract.places.towns import LISTED, Entry
from openinquest.extract.places.words import (
    ARTICLES,
    DOUBTFUL,
    FATHERS,
    STILL_A_PLACE_AFTER,
    STRUCK,
)
from openinquest.model import sounds_of

# Towns of this size are meant where their name stands, even without a word of
# place before it; towns of other countries than those that the text names
# must be larger.
_WELL_KNOWN = 100_000
_WELL_KNOWN_DOUBTFUL = 200_000
_WELL_KNOWN_ALONE = 200_000
_WELL_KNOWN_ABROAD = 1_000_000
_LEAST_LETTERS = 4  # shorter names are seldom towns outside a phrase of place


def is_credible(reading: Reading, context: Context, match: Match, ranking: Ranking) -> bool:
    """Return whether a name of the gazetteer is a place here, by what stands around it."""
    entry = ranking.best
    is_named = context.names(entry.country, match.key) or not context.names_any(match.key)
    if not is_named and _has_article(reading, match):
        return False  # "al-Jadida" is a quarter of many towns, and the name of one in Morocco
    if context.called[match.key] >= max(1, context.placed_times[match.key]):
        return False  # "his son Hammam", and later "in Hammam's words"
    if entry.population < LISTED and not _is_vouched_for(reading, context, match, ranking):
        return False
    followed = is_followed_by_name(reading, match)
    if followed and entry.population < _WELL_KNOWN:
        return False  # "in Mai Teka"
    if reading.at(match.first) in context.placed:
        return is_named or _is_known_abroad(context, match, entry)
    if match.key in context.others and match.key not in context.sure:
        return False  # "Haifa Mansour", and later "Haifa"
    if match.key in DOUBTFUL:
        return match.key in context.sure and reading.key(match.last + 1) in STILL_A_PLACE_AFTER
    if followed:
        return is_named
    if is_named and (match.key in context.sure or entry.population < LISTED):
        return True
    return _is_known_by_name(reading, match, ranking, is_named=is_named)


def _is_known_by_name(reading: Reading, match: Match, ranking: Ranking, *, is_named: bool) -> bool:
    """Return whether a name is that of a town well enough known to need no other sign."""
    entry = ranking.best
    if len(match.key) < _LEAST_LETTERS:
        return False
    if is_named:
        return entry.population >= _WELL_KNOWN
    is_exact = (entry, True) in match.named and not reading.in_capitals
    is_alone = is_exact and not ranking.candidates
    least = _WELL_KNOWN_ALONE if is_alone else _WELL_KNOWN_ABROAD
    return _is_its_name(match, entry) and entry.population >= least


def _is_vouched_for(reading: Reading, context: Context, match: Match, ranking: Ranking) -> bool:
    """Return whether a text makes a village of what may be any word or surname.

    Something close to it is named, and it stands as a place, is struck or has two words
    that are no name of a person ("Tal Nasra"); or it stands as a place more than once.
    """
    if match.key in DOUBTFUL:
        return False
    is_placed = reading.at(match.first) in context.placed
    if is_placed and context.placed_times[match.key] > 1:
        return True
    words = [word for word in match.key.split() if word not in ARTICLES]
    has_two_words = len(words) > 1 and words[0] not in FATHERS
    is_struck = reading.key(match.first - 1) in STRUCK
    return ranking.has_local_sign and (is_placed or is_struck or has_two_words)


def _is_known_abroad(context: Context, match: Match, entry: Entry) -> bool:
    """Return whether what stands as a place may be one of a country that is not named.

    It must be known, or stand as a place more than once, or be the only place of a text
    that names a neighbour: "Israeli jets struck Abasan".
    """
    if not _is_its_name(match, entry):
        return entry.population >= _WELL_KNOWN_ABROAD
    if match.key in DOUBTFUL:
        return entry.population >= _WELL_KNOWN_DOUBTFUL
    is_only_place = not context.names_any_place(match.key)
    if is_only_place and context.names_neighbour_of(entry.country, match.key):
        return True
    is_again = context.placed_times[match.key] > 1
    return entry.population >= (LISTED if is_again else _WELL_KNOWN)


def _is_its_name(match: Match, entry: Entry) -> bool:
    """Return whether a name is a place's own, a spelling of it, or begins as it does."""
    if (entry, True) in match.named:
        return True
    own = fold(entry.name)
    if f"{match.key} ".startswith(f"{own} ") or f"{own} ".startswith(f"{match.key} "):
        return True
    return len(sounds_of(own)) > LEAST_SOUNDS and are_one_name(match.key, own)


def _has_article(reading: Reading, match: Match) -> bool:
    """Return whether a name stands with an Arabic article."""
    joined = reading.gap(match.first - 1) == "-" and reading.key(match.first - 1) in ARTICLES
    return joined or reading.key(match.first) in ARTICLES
