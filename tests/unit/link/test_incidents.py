from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from factories import a_toll
from hypothesis import given
from hypothesis import strategies as st
from stories import (
    FAR_SCHOOL,
    JUDGEMENTS,
    OLD_QUARTER,
    TAL_NASRA,
    WADI_KASR,
    Story,
    a_judgement,
    a_story,
    a_story_of_two,
    on,
    parts,
    sets_of_stories_of_two,
    story_sets,
)

from openinquest.link import join_incidents, own_claims
from openinquest.model import Copy, Event, JudgementKind, Place, Precision, Scope, TimeSpan, Toll

COUNTRY = Place("Iraq", precision=Precision.COUNTRY, country="IQ")
NIGHT = TimeSpan(date(2019, 5, 17), date(2019, 5, 18))
MAY = TimeSpan(date(2019, 5, 1), date(2019, 5, 31))
MERGE, SPLIT = JudgementKind.MERGE, JudgementKind.SPLIT


def groups(*stories, copies=(), judgements=()):
    documents, claims = parts(*stories)
    return [i.documents for i in join_incidents(documents, claims, copies, judgements)]


def published(day):
    return {"published": date(2019, 5, day)}


def test_documents_that_agree_on_day_and_place_are_one_incident():
    documents, claims = parts(
        a_story("b", on(17), OLD_QUARTER, **published(19)),
        a_story("a", on(17), TAL_NASRA, **published(18)),
    )

    (incident,) = join_incidents(documents, claims, ())

    assert incident.documents == ("a", "b")
    assert (incident.when, incident.where) == (on(17), OLD_QUARTER)


@pytest.mark.parametrize(
    ("when", "where"), [(on(18), TAL_NASRA), (on(17), WADI_KASR), (on(17, year=2018), TAL_NASRA)]
)
def test_documents_that_disagree_on_day_or_place_are_two_incidents(when, where):
    stories = a_story("a", on(17), TAL_NASRA), a_story("b", when, where, published=None)

    assert len(groups(*stories)) == 2


def test_unknown_year_compares_by_month_and_day():
    known = a_story("a", on(17), TAL_NASRA, **published(18))

    assert groups(known, a_story("b", TimeSpan(month=5, day=17), TAL_NASRA)) == [("a", "b")]


def test_document_that_agrees_with_two_does_not_bring_them_together():
    stories = (
        a_story("a", on(17), TAL_NASRA, **published(19)),
        a_story("b", NIGHT, TAL_NASRA, **published(19)),
        a_story("c", on(18), TAL_NASRA, **published(19)),
    )

    assert groups(*stories) == [("a", "b"), ("c",)]


def test_document_without_a_day_joins_by_place_and_publication():
    told = a_story("a", on(17), TAL_NASRA, **published(18))

    assert groups(told, a_story("b", None, TAL_NASRA, **published(20))) == [("a", "b")]
    assert len(groups(told, a_story("b", None, TAL_NASRA, **published(30)))) == 2
    assert len(groups(told, a_story("b", None, TAL_NASRA, published=None))) == 2


def test_document_published_before_the_event_does_not_tell_of_it():
    told = a_story("a", on(17), TAL_NASRA, **published(18))

    assert len(groups(told, a_story("b", None, TAL_NASRA, **published(14)))) == 2
    assert len(groups(told, a_story("b", on(17), None, **published(14)))) == 2


def test_document_without_a_place_joins_by_its_day_and_without_the_year_by_publication():
    told = a_story("a", on(17), TAL_NASRA, **published(18))

    assert groups(told, a_story("b", on(17), None, **published(20))) == [("a", "b")]
    assert groups(told, a_story("b", on(17), None, **published(30))) == [("a", "b")]
    yearless = TimeSpan(month=5, day=17)
    assert len(groups(told, a_story("b", yearless, None, **published(30)))) == 2


def test_document_that_fits_two_incidents_stands_alone():
    stories = (
        a_story("a", on(17), TAL_NASRA, **published(18)),
        a_story("b", on(17), WADI_KASR, **published(18)),
        a_story("c", on(17), COUNTRY, **published(18)),
    )

    assert groups(*stories) == [("a",), ("b",), ("c",)]


def test_country_speaks_neither_for_nor_against_a_place_inside_it():
    told = a_story("a", on(17), TAL_NASRA, **published(18))
    abroad = Place("Syria", precision=Precision.COUNTRY, country="SY")

    assert groups(told, a_story("b", on(17), COUNTRY, **published(18))) == [("a", "b")]
    assert len(groups(told, a_story("b", on(17), abroad, **published(18)))) == 2


def test_month_agrees_with_a_day_in_it_at_the_same_place():
    told = a_story("a", on(17), TAL_NASRA, **published(18))

    assert groups(told, a_story("b", MAY, TAL_NASRA, **published(30))) == [("a", "b")]


def test_documents_without_a_day_are_one_incident_where_published_close():
    stories = [
        a_story(id, None, TAL_NASRA, **published(day))
        for id, day in [("a", 10), ("b", 16), ("c", 22)]
    ]

    assert groups(*stories) == [("a", "b"), ("c",)]


def test_documents_that_name_a_day_and_no_place_are_not_joined_with_each_other():
    stories = [a_story(id, on(17), None, **published(18)) for id in "ab"]

    assert groups(*stories) == [("a",), ("b",)]


def test_toll_without_day_and_place_is_an_incident_of_its_own():
    assert groups(a_story("a"), a_story("b")) == [("a",), ("b",)]


def test_document_that_tells_of_no_harm_and_no_event_belongs_to_no_incident():
    assert groups(a_story("a", toll=False)) == []


def test_copy_stands_with_its_original_even_where_nothing_was_read_of_it():
    stories = a_story("a", on(17), TAL_NASRA), a_story("b", toll=False)

    assert groups(*stories, copies=[Copy("b", "a", 0.8, exact=False)]) == [("a", "b")]


def test_people_put_together_what_disagrees():
    stories = a_story("a", on(17), TAL_NASRA), a_story("b", on(20), WADI_KASR, published=None)

    assert groups(*stories, judgements=[a_judgement(MERGE, "a", "b")]) == [("a", "b")]


def test_people_put_a_document_of_which_nothing_was_read_to_an_incident():
    stories = a_story("a", on(17), TAL_NASRA), a_story("b", toll=False)

    assert groups(*stories, judgements=[a_judgement(MERGE, "a", "b")]) == [("a", "b")]


def test_people_keep_apart_what_agrees():
    stories = [a_story(id, on(17), TAL_NASRA) for id in "abc"]

    assert groups(*stories, judgements=[a_judgement(SPLIT, "a", "b")]) == [("a", "c"), ("b",)]


def test_reasons_say_which_documents_agree():
    documents, claims = parts(
        a_story("a", on(17), TAL_NASRA, **published(18)),
        a_story("b", on(17), TAL_NASRA, **published(18)),
        a_story("c", None, TAL_NASRA, **published(18)),
        a_story("d", on(17), TAL_NASRA, **published(18)),
    )
    copies = [Copy("d", "a", 1.0, exact=True)]

    (incident,) = join_incidents(documents, claims, copies)

    assert incident.reasons == (
        "a, b and d all say 17 May 2019 in Tal Nasra",
        "c says Tal Nasra and no day",
        "c, published on 18 May 2019, can tell of 17 May 2019 in Tal Nasra, and of no other "
        "incident known",
        "d carries the text of a",
    )


def test_id_follows_from_the_earliest_document():
    first = a_story("a", on(17), TAL_NASRA, **published(18))
    later = a_story("b", on(17), TAL_NASRA, **published(19))

    ids = [join_incidents(*parts(*stories), ())[0].id for stories in [(first,), (first, later)]]

    assert ids[0] == ids[1]


def test_no_documents_have_no_incidents():
    assert join_incidents([], [], ()) == ()


@given(story_sets(), JUDGEMENTS, st.data())
def test_order_and_repetition_do_not_matter(stories, judgements, data):
    documents, claims = parts(*stories)

    again = join_incidents(
        data.draw(st.permutations(documents + documents[:1])),
        data.draw(st.permutations(claims + claims[:1])),
        (),
        data.draw(st.permutations(judgements)),
    )

    assert again == join_incidents(documents, claims, (), judgements)


@given(story_sets(), JUDGEMENTS)
def test_every_document_that_tells_of_harm_or_an_event_stands_in_one_incident(stories, judgements):
    documents, claims = parts(*stories)
    telling = {c.document for c in claims if isinstance(c.detail, Toll | Event)}
    merged = {s for j in judgements if j.kind is MERGE for s in j.subjects}

    placed = [d for i in join_incidents(documents, claims, (), judgements) for d in i.documents]

    assert len(placed) == len(set(placed))
    assert telling <= set(placed) <= telling | merged


@given(story_sets(), JUDGEMENTS)
def test_newest_decision_holds_whatever_the_documents_say(stories, judgements):
    documents, claims = parts(*stories)
    known = {document.id for document in documents}

    incidents = join_incidents(documents, claims, (), judgements)

    incident_of = {d: incident.id for incident in incidents for d in incident.documents}
    for judgement in sorted(judgements, key=lambda j: j.made_utc)[-1:]:
        subjects = sorted(known.intersection(judgement.subjects))
        for left, right in combinations(subjects, 2):
            placed = {incident_of.get(left, left), incident_of.get(right, right)}
            assert len(placed) == (1 if judgement.kind is MERGE else 2)


@given(story_sets())
def test_documents_of_different_days_or_countries_never_stand_together(stories):
    documents, claims = parts(*stories)
    days = {c.document: c.detail.when for c in claims if isinstance(c.detail, Event)}

    for incident in join_incidents(documents, claims, ()):
        said = [days[d] for d in incident.documents if days.get(d) in (on(17), on(18))]
        assert len(set(said)) <= 1


@given(story_sets(), st.data())
def test_copies_stand_with_their_originals(stories, data):
    documents, claims = parts(*stories)
    original = documents[0].id
    carried = (
        data.draw(st.sets(st.sampled_from([d.id for d in documents[1:]])))
        if documents[1:]
        else set()
    )
    copies = [Copy(document, original, 0.9, exact=False) for document in sorted(carried)]

    incidents = join_incidents(documents, claims, copies)

    for incident in incidents:
        inside = {original, *carried} & set(incident.documents)
        assert inside in (set(), {original, *carried})


def test_documents_that_nobody_can_date_do_not_slow_down_thousands_of_others():
    stories = [
        a_story(f"d{n}", on(1 + n % 28, month=1 + n % 12), TAL_NASRA, published=None)
        for n in range(2_000)
    ]

    assert len(groups(*stories)) == 84


def over_a_month(id):
    """Return a story whose only figure is a month's."""
    story = a_story(id, None, None)
    total = replace(story.claims[0], detail=a_toll(scope=Scope.TOTAL))
    return Story(story.document, (total,))


def test_a_report_on_a_month_stands_in_no_incident_unless_a_person_puts_it_there():
    stories = [a_story("a", on(17), TAL_NASRA, **published(18)), over_a_month("b")]

    assert groups(*stories) == [("a",)]
    assert groups(*stories, judgements=[a_judgement(MERGE, "a", "b")]) == [("a", "b")]


def test_a_report_that_tells_of_an_event_beside_a_month_s_figure_stands_in_its_incident():
    month, event = over_a_month("b"), a_story("b", on(17), TAL_NASRA, toll=False)

    assert groups(Story(month.document, (*month.claims, *event.claims))) == [("b",)]


def joined(*stories, **arguments):
    return join_incidents(*parts(*stories), arguments.pop("copies", ()), **arguments)


def test_document_of_two_strikes_stands_in_two_incidents_with_the_claims_of_each():
    main, other = joined(a_story_of_two("a"))

    assert (main.when, main.where, main.documents) == (on(17), TAL_NASRA, ("a",))
    assert (other.when, other.where, other.documents) == (on(9), FAR_SCHOOL, ("a",))
    assert [claim.id for claim in own_claims(main, a_story_of_two("a").claims)] == ["a#1", "a#2"]
    assert [claim.id for claim in own_claims(other, a_story_of_two("a").claims)] == ["a#3", "a#4"]
    assert main.mainly_told_in == ("a",)
    assert other.mainly_told_in == ()


def test_reasons_say_what_a_document_tells_beside_its_main_happening():
    main, other = joined(a_story_of_two("a"))

    assert "a tells of 9 May 2019 in Ain Dara, too: that is another incident" in main.reasons
    assert other.reasons == ("a tells of 9 May 2019 in Ain Dara beside its main happening",)


def of_the_other(id, *, toll=None, **changes):
    """Return a story that tells mainly of the strike of 9 May in Ain Dara."""
    story = a_story(id, on(9), FAR_SCHOOL, **changes)
    event, killed = story.claims
    return Story(story.document, (event, replace(killed, detail=toll or a_toll(41, 41))))


def test_what_is_told_beside_joins_the_incident_that_others_mainly_tell_of():
    main, other = joined(a_story_of_two("a"), of_the_other("b", **published(11)))

    assert (main.documents, other.documents) == (("a",), ("b", "a"))
    assert other.mainly_told_in == ("b",)
    assert other.portions[0].claims == ("a#3", "a#4")


def test_day_and_place_without_a_number_in_common_neither_join_nor_begin_an_incident():
    stories = a_story_of_two("a"), of_the_other("b", toll=a_toll(6, 6))

    assert sorted(groups(*stories)) == [("a",), ("b",)]


def test_day_that_may_have_been_misread_joins_what_others_tell_of_and_begins_nothing():
    story = a_story_of_two("a", (replace(on(9), words="Thursday"), FAR_SCHOOL))

    assert groups(story) == [("a",)]
    assert sorted(groups(story, of_the_other("b"))) == [("a",), ("a", "b")]


def test_two_documents_that_tell_of_one_strike_beside_their_own_begin_one_incident():
    incidents = joined(a_story_of_two("a"), a_story_of_two("b"))

    assert [incident.documents for incident in incidents] == [("a", "b"), ("a", "b")]
    assert incidents[1].mainly_told_in == ()


def test_copies_of_a_text_stand_together_in_each_of_its_incidents():
    copies = [Copy("b", "a", 0.9, exact=False)]

    incidents = joined(a_story_of_two("a"), a_story_of_two("b"), copies=copies)

    assert [incident.documents for incident in incidents] == [("a", "b"), ("a", "b")]
    assert incidents[1].reasons[0] == "b carries the text of a"


def test_person_keeps_a_document_out_of_an_incident_that_it_tells_of_beside_its_own():
    stories = a_story_of_two("a"), of_the_other("b")

    incidents = joined(*stories, judgements=[a_judgement(SPLIT, "a", "b")])

    assert not any({"a", "b"} <= set(incident.documents) for incident in incidents)


def test_person_puts_a_document_wholly_into_an_incident_that_it_tells_of_beside_its_own():
    stories = a_story_of_two("a"), of_the_other("b")

    (incident,) = joined(*stories, judgements=[a_judgement(MERGE, "a", "b")])

    assert (set(incident.documents), incident.portions) == ({"a", "b"}, ())


@pytest.mark.parametrize("claim", ["a#3", "a#4"])
def test_claim_that_a_person_rejects_begins_no_incident(claim):
    rejected = a_judgement(JudgementKind.REJECT, claim)

    assert groups(a_story_of_two("a"), judgements=[rejected]) == [("a",)]


def test_incident_that_began_beside_another_keeps_its_name_when_others_tell_of_it():
    before = joined(a_story_of_two("a"))
    name = before[1].id

    after = joined(a_story_of_two("a"), of_the_other("b", **published(11)), standing=before)
    at_last = joined(of_the_other("b", **published(11)), a_story_of_two("a"), standing=after)

    assert {each.id: set(each.documents) for each in after} == {
        before[0].id: {"a"},
        name: {"a", "b"},
    }
    assert at_last == after


def test_what_stands_beside_in_an_incident_stays_there_when_another_could_hold_it_too():
    before = joined(a_story_of_two("a"), of_the_other("b"))
    held = next(each.id for each in before if "b" in each.documents)
    rival = [
        of_the_other("b"),
        of_the_other("c", toll=a_toll(41, 41)),
        a_story_of_two("a"),
    ]

    after = joined(*rival, standing=before, judgements=[a_judgement(SPLIT, "b", "c")])

    assert {"a", "b"} <= set(next(each for each in after if each.id == held).documents)


def test_person_who_splits_what_stands_beside_leaves_two_incidents_with_names_of_their_own():
    alone = joined(a_story_of_two("a"))
    before = joined(a_story_of_two("a"), of_the_other("b"), standing=alone)

    after = joined(
        a_story_of_two("a"),
        of_the_other("b"),
        standing=before,
        judgements=[a_judgement(SPLIT, "a", "b")],
    )

    assert len({each.id for each in after}) == len(after) == 3


@given(sets_of_stories_of_two(), JUDGEMENTS, st.data())
def test_order_does_not_matter_where_documents_tell_of_several_incidents(stories, judgements, data):
    documents, claims = parts(*stories)

    again = join_incidents(
        data.draw(st.permutations(documents)),
        data.draw(st.permutations(claims + claims[:1])),
        (),
        judgements,
    )

    assert again == join_incidents(documents, claims, (), judgements)


@given(sets_of_stories_of_two(), JUDGEMENTS)
def test_each_claim_is_of_one_incident_and_each_document_mainly_of_one(stories, judgements):
    documents, claims = parts(*stories)

    incidents = join_incidents(documents, claims, (), judgements)

    main = [document for incident in incidents for document in incident.mainly_told_in]
    own = [
        claim.id
        for incident in incidents
        for claim in own_claims(incident, [c for c in claims if c.document in incident.documents])
    ]
    assert len(main) == len(set(main))
    assert sorted(own) == sorted(claim.id for claim in claims if claim.document in main)
    assert len({incident.id for incident in incidents}) == len(incidents)


@given(sets_of_stories_of_two(), JUDGEMENTS)
def test_newest_split_holds_for_what_is_told_beside_too(stories, judgements):
    incidents = join_incidents(*parts(*stories), (), judgements)

    for judgement in sorted(judgements, key=lambda j: j.made_utc)[-1:]:
        if judgement.kind is SPLIT:
            for incident in incidents:
                assert len(set(judgement.subjects) & set(incident.documents)) <= 1


@given(sets_of_stories_of_two())
def test_what_stands_is_joined_the_same_again(stories):
    documents, claims = parts(*stories)
    incidents = join_incidents(documents, claims, ())

    again = join_incidents(documents, claims, (), standing=incidents)

    assert {(i.id, i.documents, i.portions) for i in again} == {
        (i.id, i.documents, i.portions) for i in incidents
    }
