"""Whoever is to be told of news is told all of it once, also where telling failed at first."""

import json
import mailbox
import os
import time

import pytest
from web_server import answer, web_server

MOSUL = "An air strike in Mosul on 17 March 2018 killed 12 people, police said."
KIRKUK = "A car bomb in Kirkuk on 3 January 2015 killed 7 people, police said."
RAQQA = "A shell hit a school in Raqqa on 5 May 2012 and killed 3 people, police said."
MORE_OF_MOSUL = (
    "The air strike in Mosul on 17 March 2018 killed 20 people, the health directorate said."
)
DOWN = answer(status="503 Service Unavailable")
TAKEN = answer(b"ok")


@pytest.fixture
def watch(inquest, tmp_path):
    """Put texts into a folder, and make one round of watching it, with news to somebody."""
    inquest("init", "a-case")
    (tmp_path / "in").mkdir()

    def make_round(to, *texts, into=("--case", "a-case", "watch"), **environment):
        for text in texts:
            (tmp_path / "in" / f"{abs(hash(text))}.txt").write_text(text)
        return inquest(*into, "in", "--once", "--allow-private", "--notify", to, **environment)

    return make_round


INTO = pytest.mark.parametrize(
    "into", [("--case", "a-case", "watch"), ("watch", "--stream", "d.jsonl")], ids=lambda i: i[0]
)


def news_in(served):
    return [json.loads(each)["news"] for each in served.sent]


@INTO
def test_what_could_not_be_told_is_told_in_the_next_run(watch, into):
    with web_server({"/hook": [DOWN, TAKEN, TAKEN, TAKEN]}) as served:
        failed = watch(served.url("/hook"), MOSUL, into=into)
        later = watch(served.url("/hook"), into=into)
        again = watch(served.url("/hook"), into=into)
        more = watch(served.url("/hook"), KIRKUK, into=into)

    assert (failed.code, later.code, again.code, more.code) == ("E152", None, None, None)
    first, second, third = news_in(served)
    assert first == second
    assert [each["place"] for each in second] == ["Mosul"]
    assert [each["place"] for each in third] == ["Kirkuk"]


def test_incident_has_one_id_in_all_news_and_no_other_has_it(watch):
    with web_server({"/hook": TAKEN}) as served:
        for text in (MOSUL, KIRKUK, RAQQA, MORE_OF_MOSUL):
            watch(served.url("/hook"), text)

    mosul, kirkuk, raqqa, later = (each[0] for each in news_in(served))
    assert len({mosul["id"], kirkuk["id"], raqqa["id"]}) == 3
    assert later["before"]["id"] == mosul["id"]
    assert later["place"] == mosul["place"] == "Mosul"
    assert len({each["news_id"] for each in (mosul, kirkuk, raqqa, later)}) == 4


def test_news_is_told_once_however_many_watch(watch, tmp_path):
    watch("one.mbox", MOSUL)
    watch("other.mbox", KIRKUK)
    watch("one.mbox")
    watch("one.mbox")
    watch("other.mbox")

    told = {
        name: "".join(each.get_payload() for each in mailbox.mbox(tmp_path / f"{name}.mbox"))
        for name in ("one", "other")
    }
    assert (told["one"].count("Mosul"), told["one"].count("Kirkuk")) == (1, 1)
    # It began when the first was known.
    assert (told["other"].count("Mosul"), told["other"].count("Kirkuk")) == (0, 1)


def test_hook_that_answers_at_length_has_taken_it(watch):
    with web_server({"/hook": answer(b"x" * 1_100_000)}) as served:
        assert watch(served.url("/hook"), MOSUL).code is None
        watch(served.url("/hook"))

    assert len(served.sent) == 1


def _refuses_mosul(served):
    """Answer as a hook does that finds fault with what is told of one place."""

    def answered(connection):
        connection.sendall(
            answer(status="400 Bad Request") if b"Mosul" in served[0].sent[-1] else TAKEN
        )

    return answered


def test_news_that_a_hook_refuses_keeps_no_other_from_being_told(watch):
    box = []
    with web_server({"/hook": _refuses_mosul(box)}) as served:
        box.append(served)
        refused = watch(served.url("/hook"), MOSUL)
        other = watch(served.url("/hook"), KIRKUK)
        after = watch(served.url("/hook"), RAQQA)

    assert (refused.code, other.code, after.code) == ("E152", None, None)
    assert "set aside" in other.told
    assert "Mosul" in other.told
    places = [sorted(one["place"] for one in each) for each in news_in(served)]
    assert places[:2] == [["Mosul"], ["Kirkuk", "Mosul"]]
    assert sorted(places[2:4]) == [["Kirkuk"], ["Mosul"]]
    assert places[4:] == [["Raqqa"]]


def test_hook_that_refuses_everything_has_taken_nothing(watch):
    no = answer(status="400 Bad Request")
    with web_server({"/hook": [no, no, no, no, TAKEN]}) as served:
        watch(served.url("/hook"), MOSUL)
        assert watch(served.url("/hook"), KIRKUK).code == "E152"
        watch(served.url("/hook"))

    assert {one["place"] for one in news_in(served)[-1]} == {"Mosul", "Kirkuk"}


def test_address_of_a_hook_stands_nowhere_beside_the_case(watch, tmp_path):
    with web_server({"/hook/secret-word": TAKEN}) as served:
        watch(served.url("/hook/secret-word"), MOSUL)

    kept = [each for each in (tmp_path / "a-case").iterdir() if each.name.startswith(".inquest")]
    assert kept
    assert not any(b"secret-word" in each.read_bytes() for each in kept)


def test_marks_that_are_damaged_or_of_another_case_begin_anew(watch, tmp_path):
    watch("told.mbox", MOSUL)
    (marks,) = (tmp_path / "a-case").glob(".inquest.*.told")
    plain = json.loads(marks.read_text())
    marks.write_text(json.dumps(plain | {"told": dict.fromkeys(plain["told"], "3:another")}))
    assert watch("told.mbox").code is None
    for damaged in ("", "[]", "{", "9" * 5000, json.dumps({"key": 1, "told": {}})):
        marks.write_text(damaged)
        assert watch("told.mbox").code is None
    watch("told.mbox", KIRKUK)

    told = "".join(each.get_payload() for each in mailbox.mbox(tmp_path / "told.mbox"))
    assert (told.count("Mosul"), told.count("Kirkuk")) == (1, 1)


@pytest.mark.parametrize(
    ("to", "code"), [("mailto:me@a.example", "E100"), ("/dev/full", "E111"), (".", "E111")]
)
def test_what_can_never_be_told_is_refused_before_anything_is_asked(watch, to, code):
    refused = watch(to, MOSUL)

    assert refused.code == code
    assert "added" not in refused.out


def test_lock_that_a_killed_program_left_keeps_mails_back_for_minutes_not_for_ever(watch, tmp_path):
    lock = tmp_path / "told.mbox.lock"
    lock.write_text("")
    busy = watch("told.mbox", MOSUL)
    long_ago = time.time() - 3600
    os.utime(lock, (long_ago, long_ago))
    later = watch("told.mbox")

    assert (busy.code, later.code) == ("E111", None)
    assert len(mailbox.mbox(tmp_path / "told.mbox")) == 1
