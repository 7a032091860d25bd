"""How many different people a text tells of as harmed, where nobody states a number.

"A man died at the scene. A second victim, 23, died in hospital": two dead,
told one by one. Reading goes down the text and asks of everyone told of as
harmed whether they can be someone met before. Two are one unless something
tells them apart: their names, ages, sex, a word such as "another", or that
they stand in one list. So the number is the smallest that the words allow.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, islice

from openinquest.extract.english.told import (
    ATTACKING,
    Told,
    did_it,
    differ,
    is_one_name,
    one_kind,
    stand_side_by_side,
    was_done_beside,
    was_hit_by_an_attacker,
)
from openinquest.model import Field, Group, Harm

_ANYBODY = {
    "people", "persons", "person", "dead", "killed", "others", "men", "women", "adults",
    "individuals", "bodies", "lives", "suspects", "gunmen", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", *(str(number) for number in range(2, 100)),
}  # fmt: skip
"""Words for a number of people that may hold the one who attacked them."""
_KIN = {"parents", "brothers", "sisters", "sons", "daughters", "siblings", "grandparents",
        "cousins", "deputies", "officers"}  # fmt: skip
"""Words for a number of people that hold nobody of another kind, as far as words say."""

# A text is read in time that grows with its length and no faster: people are told from the
# last so many, by the last so many words on each.
_LOOKED_BACK = 150
_COMPARED = 40


@dataclass(slots=True, eq=False)
class Victims:
    """One person, or a group of so many, as the text told of them so far."""

    n: int
    group: Group
    told: list[Told] = field(default_factory=list)
    members: list["Victims"] = field(default_factory=list)

    @property
    def compared(self) -> list[Told]:
        """The words on them that are looked at to tell others from them: the first and the last."""
        return (
            self.told if len(self.told) <= _COMPARED else [*self.told[:1], *self.told[-_COMPARED:]]
        )

    @property
    def dead(self) -> bool:
        """Whether any words say that they died."""
        return any(each.harm is Harm.KILLED for each in self.told)

    @property
    def lives(self) -> bool:
        """Whether any words say that they lived."""
        return any(each.who.lives for each in self.told)

    @property
    def n_dead(self) -> int:
        """How many of them died."""
        return self.n if self.dead else min(self.n, sum(each.n_dead for each in self.members))

    @property
    def room(self) -> int:
        """How many of them the text has not told of on their own."""
        return self.n - sum(member.n for member in self.members)

    def everyone(self) -> Iterator["Victims"]:
        """Yield the group, then its members, those told of last first, and theirs."""
        waiting = [self]  # and no recursion: groups may lie within groups a thousand deep
        while waiting:
            each = waiting.pop()
            yield each
            waiting += each.members


def tell_apart(told: Iterable[Told]) -> list[Victims]:
    """Return the different people of a text, in the order in which it tells of them."""
    met: list[Victims] = []
    unknown: list[Told] = []
    told = _with_attackers(list(told))
    dead = [each.who.names for each in told if each.harm is Harm.KILLED and each.who.names]
    for each in told:
        dies = each.harm is Harm.KILLED or any(is_one_name(each.who.names, one) for one in dead)
        known = _known(each, met, dies=dies)
        rather = known is not None and dies and _is_rather_of_the_dead(each, known, met)
        if known is None or rather:
            if each.who.pronoun and not rather:
                unknown.append(each)
                continue
            known = Victims(each.n, each.group)
            _enter(known, each, met, dies=dies)
        known.told.append(each)
        _to_front(known, met)
    lists = {each.list_of for one in met for each in one.told}
    for each in unknown:  # "after she was shot": whom it stands for is told behind it
        after = [one for one in met[-_LOOKED_BACK:] if one.told[0].index > each.index]
        known = _known(each, after[::-1], dies=each.harm is Harm.KILLED)
        listed = each.list_of in lists
        if known is None and listed:  # "killing her and another woman"
            known = Victims(each.n, each.group)
            met.append(known)
        if known is not None:
            known.told.append(each)
            lists.add(each.list_of)
    return met


def _with_attackers(told: list[Told]) -> list[Told]:
    """Mark those whom the text calls attackers, or names as who harmed somebody."""
    doers = frozenset[str]().union(*(each.who.by for each in told))
    places = {(each.list_of[0], at) for each in told for at in each.who.doers}
    listed = defaultdict[tuple[Field, int], set[str]](set)
    for each in told:
        listed[each.list_of].add(each.who.noun)
    return [
        replace(
            each,
            attacks=each.group is Group.SUSPECTS
            or each.who.noun in ATTACKING
            or bool(each.who.names & doers)
            or (each.list_of[0], each.who.at) in places,
            beside=frozenset(listed[each.list_of] - {each.who.noun, ""}),
        )
        for each in told
    ]


def _is_rather_of_the_dead(told: Told, known: Victims, met: Sequence[Victims]) -> bool:
    """Return whether a group of the dead has room for somebody whom only chance makes known."""
    if known.dead or _share_name(told, known) or _share_age(told, known):
        return False
    if _share_words(told, known):
        return False
    groups = [each for each in _last(met) if each.dead]
    if told.who.pronoun or told.who.known:
        groups = [each for each in groups if _are_counted_together(known, each)]
    return any(
        told.n < each.n and told.n <= each.room and _fits_group(told, each) for each in groups
    )


def _are_counted_together(hurt: Victims, dead: Victims) -> bool:
    """Return whether one sentence counts the hurt beside the dead: "four died, one was hurt"."""
    beside = {_counted_at(each) for each in dead.compared}
    return any(not each.opened and _counted_at(each) in beside for each in hurt.compared)


def _counted_at(told: Told) -> tuple[Field, int | None]:
    """Return the sentence in which people are counted; a title is one with all its pieces."""
    field = told.list_of[0]
    return field, None if field == "title" else told.who.sentence


def _enter(new: Victims, told: Told, met: list[Victims], *, dies: bool) -> None:
    """Put people in the group that counts them already, else among those met."""
    groups = [
        each
        for group in reversed(met[-_LOOKED_BACK:])
        for each in sorted(
            islice(group.everyone(), _LOOKED_BACK), key=lambda each: (each.dead is not dies, each.n)
        )
    ]
    for group in groups:
        if told.n < group.n and told.n <= group.room and _fits_group(told, group):
            group.members.append(new)
            return
    if told.n > 1 and not told.who.further:  # "two people were killed" counts those told of before
        fewer = [each for each in met[-_LOOKED_BACK:] if each.n < told.n]
        for one in [each for each in fewer if _counted_by(one=each, told=told)]:
            if sum(member.n for member in new.members) + one.n <= new.n:
                met.remove(one)
                new.members.append(one)
    met.append(new)


def _fits_group(told: Told, group: Victims) -> bool:
    if any(each.list_of == told.list_of or did_it(told, each) for each in group.compared):
        return False  # "killing two, then himself"
    if told.who.further and not told.who.known and not _is_next_of(told, group):
        return False
    if _is_alive_and_dead(told, group):
        return False
    first = group.told[0] if group.told else None
    if first is None:
        return True
    anybody = first.attacks or (not first.who.doers and first.who.noun in _ANYBODY)
    if told.attacks and not anybody:
        return False  # "he killed four bailiffs and was shot by police"
    taken_up = told.who.some_of or told.who.known
    if first.who.further and told.harm is not first.harm and not taken_up:
        return False  # "two others were shot": besides the dead
    worse = told.who.some_of and told.harm is Harm.KILLED and told.group is group.group
    same = first.opened or first.harm is told.harm or worse or _may_be_the_dead(told, group)
    return same and one_kind(told, first)


def _may_be_the_dead(told: Told, group: Victims) -> bool:
    """Return whether those who were shot can be those who died, of whom another sentence tells."""
    apart = all(
        each.who.sentence is None
        or each.who.sentence != told.who.sentence
        or each.list_of[0] != told.list_of[0]
        for each in group.compared
    )
    return told.opened and told.shot and group.dead and apart and not told.who.further


def _is_next_of(told: Told, group: Victims) -> bool:
    """Return whether "another" or "the third" goes on with the members of a group."""
    return bool(group.members) and (told.who.place or 0) <= group.n


def _counted_by(*, one: Victims, told: Told) -> bool:
    if any(each.attacks for each in one.compared) and told.who.noun not in _ANYBODY:
        return False
    if any(was_done_beside(told, each) for each in one.compared):
        return False
    if _is_alive_and_dead(told, one) or (one.dead and told.opened and told.who.noun in _KIN):
        return False
    same_harm = all(each.harm is told.harm or told.opened or each.opened for each in one.compared)
    return same_harm and all(
        each.list_of != told.list_of and one_kind(each, told) for each in one.compared
    )


def _last(met: Sequence[Victims]) -> Iterator[Victims]:
    """Yield those told of last first, each group before its members."""
    groups = reversed(met[-_LOOKED_BACK:])
    return islice(chain.from_iterable(group.everyone() for group in groups), _LOOKED_BACK)


def _to_front(known: Victims, met: list[Victims]) -> None:
    if known in met:
        met.remove(known)
        met.append(known)


def _known(told: Told, met: Sequence[Victims], *, dies: bool) -> Victims | None:
    """Return the people met before that a toll can be about.

    Those with the same name or age go first, then those of whom the text tells
    the same end, then those told of last. `dies` says whether it tells of the
    death of those told of, here or under the same name.
    """
    everyone = list(_last(met))
    if told.who.some_of and any(told.n < each.n and _fits_group(told, each) for each in everyone):
        # nobody told of on their own, but a member of a group
        inside = (list(islice(group.everyone(), _LOOKED_BACK))[1:] for group in reversed(met))
        everyone = list(islice(chain.from_iterable(inside), _LOOKED_BACK))
    fitting = [each for each in everyone if each.n == told.n and _can_be(told, each)]
    same = [each for each in fitting if _share_words(told, each)]
    if same:
        return same[0]
    named = [each for each in fitting if _share_name(told, each)]
    aged = [each for each in fitting if _share_age(told, each)]
    if named or aged:
        return (named or aged)[0]
    if told.who.further and told.who.known and told.n == 1 and told.who.place is None:
        return fitting[1] if len(fitting) > 1 else None  # "the other": not the one told of last
    if told.who.further and (told.n == 1 or not told.who.known):
        fitting = [
            each
            for each in fitting
            if any(other.who.further and other.harm is told.harm for other in each.compared)
        ]
    fitting.sort(key=lambda each: any(one.who.noun in told.beside for one in each.compared))
    if dies or not told.who.pronoun:
        fitting.sort(key=lambda each: each.dead is not dies)
    return fitting[0] if fitting else None


def _can_be(told: Told, known: Victims) -> bool:
    if _is_alive_and_dead(told, known) and not _share_name(told, known):
        return False
    if any(each.list_of == told.list_of and each.index != told.index for each in known.compared):
        return False
    if any(did_it(each, told) or did_it(told, each) for each in known.compared):
        return False
    if any(stand_side_by_side(told, each) for each in known.compared):
        return False
    named = [each.who.names for each in known.compared if each.who.names]
    if named and told.who.names and not any(is_one_name(told.who.names, one) for one in named):
        return False
    if any(was_hit_by_an_attacker(each) for each in (told, *known.compared)) and any(
        each.attacks for each in (told, *known.compared)
    ):
        return False
    if not all(not differ(told.who, each.who) and one_kind(told, each) for each in known.compared):
        return False
    same = any(each.harm is told.harm or each.opened or told.opened for each in known.compared)
    return (
        same
        or told.who.known
        or told.who.pronoun
        or _share_name(told, known)
        or _share_age(told, known)
        or _share_words(told, known)
    )


def _is_alive_and_dead(told: Told, known: Victims) -> bool:
    """Return whether words say of the one that they died and of the other that they lived."""
    return (told.who.lives and known.dead) or (told.harm is Harm.KILLED and known.lives)


def _share_name(told: Told, known: Victims) -> bool:
    return any(is_one_name(told.who.names, each.who.names) for each in known.compared)


def _share_words(told: Told, known: Victims) -> bool:
    """Return whether one word stands for both: "a girl who was hit last week has died"."""
    return told.who.at is not None and any(
        each.who.at == told.who.at and each.list_of[0] == told.list_of[0] for each in known.compared
    )


def _share_age(told: Told, known: Victims) -> bool:
    age = told.who.age_years
    return age is not None and any(each.who.age_years == age for each in known.compared)


def n_killed(met: Iterable[Victims]) -> int:
    """Return how many different people the text tells of as dead."""
    return sum(each.n_dead for each in met)


def n_hurt(met: Iterable[Victims]) -> int:
    """Return how many it tells of as hurt or hit and does not tell of as dead."""
    return sum(each.n - each.n_dead for each in met)
