from dataclasses import replace
from itertools import permutations

from factories import a_document
from stories import OLD_QUARTER, TAL_NASRA, on

from openinquest.link.gathering import gather
from openinquest.link.sightings import Sighting
from openinquest.link.unit import Unit
from openinquest.link.wording import say_sighting
from openinquest.model import Place, Precision, TimeSpan

FAR_QUARTER = Place("the Far Quarter", 36.52, 43.10, Precision.NEIGHBOURHOOD, "IQ")


def a_unit(id, when=None, where=None):
    return Unit((a_document(id=id),), Sighting(when, where))


def free(left, right):
    return False


def gathered(*units, keep_apart=free):
    return [gathering.ids for gathering in gather(units, keep_apart)]


def test_settled_place_does_not_wander_from_neighbour_to_neighbour():
    units = [
        a_unit("a", on(4), Place("the south", 36.1, 43.1)),
        a_unit("b", on(4), TAL_NASRA),
        a_unit("c", on(4), FAR_QUARTER),
    ]

    assert gathered(*units) == [["a", "b"], ["c"]]


def test_unit_that_fits_two_joins_the_nearest_place():
    units = [
        a_unit("a", on(4), Place("the south", 36.15, 43.1)),
        a_unit("b", on(4), FAR_QUARTER),
        a_unit("c", on(4), OLD_QUARTER),
    ]

    assert gathered(*units) == [["a"], ["b", "c"]]


def test_joining_narrows_the_settled_time():
    month = TimeSpan(on(1).earliest, on(31).latest)
    units = [a_unit("a", None, TAL_NASRA), a_unit("b", month, TAL_NASRA)]

    (gathering,) = gather(units, free)

    assert gathering.sighting.when == month


def test_units_kept_apart_never_meet():
    def a_from_b(left, right):
        return {"a", "b"} <= {*left, *right}

    units = [a_unit(id, on(4), TAL_NASRA) for id in "abc"]

    assert gathered(*units, keep_apart=a_from_b) == [["a", "c"], ["b"]]


def test_order_of_units_does_not_matter():
    units = [
        a_unit("a", on(4), TAL_NASRA),
        a_unit("b", on(4), None),
        a_unit("c", None, TAL_NASRA),
        a_unit("d"),
    ]

    assert {str(gathered(*order)) for order in permutations(units)} == {str(gathered(*units))}


AMAL = frozenset({("amal", "harouk")})


def named(unit, victims=AMAL):
    return replace(unit, victims=victims)


def test_who_names_a_victim_of_an_incident_tells_of_it_where_the_place_is_read_otherwise():
    (gathering,) = gather(
        [named(a_unit("a", on(4), TAL_NASRA)), named(a_unit("b", on(4), Place("Far", 1.0, 2.0)))],
        free,
    )

    assert gathering.ids == ["a", "b"]
    assert gathering.reasons == [
        f"b names a victim of {say_sighting(Sighting(on(4), TAL_NASRA))}, and gives no other day"
    ]


def test_unit_that_fits_two_is_of_the_one_whose_victim_it_names():
    units = [
        a_unit("a", on(4), TAL_NASRA),
        named(a_unit("b", on(9), TAL_NASRA)),
        named(a_unit("c", None, TAL_NASRA)),
        named(a_unit("d")),
    ]

    assert gathered(*units) == [["a"], ["b", "c", "d"]]


def test_a_victim_named_on_another_day_joins_nothing():
    """A report on one killing recalls an earlier one."""
    units = [named(a_unit("a", on(4), TAL_NASRA)), named(a_unit("b", on(9), TAL_NASRA))]

    assert gathered(*units) == [["a"], ["b"]]


def test_a_victim_of_two_incidents_speaks_for_neither():
    units = [
        named(a_unit("a", on(4), TAL_NASRA)),
        named(a_unit("b", on(9), TAL_NASRA)),
        named(a_unit("c")),
    ]

    assert gathered(*units) == [["a"], ["b"], ["c"]]
