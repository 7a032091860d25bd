"""Which tolls of an incident can set an end at all: settled once, for every rule."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from openinquest.model import (
    Claim,
    ClaimId,
    Document,
    Extent,
    Incident,
    Judgement,
    Origin,
    standing_acceptances,
)
from openinquest.reconcile.corrections import corrected, partial
from openinquest.reconcile.elsewhere import released, told_elsewhere
from openinquest.reconcile.extents import extents
from openinquest.reconcile.families import with_families
from openinquest.reconcile.implausible import implausible
from openinquest.reconcile.revisions import superseded
from openinquest.reconcile.standing import left_out, rejections
from openinquest.reconcile.stated import StatedToll, stated_tolls
from openinquest.reconcile.uncertain import uncertain
from openinquest.reconcile.wholes import lesser_counts


@dataclass(frozen=True, slots=True)
class Settled:
    """The tolls of an incident, and why some of them can set no end.

    `extents` say over what ground tolls count, `replaced` are those that their
    own voice replaced or their document took back, `foreign` those that are told
    of another event, that no incident can have, that a person rejected or that a person
    has yet to accept; `elsewhere` are the first of these, with why.
    """

    tolls: tuple[StatedToll, ...]
    aside: Mapping[ClaimId, str]
    extents: Mapping[ClaimId, Extent] = field(default_factory=dict)
    replaced: frozenset[ClaimId] = frozenset()
    foreign: frozenset[ClaimId] = frozenset()
    elsewhere: Mapping[ClaimId, str] = field(default_factory=dict)

    @property
    def standing(self) -> list[StatedToll]:
        """The tolls that can set an end."""
        return [toll for toll in self.tolls if toll.id not in self.aside]

    @property
    def of_the_incident(self) -> list[StatedToll]:
        """The tolls that tell of the incident, the whole of it or a part, and were not replaced."""
        return [toll for toll in self.tolls if toll.id not in self.foreign | self.replaced]


def settle_tolls(
    claims: Iterable[Claim],
    *,
    origins: Sequence[Origin],
    documents: Sequence[Document],
    incident: Incident | None = None,
    judgements: Sequence[Judgement] = (),
) -> Settled:
    """Return each toll among the claims of one incident, settled.

    Args:
        claims: The claims of one incident; kinds other than tolls are passed
            over. Order and repetition change nothing.
        origins: Whose claims are whose. Of one origin the latest statement
            counts.
        documents: Where the claims stand: their days, and the words around a
            claim that call it early or replaced.
        incident: Its day and country, if known: what is told of another is
            set aside.
        judgements: A rejected claim is set aside with the person's reason. An
            accepted one counts although its digits were not surely recognised.
    """
    claims = list(claims)
    tolls = list(stated_tolls(claims, origins=origins, documents=documents))
    accepted = standing_acceptances(judgements)
    by_words = settle_by_words(tolls, claims, incident, rejections(judgements), accepted)
    return settle_by_weight(by_words)


def settle_by_words(
    tolls: Sequence[StatedToll],
    claims: Sequence[Claim],
    incident: Incident | None,
    rejected: Mapping[str, str],
    accepted: Collection[str] = (),
) -> Settled:
    """Return the tolls settled by what they and the words around them say."""
    elsewhere = told_elsewhere(tolls, claims, incident)
    unsure = uncertain(tolls, accepted)
    tolls = list(released(tolls, elsewhere | unsure))
    tolls = list(with_families(tolls, elsewhere.keys() | unsure.keys() | rejected.keys()))
    here = [toll for toll in tolls if toll.id not in elsewhere]
    aside = implausible(tolls) | unsure | elsewhere | left_out(here, rejected)
    foreign = frozenset(t.id for t in tolls if t.id in elsewhere or t.id in rejected)
    foreign |= implausible(tolls).keys() | unsure.keys()
    ground = extents(tolls)
    replaced = superseded([toll for toll in tolls if toll.id not in aside], ground)
    aside |= replaced
    taken_back = corrected(toll for toll in tolls if toll.id not in aside)
    aside |= taken_back
    aside |= partial(toll for toll in tolls if toll.id not in aside)
    gone = frozenset({*replaced, *taken_back})
    return Settled(tuple(tolls), aside, ground, gone, foreign, elsewhere)


def settle_by_weight(settled: Settled) -> Settled:
    """Return the tolls with those set aside, too, that are less likely the whole of a document."""
    beside, wholes = lesser_counts(settled.of_the_incident, settled.aside, settled.extents)
    aside = {claim: why for claim, why in settled.aside.items() if claim not in wholes}
    return replace(settled, aside=aside | beside)
