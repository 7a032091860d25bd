"""Which words at the head of a report tell where and when it was filed.

"BAGHDAD, March 23 (Tigris Wire) -" is a dateline. It is not what the report is about, though
local news often stands where it happened. Nor is the day of "Published on 23 March 2019", and
of "Statement on the raid on Tal Nasra, 23 March 2019".
"""

import re

_DATELINE = re.compile(
    r"\s*(?:[A-Z][A-Z.'’-]+(?:(?:\s+|\s?/\s?)[A-Z][A-Z.'’-]+)*(?:\s\([A-Z]{2,20}\))?(?:,\s*[A-Z][\w.]+(?:\s[A-Z][\w.]+)*)?"
    r"(?:,?\s+(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:,\s*\d{4})?|\d{1,2}\s+[A-Z][A-Za-z]{2,8}\.?(?:,?\s+\d{2,4})?))?|"
    r"[A-Z][a-z]{2,8}\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}\s+[A-Z][a-z]{2,8}\.?,?\s+\d{4}|[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?(?=\s*\([A-Z])|"
    r"[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2},\s[A-Z]{3,6}(?=\s?[-–—]\s?[A-Z“]))"
    r"\s*(?:\([^()\n]{2,40}\)\s*)?(?:--|[-–—])(?:\s|(?<=[A-Z]{3}[-–—])(?=[A-Z“]))"
    r"|\s*(?:[A-Z][\w'’-]+\s){1,3}(?:province|governorate|region):\s"
)

_TOWN = r"[A-Z][\w'’.-]+(?:\s[A-Z][\w'’.-]+){0,2}"
_TOWNS = rf"{_TOWN}(?:\s?/\s?{_TOWN}){{0,3}}(?:,\s{_TOWN})?"
_ON = (
    r"(?:[A-Z][a-z]{2,5}day,?\s)?(?:\d{1,2}\s[A-Z][a-z]{2,8}\.?|[A-Z][a-z]{2,8}\.?\s\d{1,2})"
    r"(?:,?\s\d{4})?"
)
_ISSUED = re.compile(
    rf"\s*(?:{_TOWNS}(?:,\s|\s\(|\s[|–-]\s){_ON}\)?|{_ON},\s{_TOWNS}|{_TOWN}(?:\s?/\s?{_TOWN}){{1,3}})"
    r"\s?(?:\([A-Z][\w ]{1,30}\)\s?)?(?:--|[-–—|])\s?(?=[A-Z“\"‘'])"
)
"""The town and day at the head of a statement: "Geneva, 3 May 2019 – The office ..."."""
_LINE_ISSUED = re.compile(rf"^{_ISSUED.pattern}", re.MULTILINE)
_HEAD_CHARS = 400
"""Characters at the head of a text in which a statement says where and when it was issued."""
_TELLS_MORE = re.compile(
    r"\b(?:said|says|told|announced|reported|according\s+to|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday)\b"
)
"""What a report tells that a record of one line leaves to its head: a day, or who speaks."""
_LEAST_CHARS = 200
"""A statement is longer; behind the town and day of a record stands one line on what happened."""

_MOST_CHARS = 1000
"""The longest before 165,848 sentences of news and reports had 500. Without this, each piece of a
word of capitals was looked through to the end of the text."""

_DAY = (
    r"(?:(?:[A-Z][a-z]{2,5}day,?\s+)?\d{1,2}\s+[A-Z][a-z]{2,8}\.?,?\s+\d{4}|"
    r"(?:[A-Z][a-z]{2,5}day,?\s+)?[A-Z][a-z]{2,8}\.?\s+\d{1,2},?\s+\d{4}|\d{4}-\d\d-\d\d)"
)
_HOUR = r"(?:,?\s+(?:at\s+|[-–|]\s*)?\d{1,2}[:.]\d\d(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s+[A-Z]{2,4})?)?"
_BYLINE = r"By\s+[A-Z][\w'’.-]+(?:\s+(?:and\s+)?[A-Z][\w'’.-]+){0,5}\s*[,|•·–-]\s*"
_FILED = re.compile(
    rf"\s*(?:{_BYLINE})?(?:(?:first\s+|last\s+)?(?:published|posted|issued|updated|filed|released|dated?)\b"
    rf"\s*(?:on\b)?\s*:?\s*)?{_DAY}{_HOUR}\s*[.|]?\s*",
    re.IGNORECASE,
)
_DAY_ALONE = re.compile(rf"^[^\S\n]{{0,8}}{_DAY}[^\S\n]{{0,4}}(?:--|[-–—])\s", re.MULTILINE)
_PAPERS = re.compile(
    r"\s*(?:(?:[Pp]ress|[Mm]edia|[Pp]ublic|[Jj]oint|[Dd]aily|[Ss]ituation)\s+)?(?:[Ss]tatement|[Rr]elease|[Cc]ommuniqu[eé]|"
    r"[Bb]riefing|[Bb]ulletin|[Ss]ituation\s[Rr]eport|[Tt]ranscript|[Rr]emarks)\b"
    # A line that tells what happened gives its day.
    r"(?![^\n]*(?::|\b(?:kill|wound|injur|die[ds]\b)))"
)
_AT_ITS_END = re.compile(rf"\s*(?:[,–|(-]|--)\s*{_DAY}\s*\)?\s*$")


def lists_days(text: str) -> bool:
    r"""Return whether several lines of a text begin with a day; each tells of its own then.

    Example:
        >>> lists_days("3 May 2019 - A mill burned.\n\n9 May 2019 - A raid killed nine.")
        True
    """
    found = _DAY_ALONE.finditer(text)
    return next(found, None) is not None and next(found, None) is not None


def filed_at(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where a line at the head of a report gives only its day; None where it does not.

    Example:
        >>> line = "Statement on the raid on Tal Nasra, 4 May 2019"
        >>> line[slice(*filed_at(line, 0, len(line)))]
        ', 4 May 2019'
    """
    if end - start > _MOST_CHARS:
        return None
    if _FILED.fullmatch(text, start, end):
        return start, end
    if not _PAPERS.match(text, start, end):
        return None
    day = _AT_ITS_END.search(text, start, end)
    return day.span() if day else None


def dateline_end(text: str, start: int = 0) -> int:
    """Return where the dateline that begins at `start` ends; `start` where there is none.

    Example:
        >>> dateline_end("ERBIL, March 25 (Tigris Wire) - A house fell.")
        32
    """
    match = _DATELINE.match(text, start, start + _MOST_CHARS) or _issued(text, start)
    return match.end() if match else start


def _issued(text: str, start: int) -> re.Match[str] | None:
    """Return where and when a statement was issued, None where lines of a list begin like it."""
    if start > _HEAD_CHARS or text[:start].rstrip(" ")[-1:] not in {"", "\n"}:
        return None
    match = _ISSUED.match(text, start, start + _MOST_CHARS)
    if match is None:
        return None
    behind = text[match.end() : match.end() + _HEAD_CHARS]
    if len(behind) < _LEAST_CHARS and not _TELLS_MORE.search(behind):
        return None
    return None if _LINE_ISSUED.search(text, match.end()) else match
