"""`inquest watch`."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING, Annotated

import typer

from openinquest.cli.acting import Desk, path_named
from openinquest.cli.notifying import Notified
from openinquest.cli.printing import legible, print_skipped
from openinquest.cli.source_list import listed_sources
from openinquest.cli.sources import AllowPrivate, inputs_named
from openinquest.cli.unforeseen import comes_of_an_interrupt, unforeseen
from openinquest.cli.watched import Held, Into, IntoCase, IntoStream
from openinquest.errors import (
    AddressRefused,
    CaseBusy,
    CaseDamaged,
    InputError,
    InquestError,
    MissingPart,
)

if TYPE_CHECKING:  # the stages take long to import, `--help` must not
    from openinquest.model import Finding
    from openinquest.pipeline import Capture, KeptReaders

NAME = "watch"

_SECONDS = 60
_MOST_PASSED_OVER = 31
"""Rounds for which a source is left alone that failed again and again: a day has 96."""

_STILL_S = 2.0
"""Seconds for which a file in a folder has stood unchanged before it is taken in."""

_NOT_OF_A_SOURCE = (CaseBusy, CaseDamaged, MissingPart)
"""What is wrong with the case or the installation: no other source would fare better."""


Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE...",
        help="Addresses of feeds (RSS, Atom) or pages, folders, and .toml files that list "
        "them as `feeds` and `folders`.",
        show_default=False,
    ),
]
Every = Annotated[
    int, typer.Option(metavar="MINUTES", min=1, help="Minutes from one round to the next.")
]
Notify = Annotated[
    str | None,
    typer.Option(
        metavar="ADDRESS|FILE",
        help="Whom to tell of figures that are new or changed, without names of people: an "
        "address that takes JSON (webhook), or a file that mails are appended to (mbox).",
        show_default=False,
    ),
]


Stream = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="Append the documents to this file of JSON lines, for `extract`, `tally` and `link`, "
        "instead of adding them to a case.",
        show_default=False,
        parser=path_named,
    ),
]


def watch(
    context: typer.Context,
    sources: Sources,
    every: Every = 15,
    once: Annotated[bool, typer.Option("--once", help="Make one round, and end.")] = False,
    stream: Stream = None,
    notify: Notify = None,
    allow_private: AllowPrivate = False,
) -> None:
    """Ask feeds and folders again and again, keep what is new, and tell which figures moved.

    A page that the case or stream holds a capture of is not asked for again. A source that fails
    is left alone for a round, then for two, four and so on. It goes on until it is stopped with
    Ctrl-C; what was added by then is kept.

    Example: inquest --case al-mina watch https://news.example.org/feed.xml --every 30
    """
    from openinquest import pipeline

    desk: Desk = context.obj
    watched = tuple(map(_Watched, listed_sources(sources)))
    told = Notified(notify, desk, allow_private, once) if notify else None
    readers = pipeline.KeptReaders()
    rounds = _Rounds(desk, watched, told, allow_private, _into(desk, stream, readers))
    try:
        rounds.make_one()
        if once and all(each.failures for each in watched):
            raise typer.Exit(InputError.exit_status)  # each has said why
        while not once:
            sleep(every * _SECONDS)
            rounds.make_one_if_free()
    except KeyboardInterrupt:
        typer.echo(_last_words(told), err=True)
    finally:
        readers.close()


def _last_words(told: Notified | None) -> str:
    if told is None or not told.untold:
        return "Stopped."
    return f"Stopped. {told.untold} news could not be told: watch again, and they are."


def _into(desk: Desk, stream: Path | None, readers: "KeptReaders") -> Into:
    """Return where documents go.

    Raises:
        InputError: a case was named, too.
        UnwritableOutput: documents cannot be appended to such a file.
    """
    from openinquest.engine import GrowingStream
    from openinquest.pipeline import CaseMemory

    if stream is None:
        return IntoCase(desk, CaseMemory(), readers)
    if desk.case is not None:
        raise InputError("--case and --stream both say where documents go: give one of them")
    return IntoStream(GrowingStream(stream, desk.gazetteer, desk.learnt), readers)


@dataclass(slots=True)
class _Watched:
    """A source, how often in a row it has failed, and for how many rounds it is left alone."""

    source: str
    failures: int = 0
    passed_over: int = 0

    def is_due(self) -> bool:
        """Return whether it is asked in this round."""
        if self.passed_over:
            self.passed_over -= 1
            return False
        return True

    def note(self, *, failed: bool) -> None:
        """Note whether the source itself, and not only something in it, could not be used."""
        self.failures = self.failures + 1 if failed else 0
        self.passed_over = min(2**self.failures // 2, _MOST_PASSED_OVER)


@dataclass(frozen=True, slots=True)
class _Rounds:
    """What one round after another is made with."""

    desk: Desk
    watched: Sequence[_Watched]
    notified: Notified | None
    allow_private: bool
    into: Into

    def make_one(self) -> None:
        """Ask each source that is due, and tell what came of it."""
        with self.into.opened() as held:
            if self.notified is not None:
                self.notified.begin(held)
            before, known = held.findings(), set(held.addresses())
            capture = replace(
                self.desk.capture(allow_private=self.allow_private, passed_over=known),
                still_s=_STILL_S,
            )
            try:
                for each in self.watched:
                    if each.is_due():
                        self._ask(held, each, capture)
                        known |= held.addresses()
            finally:  # what was added by then is told, however the round ends
                self._tell(before, held, capture)

    def _tell(self, before: "Sequence[Finding]", held: Held, capture: "Capture") -> None:
        from openinquest import pipeline

        now = held.findings()
        for news in pipeline.news_since(before, now, held.profile()):
            typer.echo(f"  {legible(news.in_words)}")
        if self.notified is not None:
            self.notified.tell(held, capture.utc)

    def make_one_if_free(self) -> None:
        """Make a round, but where another program writes for too long, leave it at that."""
        try:
            self.make_one()
        except CaseBusy as error:
            typer.echo(f"inquest: {error}", err=True)

    def _ask(self, held: Held, watched: _Watched, capture: "Capture") -> None:
        try:
            done = held.add(inputs_named([watched.source]), capture)
        except _NOT_OF_A_SOURCE:
            raise
        except Exception as error:  # of what a stranger sent, anything may come
            if comes_of_an_interrupt(error):
                raise
            # Of this source: the others are asked all the same.
            watched.note(failed=True)
            typer.echo(f"inquest: {_as_ours(error, watched.source)}", err=True)
            return
        names = (watched.source, self._name_of(watched.source))
        watched.note(failed=any(each.location in names for each in done.skipped))
        print_skipped(done.skipped)
        shown = _shown(watched.source)
        typer.echo(f"{capture.utc:%Y-%m-%d %H:%M} UTC: {shown}: {held.counted(done)}")

    def _name_of(self, source: str) -> str:
        """Return what a source is called where it is skipped."""
        from openinquest.preserve.web import is_address

        if not is_address(source):
            return str(path_named(source))
        try:
            return str(self.desk.way_out(allow_private=self.allow_private).parse(source))
        except AddressRefused:
            return source


def _shown(source: str) -> str:
    """Return a source as lines on the terminal name it: without a password or what steers it."""
    from openinquest.preserve.web import shown_address

    return shown_address(source)


def _as_ours(error: Exception, source: str) -> InquestError:
    """Return what went wrong with a source as an error that is one line."""
    return error if isinstance(error, InquestError) else unforeseen(error, where=_shown(source))
