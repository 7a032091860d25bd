from itertools import permutations

from factories import a_document
from stories import OLD_QUARTER, TAL_NASRA, on

from openinquest.link.gathering import gather
from openinquest.link.sightings import Sighting
from openinquest.link.unit import Unit
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
