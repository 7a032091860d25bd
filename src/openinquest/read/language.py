"""The language that a text is written in."""

from functools import cache
from typing import Any

# Enough to tell a language by; the beginning stands for the whole.
_CHARACTERS = 10_000

# py3langid's own estimate. Headlines of three English words reach 0.1 to 0.4
# and are as often wrong as right; whole sentences reach 0.55 and are right
# (tests/unit/read/test_language.py).
_LEAST_PROBABILITY = 0.5
_LEAST_LETTERS = 8

# Not spoken by anyone who reports on a war; short English is taken for them.
_NOT_EXPECTED = frozenset({"eo", "la", "vo"})


def identify_language(text: str) -> str | None:
    """Return the ISO 639-1 code of the language of `text`.

    None where the text is too short to tell. A text in several languages has
    that of most of its beginning.

    Source:
        py3langid, restricted to living languages with a two-letter code.

    Example:
        >>> identify_language("A house fell in the night, and nine people died.")
        'en'
        >>> identify_language("Mosul") is None
        True
    """
    beginning = text[:_CHARACTERS]
    if sum(map(str.isalpha, beginning)) < _LEAST_LETTERS:
        return None
    code, probability = _identifier().classify(beginning)
    return str(code) if probability >= _LEAST_PROBABILITY else None


@cache
def _identifier() -> Any:  # noqa: ANN401  (py3langid has no types)
    from py3langid.langid import (  # type: ignore[import-untyped]
        MODEL_FILE,
        LanguageIdentifier,
    )

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    codes = [code for code in identifier.labels if len(code) == 2 and code not in _NOT_EXPECTED]
    identifier.set_languages(codes)
    return identifier
