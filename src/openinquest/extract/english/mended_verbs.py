"""Mends of trees: what a verb is done to, and by whom.

Each rests on what every English sentence keeps to, as those of `mended_trees` do.
"""

from dataclasses import replace

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.reporting_verbs import verbs
from openinquest.extract.english.voices import names_a_body

_BOUNDS = frozenset({"at", "least", "more", "than", "up", "to", "some", "about", "around", "nearly",
                     "almost", "over", "another"})  # fmt: skip
"""Words before a number that bound it."""
_MOST_OF_A_BOUND = 3  # words


def _objects(tree: Tree) -> dict[int, Word]:
    """Return what stands behind a verb as its object: "wounded at least 15 others".

    A tree can take a bound for a preposition, and hang a number of people beside the verb.
    """
    changed: dict[int, Word] = {}
    for word in tree.words:
        verb = tree.head_of(word)
        if verb is None or word.relation != "obl" or verb.upos != "VERB" or verb.at > word.at:
            continue
        bound = any(each.form.lower() == "least" for each in _before(tree, word))
        alone = not tree.below(word, "case") and not tree.below(verb, "obj", "aux:pass")
        first = tree.within(word)[0].at
        if bound and alone and first == verb.at + 1 and tree.below(word, "nummod"):
            changed[word.at] = replace(word, relation="obj")
    return changed


def _done_besides(tree: Tree) -> dict[int, Word]:
    """Return a second verb with those to whom it was done, where a tree lists them with others.

    "Killed seven policemen and wounded five soldiers": what tells of people has no number behind.
    """
    changed: dict[int, Word] = {}
    for second in tree.words[1:-1]:
        joint, noun = tree.words[second.at - 1], _counted_behind(tree, second)
        if joint.upos != "CCONJ" or second.xpos not in {"VBD", "VBN", "VBG"} or noun is None:
            continue
        first = tree.head_of(noun)
        verb = tree.head_of(first) if first is not None else None
        if first is None or verb is None or verb.upos != "VERB" or verb.at > second.at:
            continue
        if noun.relation == "conj" and first.bare_relation == "obj" and first.at < second.at:
            behind = [each for each in tree.below(first, "conj") if each.at > noun.at]
            changed |= {each.at: replace(each, head=noun.at) for each in behind}
            changed[second.at] = replace(second, head=verb.at, relation="conj")
            changed[joint.at] = replace(joint, head=second.at)
            changed[noun.at] = replace(noun, head=second.at, relation="obj")
    return changed


def _counted_behind(tree: Tree, verb: Word) -> Word | None:
    """Return the noun whose number or article stands right behind a verb without an object."""
    behind = (each for each in tree.words[verb.at + 1 :] if each.form.lower() not in _BOUNDS)
    opening = next(behind, None)
    noun = None if opening is None else tree.head_of(opening)
    if opening is None or noun is None or opening.at > verb.at + 1 + _MOST_OF_A_BOUND:
        return None
    counts = opening.bare_relation in {"nummod", "det"} or opening.relation == "nmod:poss"
    if not counts or noun.at < opening.at or tree.below(verb, "obj", "aux:pass"):
        return None
    return noun if noun.upos in {"NOUN", "NUM", "PROPN"} else None


def _subjects_of_their_own(tree: Tree) -> dict[int, Word]:
    """Return who stands right before a second verb as its own: "five died and 40 were hurt".

    Nobody joins the subject of a verb that is over.
    """
    changed: dict[int, Word] = {}
    for verb in tree.words:
        first, aux = tree.head_of(verb), tree.below(verb, "aux", "aux:pass", "cop")
        if first is None or verb.relation != "conj" or not aux or tree.below(verb, "nsubj"):
            continue
        for each in tree.below(verb, "obj"):
            if each.at < aux[0].at:  # "13 died and more than 100 were hurt"
                changed[each.at] = replace(each, relation="nsubj")
        people = tree.words[aux[0].at - 1]
        of = tree.head_of(people)
        if people.relation != "conj" or of is None or of.head != first.at or people.at < first.at:
            continue
        if of.bare_relation == "nsubj" and of.at < first.at:
            passive = ":pass" if tree.below(verb, "aux:pass") else ""
            changed[people.at] = replace(people, head=verb.at, relation=f"nsubj{passive}")
    return changed


def _of_the_nearest(tree: Tree) -> dict[int, Word]:
    """Return a clause with "who" as one on the people right before it, and not on others joined."""
    changed: dict[int, Word] = {}
    for verb in tree.words:
        people = tree.head_of(verb) if verb.relation == "acl:relcl" else None
        for who in tree.below(verb, "nsubj") if people is not None else []:
            nearest = tree.words[who.at - 1]
            joined = nearest.relation == "conj" and nearest.head == verb.head
            if who.form.lower() == "who" and joined:
                changed[verb.at] = replace(verb, head=nearest.at)
    return changed


def _found_behind(tree: Tree) -> dict[int, Word]:
    """Return what tells of people behind a list of them as that: "five soldiers and two men hurt".

    Nothing is joined to a list, or to what "left two men dead", without "and" or a comma before it.
    """
    changed: dict[int, Word] = {}
    for word in tree.words[1:]:
        noun, before = tree.head_of(word), tree.words[word.at - 1]
        if noun is None or word.relation != "conj" or tree.below(word, "cc", "punct", "obj"):
            continue
        if noun.upos == "VERB" and word.upos == "ADJ" and before.upos == "NOUN":
            changed[word.at] = replace(word, relation="xcomp")
        listed = before.upos == "NOUN" and before in (noun, *tree.below(noun, "conj"))
        if listed and noun.upos == "NOUN" and word.xpos in {"VBD", "VBN"}:
            changed[word.at] = replace(word, relation="acl")
    return changed


def _done_to(tree: Tree) -> dict[int, Word]:
    """Return who does something, and to whom, where a tree has both for those it befell.

    "Soldiers executed at least 23 men": nothing here is passive.
    """
    changed: dict[int, Word] = {}
    for verb in tree.words:
        both = tree.below(verb, "nsubj:pass", "nsubj", "obl")
        doers = [each for each in both if each.at < verb.at and each.relation == "nsubj:pass"]
        behind = [each for each in both if each.at > verb.at and not tree.below(each, "case")]
        if verb.xpos not in {"VBD", "VBN"} or tree.below(verb, "aux:pass", "aux", "obj"):
            continue
        if len(doers) == len(behind) == 1 and tree.within(behind[0])[0].at == verb.at + 1:
            changed[doers[0].at] = replace(doers[0], relation="nsubj")
            changed[behind[0].at] = replace(behind[0], relation="obj")
    return changed


def _by_whom(tree: Tree) -> dict[int, Word]:
    """Return who does what is done, where a tree hangs them on another noun.

    "The blast was blamed on a rocket by the army": no rocket "by the army" is spoken of.
    """
    changed: dict[int, Word] = {}
    for noun in tree.words:
        on = tree.head_of(noun)
        verb = tree.head_of(on) if on is not None else None
        if verb is None or on is None or noun.relation != "nmod" or on.bare_relation != "obl":
            continue
        by = any(each.form.lower() == "by" for each in tree.below(noun, "case"))
        passive = tree.below(verb, "aux:pass") and not tree.below(verb, "obl:agent")
        speaks = verb.lemma in verbs() and names_a_body(noun.form)
        if by and passive and speaks and on.at > verb.at:
            changed[noun.at] = replace(noun, head=verb.at, relation="obl:agent")
    return changed


def _shot_dead(tree: Tree) -> dict[int, Word]:
    """Return whom somebody "shot dead" as the object of the verb, or as those it befell.

    "A clerk shot dead at a mill" tells of no shot of the clerk's.
    """
    changed: dict[int, Word] = {}
    for dead in tree.words:
        verb = tree.head_of(dead)
        if dead.form.lower() == "dead" and verb is not None and verb.upos == "VERB":
            objects = tree.below(dead, "obj")
            for each in objects:
                changed[each.at] = replace(each, head=verb.at)
            behind = tree.words[dead.at + 1 : dead.at + 2]
            closed = all(each.upos in {"ADP", "PUNCT", "ADV"} for each in behind)
            if dead.at == verb.at + 1 and closed and not tree.below(verb, "obj", "aux:pass"):
                for each in tree.below(verb, "nsubj"):
                    changed[each.at] = replace(each, relation="nsubj:pass")
    return changed


def _numbers_apart(tree: Tree) -> dict[int, Word]:
    """Return two numbers of one noun as those of two verbs: "killed two and hurt six"."""
    changed: dict[int, Word] = {}
    for number in tree.words[3:]:
        second, joint, first = (tree.words[number.at - back] for back in (1, 2, 3))
        verb = tree.head_of(number)
        apart = (first.head, joint.upos, second.head) == (number.at, "CCONJ", first.at)
        if verb is None or number.upos != "NUM" or number.relation != "obj" or not apart:
            continue
        if first.upos == "NUM" and second.upos == "VERB":
            changed[first.at] = replace(first, head=verb.at, relation="obj")
            changed[second.at] = replace(second, head=verb.at, relation="conj")
            changed[joint.at] = replace(joint, head=second.at)
            changed[number.at] = replace(number, head=second.at)
    return changed


def _some_of_whom(tree: Tree) -> dict[int, Word]:
    """Return some of people as those whom a clause tells of: "14 people, three of whom died"."""
    changed: dict[int, Word] = {}
    for whom in tree.words:
        some = tree.head_of(whom) if whom.form.lower() == "whom" else None
        people = tree.head_of(some) if some is not None else None
        if some is None or people is None or not tree.below(whom, "case"):
            continue
        for verb in tree.below(people, "acl:relcl"):
            if some.at < verb.at and not tree.below(verb, "nsubj"):
                passive = ":pass" if tree.below(verb, "aux:pass") else ""
                changed[some.at] = replace(some, head=verb.at, relation=f"nsubj{passive}")
    return changed


def _dead_behind(tree: Tree) -> dict[int, Word]:
    """Return people as the noun of a list that "dead" closes: "12 fighters and a paramedic dead".

    No noun describes the dead.
    """
    changed: dict[int, Word] = {}
    for dead in tree.words[1:]:
        people = tree.words[dead.at - 1]
        if dead.form.lower() != "dead" or people.head != dead.at or people.upos != "NOUN":
            continue
        if dead.relation == "conj" and people.bare_relation in {"amod", "compound"}:
            for each in tree.below(dead):
                changed[each.at] = replace(each, head=people.at)
            changed[people.at] = replace(people, head=dead.head, relation="conj")
            changed[dead.at] = replace(dead, head=people.at, relation="acl")
    return changed


def _among_them(tree: Tree) -> dict[int, Word]:
    """Return those among whom somebody was as whom a verb tells of: "was among the 16 men shot".

    What stands between "was" and "shot" has nobody shot but those right before it.
    """
    changed: dict[int, Word] = {}
    for people in tree.words[:-1]:
        verb = tree.words[people.at + 1]
        among = [each for each in tree.below(people, "case") if each.form.lower() == "among"]
        was = [each for each in tree.below(verb, "aux:pass", "cop") if each.at < people.at]
        if people.head != verb.at or not among or not was:
            continue
        if verb.xpos in {"VBN", "VBD"} and was[-1].at < among[0].at:
            changed[people.at] = replace(people, head=verb.head, relation=verb.relation)
            changed[verb.at] = replace(verb, head=people.at, relation="acl")
            for each in tree.below(verb, "nsubj", "aux", "cop", "punct"):
                if each is people:
                    continue
                relation = {"nsubj:pass": "nsubj", "aux:pass": "cop"}.get(each.relation)
                changed[each.at] = replace(each, head=people.at, relation=relation or each.relation)
    return changed


def _beside_others(tree: Tree) -> dict[int, Word]:
    """Return those "along with" whom others came to harm as told of by the verb, not by a noun."""
    changed: dict[int, Word] = {}
    for word in tree.words:
        noun = tree.head_of(word)
        cases = {each.form.lower() for each in tree.below(word, "case")}
        along = {"along", "with"} <= cases or "alongside" in cases
        if noun is None or word.relation != "nmod" or not along or not tree.below(word, "nummod"):
            continue
        verbs_over = [each for each in tree.above(word) if each.upos == "VERB"]
        if verbs_over and verbs_over[0].at < word.at and not noun.bare_relation.startswith("nsubj"):
            changed[word.at] = replace(word, head=verbs_over[0].at, relation="obl")
    return changed


def _behind_nothing(tree: Tree) -> dict[int, Word]:
    """Return what a tree hangs on a noun that only comes behind it as said of the verb.

    "Were killed along with two soldiers in an attack": no phrase stands before its own noun.
    """
    changed: dict[int, Word] = {}
    for word in tree.words:
        noun = tree.head_of(word)
        verb = tree.head_of(noun) if noun is not None else None
        if noun is None or verb is None or word.relation != "nmod" or verb.upos != "VERB":
            continue
        if verb.at < word.at < noun.at and tree.below(word, "case"):
            changed[word.at] = replace(word, head=verb.at, relation="obl")
    return changed


def _before(tree: Tree, word: Word) -> list[Word]:
    return [each for each in tree.within(word) if each.at < word.at]


VERB_MENDS = (
    _objects,
    _done_besides,
    _subjects_of_their_own,
    _of_the_nearest,
    _found_behind,
    _some_of_whom,
    _dead_behind,
    _numbers_apart,
    _behind_nothing,
    _beside_others,
    _among_them,
    _done_to,
    _by_whom,
    _shot_dead,
)
"""Each takes a tree and returns the words that it would have otherwise, by their places."""
