"""Who does what a verb says, and whom it befalls, by the tree."""

from collections.abc import Collection, Sequence

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.harm_lexicon import HITS, TRANSITIVE, verb_of
from openinquest.model import Harm

_WOUNDING = frozenset({Harm.KILLED, Harm.INJURED})
_HARMING = HITS | set(TRANSITIVE)
_RELATIVES = frozenset({"who", "that", "which", "whom"})
_REFLEXIVES = frozenset({"himself", "herself", "themselves", "myself", "self"})
_WITH = frozenset({"together", "along"})
_BESIDES = frozenset({"alongside", "besides"})
_OTHER_PEOPLE = frozenset({"several", "many", "dozens", "scores", "others", "another"})
_PHRASES = (["in", "addition", "to"], ["as", "well", "as"], ["apart", "from"])


def undergoers(tree: Tree, verb: Word) -> list[Word]:
    """Return the words for those whom a verb befalls: its object, or its subject in the passive."""
    if objects := _objects(tree, verb):
        return _befallen(tree, verb, _own_objects(tree, verb, objects))
    if verb.xpos == "VBG" and (taken := _taken_for_a_subject(tree, verb)):
        return [taken]
    passive = subjects_before(tree, verb, tree.below(verb, "nsubj:pass"))
    if not passive and tree.below(verb, "aux:pass"):
        passive = _strayed_subject(tree, verb)
    if passive:
        return [antecedent(tree, verb, each) for each in passive]
    helpers = tree.below(verb, "aux", "aux:pass")
    if tree.below(verb, "aux:pass") and not tree.below(verb, "nsubj"):
        beside = number_before(tree, helpers[0])
        if beside is not None:
            return [beside]  # "last month nine were killed"
    head = tree.head_of(verb)
    participle = verb.xpos in {"VBN", "VBD"} or verb.form.lower() == "shot"
    if verb.bare_relation == "conj" and verb.xpos == "VBG" and head is not None:
        return _of_joined(tree, verb, head) or []
    if verb.relation == "acl:relcl" and head is not None:
        does_it = any(each.xpos in {"WP", "WDT"} for each in tree.below(verb, "nsubj"))
        return [] if does_it else [head]
    if head is not None and verb.bare_relation in {"acl", "amod"} and participle:
        return [head]
    if head is not None and verb.bare_relation == "conj" and participle:
        joined = _of_joined(tree, verb, head)
        if joined is not None:
            return joined
    own = tree.below(verb, "nsubj")
    if own and verb.relation in {"advcl", "ccomp"} and verb.xpos == "VBN":
        return own  # "police investigate after teen injured", "found a teen shot dead"
    if verb.relation in {"xcomp", "advcl"} and verb.xpos == "VBN" and head is not None:
        told = tree.below(head, "obj") or tree.below(head, "nsubj", "nsubj:pass")
        return told or (undergoers(tree, head) if is_passive(tree, head) else [])
    return _without_object(tree, verb) if participle else []


def _befallen(tree: Tree, verb: Word, objects: list[Word]) -> list[Word]:
    """Return the objects with those whom a tree joins elsewhere, "himself" as whom it means."""
    objects = [*objects, *_strayed_objects(tree, verb)]
    objects += [each for each in _selves(tree, verb, objects) if each not in objects]
    objects += [each for of in objects for each in _beside_self(tree, of) if each not in objects]
    return [_reflected(tree, verb, each) for each in objects]


def _own_objects(tree: Tree, verb: Word, objects: list[Word]) -> list[Word]:
    """Return the objects but for those of a second verb: "killing five and wounding six"."""
    later = [each for each in tree.below(verb, "conj") if verb_of(each) in _HARMING]
    first = objects[0]
    return [each for each in objects if not any(first.at < of.at < each.at for of in later)]


def _objects(tree: Tree, verb: Word) -> list[Word]:
    """Return the objects of a verb; what a tree gives it behind a joined verb can be that one's.

    "Killing three and wounding four guards" has an object for each: the number
    alone, and the guards.
    """
    own = tree.below(verb, "obj")
    joined = [each for each in tree.below(verb, "conj") if each.upos == "VERB"]
    if own and joined:
        before = [each for each in own if each.at < joined[0].at]
        return before or _numbers_between(tree, verb, joined[0]) or own
    head = tree.head_of(verb)
    if own or verb.bare_relation != "conj" or head is None or verb.xpos == "VBN":
        return own
    others = tree.below(head, "obj")
    behind = [each for each in others if each.at > verb.at]
    return behind if len(others) > 1 or _numbers_between(tree, head, verb) else []


def _numbers_between(tree: Tree, verb: Word, joined: Word) -> list[Word]:
    """Return the last number between two joined verbs, the object that the first has alone."""
    numbers = [each for each in tree.words[verb.at + 1 : joined.at] if each.upos == "NUM"]
    return numbers[-1:]


def _strayed_objects(tree: Tree, verb: Word) -> list[Word]:
    """Return people that a tree joins to the verb: "shot his wife, and finally himself"."""
    return [
        each
        for each in tree.below(verb, "conj")
        if each.upos in {"NOUN", "NUM", "PROPN", "PRON"}
        and (tree.below(each, "cc") or each.form.lower() == "self")
        and not tree.below(each, "nsubj", "cop", "acl", "parataxis", "orphan")
        and not any(word.xpos == "VBN" for word in tree.words[each.at + 1 : each.at + 2])
    ]


def _selves(tree: Tree, verb: Word, objects: Sequence[Word]) -> list[Word]:
    """Return "himself" behind a comma, wherever the tree has it: "killing two, then himself"."""
    return [
        each
        for each in tree.words[verb.at + 1 :]
        if each.form.lower() in _REFLEXIVES
        and each.bare_relation != "conj"
        and any(each.head == of.at for of in (verb, *objects))
        and tree.below(each, "punct", "cc")
        and not tree.below(each, "case")
    ]


def _of_joined(tree: Tree, verb: Word, head: Word) -> list[Word] | None:
    """Return whom a verb behind "and" befalls; None where that is not read off its head."""
    beside = number_before(tree, verb)
    if beside is not None and beside not in tree.below(head, "obj"):
        return [beside]
    if tree.below(verb, "nsubj"):
        return None
    if is_passive(tree, head):
        return undergoers(tree, head)
    if tree.below(verb, "aux:pass"):
        return subjects(tree, head)  # "collapsed and were hospitalised"
    behind = noun_behind(tree, verb)
    if behind is not None:
        return [behind]
    both_harm = verb_of(verb) in TRANSITIVE and verb_of(head) in _HARMING
    return undergoers(tree, head) if both_harm else []  # "shot and killed a girl"


def noun_behind(tree: Tree, verb: Word) -> Word | None:
    """Return the noun that follows a verb at once: "killed nine and wounded two guards"."""
    over = tree.words[verb.at + 1] if verb.at + 1 < len(tree.words) else verb
    if over.upos not in {"NUM", "DET", "ADJ", "NOUN", "PROPN", "PRON"}:
        return None
    while over.head is not None and over.head > verb.at:
        over = tree.words[over.head]
    return over if over.upos in {"NUM", "NOUN", "PROPN", "PRON"} else None


def _without_object(tree: Tree, verb: Word) -> list[Word]:
    """Return whom a participle befalls that has none of its own: "two men shot in a park"."""
    shared = [each for each in tree.below(verb, "conj") if tree.below(each, "obj")]
    if shared and verb_of(verb) in _HARMING:
        return undergoers(tree, shared[0])
    if tree.below(verb, "aux"):  # "may have killed as many as 200"
        return [each for each in tree.below(verb, "obl") if each.upos == "NUM"]
    return tree.below(verb, "nsubj") if verb_of(verb) not in {"save", "free"} else []


def subjects_before(tree: Tree, verb: Word, found: Sequence[Word]) -> list[Word]:
    """Return the subjects of a verb, of several only those before it, a name no second time.

    "Ten were killed, among them a boy" has one subject; "the leader Amal Harouk died", too.
    """
    before = [each for each in found if each.at < verb.at] or list(found)
    kept: list[Word] = []
    for each in before:
        apposed = each.upos == "PROPN" and kept and tree.within(each)[0].at == kept[-1].at + 1
        if not apposed:
            kept.append(each)
    return kept


def _taken_for_a_subject(tree: Tree, verb: Word) -> Word | None:
    """Return the object that a tree takes for a second subject of the verb over both.

    "The man accused of killing Amal Harouk was tried" has two before "was tried".
    """
    behind = noun_behind(tree, verb)
    if behind is None or behind.bare_relation != "nsubj":
        return None
    over = tree.head_of(behind)
    subject_before = over is not None and any(
        each.at < verb.at for each in tree.below(over, "nsubj", "nsubj:pass")
    )
    return behind if subject_before else None


def _strayed_subject(tree: Tree, verb: Word) -> list[Word]:
    """Return the subject that a tree gives to the verb of saying, which has one of its own.

    "Amal Harouk, 34, died, a nurse said": of two who would say it, the first died.
    """
    head = tree.head_of(verb)
    if head is None or verb.bare_relation != "ccomp" or tree.below(verb, "nsubj"):
        return []
    would_say = tree.below(head, "nsubj", "nsubj:pass")
    before = [each for each in would_say if each.at < verb.at < head.at]
    return before[-1:] if len(would_say) > len(before) else []


def number_before(tree: Tree, verb: Word) -> Word | None:
    """Return the people of "and 15 injured", "and four others wounded", which need no verb."""
    at = verb.at - 1
    while at > 0 and tree.words[at].upos == "ADV":
        at -= 1
    last = tree.words[at]
    if last.upos == "NUM" or (last.upos in {"NOUN", "ADJ"} and tree.words[at - 1].upos == "NUM"):
        return last
    if last.form.lower() in _OTHER_PEOPLE:
        return last
    return None


def is_passive(tree: Tree, verb: Word) -> bool:
    """Return whether a verb stands in the passive, a reduced relative included."""
    if tree.below(verb, "nsubj:pass", "aux:pass"):
        return True
    if verb.bare_relation == "conj" and verb.xpos == "VBN":
        head = tree.head_of(verb)
        return head is not None and is_passive(tree, head)
    return verb.relation == "acl" and verb.xpos in {"VBN", "VBD"}


def subjects(tree: Tree, verb: Word) -> list[Word]:
    """Return the words for those who do what a verb says, taken over from its head if need be."""
    own = subjects_before(tree, verb, tree.below(verb, "nsubj", "nsubj:pass"))
    own = own or _strayed_subject(tree, verb)
    if own:
        return [antecedent(tree, verb, each) for each in own]
    head = tree.head_of(verb)
    if head is None:
        return _counted_before(tree, verb)
    beside = _beside_with(tree, verb)
    if beside:
        return beside
    if verb.bare_relation in {"conj", "xcomp", "advcl", "parataxis"}:
        if verb.bare_relation == "xcomp" and tree.below(head, "obj"):
            return tree.below(head, "obj")
        nearer = _harmed_between(tree, head, verb) if verb.lemma == "die" else []
        if nearer:
            return nearer
        return subjects(tree, head) or (undergoers(tree, head) if head.upos == "VERB" else [])
    return [head] if verb.bare_relation == "acl" else []


def _harmed_between(tree: Tree, head: Word, verb: Word) -> list[Word]:
    """Return whom a clause between two verbs harms: "police seek a man who was shot, and died"."""
    if _can_kill(head) or head.upos != "VERB":
        return []
    between = [each for each in tree.words[head.at + 1 : verb.at] if _can_kill(each)]
    of_them = [each for each in between if is_passive(tree, each)]
    return undergoers(tree, of_them[-1]) if of_them else []


def _can_kill(verb: Word) -> bool:
    return verb_of(verb) in HITS or TRANSITIVE.get(verb_of(verb)) in _WOUNDING


def _beside_with(tree: Tree, verb: Word) -> list[Word]:
    """Return the subject behind "with" that a tree hangs elsewhere: "with the gunman dying"."""
    opened = [each for each in tree.below(verb, "mark") if each.form.lower() == "with"]
    if not opened or verb.bare_relation != "advcl":
        return []
    between = tree.words[opened[0].at + 1 : verb.at]
    return [each for each in between if each.upos in {"NOUN", "PROPN", "PRON"}][-1:]


def _counted_before(tree: Tree, verb: Word) -> list[Word]:
    """Return the numeral before a verb that has no subject: "All but one of the nine died"."""
    return [each for each in tree.below(verb) if each.at < verb.at and each.upos in {"DET", "NUM"}]


def companions(tree: Tree, verb: Word) -> list[Word]:
    """Return those of whom a verb tells beside the others: "alongside 11 guards"."""
    found = []
    for each in tree.below(verb, "obl", "nmod", "obj"):
        for case in tree.below(each, "case"):
            beside = [each.lemma.lower() for each in tree.words[max(0, case.at - 1) : case.at + 2]]
            together = "with" in beside and not _WITH.isdisjoint(beside)
            if case.form.lower() in _BESIDES or together:
                found.append(each)
        opening = [word.form.lower() for word in tree.within(each)[:3]]
        if opening in _PHRASES or opening[:2] in _PHRASES:
            found.append(each)
    return found


def antecedent(tree: Tree, verb: Word, people: Word) -> Word:
    """Return the noun that "who" stands for; other words stand for themselves."""
    if people.xpos in {"WP", "WDT"} and people.form.lower() in _RELATIVES:
        for over in (verb, *tree.above(verb)):
            if over.relation == "acl:relcl" and over.head is not None:
                return _named_before(tree, people) or tree.words[over.head]
    return people


def _named_before(tree: Tree, relative: Word) -> Word | None:
    """Return the name that a clause behind a comma is on: "the father of Amal Harouk, who died"."""
    if relative.form.lower() != "who" or relative.at < 2:
        return None
    comma, word = tree.words[relative.at - 1], tree.words[relative.at - 2]
    if comma.form != "," or word.name != "PERSON":
        return None
    while word.bare_relation == "flat" and word.head is not None:
        word = tree.words[word.head]
    return word if word.bare_relation == "nmod" and word.upos == "PROPN" else None


def _beside_self(tree: Tree, people: Word) -> list[Word]:
    """Return those joined to "himself": they are no list with the subject that it stands for."""
    if people.form.lower() not in _REFLEXIVES:
        return []
    return [each for each in tree.conjuncts(people) if each.upos in {"NOUN", "PROPN", "NUM"}]


def _reflected(tree: Tree, verb: Word, people: Word) -> Word:
    """Return the subject for "himself"; other words stand for themselves."""
    if people.form.lower() in _REFLEXIVES:
        return _doer(tree, verb) or people
    return antecedent(tree, verb, people)


def _doer(tree: Tree, verb: Word) -> Word | None:
    """Return who does what a verb says by its own subject or one over it, None for nobody.

    Whom the verbs over it befall is not asked: they may ask whom this one befalls.
    """
    for each in (verb, *tree.above(verb)):
        own = subjects_before(tree, each, tree.below(each, "nsubj", "nsubj:pass"))
        if own:
            return antecedent(tree, each, own[0])
        if each.bare_relation == "acl":
            return tree.head_of(each)
        if each.bare_relation not in {"conj", "xcomp", "advcl", "parataxis"}:
            return None
    return None


def case_of(tree: Tree, word: Word) -> str:
    """Return the preposition of a noun, or nothing."""
    return next((each.form.lower() for each in tree.below(word, "case")), "")


def has_below(tree: Tree, word: Word, forms: Collection[str], *relations: str) -> bool:
    """Return whether one of some forms depends on a word, by one of some relations."""
    return any(each.form.lower() in forms for each in tree.below(word, *relations))
