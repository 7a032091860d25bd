"""The side of people whom a noun leaves open, by the words that belong to them in the tree."""

from dataclasses import replace

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.arguments import case_of
from openinquest.extract.english.people import Mention, group_of
from openinquest.extract.english.sides import is_rank, side_of, side_of_rank
from openinquest.extract.english.voices import kind_of
from openinquest.model import Count, Group, SourceKind

_MEMBERS = frozenset({"member", "operative", "commander", "element", "cadre"})
_LEADERS = frozenset({"leader", "chief"})
_PARTIES = frozenset({"hamas", "hezbollah"})
"""Armed groups that are parties, too, whose leaders need not fight."""
_FORCES = frozenset({Group.COMBATANTS, Group.POLICE, Group.SECURITY_FORCES})
_MEN = frozenset({"man", "personnel"})
_TITLES = ("compound", "flat", "nmod:desc", "appos")
_NO_PART = ("acl", "conj", "parataxis", "appos")


def with_side(text: str, tree: Tree, head: Word, mention: Mention, harm: Word) -> Mention:
    """Return a mention with the side that words of the sentence give its people, if they do.

    Args:
        text: The passage.
        tree: The sentence's tree.
        head: The noun, name or pronoun for the people.
        mention: What is known of them.
        harm: The word of harm.
    """
    side: Group | None = None
    if mention.group is Group.ALL:
        side = (
            _of_members(text, tree, head)
            or _of_a_rank(text, tree, head)
            or _of_a_name(text, tree, head, mention)
            or _of_a_pronoun(tree, head, mention, harm)
        )
    elif mention.group is Group.MEN and head.lemma.lower() in _MEN:
        beside = tree.below(head, "amod", "compound")
        armed = any(side_of(each.form) is Group.COMBATANTS for each in beside)
        side = Group.COMBATANTS if armed else None
    return replace(mention, group=side) if side is not None else mention


def side_of_some(word: Word) -> Group:
    """Return the group of which a number takes some: "four of the enemy", "one of the guests"."""
    group = group_of(word.form)
    return side_of(word.form) or group if group is Group.ALL else group


def _of_members(text: str, tree: Tree, head: Word) -> Group | None:
    """Return the side of its members: "three members of the Taliban", "of the army"."""
    if head.lemma.lower() not in _MEMBERS:
        return None
    group = tree.within(head, without=("acl", "appos", "conj"))
    words = text[group[0].start : group[-1].end]
    armed = kind_of(words) is SourceKind.ARMED_GROUP
    return Group.COMBATANTS if armed else side_of(words)


def _of_a_rank(text: str, tree: Tree, head: Word) -> Group | None:
    """Return the force of people called by a rank: "Sergeant Amal Harouk", "a captain"."""
    over = tree.head_of(head) if head.bare_relation == "appos" else None
    beside = tree.below(head, *_TITLES)
    ranked = [each for each in (head, *beside, *([over] if over else [])) if is_rank(each.form)]
    if not any(each.upos in {"NOUN", "PROPN"} for each in ranked):
        return None
    words = tree.within(over or head, without=("acl", "conj", "parataxis"))
    return side_of_rank(text[words[0].start : words[-1].end])


def _of_a_name(text: str, tree: Tree, head: Word, mention: Mention) -> Group | None:
    """Return the side that a title or what stands behind a name tells: "X, a guerrilla leader"."""
    if mention.name is None and head.upos != "PROPN":
        return None
    over = tree.head_of(head) if head.bare_relation == "appos" else None
    titles = [*tree.below(head, *_TITLES), *([over] if over else [])]
    titles += [of for each in (head, *titles) for of in tree.below(each, "amod")]
    for each in titles:
        group = tree.within(each, without=_NO_PART)
        words = text[group[0].start : group[-1].end]
        if "former" in words.lower().split() or each.upos not in {"NOUN", "PROPN", "ADJ"}:
            continue
        itself = group_of(each.form)
        if itself in _FORCES and each.form.lower() != "police":
            return itself
        if each.lemma.lower() in _MEMBERS and side_of(words) is not None:
            return side_of(words)
        leads = each.lemma.lower() in _LEADERS or _is_in_command(tree, each)
        party = any(word.form.lower() in _PARTIES for word in group)
        if leads and not party and side_of(words) is Group.COMBATANTS:
            return Group.COMBATANTS
    return None


def _is_in_command(tree: Tree, word: Word) -> bool:
    """Return whether a word opens "third in command of the front"."""
    return any(
        each.lemma.lower() == "command" and case_of(tree, each) == "in"
        for each in tree.below(word, "nmod", "obl")
    )


def _of_a_pronoun(tree: Tree, head: Word, mention: Mention, harm: Word) -> Group | None:
    """Return the side of whom the verb before had: "disarmed one of the soldiers and killed him".

    The captors in "they captured a rebel and killed him" do both to one person.
    """
    first = tree.head_of(harm)
    if head.upos != "PRON" or mention.count != Count(1, 1) or first is None:
        return None
    if head.bare_relation != "obj" or harm.bare_relation != "conj":
        return None
    for each in tree.below(first, "obj"):
        if each.form.lower() == "one":
            sides = {side_of_some(of) for of in tree.below(each, "nmod")}
        else:
            sides = {group_of(each.form)} if each.xpos == "NN" else set()
        if len(sides) == 1 and sides <= _FORCES:
            return sides.pop()
    return None
