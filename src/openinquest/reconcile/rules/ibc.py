"""The rule `ibc-1`: a minimum and a maximum of civilians killed, and of civilians injured.

After the methods of Iraq Body Count: civilians only, each incident with a
minimum and a maximum of deaths and of injuries, entries that rest on fewer
than two independent sources marked as provisional, and a minimum of 0 where
it is in doubt whether the dead were civilians.
"""

from collections.abc import Sequence

from openinquest.model import ClaimId, Group, Harm
from openinquest.reconcile.ends import End, highest, lowest, needless
from openinquest.reconcile.rule import Rule, Subject, Support, Told, Weighed
from openinquest.reconcile.stated import FIGHTERS, StatedToll, covers_nobody, grouped

FEWEST_ORIGINS = 2
"""How many independent origins an entry needs that is not provisional."""

_HARMS = (Harm.KILLED, Harm.INJURED)


def subjects(tolls: Sequence[StatedToll], _standing: Sequence[StatedToll]) -> set[Subject]:
    """Return the civilians killed and injured, where anybody speaks of that harm."""
    spoken = {toll.toll.harm for toll in tolls}
    return {(harm, Group.CIVILIANS) for harm in _HARMS if harm in spoken}


def support(harm: Harm, group: Group, told: Told) -> Support:
    """Return the minimum and the maximum that the tolls support."""
    weighed = _count_civilians(harm, told.standing)
    low, high = lowest(weighed.tolls), highest(weighed.tolls)
    doubting = _doubt(harm, told, {toll.voice for toll in _civilians(harm, told.standing)})
    kept, notes = weighed.in_order, []
    if kept and len({toll.voice for toll in kept}) < FEWEST_ORIGINS:
        notes.append("provisional: one origin only")
    if doubting and any(not toll.says_none for toll in kept):
        notes.append("whether they were civilians is in doubt, so the minimum is 0")
        low = End(0, doubting)
        kept = kept if doubting in kept else (*kept, doubting)
    return Support(low, high, kept, weighed.aside, notes=tuple(notes))


def _count_civilians(harm: Harm, standing: Sequence[StatedToll]) -> Weighed:
    """Return the tolls by which voices count civilians, the others with the reason.

    People whom no voice calls fighters are taken for civilians, as the
    presumption of the law of war has it.
    """
    told = [toll for toll in standing if toll.toll.harm is harm]
    weighed = Weighed(told)
    weighed.leave_out(
        {toll.id: "it counts no civilians" for toll in told if toll.toll.group in FIGHTERS}
    )
    by_voice = grouped(weighed.tolls, lambda toll: (toll.voice,))
    weighed.leave_out({c: why for voice in by_voice for c, why in _beside_civilians(voice).items()})
    apart = [toll for toll in standing if toll.toll.harm is not harm]
    weighed.tolls.extend(t for t in apart if covers_nobody(t, harm, Group.CIVILIANS))
    weighed.leave_out(needless(weighed.counted))
    return weighed


def _beside_civilians(voice: Sequence[StatedToll]) -> dict[ClaimId, str]:
    """Return what one voice counts beside its count of civilians, or of people."""
    for whole, words in ((Group.CIVILIANS, "civilians"), (Group.ALL, "everyone")):
        if any(toll.toll.group is whole for toll in voice):
            return {
                toll.id: f"its voice counts {words} in another claim"
                for toll in voice
                if toll.toll.group is not whole
            }
    top = max(voice, key=lambda toll: (toll.number, toll.toll.group)).toll.group
    return {
        toll.id: "it counts a group, and its voice counts more of another"
        for toll in voice
        if toll.toll.group is not top
    }


def _civilians(harm: Harm, standing: Sequence[StatedToll]) -> list[StatedToll]:
    return [t for t in standing if t.subject == (harm, Group.CIVILIANS) and not t.says_none]


def _doubt(harm: Harm, told: Told, count_civilians: set[str]) -> StatedToll | None:
    """Return the first toll by which a voice that counts no civilians doubts that there were any.

    It tells of fighters, or says that no civilian came to harm. A voice that
    counts both kinds of dead doubts nothing.
    """
    doubting = [
        toll
        for toll in (*told.standing, *told.denied)
        if toll.voice not in count_civilians
        and (_tells_of_fighters(toll, harm) or _denies_civilians(toll, harm))
    ]
    return min(doubting, key=lambda toll: toll.order, default=None)


def _tells_of_fighters(toll: StatedToll, harm: Harm) -> bool:
    affirmed = toll.toll.harm is harm and toll.toll.group in FIGHTERS
    return affirmed and not toll.says_none and not toll.is_denied


def _denies_civilians(toll: StatedToll, harm: Harm) -> bool:
    if toll.is_denied:
        return toll.subject == (harm, Group.CIVILIANS)
    return covers_nobody(toll, harm, Group.CIVILIANS)


RULE = Rule(
    name="ibc-1",
    description=(
        "Follows the minimum and the maximum of Iraq Body Count: civilians killed and civilians "
        "injured. The minimum is the lowest number of a kept claim, the maximum the highest. "
        "People whom nobody calls fighters are taken for civilians. Where a voice that counts no "
        "civilians tells of fighters among them, or says that no civilian came to harm, their "
        "status is in doubt and the minimum is 0. An entry that rests on fewer than two origins "
        "is provisional. A voice that counts only groups counts at least its largest; groups are "
        "not added up. A vague word alone leaves the maximum open."
    ),
    subjects=subjects,
    support=support,
    weighs_groups=True,
)
