"""Daily work on a case: list, look, find, check, hide and erase."""

import json
import unicodedata

import pytest

RADIO = (
    "An air strike hit the grain market of Tal Nasra on 3 May 2019.\n\n"
    "At least 12 civilians were killed, the health directorate said.\n"
)
PERSIAN = "در حمله هوایی به بازار شهر در روز جمعه دوازده نفر کشته شدند، شاهدان عینی گفتند.\n"
ARABIC = "فتح السوق أبوابه صباح الجمعة وباع التجار الخضار والخبز لأهالي المدينة.\n"


@pytest.fixture
def case(inquest, tmp_path):
    """Return a case of an English document and a Persian one that nobody reads."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "radio.txt").write_text(RADIO)
    (folder / "persian.txt").write_text(PERSIAN)
    inquest("init", "case")
    inquest("--case", "case", "add", folder)
    return "case"


@pytest.fixture
def listed(inquest, case):
    """Return what a list command prints as JSON."""

    def run(*words):
        done = inquest("--case", case, *words, "--json")
        assert done.code is None, done.told
        return json.loads(done.out)

    return run


@pytest.fixture
def radio(listed):
    """Return the identifier of the English document."""
    return next(each["id"] for each in listed("documents") if each["language"] == "en")


def test_claims_have_the_shape_of_a_stream_with_their_document(listed, radio):
    (toll,) = listed("claims", "--kind", "toll")

    assert toll["quote"] == "At least 12 civilians were killed"
    assert (toll["document"], toll["url"]) == (radio, None)
    assert toll["toll"]["at_least"] == 12


@pytest.mark.parametrize(
    ("words", "count"),
    [
        (["--harm", "killed"], 1),
        (["--harm", "injured"], 0),
        (["--voice", "DIRECTORATE"], 1),
        (["--voice", "nobody"], 0),
        (["--judged"], 0),
        (["--unjudged"], 3),
        (["--incident", "i-"], 3),
    ],
)
def test_claims_are_narrowed_down(listed, words, count):
    assert len(listed("claims", *words)) == count


def test_claims_of_one_document(listed, radio):
    assert len(listed("claims", "--document", radio.removeprefix("sha256:")[:8])) == 3


def test_claims_in_a_narrow_terminal_are_listed_with_their_whole_names(inquest, case, radio):
    done = inquest("--case", case, "claims", COLUMNS="60")

    assert max(map(_columns, done.out.splitlines())) <= 60
    assert f"{radio.removeprefix('sha256:')[:12]}#1" in done.out


@pytest.mark.parametrize("columns", [60, 80])
@pytest.mark.parametrize("list_", ["documents", "incidents", "claims", "log"])
def test_lists_fit_the_terminal(inquest, case, list_, columns):
    done = inquest("--case", case, list_, COLUMNS=str(columns))

    assert max(map(_columns, done.out.splitlines())) <= columns


def test_documents_that_nobody_reads_say_why(inquest, listed, case):
    (unread,) = listed("documents", "--not-read")
    done = inquest("--case", case, "documents")

    assert unread["language"] == "fa"
    assert "not read" in done.out


def test_a_claim_is_shown_in_its_surroundings_with_its_custody(inquest, case, radio):
    done = inquest("--case", case, "show", f"{radio[7:15]}#3")

    assert "[[At least 12 civilians were killed]]" in " ".join(done.out.split())
    assert radio.removeprefix("sha256:") in done.out
    assert "Who: the health directorate" in done.out


def test_a_document_is_shown_with_its_text_and_claims(inquest, case, radio):
    done = inquest("--case", case, "show", radio[7:15])

    assert RADIO.strip() in done.out
    assert "#1" in done.out
    assert "#2" in done.out


def test_a_finding_is_shown_as_examine_prints_it_and_says_where_the_audit_ended(inquest, case):
    done = inquest("--case", case, "show", "i-")

    assert "The finding" in done.out
    assert "The audit of the case ends at entry" in " ".join(done.out.split())


def test_what_is_shown_as_json_is_one_object(listed, radio):
    assert listed("show", radio)["id"] == radio
    assert listed("show", f"{radio}#2")["custody"]["sha256"] == radio.removeprefix("sha256:")
    assert len(listed("show", "i-")["findings"]) == 1


@pytest.mark.parametrize("name", ["zz", "i-zz", "f#1", "", "#"])
def test_what_is_not_there_is_said(inquest, case, name):
    assert inquest("--case", case, "show", name).code == "E115"


def test_words_are_found_in_documents_and_claims_with_what_was_found_marked(inquest, listed, case):
    done = inquest("--case", case, "search", "MARKET")
    found = listed("search", "market")

    assert "[[market]]" in done.out
    assert {each["claim"] is None for each in found} == {True, False}
    start, end = found[0]["marks"][0]
    assert found[0]["passage"][start:end] == "market"


def test_arabic_words_are_found_whatever_their_article_and_vowel_signs(inquest, case, tmp_path):
    (tmp_path / "arabic.txt").write_text(ARABIC)
    inquest("--case", case, "add", tmp_path / "arabic.txt")

    told = inquest("--case", case, "search", "سُوق").out

    assert "[[السوق]]" in told
    assert told.splitlines()[-1] == "1 place."


def test_words_that_are_nowhere_are_said_to_be(inquest, case):
    done = inquest("--case", case, "search", "zanzibar")

    assert done.code is None
    assert "Nothing in the case" in done.out


def test_the_state_counts_what_is_there(listed):
    state = listed("status")

    assert (state["documents"], state["not_read"], state["claims"]) == (2, 1, 3)
    assert (state["incidents"], state["withdrawn"], state["erased"]) == (1, 0, 0)
    assert state["originals"].endswith("originals")


def test_the_head_that_status_prints_is_one_that_verify_takes(inquest, listed, case, tmp_path):
    (tmp_path / "head.json").write_text(json.dumps(listed("status")))
    inquest("--case", case, "add", tmp_path / "reports" / "radio.txt")

    done = inquest("--case", case, "verify", "--head", "head.json")

    assert (done.code, "All holds." in done.out) == (None, True)


def test_a_head_of_another_case_is_a_fault(inquest, listed, case, tmp_path):
    head = listed("status")["head"] | {"hash": "0" * 64}
    (tmp_path / "head.json").write_text(json.dumps(head))

    done = inquest("--case", case, "verify", "--head", "head.json")

    assert (done.code, "First: the head that was given" in done.out) == ("usage", True)


@pytest.mark.parametrize("format", ["html", "md", "json", "jsonld", "pdf"])
def test_every_report_says_where_the_audit_ended(inquest, listed, case, tmp_path, format):
    head = listed("status")["head"]

    done = inquest("--case", case, "report", "i-", "--format", format, "-o", f"out.{format}")

    assert head["hash"] in done.told
    if format != "pdf":  # its letters are packed
        assert head["hash"] in (tmp_path / f"out.{format}").read_text()


def test_a_printed_report_is_a_head_for_verify(inquest, case):
    inquest("--case", case, "report", "i-", "-o", "out.html")

    assert inquest("--case", case, "verify", "--head", "out.html").code is None


def test_a_withdrawn_document_stands_in_no_list_until_it_is_shown_again(inquest, listed, case):
    first = listed("documents")[0]["id"]

    inquest("--case", case, "withdraw", first[7:19], "--reason", "a wrong file")
    without = {each["id"] for each in listed("documents")}
    inquest("--case", case, "withdraw", first[7:19], "--reason", "it was right", "--undo")

    assert first not in without
    assert first in {each["id"] for each in listed("documents")}
    assert inquest("--case", case, "verify").code is None


def test_erasing_asks_for_the_identifier_and_is_told_as_erased(inquest, listed, case, radio):
    words = ("--case", case, "withdraw", radio[7:19], "--reason", "an order", "--erase")

    asked = inquest(*words)
    kept = len(listed("documents"))
    inquest(*words, "--yes")
    done = inquest("--case", case, "verify")

    assert (asked.code, kept) == ("E182", 2)
    assert "Erased on purpose" in done.out
    assert done.code is None
    assert len(listed("documents")) == 1


def test_what_a_crash_left_of_an_erased_document_is_destroyed_by_erasing_it_again(
    inquest, case, radio, tmp_path
):
    digest = radio.removeprefix("sha256:")
    path = tmp_path / case / "originals" / digest[:2] / digest
    content = path.read_bytes()
    words = ("--case", case, "withdraw", radio[7:19], "--reason", "an order", "--erase", "--yes")
    inquest(*words)
    path.write_bytes(content)
    left = inquest("--case", case, "verify")

    again = inquest(*words)

    assert "erase it once more" in left.out
    assert "was erased already" in again.out
    assert not path.exists()
    assert inquest("--case", case, "verify").code is None


def test_claims_are_listed_and_shown_as_people_corrected_and_added_to_them(
    inquest, listed, case, radio
):
    (toll,) = listed("claims", "--kind", "toll")
    judge = ("--case", case, "judge")
    inquest(*judge, "correct", toll["id"], "--set", "number=14", "--reason", "read the page")
    quote = ("--quote", "the grain market", "--kind", "event")
    inquest(*judge, "claim", radio[7:19], *quote, "--set", "what=air_strike", "--reason", "missed")

    after = listed("claims")
    (made,) = (each for each in after if each["rule"] == "by-hand/1")
    (corrected,) = (each for each in after if each["id"] == toll["id"])

    assert corrected["toll"]["at_least"] == 14
    assert {toll["id"], made["id"]} == {each["id"] for each in listed("claims", "--judged")}
    shown = inquest("--case", case, "show", made["id"].removeprefix("sha256:"))
    assert "[[the grain market]]" in shown.out
    assert "missed" in shown.out
    assert "14" in inquest("--case", case, "show", toll["id"]).out


def test_a_withdrawal_without_doing_it_changes_nothing(inquest, listed, case, radio):
    before = listed("status")["head"]
    words = ("withdraw", radio[7:19], "--reason", "an order", "--erase", "--dry-run")

    done = inquest("--case", case, *words)

    assert "would be erased" in done.out
    assert listed("status")["head"] == before


def test_the_log_tells_who_did_what_and_why(listed):
    entries = listed("log")

    assert [each["number"] for each in entries] == list(range(1, len(entries) + 1))
    assert {each["reason"] for each in entries} == {"documents are added"}
    assert listed("log", "--since", "2999-01-01") == []


def _columns(line):
    return sum(
        2 if unicodedata.east_asian_width(char) in "WF" else 0 if unicodedata.combining(char) else 1
        for char in line
    )
