import gzip
import json
from pathlib import Path
from types import SimpleNamespace

import failures
import pytest
from exams import Exam
from failures import FALSE_ALARM, FALSE_ZERO, Failure, Paper

SCORER = SimpleNamespace(incident_range=lambda row, harm: row[harm])


@pytest.mark.parametrize(
    ("want", "got", "kind"),
    [
        ([3, 5], None, "silent"),
        ([3, 5], (None, None), "silent"),
        ([3, 5], (1, 2), "low"),
        ([3, 5], (7, None), "high"),
        ([3, 5], (3, None), "range"),
        ([3, 5], (None, 4), "range"),
        ([3, 5], (3, 5), None),
        ([0, 0], (None, 0), None),
        (FALSE_ALARM, (1, 1), "false alarm"),
        (FALSE_ALARM, (0, 0), None),
        (FALSE_ALARM, None, None),
        (FALSE_ZERO, (0, 0), "false zero"),
        (FALSE_ZERO, (2, 2), None),
    ],
)
def test_figure_that_differs_has_a_kind(want, got, kind):
    assert failures.kind_of(want, got) == kind


def a_paper(folder: Path, name: str, **files):
    for file, rows in files.items():
        lines = "\n".join(json.dumps(row) for row in rows)
        (folder / f"{file}.jsonl.gz").write_bytes(gzip.compress(lines.encode()))
    return Paper(Exam(name, "tally", "tallies"), folder, SCORER, "en")


def test_statement_without_a_figure_asks_for_no_zero(tmp_path):
    gold = [
        {"id": "a", "killed": [2, 2], "injured": [0, None], "states_none": False},
        {"id": "b", "killed": None, "injured": None, "states_none": False},
        {"id": "c", "killed": None, "injured": None, "states_none": True},
    ]

    wanted = failures.wanted_of(a_paper(tmp_path, "coalition-statements", gold=gold))

    assert wanted == {("a", "killed"): [2, 2], ("b", "killed"): FALSE_ZERO}


def test_incident_that_harmed_nobody_asks_for_no_figure(tmp_path):
    gold = [{"id": "a", "incidents": ["1"]}, {"id": "b", "incidents": ["1", "2"]}]
    rows = [{"incident": "1", "killed": [0, 0], "injured": [2, 2]}, {"incident": "2"}]

    wanted = failures.wanted_of(a_paper(tmp_path, "gun-violence", gold=gold, incidents=rows))

    assert wanted == {("a", "killed"): FALSE_ALARM, ("a", "injured"): [2, 2]}


def test_rules_of_the_ends_that_are_wrong_are_named():
    claims = {"low": "d#1", "high": "d#2"}
    figure = {"harm": "killed", "group": "all", "low": 3, "high": 9, "claims": claims}
    rules = {"d#1": "toll.active", "d#2": "toll.noun"}
    which = ("killed", ("all", "civilians"))

    behind = failures._rules_behind({"figures": [figure]}, which, [3, 5], rules)

    assert behind == "high toll.noun"


def test_listing_counts_by_kind_and_rules_and_names_only_ids():
    found = [
        Failure("a", "killed", "high", "high toll.noun"),
        Failure("b", "killed", "high", "high toll.noun"),
        Failure("c", "killed", "silent", ""),
    ]

    assert [line.split() for line in failures.listing(found)] == [
        ["killed:", "high:", "2"],
        ["2", "high", "toll.noun:", "a", "b"],
        ["killed:", "silent:", "1"],
        ["1", "-:", "c"],
    ]
