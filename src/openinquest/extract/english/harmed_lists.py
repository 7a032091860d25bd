"""Lists of people that share a word of harm, and where such a list ends."""

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.arguments import case_of
from openinquest.extract.english.harm_lexicon import (
    DEATHS,
    DEEDS,
    STATES,
    TRANSITIVE,
    WOUNDS,
    WOUNDS_SUFFERED,
    verb_of,
)
from openinquest.extract.english.harmed import Harmed
from openinquest.extract.english.numbers import read_count
from openinquest.extract.english.people import group_of, names_people
from openinquest.model import Group

_OWN = frozenset({"his", "her", "their"})
_OPENS_PARTS = [[of, them] for of in ("among", "amongst", "of") for them in ("them", "whom")]
_HARMS = DEATHS | WOUNDS | frozenset(DEEDS)
SELVES = frozenset({"himself", "herself", "themselves", "self"})
"""Words for those who did it to themselves."""


def list_of(tree: Tree, people: Word) -> list[Word]:
    """Return the heads of a list of people.

    A single person is no "man and woman": what stands so behind a comma goes on with the list.
    Without "and" there is none: "another reporter, Amal Harouk, died" is one.
    """
    listed = [each for each in tree.conjuncts(people) if not _is_some_of_them(tree, people, each)]
    if not any(_is_joined(tree, each) or each.form.lower() in SELVES for each in listed):
        listed = [people]
    listed = [*_opening_before(tree, people), *listed, *_beside_several(tree, people)]
    first = len(listed)
    if people.xpos in {"NN", "NNP"} and not tree.below(people, "nummod"):
        for each in tree.below(people, "appos"):
            joined = tree.conjuncts(each)
            if len(joined) < 2 and _is_of_the_first(tree, people, each):
                listed.append(each)  # "a teacher, his wife and their four children"
            if len(joined) < 2 or _tells_who(tree, people, joined):
                continue
            if any(tree.below(word, "cc") for word in joined):
                listed += joined
    return listed if first == len(listed) else sorted(listed, key=lambda word: word.at)


def _is_some_of_them(tree: Tree, people: Word, listed: Word) -> bool:
    """Return whether people are some of those before: "14 villagers, among them two women and"."""
    if any(each.form.lower() in {"both", "all"} for each in tree.below(listed, "cc", "det")):
        return listed is not people and not _is_joined(
            tree, listed, "and"
        )  # "two men, both guards"
    for each in (listed, *tree.above(listed)):
        if each is people or each.relation != "conj":
            return False
        first = tree.within(each, without=("punct", "cc", "obl"))[0].at
        if [word.form.lower() for word in tree.words[max(0, first - 2) : first]] in _OPENS_PARTS:
            return True
    return False


def _is_of_the_first(tree: Tree, people: Word, apposed: Word) -> bool:
    """Return whether words that a tree takes for a name of a person go on with a list.

    Such are one's people ("his wife"), and more than one ("two guards"), who are no name of one. A
    list goes on behind them with "and".
    """
    own = {each.form.lower() for each in tree.below(apposed, "nmod:poss")}
    behind = [each for each in tree.below(people, "conj") if each.at > apposed.at]
    listed = any(tree.below(each, "cc") for each in behind)
    numbers = [apposed] if apposed.upos == "NUM" else tree.below(apposed, "nummod")
    counts = [read_count(each.form) for each in numbers]
    several = any(count is not None and (count.exact or 0) > 1 for count in counts)
    return listed and (several or (bool(own & _OWN) and names_people(apposed.form)))


def _beside_several(tree: Tree, people: Word) -> list[Word]:
    """Return who stands behind more than one as their name, and is one: "two guards, a cook and".

    What tells who several are comes to as many, and a comma ends it before the verb.
    """
    number = next(iter(tree.below(people, "nummod")), None)
    count = read_count(number.form) if number is not None else None
    if count is None or (count.exact or 0) < 2:
        return []
    found: list[Word] = []
    for each in tree.below(people, "appos"):
        listed = tree.conjuncts(each)
        last = max(word.at for one in listed for word in tree.within(one))
        closed = tree.words[last + 1 : last + 2]
        is_one = each.xpos == "NN" and tree.below(each, "det", "nmod:poss")
        if is_one and _is_joined(tree, listed[-1]) and not any(w.form == "," for w in closed):
            found += listed
    return found


def _opening_before(tree: Tree, people: Word) -> list[Word]:
    """Return the people of a headline before others, a comma for "and": "Teen, man killed"."""
    words = tree.words
    bare = people.xpos == "NN" and not tree.below(people, "det", "nmod:poss")
    if not bare or people.at != 2 or words[1].form != ",":
        return []
    before = words[0]
    own = before.xpos == "NN" and names_people(before.form) and names_people(people.form)
    return [before] if own and before.form.lower() != people.form.lower() else []


def _tells_who(tree: Tree, people: Word, joined: list[Word]) -> bool:
    """Return whether what stands behind a name says who that is: "an official and leader"."""
    offices = all(each.upos == "NOUN" and not tree.below(each, "nmod:poss") for each in joined)
    counted = any(each.form.lower() != "one" for of in joined for each in tree.below(of, "nummod"))
    return people.upos == "PROPN" and offices and not counted


def _is_joined(tree: Tree, people: Word, by: str | None = None) -> bool:
    """Return whether "and" stands before people, their titles included."""
    own = (people, *tree.below(people, "nmod", "compound"))
    joints = [joint for each in own for joint in tree.below(each, "cc")]
    return any(by is None or joint.form.lower() == by for joint in joints)


def without_parts(tree: Tree, listed: list[Word]) -> list[Word]:
    """Return a list without what only shares out its first: "eight victims, five men and three".

    A comma ends what does where the list goes on: "two Kenyans, a man and a woman, and a guide".
    """
    numbers = [[read_count(each.form) for each in tree.below(head, "nummod")] for head in listed]
    exact = [own[0].exact if own and own[0] else None for own in numbers]
    for last in range(2, len(listed)):
        shared = listed[1 : last + 1]
        come_to = sum(number or 1 for number in exact[1 : last + 1])
        closed = last + 1 == len(listed) or _comma_before(tree, listed[last + 1])
        if come_to == exact[0] and closed and _may_hold(listed[0], shared):
            return [listed[0], *listed[last + 1 :]]
    return listed


def _comma_before(tree: Tree, head: Word) -> bool:
    """Return whether a comma stands before people of a list, before their "and" if there is one."""
    first = tree.within(head, without=("punct", "cc", "conj"))[0].at
    return "," in {each.form for each in tree.words[max(0, first - 2) : first]}


def _may_hold(first: Word, others: list[Word]) -> bool:
    """Return whether people can be the sum of others: no three soldiers hold a civilian."""
    group = group_of(first.form)
    return group in {Group.ALL, Group.CIVILIANS} or all(
        group_of(each.form) in {group, Group.ALL} for each in others
    )


def has_another_end(tree: Tree, head: Word, frame: Harmed) -> bool:
    """Return whether the next word says what else became of people: "one dead and two injured".

    What stands behind people tells of nobody behind it ("left 22 dead and 56 with wounds"), what
    stands before them of nobody else ("three dead suspects and two witnesses").
    """
    if frame.people.at < frame.trigger.at < head.at and frame.rule == "toll.found_so":
        return True
    before = frame.trigger.at < frame.people.at and frame.rule == "toll.attributive"
    clause = frame.people.at < frame.trigger.at < head.at and (
        frame.trigger.relation == "acl:relcl"
    )  # "53 people who had been killed and six who"
    if (before or clause) and head is not frame.people:
        return True
    behind = tree.words[head.at + 1 : head.at + 2]
    state = STATES.get(behind[0].form.lower()) if behind else None
    joined = len(tree.conjuncts(frame.people)) > 1
    return joined and state is not None and state is not frame.harm


def goes_on(tree: Tree, head: Word, frame: Harmed) -> bool:
    """Return whether a joined word still names people of the same harm: not "and 3 wounded"."""
    both = head.form.lower() == "both"  # "and both of his guards"
    if not (both or head.upos in {"NOUN", "PROPN", "PRON", "NUM"}) or head.form.lower() in STATES:
        return False
    if head.lemma.lower() in _HARMS or (head.upos == "NOUN" and verb_of(head) in TRANSITIVE):
        return False  # "the death of one and the injury of two"
    counted = frame.rule == "toll.counted_state" and head.upos == "NOUN"
    if counted and not names_people(head.form) and head.form.lower() != "others":
        return False  # "five hurt and some forty apartments without windows"
    if frame.people.upos == "PROPN" and _is_one_of_the_most(tree, head):
        return False
    two_before = tree.words[max(0, head.at - 2) : head.at]
    if head.upos == "NUM" and [each.upos for each in two_before] == ["PROPN", "PUNCT"]:
        return False  # an age behind a name
    if any(
        each.form.lower() in STATES and each is not frame.trigger
        for each in tree.words[head.at + 1 : head.at + 2]
    ):
        return False  # "30 wounded and five missing"
    opening = tree.words[min(each.at for each in tree.within(head)) : head.at]
    if head.upos == "NUM" and verb_of(tree.words[head.at - 1]) in TRANSITIVE:
        return False  # "kills three and wounds two"
    if any(
        case_of(tree, each) == "with" and each.form.lower() in WOUNDS_SUFFERED
        for each in tree.below(head, "nmod")
    ):
        return False  # "two dead and three others with gunshot wounds"
    own = [*opening, *tree.below(head, "acl", "amod")]
    return not any(
        each is not frame.trigger and (verb_of(each) in TRANSITIVE or each.form.lower() in STATES)
        for each in own
    )


def _is_one_of_the_most(tree: Tree, head: Word) -> bool:
    """Return whether words only praise a person: "and one of the most prominent traders"."""
    if head.form.lower() != "one":
        return False
    return any(
        word.xpos in {"RBS", "JJS"} for of in tree.below(head, "nmod") for word in tree.within(of)
    )
