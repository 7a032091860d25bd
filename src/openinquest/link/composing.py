"""Parties of documents written down as incidents, with whose claims are whose and why."""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from openinquest.link.beside import Party
from openinquest.link.constraints import Constraints
from openinquest.link.evidence import Account, Tolls
from openinquest.link.further import Further
from openinquest.link.order import in_publication_order, publication_key
from openinquest.link.sightings import Sighting, best_place, best_time
from openinquest.link.unit import Gathering
from openinquest.link.wording import say_list, say_sighting
from openinquest.model import (
    Claim,
    Document,
    DocumentId,
    Incident,
    IncidentId,
    Portion,
    TimeSpan,
)

Said = Mapping[DocumentId, Sequence[Claim]]


def parties_of(
    gatherings: Iterable[Gathering],
    accounts: Mapping[DocumentId, Account],
    standing: Sequence[Incident],
) -> list[Party]:
    """Return each gathering with what its documents say, and the standing incident that it is."""
    holder = {_holder(incident): incident.id for incident in standing if incident.mainly_told_in}
    parties = []
    for gathering in gatherings:
        documents = in_publication_order(d for unit in gathering.units for d in unit.documents)
        own = [accounts[document.id] for document in documents]
        sightings = tuple(account.sighting for account in own)
        parties.append(
            Party(
                tuple(documents),
                sightings,
                common_sighting(sightings),
                all_tolls(own),
                next((holder[each.id] for each in documents if each.id in holder), None),
                tuple(gathering.reasons),
            )
        )
    return parties


def _holder(incident: Incident) -> DocumentId:
    """Return the document that keeps the id of an incident, where a person tears it."""
    documents = incident.mainly_told_in
    return next(
        (each for each in documents if incident_named_after(each) == incident.id), documents[0]
    )


def all_tolls(accounts: Iterable[Account]) -> Tolls:
    """Return the numbers that some accounts give for each harm."""
    tolls: Tolls = {}
    for account in accounts:
        for harm, bounds in account.tolls.items():
            tolls[harm] = tolls[harm] | bounds if harm in tolls else bounds
    return tolls


def common_sighting(sightings: Iterable[Sighting]) -> Sighting:
    """Return the day and place that most of some documents support, in order."""
    known = list(sightings)
    when = best_time([sighting.when for sighting in known if sighting.when is not None])
    where = best_place([sighting.where for sighting in known if sighting.where is not None])
    night = next((each.night for each in known if each.when == when and each.night), None)
    return Sighting(_of_both_days(when, night, known), where, night)


def _of_both_days(
    when: TimeSpan | None, night: date | None, sightings: Iterable[Sighting]
) -> TimeSpan | None:
    """Return a time with the other day of its night where others that tell of it give that day."""
    if when is None or night is None:
        return when
    days = TimeSpan(night, night + timedelta(days=1))
    told = [sighting.when for sighting in sightings if sighting.night == night]
    differ = any(other is not None and when.overlaps(other) is False for other in told)
    return days if differ else when


def compose_incidents(
    parties: Sequence[Party],
    said: Said,
    constraints: Constraints,
    standing: Sequence[Incident],
) -> tuple[Incident, ...]:
    """Return the incidents that parties are, the earliest reported first.

    One that is told of beside others comes after them: so each document stands in its main
    incident first, as far as two are not each told of beside the other.
    """
    names = _names(parties, {incident.id for incident in standing})
    moved: dict[DocumentId, list[Further]] = {}
    for party in parties:
        for further in party.further:
            moved.setdefault(further.document.id, []).append(further)
    first = {
        document.id: publication_key(party.documents[0])
        for party in parties
        for document in party.documents
    }
    in_order = sorted(
        zip(parties, names, strict=True),
        key=lambda each: (max(first[document] for document in each[0].ids), _rank(each[0])),
    )
    return tuple(_incident(party, name, moved, said, constraints) for party, name in in_order)


def _rank(party: Party) -> tuple[object, ...]:
    """Return what sorts parties that begin with one document: its main one comes first."""
    return bool(party.further), publication_key(_documents(party)[0])


def _names(parties: Sequence[Party], known: Collection[IncidentId]) -> list[IncidentId]:
    """Return a name for each party: that of the incident it is, else one from its documents."""
    taken: set[IncidentId] = {party.standing for party in parties if party.standing}
    names = []
    for party in parties:
        beside = [further.id for further in party.further]
        new = (
            *(each for each in beside if each in known),
            *(incident_named_after(document.id) for document in party.documents),
            *beside,
            *map(incident_named_after, beside),
        )
        name = party.standing or next(each for each in new if each not in taken)
        taken.add(name)
        names.append(name)
    return names


def incident_named_after(earliest: str) -> IncidentId:
    """Return the name of an incident that no one knew before: that of its earliest document."""
    return IncidentId(f"i-{hashlib.sha256(earliest.encode()).hexdigest()[:12]}")


def _documents(party: Party) -> list[Document]:
    beside = [further.document for further in party.further]
    return in_publication_order([*party.documents, *beside])


def _incident(
    party: Party,
    name: IncidentId,
    moved: Mapping[DocumentId, Sequence[Further]],
    said: Said,
    constraints: Constraints,
) -> Incident:
    ids = tuple(document.id for document in _documents(party))
    told_of = [
        (document.id, sighting)
        for document, sighting in zip(party.documents, party.sightings, strict=True)
    ]
    return Incident(
        id=name,
        documents=ids,
        when=party.sighting.when,
        where=party.sighting.where,
        reasons=(
            *_what_documents_say(told_of),
            *party.reasons,
            *constraints.reasons(set(ids)),
            *_what_else_is_told(party, moved),
        ),
        portions=tuple(_portions(party, moved, said)),
    )


def _portions(
    party: Party, moved: Mapping[DocumentId, Sequence[Further]], said: Said
) -> Iterator[Portion]:
    for document in party.documents:
        gone = {claim for further in moved.get(document.id, ()) for claim in further.claims}
        if gone:
            kept = [claim.id for claim in said[document.id] if claim.id not in gone]
            yield Portion(document.id, tuple(kept))
    for further in party.further:
        yield Portion(further.document.id, further.claims, beside=True)


def _what_else_is_told(
    party: Party, moved: Mapping[DocumentId, Sequence[Further]]
) -> Iterator[str]:
    """Say which documents tell of this beside something else, and of what else others tell."""
    for further in party.further:
        yield (
            f"{further.document.id} tells of {say_sighting(further.sighting)} beside "
            "its main happening"
        )
    for document in party.documents:
        for further in moved.get(document.id, ()):
            yield (
                f"{document.id} tells of {say_sighting(further.sighting)}, too: "
                "that is another incident"
            )


def _what_documents_say(told: Iterable[tuple[DocumentId, Sighting]]) -> list[str]:
    """Say which documents agree on which day and place, the widest agreement first."""
    by_words: dict[str, list[DocumentId]] = {}
    for document, sighting in told:
        by_words.setdefault(say_sighting(sighting), []).append(document)
    return [
        f"{say_list(agreeing)} {_verb(len(agreeing))} {words}"
        for words, agreeing in sorted(by_words.items(), key=lambda item: -len(item[1]))
    ]


def _verb(speakers: int) -> str:
    if speakers == 1:
        return "says"
    return "both say" if speakers == 2 else "all say"
