"""What a record tells that grades rest on, sorted once for all views."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from openinquest.model import (
    Cause,
    Certainty,
    Claim,
    ClaimId,
    ClaimKind,
    Event,
    Group,
    Harm,
    Incident,
    Interest,
    Means,
    Origin,
    OriginId,
    Person,
    Place,
    Polarity,
    Position,
    PositionKind,
    Reliability,
    Scope,
    SetAside,
    SourceKind,
    TimeSpan,
    Toll,
    great_circle_km,
    is_a,
)
from openinquest.weigh.grades.interests import PARTIES, Interests, Names, names_itself
from openinquest.weigh.grades.one_voice import quoted_beside, that_may_be_others
from openinquest.weigh.independence import gathers, kind_in_words

NEARBY_KM = 20.0
"""So far from the place of an incident a strike is nearby: a town and its outskirts. Ours."""

_NEARBY_DAYS = 1  # a strike in the night is told of either day

_HARMS = frozenset({Harm.KILLED, Harm.INJURED, Harm.KILLED_OR_INJURED, Harm.RECOVERED})
_FIGHTERS = frozenset({Group.COMBATANTS, Group.SECURITY_FORCES, Group.SUSPECTS})
_OF_THE_INCIDENT = (Scope.INCIDENT, Scope.PART)
_OWN_STRIKE = {PositionKind.ADMISSION, PositionKind.JUSTIFICATION}
_STAKES = {
    Interest.OWN_ACTS: "its speaker has a stake: it speaks of its own acts",
    Interest.ADVERSARY: "its speaker has a stake: it speaks of an adversary's acts",
}


@dataclass(frozen=True)
class Told:
    """The claims of one incident with their voices; what people rejected is not among them.

    `counted` are the tolls that tell of this incident and no other, `conceded`
    those by which a party counts the harm in which it admits a part.
    """

    incident: Incident
    claims: Mapping[ClaimId, Claim]
    origin_of: Mapping[ClaimId, Origin]
    interests: Interests
    reliability: Mapping[tuple[OriginId, ClaimKind], Reliability]
    counted: frozenset[ClaimId]
    conceded: frozenset[ClaimId]
    names: Names

    @cached_property
    def harm(self) -> list[Claim]:
        """What tells of harm to people who are not said to fight."""
        return [c for c in self._harmed() if not _is_of_fighters(c) and not _is_of_nobody(c)]

    @cached_property
    def fighters(self) -> list[Claim]:
        """What tells of harm to fighters."""
        return [c for c in self._harmed() if _is_of_fighters(c) and not _is_of_nobody(c)]

    @cached_property
    def nobody(self) -> list[Claim]:
        """What says that nobody was harmed who is not said to fight."""
        return [c for c in self._harmed() if _is_of_nobody(c) and not _is_of_fighters(c)]

    @cached_property
    def admitted(self) -> list[Claim]:
        """What a party that admits a part counts of people who are not said to fight."""
        return [c for c in self.harm if c.id in self.conceded and self._is_of_a_party(c)]

    @cached_property
    def admissions(self) -> list[Claim]:
        """The admissions of the parties that count the harm themselves."""
        return [
            claim
            for claim in self._affirmed(Position)
            if isinstance(claim.detail, Position)
            and claim.detail.what is PositionKind.ADMISSION
            and self.voice(claim) in self.admitting
        ]

    @cached_property
    def admitting(self) -> frozenset[OriginId | None]:
        """The parties that admit a part and count the harm themselves."""
        return frozenset(self.voice(claim) for claim in self.admitted)

    @cached_property
    def declared(self) -> list[Claim]:
        """What parties say of a strike of their own, that day and nearby."""
        return [claim for claim in self.claims.values() if self._declares(claim)]

    @cached_property
    def strikes(self) -> list[Claim]:
        """What affirms that explosive weapons were used, that day and nearby."""
        return [
            claim
            for claim in (*self._affirmed(Event), *self._affirmed(Cause))
            if is_a(first_means(claim), Means.EXPLOSIVE_VIOLENCE) and not self._is_elsewhere(claim)
        ]

    @cached_property
    def causes(self) -> list[Claim]:
        """What is said to have brought about the harm, affirmed or denied."""
        return [c for c in self.claims.values() if isinstance(c.detail, Cause) and _is_told(c)]

    def voice(self, claim: Claim) -> OriginId | None:
        """Return whose claim it is, None where no origin holds it."""
        origin = self.origin_of.get(claim.id)
        return origin.id if origin else None

    def label(self, claim: Claim) -> str:
        """Return what the voice of a claim is called."""
        origin = self.origin_of.get(claim.id)
        return origin.label if origin else "a voice without a name"

    def is_of_the_incident(self, claim: Claim) -> bool:
        """Return whether a claim is told of this incident, as far as words tell."""
        detail = claim.detail
        if isinstance(detail, Toll):
            unnumbered = detail.count is None and detail.scope in _OF_THE_INCIDENT
            return claim.id in self.counted or unnumbered
        return not self._is_elsewhere(claim)

    def why_not_counted(self, claim: Claim, *, any_named: bool) -> str | None:
        """Return why a claim counts for no independent voice, None where it does.

        Args:
            claim: Any claim of the incident.
            any_named: Whether every voice counts that is named, also papers and recorders, who
                pass on what others saw, and voices of which nobody can tell the kind.
        """
        origin = self.origin_of.get(claim.id)
        if claim.certainty is Certainty.POSSIBLE:
            return "its speaker holds it only possible"
        if origin is None or not (_is_placed(origin) or (any_named and _is_named(claim, origin))):
            return "nobody can place its speaker, so it may be another of the voices"
        if gathers(origin.kind) and not any_named:
            return "its speaker passes on what others saw"
        if self.reliability.get((origin.id, claim.kind)) is Reliability.E:
            return "a person judged its speaker unreliable on this"
        stakes = self.interests.get(origin.id, {}).get(claim.kind, ())
        if stakes and not self._is_against_its_stake(claim):
            return _STAKES[stakes[0]]
        return self._why_through_a_party(claim)

    def independent(
        self, claims: Iterable[Claim], *, any_named: bool
    ) -> tuple[dict[OriginId, Claim], tuple[SetAside, ...]]:
        """Return the first claim of each independent voice, and what did not count with why.

        A voice that says it again, or is carried by another paper, adds nothing, nor does one
        that may be another of those counted.
        """
        aside, heard = [], []
        for claim in claims:
            reason = self.why_not_counted(claim, any_named=any_named)
            if reason is None:
                heard.append(claim)
            else:
                aside.append(SetAside(claim.id, reason))
        beside = quoted_beside(heard, self.origin_of)
        aside += [SetAside(claim, reason) for claim, reason in beside.items()]
        counted: dict[OriginId, Claim] = {}
        for claim in heard:
            if claim.id not in beside:
                counted.setdefault(self.origin_of[claim.id].id, claim)
        for voice, reason in that_may_be_others(counted, self.origin_of, self.names).items():
            aside.append(SetAside(counted.pop(voice).id, reason))
        return counted, tuple(aside)

    def origins_behind(self, claims: Iterable[Claim]) -> list[Origin]:
        """Return the origins of some claims, each once."""
        held = (self.origin_of[claim.id] for claim in claims if claim.id in self.origin_of)
        return list({origin.id: origin for origin in held}.values())

    def _affirmed(self, kind: type[Event | Cause | Position]) -> Iterator[Claim]:
        for claim in self.claims.values():
            if isinstance(claim.detail, kind) and claim.polarity is Polarity.AFFIRMED:
                yield claim

    def _harmed(self) -> Iterator[Claim]:
        """Yield the claims that tell of people harmed in this incident, or that none were."""
        for claim in self.claims.values():
            detail = claim.detail
            if claim.polarity is not Polarity.AFFIRMED:
                continue
            if isinstance(detail, Toll) and detail.harm in _HARMS:
                if self.is_of_the_incident(claim):
                    yield claim
            elif isinstance(detail, Person) and detail.harm in _HARMS:
                yield claim

    def _declares(self, claim: Claim) -> bool:
        detail, origin = claim.detail, self.origin_of.get(claim.id)
        if origin is None or origin.kind not in PARTIES or not _is_told(claim):
            return False
        if claim.polarity is not Polarity.AFFIRMED or self._is_elsewhere(claim):
            return False
        if isinstance(detail, Position):
            return detail.what in _OWN_STRIKE
        if not isinstance(detail, Event | Cause):
            return False
        strikes = is_a(first_means(claim), Means.EXPLOSIVE_VIOLENCE)
        return strikes and names_itself(detail.actor, origin, self.names)

    def _is_elsewhere(self, claim: Claim) -> bool:
        """Return whether an event is told of another day or place than the incident's."""
        detail = claim.detail
        return isinstance(detail, Event) and (
            _is_another_day(detail.when, self.incident.when)
            or _is_far(detail.where, self.incident.where)
        )

    def _is_against_its_stake(self, claim: Claim) -> bool:
        """Return whether a claim tells of harm by the word of a party that admits a part in it."""
        detail = claim.detail
        return isinstance(detail, Toll | Person) and self.voice(claim) in self.admitting

    def _is_of_a_party(self, claim: Claim) -> bool:
        origin = self.origin_of.get(claim.id)
        return origin is not None and origin.kind in PARTIES

    def _why_through_a_party(self, claim: Claim) -> str | None:
        """Return that a voice is heard only where a party with a stake quotes it, else None."""
        quoted_by = self.publisher_of.get(claim.document)
        if quoted_by is None or quoted_by == self.voice(claim):
            return None
        if quoted_by in self.interests:
            return "its speaker is heard only through a party with a stake"
        return None

    @cached_property
    def publisher_of(self) -> Mapping[str, OriginId]:
        """The party whose own words a document is, for those that a party publishes."""
        found: dict[str, OriginId] = {}
        for claim in self.claims.values():
            origin = self.origin_of.get(claim.id)
            if not claim.sources and origin is not None and origin.kind in PARTIES:
                found.setdefault(str(claim.document), origin.id)
        return found


def first_means(claim: Claim) -> Means:
    """Return what acted first in an event or a cause; what a strike set off is not who struck."""
    detail = claim.detail
    if isinstance(detail, Cause):
        return detail.means[0]
    return detail.what if isinstance(detail, Event) else Means.INCIDENT


def _is_placed(origin: Origin) -> bool:
    """Return whether it is known of what kind a voice is."""
    return kind_in_words(origin.kind) is not None


def _is_named(claim: Claim, origin: Origin) -> bool:
    """Return whether a voice of unknown kind has a name, which tells it from others."""
    speaker = claim.speaker
    named = speaker is not None and bool(speaker.name or speaker.organisation)
    return named and origin.kind is SourceKind.UNSPECIFIED


def _is_told(claim: Claim) -> bool:
    return claim.certainty is not Certainty.POSSIBLE


def _is_of_fighters(claim: Claim) -> bool:
    detail = claim.detail
    if isinstance(detail, Person):
        return detail.civilian is False
    return isinstance(detail, Toll) and detail.group in _FIGHTERS


def _is_of_nobody(claim: Claim) -> bool:
    detail = claim.detail
    return isinstance(detail, Toll) and detail.count is not None and detail.count.at_most == 0


def _is_another_day(told: TimeSpan | None, of_the_incident: TimeSpan | None) -> bool:
    if told is None or of_the_incident is None:
        return False
    days = told.days_from(of_the_incident)
    return days is not None and days > _NEARBY_DAYS


def _is_far(told: Place | None, of_the_incident: Place | None) -> bool:
    if told is None or of_the_incident is None:
        return False
    if told.country and of_the_incident.country and told.country != of_the_incident.country:
        return True
    there, here = _coordinates(told), _coordinates(of_the_incident)
    return there is not None and here is not None and great_circle_km(there, here) > NEARBY_KM


def _coordinates(place: Place) -> tuple[float, float] | None:
    if place.latitude is None or place.longitude is None:
        return None
    return place.latitude, place.longitude
