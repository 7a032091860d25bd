"""Who watches leaves alone what fails, and goes on with the others."""

from contextlib import contextmanager

import pytest
from web_server import PAGE, answer, web_server

from openinquest.cli.acting import Desk
from openinquest.cli.watch import _Rounds, _Watched
from openinquest.cli.watched import IntoCase, IntoStream
from openinquest.engine import GrowingStream
from openinquest.errors import CaseBusy, InquestError, NotFetched
from openinquest.pipeline import Addition, CaseMemory, KeptReaders, Learnt
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


@pytest.fixture
def rounds(tmp_path):
    """Make rounds of one source into a case or a stream, and return what it is known for."""
    readers = KeptReaders()

    def make(source, count, into="case"):
        with create_case(tmp_path / "case"):
            pass
        desk, watched = Desk(tmp_path / "case"), _Watched(source)
        to = IntoCase(desk, CaseMemory(), readers)
        if into == "stream":
            to = IntoStream(GrowingStream(tmp_path / "d.jsonl", None, Learnt()), readers)
        made = _Rounds(desk, [watched], None, True, to)
        for _ in range(count):
            made.make_one()
        return watched

    yield make
    readers.close()


def feed(*links):
    items = "".join(f"<item><link>{link}</link></item>" for link in links)
    return answer(f"<rss><channel>{items}</channel></rss>".encode())


@pytest.mark.parametrize("into", ["case", "stream"])
def test_page_of_the_same_bytes_under_a_further_address_is_asked_for_once(rounds, into):
    pages = {"/feed": feed("/a", "/b", "/bad"), "/a": answer(PAGE), "/b": answer(PAGE)}

    with web_server(pages) as served:
        rounds(served.url("/feed"), 3, into)

    assert served.paths == ["/feed", "/a", "/b", "/bad", *["/feed", "/bad"] * 2]


def test_feed_of_more_pages_than_are_asked_for_has_not_failed(rounds, capsys):
    links = ["/a", *(f"http://me@a.example/{number}" for number in range(500))]

    with web_server({"/feed": feed(*links), "/a": answer(PAGE)}) as served:
        watched = rounds(served.url("/feed"), 2)

    assert watched.failures == 0
    assert served.paths == ["/feed", "/a", "/feed"]
    assert "only 500 of them were asked" in capsys.readouterr().err
