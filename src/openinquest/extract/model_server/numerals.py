"""The numerals of languages that are read by no rules, as `numerals.toml` lists them."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

_NONE_FURTHER: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Numerals:
    """The words of one language: for a number all its forms, with blanks between them.

    Numbers from 21 on that are not among `words` are those of the tens and the units, with
    `joiner` between them, and `joiner_of_one` where that is another before "one". `articles` are
    one and `no` is none only before one of `people`.
    """

    words: Mapping[int, str]
    none: str
    vague: Mapping[str, str]
    beyond: str
    after: str
    joiner: str = ""
    joiner_of_one: str = ""
    units_first: bool = False
    particles: bool = False
    articles: str = ""
    no: str = ""
    people: str = ""


@cache
def load_numerals() -> Mapping[str, Numerals]:
    """Return the numerals by the language's ISO 639-1 code."""
    listed = files(__package__).joinpath("numerals.toml").read_text(encoding="utf-8")
    return MappingProxyType({code: _of(**told) for code, told in tomllib.loads(listed).items()})


def _of(
    *,
    units: Sequence[str],
    tens: Sequence[str] = (),
    further: Mapping[str, str] = _NONE_FURTHER,
    **told: Any,  # noqa: ANN401  (the other fields of Numerals)
) -> Numerals:
    words = dict(enumerate(units, start=1))
    words.update({20 + 10 * at: forms for at, forms in enumerate(tens)})
    words.update({int(number): forms for number, forms in further.items()})
    return Numerals(words=words, **told)
