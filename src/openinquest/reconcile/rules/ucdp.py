"""The rule `ucdp-1`: a low, a best and a high estimate of the deaths.

After the UCDP Georeferenced Event Dataset, whose events have three estimates
of all direct deaths. What the codebook leaves to a coder's judgement, which
source is the more reliable, is replaced by what can be counted: the best
estimate is the stated number that the words of most voices allow, of equals
the lower. "At least 100" allows 105 and does not allow 61.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from openinquest.model import Group, Harm
from openinquest.reconcile.ends import End, highest, lowest, needless
from openinquest.reconcile.everyone import count_everyone
from openinquest.reconcile.rule import Rule, Subject, Support, Told
from openinquest.reconcile.stated import StatedToll, grouped

_DEATHS = {(Harm.KILLED, Group.ALL)}


def subjects(tolls: Sequence[StatedToll], _standing: Sequence[StatedToll]) -> set[Subject]:
    """Return all deaths where anybody speaks of some: the only figure of the dataset."""
    return _DEATHS if any(toll.toll.harm is Harm.KILLED for toll in tolls) else set()


def support(harm: Harm, group: Group, told: Told) -> Support:
    """Return the three estimates that the tolls support."""
    weighed = count_everyone(harm, told.standing)
    speaking = weighed.counted
    weighed.leave_out(needless(speaking))
    counted = weighed.counted
    surest = min((toll.doubt for toll in counted), default=0)
    best = most_allowed(
        [toll for toll in counted if toll.doubt == surest],
        spoken=[toll for toll in speaking if toll.doubt == surest],
    )
    hedged = sum(toll.doubt > surest for toll in counted)
    notes = []
    if hedged and best:
        words = "1 hedged claim" if hedged == 1 else f"{hedged} hedged claims"
        notes.append(f"the best estimate passes over {words}")
    if best and len(counted) < len(weighed.tolls):
        notes.append("a voice that says that nobody was killed sets only the low estimate")
    return Support(
        lowest(weighed.tolls),
        highest(weighed.tolls),
        weighed.in_order,
        weighed.aside,
        best=best or (None if counted else lowest(weighed.tolls)),
        notes=tuple(notes),
    )


def most_allowed(tolls: Sequence[StatedToll], *, spoken: Sequence[StatedToll]) -> End | None:
    """Return the lower bound in `tolls` that the words of most voices allow, of equals the lower.

    None where no toll sets a lower bound. `spoken` are all whose words count:
    "dozens" is too vague to set a number, and allows 31.
    """
    spans = [
        span
        for voice in grouped(spoken, lambda toll: (toll.voice,))
        for span in _joined((toll.count.at_least or 0, toll.count.at_most) for toll in voice)
    ]
    begins = sorted(low for low, _ in spans)
    ends = sorted(high for _, high in spans if high is not None)

    def preferred(toll: StatedToll) -> tuple[object, ...]:
        number = toll.least or 0
        voices = bisect_right(begins, number) - bisect_left(ends, number)
        return -voices, number, toll.count.exact is None, toll.order

    stated = [toll for toll in tolls if toll.least is not None]
    best = min(stated, key=preferred, default=None)
    return None if best is None else End(best.least or 0, best)


def _joined(spans: Iterable[tuple[int, int | None]]) -> list[tuple[int, int | None]]:
    """Return spans without overlaps, so that no voice counts twice for one number."""
    joined: list[tuple[int, int | None]] = []
    for low, high in sorted(spans, key=lambda span: span[0]):
        last = joined[-1] if joined else None
        if last is None or (last[1] is not None and low > last[1]):
            joined.append((low, high))
        elif last[1] is not None and (high is None or high > last[1]):
            joined[-1] = (last[0], high)
    return joined


RULE = Rule(
    name="ucdp-1",
    description=(
        "Follows the low, best and high estimates of the Uppsala Conflict Data Program: all direct "
        "deaths of an incident, whoever died. Low is the lowest number of a kept claim and high "
        "the highest. UCDP's coders take the most reliable source for the best estimate, and the "
        "lower figure where they cannot tell. A rule cannot judge sources, so it takes the stated "
        "number that the words of most origins allow, of equals the lower; hedged words do not "
        "count beside unhedged ones. Whoever says that nobody was killed sets only the low "
        "estimate. A voice that counts only groups counts at least its largest; groups are not "
        "added up. A voice that counts fighters alone sets no estimate beside one that counts as "
        "many or more. A vague word alone leaves the high estimate open."
    ),
    subjects=subjects,
    support=support,
    weighs_groups=True,
)
