"""To which means a sentence lays a blast, an attack, or what hit a place, by its tree."""

from collections.abc import Iterable

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.clauses import case_of, is_passive, is_verb_of, subjects
from openinquest.extract.english.denials import is_definite
from openinquest.extract.english.people import ARMED, group_of, names_people
from openinquest.model import Group

_HAPPENED = frozenset(
    {"explosion", "blast", "detonation", "bombing", "attack", "assault", "incident", "fire",
     "fireball", "blaze", "disaster", "tragedy", "carnage", "bloodshed", "massacre", "event",
     "inferno"}
)  # fmt: skip
_IT = frozenset({"it", "this", "that", "which", "what"})
_CAUSE = frozenset({"cause", "origin", "culprit"})
_COUNTED = frozenset({"attack", "assault", "incident", "bombing", "event"})
_BURNS = frozenset({"fire", "blaze"})
_BROUGHT_BY = frozenset(
    {"cause", "trigger", "spark", "ignite", "provoke", "set", "produce", "touch", "create"}
)
_CAME_FROM = frozenset({"result", "come", "stem", "arise", "originate"})
_LAID = {"attribute": "to", "ascribe": "to", "put": "to", "trace": "to", "blame": "on", "pin": "on"}
_DONE_WITH = frozenset({"carry", "conduct", "commit", "perpetrate", "launch"})
_RESULT = frozenset({"result", "consequence", "work", "product", "outcome"})
_SIGNS = frozenset(
    {"finding", "evidence", "sign", "indication", "analysis", "investigation", "inquiry", "clue",
     "picture", "image", "photograph", "photo", "footage", "video", "information", "everything"}
)  # fmt: skip
_POINTS = frozenset({"point", "suggest", "indicate"})
_ASIDE = frozenset({"since", "before", "until", "despite", "than", "unlike", "like"})
_HITS = frozenset(
    {"hit", "strike", "bomb", "shell", "pound", "bombard", "target", "attack", "strafe"}
)
_FROM_AFAR = frozenset({"bomb", "shell", "bombard", "strafe"})
"""Verbs that say what hit, whoever did it; "hit" and "struck" take that from words before."""
_SHOT = frozenset({"drop", "fire", "launch", "lob", "throw", "shoot"})
_COMES_DOWN = frozenset(
    {"land", "fall", "crash", "slam", "plough", "plow", "smash", "impact", "explode",
     "detonate", "burst"}
)  # fmt: skip
_WIDE = frozenset(
    {"country", "region", "province", "vicinity", "outskirt", "outskirts", "surrounding", "road",
     "north", "south", "east", "west", "border", "ground"}
)  # fmt: skip
_ONE_OF_MANY = frozenset({"barracks", "headquarters", "works", "premises"})
_HARM = frozenset({"death", "killing", "damage", "destruction", "collapse", "injury", "casualty"})
_ON = frozenset({"on", "onto", "into", "in", "at", "inside", "outside", "near"})
_MOST_JOINED = 6
"""Means that are named side by side for one thing; a longer row is a list of something else."""


def laid_to(tree: Tree, means: Word) -> Word | None:
    """Return what happened that a sentence lays to a means, None where it lays nothing to it.

    "The blast was caused by a rocket", "a rocket was behind it", "the cause was a mine",
    "it could have been a shell"; `means` is the word that names the means. What somebody denies,
    doubts or only thinks of is laid to it, too: who reads on has to ask for that.
    """
    if any(case_of(tree, each) in _ASIDE for each in (means, *tree.above(means))):
        return None
    noun = _whole(tree, means)
    head = tree.head_of(noun)
    if noun.bare_relation == "nsubj" and head is not None:
        return _does(tree, head)
    if noun.bare_relation in {"obj", "obl", "nmod", "advcl"} and head is not None:
        return _is_done_by(tree, noun, head) or _is_pointed_at(tree, head)
    return _first_happened(tree, _told_of(tree, noun))


def hit_by(tree: Tree, means: Word) -> Word | None:
    """Return the place, taken as known, that a sentence says a means hit; None where it hit none.

    "A rocket had hit it", "the school was struck by a shell", "landed on the hospital"; a rocket
    that hits "a house" hits another one, and "the bomb" has been accounted for.
    """
    if means.upos == "VERB":  # "they had shelled the building"
        hit = _struck(tree, means) if is_verb_of(means, _FROM_AFAR) else []
        return next((each for each in hit if _is_known(tree, each) or _is_no_side(each)), None)
    noun = _whole(tree, means)
    head = tree.head_of(noun)
    if head is None or is_definite(tree, noun):
        return None
    hit = []
    if noun.bare_relation == "obl" and case_of(tree, noun) in {"by", "with"}:
        done_with = case_of(tree, noun) == "with" or is_passive(tree, head)
        hit = _struck(tree, head) if is_verb_of(head, _HITS) and done_with else []
    elif noun.relation == "nsubj":
        verbs = (head, *tree.below(head, "conj"))
        hit = [each for verb in verbs for each in _what_it_hits(tree, verb)]
    elif noun.relation == "obj" and is_verb_of(head, _SHOT):  # "dropped a bomb on the school"
        hit = _where_to(tree, head)
    return next((each for each in hit if _is_known(tree, each)), None)


def is_blamed_on(tree: Tree, word: Word) -> bool:
    """Return whether somebody lays what a word names to something else: "blamed it on a rocket"."""
    head = tree.head_of(word)
    if head is None or word.bare_relation != "obj":
        return False
    case = _LAID.get(head.lemma.lower())
    return case is not None and any(case_of(tree, each) == case for each in tree.below(head, "obl"))


def _struck(tree: Tree, verb: Word) -> list[Word]:
    """Return what a verb says was struck, whoever did it: "hit it with rockets"."""
    return subjects(tree, verb) if is_passive(tree, verb) else tree.below(verb, "obj")


def _what_it_hits(tree: Tree, verb: Word) -> list[Word]:
    if is_verb_of(verb, _HITS):
        return tree.below(verb, "obj")
    return _where_to(tree, verb) if is_verb_of(verb, _COMES_DOWN | _SHOT) else []


def _where_to(tree: Tree, verb: Word) -> list[Word]:
    return [each for each in tree.below(verb, "obl") if case_of(tree, each) in _ON]


def _is_known(tree: Tree, word: Word) -> bool:
    """Return whether a thing was spoken of before: "it", "the hospital", not "the region"."""
    if word.form.lower() in _IT:
        return True
    one = word.xpos in {"NN", "NNP", "NNPS"} or word.form.lower() in _ONE_OF_MANY
    place = one and word.lemma.lower() not in _WIDE
    return place and is_definite(tree, word)


def _is_no_side(word: Word) -> bool:
    """Return whether a noun names people of no fighting side: "shelled their own people"."""
    return names_people(word.form) and group_of(word.form) not in ARMED | {Group.SUSPECTS}


def _whole(tree: Tree, word: Word) -> Word:
    """Return the noun that a means stands for: of "rocket launch", and of "a bomb or a shell"."""
    for _ in range(_MOST_JOINED):
        head = tree.head_of(word)
        joined = word.bare_relation == "compound" or (
            word.bare_relation == "conj" and word.upos != "VERB"
        )
        if head is None or not joined or head.upos == "VERB":
            return word
        word = head
    return word


def _does(tree: Tree, verb: Word) -> Word | None:
    """Return what a means is said to have brought about, of which it is the subject."""
    if verb.lemma.lower() in _CAUSE and tree.below(verb, "cop"):  # "a leak was the cause"
        return verb
    if is_verb_of(verb, _BROUGHT_BY) and not is_passive(tree, verb):
        return _first_happened(tree, tree.below(verb, "obj"))
    if verb.lemma.lower() == "blame" and tree.below(verb, "cop"):  # "a drone was to blame"
        return verb
    used = verb.lemma.lower() == "use" and is_passive(tree, verb)
    if used or verb.lemma.lower() == "responsible":
        return _first_happened(tree, tree.below(verb, "obl"))
    return _first_happened(tree, [verb]) if case_of(tree, verb) == "behind" else None


def _is_done_by(tree: Tree, noun: Word, verb: Word) -> Word | None:
    """Return what happened that is said to be by, from, or the result of a means."""
    case = case_of(tree, noun)
    if case == "of" and verb.lemma.lower() in _RESULT:
        return _first_happened(tree, tree.below(verb, "nsubj"))
    passive = is_passive(tree, verb)
    by = case == "by" and is_verb_of(verb, _BROUGHT_BY) and passive
    came = case == "from" and is_verb_of(verb, _CAME_FROM)
    laid = any(case == to and is_verb_of(verb, {lays}) for lays, to in _LAID.items())
    with_it = case in {"with", "by", "using"} and is_verb_of(verb, _DONE_WITH) and passive
    if not (by or came or laid or with_it):
        return None
    undergone = (*subjects(tree, verb), *(tree.below(verb, "obj") if laid else ()))
    return _first_happened(tree, undergone)


def _is_pointed_at(tree: Tree, verb: Word) -> Word | None:
    """Return the signs that are said to point at what hangs on a verb: "findings point to"."""
    if not is_verb_of(verb, _POINTS):
        return None
    signs = (each for each in tree.below(verb, "nsubj") if each.lemma.lower() in _SIGNS)
    return next(signs, None)


def _told_of(tree: Tree, noun: Word) -> list[Word]:
    """Return what is said to be a means, or to be due to it: "the blast was a car bomb"."""
    if not tree.below(noun, "cop"):
        return []
    head = tree.head_of(noun)
    told = tree.below(noun, "nsubj")
    if noun.bare_relation == "xcomp" and head is not None:  # "appears to have been a shell"
        told = [*told, *tree.below(head, "nsubj")]
    if is_definite(tree, noun):  # "it was the twelfth strike"
        return [each for each in told if each.lemma.lower() in _CAUSE]
    return told


def _first_happened(tree: Tree, words: Iterable[Word]) -> Word | None:
    """Return the first word that names something that happened, or the cause of it."""
    for word in words:
        if word.lemma.lower() in _CAUSE:
            of = [each for each in tree.below(word, "nmod") if case_of(tree, each) in {"of", "for"}]
            if not of or any(each.lemma.lower() in _HAPPENED | _HARM for each in of):
                return word
        if word.form.lower() in _IT or _happened(tree, word):
            return word
    return None


def _happened(tree: Tree, word: Word) -> bool:
    """Return whether a noun names one thing that happened: not "attacks", "no blast", "a fire"."""
    lemma = word.lemma.lower()
    none = any(each.lemma.lower() in {"no", "any"} for each in tree.below(word, "det"))
    many = word.xpos == "NNS" and lemma in _COUNTED
    lit = lemma in _BURNS and word.bare_relation == "obj" and not is_definite(tree, word)
    return lemma in _HAPPENED and not (none or many or lit)
