"""Trees with what no reader would take for meant put right, before any rule looks at them.

The analyser reads word by word and can cut a phrase where its commas stand as they do between
clauses. Each mend rests on what every English sentence keeps to, and on nothing that a rule wants.
"""

from collections.abc import Sequence
from dataclasses import replace

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.mended_verbs import VERB_MENDS
from openinquest.extract.english.people import names_people
from openinquest.extract.english.reporting_verbs import verbs
from openinquest.extract.english.voices import names_a_body

_NOUNS = frozenset({"NOUN", "PROPN"})
_IN_A_PHRASE = _NOUNS | {"DET", "ADJ", "NUM", "ADP", "CCONJ", "PART", "X"}
_BESIDE = ("aux", "advmod")
_CALLS = frozenset({"call", "deem", "find", "declare", "consider", "label", "judge"})
_TOLD = frozenset({"VBD", "VBZ", "VBP"})  # a verb that tells what somebody did
_TWO = 2
_MOST_LISTED = 4
_MOST_WORDS = 15  # of the phrase before a verb


def mended(tree: Tree) -> Tree:
    """Return a tree in which phrases are whole and hang on what they belong to."""
    for mend in _MENDS:
        changed = mend(tree)
        if changed:
            tree = Tree(tuple(changed.get(word.at, word) for word in tree.words))
    return tree


def _joint_subjects(tree: Tree) -> dict[int, Word]:
    """Return the words of subjects that were cut: "a shell hit a school, police and a medic said".

    What stands between a comma and a verb that says what stands before is who says it.
    """
    changed: dict[int, Word] = {}
    for verb in tree.words:
        if (
            verb.upos != "VERB"
            or verb.lemma not in verbs()
            or not _says_what_went_before(tree, verb)
        ):
            continue
        phrase = _phrase_before(tree, verb)
        if not any(each.upos == "CCONJ" for each in phrase) or not _lacks_them(tree, verb, phrase):
            continue
        inside = {each.at for each in phrase}
        tops = [each for each in phrase if each.head not in inside]
        under_it = any(each.at in inside for each in tree.above(verb))
        if under_it or any(each.upos not in _NOUNS for each in tops):
            continue
        first, *others = tops
        changed[first.at] = replace(first, head=verb.at, relation="nsubj")
        changed |= {each.at: replace(each, head=first.at, relation="conj") for each in others}
    return changed


def _says_what_went_before(tree: Tree, verb: Word) -> bool:
    return any(each.at < verb.at for each in tree.below(verb, "ccomp", "parataxis"))


def _phrase_before(tree: Tree, verb: Word) -> list[Word]:
    """Return the words between the last comma before a verb and it, none where others stand."""
    at = verb.at
    while at and tree.words[at - 1].head == verb.at and tree.words[at - 1].relation in _BESIDE:
        at -= 1
    end = at
    while at and end - at < _MOST_WORDS and tree.words[at - 1].upos in _IN_A_PHRASE:
        at -= 1
    if at == 0 or tree.words[at - 1].form not in {",", "”", '"', "–", "—"}:
        return []
    return list(tree.words[_start_of_list(tree, at) : end])


def _start_of_list(tree: Tree, at: int) -> int:
    """Return where a list of speakers begins whose last comma stands before a place in it.

    "Twelve were hurt, the army, police and medics said": before each comma somebody stands.
    """
    for _ in range(_MOST_LISTED):
        last = at - 2
        first = last
        while first >= 0 and tree.words[first].upos in _IN_A_PHRASE:
            first -= 1
        named = tree.words[last] if first < last else None
        if named is None or first < 0 or tree.words[first].form != ",":
            break
        if not (names_people(named.form) or names_a_body(named.form)):
            break
        at = first + 1
    return at


def _lacks_them(tree: Tree, verb: Word, phrase: Sequence[Word]) -> bool:
    """Return whether a verb has no subject, or one that begins with "and" in its phrase."""
    subjects = tree.below(verb, "nsubj")
    if not subjects:
        return True
    start = tree.within(subjects[0])[0]
    return subjects[0] in phrase and start.bare_relation == "cc" and start.at > phrase[0].at


def _cases(tree: Tree) -> dict[int, Word]:
    """Return the prepositions of counted nouns as theirs: "spoke of more than 100 dead"."""
    changed: dict[int, Word] = {}
    for case in tree.words:
        number = tree.head_of(case)
        noun = tree.head_of(number) if number is not None else None
        counts = number is not None and number.relation == "nummod"
        if case.relation == "case" and counts and noun and not tree.below(noun, "case"):
            changed[case.at] = replace(case, head=noun.at)
    return changed


def _called(tree: Tree) -> dict[int, Word]:
    """Return what somebody calls a thing as what they say of it: "called the figure false".

    A bare adjective stands before its noun, not behind it.
    """
    changed: dict[int, Word] = {}
    for word in tree.words:
        noun = tree.head_of(word)
        verb = tree.head_of(noun) if noun is not None else None
        if noun is None or verb is None or verb.lemma not in _CALLS or noun.relation != "obj":
            continue
        if word.relation == "amod" and word.at == noun.at + 1 and not tree.below(word):
            changed[word.at] = replace(word, head=verb.at, relation="xcomp")
    return changed


def _joined(tree: Tree) -> dict[int, Word]:
    """Return a clause with "that" as joined to what is said: "said it was clear and that ...".

    What a speaker did beside speaking has no "that".
    """
    changed: dict[int, Word] = {}
    for word in tree.words:
        verb = tree.head_of(word)
        if verb is None or word.relation != "conj" or verb.lemma not in verbs():
            continue
        that = any(each.form.lower() == "that" for each in tree.below(word, "mark"))
        said = [each for each in tree.below(verb, "ccomp") if verb.at < each.at < word.at]
        if that and said:
            changed[word.at] = replace(word, head=said[-1].at)
    return changed


def _said(tree: Tree) -> dict[int, Word]:
    """Return what a headline says as a clause of its verb: "Army says 14 herders killed".

    Nobody is said: a tree that has people for the object of "say" has cut what befell them.
    """
    changed: dict[int, Word] = {}
    for people in tree.words:
        verb = tree.head_of(people)
        if verb is None or verb.lemma != "say" or people.bare_relation not in {"obj", "iobj"}:
            continue
        for befell in tree.below(people, "acl"):
            if befell.xpos == "VBN" and people.at > verb.at:
                changed[befell.at] = replace(befell, head=verb.at, relation="ccomp")
                changed[people.at] = replace(people, head=befell.at, relation="nsubj:pass")
                break
    return changed


def _joints(tree: Tree) -> dict[int, Word]:
    """Return "and" as that of what stands right behind it: "a father of five and his sons died"."""
    changed: dict[int, Word] = {}
    for joint in tree.words[:-1]:
        over = tree.head_of(joint)
        if joint.relation != "cc" or over is None or over.upos != "VERB":
            continue
        for each in tree.below(over, "nsubj"):
            for joined in tree.below(each, "conj"):
                first = tree.within(joined)[0].at
                if first == joint.at + 1 and not tree.below(joined, "cc"):
                    changed[joint.at] = replace(joint, head=joined.at)
    return changed


def _said_of_both(tree: Tree) -> dict[int, Word]:
    """Return two of whom something is said as one list: "said a farmer and his sons died".

    Nobody is said: a tree that has the first for that has cut who died.
    """
    changed: dict[int, Word] = {}
    for first in tree.words:
        says = tree.head_of(first)
        if says is None or says.lemma != "say" or first.upos != "NOUN" or tree.below(first, "cop"):
            continue
        for died in tree.below(says, "conj") if first.bare_relation in {"obj", "ccomp"} else []:
            second, joint = tree.below(died, "nsubj"), tree.below(died, "cc")
            joined = second and joint and joint[0].at + 1 == tree.within(second[0])[0].at
            if joined and joint[0].at == tree.within(first)[-1].at + 1:
                changed[first.at] = replace(first, head=died.at, relation=second[0].relation)
                changed[second[0].at] = replace(second[0], head=first.at, relation="conj")
                changed[joint[0].at] = replace(joint[0], head=second[0].at)
                changed[died.at] = replace(died, relation="ccomp")
    return changed


def _inserted(tree: Tree) -> dict[int, Word]:
    """Return people behind an inserted speaker as those of a list: "one man and, they say, six".

    Nobody is said, so that what a tree has for the object of "say" belongs to the verb before.
    """
    changed: dict[int, Word] = {}
    for says in tree.words[1:-1]:
        verb = tree.head_of(says)
        people = [each for each in tree.below(says, "obj", "ccomp") if _is_counted(tree, each)]
        joined = says.relation in {"conj", "parataxis"} and says.lemma in verbs()
        if verb is None or not joined or not people:
            continue
        closed = tree.words[says.at + 1].form == "," and tree.below(says, "nsubj")
        first = [each for each in tree.below(verb, "obj") if each.at < says.at < people[0].at]
        if closed and first:
            for each in tree.below(says, "cc"):
                changed[each.at] = replace(each, head=people[0].at)
            changed[people[0].at] = replace(people[0], head=first[0].at, relation="conj")
            changed[says.at] = replace(says, relation="parataxis")
    return changed


def _is_counted(tree: Tree, people: Word) -> bool:
    return people.upos == "NUM" or (people.upos == "NOUN" and bool(tree.below(people, "nummod")))


def _cut_off(tree: Tree) -> dict[int, Word]:
    """Return what is said as one clause where a tree has two subjects for "said".

    "The bomb outside a shop, as people sat down, killed nine, the ministry said": nothing that a
    verb is joined to speaks beside somebody who does.
    """
    changed: dict[int, Word] = {}
    for verb in tree.words:
        who = tree.below(verb, "nsubj") if verb.lemma in verbs() else []
        if len(who) < _TWO:
            continue
        first, last = who[0], who[-1]
        acts = [
            each
            for each in tree.below(first, "conj")
            if each.upos == "VERB" and each.xpos in _TOLD and first.at < each.at < last.at < verb.at
        ]
        if acts and not tree.below(verb, "ccomp"):
            changed[acts[0].at] = replace(acts[0], head=verb.at, relation="ccomp")
            changed[first.at] = replace(first, head=acts[0].at)
    return changed


def _behind_a_place(tree: Tree) -> dict[int, Word]:
    """Return who or what stands behind a place and its verb has no subject but that.

    "In Tal Nasra a teacher and his wife were killed": without a comma nobody tells what a place is.
    """
    changed: dict[int, Word] = {}
    for word in tree.words:
        place = tree.head_of(word)
        verb = tree.head_of(place) if place else None
        if place is None or verb is None or word.bare_relation != "appos":
            continue
        first = tree.within(word)[0].at
        between = tree.words[place.at + 1 : first]
        said = tree.below(word, "det", "nummod", "nmod:poss", "amod")
        opens = place.bare_relation == "obl" and bool(tree.below(place, "case"))
        before = place.at < word.at < verb.at and not any(each.form == "," for each in between)
        if opens and before and said and verb.upos == "VERB" and not tree.below(verb, "nsubj"):
            passive = bool(tree.below(verb, "aux:pass"))
            relation = "nsubj:pass" if passive else "nsubj"
            changed[word.at] = replace(word, head=verb.at, relation=relation)
    return changed


def _told_of(tree: Tree) -> dict[int, Word]:
    """Return what tells of a name between commas, or a name of somebody, as that.

    "Amra Begic, 34, a teacher, and two boys", "a teacher, Amra Begic, and two boys".

    A tree can take it for somebody further.
    """
    changed: dict[int, Word] = {}
    for word in tree.words:
        first = tree.head_of(word)
        if first is None or word.relation != "conj" or tree.below(word, "cc"):
            continue
        phrase = tree.within(word, without=("conj", "appos", "punct"))
        between = tree.words[first.at + 1 : phrase[0].at]
        alone = all(each.upos in {"PROPN", "PUNCT", "NUM"} for each in between)
        closed = [each.form for each in tree.words[phrase[-1].at + 1 : phrase[-1].at + 2]]
        pairs = ((first, word), (word, first))
        of_one = any(a.name == "PERSON" and _is_somebody(tree, b) for a, b in pairs)
        if of_one and alone and closed == [","]:
            changed[word.at] = replace(word, relation="appos")
            further = tree.below(word, "conj")
            changed |= {each.at: replace(each, head=first.at) for each in further}
    return changed


def _is_somebody(tree: Tree, noun: Word) -> bool:
    """Return whether a noun tells what one person is: "a teacher"."""
    article = any(each.form.lower() in {"a", "an", "the"} for each in tree.below(noun, "det"))
    return noun.upos == "NOUN" and noun.xpos == "NN" and article


_MENDS = (
    _joint_subjects,
    *VERB_MENDS,
    _called,
    _cases,
    _said,
    _said_of_both,
    _joints,
    _inserted,
    _joined,
    _cut_off,
    _behind_a_place,
    _told_of,
)
