"""Reading by a model server, from the command line."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from model_server import Failing, says, serving, speaker, toll

INQUEST = Path(sys.executable).with_name("inquest")
TEXT = (
    "The health directorate of Tal Nasra said that at least 12 civilians were killed in an air "
    "strike on 3 May 2019. Some 40 people were hurt."
)
RIGHT = toll(
    "at least 12 civilians were killed",
    [12],
    bound="at_least",
    speaker=speaker("The health directorate of Tal Nasra", cue="said"),
)
INVENTED = toll("4,000 civilians were killed", [4000])
ARABIC = "أعلن الدفاع المدني مقتل ٧ مدنيين في قصف على السوق."


@pytest.fixture
def ask(inquest, tmp_path):
    """Return a runner of the command with a server set."""

    def run(server, *words, **settings):
        told = {
            "model_url": server.url,
            "model": "tiny",
            "model_key": "sk-very-secret-1",
            "model_answers": str(tmp_path / "answers"),
        } | settings
        return inquest(*words, **{f"INQUEST_{name.upper()}": told[name] for name in told})

    return run


def started(server, folder, *words):
    """Return the command as it runs, with a server set."""
    told = {
        "INQUEST_MODEL_URL": server.url,
        "INQUEST_MODEL": "tiny",
        "INQUEST_MODEL_ANSWERS": str(folder / "answers"),
        "INQUEST_DATA": str(folder / "data"),
    }
    return subprocess.Popen(
        [INQUEST, *words], cwd=folder, env=os.environ | told, stderr=subprocess.PIPE
    )


def wait_until_asked(server, run, questions):
    until = time.monotonic() + 60
    while len(server.asked) < questions and run.poll() is None and time.monotonic() < until:
        time.sleep(0.05)
    assert len(server.asked) >= questions


@pytest.fixture
def docs(tmp_path):
    rows = [
        {"id": "d1", "text": TEXT, "published": "2019-05-04"},
        {"id": "d2", "text": ARABIC, "published": "2019-05-04", "language": "ar"},
    ]
    (tmp_path / "docs.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return "docs.jsonl"


def brain(told):
    if "مقتل" in told["text"]:
        return says(toll("مقتل ٧ مدنيين", [7], speaker=speaker("الدفاع المدني", kind="rescuer")))
    return says(RIGHT, INVENTED)


def rows(path):
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_a_stream_is_read_by_a_model_in_any_language(ask, docs, tmp_path):
    with serving(brain) as server:
        done = ask(server, "extract", docs, "-o", "out.jsonl", "--reader", "model")

    assert done.returncode == 0, done.stderr
    english, arabic = rows(tmp_path / "out.jsonl")
    [claim] = arabic["claims"]
    assert claim["quote"] == "مقتل ٧ مدنيين" and claim["toll"]["at_least"] == 7
    assert claim["rule"].startswith("model.toll/tiny-1-2026@")
    assert len(english["claims"]) == 1
    assert "2 documents in 2 windows" in done.stderr
    assert "asks 127.0.0.1" in done.stderr
    assert (
        "[E193] its quote stands nowhere in the text: '4,000 civilians were killed'" in done.stderr
    )
    assert "1 of its claims or answers refused: 1 E193" in done.stderr
    assert "sk-very-secret-1" not in done.stderr + done.stdout


@pytest.mark.parametrize("command", ["extract", "tally", "link"])
def test_many_questions_at_once_give_the_same_rows(ask, docs, tmp_path, command):
    with serving(brain) as server:
        one = ask(server, command, docs, "-o", "one.jsonl", "--reader", "model")
    with serving(brain) as server:
        four = ask(
            server, command, docs, "-o", "four.jsonl", "--reader", "model", "--workers", "4",
            model_answers=str(tmp_path / "others"),
        )  # fmt: skip

    assert (one.returncode, four.returncode) == (0, 0), four.stderr
    assert (tmp_path / "one.jsonl").read_text() == (tmp_path / "four.jsonl").read_text()


def test_both_readers_mark_what_they_agree_on(ask, docs, tmp_path):
    with serving(brain) as server:
        done = ask(server, "extract", docs, "-o", "out.jsonl", "--reader", "both")

    assert done.returncode == 0, done.stderr
    english, arabic = rows(tmp_path / "out.jsonl")
    marks = {claim["quote"]: claim["agreement"] for claim in english["claims"] if "toll" in claim}
    [killed] = [mark for quote, mark in marks.items() if "killed" in quote]
    [hurt] = [mark for quote, mark in marks.items() if "hurt" in quote]
    assert (killed, hurt) == ("agreed", "alone")
    assert arabic["claims"]


def test_nothing_is_sent_where_no_server_is_set(inquest, docs):
    done = inquest("extract", docs, "-o", "out.jsonl", "--reader", "model")

    assert done.returncode == 2
    assert done.stderr.startswith("inquest: [E192]") and done.stderr.count("\n") == 1


def test_nothing_is_sent_offline(ask, docs):
    with serving(brain) as server:
        done = ask(server, "--offline", "extract", docs, "-o", "out.jsonl", "--reader", "model")

    assert done.returncode == 2 and "[E150]" in done.stderr
    assert server.asked == []


def test_estimate_sends_nothing_and_says_what_it_would_take(ask, docs, tmp_path):
    with serving(brain) as server:
        done = ask(
            server, "tally", docs, "-o", "out.jsonl", "--reader", "model", "--estimate",
            model_price="0.5/2",
        )  # fmt: skip

    assert done.returncode == 0 and server.asked == []
    assert "at your prices" in done.stderr
    assert not (tmp_path / "out.jsonl").exists()


def test_run_that_was_cut_off_goes_on_where_it_ended(ask, docs, tmp_path):
    with serving([brain({"text": TEXT}), Failing(status=401)]) as server:
        cut = ask(server, "extract", docs, "-o", "out.jsonl", "--reader", "model")
        assert cut.returncode == 4 and "[E403]" in cut.stderr
        assert not (tmp_path / "out.jsonl").exists()
        server.answer_with(brain)
        done = ask(server, "extract", docs, "-o", "out.jsonl", "--reader", "model")

    assert done.returncode == 0 and "1 answered before" in done.stderr
    assert len(server.asked) == 3


def test_budget_ends_the_run(ask, docs):
    with serving(brain) as server:
        done = ask(
            server, "extract", docs, "-o", "out.jsonl", "--reader", "model", model_tokens="100"
        )

    assert done.returncode == 4 and "[E404]" in done.stderr
    assert server.asked == []


def test_a_case_records_what_was_sent_where_and_what_was_refused(ask, inquest, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text(ARABIC)
    inquest("init", "c")
    with serving(brain) as server:
        done = ask(server, "--case", "c", "add", "a.txt", "b.txt", "--reader", "model")
        again = ask(server, "--case", "c", "add", "a.txt", "b.txt", "--reader", "model")

    assert done.returncode == 0 and "2 added" in done.stdout, done.stderr
    assert "2 there already" in again.stdout and len(server.asked) == 2
    log = inquest("--case", "c", "log", "--json").stdout
    assert f"{len(TEXT)} characters were sent to 127.0.0.1:{server.port}" in log
    assert "model tiny" in log and TEXT not in log
    claims = json.loads(inquest("--case", "c", "claims", "--json").stdout)
    assert any(claim["quote"] == "مقتل ٧ مدنيين" for claim in claims)
    words = ("report", "--all", "--format", "md", "--profile", "full", "-o", "out")
    assert inquest("--case", "c", *words).returncode == 0
    report = "".join(file.read_text() for file in (tmp_path / "out").iterdir())
    assert "4,000 civilians were killed" in report
    assert "1 claim of a model was left out: E193" in report
    assert inquest("--case", "c", "verify").returncode == 0


def test_a_document_of_a_case_that_was_read_in_part_is_read_again(ask, inquest, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    inquest("init", "c")
    words = ("--case", "c", "add", "a.txt", "--reader", "model")
    with serving([Failing(body=b"<html>Sign in</html>")]) as server:
        first = ask(server, *words)
        again = ask(server, *words)
        server.answer_with(brain)
        well = ask(server, *words)
        last = ask(server, *words)

    assert "[E194]" in first.stderr and "[E194]" in again.stderr
    assert "1 new claim" in well.stdout and "1 there already" in last.stdout
    assert len(server.asked) == 3
    assert len(json.loads(inquest("--case", "c", "claims", "--json").stdout)) == 1


def sendings(inquest):
    """Return what the audit of the case says of what was sent, once for each time it says so."""
    entries = json.loads(inquest("--case", "c", "log", "--json").stdout)
    return [entry["reason"] for entry in entries if "sent" in (entry["reason"] or "")]


def test_audit_tells_of_what_a_run_had_sent_that_was_killed(ask, inquest, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    inquest("init", "c")
    words = ("--case", "c", "add", "a.txt", "--reader", "model")
    with serving([Failing(wait_s=60)]) as server:
        run = started(server, tmp_path, *words)
        wait_until_asked(server, run, 1)
        run.kill()
        run.communicate(timeout=30)
        server.answer_with(brain)
        done = ask(server, *words)

    assert done.returncode == 0, done.stderr
    assert all(f"after {len(TEXT)} before" in told for told in sendings(inquest))
    assert sendings(inquest)


def test_audit_tells_of_what_was_sent_for_answers_of_another_command(ask, inquest, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    inquest("init", "c")
    with serving(brain) as server:
        ask(server, "examine", "a.txt", "--reader", "model")
        ask(server, "--case", "c", "add", "a.txt", "--reader", "model")

    assert len(server.asked) == 1
    assert all(f"{len(TEXT)} characters had been sent to" in told for told in sendings(inquest))
    assert sendings(inquest)


def test_audit_tells_of_what_was_sent_of_a_document_each_time_that_reading_it_failed(
    ask, inquest, tmp_path
):
    (tmp_path / "a.txt").write_text(TEXT)
    inquest("init", "c")
    words = ("--case", "c", "add", "a.txt", "--reader", "model")
    with serving([Failing(status=401)]) as server:
        ask(server, *words)
        ask(server, *words)
        server.answer_with([Failing(wait_s=60)])
        run = started(server, tmp_path, *words)
        wait_until_asked(server, run, 3)
        run.send_signal(signal.SIGINT)
        run.communicate(timeout=30)

    told = dict.fromkeys(sendings(inquest))
    assert len(told) == 3 and all(f"{len(TEXT)} characters were sent" in each for each in told)


def test_audit_tells_of_nothing_sent_where_no_server_was_reached(ask, inquest, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    inquest("init", "c")
    with serving(brain) as server:
        pass
    done = ask(server, "--case", "c", "add", "a.txt", "--reader", "model")

    assert done.returncode == 4 and "0 characters sent" in done.stderr
    assert sendings(inquest) == []


def test_nothing_is_sent_where_the_answer_could_not_be_kept(ask, inquest, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "answers").write_text("in the way")
    inquest("init", "c")
    with serving(brain) as server:
        done = ask(server, "--case", "c", "add", "a.txt", "--reader", "model")

    assert "[E111]" in done.stderr and server.asked == []


def test_what_is_erased_leaves_nothing_with_the_kept_answers(ask, inquest, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    inquest("init", "c")
    with serving(brain) as server:
        ask(server, "--case", "c", "add", "a.txt", "--reader", "model")
        assert len(list((tmp_path / "answers").rglob("*.json"))) == 1
        [document] = json.loads(inquest("--case", "c", "documents", "--json").stdout)
        words = ("withdraw", document["id"], "--erase", "--yes", "--reason", "asked for")
        done = ask(server, "--case", "c", *words)

    assert done.returncode == 0, done.stderr
    assert list((tmp_path / "answers").rglob("*.json")) == []
    assert b"4,000" not in (tmp_path / "c" / "case.sqlite").read_bytes()


@pytest.mark.parametrize("reader", ["model", "both"])
def test_why_tells_of_what_a_model_told_of_in_any_language(ask, tmp_path, reader):
    french = "La mairie a dit que 9 civils ont été tués par une frappe sur le marché de la ville."
    for name, text in (("a.txt", french), ("b.txt", TEXT), ("c.txt", ARABIC)):
        (tmp_path / name).write_text(text)

    def answer(told):
        if "mairie" in told["text"]:
            return says(toll("9 civils ont été tués", [9], speaker=speaker("La mairie")))
        return brain(told)

    with serving(answer) as server:
        done = ask(server, "examine", "a.txt", "b.txt", "c.txt", "--why", "--reader", reader)

    assert done.returncode == 0, done.stderr
    assert done.stdout.count(" was read as it was") == 3
    assert "the model tiny-1-2026 told of a toll" in " ".join(done.stdout.split())
    if reader == "model":
        assert "that no claim counts" not in done.stdout
    else:
        assert "ar.toll.deed" in done.stdout


def test_examine_reads_by_a_model(ask, tmp_path):
    (tmp_path / "b.txt").write_text(ARABIC)
    with serving(brain) as server:
        done = ask(
            server, "examine", "b.txt", "--published", "2019-05-04", "--json", "--reader", "model"
        )

    assert done.returncode == 0, done.stderr
    assert "مقتل ٧ مدنيين" in done.stdout


@pytest.fixture
def many(tmp_path):
    rows = [{"id": f"d{n}", "text": f"{TEXT} Report {n}.", "language": "en"} for n in range(200)]
    (tmp_path / "many.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return "many.jsonl"


def slowly(answer, wait_s):
    return Failing(body=json.dumps(answer).encode(), wait_s=wait_s)


def test_a_long_stream_is_read_by_many_workers(ask, many, tmp_path):
    with serving([says(RIGHT)]) as server:
        done = ask(server, "extract", many, "-o", "o.jsonl", "--reader", "model", "--workers", "8")

    assert done.returncode == 0, done.stderr
    assert len(rows(tmp_path / "o.jsonl")) == len(server.asked) == 200


def test_a_refused_key_ends_a_run_of_many_workers_at_once(ask, many):
    def brain(told):
        return Failing(status=401) if " 40." in told["text"] else slowly(says(RIGHT), 0.2)

    with serving(brain) as server:
        done = ask(server, "extract", many, "-o", "o.jsonl", "--reader", "model", "--workers", "4")

    assert done.returncode == 4 and "401" in done.stderr
    assert len(server.asked) < 60


@pytest.mark.parametrize("wait_s", [0.5, 60], ids=["slow", "hanging"])
def test_ctrl_c_ends_a_run_of_many_workers_at_once(many, tmp_path, wait_s):
    words = ("extract", many, "-o", "o.jsonl", "--reader", "model", "--workers", "4")
    with serving([slowly(says(RIGHT), wait_s)]) as server:
        run = started(server, tmp_path, *words)
        wait_until_asked(server, run, 4)
        began, asked = time.monotonic(), len(server.asked)
        run.send_signal(signal.SIGINT)
        run.communicate(timeout=30)

    assert asked >= 4 and time.monotonic() - began < 15
    assert len(server.asked) <= asked + 4
