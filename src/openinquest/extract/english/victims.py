"""How many different people a text tells of as harmed, where nobody states a number.

"A man died at the scene. A second victim, 23, died in hospital": two dead,
told one by one. Reading goes down the text and asks of everyone told of as
harmed whether they can be someone met before. Two are one unless something
tells them apart: their names, ages, sex, a word such as "another", or that
they stand in one list. So the number is the smallest that the words allow.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from openinquest.extract.english.described import Described
from openinquest.model import Field, Group, Harm

_BY_AGE_AND_SEX = {Group.MEN, Group.WOMEN, Group.CHILDREN, Group.ELDERLY}
_BY_ROLE = {
    Group.COMBATANTS,
    Group.SECURITY_FORCES,
    Group.POLICE,
    Group.SUSPECTS,
    Group.MEDICS,
    Group.JOURNALISTS,
    Group.CIVILIANS,
}


@dataclass(frozen=True, slots=True)
class Told:
    """People as one toll tells of them.

    `index` is the toll's place among those of the text, `n` how many they
    are. `list_of` is the same for those of one list, who cannot be one person.
    """

    index: int
    n: int
    harm: Harm
    group: Group
    opened: bool
    who: Described
    list_of: tuple[Field, int]


@dataclass(slots=True)
class Victims:
    """One person, or a group of so many, as the text told of them so far."""

    n: int
    group: Group
    told: list[Told] = field(default_factory=list)
    members: list["Victims"] = field(default_factory=list)

    @property
    def dead(self) -> bool:
        """Whether any words say that they died."""
        return any(each.harm is Harm.KILLED for each in self.told)

    @property
    def n_dead(self) -> int:
        """How many of them died."""
        return self.n if self.dead else min(self.n, sum(each.n_dead for each in self.members))


def tell_apart(told: Iterable[Told]) -> list[Victims]:
    """Return the different people of a text, in the order in which it tells of them."""
    met: list[Victims] = []
    for each in told:
        known = _known(each, met)
        if known is None:
            if each.who.pronoun:
                continue
            known = Victims(each.n, each.group)
            _enter(known, each, met)
        known.told.append(each)
        _to_front(known, met)
    return met


def _enter(new: Victims, told: Told, met: list[Victims]) -> None:
    """Put people in the group that counts them already, else among those met."""
    for group in reversed(met):
        room = group.n - sum(member.n for member in group.members)
        fits = told.n < group.n and told.n <= room and _fits_group(told, group)
        if fits and not told.who.further:
            group.members.append(new)
            return
    if told.n > 1:  # "two people were killed" counts those told of before
        for one in [each for each in met if each.n < told.n and _counted_by(one=each, told=told)]:
            if sum(member.n for member in new.members) + one.n <= new.n:
                met.remove(one)
                new.members.append(one)
    met.append(new)


def _fits_group(told: Told, group: Victims) -> bool:
    if any(each.list_of == told.list_of for each in group.told):
        return False
    first = group.told[0] if group.told else None
    if first is None:
        return True
    worse = told.who.some_of and told.harm is Harm.KILLED and told.group is group.group
    same = first.opened or first.harm is told.harm or worse
    return same and _one_kind(told, first)


def _counted_by(*, one: Victims, told: Told) -> bool:
    same_harm = all(each.harm is told.harm or told.opened or each.opened for each in one.told)
    return same_harm and all(
        each.list_of != told.list_of and _one_kind(each, told) for each in one.told
    )


def _one_kind(left: Told, right: Told) -> bool:
    """Return whether two groups can have members in common: men are no women, police no medics."""
    for kinds in (_BY_AGE_AND_SEX, _BY_ROLE):
        if left.group in kinds and right.group in kinds and left.group is not right.group:
            return False
    return None in {left.who.sex, right.who.sex} or left.who.sex == right.who.sex


def _to_front(known: Victims, met: list[Victims]) -> None:
    if known in met:
        met.remove(known)
        met.append(known)


def _known(told: Told, met: Sequence[Victims]) -> Victims | None:
    """Return the people met before that a toll can be about, those told of last first."""
    everyone = [each for group in reversed(met) for each in (group, *reversed(group.members))]
    if told.who.some_of:  # nobody told of on their own, but a member of a group
        everyone = [member for group in reversed(met) for member in reversed(group.members)]
    fitting = [each for each in everyone if each.n == told.n and _can_be(told, each)]
    named = [each for each in fitting if _share_name(told, each)]
    aged = [each for each in fitting if _share_age(told, each)]
    if named or aged:
        return (named or aged)[0]
    if told.who.further:
        fitting = [
            each
            for each in fitting
            if any(other.who.further and other.harm is told.harm for other in each.told)
        ]
    return fitting[0] if fitting else None


def _can_be(told: Told, known: Victims) -> bool:
    if any(each.list_of == told.list_of and each.index != told.index for each in known.told):
        return False
    if not all(not _differ(told.who, each.who) and _one_kind(told, each) for each in known.told):
        return False
    same = any(each.harm is told.harm or each.opened or told.opened for each in known.told)
    return same or told.who.known or told.who.pronoun or _share_name(told, known)


def _differ(left: Described, right: Described) -> bool:
    if None not in {left.young, right.young} and left.young is not right.young:
        return True
    if left.names and right.names and not left.names & right.names:
        return True
    ages = {left.age_years, right.age_years} - {None}
    return len(ages) > 1


def _share_name(told: Told, known: Victims) -> bool:
    return any(told.who.names & each.who.names for each in known.told)


def _share_age(told: Told, known: Victims) -> bool:
    age = told.who.age_years
    return age is not None and any(each.who.age_years == age for each in known.told)


def n_killed(met: Iterable[Victims]) -> int:
    """Return how many different people the text tells of as dead."""
    return sum(each.n_dead for each in met)


def n_hurt(met: Iterable[Victims]) -> int:
    """Return how many it tells of as hurt or hit and does not tell of as dead."""
    return sum(each.n - each.n_dead for each in met)
