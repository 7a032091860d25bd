"""Feeds and folders are watched, and who asked for it is told which figures moved."""

import json
import mailbox

import pytest
from web_server import answer, web_server

FIRST = (
    "An air strike hit the market of Tal Nasra on 3 May 2019. At least four people were killed, "
    "among them the teacher Samir Haddadin, 41, his brother Walid Haddadin said.\n"
)
SECOND = (
    "The air strike on the market of Tal Nasra on 3 May 2019 killed sixteen people, the health "
    "directorate said.\n"
)


def watch(inquest, *words):
    return inquest("--case", "a-case", "watch", "--once", *words)


def test_folder_of_a_list_is_watched_and_a_moved_figure_is_told(inquest, tmp_path):
    inquest("init", "a-case")
    (tmp_path / "incoming").mkdir()
    (tmp_path / "feeds.toml").write_text('folders = ["incoming"]\n')
    (tmp_path / "incoming" / "a.txt").write_text(FIRST)
    words = ("feeds.toml", "--notify", "told.mbox")

    first = watch(inquest, *words)
    again = watch(inquest, *words)
    (tmp_path / "incoming" / "b.txt").write_text(SECOND)
    second = watch(inquest, *words)

    assert "1 added, 0 skipped" in first.stdout
    assert "new: i-" in first.stdout
    assert "0 added" in again.stdout
    assert "new:" not in again.stdout
    assert "changed:" not in again.stdout
    assert "changed: i-" in second.stdout
    assert "all: 4 to 16" in second.stdout
    one, two = mailbox.mbox(tmp_path / "told.mbox")
    assert "Tal Nasra" in one.get_payload()
    assert "4 to 16 (before: " in two.get_payload(decode=True).decode()
    assert "Haddadin" not in one.as_string() + two.as_string()


@pytest.mark.parametrize(
    "into", [("--case", "a-case", "watch"), ("watch", "--stream", "docs.jsonl")], ids=lambda i: i[0]
)
def test_page_that_two_feeds_name_is_asked_for_once(inquest, into):
    inquest("init", "a-case")
    listed = answer(b"<rss><channel><item><link>/page</link></item></channel></rss>")
    page = answer(f"<html><body><article><p>{FIRST}</p></article></body></html>".encode())

    with web_server({"/one": listed, "/two": listed, "/page": page}) as served:
        words = ("--once", "--allow-private", served.url("/one"), served.url("/two"))
        assert inquest(*into, *words).returncode == 0

    assert served.paths == ["/one", "/page", "/two"]


def test_source_that_cannot_be_used_keeps_no_other_from_being_asked_and_told(inquest, tmp_path):
    inquest("init", "a-case")
    for name in ("bad", "good"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(FIRST)
    (tmp_path / "bad" / "manifest.yaml").write_text("documents: [")

    told = watch(inquest, "bad", "good")

    assert told.returncode == 0
    assert "manifest.yaml" in told.stderr
    assert "good: 1 added" in told.stdout
    assert "new: i-" in told.stdout


def test_webhook_is_told_in_json_and_one_round_fails_that_could_not_tell(inquest, tmp_path):
    inquest("init", "a-case")
    (tmp_path / "a.txt").write_text(FIRST)
    refused = answer(status="503 Service Unavailable")

    with web_server({"/hook/secret-word": [refused, answer(b"ok")]}) as served:
        words = (".", "--allow-private", "--notify", served.url("/hook/secret-word"))
        failed = watch(inquest, *words)
        (tmp_path / "b.txt").write_text(SECOND)
        told = watch(inquest, *words)

    assert (failed.returncode, told.returncode) == (2, 0)
    assert "1 added" in failed.stdout
    assert "status 503" in failed.stderr
    assert "secret-word" not in failed.stderr + told.stderr
    (news,) = json.loads(served.sent[-1])["news"]
    assert news["place"] == "Tal Nasra"
    assert "16" in news["killed"]
    assert "Haddadin" not in served.sent[-1].decode()


def test_list_that_is_none_is_told_in_one_line(inquest, tmp_path):
    inquest("init", "a-case")
    for number, told in enumerate(("feeds = [", "feed = []", "feeds = 3", "", "feeds = [7]")):
        (tmp_path / f"{number}.toml").write_text(told)
        refused = watch(inquest, f"{number}.toml")
        assert refused.returncode == 2
        assert f"{number}.toml" in refused.stderr
        assert "Traceback" not in refused.stderr
    assert "[E101]" in watch(inquest, "not-there.toml").stderr


def test_stream_grows_by_what_is_new_also_after_it_was_stopped(inquest, tmp_path):
    (tmp_path / "incoming").mkdir()
    (tmp_path / "incoming" / "a.txt").write_text(FIRST)
    listed = answer(b"<rss><channel><item><link>/page</link></item></channel></rss>")
    page = answer(f"<html><body><article><p>{SECOND}</p></article></body></html>".encode())
    words = ("watch", "--once", "--stream", "docs.jsonl", "--allow-private", "incoming")

    first = inquest(*words)
    with web_server({"/feed": [listed, listed], "/page": page}) as served:
        second = inquest(*words, served.url("/feed"))
        third = inquest(*words, served.url("/feed"))
    linked = inquest("link", "docs.jsonl", "-o", "incidents.jsonl")

    assert "new: i-" in first.stdout
    assert "changed: i-" in second.stdout
    assert "all: 4 to 16" in second.stdout
    assert third.stdout.count("0 added, 0 skipped") == 2
    assert "changed" not in third.stdout
    assert "new: i-" not in third.stdout
    assert served.paths == ["/feed", "/page", "/feed"]
    rows = [json.loads(line) for line in (tmp_path / "docs.jsonl").read_text().splitlines()]
    assert [each["addresses"] for each in rows] == [[], [served.url("/page")] * 2]
    assert linked.returncode == 0
    (incident,) = (tmp_path / "incidents.jsonl").read_text().splitlines()
    assert len(json.loads(incident)["documents"]) == 2


def test_stream_and_case_are_not_both_watched_into(inquest):
    inquest("init", "a-case")

    refused = watch(inquest, ".", "--stream", "docs.jsonl")

    assert refused.returncode == 2
    assert "--case and --stream" in refused.stderr


def test_stream_that_would_be_packed_is_refused(inquest, tmp_path):
    for name in ("docs.jsonl.gz", "docs.parquet"):
        refused = inquest("watch", ".", "--once", "--stream", name)
        assert refused.returncode == 2
        assert "plain JSON lines" in refused.stderr
        assert not (tmp_path / name).exists()


def test_round_in_which_every_source_failed_has_failed(inquest):
    inquest("init", "a-case")

    failed = watch(inquest, "missing", "gone")

    assert failed.returncode == 2
    assert failed.stderr.count("[E101]") == 2
