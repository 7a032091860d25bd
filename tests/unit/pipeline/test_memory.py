"""What is made of a case is taken over from before only where it would be the same."""

import gc
import random
import subprocess
import sys
import weakref
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from factories import AN_ACT

from openinquest import pipeline
from openinquest.errors import InquestError
from openinquest.link.shingles import text_numbers
from openinquest.model import (
    WORDS_OF_VIEW,
    ClaimKind,
    Credibility,
    Extraction,
    GradeView,
    JudgementKind,
    Mark,
    Policy,
    Review,
)
from openinquest.pipeline.case import read_case
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


def voice_kept_apart(store, draw, made):
    claim = draw.choice(claims_of(store)).id
    pipeline.judge_voices(store, JudgementKind.SPLIT_VOICES, [claim], made, called="Another")


def voices_merged(store, draw, made):
    claims = [each.id for each in draw.sample(claims_of(store), 2)]
    pipeline.judge_voices(store, JudgementKind.MERGE_VOICES, claims, made)


def accepted(store, draw, made):
    pipeline.judge_claims(store, JudgementKind.ACCEPT, [draw.choice(claims_of(store)).id], made)


def rejected(store, draw, made):
    pipeline.judge_claims(store, JudgementKind.REJECT, [draw.choice(claims_of(store)).id], made)


def corrected(store, draw, made):
    tolls = [each.id for each in claims_of(store) if each.kind is ClaimKind.TOLL]
    pipeline.correct_claim(store, draw.choice(tolls), [f"number={draw.randrange(50, 99)}"], made)


def made_by_hand(store, draw, made):
    document = draw.choice(documents_of(store))
    said = (ClaimKind.TOLL, ["harm=killed", f"number={draw.randrange(2, 9)}"])
    pipeline.make_claim(store, document.id, document.text.partition(".")[0], said, made)


def reliable(store, draw, made):
    voice = draw.choice(draw.choice(pipeline.findings_of(store)).origins).id
    letter = draw.choice("abcdef")
    pipeline.judge_reliability(store, voice, ClaimKind.CAUSE, letter, made)


def credible(store, draw, made):
    word = draw.choice(tuple(Credibility)).value
    pipeline.judge_credibility(store, draw.choice(claims_of(store)).id, word, made)


def graded(store, draw, made):
    incident, view = draw.choice(pipeline.findings_of(store)).incident.id, GradeView.AIRWARS
    word = draw.choice(tuple(WORDS_OF_VIEW[view])).value
    pipeline.judge_grade(store, incident, view, word, made)


def celled(store, draw, made):
    explained = [each for each in pipeline.findings_of(store) if each.explanations]
    finding = draw.choice(explained)
    explanation, claim = draw.choice(finding.explanations).id, draw.choice(finding.claims).id
    pipeline.judge_cell(store, explanation, claim, draw.choice(tuple(Mark)).value, made)


def merged(store, draw, made):
    documents = [each.id for each in draw.sample(documents_of(store), 2)]
    pipeline.merge_incidents(store, JudgementKind.MERGE, documents, made)


def split(store, draw, made):
    documents = [each.id for each in draw.sample(documents_of(store), 2)]
    pipeline.merge_incidents(store, JudgementKind.SPLIT, documents, made)


def withdrawn(store, draw, made):
    pipeline.withdraw(store, draw.choice(documents_of(store)).id, made)


def second_person_asked_for(store, draw, made):
    pipeline.set_policy(store, Policy(draw.random() < 0.5), made)


def reviewed(store, draw, made):
    judgement, word = draw.choice(store.judgements()).id, draw.choice(tuple(Review))
    pipeline.review(store, judgement, word, replace(made, actor="Rui"))


DECISIONS = (
    *(accepted, rejected, corrected, made_by_hand, reliable, credible, graded, celled, merged),
    *(split, voice_kept_apart, voices_merged, withdrawn, second_person_asked_for, reviewed),
)


def claims_of(store):
    return [claim for finding in pipeline.findings_of(store) for claim in finding.claims]


def documents_of(store):
    return list(pipeline.overview_of(store).documents.values())


def taken(decision, store, draw, number):
    """Take a decision on what is drawn; say whether it was, as some draws are refused."""
    try:
        decision(store, draw, act(number))
    except (InquestError, IndexError):  # it says so already, or there is nothing to draw from
        return False
    return True


@pytest.mark.parametrize("seed", range(3))
def test_after_any_decisions_it_is_as_if_nothing_was_remembered(case, seed):
    draw, memory = random.Random(seed), pipeline.CaseMemory()
    with open_case(case) as store:
        remembered = pipeline.remember(store, memory)
        for number, decision in enumerate(draw.sample(DECISIONS, len(DECISIONS))):
            tries = (taken(decision, remembered, draw, 100 * number + each) for each in range(20))
            assert any(tries) or decision is reviewed
            assert pipeline.findings_of(remembered) == pipeline.findings_of(store)
            assert pipeline.overview_of(remembered).held == pipeline.overview_of(store).held
            assert pipeline.overview_of(remembered).totals == pipeline.totals_of(store)


def test_a_decision_makes_only_its_incident_anew(case):
    with open_case(case) as opened:
        store = pipeline.remember(opened, pipeline.CaseMemory())
        before = pipeline.findings_of(store)
        claim = before[1].claims[0]

        pipeline.judge_claims(store, JudgementKind.REJECT, [claim.id], act(1))

        after = pipeline.findings_of(store)
    assert [one is other for one, other in zip(before, after, strict=True)] == [True, False, True]


def test_of_what_nothing_was_written_to_nothing_is_made_anew(case):
    with open_case(case) as opened:
        store = pipeline.remember(opened, pipeline.CaseMemory())
        assert pipeline.findings_of(store) is pipeline.findings_of(store)


def test_what_another_program_added_is_seen(case, capture, tmp_path):
    (tmp_path / "later.txt").write_text(LATER)
    with open_case(case) as opened:
        store = pipeline.remember(opened, pipeline.CaseMemory())
        pipeline.findings_of(store)
        with open_case(case) as other:
            pipeline.add(other, [tmp_path / "later.txt"], capture)

        assert pipeline.findings_of(store) == pipeline.findings_of(opened)
        assert any(each.text == LATER for each in pipeline.overview_of(store).documents.values())


def test_what_was_erased_is_not_remembered_and_what_is_read_again_is_seen(case):
    with open_case(case) as opened:
        store = pipeline.remember(opened, pipeline.CaseMemory())
        first, second, *_ = (each.id for each in pipeline.overview_of(store).documents.values())
        with opened.writer(AN_ACT) as writer:
            writer.add_extraction(second, Extraction("another reader", (), ()))
        read_again = read_case(store)
        pipeline.erase(opened, first, AN_ACT)

        assert read_case(store) == read_case(opened)
        assert first not in pipeline.memory_of(store).last("extractions").of
    assert "another reader" in {each.extractor for each in read_again.extractions}


def erase_elsewhere(case, document):
    """Erase a document as another program does."""
    command = [Path(sys.executable).with_name("inquest"), "--case", case, "withdraw", document]
    subprocess.run([*command, "--erase", "--yes", "--reason", "asked for"], check=True)


def test_once_something_was_erased_nothing_that_was_made_of_it_is_held_any_more(case):
    memory = pipeline.CaseMemory()
    with open_case(case) as opened:
        overview = pipeline.overview_of(pipeline.remember(opened, memory))
        erased = next(iter(overview.documents))
        alive = weakref.ref(pipeline.memory_of(pipeline.remember(opened, memory)))
        assert alive() is overview.memory
        erase_elsewhere(case, erased)
        assert text_numbers.cache_info().currsize > 0
        pipeline.remember(opened, memory)
        assert text_numbers.cache_info().currsize == 0

        made = pipeline.overview_of(pipeline.remember(opened, memory))
        del overview
        gc.collect()

        assert alive() is None
        assert pipeline.memory_of(pipeline.remember(opened, memory)) is made.memory
    assert erased not in made.documents


def test_of_another_case_in_its_place_nothing_is_taken_over(case, tmp_path, capture):
    memory = pipeline.CaseMemory()
    with open_case(case) as opened:
        pipeline.findings_of(pipeline.remember(opened, memory))
    (tmp_path / "one.txt").write_text(LATER)
    with create_case(tmp_path / "other") as other:
        pipeline.add(other, [tmp_path / "one.txt"], capture)
        assert pipeline.findings_of(pipeline.remember(other, memory)) == pipeline.findings_of(other)
