"""The rule `acled-1`: one number of deaths, the most conservative that is reported.

After ACLED's codebook and its answers on fatalities: reported deaths, not
split by group, no injuries; where sources differ or are vague, the most
conservative estimate, and that they differ is noted.
"""

from collections.abc import Sequence

from openinquest.model import Group, Harm
from openinquest.reconcile.ends import End, needless
from openinquest.reconcile.everyone import count_everyone
from openinquest.reconcile.rule import Rule, Subject, Support, Told
from openinquest.reconcile.stated import StatedToll

UNKNOWN_NUMBER = 3
"""What ACLED enters for deaths without a number outside of an active war; inside of one it enters
10. A record does not say which it is, and 3 is the more conservative of the two."""

_DEATHS = {(Harm.KILLED, Group.ALL)}


def subjects(tolls: Sequence[StatedToll], _standing: Sequence[StatedToll]) -> set[Subject]:
    """Return all deaths where anybody speaks of some: ACLED enters nothing else."""
    return _DEATHS if any(toll.toll.harm is Harm.KILLED for toll in tolls) else set()


def support(harm: Harm, group: Group, told: Told) -> Support:
    """Return the one number, with all that give more set aside."""
    weighed = count_everyone(harm, told.standing)
    weighed.leave_out(needless(weighed.counted))
    weighed.leave_out(
        {toll.id: "it sets no lower bound" for toll in weighed.tolls if _entered(toll) is None}
    )
    numbers = {toll.id: _entered(toll) or 0 for toll in weighed.tolls}
    toll = min(weighed.tolls, key=lambda toll: (numbers[toll.id], toll.order), default=None)
    if toll is None:
        return Support(None, None, (), weighed.aside)
    one = End(numbers[toll.id], toll)
    more = {
        claim: "it gives more than the most conservative account"
        for claim, number in numbers.items()
        if number > one.number
    }
    weighed.leave_out(more)
    highest = max(numbers.values())
    notes = (f"the accounts differ: the highest gives {highest:,}",) if more else ()
    return Support(one, one, weighed.in_order, weighed.aside, best=one, notes=notes)


def _entered(toll: StatedToll) -> int | None:
    return UNKNOWN_NUMBER if toll.toll.count is None else toll.least


RULE = Rule(
    name="acled-1",
    description=(
        "Follows how the Armed Conflict Location & Event Data project enters the fatalities of an "
        "event: one number for all deaths, whoever died, and none for the injured. Where accounts "
        "differ it is the most conservative, that is the lowest number that a kept claim gives as "
        "a lower bound, and the note says that they differ. Tens are 10, dozens 12, hundreds 100; "
        "deaths without a number are 3, as ACLED enters them outside of active wars. What sets no "
        "lower bound (“up to 30”) enters nothing. A voice that counts only groups counts at least "
        "its largest; groups are not added up. A voice that counts fighters alone enters nothing "
        "beside one that counts as many or more."
    ),
    subjects=subjects,
    support=support,
    weighs_groups=True,
)
