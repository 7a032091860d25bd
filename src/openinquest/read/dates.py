"""The day a document was published, as someone states it."""

from datetime import date
from typing import Any

# Where pages state when they were published. The words of the article and its
# heading are not among them: the day they tell of is not the day they appeared.
_STATED = (
    "//meta | //link[@rel='canonical'] | //script[contains(@type, 'ld+json')]"
    " | //*[@itemprop='datePublished']"
    " | //time[@pubdate or contains(@class, 'publish') or contains(@class, 'entry-date')]"
)
_BARE_PAGE = "<html><head><title>.</title></head><body><p>.</p></body></html>"


def choose_publication_date(
    *, given: date | None, described: date | None, stated: date | None
) -> date | None:
    """Return the day of publication, None where nobody states one.

    It is never guessed from the text.

    Args:
        given: What the user says.
        described: What the manifest says.
        stated: What the document says in its metadata.
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
