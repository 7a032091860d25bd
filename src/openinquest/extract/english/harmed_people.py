"""The people that a word of harm speaks of, as mentions with their number and group."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.arguments import case_of, subjects
from openinquest.extract.english.described import ORDINALS, sex_of
from openinquest.extract.english.harm_lexicon import (
    DYING,
    OF_MANY_THINGS,
    STATES,
    TRANSITIVE,
    is_body_part,
    verb_of,
)
from openinquest.extract.english.harmed import Harmed
from openinquest.extract.english.harmed_lists import (
    SELVES,
    goes_on,
    has_another_end,
    list_of,
    without_parts,
)
from openinquest.extract.english.no_people import names_no_people
from openinquest.extract.english.people import PAIRS, Mention, group_of, names_people
from openinquest.extract.english.people_sides import with_side
from openinquest.extract.english.some_of_people import ALONE, fewer_of, first_of, some_of
from openinquest.extract.english.taken_up import counted_before
from openinquest.model import Count, Group, Harm

_OF_MANY = frozenset(
    {"number", "total", "majority", "group", "dozen", "dozens", "score", "scores", "hundreds",
     "hundred", "thousands", "thousand", "tens", "half", "rest", "most", "handful", "couple",
     "minimum", "maximum", "list", "all", "many", "some", "each", "one", "several", "few", "life",
     "lives", "part", "pair", "trio", "more", "none", "neither", "any"}
)  # fmt: skip
"""Heads that only count what stands behind their "of"."""
_OF_PEOPLE = {Harm.KILLED, Harm.INJURED, Harm.DETAINED}
_SURE = frozenset({"toll.death_of", "toll.lives", "toll.lost_lives", "toll.suffered_wounds",
                   "toll.suicide", "toll.to_death", "toll.alongside"})  # fmt: skip
_HOW_MANY = AnyCase(r"\bhow\s+many\s+(?:of\s+(?:the|those)\s+)?$")
"""Asked, not told: "it is not known how many people were killed"."""
_ONE_IN = AnyCase(r"\b(?:one|two|three|four|\d+)\s+in\s+(?:every\s+)?$")
_NARROWER = frozenset({"fewer", "less", "more", "longer", "later"})
"""Behind "no" they make a bound of it, or a time: "no fewer than 12 people"."""
_FULL_NAME = 2  # words
_A_SECOND = AnyCase(r"\b(?:two|2|second|both|another)\b(?!\s+(?:hundred|thousand|thirds))")
"""What stands before "a third" that is a person, and no share."""
_NEAR = 250  # characters before it
_SEVERAL = frozenset(
    {"family", "families", "household", "households", "crew", "group", "groups", "population",
     "clergy", "delegation", "congregation", "public", "community", "crowd", "patrol", "garrison",
     "squad", "platoon", "battalion", "unit", "tribe", "team", "staff"}
)  # fmt: skip
_MEMBERS = frozenset({"staff", "crew", "clergy"})
"""Words for a body that behind a number mean its members: "six staff were killed"."""
_SINGULAR = {"he": "male", "him": "male", "she": "female", "her": "female", "himself": "male",
             "herself": "female", "his": "male"}  # fmt: skip
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "his", "her", "their", "its", "our",
                       "my", "both", "all", "whose"})  # fmt: skip


def people_of(
    text: str, tree: Tree, frame: Harmed, mentions: list[Mention]
) -> Iterator[tuple[Mention, Word]]:
    """Yield the mentions of those whom a frame speaks of, those joined to them included.

    With each comes the word that describes them: for a pronoun the noun that
    it stands for, where the same sentence has it.

    Args:
        text: The passage.
        tree: The sentence's tree.
        frame: A word of harm and the head of its people.
        mentions: What `find_mentions` found in the sentence.
    """
    none = _are_none(tree, frame.people)
    for head in without_parts(tree, list_of(tree, frame.people)):
        if head is not frame.people and not goes_on(tree, head, frame):
            continue
        if has_another_end(tree, head, frame) or _are_some_things(tree, head, frame):
            continue
        mention = some_of(text, tree, head, mentions)
        if mention is None:
            head = _counted_head(tree, head)
            mention = _mention_at(text, tree, frame, mentions, head) or _made(
                text, tree, head, frame
            )
            mention = mention and fewer_of(text, tree, mention, frame)
        if mention is not None and not _is_asked(text, tree, mention):
            mention = _as_counted(tree, head, mention)
            mention = with_side(text, tree, head, mention, frame.trigger)
            if none and not any(each.form.lower() == "but" for each in tree.below(head, "cc")):
                if _are_of_a_nation(tree, head, mention):
                    continue
                mention = replace(mention, count=Count(0, 0))
            if (
                mention.count
                or mention.group is not Group.ALL
                or _is_new(text, tree, head, mention)
            ):
                yield mention, _described_by(tree, head, frame)


def _is_asked(text: str, tree: Tree, mention: Mention) -> bool:
    """Return whether it is asked how many people there are: "not known how many people"."""
    if _ONE_IN.search(text, tree.words[0].start, mention.start):
        return True  # "one in three of those injured": a share
    many = text[mention.start : mention.end].lower().startswith("many ")
    behind = mention.start + len("many ") if many else mention.start
    return _HOW_MANY.search(text, tree.words[0].start, behind) is not None


def _are_none(tree: Tree, head: Word) -> bool:
    """Return whether people are said to be none: "no US troops", "not one of", "neither of"."""
    if head.form.lower() in {"none", "neither"}:
        return True
    before = tree.words[head.at - 1] if head.at else None
    if before is not None and (before.form.lower(), head.form.lower()) == ("not", "one"):
        return True
    if not names_people(head.form) and head.form.lower() not in {"one", "member"}:
        return False  # "no word on others killed"
    return any(
        each.form.lower() == "neither"
        or (each.form.lower() == "no" and tree.words[each.at + 1].form.lower() not in _NARROWER)
        for each in tree.below(head, "det", "cc", "advmod")
        if each.at < head.at
    )


def _are_of_a_nation(tree: Tree, head: Word, mention: Mention) -> bool:
    """Return whether people are told from all others by a name alone: "no German citizens".

    None of them says nothing of the others, and no group stands for them.
    """
    named = any(each.form[:1].isupper() for each in tree.below(head, "amod", "compound"))
    return named and mention.group in {Group.ALL, Group.CIVILIANS}


def _are_some_things(tree: Tree, head: Word, frame: Harmed) -> bool:
    """Return whether a number counts some of what is no people: "three of the buses were hit"."""
    of = [
        each
        for each in (tree.below(head, "nmod") if head.upos == "NUM" else ())
        if any(case.lemma == "of" for case in tree.below(each, "case"))
    ]
    nouns = [each for each in of if each.upos == "NOUN" and each.form.lower() not in _SEVERAL]
    return any(not _may_be_people(each, frame) for each in nouns)


def _described_by(tree: Tree, head: Word, frame: Harmed) -> Word:
    """Return the subject before a pronoun that it may stand for; other words stay.

    Who did it is not whom a pronoun names: "the guard fired, killing him".
    """
    if head.upos != "PRON":
        return head
    if head.form.lower() in SELVES and (doers := subjects(tree, frame.trigger)):
        return doers[0]
    does_it = subjects(tree, frame.trigger) if head.bare_relation == "obj" else []
    sexes = {None, sex_of(head.form)}
    before = [
        each
        for each in tree.words[: head.at]
        if each.relation in {"nsubj", "nsubj:pass"}
        and each.upos in {"NOUN", "PROPN"}
        and each.xpos in {"NN", "NNP"}
        and each.form.lower() != "police"
        and (each.upos == "PROPN" or names_people(each.form))
        and each not in does_it
        and (len(sexes) == 1 or sex_of(each.form) in sexes)
    ]
    return before[-1] if before else head


def _counted_head(tree: Tree, head: Word) -> Word:
    """Return the people behind "a number of", "the majority of"; other heads stay."""
    if head.lemma.lower() in _OF_MANY:
        for each in tree.below(head, "nmod"):
            if any(case.lemma == "of" for case in tree.below(each, "case")) and each.upos in {
                "NOUN",
                "PROPN",
            }:
                return each
    return head


def _mention_at(
    text: str, tree: Tree, frame: Harmed, mentions: list[Mention], head: Word
) -> Mention | None:
    """Return the mention that holds a head, or the number before it stretched to it."""
    own = next((each for each in mentions if each.start <= head.start < each.end), None)
    if own is not None and any(
        own.start < each.start < head.start and each.lemma in {"'s", "’s"} for each in tree.words
    ):
        return None  # "the child's mother": the words before count and name another
    if own is not None and own.count is not None:
        return own
    numbers = tree.below(head, "nummod") if _may_be_people(head, frame) else []
    for mention in mentions:
        counts = mention.count is not None and mention.end <= head.start
        if counts and any(mention.start <= each.start < mention.end for each in numbers):
            group = own.group if own else group_of(text[mention.start : head.end])
            return replace(mention, end=head.end, noun=head.form.lower(), group=group)
    return own


def _may_be_people(head: Word, frame: Harmed) -> bool:
    """Return whether a counted noun can mean people: houses burn, too, and dogs are killed."""
    if names_no_people(head) or is_body_part(head):
        return False
    return names_people(head.form) or verb_of(frame.trigger) not in OF_MANY_THINGS


def _made(text: str, tree: Tree, head: Word, frame: Harmed) -> Mention | None:
    """Return a mention of people whom no pattern knows: pronouns, names, other nouns."""
    form = head.form.lower()
    if form in ALONE and head.upos in {"PRON", "DET"}:
        return Mention(head.start, head.end, ALONE[form], Group.ALL, form)
    if head.upos == "PRON":
        if form in _SINGULAR:
            return Mention(head.start, head.end, Count(1, 1), Group.ALL, form)
        if form == "them" and (whom := counted_before(tree, head, frame)) is not None:
            return replace(whom, start=head.start, end=head.end)
        if form in {"anyone", "anybody"} and frame.denied and not _denies_a_deed(tree, frame):
            return Mention(head.start, head.end, Count(0, 0), Group.ALL, form)
        return None
    if not _may_be_people(head, frame):
        return None
    if form in STATES and not tree.below(head, "nummod"):
        return None
    if head.upos == "PROPN":
        return _named(text, tree, head)
    if form == "old" and head.at and tree.words[head.at - 1].form == "-":  # "a 19-year-old"
        return Mention(first_of(tree, head), head.end, Count(1, 1), Group.ALL, form)
    if form == "third" and not _A_SECOND.search(text, max(0, head.start - _NEAR), head.start):
        return None  # "a third were killed"
    if form in ORDINALS and tree.below(head, "det") and not tree.below(head, "nmod"):
        return Mention(first_of(tree, head), head.end, Count(1, 1), Group.ALL, form)
    named = _name_behind(tree, head)
    if named is not None and head.upos == "NOUN" and head.xpos == "NN":
        return replace(named, start=first_of(tree, head))
    known = names_people(form)
    if head.upos not in {"NOUN", "ADJ"} or not (known or _sure_of_people(frame)):
        return None
    first = min([head.start, *(each.start for each in tree.below(head, "det", "amod", "nummod"))])
    group = group_of(text[first : head.end])
    if (head.xpos == "NNS" and not form.endswith("man")) or form in _SEVERAL:
        return Mention(first, head.end, None, group, form)
    articled = any(each.upos in {"DET", "PRON"} for each in tree.below(head, "det", "nmod"))
    told = head.xpos == "JJ" and form not in STATES  # "civilian killed"
    one = (told or head.xpos in {"NN", "NNS"}) and (known or articled)
    return Mention(first, head.end, Count(1, 1), group, form) if one else None


def _denies_a_deed(tree: Tree, frame: Harmed) -> bool:
    """Return whether it is somebody's deed that is denied: "he didn't shoot anybody"."""
    return any(
        each.upos in {"PRON", "PROPN"} or names_people(each.form)
        for each in tree.below(frame.trigger, "nsubj")
    )


def _name_behind(tree: Tree, title: Word) -> Mention | None:
    """Return whom a title stands before ("candidate Nadim Harouk"), whatever the tree has."""
    run = tree.words[title.at + 1 :]
    parts = list(takewhile(lambda each: each.name == "PERSON", run))
    if len(parts) < _FULL_NAME:
        return None
    words = " ".join(each.form for each in parts)
    return Mention(title.start, parts[-1].end, Count(1, 1), Group.ALL, title.form.lower(), words)


def _sure_of_people(frame: Harmed) -> bool:
    """Return whether only people come to the harm of a frame, whatever the noun."""
    verb = verb_of(frame.trigger)
    return not frame.opened and (
        TRANSITIVE.get(verb) in _OF_PEOPLE or verb in DYING or frame.rule in _SURE
    )


def _named(text: str, tree: Tree, head: Word) -> Mention | None:
    if head.name in {"ORG", "PLACE"}:
        return None
    parts = [head, *tree.below(head, "flat", "compound")]
    parts = [each for each in parts if each.upos == "PROPN"]
    if len(parts) < 2 and head.name != "PERSON" and not _age_beside(tree, head):
        return None
    start, end = min(each.start for each in parts), max(each.end for each in parts)
    age = _age_beside(tree, head)
    return Mention(start, end, Count(1, 1), Group.ALL, "", text[start:end], age)


def _age_beside(tree: Tree, head: Word) -> int | None:
    for each in tree.below(head, "appos", "nummod", "amod", "nmod"):
        for word in (each, *tree.below(each, "nummod")):
            if word.upos == "NUM" and re.fullmatch(r"\d{1,2}", word.form):
                return int(word.form)
    return None


def _as_counted(tree: Tree, head: Word, mention: Mention) -> Mention:
    """Return a mention with the number that its noun means: a couple is two.

    Families are no people: "five families" is people without a number.
    """
    form = head.form.lower()
    of = any(case_of(tree, each) == "of" for each in tree.below(head, "nmod"))
    if form in PAIRS and not of and not tree.below(head, "nummod"):
        return replace(mention, count=PAIRS[form])
    if mention.count is None and _are_both(tree, head):
        return replace(mention, count=Count(2, 2))
    bodies = _SEVERAL - _MEMBERS if tree.below(head, "nummod") else _SEVERAL
    if form in bodies and mention.noun != "members" and mention.group is not Group.FAMILY:
        return replace(mention, count=None)
    return mention


def _are_both(tree: Tree, head: Word) -> bool:
    """Return whether a plural is two: "both men", "both sons and himself"."""
    if any(each.form.lower() == "both" for each in tree.below(head, "det")):
        return True
    opening = any(each.form.lower() == "both" for each in tree.below(head, "cc"))
    others = [each for each in tree.conjuncts(head) if each is not head]
    return opening and all(each.form.lower() in SELVES for each in others)


def _is_new(text: str, tree: Tree, head: Word, mention: Mention) -> bool:
    """Return whether people without a number are told of as new: "residents", not "the victims"."""
    if head.xpos not in {"NNS", "NNPS"} and head.form.lower() not in _SEVERAL:
        return False
    before = {each.lemma.lower() for each in tree.below(head, "det", "nmod")}
    first = text[mention.start : mention.end].split()[:1]
    return not before & _DEFINITE and not {word.lower() for word in first} & _DEFINITE
