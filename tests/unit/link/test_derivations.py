from dataclasses import replace

from factories import a_document, a_source
from stories import a_voice, said_by

from openinquest.link import find_copies, join_origins, trace_derivations
from openinquest.model import DerivationKind, SourceKind

COMMAND = a_voice(organisation="the Northern Operations Command", kind=SourceKind.MILITARY)
DIRECTORATE = a_source("Salma Qasim Harouk", role="the head of the health directorate")
TOLD = "At least 12 civilians were killed in the market of Tal Nasra."


def derivations(*documents_and_sources, copies=False):
    documents, claims = said_by(*documents_and_sources)
    found = find_copies(documents) if copies else ()
    origins = join_origins(documents, claims, found)
    return trace_derivations(documents, claims, origins=origins, copies=found), origins


def kinds(found):
    return [(each.document, each.kind.value, each.source) for each in found]


def test_a_document_quotes_the_voice_whose_words_it_gives():
    found, (origin,) = derivations(
        (a_document(TOLD, id="a", publisher="Herald"), COMMAND),
        (a_document(TOLD, id="b", publisher="Courier"), COMMAND),
    )

    assert kinds(found) == [("a", "quotes", None), ("b", "quotes", None)]
    assert all(each.origin == origin.id and each.claims for each in found)
    assert "Northern Operations Command" in found[0].reason


def test_what_a_document_says_by_itself_is_derived_from_nobody():
    found, origins = derivations(
        (a_document(TOLD, id="a", publisher="Herald"), None),
        (a_document(TOLD, id="b", publisher="HERALD"), None),
        (a_document(f"TAL NASRA (Herald) - {TOLD}", id="c", publisher="Herald"), None),
    )

    assert len(origins) == 1
    assert found == ()


def test_a_copy_syndicates_its_original_and_quotes_whom_it_quotes():
    long = f"{TOLD} " + " ".join(f"word{n}" for n in range(40))
    found, _ = derivations(
        (a_document(long, id="a", publisher="Herald"), DIRECTORATE),
        (a_document(long, id="b", publisher="Courier"), DIRECTORATE),
        copies=True,
    )

    assert kinds(found) == [
        ("a", "quotes", None),
        ("b", "syndicates", "a"),
        ("b", "quotes", None),
    ]
    assert "to the letter" in found[1].reason


def test_a_report_under_an_agency_s_dateline_is_derived_from_the_agency():
    credited = f"TAL NASRA, May 4 (Valley Wire) - {TOLD}"
    first = a_document(credited, id="a", publisher="Herald")
    second = replace(first, id="b", publisher="Courier", text=f"{credited} The road was shut.")

    found, (origin,) = derivations((first, None), (second, None))

    assert kinds(found) == [("a", "derived_from", None), ("b", "derived_from", "a")]
    assert {each.origin for each in found} == {origin.id}
    assert all(each.kind is DerivationKind.DERIVED_FROM for each in found)
    assert "Valley Wire" in found[0].reason


def test_every_claim_with_a_named_voice_is_in_a_derivation():
    documents, claims = said_by(
        (a_document(TOLD, id="a", publisher="Herald"), COMMAND),
        (a_document(TOLD, id="b", publisher="Courier"), DIRECTORATE),
        (a_document(TOLD, id="c", publisher="Post"), None),
    )
    origins = join_origins(documents, claims, ())

    found = trace_derivations(documents, claims, origins=origins, copies=())

    assert {claim for each in found for claim in each.claims} == {
        claim.id for claim in claims if claim.sources
    }
