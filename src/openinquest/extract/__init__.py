"""Text in, attributions and claims out. The built-in extractors are listed here."""

from openinquest.extract.base import ClaimExtractor, TellsWhy, claim_extractors
from openinquest.extract.choosing import extractor_for, unsupported
from openinquest.model import SourceKind

__all__ = [
    "ClaimExtractor",
    "TellsWhy",
    "claim_extractors",
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


def kind_of_publisher(name: str) -> SourceKind:
    """Return what kind of voice a publisher is by its name: MEDIA unless it is another body's."""
    from openinquest.extract.english.voices import kind_of_publisher

    return kind_of_publisher(name)


def meaning_of(rule: str) -> str | None:
    """Return what a rule of the built-in readers reads, None where it is none of theirs."""
    from openinquest.extract.arabic import rule_meanings as arabic
    from openinquest.extract.english.rule_meanings import MEANINGS
    from openinquest.extract.model_server.meanings import meaning_of

    return MEANINGS.get(rule) or arabic.MEANINGS.get(rule) or meaning_of(rule)


claim_extractors.add("english", _english)
claim_extractors.add("arabic", _arabic)
