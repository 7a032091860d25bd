"""Where the dateline of a report ends.

"BAGHDAD, March 23 (Tigris Wire) -" tells where and when a report was filed. It
is not what the report is about, though local news often stands where it happened.
"""

import re

_DATELINE = re.compile(
    r"\s*(?:[A-Z][A-Z.'’-]+(?:\s+[A-Z][A-Z.'’-]+)*(?:\s\([A-Z]{2,20}\))?(?:,\s*[A-Z][\w.]+(?:\s[A-Z][\w.]+)*)?"
    r"(?:,?\s+(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:,\s*\d{4})?|\d{1,2}\s+[A-Z][A-Za-z]{2,8}\s+\d{2,4}))?|"
    r"[A-Z][a-z]{2,8}\.?\s+\d{1,2},?\s+\d{4}|[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?(?=\s*\([A-Z])|"
    r"[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2},\s[A-Z]{3,6}(?=\s?[-–—]\s?[A-Z“]))"
    r"\s*(?:\([^()\n]{2,40}\)\s*)?(?:--|[-–—])(?:\s|(?<=[A-Z]{3}[-–—])(?=[A-Z“]))"
    r"|\s*(?:[A-Z][\w'’-]+\s){1,3}(?:province|governorate|region):\s"
)

_MOST_CHARS = 1000
"""The longest before 165,848 sentences of news and reports had 500. Without this, each piece of a
word of capitals was looked through to the end of the text."""


def dateline_end(text: str, start: int = 0) -> int:
    """Return where the dateline that begins at `start` ends; `start` where there is none.

    Example:
        >>> dateline_end("ERBIL, March 25 (Tigris Wire) - A house fell.")
        32
    """
    match = _DATELINE.match(text, start, start + _MOST_CHARS)
    return match.end() if match else start
