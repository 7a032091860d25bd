from datetime import date

import pytest
from unit.report.exports.reading import (
    FINDING,
    a_figure,
    a_place,
    at,
    row_of,
    rows_of,
    with_figures,
)

from openinquest.model import Fact, FactKind, OriginId, Support, TimeSpan
from openinquest.report.exports.acled import EVENT_TYPES

COLUMNS = """
event_id_cnty event_date year time_precision disorder_type event_type sub_event_type
actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso
region country admin1 admin2 admin3 location latitude longitude geo_precision source
source_scale notes fatalities tags timestamp
"""


def a_fact(kind, *values):
    """Return an answer to a question: each value with how many voices give it."""
    total = sum(voices for _, voices in values)
    supports, number = [], 0
    for value, voices in values:
        origins = tuple(OriginId(f"o{number + each}") for each in range(voices))
        number += voices
        supports.append(Support(value, origins, (), (), voices / total))
    weights = tuple((OriginId(f"o{each}"), 1.0) for each in range(total))
    return Fact(kind, tuple(supports), weights, weighed=False)


def test_the_columns_are_those_of_acled_in_their_order():
    header, _ = rows_of(FINDING, format="acled")

    assert list(header) == COLUMNS.split()
    assert len(header) == 31


def test_the_number_is_that_of_the_rule_of_acled_and_the_note_says_so():
    differing = a_figure(
        "acled-1", 3, 3, best=3, notes=("the accounts differ: the highest gives 9",)
    )
    row = row_of(with_figures(a_figure("ucdp-1", 4, 9, best=5), differing), format="acled")

    assert row["fatalities"] == "3"
    assert "Fatalities by rule acled-1: the accounts differ: the highest gives 9." in row["notes"]


def test_an_unknown_number_of_deaths_is_empty():
    assert row_of(with_figures(), format="acled")["fatalities"] == ""


@pytest.mark.parametrize(("last", "code"), [(3, "1"), (9, "2"), (31, "3")])
def test_days_have_the_class_of_their_number(last, code):
    finding = at(FINDING, when=TimeSpan(date(2019, 5, 3), date(2019, 5, last)))

    row = row_of(finding, format="acled")

    assert (row["event_date"], row["year"], row["time_precision"]) == ("2019-05-03", "2019", code)
    assert ("The day is the first" in row["notes"]) == (last != 3)


def test_a_place_has_the_number_of_its_country_and_its_class():
    row = row_of(at(FINDING, where=a_place("region")), format="acled")

    assert (row["iso"], row["country"], row["geo_precision"]) == ("368", "Iraq", "3")


def test_a_place_of_which_only_the_country_is_known_has_no_class():
    assert row_of(at(FINDING, where=a_place("country")), format="acled")["geo_precision"] == ""


def test_the_event_is_the_means_that_most_voices_give_and_the_others_are_noted():
    means = a_fact(FactKind.MEANS, ("air_strike", 3), ("vehicle_bomb", 1))
    actor = a_fact(FactKind.ACTOR, ("coalition", 2))

    row = row_of(with_figures(facts=(means, actor)), format="acled")

    assert (row["event_type"], row["sub_event_type"]) == (
        "Explosions/Remote violence",
        "Air/drone strike",
    )
    assert row["disorder_type"] == "Political violence"
    assert row["actor1"] == "coalition"
    assert "(an air strike, 3 of 4 voices); others: a vehicle bomb." in row["notes"]


def test_nothing_is_entered_where_as_many_voices_give_another_means():
    means = a_fact(FactKind.MEANS, ("air_strike", 2), ("vehicle_bomb", 2))

    row = row_of(with_figures(facts=(means,)), format="acled")

    assert (row["event_type"], row["actor1"]) == ("", "")
    assert (
        "No means is entered: as many voices give an air strike and a vehicle bomb." in row["notes"]
    )


def test_every_event_type_is_one_of_acled():
    known = {"Explosions/Remote violence", "Battles", "Violence against civilians"}

    assert {event_type for event_type, _ in EVENT_TYPES.values()} == known
