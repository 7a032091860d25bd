"""What a case shows to those who may not see all of it.

It is made of findings, since whom they name is what a profile knows to withhold: a document that
stands in none is not shown. Names are looked up, and words are looked for, in what is shown, so
that no answer tells of what is not. To those who may see all, it shows what `looking` finds.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from openinquest.errors import UnknownRecord
from openinquest.model import (
    Attribution,
    Claim,
    ClaimId,
    Document,
    DocumentId,
    Finding,
    Hit,
    IncidentId,
    Judgement,
    Person,
)
from openinquest.pipeline.case import findings_of, read_judged
from openinquest.pipeline.learnt import AS_SHIPPED, Learnt
from openinquest.pipeline.looking import (
    Asked,
    Found,
    Held,
    attributions_of,
    claims_asked,
    fits,
    look_at_claim,
    look_at_document,
    passages_of,
    search,
)
from openinquest.pipeline.memory import memory_of
from openinquest.pipeline.naming import document_named, finding_named, name_among, short
from openinquest.pipeline.reading import UNREAD, count_passages
from openinquest.report import (
    NOTHING_WITHHELD,
    REASON_WITHHELD,
    Profile,
    Withheld,
    redacted_by,
    withheld_in,
)
from openinquest.store import Store, holds_all, spans_of
from openinquest.wire import to_plain


@dataclass(frozen=True, slots=True)
class SeenDocuments:
    """The documents of a case as plain values, without what a profile withholds.

    `claims` is how many claims each has, by its identifier as it is shown; `not_read`
    says of those that nobody has read why, by the same.
    `unlisted` is how many documents stand in no incident: no profile knows
    what is to be withheld of these, so that they are not listed.
    """

    documents: tuple[dict[str, Any], ...]
    claims: Mapping[str, int]
    not_read: Mapping[str, str]
    unlisted: int


@dataclass(frozen=True, slots=True)
class SeenDocument:
    """A document as somebody may see it, also as plain values, with its claims and decisions.

    Every text of `document` and `judgements` that leaves the case goes through `withheld`.
    `attributions` are for those who may read the whole text.
    """

    document: Document
    plain: Mapping[str, Any]
    claims: tuple[Held, ...]
    judgements: tuple[Judgement, ...]
    passages: tuple[Document, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    hidden: bool = False
    withheld: Withheld = NOTHING_WITHHELD


def documents_seen(store: Store, profile: Profile, learnt: Learnt = AS_SHIPPED) -> SeenDocuments:
    """Return the documents of a case as somebody may see them under `profile`."""
    if profile is Profile.FULL:
        return _all_documents(store)
    sight = _sight(store, profile, learnt)
    claims = Counter(str(held.document.id) for held in sight.held())
    listed = {document.id for finding in sight.findings for document in finding.documents}
    unlisted = sum(document.id not in listed for document in store.documents())
    # Each tells of an incident: it was read.
    return SeenDocuments(tuple(sight.plain.values()), claims, {}, unlisted)


def claims_seen(
    store: Store, asked: Asked, profile: Profile, learnt: Learnt = AS_SHIPPED
) -> Iterator[Held]:
    """Yield the claims that are asked for as somebody may see them under `profile`.

    Raises:
        UnknownRecord, AmbiguousName: a document or incident that is asked for is none of
            those that they see, or several.
    """
    if profile is Profile.FULL:
        yield from claims_asked(store, asked, learnt)
        return
    sight = _sight(store, profile, learnt)
    of = (sight.finding(asked.incident),) if asked.incident is not None else sight.findings
    document = sight.document(asked.document) if asked.document is not None else None
    for held in sight.held(of):
        if document in (None, held.document.id) and fits(held, asked):
            yield held


def claim_seen(store: Store, words: str, profile: Profile, learnt: Learnt = AS_SHIPPED) -> Held:
    """Return the claim that `words` names as somebody may see it under `profile`.

    Raises:
        UnknownRecord, AmbiguousName: the words name none that they see, or several.
    """
    if profile is Profile.FULL:
        return look_at_claim(store, words)
    sight = _sight(store, profile, learnt)
    of, _, number = words.partition("#")
    document = sight.document(of)
    for held in sight.held():
        if held.claim.id == f"{document}#{number}":
            return held
    raise UnknownRecord(f"document {short(document)} has no claim {number!r}")


def custody_seen(
    store: Store, held: Held, profile: Profile, learnt: Learnt = AS_SHIPPED
) -> dict[str, Any] | None:
    """Return the custody of the document of a claim, as somebody may see it under `profile`."""
    if profile is Profile.FULL:
        original = held.document.original
        return to_plain(original) if original else None
    seen = document_seen(store, held.document.id, profile, learnt)
    custody: dict[str, Any] | None = seen.plain["original"]
    return custody


def document_seen(
    store: Store, words: str, profile: Profile, learnt: Learnt = AS_SHIPPED
) -> SeenDocument:
    """Return the document that `words` names as somebody may see it under `profile`.

    Raises:
        UnknownRecord, AmbiguousName: the words name none that they see, or several.
    """
    if profile is Profile.FULL:
        name = document_named(store, words)
        kept, claims, judgements = look_at_document(store, name)
        return SeenDocument(
            *(kept, to_plain(kept), claims, judgements),
            passages=passages_of(store, name),
            attributions=attributions_of(store, name),
            hidden=name in store.withdrawn(),
        )
    sight = _sight(store, profile, learnt)
    shown = sight.document(words)
    return SeenDocument(
        sight.documents[shown],
        sight.plain[shown],
        tuple(held for held in sight.held() if held.document.id == shown),
        sight.judgements.get(shown, ()),
        withheld=sight.withheld,
    )


def finding_seen(findings: Iterable[Finding], words: str, withheld: Withheld) -> Finding:
    """Return the finding on the incident that `words` names for who sees them without `withheld`.

    Raises:
        UnknownRecord, AmbiguousName: the words name none as it is shown to them, or several.
    """
    return finding_named(findings, words, called=withheld.ids.of)


def told_in(findings: Iterable[Finding], withheld: Withheld) -> dict[DocumentId, IncidentId]:
    """Return the first incident that each document tells of, both as they are shown."""
    told: dict[DocumentId, IncidentId] = {}
    for finding in findings:
        shown = withheld.fields(finding.incident)
        for document in shown.documents:
            told.setdefault(document, shown.id)
    return told


def named_together(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings of a case, each of which withholds also whom the others name.

    A report on one incident can quote a document that tells of a person whom only the
    claims on another name.
    """
    findings = tuple(findings)
    naming = tuple(claim for each in findings for claim in each.claims if _names_somebody(claim))
    return tuple(replace(finding, of_others=(*finding.of_others, *naming)) for finding in findings)


def _names_somebody(claim: Claim) -> bool:
    return isinstance(claim.detail, Person) or any(source.name for source in claim.sources)


def search_seen(
    store: Store, words: str, profile: Profile, findings: Callable[[], tuple[Finding, ...]]
) -> Iterator[Found]:
    """Yield where all of `words` stand in what somebody may see under `profile`.

    For those who may not read whole texts in the titles, publishers, quotes and
    speakers that they are shown, in order of documents; else in all, best first. `findings`
    gives those of the case where they are needed to tell what is withheld.
    """
    if profile is Profile.FULL:
        yield from search(store, words)
        return
    sight = _Sight(findings(), profile)
    for document in sight.documents.values():
        told = " · ".join(filter(None, (document.title, document.publisher)))
        if holds_all(told, words):
            yield _found(document, None, told, words)
    for held in sight.held():
        quote = " ".join(sight.withheld.text(held.claim.quote).split())
        names = (sight.withheld.text(each.name) for each in held.claim.sources if each.name)
        if holds_all(" ".join((quote, *names)), words):
            yield _found(held.document, held.claim.id, quote, words)


class _Sight:
    """The findings of a case as somebody may see them under a profile."""

    def __init__(self, findings: tuple[Finding, ...], profile: Profile) -> None:
        self.findings = findings
        self.withheld = withheld_in(*findings, profile=profile)

    @cached_property
    def plain(self) -> dict[str, dict[str, Any]]:
        """Documents as plain values, by their identifiers as they are shown."""
        findings = [redacted_by(self.withheld, finding) for finding in self.findings]
        return {each["id"]: each for finding in findings for each in finding["documents"]}

    @cached_property
    def documents(self) -> dict[DocumentId, Document]:
        """Documents without their texts, by their identifiers as they are shown."""
        held = (document for finding in self.findings for document in finding.documents)
        return {shown.id: shown for shown in map(self._shown_document, held)}

    @cached_property
    def judgements(self) -> dict[str, tuple[Judgement, ...]]:
        """Decisions by what they are on.

        Of each what it is, whose and when: a reason is written for colleagues, and can name
        whom no claim names; what was put in its place can hold words of a document.
        """
        made = {each.id: each for finding in self.findings for each in finding.judgements}
        on: dict[str, tuple[Judgement, ...]] = {}
        for each in made.values():
            shown = replace(self.withheld.fields(each), value=None, seen=(), reason=REASON_WITHHELD)
            for subject in shown.subjects:
                on[subject] = (*on.get(subject, ()), shown)
        return on

    def held(self, of: Iterable[Finding] | None = None) -> Iterator[Held]:
        """Yield the claims of some of the findings, or of all of them, each once."""
        among = self.findings if of is None else of
        for claim in {claim.id: claim for each in among for claim in each.claims}.values():
            shown = self.withheld.fields(claim)
            decided = self.judgements.get(shown.id, ())
            yield Held(shown, self.documents[shown.document], decided, self.withheld)

    def document(self, words: str) -> DocumentId:
        """Return the identifier, as it is shown, that `words` names."""
        return name_among(self.documents, words, what="document")

    def finding(self, words: str) -> Finding:
        """Return the finding whose incident `words` names, as it is shown."""
        return finding_seen(self.findings, words, self.withheld)

    def _shown_document(self, document: Document) -> Document:
        withheld = self.withheld
        return replace(
            withheld.fields(document),
            text="",
            title=withheld.text(document.title) if document.title else None,
            publisher=withheld.text(document.publisher) if document.publisher else None,
            url=withheld.link(document.url),
            page_starts=(),
            recognised=(),
        )


def _sight(store: Store, profile: Profile, learnt: Learnt) -> _Sight:
    findings = findings_of(store, learnt)
    return memory_of(store).once(("sight", profile), findings, lambda: _Sight(findings, profile))


def _found(document: Document, claim: ClaimId | None, passage: str, words: str) -> Found:
    return Found(Hit(document.id, claim, passage), document, tuple(spans_of(passage, words)))


def _all_documents(store: Store) -> SeenDocuments:
    # As people left them, so that there are as many claims as `claims_asked` finds.
    reading = read_judged(store).reading
    passages = count_passages(reading.documents)
    not_read: dict[str, str] = {}
    claims: Counter[str] = Counter()
    for document, extraction in zip(reading.documents, reading.extractions, strict=True):
        claims[document.id] = len(extraction.claims)
        if document.not_read is not None or extraction.extractor == UNREAD:
            why = document.not_read_beside(passages[document.id])
            not_read[document.id] = why or f"no reader of {document.language!r}"
    documents = memory_of(store).once(
        "plain documents", reading.documents, lambda: tuple(map(to_plain, reading.documents))
    )
    return SeenDocuments(documents, claims, not_read, 0)
