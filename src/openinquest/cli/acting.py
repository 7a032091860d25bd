"""Who acts, when, on which case: what every command needs to know."""

import getpass
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from openinquest.errors import InputError, NoCase
from openinquest.settings import Settings, load_settings

if TYPE_CHECKING:  # the pipeline takes a second to import, `--help` must not
    from openinquest.pipeline import Capture, Learnt
    from openinquest.store import Store

CASE_FILE = "case.sqlite"
GAZETTEER_FILE = "gazetteer.tsv"


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a command works. `case` is the folder that --case names, or None."""

    case: Path | None

    @property
    def settings(self) -> Settings:
        """The settings in force, from the environment."""
        return load_settings(os.environ)

    @property
    def gazetteer(self) -> Path:
        """Where the imported gazetteer stands, or would stand.

        Raises:
            InputError: the folder begins with `~`, and this account has no home folder.
        """
        try:
            return Path(self.settings.data).expanduser() / GAZETTEER_FILE
        except RuntimeError as error:
            raise InputError(
                "INQUEST_DATA is to be in the home folder, and this account has none"
            ) from error

    def capture(self, published: str | None = None) -> "Capture":
        """Return how originals are taken in now, by whoever acts; they are read as set up here.

        Raises:
            InputError: `published` is no day written YYYY-MM-DD.
            GazetteerDamaged: the imported gazetteer cannot be used.
        """
        from openinquest.extract.places import use_gazetteer
        from openinquest.pipeline import Capture

        use_gazetteer(self.gazetteer)
        settings = self.settings
        return Capture(
            by=settings.operator or getpass.getuser(),
            utc=datetime.now(UTC).replace(microsecond=0),
            max_bytes=settings.read_max_bytes,
            published=day_named("--published", published),
            recognise=settings.read_recognise,
        )

    @property
    def learnt(self) -> "Learnt":
        """What was learnt from other documents: of the files that were named, or as shipped.

        Raises:
            NotParameters, NotWeights: a file holds none.
        """
        from openinquest.engine import load_parameters, load_weights
        from openinquest.pipeline import Learnt

        settings = self.settings
        return Learnt(
            weights=load_weights(Path(settings.weights) if settings.weights else None),
            parameters=load_parameters(Path(settings.parameters) if settings.parameters else None),
        )

    @contextmanager
    def open_case(self) -> Iterator["Store"]:
        """Open the case that was named, or the one that the current folder is.

        Raises:
            NoCase: none was named, or there is none.
        """
        from openinquest.store import open_case

        named = self.case or (Path(self.settings.case) if self.settings.case else None)
        if named is None and not Path(CASE_FILE).exists():
            raise NoCase("no case was named, and this folder is none")
        with open_case(named or Path()) as store:
            yield store


def path_named(words: str) -> Path:
    """Return the path that a person named.

    Raises:
        InputError: it is empty. `Path("")` would stand for the current folder,
            which nobody means who names a variable that is not set.
    """
    if not words:
        raise InputError("a path is empty")
    return Path(words)


def day_named(option: str, words: str | None) -> date | None:
    """Return the day that a person named with an option, None where they named none.

    Raises:
        InputError: it is no day written YYYY-MM-DD.
    """
    if words is None:
        return None
    try:
        return datetime.strptime(words, "%Y-%m-%d").date()
    except ValueError as error:
        raise InputError(f"{option} {words!r} is no day written YYYY-MM-DD") from error
