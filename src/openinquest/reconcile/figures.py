"""From the claims on one incident to its figures."""

from collections.abc import Iterable, Sequence

from openinquest.model import (
    Claim,
    Document,
    Figure,
    Group,
    Harm,
    Incident,
    Judgement,
    Origin,
    SetAside,
)
from openinquest.reconcile.rule import Rule, Subject, Told
from openinquest.reconcile.rules import DEFAULT_RULE
from openinquest.reconcile.settled import Settled, settle_tolls

_HARMS, _GROUPS = list(Harm), list(Group)


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
    told = Told(settled.standing, denied=[toll for toll in settled.tolls if toll.is_denied])
    return tuple(
        _figure(rule, subject, settled, told)
        for rule in rules
        for subject in sorted(rule.subjects(settled.tolls, told.standing), key=_place)
    )


def _place(subject: Subject) -> tuple[int, int]:
    harm, group = subject
    return _HARMS.index(harm), _GROUPS.index(group)


def _figure(rule: Rule, subject: Subject, settled: Settled, told: Told) -> Figure:
    harm, group = subject
    found = rule.support(harm, group, told)
    considered = tuple(toll.id for toll in found.kept)
    kept, reasons = set(considered), {**settled.aside, **found.aside}
    same_harm = (toll for toll in settled.tolls if toll.toll.harm is harm)
    own = (toll for toll in same_harm if rule.weighs_groups or toll.toll.group is group)
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
            SetAside(toll.id, reasons[toll.id])
            for toll in own
            if toll.id in reasons and toll.id not in kept
        ),
        best=found.best.number if found.best else None,
        best_claim=found.best.id if found.best else None,
        notes=found.notes,
    )
