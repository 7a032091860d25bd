"""What documents tell beside their main happening, put to the incidents that it is of."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from openinquest.link.evidence import Tolls
from openinquest.link.further import Further, agree, is_of_several, shared
from openinquest.link.gathering import KeepsApart
from openinquest.link.nearby import Key, day_keys
from openinquest.link.order import publication_key
from openinquest.link.sightings import Sighting
from openinquest.model import (
    ClaimId,
    Document,
    DocumentId,
    Incident,
    IncidentId,
    is_finer_than_city,
    share_a_name,
)


@dataclass(slots=True)
class Party:
    """Documents that mainly tell of one incident, and what others tell of it beside theirs.

    `documents` are the former in order of publication, none where all tell of it
    beside another; `sightings` are what these say of day and place, `sighting`
    what most of them do, and `tolls` all numbers that they give. `standing` names
    the incident that they are if it stands.
    """

    documents: tuple[Document, ...]
    sightings: tuple[Sighting, ...]
    sighting: Sighting
    tolls: Tolls
    standing: IncidentId | None = None
    reasons: tuple[str, ...] = ()
    further: list[Further] = field(default_factory=list)

    @property
    def ids(self) -> tuple[DocumentId, ...]:
        """All its documents, those that mainly tell of it first."""
        beside = (further.document.id for further in self.further)
        return (*(document.id for document in self.documents), *beside)


def put_beside(
    furthers: Iterable[Further],
    parties: Sequence[Party],
    keep_apart: KeepsApart,
    standing: Sequence[Incident] = (),
) -> list[Party]:
    """Put each of `furthers` to the party that tells of it, too; return the parties that it begins.

    It is of a party that agrees on day and place if it gives the place the same
    name, and that is a quarter, a street or finer, or both give a number of
    several people in common. What is well told and of no party that agrees
    begins one. All else is left to the main incident of its document: what that
    tells of itself in another document, what several parties tell of, and what
    one tells of by day and place alone.

    What stood beside in one of the `standing` incidents stands there again.
    """
    in_order = sorted(furthers, key=_well_told_first)
    if not in_order:
        return []  # as in most records: nothing is looked up
    known, stood = _Parties(parties), _stood_beside(standing)
    begun = []
    for further in in_order:
        if not further.is_parted and known.tells_of_it_itself(further):
            continue
        before = next((stood[claim] for claim in further.claims if claim in stood), None)
        own = further.document.id
        near = [party for party in known.near(further, before) if own not in party.ids]
        allowed = [party for party in near if not keep_apart(party.ids, [own])]
        agreeing = [party for party in allowed if agree(party.sighting, further.sighting)]
        party = _only_one_of(allowed, agreeing, further, before)
        if party is not None:
            party.further.append(further)
        elif further.is_well_told and not agreeing:
            # Those that mainly tell of it keep its name where a person took this one from them.
            begun.append(_begun_with(further, None if known.stands(before) else before))
            known.add(begun[-1])
    return begun


def _only_one_of(
    allowed: Sequence[Party],
    agreeing: Sequence[Party],
    further: Further,
    before: IncidentId | None,
) -> Party | None:
    stood = [party for party in allowed if before and party.standing == before]
    best = stood or [party for party in agreeing if _is_sure(party, further)]
    return best[0] if len(best) == 1 else None


def _begun_with(further: Further, standing: IncidentId | None) -> Party:
    return Party((), (), further.sighting, further.tolls, standing, further=[further])


def _well_told_first(further: Further) -> tuple[object, ...]:
    return not further.is_well_told, publication_key(further.document), further.claims


def _stood_beside(standing: Iterable[Incident]) -> dict[ClaimId, IncidentId]:
    return {
        claim: incident.id
        for incident in standing
        for portion in incident.portions
        if portion.beside
        for claim in portion.claims
    }


def _is_sure(party: Party, further: Further) -> bool:
    """Return whether more than day and place speaks for one happening."""
    one, other = party.sighting.where, further.sighting.where
    if one is None or other is None or not share_a_name(one.name, other.name):
        return False
    finely = is_finer_than_city(one) and is_finer_than_city(other)
    return finely or any(map(is_of_several, shared(party.tolls, further.tolls)))


class _Parties:
    """Parties with an index of their days, so that none is searched for long."""

    def __init__(self, parties: Iterable[Party]) -> None:
        self._parties: list[Party] = []
        self._by_day: dict[Key, list[int]] = {}
        self._standing: dict[IncidentId, int] = {}
        self._of: dict[DocumentId, Party] = {}
        for party in parties:
            self.add(party)

    def add(self, party: Party) -> None:
        """Add a party."""
        number = len(self._parties)
        self._parties.append(party)
        self._of.update((document.id, party) for document in party.documents)
        for key in day_keys(party.sighting.when):
            self._by_day.setdefault(key, []).append(number)
        if party.standing is not None:
            self._standing[party.standing] = number

    def stands(self, incident: IncidentId | None) -> bool:
        """Return whether a party is that standing incident."""
        return incident in self._standing

    def tells_of_it_itself(self, further: Further) -> bool:
        """Return whether the main incident of its document is told of that day and place."""
        own = self._of.get(further.document.id)
        said = (own.sighting, *own.sightings) if own else ()
        return any(agree(sighting, further.sighting) for sighting in said)

    def near(self, further: Further, before: IncidentId | None) -> Iterator[Party]:
        """Yield the parties of that day, and the one in which it stood before."""
        keys = day_keys(further.sighting.when)
        numbers = {number for key in keys for number in self._by_day.get(key, ())}
        if before in self._standing:
            numbers.add(self._standing[before])
        return (self._parties[number] for number in sorted(numbers))
