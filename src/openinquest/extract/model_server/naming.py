"""Which days and places words name, read by the rules of the language that a document is in."""

from openinquest.extract.arabic.readable import readable_day, readable_places
from openinquest.extract.dates import find_dates
from openinquest.extract.dates.by_locale import find_dates_of
from openinquest.extract.places import find_places
from openinquest.model import Document, Place, Span, TimeSpan


def day_named(words: str, document: Document) -> TimeSpan | None:
    """Return the first days that words of a document name, None where no rule of ours reads them.

    Those of a document whose language is not known are read as English.
    """
    language, published = document.language or "en", document.published
    if language == "ar":
        return readable_day(words, published)
    if language == "en":
        found = find_dates(words, field="text", published=published)
    else:
        found = find_dates_of(language, words, field="text", published=published)
    return found[0][1] if found else None


def places_named(document: Document) -> tuple[tuple[Span, Place], ...]:
    """Return the places that the text of a document names in Latin or Arabic letters, by where."""
    if document.language == "ar":
        return tuple(readable_places(document.text))
    return tuple(find_places(document.text, title=document.title or ""))
