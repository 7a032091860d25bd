from dataclasses import replace
from datetime import date

import pytest
from factories import a_check, a_judgement
from unit.report.tal_nasra import INCIDENT, PARTS, R3

from openinquest.model import Change, JudgementKind, Question
from openinquest.report import Profile, compose_finding, render_html
from openinquest.report.changes import tell_changes
from openinquest.report.outline import outline

REJECT = a_judgement(JudgementKind.REJECT, R3.id, actor="Nadim Okar", reason="it is a rumour")


def log_of(profile, **changes):
    finding = compose_finding(INCIDENT, **PARTS | changes)
    [chapter] = outline([finding], profile=profile).chapters
    [section] = [each for each in chapter.sections if each.name == "changes"]
    [table] = section.blocks
    return [
        "".join(word.text for line in row.cells[1] for word in line if word.shape == "words")
        for row in table.rows
    ]


def test_documents_decisions_and_checks_stand_in_order_of_time():
    log = log_of(Profile.FULL, judgements=(REJECT,), checks=(a_check(R3),))

    assert any(line.endswith("taken in") for line in log)
    assert "Nadim Okar rejected: it is a rumour" in log
    assert "a tester checked a quantity of 10 to 15 kg" in log


@pytest.mark.parametrize("profile", [Profile.PARTNER, Profile.PUBLIC])
def test_who_works_on_a_case_is_named_to_nobody_else(profile):
    log = log_of(profile, judgements=(REJECT,))

    assert "a person rejected: [reason withheld]" in log


@pytest.mark.parametrize("kind", list(JudgementKind))
def test_every_kind_of_decision_has_its_words(kind):
    assert any(
        line.startswith("a tester ")
        for line in log_of(Profile.FULL, judgements=(a_judgement(kind, R3.id),))
    )


def test_an_answer_says_what_is_new_in_it_and_what_is_no_longer_said():
    before = compose_finding(INCIDENT, **PARTS)
    after = compose_finding(INCIDENT, **PARTS | {"figures": PARTS["figures"][:1]})

    told = tell_changes(after, before, since=date(2019, 5, 6))

    changes = {answer.question: answer.change for answer in told.answers}
    assert changes[Question.WHO_ACTED] == Change(date(2019, 5, 6), (), ())
    assert changes[Question.WHO_WAS_HARMED].gone
    html = render_html([told], profile=Profile.FULL)
    assert "Unchanged since the version of 6 May 2019" in html
    assert "no longer said: " in html


def test_without_a_version_before_nothing_is_said_of_changes():
    html = render_html([replace(compose_finding(INCIDENT, **PARTS))], profile=Profile.FULL)

    assert "since the version" not in html
