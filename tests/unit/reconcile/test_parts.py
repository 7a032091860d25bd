from factories import a_claim, a_document, a_toll, an_origin

from openinquest.model import Adding, ClaimId, Count, Group, Harm, Polarity, Scope, Toll
from openinquest.reconcile.parts import check_parts
from openinquest.reconcile.stated import stated_tolls

PART = {"scope": Scope.PART}
OF_THE_WHOLE = {"scope": Scope.PART, "part_of": ClaimId("1")}


def checks(*tolls, voices=None, left_out=(), between=", ", **changes):
    """Return the checks of one document that makes each toll the claim of its number."""
    words = [f"number {n}" for n, _ in enumerate(tolls, start=1)]
    document = a_document(between.join(words))
    claims = [
        a_claim(toll, id=str(n), document=document, quote=quote, **changes)
        for n, (toll, quote) in enumerate(zip(tolls, words, strict=True), start=1)
    ]
    spoken = voices or ["one"] * len(claims)
    origins = [
        an_origin(*(c for c, by in zip(claims, spoken, strict=True) if by == voice), id=voice)
        for voice in dict.fromkeys(spoken)
    ]
    return check_parts(stated_tolls(claims, origins=origins, documents=[document]), set(left_out))


def verdicts(*tolls, **record):
    return [(check.verdict, check.low, check.rest) for check in checks(*tolls, **record)]


def test_two_houses_that_come_to_the_stated_whole_add_up():
    found = verdicts(a_toll(35, 35), a_toll(31, 31, **OF_THE_WHOLE), a_toll(4, 4, **OF_THE_WHOLE))

    assert found == [(Adding.ADDS_UP, 35, 0)]


def test_parts_that_come_to_less_leave_a_rest():
    found = verdicts(a_toll(40, 40), a_toll(31, 31, **OF_THE_WHOLE), a_toll(4, 4, **OF_THE_WHOLE))

    assert found == [(Adding.LEAVES_A_REST, 35, 5)]


def test_parts_that_come_to_more_do_not_add_up():
    found = verdicts(a_toll(30, 30), a_toll(31, 31, **OF_THE_WHOLE), a_toll(4, 4, **OF_THE_WHOLE))

    assert found == [(Adding.EXCEEDS, 35, -5)]


def test_parts_told_sentences_apart_may_hold_one_another_and_do_not_contradict():
    tolls = (a_toll(6, 6), a_toll(4, 4, **OF_THE_WHOLE), a_toll(3, 3, **OF_THE_WHOLE))

    assert verdicts(*tolls, between=". ") == []
    assert verdicts(*tolls) == [(Adding.EXCEEDS, 7, -1)]


def test_parts_told_sentences_apart_that_come_to_the_whole_add_up():
    tolls = (a_toll(7, 7), a_toll(4, 4, **OF_THE_WHOLE), a_toll(3, 3, **OF_THE_WHOLE))

    assert verdicts(*tolls, between=". ") == [(Adding.ADDS_UP, 7, 0)]


def test_a_sum_that_the_reader_made_is_held_against_nothing():
    summed = a_toll(7, 7, counted=(ClaimId("2"), ClaimId("3")))

    assert verdicts(summed, a_toll(4, 4, **OF_THE_WHOLE), a_toll(3, 3, **OF_THE_WHOLE)) == []


def test_one_part_larger_than_its_whole_does_not_add_up():
    assert verdicts(a_toll(30, 30), a_toll(31, 31, **OF_THE_WHOLE)) == [(Adding.EXCEEDS, 31, -1)]
    assert verdicts(a_toll(30, 30), a_toll(29, 29, **OF_THE_WHOLE)) == []


def test_a_floor_holds_all_parts_that_reach_it():
    found = verdicts(a_toll(30, None), a_toll(31, 31, **OF_THE_WHOLE), a_toll(4, 4, **OF_THE_WHOLE))

    assert found == [(Adding.ADDS_UP, 35, 0)]


def test_men_women_and_children_are_added_and_journalists_are_not_added_to_them():
    people = a_toll(20, 20, group=Group.ALL)
    groups = [
        a_toll(number, number, group=group, **OF_THE_WHOLE)
        for group, number in (
            (Group.CHILDREN, 9),
            (Group.WOMEN, 6),
            (Group.MEN, 5),
            (Group.JOURNALISTS, 2),
        )
    ]

    [check] = checks(people, *groups)

    assert check.verdict is Adding.ADDS_UP
    assert check.parts == ("2", "3", "4")


def test_parts_that_name_no_whole_are_held_against_the_whole_that_they_come_to():
    found = checks(
        a_toll(35, None),
        a_toll(31, 31, group=Group.ALL, **PART),
        a_toll(4, 4, group=Group.ALL, **PART),
        voices=["ministry", "general", "general"],
    )

    assert [(check.whole, check.parts, check.verdict) for check in found] == [
        ("1", ("2", "3"), Adding.ADDS_UP)
    ]


def test_parts_that_name_no_whole_and_come_to_none_prove_nothing():
    assert verdicts(a_toll(90, 90), a_toll(31, 31, **PART), a_toll(4, 4, **PART)) == []


def test_parts_of_two_voices_are_not_added():
    tolls = (a_toll(35, 35), a_toll(31, 31, **PART), a_toll(4, 4, **PART))

    assert verdicts(*tolls, voices=["a", "b", "c"]) == []


def test_numbers_that_nobody_counted_are_added_to_nothing():
    dozens = Toll(Harm.KILLED, Group.CIVILIANS, Count(12, None, approximate=True), **OF_THE_WHOLE)

    assert verdicts(a_toll(35, 35), dozens, a_toll(4, 4, **OF_THE_WHOLE)) == []


def test_harms_are_never_added_to_one_another():
    missing = a_toll(4, 4, harm=Harm.MISSING, **PART)

    assert verdicts(a_toll(35, 35), a_toll(31, 31, **PART), missing) == []


def test_what_is_denied_or_of_another_event_is_added_to_nothing():
    tolls = (a_toll(35, 35), a_toll(31, 31, **OF_THE_WHOLE), a_toll(4, 4, **OF_THE_WHOLE))

    assert verdicts(*tolls, polarity=Polarity.DENIED) == []
    assert verdicts(*tolls, left_out=["3"]) == []
