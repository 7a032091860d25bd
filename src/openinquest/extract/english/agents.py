"""Whose deed it is that a word names: the agent by grammar, never whoever stands nearest."""

from itertools import islice

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.clauses import case_of, doers, is_passive, is_verb_of
from openinquest.extract.english.denials import is_definite, is_denied

LIGHT = frozenset(
    {"carry", "conduct", "launch", "fly", "perform", "stage", "mount", "undertake", "execute",
     "commit", "drop", "fire", "use", "wage", "make", "order", "lead", "detonate", "throw", "plant",
     "claim", "resume", "begin"}
)  # fmt: skip
"""Verbs that only say that somebody did what their object names."""
_OWNS_UP = frozenset({"confirm", "acknowledge", "admit", "announce"})
_OWN = frozenset({"its", "their", "his", "our", "it", "they", "he", "we"})
_ARMED = frozenset(
    {"army", "military", "coalition", "force", "forces", "navy", "command", "militia", "militant",
     "rebel", "insurgent", "brigade", "brigades", "centcom", "africom"}
)  # fmt: skip
_STRIKES = frozenset({"hit", "strike", "target", "attack", "pound", "bombard", "kill", "destroy"})
# Who does these is not who did what is told below: an arrest, a search, a speech.
_TELLS_OF = frozenset(
    {"arrest", "detain", "charge", "book", "indict", "hold", "jail", "sentence", "convict",
     "accuse", "investigate", "probe", "examine", "review", "search", "seek", "hunt", "find",
     "discover", "locate", "identify", "name", "respond", "call", "dispatch", "rescue", "treat",
     "say", "tell", "report", "announce", "confirm", "state", "describe", "release", "blame",
     "condemn"}
)  # fmt: skip
_DENIES = frozenset({"deny", "reject", "dispute"})
# What befalls a vehicle is nobody's deed.
_BEFALLS = frozenset({"crash", "collide", "overturn", "sink", "capsize", "derail"})
_INQUIRIES = frozenset(
    {"investigation", "inquiry", "probe", "search", "manhunt", "hunt", "arrest", "review", "report",
     "statement", "study", "trial", "case", "connection", "scene"}
)  # fmt: skip
_UP_TO_ITS_VERB = 4  # nouns from a word up to the verb that says it was done
_MOST_JOINED = 12
"""Verbs that may share one subject, one over the other; a longer row is misread."""


def agents_of(tree: Tree, word: Word) -> list[Word]:
    """Return the words for who does what a verb or noun tells, in order; none where unsaid.

    The subject of a verb of arrest, search, speech or denial is not the agent of what stands below
    it: "police arrested a man for firing at a bus", "the army denied laying the mine that went
    off". In a relative clause it is what "who" stands for. Whoever owns up to a deed did it.
    """
    if word.upos == "VERB":
        return [] if _is_cut_off(tree, word, word) else doers(tree, word)
    for clause in tree.below(word, "acl"):
        if is_verb_of(clause, LIGHT) and is_passive(tree, clause):
            return doers(tree, clause)  # "a strike launched by the coalition"
    verb = _verb_over(tree, word)
    if verb is None or _is_cut_off(tree, verb, word):
        return []
    return [each for each in doers(tree, verb) if each is not word]


def is_owned_up_to(tree: Tree, word: Word) -> bool:
    """Return whether somebody admits the deed that a noun names as their own: "confirmed its raid".

    "Police confirmed the stabbing" tells of another's.
    """
    head = tree.head_of(word)
    admits = word.bare_relation == "obj" and head is not None and is_verb_of(head, _OWNS_UP)
    if not admits or head is None or is_denied(tree, head):
        return False
    own = any(each.lemma.lower() in _OWN for each in tree.below(word, "nmod:poss"))
    armed = any(each.lemma.lower() in _ARMED for each in doers(tree, head))
    return own or armed


def _verb_over(tree: Tree, noun: Word) -> Word | None:
    """Return the verb that says that a noun was done, None for none: "launched a wave of raids"."""
    word, case = noun, case_of(tree, noun)
    for _ in range(_UP_TO_ITS_VERB):
        head = tree.head_of(word)
        if head is None:
            return None
        relation = word.bare_relation
        if head.upos == "VERB" and relation != "conj":
            does = relation in {"obj", "nsubj"} and is_verb_of(head, LIGHT)
            admits = word is noun and is_owned_up_to(tree, word)
            with_it = case == "with" and is_verb_of(head, _STRIKES)
            return head if does or admits or with_it else None
        joined = relation in {"conj", "compound", "amod"}
        joined = joined or (relation == "nmod" and case_of(tree, word) in {"of", "with"})
        if not joined or head.lemma.lower() in _INQUIRIES:
            return None
        word = head
    return None


def _is_cut_off(tree: Tree, verb: Word, word: Word) -> bool:
    """Return whether the subject that a verb would take over did something else."""
    if is_verb_of(verb, _BEFALLS):
        return True
    if is_passive(tree, verb):
        return False  # its agent stands behind "by"
    for each in islice((verb, *tree.above(verb)), _MOST_JOINED):
        head = tree.head_of(each)
        if head is None or tree.below(each, "nsubj", "nsubj:pass") or each.bare_relation == "acl":
            return False
        if each.bare_relation == "conj":
            continue
        if is_verb_of(head, _BEFALLS):
            return True
        if is_verb_of(head, _TELLS_OF):  # "was reported to have struck": it did
            return not tree.below(head, "nsubj:pass")
        if is_verb_of(head, _DENIES):  # the deed is denied, and what it takes as known is not
            return word is not verb and is_definite(tree, word)
    return False
