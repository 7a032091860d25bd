"""Fighters that a number alone leaves out: "a rebel was killed and four wounded"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.found_toll import FoundToll
from openinquest.extract.english.people import Mention
from openinquest.model import Group

_BARE = frozenset(
    {"", "other", "others", "more", "another", "dead", "killed", "wounded", "injured", "hurt"}
)


@dataclass(frozen=True, slots=True)
class ReadToll:
    """A toll that the tree gave, with its word of harm and the mention of its people."""

    toll: FoundToll
    trigger: Word
    mention: Mention


def with_sides(tree: Tree, read: Sequence[ReadToll]) -> Iterator[FoundToll]:
    """Yield the tolls, those of a number alone with the side of the fighters it is joined to.

    "Four" of "a rebel was killed and four wounded" leaves the noun out that
    the first half gives. Of civilians, women or children nothing is taken
    over: there a number alone stands for everyone, as reports use it.
    """
    for each in read:
        fighters = _is_bare(each) and any(_gives_fighters(tree, each, other) for other in read)
        yield replace(each.toll, group=Group.COMBATANTS) if fighters else each.toll


def _is_bare(read: ReadToll) -> bool:
    mention = read.mention
    counted = mention.count is not None and mention.name is None
    return counted and read.toll.group is Group.ALL and mention.noun in _BARE


def _gives_fighters(tree: Tree, bare: ReadToll, other: ReadToll) -> bool:
    return (
        other.toll.group is Group.COMBATANTS
        and other.trigger is not bare.trigger
        and any(each.at == other.trigger.at for each in _joined(tree, bare.trigger))
    )


def _joined(tree: Tree, trigger: Word) -> list[Word]:
    """Return the words that "and" joins to a word, before and behind it."""
    first = trigger
    while first.bare_relation == "conj" and (head := tree.head_of(first)) is not None:
        first = head
    return [first, *tree.below(first, "conj")]
