"""English by rules over trees: a small model names the grammar, every claim names its rule."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # takes two seconds, which whoever asks for one of its lists need not wait for
    from openinquest.extract.english.extractor import EnglishExtractor

__all__ = ["EnglishExtractor"]


def __getattr__(name: str) -> object:
    """Return the extractor, imported when it is first asked for."""
    if name != "EnglishExtractor":
        raise AttributeError(name)
    from openinquest.extract.english.extractor import EnglishExtractor

    return EnglishExtractor
