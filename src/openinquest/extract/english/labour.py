"""Strikes of those who stop work, which are no attacks."""

from calendar import day_name

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.clauses import case_of, doers, is_verb_of, verb_of
from openinquest.extract.english.denials import is_definite

_WORKERS = AnyCase(
    r"(?:workers?|workforce|employees?|staff|unions?|unionists?|nurses?|doctors?|medics?|midwi(?:fe|ves)|teachers?|"
    r"lecturers?|students?|pupils|dockers?|dockworkers?|stevedores?|miners?|drivers?|railwaymen|railworkers?|cleaners?|bakers?|"
    r"lawyers?|judges?|barristers?|journalists?|postmen|firefighters?|farmers?|truckers?|shopkeepers|traders|merchants|"
    r"servants?|porters?|seafarers|actors?|writers?|players?|prisoners?|inmates?|detainees?)"
)
_KINDS = frozenset(
    {"general", "hunger", "labour", "labor", "rail", "railway", "transport", "pay", "wage",
     "wildcat", "postal", "industrial"}
)  # fmt: skip
_ABOUT = frozenset(
    {"pay", "wage", "salary", "pension", "job", "contract", "bonus", "benefit", "condition", "hour",
     "layoff", "redundancy", "price", "tax"}
)  # fmt: skip
_HARMS = frozenset({"kill", "hit", "wound", "injure", "destroy", "target", "damage", "flatten"})
_SAYS_WHICH = frozenset({"det", "amod", "compound", "nmod", "nummod"})
_CALLS = frozenset(
    {"begin", "start", "call", "stage", "hold", "end", "join", "continue", "suspend",
     "announce", "declare", "observe", "extend", "resume", "plan", "threaten"}
)  # fmt: skip


_WEEKDAYS = frozenset(map(str.lower, day_name))


def is_of_labour(tree: Tree, word: Word) -> bool:
    """Return whether a word names a strike of those who stop work: "on strike", "nurses' strike".

    "A strike on workers" and "a strike by jets" are attacks.
    """
    if word.upos not in {"NOUN", "PROPN"} or word.form.lower() not in {"strike", "strikes"}:
        return False
    verb = verb_of(tree, word)
    if verb is not None and word.bare_relation == "nsubj" and is_verb_of(verb, _HARMS):
        return False
    beside = tree.below(word)
    bare = not any(each.bare_relation in _SAYS_WHICH for each in beside)
    if bare and case_of(tree, word) == "on":
        return True
    return any(_is_of_work(tree, each) for each in beside) or _is_called(tree, word)


def _is_of_work(tree: Tree, word: Word) -> bool:
    """Return whether what hangs on a strike tells that people stopped work."""
    lemma, case = word.lemma.lower(), case_of(tree, word)
    if word.bare_relation in {"compound", "amod"} or word.relation == "nmod:poss":
        owned = bool(tree.below(word, "case"))  # "dockers' strike", not "aid worker strike"
        return lemma in _KINDS or (owned and _are_workers(word))
    if word.bare_relation in {"nmod", "acl", "obl"}:
        return (case in {"over", "for"} and lemma in _ABOUT) or (
            case in {"by", "of"} and _are_workers(word)
        )
    return False


def _is_called(tree: Tree, strike: Word) -> bool:
    """Return whether workers call, begin or end a strike."""
    verb = verb_of(tree, strike)
    if verb is None or strike.bare_relation != "obj" or not is_verb_of(verb, _CALLS):
        return False
    if verb.lemma == "call" and is_definite(tree, strike):
        return False  # "doctors called the strike a crime"
    if any(_is_target(tree, each) for each in (*tree.below(strike), *tree.below(verb))):
        return False
    return any(_are_workers(each) for each in doers(tree, verb))


def _is_target(tree: Tree, word: Word) -> bool:
    """Return whether a strike is told to be on something: a day is none."""
    on = case_of(tree, word) == "on"
    return word.bare_relation in {"nmod", "obl"} and on and word.form.lower() not in _WEEKDAYS


def _are_workers(word: Word) -> bool:
    return _WORKERS.fullmatch(word.form) is not None
