"""The case that is served: opened once for many requests, drawn as it stands."""

import shutil
import threading
import time
from datetime import UTC, datetime
from urllib.parse import quote

import pytest
from starlette.requests import Request
from starlette.testclient import TestClient

from openinquest.errors import CaseBusy, NoCase
from openinquest.model import Act, JudgementKind, Member, Role
from openinquest.pipeline import Capture, Learnt, add, add_member, judge_claims, withdraw
from openinquest.store import create_case, open_case
from openinquest.web import Served, Workbench, create_app
from openinquest.web.visit import Visit

ACT = Act("Noor", datetime(2031, 5, 6, tzinfo=UTC), "for the test")
TEXT = "A shell killed two people in Qasr Amun on 3 May 2031, medics said."


@pytest.fixture
def folder(tmp_path):
    """Return a case of one document."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    with create_case(tmp_path / "case") as store:
        add(store, [tmp_path / "a.txt"], Capture(by="Noor", utc=ACT.at_utc, max_bytes=9_999))
    return tmp_path / "case"


@pytest.fixture
def bench(folder):
    """Return a workbench on the case."""
    made = Workbench(
        open_case=lambda: open_case(folder),
        capture=lambda by: Capture(by=by, utc=ACT.at_utc, max_bytes=9_999),
        served=Served("127.0.0.1", 8000, ()),
        alone_as="Noor",
        learnt=Learnt(),
        max_bytes=9_999,
    )
    yield made
    made.close()


def accept_one(store):
    claim = store.claims_of(next(iter(store.documents())).id)[0]
    judge_claims(store, JudgementKind.ACCEPT, [claim.id], ACT)


def test_the_case_stays_open_for_the_next_request_and_is_no_ones_meanwhile(bench):
    with bench.case() as one, bench.case() as other:  # methods are equal where the store is one
        assert one.writer != other.writer
    with bench.case() as third:
        assert third.writer in (one.writer, other.writer)


def test_a_case_in_which_something_failed_is_opened_anew(bench):
    with pytest.raises(ZeroDivisionError), bench.case() as failed:
        raise ZeroDivisionError
    with bench.case() as next_one:
        assert next_one is not failed


def test_a_copy_that_is_put_in_the_place_of_an_open_case_is_the_case_from_then_on(bench, folder):
    copy = folder.with_name("copy")
    shutil.copytree(folder, copy)
    with open_case(copy) as other:
        accept_one(other)
        head = other.head()
    with bench.case() as store:
        assert store.head() != head
        (copy / "case.sqlite").replace(folder / "case.sqlite")
        assert store.head() == head


def test_a_case_that_is_taken_away_is_told_and_not_made_anew(bench, folder):
    with bench.case() as store:
        store.head()
        (folder / "case.sqlite").unlink()
        with pytest.raises(NoCase):
            store.head()

    assert not (folder / "case.sqlite").exists()


def test_who_looks_waits_for_nobody_who_waits_for_the_case_to_be_made(bench):
    def visit(method, store):
        request = Request({"type": "http", "method": method, "headers": []})
        return Visit(request, bench, store, Member("Noor", Role.ADMINISTRATOR))

    with bench.case() as store, bench.case() as another:
        before = bench.overview(store)
        accept_one(store)
        writes = threading.Thread(target=lambda: visit("POST", another).overview)
        with bench._making:
            writes.start()
            time.sleep(0.2)
            seen = []
            looks = threading.Thread(target=lambda: seen.append(visit("GET", store).overview))
            looks.start()
            looks.join(10)
            assert seen == [before]
        writes.join()


def test_while_one_makes_the_case_anew_others_see_it_as_it_stood_just_before(bench):
    with bench.case() as store:
        before = bench.overview(store)
        accept_one(store)
        with bench._making:
            seen = bench.overview(store, at_least=0)
        after = bench.overview(store, at_least=0)

    assert seen is before
    assert after.head != before.head


def test_who_wrote_sees_what_they_wrote(bench):
    with bench.case() as store:
        bench.overview(store)
        accept_one(store)
        bench.note_writing("Noor", store)
        with bench._making:
            assert bench._just_before(store, bench.wrote("Noor")) is None
            assert bench._just_before(store, bench.wrote("Rui")) is not None


def test_what_somebody_wrote_is_noted_before_they_are_answered(bench):
    noted = []
    app = create_app(bench)

    async def watched(scope, receive, send):
        async def sent(message):
            if message["type"] == "http.response.start":
                noted.append(bench.wrote("Noor"))
            await send(message)

        await app(scope, receive, sent)

    with bench.case() as store:
        key = add_member(store, ACT, "Noor", Role.ADMINISTRATOR)
        claim = store.claims_of(next(iter(store.documents())).id)[0]
    headers = {"authorization": f"Bearer {key}"}
    client = TestClient(watched, "http://127.0.0.1:8000", headers=headers)
    data = {"kind": "accept", "reason": "it says so"}
    answer = client.post(f"/api/claims/{quote(claim.id, safe='')}/decisions", json=data)
    with bench.case() as store:
        now = store.head().count

    assert answer.status_code == 201, answer.text
    assert noted == [now]


def test_who_wrote_is_told_of_no_error_that_comes_after_it(bench, monkeypatch):
    def busy():
        raise CaseBusy("another program keeps it locked")

    with bench.case() as store:
        bench.overview(store)
        with monkeypatch.context() as locked:
            locked.setattr(store, "head", busy, raising=False)
            bench.note_writing("Noor", store)
        with bench._making:
            assert bench._just_before(store, bench.wrote("Noor")) is None


def test_what_was_taken_back_is_shown_to_nobody_any_more(bench):
    with bench.case() as store:
        bench.overview(store)
        withdraw(store, next(iter(store.documents())).id, ACT)
        with bench._making:
            assert bench._just_before(store, 0) is None


def test_the_case_is_made_before_anybody_asks_and_what_is_wrong_is_told_later(bench, folder):
    bench.look_ahead()
    with bench.case() as store, bench._making:
        assert bench._just_before(store, 0).head == store.head()
    (folder / "case.sqlite").unlink()
    bench.look_ahead()


def test_what_was_written_is_made_before_anybody_asks_and_readers_do_not_wait_for_it(bench):
    made, once_more = threading.Event(), threading.Event()

    def look_ahead():
        bench.look_ahead()
        made.set()
        once_more.wait(60)

    keeping = threading.Thread(target=bench.renewal.keep, args=(look_ahead,))
    keeping.start()
    try:
        assert made.wait(60)
        with bench.case() as store:
            before = bench.overview(store)
            accept_one(store)
            bench.note_writing("Noor", store)
            seen_by_others = bench.overview(store, at_least=bench.wrote("Mira"))
            seen_by_the_writer = bench.overview(store, at_least=bench.wrote("Noor"))
            assert seen_by_others is before
            assert seen_by_the_writer.head == store.head() != before.head
    finally:
        bench.renewal.end()
        once_more.set()
        keeping.join(60)
    assert not keeping.is_alive()


def test_where_the_making_fails_nobody_waits_for_it_with_what_stood_before(bench):
    def fail():
        raise ZeroDivisionError

    with bench.case() as store:
        before = bench.overview(store)
        with pytest.raises(ZeroDivisionError):
            bench.renewal.keep(fail)
        accept_one(store)
        bench.note_writing("Noor", store)
        after = bench.overview(store, at_least=bench.wrote("Mira"))

    assert after.head == store.head() != before.head
