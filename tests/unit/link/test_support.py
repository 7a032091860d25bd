"""Of several days, a document's own event is on the one that others name, too."""

from stories import TAL_NASRA, WADI_KASR, on

from openinquest.link.sightings import Named, Sighting
from openinquest.link.support import settle_sightings


def settled(**named):
    return settle_sightings(named)


def test_what_one_document_alone_says_most_stands():
    named = Named((on(17), on(20)), (TAL_NASRA,))

    assert settled(d1=named)["d1"] == Sighting(on(17), TAL_NASRA)


def test_day_of_an_inquiry_gives_way_to_the_day_that_others_name():
    inquiry = Named((on(25), on(17)), (TAL_NASRA,))
    first = Named((on(17),), (TAL_NASRA,))

    assert settled(d1=inquiry, d2=first)["d1"] == Sighting(on(17), TAL_NASRA)


def test_what_a_document_says_most_stands_where_another_agrees():
    named = Named((on(20), on(17)), (TAL_NASRA,))
    agreeing = Named((on(20),), (TAL_NASRA,))
    famous = [Named((on(17),), (TAL_NASRA,))] * 3

    result = settled(d1=named, d2=agreeing, **{f"f{n}": one for n, one in enumerate(famous)})

    assert result["d1"] == Sighting(on(20), TAL_NASRA)


def test_same_day_elsewhere_is_no_support():
    named = Named((on(25), on(17)), (TAL_NASRA,))
    elsewhere = Named((on(17),), (WADI_KASR,))

    assert settled(d1=named, d2=elsewhere)["d1"] == Sighting(on(25), TAL_NASRA)


def test_place_that_others_name_on_that_day_is_taken():
    named = Named((on(17),), (WADI_KASR, TAL_NASRA))
    other = Named((on(17),), (TAL_NASRA,))

    assert settled(d1=named, d2=other)["d1"] == Sighting(on(17), TAL_NASRA)
