"""`inquest judge`: what each command keeps, what it refuses, and what it only tries."""

import json
from shutil import copytree

import pytest
from scans import a_pdf_of, a_photograph

RADIO = (
    "An air strike hit the grain market of Tal Nasra on 3 May 2019.\n\n"
    "At least 12 civilians were killed, the health directorate said.\n"
)
POST = (
    "Four people were killed when a car bomb exploded in the grain market of Tal Nasra on 3 May "
    "2019, the defence ministry said.\n\nThe ministry denied that any air strike was carried out.\n"
)
FILM = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom"
WHY = ("--reason", "it was looked at")
TOLL = ("--kind", "toll", "--set", "harm=killed", "--set", "number=9")
SAID = ("--words", "nine dead")


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """Return a folder for a case that is filled once: to read takes ten seconds."""
    return tmp_path_factory.mktemp("filled")


@pytest.fixture
def run(inquest, tmp_path, filled):
    """Return a way to run commands on a case of two reports, a film, a picture and a scan."""
    given = {"INQUEST_READ_RECOGNISE": "no"}
    if not (filled / "case").exists():
        fill(filled, lambda *words: inquest("--case", filled / "case", *words, **given))
    copytree(filled / "case", tmp_path / "case")
    return lambda *words, **more: inquest("--case", "case", *words, **(given | more))


def fill(place, run):
    folder = place / "collected"
    folder.mkdir()
    (folder / "radio.txt").write_text(RADIO)
    (folder / "post.txt").write_text(POST)
    (folder / "film.mp4").write_bytes(FILM)
    (folder / "photo.jpg").write_bytes(a_photograph())
    (folder / "list.pdf").write_bytes(a_pdf_of("The names of the dead.", "More names."))
    assert run("init", place / "case").code is None
    assert run("add", folder).code is None


@pytest.fixture
def plain(run):
    """Return what a command prints as JSON."""

    def told(*words):
        done = run(*words, "--json")
        assert done.code is None, done.told
        return json.loads(done.out)

    return told


@pytest.fixture
def named(plain):
    """Return the identifiers of documents, by their files."""
    return {
        each["original"]["location"].rpartition("/")[2]: each["id"].removeprefix("sha256:")[:12]
        for each in plain("documents")
    }


@pytest.fixture
def claims(plain):
    """Return the identifiers of two numbers of killed, that of the radio first."""
    found = plain("claims", "--kind", "toll")
    found.sort(key=lambda each: "12" not in each["quote"])
    return [short(each["id"]) for each in found]


@pytest.fixture
def incident(plain):
    """Return the finding on the strike."""

    def found():
        name = next(each["id"] for each in plain("incidents") if each["figures"])
        (finding,) = plain("show", name)["findings"]
        return finding | {"id": name}

    return found


def short(claim):
    document, _, number = claim.removeprefix("sha256:").partition("#")
    return f"{document[:12]}#{number}"


def head(plain):
    return plain("status")["head"]


def commands(named, claims, incident):
    """Return every command of `inquest judge` that writes, by name, as it does something."""
    explanation = incident["explanations"][0]["id"]
    film, post = named["film.mp4"], named["post.txt"]
    return {
        "accept": ("accept", claims[0]),
        "reject": ("reject", claims[0]),
        "correct": ("correct", claims[0], "--set", "number=14"),
        "claim in words": ("claim", post, "--quote", "Four people", *TOLL),
        "claim at a time": ("claim", film, "--at-time", "5-9", *SAID, *TOLL),
        "claim at a box": ("claim", named["list.pdf"], "--at-box", "2:1,1,9,9%", *SAID, *TOLL),
        "merge incidents": ("merge", "incidents", named["radio.txt"], post),
        "merge voices": ("merge", "voices", *claims),
        "merge origins": ("merge", "origins", *claims),
        "split incidents": ("split", "incidents", named["radio.txt"], post),
        "split voices": ("split", "voices", claims[0], "--called", "another directorate"),
        "split origins": ("split", "origins", claims[0]),
        "reliability": ("reliability", "health directorate", "b", "--topic", "toll"),
        "credibility": ("credibility", claims[0], "doubtful"),
        "grade": ("grade", incident["id"], "airwars", "contested"),
        "cell": ("cell", explanation, claims[0], "II"),
        "policy": ("policy", "--second-review"),
        "sign": ("sign", incident["id"]),
    }


def test_every_writing_command_can_be_tried_and_writes_nothing(run, plain, named, claims, incident):
    before = head(plain)

    for name, words in commands(named, claims, incident()).items():
        tried = run("judge", *words, *WHY, "--dry-run")
        as_json = json.loads(run("judge", *words, *WHY, "--dry-run", "--json").out)

        assert (tried.code, as_json["kept"]) == (None, False), (name, tried.told)
        assert "Nothing was written." in tried.out, name
        assert head(plain) == before, name
    assert [each for each in plain("documents") if each["transcribed"]] == []


def test_every_writing_command_says_as_json_what_it_kept(run, plain, named, claims, incident):
    for name, words in commands(named, claims, incident()).items():
        before = head(plain)
        if name == "policy":  # from here on decisions would wait
            continue

        told = json.loads(run("judge", *words, *WHY, "--json").out)

        assert told["kept"] is True, name
        assert head(plain)["count"] > before["count"], name


def test_a_review_can_be_tried_and_is_kept(run, plain, claims):
    made = json.loads(run("judge", "reject", claims[0], *WHY, "--json", INQUEST_OPERATOR="Aya").out)
    words = ("judge", "review", made["id"], "agree", *WHY)
    before = head(plain)

    tried = run(*words, "--dry-run", INQUEST_OPERATOR="Basma")
    assert (tried.code, head(plain)) == (None, before)
    kept = json.loads(run(*words, "--json", INQUEST_OPERATOR="Basma").out)

    assert (kept["kind"], kept["value"]) == ("review", "agree")
    assert head(plain) != before


def test_policy_that_holds_already_is_not_kept_again(run, plain):
    run("judge", "policy", "--second-review", *WHY)

    again = json.loads(run("judge", "policy", "--second-review", *WHY, "--json").out)

    assert again == {"second_review": True, "new": False, "kept": False}


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("film.mp4", ("--at-time", "soon", *SAID)),
        ("film.mp4", ("--at-time", "9-5", *SAID)),
        ("film.mp4", ("--at-time", "5-9", "--words", " ")),
        ("film.mp4", ("--at-time", "5-9")),
        ("film.mp4", ("--quote", "nine dead", "--at-time", "5-9")),
        ("film.mp4", (*SAID,)),
        ("film.mp4", ("--at-box", "1:1,1,9,9%", *SAID)),
        ("film.mp4", ("--at-box", "1:1,1,9,9%", "--at-time", "5-9", *SAID)),
        ("photo.jpg", ("--at-time", "5-9", *SAID)),
        ("photo.jpg", ("--at-box", "1,1,9,9", *SAID)),
        ("photo.jpg", ("--at-box", "0:1,1,9,9%", *SAID)),
        ("photo.jpg", ("--at-box", "2:1,1,9,9%", *SAID)),
        ("photo.jpg", ("--at-box", "95,1,9,9%", *SAID)),
        ("photo.jpg", ("--at-box", "1,1,0,9%", *SAID)),
        ("photo.jpg", ("--at-box", "299,199,2,1px", *SAID)),
        ("list.pdf", ("--at-box", "3:1,1,9,9%", *SAID)),
        ("list.pdf", ("--at-box", "1:1,1,9,9px", *SAID)),
        ("radio.txt", ("--at-time", "5-9", *SAID)),
    ],
)
def test_place_that_is_none_is_refused_with_what_to_give_instead(run, plain, named, file, words):
    before = head(plain)

    done = run("judge", "claim", named[file], *words, *TOLL, *WHY)

    assert done.code == "E177"
    assert "--at-box" in done.told or "--words" in done.told
    assert head(plain) == before


def test_there_is_no_claim_at_a_place_of_what_is_withdrawn_or_erased(run, named):
    film = named["film.mp4"]
    words = ("judge", "claim", film, "--at-time", "5-9", *SAID, *TOLL, *WHY)

    run("withdraw", film, "--reason", "a wrong file")
    withdrawn = run(*words)
    run("withdraw", film, "--reason", "a court order", "--erase", "--yes")
    erased = run(*words)

    assert (withdrawn.code, erased.code) == ("E177", "E186")


def test_claim_without_words_is_refused(run, named):
    assert run("judge", "claim", named["radio.txt"], *TOLL, *WHY).code == "E100"


def test_transcribed_claim_is_told_in_every_list(run, plain, named):
    film = named["film.mp4"]
    made = run("judge", "claim", film, "--at-time", "1:02.5-1:07", *SAID, *TOLL, *WHY)
    assert "transcribed by a person from 1:02.5 to 1:07" in made.out
    (passage,) = (each for each in plain("documents") if each["transcribed"])
    (claim,) = plain("claims", "--document", passage["id"])

    shown = " ".join(run("show", film).out.split())
    of_claim = " ".join(run("show", short(claim["id"])).out.split())

    assert "Not read: it is video/mp4" in shown
    assert "1 passage of it was transcribed by a person" in shown
    assert "Transcribed from 1:02.5 to 1:07" in shown
    assert "transcribed by a person from 1:02.5 to 1:07" in of_claim
    assert claim["transcribed"]["start_s"] == 62.5
    assert plain("show", film)["passages"][0]["id"] == passage["id"]
    assert plain("status")["passages"] == 1
    assert "1 transcribed by a person" in run("status").out
    assert plain("search", "nine dead")


def test_a_film_goes_with_its_passages_and_says_so(run, plain, named):
    film = named["film.mp4"]
    for time in ("5-9", "20-25"):
        run("judge", "claim", film, "--at-time", time, *SAID, *TOLL, *WHY)

    tried = run("withdraw", film, "--reason", "a wrong file", "--dry-run")
    run("withdraw", film, "--reason", "a wrong file")

    assert "with 2 passages transcribed from it" in tried.out
    assert [each for each in plain("documents") if each["transcribed"]] == []
    run("withdraw", film, "--reason", "it was right", "--undo")
    assert len([each for each in plain("documents") if each["transcribed"]]) == 2


def test_a_film_and_its_passages_are_one_document_of_an_incident(run, plain, named):
    film = named["film.mp4"]
    for time in ("5-9", "20-25"):
        run("judge", "claim", film, "--at-time", time, *SAID, *TOLL, *WHY)

    (row,) = (line for line in run("incidents").out.splitlines() if " 9 " in f"{line} ")

    assert " 1 " in row


# How evidence is weighed


def test_grade_of_a_person_stands_in_place_of_that_of_the_rule(run, plain, incident):
    before = incident()["grades"]

    run("judge", "grade", incident()["id"], "airwars", "contested", *WHY)
    after = incident()["grades"]
    run("judge", "grade", incident()["id"], "airwars", "by_rule", *WHY)

    assert before != after
    assert '"contested"' in json.dumps(after)
    assert incident()["grades"] == before
    refused = run("judge", "grade", incident()["id"], "airwars", "lovely", *WHY)
    assert refused.code == "E175"


def test_cell_that_a_person_marks_stands_in_the_matrix(run, plain, incident, claims):
    found = incident()
    explanation = found["explanations"][0]["id"]

    done = run("judge", "cell", explanation, claims[0], "II", *WHY)

    assert done.code is None, done.told
    assert json.dumps(incident()["matrix"]) != json.dumps(found["matrix"])
    (kept,) = incident()["judgements"]
    assert (kept["kind"], kept["value"]) == ("cell", "strongly_inconsistent")
    assert run("judge", "cell", explanation, claims[0], "VI", *WHY).code == "E175"


def test_credibility_and_reliability_of_people_stand_in_the_grades(run, plain, incident, claims):
    before = json.dumps(incident()["grades"])

    run("judge", "credibility", claims[0], "doubtful", *WHY)
    believed = json.dumps(incident()["grades"])
    run("judge", "reliability", "health directorate", "b", "--topic", "toll", *WHY)
    trusted = json.dumps(incident()["grades"])

    assert len({before, believed, trusted}) == 3
    assert "doubtful" in believed
    assert run("judge", "credibility", claims[0], "so-so", *WHY).code == "E175"
    assert run("judge", "reliability", "nobody at all", "b", "--topic", "toll", *WHY).code == "E115"
