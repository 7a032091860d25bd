"""Who does what to whom in a sentence, by its tree."""

from bisect import bisect_left
from collections.abc import Container
from itertools import islice

from openinquest.extract.english.analyser.trees import Tree, Word

_RELATIVES = frozenset({"who", "which", "that", "whom"})
_HANGING = frozenset({"acl", "appos", "parataxis", "advcl", "dep", "discourse", "list"})
_KEPT_CASES = frozenset({"of"})
_MOST_JOINED = 12
"""Verbs that may share one subject, one over the other; a longer row is misread."""


def word_at(tree: Tree, start: int, end: int) -> Word | None:
    """Return the word of `[start, end)` on which its others depend; None where no word is there.

    Of two that depend on the same, one that names something stands before one that only opens a
    clause: "no strike" of "that no strike took place".
    """
    first = bisect_left(tree.words, start + 1, key=lambda word: word.end)
    last = bisect_left(tree.words, end, key=lambda word: word.start)
    inside = [
        word
        for word in tree.words[first:last]
        if word.head is None or not first <= word.head < last
    ]
    named = [word for word in inside if word.upos != "PUNCT"] or inside
    return min(named, key=lambda word: (depth_of(tree, word), _opens(word)), default=None)


def _opens(word: Word) -> bool:
    return word.bare_relation in {"mark", "case", "cc"}


def is_verb_of(word: Word, lemmas: Container[str]) -> bool:
    """Return whether a word is a form of one of some verbs, also where its lemma was read wrong.

    Example:
        >>> conducted = Word(0, 0, 9, "conducted", "conducte", "VERB", "VBD", None, "root")
        >>> is_verb_of(conducted, {"conduct"})
        True
    """
    if word.lemma.lower() in lemmas:
        return True
    form = word.form.lower()
    for ending in ("ed", "d", "ing", "es", "s"):
        if form.endswith(ending) and len(form) > len(ending) + 1:
            stem = form.removesuffix(ending)
            if stem in lemmas or f"{stem}e" in lemmas or stem[:-1] in lemmas:
                return True
    return False


def case_of(tree: Tree, word: Word) -> str:
    """Return the preposition of a noun, or the mark of a clause; "" where it has none."""
    return next((each.lemma.lower() for each in tree.below(word, "case", "mark")), "")


def is_passive(tree: Tree, verb: Word) -> bool:
    """Return whether a verb stands in the passive, "a house hit by a bomb" included."""
    for each in islice((verb, *tree.above(verb)), _MOST_JOINED):
        if tree.below(each, "nsubj:pass", "aux:pass"):
            return True
        if each.xpos != "VBN":
            return False
        if each.relation == "acl":
            return True
        if each.bare_relation != "conj" or tree.below(each, "nsubj"):
            return False
    return False


def subjects(tree: Tree, verb: Word) -> list[Word]:
    """Return the subjects of a verb, those it shares with another verb included."""
    for each in islice((verb, *tree.above(verb)), _MOST_JOINED):
        own = tree.below(each, "nsubj", "nsubj:pass")
        if own:
            return [_meant(tree, each, subject) for subject in own]
        head = tree.head_of(each)
        if head is None:
            return []
        if each.bare_relation == "acl":
            return [head]
        if each.bare_relation == "xcomp" and tree.below(head, "obj"):
            return tree.below(head, "obj")
        shares = each.bare_relation in {"conj", "xcomp", "advcl"}
        if not shares or head.upos not in {"VERB", "AUX", "ADJ"}:
            return []
    return []


def undergoers(tree: Tree, verb: Word) -> list[Word]:
    """Return whom or what a verb befalls: its objects, or its subjects in the passive."""
    if is_passive(tree, verb):
        return subjects(tree, verb)
    return [_meant(tree, verb, each) for each in tree.below(verb, "obj")]


def doers(tree: Tree, verb: Word) -> list[Word]:
    """Return who does what a verb says: its subjects, or those behind "by" in the passive."""
    if not is_passive(tree, verb):
        return subjects(tree, verb)
    return [each for each in tree.below(verb, "obl") if case_of(tree, each) == "by"]


def phrase(tree: Tree, noun: Word) -> tuple[int, int]:
    """Return the characters of a noun with what belongs to it, its article and clauses left out.

    "The U.S.-led coalition, which denied it" gives "U.S.-led coalition".
    """
    kept = {noun.at}
    waiting = [(each, noun) for each in tree.below(noun)]
    while waiting:
        word, over = waiting.pop()
        if _hangs_on(tree, word, over, noun):
            continue
        kept.add(word.at)
        waiting.extend((each, word) for each in tree.below(word))
    first = last = noun.at
    while first - 1 in kept:
        first -= 1
    while last + 1 in kept:
        last += 1
    while first < last and tree.words[first].upos in {"DET", "PUNCT"}:
        first += 1
    while last > first and tree.words[last].upos == "PUNCT":
        last -= 1
    return tree.words[first].start, tree.words[last].end


def _hangs_on(tree: Tree, word: Word, over: Word, noun: Word) -> bool:
    """Return whether a word under a noun is no part of its name."""
    relation = word.bare_relation
    if relation in _HANGING or (over is noun and relation in {"case", "cop", "nsubj", "aux"}):
        return True
    if relation == "nmod" and word.relation != "nmod:poss" and word.at > over.at:
        return case_of(tree, word) not in _KEPT_CASES
    return relation == "punct" and word.form in {'"', "“", "”", "(", ")", "[", "]", ";", ":"}


def verb_of(tree: Tree, noun: Word) -> Word | None:
    """Return the verb with which a word tells what happened, itself or another; None for none."""
    word = noun
    for _ in range(4):
        if word.upos == "VERB":
            return word
        if word.bare_relation not in {"nsubj", "obj", "obl", "nmod", "compound", "conj", "amod"}:
            return None
        head = tree.head_of(word)
        if head is None:
            return None
        word = head
    return None


def clause_of(tree: Tree, word: Word) -> Word:
    """Return the word that heads the clause in which a word stands."""
    for each in (word, *tree.above(word)):
        if each.bare_relation in {"ccomp", "advcl", "parataxis", "csubj"} or (
            each.relation == "acl:relcl"
        ):
            return each
        if each.bare_relation == "conj" and tree.below(each, "nsubj"):
            return each
    return tree.root


def depth_of(tree: Tree, word: Word) -> int:
    """Return how many words stand over a word."""
    return sum(1 for _ in tree.above(word))


def _meant(tree: Tree, verb: Word, noun: Word) -> Word:
    """Return the noun that "which" stands for; other words stand for themselves."""
    if noun.upos == "PRON" and noun.lemma.lower() in _RELATIVES:
        for over in (verb, *tree.above(verb)):
            if over.relation == "acl:relcl" and over.head is not None:
                return tree.words[over.head]
    return noun
