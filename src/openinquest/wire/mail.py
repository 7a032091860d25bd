"""A mail taken apart, with bounds on what the parser of the standard library is given."""

from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser

from openinquest.errors import DamagedInput

BROKEN_MAIL = (MessageError, LookupError, ValueError, TypeError, AttributeError, RecursionError)
"""What that parser raises, also late, over heads that nobody should write."""

# It compares each line with every boundary that it stands in: 7 million of these take a second.
_MOST_COMPARISONS = 30_000_000
_MOST_BOUNDARIES = 200
_MOST_DASHED_LINES = 5_000  # each may begin a part, and 2,000 parts take a second
_LONGEST_HEADER = 10_000  # of those that say what a part is: it takes them apart slowly


def parse_mail(content: bytes, *, where: str) -> EmailMessage:
    """Return a mail taken apart; what its heads say is only looked at when asked for.

    Raises:
        DamagedInput: it cannot be taken apart, or only at far too great length.
    """
    lines, boundaries = content.count(b"\n"), content.lower().count(b"boundary=")
    dashed = content.count(b"\n--")
    if (
        dashed > _MOST_DASHED_LINES
        or boundaries > _MOST_BOUNDARIES
        or lines * boundaries > _MOST_COMPARISONS
    ):
        raise DamagedInput("it has more parts than a mail has", where=where)
    try:
        message = BytesParser(policy=policy.default).parsebytes(content)
        for part in message.walk():
            for name, value in part.raw_items():
                if name.lower().startswith("content-") and len(value) > _LONGEST_HEADER:
                    raise DamagedInput("it describes a part at far too great length", where=where)
    except BROKEN_MAIL as error:
        reason = type(error).__name__
        raise DamagedInput(f"it is no mail that can be read ({reason})", where=where) from error
    return message
