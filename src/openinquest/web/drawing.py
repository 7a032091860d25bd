"""Pages from templates: everything of a document is escaped, every word of ours can be said."""

import gettext
from collections.abc import Callable
from datetime import date, datetime
from functools import cache, partial
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal
from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from openinquest.report import html_filters
from openinquest.web.strings import LANGUAGES, catalogue, direction, own_name

STATIC = Path(str(files("openinquest.web"))) / "static"


@cache
def environment(language: str) -> Environment:
    """Return what draws pages in a language."""
    made = Environment(
        loader=ChoiceLoader(
            [PackageLoader("openinquest.web"), PackageLoader("openinquest.report")]
        ),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.policies["ext.i18n.trimmed"] = True
    words = catalogue(language)
    made.install_gettext_translations(words, newstyle=True)  # type: ignore[attr-defined]
    made.filters.update(html_filters())
    made.filters.update(
        address=str,  # pictures are drawn at addresses of their own, not within the page
        day=partial(_day, language),
        moment=partial(_moment, language),
        n=partial(_n, language),
    )
    made.globals.update(
        static=static_address,
        language=language,
        direction=direction(language),
        languages=[(each, own_name(each)) for each in LANGUAGES],
    )
    return made


def draw(template: str, language: str, **values: Any) -> str:  # noqa: ANN401  # any value is drawn
    """Return a page in a language."""
    return environment(language).get_template(template).render(**values)


def said_in(language: str) -> Callable[[str], str]:
    """Return what says words of ours in a language."""
    words: gettext.NullTranslations = catalogue(language)
    return words.gettext


@cache
def static_address(name: str) -> str:
    """Return the address of a file of the front end, which changes with what is in it."""
    digest = sha256((STATIC / name).read_bytes()).hexdigest()[:12]
    return f"/static/{name}?v={digest}"


def _day(language: str, day: date | None) -> str:
    return "" if day is None else _apart(format_date(day, "d MMM y", locale=language))


def _moment(language: str, moment: datetime) -> str:
    return _apart(f"{format_datetime(moment, 'd MMM y HH:mm', locale=language)} UTC")


def _apart(words: str) -> Markup:
    """Return words that keep their own order among others, whichever way those run."""
    return Markup("<bdi>{}</bdi>").format(words)


def _n(language: str, number: float | None) -> str:
    return "" if number is None else str(format_decimal(number, locale=language))
