"""The day a document was published, as someone states it."""

import re
from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import Any

# A page is captured after it was published, but its clock may run ahead by the
# difference of time zones.
CLOCKS_APART = timedelta(days=1)
# Where pages state when they were published. The words of the article and its
# heading are not among them: the day they tell of is not the day they appeared.
_STATED = (
    "//meta | //link[@rel='canonical'] | //script[contains(@type, 'ld+json')]"
    " | //*[@itemprop='datePublished']"
    " | //time[@pubdate or contains(@class, 'publish') or contains(@class, 'entry-date')]"
)
_BARE_PAGE = "<html><head><title>.</title></head><body><p>.</p></body></html>"


# What the pages of two networks set beside a post, in the frame and not in its words:
# "8:25 AM · Dec 25, 2025", "December 2, 2024 · Shared with Public".
_STAMP = re.compile(
    r"(?:\d{1,2}:\d{2}\s?[AP]M\s?·\s?(?P<short>[A-Z][a-z]{2} \d{1,2}, 20\d\d)"
    r"|(?P<long>[A-Z][a-z]{2,8} \d{1,2}, 20\d\d)(?: at \d{1,2}:\d{2}\s?[AP]M)?\s?·\s?Shared with)"
)


def choose_publication_date(
    *, given: date | None, described: date | None, stated: date | None
) -> date | None:
    """Return the day of publication, None where nobody states one.

    It is never guessed from the words of a text. The day that its head gives for itself
    ("Published 4 May 2019") is read where none of these is known.

    Args:
        given: What the user says.
        described: What the manifest says.
        stated: What the document says in its metadata or the stamp of its post.
    """
    return given or described or stated


def find_stated_date(page: str, *, latest: date) -> date | None:
    """Return the day of publication that the metadata of an HTML page state.

    Looked at are its meta elements, linked data, address and elements marked
    as the publication date; of several, the earliest kind that `htmldate`
    knows, and the original one before a revision. None where there is none,
    or only one after `latest`.
    """
    import trafilatura

    tree = trafilatura.load_html(page)
    bare = trafilatura.load_html(_BARE_PAGE)
    if tree is None or bare is None:
        return None
    for element in tree.xpath(_STATED):
        element.tail = None
        bare.find("body" if element.tag == "time" else "head").append(element)
    options: dict[str, Any] = {
        "extensive_search": False,
        "original_date": True,
        "deferred_url_extractor": True,  # a stated day goes before one in the address
        "max_date": latest.isoformat(),
    }
    stated = trafilatura.extract_metadata(bare, date_config=options).date
    return date.fromisoformat(stated) if stated else None


def find_stamped_date(text: str, *, latest: date | None = None) -> date | None:
    """Return the day that a network's page sets beside the first post of a text.

    None where no stamp stands there, or only one after `latest`, or one that no calendar has.

    Example:
        >>> find_stamped_date("A NameMay 2, 2025 · Shared with PublicFour people died").isoformat()
        '2025-05-02'
    """
    found = _STAMP.search(text)
    if found is None:
        return None
    with suppress(ValueError):
        words, form = (found["long"], "%B") if found["long"] else (found["short"], "%b")
        day = datetime.strptime(words, f"{form} %d, %Y").date()
        return day if latest is None or day <= latest else None
    return None
