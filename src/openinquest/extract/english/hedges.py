"""How sure the clauses over a word leave what it tells: "it is possible that", "if it is true"."""

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.clauses import is_verb_of
from openinquest.extract.english.denials import is_definite, is_told_as_known, negates
from openinquest.model import Certainty

_POSSIBLE = frozenset(
    {"possible", "possibility", "chance", "conceivable", "plausible", "fear", "suggestion"}
)
_PROBABLE = frozenset(
    {"likely", "probable", "likelihood", "probability", "appear", "seem", "presumption",
     "suspicion", "assumption"}
)  # fmt: skip
# "It is believed that" hedges; who believes it is a speaker, and weighed as one.
_SUPPOSED = frozenset({"believe", "think", "presume", "assume", "suppose", "suspect"})
# Over these a clause is as sure as they are: "is it true that", "it turns out that".
_SAME_AS = frozenset({"true", "case", "fact"})
_CLAUSES = frozenset({"ccomp", "csubj", "acl", "xcomp"})
_SUPPOSING = frozenset({"assume", "suppose", "provide", "presume"})
_NO_CONDITION = frozenset({"even", "as", "not", "only"})
_POSSIBLY = frozenset(
    {"alleged", "allegedly", "possible", "possibly", "purported", "purportedly", "rumoured",
     "rumored", "unconfirmed", "unverified", "perhaps", "maybe", "potential", "potentially",
     "supposed", "supposedly"}
)  # fmt: skip
_PROBABLY = frozenset(
    {"suspected", "apparent", "apparently", "likely", "probable", "probably", "presumed",
     "presumably", "reported", "reportedly", "seemingly"}
)  # fmt: skip
# "An apparent accidental shooting" is a shooting: how it came about is what appears so.
_HOW = frozenset(
    {"accidental", "self-inflicted", "gang", "gang-related", "drug-related", "random", "targeted",
     "deliberate", "intentional", "unintentional", "terrorist", "terror", "racist", "revenge",
     "copycat", "domestic", "retaliatory", "fatal", "deadly"}
)  # fmt: skip
# Verbs whose hedge is that of what they tell; "may have killed" leaves the strike certain.
_HAPPENS = frozenset(
    {"hit", "strike", "target", "pound", "occur", "happen", "take", "report", "launch", "carry",
     "conduct", "fire", "drop", "hear", "see", "be"}
)  # fmt: skip
_SAYINGS = frozenset({"report", "claim", "allegation", "rumour", "rumor", "account", "news"})
_CONFIRMS = frozenset({"confirm", "verify", "corroborate", "substantiate"})
_FIRST = frozenset({"first", "initially", "originally"})
_SURENESS = (Certainty.POSSIBLE, Certainty.PROBABLE, Certainty.CERTAIN)


def weaker(left: Certainty, right: Certainty) -> Certainty:
    """Return the less sure of two certainties."""
    return min(left, right, key=_SURENESS.index)


def hedged_by(tree: Tree, word: Word) -> Certainty:
    """Return how sure what stands over a word in its sentence leaves it.

    It is followed upwards as long as a clause is what a predicate or a noun is
    about ("there is a chance that"), up to whoever says so. A condition that
    hangs on one of the clauses, or a question whether it is so, leaves it possible.
    A noun that tells of what is known ("the deaths") is as sure as it was.
    """
    found = Certainty.CERTAIN
    word = first_of_its_row(tree, word)
    word = _told_with(tree, word) or word
    while True:
        if _has_a_condition(tree, word):
            return Certainty.POSSIBLE
        head = tree.head_of(word)
        if head is None:
            return Certainty.POSSIBLE if _is_asked(tree, word) else found
        if word.bare_relation == "conj":
            word = head
            continue
        if not _is_content(tree, word):
            return found
        hedge = _hedge_of(tree, head, word)
        if hedge is None:
            return found
        found = weaker(found, hedge)
        word = head


def is_one_of_several(tree: Tree, word: Word) -> bool:
    """Return whether a word is named as an alternative: "a mine or a shell"."""
    first = first_of_its_row(tree, word)
    row = (first, *tree.below(first, "conj"))
    return any(each.lemma.lower() == "or" for one in row for each in tree.below(one, "cc"))


def first_of_its_row(tree: Tree, word: Word) -> Word:
    """Return the noun that a noun is named beside, itself where it is the first."""
    head = tree.head_of(word)
    if word.bare_relation != "conj" or head is None or head.upos not in {"NOUN", "PROPN"}:
        return word
    return head if word.upos in {"NOUN", "PROPN"} else word


def hedged_in_words(tree: Tree, word: Word) -> Certainty:
    """Return how sure a noun and the verb that it is told with leave what they tell.

    "An alleged strike", "was reportedly shelled", "may have been a strike"; what "may have been a
    strike" itself ("the blast") is as sure as it was, and so is "the strike that may have".
    A strike of which "reports could not be confirmed" is possible.
    """
    words = [word, *_nouns_of_saying(tree, word)]
    verb = None if is_definite(tree, word) else _told_with(tree, word)
    if verb is not None and (is_verb_of(verb, _HAPPENS) and not tree.below(verb, "obl:agent")):
        words.append(verb)
    if verb is not None and word.bare_relation == "obl" and is_verb_of(verb, {"point"}):
        return Certainty.PROBABLE  # "findings point to a mine"
    if verb is not None and word.bare_relation == "obl" and _is_blamed_by_nobody(tree, verb):
        return Certainty.POSSIBLE
    hedges = (weaker(_hedge_beside(tree, each), _unconfirmed(tree, each)) for each in words)
    return min(hedges, key=_SURENESS.index)


def _nouns_of_saying(tree: Tree, word: Word) -> list[Word]:
    """Return the reports, claims and rumours that a word is what they are about."""
    found: list[Word] = []
    for each in tree.above(word):
        if word.bare_relation not in {"nmod", "acl"} or each.lemma.lower() not in _SAYINGS:
            break
        found.append(each)
        word = each
    return found


def _hedge_beside(tree: Tree, word: Word) -> Certainty:
    """Return how sure the adjectives, adverbs and auxiliaries of a word leave it."""
    forms = {
        each.form.lower()
        for each in tree.below(word, "amod", "advmod")
        if not any(after.form.lower() in _HOW for after in tree.words[each.at + 1 : each.at + 2])
    }
    if tree.below(word, "case"):  # "could be behind a raid": the raid was
        return _sureness_of(forms)
    if tree.below(word, "cop") and is_definite(tree, word):
        return _sureness_of(forms)  # "may have been the worst bombing" is a bombing
    helpers = {each.lemma.lower() for each in tree.below(word, "aux")}
    # "A strike may amount to a crime" is a strike; "may have hit" and "may be one" are none yet.
    told = "have" in helpers or bool(tree.below(word, "cop"))
    might = told and helpers & {"may", "might", "could"}
    if might and not negates(tree, word, None):
        return Certainty.POSSIBLE
    return _sureness_of(forms)


def _sureness_of(forms: set[str]) -> Certainty:
    if forms & _POSSIBLY:
        return Certainty.POSSIBLE
    return Certainty.PROBABLE if forms & _PROBABLY else Certainty.CERTAIN


def _unconfirmed(tree: Tree, noun: Word) -> Certainty:
    """Return how sure a noun is of which somebody could not confirm that it is so."""
    verb = tree.head_of(noun)
    if verb is None or noun.bare_relation not in {"nsubj", "obj"}:
        return Certainty.CERTAIN
    open_still = is_verb_of(verb, _CONFIRMS) and negates(tree, verb, noun)
    return Certainty.POSSIBLE if open_still else Certainty.CERTAIN


def _told_with(tree: Tree, word: Word) -> Word | None:
    """Return the verb with which a word is told, None where it stands alone or is known already."""
    head = tree.head_of(word)
    if word.bare_relation == "mark":
        return head
    told = word.bare_relation in {"nsubj", "obj", "obl"} and not is_told_as_known(tree, word)
    return head if told and head is not None and head.upos == "VERB" else None


def _is_content(tree: Tree, word: Word) -> bool:
    """Return whether a clause is what the word over it is about."""
    if word.relation == "acl:relcl":
        return False
    that = any(each.lemma.lower() == "that" for each in tree.below(word, "mark"))
    return word.bare_relation in _CLAUSES or (word.bare_relation == "advcl" and that)


def _hedge_of(tree: Tree, head: Word, clause: Word) -> Certainty | None:
    """Return how sure a word leaves the clause that it is about, None where it is no hedge."""
    lemma = head.lemma.lower()
    if lemma in _POSSIBLE:
        return Certainty.CERTAIN if negates(tree, head, clause) else Certainty.POSSIBLE
    if lemma in _PROBABLE or (lemma in _SUPPOSED and tree.below(head, "aux:pass")):
        return Certainty.PROBABLE
    return Certainty.CERTAIN if lemma in _SAME_AS or clause.bare_relation == "xcomp" else None


def _has_a_condition(tree: Tree, word: Word) -> bool:
    """Return whether what was so holds only under a condition: "if reports are right".

    What is still to come ("will be updated if") is no less sure for that.
    """
    to_come = any(each.xpos == "MD" for each in tree.below(word, "aux"))
    return not to_come and any(_is_condition(tree, each) for each in tree.below(word, "advcl"))


def _is_condition(tree: Tree, clause: Word) -> bool:
    if clause.lemma.lower() in _SUPPOSING:  # "assuming the count is right"
        return clause.xpos in {"VBG", "VBN"} and bool(tree.below(clause, "ccomp"))
    for mark in tree.below(clause, "mark"):
        if mark.lemma.lower() in {"if", *_SUPPOSING} and tree.below(clause, "nsubj"):
            return mark.at == 0 or tree.words[mark.at - 1].lemma.lower() not in _NO_CONDITION
    return False


def _is_blamed_by_nobody(tree: Tree, verb: Word) -> bool:
    """Return whether a verb blames and nobody is said to: "was first blamed on a bomb"."""
    if not is_verb_of(verb, {"blame"}) or tree.below(verb, "obl:agent"):
        return False
    at_first = any(each.lemma.lower() in _FIRST for each in tree.below(verb, "advmod"))
    return at_first or bool(tree.below(verb, "aux:pass"))


def _is_asked(tree: Tree, root: Word) -> bool:
    """Return whether a sentence asks whether it is so: "were nine killed?", not "who killed?"."""
    if not any(each.form == "?" for each in tree.words[-3:]):
        return False
    helper = next((each for each in tree.words if each.upos not in {"PUNCT", "CCONJ"}), root)
    return helper.upos == "AUX" and helper.head == root.at
