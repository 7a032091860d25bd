"""From the claims on one incident to its figures."""

from collections.abc import Iterable, Mapping, Sequence

from openinquest.model import (
    Claim,
    ClaimId,
    Document,
    Figure,
    Group,
    Harm,
    Incident,
    Judgement,
    Origin,
    Scope,
    SetAside,
)
from openinquest.reconcile.rule import Rule, Subject, Told
from openinquest.reconcile.rules import DEFAULT_RULE
from openinquest.reconcile.settled import Settled, settle_tolls
from openinquest.reconcile.stated import COVERED, StatedToll

_HARMS, _GROUPS = list(Harm), list(Group)
_OF_THE_INCIDENT = (Scope.INCIDENT, Scope.PART)


def reconcile_figures(
    claims: Iterable[Claim],
    *,
    origins: Sequence[Origin],
    documents: Sequence[Document],
    incident: Incident | None = None,
    judgements: Sequence[Judgement] = (),
    rules: Sequence[Rule] = (DEFAULT_RULE,),
) -> tuple[Figure, ...]:
    """Return what the claims of one incident support, by each of some rules.

    The arguments but `rules` are those of `settle_tolls`; see `figures_by` for
    what is returned.
    """
    settled = settle_tolls(
        claims, origins=origins, documents=documents, incident=incident, judgements=judgements
    )
    return figures_by(rules, settled)


def figures_by(rules: Sequence[Rule], settled: Settled) -> tuple[Figure, ...]:
    """Return a figure for each rule, harm and group, in the order of the rules and of the lists.

    Every claim on a toll stands in the figure of its harm and group, either
    considered or set aside with the reason. A figure also considers claims of
    another group or harm where those imply something of it: everyone is at
    least as many as the women.
    """
    standing = settled.standing
    of_harm = {harm: _of_harm(harm, settled, standing) for harm in Harm}
    return tuple(
        _figure(rule, subject, settled.aside, *of_harm[subject[0]])
        for rule in rules
        for subject in sorted(rule.subjects(settled.tolls, standing), key=_place)
    )


def _of_harm(
    harm: Harm, settled: Settled, standing: Sequence[StatedToll]
) -> tuple[list[StatedToll], Told]:
    """Return the tolls on a harm, and those that say something of it as a rule gets them.

    "No casualties" says something of the killed and of the injured, and whoever counts these
    something of whether there were casualties.
    """
    either = Harm.KILLED_OR_INJURED
    tolls = [toll for toll in settled.tolls if toll.toll.harm is harm]
    said = [
        toll
        for toll in standing
        if toll.toll.harm is harm
        or (toll.toll.harm is either and toll.says_none)
        or (harm is either and toll.toll.harm in COVERED)
    ]
    denied = (toll for toll in tolls if toll.is_denied and toll.id not in settled.foreign)
    return tolls, Told(said, denied=[t for t in denied if t.toll.scope in _OF_THE_INCIDENT])


def _place(subject: Subject) -> tuple[int, int]:
    harm, group = subject
    return _HARMS.index(harm), _GROUPS.index(group)


def _figure(
    rule: Rule,
    subject: Subject,
    aside: Mapping[ClaimId, str],
    tolls: Sequence[StatedToll],
    told: Told,
) -> Figure:
    harm, group = subject
    found = rule.support(harm, group, told)
    considered = tuple(toll.id for toll in found.kept)
    kept = set(considered)
    own = (t.id for t in tolls if rule.weighs_groups or t.toll.group is group)
    left_out = ((claim, found.aside.get(claim) or aside.get(claim)) for claim in own)
    return Figure(
        harm=harm,
        group=group,
        low=found.low.number if found.low else None,
        high=found.high.number if found.high else None,
        rule=rule.name,
        low_claim=found.low.id if found.low else None,
        high_claim=found.high.id if found.high else None,
        considered=considered,
        set_aside=tuple(
            SetAside(claim, reason) for claim, reason in left_out if reason and claim not in kept
        ),
        best=found.best.number if found.best else None,
        best_claim=found.best.id if found.best else None,
        notes=found.notes,
    )
