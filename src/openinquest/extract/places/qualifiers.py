"""The state or country that stands after a town."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from openinquest.extract.places.gazetteer import load_gazetteer
from openinquest.extract.places.matching import Match
from openinquest.extract.places.reading import Reading
from openinquest.extract.places.spelling import fold
from openinquest.extract.places.towns import Named
from openinquest.extract.places.words import PRESS_STATES

_SHORT_STATES = {fold(text): code for code, text in PRESS_STATES.items()}


@dataclass(frozen=True, slots=True)
class Qualifier:
    """The state or country that stands after a town: "Mosul, Iraq", "Gary, Ind."."""

    last: int
    end: int
    country: str
    state: str | None
    words: str

    def fitting(self, match: Match) -> list[Named]:
        """Return the places of a name that lie there."""
        return [
            (entry, is_own)
            for entry, is_own in match.named
            if entry.country == self.country and self.state in {None, entry.state}
        ]


def with_qualifiers(
    reading: Reading, matches: Sequence[Match]
) -> list[tuple[Match, Qualifier | None]]:
    """Return names with what qualifies each, without those that qualify another."""
    by_first = {match.first: match for match in matches}
    pairs = []
    taken = -1
    for match in matches:
        if match.first <= taken:
            continue
        qualifier = None
        if match.named:
            qualifier = _qualifier(reading, match, by_first.get(match.last + 1))
        pairs.append((match, qualifier))
        if qualifier:
            taken = qualifier.last
    return pairs


def short_state(reading: Reading, first: int) -> Qualifier | None:
    """Return the state of "Ill.", "N.Y." or "IL" at a token, None where there is none."""
    for last in (first + 1, first):
        if last >= len(reading.tokens) or (last > first and reading.gap(first) not in {".", ". "}):
            continue
        start, end = reading.tokens[first].start, reading.tokens[last].end
        word = reading.text[start:end]
        code = _SHORT_STATES.get(fold(word))
        if code and reading.text[end : end + 1] == ".":
            return _of_state(last, end + 1, code)
        if word in PRESS_STATES and not reading.in_capitals:
            return _of_state(last, end, word)
    return None


def _of_state(last: int, end: int, code: str) -> Qualifier:
    return Qualifier(last, end, "US", code, load_gazetteer().state_name(code) or code)


def _qualifier(reading: Reading, match: Match, following: Match | None) -> Qualifier | None:
    gap = reading.gap(match.last)
    comma = re.fullmatch(r",\s{1,2}", gap) is not None
    if match.country or match.region:  # a list of countries has commas, too: "Syria, Iraq"
        return _state_of_namesake(reading, match, following) if comma else None
    if following and (following.state or (comma and following.country)):
        code = following.state or ""
        within = any(entry.country == "US" and entry.state == code for entry, _ in match.named)
        if comma or (gap == " " and within):
            end = reading.tokens[following.last].end
            words = reading.words(following.first, following.last)
            if following.state and (within or not following.country):
                return Qualifier(following.last, end, "US", following.state, words)
            return Qualifier(following.last, end, following.country or "US", None, words)
    return short_state(reading, match.last + 1) if comma else None


def _state_of_namesake(reading: Reading, match: Match, following: Match | None) -> Qualifier | None:
    """Return the state after a town that is called as a country is: "Lebanon, Pa."."""
    found = short_state(reading, match.last + 1)
    if found is None and following and following.state and not following.country:
        end = reading.tokens[following.last].end
        words = reading.words(following.first, following.last)
        found = Qualifier(following.last, end, "US", following.state, words)
    if found is None:
        return None
    within = any(e.country == "US" and e.state == found.state for e, _ in match.named)
    return found if within else None
