from datetime import date

from factories import a_claim, a_document, an_origin

from openinquest.model import Event, Incident, IncidentId, Means, Place, Precision, TimeSpan
from openinquest.reconcile import reconcile_incident

COUNTRY = Place("Iraq", precision=Precision.COUNTRY, country="IQ")
REGION = Place("Dara province", precision=Precision.REGION, country="IQ")
TOWN = Place("Tal Nasra", 36.1, 43.1, Precision.CITY, "IQ")
WEST = Place("west Tal Nasra", 36.1, 43.1, Precision.CITY, "IQ")
FAR = Place("Wadi Kasr", 33.1, 44.4, Precision.CITY, "IQ")
ABROAD = Place("Tal Nasra", 34.0, 36.0, Precision.CITY, "SY")
QUARTER = Place("Salhiya, Tal Nasra", 36.1, 43.1, Precision.NEIGHBOURHOOD, "IQ")
SPELT = Place("al-Salhiyah", precision=Precision.NEIGHBOURHOOD)
OTHER = Place("Old Quarter, Tal Nasra", 36.1, 43.1, Precision.NEIGHBOURHOOD, "IQ")
DAY = TimeSpan(date(2019, 5, 4), date(2019, 5, 4))


def reconciled(*places, incident=None, voices=None, documents=None):
    """Return the place of an incident of which each place is told by its own voice and document."""
    held = [a_document(id=name) for name in documents or [f"d{n}" for n, _ in enumerate(places)]]
    claims = [
        a_claim(Event(Means.AIR_STRIKE, when=DAY, where=where), document=document, id=f"c{n}")
        for n, (where, document) in enumerate(zip(places, held, strict=True), start=1)
    ]
    spoken = voices or [claim.id for claim in claims]
    origins = [
        an_origin(*(c for c, by in zip(claims, spoken, strict=True) if by == voice), id=voice)
        for voice in dict.fromkeys(spoken)
    ]
    _, beside = reconcile_incident(
        claims,
        origins=origins,
        documents=list({document.id: document for document in held}.values()),
        incident=Incident(IncidentId("i"), (), DAY, incident or places[0]),
    )
    return beside.place


def reasons(aside):
    return {each.claim: each.reason for each in aside}


def test_a_place_and_its_ancestors_agree_and_the_finest_is_taken():
    place = reconciled(COUNTRY, REGION, TOWN, QUARTER)

    assert place.where == QUARTER
    assert (place.set_by, place.agree, place.disagree) == (("c4",), ("c1", "c2", "c3"), ())


def test_spellings_and_sides_of_a_town_are_one_place():
    assert reconciled(TOWN, WEST).set_by == ("c1", "c2")
    assert reconciled(QUARTER, SPELT).set_by == ("c1", "c2")


def test_two_quarters_of_one_town_disagree_and_the_one_that_most_voices_name_is_taken():
    place = reconciled(OTHER, QUARTER, SPELT)

    assert place.where == QUARTER
    assert reasons(place.disagree) == {"c1": "it names another place: Old Quarter, Tal Nasra"}


def test_one_voice_in_many_papers_has_one_say():
    place = reconciled(OTHER, OTHER, QUARTER, SPELT, voices=["a", "a", "b", "c"])

    assert place.where == QUARTER


def test_of_two_places_that_nothing_tells_apart_that_of_the_incident_is_taken():
    assert reconciled(OTHER, QUARTER, incident=QUARTER).where == QUARTER
    assert reconciled(OTHER, QUARTER, incident=OTHER).where == OTHER


def test_a_town_far_off_and_a_namesake_abroad_disagree():
    place = reconciled(TOWN, TOWN, FAR, ABROAD)

    assert list(reasons(place.disagree)) == ["c3", "c4"]


def test_a_quarter_of_another_town_does_not_make_the_place_finer():
    elsewhere = Place("Docks", 33.1, 44.4, Precision.NEIGHBOURHOOD, "IQ")

    place = reconciled(TOWN, TOWN, elsewhere)

    assert place.where == TOWN
    assert list(reasons(place.disagree)) == ["c3"]


def test_the_area_of_a_town_is_no_finer_than_the_town():
    area = Place("Tal Nasra area", 36.1, 43.1, Precision.NEIGHBOURHOOD, "IQ")

    place = reconciled(TOWN, area)

    assert place.where == TOWN
    assert place.set_by == ("c1", "c2")


def test_a_place_without_precision_is_taken_for_a_town():
    assert reconciled(Place("Tal Nasra"), QUARTER).agree == ("c1",)


def test_a_voice_that_names_the_place_names_others_beside_it():
    place = reconciled(QUARTER, FAR, QUARTER, voices=["a", "a", "b"], documents=["d1", "d1", "d2"])

    assert place.disagree == ()
    assert reasons(place.set_aside) == {"c2": "its voice names it beside this one: Wadi Kasr"}


def test_a_town_that_few_name_does_not_hide_a_quarter_of_another_that_most_name():
    place = reconciled(FAR, QUARTER, QUARTER, TOWN)

    assert place.where == QUARTER
    assert (place.agree, list(reasons(place.disagree))) == (("c4",), ["c1"])


def test_another_region_disagrees_with_the_region_that_most_voices_name():
    other = Place("Wadi province", precision=Precision.REGION, country="IQ")

    place = reconciled(REGION, REGION, other, TOWN)

    assert place.where == TOWN
    assert list(reasons(place.disagree)) == ["c3"]


def test_events_without_a_place_leave_it_open():
    assert reconciled(None) is None
