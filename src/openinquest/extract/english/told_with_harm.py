"""What acted where the sentence beside tells of people who came to harm."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.clauses import case_of, is_passive, is_verb_of, phrase
from openinquest.extract.english.denials import is_definite, is_denied
from openinquest.extract.english.draft import Draft
from openinquest.extract.english.event_parts import actor_by_tree
from openinquest.extract.english.happenings import Scene, find_happenings
from openinquest.extract.english.hedges import hedged_by, hedged_in_words, weaker
from openinquest.extract.english.operators import scope_of
from openinquest.extract.english.other_stories import turns_to_another
from openinquest.model import LEAVES_OPEN, Cause, Means, Scope, is_a

_HARMS = frozenset(
    {
        Means.GUNFIRE,
        Means.SNIPER_FIRE,
        Means.STABBING,
        Means.BEATING,
        Means.CHEMICAL_ATTACK,
        Means.ARSON,
        Means.EXPLOSION,
    }
)
"""What harms people, with its kinds, where it leaves nothing open; raids and clashes may not."""
_OTHERWISE = AnyCase(
    r"\b(?:fires?|blaze|crash(?:es)?|accidents?|earthquakes?|floods?|collisions?|drown(?:ed|ing)|capsized)\b"
)
"""What harms people without anybody's act."""

_ACTS = frozenset(
    {"hit", "strike", "bomb", "shell", "pound", "bombard", "target", "attack", "strafe", "land",
     "fall", "crash", "slam", "explode", "detonate", "burst", "go", "blow", "rip", "tear",
     "destroy", "rain", "ignite", "leak", "kill", "wound", "injure", "fire", "drop", "launch",
     "occur", "happen", "take", "erupt"}
)  # fmt: skip
_DONE = frozenset(
    {"carry", "conduct", "launch", "drop", "fire", "detonate", "throw", "stage", "mount", "lob",
     "toss", "hurl"}
)  # fmt: skip
_GOES_OVER = frozenset({"drive", "step", "run", "walk", "ride", "travel", "tread"})


def find_causes_told_with_harm(
    text: str, scenes: Sequence[Scene], drafts: Sequence[Draft]
) -> Iterator[Draft]:
    """Yield as causes what acted in one sentence where the next, or the one before, tells of harm.

    "A car bomb exploded in a market. Nine people were killed." Neither sentence may name a cause
    already, the one of the harm no other means, and both stand in one paragraph.

    Args:
        text: The text of the passage.
        scenes: What its sentences tell, in order.
        drafts: What was read of it so far.
    """
    caused = [each.start for each in drafts if isinstance(each.detail, Cause)]
    for first, second in pairwise(scenes):
        acts = _acts_beside_harm(text, first, second)
        apart = "\n" in text[first.end : second.start]
        if acts is None or apart or turns_to_another(text[second.start : second.end]):
            continue
        if scope_of(text[acts.start : acts.end]) in {Scope.OTHER, Scope.TOTAL}:
            continue
        if not any(first.start <= start < second.end for start in caused):
            yield from _causes_of(text, acts)


def _acts_beside_harm(text: str, first: Scene, second: Scene) -> Scene | None:
    """Return the sentence that names what acted, None unless the other one tells of the harm."""
    for acts, harms in ((first, second), (second, first)):
        if not harms.harm or acts.harm or _OTHERWISE.search(text, harms.start, harms.end):
            continue
        open_still = LEAVES_OPEN.issuperset(each.means for each in harms.means)
        if open_still and any(_harms(each.means) for each in acts.means):
            return acts
    return None


def _harms(means: Means) -> bool:
    return means not in LEAVES_OPEN and any(is_a(means, kind) for kind in _HARMS)


def _causes_of(text: str, scene: Scene) -> Iterator[Draft]:
    """Yield the first thing that harms people of which a sentence says that it happened."""
    tree = scene.tree
    if tree is None:
        return
    for told in find_happenings(text, scene, None):
        if told.word is None or not _harms(told.what) or is_denied(tree, told.word):
            continue
        acts = _acts_in(tree, told.word)
        if acts is None:
            continue
        words = (told.word, *told.words, acts)
        yield Draft(
            min(phrase(tree, word)[0] if word.upos != "VERB" else word.start for word in words),
            max(told.end, *(word.end for word in words), *_ends_of_what_it_hit(tree, acts)),
            Cause((told.what,), None, actor_by_tree(text, tree, [told.word], None)),
            "cause.told",
            certainty=weaker(hedged_by(tree, told.word), hedged_in_words(tree, told.word)),
            anchor=(told.start, told.end),
        )
        return


def _ends_of_what_it_hit(tree: Tree, verb: Word) -> list[int]:
    return [phrase(tree, each)[1] for each in tree.below(verb, "obj")[:1]]


def _acts_in(tree: Tree, word: Word) -> Word | None:
    """Return the word with which a means acts, None where it is only spoken of.

    "A drone hit a car", "carried out an air strike", "was struck in an air raid", and "Rocket
    attack" as a line of its own; not "the site of the strike", "the bombing was filmed".
    """
    head = tree.head_of(word)
    if word.upos == "VERB" or head is None:
        return word
    if is_definite(tree, word):
        return None
    passive = word.bare_relation == "obl" and case_of(tree, word) in {"by", "in"}
    acts = word.bare_relation == "nsubj" and is_verb_of(head, _ACTS)
    done = word.relation in {"obj", "nsubj:pass"} and is_verb_of(head, _DONE)
    if word.bare_relation == "obl" and case_of(tree, word) in {"on", "onto", "over"}:
        return head if is_verb_of(head, _GOES_OVER) else None  # "drove over a mine"
    struck = passive and is_verb_of(head, _ACTS) and is_passive(tree, head)
    return head if acts or done or struck else None
