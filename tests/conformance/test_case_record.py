"""What every store keeps beside documents and claims: the audit, members, versions, what goes."""

from dataclasses import replace
from datetime import timedelta

import pytest
from factories import (
    AN_ACT,
    NOON,
    QUOTE,
    a_claim,
    a_sealed_document,
    a_source,
    an_original,
)
from full_case import ERASED_NAME, fill

from openinquest.errors import CaseDamaged, EvidenceError, UnknownRecord, WasErased
from openinquest.model import (
    Anchor,
    ClaimKind,
    Extraction,
    Head,
    Incident,
    IncidentId,
    Judgement,
    JudgementKind,
    Member,
    Policy,
    Role,
    Skipped,
    Span,
    Timestamp,
    Version,
    WebCapture,
    Withdrawal,
)
from openinquest.store import create_case, open_case


@pytest.fixture
def store(case_at):
    with create_case(case_at) as store:
        yield store


def add(store, text, *, within=None, web=None, act=AN_ACT, **changes):
    document, content = a_sealed_document(text)
    original = replace(document.original, within=within, web=web)
    document = replace(document, original=original, **changes)
    with store.writer(act) as writer:
        writer.add_document(document, content)
    return document


def an_extraction(document, *claims):
    return Extraction("test/1", (), claims or (a_claim(document=document),))


# The audit


def test_every_row_makes_an_entry_with_who_when_and_why(store):
    add(store, "House 1 fell.")

    [entry] = store.audit()

    told = (entry.number, entry.actor, entry.at_utc, entry.reason, entry.action, entry.table)
    assert told == (1, AN_ACT.actor, NOON, AN_ACT.reason, "add", "document")
    assert store.head() == Head(1, entry.hash)


def test_each_entry_is_bound_to_the_one_before(store):
    for number in range(3):
        add(store, f"House {number} fell.")

    entries = list(store.audit())

    assert [entry.number for entry in entries] == [1, 2, 3]
    assert [entry.previous for entry in entries] == ["0" * 64, entries[0].hash, entries[1].hash]


def test_what_stands_already_makes_no_entry(store):
    document = add(store, "House 1 fell.")
    before = store.head()

    add(store, "House 1 fell.")
    with store.writer(AN_ACT) as writer:
        assert not writer.withdraw(Withdrawal(document.id, hidden=False))

    assert store.head() == before


def test_two_cases_of_the_same_documents_have_different_heads(tmp_path):
    heads = set()
    for name in ("one", "other"):
        with create_case(tmp_path / name) as store:
            add(store, "House 1 fell.")
            heads.add(store.head().hash)

    assert len(heads) == 2, "without a salt the words behind a digest could be tried out"


def test_case_can_be_read_as_it_was(store):
    first = add(store, "House 1 fell.")
    then = store.head()
    second = add(store, "House 2 fell.")
    with store.writer(AN_ACT) as writer:
        writer.add_extraction(first.id, an_extraction(first, a_claim(document=first, quote="fell")))

    earlier = store.as_of(then.count)

    assert list(earlier.documents()) == [first]
    assert earlier.claims_of(first.id) == ()
    assert earlier.head() == then
    assert list(store.documents()) == [first, second]


def test_all_that_was_ever_taken_from_a_document_is_kept(store):
    document = add(store, f"{QUOTE}.")
    older = an_extraction(document)
    newer = an_extraction(document, a_claim(document=document, quote="12 civilians"))

    for extraction in (older, newer):
        with store.writer(AN_ACT) as writer:
            writer.add_extraction(document.id, extraction)

    assert store.extractions_of(document.id) == (older, newer)
    assert store.extraction_of(document.id) == newer
    (first, *of_first), (second, *of_second) = store.extractions()
    assert (of_first, of_second) == ([document.id, older], [document.id, newer])
    assert list(store.extractions(after=first)) == [(second, document.id, newer)]
    with pytest.raises(UnknownRecord):
        store.extractions_of("sha256:none")


# Sealed evidence that is no document


def test_evidence_that_is_no_document_is_sealed_beside_them(store):
    held, content = a_sealed_document("a container")
    original = an_original(sha256=held.original.sha256)

    with store.writer(AN_ACT) as writer:
        assert writer.add_original(original, content)
        assert not writer.add_original(original, content)

    assert list(store.originals()) == [original]
    assert list(store.documents()) == []
    assert store.original(original.sha256) == content


def test_evidence_whose_record_names_other_bytes_is_refused(store):
    with pytest.raises(EvidenceError), store.writer(AN_ACT) as writer:
        writer.add_original(an_original(), b"other bytes")

    assert list(store.originals()) == []


# Members, policy, versions, timestamps


def test_last_of_a_members_names_holds(store):
    mira, idris = Member("Mira", Role.ADMINISTRATOR), Member("Idris", Role.VIEWER)
    for member in (mira, idris, replace(mira, active=False)):
        with store.writer(AN_ACT) as writer:
            assert writer.add_member(member)
            assert not writer.add_member(member)

    assert store.members() == (replace(mira, active=False), idris)


def test_case_asks_for_no_second_review_until_it_is_said(store):
    assert store.policy() == Policy()

    with store.writer(AN_ACT) as writer:
        assert writer.set_policy(Policy(second_review=True))
        assert not writer.set_policy(Policy(second_review=True))

    assert store.policy() == Policy(second_review=True)


def test_signed_findings_and_timestamps_come_back_in_order(store):
    document = add(store, "House 1 fell.")
    version = Version(IncidentId("i-1"), "j1", (document.id,), store.head(), '{"a": "\u00e9"}')
    timestamp = Timestamp(store.head(), "http://tsa.example", "AA==")

    with store.writer(AN_ACT) as writer:
        assert (writer.add_version(version), writer.add_timestamp(timestamp)) == (True, True)
        assert (writer.add_version(version), writer.add_timestamp(timestamp)) == (False, False)

    assert (store.versions(), store.timestamps()) == ((version,), (timestamp,))
    assert store.verify().holds


def test_signed_finding_whose_head_never_was_is_a_fault(store):
    add(store, "House 1 fell.")
    with store.writer(AN_ACT) as writer:
        writer.add_version(Version(IncidentId("i-1"), "j1", (), Head(1, "f" * 64), "{}"))

    assert store.verify().faults[0].where == "version 1"


# Search


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The market of Tal Nasra was hit.", "MARKET nasra"),
        ("Le café près de la gare.", "cafe gare"),
        ("قُتل سبعة أشخاص في المدرسة", "مدرسه قتل اشخاص"),
        ("بالمستشفى القديم", "المستشفي"),
        ("في عام ٢٠١٧", "2017"),
        ("A house\u2014fell.", "house fell"),
    ],
)
def test_document_is_found_by_its_words_however_they_are_written(store, text, words):
    document = add(store, text)
    add(store, "Nothing of that kind.")

    [hit] = store.search(words)

    assert (hit.document, hit.claim) == (document.id, None)
    assert hit.passage and hit.passage in text


@pytest.mark.parametrize(
    "words", ["", "  ", "'", '"', "*", "house OR", "-house AND 9", "ho*", ")("]
)
def test_words_that_a_database_would_take_for_commands_are_only_words(store, words):
    add(store, "The house fell.")

    assert list(store.search(words)) == []


def test_claim_is_found_by_its_words_and_its_speaker_until_it_is_read_anew(store):
    document = add(store, f"{QUOTE}, said the ministry.")
    claim = a_claim(document=document, sources=(a_source("the ministry"),))
    with store.writer(AN_ACT) as writer:
        writer.add_extraction(document.id, an_extraction(document, claim))

    assert {hit.claim for hit in store.search("ministry civilians")} == {None, claim.id}
    with store.writer(AN_ACT) as writer:
        writer.add_extraction(document.id, Extraction("test/2", (), ()))
    assert {hit.claim for hit in store.search("ministry civilians")} == {None}


def test_everything_that_holds_the_words_is_found_once_however_much_it_is(store):
    document = add(store, f"{QUOTE}, said the ministry.")
    names = [f"{document.id}#{number}" for number in range(1, 251)]
    claims = [a_claim(document=document, id=name) for name in names]
    with store.writer(AN_ACT) as writer:
        writer.add_extraction(document.id, an_extraction(document, *claims))

    found = [hit.claim for hit in store.search("civilians")]

    assert sorted(filter(None, found)) == sorted(names)
    assert found.count(None) == 1


def test_text_of_many_words_is_found_by_any_of_them(store):
    text = " ".join(f"word{number}" for number in range(120_000))
    document = add(store, text)

    for word in ("word0", "word119999"):
        assert [hit.document for hit in store.search(word)] == [document.id]
    assert store.verify().holds


# Withdrawal


def test_withdrawn_document_is_hidden_and_can_be_shown_again(store):
    document = add(store, "House 1 fell.")
    with store.writer(AN_ACT) as writer:
        assert writer.withdraw(Withdrawal(document.id, hidden=True))

    assert (list(store.documents()), list(store.search("house"))) == ([], [])
    assert store.withdrawn() == (document.id,)
    assert store.original(document.original.sha256) == b"House 1 fell."

    with store.writer(AN_ACT) as writer:
        assert writer.withdraw(Withdrawal(document.id, hidden=False))
    assert list(store.documents()) == [document]
    assert store.verify().holds


def test_document_that_is_not_there_cannot_be_withdrawn(store):
    with pytest.raises(UnknownRecord), store.writer(AN_ACT) as writer:
        writer.withdraw(Withdrawal("sha256:none", hidden=True))


# Erasure


def everything_in(store):
    """Return all that a store gives, as one text."""
    documents = list(store.documents())
    told = [
        *(documents, store.skipped(), store.judgements(), store.incidents(), store.checks()),
        *(store.versions(), list(store.originals()), list(store.audit())),
        *([store.extractions_of(document.id) for document in documents],),
    ]
    return repr(told)


def test_erased_document_leaves_its_digest_who_when_and_why(store):
    document = add(store, "House 1 fell.")
    act = replace(AN_ACT, at_utc=NOON + timedelta(days=1), reason="a witness is at risk")

    with store.writer(act) as writer:
        writer.erase(document.id)

    found = store.verify()
    assert (found.faults, found.erased) == ((), (document.id,))
    last = list(store.audit())[-2:]
    assert [(entry.action, entry.table) for entry in last] == [
        ("erase", "document"),
        ("add", "erasure"),
    ]
    assert {(entry.actor, entry.reason) for entry in last} == {(act.actor, act.reason)}


def test_all_that_speaks_of_an_erased_document_goes_with_it(store):
    fill(store)

    assert ERASED_NAME not in everything_in(store)
    assert list(store.search(ERASED_NAME)) == []
    assert store.verify().holds


def test_judgements_incidents_and_versions_on_an_erased_document_go_with_it(store):
    document, other = add(store, f"{QUOTE}."), add(store, f"{QUOTE} there.")
    claim, own = a_claim(document=document), a_claim(document=other)
    with store.writer(AN_ACT) as writer:
        writer.add_extraction(document.id, an_extraction(document, claim))
        writer.add_extraction(other.id, an_extraction(other, own))
        for name, subject in (("j1", claim.id), ("j2", own.id), ("j3", "j1")):
            kind = JudgementKind.REJECT
            writer.add_judgement(Judgement(name, kind, (subject,), "a reviewer", NOON, "why"))
        writer.add_incidents([Incident(IncidentId("i-1"), (document.id, other.id))])
        writer.add_version(Version(IncidentId("i-1"), "j2", (document.id,), store.head(), "{}"))
        writer.add_skipped(Skipped(document.original.location, "E109", "its language"))
        writer.erase(document.id)

    assert [judgement.id for judgement in store.judgements()] == ["j2"]
    assert (store.incidents(), store.versions(), store.skipped()) == ((), (), ())
    assert store.claims_of(other.id) == (own,)
    assert store.verify().holds


def test_judgements_on_a_claim_made_by_hand_go_with_its_document(store):
    document = add(store, f"{QUOTE}.")
    made = f"{document.id}#1000001"
    anchor = Anchor(made, Span(0, len(QUOTE)), QUOTE, ClaimKind.TOLL, "{}")
    claim = Judgement("j1", JudgementKind.CLAIM, (document.id, made), "Aya", NOON, "missed", "{}")
    on_it = Judgement("j2", JudgementKind.REJECT, (made,), "Basma", NOON, "no", seen=(anchor,))
    with store.writer(AN_ACT) as writer:
        writer.add_judgement(claim)
        writer.add_judgement(on_it)

    with store.writer(AN_ACT) as writer:
        writer.erase(document.id)

    assert store.judgements() == ()


def test_files_that_hold_the_words_of_an_erased_document_go_with_it(store):
    held, content = a_sealed_document("the exchange, with House 1 fell. in it")
    warc = held.original.sha256
    web = WebCapture("http://a.example/", "http://a.example/", 200, warc_sha256=warc)
    with store.writer(AN_ACT) as writer:
        writer.add_original(an_original(sha256=warc), content)
    mail = add(store, "A mail, with House 1 fell. in it")
    document = add(store, "House 1 fell.", within=mail.original.sha256, web=web)

    with store.writer(AN_ACT) as writer:
        writer.erase(document.id)

    assert set(store.verify().erased) == {document.id, mail.id, f"sha256:{warc}"}
    assert (list(store.documents()), list(store.originals())) == ([], [])
    for digest in (warc, document.original.sha256, mail.original.sha256):
        with pytest.raises((UnknownRecord, CaseDamaged)):
            store.original(digest)


def test_erased_bytes_are_not_taken_in_again(store):
    document = add(store, "House 1 fell.")
    with store.writer(AN_ACT) as writer:
        writer.erase(document.id)

    with pytest.raises(WasErased, match="inquest log"):
        add(store, "House 1 fell.")


def test_erasing_once_more_destroys_what_a_crash_has_left(case_at, store):
    document = add(store, "House 1 fell.")
    digest = document.original.sha256
    path = case_at.folder / "originals" / digest[:2] / digest
    content = path.read_bytes()
    with store.writer(AN_ACT) as writer:
        writer.erase(document.id)
    path.write_bytes(content)
    assert not store.verify().holds

    with store.writer(AN_ACT) as writer:
        writer.erase(document.id)

    assert not path.exists()
    assert store.verify().holds


def test_document_that_never_was_cannot_be_erased(store):
    with pytest.raises(UnknownRecord), store.writer(AN_ACT) as writer:
        writer.erase("sha256:none")


def test_nothing_is_destroyed_where_the_transaction_fails(store):
    document = add(store, "House 1 fell.")

    with pytest.raises(RuntimeError), store.writer(AN_ACT) as writer:
        writer.erase(document.id)
        raise RuntimeError

    assert list(store.documents()) == [document]
    assert store.original(document.original.sha256) == b"House 1 fell."
    assert store.verify().holds


def test_number_of_an_erased_row_is_never_given_again(case_at, store):
    for text in ("House 1 fell.", "House 2 fell."):
        document = add(store, text)
        with store.writer(AN_ACT) as writer:
            writer.erase(document.id)

    add(store, "House 3 fell.")

    with open_case(case_at) as again:
        assert again.verify().holds
