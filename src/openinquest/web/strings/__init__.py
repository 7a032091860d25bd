"""The words of the interface, by language: English in the code, the others in catalogues."""

import gettext
from functools import cache
from importlib.resources import files
from io import BytesIO

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LANGUAGES = ("en", "ar")
"""English is that of the code; of each other there is a catalogue `LANGUAGE.po`."""


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """Return the words of a language; what is missing in it is said in English."""
    if language == LANGUAGES[0]:
        return gettext.NullTranslations()
    text = files(__name__).joinpath(f"{language}.po").read_bytes()
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(text), locale=language))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def direction(language: str) -> str:
    """Return in which direction a language is written, as HTML has it.

    Example:
        >>> direction("ar"), direction("en")
        ('rtl', 'ltr')
    """
    return str(Locale.parse(language).text_direction)


def own_name(language: str) -> str:
    """Return how a language calls itself."""
    return str(Locale.parse(language).display_name)


def preferred(header: str | None) -> str:
    """Return the language of the interface that a browser asks for first, English without one.

    Example:
        >>> preferred("ar-SY,ar;q=0.9,en;q=0.5"), preferred(None), preferred("fr")
        ('ar', 'en', 'en')
    """
    for each in (header or "").split(","):
        asked = each.partition(";")[0].strip().partition("-")[0].lower()
        if asked in LANGUAGES:
            return asked
    return LANGUAGES[0]
