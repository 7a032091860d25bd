"""Who watches leaves alone what fails, and goes on with the others."""

from contextlib import contextmanager

import pytest

from openinquest.cli.acting import Desk
from openinquest.cli.watch import _Rounds, _Watched
from openinquest.cli.watched import IntoCase
from openinquest.errors import CaseBusy, InquestError, NotFetched
from openinquest.pipeline import Addition, CaseMemory, KeptReaders
from openinquest.report import Profile
from openinquest.store import create_case


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


class _Failing:
    """A place that documents go to, where the first source fails and others add nothing."""

    def __init__(self, error):
        self.error, self.asked = error, []

    @contextmanager
    def opened(self):
        yield self

    def findings(self):
        return ()

    def addresses(self):
        return frozenset()

    def add(self, sources, capture):
        self.asked += sources
        if len(self.asked) == 1:
            raise self.error
        return Addition(0, 0, 0, ())

    def profile(self):
        return Profile.FULL

    def counted(self, done):
        return "nothing new"


def round_of(error, *sources):
    into = _Failing(error)
    watched = [_Watched(each) for each in sources]
    _Rounds(Desk(None), watched, None, True, into).make_one()
    return into, watched


@pytest.mark.parametrize(
    "error",
    [
        OverflowError("date value out of range"),
        InquestError("a bug"),
        NotFetched("it is too slow"),
        MemoryError(),
    ],
    ids=lambda each: type(each).__name__,
)
def test_whatever_goes_wrong_with_a_source_the_next_one_is_asked(error, capsys):
    into, watched = round_of(error, "http://me:secret@a.example/feed", "folder")

    told = capsys.readouterr()
    assert len(into.asked) == 2
    assert [each.failures for each in watched] == [1, 0]
    assert "folder: nothing new" in told.out
    assert told.err.startswith("inquest: [E")
    assert told.err.count("\n") == 1
    assert "secret" not in told.err


def test_interrupt_that_a_library_makes_an_error_of_ends_the_round():
    error = RuntimeError("cannot load")
    error.__cause__ = KeyboardInterrupt()

    with pytest.raises(RuntimeError):
        round_of(error, "one", "two")


def test_case_that_is_locked_is_no_failure_of_a_source():
    watched = [_Watched("one"), _Watched("two")]
    into = _Failing(CaseBusy("another program writes"))

    with pytest.raises(CaseBusy):
        _Rounds(Desk(None), watched, None, True, into).make_one()

    assert [each.failures for each in watched] == [0, 0]
