"""Who watches leaves alone what fails, and tells later what could not be told."""

import mailbox
from datetime import UTC, datetime

from openinquest.cli.acting import Desk
from openinquest.cli.notifying import Notified
from openinquest.cli.watch import _Rounds, _Watched
from openinquest.cli.watched import IntoCase
from openinquest.pipeline import CaseMemory, IncidentRow, KeptReaders, News
from openinquest.store import create_case

NOW = datetime(2031, 5, 6, tzinfo=UTC)


def news(number, killed):
    row = IncidentRow(f"i-{number}", None, None, "Tal Nasra", 1, 2, 1, killed, None, 0, 0)
    return News(row, None)


def test_what_could_not_be_told_is_told_with_the_next(tmp_path, capsys):
    told = Notified(str(tmp_path / "later" / "told.mbox"), Desk(None), False, once=False)

    told.tell((news(1, "all: 4"),), NOW)
    (tmp_path / "later").mkdir()
    told.tell((news(2, "all: 9"),), NOW)
    told.tell((), NOW)

    (mail,) = mailbox.mbox(tmp_path / "later" / "told.mbox")
    assert mail.get_payload() == (
        "new: i-1, day unknown, Tal Nasra: killed: all: 4\n"
        "new: i-2, day unknown, Tal Nasra: killed: all: 9\n"
    )
    assert "[E111]" in capsys.readouterr().err


def test_source_that_fails_is_left_alone_for_longer_each_time_and_asked_again_once_it_answers():
    watched = _Watched("https://news.example.org/feed.xml")

    rounds = []
    for number in range(40):
        if watched.is_due():
            rounds.append(number)
            watched.note(failed=True)
    watched.note(failed=False)

    assert rounds == [0, 2, 5, 10, 19, 36]
    assert watched.is_due()


def test_source_is_known_as_failed_by_whatever_it_was_called(tmp_path):
    with create_case(tmp_path / "case"):
        pass
    sources = ["http://LOCALHOST:9/feed", f"{tmp_path}/./missing/"]
    watched = [_Watched(each) for each in sources]
    desk, readers = Desk(tmp_path / "case"), KeptReaders()

    _Rounds(desk, watched, None, True, IntoCase(desk, CaseMemory(), readers)).make_one()
    readers.close()

    assert [each.failures for each in watched] == [1, 1]
