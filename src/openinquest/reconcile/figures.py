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
    SetAside,
)
from openinquest.reconcile.corrections import corrected, partial
from openinquest.reconcile.elsewhere import released, told_elsewhere
from openinquest.reconcile.revisions import superseded
from openinquest.reconcile.rule import Rule, Subject, Told
from openinquest.reconcile.rules import DEFAULT_RULE
from openinquest.reconcile.standing import left_out, rejections
from openinquest.reconcile.stated import StatedToll, stated_tolls

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

    Every claim on a toll stands in the figure of its harm and group, either
    considered or set aside with the reason. A figure also considers claims of
    another group or harm where those imply something of it: everyone is at
    least as many as the women.

    Args:
        claims: The claims of one incident; kinds other than tolls are passed
            over. Order and repetition change nothing.
        origins: Whose claims are whose. Of one origin the latest statement
            counts.
        documents: Where the claims stand: their days, and the words around a
            claim that call it early or replaced.
        incident: Its day and country, if known: what is told of another is
            set aside.
        judgements: A rejected claim is set aside with the person's reason.
        rules: By which rules; what can stand at all is settled once for all of them.

    Returns:
        Figures in the order of the rules, and of each by the lists of harms and groups.
    """
    claims = list(claims)
    tolls = list(stated_tolls(claims, origins=origins, documents=documents))
    elsewhere = told_elsewhere(tolls, claims, incident)
    tolls = list(released(tolls, elsewhere))
    aside = elsewhere | left_out(tolls, rejections(judgements))
    for step in (superseded, corrected, partial):
        aside |= step(toll for toll in tolls if toll.id not in aside)
    told = Told(
        standing=[toll for toll in tolls if toll.id not in aside],
        denied=[toll for toll in tolls if toll.is_denied],
    )
    return tuple(
        _figure(rule, subject, tolls, told, aside)
        for rule in rules
        for subject in sorted(rule.subjects(tolls, told.standing), key=_place)
    )


def _place(subject: Subject) -> tuple[int, int]:
    harm, group = subject
    return _HARMS.index(harm), _GROUPS.index(group)


def _figure(
    rule: Rule,
    subject: Subject,
    tolls: Sequence[StatedToll],
    told: Told,
    aside: Mapping[ClaimId, str],
) -> Figure:
    harm, group = subject
    found = rule.support(harm, group, told)
    considered = tuple(toll.id for toll in found.kept)
    kept, reasons = set(considered), {**aside, **found.aside}
    own = (
        t for t in tolls if t.toll.harm is harm and (rule.weighs_groups or t.toll.group is group)
    )
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
