from dataclasses import replace

from unit.report.tal_nasra import CIVILIANS, FIGURES, INCIDENT, M1, P1, PARTS, R2, R6, WIRED

from openinquest.model import Certainty, Count, Figure, Group, Harm, SourceKind, Toll
from openinquest.report.figure_sentences import corroboration, figure_sentences, in_order, told_once
from openinquest.report.record import Record


def record_with(*claims):
    return Record(INCIDENT, **(PARTS | {"claims": claims}))


def texts(figure, *claims, scene=""):
    return [s.text for s in figure_sentences(figure, record_with(*claims), scene=scene)]


def test_a_range_says_whose_account_each_end_is():
    figure = Figure(Harm.KILLED, CIVILIANS, 12, 31, "airwars-1", R2.id, M1.id, (R2.id, M1.id))

    assert texts(figure, R2, M1, scene=" in Tal Nasra") == [
        "By the accounts in the record, 12 to 31 civilians were killed in Tal Nasra.",
        "The low end, at least 12, is the account of the health directorate; "
        "the high end, 31, is the account of Open Skies Monitor itself.",
    ]


def test_one_account_with_an_open_end_is_one_sentence_that_says_so():
    figure = Figure(Harm.KILLED, CIVILIANS, 12, None, "airwars-1", R2.id, None, (R2.id,))

    assert texts(figure, R2) == [
        "By the account of the health directorate, at least 12 civilians were killed; "
        "no account sets an upper end."
    ]


def test_rescued_people_are_told_apart_from_the_killed():
    figure = Figure(Harm.RESCUED, Group.CHILDREN, 7, 7, "airwars-1", R6.id, R6.id, (R6.id,))

    assert texts(figure, R6) == [
        "By the account of rescuers (inferred from context), 7 children were rescued; "
        "those rescued are not counted as killed."
    ]


def test_a_hedged_figure_is_hedged():
    figure = Figure(
        Harm.KILLED, Group.ALL, 30, 40, "airwars-1", WIRED[0].id, WIRED[0].id, (WIRED[0].id,)
    )

    assert texts(figure, WIRED[0]) == [
        "By the account of a municipal official, 30 to 40 people may have been killed."
    ]


def test_one_sure_end_makes_the_range_sure_and_the_other_end_keeps_its_hedge():
    figure = Figure(Harm.KILLED, Group.ALL, 4, 40, "airwars-1", P1.id, WIRED[0].id)

    told = texts(figure, P1, WIRED[0])

    assert "4 to 40 people were killed" in told[0]
    assert "the high end, 30 to 40 (said to be possible, not certain), is" in told[1]


def test_one_person_takes_the_singular():
    one = replace(R2, detail=Toll(Harm.KILLED, Group.CHILDREN, Count(1, 1)))
    figure = Figure(Harm.KILLED, Group.CHILDREN, 1, 1, "airwars-1", one.id, one.id)

    assert texts(figure, one) == ["By the account of the health directorate, 1 child was killed."]


def test_nobody_killed_is_a_statement():
    none = replace(R2, detail=Toll(Harm.KILLED, CIVILIANS, Count(0, 0)))
    figure = Figure(Harm.KILLED, CIVILIANS, 0, 0, "airwars-1", none.id, none.id)

    assert texts(figure, none) == [
        "By the account of the health directorate, no civilians were killed."
    ]


NOBODY = Figure(
    Harm.KILLED, CIVILIANS, 0, None, "airwars-1", "none", None, ("none",), notes=("others count",)
)


def test_that_nobody_was_killed_with_an_open_end_says_why_it_is_open():
    none = replace(R2, id="none", detail=Toll(Harm.KILLED, CIVILIANS, Count(0, 0)))

    assert texts(NOBODY, none) == [
        "By the account of the health directorate, no civilians were killed; others count; "
        "no account sets an upper end."
    ]


def test_that_nobody_was_killed_is_told_behind_those_who_were():
    people = replace(NOBODY, group=Group.ALL, low=9, high=9)

    assert in_order([NOBODY, people]) == [people, NOBODY]
    assert in_order([replace(NOBODY, group=Group.ALL), NOBODY])[0] == NOBODY


def test_a_copy_adds_a_document_and_no_origin():
    figure = FIGURES[1]
    record = Record(INCIDENT, **PARTS)

    sentence = corroboration(figure, record)

    assert sentence.text == (
        "Corroboration for people killed: 3 documents, 2 origins, of 2 kinds "
        "(military and anonymous)."
    )


def test_the_killed_come_first_and_civilians_before_all():
    told = [(figure.harm, figure.group) for figure in in_order(FIGURES)]

    assert told == [
        (Harm.KILLED, Group.CIVILIANS),
        (Harm.KILLED, Group.ALL),
        (Harm.RESCUED, Group.CHILDREN),
    ]


def test_certainty_is_ordered_from_sure_to_possible():
    assert list(Certainty) == [Certainty.CERTAIN, Certainty.PROBABLE, Certainty.POSSIBLE]


def test_people_are_not_told_again_where_a_group_has_the_same_range():
    civilians = FIGURES[2]
    same, wider = replace(civilians, group=Group.ALL), FIGURES[1]

    assert told_once([civilians, same]) == [civilians]
    assert told_once([civilians, wider]) == [civilians, wider]


def test_a_range_that_a_rule_read_from_vague_words_is_rough():
    dozens = replace(R2, detail=Toll(Harm.KILLED, CIVILIANS, Count(24, 99, approximate=True)))
    figure = Figure(Harm.KILLED, CIVILIANS, 24, 99, "airwars-1", dozens.id, dozens.id)

    assert texts(figure, dozens) == [
        "By the account of the health directorate, roughly 24 to 99 civilians were killed."
    ]


def test_voices_that_give_one_number_stand_together_and_smaller_numbers_first():
    high = replace(M1, detail=Toll(Harm.KILLED, CIVILIANS, Count(40, 40)))
    low = replace(R2, detail=Toll(Harm.KILLED, CIVILIANS, Count(3, 3)))
    same = [replace(one, detail=Toll(Harm.KILLED, CIVILIANS, Count(20, 20))) for one in (P1, R6)]
    less = replace(WIRED[0], detail=Toll(Harm.KILLED, CIVILIANS, Count(9, 9)))
    held = (low, high, *same, less)
    figure = Figure(
        Harm.KILLED, CIVILIANS, 3, 40, "airwars-1", low.id, high.id, tuple(c.id for c in held)
    )

    told = texts(figure, *held)[-1]

    assert told == (
        "Other accounts of the same: 9 (said to be possible, not certain), according to a "
        "municipal official; 20, according to the defence ministry and rescuers "
        "(inferred from context)."
    )


def test_an_origin_that_cannot_be_placed_is_no_kind_of_its_own():
    origins = tuple(replace(origin, kind=SourceKind.UNSPECIFIED) for origin in PARTS["origins"])
    record = Record(INCIDENT, **(PARTS | {"origins": origins}))

    assert corroboration(FIGURES[1], record).text.endswith("2 origins of unknown kind.")


def test_a_floor_at_the_high_end_is_told_as_one():
    alone = Figure(Harm.KILLED, CIVILIANS, 12, 12, "airwars-1", R2.id, R2.id, (R2.id,))
    beside = Figure(Harm.KILLED, Group.ALL, 4, 12, "airwars-1", P1.id, R2.id, (P1.id, R2.id))

    assert texts(alone, R2) == [
        "By the account of the health directorate, at least 12 civilians were killed; "
        "no account sets an upper end."
    ]
    assert texts(beside, P1, R2)[0] == (
        "By the accounts in the record, 4 to at least 12 people were killed."
    )


def test_nobody_at_one_end_is_told_as_none():
    none = replace(P1, detail=Toll(Harm.KILLED, CIVILIANS, Count(0, 0)))
    figure = Figure(Harm.KILLED, CIVILIANS, 0, 31, "airwars-1", none.id, M1.id, (none.id, M1.id))

    assert texts(figure, none, M1)[1].startswith("The low end, none, is the account of the defence")


def test_what_a_voice_said_at_an_end_is_not_told_again_as_another_account():
    again = replace(R2, id="again")
    held = (R2, M1, again)
    figure = Figure(
        Harm.KILLED, CIVILIANS, 12, 31, "airwars-1", R2.id, M1.id, tuple(c.id for c in held)
    )

    assert not any(told.startswith("Other accounts") for told in texts(figure, *held))


def test_a_floor_that_another_voice_states_as_the_number_is_no_open_end():
    floor = replace(R2, detail=Toll(Harm.KILLED, CIVILIANS, Count(31, None)))
    held = (P1, floor, M1)
    figure = Figure(
        Harm.KILLED, CIVILIANS, 4, 31, "airwars-1", P1.id, floor.id, tuple(c.id for c in held)
    )

    assert texts(figure, *held)[0] == (
        "By the accounts in the record, 4 to 31 civilians were killed."
    )


def test_an_end_of_civilians_that_counts_people_says_so():
    people = replace(M1, detail=Toll(Harm.KILLED, Group.ALL, Count(31, 31)))
    figure = Figure(Harm.KILLED, CIVILIANS, 12, 31, "airwars-1", R2.id, M1.id, (R2.id, M1.id))
    alone = replace(figure, low=None, low_claim=None)

    assert texts(figure, R2, people)[1].endswith(
        "Open Skies Monitor itself, who counts people and does not say that all were civilians."
    )
    assert "who counts people" in texts(alone, people)[0]
