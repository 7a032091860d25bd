"""Text in, attributions and claims out. The built-in extractors are listed here."""

from openinquest.extract.base import ClaimExtractor, TellsWhy, claim_extractors

__all__ = ["ClaimExtractor", "TellsWhy", "claim_extractors"]


def _english() -> ClaimExtractor:
    from openinquest.extract.english import EnglishExtractor

    return EnglishExtractor()


claim_extractors.add("english", _english)
