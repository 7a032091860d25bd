"""`inquest reconcile`: totals of a case, and a fit that is used by the next command."""

import json

import pytest

TOWNS = ("Kirkuk", "Basra", "Mosul", "Tikrit")
NUMBERS = ((4, 5), (9, 12), (20, 16), (31, 40), (7, 7))


@pytest.fixture
def corpus(tmp_path):
    """Return a file of reports on invented incidents, each with the numbers of two voices."""
    rows = []
    for number in range(40):
        few, many = NUMBERS[number % len(NUMBERS)]
        town, day = TOWNS[number % len(TOWNS)], 1 + number % 28
        text = (
            f"An air strike hit {town} on {day} {('May', 'July')[number // 28]} 2019. {few} people "
            f"were killed, the army said. {many} people were killed, the mayor said.\n"
        )
        rows.append(json.dumps({"id": f"d{number}", "text": text}))
    file = tmp_path / "corpus.jsonl"
    file.write_text("\n".join(rows) + "\n")
    return file


@pytest.fixture
def case(inquest, reports):
    """Return a filled case."""
    assert inquest("init", "al-mina").returncode == 0
    assert inquest("--case", "al-mina", "add", reports).returncode == 0
    return "al-mina"


def test_totals_of_a_case_fit_80_columns_and_name_the_anchor(inquest, case):
    done = inquest("--case", case, "reconcile")

    assert (done.returncode, done.stderr) == (0, "")
    assert "people killed" in done.stdout
    assert "(the anchor)" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_totals_are_one_json_array(inquest, case):
    killed, *_ = json.loads(inquest("--case", case, "reconcile", "--json").stdout)

    assert (killed["harm"], killed["group"], killed["incidents"]) == ("killed", "all", 1)
    assert killed["low"] < killed["middle"] < killed["high"]
    assert killed["anchor"] == "local"


def test_an_empty_case_has_no_total_and_that_is_said(inquest):
    inquest("init", "empty")

    done = inquest("--case", "empty", "reconcile")

    assert done.returncode == 0
    assert done.stdout == "No incident of the case has a number of people killed or injured.\n"


def test_parameters_that_were_fitted_are_used_where_they_are_named(inquest, corpus, case, tmp_path):
    fitted = inquest("reconcile", "--fit", corpus, "-o", "parameters.json")
    assert fitted.returncode == 0, fitted.stderr
    assert "local (anchor)" in fitted.stdout
    assert json.loads((tmp_path / "parameters.json").read_text())["provenance"]["numbers"] >= 60

    done = inquest("--case", case, "reconcile", INQUEST_PARAMETERS="parameters.json")

    assert "fitted to what voices say in a corpus (SHA-256" in " ".join(done.stdout.split())
    assert done.stdout != inquest("--case", case, "reconcile").stdout


def test_the_rules_say_the_same_whatever_the_parameters_are(inquest, corpus, reports):
    inquest("reconcile", "--fit", corpus, "-o", "parameters.json")

    plain, told = (
        json.loads(inquest("examine", reports, "--json", **named).stdout)["findings"]
        for named in ({}, {"INQUEST_PARAMETERS": "parameters.json"})
    )

    for name in ("figures", "summary", "by_other_rules"):
        assert [each[name] for each in plain] == [each[name] for each in told]
    assert [each["estimates"] for each in plain] != [each["estimates"] for each in told]
