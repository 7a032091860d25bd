"""Verbs of harm: the object of "kill", the subject of "die", those taken to hospital."""

from collections.abc import Iterator
from dataclasses import replace

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.arguments import (
    case_of,
    companions,
    is_passive,
    subjects,
    undergoers,
)
from openinquest.extract.english.harm_lexicon import (
    BODIES,
    BODY_PARTS,
    DRIVING,
    DYING,
    HITS,
    HOMES,
    HOSPITALS,
    LOSING,
    OF_MANY_THINGS,
    PULLING,
    RUBBLE,
    SUFFERING,
    TAKING,
    TRANSITIVE,
    UNDER,
    WOUNDS_SUFFERED,
    verb_of,
)
from openinquest.extract.english.harmed import Harmed
from openinquest.extract.english.people import names_people
from openinquest.model import Harm

_FATAL = frozenset({"fatally", "mortally"})
_NOT_FATAL = frozenset(
    {"sentence", "condemn", "scare", "frighten", "bore", "worry", "contribute", "lead", "relate",
     "link", "connect", "compare", "refer", "respond", "react", "come", "testify", "plead"}
)  # fmt: skip
"""Verbs that "to death" does not make fatal."""
_NOT_MOURNED = frozenset(
    {"customers", "workers", "employees", "passengers", "lives", "volunteers", "members",
     "teachers", "friends", "friend"}
)  # fmt: skip
"""People who are mostly lost to somebody without having died."""
_KIN = frozenset(
    {"son", "sons", "daughter", "daughters", "wife", "husband", "brother", "brothers", "sister",
     "sisters", "parents", "grandson", "grandsons", "relatives", "cousins", "child"}
)  # fmt: skip
_GUNS = frozenset({"gun", "weapon", "pistol", "rifle", "handgun", "shotgun", "firearm", "knife"})
_SELVES = frozenset({"himself", "herself", "themselves"})
_APART = frozenset({"pieces", "bits"})
_HELD = frozenset({"prisoner", "hostage", "captive", "prisoners", "captives"})


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
            for people in undergoers(tree, verb):
                yield Harmed(verb, people, TRANSITIVE[base], f"toll.{_voice(tree, verb)}")
    elif base in HITS and not (base == "bury" and _is_missing(tree, verb)):
        yield from _of_hit(tree, verb)
    elif base in DYING:
        for people in subjects(tree, verb):
            yield Harmed(verb, people, Harm.KILLED, "toll.died")
    elif base in SUFFERING or base in {"treat", "break"}:
        yield from _of_wounds(tree, verb, base)
    elif base not in _NOT_FATAL and _to_death(tree, verb):
        for people in undergoers(tree, verb) or subjects(tree, verb):
            yield Harmed(verb, people, Harm.KILLED, "toll.to_death")
    if base in LOSING:
        yield from _of_lives(tree, verb)
    if base == "turn" and _has(tree, verb, _GUNS, "obj") and _has(tree, verb, _SELVES, "obl"):
        for people in subjects(tree, verb):
            yield Harmed(verb, people, Harm.INJURED, "toll.shot", opened=True)
    if base in {"commit", "die"} and _has(tree, verb, {"suicide"}, "obj", "obl"):
        for people in subjects(tree, verb):
            yield Harmed(verb, people, Harm.KILLED, "toll.suicide")
    if base in {"bury", "trap"} and _is_missing(tree, verb):
        for people in undergoers(tree, verb):
            yield Harmed(verb, people, Harm.MISSING, "toll.under_rubble")
    if base in {"disappear", "vanish"}:
        for people in subjects(tree, verb):
            yield Harmed(verb, people, Harm.MISSING, "toll.disappeared")
    yield from _of_movement(tree, verb, base)


def _is_missing(tree: Tree, verb: Word) -> bool:
    """Return whether those buried or trapped lie under something, or are still there."""
    under = any(
        case_of(tree, each) in UNDER or each.form.lower() in RUBBLE
        for each in tree.below(verb, "obl")
    )
    return under or (verb_of(verb) == "trap" and _has(tree, verb, {"still"}, "advmod"))


def _voice(tree: Tree, verb: Word) -> str:
    if verb.bare_relation in {"acl", "amod"}:
        return "postnominal"
    return "active" if tree.below(verb, "obj") else "passive"


def _has(tree: Tree, verb: Word, forms: frozenset[str] | set[str], *relations: str) -> bool:
    return any(each.form.lower() in forms for each in tree.below(verb, *relations))


def _of_hit(tree: Tree, verb: Word) -> Iterator[Harmed]:
    base, fatal = verb_of(verb), is_fatal(tree, verb)
    gunned = base == "gun" and _has(tree, verb, {"down"}, "compound", "advmod")
    if base == "gun" and not gunned:
        return
    harm = Harm.KILLED if fatal or gunned else Harm.INJURED
    for people in undergoers(tree, verb):
        if fatal or base not in OF_MANY_THINGS or _hits_people(tree, verb, people):
            yield Harmed(verb, people, harm, "toll.shot", opened=harm is Harm.INJURED)


def _hits_people(tree: Tree, verb: Word, people: Word) -> bool:
    """Return whether a verb that befalls all sorts of things tells of people who were hit."""
    if verb_of(verb) in {"blow", "tear", "choke"}:
        return False
    in_body = any(
        each.lemma.lower() in BODY_PARTS or each.form.lower().removesuffix("s") in BODY_PARTS
        for each in tree.below(verb, "obl")
    )
    return is_passive(tree, verb) or (in_body and names_people(people.form))


def is_fatal(tree: Tree, verb: Word) -> bool:
    """Return whether words beside a verb say that it killed: "fatally", "dead", "to death"."""
    beside = tree.words[max(0, verb.at - 1)]
    if beside.form.lower() in _FATAL or _to_death(tree, verb):
        return True
    if any(each.form.lower() == "dead" for each in tree.words[verb.at + 1 : verb.at + 2]):
        return True  # "shot dead two"
    for each in tree.below(verb):
        form = each.form.lower()
        behind = each.at > verb.at
        if (form in _FATAL and not _parted(tree, verb, each)) or (
            form == "dead" and behind and each.at - verb.at <= 4
        ):
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
        bones = [each.form.lower().removesuffix("s") for each in tree.below(verb, "obj")]
        people = subjects(tree, verb) if BODY_PARTS.intersection(bones) else []
    else:
        wounds = _has(tree, verb, WOUNDS_SUFFERED, "obj")
        people = subjects(tree, verb) if wounds else []
    for each in people:
        yield Harmed(verb, each, Harm.INJURED, "toll.suffered_wounds")


def _of_lives(tree: Tree, verb: Word) -> Iterator[Harmed]:
    base = verb_of(verb)
    for thing in tree.below(verb, "obj"):
        form = thing.form.lower()
        part = form in BODY_PARTS or form.removesuffix("s") in BODY_PARTS
        if base == "lose" and part and not tree.below(thing, "nmod:poss"):
            for people in subjects(tree, verb):
                yield Harmed(verb, people, Harm.INJURED, "toll.suffered_wounds")
        if base == "lose" and (names_people(form) or form in _KIN) and form not in _NOT_MOURNED:
            yield Harmed(verb, thing, Harm.KILLED, "toll.bereft")
        if thing.form.lower() in {"life", "lives"}:
            if base == "lose" or (base == "take" and _has(tree, thing, {"own"}, "amod")):
                for people in subjects(tree, verb):
                    yield Harmed(verb, people, Harm.KILLED, "toll.lost_lives")
            named = [each for each in tree.below(thing, "nmod") if case_of(tree, each) == "of"]
            for people in named or ([thing] if tree.below(thing, "nummod") else []):
                yield Harmed(verb, people, Harm.KILLED, "toll.lives")


def _of_movement(tree: Tree, verb: Word, base: str) -> Iterator[Harmed]:
    """Read where people are taken, driven or brought, where that tells of harm."""
    if base in TAKING and _goes_to(tree, verb, HOSPITALS):
        for people in undergoers(tree, verb):
            if people.form.lower() not in BODIES | {"bodies", "corpses"}:
                yield Harmed(verb, people, Harm.INJURED, "toll.to_hospital", opened=True)
    if base == "round" and _has(tree, verb, {"up"}, "compound", "advmod"):
        for people in undergoers(tree, verb):
            yield Harmed(verb, people, Harm.DETAINED, "toll.taken")
    if base in {"take", "hold"} and (
        _has(tree, verb, _HELD, "xcomp", "obj", "advmod", "obl")
        or _goes_to(tree, verb, frozenset({"custody"}))
        or (_has(tree, verb, {"away"}, "advmod", "compound") and is_passive(tree, verb))
    ):
        for people in undergoers(tree, verb):
            if people.form.lower() not in _HELD:
                yield Harmed(verb, people, Harm.DETAINED, "toll.taken")
    if base in PULLING and (_is_alive(tree, verb) or _goes_to(tree, verb, frozenset({"safety"}))):
        for people in undergoers(tree, verb):
            yield Harmed(verb, people, Harm.RESCUED, "toll.found_alive")
    if base in DRIVING and any(
        case_of(tree, each) in {"from", "out"} for each in tree.below(verb, "obl")
    ):
        for people in undergoers(tree, verb):
            yield Harmed(verb, people, Harm.DISPLACED, "toll.driven_out")
    if base == "flee" and any(
        each.form.lower() in HOMES or each.form.lower().removesuffix("s") in HOMES
        for each in tree.below(verb, "obj", "obl")
    ):
        for people in subjects(tree, verb):
            yield Harmed(verb, people, Harm.DISPLACED, "toll.fled")


def _goes_to(tree: Tree, verb: Word, places: frozenset[str]) -> bool:
    return any(
        any(word.form.lower() in places for word in tree.within(each, without=("acl",)))
        and case_of(tree, each) in {"to", "into", "in"}
        for each in tree.below(verb, "obl")
    )


def _is_alive(tree: Tree, verb: Word) -> bool:
    """Return whether those whom a verb befalls live, or a rescue is told of behind it."""
    over = (verb, *tree.below(verb, "obj"))
    if any(
        each.form.lower() == "alive" and each.at > verb.at for o in over for each in tree.below(o)
    ):
        return True
    rescued = {"rescue", "rescued", "freed"}
    return verb_of(verb) == "find" and any(
        each.form.lower() in rescued for each in tree.words[verb.at + 1 :]
    )
