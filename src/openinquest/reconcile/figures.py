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
from openinquest.reconcile.rules.airwars import RULE, subjects_of, support
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
) -> tuple[Figure, ...]:
    """Return what the claims of one incident support, a figure for each harm and group.

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

    Returns:
        Figures in the order of the lists of harms and groups.
    """
    claims = list(claims)
    tolls = list(stated_tolls(claims, origins=origins, documents=documents))
    elsewhere = told_elsewhere(tolls, claims, incident)
    tolls = list(released(tolls, elsewhere))
    aside = elsewhere | left_out(tolls, rejections(judgements))
    for step in (superseded, corrected, partial):
        aside |= step(toll for toll in tolls if toll.id not in aside)
    standing = [toll for toll in tolls if toll.id not in aside]
    subjects = {toll.subject for toll in tolls} | subjects_of(standing)
    in_order = sorted(subjects, key=lambda of: (_HARMS.index(of[0]), _GROUPS.index(of[1])))
    return tuple(_figure(harm, group, tolls, aside) for harm, group in in_order)


def _figure(
    harm: Harm, group: Group, tolls: Sequence[StatedToll], aside: Mapping[ClaimId, str]
) -> Figure:
    found = support(harm, group, [toll for toll in tolls if toll.id not in aside])
    reasons = {**aside, **found.vague}
    return Figure(
        harm=harm,
        group=group,
        low=found.low.least if found.low else None,
        high=found.highest,
        rule=RULE,
        low_claim=found.low.id if found.low else None,
        high_claim=found.high.id if found.high else None,
        considered=tuple(toll.id for toll in found.kept),
        set_aside=tuple(
            SetAside(toll.id, reasons[toll.id])
            for toll in tolls
            if toll.subject == (harm, group) and toll.id in reasons
        ),
    )
