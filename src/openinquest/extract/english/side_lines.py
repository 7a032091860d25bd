"""Lines of a page that belong to other stories: links, captions of videos, headlines in a margin.

A page is saved with what stands around its story. Such lines tell of other
incidents in the words of this one ("Ten people killed in market blast").
"""

import re

_ENDED = re.compile(r"[.!?…:;”\"’')\]]\s*$")
_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W\d_]{4,}")
_ALIKE = 0.4
"""Share of a line's words that stand in the title from which it tells of the same story."""
_STORY = 0.6
"""Share of a text in lines with an end of sentence, from which it is told in sentences."""
_LINK = re.compile(
    r"^\W*(?:read|see|watch|related|also|more|previous|next|share|photos?|video|image|caption|"
    r"embed|most\s+(?:read|popular)|you\s+may|recommended|trending|advertisement)\b[^.]{0,25}[:|»>]|"
    r"^\W*\d{1,2}:\d{2}\b",
    re.IGNORECASE,
)
_FIRST_LINES = 2


def find_side_lines(text: str, title: str | None) -> list[tuple[int, int]]:
    """Return the ranges of lines that are no part of the story, in order.

    A line without an end of sentence behind the first lines, unlike the title,
    in a text that is told in sentences. Texts without sentences have none.

    Example:
        >>> told = ["A strike hit a house.", "Five died.", "It rained.", "Ten killed in a blast"]
        >>> page = chr(10).join(told)
        >>> [page[first:end] for first, end in find_side_lines(page, "House hit")]
        ['Ten killed in a blast']
    """
    lines = [line.span() for line in _LINE.finditer(text)]
    ended = sum(end - first for first, end in lines if _ENDED.search(text, first, end))
    total = sum(end - first for first, end in lines)
    if not total or ended < _STORY * total:
        return []
    known = set(_WORD.findall((title or text[: lines[0][1]]).lower()))
    return [
        (first, end)
        for place, (first, end) in enumerate(lines)
        if _LINK.match(text[first:end])
        or (
            place >= _FIRST_LINES
            and not _ENDED.search(text, first, end)
            and not _is_alike(text[first:end], known)
        )
    ]


def _is_alike(line: str, known: set[str]) -> bool:
    words = _WORD.findall(line.lower())
    return bool(words) and sum(word in known for word in words) >= _ALIKE * len(words)
