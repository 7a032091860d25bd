"""Verbs of harm: the object of "kill", the subject of "die", those taken to hospital."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

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
    BODIES,
    DEATHS,
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
from openinquest.extract.english.no_people import names_no_people
from openinquest.extract.english.people import names_people
from openinquest.model import Harm

_BEHIND = 8  # words between a verb and the people that it befell, numbers and bounds among them
_NOT_FATAL = frozenset(
    {"sentence", "condemn", "scare", "frighten", "bore", "worry", "contribute", "lead", "relate",
     "link", "connect", "compare", "refer", "respond", "react", "come", "testify", "plead"}
)  # fmt: skip
"""Verbs that "to death" does not make fatal."""
_DOWN = frozenset({"gun", "mow", "cut"})
"""Verbs that kill with "down" behind them."""
_TREATMENT = frozenset({"treatment", "surgery", "stitches"})
_FIRED = frozenset({"bullet", "gunfire", "shot", "round", "shrapnel", "gunshot"})
_FROM_GUNS = frozenset({"gunshot", "bullet", "shot", "gun"})
_FUNERAL = frozenset(
    {"cemetery", "graveyard", "grave", "funeral", "sunday", "monday", "tuesday", "wednesday",
     "thursday", "friday", "saturday"}
)  # fmt: skip
_DEPARTED = frozenset({"victim", "martyr"})
_SUSPECTED = frozenset({"suspect", "gunman", "spree", "scene", "investigation", "case", "range"})
_LETHAL = frozenset({"fatal", "mortal", "lethal"})
_WHEN = frozenset({"when", "where", "while", "as", "after", "by"})
_DISEASES = frozenset(
    {"cancer", "cholera", "covid", "covid-19", "coronavirus", "malaria", "measles", "pneumonia",
     "stroke", "illness", "disease", "age", "diabetes", "leukaemia", "leukemia", "tuberculosis",
     "influenza", "flu", "ebola", "polio", "aids", "virus"}
)  # fmt: skip
_BROUGHT_ON = frozenset(
    {"torture", "beat", "beating", "siege", "besiege", "blockade", "block", "hunger", "starvation",
     "starve", "bomb", "shell", "poison", "prison", "prisoner", "detainee", "detention", "custody"}
)  # fmt: skip
_COUNTS = frozenset({"toll", "tally", "figure", "count", "estimate", "average"})
"""What a participle behind them does not befall: "the toll of 33 killed"."""
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
        if not (_is_another_verb(tree, verb) or _only_tells_whom(tree, verb)):
            fatal = TRANSITIVE[base] is Harm.INJURED and _is_fatally(tree, verb)
            harm = Harm.KILLED if fatal else TRANSITIVE[base]
            befallen = _or_who_is_among(tree, verb, undergoers(tree, verb))
            counts = _COUNTS if verb.bare_relation == "acl" else {"average"}
            befallen = [each for each in befallen if each.lemma.lower() not in counts]
            befallen = _or_the_number_before(tree, verb, befallen)
            for people in _or_who_stands_behind(tree, verb, befallen):
                # Who was in hospital may have died there; of a number it would be told.
                opened = base in {"hospitalize", "hospitalise"} and people.xpos != "NNS"
                yield Harmed(verb, people, harm, f"toll.{_voice(tree, verb)}", opened=opened)
    elif base in HITS and not (base == "bury" and is_missing(tree, verb)):
        yield from _of_hit(tree, verb)
    elif base in DYING and not _of_a_disease(tree, verb):
        for people in subjects(tree, verb):
            who = _undergoer_before_by(tree, verb, people)
            yield Harmed(verb, who, Harm.KILLED, "toll.died")
    elif base in SUFFERING or base in {"treat", "break", "need", "require", "have"}:
        yield from _of_wounds(tree, verb, base)
    elif base not in _NOT_FATAL and _to_death(tree, verb) and not _goes_on(tree, verb):
        for people in undergoers(tree, verb) or subjects(tree, verb):
            yield Harmed(verb, people, Harm.KILLED, "toll.to_death")
    yield from harmed_by_idiom(tree, verb)


def _of_a_disease(tree: Tree, verb: Word) -> bool:
    """Return whether nobody did it: "died of cancer", "of a heart attack".

    What a sentence says to have brought it on, or hunger beside it, was somebody's doing.
    """
    if any(each.lemma.lower() in _BROUGHT_ON for each in tree.words):
        return False
    return any(
        case_of(tree, each) in {"of", "from"}
        and (each.lemma.lower() in _DISEASES or has_below(tree, each, {"heart"}, "compound"))
        for each in tree.below(verb, "obl", "nmod")
    )


def _only_tells_whom(tree: Tree, verb: Word) -> bool:
    """Return whether a verb only tells who it is that another befell: "captured soldiers died"."""
    if verb.bare_relation != "amod" or TRANSITIVE[verb_of(verb)] is not Harm.DETAINED:
        return False
    noun = tree.head_of(verb)
    befell = None if noun is None else tree.head_of(noun)
    return befell is not None and verb_of(befell) in {*TRANSITIVE, *DYING, *HITS, "hold"}


def _is_another_verb(tree: Tree, verb: Word) -> bool:
    """Return whether a particle makes another verb: "killed off the plan", "wound up in a hall"."""
    if any(each.form.lower() == "off" for each in tree.below(verb, "compound")):
        return True
    behind = [each.form for each in tree.words[verb.at + 1 : verb.at + 3]]
    if verb.form == "Save" and behind == ["the", "Children"]:
        return True  # a body
    return verb.form.lower() == "wound" and behind[:1] == ["up"]


def _or_who_stands_behind(tree: Tree, verb: Word, people: list[Word]) -> list[Word]:
    """Return the people right behind a verb that a tree gives to what did it: "the strike killed".

    Whom an attack "killed" it did not befall, whatever stands between its place and its verb.
    """
    if len(people) != 1 or not names_no_people(people[0]) or people[0].at > verb.at:
        return people
    for each in tree.words[verb.at + 1 : verb.at + 1 + _BEHIND]:
        ends = each.upos in {"VERB", "PUNCT", "CCONJ", "SCONJ"} or each.lemma.lower() in _WHEN
        if ends and each.form.lower() != "and":
            break
        counted = each.xpos == "NNS" and tree.below(each, "nummod")
        if each.upos == "NOUN" and (names_people(each.form) or counted):
            return [each]
    return people


def _or_the_number_before(tree: Tree, verb: Word, people: list[Word]) -> list[Word]:
    """Return the number right before a participle that is given another's subject.

    "The ministry spoke of 60 killed" tells of the 60.
    """
    before = tree.words[verb.at - 1] if verb.at else None
    own = tree.below(verb, "obj", "nsubj", "nsubj:pass", "aux", "aux:pass", "mark")
    if before is None or before.upos != "NUM" or own or verb.bare_relation != "advcl":
        return people
    return [before]


def _or_who_is_among(tree: Tree, verb: Word, people: list[Word]) -> list[Word]:
    """Return whom "was among those killed", "funds for child killed" speak of; others stay."""
    found: list[Word] = []
    for each in people:
        before = tree.words[verb.at - 1] if verb.at else None
        if each.form.lower() == "those" and case_of(tree, each) == "among":
            who = [one for one in tree.below(each, "nsubj") if one.at < each.at]
            found += who or [each]  # "among those killed were a clerk and a cook" lists its parts
        elif verb.bare_relation == "acl" and before and before.head == each.at:
            nearer = names_people(before.form) and not names_people(each.form)
            found.append(before if nearer else each)
        else:
            found.append(each)
    return found


def _undergoer_before_by(tree: Tree, verb: Word, people: Word) -> Word:
    """Return who died where a headline has "woman shot by son dies"; others stay."""
    first = tree.within(people)[0]
    by = first if first.form.lower() == "by" else tree.words[max(0, first.at - 1)]
    over = tree.head_of(verb)
    if by.form.lower() != "by" or over is None or over.at > by.at:
        return people
    return next(iter(subjects(tree, over)), people)


def _goes_on(tree: Tree, verb: Word) -> bool:
    """Return whether a verb tells of what is not over: "is bleeding to death"."""
    return verb.xpos == "VBG" and bool(tree.below(verb, "aux"))


def _voice(tree: Tree, verb: Word) -> str:
    if verb.bare_relation in {"acl", "amod"}:
        return "postnominal"
    return "active" if tree.below(verb, "obj") else "passive"


def _of_hit(tree: Tree, verb: Word) -> Iterator[Harmed]:
    base, fatal = verb_of(verb), is_fatal(tree, verb) or _are_laid_to_rest(tree, verb)
    if verb.xpos == "VBG" and any(
        each.lemma.lower() in _SUSPECTED for each in tree.words[verb.at + 1 : verb.at + 3]
    ):
        return  # "the shooting suspect"
    if _shoots_at_people(tree, verb) or (base == "bury" and _is_wished(tree, verb)):
        return
    gunned = base in _DOWN and has_below(tree, verb, {"down"}, "compound", "advmod")
    if base in _DOWN and not (gunned or fatal):
        return
    harm = Harm.KILLED if fatal or gunned else Harm.INJURED
    for people in map(partial(_owner, tree), undergoers(tree, verb)):
        if people.lemma.lower() in DEATHS | BODIES:
            continue  # "the shooting death of", "85 bodies had been buried"
        if _brought_down(tree, verb) and not names_people(people.form):
            continue  # "56 drones, of which 49 were shot down"
        known = gunned and (base == "gun" or names_people(people.form))
        if fatal or known or base not in OF_MANY_THINGS or _hits_people(tree, verb, people):
            yield Harmed(verb, people, harm, "toll.shot", opened=harm is Harm.INJURED)


def _brought_down(tree: Tree, verb: Word) -> bool:
    """Return whether a verb is "shoot down", which drones and aircraft are, too."""
    return verb_of(verb) == "shoot" and has_below(tree, verb, {"down"}, "compound", "advmod")


def _is_wished(tree: Tree, verb: Word) -> bool:
    """Return whether something is only to be done: "so that he can be buried"."""
    return any(each.form.lower() in _MODALS for each in tree.below(verb, "aux", "mark"))


_MODALS = frozenset({"can", "could", "will", "would", "must", "should", "may", "might", "to"})
_FELL_ON = frozenset({"by", "under", "beneath", "below", "in"})
"""Before what people are buried by who are not laid to rest."""


def _are_laid_to_rest(tree: Tree, verb: Word) -> bool:
    """Return whether a verb tells of funerals: "victims were buried", "buried nine on Sunday"."""
    if verb_of(verb) != "bury":
        return False
    when_and_where = {each.lemma.lower() for each in tree.below(verb, "obl", "obl:tmod")}
    whom = {each.lemma.lower() for each in undergoers(tree, verb)}
    if when_and_where & _FUNERAL or whom & _DEPARTED:
        return True
    fallen = [
        each
        for each in tree.below(verb, "obl")
        if case_of(tree, each) in _FELL_ON and each.upos != "PROPN"  # "buried in Najaf"
    ]
    return is_passive(tree, verb) and not (fallen or tree.below(verb, "advcl", "xcomp"))


def _shoots_at_people(tree: Tree, verb: Word) -> bool:
    """Return whether the subject of a verb without object fired: "a man shot at deputies"."""
    return (
        verb.xpos == "VBD"
        and not is_passive(tree, verb)
        and not tree.below(verb, "obj")
        and any(
            case_of(tree, each) == "at" and names_people(each.form)
            for each in tree.below(verb, "obl")
        )
    )


def _owner(tree: Tree, people: Word) -> Word:
    """Return whose a part of the body is: "hit the officer's leg"; people stand for themselves."""
    owners = tree.below(people, "nmod:poss") if is_body_part(people) else []
    return owners[0] if owners else people


def _hits_people(tree: Tree, verb: Word, people: Word) -> bool:
    """Return whether a verb that befalls all sorts of things tells of people who were hit."""
    if verb_of(verb) in {"blow", "tear", "choke"}:
        return False
    in_body = any(is_body_part(each) for each in tree.below(verb, "obl", "obj"))
    fired = any(each.lemma.lower() in _FIRED for each in tree.below(verb, "nsubj"))
    known = names_people(people.form) or people.upos in {"PRON", "PROPN"}
    return is_passive(tree, verb) or ((in_body or fired) and known)


def is_fatal(tree: Tree, verb: Word) -> bool:
    """Return whether words beside a verb say that it killed: "fatally", "dead", "to death"."""
    beside = tree.words[max(0, verb.at - 1)]
    if beside.form.lower() in FATALLY or _to_death(tree, verb):
        return True
    after = [each.form.lower() for each in tree.words[verb.at + 1 : verb.at + 3]]
    if after[:1] == ["dead"] or after == [",", "killed"]:
        return True  # "shot dead two", "boy shot, killed in park"
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
    """Read "sustained burns", "were treated for smoke inhalation", "are being treated"."""
    if base == "treat":
        treated_for = any(
            each.form.lower() in WOUNDS_SUFFERED and case_of(tree, each) == "for"
            for each in tree.below(verb, "obl", "nmod")
        )
        in_care = any(each.form.lower() == "being" for each in tree.below(verb, "aux"))
        people = undergoers(tree, verb) if treated_for or in_care else []
    elif base == "break":
        broken = any(
            is_body_part(each) and each.lemma.lower() != "heart" for each in tree.below(verb, "obj")
        )
        people = subjects(tree, verb) if broken else []
    else:
        yield from _of_suffered(tree, verb, base)
        return
    for each in people:
        yield Harmed(verb, each, Harm.INJURED, "toll.suffered_wounds")


def _of_suffered(tree: Tree, verb: Word, base: str) -> Iterator[Harmed]:
    """Read "suffered injuries", "is suffering from a gunshot wound", "had a bullet wound"."""
    wounds = [each for each in tree.below(verb, "obj") if _is_wound(each)]
    if base == "suffer":
        wounds += [
            each
            for each in tree.below(verb, "obl")
            if _is_wound(each) and case_of(tree, each) in {"from", "with"}
        ]
    for wound in wounds[:1]:
        shot = has_below(tree, wound, _FROM_GUNS, "compound", "amod")
        fatal = has_below(tree, wound, _LETHAL, "amod")
        if base == "have" and not (shot or fatal or wound.lemma.lower() in {"wound", "injury"}):
            return
        for each in subjects(tree, verb):
            harm = Harm.KILLED if fatal else Harm.INJURED
            yield Harmed(verb, each, harm, "toll.suffered_wounds", opened=shot and not fatal)


def _is_wound(word: Word) -> bool:
    return word.form.lower() in WOUNDS_SUFFERED | _TREATMENT
