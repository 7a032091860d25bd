"""Whether the tree of a sentence joins a cause to an effect."""

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.clauses import case_of, is_verb_of

_TIMES_ONLY = frozenset({"since", "before", "until", "despite", "than", "ahead", "prior", "unlike"})
_APART = frozenset({"ccomp", "parataxis", "csubj", "discourse", "vocative", "dislocated"})
_SUBJECTS = frozenset({"nsubj", "csubj"})
# What is known of a thing, not what it did.
_BEARS = frozenset({"carry", "have", "contain", "weigh", "exceed", "see", "hear", "report", "say"})


def are_linked(tree: Tree, cause: Word | None, effect: Word | None) -> bool:
    """Return whether what one word names is told as the cause of what the other names.

    It is where both hang together without a clause of somebody else's between
    them: the strike that killed, killed by or in the strike, died when the
    bomb fell, exploded and killed. Where a word was not found in the tree,
    nothing speaks against it.
    """
    if cause is None or effect is None or cause.at == effect.at:
        return True
    below_cause, below_effect = _path(tree, cause), _path(tree, effect)
    over = {word.at: step for step, word in enumerate(below_effect)}
    meet = next(step for step, word in enumerate(below_cause) if word.at in over)
    up_cause, up_effect = below_cause[:meet], below_effect[: over[below_cause[meet].at]]
    top = below_cause[meet]
    if any(word.bare_relation in _APART for word in (*up_cause, *up_effect)):
        return False
    if any(case_of(tree, word) in _TIMES_ONLY for word in (*up_cause, *up_effect)):
        return False
    if not up_cause:  # the effect hangs on the cause
        return _hangs_on_the_cause(tree, up_effect)
    if not up_effect:  # the cause hangs on the effect
        return _hangs_on_the_effect(tree, up_cause, top)
    return _hang_side_by_side(tree, up_cause, up_effect, top)


def meeting_of(tree: Tree, cause: Word, effect: Word) -> Word | None:
    """Return the word under which a cause and an effect stand, None where they share none.

    Of "a drone started the fire in which two died" it is "started": denied, it denies the cause.
    """
    over = {word.at for word in _path(tree, effect)}
    return next((word for word in _path(tree, cause) if word.at in over), None)


def _path(tree: Tree, word: Word) -> list[Word]:
    return [word, *tree.above(word)]


def _hangs_on_the_cause(tree: Tree, up_effect: list[Word]) -> bool:
    """Read "the strike that killed nine", "exploded, killing nine"."""
    top = up_effect[-1]
    return top.bare_relation in {
        "acl", "advcl", "conj", "nmod", "obj", "obl", "xcomp", "amod", "compound", "appos", "nsubj",
    } and not (top.bare_relation == "conj" and _has_own_subject(tree, top))  # fmt: skip


def _hangs_on_the_effect(tree: Tree, up_cause: list[Word], effect: Word) -> bool:
    """Read "killed by a strike", "a strike killed", "died when it fell", "deaths in a raid"."""
    top = up_cause[-1]
    if top.bare_relation in _SUBJECTS:
        return True
    if top.bare_relation == "conj":
        return not _has_own_subject(tree, top) and top.upos not in {"VERB"}
    if top.bare_relation == "obj":
        return len(up_cause) > 1 or not is_verb_of(effect, {"kill", "injure", "wound"})
    return top.bare_relation in {
        "obl",
        "nmod",
        "advcl",
        "acl",
        "compound",
        "amod",
        "xcomp",
        "appos",
    }


def _hang_side_by_side(tree: Tree, up_cause: list[Word], up_effect: list[Word], top: Word) -> bool:
    """Read two branches of one word: "a blast hit the house and killed nine"."""
    cause, effect = up_cause[-1], up_effect[-1]
    if up_effect[0].bare_relation == "amod":
        return False
    if is_verb_of(top, _BEARS) and effect.bare_relation != "xcomp":
        return False
    if effect.bare_relation == "conj":
        return cause.bare_relation in _SUBJECTS and not _has_own_subject(tree, effect)
    if cause.bare_relation == "conj" and _has_own_subject(tree, cause):
        return False
    if effect.bare_relation in _SUBJECTS and cause.bare_relation in {"obj", "obl", "nmod", "advcl"}:
        return True
    return effect.bare_relation in {"obj", "advcl", "xcomp", "obl", "acl", "nmod", "ccomp"}


def _has_own_subject(tree: Tree, word: Word) -> bool:
    return bool(tree.below(word, "nsubj", "nsubj:pass"))
