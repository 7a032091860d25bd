from dataclasses import replace
from datetime import date

from unit.report.tal_nasra import INCIDENT, PARTS, R2

from openinquest.model import (
    Adding,
    Count,
    Extent,
    Figure,
    Group,
    Harm,
    History,
    OriginId,
    PartsCheck,
    Reconciliation,
    Scope,
    Statement,
)
from openinquest.report import compose_finding

CLAIM = R2.id


def told(beside, **changes):
    """Return the sentences of a summary that something beside the figures adds."""
    without = compose_finding(INCIDENT, **(PARTS | changes))
    with_it = compose_finding(INCIDENT, **(PARTS | changes), beside=beside)
    known = {sentence.text for sentence in without.summary}
    return [sentence for sentence in with_it.summary if sentence.text not in known]


def a_history(*statements, scope=Scope.INCIDENT):
    return History(OriginId("o"), Harm.KILLED, Group.CIVILIANS, scope, statements)


def test_how_the_figure_of_a_voice_moved_is_one_sentence_with_its_days():
    moved = a_history(
        Statement(date(2019, 5, 3), Count(12, 12), None, False, (CLAIM,)),
        Statement(date(2019, 5, 5), Count(31, None), Extent.SITE, True, (CLAIM,)),
    )

    [sentence] = told(Reconciliation(histories=(moved,)))

    assert sentence.text == (
        "The figure moved: the health directorate counts civilians killed: "
        "12 on 3 May 2019, at least 31 on 5 May 2019 (at one site)."
    )
    assert sentence.claims == (CLAIM,)


def test_a_figure_that_did_not_move_is_not_said_to():
    still = a_history(
        Statement(date(2019, 5, 3), Count(12, 12), None, False, (CLAIM,)),
        Statement(date(2019, 5, 5), Count(12, 12), None, True, (CLAIM,)),
    )

    assert told(Reconciliation(histories=(still,))) == []


def test_parts_are_held_against_their_whole_in_words():
    def words(verdict, rest):
        check = PartsCheck(CLAIM, (CLAIM, CLAIM), 24, 24, rest, verdict)
        [sentence] = told(Reconciliation(parts=(check,)))
        return sentence.text.rpartition("; ")[2]

    assert words(Adding.ADDS_UP, 0) == "they add up."
    assert words(Adding.LEAVES_A_REST, 5) == "5 stand in no part."
    assert words(Adding.EXCEEDS, -5) == "they do not add up, being 5 too many."


def test_what_is_conceded_stands_apart():
    figure = Figure(Harm.KILLED, Group.CIVILIANS, 12, 15, "airwars-1", CLAIM, CLAIM, (CLAIM,))

    [sentence] = told(Reconciliation(conceded=(figure,)))

    assert sentence.text == (
        "Conceded by the health directorate: 12 to 15 civilians killed; "
        "what is conceded changes no range."
    )


def test_the_same_number_in_a_house_and_in_its_street_may_be_the_same_people():
    again = replace(R2, id="again")
    figure = Figure(
        Harm.KILLED, Group.CIVILIANS, 12, 12, "airwars-1", CLAIM, CLAIM, (CLAIM, again.id)
    )
    history = a_history(
        Statement(None, Count(12, None), Extent.SITE, True, (CLAIM,)),
        Statement(None, Count(12, None), Extent.STREET, True, (again.id,)),
    )

    assert (
        told(
            Reconciliation(histories=(history,)),
            claims=(*PARTS["claims"], again),
            figures=(figure,),
        )
        == []
    )


def test_claims_of_one_figure_that_count_different_ground_are_told_by_ground():
    wide = replace(R2, id="wide", detail=replace(R2.detail, count=Count(240, 240)))
    figure = Figure(
        Harm.KILLED, Group.CIVILIANS, 12, 240, "airwars-1", CLAIM, wide.id, (CLAIM, wide.id)
    )
    history = a_history(
        Statement(None, Count(12, None), Extent.SITE, True, (CLAIM,)),
        Statement(None, Count(240, 240), Extent.DISTRICT, True, (wide.id,)),
    )

    [sentence] = told(
        Reconciliation(histories=(history,)),
        claims=(*PARTS["claims"], wide),
        figures=(figure,),
    )

    assert sentence.text == (
        "Not all accounts of civilians killed count the same ground: "
        "at least 12 at one site and 240 in a neighbourhood."
    )
