from dataclasses import replace

import pytest
from factories import NOON
from unit.report.tal_nasra import INCIDENT, P1, PARTS, R2

from openinquest.model import (
    WORDS_OF_VIEW,
    AnalyticConfidence,
    ClaimKind,
    ConfidenceLevel,
    Credibility,
    Grade,
    Grades,
    GradeView,
    GradeWord,
    Interest,
    ItemGrade,
    OriginId,
    Override,
    Reliability,
    SetAside,
    SourceGrade,
)
from openinquest.report import Profile, compose_finding, redact, render_html, render_text
from openinquest.report.grade_sentences import (
    grade_rows,
    graded_words,
    grades_of_claim,
    record_sentences,
    word_of,
)
from openinquest.report.record import record_of

OVERRIDE = Override("j1", "an analyst", NOON, "the second list is older")
WEAK = Grade(
    GradeView.AIRWARS,
    GradeWord.WEAK,
    GradeWord.WEAK,
    "airwars-grade-1",
    "one_origin",
    "one independent credible origin tells of harm",
    (R2.id,),
    (SetAside(P1.id, "its speaker has a stake"),),
)
NON_CREDIBLE = Grade(
    GradeView.DOD,
    GradeWord.NON_CREDIBLE,
    GradeWord.NON_CREDIBLE,
    "dod-grade-1",
    "no_strike_declared",
    "no party says that it struck there on that day",
    (R2.id,),
)
UNGRADED = Grade(GradeView.UN, None, None, "un-grade-1", "nothing_told", "no voice tells of harm")
OVERRIDDEN = replace(WEAK, word=GradeWord.FAIR, override=OVERRIDE)
SOURCE = SourceGrade(OriginId("o1"), ClaimKind.TOLL, Reliability.F)
ITEM = ItemGrade(
    R2.id,
    Credibility.PROBABLY_TRUE,
    Credibility.PROBABLY_TRUE,
    "credibility-1",
    "agree: 1 origin, witnesses",
)
GRADES = Grades(
    views=(WEAK, UNGRADED, NON_CREDIBLE),
    civilian_harm_reported=True,
    confidence=AnalyticConfidence(ConfidenceLevel.LOW, "1 independent origin of 1 kind"),
    sources=(SOURCE,),
    items=(ITEM,),
)
FINDING = compose_finding(INCIDENT, **(PARTS | {"grades": GRADES}))


def rows(*views, names_people=True):
    return list(grade_rows(Grades(views=views), names_people=names_people))


@pytest.mark.parametrize("word", [GradeWord.WEAK, GradeWord.NON_CREDIBLE, GradeWord.REPORTED])
def test_words_that_sound_like_a_verdict_are_explained_as_grades_of_the_record(word):
    view = next(v for v, words in WORDS_OF_VIEW.items() if word in words)
    [row] = rows(replace(WEAK, view=view, word=word, by_rule=word))

    assert row.meaning.startswith(f"“{word_of(word)}” grades the record, not the truth")


def test_every_word_of_every_view_has_its_meaning():
    for view, words in WORDS_OF_VIEW.items():
        for word in words:
            [row] = rows(replace(WEAK, view=view, word=word, by_rule=word))
            assert row.word == word_of(word)
            assert row.meaning.endswith(".")


def test_a_row_gives_the_reason_as_a_sentence_and_the_rule_with_its_step():
    [row] = rows(WEAK)

    assert row.reason.text == "One independent credible origin tells of harm."
    assert row.reason.claims == (R2.id,)
    assert row.rule == "airwars-grade-1, one origin"


def test_whose_acts_a_step_is_about_stands_beside_it():
    [row] = rows(replace(WEAK, parties=("coalition", "Norland army")))

    assert row.parties == ("The party, as the record names it: the coalition and the Norland army.")
    assert rows(WEAK)[0].parties is None


def test_what_cannot_be_graded_says_that_this_says_nothing():
    [row] = rows(UNGRADED)

    assert row.word == "Not gradable"
    assert "says nothing of what happened" in row.meaning


def test_an_override_says_who_when_why_and_what_the_rule_gave():
    [row] = rows(OVERRIDDEN)

    assert row.word == "Fair"
    assert row.override == (
        "Set by an analyst on 4 May 2019, with the reason: the second list is older. "
        "The rule gave: Weak."
    )


def test_who_overrode_is_not_named_in_what_is_published():
    [row] = rows(OVERRIDDEN, names_people=False)

    assert row.override.startswith("Set by a person on 4 May 2019")


def test_whether_harm_is_reported_and_how_sound_the_record_is_stand_once():
    none = Grades(views=(UNGRADED,), civilian_harm_reported=False)

    graded = replace(UNGRADED, word=GradeWord.REPORTED, claims=(R2.id,))
    [confidence] = record_sentences(replace(GRADES, views=(WEAK, graded)))
    assert confidence.text == (
        "Confidence in the basis of these grades is low: 1 independent origin of 1 kind."
    )
    assert confidence.claims == (R2.id,)
    assert [sentence.text[:29] for sentence in record_sentences(none)] == [
        "No civilian harm is reported:"
    ]
    assert list(record_sentences(Grades(views=(UNGRADED,)))) == []


def test_a_claim_has_a_code_and_its_meaning():
    code, meaning = graded_words(SOURCE, ITEM, names_people=True)

    assert code == "F2"
    assert meaning == (
        "voice cannot be judged on numbers; claim probably true (agree: 1 origin, witnesses)"
    )


def test_a_stake_and_what_people_set_stand_beside_the_code():
    source = replace(
        SOURCE, reliability=Reliability.B, interests=(Interest.OWN_ACTS,), override=OVERRIDE
    )

    code, meaning = graded_words(source, replace(ITEM, override=OVERRIDE), names_people=False)

    assert code == "B2"
    assert "a party that speaks of its own acts" in meaning
    assert "the letter set by a person on 4 May 2019" in meaning
    assert "the number set by a person" in meaning


def test_a_claim_that_no_origin_holds_is_f():
    assert graded_words(None, ITEM, names_people=True)[0] == "F2"


def test_grades_stand_beside_the_claims_that_are_held():
    gone = replace(ITEM, claim="gone")

    beside = grades_of_claim(replace(GRADES, items=(ITEM, gone)), record_of(FINDING))

    assert beside == {R2.id: (SOURCE, ITEM)}


def test_the_terminal_tells_each_view_with_its_claims():
    text = " ".join(render_text(FINDING, profile=Profile.FULL).split())

    assert "- Airwars, the reporting: Weak. “Weak” grades the record, not the truth" in text
    assert "One independent credible origin tells of harm. [1] (airwars-grade-1, one" in text
    assert "“Non-credible” grades the record, not the truth" in text


@pytest.mark.parametrize("profile", Profile)
def test_the_page_has_the_views_what_did_not_count_and_the_code_of_a_claim(profile):
    page = render_html([FINDING], profile=profile)

    assert "Grades, three views kept apart" in page
    assert "1 claim of harm did not count" in page
    assert "its speaker has a stake" in page
    assert "Graded F2: " in page


@pytest.mark.parametrize("profile", [Profile.PARTNER, Profile.PUBLIC])
def test_no_published_form_names_who_overrode_a_grade(profile):
    views = (OVERRIDDEN, UNGRADED, NON_CREDIBLE)
    grades = replace(
        GRADES,
        views=views,
        sources=(replace(SOURCE, override=OVERRIDE),),
        items=(replace(ITEM, override=OVERRIDE),),
    )
    finding = replace(FINDING, grades=grades)

    assert "an analyst" not in render_html([finding], profile=profile)
    assert "an analyst" not in str(redact(finding, profile))
    assert "an analyst" in render_html([finding], profile=Profile.FULL)
    assert "an analyst" in str(redact(finding, Profile.FULL))


def test_grades_stand_in_json_with_the_word_the_rule_and_the_claims():
    plain = redact(FINDING, Profile.FULL)["grades"]

    assert plain["views"][0]["word"] == "weak"
    assert plain["views"][0]["rule"] == "airwars-grade-1"
    assert plain["views"][0]["claims"] == [R2.id]
    assert plain["views"][1]["word"] is None
    assert plain["items"][0]["credibility"] == "probably_true"
    assert plain["sources"][0]["reliability"] == "f"


def test_the_method_names_the_rules():
    assert "grades by rules airwars-grade-1, un-grade-1 and dod-grade-1" in FINDING.method


def test_a_finding_that_nobody_graded_has_no_section():
    ungraded = compose_finding(INCIDENT, **PARTS)

    assert "Grades, three views" not in render_html([ungraded], profile=Profile.FULL)
