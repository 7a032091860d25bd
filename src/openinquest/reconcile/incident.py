"""Everything that reconciling the claims of one incident gives."""

from collections.abc import Iterable, Sequence

from openinquest.model import (
    Claim,
    Document,
    Figure,
    Incident,
    Judgement,
    Origin,
    Reconciliation,
    SetAside,
)
from openinquest.reconcile.conceded import conceded
from openinquest.reconcile.day import of_another_day, reconcile_day
from openinquest.reconcile.figures import figures_by
from openinquest.reconcile.happenings import own_happenings
from openinquest.reconcile.histories import trace_histories
from openinquest.reconcile.parts import check_parts
from openinquest.reconcile.place import reconcile_place
from openinquest.reconcile.posterior import SHIPPED, Parameters, estimate_incident
from openinquest.reconcile.rules import DEFAULT_RULE, RULES
from openinquest.reconcile.settled import Settled, settle_tolls
from openinquest.reconcile.untold import untold_harms
from openinquest.uncollected import uncollected


@uncollected()
def reconcile_incident(
    claims: Iterable[Claim],
    *,
    origins: Sequence[Origin],
    documents: Sequence[Document],
    incident: Incident,
    judgements: Sequence[Judgement] = (),
    parameters: Parameters = SHIPPED,
) -> tuple[tuple[Figure, ...], Reconciliation]:
    """Return the figures by the rule that is told, and what stands beside them.

    The arguments are those of `settle_tolls`; `parameters` are those of the model estimate.
    """
    claims = list(claims)
    settled = settle_tolls(
        claims, origins=origins, documents=documents, incident=incident, judgements=judgements
    )
    figures = figures_by(RULES, settled)
    told = tuple(f for f in figures if f.rule == DEFAULT_RULE.name)
    happenings = own_happenings(claims, origins)
    day = reconcile_day(happenings, incident)
    admitted = conceded(settled.standing, claims, origins)
    beside = Reconciliation(
        by_other_rules=tuple(f for f in figures if f.rule != DEFAULT_RULE.name),
        rules=tuple(rule.described for rule in RULES),
        conceded=_with_an_end(figures_by((DEFAULT_RULE,), Settled(tuple(admitted), {}))),
        histories=trace_histories(
            settled.tolls,
            extents=settled.extents,
            replaced=settled.replaced,
            elsewhere=settled.foreign,
        ),
        parts=check_parts(settled.tolls, settled.foreign),
        day=day,
        place=reconcile_place(happenings, incident, of_another_day(day)),
        untold=tuple(untold_harms(told)),
        estimates=estimate_incident(settled, origins, incident, parameters),
        elsewhere=tuple(SetAside(claim, why) for claim, why in settled.elsewhere.items()),
    )
    return told, beside


def _with_an_end(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    return tuple(figure for figure in figures if (figure.low, figure.high) != (None, None))
