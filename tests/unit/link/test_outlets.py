import pytest
from copying import HONEST, rare, round_number, truth_of
from factories import a_claim, a_document, a_source, a_toll

from openinquest.link import compare_outlets, join_origins
from openinquest.link.outlets import copying_among, own_answer
from openinquest.model import (
    Cause,
    Copy,
    Incident,
    IncidentId,
    Means,
    OutletComparison,
    Polarity,
    Scope,
)
from openinquest.reconcile import fuse

QUOTE = "At least 12 civilians were killed"


def a_record(errors, events=24, sources=()):
    """Return documents, claims and incidents in which five honest outlets and others tell tolls."""
    documents, claims, incidents = [], [], []
    for event in range(events):
        ids = []
        for place, outlet in enumerate([*HONEST, *errors]):
            slip = outlet in HONEST and (event + 3 * place) % 8 == 0
            number = str(event * 7 + 100 + place) if slip else truth_of(event)
            number = int(errors.get(outlet, lambda _: None)(event) or number)
            document = a_document(id=f"{outlet}-{event}", publisher=f"The {outlet.title()} Post")
            toll = a_toll(number, number)
            ids.append(document.id)
            documents.append(document)
            claims.append(
                a_claim(toll, document=document, id=f"{outlet}-{event}#1", sources=sources)
            )
        incidents.append(Incident(IncidentId(f"i{event}"), tuple(ids)))
    return documents, claims, incidents


def compared(record, copies=()):
    documents, claims, incidents = record
    return compare_outlets(documents, claims, copies, incidents, weigh=fuse)


COPIERS = {"fox": rare, "gull": rare}
FOX, GULL = "the fox post", "the gull post"


def test_outlets_that_share_rare_errors_are_taken_for_copies():
    (pair,) = compared(a_record(COPIERS)).copying

    assert set(pair.sources) == {FOX, GULL}
    assert pair.probability > 0.95
    assert pair.questions == 24


def test_outlets_that_share_a_few_round_numbers_are_not():
    few = {"fox": lambda event: "100" if event in (0, 8) else None}

    assert compared(a_record(few | {"gull": few["fox"], "hare": round_number})).copying == ()


def test_what_they_attribute_to_a_voice_of_its_own_is_not_compared():
    source = a_source("Sami Aziz", role="a spokesman")

    assert compared(a_record(COPIERS, sources=(source,))) == OutletComparison()


def test_few_incidents_are_not_compared():
    assert compared(a_record(COPIERS, events=9)) == OutletComparison()


def test_texts_that_are_known_for_copies_are_left_out():
    copies = [Copy(f"gull-{n}", f"fox-{n}", 1.0, exact=True) for n in range(24)]

    assert compared(a_record(COPIERS), copies).copying == ()


@pytest.mark.parametrize(
    "changes",
    [
        {"sources": (), "polarity": Polarity.DENIED},
        {"sources": (), "detail": a_toll(scope=Scope.TOTAL)},
        {"sources": (), "detail": a_toll(part_of="d1#9")},
        {"sources": (a_source("Sami Aziz"),)},
    ],
)
def test_what_is_no_answer_in_its_own_name(changes):
    assert own_answer(a_claim(**changes), a_document()) is None


def test_a_document_without_a_publisher_answers_nothing():
    assert own_answer(a_claim(sources=()), a_document(publisher=None)) is None


def test_what_is_an_answer_in_its_own_name():
    cause = Cause((Means.AIR_STRIKE, Means.VEHICLE_BOMB), None)

    assert own_answer(a_claim(a_toll(12), sources=()), a_document()) == (
        "harbour radio",
        "killed civilians",
        "12-None",
    )
    assert own_answer(a_claim(cause, sources=()), a_document()) == (
        "harbour radio",
        "means",
        "air_strike>vehicle_bomb",
    )


def origins_of(event, record, outlets):
    documents, claims, incidents = record
    own = set(incidents[event].documents)
    return join_origins(
        [each for each in documents if each.id in own],
        [each for each in claims if each.document in own],
        (),
        outlets.pairs,
    )


def test_a_copier_is_one_voice_with_its_like_where_both_say_the_same():
    record = a_record(COPIERS)

    origins = origins_of(0, record, compared(record))

    (joined,) = (each for each in origins if "fox-0" in each.carriers)
    assert set(joined.carriers) == {"fox-0", "gull-0"}
    assert "found to copy" in joined.reason


def test_of_an_incident_only_the_pairs_of_its_own_outlets_are_told():
    outlets = compared(a_record(COPIERS))
    fox, gull, hare = (
        a_document(id=name, publisher=f"The {name} Post") for name in ("Fox", "GULL", "Hare")
    )

    both, one = (copying_among(told, outlets) for told in ([fox, gull, hare], [fox, hare]))

    assert both == outlets
    assert (one.compared, one.taken, one.copying) == (outlets.compared, 1, ())


def test_a_copier_that_differs_speaks_for_itself():
    record = a_record(COPIERS | {"gull": lambda event: "777" if event == 5 else rare(event)})

    outlets = compared(record)

    assert outlets.copying
    assert all(len(each.carriers) == 1 for each in origins_of(5, record, outlets))


def test_nobody_is_joined_where_outlets_were_not_compared():
    record = a_record(COPIERS)

    assert all(len(each.carriers) == 1 for each in origins_of(0, record, OutletComparison()))
