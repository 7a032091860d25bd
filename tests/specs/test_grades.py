"""Run the cases of `grades.md`, which a researcher can read and dispute."""

import pytest
from graded import (
    ADMITS,
    CAR_BOMB,
    FIGHTERS,
    KILLED,
    NOBODY,
    SHELLS,
    STRIKE,
    ARecord,
    a_voice,
    held_possible,
    struck_by,
)
from specs.test_specs import cases, table

from openinquest.model import Cause, Effect, GradeView, Means, SourceKind

WORDS = {
    "it admits": ADMITS,
    "12 civilians were killed": KILLED,
    "perhaps 12 civilians were killed": held_possible(KILLED),
    "4 fighters were killed": FIGHTERS,
    "nobody was killed": NOBODY,
    "an air strike killed them": STRIKE,
    "shells killed them": SHELLS,
    "Sudland shells killed them": Cause((Means.ARTILLERY,), Effect.DEATHS, actor="Sudland"),
    "a car bomb killed them": CAR_BOMB,
    "Norland struck there": struck_by("Norland"),
}


def voices_of(rows):
    """Yield each voice once, with all that it says; who admits concedes what it counts."""
    said = {}
    for row in rows:
        said.setdefault((row["voice"], row["kind"]), []).extend(row["says"].split("; "))
    for (label, kind), words in said.items():
        details = [WORDS[each] for each in words]
        yield a_voice(SourceKind(kind), *details, label=label, concedes=ADMITS in details)


@pytest.mark.parametrize("body", cases("grades.md"))
def test_each_view_says_what_the_case_says(body):
    [wanted] = table(body, "views")

    grades = ARecord(*voices_of(table(body, "record"))).grades()

    assert {view.view.value: view.word for view in grades.views} == wanted


def test_cases_were_found():
    words = {
        table(case.values[0], "views")[0][view] for case in cases("grades.md") for view in GradeView
    }

    assert len(words) > 8
