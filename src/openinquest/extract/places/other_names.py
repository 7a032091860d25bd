"""Whether a name is part of another: of a person's, a body's, a street's or a newspaper's."""

import re

from openinquest.extract.places.gazetteer import load_gazetteer
from openinquest.extract.places.matching import Match
from openinquest.extract.places.reading import Reading
from openinquest.extract.places.standing import is_dateline
from openinquest.extract.places.words import (
    ARTICLES,
    CALENDAR,
    DIRECTIONS,
    DOUBTFUL,
    KIN,
    NOT_A_PLACE_AFTER,
    OPENERS,
    STILL_A_PLACE_AFTER,
    TITLES,
)

_LEAST_LETTERS = 4  # of the word that ends a sentence; shorter ones before a stop are titles
_LONGEST_ACRONYM = 5
_ARTICLE_BEHIND = re.compile(r"\s(?:al|el|ad|as|ash|ar|an|az)-[A-Z]")
_AGED = re.compile(r"(?:\s\(|,\s)(?:aged\s)?\d{1,2}(?:\)|,|\sand\b)")


def is_of_other_name(reading: Reading, match: Match) -> bool:
    """Return whether a name is part of the name of something else, or is an acronym.

    "The Boston Globe" is a newspaper, "Haifa Mansour" and "Ed London" are people, "the
    Samara family" is one, "SANA" an agency.
    """
    if is_of_person(reading, match):
        return True
    if reading.in_capitals:
        return False
    if _is_of_thing(reading, match) or _is_handle(reading, match):
        return True
    return _goes_on(reading, match) or _is_acronym(reading, match)


def is_of_person(reading: Reading, match: Match) -> bool:
    """Return whether a name is part of one that a person or a family bears."""
    if reading.in_capitals:
        return False
    if _begins_before(reading, match):
        return True
    if reading.gap(match.last) != " ":
        return False
    if reading.key(match.last + 1) in KIN:  # "a Houston family" lives there
        return reading.key(match.first - 1) not in {"a", "an"}
    return match.key in DOUBTFUL and is_followed_by_name(reading, match)


def is_called_as_person(reading: Reading, match: Match) -> bool:
    """Return whether a title, a word of kin or an age says that a name is a person's."""
    before = match.first - 1
    if reading.gap(before) in {" ", ". "} and reading.key(before) in TITLES:
        return True
    end = reading.tokens[match.last].end
    return _AGED.match(reading.text, end) is not None


def is_followed_by_name(reading: Reading, match: Match) -> bool:
    """Return whether a capitalised word follows that makes the whole another name."""
    if reading.in_capitals or reading.in_title_case or reading.gap(match.last) != " ":
        return False
    after = match.last + 1
    key = reading.key(after)
    return reading.is_capitalised(after) and key not in STILL_A_PLACE_AFTER and key not in CALENDAR


def _is_of_thing(reading: Reading, match: Match) -> bool:
    return (
        reading.gap(match.last) == " "
        and reading.is_capitalised(match.last + 1)
        and reading.key(match.last + 1) in NOT_A_PLACE_AFTER
    )


def _begins_before(reading: Reading, match: Match) -> bool:
    before = match.first - 1
    if reading.gap(before) == "-" and reading.key(before) in ARTICLES:
        before -= 1
    gap = reading.gap(before)
    if before < 0 or reading.in_title_case or gap not in {" ", "-", ". "}:
        return False
    if not reading.is_capitalised(before):
        return False
    word, key = reading.tokens[before].word, reading.key(before)
    if gap == ". " and len(word) >= _LEAST_LETTERS:
        return False  # the end of a sentence
    known = key in OPENERS or key in DIRECTIONS or key in CALENDAR
    return not (known or key in load_gazetteer().peoples)


def _goes_on(reading: Reading, match: Match) -> bool:
    """Return whether a word for a house or a light goes on as a name: "Dar al-Shams", "Nur al-Din".

    A quarter can follow on its town, too, but not on one with so short a name: "Mosul al-Jadida".
    """
    short = len(match.key) < _LEAST_LETTERS
    return short and _ARTICLE_BEHIND.match(reading.text, reading.tokens[match.last].end) is not None


def _is_handle(reading: Reading, match: Match) -> bool:
    start = reading.tokens[match.first].start
    return reading.text[max(0, start - 1) : start] == "@"


def _is_acronym(reading: Reading, match: Match) -> bool:
    """Return whether a town's name stands in capitals where the words around it do not."""
    word = reading.tokens[match.first].word
    return (
        match.country is None
        and match.first == match.last
        and 1 < len(word) <= _LONGEST_ACRONYM
        and word.isupper()
        and not is_dateline(reading, match.first, match.last)
    )
