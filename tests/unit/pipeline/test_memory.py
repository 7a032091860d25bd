"""What is made of a case is taken over from before only where it would be the same."""

import random
from dataclasses import replace
from datetime import timedelta

import pytest
from factories import AN_ACT

from openinquest import pipeline
from openinquest.errors import InquestError
from openinquest.model import ClaimKind, GradeView, JudgementKind, Policy, Review
from openinquest.store import create_case, open_case

TEXTS = (
    "An air strike hit Kirkuk on 3 May 2019. Twelve people were killed, doctors said. "
    "The army said that a bomb in a car had caused the deaths.\n",
    "An air strike hit Kirkuk on 3 May 2019. Fourteen people were killed, the governor said. "
    "Four children were among the dead.\n",
    "Shells fell on Basra on 9 May 2019. Four people were killed, the governor said.\n",
    "Shells fell on Basra on 9 May 2019. At least five people were killed, doctors said.\n",
    "A car bomb in Mosul on 20 May 2019 killed three people, police said.\n",
)
LATER = "An air strike hit Kirkuk on 3 May 2019. Sixteen people were killed, police said.\n"


@pytest.fixture
def capture():
    return pipeline.Capture(by="a tester", utc=AN_ACT.at_utc, max_bytes=100_000)


@pytest.fixture
def case(tmp_path, capture):
    """Return the folder of a case of three incidents."""
    texts = tmp_path / "texts"
    texts.mkdir()
    for number, text in enumerate(TEXTS):
        (texts / f"{number}.txt").write_text(text)
    with create_case(tmp_path / "case") as store:
        pipeline.add(store, [texts], capture)
    return tmp_path / "case"


def act(number, by="Amal"):
    return replace(
        AN_ACT, actor=by, at_utc=AN_ACT.at_utc + timedelta(minutes=number), reason=f"{number}"
    )


def decide(store, draw, number):
    """Take one decision of a kind that is drawn, on something that is drawn."""
    findings = pipeline.findings_of(store)
    finding = draw.choice(findings)
    claim = draw.choice(finding.claims)
    voice = draw.choice(finding.origins).id
    documents = [document.id for each in findings for document in each.documents]
    tolls = [each.id for each in finding.claims if each.kind is ClaimKind.TOLL]
    made = act(number)
    yield lambda: pipeline.judge_claims(store, JudgementKind.ACCEPT, [claim.id], made)
    yield lambda: pipeline.judge_claims(store, JudgementKind.REJECT, [claim.id], made)
    yield lambda: pipeline.correct_claim(
        store, draw.choice(tolls), [f"count={draw.randrange(50, 99)}"], made
    )
    yield lambda: pipeline.make_claim(
        store,
        finding.documents[0].id,
        finding.documents[0].text.partition(".")[0],
        (ClaimKind.TOLL, ["harm=killed", "group=all", f"count={draw.randrange(9)}"]),
        made,
    )
    yield lambda: pipeline.judge_reliability(store, voice, ClaimKind.CAUSE, "d", made)
    yield lambda: pipeline.judge_credibility(store, claim.id, "doubtful", made)
    yield lambda: pipeline.judge_grade(
        store, finding.incident.id, GradeView.AIRWARS, "contested", made
    )
    yield lambda: pipeline.merge_incidents(
        store, JudgementKind.MERGE, draw.sample(documents, 2), made
    )
    yield lambda: pipeline.merge_incidents(
        store, JudgementKind.SPLIT, draw.sample(documents, 2), made
    )
    yield lambda: pipeline.judge_voices(
        store, JudgementKind.SPLIT_VOICES, [claim.id], made, called="Another"
    )
    yield lambda: pipeline.withdraw(store, draw.choice(documents), made)
    yield lambda: pipeline.set_policy(store, Policy(draw.random() < 0.5), made)
    if judged := store.judgements():
        reviewed, word = draw.choice(judged).id, draw.choice(tuple(Review))
        yield lambda: pipeline.review(store, reviewed, word, act(number, "Rui"))


def refused(decision):
    """Take a decision; say whether it was refused, as one on what is no more."""
    try:
        decision()
    except (InquestError, IndexError):  # nothing to draw from
        return True
    return False


@pytest.mark.parametrize("seed", range(6))
def test_after_any_decisions_it_is_as_if_nothing_was_remembered(case, seed):
    draw, memory = random.Random(seed), pipeline.Memory()
    with open_case(case) as store:
        remembered = pipeline.remember(store, memory)
        taken = 0
        for number in range(15):
            taken += not refused(draw.choice(list(decide(remembered, draw, number))))
            assert pipeline.findings_of(remembered) == pipeline.findings_of(store)
            assert pipeline.overview_of(remembered).held == pipeline.overview_of(store).held
    assert taken > 7


def test_a_decision_makes_only_its_incident_anew(case):
    with open_case(case) as opened:
        store = pipeline.remember(opened, pipeline.Memory())
        before = pipeline.findings_of(store)
        claim = before[1].claims[0]

        pipeline.judge_claims(store, JudgementKind.REJECT, [claim.id], act(1))

        after = pipeline.findings_of(store)
    assert [one is other for one, other in zip(before, after, strict=True)] == [True, False, True]


def test_of_what_nothing_was_written_to_nothing_is_made_anew(case):
    with open_case(case) as opened:
        store = pipeline.remember(opened, pipeline.Memory())
        assert pipeline.findings_of(store) is pipeline.findings_of(store)


def test_what_another_program_added_is_seen(case, capture, tmp_path):
    (tmp_path / "later.txt").write_text(LATER)
    with open_case(case) as opened:
        store = pipeline.remember(opened, pipeline.Memory())
        pipeline.findings_of(store)
        with open_case(case) as other:
            pipeline.add(other, [tmp_path / "later.txt"], capture)

        assert pipeline.findings_of(store) == pipeline.findings_of(opened)
        assert any(each.text == LATER for each in pipeline.overview_of(store).documents.values())


def test_of_another_case_in_its_place_nothing_is_taken_over(case, tmp_path, capture):
    memory = pipeline.Memory()
    with open_case(case) as opened:
        pipeline.findings_of(pipeline.remember(opened, memory))
    (tmp_path / "one.txt").write_text(LATER)
    with create_case(tmp_path / "other") as other:
        pipeline.add(other, [tmp_path / "one.txt"], capture)
        assert pipeline.findings_of(pipeline.remember(other, memory)) == pipeline.findings_of(other)
