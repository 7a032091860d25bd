"""Turns of phrase that tell of harm: "took his own life", "taken hostage", "fled their homes"."""

from collections.abc import Iterator

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.arguments import (
    case_of,
    has_below,
    is_passive,
    subjects,
    undergoers,
)
from openinquest.extract.english.harm_lexicon import (
    BODIES,
    DRIVING,
    HOMES,
    HOSPITALS,
    LOSING,
    PULLING,
    RUBBLE,
    STATES,
    TAKING,
    UNDER,
    WOUNDS_SUFFERED,
    is_body_part,
    verb_of,
)
from openinquest.extract.english.harmed import Harmed
from openinquest.extract.english.people import names_people
from openinquest.model import Harm

_GUNS = frozenset({"gun", "weapon", "pistol", "rifle", "handgun", "shotgun", "firearm", "knife"})
_SELVES = frozenset({"himself", "herself", "themselves"})
_HELD = frozenset({"prisoner", "hostage", "captive", "prisoners", "captives"})
_RELEASED = frozenset({"hostage", "hostages", "captive", "captives"})
_NOT_MOURNED = frozenset(
    {"customers", "workers", "employees", "passengers", "lives", "volunteers", "members",
     "teachers", "friends", "friend"}
)  # fmt: skip
"""People who are mostly lost to somebody without having died."""
_KIN = frozenset(
    {"son", "sons", "daughter", "daughters", "wife", "husband", "brother", "brothers", "sister",
     "sisters", "parents", "grandson", "grandsons", "relatives", "cousins", "child"}
)  # fmt: skip

_COSTS = frozenset({"debt", "bankruptcy", "cost", "crash", "inflation", "financially", "bill"})


def harmed_by_idiom(tree: Tree, verb: Word) -> Iterator[Harmed]:
    """Yield what a verb tells of harm together with the words beside it."""
    base = verb_of(verb)
    if base in LOSING:
        yield from _of_lives(tree, verb)
        yield from _of_losses(tree, verb)
    yield from _of_ends(tree, verb, base)
    if base in {"bury", "trap"} and is_missing(tree, verb):
        for people in undergoers(tree, verb):
            yield Harmed(verb, people, Harm.MISSING, "toll.under_rubble")
    if base in {"disappear", "vanish"}:
        for people in subjects(tree, verb):
            yield Harmed(verb, people, Harm.MISSING, "toll.disappeared")
    yield from _of_movement(tree, verb, base)
    yield from _of_flight(tree, verb, base)


def _of_ends(tree: Tree, verb: Word, base: str) -> Iterator[Harmed]:
    """Read "committed suicide", "turned the gun on himself", "slit the throats of", "left with"."""
    if base in {"commit", "die"} and has_below(tree, verb, {"suicide"}, "obj", "obl"):
        for people in subjects(tree, verb):
            yield Harmed(verb, people, Harm.KILLED, "toll.suicide")
    if base == "pass" and has_below(tree, verb, {"away"}, "advmod", "compound"):
        for people in subjects(tree, verb):
            yield Harmed(verb, people, Harm.KILLED, "toll.died")
    if base == "meet" and any(_is_own_end(tree, each) for each in tree.below(verb, "obj")):
        for people in subjects(tree, verb):
            yield Harmed(verb, people, Harm.KILLED, "toll.died")
    if base in {"fight", "battle"} and any(
        each.form.lower() in {"life", "lives"} and tree.below(each, "nmod:poss")
        for each in tree.below(verb, "obl")
    ):
        for people in subjects(tree, verb):
            yield Harmed(verb, people, Harm.INJURED, "toll.condition")
    on_self = has_below(tree, verb, _SELVES, "obl")
    if base == "turn" and on_self and has_below(tree, verb, _GUNS, "obj"):
        for people in subjects(tree, verb):
            yield Harmed(verb, people, Harm.KILLED, "toll.suicide")
    if base == "wipe" and has_below(tree, verb, {"out"}, "compound", "advmod"):
        for people in undergoers(tree, verb):
            listed = names_people(people.form) and tree.below(people, "det", "nmod:poss", "nummod")
            family = people.form.lower() == "family" and not _is_of_money(tree, verb, people)
            if family or (listed and tree.below(people, "conj")):
                yield Harmed(verb, people, Harm.KILLED, "toll.wiped_out")
    if base in {"slit", "cut"} and has_below(tree, verb, {"throat", "throats"}, "obj"):
        for throat in tree.below(verb, "obj"):
            for people in tree.below(throat, "nmod"):
                yield Harmed(verb, people, Harm.KILLED, "toll.to_death")
    if base == "leave" and any(
        each.form.lower() in WOUNDS_SUFFERED and case_of(tree, each) == "with"
        for each in tree.below(verb, "obl", "nmod")
    ):
        for people in undergoers(tree, verb):
            yield Harmed(verb, people, Harm.INJURED, "toll.suffered_wounds")


def _is_of_money(tree: Tree, verb: Word, people: Word) -> bool:
    """Return whether only what a family owns is lost: "by debts", "the family's savings"."""
    if any(each.form in {"'s", "’s"} for each in tree.within(people)):
        return True
    by = {each.lemma.lower() for each in tree.below(verb, "obl", "advmod")}
    return bool(by & _COSTS)


def _are_hurt(tree: Tree, verb: Word) -> bool:
    """Return whether the words behind a verb tell of the wounded: "claimed victims, two hurt"."""
    return any(STATES.get(each.form.lower()) is Harm.INJURED for each in tree.words[verb.at + 1 :])


def _of_lives(tree: Tree, verb: Word) -> Iterator[Harmed]:
    """Read "lost their lives", "took the lives of five", "claimed a second victim"."""
    base = verb_of(verb)
    for thing in tree.below(verb, "obj"):
        form = thing.form.lower()
        if base == "claim" and form in {"victim", "victims"} and not _are_hurt(tree, verb):
            yield Harmed(verb, thing, Harm.KILLED, "toll.lives")
        if form not in {"life", "lives"}:
            continue
        if base == "cost":
            paid = [each for each in tree.below(verb, "obj", "iobj") if each is not thing]
            for people in paid if tree.below(thing, "nmod:poss") else []:
                yield Harmed(verb, people, Harm.KILLED, "toll.lost_lives")
        if base == "lose" or (base == "take" and has_below(tree, thing, {"own"}, "amod")):
            for people in subjects(tree, verb):
                yield Harmed(verb, people, Harm.KILLED, "toll.lost_lives")
        named = [each for each in tree.below(thing, "nmod") if case_of(tree, each) == "of"]
        for people in named or ([thing] if tree.below(thing, "nummod") else []):
            yield Harmed(verb, people, Harm.KILLED, "toll.lives")


def _is_own_end(tree: Tree, thing: Word) -> bool:
    """Return whether people meet it who die: "met their deaths"."""
    own = {each.form.lower() for each in tree.below(thing, "nmod:poss")}
    return thing.lemma.lower() in {"death", "end"} and bool(own & {"his", "her", "their"})


def _of_losses(tree: Tree, verb: Word) -> Iterator[Harmed]:
    """Read "lost two sons", "lost an eye", "lost their homes"."""
    for thing in tree.below(verb, "obj") if verb_of(verb) == "lose" else []:
        form = thing.form.lower()
        if is_body_part(thing) and not tree.below(thing, "nmod:poss"):
            for people in subjects(tree, verb):
                yield Harmed(verb, people, Harm.INJURED, "toll.suffered_wounds")
        if form in {"home", "homes"}:
            for people in subjects(tree, verb):
                yield Harmed(verb, people, Harm.DISPLACED, "toll.driven_out")
        if (names_people(form) or form in _KIN) and form not in _NOT_MOURNED:
            yield Harmed(verb, thing, Harm.KILLED, "toll.bereft")


def _of_movement(tree: Tree, verb: Word, base: str) -> Iterator[Harmed]:
    """Read where people are taken, driven or brought, where that tells of harm."""
    if base in TAKING and _goes_to(tree, verb, HOSPITALS):
        for people in undergoers(tree, verb):
            counted = (people, *tree.below(people, "nmod"))  # "a total of 23 bodies"
            if {each.form.lower() for each in counted}.isdisjoint(BODIES | {"bodies", "corpses"}):
                yield Harmed(verb, people, Harm.INJURED, "toll.to_hospital", opened=True)
    if base == "round" and has_below(tree, verb, {"up"}, "compound", "advmod"):
        for people in undergoers(tree, verb):
            yield Harmed(verb, people, Harm.DETAINED, "toll.taken")
    if base in {"take", "hold"} and (
        has_below(tree, verb, _HELD, "xcomp", "obj", "advmod", "obl")
        or _goes_to(tree, verb, frozenset({"custody"}))
        or (base == "hold" and has_below(tree, verb, {"questioning"}, "obl"))
        or (has_below(tree, verb, {"away"}, "advmod", "compound") and is_passive(tree, verb))
    ):
        for people in undergoers(tree, verb):
            if people.form.lower() not in _HELD:
                yield Harmed(verb, people, Harm.DETAINED, "toll.taken")
    if base == "release":
        for people in undergoers(tree, verb):
            if people.form.lower() in _RELEASED:
                yield Harmed(verb, people, Harm.RESCUED, "toll.found_alive")
    if base in PULLING and (_is_alive(tree, verb) or _goes_to(tree, verb, frozenset({"safety"}))):
        for people in undergoers(tree, verb):
            yield Harmed(verb, people, Harm.RESCUED, "toll.found_alive")


def _of_flight(tree: Tree, verb: Word, base: str) -> Iterator[Harmed]:
    """Read "were forced out of the camp", "fled their homes"."""
    if base in DRIVING and (
        has_below(tree, verb, {"out"}, "compound", "advmod")
        or any(case_of(tree, each) in {"from", "out"} for each in tree.below(verb, "obl"))
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


def is_missing(tree: Tree, verb: Word) -> bool:
    """Return whether those buried or trapped lie under something, or are still there."""
    under = any(
        case_of(tree, each) in UNDER or each.form.lower() in RUBBLE
        for each in tree.below(verb, "obl")
    )
    head = tree.head_of(verb)
    feared = head is not None and head.form.lower() in {"feared", "believed", "thought"}
    still = has_below(tree, verb, {"still"}, "advmod")
    if verb_of(verb) == "trap":  # who was trapped may be free by now
        return still or feared
    return under
