"""What is kept: documents and what they say go into a case, and its findings come out."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO

from openinquest.link import can_be_weighed, find_copies, join_incidents
from openinquest.model import (
    Act,
    Document,
    DocumentId,
    Finding,
    Head,
    Incident,
    Skipped,
    Withdrawal,
    skipped_for,
)
from openinquest.pipeline.apart import ReadersOf, readers_of
from openinquest.pipeline.by_model import ByModel
from openinquest.pipeline.extractions import extractions_of
from openinquest.pipeline.finding import find
from openinquest.pipeline.judged import JudgedReading, judge_reading
from openinquest.pipeline.keeping import Keeping
from openinquest.pipeline.learnt import AS_SHIPPED, Learnt
from openinquest.pipeline.memory import changed_at, goes_on_from, memory_of
from openinquest.pipeline.reading import (
    Reading,
    count_passages,
    gather,
    name_of,
    not_read,
    nothing_read,
    unsupported,
)
from openinquest.preserve import Capture, Named, write_bundle
from openinquest.report import tell_changes
from openinquest.store import Store

_READ_FROM = ("document", "extraction", "skipped", "withdrawal", "erasure")
"""The tables that what was read is kept in."""


@dataclass(frozen=True, slots=True)
class Addition:
    """What one `add` did, in numbers a reader can check.

    `documents` are those that would be added, where it was only rehearsed.
    """

    added: int
    already_there: int
    claims: int
    skipped: tuple[Skipped, ...]
    documents: tuple[Document, ...] = ()


def add(
    store: Store,
    sources: Iterable[Path | Named],
    capture: Capture,
    learnt: Learnt = AS_SHIPPED,
    *,
    by_model: ByModel | None = None,
    leaves_models: bool = False,
    on_named: Callable[[str, int], None] = lambda _name, _total: None,
    readers_of: ReadersOf = readers_of,
) -> Addition:
    """Keep what `sources` stand for in a case, with what it says.

    Safe to repeat, and to go on with after it was cut off: what stands there is
    neither read nor written again. Each document is kept whole with its claims, a few
    in one transaction. Where a case has documents enough to be weighed, the
    incidents that the new ones join are kept, too. `by_model` where a model server reads
    what they say: the audit then tells of each document how much of it was sent where.
    With `leaves_models`, what a model has read before is not read anew by the rules.
    `on_named` is called before each file, with its name and how many there are. `readers_of`
    gives what reads: processes of this call's own, or some that are kept.

    Raises:
        QuoteMismatch: the extractor broke its contract; the document at hand
            is not kept.
        BudgetSpent, ModelFailed: the model server gives no answer, and why; what was read
            before is kept.
    """
    act = capture.act("documents are added")
    with (
        readers_of(capture, by_model) as readers,
        Keeping(store, act, readers, leaves_models) as keeping,
    ):
        recorded = keeping.recorded
        for gathered in gather(sources, capture, readers, recorded=recorded, on_named=on_named):
            keeping.keep(gathered)
    if keeping.added or keeping.claims:
        _keep_incidents(store, act, learnt, standing=store.incidents())
    return Addition(keeping.added, keeping.already_there, keeping.claims, tuple(keeping.skipped))


def rehearse_add(
    store: Store,
    sources: Iterable[Path | Named],
    capture: Capture,
    on_named: Callable[[str, int], None] = lambda _name, _total: None,
    readers_of: ReadersOf = readers_of,
) -> Addition:
    """Return what `add` would do, without its claims; nothing is written."""
    new: dict[DocumentId, Document] = {}
    already_there, skipped = 0, []
    recorded = Keeping(store, capture.act("nothing is kept")).recorded
    with readers_of(capture, None) as readers:
        for gathered in gather(sources, capture, readers, recorded=recorded, on_named=on_named):
            if isinstance(gathered, Skipped):
                skipped.append(gathered)
            elif gathered.recorded or gathered.document.id in new:
                already_there += 1
            else:
                new[gathered.document.id] = gathered.document
    return Addition(len(new), already_there, 0, tuple(skipped), tuple(new.values()))


def addresses_of(store: Store) -> frozenset[str]:
    """Return the addresses on the web that a case holds a capture of, with those that led there."""
    hidden = map(store.document, store.withdrawn())
    captures = [
        document.original.web
        for document in (*store.documents(), *hidden)
        if document.original is not None and document.original.web is not None
    ]
    return frozenset(
        url for web in captures for url in (web.url_requested, *web.redirects, web.url_final)
    )


def addresses_beside(store: Store) -> frozenset[str]:
    """Return the addresses that were noted since anything of a remembered case was erased."""
    return memory_of(store).last("addresses beside") or frozenset()


def note_addresses_beside(store: Store, addresses: Iterable[str]) -> None:
    """Note addresses under which stands what a remembered case holds under others."""
    both = addresses_beside(store).union(addresses)
    memory_of(store).same("addresses beside", both)


def findings_of(store: Store, learnt: Learnt = AS_SHIPPED) -> tuple[Finding, ...]:
    """Return a finding for each incident of a case, with people's judgements applied.

    A document without an extraction is said to be unread; a file that could
    not be used at first and was added later is no longer among the skipped.
    """
    memory = memory_of(store)

    def made() -> tuple[Finding, ...]:
        held = read_judged(store)
        return find(
            held.reading,
            judgements=held.judgements,
            undecided=held.judged.open,
            standing=_standing(store),
            checks=store.checks(),
            learnt=learnt,
            memory=memory,
        )

    # The head is asked first: what is added meanwhile may show, and is found anew the next time.
    return memory.once("findings", (store.head(), learnt), made)


def _standing(store: Store) -> tuple[Incident, ...]:
    """Return the incidents of a case as they were last kept."""
    at = changed_at(store, "incident", "erasure")
    return memory_of(store).once("standing", at, store.incidents)


def bundle(store: Store, out: BinaryIO, *, title: str) -> int:
    """Write the sealed originals of a case as one WACZ file, and return how many it holds.

    Raises:
        CaseDamaged: the bytes of an original are gone or are no longer what they were.
    """
    originals = (
        (document, store.original(document.original.sha256))
        for document in store.documents()
        if document.original is not None
    )
    return write_bundle(originals, out, title=title)


def with_changes(
    store: Store, findings: Iterable[Finding], learnt: Learnt = AS_SHIPPED
) -> tuple[Finding, ...]:
    """Return findings of a case whose answers say what changed since the version before.

    The version before is the case as it was before its last addition of
    documents. Where all documents came at once there is none, and nothing is said.
    """
    findings = tuple(findings)
    at = changed_at(store, "document")
    before, since = memory_of(store).once("last addition", at, lambda: _before_the_last(store))
    if since is None:
        return findings
    erased = changed_at(store, "erasure")
    earlier = memory_of(store).once(
        "version before",
        (before, erased, learnt),
        lambda: findings_of(store.as_of(before), learnt),
    )
    return tuple(
        tell_changes(finding, version_of(finding, earlier), since=since) for finding in findings
    )


def _before_the_last(store: Store) -> tuple[int, date | None]:
    """Return how long the audit was before the last addition, and the day of the one before that.

    The day is None where all documents came at once. By the audit: what lay in a web archive was
    captured long before it was added.
    """
    added = [each for each in store.audit() if (each.table, each.action) == ("document", "add")]
    times = sorted({each.at_utc for each in added})
    if len(times) < 2:
        return 0, None
    return min(each.number for each in added if each.at_utc == times[-1]) - 1, times[-2].date()


def findings_when(
    store: Store, mark: str, learnt: Learnt = AS_SHIPPED
) -> tuple[Finding, ...] | None:
    """Return the findings of a case when its audit ended with a mark, `COUNT:HASH`.

    None where it never did: the mark is of another case, or of a later time than this copy.
    """
    count, _, digest = mark.partition(":")
    if not count.isdecimal() or not goes_on_from(store, Head(int(count), digest)):
        return None
    return findings_of(store.as_of(int(count)), learnt)


def version_of(finding: Finding, earlier: Iterable[Finding]) -> Finding | None:
    """Return the earlier finding with which most claims are shared, None without any."""
    own = {claim.id for claim in finding.claims}
    shared = [(sum(claim.id in own for claim in each.claims), each) for each in earlier]
    most, version = max(shared, key=lambda one: one[0], default=(0, None))
    return version if most else None


def withdraw(store: Store, document: DocumentId, act: Act, *, hidden: bool = True) -> bool:
    """Hide a document of a case, or show it again; return whether that changed anything.

    What is hidden is in no finding, table or search, and stays sealed.

    Raises:
        UnknownRecord: the case holds no such document.
    """
    with store.writer(act) as writer:
        return writer.withdraw(Withdrawal(document, hidden))


def erase(store: Store, document: DocumentId, act: Act, learnt: Learnt = AS_SHIPPED) -> None:
    """Destroy a document of a case for good, with all that was made of it.

    The incidents that it stood in are kept anew, without it.

    Raises:
        UnknownRecord: the case never held such a document.
    """
    with store.writer(act) as writer:
        writer.erase(document)
    _keep_incidents(store, act, learnt, standing=store.incidents())


def link_afresh(store: Store, act: Act, learnt: Learnt = AS_SHIPPED) -> None:
    """Join all documents of a case anew, as if no incident stood, and keep the incidents.

    People's merges and splits hold all the same.
    """
    _keep_incidents(store, act, learnt, standing=())


def _keep_incidents(
    store: Store, act: Act, learnt: Learnt, *, standing: Sequence[Incident]
) -> None:
    """Keep the incidents of a case whose documents can be weighed; few are joined when asked.

    They are not kept where another program has added documents since: it links what it added
    with all that is read here, and what came of fewer would take documents out of incidents.
    """
    held = read_judged(store)
    reading = held.reading
    if not can_be_weighed(reading.documents):
        return
    incidents = join_incidents(
        reading.documents,
        reading.claims,
        find_copies(reading.documents),
        judgements=held.judgements,
        weights=learnt.weights,
        standing=standing,
    )
    linked = {document.id for document in reading.documents}
    with store.writer(act) as writer:
        if linked.issuperset(document.id for document in store.documents()):
            writer.add_incidents(incidents)


def read_judged(store: Store) -> JudgedReading:
    """Return what a case holds as it was read, with people's decisions applied."""

    def made() -> JudgedReading:
        return judge_reading(store, read_case(store))

    return memory_of(store).once("judged", store.head(), made)


def read_case(store: Store) -> Reading:
    """Return what a case holds as it was read."""
    at = changed_at(store, *_READ_FROM)
    return memory_of(store).once("read", at, lambda: _read(store))


def documents_of(store: Store) -> tuple[Document, ...]:
    """Return the documents of a case that are not withdrawn, in order of adding."""
    at = changed_at(store, "document", "withdrawal", "erasure")
    return memory_of(store).once("documents", at, lambda: tuple(store.documents()))


def _read(store: Store) -> Reading:
    documents = documents_of(store)
    held = {name_of(document) for document in documents}
    skipped = [entry for entry in store.skipped() if entry.location not in held]
    extractions, passages = [], count_passages(documents)
    taken = extractions_of(store)
    for document in documents:
        extraction = taken.get(document.id)
        extractions.append(extraction or nothing_read())
        skipped.extend(not_read(document, passages[document.id]))
        if extraction is None and not (document.not_read and not document.text):
            skipped.append(skipped_for(unsupported(document), name_of(document)))
    return Reading(documents, tuple(extractions), tuple(skipped))
