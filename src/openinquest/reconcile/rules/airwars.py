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
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from openinquest.model import ClaimId, Count, Group, Harm
from openinquest.reconcile.stated import UNNUMBERED, StatedToll, covers_nobody, grouped

RULE = "airwars-1"

RECORDED_HIGHS = {2: 2, 12: 24}
"""The high end that Airwars enters for a vague word, by the floor of the word.

A plural without a number ("civilians were injured", "several") is entered as
2, "dozens" as 12 to 24: on the development half of `airwars-gaza`, 60 of 90
texts that say "several" or "a number of" injured and give no number are
recorded as 2 to 2, and 34 of 62 that say "dozens" as 12 to 24.
"""

_FIGHTERS = {Group.COMBATANTS, Group.SECURITY_FORCES, Group.SUSPECTS}
_COVERED = {Harm.KILLED, Harm.INJURED}
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


@dataclass(frozen=True, slots=True)
class Support:
    """What the standing tolls support for one harm and group.

    `low` and `high` are the tolls that set the ends, None where none does;
    `kept` all that were weighed against each other for them, `vague` those
    that a stated number made needless, with the reason.
    """

    low: StatedToll | None
    high: StatedToll | None
    kept: tuple[StatedToll, ...]
    vague: dict[ClaimId, str]

    @property
    def highest(self) -> int | None:
        """The number at the high end, None where no claim sets one."""
        if self.high is None:
            return None
        return _recorded_high(self.high)


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
            subjects.update((covered, group) for covered in _COVERED)
    return subjects


def support(harm: Harm, group: Group, standing: Sequence[StatedToll]) -> Support:
    """Return what `standing` supports for a harm and a group under `airwars-1`."""
    counted = [toll for toll in standing if toll.subject == (harm, group) and not toll.says_none]
    nobody = [toll for toll in standing if covers_nobody(toll, harm, group)]
    vague = _needless(counted, beside=_can_be_the_same(harm, group, standing))
    counted = [toll for toll in counted if toll.id not in vague]
    if group is Group.CIVILIANS and counted and not _tells_of_fighters(harm, standing):
        return _among_people(counted, nobody, standing, vague)
    if group is not Group.ALL:
        return _between(counted + nobody, counted + nobody, vague)
    groups = _other_groups(harm, standing)
    if not counted and not nobody:
        return _of_the_largest(groups, vague)
    top = max((toll.number for toll in counted), default=0)
    larger = [toll for group_tolls in groups for toll in group_tolls if toll.number > top]
    return _between(counted + nobody, counted + nobody + larger, vague)


def _tells_of_fighters(harm: Harm, standing: Sequence[StatedToll]) -> bool:
    return any(
        toll.toll.harm is harm and toll.toll.group in _FIGHTERS and not toll.says_none
        for toll in standing
    )


def _among_people(
    civilians: Sequence[StatedToll],
    nobody: Sequence[StatedToll],
    standing: Sequence[StatedToll],
    vague: dict[ClaimId, str],
) -> Support:
    """Return the support for civilians where no voice tells of a fighter: all people are civilians.

    A count of people then raises the high end of civilians. Of "four people, two of them
    civilians" not all four are.
    """
    harm = civilians[0].toll.harm
    everyone = [toll for toll in standing if toll.subject == (harm, Group.ALL)]
    needless = _needless(everyone, beside=civilians)
    mixed = {toll.toll.part_of for toll in civilians}
    not_all = {toll.count for toll in everyone if toll.id in mixed}
    people = [
        toll
        for toll in everyone
        if toll.id not in needless and not toll.says_none and toll.count not in not_all
    ]
    top = max(toll.number for toll in civilians)
    further = [toll for toll in people if toll.number > top]
    return _between([*civilians, *nobody], [*civilians, *nobody, *further], vague)


def _between(
    low: Sequence[StatedToll], high: Sequence[StatedToll], vague: dict[ClaimId, str]
) -> Support:
    kept = tuple(sorted(high, key=lambda toll: toll.order))
    return Support(_lowest(low), _highest(high), kept, vague)


def _of_the_largest(groups: Sequence[Sequence[StatedToll]], vague: dict[ClaimId, str]) -> Support:
    """Return the support for everyone where only groups are counted.

    Everyone is at least the largest group. Where groups are counted that have
    nobody in common, they come to more, and how many is stated by nobody: then
    no claim sets the high end.
    """
    floors = [toll for toll in map(_lowest, groups) if toll is not None]
    low = min(floors, key=lambda toll: (-(toll.least or 0), toll.order), default=None)
    everyone = [toll for tolls in groups for toll in tolls]
    kept = tuple(sorted(everyone, key=lambda toll: toll.order))
    counted = {toll.toll.group for toll in everyone}
    more = any(len(counted & apart) > 1 for apart in _APART)
    return Support(low, None if more else _highest(everyone), kept, vague)


def _can_be_the_same(harm: Harm, group: Group, standing: Sequence[StatedToll]) -> list[StatedToll]:
    """Return the tolls of a harm that can count people of a group."""
    return [
        toll
        for toll in standing
        if toll.toll.harm is harm
        and not toll.says_none
        and not any({group, toll.toll.group} <= groups for groups in _APART)
    ]


def _other_groups(harm: Harm, standing: Sequence[StatedToll]) -> list[list[StatedToll]]:
    """Return the tolls of each group but everyone, without needless vague ones."""
    counted = [
        toll
        for toll in standing
        if toll.toll.harm is harm and toll.toll.group is not Group.ALL and not toll.says_none
    ]
    needless = _needless(counted)
    telling = [toll for toll in counted if toll.id not in needless]
    return list(grouped(telling, lambda toll: (toll.toll.group,)))


def _needless(
    tolls: Sequence[StatedToll], *, beside: Sequence[StatedToll] = ()
) -> dict[ClaimId, str]:
    """Return the vague tolls that agree with a clearer one, each with the reason.

    `beside` are the tolls of the same harm that can count the same people: where a number is
    stated for children, the civilians of "civilians were killed" can be they.
    """
    counts = {toll.toll.count for toll in (*tolls, *beside)}
    return {
        toll.id: "its words are vague and agree with a clearer count"
        for toll in tolls
        if toll.count.approximate
        and any(
            _is_clearer(count, toll.toll.count) and toll.count.overlaps(count or UNNUMBERED)
            for count in counts
        )
    }


def _is_clearer(left: Count | None, right: Count | None) -> bool:
    """Return whether words are clearer: a number than "dozens", and "dozens" than a plural."""
    if left is None:
        return False
    return right is None or not left.approximate


def _lowest(tolls: Sequence[StatedToll]) -> StatedToll | None:
    bounded = [toll for toll in tolls if toll.least is not None]
    return min(bounded, key=lambda toll: (toll.least or 0, toll.order), default=None)


def _highest(tolls: Sequence[StatedToll]) -> StatedToll | None:
    """Return the toll with the highest number, None where that is a vague word's floor alone."""
    highest = min(tolls, key=lambda toll: (-toll.number, toll.order), default=None)
    return None if highest is None or _recorded_high(highest) is None else highest


def _recorded_high(toll: StatedToll) -> int | None:
    floor = toll.count.at_least
    if toll.count.approximate and toll.count.at_most is None and floor is not None:
        return RECORDED_HIGHS.get(floor)
    return toll.number
