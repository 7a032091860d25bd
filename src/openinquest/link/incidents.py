"""Documents that tell of the same event, told from their dates and places."""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence

from openinquest.link.ages import ages_of
from openinquest.link.constraints import Constraints
from openinquest.link.evidence import Account, Bounds
from openinquest.link.gathering import gather
from openinquest.link.likeness import compare_words
from openinquest.link.order import in_publication_order
from openinquest.link.rare_names import rare_names
from openinquest.link.sightings import (
    Sighting,
    best_place,
    best_time,
    name_sightings,
    tells_of_periods_only,
)
from openinquest.link.support import settle_sightings
from openinquest.link.title_words import title_words
from openinquest.link.unit import Gathering, Unit
from openinquest.link.victims import with_victims
from openinquest.link.weighing import gather_by_weight
from openinquest.link.weights import SHIPPED, Weights
from openinquest.link.wording import say_list, say_sighting
from openinquest.model import (
    Claim,
    Copy,
    Document,
    DocumentId,
    Event,
    Harm,
    Incident,
    IncidentId,
    Judgement,
    JudgementKind,
    Scope,
    Toll,
)


def join_incidents(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    copies: Sequence[Copy],
    judgements: Sequence[Judgement] = (),
    *,
    weights: Weights = SHIPPED,
    standing: Sequence[Incident] = (),
) -> tuple[Incident, ...]:
    """Return the incidents that the documents tell of, the earliest reported first.

    Every document with a toll or event claim stands in exactly one incident; one
    without begins none, and one that tells of periods only stands in none.
    Where documents are enough to tell which words are rare (`FEWEST_DOCUMENTS`
    of one language), all that two have in common is weighed; among fewer, rules
    go by day and place. Copies stand with their original.

    `judgements` whose subjects are documents bind: MERGE puts them together,
    SPLIT keeps each from all others, the newer before the older.

    `standing` are incidents as they were joined before, with fewer documents:
    theirs stay together, apart from those of another, and keep the id. One that
    a person splits is weighed anew. Other ids follow from the earliest document,
    `when` and `where` from what most say. No order changes the result.
    """
    ordered = in_publication_order(_of_incidents(documents, claims, judgements))
    constraints = Constraints(ordered, copies, judgements, standing)
    accounts, tellers = read_accounts(ordered, claims)
    sightings = {document: account.sighting for document, account in accounts.items()}
    units = _units(ordered, constraints, sightings, tellers)
    settled = {document: each.id for each in standing for document in each.documents}
    likeness, keep_apart = compare_words(ordered), constraints.keep_apart
    if likeness.languages:
        gatherings = gather_by_weight(
            units, accounts, likeness, weights, keep_apart, settled=settled
        )
    else:
        gatherings = gather(with_victims(units, claims), keep_apart)
    named = set(settled.values())
    return _in_order([_incident(g, sightings, constraints, named) for g in gatherings], ordered)


def _of_incidents(
    documents: Sequence[Document], claims: Sequence[Claim], judgements: Sequence[Judgement]
) -> Iterator[Document]:
    """Yield the documents but those that tell of periods only, unless a person merged them."""
    said: dict[DocumentId, list[Claim]] = {}
    for claim in claims:
        said.setdefault(claim.document, []).append(claim)
    merged = {
        subject
        for judgement in judgements
        if judgement.kind is JudgementKind.MERGE
        for subject in judgement.subjects
    }
    for document in documents:
        own = sorted(said.get(document.id, ()), key=lambda claim: claim.span)
        if document.id in merged or not tells_of_periods_only(own):
            yield document


def _units(
    ordered: Sequence[Document],
    constraints: Constraints,
    sightings: dict[DocumentId, Sighting],
    tellers: set[DocumentId],
) -> list[Unit]:
    """Return the documents that cannot be parted with what they say of when and where."""
    telling = tellers | constraints.put_together_by_people
    return [
        Unit(
            documents,
            _common_sighting([sightings[document.id] for document in documents]),
            tells=not telling.isdisjoint(document.id for document in documents),
        )
        for documents in constraints.units(ordered)
    ]


def _in_order(incidents: Iterable[Incident], ordered: Sequence[Document]) -> tuple[Incident, ...]:
    rank = {document.id: number for number, document in enumerate(ordered)}
    return tuple(sorted(incidents, key=lambda incident: rank[incident.documents[0]]))


def read_accounts(
    documents: Sequence[Document], claims: Sequence[Claim]
) -> tuple[dict[DocumentId, Account], set[DocumentId]]:
    """Return what each document says of its incident, and which tell of harm or an event."""
    said: dict[DocumentId, dict[str, Claim]] = {document.id: {} for document in documents}
    for claim in claims:
        if claim.document in said:
            said[claim.document][claim.id] = claim
    named = {
        document.id: name_sightings(said[document.id].values(), published=document.published)
        for document in documents
    }
    sightings = settle_sightings(named)
    names, titles = rare_names(documents), title_words(documents)
    accounts = {
        document.id: Account(
            document,
            sightings[document.id],
            named[document.id],
            _tolls(said[document.id].values()),
            names.get(document.id),
            titles.get(document.id),
            ages_of(document),
        )
        for document in documents
    }
    tellers = {
        document
        for document, own in said.items()
        if any(isinstance(claim.detail, Toll | Event) for claim in own.values())
    }
    return accounts, tellers


def _tolls(claims: Iterable[Claim]) -> dict[Harm, frozenset[Bounds]]:
    """Return the numbers that claims give for each harm of their incident."""
    tolls: dict[Harm, set[Bounds]] = {}
    for claim in claims:
        toll = claim.detail
        if isinstance(toll, Toll) and toll.count is not None and toll.scope is Scope.INCIDENT:
            tolls.setdefault(toll.harm, set()).add((toll.count.at_least, toll.count.at_most))
    return {harm: frozenset(bounds) for harm, bounds in tolls.items()}


def _common_sighting(sightings: Iterable[Sighting]) -> Sighting:
    """Return the day and place that most of some documents support, in order."""
    known = list(sightings)
    return Sighting(
        best_time([sighting.when for sighting in known if sighting.when is not None]),
        best_place([sighting.where for sighting in known if sighting.where is not None]),
    )


def _incident(
    gathering: Gathering,
    sightings: dict[DocumentId, Sighting],
    constraints: Constraints,
    named: Collection[IncidentId],
) -> Incident:
    documents = in_publication_order(d for unit in gathering.units for d in unit.documents)
    ids = tuple(document.id for document in documents)
    sighting = _common_sighting(sightings[document] for document in ids)
    return Incident(
        id=next((_id_from(each) for each in ids if _id_from(each) in named), _id_from(ids[0])),
        documents=ids,
        when=sighting.when,
        where=sighting.where,
        reasons=(
            *_what_documents_say(ids, sightings),
            *gathering.reasons,
            *constraints.reasons(set(ids)),
        ),
    )


def _id_from(document: DocumentId) -> IncidentId:
    return IncidentId(f"i-{hashlib.sha256(document.encode()).hexdigest()[:12]}")


def _what_documents_say(
    ids: Sequence[DocumentId], sightings: dict[DocumentId, Sighting]
) -> list[str]:
    """Say which documents agree on which day and place, the widest agreement first."""
    by_words: dict[str, list[DocumentId]] = {}
    for document in ids:
        by_words.setdefault(say_sighting(sightings[document]), []).append(document)
    return [
        f"{say_list(agreeing)} {_verb(len(agreeing))} {words}"
        for words, agreeing in sorted(by_words.items(), key=lambda item: -len(item[1]))
    ]


def _verb(speakers: int) -> str:
    if speakers == 1:
        return "says"
    return "both say" if speakers == 2 else "all say"
