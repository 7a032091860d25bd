"""What people transcribed from a document goes with it: hidden, shown again, or erased for good."""

from dataclasses import replace

import pytest
import sqlalchemy as sa
from factories import AN_ACT, NOON, a_claim, a_judgement, a_sealed_document

from openinquest.errors import CaseDamaged, InputError, UnknownRecord, WasErased
from openinquest.judge import anchor_of
from openinquest.model import (
    Described,
    Extraction,
    Incident,
    IncidentId,
    JudgementKind,
    Transcribed,
    Version,
    Withdrawal,
)
from openinquest.preserve import seal_transcription
from openinquest.read import read_transcription
from openinquest.store import create_case, open_case
from openinquest.wire import to_json

SECRET = "Zaynabqut"
"""A word that stands in what is erased only."""
SAID = f"{SECRET} counted nine dead"


@pytest.fixture
def store(case_at):
    with create_case(case_at) as store:
        yield store


def a_film(store, content="not really a film"):
    film, content = a_sealed_document(content)
    film = replace(film, text="", not_read="it is video/mp4")
    with store.writer(AN_ACT) as writer:
        writer.add_document(film, content)
    return film


def transcribe(store, film, words=SAID, start_s=1.0):
    """Keep a passage with a claim by hand in it, and return it."""
    place = Transcribed(film.id, start_s=start_s, end_s=start_s + 5)
    sealed = seal_transcription(
        words, place, location=f"{words} in the film", captured_utc=NOON, captured_by="Aya"
    )
    passage = read_transcription(sealed.content, sealed.original, Described(language="en"))
    claim = a_claim(
        document=passage, quote=words, id=f"{passage.id}#1000001", transcribed=passage.transcribed
    )
    made = a_judgement(JudgementKind.CLAIM, passage.id, claim.id, id=f"j-{passage.id[-8:]}")
    on_it = a_judgement(JudgementKind.ACCEPT, claim.id, id=f"k-{passage.id[-8:]}")
    with store.writer(AN_ACT) as writer:
        writer.add_document(passage, sealed.content)
        writer.add_extraction(passage.id, Extraction("by-hand/1", (), ()))
        writer.add_judgement(replace(made, value=to_json(claim), reason=f"{words} is heard"))
        writer.add_judgement(replace(on_it, seen=(anchor_of(claim),)))
        writer.add_incidents([Incident(IncidentId(f"i-{start_s}"), (passage.id, film.id))])
        writer.add_version(
            Version(IncidentId("i"), made.id, (passage.id,), store.head(), f'"{words}"')
        )
    return passage


def bytes_of(case_at):
    """Return all bytes of a case: its files and, of a server, each row with what it knows of it."""
    files = b"".join(path.read_bytes() for path in case_at.folder.rglob("*") if path.is_file())
    if case_at.database is None:
        return files
    address = case_at.database.replace("postgresql:", "postgresql+psycopg:")
    engine = sa.create_engine(address, isolation_level="AUTOCOMMIT")
    told = []
    with engine.connect() as connection:
        names = connection.exec_driver_sql(
            "SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables "
            "WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
        ).scalars()
        for name in (*names, "pg_stats"):
            told += connection.exec_driver_sql(f"SELECT t::text FROM {name} AS t").scalars()
    engine.dispose()
    return files + "\n".join(told).encode()


def learn_statistics(case_at):
    """Let a server look at what its tables hold, as it does by itself from time to time."""
    if case_at.database is not None:
        address = case_at.database.replace("postgresql:", "postgresql+psycopg:")
        engine = sa.create_engine(address, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.exec_driver_sql("ANALYZE")
        engine.dispose()


def hide(store, document, *, hidden=True):
    with store.writer(AN_ACT) as writer:
        return writer.withdraw(Withdrawal(document.id, hidden=hidden))


def standing(store):
    return {each.id for each in store.documents()}


def test_erasing_a_film_leaves_no_byte_of_what_was_transcribed_from_it(case_at, store):
    film = a_film(store)
    passages = [transcribe(store, film, start_s=at) for at in (1.0, 9.0)]
    another = a_film(store, "nor is this")
    other = transcribe(store, another, "ten dead")
    learn_statistics(case_at)
    assert SECRET.encode() in bytes_of(case_at)

    with store.writer(AN_ACT) as writer:
        writer.erase(film.id)

    left = bytes_of(case_at)
    assert SECRET.encode() not in left
    assert SECRET.lower().encode() not in left  # as an index of words has it
    assert standing(store) == {other.id, another.id}
    assert [each.subjects[0] for each in store.judgements()] == [other.id, f"{other.id}#1000001"]
    found = store.verify()
    assert (found.faults, set(found.erased)) == ((), {film.id, *(each.id for each in passages)})
    for passage in passages:
        with pytest.raises((UnknownRecord, CaseDamaged)):
            store.original(passage.original.sha256)


def test_erasing_a_passage_leaves_the_film_and_its_other_passages(case_at, store):
    film = a_film(store)
    passage, other = transcribe(store, film), transcribe(store, film, "ten dead", 9.0)

    with store.writer(AN_ACT) as writer:
        writer.erase(passage.id)

    assert standing(store) == {film.id, other.id}
    assert SECRET.encode() not in bytes_of(case_at)
    assert store.verify().holds


def test_hidden_passages_are_erased_with_their_film(case_at, store):
    film = a_film(store)
    passage = transcribe(store, film)
    hide(store, passage)

    with store.writer(AN_ACT) as writer:
        writer.erase(film.id)

    assert passage.id in store.verify().erased
    assert SECRET.encode() not in bytes_of(case_at)


def test_nothing_is_transcribed_from_what_was_erased_or_never_was(store):
    film = a_film(store)
    with store.writer(AN_ACT) as writer:
        writer.erase(film.id)

    with pytest.raises((UnknownRecord, WasErased)):
        transcribe(store, film)

    assert standing(store) == set()
    assert store.verify().holds


def test_passages_are_hidden_and_shown_again_with_their_film(store):
    film = a_film(store)
    passage, other = transcribe(store, film), transcribe(store, film, "ten dead", 9.0)

    assert hide(store, film)
    assert (standing(store), list(store.search(SECRET))) == (set(), [])
    assert set(store.withdrawn()) == {film.id, passage.id, other.id}
    assert hide(store, film, hidden=False)

    assert standing(store) == {film.id, passage.id, other.id}
    assert store.withdrawn() == ()
    assert not hide(store, film, hidden=False)
    assert store.verify().holds


def test_passage_that_was_hidden_by_itself_stays_hidden_when_its_film_comes_back(store):
    film = a_film(store)
    passage, other = transcribe(store, film), transcribe(store, film, "ten dead", 9.0)
    hide(store, passage)

    hide(store, film)
    hide(store, film, hidden=False)

    assert standing(store) == {film.id, other.id}
    assert hide(store, passage, hidden=False)
    assert passage.id in standing(store)


def test_passage_of_a_hidden_film_is_not_shown_without_it(store):
    film = a_film(store)
    passage = transcribe(store, film)
    hide(store, film)

    with pytest.raises(InputError, match="show that again"):
        hide(store, passage, hidden=False)

    assert standing(store) == set()


def test_hiding_a_passage_leaves_its_film(store):
    film = a_film(store)
    passage = transcribe(store, film)

    hide(store, passage)

    assert standing(store) == {film.id}


def test_document_that_only_tells_the_name_of_a_film_is_no_passage_of_it(store):
    film = a_film(store)
    page, content = a_sealed_document(f'{{"of":"{film.id}"}}')
    with store.writer(AN_ACT) as writer:
        writer.add_document(page, content)

    hide(store, film)
    with store.writer(AN_ACT) as writer:
        writer.erase(film.id)

    assert standing(store) == {page.id}


def test_passage_comes_back_from_the_case_as_it_was_kept(case_at, store):
    film = a_film(store)
    passage = transcribe(store, film)

    with open_case(case_at) as again:
        assert again.document(passage.id) == passage
        assert again.verify().holds
