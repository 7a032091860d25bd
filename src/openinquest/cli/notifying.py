"""Who is told of what came: a webhook, or a file of mail."""

import json
import mailbox
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from typing import TYPE_CHECKING

import typer

from openinquest.cli.acting import Desk, path_named
from openinquest.cli.printing import legible
from openinquest.errors import InquestError, UnwritableOutput

if TYPE_CHECKING:  # the stages take long to import, `--help` must not
    from datetime import datetime

    from openinquest.pipeline import News

_SUBJECT = "Open Inquest: figures of {} incidents are new or changed"


@dataclass(slots=True)
class Notified:
    """Where news go: an address (webhook), or a file to which mails are appended (mbox).

    What could not be told is told with the next that comes; where nothing will come (`once`), that
    is an error.
    """

    to: str
    desk: Desk
    allow_private: bool
    once: bool
    _waiting: "list[News]" = field(default_factory=list, init=False)

    def tell(self, news: "tuple[News, ...]", at_utc: "datetime") -> None:
        """Tell all that was not told yet.

        Raises:
            InquestError: it cannot be told, and there is no next time.
        """
        from openinquest.preserve.web import is_address

        self._waiting.extend(news)
        if not self._waiting:
            return
        try:
            if is_address(self.to):
                self._send(at_utc)
            else:
                self._append(at_utc)
        except InquestError as error:
            if self.once:
                raise
            typer.echo(f"inquest: not told, it will be with the next: {error}", err=True)
        else:
            self._waiting.clear()

    def _send(self, at_utc: "datetime") -> None:
        from openinquest.preserve import tell_hook

        told = {
            "text": _text(self._waiting),
            "at_utc": at_utc.isoformat(),
            "news": [_plain(each) for each in self._waiting],
        }
        way = self.desk.way_out(allow_private=self.allow_private)
        tell_hook(self.to, json.dumps(told).encode(), way=way)

    def _append(self, at_utc: "datetime") -> None:
        mail = EmailMessage()
        mail["Subject"] = _SUBJECT.format(len(self._waiting))
        mail["From"] = "Open Inquest <inquest@localhost>"
        mail["Date"] = format_datetime(at_utc)
        mail["Message-ID"] = make_msgid(domain="localhost")
        mail.set_content(_text(self._waiting) + "\n")
        path = path_named(self.to)
        try:
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


def _text(news: "list[News]") -> str:
    return "\n".join(legible(each.in_words) for each in news)


def _plain(news: "News") -> dict[str, object]:
    now, before = news.now, news.before
    was = {"killed": before.killed, "injured": before.injured} if before else None
    told = {"id": now.id, "days": now.days, "place": now.place}
    return {**told, "killed": now.killed, "injured": now.injured, "before": was}
