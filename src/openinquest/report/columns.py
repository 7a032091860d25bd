"""Text in the columns of a terminal, with nothing in it that steers one."""

import re
import textwrap

from openinquest.report.escape import DIRECTION_CONTROLS

COLUMNS = 80
"""What most terminals show without being asked."""

# A document could hold the codes by which a terminal is steered.
_STEERING = re.compile(f"[\x00-\x09\x0b-\x1f\x7f-\x9f{''.join(DIRECTION_CONTROLS)}]")

# Longer quotes are cut: the report holds them whole.
_LONGEST_QUOTE = 280

# Words that the document quotes whole bring their own marks.
_OPENING, _CLOSING = '"“„«', '"”“»'


def wrapped(text: str, mark: str = "") -> list[str]:
    """Return `text` in lines of at most 80 columns behind `mark`, with nothing in it that steers.

    Example:
        >>> wrapped("one" + chr(27) + " line", "- ")
        ['- one\ufffd line']
    """
    plain = _STEERING.sub("\N{REPLACEMENT CHARACTER}", text)
    return textwrap.wrap(plain, COLUMNS, initial_indent=mark, subsequent_indent=" " * len(mark))


def quote_in_line(words: str, *, at_most: int) -> str:
    """Return words of a document on one line, cut where they are longer than `at_most` letters.

    Example:
        >>> quote_in_line("nine  people were", at_most=9)
        'nine peo…'
    """
    quote = " ".join(words.split())
    return quote if len(quote) <= at_most else quote[: at_most - 1].rstrip() + "…"


def quoted(words: str) -> str:
    """Return words of a document on one line in quotation marks, cut where they are long.

    Example:
        >>> quoted("nine  people"), quoted('"It fell," he said, "at noon"')
        ('“nine people”', '"It fell," he said, "at noon"')
    """
    quote = quote_in_line(words, at_most=_LONGEST_QUOTE)
    own_marks = quote[:1] in _OPENING and quote[-1:] in _CLOSING
    return quote if quote and own_marks else f"“{quote}”"
