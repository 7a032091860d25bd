"""The rule `airwars-1`: the lowest and the highest figure that the record supports.

It follows how Airwars sets the minimum and the maximum of an incident.

* **Low** is the lowest number that a kept claim states as a lower bound.
  A voice that says that nobody was harmed makes it 0 beside all others: the
  harm is contested. That holds whoever speaks.
* **High** is the highest number that a kept claim states. A floor counts
  ("at least 12" gives 12 and 12), because recorders enter it so: on the
  development half of `airwars-gaza`, where a floor is the highest number of
  the text, the recorded maximum is that floor in 49 texts and the highest
  ceiling in 3. With floors both ends of killed are right in .45 of the texts,
  without in .34. Whether the record sets an upper bound at all is told by the
  claim that `high_claim` names: its count has `at_most=None` where it does not.
  The floor of a vague word is our table's, not the speaker's: `RECORDED_HIGHS`
  holds what recorders enter for it, and where it has nothing the high end
  stays open.
* Nothing is averaged, nothing is added up, and no end is without its claim.
* A number goes before a vague word that agrees with it: "dozens" beside "31"
  sets no end, nor a plural ("people were hurt") beside "dozens". A vague word
  that agrees with nothing clearer is an account of its own.
* "About 40" is entered as 40.
* Everyone (`Group.ALL`) is what voices count as people. A group that is
  counted higher raises the high end, because everyone is at least as many.
  Where no voice counts people, everyone is at least the largest group.
* Nobody is taken for a civilian whom no voice calls one, but for this: where
  voices count civilians and none tells of a fighter, a higher count of people
  raises the high end of civilians, never the low one. On the development half
  of `airwars-gaza` both ends are right with it in .623 of the texts for killed
  and .668 for injured, without it in .609 and .660. A report says of such an
  end that its voice calls them people.
* Where all that is said of civilians is that none came to harm, it is said by
  some voices of those whom they count. A count of people by another voice is
  then the high end, too. Where fighters are told of, and another voice counts
  more people than they are, the high end stays open.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from openinquest.model import ClaimId, Group, Harm
from openinquest.reconcile.ends import highest, lowest, needless
from openinquest.reconcile.rule import Rule, Support
from openinquest.reconcile.stated import COVERED, FIGHTERS, StatedToll, covers_nobody, grouped

RECORDED_HIGHS = {1: 1, 2: 2, 12: 24}
"""The high end that Airwars enters for a vague word, by the floor of the word.

A plural without a number ("civilians were injured", "several") is entered as
2, "dozens" as 12 to 24: on the development half of `airwars-gaza`, 60 of 90
texts that say "several" or "a number of" injured and give no number are
recorded as 2 to 2, and 34 of 62 that say "dozens" as 12 to 24. An event that is
only called fatal ("a deadly shooting") is one death and sets no upper bound in
words; it is entered as 1: of 19 titles and leads of `gun-violence` that say no
more, 18 are recorded with one killed. Nothing was read so before, so no earlier
figure changes by it.
"""

_STATUS_UNTOLD = "others count people of whom nobody tells that they were no civilians"
# Nobody belongs to two groups of one line. Children stand apart from none: a
# boy of 17 is a young man in the next report.
_APART = (
    {Group.MEN, Group.WOMEN},
    {Group.MEN, Group.WOMEN_AND_CHILDREN},
    {Group.CIVILIANS, Group.COMBATANTS},
    {Group.CIVILIANS, Group.SECURITY_FORCES},
    {Group.CIVILIANS, Group.SUSPECTS},
    {Group.POLICE, Group.SUSPECTS},
)


def subjects_of(standing: Iterable[StatedToll]) -> set[tuple[Harm, Group]]:
    """Return the harms and groups that the tolls speak of or imply.

    Whoever counts women killed says that somebody was killed; whoever speaks
    of no casualties says that none was killed and none was injured.
    """
    subjects: set[tuple[Harm, Group]] = set()
    for toll in standing:
        harm, group = toll.subject
        subjects.add((harm, group))
        if not toll.says_none:
            subjects.add((harm, Group.ALL))
        elif harm is Harm.KILLED_OR_INJURED:
            subjects.update((covered, group) for covered in COVERED)
    return subjects


def support(harm: Harm, group: Group, standing: Sequence[StatedToll]) -> Support:
    """Return what `standing` supports for a harm and a group under `airwars-1`."""
    counted = [toll for toll in standing if toll.subject == (harm, group) and not toll.says_none]
    nobody = [toll for toll in standing if toll.says_none and covers_nobody(toll, harm, group)]
    vague = any(map(_is_approximate, counted))
    beside = _can_be_the_same(harm, group, standing) if vague else ()
    aside = needless(counted, beside=beside, vague=_is_approximate)
    counted = [toll for toll in counted if toll.id not in aside]
    if group is Group.CIVILIANS and counted and not _tells_of_fighters(harm, standing):
        return _among_people(counted, nobody, standing, aside)
    if group is Group.CIVILIANS and nobody and not counted:
        return _beside_people(harm, nobody, standing, aside)
    if group is not Group.ALL:
        return _between(counted + nobody, counted + nobody, aside)
    groups = _other_groups(harm, standing)
    if not counted and not nobody:
        return _of_the_largest(groups, aside)
    top = max((toll.number for toll in counted), default=0)
    larger = [toll for group_tolls in groups for toll in group_tolls if toll.number > top]
    return _between(counted + nobody, counted + nobody + larger, aside)


def _is_approximate(toll: StatedToll) -> bool:
    """Return whether a rule read the bounds: "about 40" is as vague as "dozens" to this rule."""
    return toll.count.approximate


def _tells_of_fighters(harm: Harm, standing: Sequence[StatedToll]) -> bool:
    return any(
        toll.toll.harm is harm and toll.toll.group in FIGHTERS and not toll.says_none
        for toll in standing
    )


def _among_people(
    civilians: Sequence[StatedToll],
    nobody: Sequence[StatedToll],
    standing: Sequence[StatedToll],
    aside: dict[ClaimId, str],
) -> Support:
    """Return the support for civilians where no voice tells of a fighter: all people are civilians.

    A count of people then raises the high end of civilians. Of "four people, two of them
    civilians" not all four are.
    """
    harm = civilians[0].toll.harm
    everyone = [toll for toll in standing if toll.subject == (harm, Group.ALL)]
    too_vague = needless(everyone, beside=civilians, vague=_is_approximate)
    mixed = {toll.toll.part_of for toll in civilians}
    not_all = {toll.count for toll in everyone if toll.id in mixed}
    people = [
        toll
        for toll in everyone
        if toll.id not in too_vague and not toll.says_none and toll.count not in not_all
    ]
    top = max(toll.number for toll in civilians)
    further = [toll for toll in people if toll.number > top]
    return _between([*civilians, *nobody], [*civilians, *nobody, *further], aside)


def _beside_people(
    harm: Harm,
    nobody: Sequence[StatedToll],
    standing: Sequence[StatedToll],
    aside: dict[ClaimId, str],
) -> Support:
    """Return the support for civilians where some voices say that none came to harm.

    They speak for those whom they count themselves. Where others count people of whom nothing
    tells that they were no civilians, a count of these is the high end, as it is where voices
    count civilians; and it is open where some of them were fighters, since nothing is taken
    away from a count, or where only some of them are counted, as the killed of all casualties.
    """
    speakers = {toll.voice for toll in nobody}
    harms = {harm, *COVERED} if harm is Harm.KILLED_OR_INJURED else {harm}
    harmed = [toll for toll in standing if toll.toll.harm in harms and not toll.says_none]
    fighters = max((t.number for t in harmed if t.toll.group in FIGHTERS), default=0)
    others = [
        toll
        for toll in harmed
        if toll.voice not in speakers
        and toll.toll.group not in FIGHTERS
        and (toll.toll.group is not Group.ALL or toll.number > fighters)
    ]
    everyone = [toll for toll in others if toll.subject == (harm, Group.ALL)]
    if others and (fighters or not everyone):
        return replace(_between(nobody, [], aside), kept=tuple(nobody), notes=(_STATUS_UNTOLD,))
    too_vague = needless(everyone, vague=_is_approximate)
    people = [toll for toll in everyone if toll.id not in too_vague]
    return _between(nobody, [*nobody, *people], aside)


def _between(
    low: Sequence[StatedToll], high: Sequence[StatedToll], aside: dict[ClaimId, str]
) -> Support:
    kept = tuple(sorted(high, key=lambda toll: toll.order))
    return Support(lowest(low), highest(high, RECORDED_HIGHS), kept, aside)


def _of_the_largest(groups: Sequence[Sequence[StatedToll]], aside: dict[ClaimId, str]) -> Support:
    """Return the support for everyone where only groups are counted.

    Everyone is at least the largest group. Where groups are counted that have
    nobody in common, they come to more, and how many is stated by nobody: then
    no claim sets the high end.
    """
    floors = [end for end in map(lowest, groups) if end is not None]
    low = min(floors, key=lambda end: (-end.number, end.toll.order), default=None)
    everyone = [toll for tolls in groups for toll in tolls]
    kept = tuple(sorted(everyone, key=lambda toll: toll.order))
    counted = {toll.toll.group for toll in everyone}
    more = any(len(counted & apart) > 1 for apart in _APART)
    top = None if more else highest(everyone, RECORDED_HIGHS)
    return Support(low, top, kept, aside)


def _can_be_the_same(harm: Harm, group: Group, standing: Sequence[StatedToll]) -> list[StatedToll]:
    """Return the tolls of a harm that can count people of a group."""
    others = {other for apart in _APART if group in apart for other in apart - {group}}
    return [
        toll
        for toll in standing
        if toll.toll.harm is harm and toll.toll.group not in others and not toll.says_none
    ]


def _other_groups(harm: Harm, standing: Sequence[StatedToll]) -> list[list[StatedToll]]:
    """Return the tolls of each group but everyone, without needless vague ones."""
    counted = [
        toll
        for toll in standing
        if toll.toll.harm is harm and toll.toll.group is not Group.ALL and not toll.says_none
    ]
    too_vague = needless(counted, vague=_is_approximate)
    telling = [toll for toll in counted if toll.id not in too_vague]
    return list(grouped(telling, lambda toll: (toll.toll.group,)))


RULE = Rule(
    name="airwars-1",
    description=(
        "Follows how Airwars enters the minimum and the maximum of an incident, for each harm and "
        "each group. The low end is the lowest number that a kept claim gives as a lower bound, "
        "the high end the highest number that one gives; a floor counts for both ends. Whoever "
        "says that nobody was harmed makes the low end 0. A number goes before a vague word that "
        "agrees with it. Nobody is taken for a civilian whom no voice calls one, but where nobody "
        "tells of a fighter a higher count of people raises the high end of civilians. Who says "
        "that no civilian was harmed does not close the figure where others count people: their "
        "count is the high end where nobody tells of a fighter, and it is open where they count "
        "more than all fighters told of. Nothing is averaged and nothing added up; the rule names "
        "no best number."
    ),
    subjects=lambda tolls, standing: {toll.subject for toll in tolls} | subjects_of(standing),
    support=lambda harm, group, told: support(harm, group, told.standing),
)
