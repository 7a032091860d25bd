"""Which words of a sentence tell of harm, and the words for those who came to it.

A frame is a word of harm with the places that its people take in a tree of
Universal Dependencies: the object of "kill", the subject of "die", the noun
beside "dead", the noun behind "the death of".
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.model import Harm

TRANSITIVE: dict[str, Harm] = {
    **dict.fromkeys(
        ("kill", "murder", "slay", "assassinate", "execute", "massacre", "slaughter", "martyr",
         "behead", "lynch", "exterminate", "annihilate"),
        Harm.KILLED,
    ),
    **dict.fromkeys(
        ("injure", "wound", "hurt", "maim", "hospitalize", "hospitalise"), Harm.INJURED
    ),
    **dict.fromkeys(("rescue", "save", "free", "evacuate"), Harm.RESCUED),
    **dict.fromkeys(("displace", "uproot"), Harm.DISPLACED),
    **dict.fromkeys(
        ("arrest", "detain", "kidnap", "abduct", "capture", "imprison", "jail"), Harm.DETAINED
    ),
    **dict.fromkeys(("recover", "retrieve", "exhume", "unearth"), Harm.RECOVERED),
}  # fmt: skip
"""Verbs whose object comes to harm, by lemma."""
HITS = frozenset(
    {"shoot", "stab", "burn", "crush", "beat", "graze", "strike", "hit", "gun", "bury"}
)
"""Verbs that leave open what became of those they hit; a fatal word beside them settles it."""
DYING = frozenset({"die", "perish", "succumb", "drown"})
STATES: dict[str, Harm] = {
    "dead": Harm.KILLED,
    "deceased": Harm.KILLED,
    "slain": Harm.KILLED,
    "wounded": Harm.INJURED,
    "injured": Harm.INJURED,
    "hurt": Harm.INJURED,
    "missing": Harm.MISSING,
    "unaccounted": Harm.MISSING,
    "homeless": Harm.DISPLACED,
}
"""Adjectives that say what became of the noun beside them or of their subject."""
DEATHS = frozenset(
    {"death", "killing", "murder", "slaying", "assassination", "execution", "massacre", "homicide"}
)
"""Nouns whose "of" or possessive names the dead."""
WOUNDS = frozenset({"injury", "wound", "burn", "concussion"})
_TRIED = frozenset({"attempted", "attempt", "would-be", "threatened"})
_TRYING = frozenset(
    {"try", "attempt", "threaten", "want", "plan", "intend", "vow", "conspire", "refuse", "fail",
     "order", "plot", "conspiracy", "threat", "intention", "decide", "wish", "hope",
     "avoid", "prevent"}
)  # fmt: skip
BODIES = frozenset({"body", "corpse", "remains", "remain"})
_FATAL = frozenset({"fatally", "mortally"})
_FOUND_SO = frozenset(
    {"leave", "find", "pronounce", "declare", "confirm", "presume", "report", "fear", "believe",
     "say", "list", "discover", "locate", "count", "think", "assume", "feel", "go"}
)  # fmt: skip
_TAKEN = frozenset({"take", "rush", "transport", "airlift", "bring", "fly", "transfer", "drive"})
_HOSPITALS = frozenset({"hospital", "hospitals", "clinic", "center", "centre", "surgery", "er"})
_CONDITIONS = frozenset({"critical", "serious", "stable", "grave", "fair", "guarded", "good"})


@dataclass(frozen=True, slots=True)
class Harmed:
    """One word of harm with the word for those who came to it.

    `opened` marks harm whose outcome the words leave open ("shot"), `denied`
    harm that they negate ("was not injured").
    """

    trigger: Word
    people: Word
    harm: Harm
    rule: str
    opened: bool = False
    denied: bool = False


def find_harmed(tree: Tree) -> list[Harmed]:
    """Return what a sentence says of people who came to harm, in order of the words of harm."""
    found: list[Harmed] = []
    for word in tree.words:
        if is_unreal(tree, word):
            continue
        denied = is_negated(tree, word)
        for frame in _frames(tree, word):
            if not any(_same(frame, other) for other in found):
                found.append(replace(frame, denied=denied))
    return found


def is_negated(tree: Tree, word: Word) -> bool:
    """Return whether a word of harm is negated where it stands: "was not injured"."""
    if any(each.lemma.lower() in {"not", "n't", "never"} for each in tree.below(word, "advmod")):
        return True
    return word.bare_relation == "xcomp" and any(
        each.lemma.lower() in {"not", "n't", "never"}
        for head in [tree.head_of(word)]
        if head is not None
        for each in tree.below(head, "advmod")
    )


def is_unreal(tree: Tree, word: Word) -> bool:
    """Return whether a word of harm tells of no harm: "threatened to kill", "attempted murder"."""
    if any(each.lemma.lower() in _TRIED for each in tree.below(word, "amod", "compound")):
        return True
    if any(each.lemma.lower() in {"if", "unless"} for each in tree.below(word, "mark")):
        return True
    head = tree.head_of(word)
    return (
        head is not None
        and word.bare_relation in {"xcomp", "ccomp", "acl"}
        and head.lemma.lower() in _TRYING
        and word.xpos in {"VB", "VBG"}
    )


def _same(left: Harmed, right: Harmed) -> bool:
    return left.people.at == right.people.at and (
        left.harm is right.harm or (left.opened and not right.opened)
    )


def _frames(tree: Tree, word: Word) -> Iterator[Harmed]:
    if word.upos in {"VERB", "AUX"} or word.xpos in {"VBN", "VBD"}:
        yield from _of_verb(tree, word)
    if word.upos in {"ADJ", "VERB", "NOUN", "ADV"}:
        yield from _of_state(tree, word)
    if word.upos in {"NOUN", "PROPN"}:
        yield from _of_noun(tree, word)


# --- verbs ----------------------------------------------------------------------------------------


def _of_verb(tree: Tree, verb: Word) -> Iterator[Harmed]:
    lemma = verb.lemma.lower()
    if lemma in TRANSITIVE:
        for people in undergoers(tree, verb):
            yield Harmed(verb, people, TRANSITIVE[lemma], f"toll.{_voice(tree, verb)}")
    elif lemma in HITS:
        yield from _of_hit(tree, verb)
    elif lemma in DYING:
        for people in subjects(tree, verb):
            yield Harmed(verb, people, Harm.KILLED, "toll.died")
    elif lemma in {"suffer", "sustain", "receive", "incur"}:
        if any(each.lemma.lower() in WOUNDS for each in tree.below(verb, "obj")):
            for people in subjects(tree, verb):
                yield Harmed(verb, people, Harm.INJURED, "toll.suffered_wounds")
    elif lemma in {"lose", "claim", "take", "cost"}:
        yield from _of_lives(tree, verb)
    if lemma in {"commit", "die"} and any(
        each.lemma.lower() == "suicide" for each in tree.below(verb, "obj", "obl")
    ):
        for people in subjects(tree, verb):
            yield Harmed(verb, people, Harm.KILLED, "toll.suicide")
    if lemma in _TAKEN and _to_hospital(tree, verb):
        for people in undergoers(tree, verb):
            if people.lemma.lower() not in BODIES:
                yield Harmed(verb, people, Harm.INJURED, "toll.to_hospital", opened=True)


def _voice(tree: Tree, verb: Word) -> str:
    if verb.bare_relation in {"acl", "amod"}:
        return "postnominal"
    return "active" if tree.below(verb, "obj") else "passive"


def _of_hit(tree: Tree, verb: Word) -> Iterator[Harmed]:
    fatal = is_fatal(tree, verb)
    gunned = verb.lemma == "gun" and any(
        each.lemma == "down" for each in tree.below(verb, "compound")
    )
    if verb.lemma == "gun" and not gunned:
        return
    if verb.lemma in {"strike", "hit", "burn", "bury", "crush", "beat"} and not (
        fatal or is_passive(tree, verb)
    ):
        return
    harm = Harm.KILLED if fatal or gunned else Harm.INJURED
    for people in undergoers(tree, verb):
        yield Harmed(verb, people, harm, "toll.shot", opened=harm is Harm.INJURED)


def is_fatal(tree: Tree, verb: Word) -> bool:
    """Return whether words beside a verb say that it killed: "fatally", "dead", "to death"."""
    for each in tree.below(verb):
        lemma = each.lemma.lower()
        if lemma in _FATAL or (lemma == "dead" and each.at - verb.at <= 4 and each.at > verb.at):
            return True
        if lemma == "death" and any(case.lemma == "to" for case in tree.below(each, "case")):
            return True
    return any(
        each.lemma in {"kill", "murder"} and not tree.below(each, "obj", "nsubj")
        for each in tree.below(verb, "conj")
    )


def _of_lives(tree: Tree, verb: Word) -> Iterator[Harmed]:
    for thing in tree.below(verb, "obj"):
        if thing.lemma.lower() in {"life", "lives"}:
            if verb.lemma == "lose" or (verb.lemma == "take" and _own(tree, thing)):
                for people in subjects(tree, verb):
                    yield Harmed(verb, people, Harm.KILLED, "toll.lost_lives")
            named = [each for each in tree.below(thing, "nmod") if _case(tree, each) == "of"]
            for people in named or ([thing] if tree.below(thing, "nummod") else []):
                yield Harmed(verb, people, Harm.KILLED, "toll.lives")


def _own(tree: Tree, thing: Word) -> bool:
    return any(each.lemma == "own" for each in tree.below(thing, "amod"))


def _to_hospital(tree: Tree, verb: Word) -> bool:
    return any(
        any(word.lemma.lower() in _HOSPITALS for word in tree.within(each, without=("acl",)))
        and _case(tree, each) in {"to", "into"}
        for each in tree.below(verb, "obl")
    )


def undergoers(tree: Tree, verb: Word) -> list[Word]:
    """Return the words for those whom a verb befalls: its object, or its subject in the passive."""
    objects = tree.below(verb, "obj")
    if objects:
        return [_reflected(tree, verb, each) for each in objects]
    passive = tree.below(verb, "nsubj:pass")
    if passive:
        return [_antecedent(tree, verb, each) for each in passive]
    head = tree.head_of(verb)
    if verb.relation == "acl:relcl" and head is not None:
        return [head]
    if head is not None and verb.bare_relation in {"acl", "amod"} and verb.xpos in {"VBN", "VBD"}:
        return [head]
    if verb.bare_relation == "conj" and head is not None and verb.xpos in {"VBN", "VBD"}:
        beside = _number_before(tree, verb)
        if beside is not None:
            return [beside]
        if not tree.below(verb, "nsubj"):
            return undergoers(tree, head) if is_passive(tree, head) else _shared(tree, verb, head)
    if verb.relation in {"xcomp", "advcl"} and verb.xpos == "VBN" and head is not None:
        return tree.below(head, "obj") or tree.below(head, "nsubj", "nsubj:pass")
    if verb.xpos in {"VBN", "VBD"} and verb.lemma not in {"save", "free"}:
        shared = [each for each in tree.below(verb, "conj") if tree.below(each, "obj")]
        if shared and verb.lemma in HITS | set(TRANSITIVE):
            return undergoers(tree, shared[0])
        return tree.below(verb, "nsubj")  # headlines: "two men shot in a park"
    return []


def _number_before(tree: Tree, verb: Word) -> Word | None:
    """Return the people of "and 15 injured", "and four others wounded", which need no verb."""
    at = verb.at - 1
    while at > 0 and tree.words[at].upos == "ADV":
        at -= 1
    last = tree.words[at]
    if last.upos == "NUM" or (last.upos in {"NOUN", "ADJ"} and tree.words[at - 1].upos == "NUM"):
        return last
    return None


def _shared(tree: Tree, verb: Word, head: Word) -> list[Word]:
    """Return what "shot and killed a girl" shares: the object stands with one of the verbs."""
    if verb.lemma.lower() in TRANSITIVE and head.lemma.lower() in HITS | set(TRANSITIVE):
        return undergoers(tree, head)
    return []


def is_passive(tree: Tree, verb: Word) -> bool:
    """Return whether a verb stands in the passive, a reduced relative included."""
    if tree.below(verb, "nsubj:pass", "aux:pass"):
        return True
    if verb.bare_relation == "conj" and verb.xpos == "VBN":
        head = tree.head_of(verb)
        return head is not None and is_passive(tree, head)
    return verb.bare_relation == "acl" and verb.xpos == "VBN"


def subjects(tree: Tree, verb: Word) -> list[Word]:
    """Return the words for those who do what a verb says, taken over from its head if need be."""
    own = tree.below(verb, "nsubj", "nsubj:pass")
    if own:
        return [_antecedent(tree, verb, each) for each in own]
    head = tree.head_of(verb)
    if head is None:
        return []
    if verb.bare_relation in {"conj", "xcomp", "advcl", "parataxis"}:
        if verb.bare_relation == "xcomp" and tree.below(head, "obj"):
            return tree.below(head, "obj")
        return subjects(tree, head) or (undergoers(tree, head) if head.upos == "VERB" else [])
    return [head] if verb.bare_relation == "acl" else []


def _antecedent(tree: Tree, verb: Word, people: Word) -> Word:
    """Return the noun that "who" stands for; other words stand for themselves."""
    if people.xpos in {"WP", "WDT"} and people.lemma.lower() in {"who", "that", "which", "whom"}:
        for over in (verb, *tree.above(verb)):
            if over.relation == "acl:relcl" and over.head is not None:
                return tree.words[over.head]
    return people


def _reflected(tree: Tree, verb: Word, people: Word) -> Word:
    """Return the subject for "himself"; other words stand for themselves."""
    if people.lemma.lower() in {"himself", "herself", "themselves", "myself"}:
        doers = subjects(tree, verb)
        return doers[0] if doers else people
    return _antecedent(tree, verb, people)


# --- states ---------------------------------------------------------------------------------------


def _of_state(tree: Tree, word: Word) -> Iterator[Harmed]:
    form = word.form.lower()
    harm = STATES.get(form)
    if harm is None:
        yield from _of_condition(tree, word)
        return
    head = tree.head_of(word)
    if word.bare_relation in {"amod", "acl"} and head is not None:
        if head.form.lower() in STATES or head.lemma.lower() in BODIES:
            return
        yield Harmed(word, head, harm, "toll.attributive")
        return
    if tree.below(word, "nummod"):  # "12 dead": the number is the people
        yield Harmed(word, word, harm, "toll.counted_state")
    people = tree.below(word, "nsubj", "nsubj:pass")
    if people:
        for each in people:
            yield Harmed(word, _antecedent(tree, word, each), harm, "toll.state")
    elif head is not None and (
        word.bare_relation == "conj"
        or (
            word.bare_relation in {"xcomp", "advcl", "obj", "ccomp"}
            and head.lemma.lower() in _FOUND_SO
        )
    ):
        for each in _found_so(tree, head):
            yield Harmed(word, each, harm, "toll.found_so")


def _found_so(tree: Tree, head: Word) -> list[Word]:
    """Return whom "left dead", "found dead", "pronounced dead" speak of."""
    if head.upos in {"ADJ", "NOUN"}:
        return [_antecedent(tree, head, each) for each in tree.below(head, "nsubj", "nsubj:pass")]
    return undergoers(tree, head) or subjects(tree, head)


def _of_condition(tree: Tree, word: Word) -> Iterator[Harmed]:
    """Read "is in critical condition", "in stable condition"."""
    if word.lemma.lower() != "condition":
        return
    if not any(each.lemma.lower() in _CONDITIONS for each in tree.below(word, "amod")):
        return
    people = tree.below(word, "nsubj", "nsubj:pass")
    head = tree.head_of(word)
    if not people and head is not None and word.bare_relation in {"obl", "nmod", "advcl"}:
        people = undergoers(tree, head) if is_passive(tree, head) else subjects(tree, head)
        if head.upos in {"NOUN", "PROPN"}:
            people = [head]
    for each in people:
        yield Harmed(
            word, _antecedent(tree, word, each), Harm.INJURED, "toll.condition", opened=True
        )


# --- nouns ----------------------------------------------------------------------------------------


def _of_noun(tree: Tree, noun: Word) -> Iterator[Harmed]:
    lemma = noun.lemma.lower()
    if lemma in DEATHS:
        yield from _named_by(tree, noun, Harm.KILLED, "toll.death_of")
    elif lemma in WOUNDS:
        yield from _named_by(tree, noun, Harm.INJURED, "toll.injury_to")
    elif lemma in BODIES:
        yield from _named_by(tree, noun, Harm.KILLED, "toll.body_of")
    elif lemma in {"shooting", "stabbing", "beating"}:
        fatal = any(each.lemma.lower() in {"fatal", "deadly"} for each in tree.below(noun, "amod"))
        harm = Harm.KILLED if fatal else Harm.INJURED
        for frame in _named_by(tree, noun, harm, "toll.shooting_of"):
            yield Harmed(noun, frame.people, harm, frame.rule, opened=not fatal)


def _named_by(tree: Tree, noun: Word, harm: Harm, rule: str) -> Iterator[Harmed]:
    cases = {"of", "to"} if harm is Harm.INJURED else {"of"}
    for each in tree.below(noun, "nmod"):
        if _case(tree, each) in cases or each.relation == "nmod:poss":
            yield Harmed(noun, each, harm, rule)


def _case(tree: Tree, word: Word) -> str:
    return next((each.lemma.lower() for each in tree.below(word, "case")), "")
