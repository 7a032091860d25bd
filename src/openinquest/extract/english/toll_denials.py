"""Whether a sentence denies people's harm, by its tree."""

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.denials import is_definite, is_denied

# A subject falls with these: "it is not true that", "the deaths did not happen".
_TRUTH = frozenset({"true", "false", "untrue", "case", "likely", "possible"})
_IS_THERE = frozenset({"be", "happen", "occur", "exist", "take"})
_SEEN = frozenset({"see", "find", "hear", "leave", "have", "detect", "observe", "record"})


def is_harm_denied(tree: Tree, word: Word, cue: Word | None = None) -> bool:
    """Return whether a sentence says of people's harm that it did not come to them.

    "It was not a bomb that killed nine" denies the bomb and not the deaths, and what is
    said of people who are known as harmed, or of their harm ("the nine dead were not
    soldiers", "the deaths were not in vain"), denies neither.

    Args:
        tree: The tree of the sentence.
        word: The word of harm.
        cue: The word with which the speaker says it, whose own negation is not looked at.
    """
    noun = _described(tree, word)
    if noun is not None:
        told = (word,) if word.relation == "acl:relcl" else (word, noun)
        denied = any(is_denied(tree, each, cue) for each in told)
        return denied and not _is_known(tree, word, noun)
    return not _is_only_spoken_of(tree, word) and is_denied(tree, word, cue)


def _described(tree: Tree, word: Word) -> Word | None:
    """Return the noun that a word of harm describes: "the nine killed", "a raid that killed"."""
    participle = word.relation == "acl" and word.xpos == "VBN" and not tree.below(word, "mark")
    described = participle or word.bare_relation == "amod" or word.relation == "acl:relcl"
    return tree.head_of(word) if described else None


def _is_known(tree: Tree, word: Word, noun: Word) -> bool:
    """Return whether a noun with its harm is known, whatever is denied of it.

    "The strike that killed nine" is, and the nine in "it was not a bomb that killed
    nine"; so are people of whom more is said than that they were there.
    """
    if noun.lemma.lower() in _TRUTH:  # "it is not the case that nine died"
        return False
    cleft = bool(tree.below(noun, "cop")) and any(
        each.lemma.lower() == "it" for each in tree.below(noun, "nsubj", "expl")
    )
    if is_definite(tree, noun) or (word.relation == "acl:relcl" and cleft):
        return True
    head = tree.head_of(noun)
    harmed = word.xpos == "VBN" or word.bare_relation == "amod"
    seen = head is not None and head.lemma.lower() in _SEEN | _IS_THERE
    return harmed and noun.bare_relation in {"obj", "nsubj"} and not seen


def _is_only_spoken_of(tree: Tree, noun: Word) -> bool:
    """Return whether a sentence only says more of some harm: "the death did not go unnoticed"."""
    head = tree.head_of(noun)
    if noun.bare_relation == "obj" and noun.upos == "NOUN":
        return is_definite(tree, noun)  # "did not cause the deaths of nine"
    if noun.bare_relation != "nsubj" or head is None:
        return False
    return head.lemma.lower() not in _TRUTH | _IS_THERE
