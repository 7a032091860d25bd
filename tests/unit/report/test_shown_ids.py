from dataclasses import replace

from factories import a_sealed_document
from unit.report.tal_nasra import INCIDENT, ORIGINS, PARTS, RADIO

from openinquest.model import IncidentId, Transcribed
from openinquest.report import compose_finding
from openinquest.report.shown_ids import SHORTEST_HASHED, is_guessable, shown_ids

SHORT, _ = a_sealed_document("Four were killed.")
LONG, _ = a_sealed_document("word " * SHORTEST_HASHED)
FOREIGN = replace(LONG, id="inbox/Samira Haddad.txt")


def ids_of(*documents, hashes=False):
    parts = PARTS | {"documents": documents, "claims": (), "figures": (), "explanations": ()}
    return shown_ids([compose_finding(INCIDENT, **parts)], hashes=hashes)


def test_a_short_text_can_be_guessed():
    assert is_guessable(SHORT) and is_guessable(RADIO)
    assert not is_guessable(LONG)


def test_a_guessable_document_its_claims_and_its_incident_get_numbers():
    ids = ids_of(LONG, SHORT)

    assert ids.of(SHORT.id) == "document-2"
    assert ids.of(f"{SHORT.id}#4") == "document-2#4"
    assert ids.of(INCIDENT.id) == "incident-1"
    assert ids.of(f"{LONG.id}#4") == f"{LONG.id}#4"


def test_where_hashes_may_stand_only_foreign_names_get_numbers():
    ids = ids_of(SHORT, FOREIGN, hashes=True)

    assert ids.of(SHORT.id) == SHORT.id
    assert ids.of(f"{FOREIGN.id}#1") == "document-2#1"
    assert ids.of(INCIDENT.id) == INCIDENT.id


def test_origins_always_get_numbers_because_theirs_are_hashes_of_names():
    ids = ids_of(LONG, hashes=True)

    assert [ids.of(origin.id) for origin in ORIGINS[:2]] == ["origin-1", "origin-2"]


def test_the_hash_of_a_short_text_is_withheld_in_words_too():
    digest = SHORT.original.sha256
    ids = ids_of(SHORT)

    assert ids.in_text(f"{SHORT.id} and document {digest[:12]}") == (
        "document-1 and document [hash withheld]"
    )
    assert ids.in_text(f"document {LONG.original.sha256[:12]}").endswith(LONG.original.sha256[:12])


def test_what_a_passage_is_of_gets_a_number_where_it_stands_in_no_finding():
    place = Transcribed(f"sha256:{'f' * 64}", start_s=1, end_s=2)
    passage = replace(LONG, transcribed=place)

    assert ids_of(passage).of(place.of) == "document-2"
    assert ids_of(passage).in_text(f"of {'f' * 12}") == "of [hash withheld]"
    assert ids_of(passage, hashes=True).of(place.of) == place.of
    assert ids_of(passage, replace(LONG, id=place.of)).of(place.of) == place.of


def test_name_that_a_stream_gave_to_what_a_passage_is_of_gets_a_number():
    place = Transcribed("inbox/Samira.mp4", start_s=1, end_s=2)

    assert ids_of(replace(LONG, transcribed=place), hashes=True).of(place.of) == "document-2"


def test_only_what_we_made_and_may_show_tells_nothing():
    ids = ids_of(SHORT, LONG)

    assert ids.tells_nothing(f"{LONG.id}#3")
    assert not ids.tells_nothing(f"{SHORT.id}#3")
    assert not ids.tells_nothing(f"{LONG.id}#Samira")
    assert not ids.tells_nothing(IncidentId("Samira"))
