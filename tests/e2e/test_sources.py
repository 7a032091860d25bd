"""What `inquest add` takes besides files and folders, from the command line."""

import json

import pytest
from captures import PAGE_URL, WarcMaker, a_mail

FIRST = "At least 12 civilians were killed in the market of Tal Nasra, the directorate said.\n"


@pytest.fixture
def case(inquest):
    """Return an empty case."""
    assert inquest("init", "al-mina").returncode == 0
    return "al-mina"


def kept(inquest, case):
    return json.loads(inquest("--case", case, "documents", "--json").stdout)


def test_a_bundle_of_a_case_gives_another_case_the_same_documents(inquest, case, tmp_path):
    (tmp_path / "first.txt").write_text(FIRST)
    (tmp_path / "second.eml").write_bytes(a_mail("Four people were killed there.\n").as_bytes())
    (tmp_path / "sources.csv").write_text(
        "file,publisher,published,url,title\n"
        "first.txt,Harbour Radio,2019-05-04,https://www.harbour-radio.example/1,Market struck\n"
        "second.eml,,,,\n"
    )
    assert inquest("--case", case, "add", "--manifest", "sources.csv").returncode == 0
    assert inquest("--case", case, "export", "-o", "case.wacz").returncode == 0
    inquest("init", "other")

    done = inquest("--case", "other", "add", "case.wacz")

    assert (done.returncode, done.stderr) == (0, "")
    assert "2 added" in done.stdout
    told = ("id", "text", "title", "url", "publisher", "published", "language")
    before, after = kept(inquest, case), kept(inquest, "other")
    assert [[one[name] for name in told] for one in after] == [
        [one[name] for name in told] for one in before
    ]
    assert before[0]["publisher"] == "Harbour Radio"


def test_words_are_taken_in_with_what_is_told_of_them(inquest, case):
    done = inquest(
        *("--case", case, "add", "--text", FIRST, "--published", "2019-05-04"),
        *("--url", "https://www.harbour-radio.example/1", "--publisher", "Harbour Radio"),
    )

    [document] = kept(inquest, case)
    assert done.returncode == 0
    assert (document["text"], document["publisher"]) == (FIRST, "Harbour Radio")
    assert document["published"] == "2019-05-04"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["add"], "nothing was named"),
        (["add", "a.txt", "--title", "x"], "--title describes the words of --text"),
        (["add", "--text", "x", "--language", "English"], "language is 'English'"),
        (["add", "--manifest", "gone.csv"], "E101"),
    ],
)
def test_what_cannot_be_taken_in_so_is_one_line(inquest, case, words, told):
    done = inquest("--case", case, *words)

    assert done.returncode == 2
    assert told in done.stderr
    assert done.stderr.count("\n") == 1


def test_examine_takes_a_web_archive_and_words_and_replaces_neither(inquest, tmp_path):
    (tmp_path / "page.warc.gz").write_bytes(WarcMaker().answer().bytes)

    done = inquest("examine", "page.warc.gz", "--text", FIRST, "--json")
    kept = inquest("examine", "page.warc.gz", "-o", "page.warc.gz", "--force")

    findings = json.loads(done.stdout)["findings"]
    told = {each["url"] for finding in findings for each in finding["documents"]}
    assert (done.returncode, told) == (0, {PAGE_URL, None})
    assert (kept.returncode, "E119" in kept.stderr) == (2, True)
