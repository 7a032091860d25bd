"""A server is asked so often, so long and for so much as was said, and its words show no key."""

import gzip
import json
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from factories import a_document
from model_server import Failing, a_reader, completion, says, serving, toll

from openinquest.errors import BudgetSpent, InquestError, ModelFailed, UnwritableOutput

TEXT = "At least 12 civilians were killed in the market."
RIGHT = toll("At least 12 civilians were killed", [12], bound="at_least")
KEY = "sk-very-secret-1"
_ESCAPED_KEY = "".join(f"\\u{ord(letter):04x}" for letter in KEY)


def with_usage(**usage):
    """Return a good answer with such an account of what it took."""
    return says(RIGHT) | {"usage": usage}


def read(answers, folder, *, text=TEXT, **changes):
    """Return what is read where the server answers so, and what the server was asked."""
    with serving(answers) as server:
        reader = a_reader(server.url, folder, **changes)
        reading = reader.read(a_document(text))
    return reading, reader.server.spent, server


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Type": "application/json; charset=utf-16"},
        {"Content-Type": "application/json; charset=undefined"},
        {"Content-Type": "application/json; charset=zlib"},
        {"X-Served-By": "b\xe4r"},
        {"Retry-After": "\xe4"},
    ],
    ids=["utf-16", "undefined", "zlib", "latin letters", "latin pause"],
)
def test_headers_of_a_server_do_not_decide_how_its_answer_is_read(headers, tmp_path):
    answer = Failing(headers=headers, body=json.dumps(says(RIGHT)).encode())
    reading, _, _ = read([answer], tmp_path)

    assert len(reading.extraction.claims) == 1


def test_answer_that_is_packed_once_is_read(tmp_path):
    packed = gzip.compress(json.dumps(says(RIGHT)).encode())
    reading, _, _ = read([Failing(headers={"Content-Encoding": "gzip"}, body=packed)], tmp_path)

    assert len(reading.extraction.claims) == 1


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", gzip.compress(b" " * (9 << 20))),
        ("gzip, gzip", gzip.compress(gzip.compress(b" " * (9 << 20)))),
        ("gzip, gzip", gzip.compress(gzip.compress(json.dumps(says(RIGHT)).encode()))),
        ("gzip", json.dumps(says(RIGHT)).encode()),
        ("br", json.dumps(says(RIGHT)).encode()),
    ],
    ids=["too large", "too large, twice", "twice", "not at all", "unknown"],
)
def test_answer_that_is_packed_too_well_or_otherwise_is_unusable_and_asked_for_once(
    encoding, body, tmp_path
):
    reading, _, server = read(
        [Failing(headers={"Content-Encoding": encoding}, body=body)], tmp_path
    )

    assert [error.code for error in reading.refused] == ["E194"]
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    "answer",
    [
        Failing(raw=f"401 key Bearer {KEY} is not valid\r\n\r\n".encode()),
        Failing(raw=f"HTTP/1.1 200 OK\r\n{KEY}\r\n\r\n".encode()),
        Failing(status=401, body=json.dumps({"error": {"message": f"key {KEY}"}}).encode()),
        Failing(status=400, body=json.dumps({"error": {"message": f"key {KEY}"}}).encode()),
        completion(json.dumps({"claims": [], KEY: 1})),
        completion(json.dumps({KEY: 1})),
        completion(f'{{"claims": [], "{_ESCAPED_KEY}": 1}}'),
        says(toll(f"{KEY} were killed", [12])),
        says(RIGHT, model=KEY),
        says(RIGHT, model=f"tiny-{KEY}"),
    ],
    ids=[
        *("status line", "header line", "refusal", "no text", "name beside"),
        *("name", "escaped name", "quote", "model", "in model"),
    ],
)
def test_key_that_a_server_sends_back_stands_in_nothing_that_is_said_or_kept(answer, tmp_path):
    try:
        reading, _, _ = read([answer], tmp_path, key=KEY, retries=0)
        said = [*map(str, reading.refused), repr(reading.extraction)]
    except InquestError as error:
        said = [str(error)]

    assert said and KEY not in "".join(said) and KEY.replace("-", "_") not in "".join(said)
    assert not [file for file in tmp_path.rglob("*.json") if KEY in file.read_text()]


def test_short_key_of_a_server_that_asks_for_none_changes_no_answer(tmp_path):
    reading, _, _ = read([says(RIGHT)], tmp_path, key="12")

    assert len(reading.extraction.claims) == 1


def test_failure_names_the_host_and_no_path(tmp_path):
    with serving([Failing(status=401)]) as server:
        reader = a_reader(f"{server.url}/tenant-77", tmp_path)
        with pytest.raises(ModelFailed) as error:
            reader.read(a_document(TEXT))

    assert f"127.0.0.1:{server.port}" in str(error.value) and "tenant-77" not in str(error.value)


@pytest.mark.parametrize(
    "usage",
    [
        {"prompt_tokens": None, "completion_tokens": None},
        {"prompt_tokens": 1000.0, "completion_tokens": 50.5},
        {"prompt_tokens": "many"},
        {"prompt_tokens": 10**400, "completion_tokens": True},
        {},
    ],
    ids=["null", "fractions", "words", "endless", "empty"],
)
def test_odd_account_of_tokens_loses_no_answer(usage, tmp_path):
    reading, spent, _ = read([with_usage(**usage)], tmp_path)

    assert len(reading.extraction.claims) == 1
    assert 500 < spent.tokens < 10_000


@pytest.mark.parametrize("said", [-(10**12), 0, 1])
def test_budget_holds_where_the_server_says_that_it_took_nothing(said, tmp_path):
    usage = {"prompt_tokens": said, "completion_tokens": said}
    with serving([with_usage(**usage)]) as server:
        reader = a_reader(server.url, tmp_path, budget_tokens=12_000)
        with pytest.raises(BudgetSpent):
            for number in range(50):
                reader.read(a_document(f"{TEXT} {number}"))

    assert 1 < len(server.asked) < 20
    assert 0 < reader.server.spent.tokens <= 12_000


def test_long_answer_counts_where_the_server_gives_no_account(tmp_path):
    long = completion(json.dumps({"claims": [], "x": "y" * 20_000})) | {"usage": None}
    _, spent, _ = read([long], tmp_path)

    assert spent.answered_tokens > 5_000


def test_each_time_that_a_question_goes_out_is_counted(tmp_path):
    failure = Failing(status=500, headers={"Retry-After-Ms": "5"})
    _, spent, server = read([failure, failure, says(RIGHT)], tmp_path)

    assert (len(server.asked), spent.questions) == (3, 3)
    assert spent.characters == 3 * len(TEXT) and spent.asked_tokens > 4_000


def test_server_is_asked_again_when_it_says_also_in_parts_of_a_second(tmp_path):
    failure = Failing(status=503, headers={"Retry-After": "0.01"})
    began = time.monotonic()
    _, spent, _ = read([failure, failure, says(RIGHT)], tmp_path)

    assert spent.questions == 3
    assert time.monotonic() - began < 1.2  # its own pauses are .5 and 1 second


def test_question_that_cannot_be_noted_does_not_leave_and_is_no_fault_of_the_server(tmp_path):
    def full():
        raise UnwritableOutput("it cannot be written", where="answers")

    with serving([says(RIGHT)]) as server:
        asked = a_reader(server.url, tmp_path).server
        with pytest.raises(UnwritableOutput) as error:
            asked.ask([{"role": "user", "content": "Twelve died."}], 12, full)

    assert error.value.where == "answers"
    assert asked.spent.characters == 0 and server.asked == []


def test_question_that_was_refused_counts_and_takes_no_tokens(tmp_path):
    _, spent, _ = read([Failing(status=400)], tmp_path)

    assert (spent.questions, spent.characters, spent.tokens) == (1, len(TEXT), 0)


def test_many_questions_at_once_wait_for_what_the_others_leave_of_the_budget(tmp_path):
    def slow(_told):
        answer = with_usage(prompt_tokens=2500, completion_tokens=7000)
        return Failing(body=json.dumps(answer).encode(), wait_s=0.05)

    with serving(slow) as server:
        reader = a_reader(server.url, tmp_path, budget_tokens=35_000)

        def ask(number):
            try:
                reader.read(a_document(f"{TEXT} {number}"))
            except BudgetSpent:
                return 1
            return 0

        with ThreadPoolExecutor(8) as pool:
            refused = sum(pool.map(ask, range(24)))

    # This server does not keep to the length that it is told: one answer may be too long.
    assert reader.server.spent.tokens <= 35_000 + 7_000
    assert len(server.asked) == 24 - refused >= 3


def test_answer_may_be_no_longer_than_what_is_left_of_the_budget(tmp_path):
    with serving([says(RIGHT)]) as server:
        a_reader(server.url, tmp_path, budget_tokens=5_000).read(a_document(TEXT))

    [(_, body)] = server.asked
    assert 600 <= body["max_tokens"] < 5_000


def test_answer_that_the_budget_cut_off_ends_the_run(tmp_path):
    with pytest.raises(BudgetSpent, match="too few"):
        read([completion('{"claims": [', finish="length")], tmp_path, budget_tokens=5_000)


def test_question_that_fits_into_no_budget_is_told_of_and_stops_nothing(tmp_path):
    long = a_document(f"{TEXT} " * 60, title="Killed " * 140)
    with serving([says(RIGHT)]) as server:
        reader = a_reader(server.url, tmp_path, budget_tokens=4800)
        reading = reader.read(long)
        after = reader.read(a_document(TEXT))

    assert ["of a whole run" in error.what for error in reading.refused] == [True]
    assert len(server.asked) == 1 and len(after.extraction.claims) == 1


def test_server_that_refuses_the_key_is_asked_nothing_more_by_any_thread(tmp_path):
    def brain(told):
        return Failing(status=401) if told["text"].endswith(" 3") else says(RIGHT)

    with serving(brain) as server:
        reader = a_reader(server.url, tmp_path)
        for number in range(3):
            reader.read(a_document(f"{TEXT} {number}"))
        for number in (3, 4, 5):
            with pytest.raises(ModelFailed, match="401"):
                reader.read(a_document(f"{TEXT} {number}"))

    assert len(server.asked) == 4


@pytest.mark.parametrize(
    "answer",
    [Failing(wait_s=20), Failing(status=429, headers={"Retry-After": "30"})],
    ids=["hangs", "busy"],
)
def test_reading_that_is_stopped_waits_neither_for_an_answer_nor_for_the_next_try(answer, tmp_path):
    with serving([answer]) as server:
        reader = a_reader(server.url, tmp_path, seconds=25)
        threading.Timer(0.5, reader.server.stop).start()
        began = time.monotonic()
        with pytest.raises(ModelFailed, match="stopped"):
            reader.read(a_document(TEXT))

    assert time.monotonic() - began < 5 and len(server.asked) == 1
