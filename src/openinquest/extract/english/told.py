"""People as the tolls of a text tell of them, and what tells two of them apart."""

from dataclasses import dataclass
from difflib import SequenceMatcher

from openinquest.extract.english.described import Described
from openinquest.model import Field, Group, Harm

_BY_SEX = {Group.MEN, Group.WOMEN}
_BY_AGE = {Group.CHILDREN, Group.ELDERLY, Group.POLICE, Group.SECURITY_FORCES, Group.COMBATANTS,
           Group.MEDICS, Group.JOURNALISTS}  # fmt: skip
"""No child is old or has an office; a sister or a teenager may be a girl or a woman."""
_BY_ROLE = {
    Group.COMBATANTS,
    Group.SECURITY_FORCES,
    Group.POLICE,
    Group.SUSPECTS,
    Group.MEDICS,
    Group.JOURNALISTS,
    Group.CIVILIANS,
}
_CAN_BE_ONE = (
    {Group.SECURITY_FORCES, Group.POLICE},
    {Group.SECURITY_FORCES, Group.COMBATANTS},
)
"""A guard, or who has a rank, can be called a soldier or an officer in the next sentence."""
_HIT = {"victim", "victims", "bystander", "bystanders"}
_NEARLY_ALIKE = 0.6
ATTACKING = {"suspect", "gunman", "shooter", "attacker", "assailant", "robber", "intruder",
              "burglar", "killer", "suspects", "gunmen", "attackers", "assailants",
              "robbers"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """People as one toll tells of them.

    `index` is the toll's place among those of the text, `n` how many they
    are. `list_of` is the same for those of one list, who cannot be one person.
    `attacks` marks who is told of as harming others, `shot` who was hit, which
    says nothing of where they are now. `beside` are the nouns of the others of a list.
    """

    index: int
    n: int
    harm: Harm
    group: Group
    opened: bool
    who: Described
    list_of: tuple[Field, int]
    attacks: bool = False
    shot: bool = False
    beside: frozenset[str] = frozenset()


def one_kind(left: Told, right: Told) -> bool:
    """Return whether two groups can have members in common: men are no women, police no medics."""
    groups = {left.group, right.group}
    for kinds in (_BY_SEX, _BY_ROLE):
        if len(groups) > 1 and groups <= kinds and groups not in _CAN_BE_ONE:
            return False
    if len(groups) > 1 and Group.CHILDREN in groups and groups <= _BY_AGE:
        return False
    if None not in {left.who.young, right.who.young} and left.who.young is not right.who.young:
        return False
    nouns = {left.who.noun, right.who.noun}
    if nouns & _HIT and nouns & ATTACKING:
        return False
    return None in {left.who.sex, right.who.sex} or left.who.sex == right.who.sex


def stand_side_by_side(told: Told, other: Told) -> bool:
    """Return whether one sentence tells of both as new: "a man died and one was taken to".

    So it does where somebody did another thing to each: "killed a guard and wounded the driver".
    """
    if told.list_of[0] != other.list_of[0] or told.who.at == other.who.at:
        return False
    if told.who.sentence is None or told.who.sentence != other.who.sentence:
        return False
    both = (told.who, other.who)
    same_age = told.who.age_years is not None and told.who.age_years == other.who.age_years
    if same_age or any(who.pronoun or who.names or who.some_of for who in both):
        return False
    return not any(who.known for who in both) or was_done_beside(told, other)


def was_done_beside(told: Told, other: Told) -> bool:
    """Return whether the same people did one thing to some, and another to others.

    Those who were shot may be dead.
    """
    apart = told.harm is not other.harm and told.list_of != other.list_of
    shot = any(each.opened and each.shot for each in (told, other))
    return apart and not shot and bool(told.who.doers & other.who.doers)


def did_it(doer: Told, told: Told) -> bool:
    """Return whether words name the one as who harmed the other."""
    return doer.list_of[0] == told.list_of[0] and doer.who.at in told.who.doers


def differ(left: Described, right: Described) -> bool:
    """Return whether two descriptions give other ages, or other places in a count of victims."""
    if None not in {left.place, right.place} and left.place != right.place:
        return True
    ages = {left.age_years, right.age_years} - {None}
    return len(ages) > 1


def is_one_name(left: frozenset[str], right: frozenset[str]) -> bool:
    """Return whether two names can be one person's: relatives share the last part alone.

    First names that are spelled nearly alike count as one.
    """
    common = left & right
    if not common or len(common) > 1 or common in (left, right):
        return bool(common)
    return any(
        SequenceMatcher(None, one.lower(), other.lower()).ratio() >= _NEARLY_ALIKE
        for one in left - common
        for other in right - common
    )


def was_hit_by_an_attacker(told: Told) -> bool:
    """Return whether words name an attacker as who harmed them: they are not the attacker."""
    return any(word.lower() in ATTACKING for word in told.who.by)
