"""Lines of a page that belong to other stories: links, captions of videos, headlines in a margin.

A page is saved with what stands around its story. Such lines tell of other
incidents in the words of this one ("Ten people killed in market blast").
"""

import re
from collections.abc import Iterator, Sequence

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.sentences import COUNTS_OF_A_NAME

_ENDED = re.compile(r"[.!?…:;”\"’')\]]\s*$")
_CUT = re.compile(r"\w(?:…|\.\.\.)\s*$")  # a headline that was too long for its margin
_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W\d_]{4,}")
_ALIKE = 0.4
"""Share of a line's words that stand in the title from which it tells of the same story."""
_STORY = 0.6
"""Share of a text in lines with an end of sentence, from which it is told in sentences."""
_SENTENCE = 60  # characters of a line that can hold a sentence of a story
_LINK = AnyCase(
    r"^\W*(?:read|see|watch|related|also|more|previous|next|share|photos?|video|image|caption|"
    r"embed|most\s+(?:read|popular)|you\s+may|recommended|trending|advertisement)\b[^.]{0,25}[:|»>]"
)
_FILM = AnyCase(r"^\W*\d{1,2}:\d{2}\b(?!\s*[ap]\.?m\b)")
"""A film with its length before it; what ends like a sentence is what a log tells of that hour."""
_RELATED = AnyCase(r"\W*(?:related|read\s+more|more)\s*:")
"""A line that names another story wherever it stands."""
_MARGIN = AnyCase(
    r"\W*(?:(?:read|related|more|other|latest|further|recent|top|similar|popular|recommended)\s+"
    r"(?:in\s+|from\s+|on\s+)?(?:\w+\s+){0,3}?(?:news|stories|articles|posts|reading|next|explore|headlines|topics|content|videos|links)"
    r"(?:\s+(?:(?:that\s+)?(?:you\s+(?:may|might)\s+(?:also\s+)?like|for\s+you)|(?:from|on|in)(?:\s+\w+){1,3})){0,2}"
    r"|read\s+(?:more|next|also)|see\s+also|related|most\s+(?:read|popular|viewed)(?:\s+in\s+\w+(?:\s+\w+)?)?"
    r"|(?:prev(?:ious)?|next)\s+(?:post|article|story)|more\s+to\s+(?:explore|read)"
    r"|you\s+(?:may|might)\s+(?:also\s+)?like|trending(?:\s+now)?|recommended(?:\s+for\s+you)?|don['’]t\s+miss)\W*"
)
"""A line that opens links to other stories; what follows without an end of sentence are links."""
_ANSWER = AnyCase(r"\W*reply\W*")
_FEWEST_ANSWERS = 3  # "Reply" under as many lines makes them comments of readers
_VIDEO = re.compile(r"\W*\d{1,2}:\d{2}\s+(?![ap]\.?m\b)[A-Z\d“\"‘']")
_FEWEST_VIDEOS = 2
_PLAYED = re.compile(r"[^\n]*\|\s*\d{1,2}:\d{2}\s*")
"""A film with its length behind it: "Bus driver honoured | 0:45"."""
_OLD_YEAR = re.compile(r"[^\n:.]{0,20}\b(?:19|20)\d\d:\s+[A-Z]")
"""A line of a chronicle: "1987: A bomb ..."."""
_LISTED = re.compile(rf"^\s*(?:[•●▪*–—-]|\d+[.)]|{COUNTS_OF_A_NAME})|:\s*\d+\s*$")
_GOES_ON = re.compile(r"^\s*[a-z]|[a-z]{3}[.!?]\s+\S")  # no headline: a wrapped line, two sentences
_FIRST_LINES = 2


def find_side_lines(text: str, title: str | None) -> list[tuple[int, int]]:
    """Return the ranges of lines that are no part of the story, in order.

    They are links under a heading such as "Related news", what stands behind
    the last sentence of the story and only repeats no title, the comments of
    readers, and within a text that is told in sentences the lines that end
    like none. Texts without sentences have none.

    Example:
        >>> told = ["A strike hit a house.", "Five died.", "It rained.", "Ten killed in a blast"]
        >>> page = chr(10).join(told)
        >>> [page[first:end] for first, end in find_side_lines(page, "House hit")]
        ['Ten killed in a blast']
    """
    lines = [line.span() for line in _LINE.finditer(text) if line[0].strip()]
    if not lines:
        return []
    aside = {
        *_of_others(text, lines, title),
        *_links(text, lines),
        *_behind_the_story(text, lines, title),
    }
    aside.update(_comments(text, lines), _without_end(text, lines, title), _videos(text, lines))
    return [lines[place] for place in sorted(aside)]


def _of_others(text: str, lines: Sequence[tuple[int, int]], title: str | None) -> Iterator[int]:
    """Yield the lines that say so, or stand twice in a row and tell nothing of the title's."""
    known = set(_WORD.findall((title or "").lower()))
    told = [text[slice(*line)].strip() for line in lines]
    for place, line in enumerate(told):
        beside = {*told[max(0, place - 1) : place], *told[place + 1 : place + 2]}
        twice = known and line in beside and not _is_alike(line, known)
        if twice or _RELATED.match(line) or _PLAYED.fullmatch(line) or _OLD_YEAR.match(line):
            yield place


def _links(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[int]:
    """Yield the lines under a heading of links, up to the next that ends like a sentence."""
    below = False
    for place, (first, end) in enumerate(lines):
        if _MARGIN.fullmatch(text, first, end):
            below = True
        elif below and _is_sentence(text, first, end):
            below = False
        elif below:
            yield place


def _behind_the_story(
    text: str, lines: Sequence[tuple[int, int]], title: str | None
) -> Iterator[int]:
    """Yield the lines behind the last sentence of a story that are no list and no title."""
    told = [place for place, line in enumerate(lines) if _is_sentence(text, *line)]
    heading = (title or text[slice(*lines[0])]).lower()
    for place in range(told[-1] + 1, len(lines)) if told else ():
        line = text[slice(*lines[place])]
        story = (_ENDED.search(line) and not _CUT.search(line)) or _GOES_ON.search(line)
        if not story and not _LISTED.search(line) and line.strip().lower() not in heading:
            yield place


def _comments(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[int]:
    """Yield the lines from the first comment of a reader on, where a story stands before them."""
    answers = [place for place, line in enumerate(lines) if _ANSWER.fullmatch(text, *line)]
    if len(answers) < _FEWEST_ANSWERS:
        return
    before = [line for line in lines[: answers[0] - 1] if _is_sentence(text, *line)]
    if len(before) > _FIRST_LINES:
        yield from range(answers[0] - 1, len(lines))


def _videos(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[int]:
    """Yield the lines of a list of films: "0:45 Bus driver honoured"."""
    found = [
        place
        for place, (first, end) in enumerate(lines)
        if _VIDEO.match(text, first, end) and text[end - 1] not in ".!?"
    ]
    if len(found) >= _FEWEST_VIDEOS:
        yield from found


def _without_end(text: str, lines: Sequence[tuple[int, int]], title: str | None) -> Iterator[int]:
    """Yield the lines without an end of sentence in a text that is told in sentences."""
    ended = sum(end - first for first, end in lines if _ENDED.search(text, first, end))
    if ended < _STORY * sum(end - first for first, end in lines):
        return
    known = set(_WORD.findall((title or text[slice(*lines[0])]).lower()))
    for place, (first, end) in enumerate(lines):
        line = text[first:end]
        if _LINK.match(line) or (_FILM.match(line) and not _ENDED.search(line)):
            yield place
        elif place < _FIRST_LINES or _ENDED.search(line) or _LISTED.search(line):
            continue
        elif not _is_alike(line, known):
            yield place


def _is_sentence(text: str, first: int, end: int) -> bool:
    ended = _ENDED.search(text, first, end) and not _CUT.search(text, first, end)
    return bool(ended) and end - first >= _SENTENCE


def _is_alike(line: str, known: set[str]) -> bool:
    words = _WORD.findall(line.lower())
    return bool(words) and sum(word in known for word in words) >= _ALIKE * len(words)
