"""Verbs of harm: the object of "kill", the subject of "die", those taken to hospital."""

from collections.abc import Iterator
from dataclasses import replace

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.arguments import (
    case_of,
    companions,
    has_below,
    is_passive,
    subjects,
    undergoers,
)
from openinquest.extract.english.harm_idioms import harmed_by_idiom, is_missing
from openinquest.extract.english.harm_lexicon import (
    DYING,
    FATALLY,
    HITS,
    OF_MANY_THINGS,
    SUFFERING,
    TRANSITIVE,
    WOUNDS_SUFFERED,
    is_body_part,
    verb_of,
)
from openinquest.extract.english.harmed import Harmed
from openinquest.extract.english.people import names_people
from openinquest.model import Harm

_NOT_FATAL = frozenset(
    {"sentence", "condemn", "scare", "frighten", "bore", "worry", "contribute", "lead", "relate",
     "link", "connect", "compare", "refer", "respond", "react", "come", "testify", "plead"}
)  # fmt: skip
"""Verbs that "to death" does not make fatal."""
_DOWN = frozenset({"gun", "mow", "cut"})
"""Verbs that kill with "down" behind them."""
_TREATMENT = frozenset({"treatment", "surgery", "stitches"})
_APART = frozenset({"pieces", "bits"})


def harmed_by_verb(tree: Tree, verb: Word) -> Iterator[Harmed]:
    """Yield what a verb tells of harm, those named alongside included."""
    found = list(_of_verb(tree, verb))
    yield from found
    if found and not found[0].opened:
        for people in companions(tree, verb):
            yield replace(found[0], people=people, rule="toll.alongside")


def _of_verb(tree: Tree, verb: Word) -> Iterator[Harmed]:
    base = verb_of(verb)
    if base in TRANSITIVE:
        if not any(each.form.lower() == "off" for each in tree.below(verb, "compound")):
            fatal = TRANSITIVE[base] is Harm.INJURED and _is_fatally(tree, verb)
            harm = Harm.KILLED if fatal else TRANSITIVE[base]
            for people in undergoers(tree, verb):
                yield Harmed(verb, people, harm, f"toll.{_voice(tree, verb)}")
    elif base in HITS and not (base == "bury" and is_missing(tree, verb)):
        yield from _of_hit(tree, verb)
    elif base in DYING:
        for people in subjects(tree, verb):
            yield Harmed(verb, people, Harm.KILLED, "toll.died")
    elif base in SUFFERING or base in {"treat", "break", "need", "require"}:
        yield from _of_wounds(tree, verb, base)
    elif base not in _NOT_FATAL and _to_death(tree, verb):
        for people in undergoers(tree, verb) or subjects(tree, verb):
            yield Harmed(verb, people, Harm.KILLED, "toll.to_death")
    yield from harmed_by_idiom(tree, verb)


def _voice(tree: Tree, verb: Word) -> str:
    if verb.bare_relation in {"acl", "amod"}:
        return "postnominal"
    return "active" if tree.below(verb, "obj") else "passive"


def _of_hit(tree: Tree, verb: Word) -> Iterator[Harmed]:
    base, fatal = verb_of(verb), is_fatal(tree, verb)
    gunned = base in _DOWN and has_below(tree, verb, {"down"}, "compound", "advmod")
    if base in _DOWN and not (gunned or fatal):
        return
    harm = Harm.KILLED if fatal or gunned else Harm.INJURED
    for people in undergoers(tree, verb):
        known = gunned and (base == "gun" or names_people(people.form))
        if fatal or known or base not in OF_MANY_THINGS or _hits_people(tree, verb, people):
            yield Harmed(verb, people, harm, "toll.shot", opened=harm is Harm.INJURED)


def _hits_people(tree: Tree, verb: Word, people: Word) -> bool:
    """Return whether a verb that befalls all sorts of things tells of people who were hit."""
    if verb_of(verb) in {"blow", "tear", "choke"}:
        return False
    in_body = any(is_body_part(each) for each in tree.below(verb, "obl"))
    return is_passive(tree, verb) or (in_body and names_people(people.form))


def is_fatal(tree: Tree, verb: Word) -> bool:
    """Return whether words beside a verb say that it killed: "fatally", "dead", "to death"."""
    beside = tree.words[max(0, verb.at - 1)]
    if beside.form.lower() in FATALLY or _to_death(tree, verb):
        return True
    if any(each.form.lower() == "dead" for each in tree.words[verb.at + 1 : verb.at + 2]):
        return True  # "shot dead two"
    for each in tree.below(verb):
        form = each.form.lower()
        behind = each.at > verb.at
        if (form in FATALLY and not _parted(tree, verb, each)) or (
            form == "dead" and behind and each.at - verb.at <= 4
        ):
            return True
        if form == "apart" and verb_of(verb) in {"blow", "tear"}:
            return True
        if form == "alive" and behind and verb_of(verb) in {"bury", "burn"}:
            return True
    shares = not tree.below(verb, "obj", "nsubj:pass")  # "shot and killed a clerk"
    return any(
        verb_of(each) in {"kill", "murder"}
        and not tree.below(each, "nsubj")
        and (shares or not tree.below(each, "obj"))
        for each in tree.below(verb, "conj")
    )


def _is_fatally(tree: Tree, verb: Word) -> bool:
    """Return whether an adverb says that wounds killed: "was fatally injured"."""
    return any(
        each.form.lower() in FATALLY and not _parted(tree, verb, each)
        for each in tree.below(verb, "advmod")
    )


def _parted(tree: Tree, verb: Word, adverb: Word) -> bool:
    """Return whether an adverb speaks of some only: "four were shot, two of them fatally"."""
    between = tree.words[verb.at + 1 : adverb.at]
    return any(each.upos in {"NUM", "PUNCT"} for each in between)


def _to_death(tree: Tree, verb: Word) -> bool:
    """Return whether a verb goes on with "to death", "to their deaths", "to pieces"."""
    for each in tree.below(verb, "obl", "nmod"):
        if case_of(tree, each) not in {"to", "into"}:
            continue
        form = each.form.lower()
        own = tree.below(each, "nmod")
        if (
            form in {"death", "deaths"}
            and not tree.below(each, "det")
            and (
                not own or (own[0].relation == "nmod:poss" and verb_of(verb) in {"fall", "plunge"})
            )
        ):
            return True
        if form in _APART and verb_of(verb) in {"blow", "tear", "hack"}:
            return True
    return False


def _of_wounds(tree: Tree, verb: Word, base: str) -> Iterator[Harmed]:
    """Read "sustained burns", "were treated for smoke inhalation", "broke bones"."""
    if base == "treat":
        treated_for = any(
            each.form.lower() in WOUNDS_SUFFERED and case_of(tree, each) == "for"
            for each in tree.below(verb, "obl", "nmod")
        )
        people = undergoers(tree, verb) if treated_for else []
    elif base == "break":
        broken = any(is_body_part(each) for each in tree.below(verb, "obj"))
        people = subjects(tree, verb) if broken else []
    else:
        wounds = has_below(tree, verb, WOUNDS_SUFFERED | _TREATMENT, "obj")
        people = subjects(tree, verb) if wounds else []
    for each in people:
        yield Harmed(verb, each, Harm.INJURED, "toll.suffered_wounds")
