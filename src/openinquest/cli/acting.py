"""Who acts, when, on which case: what every command needs to know."""

import getpass
import os
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from openinquest.errors import InputError, InquestError, NoCase
from openinquest.settings import Settings, load_settings

if TYPE_CHECKING:  # the pipeline takes a second to import, `--help` must not
    from openinquest.confine import Limits
    from openinquest.model import Member
    from openinquest.people import Right
    from openinquest.pipeline import Capture, Learnt, ReadersOf
    from openinquest.preserve.web import WayOut
    from openinquest.report import Profile
    from openinquest.store import CaseAt, Store

CASE_FILE = "case.sqlite"
GAZETTEER_FILE = "gazetteer.tsv"


@dataclass(slots=True)
class Desk:
    """Where a command works, and who works there.

    `case` is the folder that --case names, or None; `command` is what was
    asked for; `offline` whether --offline was said. `member` is who was let in
    to the case, None before one is open.
    """

    case: Path | None
    command: str = ""
    offline: bool = False
    member: "Member | None" = field(default=None, init=False)

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

    def way_out(self, *, allow_private: bool = False) -> "WayOut":
        """Return how this command may go out to the network; each connection is made by it.

        It says on standard error which host it asks.

        Args:
            allow_private: Hosts of private networks may be asked, too.

        Raises:
            InputError: a proxy is set that is none.
        """
        from openinquest.preserve.web import WayOut, proxies_of

        settings = self.settings
        return WayOut(
            offline=self.offline or settings.offline,
            allow_private=allow_private,
            proxies=proxies_of(os.environ, settings.proxy),
            say=lambda line: typer.echo(f"inquest: {line}", err=True),
        )

    def capture(
        self,
        published: str | None = None,
        *,
        allow_private: bool = False,
        passed_over: Collection[str] = (),
        by: str | None = None,
    ) -> "Capture":
        """Return how originals are taken in now, by whoever acts; they are read as set up here.

        Args:
            published: The day of publication that was named.
            allow_private: Hosts of private networks may be asked, too.
            passed_over: Addresses that are not asked for where a feed names them.
            by: Who acts; None for who was let in.

        Raises:
            InputError: `published` is no day written YYYY-MM-DD.
            GazetteerDamaged: the imported gazetteer cannot be used.
        """
        from openinquest.extract.places import use_gazetteer
        from openinquest.pipeline import Capture
        from openinquest.preserve.web import Visitor

        use_gazetteer(self.gazetteer)
        settings = self.settings
        return Capture(
            by=by or (self.member.name if self.member else self.alone_as),
            utc=datetime.now(UTC),
            max_bytes=settings.read_max_bytes,
            published=day_named("--published", published),
            recognise=settings.read_recognise,
            limits=self.limits,
            visitor=Visitor(
                self.way_out(allow_private=allow_private),
                seconds=settings.web_seconds,
                pause_s=settings.web_pause,
                passed_over=passed_over,
            ),
        )

    @property
    def limits(self) -> "Limits":
        """What the reading of one thing that strangers made may take."""
        from openinquest.confine import Limits

        return Limits(self.settings.read_seconds, self.settings.read_memory_bytes)

    @contextmanager
    def readers(self) -> Iterator["ReadersOf"]:
        """Give what reads, for a command that will: its process begins before the rest is loaded.

        Both take a second or more, and do so at the same time.
        """
        from openinquest.confine import Worker, most_answer_bytes, served

        gazetteer = self.gazetteer if self.gazetteer.exists() else None
        with Worker(self.limits, most_answer_bytes(self.settings.read_max_bytes)) as begun:
            begun.begin(served.to_read(), served.to_extract(gazetteer))
            from openinquest.pipeline import KeptReaders

            with closing(KeptReaders(begun=begun)) as kept:
                yield kept.readers_of

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
    def open_case(self, right: "Right | None" = None) -> Iterator["Store"]:
        """Open the case that was named, or the one that the current folder is, for who may.

        Args:
            right: What is asked for; None for what the command stands for.

        Raises:
            NoCase: none was named, or there is none.
            NotAdmitted: the case has members, and INQUEST_TOKEN is the key of none.
            NotAllowed: their role does not allow it.
        """
        with self.opened() as store:
            self.let_in(store, right)
            yield store

    def opened(self) -> "Store":
        """Return the case that was named, or the one that the current folder is, for nobody yet.

        Raises:
            NoCase: none was named, or there is none.
        """
        from openinquest.store import open_case

        return open_case(self._at())

    def place_of_new(self, folder: Path) -> "CaseAt":
        """Return where a new case is to be: in `folder`, or in the database that is set."""
        from openinquest.store import CaseAt

        return CaseAt(folder, self.settings.store, self.settings.originals)

    def let_in(self, store: "Store", right: "Right | None" = None) -> "Member":
        """Return who acts on a case; from here on what is recorded is theirs.

        Args:
            store: The case.
            right: What is asked for; None for what the command stands for.

        Raises:
            NotAdmitted: the case has members, and INQUEST_TOKEN is the key of none.
            NotAllowed: their role does not allow it.
        """
        from openinquest import pipeline
        from openinquest.cli.rights import RIGHT_OF
        from openinquest.people import Right

        member = pipeline.let_in(store, self.settings.token, self.alone_as)
        pipeline.require(member, right or RIGHT_OF.get(self.command, Right.MANAGE))
        self.member = member
        return member

    def profile(self, asked: "Profile | None" = None) -> "Profile":
        """Return the redaction profile of what leaves the open case for who acts.

        Args:
            asked: The profile that was asked for; None for the usual one, that
                of partners or their stricter one.

        Raises:
            NotAllowed: their role does not allow the profile that was asked for.
        """
        from openinquest import pipeline

        return pipeline.profile_for(self._acting, asked)

    @property
    def widest_profile(self) -> "Profile":
        """The redaction profile of lists: all that whoever acts may see."""
        from openinquest import pipeline

        return pipeline.widest_profile(self._acting)

    def _at(self) -> "CaseAt":
        from openinquest.store import CaseAt

        settings = self.settings
        named = self.case or (Path(settings.case) if settings.case else None)
        if settings.store is None and named is None and not Path(CASE_FILE).exists():
            raise NoCase("no case was named, and this folder is none")
        if settings.store is None:
            named = named or Path()
        return CaseAt(named, settings.store, settings.originals)

    @property
    def place_of_marks(self) -> Path:
        """The file that says up to where receivers of news of the case were told.

        It stands in the folder of the case; for a case in a database in that of this account.
        """
        from openinquest.engine import place_of_marks
        from openinquest.preserve.web import shown_address

        at = self._at()
        if at.database is None:
            return place_of_marks(at.folder or Path(), CASE_FILE)
        return place_of_marks(self.gazetteer.parent, shown_address(at.database))

    @property
    def _acting(self) -> "Member":
        if self.member is None:
            raise InquestError("it was asked what a reader may see before one was let in")
        return self.member

    @property
    def alone_as(self) -> str:
        """The name to record where nobody has to say who they are."""
        return self.settings.operator or getpass.getuser()


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
