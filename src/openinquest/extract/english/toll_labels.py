"""Numbers beside labels: "Killed: 7", "Dead - 4", "Killed 7, wounded 19"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.found_toll import FoundToll, has_count, toll_of
from openinquest.extract.english.numbers import NUMBER, read_count
from openinquest.extract.english.people import Mention, group_of
from openinquest.model import Group, Harm

_HARMS = (
    (Harm.KILLED, AnyCase(r"dead|die[sd]?\b|killed|death|toll|fatalit|\blives\b")),
    (Harm.INJURED, AnyCase(r"wounded|injur|\bhurt\b")),
    (Harm.MISSING, AnyCase(r"missing|unaccounted")),
    (Harm.DISPLACED, AnyCase(r"displaced")),
    (Harm.DETAINED, AnyCase(r"detained|arrested")),
    (Harm.RESCUED, AnyCase(r"rescued")),
)
_WHO = (
    r"(?:civilians?|people|persons|children|women|men|soldiers|troops|fighters|militants|rebels|"
    r"police(?:\s+officers)?|journalists|medics)"
)
_LABEL = (
    r"(?<![\w’'-])(?:(?:total|overall|confirmed|reported|known)\s+){0,2}"
    rf"(?:(?:number|count)\s+of\s+(?:the\s+)?)?(?:{_WHO}\s+)?"
    r"(?:killed|dead|deaths|fatalities|casualties|wounded|injured|injuries|missing|displaced|detained|arrested|rescued)"
)
_ITEM = AnyCase(
    rf"(?P<label>{_LABEL})(?P<joint>\s*[:–—]\s*|\s+-\s+|\s+)"
    rf"(?P<told>(?P<number>{NUMBER})(?![\w%’'-]|[.,:/]\d)(?:\s+{_WHO}(?![\w’'-]))?)"
)
_THEN = AnyCase(r"[\s,;.|]*(?:and\s+)?")
_LONGEST_LINE = 200
_ENDS = AnyCase(
    r"\s*(?:[;()|/\n\v•]|[.,](?!\d)|[–—-]\s|$|(?:and|in|at|near|on|since|by|so|according|including|"
    rf"of\s+(?:them|whom|which)|as|while|plus|after)\b|{_LABEL}\s*:)"
)
"""What stands behind the number of a label: no noun, which would say what else it counts."""
_OPENS = AnyCase(r"(?:^|[.;,:|•*()\n\v–—-]|\band|\d)\s*$")
_OPENS_CHARS = 6
_YEAR = AnyCase(r"(?:19|20)\d\d")
_STATES = frozenset({"dead", "deaths", "fatalities", "killed", "wounded", "injured", "injuries"})
"""Nouns that tell the harm themselves, whatever the label: "Casualties: three dead"."""
_GAMES = AnyCase(
    r"\b(?:goals?|assists?|score|scorers?|kills|suspended|doubtful|out|squad|line-?up|substitutes?|"
    r"bookings?|(?:yellow|red)\s+cards?|wickets|innings|fouls)\s*:"
)
"""Labels of tables of sport and games, beside which "injured" and "deaths" count other things."""
_PLAYERS = re.compile(r"\s*\([A-Z][\w.’'-]+(?:\s[A-Z][\w’'-]+)?\s*[,)]")
"""Names in brackets, as a team gives those who cannot play."""
_NEAR = 200  # characters before and behind a label in which a label of a game stands


def harm_named(words: str) -> Harm:
    """Return the harm that the words for a figure name; killed or injured where none is told.

    Example:
        >>> harm_named("number of fatalities").value, harm_named("figure").value
        ('killed', 'killed_or_injured')
    """
    named = (harm for harm, pattern in _HARMS if pattern.search(words))
    return next(named, Harm.KILLED_OR_INJURED)


def is_labelled(text: str, start: int, end: int) -> bool:
    """Return whether a line holds labels with their numbers and nothing else.

    A label with nothing between it and its number needs a second: "Killed 7, wounded 19".
    """
    items = list(_items(text, start, end)) if end - start <= _LONGEST_LINE else []
    if not items or text[items[-1].end() : end].strip(" ."):
        return False
    return len(items) > 1 or bool(items[0]["joint"].strip())


def opens_with_a_label(text: str, start: int, end: int) -> bool:
    """Return whether a line opens with a label, whose colon stands behind no voice."""
    item = _ITEM.match(text, start, end)
    return item is not None and ":" in item["joint"]


def _items(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the labels with their numbers that follow one another from the start of a line."""
    while item := _ITEM.match(text, start, end):
        yield item
        then = _THEN.match(text, item.end(), end)
        start = then.end() if then else item.end()


def labelled_tolls(text: str, start: int, end: int, mentions: list[Mention]) -> Iterator[FoundToll]:
    """Read "Killed: 14", a number behind its label; others than by a colon in such a line only."""
    alone = is_labelled(text, start, end)
    for item in _ITEM.finditer(text, start, end):
        if not (alone or ":" in item["joint"]):
            continue
        mention = _mention_of(item, mentions)
        opens = _OPENS.search(text[max(start, item.start() - _OPENS_CHARS) : item.start()])
        if (
            mention is None
            or mention.noun in _STATES
            or opens is None
            or not _ENDS.match(text, mention.end, end)
        ):
            continue
        harm = harm_named(item["label"])
        of_a_team = harm is Harm.INJURED and _PLAYERS.match(text, mention.end, end)
        if of_a_team or _GAMES.search(text, max(0, start - _NEAR), end + _NEAR):
            continue
        if mention.group is Group.ALL:
            mention = replace(mention, group=group_of(item["label"]))
        yield toll_of(item.start(), mention.end, mention, harm, "toll.labelled")


def _mention_of(item: re.Match[str], mentions: list[Mention]) -> Mention | None:
    """Return the number behind a label; one behind a dash is a date to who looks for people."""
    place, stop = item.span("told")
    found = next((each for each in filter(has_count, mentions) if each.start == place), None)
    if found is not None or _YEAR.fullmatch(item["number"]):
        return found
    count = read_count(item["number"])
    return Mention(place, stop, count, group_of(item["told"])) if count else None
