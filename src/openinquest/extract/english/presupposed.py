"""What stands whatever a voice denies or fears: that of which its words only say more."""

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.clauses import case_of, doers, is_verb_of, phrase
from openinquest.extract.english.denials import is_definite, is_told_as_known
from openinquest.extract.english.parties import find_parties, party_of

# "Denied reports of the raid" denies the raid; "rejected criticism of the raid" does not.
_SAYINGS = frozenset(
    {"report", "claim", "allegation", "rumour", "rumor", "suggestion", "assertion", "statement",
     "accusation", "account", "story", "charge", "notion", "idea", "news", "existence",
     "occurrence", "possibility", "evidence", "sign", "trace", "proof", "indication", "use"}
)  # fmt: skip
# What these say of an act is the act itself: "denied that the raid took place", "hit the mill".
_ACTS = frozenset(
    {"happen", "occur", "take", "be", "exist", "carry", "conduct", "launch", "hit", "strike",
     "target", "bomb", "shell", "attack", "destroy", "damage", "level", "flatten", "fall", "land",
     "come", "fire", "drop"}
)  # fmt: skip
_TRUTH = frozenset({"true", "false", "real", "case", "fact", "likely", "possible"})
_TIMES = frozenset({"before", "after", "since", "when", "while", "during", "following"})
_AROUND = _TIMES | {"in", "behind", "over"}


def is_taken_as_known(tree: Tree, cue: Word, word: Word) -> bool:
    """Return whether words under a denial name something that it leaves standing.

    Who denies "that the raid killed civilians", "any link to the raid", "being
    behind the raid" or "planting the bomb that hit the mill" says nothing
    against the raid and the bomb; who denies "the raid" or "that the raid hit
    the mill" does.
    """
    for each in (word, *tree.above(word)):
        head = tree.head_of(each)
        if head is None or each is cue:
            return False
        if each.relation == "acl:relcl" and is_told_as_known(tree, head):
            return True
        if _stands_beside(tree, each, head, cue):
            return True
        if head is cue:
            return False
    return False


def is_known_to_its_verb(tree: Tree, cue: Word, word: Word) -> bool:
    """Return whether a noun is known, of which a verb under a denial tells more.

    Who denies "that a mine caused the deaths" does not deny the deaths.
    """
    head = tree.head_of(word)
    if head is None or head is cue or head.upos != "VERB" or word.upos != "NOUN":
        return False
    return word.bare_relation == "obj" and is_definite(tree, word)


def is_told_with_a_time(tree: Tree, cue: Word, word: Word) -> bool:
    """Return whether words under a cue date what it says: "warned them before it bombed the town".

    What a clause of time tells in the past has come about, whoever fears what stands beside it.
    "Have suggested since that rebels mined it" is no clause of time: "that" opens what they say.
    """
    for each in (word, *tree.above(word)):
        if each is cue:
            return False
        if each.bare_relation == "advcl" and case_of(tree, each) in _TIMES:
            said = any(mark.lemma.lower() == "that" for mark in tree.below(each, "mark"))
            return not said and each.xpos in {"VBD", "VBN"}
    return False


def parties_beside(text: str, tree: Tree, noun: Word) -> set[str]:
    """Return the parties that a noun names of itself: Israel of "the Israeli raid".

    So does "the raid that Israel flew"; of "denied that Israel was behind the raid" the raid
    names nobody.
    """
    found = {name for _, _, name in find_parties(text, *phrase(tree, noun))}
    users = [each for each in tree.below(noun, "nmod") if case_of(tree, each) == "by"]
    for clause in tree.below(noun, "acl"):
        users += [each for each in doers(tree, clause) if each is not noun]
    return found | {name for each in users if (name := party_of(text, tree, each))}


def _stands_beside(tree: Tree, noun: Word, head: Word, cue: Word) -> bool:
    """Return whether a noun is only what the word over it says something of."""
    case, relation = case_of(tree, noun), noun.bare_relation
    if noun.upos not in {"NOUN", "PROPN"}:
        return False
    if any(each.lemma.lower() == "behind" for each in tree.below(noun, "case")):
        return True  # "denied that it was behind the raid"
    if head is cue:
        return False
    if relation == "nmod":
        said = head.lemma.lower() in _SAYINGS
        return not said and (case in _AROUND or is_definite(tree, noun))
    if relation not in {"nsubj", "obj", "obl"} or not is_definite(tree, noun):
        return False
    if relation == "obl" and case in _AROUND:
        return True
    acts = head.upos == "VERB" and is_verb_of(head, _ACTS)
    return not acts and head.lemma.lower() not in _TRUTH
