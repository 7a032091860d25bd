"""A case with a row in every table, for tests of what guards and checks them."""

from factories import AN_ACT, NOON, QUOTE, a_check, a_claim, a_sealed_document, an_original

from openinquest.model import (
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
    Timestamp,
    Version,
    Withdrawal,
)

ERASED_NAME = "Zaynabqut"
"""A word that stands in the erased document only."""


def fill(store):
    """Write to every table of an empty case; return the document that stays.

    Another document is erased, and a third is hidden.
    """
    document, content = a_sealed_document(f"{QUOTE}, Aya said.")
    erased, erased_content = a_sealed_document(f"{QUOTE}, {ERASED_NAME} said.")
    hidden, hidden_content = a_sealed_document("House 3 fell on Idris.")
    held, held_content = a_sealed_document("a container")
    claim = a_claim(document=document)
    judgement = Judgement("j1", JudgementKind.ACCEPT, (claim.id,), "a reviewer", NOON, "checked")
    with store.writer(AN_ACT) as writer:
        writer.add_document(document, content)
        writer.add_document(erased, erased_content)
        writer.add_document(hidden, hidden_content)
        writer.add_original(an_original(sha256=held.original.sha256), held_content)
        writer.add_extraction(document.id, Extraction("test/1", (), (claim,)))
        writer.add_extraction(erased.id, Extraction("test/1", (), (a_claim(document=erased),)))
        writer.add_skipped(Skipped("a.txt", "E102", "it is empty"))
        writer.add_incidents([Incident(IncidentId("i-1"), (document.id,), None, None)])
        writer.add_check(a_check(claim))
        writer.add_judgement(judgement)
        writer.add_member(Member("Mira", Role.ADMINISTRATOR))
        writer.set_policy(Policy(second_review=True))
        writer.withdraw(Withdrawal(hidden.id, hidden=True))
    head = store.head()
    with store.writer(AN_ACT) as writer:
        writer.add_version(Version(IncidentId("i-1"), "j1", (document.id,), head, "{}"))
        writer.add_timestamp(Timestamp(Head(head.count, head.hash), "http://tsa.example", "AA=="))
        writer.erase(erased.id)
    return document
