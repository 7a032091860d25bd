"""What each role gets of a case that holds private names: nobody's question finds out one."""

import json

import pytest

AUTHOR = "Ruqayya Operator"

FIRST = (
    "An air strike hit the market of Kirkuk on 3 May 2019. Twelve people were killed, among them "
    "the teacher Samir Haddadin, 41, said his brother Walid Haddadin.\n\n"
    "“The ceiling came down on us,” said Nawal Bazzazi, who survived the strike.\n"
)
SECOND = (
    "Family of Samir Haddadin mourns him\n\n"
    "An air strike hit the market of Kirkuk on 3 May 2019. At least 14 people were killed, the "
    "health directorate said. Samir Haddadin, 41, was killed. The house of Nawal Bazzazi "
    "burned down.\n" + "The municipality reopened the market after some weeks. " * 12
)
APART = "The library opens at nine. Its keeper Tamim Qalawun, 33, was not hurt.\n"

PRIVATE = ("haddadin", "samir", "walid", "nawal", "bazzazi", "qalawun", "tamim", "ruqayya", "mazen")

ROLES = ("viewer", "analyst", "reviewer", "administrator")


@pytest.fixture
def case(inquest, tmp_path):
    """Return a way to run commands on a case of four members, as one in a role."""
    folder = tmp_path / "from-haddadin"
    folder.mkdir()
    (folder / "samir-haddadin.txt").write_text(FIRST)
    (folder / "walid.txt").write_text(SECOND)
    (folder / "qalawun.txt").write_text(APART)
    manifest = "file,title,publisher,url\n" + "".join(
        f"{name}.txt,{title},{publisher},https://news.example/{name}\n"
        for name, title, publisher in (
            ("samir-haddadin", "Samir Haddadin and others killed", "Harbour Radio"),
            ("walid", "A strike on the market", "Blog of Nawal Bazzazi"),
        )
    )
    (folder / "manifest.csv").write_text(manifest)
    inquest("init", "case")
    inquest("--case", "case", "add", folder, INQUEST_OPERATOR=AUTHOR)
    keys = {}
    for name, role in zip(("Dunya", "Chadi", "Basma", "Amal"), reversed(ROLES), strict=True):
        done = inquest(
            *("--case", "case", "members", "add", name, "--role", role),
            key=keys.get("administrator"),
        )
        keys[role] = done.out.strip()
    return lambda role, *words: inquest("--case", "case", *words, key=keys[role])


@pytest.fixture
def judged(case):
    """Return the case with a decision whose reason names somebody."""
    claim = json.loads(case("analyst", "claims", "--kind", "person", "--json").out)[0]["id"]
    reason = "Walid Haddadin and one Tarek Mazen were asked"
    done = case("analyst", "judge", "accept", claim, "--reason", reason)
    assert done.code is None, done.told
    return case


def reads(case, role):
    """Yield every command that reads, as one in a role can name things."""
    listed = {
        name: [each["id"] for each in json.loads(case(role, name, "--json").out)]
        for name in ("documents", "claims")
    }
    incidents = json.loads(case(role, "incidents", "--json").out)
    names = [*listed["documents"], *listed["claims"], *(each["id"] for each in incidents)]
    yield from (("documents",), ("documents", "--not-read"), ("incidents",), ("claims",))
    yield from (("claims", "--judged"), ("claims", "--kind", "person"), ("status",), ("log",))
    yield from (("search", "Kirkuk"), ("search", "killed"), ("search", "market"), ("compare",))
    yield from (("show", name) for name in names)
    yield from (("claims", "--incident", each["id"]) for each in incidents)
    yield from (("claims", "--document", name) for name in listed["documents"])


@pytest.mark.parametrize("as_json", [(), ("--json",)])
def test_viewer_meets_no_private_name_whatever_they_read(judged, as_json):
    for words in reads(judged, "viewer"):
        done = judged("viewer", *words, *as_json)

        told = f"{done.out}\n{done.told}".lower()
        assert not [name for name in PRIVATE if name in told], words
        assert done.code is None or words[0] in ("status", "log", "compare"), (words, done.told)


@pytest.mark.parametrize("role", ROLES[1:])
def test_who_works_on_the_case_reads_all_of_it(judged, role):
    told = "".join(
        judged(role, *words).out.lower() for words in reads(judged, role) if words[0] != "compare"
    )

    assert [name for name in PRIVATE if name not in told] == []


@pytest.mark.parametrize("command", ["status", "log", "compare", "verify", "export -o all.wacz"])
def test_what_tells_of_the_work_or_can_be_probed_is_not_for_viewers(case, command):
    done = case("viewer", *command.split())

    assert (done.code, done.out) == ("E170", "")


@pytest.mark.parametrize("name", PRIVATE)
def test_searching_for_a_withheld_name_tells_as_much_as_for_one_that_is_nowhere(judged, name):
    here = judged("viewer", "search", name)
    nowhere = judged("viewer", "search", "zzyzx")

    assert (here.code, here.out, here.told) == (nowhere.code, nowhere.out, nowhere.told)
    assert judged("viewer", "search", name, "killed").out == nowhere.out


@pytest.mark.parametrize("name", PRIVATE)
@pytest.mark.parametrize("option", ["claims --voice", "documents --publisher", "incidents --place"])
def test_no_list_can_be_narrowed_down_by_a_withheld_name(judged, option, name):
    done = judged("viewer", *option.split(), name, "--json")

    assert (done.code, json.loads(done.out)) == (None, [])


def test_viewer_finds_and_shows_what_they_are_shown(judged):
    found = json.loads(judged("viewer", "search", "Kirkuk", "--json").out)
    listed = json.loads(judged("viewer", "claims", "--json").out)

    assert found
    assert {each["claim"] for each in found} <= {None, *(each["id"] for each in listed)}
    assert all("[name withheld]" in each["quote"] for each in listed if each.get("person"))
    assert any(each.get("person") for each in listed)


def test_what_a_viewer_is_shown_of_a_document_is_neither_its_text_nor_its_surroundings(judged):
    claims = json.loads(judged("viewer", "claims", "--json").out)
    claim = json.loads(judged("viewer", "show", claims[0]["id"], "--json").out)
    document = json.loads(judged("viewer", "show", claims[0]["document"], "--json").out)

    assert (claim["before"], claim["after"], document["text"]) == (None, None, None)
    assert claim["custody"]["location"] is None
    assert {each["document"] for each in document["claims"]} == {document["id"]}


def test_guess_of_a_short_text_cannot_be_proved_by_its_name(judged):
    """The digest of a text that can be guessed names nothing for a viewer, who sees a number."""
    real = json.loads(judged("analyst", "documents", "--json").out)
    shown = json.loads(judged("viewer", "documents", "--json").out)
    guessable = next(each["id"] for each in real if each["text"].startswith("An air strike"))
    incidents = json.loads(judged("analyst", "incidents", "--json").out)

    assert guessable not in [each["id"] for each in shown]
    for name in (guessable, f"{guessable}#1", incidents[0]["id"]):
        assert judged("viewer", "show", name).code == "E115"
        assert judged("viewer", "claims", "--document", name.partition("#")[0]).code == "E115"
    assert judged("viewer", "report", incidents[0]["id"]).code == "E115"


def test_viewer_reports_on_an_incident_as_their_lists_call_it(judged, tmp_path):
    incidents = json.loads(judged("viewer", "incidents", "--json").out)
    name = next(each["id"] for each in incidents if each["id"].startswith("incident-"))

    done = judged("viewer", "report", name)
    page = (tmp_path / f"{name}.html").read_text().lower()

    assert done.out.strip() == f"{name}.html"
    assert not [each for each in PRIVATE if each in page]


@pytest.mark.parametrize("role", ["viewer", "analyst"])
def test_documents_counts_the_claims_that_claims_lists(judged, role):
    first = json.loads(judged("analyst", "claims", "--kind", "toll", "--json").out)[0]
    quote = ("--quote", "the market", "--kind", "event", "--set", "what=air_strike")
    judged("analyst", "judge", "claim", first["document"], *quote, "--reason", "missed")
    judged("analyst", "judge", "reject", first["id"], "--reason", "not said")

    claims = json.loads(judged(role, "claims", "--json").out)
    rows = [line.split() for line in judged(role, "documents").out.splitlines()]

    counted = sum(int(word) for row in rows for word in row[-1:] if word.isdigit())
    assert counted == len(claims)
