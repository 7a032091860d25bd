from dataclasses import replace

from factories import a_judgement
from graded import (
    ADMITS,
    CAR_BOMB,
    DENIES,
    FIGHTERS,
    KILLED,
    MEDIC,
    MILITARY,
    NOBODY,
    SHELLS,
    STRIKE,
    WITNESS,
    ARecord,
    a_voice,
    denied,
    struck_by,
)
from hypothesis import given
from hypothesis import strategies as st

from openinquest.model import (
    ClaimId,
    ClaimKind,
    Credibility,
    GradeView,
    GradeWord,
    Interest,
    JudgementKind,
    Reliability,
    SourceKind,
)
from openinquest.weigh.grades import VIEWS

DETAILS = [KILLED, NOBODY, FIGHTERS, STRIKE, SHELLS, CAR_BOMB, ADMITS, DENIES, denied(STRIKE)]
DETAILS += [struck_by("norland army"), struck_by("sudland rebels")]
spoken = st.builds(
    lambda kind, said, concedes: a_voice(kind, *said, label="norland army", concedes=concedes),
    st.sampled_from(SourceKind),
    st.lists(st.sampled_from(DETAILS), min_size=1, max_size=3),
    st.booleans(),
)
voices = st.lists(spoken, max_size=5)


def said(grades):
    """Return what a reader is told, without which claim of a voice is cited for it."""
    views = [(v.view, v.word, v.step, v.reason, v.parties) for v in grades.views]
    return views, grades.civilian_harm_reported, grades.confidence, grades.sources


def codes(grades):
    return {item.claim: item.credibility for item in grades.items}


def in_another_paper(record):
    """Return the record with every claim carried once more, by the same voice elsewhere."""
    carried = ARecord()
    copies = {c.id: replace(c, id=ClaimId(f"{c.id}again")) for c in record.claims}
    carried.claims = [*record.claims, *copies.values()]
    carried.origins = [
        replace(o, claims=(*o.claims, *(copies[c].id for c in o.claims))) for o in record.origins
    ]
    carried.histories = [
        replace(
            h,
            statements=tuple(
                replace(s, claims=(*s.claims, *(copies[c].id for c in s.claims)))
                for s in h.statements
            ),
        )
        for h in record.histories
    ]
    carried.conceded = [
        replace(f, considered=(*f.considered, *(copies[c].id for c in f.considered)))
        for f in record.conceded
    ]
    return carried


@given(voices)
def test_a_copy_or_a_repetition_of_a_voice_changes_nothing(spoken):
    record = ARecord(*spoken)

    again = in_another_paper(record).grades()

    assert said(again) == said(record.grades())
    assert codes(again).items() >= codes(record.grades()).items()


@given(voices, st.randoms())
def test_the_order_of_claims_changes_no_word(spoken, random):
    record, shuffled = ARecord(*spoken), ARecord(*spoken)
    random.shuffle(shuffled.claims)

    def words(grades):
        return [(view.word, view.step) for view in grades.views], codes(grades)

    assert words(shuffled.grades()) == words(record.grades())


@given(voices, st.sampled_from(Reliability))
def test_credibility_never_follows_the_letter(spoken, letter):
    record = ARecord(*spoken)
    letters = [
        a_judgement(JudgementKind.RELIABILITY, origin.id, kind.value, value=letter.value, id=f"{n}")
        for n, origin in enumerate(record.origins)
        for kind in ClaimKind
    ]

    assert codes(record.grades(*letters)) == codes(record.grades())


@given(voices)
def test_every_claim_and_every_voice_that_goes_in_is_graded(spoken):
    record = ARecord(*spoken)

    grades = record.grades()

    assert [item.claim for item in grades.items] == [claim.id for claim in record.claims]
    assert {grade.origin for grade in grades.sources} == {origin.id for origin in record.origins}
    assert [view.view for view in grades.views] == list(GradeView)


@given(voices)
def test_every_view_cites_only_claims_of_the_record_and_gives_a_reason(spoken):
    record = ARecord(*spoken)
    held = {claim.id for claim in record.claims}

    for view in record.grades().views:
        assert held.issuperset(view.claims)
        assert held.issuperset(aside.claim for aside in view.set_aside)
        assert view.reason
        assert bool(view.claims) == (view.word is not None)


def test_each_view_has_a_rule_of_its_own_with_its_version():
    assert [rule.name for rule in VIEWS] == ["airwars-grade-1", "un-grade-1", "dod-grade-1"]


def test_a_record_of_nothing_says_nothing():
    grades = ARecord().grades()

    assert [view.word for view in grades.views] == [None, None, None]
    assert (grades.civilian_harm_reported, grades.confidence) == (None, None)


def test_a_strike_without_harm_has_no_civilian_harm_reported():
    declared = a_voice(MILITARY, struck_by("army"), label="army")

    assert ARecord(declared).grades().civilian_harm_reported is False
    assert ARecord(a_voice(MEDIC, NOBODY)).grades().civilian_harm_reported is False
    assert ARecord(declared, a_voice(MEDIC, KILLED)).grades().civilian_harm_reported is True


def test_a_voice_that_nobody_judged_is_f_and_its_stake_is_flagged():
    grades = ARecord(a_voice(MILITARY, KILLED, DENIES)).grades()

    assert {source.reliability for source in grades.sources} == {Reliability.F}
    assert {source.interests for source in grades.sources} == {(Interest.OWN_ACTS,)}


def test_a_person_overrides_one_view_and_what_the_rule_gave_stays():
    judgement = a_judgement(
        JudgementKind.GRADE, "i1", "airwars", value="fair", reason="the second list is older"
    )

    airwars, un, dod = ARecord(a_voice(MEDIC, KILLED)).grades(judgement).views

    assert (airwars.word, airwars.by_rule) == (GradeWord.FAIR, GradeWord.WEAK)
    assert airwars.override.reason == "the second list is older"
    assert airwars.step == "one_origin"
    assert (un.override, dod.override) == (None, None)


def test_a_judgement_on_another_incident_overrides_nothing():
    judgement = a_judgement(JudgementKind.GRADE, "i2", "airwars", value="fair", reason="r")

    assert ARecord(a_voice(MEDIC, KILLED)).grades(judgement).views[0].override is None


def test_a_person_sets_letters_and_numbers():
    letter = a_judgement(JudgementKind.RELIABILITY, "o0", "toll", value="b", reason="long known")
    number = a_judgement(
        JudgementKind.CREDIBILITY, "v0c0", value="doubtful", reason="a slip", id="j2"
    )

    grades = ARecord(a_voice(MEDIC, KILLED), a_voice(WITNESS, KILLED)).grades(letter, number)

    assert grades.sources[0].reliability is Reliability.B
    assert grades.sources[0].override.reason == "long known"
    assert (grades.items[0].credibility, grades.items[0].by_rule) == (
        Credibility.DOUBTFUL,
        Credibility.PROBABLY_TRUE,
    )
    assert grades.items[1].override is None
