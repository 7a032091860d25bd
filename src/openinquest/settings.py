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
_ANSWERS = "~/.cache/openinquest/answers"

SETTINGS = (
    Setting("case", "", "path", "Folder of the case to work in when --case is left out."),
    Setting(
        "store",
        "",
        "address",
        "PostgreSQL database of the case (postgresql://...); the folder's SQLite file if empty.",
    ),
    Setting(
        "originals",
        "",
        "path",
        "Folder of the sealed originals, or s3://...; `originals` in the case's folder if empty.",
    ),
    Setting("read.max_bytes", "50000000", "bytes", "Largest file that is read as one document."),
    Setting(
        "read.recognise",
        "eng+ara",
        "languages",
        "In which the words of pictures are recognised, as Tesseract has them; `no` for none.",
    ),
    Setting(
        "read.seconds",
        "300",
        "seconds",
        "Longest time for reading one document, and for taking the next one out of an archive.",
    ),
    Setting(
        "read.memory_bytes",
        "3000000000",
        "bytes",
        "Most memory for reading one document, beside what the program itself needs.",
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
        "offline", "no", "yes or no", "Whether nothing is asked of the network, as with --offline."
    ),
    Setting(
        "proxy",
        "",
        "address",
        "Proxy for all that is asked, such as socks5h://127.0.0.1:9050 for Tor; if empty, those "
        "of HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY.",
    ),
    Setting("web.seconds", "60", "seconds", "Longest time for one page, with redirects."),
    Setting("web.pause", "1", "seconds", "Least time between two questions to one host."),
    Setting(
        "tiles",
        "",
        "address",
        "Tiles for the maps of the workbench, such as https://tiles.example/{z}/{x}/{y}.png: who "
        "looks at a map then asks that host; if empty, nobody is asked.",
    ),
    Setting(
        "model.url",
        "",
        "address",
        "Model server that `--reader model` asks, such as http://127.0.0.1:11434/v1: the text of "
        "documents is sent there; if empty, nothing is.",
    ),
    Setting("model", "", "name", "Name of the model, as that server has it."),
    Setting("model.key", "", "key", "Key to that server; if empty, that of the keyring, if any."),
    Setting(
        "model.tokens", "1000000", "tokens", "Most tokens that one command asks and is answered."
    ),
    Setting(
        "model.price",
        "",
        "ASKED/ANSWERED",
        "Price of a million tokens asked and answered, as 0.15/0.60, for the estimate of costs.",
    ),
    Setting("model.seconds", "120", "seconds", "Longest time for one answer of that server."),
    Setting("model.answers", _ANSWERS, "path", "Folder in which its answers are kept."),
    Setting(
        "operator",
        "",
        "name",
        "Who is recorded as acting in a case without members; the account name where empty.",
    ),
    Setting("token", "", "key", "Your key to a case that has members; see `inquest members`."),
)

_CHOICES = {"yes": True, "1": True, "no": False, "0": False, "": False}
_DIGITS = 18
"""Fewer than Python refuses to read, and more than the size of any file has."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The values in force for one command."""

    case: str | None
    store: str | None
    originals: str | None
    read_max_bytes: int
    read_recognise: tuple[str, ...]
    read_seconds: int
    read_memory_bytes: int
    data: str
    operator: str | None
    parameters: str | None
    weights: str | None
    offline: bool
    proxy: str | None
    web_seconds: int
    web_pause: int
    tiles: str | None = None
    token: str | None = field(default=None, repr=False)
    model_url: str | None = None
    model: str | None = None
    model_key: str | None = field(default=None, repr=False)
    model_tokens: int = 1_000_000
    model_price: tuple[float, float] | None = None
    model_seconds: int = 120
    model_answers: str = _ANSWERS


def load_settings(environment: Mapping[str, str]) -> Settings:
    """Return the values in force, from `environment` and the defaults.

    Raises:
        InputError: a number is not a whole number above zero, a choice is neither yes nor no, a
            name holds characters that cannot be seen, or languages, prices or a key are none.

    Example:
        >>> load_settings({"INQUEST_READ_MAX_BYTES": "1000"}).read_max_bytes
        1000
    """
    value = {knob.name: environment.get(knob.variable, knob.default) for knob in SETTINGS}
    if one_line(value["operator"]) != value["operator"]:
        raise InputError("INQUEST_OPERATOR holds characters that cannot be seen")
    return Settings(
        case=value["case"] or None,
        read_max_bytes=_number("INQUEST_READ_MAX_BYTES", value["read.max_bytes"]),
        store=value["store"] or None,
        originals=value["originals"] or None,
        read_recognise=_languages(value["read.recognise"]),
        read_seconds=_number("INQUEST_READ_SECONDS", value["read.seconds"]),
        read_memory_bytes=_number("INQUEST_READ_MEMORY_BYTES", value["read.memory_bytes"]),
        data=value["data"] or _DATA,
        operator=value["operator"] or None,
        parameters=value["parameters"] or None,
        weights=value["weights"] or None,
        offline=_choice("INQUEST_OFFLINE", value["offline"]),
        proxy=value["proxy"] or None,
        web_seconds=_number("INQUEST_WEB_SECONDS", value["web.seconds"]),
        web_pause=_number("INQUEST_WEB_PAUSE", value["web.pause"]),
        tiles=value["tiles"] or None,
        token=value["token"].strip() or None,
        model_url=value["model.url"].strip() or None,
        model=value["model"].strip() or None,
        model_key=_key("INQUEST_MODEL_KEY", value["model.key"].strip()),
        model_tokens=_number("INQUEST_MODEL_TOKENS", value["model.tokens"]),
        model_price=_price("INQUEST_MODEL_PRICE", value["model.price"]),
        model_seconds=_number("INQUEST_MODEL_SECONDS", value["model.seconds"]),
        model_answers=value["model.answers"] or _ANSWERS,
    )


_NONE = "no"
_LANGUAGES = re.compile(r"[a-z_]+(\+[a-z_]+)*", re.IGNORECASE | re.ASCII)


def _languages(words: str) -> tuple[str, ...]:
    if words == _NONE:
        return ()
    if not _LANGUAGES.fullmatch(words):
        raise InputError(f"INQUEST_READ_RECOGNISE is {words!r}, not languages joined by + or `no`")
    return tuple(words.split("+"))


def _number(variable: str, words: str) -> int:
    if not (words.isdecimal() and len(words) <= _DIGITS and int(words)):
        raise InputError(
            f"{variable} is {words!r}, not a whole number above zero of at most {_DIGITS} digits"
        )
    return int(words)


def _key(variable: str, words: str) -> str | None:
    """Return a key; the message on one that is none does not repeat it."""
    if not (words.isascii() and words.isprintable()) or " " in words:
        raise InputError(f"{variable} holds characters that no key has")
    return words or None


_PRICE = re.compile(r"(\d{1,6}(?:\.\d{1,6})?)/(\d{1,6}(?:\.\d{1,6})?)", re.ASCII)


def _price(variable: str, words: str) -> tuple[float, float] | None:
    if not words:
        return None
    match = _PRICE.fullmatch(words)
    if match is None:
        raise InputError(f"{variable} is {words!r}, not two prices as 0.15/0.60")
    return float(match[1]), float(match[2])


def _choice(variable: str, words: str) -> bool:
    """Return what a choice says; a slip of the pen must not open what was to be closed."""
    if words not in _CHOICES:
        raise InputError(f"{variable} is {words!r}, neither yes nor no")
    return _CHOICES[words]
