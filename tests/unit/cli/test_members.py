"""A case that several people work on, each with a key and a role."""

import json
from pathlib import Path

import pytest
from factories import AN_ACT

from openinquest import pipeline
from openinquest.store import open_case

PASSWORD = "seven gulls over the mill"
STRIKE = "An air strike hit the market of Kirkuk on 3 May 2019. Twelve people were killed, "


@pytest.fixture
def case(inquest):
    """Return a way to run commands on a new case."""
    inquest("init", "case")
    return lambda *words, **how: inquest("--case", "case", *words, **how)


def added(case, name, role, key=None):
    """Add a member and return their key."""
    done = case("members", "add", name, "--role", role, key=key)
    assert done.code is None, done.told
    return done.out.strip()


def test_key_is_shown_once_and_alone_on_its_line(case):
    done = case("members", "add", "Amal", "--role", "administrator")

    assert len(done.out.split()) == 1
    assert "shown this once" in done.told


def test_first_member_closes_the_case_to_whoever_has_no_key(case):
    assert case("documents").code is None

    key = added(case, "Amal", "administrator")

    assert case("documents").code == "E169"
    assert case("documents", key="no key").code == "E169"
    assert case("documents", key=key).code is None


def test_first_member_is_to_be_an_administrator(case):
    assert case("members", "add", "Amal", "--role", "viewer").code == "E171"


def test_what_a_member_does_is_recorded_under_their_name(case, tmp_path):
    (tmp_path / "a.txt").write_text(f"{STRIKE}doctors said.\n")
    key = added(case, "Amal", "administrator")

    case("add", "a.txt", key=key, INQUEST_OPERATOR="somebody else")

    with open_case(tmp_path / "case") as store:
        assert {entry.actor for entry in list(store.audit())[1:]} == {"Amal"}
        assert [document.original.captured_by for document in store.documents()] == ["Amal"]


@pytest.fixture
def viewed(case, tmp_path):
    """Return a way to run commands on a case as a viewer, who is Bilal."""
    (tmp_path / "a.txt").write_text(f"{STRIKE}doctors said.\n")
    (tmp_path / "haddadin.txt").write_text(
        f"{STRIKE}said Walid Haddadin, 44, whose brother was killed.\n"
    )
    (tmp_path / "c.txt").write_text("The library opens at nine in the winter months of the year.\n")
    case("add", "a.txt", "haddadin.txt", "c.txt", INQUEST_OPERATOR="Amal Operator")
    key = added(case, "Bilal", "viewer", added(case, "Amal", "administrator"))
    return lambda *words: case(*words, key=key)


def test_viewer_reads_what_is_public(viewed, tmp_path):
    listed = [
        viewed("documents", "--json"),
        viewed("documents"),
        viewed("incidents", "--json"),
        viewed("incidents"),
        viewed("report", "--all", "--format", "json", "-o", "out"),
        viewed("report", "--all", "--profile", "public", "--format", "md", "-o", "out"),
    ]
    (written, page) = (tmp_path / "out").iterdir()

    assert [done.code for done in listed] == [None] * 6
    assert all(each["text"] is None for each in json.loads(listed[0].out))
    for words in (*(done.out for done in listed), written.read_text(), page.read_text()):
        assert "haddadin" not in words.lower()
        assert "Amal Operator" not in words
    assert "1 documents that tell of no incident" in listed[0].told


def test_analyst_reads_all(viewed, case):
    """That what a viewer does not see is there to be seen."""
    key = added(case, "Chadi", "analyst", case_key(case))

    assert "Haddadin" in case("documents", "--json", key=key).out
    assert case("report", "--all", "--profile", "full", "-o", "out", key=key).code is None


def case_key(case):
    """Return another key of the administrator, made behind the back of the commands."""
    with open_case(Path("case")) as store:
        return pipeline.add_key(store, AN_ACT, "Amal", "another")


@pytest.mark.parametrize(
    "words",
    [
        "report --all --profile full -o whole",
        "report --all --profile partner -o whole",
        "export -o whole",
        "add a.txt",
        "incidents --afresh",
        "blast --charge-kg 87 --inside --incident i --claim c",
        "timestamp --authority http://tsa.example",
        "members list",
        "members add Dunya --role viewer",
        "members role Bilal --role administrator",
        "members token Amal laptop",
        "members password Amal",
        "members deactivate Bilal",
        "demo --case case",
    ],
)
def test_viewer_gets_no_more_than_that_and_changes_nothing(inquest, case, tmp_path, words):
    key = added(case, "Bilal", "viewer", added(case, "Amal", "administrator"))
    with open_case(tmp_path / "case") as store:
        before = store.head()

    done = inquest("--case", "case", *words.split(), key=key, typed=f"{PASSWORD}\n")

    assert done.code == "E170"
    assert not (tmp_path / "whole").is_file()
    with open_case(tmp_path / "case") as store:
        assert store.head() == before


def test_members_look_after_their_own_keys_and_password(case):
    amal = added(case, "Amal", "administrator")
    bilal = added(case, "Bilal", "viewer", amal)

    laptop = case("members", "token", "Bilal", "laptop", key=bilal).out.strip()
    password = case("members", "password", "Bilal", key=laptop, typed=f"{PASSWORD}\n")
    revoked = case("members", "revoke", "Bilal", "first", key=laptop)

    assert (password.code, revoked.code) == (None, None)
    assert case("documents", key=bilal).code == "E169"
    assert case("documents", key=laptop).code is None


def test_password_is_never_printed_and_a_short_one_refused(case):
    amal = added(case, "Amal", "administrator")

    good = case("members", "password", "Amal", key=amal, typed=f"{PASSWORD}\n")
    short = case("members", "password", "Amal", key=amal, typed="gulls\n")

    assert (good.code, short.code) == (None, "E172")
    assert PASSWORD not in good.out + good.told
    assert "gulls" not in short.out + short.told


def test_list_shows_roles_and_names_of_keys_and_no_digest(case):
    amal = added(case, "Amal", "administrator")
    added(case, "Bilal", "viewer", amal)
    case("members", "role", "Bilal", "--role", "analyst", key=amal)
    case("members", "deactivate", "Bilal", key=amal)

    listed = json.loads(case("members", "list", "--json", key=amal).out)

    assert listed == [
        {
            "name": "Amal",
            "role": "administrator",
            "active": True,
            "password": False,
            "keys": ["first"],
        },
        {"name": "Bilal", "role": "analyst", "active": False, "password": False, "keys": []},
    ]
    assert case("members", "list", key=amal).out.count("first") == 1


def test_last_administrator_stays(case):
    amal = added(case, "Amal", "administrator")

    assert case("members", "deactivate", "Amal", key=amal).code == "E171"
    assert case("members", "role", "Amal", "--role", "reviewer", key=amal).code == "E171"


def test_what_is_not_there_is_told(case):
    amal = added(case, "Amal", "administrator")

    assert case("members", "role", "Nobody", "--role", "viewer", key=amal).code == "E173"
    assert case("members", "revoke", "Amal", "laptop", key=amal).code == "E173"
