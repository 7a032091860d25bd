"""Telling the language of a text as a worker does it, where that is not evident."""

import re
from collections.abc import Iterator

from openinquest.read.language import CHARACTERS, identify_language

_CODE = re.compile("[a-z]{2}")


def beginning_of(text: str) -> str:
    """Return as much of a text as its language is told by."""
    return text[:CHARACTERS]


def language_told(answer: str, _content: bytes) -> str | None:
    """Return the code of a language that an answer gives, None where it could not be told.

    Raises:
        ValueError: it is no such code.
    """
    if answer and not _CODE.fullmatch(answer):
        raise ValueError(answer)
    return answer or None


def prepare(_told: str) -> None:
    """Take the model that tells languages to memory; a file is written for that, and removed."""
    identify_language("A shell hit a market, the ministry said.")


def serve(beginning: str, _content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the code of the language of a text, nothing where it cannot be told."""
    yield identify_language(beginning) or "", b""
