"""Which extractor reads a document, by its language."""

from openinquest.errors import UnsupportedLanguage
from openinquest.extract.base import ClaimExtractor, claim_extractors


def extractor_for(language: str | None, *, where: str) -> ClaimExtractor:
    """Return the extractor of a language.

    A document whose language cannot be told (None) is read as English: the
    patterns of a language find nothing in another.

    Args:
        language: ISO 639-1 code, or None.
        where: What to name in errors.

    Raises:
        UnsupportedLanguage: no extractor reads it.
    """
    known = language or "en"
    for name in claim_extractors:
        extractor = claim_extractors.get(name)
        if known in extractor.languages:
            return extractor
    raise unsupported(language, where=where)


def unsupported(language: str | None, *, where: str) -> UnsupportedLanguage:
    """Return the failure of a document whose language no extractor reads."""
    return UnsupportedLanguage(
        f"its language is {language!r}, which no installed extractor reads", where=where
    )
