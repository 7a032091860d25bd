"""What speaks for and against two documents telling of one incident, in bits."""

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import product

from openinquest.link.agreement import Agreement, compare_places, compare_times
from openinquest.link.rare_names import Name
from openinquest.link.sightings import Named, Sighting
from openinquest.link.title_words import TitleWords, bits_in_common
from openinquest.model import Document, Harm, Place, share_a_name

Bounds = tuple[int | None, int | None]
Tolls = dict[Harm, frozenset[Bounds]]
_NO_BOUNDS = frozenset[Bounds]()


@dataclass(frozen=True, slots=True)
class Account:
    """What one document says that tells its incident from others.

    `sighting` is the day and place taken for its event's, `named` all that it
    names; `tolls` holds the bounds it gives for each harm of this incident,
    `names` the names that few others have, None where they cannot be told,
    `title` the telling words of its title, None where it has none, `ages`
    those of the people it tells of, empty where it gives none.
    """

    document: Document
    sighting: Sighting
    named: Named
    tolls: Tolls = field(default_factory=dict)
    names: frozenset[Name] | None = None
    title: TitleWords | None = None
    ages: frozenset[int] = frozenset()


class Sign(StrEnum):
    """One finding on two documents, in the words of a reason."""

    SAME_DAY = "the same day"
    DAY_BESIDE = "a day in common beside the main one"
    SAME_PERIOD = "days that may be the same"
    NO_DAY = "no days to compare"
    NEXT_DAY = "a day apart"
    SAME_WEEK = "days apart within a week"
    OTHER_DAY = "days apart by more than a week"

    SAME_TOWN = "the same place"
    NEARBY = "places close by"
    PLACE_BESIDE = "a place in common beside the main one"
    NO_PLACE = "no places to compare"
    OTHER_PLACE = "different places"

    SAME_KILLED = "the same number killed"
    OTHER_KILLED = "different numbers killed"
    KILLED_IN_ONE = "killed in one of them only"
    NO_KILLED = "nobody killed in either"
    SAME_INJURED = "the same number injured"
    OTHER_INJURED = "different numbers injured"
    INJURED_IN_ONE = "injured in one of them only"
    NO_INJURED = "nobody injured in either"

    PUBLISHED_1 = "published within a day"
    PUBLISHED_3 = "published within three days"
    PUBLISHED_7 = "published within a week"
    PUBLISHED_30 = "published within a month"
    PUBLISHED_90 = "published within three months"
    PUBLISHED_LATER = "published more than three months apart"
    PUBLISHED_UNKNOWN = "days of publication unknown"

    NO_WORDS = "no words to compare"
    WORDS_00 = "words that are not alike"
    WORDS_06 = "words alike by .06 to .09"
    WORDS_09 = "words alike by .09 to .12"
    WORDS_12 = "words alike by .12 to .16"
    WORDS_16 = "words alike by .16 to .20"
    WORDS_20 = "words alike by .20 to .25"
    WORDS_25 = "words alike by .25 to .30"
    WORDS_30 = "words alike by .30 to .40"
    WORDS_40 = "words alike by .40 and more"

    NAMES_UNKNOWN = "no names to compare"
    NAMES_0 = "no name in common that few have"
    NAMES_1 = "one name in common that few have"
    NAMES_2 = "two names in common that few have"
    NAMES_3 = "three or four names in common that few have"
    NAMES_5 = "five names and more in common that few have"

    TITLES_UNKNOWN = "no titles to compare"
    TITLES_00 = "titles with no telling word in common"
    TITLES_01 = "titles alike by less than 6 bits"
    TITLES_06 = "titles alike by 6 to 10 bits"
    TITLES_10 = "titles alike by 10 to 15 bits"
    TITLES_15 = "titles alike by 15 bits and more"

    NO_AGES = "no ages to compare"
    OTHER_AGES = "people of other ages"
    SAME_AGE = "people of one age in common"
    SAME_AGES = "people of two ages in common"
    MANY_AGES = "people of three ages and more in common"


COMPARISONS = (
    "day",
    "place",
    "killed",
    "injured",
    "publication",
    "words",
    "names",
    "titles",
    "ages",
)
"""What two documents are compared by: `signs` gives one sign for each, in this order."""

# Where signs change, and the signs below the first, between each two, and from the last on.
_DAYS = (2, 4, 8, 31, 91)
_BY_DAYS = (
    Sign.PUBLISHED_1,
    Sign.PUBLISHED_3,
    Sign.PUBLISHED_7,
    Sign.PUBLISHED_30,
    Sign.PUBLISHED_90,
    Sign.PUBLISHED_LATER,
)
_LIKENESS = (0.06, 0.09, 0.12, 0.16, 0.20, 0.25, 0.30, 0.40)
_BY_LIKENESS = (
    Sign.WORDS_00,
    Sign.WORDS_06,
    Sign.WORDS_09,
    Sign.WORDS_12,
    Sign.WORDS_16,
    Sign.WORDS_20,
    Sign.WORDS_25,
    Sign.WORDS_30,
    Sign.WORDS_40,
)
_NAMES = (1, 2, 3, 5)
_BY_NAMES = (Sign.NAMES_0, Sign.NAMES_1, Sign.NAMES_2, Sign.NAMES_3, Sign.NAMES_5)
_TITLE_BITS = (0.1, 6, 10, 15)
_BY_TITLES = (
    Sign.TITLES_00,
    Sign.TITLES_01,
    Sign.TITLES_06,
    Sign.TITLES_10,
    Sign.TITLES_15,
)
_BY_AGES = (Sign.OTHER_AGES, Sign.SAME_AGE, Sign.SAME_AGES, Sign.MANY_AGES)
RISING = (_BY_DAYS[::-1], _BY_LIKENESS, _BY_NAMES, _BY_TITLES, _BY_AGES)
"""Signs in order: a later one never speaks less for one incident than an earlier one."""

_BY_HARM = {
    Harm.KILLED: (Sign.SAME_KILLED, Sign.OTHER_KILLED, Sign.KILLED_IN_ONE, Sign.NO_KILLED),
    Harm.INJURED: (Sign.SAME_INJURED, Sign.OTHER_INJURED, Sign.INJURED_IN_ONE, Sign.NO_INJURED),
}


def signs(left: Account, right: Account, likeness: float | None) -> tuple[Sign, ...]:
    """Return what two accounts have in common and what sets them apart.

    One sign for each of `COMPARISONS`, in their order. `likeness` is that of
    their words (0 to 1), None where they cannot be compared.
    """
    return (
        _of_times(left, right),
        _of_places(left, right),
        _of_tolls(left, right, Harm.KILLED),
        _of_tolls(left, right, Harm.INJURED),
        _of_publication(left, right),
        _of_words(likeness),
        _of_names(left, right),
        _of_titles(left, right),
        _of_ages(left, right),
    )


def signs_of_day_and_place(left: Account, right: Account) -> tuple[Sign, Sign]:
    """Return the first two of `signs`: those of the day and of the place."""
    return _of_times(left, right), _of_places(left, right)


def _of_names(left: Account, right: Account) -> Sign:
    if left.names is None or right.names is None:
        return Sign.NAMES_UNKNOWN
    return _BY_NAMES[bisect_right(_NAMES, len(left.names & right.names))]


def _of_titles(left: Account, right: Account) -> Sign:
    if left.title is None or right.title is None:
        return Sign.TITLES_UNKNOWN
    return _BY_TITLES[bisect_right(_TITLE_BITS, bits_in_common(left.title, right.title))]


def _of_ages(left: Account, right: Account) -> Sign:
    if not left.ages or not right.ages:
        return Sign.NO_AGES
    return _BY_AGES[min(len(left.ages & right.ages), len(_BY_AGES) - 1)]


def _of_words(likeness: float | None) -> Sign:
    if likeness is None:
        return Sign.NO_WORDS
    return _BY_LIKENESS[bisect_right(_LIKENESS, likeness)]


def _of_times(left: Account, right: Account) -> Sign:
    one, other = left.sighting.when, right.sighting.when
    agreement = compare_times(one, other)
    if agreement is Agreement.AGREE:
        return Sign.SAME_DAY
    for times in product(left.named.times, right.named.times):
        if compare_times(*times) is Agreement.AGREE:
            return Sign.DAY_BESIDE
    if agreement is Agreement.COARSE:
        return Sign.SAME_PERIOD
    apart = one.days_from(other) if one and other else None
    if agreement is Agreement.UNKNOWN:
        return Sign.NO_DAY
    if apart is None or apart > 7:
        return Sign.OTHER_DAY
    return Sign.NEXT_DAY if apart <= 1 else Sign.SAME_WEEK


def _of_places(left: Account, right: Account) -> Sign:
    one, other = left.sighting.where, right.sighting.where
    agreement = compare_places(one, other)
    if agreement is Agreement.AGREE:
        return Sign.SAME_TOWN if _one_name(one, other) else Sign.NEARBY
    for places in product(left.named.places, right.named.places):
        if compare_places(*places) is Agreement.AGREE and _one_name(*places):
            return Sign.PLACE_BESIDE
    return Sign.OTHER_PLACE if agreement is Agreement.DISAGREE else Sign.NO_PLACE


def _one_name(left: Place | None, right: Place | None) -> bool:
    return left is not None and right is not None and share_a_name(left.name, right.name)


def _of_tolls(left: Account, right: Account, harm: Harm) -> Sign:
    same, other, in_one, none = _BY_HARM[harm]
    lefts, rights = left.tolls.get(harm, _NO_BOUNDS), right.tolls.get(harm, _NO_BOUNDS)
    if lefts and rights:
        return other if lefts.isdisjoint(rights) else same
    return in_one if lefts or rights else none


def _of_publication(left: Account, right: Account) -> Sign:
    one, other = left.document.published, right.document.published
    if one is None or other is None:
        return Sign.PUBLISHED_UNKNOWN
    return _BY_DAYS[bisect_right(_DAYS, abs((one - other).days))]
