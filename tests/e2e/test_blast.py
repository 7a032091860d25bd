"""`inquest blast` from outside: what it answers, and what it refuses."""

import json

import pytest

CHARGE = ("blast", "--charge-kg", "87:80-120")


def test_it_answers_without_a_case(inquest):
    done = inquest(*CHARGE, "--distance-m", "40", "--damage", "B", "--json")

    found = json.loads(done.stdout)
    assert done.returncode == 0, done.stderr
    assert found["verdict"] in ("consistent", "inconsistent", "cannot tell")
    assert found["reason"]
    assert found["claimed"] == {"kg": 87, "low_kg": 80, "high_kg": 120}
    assert set(found["implied_kg"]) == {"low", "high"}


def test_a_detonation_inside_cannot_be_told(inquest):
    found = json.loads(inquest(*CHARGE, "--inside", "--json").stdout)

    assert found["verdict"] == "cannot tell"
    assert "inside" in found["reason"]


def test_limits_are_printed_every_time(inquest):
    for effect in (
        ("--inside",),
        ("--crater-m", "3"),
        ("--distance-m", "40", "--damage", "ca"),
        ("--distance-m", "1000", "--arrival-s", "2.9"),
    ):
        done = inquest(*CHARGE, *effect)

        assert done.returncode == 0, done.stderr
        assert "What limits it:" in done.stdout
        assert "What would change that:" in done.stdout
        assert max(map(len, done.stdout.splitlines())) < 80


@pytest.mark.parametrize("effect", [(), ("--distance-m", "40"), ("--on", "2017-03-17")])
def test_without_an_effect_that_was_seen_it_refuses(inquest, effect):
    done = inquest(*CHARGE, *effect, "--json")

    assert done.returncode == 2
    assert "[E136]" in done.stderr
    assert done.stdout == ""


def test_a_day_in_the_future_is_refused(inquest):
    done = inquest(*CHARGE, "--inside", "--on", "2999-01-01")

    assert done.returncode == 2
    assert "[E137]" in done.stderr


@pytest.mark.parametrize(
    "words", ["28t", "87:80", "87:120-80", "-87", "nan", "", "1-2", "1e308", "87:80-120-9"]
)
def test_what_is_no_quantity_is_refused(inquest, words):
    done = inquest("blast", f"--charge-kg={words}", "--inside")

    assert done.returncode == 2
    assert "[E100]" in done.stderr


def test_one_distance_is_taken_at_a_time(inquest):
    done = inquest(*CHARGE, "--damage", "B", "--distance-m", "10-100")

    assert done.returncode == 2
    assert done.stdout == ""


@pytest.fixture
def case(inquest, reports):
    """Return a filled case, reported on in the folder `before`."""
    inquest("init", "al-mina")
    inquest("--case", "al-mina", "add", reports)
    inquest("--case", "al-mina", "report", "--all", "--format", "json", "-o", "before")
    return "al-mina"


def finding_of(folder):
    """Return the one finding in a folder of reports."""
    (path,) = folder.glob("*.json")
    (finding,) = json.loads(path.read_text())["findings"]
    return finding


def test_in_a_case_it_is_kept_with_its_claims_and_reported(inquest, case, tmp_path):
    finding = finding_of(tmp_path / "before")
    incident, claim = finding["incident"]["id"], finding["claims"][0]["id"]

    done = inquest(
        *("--case", case, *CHARGE, "--inside", "--json", "--incident", incident, "--claim", claim)
    )
    written = inquest("--case", case, "report", incident, "-o", "after.html")

    assert written.returncode == 0, written.stderr
    kept = json.loads(done.stdout)
    assert done.returncode == 0, done.stderr
    assert (kept["verdict"], kept["claims"]) == ("cannot tell", [claim])
    assert kept["on"] == "2019-05-03"
    assert "Quantities and their traces" in (tmp_path / "after.html").read_text()


def test_in_a_case_it_is_kept_on_no_incident_without_claims(inquest, case, tmp_path):
    incident = finding_of(tmp_path / "before")["incident"]["id"]

    for words in (("--incident", incident), ("--claim", "c1")):
        done = inquest("--case", case, *CHARGE, "--inside", *words)

        assert done.returncode == 2
        assert "[E138]" in done.stderr
        assert done.stdout == ""


def test_in_a_case_without_an_incident_it_answers_and_says_that_nothing_is_kept(inquest, case):
    done = inquest("--case", case, *CHARGE, "--inside", "--json")

    assert done.returncode == 0
    assert json.loads(done.stdout)["verdict"] == "cannot tell"
    assert "not kept in the case" in done.stderr
