"""Every knob: its name, default, unit and meaning.

A setting is read from the environment variable `INQUEST_` + its name in
capitals with dots as underscores, once, where a command starts. Stages get
values as arguments and never look here.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from openinquest.errors import InputError, one_line


@dataclass(frozen=True, slots=True)
class Setting:
    """One knob.

    `unit` is the unit of the number, or "path" where the value is a path.
    """

    name: str
    default: str
    unit: str
    help: str

    @property
    def variable(self) -> str:
        """The environment variable that sets it."""
        return "INQUEST_" + self.name.upper().replace(".", "_")


_DATA = "~/.local/share/openinquest"

SETTINGS = (
    Setting("case", "", "path", "Folder of the case to work in when --case is left out."),
    Setting("read.max_bytes", "50000000", "bytes", "Largest file that is read as one document."),
    Setting(
        "read.recognise",
        "eng+ara",
        "languages",
        "In which the words of pictures are recognised, as Tesseract has them; `no` for none.",
    ),
    Setting("data", _DATA, "path", "Folder of what is imported for all cases: the gazetteer."),
    Setting(
        "parameters",
        "",
        "path",
        "File of `inquest reconcile --fit` for the model estimate; the shipped values if empty.",
    ),
    Setting(
        "weights",
        "",
        "path",
        "File of `inquest link --train`: what linking weighs; the shipped values if empty.",
    ),
    Setting(
        "operator",
        "",
        "name",
        "Who is recorded as acting in a case without members; the account name where empty.",
    ),
    Setting("token", "", "key", "Your key to a case that has members; see `inquest members`."),
)

_DIGITS = 18
"""Fewer than Python refuses to read, and more than the size of any file has."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The values in force for one command."""

    case: str | None
    read_max_bytes: int
    read_recognise: tuple[str, ...]
    data: str
    operator: str | None
    parameters: str | None
    weights: str | None
    token: str | None = field(default=None, repr=False)


def load_settings(environment: Mapping[str, str]) -> Settings:
    """Return the values in force, from `environment` and the defaults.

    Raises:
        InputError: a number is not a whole number above zero, a name holds
            characters that cannot be seen, or languages are none.

    Example:
        >>> load_settings({"INQUEST_READ_MAX_BYTES": "1000"}).read_max_bytes
        1000
    """
    value = {knob.name: environment.get(knob.variable, knob.default) for knob in SETTINGS}
    limit = value["read.max_bytes"]
    if not (limit.isdecimal() and len(limit) <= _DIGITS and int(limit)):
        raise InputError(
            f"INQUEST_READ_MAX_BYTES is {limit!r}, not a whole number above zero "
            f"of at most {_DIGITS} digits"
        )
    if one_line(value["operator"]) != value["operator"]:
        raise InputError("INQUEST_OPERATOR holds characters that cannot be seen")
    return Settings(
        case=value["case"] or None,
        read_max_bytes=int(limit),
        read_recognise=_languages(value["read.recognise"]),
        data=value["data"] or _DATA,
        operator=value["operator"] or None,
        parameters=value["parameters"] or None,
        weights=value["weights"] or None,
        token=value["token"].strip() or None,
    )


_NONE = "no"
_LANGUAGES = re.compile(r"[a-z_]+(\+[a-z_]+)*", re.IGNORECASE | re.ASCII)


def _languages(words: str) -> tuple[str, ...]:
    if words == _NONE:
        return ()
    if not _LANGUAGES.fullmatch(words):
        raise InputError(f"INQUEST_READ_RECOGNISE is {words!r}, not languages joined by + or `no`")
    return tuple(words.split("+"))
