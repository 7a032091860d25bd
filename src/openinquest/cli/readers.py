"""Who reads what documents say: our rules, a model server, or both; and what that takes."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlsplit

import typer

from openinquest.cli.acting import Desk
from openinquest.cli.printing import print_skipped
from openinquest.errors import InputError, NoModel, Offline

if TYPE_CHECKING:  # the pipeline takes a second to import, `--help` must not
    from openinquest.extract.model_server import AnswersKept, Volume
    from openinquest.model import Document, Skipped
    from openinquest.pipeline import ByModel
    from openinquest.settings import Settings

_PRINTED = re.compile(r"[!-~]+")


class ReadBy(StrEnum):
    """Which readers a command takes claims from."""

    RULES = "rules"
    MODEL = "model"
    BOTH = "both"


Reader = Annotated[
    ReadBy,
    typer.Option(
        "--reader",
        help="Who reads what documents say: our rules; the model server that is set "
        "(INQUEST_MODEL_URL, INQUEST_MODEL), which is sent their text; or both, with what they "
        "agree on marked.",
    ),
]


def by_model_of(desk: Desk, asked: ReadBy) -> "ByModel | None":
    """Return how a model server reads for a command, None where the rules alone do.

    Raises:
        NoModel: none is set, or its address is none.
        Offline: nothing may be asked of the network.
        InputError: a proxy is set that is none.
    """
    if asked is ReadBy.RULES:
        return None
    settings = desk.settings
    if settings.model_url is None or settings.model is None:
        raise NoModel(f"--reader {asked} asks a model server, and none is set")
    url, host = settings.model_url, _host_of(settings.model_url)
    way_out = desk.way_out(allow_private=True)  # the server was named by who set it
    if way_out.offline:
        raise Offline("a model server may not be asked, as you said", where=urlsplit(url).netloc)

    from openinquest.extract.model_server import ModelReader, ModelServer
    from openinquest.pipeline import ByModel
    from openinquest.preserve.web.carrying import carrier_by
    from openinquest.preserve.web.networks import is_this_machine
    from openinquest.preserve.web.proxies import DIRECT

    if is_this_machine(host):  # a proxy is elsewhere, and would be shown the text and the key
        way_out.proxies = DIRECT
    server = ModelServer(
        url,
        settings.model,
        carrier_by(way_out, seconds=settings.model_seconds),
        key=settings.model_key or _key_of_keyring(url),
        budget_tokens=settings.model_tokens,
    )
    return ByModel(ModelReader(server, answers_kept(settings)), asked is ReadBy.BOTH)


def _host_of(url: str) -> str:
    """Return the host of a model server.

    Raises:
        NoModel: the address is none, or holds what may be a key. It is not repeated.
    """
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise NoModel("INQUEST_MODEL_URL is no address of a server") from error
    if parts.scheme not in ("http", "https") or not host or not _PRINTED.fullmatch(url):
        raise NoModel("INQUEST_MODEL_URL is no address of a server")
    if parts.username is not None or parts.query or parts.fragment:
        raise NoModel("INQUEST_MODEL_URL holds a name or a key, which belongs in INQUEST_MODEL_KEY")
    return host


def answers_kept(settings: "Settings") -> "AnswersKept":
    """Return where the answers of model servers are kept.

    Raises:
        InputError: the folder begins with `~`, and this account has no home folder.
    """
    from openinquest.extract.model_server import AnswersKept

    try:
        return AnswersKept(Path(settings.model_answers).expanduser())
    except RuntimeError as error:
        raise InputError(
            "INQUEST_MODEL_ANSWERS is to be in the home folder, and this account has none"
        ) from error


def print_volume(
    by_model: "ByModel | None", documents: "Iterable[Document]", settings: "Settings"
) -> None:
    """Say on standard error what asking a model server takes, before anything is sent."""
    if by_model is None:
        return
    server, volume = by_model.reader.server, by_model.reader.volume(documents)
    line = (
        f"{volume.documents:,} documents in {volume.windows:,} windows, {volume.kept:,} answered "
        f"before; about {volume.asked_tokens:,} tokens to ask {server.model} at "
        f"{server.host}, {volume.answered_tokens:,} to be answered (a guess)"
    )
    typer.echo(f"inquest: {line}{_cost(volume, settings)}", err=True)
    if volume.asked_tokens + volume.answered_tokens > server.budget_tokens:
        typer.echo(
            f"inquest: that is more than the {server.budget_tokens:,} tokens that INQUEST_MODEL_"
            "TOKENS allows; what is answered until then is kept",
            err=True,
        )


@contextmanager
def asking(by_model: "ByModel | None") -> Iterator[None]:
    """Say on standard error, at the end or where it fails, what was sent to a model server."""
    try:
        yield
    finally:
        if by_model is not None:
            server = by_model.reader.server
            spent = server.spent
            typer.echo(
                f"inquest: {spent.characters:,} characters sent to {server.host} "
                f"in {spent.questions:,} questions, {spent.tokens:,} tokens",
                err=True,
            )


def print_refused(refused: Sequence["Skipped"]) -> None:
    """Say on standard error what a model said and was refused, one line each, and how many."""
    print_skipped(refused)
    if refused:
        counts = Counter(each.code for each in refused)
        many = ", ".join(f"{number:,} {code}" for code, number in sorted(counts.items()))
        typer.echo(f"inquest: {len(refused):,} of its claims or answers refused: {many}", err=True)


def _cost(volume: "Volume", settings: "Settings") -> str:
    if settings.model_price is None:
        return ""
    from openinquest.extract.model_server import Prices

    cost = Prices(*settings.model_price).cost(volume.asked_tokens, volume.answered_tokens)
    return f"; about {cost:.2f} at your prices"


def _key_of_keyring(url: str) -> str | None:
    """Return the key that the system's keyring holds for a server, None without either."""
    if find_spec("keyring") is None:  # it comes with the extra `keyring`
        return None
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password("openinquest", url)
    except KeyringError:
        return None
