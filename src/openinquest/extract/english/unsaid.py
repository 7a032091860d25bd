"""Whether what a cue tells of took place: what is refused, wanted or supposed is not said."""

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.clauses import subjects
from openinquest.extract.english.denials import is_negation
from openinquest.extract.english.reporting_verbs import verbs
from openinquest.extract.english.voices import is_first_person

_NOBODY = frozenset(["nobody", "none", "no", "neither"])
_REFUSAL_WORDS = (
    "decline refuse fail stop avoid unable unwilling unlikely reluctant hesitant hesitate refrain "
    "abstain"
)
_REFUSALS = frozenset(_REFUSAL_WORDS.split())
_SHORT_OF = frozenset(["of", "from"])
_WANT_WORDS = (
    "urge want ask press push pressure call demand order tell beg implore exhort appeal request "
    "invite encourage challenge expect hope plan intend promise vow pledge threaten prepare wait"
)
_WANTS = frozenset(_WANT_WORDS.split())
_DUTY = frozenset(["must", "should", "ought"])
_CONDITIONS = frozenset(["if", "unless"])
_TO_COME = frozenset(["until", "till", "once"])
KNOWS_NOTHING = AnyCase(
    r"\b(?:(?:no|any)\s+(?:record|knowledge|information)\s+(?:of|about|on)|"
    r"kn[eo]ws?\s+nothing\s+(?:of|about)|(?:not|n['’]t|un)\s?aware\s+of)\s"
    r"(?:(?!\b(?:and|but|while)\b)[^.;!?]){0,150}$"
)
"""Whoever has no record of something neither says nor denies it, and passes nothing of it on."""
_NOT_FINITE = frozenset(["xcomp", "advcl", "acl"])


def is_withheld(tree: Tree, cue: Word, source: Word | None) -> bool:
    """Return whether a cue is negated, or is what somebody refuses or has yet to do.

    So are "could not confirm", "neither confirmed nor denied", "declined to say", "stopped short
    of admitting" and "has yet to confirm"; "did not refuse to say" is said. `source` is who would
    say it: nobody does in "no group said".
    """
    if is_negated(tree, cue) or _is_nobody(tree, source):
        return True
    head = tree.head_of(cue)
    if head is None or cue.bare_relation not in _NOT_FINITE:
        return False
    opened = {each.lemma for each in tree.below(cue, "mark", "case")}
    if "without" in opened:
        return True
    if _lemma(head) in _REFUSALS and (cue.relation == "xcomp" or opened & {"to", *_SHORT_OF}):
        return not is_negated(tree, head)
    if opened & _SHORT_OF and _has(tree, head, "short"):
        return True
    if "to" not in opened or cue.relation != "xcomp":
        return False
    return is_negated(tree, head) or (
        head.lemma in {"have", "be"}
        and any(_has(tree, each, "yet", "still") for each in (head, cue))
    )


def is_only_imagined(tree: Tree, cue: Word) -> bool:
    """Return whether a cue is what somebody has to do, what others want of them, or a condition.

    "Must admit", "urged them to admit", "demanded that it explain", "unless it admits"; "I must
    say" is said.
    """
    if is_condition(tree, cue):
        return True
    helpers = {each.lemma.lower() for each in tree.below(cue, "aux")}
    if helpers & _DUTY and "have" not in helpers:
        return not any(is_first_person(each.form) for each in subjects(tree, cue))
    head = tree.head_of(cue)
    if head is None or _lemma(head) not in _WANTS:
        return False
    opened = {each.lemma for each in tree.below(cue, "mark")}
    if cue.bare_relation in _NOT_FINITE:
        return "to" in opened
    return cue.relation == "ccomp" and cue.xpos == "VB" and not helpers


def is_condition(tree: Tree, verb: Word) -> bool:
    """Return whether a verb is a condition of something: "if it says", "until it confirms"."""
    marks = {each.lemma.lower() for each in tree.below(verb, "mark")}
    present = verb.xpos in {"VBP", "VBZ"}  # "until it confirmed" tells that it did
    return bool(marks & _CONDITIONS or (present and marks & _TO_COME))


def is_negated(tree: Tree, word: Word) -> bool:
    """Return whether "not", "neither" or "nor" stands by a verb, or by the one it is joined to."""
    beside = tree.below(word, "cc", "advmod")
    if any(is_negation(tree, each) for each in beside):
        return True
    head = tree.head_of(word)
    joined_by_or = word.relation == "conj" and any(each.lemma == "or" for each in beside)
    return head is not None and joined_by_or and is_negated(tree, head)


def _lemma(word: Word) -> str:
    """Return the lemma of a word, that of our list of verbs before the analyser's."""
    verb = verbs().get(word.form.lower())
    return verb.reading.lemma if verb is not None else word.lemma


def _has(tree: Tree, word: Word, *adverbs: str) -> bool:
    """Return whether an adverb stands by a word, or the word is that adverb itself."""
    return word.lemma in adverbs or any(
        each.lemma in adverbs for each in tree.below(word, "advmod")
    )


def _is_nobody(tree: Tree, source: Word | None) -> bool:
    """Return whether a source is nobody: "no group", "neither the army nor the police"."""
    around = (source, *tree.below(source, "det", "cc:preconj")) if source is not None else ()
    return any(each.lemma.lower() in _NOBODY for each in around)
