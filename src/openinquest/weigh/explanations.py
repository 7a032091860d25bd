"""From what is said on causes to rival accounts with what bears on each."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from openinquest.model import (
    Cause,
    Claim,
    ClaimId,
    Event,
    Evidence,
    Explanation,
    ExplanationId,
    Feature,
    Inquiry,
    InquiryStage,
    Judgement,
    Mark,
    Observation,
    Origin,
    OriginId,
    Polarity,
    Position,
    PositionKind,
    SourceKind,
)
from openinquest.weigh.accounts import Account, Chain, States, accounts_of, implies, no_states
from openinquest.weigh.bearing import Bears, bearing_on, bearing_on_remainder
from openinquest.weigh.cells import Decisions, agreed, decisions_of
from openinquest.weigh.titles import id_of, title_of

REMAINDER_ID = ExplanationId("x-something_else")
_REMAINDER = "Something else"

# What can be told of a place only by who was there, or saw pictures of it.
_OF_THE_PLACE = frozenset(
    {
        Feature.DEBRIS,
        Feature.COLLAPSE,
        Feature.CRATER,
        Feature.HOLE,
        Feature.RESIDUE,
        Feature.EXPLOSIVES_PRESENT,
        Feature.DAMAGE,
        Feature.AIRCRAFT,
        Feature.IMAGERY,
    }
)
# Voices that are at the place by what they are.
_ON_THE_SPOT = frozenset(
    {
        SourceKind.WITNESS,
        SourceKind.SURVIVOR,
        SourceKind.RELATIVE,
        SourceKind.RESCUER,
        SourceKind.MEDIC,
    }
)
_HAS_LOOKED = frozenset({InquiryStage.INITIAL_FINDINGS, InquiryStage.CONCLUDED})


def gather_explanations(
    claims: Iterable[Claim],
    *,
    origins: Sequence[Origin],
    judgements: Sequence[Judgement] = (),
    elsewhere: Iterable[ClaimId] = (),
    states: States = no_states,
) -> tuple[Explanation, ...]:
    """Return the rival accounts of what caused the harm, with the evidence for and against.

    Accounts are chains of means: a strike that kills and a strike that sets off
    a vehicle bomb are rivals. What says the same less fully is merged. Words that
    leave the means open ("a blast") make an account only where nobody is more
    exact, and "an attack" never does. The last account is always "something
    else". The order, of first mention, says nothing.

    Args:
        claims: The claims of one incident, in order of documents.
        origins: Whose claims are whose; what a voice says again says so.
        judgements: A rejected claim is no evidence. Marks that people gave a
            cell go before what the words say.
        elsewhere: Causes that are told of another event. They are neutral, and found no
            account.
        states: Gives the states that the name of a party carries.
    """
    decided = decisions_of(judgements)
    kept = {claim.id: claim for claim in claims if claim.id not in decided.rejected}
    held = _Held(
        kept,
        {claim: origin.id for origin in origins for claim in origin.claims},
        looked=_looked(kept.values(), origins),
        admitted=_admitted(kept.values()),
        others=frozenset(elsewhere),
        decided=decided,
        states=states,
    )
    accounts = accounts_of(held.of_the_incident, held.voices, states)
    rest = [(claim.id, bearing_on_remainder(claim, accounts)) for claim in kept.values()]
    remainder = Explanation(REMAINDER_ID, _REMAINDER, (), held.evidence(REMAINDER_ID, rest))
    return (*map(held.explanation, accounts), remainder)


@dataclass(frozen=True)
class _Held:
    """What accounts are held against: the claims that stand, and what is known of each.

    `looked` are claims of voices that could have looked, `admitted` events told in
    the words of an admission, `others` what is said of causes in the words of
    other events.
    """

    claims: Mapping[ClaimId, Claim]
    voices: Mapping[ClaimId, OriginId]
    looked: frozenset[ClaimId]
    admitted: frozenset[ClaimId]
    others: frozenset[ClaimId]
    decided: Decisions
    states: States

    @property
    def of_the_incident(self) -> list[Claim]:
        """The claims without those on causes of other events."""
        return [claim for claim in self.claims.values() if claim.id not in self.others]

    def explanation(self, account: Account) -> Explanation:
        """Return an account with the evidence for and against it."""
        name = id_of(account.means, account.states)
        proposed = [(claim.id, self._bears(claim, account)) for claim in self.claims.values()]
        return Explanation(
            name,
            _title(account, self.claims.values()),
            account.means,
            self.evidence(name, proposed),
            account.rules_out,
            account.merged,
            account.actor,
        )

    def evidence(
        self, explanation: ExplanationId, proposed: Iterable[tuple[ClaimId, Bears | None]]
    ) -> tuple[Evidence, ...]:
        """Return the pieces that bear on an explanation; what people marked goes before."""
        pieces = []
        for claim, bears in proposed:
            opinions = self.decided.cells.get((explanation, claim), ())
            found = agreed(opinions) if opinions else bears
            if found is not None:
                pieces.append(Evidence(claim, found.mark, found.reason, found.rule, opinions))
        return _with_repetitions_told(pieces, self.voices)

    def _bears(self, claim: Claim, account: Account) -> Bears | None:
        bears = bearing_on(
            claim,
            account,
            looked=claim.id in self.looked,
            admitted=claim.id in self.admitted,
            states=self.states,
        )
        if bears is not None and self._holds(claim, account) and _is_wider_denial(claim, account):
            return None  # its speaker does not deny by it what they hold themselves
        if bears is None or claim.id not in self.others:
            return bears
        reason = f"{bears.reason}, but of another event or a whole period"
        return Bears(Mark.NEUTRAL, reason, "cell.elsewhere-1")

    def _holds(self, claim: Claim, account: Account) -> bool:
        """Return whether the voice of a claim gives an account itself."""
        voice = self.voices.get(claim.id)
        return voice is not None and account.means in self._held_by.get(voice, ())

    @cached_property
    def _held_by(self) -> Mapping[OriginId, set[Chain]]:
        """The chains that each voice gives."""
        held: dict[OriginId, set[Chain]] = {}
        for claim, voice in self.voices.items():
            said = self.claims.get(claim)
            if said and isinstance(said.detail, Cause) and said.polarity is Polarity.AFFIRMED:
                held.setdefault(voice, set()).add(said.detail.means)
        return held


def _is_wider_denial(claim: Claim, account: Account) -> bool:
    """Return whether a cause is denied by a wider word than that of an account.

    Who denies in the same words what they elsewhere give has changed their account, or has two.
    """
    detail = claim.detail
    if not isinstance(detail, Cause) or claim.polarity is not Polarity.DENIED:
        return False
    return detail.means != account.means and implies(account.means, detail.means)


def _looked(claims: Iterable[Claim], origins: Iterable[Origin]) -> frozenset[ClaimId]:
    """Return the claims of voices that could have looked: only of these does absence count.

    They are at the place by what they are, tell what they saw there, or hold an inquiry
    that has come to findings.
    """
    telling = {claim.id for claim in claims if _tells_of_the_place(claim)}
    return frozenset(
        claim
        for origin in origins
        if origin.kind in _ON_THE_SPOT or not telling.isdisjoint(origin.claims)
        for claim in origin.claims
    )


def _admitted(claims: Iterable[Claim]) -> frozenset[ClaimId]:
    """Return the events that are told in the words of an admission of the same voice."""
    claims = list(claims)
    admissions = [claim for claim in claims if _is_admission(claim)]
    return frozenset(
        claim.id
        for claim in claims
        if isinstance(claim.detail, Event) and claim.polarity is Polarity.AFFIRMED
        for one in admissions
        if one.document == claim.document
        and one.sources == claim.sources
        and one.span.overlaps(claim.span)
    )


def _is_admission(claim: Claim) -> bool:
    detail = claim.detail
    admits = isinstance(detail, Position) and detail.what is PositionKind.ADMISSION
    return admits and claim.polarity is Polarity.AFFIRMED


def _tells_of_the_place(claim: Claim) -> bool:
    detail = claim.detail
    if isinstance(detail, Inquiry):
        return detail.stage in _HAS_LOOKED
    seen = isinstance(detail, Observation) and detail.feature in _OF_THE_PLACE
    return seen and claim.polarity is Polarity.AFFIRMED


def _title(account: Account, claims: Iterable[Claim]) -> str:
    said = {account.means, *account.merged}
    effects = {
        claim.detail.effect
        for claim in claims
        if isinstance(claim.detail, Cause)
        and claim.detail.means in said
        and claim.detail.effect is not None
        and claim.polarity is Polarity.AFFIRMED
    }
    return title_of(account.means, effects, account.rules_out, account.actor)


def _with_repetitions_told(
    pieces: Sequence[Evidence], voices: Mapping[ClaimId, OriginId]
) -> tuple[Evidence, ...]:
    """Say of each piece how often its voice speaks to the same side of this account."""
    sides = [(voices.get(piece.claim, piece.claim), piece.bearing) for piece in pieces]
    times = Counter(sides)
    return tuple(
        replace(piece, reason=f"{piece.reason} (one voice, {times[side]} times)")
        if times[side] > 1
        else piece
        for piece, side in zip(pieces, sides, strict=True)
    )
