"""Pages that tell of several incidents one after the other: a night's shootings, a day's raids.

No figure of such a page is one incident's: its totals count a period, and
everyone told of further down belongs to an incident of their own.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.draft import Draft
from openinquest.model import Document, Field, Scope, Toll

_MANY = AnyCase(
    r"\b(?:shootings|incidents|homicides|stabbings|gunfire|violence|raids|strikes|attacks|bombings)\b"
)
_OPENING = re.compile(
    r"(?:^[^\S\n]*+|[.”\"]\s*+)(?P<opens>(?:At|About|Around|Approximately|Just\s(?:before|after)|Shortly\s(?:before|after))"
    r"\s(?:about\s)?\d{1,2}(?::\d\d)?\s*[ap]\.?m|(?:Earlier|Later)\b"
    r"|In\s(?:another|a\sseparate|an\sunrelated|the\s(?:first|second|third|latest|most\srecent))\b"
    r"|(?:Minutes|Hours|About\san\shour|Less\sthan\san\shour)\s(?:earlier|later|before|after))"
    r"[^\n]{0,220}?\b(?:shot|wound|hit|struck|injur|kill|fatal|dead|gunfire|graz)",
    re.MULTILINE,
)
"""A sentence that opens with a time of day, or as another incident, and tells of harm."""
_HEAD = 500  # characters of a text in which it says what it is about
_FEWEST = 3  # openings of a page whose head speaks of many incidents
_FEWEST_TITLED = 2  # where its title does


def find_digest(document: Document) -> int | None:
    """Return where a page that tells of several incidents begins with the first, None for others.

    Example:
        >>> from openinquest.model import DocumentId
        >>> told = "About 2 a.m. a man was shot. Earlier, a boy was hit. At 9 p.m. two died, shot."
        >>> find_digest(Document(DocumentId("d"), told, title="Shootings hurt three"))
        0
        >>> find_digest(Document(DocumentId("d"), told, title="Boy shot in Benton")) is None
        True
    """
    openings = [each.start("opens") for each in _OPENING.finditer(document.text)]
    titled = _MANY.search(document.title or "") is not None
    if titled and len(openings) >= _FEWEST_TITLED:
        return openings[0]
    of_many = titled or _MANY.search(document.text, 0, _HEAD) is not None
    return openings[0] if of_many and len(openings) >= _FEWEST else None


def read_as_digest(drafts: Sequence[tuple[Field, Draft]], first: int) -> None:
    """Give the tolls of a digest their scope: totals before its first incident, then others.

    Args:
        drafts: Everything that the document says, with its field.
        first: Where its first incident begins in the text.
    """
    for field, draft in drafts:
        toll = draft.detail
        if isinstance(toll, Toll) and toll.scope in {Scope.INCIDENT, Scope.PART}:
            ahead = field == "title" or draft.start < first
            draft.detail = replace(toll, scope=Scope.TOTAL if ahead else Scope.OTHER)
