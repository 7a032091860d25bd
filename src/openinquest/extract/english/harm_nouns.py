"""Nouns of harm and whom they name: "the death of", "the bodies of", "injuries to"."""

from collections.abc import Iterator

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.arguments import case_of
from openinquest.extract.english.harm_lexicon import (
    BODIES,
    DEATHS,
    DEEDS,
    DYING,
    TRANSITIVE,
    WOUNDS,
    is_body_part,
    verb_of,
)
from openinquest.extract.english.harmed import Harmed
from openinquest.extract.english.people import names_people
from openinquest.model import Harm

_COUNTED = {
    "deaths": Harm.KILLED,
    "fatalities": Harm.KILLED,
    "injuries": Harm.INJURED,
    "casualties": Harm.KILLED_OR_INJURED,
}
_SHOOTINGS = frozenset({"shooting", "stabbing", "beating"})
_FINDING = frozenset(
    {"find", "discover", "recover", "retrieve", "identify", "burn", "dump", "hide", "leave",
     "bury", "dig", "pull", "exhume"}
)  # fmt: skip
_READ_AS_NOUNS = frozenset({"shot", "stabbed"})
_FATAL = frozenset({"fatal", "deadly"})


def harmed_by_noun(tree: Tree, noun: Word) -> Iterator[Harmed]:
    """Yield those whom a noun of harm names."""
    lemma = noun.lemma.lower()
    named = list(_naming(tree, noun, lemma))
    yield from named
    behind = tree.words[noun.at + 1 : noun.at + 2]
    if noun.form.lower() == "wounds" and behind and behind[0].upos == "NUM":
        yield Harmed(noun, behind[0], Harm.INJURED, "toll.active")  # "kills three and wounds two"
    if noun.form.lower() in _READ_AS_NOUNS:
        yield from _of_headline(tree, noun)
    harm = _COUNTED.get(noun.form.lower())
    if harm and not named and _is_told_of(tree, noun):
        yield Harmed(noun, noun, harm, "toll.plural")


def _of_headline(tree: Tree, noun: Word) -> Iterator[Harmed]:
    """Read "Clerk shot, killed in robbery", whose participle a tree takes for a noun."""
    if noun.at == 0 or noun.relation != "root":
        return
    before = tree.words[noun.at - 1]
    counted = before.upos == "NUM" or names_people(before.form)
    behind = [each.form.lower() for each in tree.words[noun.at + 1 : noun.at + 4]]
    over = tree.head_of(before)
    joined = before.bare_relation == "conj" and over is not None and over.head == noun.at
    if counted and (before.head == noun.at or joined):
        fatal = behind[:1] == ["dead"] or behind[:2] in ([",", "killed"], ["to", "death"])
        harm = Harm.KILLED if fatal or "killed" in behind[1:2] else Harm.INJURED
        people = over if joined and over is not None else before
        yield Harmed(noun, people, harm, "toll.shot", opened=harm is Harm.INJURED)


def _naming(tree: Tree, noun: Word, lemma: str) -> Iterator[Harmed]:
    if lemma == "loss":
        for frame in _named_by(tree, noun, Harm.KILLED, "toll.death_of"):
            if names_people(frame.people.form) and tree.below(frame.people, "nummod"):
                yield frame  # "the loss of three peacekeepers"
    if lemma in DEATHS:
        yield from _named_by(tree, noun, Harm.KILLED, "toll.death_of")
    elif lemma in WOUNDS and not _died_of(tree, noun):
        yield from _named_by(tree, noun, Harm.INJURED, "toll.injury_to")
    elif lemma in BODIES:
        dug_up = verb_of(head) if (head := tree.head_of(noun)) else ""
        harm = Harm.RECOVERED if TRANSITIVE.get(dug_up) is Harm.RECOVERED else Harm.KILLED
        for frame in _named_by(tree, noun, harm, "toll.body_of"):
            has = noun.bare_relation == "nsubj" and head and tree.below(head, "obj")
            if has and dug_up not in _FINDING:
                continue  # "the boy's body has a swelling"
            if frame.people.upos != "PRON" or dug_up in _FINDING:  # "a bullet in his body"
                yield frame
    elif lemma in DEEDS:
        yield from _named_by(tree, noun, DEEDS[lemma], "toll.deed_to")
    elif lemma in {"fate", "whereabouts"} and _is_unknown(tree, noun):
        yield from _named_by(tree, noun, Harm.MISSING, "toll.fate_of")
    elif lemma in _SHOOTINGS:
        fatal = any(each.form.lower() in _FATAL for each in tree.below(noun, "amod"))
        harm = Harm.KILLED if fatal else Harm.INJURED
        for frame in _named_by(tree, noun, harm, "toll.shooting_of"):
            yield Harmed(noun, frame.people, harm, frame.rule, opened=not fatal)


def _died_of(tree: Tree, wounds: Word) -> bool:
    """Return whether wounds are what somebody died of: "died of her injuries"."""
    head = tree.head_of(wounds)
    return head is not None and verb_of(head) in DYING and wounds.bare_relation == "obl"


def _is_unknown(tree: Tree, noun: Word) -> bool:
    head = tree.head_of(noun)
    words = [noun, *([head] if head else []), *tree.below(noun, "amod")]
    return any(each.form.lower() in {"unknown", "unclear", "uncertain"} for each in words)


def _is_told_of(tree: Tree, noun: Word) -> bool:
    """Return whether a plural stands for itself: "there were deaths", "caused injuries"."""
    head = tree.head_of(noun)
    if head is None or tree.below(noun, "nummod", "nmod:poss"):
        return False
    if any(
        _case_of(tree, each) == "to" for each in (*tree.below(noun, "nmod"), *_behind(tree, noun))
    ):
        return False  # "caused injuries to his face"
    if {each.form.lower() for each in tree.below(head, "aux")} & {"could", "would"}:
        return False  # "could have caused worse injuries"
    if any(each.form.lower() == "no" and each.at < noun.at for each in tree.within(noun)):
        return False  # "no further casualties", where "no" hangs on "further"
    there = bool(tree.below(head, "expl")) and noun.bare_relation == "nsubj"
    caused = noun.relation == "obj" and head.lemma.lower() in {"cause", "inflict"}
    return (there or caused) and not any(
        each.form.lower() in {"not", "n't", "n’t", "never", "no", "without"}
        for over in (head, noun)
        for each in tree.below(over, "advmod", "det", "mark", "case")
    )


def _named_by(tree: Tree, noun: Word, harm: Harm, rule: str) -> Iterator[Harmed]:
    cases = {"of", "to"} if harm is Harm.INJURED and rule != "toll.shooting_of" else {"of"}
    for each in (*tree.below(noun, "nmod"), *_behind(tree, noun)):
        if _case_of(tree, each) in cases or each.relation == "nmod:poss":
            owners = tree.below(each, "nmod:poss") if is_body_part(each) else [each]
            for people in owners:
                # "A wound to his leg" tells of nobody new.
                if people is each or people.upos != "PRON":
                    opened = harm is Harm.INJURED and each.relation == "nmod:poss"
                    yield Harmed(noun, people, harm, rule, opened=opened)


def _case_of(tree: Tree, people: Word) -> str:
    """Return the preposition of people, also where it hangs on a title: "of candidate X"."""
    titles = [each for each in tree.below(people, "nmod") if each.relation == "nmod:desc"]
    cases = (case_of(tree, each) for each in (people, *titles))
    return next(filter(None, cases), "")


def _behind(tree: Tree, noun: Word) -> list[Word]:
    """Return what follows a noun at once, though its tree hangs it on the verb."""
    head = tree.head_of(noun)
    beside = tree.below(head, "obl") if head is not None else []
    return [each for each in beside if tree.within(each)[0].at == noun.at + 1]
