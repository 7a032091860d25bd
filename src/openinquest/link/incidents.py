"""Documents that tell of the same event, told from their dates and places."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import NamedTuple

from openinquest.link.ages import ages_of
from openinquest.link.beside import put_beside
from openinquest.link.composing import (
    Said,
    all_tolls,
    common_sighting,
    compose_incidents,
    parties_of,
)
from openinquest.link.constraints import Constraints
from openinquest.link.evidence import Account, Bounds, Tolls
from openinquest.link.further import Further, agree, any_apart, days_and_places, told_beside
from openinquest.link.gathering import gather
from openinquest.link.likeness import compare_words
from openinquest.link.meanwhile import meanwhile
from openinquest.link.nights import nights_of
from openinquest.link.once import Once, each_time
from openinquest.link.order import in_publication_order
from openinquest.link.rare_names import rare_names
from openinquest.link.sightings import Named, Sighting, name_sightings, tells_of_periods_only
from openinquest.link.support import settle_sightings
from openinquest.link.title_words import title_words
from openinquest.link.unit import Unit
from openinquest.link.victims import with_victims
from openinquest.link.weighing import gather_by_weight
from openinquest.link.weights import SHIPPED, Weights
from openinquest.model import (
    Claim,
    ClaimId,
    Copy,
    Document,
    DocumentId,
    Event,
    Harm,
    Incident,
    Judgement,
    JudgementKind,
    Scope,
    TimeSpan,
    Toll,
    standing_rejections,
)
from openinquest.uncollected import uncollected


@uncollected()
def join_incidents(
    documents: Sequence[Document],
    claims: Sequence[Claim] | Said,
    copies: Iterable[Copy],
    judgements: Sequence[Judgement] = (),
    *,
    weights: Weights = SHIPPED,
    standing: Sequence[Incident] = (),
    once: Once = each_time,
    workers: int = 1,
) -> tuple[Incident, ...]:
    """Return the incidents that the documents tell of, the earliest reported first.

    A document with a toll or event claim mainly tells of one incident, one that tells of periods
    only of none. Where documents are enough to tell which words are rare (`FEWEST_DOCUMENTS` of
    one language), all that two have in common is weighed; among fewer, rules go by day and place.
    Copies stand together. What is told beside moves no main one; `portions` say whose claims.
    `claims` are those of all documents, or what each says in order, which may be on a disk.

    `judgements` whose subjects are documents bind: MERGE puts them together, SPLIT keeps each from
    all others, the newer before the older. `standing` are incidents as they were joined before:
    theirs stay together and keep the id, unless a person splits it. Other ids are the earliest
    document's, `when` and `where` what most say. No order changes the result. `once` may keep what
    is made on the way. Of two `workers` one compares words while the other asks for the `copies`.
    """
    read, said = read_each(documents, claims, once)
    ordered = in_publication_order(documents_of_incidents(documents, read, judgements))
    with meanwhile(compare_words, ordered, workers=workers) as compared:
        accounts, tellers = read_accounts(ordered, read, said, once)
        constraints = Constraints(ordered, copies, judgements, standing)
        likeness = once("likeness", tuple(ordered), compared)
    units, apart = _units(ordered, constraints, accounts, tellers), constraints.keep_apart
    if likeness.languages:
        gathered = gather_by_weight(units, accounts, likeness, weights, apart, standing=standing)
    else:
        gathered = gather(with_victims(units, said), apart)
    main = parties_of(gathered, accounts, standing)
    further = _told_beside(ordered, read, _standing_claims(said, judgements), accounts, once)
    beside = put_beside(further, main, apart, standing)
    return compose_incidents([*main, *beside], said, constraints, standing)


def claims_by_document(claims: Iterable[Claim]) -> dict[DocumentId, list[Claim]]:
    """Return what each document says, each claim once, in order of where it stands."""
    said: dict[DocumentId, dict[ClaimId, Claim]] = {}
    for claim in claims:
        said.setdefault(claim.document, {})[claim.id] = claim
    return {
        document: sorted(own.values(), key=lambda claim: claim.span)
        for document, own in said.items()
    }


def _standing_claims(said: Said, judgements: Sequence[Judgement]) -> Said:
    """Return what documents say without what people rejected."""
    rejected = standing_rejections(judgements)
    if not rejected:
        return said
    return {
        document: [claim for claim in own if claim.id not in rejected]
        for document, own in said.items()
    }


def _told_beside(
    documents: Iterable[Document],
    read: Mapping[DocumentId, "Read"],
    said: Said,
    accounts: Mapping[DocumentId, Account],
    once: Once,
) -> Iterator[Further]:
    """Yield what each document tells beside its main happening."""
    for document in documents:
        main = accounts[document.id].sighting
        own = read[document.id]
        if not own.is_parted and not any_apart(own.events, main, document.published):
            continue
        of = (document, tuple(said.get(document.id, ())), main)
        yield from once(("told beside", document.id), of, partial(told_beside, *of))


def documents_of_incidents(
    documents: Sequence[Document],
    read: Mapping[DocumentId, "Read"],
    judgements: Sequence[Judgement],
) -> Iterator[Document]:
    """Yield the documents but those that tell of periods only, unless a person merged them.

    `read` is what `read_each` tells of them.
    """
    merged = {
        subject
        for judgement in judgements
        if judgement.kind is JudgementKind.MERGE
        for subject in judgement.subjects
    }
    for document in documents:
        if document.id in merged or not read[document.id].tells_of_periods_only:
            yield document


def _units(
    ordered: Sequence[Document],
    constraints: Constraints,
    accounts: Mapping[DocumentId, Account],
    tellers: set[DocumentId],
) -> list[Unit]:
    """Return the documents that cannot be parted with what they say of when and where."""
    telling = tellers | constraints.put_together_by_people
    found = []
    for documents in constraints.units(ordered):
        own = [accounts[document.id] for document in documents]
        found.append(
            Unit(
                documents,
                common_sighting([account.sighting for account in own]),
                tells=not telling.isdisjoint(document.id for document in documents),
                tolls=all_tolls(own),
            )
        )
    return found


class Read(NamedTuple):
    """What is told from one document alone.

    `tells` of harm, or of an event. `nights` are its days on which it puts events at night, and
    `events` the days and places of its events. `is_parted`: the reader parted it into several
    happenings; all else is of the main one then.
    """

    named: Named
    tolls: Tolls
    ages: frozenset[int]
    tells: bool
    tells_of_periods_only: bool
    nights: Mapping[TimeSpan, date]
    events: tuple[Sighting, ...]
    is_parted: bool


def read_each(
    documents: Sequence[Document], claims: Iterable[Claim] | Said, once: Once = each_time
) -> tuple[dict[DocumentId, Read], Said]:
    """Return what is told from each document alone, and what each says.

    `claims` are those of all, or what each says already; each document is asked for once.
    """
    said = claims if isinstance(claims, Mapping) else claims_by_document(claims)
    read = {}
    for document in documents:
        of = (document, tuple(said.get(document.id, ())))
        read[document.id] = once(("read to join", document.id), of, partial(_read, *of))
    return read, said


def read_accounts(
    documents: Sequence[Document],
    read: Mapping[DocumentId, Read],
    said: Said,
    once: Once = each_time,
) -> tuple[dict[DocumentId, Account], set[DocumentId]]:
    """Return what each document says of its incident, and which tell of harm or an event.

    `read` is what `read_each` tells of them, and maybe of others.
    """
    named = {document.id: read[document.id].named for document in documents}
    sightings = {}
    for document, best in zip(documents, settle_sightings(named).values(), strict=True):
        own = read[document.id]
        main = _main_sighting(document, said, own.named, best)
        night = own.nights.get(main.when) if main.when is not None else None
        sightings[document.id] = replace(main, night=night)
    names = once("rare names", tuple(documents), partial(rare_names, documents))
    titles = once("title words", tuple(documents), partial(title_words, documents))
    accounts = {
        document.id: Account(
            document,
            sightings[document.id],
            named[document.id],
            read[document.id].tolls,
            names.get(document.id),
            titles.get(document.id),
            read[document.id].ages,
        )
        for document in documents
    }
    return accounts, {document for document in named if read[document].tells}


def _read(document: Document, claims: Sequence[Claim]) -> Read:
    main = [claim for claim in claims if claim.happening in {None, 1}]
    named = [claim for claim in claims if claim.happening == 1] or main
    return Read(
        name_sightings(named, published=document.published),
        _tolls(main),
        ages_of(document),
        any(isinstance(claim.detail, Toll | Event) for claim in main),
        tells_of_periods_only(main),
        nights_of(document, main),
        days_and_places(main),
        len(main) < len(claims),
    )


def _main_sighting(document: Document, said: Said, named: Named, best: Sighting) -> Sighting:
    """Return `best`, what others name too, unless it is well told beside what is said most."""
    if best == named.sighting:
        return best
    beside = told_beside(document, said.get(document.id, ()), named.sighting)
    if any(each.is_well_told and agree(each.sighting, best) for each in beside):
        return named.sighting
    return best


def _tolls(claims: Iterable[Claim]) -> Tolls:
    """Return the numbers that claims give for each harm of their incident."""
    tolls: dict[Harm, set[Bounds]] = {}
    for claim in claims:
        toll = claim.detail
        if isinstance(toll, Toll) and toll.count is not None and toll.scope is Scope.INCIDENT:
            tolls.setdefault(toll.harm, set()).add((toll.count.at_least, toll.count.at_most))
    return {harm: frozenset(bounds) for harm, bounds in tolls.items()}
