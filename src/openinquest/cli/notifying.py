"""Who is told of what came: a webhook, or a file of mail."""

import hmac
import json
import mailbox
import re
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from openinquest.cli.acting import Desk, path_named
from openinquest.cli.printing import legible
from openinquest.errors import InputError, InquestError, NotFetched, UnwritableOutput

if TYPE_CHECKING:  # the stages take long to import, `--help` must not
    from datetime import datetime

    from openinquest.cli.watched import Held
    from openinquest.engine import Marks
    from openinquest.model import Finding
    from openinquest.pipeline import News

_SUBJECT = "Open Inquest: figures of {} incidents are new or changed"
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")
_MOST_LOOKS = 5
_ABANDONED_S = 600
"""Seconds after which a lock on a file of mail is of a program that was killed: a mail takes one
to append."""


@dataclass(slots=True)
class Notified:
    """Where news go: an address (webhook), or a file to which mails are appended (mbox).

    Up to where it was told is kept beside the case or stream, so that what could not be told is
    told when it can be, also after a restart, and nothing twice, however many watch. Where nothing
    more will come (`once`), what cannot be told is an error.
    """

    to: str
    desk: Desk
    allow_private: bool
    once: bool
    untold: int = field(default=0, init=False)
    _known: "tuple[str, Sequence[Finding]] | None" = field(default=None, init=False)

    def __post_init__(self) -> None:
        """Refuse what can never be told.

        Raises:
            InputError: it is neither an address nor a path.
            UnwritableOutput: something stands there that is no file.
        """
        from openinquest.preserve.web import is_address

        if is_address(self.to):
            return
        if _SCHEME.match(self.to):
            what = f"--notify {self.to.partition(':')[0]}: is no address that takes JSON"
            raise InputError(f"{what}, and no file for mails (./{self.to} would be one)")
        path = path_named(self.to)
        if path.exists() and not path.is_file():
            raise UnwritableOutput("it is no plain file", where=str(path))

    def begin(self, held: "Held") -> None:
        """Note from where on is told: from what stands there now, where nothing was told before.

        Raises:
            UnwritableOutput: that cannot be kept.
        """
        from openinquest.engine import kept_marks

        with kept_marks(held.marks_at()) as marks:
            since = marks.of(self.to)
            if since is not None and since != held.mark():
                return  # what stood there then is looked up when it is told
            self._known = _as_it_stands(held)
            if since is None:
                marks.note(self.to, self._known[0])

    def tell(self, held: "Held", at_utc: "datetime") -> None:
        """Tell all that was not told yet.

        Raises:
            InquestError: it cannot be told, and there is no next time.
        """
        from openinquest import pipeline
        from openinquest.engine import kept_marks
        from openinquest.report import Profile

        with kept_marks(held.marks_at()) as marks:
            since = marks.of(self.to) or held.mark()
            if since == held.mark():  # by another watch, perhaps
                self.untold = 0
                return
            mark, now = _as_it_stands(held)
            news = pipeline.news_since(
                self._stood(held, since, now), now, Profile.PUBLIC, key=marks.key
            )
            try:
                self._deliver(_told_of(news, since, marks), at_utc)
            except InquestError as error:
                self.untold = len(news)
                if self.once:
                    raise
                typer.echo(f"inquest: not told, it will be with the next: {error}", err=True)
            else:
                marks.note(self.to, mark)
                self.untold, self._known = 0, (mark, now)

    def _stood(self, held: "Held", since: str, now: "Sequence[Finding]") -> "Sequence[Finding]":
        """Return the findings of when it was told last; `now` where no such time is known."""
        if self._known is None or self._known[0] != since:
            then = held.findings_at(since)
            self._known = (since, now if then is None else then)
        return self._known[1]

    def _deliver(self, told: "list[_Told]", at_utc: "datetime") -> None:
        from openinquest.preserve.web import is_address

        if not told:
            return
        if not is_address(self.to):
            self._append(told, at_utc)
        elif not self._send(told, at_utc):
            self._send_each(told, at_utc)

    def _send(self, told: "list[_Told]", at_utc: "datetime") -> bool:
        from openinquest.preserve import tell_hook

        content = {
            "text": _text(told),
            "at_utc": at_utc.isoformat(),
            "news": [each.plain for each in told],
        }
        way = self.desk.way_out(allow_private=self.allow_private)
        return tell_hook(self.to, json.dumps(content).encode(), way=way)

    def _send_each(self, told: "list[_Told]", at_utc: "datetime") -> None:
        """Send one after another what is refused together; what alone is refused is set aside.

        Raises:
            NotFetched: all of it is refused: then it is the address that is wrong.
        """
        refused = [each for each in told if len(told) == 1 or not self._send([each], at_utc)]
        if len(refused) == len(told):
            raise NotFetched("it refuses what it is told")
        for each in refused:
            line = f"inquest: set aside, it is refused where others are taken: {each.text}"
            typer.echo(line, err=True)

    def _append(self, told: "list[_Told]", at_utc: "datetime") -> None:
        mail = EmailMessage()
        mail["Subject"] = _SUBJECT.format(len(told))
        mail["From"] = "Open Inquest <inquest@localhost>"
        mail["Date"] = format_datetime(at_utc)
        mail["Message-ID"] = f"<{'.'.join([told[0].id, str(len(told)), told[-1].id])}@localhost>"
        mail.set_content(_text(told) + "\n")
        path = path_named(self.to)
        try:
            _let_go_of_abandoned(path.with_name(f"{path.name}.lock"))
            box = mailbox.mbox(path)
            box.lock()
            try:
                box.add(mail)
                box.flush()
            finally:
                box.close()
        except (OSError, mailbox.Error) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise UnwritableOutput(f"cannot be written ({reason})", where=str(path)) from error


@dataclass(frozen=True, slots=True)
class _Told:
    """One piece of news as it goes out: `id` is the same each time that it is sent again."""

    id: str
    text: str
    plain: dict[str, object]


def _told_of(news: "Sequence[News]", since: str, marks: "Marks") -> list[_Told]:
    told = []
    for each in news:
        plain = _plain(each)
        words = json.dumps([since, plain]).encode()
        id_ = hmac.digest(marks.key, words, "sha256").hex()[:16]
        told.append(_Told(id_, legible(each.in_words), {"news_id": id_, **plain}))
    return told


def _as_it_stands(held: "Held") -> "tuple[str, Sequence[Finding]]":
    """Return findings with the mark that is theirs, also where others write meanwhile.

    Where they never stop, the mark is an earlier one: something is told twice then, nothing lost.
    """
    for _ in range(_MOST_LOOKS):
        mark, now = held.mark(), held.findings()
        if held.mark() == mark:
            break
    return mark, now


def _let_go_of_abandoned(lock: Path) -> None:
    with suppress(FileNotFoundError):
        if time.time() - lock.stat().st_mtime > _ABANDONED_S:
            lock.unlink()


def _text(told: "Sequence[_Told]") -> str:
    return "\n".join(each.text for each in told)


def _plain(news: "News") -> dict[str, object]:
    now, before = news.now, news.before
    was = before and {"id": before.id, "killed": before.killed, "injured": before.injured}
    told = {"id": now.id, "days": now.days, "place": now.place}
    return {**told, "killed": now.killed, "injured": now.injured, "before": was}
