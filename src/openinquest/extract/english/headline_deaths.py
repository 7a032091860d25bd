"""Deaths in headlines whose tree goes astray: "8-year-old cleaning rifle shot and killed".

A headline leaves out articles and verbs, so a tree often has nothing to hang
its people on. Where the tree finds no death in a piece of one, its words are
read in order: who stands last before words of death, or behind a noun of it.
"""

import re
from collections.abc import Iterator

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.described import Described, sex_of, young_of
from openinquest.extract.english.found_toll import FoundToll
from openinquest.extract.english.numbers import read_count
from openinquest.extract.english.people import PAIRS, group_of, names_people
from openinquest.model import Count, Harm, Scope

RULE = "toll.headline"
_AGED = r"\d{1,3}[-\s](?:year|month|week|day)s?[-\s]old"
_DIED = AnyCase(
    r"\b(?:(?:shot(?:\s*,|\s+and)?\s+(?:killed|dead|to\s+death)|fatally\s+(?:shot|stabbed|wounded|struck)"
    r"|stabbed\s+to\s+death|killed)"
    r"(?=\W*$|\s*[,;]|\s+(?:in|at|by|inside|outside|during|after|near|on|when|while|as|from|following)\b)"
    r"|(?:(?:has|have)\s+died|dies?|died|dead|slain)\b(?!-|\s+(?:an?|his|her|their)\b))"
)
"""What became of people; verbs that can have an object only where none follows."""
_DEATH_OF = AnyCase(
    r"\b(?:(?:fatal\s+(?:shooting|stabbing)|killing|slaying|(?<!attempted\s)murder|death|homicide)\s+of"
    r"|(?<!attempted\s)(?:murder|homicide|manslaughter)\s+in\s+(?:the\s+)?(?:shooting|stabbing)\s+of)\s+"
    rf"(?:an?\s+|the\s+|his\s+|her\s+)?(?P<who>{_AGED}|[\w’'-]+)"
)
_CASE = AnyCase(r"\b(?:homicide|murder)\s+victim\b")
_TOKEN = re.compile(rf"{_AGED}|[\w’'-]+|[^\w\s]")
_NAMES_NOBODY = frozenset({"shot", "victim", "body", "death", "suspect", "police", "officer"})
_NOT_BEHIND = frozenset({"by", "of", "for", "and", "&", "’s", "'s"})
_FURTHEST = 8  # words between people and what became of them


def find_headline_deaths(text: str, start: int, end: int) -> Iterator[FoundToll]:
    """Yield the deaths that the words of a headline's piece tell of, by their order.

    Args:
        text: The passage.
        start: Where the piece begins.
        end: Where it ends.
    """
    for match in _DIED.finditer(text, start, end):
        people = _last_people(text, start, match.start())
        if people is not None:
            yield _death(text, people[0], match.end(), people[1])
            for others in _listed_before(text, start, people[0]):
                yield _death(text, others[0], match.end(), others)
    for match in _DEATH_OF.finditer(text, start, end):
        who = text[slice(*match.span("who"))]
        if re.fullmatch(_AGED, who) or names_people(who):
            yield _death(text, match.start(), match.end(), match.span("who"))
    for match in _CASE.finditer(text, start, end):
        yield _death(text, match.start(), match.end(), match.span())


def _last_people(text: str, start: int, end: int) -> tuple[int, tuple[int, int]] | None:
    """Return where the last people before a place begin with their number, and their range.

    Who did it is passed over: "shot by brother".
    """
    tokens = list(_TOKEN.finditer(text, start, end))
    for at in range(len(tokens) - 1, max(-1, len(tokens) - 1 - _FURTHEST), -1):
        word = tokens[at][0].lower()
        aged = re.fullmatch(_AGED, word) is not None
        if word in _NAMES_NOBODY or not (aged or names_people(word)):
            continue
        opens = at
        while opens > 0 and at - opens < 3 and _belongs_to_people(tokens[opens - 1][0]):
            opens -= 1
        if opens > 0 and tokens[opens - 1][0].lower() in _NOT_BEHIND:
            continue
        return tokens[opens].start(), (tokens[opens].start(), tokens[at].end())
    return None


def _listed_before(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the ranges of the people before others, the headline a list: "Parents, 2 children".

    Nothing is a list that does not open the headline: "Man kills parents, 2 children dead".
    """
    listed = text[start:end]
    if not listed.rstrip().endswith(","):
        return
    parts = [part.strip() for part in listed.split(",")[:-1]]
    if not all(re.fullmatch(rf"(?:(?:{_AGED}|\w+)\s+)?[\w’'-]+", part) for part in parts):
        return
    if all(names_people(part.split()[-1]) for part in parts):
        for part in parts:
            first = text.index(part, start, end)
            yield first, first + len(part)


def _belongs_to_people(word: str) -> bool:
    return bool(re.fullmatch(_AGED, word, re.IGNORECASE) or read_count(word)) or (
        word.isalpha() and word[0].isupper() and word.lower() not in {"after", "as", "police"}
    )


def _death(text: str, start: int, end: int, people: tuple[int, int]) -> FoundToll:
    words = text[slice(*people)]
    age = re.search(r"\d{1,3}(?=[-\s](?:year)s?[-\s]old)", words, re.IGNORECASE)
    number = read_count(words.split()[0]) if not age else None
    noun = words.split()[-1].lower()
    number = number or PAIRS.get(noun)
    plural = not number and not age and noun.endswith("s")
    return FoundToll(
        start,
        end,
        Harm.KILLED,
        group_of(words),
        None if plural else number or Count(1, 1),
        Scope.INCIDENT,
        RULE,
        age_years=int(age[0]) if age else None,
        who=Described(
            noun,
            age_years=int(age[0]) if age else None,
            sex=sex_of(noun),
            young=young_of(noun),
        ),
        list_of=end,
        people=people,
    )
