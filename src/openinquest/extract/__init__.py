"""Text in, attributions and claims out. The built-in extractors are listed here."""

from datetime import date

from openinquest.extract.base import ClaimExtractor, TellsWhy, claim_extractors
from openinquest.extract.choosing import extractor_for, unsupported
from openinquest.model import Document, SourceKind

__all__ = [
    "ClaimExtractor",
    "TellsWhy",
    "claim_extractors",
    "day_at_head",
    "extractor_for",
    "kind_of_publisher",
    "meaning_of",
    "unsupported",
]


def _english() -> ClaimExtractor:
    from openinquest.extract.english import EnglishExtractor

    return EnglishExtractor()


def _arabic() -> ClaimExtractor:
    from openinquest.extract.arabic import ArabicExtractor

    return ArabicExtractor()


def day_at_head(document: Document) -> date | None:
    """Return the day that the head of an English document gives for itself, None for none."""
    from openinquest.extract.english.passages import day_at_head

    return day_at_head(document) if document.language == "en" else None


def kind_of_publisher(name: str) -> SourceKind:
    """Return what kind of voice a publisher is by its name: MEDIA unless it is another body's."""
    from openinquest.extract.english.voices import kind_of_publisher

    return kind_of_publisher(name)


def meaning_of(rule: str) -> str | None:
    """Return what a rule of the built-in readers reads, None where it is none of theirs."""
    from openinquest.extract.arabic.rule_meanings import MEANINGS as ARABIC
    from openinquest.extract.english.rule_meanings import MEANINGS as ENGLISH
    from openinquest.extract.model_server.meanings import meaning_of

    return ENGLISH.get(rule) or ARABIC.get(rule) or meaning_of(rule)


claim_extractors.add("english", _english)
claim_extractors.add("arabic", _arabic)
